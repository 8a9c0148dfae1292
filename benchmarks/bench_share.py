# SPDX-License-Identifier: Apache-2.0
"""Ten people on a real Samba: what saving costs beside no folder at all, and when others see it.

A person feels the slow saves, so the 95th percentile of all saves of all ten counts. Both sides
run in turn in the same processes, at a pace no person keeps up (a save every 0.7 seconds
each), with the program's own background threads, whose rounds are spread over the poll interval
as those of computers are that were switched on at different times.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from banso_desktop.journal.background import POLL_S
from benchmarks.share_people import ShareTeam, share_team
from tests.fakes.samba_server import SambaServer, is_possible, samba_server
from tests.fakes.smb_folder import Login

WRITERS: Final = 10
TURNS: Final = 7
SAVES: Final = 8
PAUSE_S: Final = 0.7
MOST: Final = 1.2
SAMPLES: Final = 10
MARGIN_S: Final = 0.5


def p95(seconds: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(seconds, n=20)[-1]


def saving(team: ShareTeam, server: SambaServer, state: str) -> bool:
    """Compare saving with the server in a state with saving without a folder; print a line.

    The ratio is the median of those of the turns, so that a busy moment spoils one turn.
    """
    with_folder: list[float] = []
    without: list[float] = []
    ratios = []
    for turn in range(TURNS):
        sides = [partial(_with, team, server, state), partial(_saves, team)]
        found: dict[int, list[float]] = {}
        for side in (0, 1) if turn % 2 else (1, 0):
            found[side] = sides[side]()
        with_folder += found[0]
        without += found[1]
        ratios.append(p95(found[0]) / p95(found[1]))
    ratio = statistics.median(ratios)
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    print(
        f"save, Samba {state:8} {1000 * p95(with_folder):8.2f} ms  without"
        f" {1000 * p95(without):8.2f} ms  ratio {ratio:5.2f} ({spread} by turn)"
        f"  at most {MOST:g}: {'ok' if ratio <= MOST else 'OVER'}",
        flush=True,
    )
    return ratio <= MOST


def _saves(team: ShareTeam) -> list[float]:
    return [seconds for one in team.all("save", SAVES, PAUSE_S) for seconds in one]


def _with(team: ShareTeam, server: SambaServer, state: str) -> list[float]:
    if state == "stopped":
        server.stop()
    team.on()
    if state == "paused":
        server.pause()
    try:
        return _saves(team)
    finally:
        if state == "paused":
            server.go_on()
        if state == "stopped":
            server.start()
        team.all("off")


def visible(team: ShareTeam) -> bool:
    """Measure from the end of the round that sent to the round of each other that received."""
    chance = random.Random(7)
    team.on()
    time.sleep(2 * POLL_S)
    waits: list[float] = []
    sent = {}
    for _ in range(SAMPLES):
        contact, at = team.one(0, "save_one")
        sent[contact] = at
        time.sleep(chance.uniform(0, POLL_S))
    time.sleep(POLL_S + 2)
    late = 0
    for number in range(1, WRITERS):
        seen = team.one(number, "seen")
        late += sum(contact not in seen for contact in sent)
        waits += [max(0.0, seen[each] - at) for each, at in sent.items() if each in seen]
    team.all("off")
    most = POLL_S + MARGIN_S
    acceptable = not late and p95(waits) <= most
    print(
        f"published to visible: p50 {statistics.median(waits):.2f} s, p95 {p95(waits):.2f} s,"
        f" longest {max(waits):.2f} s of {len(waits)}, {late} not yet"
        f"  at most {most:g} s: {'ok' if acceptable else 'OVER'}"
    )
    return acceptable


def main() -> int:
    """Run both on a server of their own; 1 if a figure is over its limit."""
    if not is_possible():
        print("there is no Samba here (apt-get install samba, as root)")
        return 1
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {os.cpu_count()} processors,")
    print(f"load {os.getloadavg()[0]:.1f} before the run; {WRITERS} writers, p95 of all saves")
    with tempfile.TemporaryDirectory() as name, samba_server(Path(name)) as server:
        people = Path(name) / "people"
        people.mkdir()
        (server.share / "town").mkdir()
        with share_team(people, Login.to(server, "town"), WRITERS) as team:
            kept = [saving(team, server, state) for state in ("running", "paused", "stopped")]
            kept.append(visible(team))
    print(f"load {os.getloadavg()[0]:.1f} after the run")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())

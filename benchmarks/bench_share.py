# SPDX-License-Identifier: Apache-2.0
"""Ten people on a real Samba: what the folder costs who saves, and when others see it.

A person feels the slow saves, so the 95th percentile of all saves counts. Ten computers are
played by ten processes of one machine here: whatever one of them does slows all, which no computer
of a town feels. So in every turn five have the folder (with the program's own background threads,
whose rounds are spread over the poll interval as those of computers are that were switched on at
different times) and five have none, all ten save **at the same time**, and the halves swap in the
next turn. The load of the machine meets both alike and falls out of the ratio; what stays is what
one's own publisher and receiver cost: the writer's thread, the interpreter, the disk. The pace is
one no person keeps up, a save every 0.7 seconds each.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from banso_desktop.journal.background import POLL_S
from benchmarks.figures import Figure, note
from benchmarks.share_people import ShareTeam, share_team
from tests.fakes.samba_server import SambaServer, is_possible, samba_server
from tests.fakes.smb_folder import Login

WRITERS: Final = 10
TURNS: Final = 12
SAVES: Final = 10
PAUSE_S: Final = 0.7
MOST: Final = 1.2
SAMPLES: Final = 10
MARGIN_S: Final = 0.5


def p95(seconds: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(seconds, n=20)[-1]


def saving(team: ShareTeam, server: SambaServer, state: str) -> bool:
    """Compare saving with the server in a state with saving without a folder; print a line.

    The ratio is that of the percentiles of all turns; the spread is that of the turns.
    """
    with_folder: list[float] = []
    without: list[float] = []
    ratios = []
    for turn in range(TURNS):
        half = [number for number in range(WRITERS) if number % 2 == turn % 2]
        found = _turn(team, server, state, half)
        on = [seconds for number in half for seconds in found[number]]
        off = [
            seconds for number, saves in enumerate(found) if number not in half for seconds in saves
        ]
        with_folder += on
        without += off
        ratios.append(p95(on) / p95(off))
    ratio = p95(with_folder) / p95(without)
    low, middle, high = statistics.quantiles(ratios, n=4)
    spread = f"turns {low:.2f}-{high:.2f}, median {middle:.2f}"
    middles = statistics.median(with_folder) / statistics.median(without)
    print(
        f"save, Samba {state:8} p95 {1000 * p95(with_folder):8.2f} ms  without"
        f" {1000 * p95(without):8.2f} ms  ratio {ratio:5.2f} ({spread}; p50 {middles:.2f})"
        f"  at most {MOST:g}: {'ok' if ratio <= MOST else 'OVER'}",
        flush=True,
    )
    return note(
        Figure(
            f"p95 of saving, Samba {state}",
            f"at most {MOST:g} x",
            f"{ratio:.2f} x",
            spread,
            ratio <= MOST,
        )
    )


def _turn(
    team: ShareTeam, server: SambaServer, state: str, half: Sequence[int]
) -> list[list[float]]:
    """Let all save while some have the folder; return the seconds of each person's saves."""
    if state == "stopped":
        server.stop()
    team.on(half)
    if state == "paused":
        server.pause()
    try:
        return team.all("save", SAVES, PAUSE_S)
    finally:
        if state == "paused":
            server.go_on()
        if state == "stopped":
            server.start()
        team.all("off")


def visible(team: ShareTeam) -> bool:
    """Measure from the end of the round that sent to the round of each other that received."""
    chance = random.Random(7)
    team.on(range(WRITERS))
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
    return note(
        Figure(
            "published to visible, p95",
            f"at most {most:g} s",
            f"{p95(waits):.2f} s",
            f"p50 {statistics.median(waits):.2f} s, longest {max(waits):.2f} s",
            acceptable,
        )
    )


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

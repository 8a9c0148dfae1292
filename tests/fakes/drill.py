# SPDX-License-Identifier: Apache-2.0
"""Drills with real processes over one folder: many who write at once, and one who is killed.

A process of its own, so that it can fork before it has a thread::

    python -m tests.fakes.drill writers HOME SITE COUNT SECONDS
    python -m tests.fakes.drill killed HOME SITE KILLS

prints what everybody holds in the end as JSON. Ids of what was saved are appended to a file
``acknowledged`` once the save is durable: what stands there may never be lost.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.ids import Id
from tests.fakes.drill_person import DrillPerson, found, join, reopened
from tests.fakes.forked import FORK, forked
from tests.fakes.site import Site

PAUSE_S: Final = 0.5
"""Between two rounds with the folder: ten times as often as the program, so that they meet."""
BETWEEN_SAVES_S: Final = 0.05
"""Nobody saves faster for long; without it two processors do nothing but catch up afterwards."""
SETTLING: Final = 4
"""Rounds after the last save: send, receive, wrap for newcomers, receive that."""
WAIT_S: Final = 300


def acknowledged(home: Path) -> list[str]:
    """Return what a profile was told is saved."""
    path = home / "acknowledged"
    return path.read_text("ascii").split() if path.exists() else []


def _write(person: DrillPerson, household: Id, seconds: float, pause_s: float) -> None:
    log = os.open(person.home / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        contact = person.save(household, f"{person.home.name}-{len(person.took)}")
        os.write(log, f"{contact}\n".encode())
        time.sleep(pause_s)
    os.close(log)


# Many at once


def _founder(
    home: Path,
    site: Site,
    seconds: float,
    barrier: Barrier,
    codes: list[Connection],
    end: Connection,
) -> None:
    person = found(home, site)
    household = person.household()
    made = [person.code() for _ in codes]
    person.round()
    for pipe, code in zip(codes, made, strict=True):
        pipe.send((code, household))
    _work(person, household, seconds, barrier, end)


def _colleague(
    home: Path, site: Site, seconds: float, barrier: Barrier, code: Connection, end: Connection
) -> None:
    invitation, household = code.recv()
    person = join(home, site, invitation)
    person.round(probe=True)
    _work(person, household, seconds, barrier, end)


def _work(
    person: DrillPerson, household: Id, seconds: float, barrier: Barrier, end: Connection
) -> None:
    barrier.wait(WAIT_S)
    with person.rounds(PAUSE_S):
        _write(person, household, seconds, BETWEEN_SAVES_S)
    for _ in range(SETTLING):
        barrier.wait(WAIT_S)
        person.round(probe=True)
    end.send(person.report(household))
    person.close()


def writers(home: Path, site: Site, count: int, seconds: float) -> dict[str, Any]:
    """Let so many people write as fast as they can; return everybody's report."""
    barrier = FORK.Barrier(count)
    codes = [FORK.Pipe() for _ in range(count - 1)]
    ends = [FORK.Pipe() for _ in range(count)]
    homes = [home / f"person-{number}" for number in range(count)]
    processes: list[BaseProcess] = [
        forked(_founder, homes[0], site, seconds, barrier, [mine for mine, _ in codes], ends[0][1])
    ]
    for number, (_, theirs) in enumerate(codes, 1):
        processes.append(
            forked(_colleague, homes[number], site, seconds, barrier, theirs, ends[number][1])
        )
    return {
        "reports": _reports(processes, [mine for mine, _ in ends]),
        "acknowledged": [each for one in homes for each in acknowledged(one)],
    }


def _reports(processes: list[BaseProcess], ends: list[Connection]) -> list[dict[str, Any]]:
    """Start processes and return what each sends; fail soon if one dies."""
    for process in processes:
        process.start()
    reports: list[dict[str, Any]] = []
    try:
        for process, end in zip(processes, ends, strict=True):
            while not end.poll(0.1):
                if any(each.exitcode for each in processes):
                    raise RuntimeError("a process of the drill failed")
            reports.append(end.recv())
            process.join(WAIT_S)
    finally:
        for process in processes:
            process.kill()
    return reports


# One who is killed


def _life(home: Path, site: Site, household: Id, ready: Connection) -> None:
    person = reopened(home, site)
    ready.send("writing")
    with person.rounds(0.01):
        _write(person, household, WAIT_S, 0.001)


def _begin(homes: list[Path], site: Site, end: Connection) -> None:
    reader = found(homes[0], site)
    household = reader.household()
    code = reader.code()
    reader.round()
    victim = join(homes[1], site, code)
    victim.round(probe=True)
    end.send({"household": household})
    victim.close()
    reader.close()


def _last(homes: list[Path], site: Site, household: Id, end: Connection) -> None:
    people = [reopened(home, site) for home in homes]
    for _ in range(SETTLING):
        for person in people:
            person.round(probe=True)
    end.send({"people": [person.report(household) for person in people]})
    for person in people:
        person.close()


def killed(home: Path, site: Site, kills: int, seed: int = 7) -> dict[str, Any]:
    """Kill somebody who writes and sends, again and again, at any moment."""
    homes = [home / "reader", home / "victim"]
    chance = random.Random(seed)
    mine, theirs = FORK.Pipe()
    (begun,) = _reports([forked(_begin, homes, site, theirs)], [mine])
    household = begun["household"]
    saved: list[int] = []
    for number in range(kills):
        before = len(acknowledged(homes[1]))
        ready, signalled = FORK.Pipe()
        process = forked(_life, homes[1], site, household, signalled)
        process.start()
        if not ready.poll(WAIT_S):
            raise RuntimeError("a process of the drill does not begin")
        deadline = time.monotonic() + WAIT_S
        # Every second life at least saves something; the others may end while they begin.
        while number % 2 and len(acknowledged(homes[1])) == before and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(chance.uniform(0.0, 0.25))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        saved.append(len(acknowledged(homes[1])))
    mine, theirs = FORK.Pipe()
    last = forked(_last, homes, site, household, theirs)
    (ended,) = _reports([last], [mine])
    return {"reports": ended["people"], "acknowledged": acknowledged(homes[1]), "saved": saved}


def main(arguments: list[str]) -> None:
    """Run one drill and print its result."""
    what, home, site = arguments[0], Path(arguments[1]), Site.heard(arguments[2])
    if what == "writers":
        result = writers(home, site, int(arguments[3]), float(arguments[4]))
    else:
        result = killed(home, site, int(arguments[3]))
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1:])

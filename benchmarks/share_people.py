# SPDX-License-Identifier: Apache-2.0
"""People at computers of their own, one process each, over one share: for bench_share.

Each has a real profile with the program's own background thread, which can be off; all are told
by their starter what to do, at the same time.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import town
from banso_desktop.journal.background import POLL_S, Background
from banso_desktop.journal.clock import system_millis
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.sync import SyncResult
from banso_desktop.journal.town import Prepared
from banso_desktop.journal.vault import Vault
from banso_desktop.profile import VAULT, Profile
from banso_desktop.profile.facts import write_settings
from tests.fakes.forked import FORK, forked
from tests.fakes.journal_people import CHEAP, PASSPHRASE
from tests.fakes.smb_folder import Login

STOP_S: Final = 60.0
FACTS: Final = "きょうは 窓口で 三十分ほど お話をうかがった。" * 4


class _Worker:
    """What runs in one process."""

    def __init__(self, profile: Profile, household: str) -> None:
        self._profile = profile
        self._household = household
        self._background: Background | None = None
        self._starting = threading.Timer(0, lambda: None)
        self._known: set[str] = set()
        self.sent: list[float] = []
        self.arrived: dict[str, float] = {}

    def on(self, phase: float) -> None:
        """Start the background thread at a moment of one's own, as computers are switched on.

        Args:
            phase: From 0 to 1, the part of the poll interval after which the first round begins.
        """
        self._background = Background(self._profile.journal.sync, self._tell)
        self._starting = threading.Timer(phase * POLL_S, self._background.start)
        self._starting.start()

    def off(self) -> None:
        """Stop it, also one that hangs until the server answers."""
        if self._background is not None:
            self._starting.join()
            self._background.stop(STOP_S)
            self._background = None

    def save(self, count: int, pause_s: float) -> list[float]:
        """Save contact records through the service; return the seconds of each."""
        took = []
        for _ in range(count):
            began = time.perf_counter()
            self._profile.services.contacts.write(household=self._household, facts=FACTS)
            took.append(time.perf_counter() - began)
            if self._background is not None:
                self._background.saved()
            time.sleep(pause_s)
        return took

    def save_one(self) -> tuple[str, float]:
        """Save one record; return its id and when a round that sent something ended."""
        before = len(self.sent)
        contact = self._profile.services.contacts.write(household=self._household, facts=FACTS)
        if self._background is not None:
            self._background.saved()
        while len(self.sent) == before:
            time.sleep(0.005)
        return contact, self.sent[-1]

    def seen(self) -> dict[str, float]:
        """Return when each record of others was first there to be read."""
        return self.arrived

    def ready(self) -> int:
        """Receive everything; return how many members there are."""
        self._profile.sync_now()
        return len(self._profile.journal.log.standing().members)

    def _tell(self, result: SyncResult) -> None:
        now = time.monotonic()  # one clock for all processes of this computer
        if result.sent:
            self.sent.append(now)
        if result.received:
            rows = self._profile.replica._read("SELECT id FROM contact")
            for (contact,) in rows:
                self.arrived.setdefault(contact, now)


def _run(home: Path, login: Login, pipe: Connection) -> None:
    codes, code, household = pipe.recv()
    if codes:
        profile = _profile(home, login, town.prepare_found(system_millis()))
        household = profile.services.households.open(label="はじめ")
        groups = profile.journal.groups
        made = [
            invite(groups, [Role.SUPPORT_WORKER], new_id(), system_millis()).code
            for _ in range(codes)
        ]
        profile.sync_now()
        pipe.send((made, household))
    else:
        prepared = town.prepare_join(login.transport(), code, system_millis())
        profile = _profile(home, login, prepared)
        profile.sync_now()
        pipe.send(None)
    worker = _Worker(profile, Id(household))
    while (told := pipe.recv()) is not None:
        name, arguments = told
        pipe.send(getattr(worker, name)(*arguments))
    worker.off()
    profile.close()


def _profile(home: Path, login: Login, prepared: Prepared) -> Profile:
    identity = prepared.identity
    vault = Vault.create(home / VAULT, identity, PASSPHRASE, prepared.arrival, CHEAP)
    town.settle(login.transport(), prepared)
    write_settings(home, home, identity.town)
    return Profile(home, vault, transport=login.transport())


class ShareTeam:
    """So many people; what one call asks, all do at once."""

    def __init__(self, pipes: Sequence[Connection]) -> None:
        self._pipes = pipes

    def all(self, name: str, *arguments: object) -> list[Any]:
        """Let everybody do something; return what each says."""
        for pipe in self._pipes:
            pipe.send((name, arguments))
        return [pipe.recv() for pipe in self._pipes]

    def on(self, numbers: Iterable[int]) -> None:
        """Start the background threads of some, spread over the poll interval."""
        started = [self._pipes[number] for number in numbers]
        for place, pipe in enumerate(started):
            pipe.send(("on", (place / len(started),)))
        for pipe in started:
            pipe.recv()

    def one(self, number: int, name: str, *arguments: object) -> Any:
        """Let one of them do something."""
        self._pipes[number].send((name, arguments))
        return self._pipes[number].recv()


@contextmanager
def share_team(home: Path, login: Login, count: int) -> Iterator[ShareTeam]:
    """Let people found a town on a share and join it, each in a process of their own."""
    pairs = [FORK.Pipe() for _ in range(count)]
    pipes = [mine for mine, _ in pairs]
    processes: list[BaseProcess] = [
        forked(_run, home / f"person-{number}", login, theirs)
        for number, (_, theirs) in enumerate(pairs)
    ]
    for process in processes:
        process.start()
    try:
        pipes[0].send((count - 1, "", ""))
        codes, household = pipes[0].recv()
        for pipe, code in zip(pipes[1:], codes, strict=True):
            pipe.send((0, code, household))
        for pipe in pipes[1:]:
            pipe.recv()
        team = ShareTeam(pipes)
        for _ in range(2):
            team.all("ready")
        yield team
        for pipe in pipes:
            pipe.send(None)
        for process in processes:
            process.join(STOP_S)
    finally:
        for process in processes:
            process.kill()

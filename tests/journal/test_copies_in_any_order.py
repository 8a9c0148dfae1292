# SPDX-License-Identifier: Apache-2.0
"""Computers are cloned, set back and rolled back in any order; everything confirmed is there."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from banso_desktop.domain.ids import Id
from banso_desktop.errors import BansoError
from banso_desktop.journal import digest
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import Backup, People, Person
from tests.fakes.memory_folder import MemoryFolder

which = st.integers(0, 5)
MOST = 5


class CopiesMachine(RuleBasedStateMachine):
    """An administrator, a worker, and whatever copies of the worker's computer come about."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()
        self.folder = MemoryFolder()
        self.acknowledged: set[Id] = set()
        self.backups: list[tuple[Backup, set[Id]]] = []
        self.written: dict[int, set[Id]] = {}
        self.machines = 0

    def teardown(self) -> None:
        self.everybody_meets()
        self._directory.cleanup()

    @initialize()
    def found(self) -> None:
        self.town = People(Path(self._directory.name), self.folder, FakeMillis())
        admin = self.town.founder()
        self.people = [admin, self.town.colleague(admin)]
        self.household = admin.household("0")
        for person in self.people * 2:
            person.sync()

    @rule(number=which)
    def write(self, number: int) -> None:
        person = self._person(number)
        command = person.command()
        row = command.record(self.household, "contact", facts="書いた")
        command.set(self.household, "household", self.household, label=row[:4])
        person.ledger.commit(command)
        self.acknowledged.add(row)

    @rule(number=which)
    def seal(self, number: int) -> None:
        self._person(number).session.publisher.seal()

    @rule(number=which, probe=st.booleans())
    def sync(self, number: int, probe: bool) -> None:
        self._person(number).session.sync.run(probe=probe)

    @rule(number=which)
    def publish_only(self, number: int) -> None:
        person = self._person(number)
        person.session.publisher.seal()
        with contextlib.suppress(BansoError):  # a fork: the next round moves out
            person.session.publisher.put()

    @precondition(lambda self: hasattr(self, "people") and len(self.people) < MOST)
    @rule(number=st.integers(1, 5), other_machine=st.booleans(), ahead=st.integers(0, 3))
    def clone(self, number: int, other_machine: bool, ahead: int) -> None:
        """Copy a running computer; both go on."""
        person = self._person(number)
        self.machines += other_machine
        machine = bytes([self.machines + 1]) * 32 if other_machine else b""
        if other_machine and not person.vault.machine:
            person.vault.bind(b"\1" * 32)
        image = self.town.copy_of(person)
        self.people.append(self.town.restored(image, machine, ahead=ahead))

    @rule(number=which, seconds=st.integers(1, 100_000))
    def time_passes(self, number: int, seconds: int) -> None:
        self._person(number).millis.advance(seconds=seconds)

    def _person(self, number: int) -> Person:
        return self.people[number % len(self.people)]

    def everybody_meets(self) -> None:
        for _ in range(4):
            for person in self.people:
                person.session.sync.run(probe=True)
        for person in self.people:
            person.sync()
        assert len({digest.received(each.ledger.cursors()) for each in self.people}) == 1
        assert len({each.ledger.digest(self.household) for each in self.people}) == 1
        for person in self.people:
            rows = person.ledger.rows(self.household)
            assert self.acknowledged <= {row for entity, row in rows if entity == "contact"}
            assert person.ledger.unsent() == 0


class RolledBackMachine(CopiesMachine):
    """The same, and the folder is set back to what it was at some moment before."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[dict[str, bytes]] = []

    @rule()
    def back_the_folder_up(self) -> None:
        self.kept.append(dict(self.folder.files))

    @precondition(lambda self: bool(self.kept))
    @rule(number=which)
    def roll_the_folder_back(self, number: int) -> None:
        self.folder.files = dict(self.kept[number % len(self.kept)])


TestCopies = CopiesMachine.TestCase
TestCopies.settings = settings(max_examples=25, stateful_step_count=25)
TestRolledBack = RolledBackMachine.TestCase
TestRolledBack.settings = settings(max_examples=25, stateful_step_count=25)

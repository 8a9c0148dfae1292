# SPDX-License-Identifier: Apache-2.0
"""Packing, snapshots, late laptops and newcomers in any order: nobody loses anything."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderError
from banso_desktop.journal import digest, names
from banso_desktop.journal.verify import Held, verify
from tests.fakes.clock import FakeMillis
from tests.fakes.compacting import packer_of, snapshots_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder

who = st.integers(0, 3)


class CompactionMachine(RuleBasedStateMachine):
    """Three people write, pack and are cut off at any point; a fourth comes at some time."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()
        self.folder = MemoryFolder()
        self.written: set[str] = set()

    def teardown(self) -> None:
        if hasattr(self, "people"):
            self.everybody_syncs()
        self._directory.cleanup()

    @initialize()
    def found(self) -> None:
        self.town = People(Path(self._directory.name), self.folder, FakeMillis())
        founder = self.town.founder()
        self.people = [founder, self.town.colleague(founder), self.town.colleague(founder)]
        self.household = founder.household("0")
        self.code = self.town.code_from(founder, [Role.SUPPORT_WORKER])
        for person in self.people:
            person.sync()
            person.session.receiver.snapshots._behind = 3

    def one(self, number: int) -> Person:
        return self.people[number % len(self.people)]

    @rule(number=who, label=st.sampled_from(["一", "二", "三"]), publish=st.booleans())
    def write(self, number: int, label: str, publish: bool) -> None:
        person = self.one(number)
        if not person.session.ring.readable():
            return
        if person.session.ring.kind_of(self.household) is None:
            return
        command = person.command()
        self.written.add(command.record(self.household, "contact", facts=label))
        command.set(self.household, "household", self.household, label=label)
        person.ledger.commit(command)
        if publish:
            person.session.sync.run()

    @rule(number=who, probe=st.booleans())
    def sync(self, number: int, probe: bool) -> None:
        self.one(number).session.sync.run(probe=probe)

    @rule(number=who, crash=st.booleans(), left=st.integers(0, 1))
    def pack(self, number: int, crash: bool, left: int) -> None:
        self.folder.deletes = not crash
        person = self.one(number)
        person.millis.advance(days=1)
        with contextlib.suppress(FolderError):
            packer_of(person, largest=6000, when=2, left=left).run()
        self.folder.deletes = True

    @rule(number=who, crash=st.booleans())
    def snapshot(self, number: int, crash: bool) -> None:
        self.folder.deletes = not crash
        person = self.one(number)
        person.millis.advance(days=8)
        with contextlib.suppress(FolderError):
            snapshots_of(person).run()
        self.folder.deletes = True

    @rule(number=who)
    def start_again(self, number: int) -> None:
        place = number % len(self.people)
        person = self.people[place]
        self.people[place] = self.town.at_work(person.vault, person.ledger, person.millis)
        self.people[place].session.receiver.snapshots._behind = 3

    @precondition(lambda self: len(self.people) == 3)
    @rule()
    def come_to_the_town(self) -> None:
        if not self.folder.away and self.folder.room is None and not self.folder.hidden:
            self.people.append(self.town.joiner(self.code))

    @rule(away=st.booleans(), room=st.sampled_from([None, None, 0, 3000]))
    def cut_or_mend(self, away: bool, room: int | None) -> None:
        self.folder.away, self.folder.room = away, room

    @rule(places=st.lists(st.integers(0, 199), max_size=5))
    def show_late(self, places: list[int]) -> None:
        there = sorted(set(self.folder.files) - {names.SENTINEL})
        self.folder.hidden = {there[place % len(there)] for place in places}

    def everybody_syncs(self) -> None:
        self.folder.away, self.folder.room, self.folder.hidden = False, None, set()
        for person in (*self.people, *self.people, *self.people):
            person.sync()
        assert len({digest.received(person.ledger.cursors()) for person in self.people}) == 1
        assert len({person.ledger.digest(self.household) for person in self.people}) == 1
        for person in self.people:
            rows = person.ledger.rows(self.household)
            assert self.written <= {row for entity, row in rows if entity == "contact"}
            assert person.ledger.scopes == self.people[0].ledger.scopes
            assert not person.ledger.refused()
            assert person.session.sync.status.complete
            assert person.session.sync.status.unsent == 0
        held = Held.of(self.people[0].session.ring, self.people[0].ledger, self.people[0].ledger)
        assert verify(self.people[0].session.transport, held).findings == []


TestCompaction = CompactionMachine.TestCase
TestCompaction.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)

# SPDX-License-Identifier: Apache-2.0
"""Three people on one folder that comes and goes: whatever happens, they end the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from banso_desktop.domain.ids import Id
from banso_desktop.journal import digest, names
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder

who = st.integers(0, 2)


class TownMachine(RuleBasedStateMachine):
    """People write, protect, sync and are cut off in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()
        self.folder = MemoryFolder()
        self.acknowledged: dict[str, set[str]] = {}

    def teardown(self) -> None:
        self.everybody_syncs()
        self._directory.cleanup()

    @initialize()
    def found(self) -> None:
        people = People(Path(self._directory.name), self.folder, FakeMillis())
        founder = people.founder()
        self.people = [founder, people.colleague(founder), people.colleague(founder)]
        self.open = founder.household("0")
        circle = founder.session.groups.make_circle([self.people[1].id])
        self.hidden = founder.household("0", circle)
        founder.sync()
        for person in self.people:
            person.sync()

    @rule(number=who, hidden=st.booleans(), label=st.sampled_from(["一", "二", "三"]))
    def write(self, number: int, hidden: bool, label: str) -> None:
        person = self.people[number]
        scope = self.hidden if hidden and number != 2 else self.open
        command = person.command()
        contact = command.record(scope, "contact", facts=label)
        command.set(scope, "household", scope, label=label)
        person.ledger.commit(command)
        self.acknowledged.setdefault(scope, set()).add(contact)

    @rule(number=who, probe=st.booleans())
    def sync(self, number: int, probe: bool) -> None:
        self.people[number].session.sync.run(probe=probe)

    @rule(days=st.integers(-30, 400), number=who)
    def turn_the_clock(self, number: int, days: int) -> None:
        self.people[number].millis.advance(days=days)

    @rule(away=st.booleans())
    def cut_or_mend(self, away: bool) -> None:
        self.folder.away = away

    @rule(room=st.sampled_from([None, 0, 1500]))
    def fill_or_empty(self, room: int | None) -> None:
        self.folder.room = room

    @rule(data=st.data())
    def show_late(self, data: st.DataObject) -> None:
        there = sorted(set(self.folder.files) - {names.SENTINEL})
        self.folder.hidden = set(data.draw(st.lists(st.sampled_from(there), max_size=5)))

    @rule()
    def lose_the_hints(self) -> None:
        for name in [each for each in self.folder.files if names.head_of(each)]:
            del self.folder.files[name]

    @invariant()
    def nothing_hidden_shows_to_the_third(self) -> None:
        if hasattr(self, "people"):
            outsider: Person = self.people[2]
            assert self.hidden not in outsider.ledger.scopes
            assert self.hidden not in outsider.session.ring.readable()

    def everybody_syncs(self) -> None:
        self.folder.away, self.folder.room, self.folder.hidden = False, None, set()
        for person in (*self.people, *self.people, *self.people):
            person.sync()
        assert len({digest.received(person.ledger.cursors()) for person in self.people}) == 1
        assert len({person.ledger.digest(self.open) for person in self.people}) == 1
        assert len({person.ledger.digest(self.hidden) for person in self.people[:2]}) == 1
        for scope, contacts in self.acknowledged.items():
            rows = self.people[0].ledger.rows(Id(scope))
            assert contacts <= {identifier for entity, identifier in rows if entity == "contact"}
        assert all(person.session.sync.status.unsent == 0 for person in self.people)


TestTown = TownMachine.TestCase
TestTown.settings = settings(max_examples=15, stateful_step_count=25)

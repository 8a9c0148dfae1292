# SPDX-License-Identifier: Apache-2.0
"""Three people on one folder that comes and goes: whatever happens, they end the same.

Over every kind of place a folder can lie in; most examples in memory, where they cost least.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from banso_desktop.domain.ids import Id
from banso_desktop.journal import digest, names
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.places import KINDS, MemoryPlace, place_of
from tests.fakes.samba_server import SambaServer

who = st.integers(0, 2)


class TownMachine(RuleBasedStateMachine):
    """People write, protect, sync and are cut off in any order."""

    kind = "memory"
    server: SambaServer | None = None

    def __init__(self) -> None:
        super().__init__()
        self._cleaning = ExitStack()
        self._directory = Path(self._cleaning.enter_context(tempfile.TemporaryDirectory()))
        place = place_of(self.kind, self._directory, self._server)
        self.place = self._cleaning.enter_context(place)
        self.acknowledged: dict[str, set[str]] = {}

    def _server(self) -> SambaServer:
        assert self.server is not None
        return self.server

    def teardown(self) -> None:
        with self._cleaning:
            self.everybody_syncs()

    @initialize()
    def found(self) -> None:
        people = People(self._directory, MemoryFolder(), FakeMillis(), self.place)
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
        self.place.away(away)

    @precondition(lambda self: isinstance(self.place, MemoryPlace))
    @rule(room=st.sampled_from([None, 0, 1500]))
    def fill_or_empty(self, room: int | None) -> None:
        assert isinstance(self.place, MemoryPlace)
        self.place.folder.room = room

    @rule(data=st.data())
    def show_late(self, data: st.DataObject) -> None:
        there = sorted(set(self.place.files()) - {names.SENTINEL})
        if there:
            self.place.hide(set(data.draw(st.lists(st.sampled_from(there), max_size=5))))

    @rule()
    def lose_the_hints(self) -> None:
        for name in self.place.files():
            if names.head_of(name):
                self.place.lose(name)

    @invariant()
    def nothing_hidden_shows_to_the_third(self) -> None:
        if hasattr(self, "people"):
            outsider: Person = self.people[2]
            assert self.hidden not in outsider.ledger.scopes
            assert self.hidden not in outsider.session.ring.readable()

    def everybody_syncs(self) -> None:
        self.place.away(False)
        self.place.hide(set())
        if isinstance(self.place, MemoryPlace):
            self.place.folder.room = None
        for person in (*self.people, *self.people, *self.people):
            person.sync()
        assert len({digest.received(person.ledger.cursors()) for person in self.people}) == 1
        assert len({person.ledger.digest(self.open) for person in self.people}) == 1
        assert len({person.ledger.digest(self.hidden) for person in self.people[:2]}) == 1
        for scope, contacts in self.acknowledged.items():
            rows = self.people[0].ledger.rows(Id(scope))
            assert contacts <= {identifier for entity, identifier in rows if entity == "contact"}
        assert all(person.session.sync.status.unsent == 0 for person in self.people)


EXAMPLES = {"memory": (15, 25), "directory": (4, 25), "faulty": (5, 25), "samba": (2, 15)}
"""How many examples of how many steps a quick run tries; a long one twenty times as many."""


@pytest.mark.parametrize("kind", KINDS)
def test_three_people_end_the_same_whatever_happens(
    kind: str, request: pytest.FixtureRequest
) -> None:
    class Machine(TownMachine):
        pass

    Machine.kind = kind
    Machine.server = request.getfixturevalue("samba") if kind == "samba" else None
    examples, steps = EXAMPLES[kind]
    long = 20 if request.config.getoption("--long") else 1
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=examples * long, stateful_step_count=steps)
    )

# SPDX-License-Identifier: Apache-2.0
"""Roles, circles, computers and keys change while people write, in any order of arrival.

In the end everybody who may read a household sees the same of it, and nobody else holds a
key or a row.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound
from banso_desktop.journal import digest, names
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.removing import remove
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import SCOPE
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder

ADMINISTRATORS = st.integers(0, 1)
WORKERS = st.integers(2, 3)
GIVEN = st.sampled_from([Role.SUPPORT_WORKER, Role.CLERK])
ANYBODY = st.integers(0, 4)


class KeysMachine(RuleBasedStateMachine):
    """Two administrators, two workers, one of them with two computers."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()
        self.folder = MemoryFolder()

    def teardown(self) -> None:
        if hasattr(self, "people"):
            self.everybody_ends_the_same()
        self._directory.cleanup()

    @initialize()
    def found(self) -> None:
        people = People(Path(self._directory.name), self.folder, FakeMillis())
        founder = people.founder()
        second = people.colleague(founder, Role.ADMINISTRATOR, Role.SUPPORT_WORKER)
        one, two = people.colleague(founder), people.colleague(founder)
        again = people.joiner(people.code_from(founder, [Role.SUPPORT_WORKER], one.id))
        self.people = [founder, second, one, two, again]
        for person in self.people:
            person.sync()
        self.open = founder.household("0")
        self.circle = founder.session.groups.make_circle([second.id, one.id, two.id])
        self.hidden = founder.household("0", self.circle)
        for person in (*self.people, *self.people):
            person.sync()

    @rule(number=ANYBODY, hidden=st.booleans(), label=st.sampled_from(["一", "二", "三"]))
    def write(self, number: int, hidden: bool, label: str) -> None:
        person = self.people[number]
        scope = self.hidden if hidden else self.open
        if scope in person.session.ring.readable():
            command = person.command()
            command.record(scope, "contact", facts=label)
            command.set(scope, "household", scope, label=label)
            person.ledger.commit(command)

    @rule(number=ANYBODY, probe=st.booleans())
    def sync(self, number: int, probe: bool) -> None:
        self.people[number].session.sync.run(probe=probe)

    @rule(picked=st.lists(st.integers(0, 9999), max_size=6))
    def show_late(self, picked: list[int]) -> None:
        # By number: names are hashes and differ each time.
        there = sorted(set(self.folder.files) - {names.SENTINEL})
        self.folder.hidden = {there[number % len(there)] for number in picked}

    @rule(by=ADMINISTRATORS, whose=WORKERS, given=GIVEN)
    def give_roles(self, by: int, whose: int, given: Role) -> None:
        admin, person = self.people[by], self.people[whose]
        if person.id in admin.session.log.standing().members:
            change_roles(admin.session.ring, person.id, [given], admin.millis())

    @rule(by=ADMINISTRATORS)
    def renew_team(self, by: int) -> None:
        groups = self.people[by].session.groups
        team = groups.standing(GroupKind.TEAM)
        assert team is not None
        groups.renew_group(team, groups.readers_of(team))

    @rule(by=ANYBODY, whose=WORKERS, inside=st.booleans())
    def change_circle(self, by: int, whose: int, inside: bool) -> None:
        groups, other = self.people[by].session.groups, self.people[whose].id
        try:
            readers = {*groups.readers_of(self.circle)} - {other}
            groups.renew_group(self.circle, readers | ({other} if inside else set()))
        except NotFound:
            return

    @rule(by=ADMINISTRATORS, whole=st.booleans())
    @precondition(lambda self: hasattr(self, "people"))
    def remove_a_worker(self, by: int, whole: bool) -> None:
        admin, person = self.people[by], self.people[2]
        device = Id("") if whole else self.people[4].vault.identity.device
        try:
            remove(admin.session.groups, admin.ledger, person.id, admin.millis(), device)
        except NotFound:
            return

    def everybody_ends_the_same(self) -> None:
        self.folder.hidden = set()
        for _ in range(6):
            for person in self.people:
                result = person.session.sync.run(probe=True)
                assert result.status.error is None, result.status.error
                assert not result.status.broken, result.status.broken
        founder = self.people[0]
        standing = founder.session.log.standing()
        staff = [each for each in self.people if not each.session.sync.status.removed]
        assert {each.session.log.heads for each in staff} == {founder.session.log.heads}
        assert len({digest.received(each.ledger.cursors()) for each in staff}) == 1
        team = standing.group(GroupKind.TEAM)
        assert team is not None
        readers = {
            self.open: set(standing.readers(team)),
            self.hidden: set(founder.session.groups.readers_of(self.circle)),
        }
        for scope, members in readers.items():
            inside = [each for each in staff if each.id in members]
            assert founder in inside
            assert len({each.ledger.digest(scope) for each in inside}) == 1
            assert len({each.session.ring.writing(scope) for each in inside}) == 1
            for person in staff:
                if person.id not in members:
                    self.holds_nothing(person, scope)

    def holds_nothing(self, person: Person, scope: Id) -> None:
        assert scope not in person.session.ring.readable()
        assert not person.ledger.secrets(SCOPE, scope)
        assert not person.ledger.scopes.get(scope)


TestKeys = KeysMachine.TestCase
TestKeys.settings = settings(max_examples=15, stateful_step_count=20)

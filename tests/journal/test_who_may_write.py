# SPDX-License-Identifier: Apache-2.0
"""Who may write what, judged alike everywhere; what does not count is listed, never lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import Value
from banso_desktop.journal import digest, names
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.invitations import append
from banso_desktop.journal.judging import refused
from banso_desktop.journal.ledger import Refusal
from banso_desktop.journal.membership import RoleChange
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.journal.standing import GroupKind, counts
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder

TOWN, ME, OTHER = derived_id("town"), derived_id("me"), derived_id("other")
WORKER, CLERK, ADMINISTRATOR = "support_worker", "clerk", "administrator"


def written(
    entity: str, identifier: Id, field: str = "", value: Value = "x", kind: Kind = Kind.CELL
) -> Operation:
    stamp = Stamp(1, 0, derived_id("writer"))
    command = derived_id("command")
    return Operation(TOWN, kind, entity, identifier, field, value, (), stamp, ME, command)


@pytest.mark.parametrize(
    ("role", "operation", "expected"),
    [
        (WORKER, written("town", TOWN, "letterhead"), False),
        (WORKER, written("town_day", OTHER, "", True, Kind.ROW), False),
        (WORKER, written("setting", OTHER, "value"), False),
        (WORKER, written("member", OTHER, "phone"), False),
        (WORKER, written("member", ME, "ended"), False),
        (WORKER, written("member", ME, "lead_limit", 3), False),
        (WORKER, written("member", ME, "position", "a", Kind.ORDER), False),
        (WORKER, written("member", ME, "", False, Kind.ROW), False),
        (WORKER, written("member", ME, "", [OTHER, True], Kind.LINK), False),
        (WORKER, written("member", ME, "", [["ended", "x"]], Kind.CORRECTION), False),
        (WORKER, written("member", ME, "phone"), True),
        (WORKER, written("member", ME, "", True, Kind.ROW), True),
        (WORKER, written("resource", OTHER, "name"), True),
        (CLERK, written("busy_block", OTHER, "car"), True),
        (CLERK, written("shell", OTHER, "number"), True),
        (CLERK, written("of_a_newer_version", OTHER, "x"), True),
        (CLERK, written("town", TOWN, "name"), False),
        ("manager", written("member", OTHER, "ended"), False),
        (ADMINISTRATOR, written("town", TOWN, "letterhead"), True),
        (ADMINISTRATOR, written("member", OTHER, "ended"), True),
        (ADMINISTRATOR, written("setting", OTHER, "value"), True),
        ("outside_viewer", written("member", ME, "phone"), False),
    ],
)
def test_inside_the_town_each_entity_has_its_writers(
    role: str, operation: Operation, expected: bool
) -> None:
    assert counts([role], ME, ScopeKind.TOWN, operation) is expected


def test_an_administrator_who_is_also_a_viewer_writes_nothing_in_town() -> None:
    roles = [ADMINISTRATOR, "outside_viewer"]

    assert not counts(roles, ME, ScopeKind.TOWN, written("town", TOWN, "letterhead"))


def forge(person: Person, entity: str, identifier: Id, **cells: Value) -> None:
    """Write as a program would that was changed to ask for no right."""
    command = person.command()
    command.set(person.vault.identity.town, entity, identifier, **cells)
    person.ledger.commit(command)


def test_a_forged_letterhead_is_taken_nowhere_and_listed_with_its_author(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    town = admin.vault.identity.town
    forge(admin, "town", town, letterhead="みどり野町")
    admin.sync()
    worker.sync()
    now = worker.millis()

    forge(worker, "town", town, letterhead="forged")
    forge(worker, "member", admin.id, ended="forged")
    worker.session.sync.run(probe=True)
    result = admin.session.sync.run(probe=True)

    assert admin.ledger.value(town, "town", town, "letterhead") == "みどり野町"
    assert admin.ledger.digest(town) == worker.ledger.digest(town)
    assert digest.received(admin.ledger.cursors()) == digest.received(worker.ledger.cursors())
    assert result.refused == 2
    (refusal,) = admin.ledger.refused()
    sequence = admin.ledger.cursors()[worker.vault.identity.writer].sequence
    segment = names.segment_name(worker.vault.identity.writer, sequence)
    assert refusal.where.startswith(segment)
    assert (refusal.why, refusal.operations) == ("right", 2)
    assert (refusal.author, refusal.writer) == (worker.id, worker.vault.identity.writer)
    assert refusal.at >= now


def test_what_an_author_wrote_before_hearing_of_new_roles_stands_nowhere(people: People) -> None:
    """Also not on the own computer, else its state would differ for good."""
    admin = people.founder()
    worker = people.colleague(admin, Role.ADMINISTRATOR)
    town = admin.vault.identity.town
    change_roles(admin.session.ring, worker.id, (Role.SUPPORT_WORKER,), admin.millis())
    admin.sync()
    worker.session.receiver.receive(probe=True)

    forge(worker, "town", town, letterhead="too late")
    worker.sync()
    admin.sync()

    assert worker.ledger.value(town, "town", town, "letterhead") is None
    assert worker.ledger.digest(town) == admin.ledger.digest(town)
    assert [each.why for each in worker.ledger.refused()] == ["right"]


def test_a_household_of_somebody_who_may_open_none_is_listed(people: People) -> None:
    admin = people.founder()
    viewer = people.colleague(admin, Role.OUTSIDE_VIEWER)
    viewer.household("forged")
    viewer.session.sync.run(probe=True)

    admin.session.sync.run(probe=True)

    (refusal,) = admin.ledger.refused()
    assert names.wrap_of(refusal.where)
    assert (refusal.why, refusal.author) == ("right", viewer.id)
    assert refusal.writer == viewer.vault.identity.writer


def test_an_entry_made_without_the_right_is_listed(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    append(worker.session.ring, RoleChange(worker.id, ["administrator"]), worker.millis())
    worker.session.sync.run(probe=True)

    admin.session.sync.run(probe=True)

    (refusal,) = refused(admin.ledger, admin.session.log)
    assert names.member_of(refusal.where)
    assert (refusal.why, refusal.author) == ("right", worker.id)


@pytest.mark.parametrize("role", [Role.SUPPORT_WORKER, Role.CLERK])
def test_everybody_describes_themselves(people: People, role: Role) -> None:
    admin = people.founder()
    worker = people.colleague(admin, role)
    town = admin.vault.identity.town
    command = worker.command()
    command.add(town, "member", worker.id, family_name="渡部", phone="0229-00-1111")
    worker.ledger.commit(command)
    worker.sync()
    admin.sync()

    assert admin.ledger.value(town, "member", worker.id, "phone") == "0229-00-1111"
    assert admin.ledger.refused() == []


who = st.integers(0, 2)


class RightsMachine(RuleBasedStateMachine):
    """Programs changed to ask for no right, roles that come and go, syncs in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()

    def teardown(self) -> None:
        for person in (*self.people, *self.people, *self.people):
            person.session.sync.run(probe=True)
        town = self.town
        received = {digest.received(each.ledger.cursors()) for each in self.people}
        assert len(received) == 1
        assert len({each.ledger.digest(town) for each in self.people}) == 1
        assert len({self.listed(each.ledger.refused()) for each in self.people}) == 1
        letterheads = {each.ledger.value(town, "town", town, "letterhead") for each in self.people}
        assert len(letterheads) == 1
        self._directory.cleanup()

    @staticmethod
    def listed(found: list[Refusal]) -> frozenset[tuple[str, str, int]]:
        return frozenset((each.where, each.why, each.operations) for each in found)

    @initialize()
    def found(self) -> None:
        people = People(Path(self._directory.name), MemoryFolder(), FakeMillis())
        founder = people.founder()
        clerk = people.colleague(founder, Role.CLERK)
        self.people = [founder, people.colleague(founder), clerk]
        self.town = founder.vault.identity.town
        for person in self.people:
            person.sync()

    @rule(number=who, whom=who, field=st.sampled_from(["phone", "ended", "lead_limit"]))
    def write_a_member(self, number: int, whom: int, field: str) -> None:
        forge(self.people[number], "member", self.people[whom].id, **{field: f"{number}"})

    @rule(number=who, entity=st.sampled_from(["town", "setting", "resource", "busy_block"]))
    def write_the_town(self, number: int, entity: str) -> None:
        field = {"town": "letterhead", "setting": "value", "resource": "name", "busy_block": "car"}
        forge(self.people[number], entity, self.town, **{field[entity]: f"{number}"})

    @rule(number=who, whom=who)
    def take_a_member_away(self, number: int, whom: int) -> None:
        command = self.people[number].command()
        command.remove(self.town, "member", self.people[whom].id)
        self.people[number].ledger.commit(command)

    @rule(number=who, roles=st.sampled_from([(Role.ADMINISTRATOR,), (Role.CLERK,)]))
    def change_roles(self, number: int, roles: tuple[Role, ...]) -> None:
        founder = self.people[0]
        change_roles(founder.session.ring, self.people[1].id, roles, founder.millis())

    @rule(number=who, probe=st.booleans())
    def sync(self, number: int, probe: bool) -> None:
        self.people[number].session.sync.run(probe=probe)


TestRights = RightsMachine.TestCase
TestRights.settings = settings(max_examples=25, stateful_step_count=25)


def test_a_protected_households_circle_of_a_clerk_is_taken(people: People) -> None:
    """Whoever sits at the desk takes people in: nothing of that is refused."""
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)
    team = clerk.session.groups.standing(GroupKind.TEAM)
    household = clerk.household("一", team)
    clerk.sync()
    admin.sync()

    assert admin.sees(household) == "一"
    assert admin.ledger.refused() == []

# SPDX-License-Identifier: Apache-2.0
"""Shares that fail in the middle, answer from memory, or were set back: every one by a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import (
    FolderFull,
    FolderNotWritable,
    FolderUnreachable,
)
from banso_desktop.journal import names
from banso_desktop.journal.transport import NotThere
from banso_desktop.journal.verify import Held, verify
from tests.fakes.clock import FakeMillis
from tests.fakes.faulty import POSSIBLE, Fault, FaultyTransport, Plan, SeededPlan
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.places import FaultyPlace, MemoryPlace

WRITER = derived_id("writer")
SEGMENT, SECOND = names.segment_name(WRITER, 1), names.segment_name(WRITER, 2)
MARK = b'{"town": 1}'


class PlannedPlace(MemoryPlace):
    """In memory; each computer at work has faults on its way when its plan says so."""

    def way_to_work(self) -> FaultyTransport:
        return FaultyTransport(self.transport(), Plan())


@pytest.fixture
def place() -> PlannedPlace:
    return PlannedPlace()


def plan_of(person: Person) -> Plan:
    assert person.plan is not None
    return person.plan


# With every fault, over whole rounds


@pytest.mark.parametrize("seed", range(6))
def test_work_over_a_failing_share_ends_as_over_a_sound_one(tmp_path: Path, seed: int) -> None:
    place = FaultyPlace(tmp_path / "share")
    place.plan = SeededPlan(seed=seed, share=0.4)
    people = People(tmp_path, MemoryFolder(), FakeMillis(), place)
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    worker.label(household, "二")
    worker.sync()
    admin.sync()

    assert place.plan.fired > 10
    assert admin.sees(household) == worker.sees(household) == "二"
    assert admin.ledger.digest(household) == worker.ledger.digest(household)
    assert admin.session.sync.status.unsent == worker.session.sync.status.unsent == 0


def test_a_full_folder_says_so_and_goes_on_when_there_is_room(
    people: People, place: PlannedPlace
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    place.folder.room = 10

    result = admin.round()

    assert isinstance(result.status.error, FolderFull)
    place.folder.room = None
    admin.sync()
    worker.sync()
    assert worker.sees(household) == "一"


SENDING = [("put", fault) for fault in POSSIBLE["put"]] + [
    ("delete", fault) for fault in POSSIBLE["delete"]
]


@pytest.mark.parametrize(("call", "fault"), SENDING)
@pytest.mark.parametrize("after", [0, 1])
def test_whatever_goes_wrong_with_sending_the_next_round_sends_the_same_bytes(
    people: People, place: PlannedPlace, call: str, fault: Fault, after: int
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    admin.label(household, "二")
    plan = plan_of(admin)
    plan.script[call] = [*([None] * after), fault]

    first = admin.session.sync.run()
    sealed = {each.data for each in admin.ledger.unpublished()}
    admin.sync()
    worker.sync()

    harmless = fault in (Fault.TWICE, Fault.SLOW) or not plan.fired
    assert harmless or first.status.error is not None
    assert sealed <= set(place.files().values())
    assert worker.sees(household) == "二"


def test_a_hint_the_share_did_not_take_is_put_in_the_next_round(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    admin.label(household, "二")
    plan_of(admin).script["put"] = [None, Fault.DROP]  # the segment arrives, its hint does not
    admin.session.sync.run()
    worker.session.sync.run()
    by_hint = worker.sees(household)

    admin.session.sync.run()
    worker.session.sync.run()

    assert by_hint == "一"
    assert worker.sees(household) == "二"


@pytest.mark.parametrize("fault", POSSIBLE["get"])
@pytest.mark.parametrize("after", range(4))
def test_whatever_goes_wrong_with_reading_the_next_round_reads(
    people: People, fault: Fault, after: int
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    plan = plan_of(worker)
    plan.script["get"] = [*([None] * after), fault]

    worker.session.sync.run(probe=True)
    worker.sync()

    assert worker.sees(household) == "一"


def test_a_listing_that_is_old_hides_nothing_for_longer_than_a_probe(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    plan = plan_of(worker)
    worker.sync()
    household = admin.household("一")
    admin.sync()
    plan.script["list"] = [Fault.STALE] * 10

    worker.session.sync.run(probe=False)
    by_hints = worker.sees(household)
    worker.session.sync.run(probe=True)

    assert by_hints is None
    assert worker.sees(household) == "一"


def test_a_server_set_back_to_a_backup_loses_nothing_that_is_held_here(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    way = admin.session.transport
    assert isinstance(way, FaultyTransport)
    way.mark()
    admin.label(household, "二")
    admin.sync()
    writer = admin.vault.identity.writer
    name = names.segment_name(writer, admin.ledger.cursors()[writer].sequence)
    data = way.get(name, 10**6)

    way.roll_back()

    with pytest.raises(NotThere):
        way.get(name, 10**6)
    held = Held.of(admin.session.ring, admin.ledger, admin.ledger)
    assert (name, "rolled back") in {(e.where, e.why) for e in verify(way, held).findings}
    assert way.put_if_absent(name, data) == "new"
    assert verify(way, held).findings == []


def test_the_same_seed_gives_the_same_faults() -> None:
    def faults(seed: int) -> list[Fault | None]:
        plan = SeededPlan(seed=seed)
        return [plan.next("get", f"name {number}") for number in range(50)]

    assert faults(1) == faults(1) != faults(2)
    assert set(faults(1)) - {None} <= set(POSSIBLE["get"])


def test_a_planned_fault_comes_once_and_then_the_place_answers() -> None:
    folder = MemoryFolder()
    waited: list[float] = []
    town = FaultyTransport(MemoryTransport(folder), Plan(), waited.append)
    town.put_if_absent(names.SENTINEL, MARK)
    town.expect(MARK)
    town.put_if_absent(SEGMENT, b"segment")

    for fault, error in ((Fault.DROP, FolderUnreachable), (Fault.MISSING, NotThere)):
        town.plan.script["get"] = [fault]
        with pytest.raises(error):
            town.get(SEGMENT, 10)
        assert town.get(SEGMENT, 10) == b"segment"
    town.plan.script["get"] = [Fault.TORN, Fault.SLOW]
    assert town.get(SEGMENT, 10) == b"seg"
    assert town.get(SEGMENT, 10) == b"segment"
    assert waited == [30]
    for number, (fault, kind, is_there) in enumerate(
        [
            (Fault.LOST_REPLY, FolderUnreachable, True),
            (Fault.FULL, FolderFull, False),
            (Fault.DENIED, FolderNotWritable, False),
        ],
        2,
    ):
        name = names.segment_name(WRITER, number)
        town.plan.script["put"] = [fault]
        with pytest.raises(kind):
            town.put_if_absent(name, b"x")
        assert (name in folder.files) is is_there
    assert town.plan.fired == 7

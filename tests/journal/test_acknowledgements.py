# SPDX-License-Identifier: Apache-2.0
"""Who has received what is said along the way, and hardly ever costs a file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import journal_stream, names, receiver, segments
from banso_desktop.journal.acknowledgements import DAY_MS, MOST_SAID, Acknowledgements, read_facts
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.ledger import Change, Cursor, More, Opened, nothing_more
from banso_desktop.journal.purge_acknowledgements import MOST, PURGED, purged_in
from banso_desktop.journal.segments import MAX_FACTS_BYTES, Header
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.memory_ledger import MemoryLedger
from tests.fakes.protected_household import protecting, sync, three

ME = derived_id("writer", "me")


def fresh(millis: FakeMillis | None = None) -> Acknowledgements:
    millis = millis or FakeMillis()
    return Acknowledgements(MemoryLedger(ME, HybridClock(ME, millis)), millis)


def cursors_of(count: int, sequence: int = 7) -> dict[str, Cursor]:
    return {
        derived_id("writer", str(number)): Cursor(sequence, hashlib.sha256(b"x").digest())
        for number in range(count)
    }


def segment_of(folder: MemoryFolder, person: Person) -> segments.Segment:
    """Return the last segment of a person's journal."""
    writer = person.session.identity.writer
    last = max(name for name in folder.segments() if f"/{writer}/" in name)
    return segments.parse(folder.files[last], last)


def test_every_segment_says_how_far_its_writer_received_the_others(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()

    worker.label(household, "二")
    worker.sync()

    said = read_facts(segment_of(folder, worker).header.facts)
    mine = admin.session.identity.writer
    assert said.seen[mine] == admin.ledger.cursors()[mine]
    assert worker.session.identity.writer not in said.seen
    assert said.at == worker.millis()


@pytest.mark.parametrize("writers", [1, 40, 60])
def test_a_town_of_usual_size_says_all_each_time(writers: int) -> None:
    held = cursors_of(writers)

    facts = fresh().facts(held, ME)

    assert read_facts(facts).seen == held


def test_many_writers_say_only_what_changed_and_stay_within_the_bound() -> None:
    told = fresh()
    held = cursors_of(5000)
    first = told.facts(held, ME)
    assert len(first) <= MAX_FACTS_BYTES

    said = dict(read_facts(first).seen)
    for _ in range(10):
        told.told(segments.Header(ME, 1, bytes(32), derived_id("member"), (), first))
        first = told.facts(held, ME)
        assert len(first) <= MAX_FACTS_BYTES
        said.update(read_facts(first).seen)

    assert said == held
    assert read_facts(first).seen == {}


def test_other_facts_are_carried_beside() -> None:
    facts = fresh().facts({}, ME, {"purged": [bytes(32)]})

    assert msgspec.msgpack.decode(facts)["purged"] == [bytes(32)]


@given(
    st.binary(max_size=60)
    | st.builds(
        msgspec.msgpack.encode,
        st.dictionaries(
            st.sampled_from(["seen", "at", "x"]),
            st.none()
            | st.integers(-5, 5)
            | st.text(max_size=3)
            | st.dictionaries(
                st.text(max_size=3), st.lists(st.integers(-1, 3) | st.binary(max_size=2))
            ),
        ),
    )
)
def test_malformed_facts_say_nothing(facts: bytes) -> None:
    said = read_facts(facts)

    assert said.seen == {}
    assert said.at >= 0


def test_two_idle_computers_write_no_file_in_an_hour(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    admin.household("一")
    for person in (admin, worker, admin):
        person.sync()
    before = list(folder.order)

    for _ in range(720):
        for person in (admin, worker):
            person.millis.advance(seconds=5)
            person.session.sync.run()
            person.session.sync.keep_up()

    assert folder.order == before


def test_who_only_reads_says_so_once_a_day_after_something_new_and_then_is_quiet(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    for person in (admin, worker, admin):
        person.sync()
    for person in (admin, worker):
        person.millis.advance(days=2)
    for person in (admin, worker, admin, worker):
        person.sync()
    admin.label(household, "二")
    admin.sync()
    worker.sync()
    before = len(folder.segments())

    for hour in range(24 * 30):
        for person in (admin, worker):
            person.millis.advance(seconds=3600)
            person.sync(probe=hour % 10 == 0)

    added = len(folder.segments()) - before
    assert added == 1
    said = read_facts(segment_of(folder, worker).header.facts)
    mine = admin.session.identity.writer
    assert said.seen[mine] == admin.ledger.cursors()[mine]


def test_what_others_said_is_kept_and_grows(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    worker.label(household, "二")
    worker.sync()
    admin.sync()

    heard = admin.session.receiver.acknowledgements.of(worker.session.identity.writer)

    assert heard is not None
    mine = admin.session.identity.writer
    assert heard.seen[mine] == admin.ledger.cursors()[mine]
    assert heard.sequence == admin.ledger.cursors()[worker.session.identity.writer].sequence
    assert heard.published == worker.millis()


def test_a_clock_ahead_does_not_date_what_was_heard_into_the_future(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    worker.millis.advance(days=400)
    worker.label(household, "二")
    worker.sync()
    admin.sync()

    heard = admin.session.receiver.acknowledgements.of(worker.session.identity.writer)

    assert heard is not None
    assert heard.published == admin.millis()


def test_a_newcomer_is_not_told_complete_while_a_colleague_holds_more(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    worker.sync()
    admin.label(household, "二")
    admin.sync()
    worker.sync()
    worker.label(household, "三")
    worker.sync()
    # The share shows an older state: the newest segment of the founder and its hint are gone.
    writer = admin.session.identity.writer
    reached = admin.ledger.cursors()[writer].sequence
    held_back = {names.segment_name(writer, reached), names.head_name(writer, reached)}
    kept = {name: folder.files.pop(name) for name in held_back}

    newcomer = people.joiner(code)
    status = newcomer.session.sync.run(probe=True).status
    assert not status.complete
    assert status.missing == {writer: reached}

    folder.files.update(kept)
    status = newcomer.session.sync.run(probe=True).status
    assert status.complete
    assert status.missing == {}


def test_nothing_received_yet_is_not_complete(people: People) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    newcomer = people.joiner(code)

    assert not newcomer.session.sync.status.complete
    newcomer.sync()
    assert newcomer.session.sync.status.complete


def test_being_due_survives_a_clock_that_is_turned_back() -> None:
    millis = FakeMillis()
    told = fresh(millis)
    told._keep("journal.acknowledgement_due", millis() + DAY_MS)
    assert not told.is_due()

    millis.advance(days=-400)
    assert told.is_due()


def test_the_most_that_is_said_fits_into_the_facts_of_a_segment() -> None:
    millis = FakeMillis()
    told = fresh(millis)
    hashes = [hashlib.sha256(bytes([at // 256, at % 256])).digest() for at in range(2000)]
    cursors = {
        Id(key_id(digest)): Cursor(names.MAX_SEQUENCE, digest) for digest in hashes[: MOST_SAID + 1]
    }

    facts = told.facts(cursors, ME, {PURGED: hashes[:MOST]})

    assert len(facts) <= MAX_FACTS_BYTES
    assert len(read_facts(facts).seen) == MOST_SAID
    assert len(purged_in(facts)) == MOST


def test_orders_carried_out_and_what_was_received_are_said_in_one_segment(
    people: People, folder: MemoryFolder
) -> None:
    first, second, third, scope = three(people)
    before = len(folder.segments())
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    for person in (first, second, third):
        writer = person.session.identity.writer
        last = person.ledger.cursors()[writer].sequence
        facts = [
            segments.parse(sealed.data, "kept").header.facts
            for sealed in person.ledger.segments_from(writer, 1, last)
        ]
        both = [each for each in facts if purged_in(each)]
        assert len(both) == 1
        assert read_facts(both[0]).seen
    assert len(folder.segments()) <= before + 4
    counts = []
    for _ in range(2):  # the wrap for the emergency readers is said to have come, a day later
        for person in (first, second, third):
            person.millis.advance(days=2)
        sync(first, second, third, rounds=5)
        counts.append(len(folder.segments()))
    assert counts[0] <= before + 4 + 2
    assert counts[0] == counts[1]


def test_a_journal_that_started_over_is_said_to_reach_less_far(people: People) -> None:
    admin = people.founder()
    worker, other = people.colleague(admin), people.colleague(admin)
    mine, theirs = worker.session.identity.writer, other.session.identity.writer
    heard = worker.session.receiver.acknowledgements
    for sequence, reached in ((50, 9), (51, 4)):
        said = msgspec.msgpack.encode({"seen": {theirs: [reached, bytes(32)]}, "at": 1})
        header = Header(mine, sequence, b"\1" * 32, worker.id, (), said)
        data = segments.build(header, [], [], worker.session.identity.writer_seed)
        heard.hear([segments.parse(data, names.segment_name(mine, sequence))], {mine, theirs})

    found = heard.of(mine)

    assert found is not None
    assert found.seen[theirs].sequence == 4


def test_how_much_has_come_is_told_while_much_is_coming(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_stream, "BATCH_SEGMENTS", 4)
    monkeypatch.setattr(receiver, "MANY_SEGMENTS", 10)
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    for number in range(12):
        admin.label(household, f"{number}")
        admin.sync()
    told: list[tuple[int, int] | None] = []
    receive = worker.ledger.receive

    def looked(opened: Sequence[Opened]) -> Sequence[Opened]:
        if opened:
            told.append(worker.session.sync.status.arriving)
        return opened

    def watched(opened: Sequence[Opened], more: More = nothing_more) -> Change:
        return receive(looked(opened), lambda: looked(more()))

    monkeypatch.setattr(worker.ledger, "receive", watched)
    worker.sync(probe=False)

    total = told[0][1] if told[0] else 0
    assert told == [(min(came, total), total) for came in range(4, total + 4, 4)]
    assert total >= 12
    assert worker.session.sync.status.arriving is None

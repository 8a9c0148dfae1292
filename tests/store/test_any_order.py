# SPDX-License-Identifier: Apache-2.0
"""Real replicas with clocks that are wrong by up to 400 days, in any order of arrival.

Whatever is written, in forms that are open meanwhile, published, late, doubled, or replayed: all
replicas end with the same tables and digest, which are those of the pure merge, nothing that was
written is missing from the history, and who edits last knowing everything is shown.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import sqlalchemy as sa
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.values import Value
from banso_desktop.journal import digest
from banso_desktop.journal.ledger import Command, Opened, Sealed, Sight
from banso_desktop.journal.merge import merge_scope
from banso_desktop.journal.operations import Operation
from banso_desktop.store import history
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import (
    MORNING,
    FakeMillis,
    PlainFolder,
    command,
    dump,
    new_household,
    open_replica,
    secret_of,
)

_DAY = 86_400_000
_NAMES = ("a", "b", "c")

who = st.integers(0, 2)
texts = st.sampled_from(("家賃の話", "猫がいる", "", None))
rows = st.sampled_from(("p1", "p2"))


class Office:
    """One replica, its clock, and the form that is open there."""

    def __init__(self, folder: Path, name: str) -> None:
        self.millis = FakeMillis()
        self.replica: Replica = open_replica(folder, name, self.millis)
        self.form: Sight | None = None
        self.received: dict[Id, int] = {}


class OfficesMachine(RuleBasedStateMachine):
    """Three offices, one household, a folder that gives each writer's segments in order."""

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory()
        self.folder = PlainFolder()
        self.offices = [Office(Path(self._directory.name), name) for name in _NAMES]

    @initialize(skews=st.tuples(*[st.integers(-400, 400)] * 3))
    def found(self, skews: tuple[int, ...]) -> None:
        self.scope = new_household(self.offices[0].replica)
        self.everybody_syncs()
        for office, skew in zip(self.offices, skews, strict=True):
            office.millis.now = MORNING + skew * _DAY

    # What people do

    def commit(self, number: int, written: Command, *, in_form: bool) -> None:
        office = self.offices[number]
        written.sight = office.form if in_form else None
        office.replica.commit(written)

    @rule(number=who, form=st.booleans(), row=rows, value=texts, add=st.booleans())
    def write_a_cell(self, number: int, form: bool, row: str, value: Value, add: bool) -> None:
        written, identifier = command(_NAMES[number]), derived_id(self.scope, row)
        if add:
            written.add(self.scope, "person", identifier, note=value)
        else:
            written.set(self.scope, "person", identifier, note=value, position=row)
        self.commit(number, written, in_form=form)

    @rule(number=who, form=st.booleans(), row=rows)
    def remove_a_row(self, number: int, form: bool, row: str) -> None:
        written = command(_NAMES[number])
        written.remove(self.scope, "person", derived_id(self.scope, row))
        self.commit(number, written, in_form=form)

    @rule(number=who, form=st.booleans(), value=texts, corrects=st.booleans())
    def write_a_record(self, number: int, form: bool, value: Value, corrects: bool) -> None:
        written, identifier = command(_NAMES[number]), derived_id(self.scope, "c")
        write = written.correct if corrects else written.record
        write(self.scope, "contact", identifier, facts=value or "なし")
        self.commit(number, written, in_form=form)

    @rule(number=who, joined=st.booleans(), other=rows)
    def join_people(self, number: int, joined: bool, other: str) -> None:
        written = command(_NAMES[number])
        one, two = derived_id(self.scope, "p0"), derived_id(self.scope, other)
        written.link(self.scope, "person", one, two, joined)
        self.commit(number, written, in_form=False)

    @rule(number=who, form=st.booleans(), minutes=st.integers(10, 12), week=st.integers(0, 1))
    def move_an_occurrence(self, number: int, form: bool, minutes: int, week: int) -> None:
        """An exception of a series: two people who make it make the same row."""
        written = command(_NAMES[number])
        row = derived_id("series_exception", "series", str(week))
        written.add(self.scope, "series_exception", row, minutes=minutes)
        self.commit(number, written, in_form=form)

    @rule(number=who, back=st.integers(1, 4))
    def write_an_earlier_value_anew(self, number: int, back: int) -> None:
        """As undo and 「この値に戻す」 do."""
        office, row = self.offices[number], derived_id(self.scope, "p1")
        with office.replica.reader() as reading:
            past = history.history(reading, "person", row, "note")
        if len(past) >= back:
            written = command(_NAMES[number])
            written.set(self.scope, "person", row, note=past[-back].value)
            self.commit(number, written, in_form=False)

    # What happens to them

    @rule(number=who)
    def open_a_form(self, number: int) -> None:
        office = self.offices[number]
        office.form = office.replica.sight()

    @rule(number=who, limit=st.integers(1, 3))
    def publish(self, number: int, limit: int) -> None:
        self.folder.publish(self.offices[number].replica, limit)

    @rule(number=who, writer=who, count=st.integers(1, 3))
    def deliver(self, number: int, writer: int, count: int) -> None:
        """Some segments of one writer arrive, those of others do not yet."""
        for _ in range(count):
            self.deliver_one(number, writer)

    @rule(number=who, writer=who)
    def deliver_again(self, number: int, writer: int) -> None:
        """A segment that was received arrives once more."""
        known = self.segments_of(writer)
        office = self.offices[number]
        done = office.replica.cursors().get(derived_id("writer", _NAMES[writer]))
        if known and done is not None and number != writer:
            self.receive(office, known[0])

    @rule(number=who, days=st.integers(-400, 400))
    def turn_the_clock(self, number: int, days: int) -> None:
        self.offices[number].millis.now = MORNING + days * _DAY

    @rule(number=who)
    def replay(self, number: int) -> None:
        replica = self.offices[number].replica
        replica.replay(self.scope, lambda: self.folder.open(replica.segments_of(self.scope)))

    def segments_of(self, writer: int) -> list[Sealed]:
        name = derived_id("writer", _NAMES[writer])
        return [sealed for sealed in self.folder.segments if sealed.writer == name]

    def deliver_one(self, number: int, writer: int) -> None:
        office = self.offices[number]
        cursor = office.replica.cursors().get(derived_id("writer", _NAMES[writer]))
        waiting = self.segments_of(writer)[cursor.sequence if cursor is not None else 0 :]
        if waiting and number != writer:
            self.receive(office, waiting[0])

    def receive(self, office: Office, sealed: Sealed) -> None:
        operations = self.folder.contents[sealed.hash]
        kind = self.folder._kind(self.scope)
        office.replica.keep_secrets([secret_of(self.scope, kind)])
        office.replica.receive([Opened(sealed, operations)])

    # How it ends

    def everybody_syncs(self) -> None:
        for office in self.offices:
            self.folder.publish(office.replica)
        for office in self.offices:
            self.folder.deliver(office.replica)

    def written(self) -> list[Operation]:
        return [each for held in self.folder.contents.values() for each in held]

    def teardown(self) -> None:
        try:
            if hasattr(self, "scope"):
                self.everybody_syncs()
                self.all_end_alike()
                self.the_last_who_knows_everything_is_shown()
        finally:
            for office in self.offices:
                office.replica.close()
            self._directory.cleanup()

    def all_end_alike(self) -> None:
        dumps = [dump(office.replica, self.scope) for office in self.offices]
        assert dumps[1] == dumps[0]
        assert dumps[2] == dumps[0]
        merged = merge_scope(self.written())
        expected = digest.state_of_rows(merged)
        assert {office.replica.digest(self.scope) for office in self.offices} == {expected}
        for office in self.offices:
            with office.replica.reader() as reading:
                for (entity, row), shown in merged.items():
                    kept = {past.stamp for past in history.history(reading, entity, row)}
                    mine = {
                        each.stamp
                        for each in self.written()
                        if (each.entity, each.id) == (entity, row)
                    }
                    assert kept == mine
                    table = reading.tables[entity]
                    (found,) = reading.rows(sa.select(table).where(table.c.id == row))
                    assert (found.removed, found.marked) == (shown.removed, shown.revived)
                    for field, cell in shown.cells.items():
                        assert getattr(found, field) == cell.value

    def the_last_who_knows_everything_is_shown(self) -> None:
        """However far behind their clock is."""
        slowest = min(self.offices, key=lambda office: office.millis.now)
        slowest.millis.now = MORNING - 400 * _DAY
        last = command("a")
        row = derived_id(self.scope, "p1")
        last.add(self.scope, "person", row, note="さいご")
        slowest.replica.commit(last)
        self.everybody_syncs()
        for office in self.offices:
            with office.replica.reader() as reading:
                table = reading.tables["person"]
                wanted = sa.select(table.c.note, table.c.removed).where(table.c.id == row)
                assert reading.rows(wanted) == [("さいご", False)]
                assert history.conflict(reading, self.scope, "person", row, "note") is None


TestOffices = OfficesMachine.TestCase
TestOffices.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)

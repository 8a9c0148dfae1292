# SPDX-License-Identifier: Apache-2.0
"""What a form writes replaces what its author saw, and nothing that came in the meantime."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import Refused
from banso_desktop.store import history
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import (
    FakeMillis,
    PlainFolder,
    command,
    dump,
    member,
    new_household,
    open_replica,
)


class Pair:
    """Two replicas of one household with a person in it, and the folder between them."""

    def __init__(self, folder: Path) -> None:
        millis = FakeMillis()
        self.here, self.there = (open_replica(folder, name, millis) for name in ("a", "b"))
        self.folder = PlainFolder()
        self.scope = new_household(self.here)
        written = command()
        self.row = written.add(self.scope, "person", note="はじめ", phone="111")
        self.contact = written.record(self.scope, "contact", facts="はじめ")
        self.here.commit(written)
        self.sync()

    def sync(self) -> None:
        for replica in (self.here, self.there):
            self.folder.publish(replica)
        for replica in (self.here, self.there):
            self.folder.deliver(replica)

    def edit(self, replica: Replica, **cells: Value) -> None:
        written = command()
        written.set(self.scope, "person", self.row, **cells)
        replica.commit(written)

    def values(self, field: str, entity: str = "person", row: Id | None = None) -> set[Value]:
        with self.here.reader() as reading:
            found = history.conflict(reading, self.scope, entity, row or self.row, field)
            if found is None:
                return {self.shown(field)}
        return {past.fields.get(field, past.value) for past in found.values}  # type: ignore[type-var]

    def shown(self, field: str) -> Value:
        with self.here.reader() as reading:
            table = reading.tables["person"]
            wanted = sa.select(table.c[field]).where(table.c.id == self.row)
            value: Value = reading.scalar(wanted)
        return value


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    both = Pair(tmp_path)
    yield both
    both.here.close()
    both.there.close()


def test_what_came_while_a_form_was_open_stands_beside_what_it_writes(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, note="あちら")
    pair.sync()
    written = command()
    written.set(pair.scope, "person", pair.row, note="こちら")
    written.sight = sight

    pair.here.commit(written)
    pair.sync()

    assert pair.values("note") == {"あちら", "こちら"}
    assert dump(pair.here, pair.scope) == dump(pair.there, pair.scope)


def test_what_the_form_showed_is_replaced(pair: Pair) -> None:
    pair.edit(pair.there, note="あちら")
    pair.sync()
    written = command()
    written.set(pair.scope, "person", pair.row, note="こちら")
    written.sight = pair.here.sight()

    pair.here.commit(written)

    assert pair.values("note") == {"こちら"}


def test_a_form_that_writes_everything_brings_nothing_old_back(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, phone="222")
    pair.sync()
    written = command()
    written.set(pair.scope, "person", pair.row, note="こちら", phone="111")
    written.sight = sight

    pair.here.commit(written)

    assert pair.values("phone") == {"222"}
    assert pair.values("note") == {"こちら"}


def test_what_this_computer_wrote_itself_was_seen(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.here, note="さきほど")
    pair.edit(pair.there, phone="222")
    pair.sync()
    written = command()
    written.set(pair.scope, "person", pair.row, note="こちら")
    written.sight = sight

    pair.here.commit(written)

    assert pair.values("note") == {"こちら"}


def test_several_cells_of_one_command_replace_each_other(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, note="あちら")
    pair.sync()
    written = command()
    written.set(pair.scope, "person", pair.row, note="一")
    written.set(pair.scope, "person", pair.row, note="はじめ")
    written.sight = sight

    pair.here.commit(written)

    assert pair.values("note") == {"あちら", "はじめ"}


def test_who_removes_a_row_has_not_removed_what_came_since(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, note="あちら")
    pair.sync()
    written = command()
    written.remove(pair.scope, "person", pair.row)
    written.sight = sight

    pair.here.commit(written)

    with pair.here.reader() as reading:
        table = reading.tables["person"]
        (found,) = reading.rows(sa.select(table.c.removed, table.c.marked))
    assert found == (False, True)


def test_a_correction_does_not_replace_one_that_came_since(pair: Pair) -> None:
    sight = pair.here.sight()
    there = command()
    there.correct(pair.scope, "contact", pair.contact, facts="あちら")
    pair.there.commit(there)
    pair.sync()
    written = command()
    written.correct(pair.scope, "contact", pair.contact, facts="こちら")
    written.sight = sight

    pair.here.commit(written)

    assert pair.values("facts", "contact", pair.contact) == {"あちら", "こちら"}


def test_a_replay_in_the_meantime_changes_nothing_of_it(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, note="あちら")
    pair.sync()
    pair.here.replay(pair.scope, lambda: pair.folder.open(pair.here.segments_of(pair.scope)))
    written = command()
    written.set(pair.scope, "person", pair.row, note="こちら", phone="333")
    written.sight = sight

    pair.here.commit(written)

    assert pair.values("note") == {"あちら", "こちら"}
    assert pair.values("phone") == {"333"}


def test_taking_back_is_refused_where_somebody_wrote_since(pair: Pair) -> None:
    pair.edit(pair.here, note="こちら")
    sight = pair.here.sight()
    pair.sync()
    written = command("suzuki")
    written.set(pair.scope, "person", pair.row, note="あちら")
    pair.there.commit(written)
    pair.sync()
    back = command()
    back.set(pair.scope, "person", pair.row, note="はじめ", phone="111")
    back.sight, back.only_as_seen = sight, True

    with pytest.raises(Refused) as refused:
        pair.here.commit(back)

    assert refused.value.facts["member"] == member("suzuki")
    assert (pair.shown("note"), pair.shown("phone")) == ("あちら", "111")


def test_what_somebody_wrote_beside_it_hinders_no_undo(pair: Pair) -> None:
    sight = pair.here.sight()
    pair.edit(pair.there, phone="222")
    pair.sync()
    back = command()
    back.set(pair.scope, "person", pair.row, note="まえ")
    back.sight, back.only_as_seen = sight, True

    pair.here.commit(back)

    assert (pair.shown("note"), pair.shown("phone")) == ("まえ", "222")

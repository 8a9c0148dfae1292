# SPDX-License-Identifier: Apache-2.0
"""Whatever arrives in whatever order: the tables hold what the pure merge says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.catalogue import ENTITIES, ScopeKind, Shape
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.journal import digest
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.merge import Row, merge_scope
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.columns import Unfit, column_names, fit
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import MORNING, dump, member, open_replica, secret_of

ROWS = (("person", "p1"), ("person", "p2"), ("issue", "p1"), ("unheard_of", "p1"))
RECORDS = (("contact", "c1"), ("contact", "c2"))
_WRITER = st.sampled_from([derived_id("writer", name) for name in "abc"])

CELLS: dict[str, tuple[Value, ...]] = {
    "given_name": ("花子", "華子", "", None),
    "note": ("家賃の話", "猫がいる", 7),
    "is_index": (True, False),
    "born": (PartialDate("1972-05", Precision.MONTH, "昭和47年5月"), None),
    "a_newer_field": ("?",),
    "": (False, "a cell without a name"),
}
PAIRS: tuple[list[Value], ...] = (
    ["facts", "家賃の話"],
    ["facts", "電気が止まる"],
    ["own_words", "もう少しここに"],
    ["minutes", 30],
    ["minutes", "half an hour"],
    ["a_newer_field", 1],
)


@pytest.fixture(scope="module")
def replica(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replica]:
    held = open_replica(tmp_path_factory.mktemp("projection"))
    yield held
    held.close()


@st.composite
def operations(draw: st.DrawFn) -> list[Operation]:
    """Draw a scope's operations: rows and records, edits that saw some, all or none."""
    scope = new_id()
    told: list[Operation] = []
    for counter in range(draw(st.integers(1, 14))):
        entity, name = draw(st.sampled_from(ROWS + RECORDS))
        record = entity == "contact"
        kinds = (
            (Kind.RECORD, Kind.CORRECTION, Kind.CORRECTION, Kind.ROW)
            if record
            else (Kind.CELL, Kind.CELL, Kind.CELL, Kind.ROW, Kind.ORDER, Kind.LINK)
        )
        kind: str = draw(st.sampled_from((*kinds, "a_newer_kind")))
        row = derived_id(scope, name)
        field, value = draw(_content(kind))
        twin = draw(st.integers(0, 9)) == 0 and told  # a cloned computer stamps twice alike
        same_row = [each.stamp for each in told if (each.entity, each.id) == (entity, row)]
        seen = draw(st.sets(st.sampled_from(same_row))) if same_row else set()
        # Clocks that stand still, run behind and run ahead.
        millis = MORNING + draw(st.sampled_from((0, 0, 1, 5, -3, 400 * 86_400_000)))
        told.append(
            Operation(
                scope,
                kind,
                entity,
                row,
                field,
                value,
                tuple(sorted(seen)),
                told[-1].stamp if twin else Stamp(millis, counter, draw(_WRITER)),
                member(draw(st.sampled_from(("tanaka", "suzuki")))),
                derived_id(scope, "command", str(counter // 3)),
            )
        )
    return told


@st.composite
def _content(draw: st.DrawFn, kind: str) -> tuple[str, Value]:
    if kind == Kind.CELL:
        field = draw(st.sampled_from(sorted(CELLS)))
        return field, draw(st.sampled_from(CELLS[field]))
    if kind == Kind.ROW:
        return "", draw(st.booleans())
    if kind == Kind.ORDER:
        return "position", draw(st.sampled_from(("a", "b", "c")))
    if kind == Kind.LINK:
        return "", [derived_id(draw(st.sampled_from("xy"))), draw(st.booleans())]
    return "", list(draw(st.lists(st.sampled_from(PAIRS), min_size=1, max_size=3)))


_sequence = itertools.count(1)


def receive(replica: Replica, groups: Sequence[Sequence[Operation]]) -> None:
    """Let the replica receive each group as a segment of a writer of its own."""
    for group in groups:
        name = derived_id("sender", str(next(_sequence)))
        replica.receive([Opened(Sealed(name, 1, b"hash", b"data"), tuple(group))])


def expected_columns(row: Row, entity: str) -> dict[str, Any]:
    """Return what the typed table shows of a merged row; NULL for what does not fit."""
    known = ENTITIES[entity]
    columns: dict[str, Any] = {}
    for field, kind in known.fields.items():
        names = column_names(field, kind)
        value = row.cells[field].value if field in row.cells else None
        try:
            columns.update(zip(names, fit(field, kind, value), strict=True))
        except Unfit:
            columns.update(dict.fromkeys(names))
    return columns


@given(told=operations(), data=st.data())
def test_any_order_grouping_and_repetition_gives_what_the_pure_merge_says(
    replica: Replica, told: list[Operation], data: st.DataObject
) -> None:
    scope = told[0].scope
    replica.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    order = data.draw(st.permutations(told + data.draw(st.lists(st.sampled_from(told)))))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order)))))
    groups = [order[start:end] for start, end in itertools.pairwise([0, *cuts, len(order)])]

    receive(replica, groups)

    merged = merge_scope(told)
    assert replica.digest(scope) == digest.state_of_rows(merged)
    found = dump(replica, scope)
    conflicts, links = set(), set()
    for (entity, identifier), row in merged.items():
        if entity not in ENTITIES:
            continue
        disputed = {
            field
            for field, cell in row.cells.items()
            if cell.others and field in ENTITIES[entity].fields
        }
        disputed |= {""} if row.revived else set()
        if not row.removed:
            conflicts |= {(scope, entity, identifier, field) for field in disputed}
        links |= {(scope, entity, identifier, other, 1) for other in row.links}
        (shown,) = (held for held in _rows(replica, entity, scope) if held["id"] == identifier)
        assert (bool(shown["removed"]), bool(shown["marked"])) == (row.removed, row.revived)
        assert {name: shown[name] for name in expected_columns(row, entity)} == (
            expected_columns(row, entity)
        )
    assert set(found.get("conflicts", ())) == conflicts
    assert {link for link in found.get("links", ()) if link[4]} == links
    replica.replay(scope, list)  # leave nothing for the next example to wade through


def _rows(replica: Replica, entity: str, scope: Id) -> list[dict[str, Any]]:
    found = replica._read(f'SELECT * FROM "{entity}" WHERE scope_id = ?', (scope,))
    names = [row[1] for row in replica._read(f'PRAGMA table_info("{entity}")')]
    return [dict(zip(names, row, strict=True)) for row in found]


@given(told=operations(), data=st.data())
def test_what_grew_step_by_step_equals_a_replay(
    replica: Replica, told: list[Operation], data: st.DataObject
) -> None:
    scope = told[0].scope
    replica.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    receive(replica, [[each] for each in data.draw(st.permutations(told))])
    grown = dump(replica, scope)

    replica.replay(scope, lambda: told)

    assert dump(replica, scope) == grown
    replica.replay(scope, list)  # leave nothing for the next example to wade through


def test_the_entities_drawn_from_are_of_both_shapes() -> None:
    assert {ENTITIES[name].shape for name in ("person", "contact")} == {Shape.ROW, Shape.RECORD}

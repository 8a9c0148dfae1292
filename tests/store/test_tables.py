# SPDX-License-Identifier: Apache-2.0
"""The projected tables follow the catalogue."""

from __future__ import annotations

import pytest
from sqlalchemy.dialects import sqlite

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.store import durable, version
from banso_desktop.store.columns import TextList, column_names, fit
from banso_desktop.store.indexing import documents_at
from banso_desktop.store.replica import Replica
from banso_desktop.store.statements import FOUND_BY, NEWNESS
from banso_desktop.store.tables import INDEXES, META_COLUMNS, METADATA, TABLES


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_its_columns_and_no_two_share_one(entity: str) -> None:
    wanted = [
        name
        for field, kind in ENTITIES[entity].fields.items()
        for name in column_names(field, kind)
    ]

    held = [column.name for column in TABLES[entity].columns]

    assert held == [*META_COLUMNS, *wanted]
    assert len(set(held)) == len(held)


def test_a_date_takes_three_columns() -> None:
    assert column_names("born", FieldType.DATE) == ("born", "born_precision", "born_raw")


@pytest.mark.parametrize("entity", ENTITIES)
def test_nothing_in_a_field_is_required_or_refers_to_anything(entity: str) -> None:
    table = TABLES[entity]

    fields = [column for column in table.columns if column.name not in META_COLUMNS]

    assert all(column.nullable and not column.foreign_keys for column in fields)


def test_no_entity_is_called_like_a_table_of_the_store() -> None:
    others = {name for name in METADATA.tables if name not in ENTITIES}

    assert others.isdisjoint(ENTITIES)
    assert set(durable.METADATA.tables).isdisjoint(METADATA.tables)


@pytest.mark.parametrize(
    ("entity", "fields"),
    [
        *((entity, names) for entity, wanted in INDEXES.items() for names in wanted),
        *((entity, (field,)) for entity, field in NEWNESS.items()),
        *FOUND_BY.items(),
    ],
)
def test_what_is_declared_by_name_exists(entity: str, fields: tuple[str, ...]) -> None:
    assert {*fields} <= {column.name for column in TABLES[entity].columns}


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM contact WHERE id = 'a'",
        "SELECT * FROM contact WHERE scope_id = 'a' ORDER BY occurred DESC LIMIT 20",
        "SELECT * FROM contact WHERE occurred >= '2026-11-24' ORDER BY occurred",
        "SELECT * FROM visit WHERE starts >= '2026-11-24' AND starts < '2026-12-01'",
        "SELECT * FROM busy_block WHERE starts >= '2026-11-24' AND starts < '2026-12-01'",
        "SELECT * FROM person WHERE scope_id = 'a'",
        "SELECT * FROM referral WHERE code = 'a'",
        "SELECT * FROM agenda_item WHERE conference = 'a'",
        "SELECT * FROM operations WHERE scope = 1 AND id = 'a'",
        "SELECT * FROM operations WHERE scope = 1 AND id = 'a' AND state = 1",
        "SELECT sum(commands) FROM segments WHERE published = 0",
    ],
)
def test_a_query_of_every_day_uses_an_index(replica: Replica, statement: str) -> None:
    plan = replica._read(f"EXPLAIN QUERY PLAN {statement}")

    assert all("SEARCH" in str(step[3]) or "INDEX" in str(step[3]) for step in plan)
    assert not any("TEMP B-TREE" in str(step[3]) for step in plan)


@pytest.mark.parametrize(
    "texts", [[], ["a"], ['"', "\\", "\n\t\x00\x1f\x7f"], ["\u2028", "𠮷", "葛󠄀", "\ud800"]]
)
def test_a_list_is_written_as_it_is_looked_for(texts: list[str]) -> None:
    asked = TextList().process_bind_param(tuple(texts), sqlite.dialect())

    assert fit("members", FieldType.LIST, [*texts]) == (asked,)


def test_the_documents_of_a_row_are_found_by_its_bits(replica: Replica) -> None:
    plan = replica._read(f"EXPLAIN QUERY PLAN {documents_at(2)}", (1, 2, 3, 4))

    assert any("documents_row (scope=? AND <expr>=?)" in str(step[3]) for step in plan)


def test_the_version_follows_how_documents_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version.projection_version.__wrapped__()

    monkeypatch.setattr(version, "DOCUMENT_ROW", "number")

    assert version.projection_version.__wrapped__() != before


@pytest.mark.parametrize("changed", ["ENTITIES", "NEWNESS", "FOUND_BY", "VARIANTS", "INDEXES"])
def test_the_version_follows_all_that_decides_what_is_projected(
    changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = dict(getattr(version, changed))
    held.popitem()
    before = version.projection_version.__wrapped__()

    monkeypatch.setattr(version, changed, held)

    assert version.projection_version.__wrapped__() != before

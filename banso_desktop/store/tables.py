# SPDX-License-Identifier: Apache-2.0
"""The projected tables: one per entity of the catalogue, and what merging and search need.

All of it is dropped and replayed where :func:`~.version.projection_version` differs; no script of
``migrations`` ever touches it. Columns are nullable and nothing refers to anything by a
constraint, because children may arrive before their parents.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

import sqlalchemy as sa
from sqlalchemy.schema import CreateIndex, CreateTable

from banso_desktop.domain.catalogue import ENTITIES, Entity, FieldType
from banso_desktop.store.columns import COLUMN_TYPES, Moment, column_names

METADATA: Final = sa.MetaData()

META_COLUMNS: Final = (
    "id",
    "scope_id",
    "first_at",
    "first_by",
    "last_at",
    "last_by",
    "removed",
    "marked",
)
"""Columns each entity's table begins with; no field of the catalogue may have their names."""

INDEXES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        # Besides (id, scope_id), unique, and (scope_id), which every table has.
        # Where many columns stand, a query reads nothing but the index (household_order).
        "household": (
            ("number",),
            ("shell",),
            (
                *("removed", "id", "stage", "protection", "since", "label"),
                *("rhythm_days", "rhythm_pause_until", "ended"),
            ),
        ),
        "person": (
            (
                *("scope_id", "removed", "is_index", "position", "first_at", "id", "died"),
                *("family_reading", "given_reading", "family_name", "given_name"),
            ),
        ),
        "role": (("member", "removed", "kind", "until", "since", "scope_id"),),
        "contact": (("occurred",), ("scope_id", "occurred", "kind", "removed")),
        "intake": (("received",),),
        "promise": (("due",),),
        "visit": (("starts",),),
        "visit_series": (("starts",),),
        "series_exception": (("series",),),
        "busy_block": (("starts",),),
        "busy_exception": (("series",),),
        "appointment": (("starts",),),
        "town_day": (("day",),),
        "referral": (("look_again",), ("code",), ("resource",)),
        "referral_event": (("referral",),),
        "tie_state": (("tie",),),
        "conference": (("starts",),),
        "agenda_item": (("conference",),),
        "minutes_line": (("conference",),),
        "decision": (("conference",), ("due",)),
        "paper": (("conference",),),
        "paper_print": (("paper",),),
        "audit_entry": (("at",),),
    }
)
"""The indexes queries need, by entity: declared here and nowhere else."""


def _entity_table(entity: Entity) -> sa.Table:
    """Make the table of an entity: what all have, then the columns of its fields."""
    columns = [
        sa.Column(name, COLUMN_TYPES[kind if name == field else FieldType.TEXT])
        for field, kind in entity.fields.items()
        for name in column_names(field, kind)
    ]
    table = sa.Table(
        entity.name,
        METADATA,
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("scope_id", sa.Text, nullable=False),
        # Moment and author of the first and the last write of any field.
        sa.Column("first_at", Moment, nullable=False),
        sa.Column("first_by", sa.Text, nullable=False),
        sa.Column("last_at", Moment, nullable=False),
        sa.Column("last_by", sa.Text, nullable=False),
        # Taken away by a tombstone; or brought back by an edit that did not know of it.
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("marked", sa.Boolean, nullable=False),
        *columns,
    )
    sa.Index(f"{entity.name}_id", table.c.id, table.c.scope_id, unique=True)
    wanted = INDEXES.get(entity.name, ())
    if not any(names[0] == "scope_id" for names in wanted):
        wanted = (("scope_id",), *wanted)
    for names in wanted:
        name = f"{entity.name}_by_{'_'.join(names[:4])}"
        sa.Index(name, *(table.c[column] for column in names))
    return table


TABLES: Final[Mapping[str, sa.Table]] = MappingProxyType(
    {entity.name: _entity_table(entity) for entity in ENTITIES.values()}
)
"""The table of each entity, by its name."""

WORDS: Final = sa.Table(
    # Ids of scopes, writers and authors, names of entities, fields and kinds: written once
    # here, else they would be two thirds of every operation.
    "words",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("word", sa.Text, nullable=False, unique=True),
)

OPERATIONS: Final = sa.Table(
    # Every operation readable here: the current ones and the history.
    "operations",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("scope", sa.Integer, nullable=False),
    sa.Column("entity", sa.Integer, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    # What is merged by itself: see merging.slot_of.
    sa.Column("slot", sa.Integer, nullable=False),
    sa.Column("kind", sa.Integer, nullable=False),
    sa.Column("field", sa.Integer, nullable=False),
    sa.Column("value", sa.LargeBinary, nullable=False),
    sa.Column("base", sa.LargeBinary, nullable=False),
    sa.Column("at", sa.Integer, nullable=False),
    sa.Column("writer", sa.Integer, nullable=False),
    sa.Column("author", sa.Integer, nullable=False),
    sa.Column("command", sa.Text, nullable=False),
    # Keys of a newer version, as they came.
    sa.Column("extra", sa.LargeBinary),
    # 1 current, 0 overwritten, 2 of a kind this version cannot merge.
    sa.Column("state", sa.Integer, nullable=False),
)
sa.Index("operations_row", OPERATIONS.c.scope, OPERATIONS.c.id, OPERATIONS.c.state)

CONFLICTS: Final = sa.Table(
    # Cells and fields of records with more than one current value; without a field, rows that
    # somebody removed while somebody else edited them.
    "conflicts",
    METADATA,
    sa.Column("scope_id", sa.Text, nullable=False),
    sa.Column("entity", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("field", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("scope_id", "id", "entity", "field"),
    sqlite_with_rowid=False,
)
sa.Index("conflicts_row", CONFLICTS.c.id)

STRANGE: Final = sa.Table(
    # Names of what newer versions wrote; kept, counted, replayed after the upgrade.
    "strange",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("scope_id", sa.Text, nullable=False),
    sa.Column("entity", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("field", sa.Text, nullable=False),
)

LINKS: Final = sa.Table(
    # Two ids of one entity that are the same thing; the canonical one is the smallest.
    "links",
    METADATA,
    sa.Column("scope_id", sa.Text, nullable=False),
    sa.Column("entity", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("other", sa.Text, nullable=False),
    sa.Column("joined", sa.Boolean, nullable=False),
    sa.PrimaryKeyConstraint("scope_id", "id", "entity", "other"),
    sqlite_with_rowid=False,
)

SCOPES: Final = sa.Table(
    # The scopes that can be read here.
    "scopes",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

NAMES: Final = sa.Table(
    # What a row is found by: see indexing.folded_names.
    "names",
    METADATA,
    sa.Column("scope_id", sa.Text, nullable=False),
    sa.Column("entity", sa.Text, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("scope_id", "id", "entity"),
    sqlite_with_rowid=False,
)

DOCUMENT_BITS: Final = 24
"""So many low bits of a document's number come from the id of its row: see indexing.Indexer."""

DOCUMENTS: Final = sa.Table(
    # What an entry of the full-text index belongs to; a greater number is newer.
    "documents",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("scope", sa.Integer, nullable=False),
    sa.Column("entity", sa.Integer, nullable=False),
    sa.Column("id", sa.Text, nullable=False),
)
# Not the id itself, which is four times as long: these indexes are written at random places.
DOCUMENT_ROW: Final = f"number & {(1 << DOCUMENT_BITS) - 1}"
sa.Index("documents_row", DOCUMENTS.c.scope, sa.text(DOCUMENT_ROW))

FULL_TEXT: Final = "full_text"
FULL_TEXT_DDL: Final = (
    # Without a copy of the text; ascii takes every character over 127 as part of a token
    # and never folds, for both sides are folded before (domain.folding).
    f"CREATE VIRTUAL TABLE {FULL_TEXT} USING fts5("
    "text, own, content='', contentless_delete=1, tokenize='ascii')"
)


@cache
def creation() -> tuple[str, ...]:
    """Return the statements that make all projected tables, indexes and the search index."""
    dialect = sa.create_engine("sqlite://").dialect
    statements = []
    for table in METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        statements.extend(
            str(CreateIndex(index).compile(dialect=dialect))
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        )
    return (*statements, FULL_TEXT_DDL)

# SPDX-License-Identifier: Apache-2.0
"""What was written before, and what disagrees: 履歴 and conflicts of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.journal.encoding import decode_value
from banso_desktop.journal.merge import pairs_of
from banso_desktop.journal.operations import Kind, Stamp
from banso_desktop.store.columns import millis_of, moment_of
from banso_desktop.store.merging import CURRENT
from banso_desktop.store.reading import Reading
from banso_desktop.store.tables import CONFLICTS, OPERATIONS, WORDS
from banso_desktop.store.words import packed, unpack_base, unpacked


@dataclass(frozen=True, slots=True)
class Past:
    """One operation as history shows it.

    Attributes:
        scope: The scope it lies in.
        field: The cell's field, or ``""`` for a row, a record or a link.
        value: As the operation carries it; of a record or a correction its pairs.
        base: What it replaced: pass it on to see whether a later one knew of it.
        current: Whether nobody overwrote it.
        command: The use case it was part of, to put back all of it.
    """

    scope: Id
    entity: str
    id: Id
    kind: str
    field: str
    value: Value
    stamp: Stamp
    base: tuple[Stamp, ...]
    author: Id
    command: Id
    current: bool

    @property
    def moment(self) -> datetime:
        """When it was written, by the clock of the computer that wrote it."""
        return moment_of(self.stamp.millis)

    @property
    def fields(self) -> dict[str, Value]:
        """The fields of a record or a correction."""
        return pairs_of(self.value)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed by two people at once.

    Attributes:
        field: ``""`` where the thing was removed while somebody else wrote to it.
        values: The current operations, the visible one first; where the thing was removed, who
            did, and what was written to it without knowing of that.
    """

    scope: Id
    entity: str
    id: Id
    field: str
    values: tuple[Past, ...]


def history(
    reading: Reading, entity: str, row: str, field: str | None = None, limit: int = 500
) -> Sequence[Past]:
    """Return what was written to a row, newest first.

    Args:
        reading: The snapshot to read.
        entity: Name from the catalogue.
        row: Id of the row or record.
        field: Only what was written to this field, also by a record or a correction.
        limit: At most so many operations.
    """
    table = reading.tables[entity]
    scopes = reading.rows(sa.select(table.c.scope_id).where(table.c.id == row))
    found = [
        past
        for (scope,) in scopes
        for past in _operations(reading, _in_scope(scope), OPERATIONS.c.id == row)
        if past.entity == entity and (field is None or past.field == field or field in past.fields)
    ]
    found.sort(key=lambda past: past.stamp, reverse=True)
    return found[:limit]


def of_scope(
    reading: Reading,
    scope: str,
    *,
    entities: Sequence[str] = (),
    before: Stamp | None = None,
    until: datetime | None = None,
    limit: int = 200,
) -> Sequence[Past]:
    """Return what was written in a scope, newest first.

    Args:
        reading: The snapshot to read.
        scope: Id of the scope.
        entities: Only these, where any are given.
        before: Only what was written before this stamp, to go on after the last one seen.
        until: Only what was written up to this moment, aware.
        limit: At most so many operations.
    """
    conditions = [_in_scope(scope)]
    if entities:
        named = sa.select(WORDS.c.number).where(WORDS.c.word.in_(entities))
        conditions.append(OPERATIONS.c.entity.in_(named))
    if before is not None:
        conditions.append(OPERATIONS.c.at < packed(before))
    if until is not None:
        last = packed(Stamp(millis_of(until), 0xFFFF, Id("")))
        conditions.append(OPERATIONS.c.at <= last)
    return _operations(reading, *conditions, newest=limit)


def of_rows(reading: Reading, scope: str, rows: Sequence[str]) -> Sequence[Past]:
    """Return everything written to these rows of one scope, oldest first."""
    found = _operations(reading, _in_scope(scope), OPERATIONS.c.id.in_(rows))
    return sorted(found, key=lambda past: past.stamp)


def added_between(
    reading: Reading, scope: str, entities: Sequence[str], values: Sequence[Past]
) -> Sequence[Past]:
    """Return what the writers of concurrent values added between the first and the last of them.

    Whoever wrote one of them had then not received what another one wrote from the first on.
    """
    stamps = sorted(past.stamp for past in values)
    words = {*entities, Kind.RECORD.value, Kind.ROW.value, *(stamp.writer for stamp in stamps)}
    numbers = {
        row.word: row.number
        for row in reading.rows(sa.select(WORDS).where(WORDS.c.word.in_(sorted(words))))
    }
    found = _operations(
        reading,
        _in_scope(scope),
        OPERATIONS.c.at.between(packed(stamps[0]), packed(stamps[-1])),
        OPERATIONS.c.writer.in_([numbers[stamp.writer] for stamp in stamps]),
        OPERATIONS.c.entity.in_([numbers[name] for name in entities if name in numbers]),
        OPERATIONS.c.kind.in_([numbers[kind] for kind in ("record", "row") if kind in numbers]),
    )
    return [past for past in found if past.kind == Kind.RECORD or past.value is True]


def written_by(reading: Reading, scope: str, command: str) -> Sequence[Past]:
    """Return the operations of a command in one scope, in the order they were written."""
    found = _operations(reading, _in_scope(scope), OPERATIONS.c.command == command)
    return sorted(found, key=lambda past: past.stamp)


def last_written(reading: Reading, rows: Sequence[tuple[str, str]], field: str) -> dict[str, Stamp]:
    """Return when the current value of a field was written, by the id of the row.

    Args:
        rows: Scope and id of each.
    """
    numbers = sa.select(WORDS.c.number).where(WORDS.c.word.in_({scope for scope, _ in rows}))
    found = _operations(
        reading,
        OPERATIONS.c.scope.in_(numbers.scalar_subquery()),
        OPERATIONS.c.id.in_([row for _, row in rows]),
        OPERATIONS.c.state == CURRENT,
    )
    written = sorted((past.stamp, past.id) for past in found if past.field == field)
    return {str(row): stamp for stamp, row in written}


def conflicts(
    reading: Reading,
    scope: str | None = None,
    limit: int = 200,
    *,
    rows: Sequence[str] | None = None,
    author: str = "",
) -> Sequence[Conflict]:
    """Return the fields that have several current values.

    Args:
        reading: The snapshot to read.
        scope: Only of this scope.
        limit: At most so many.
        rows: Only of the things with these ids.
        author: Only those this member wrote a value of.
    """
    wanted = sa.select(CONFLICTS).order_by(CONFLICTS.c.scope_id, CONFLICTS.c.id).limit(limit)
    if scope is not None:
        wanted = wanted.where(CONFLICTS.c.scope_id == scope)
    if rows is not None:
        wanted = wanted.where(CONFLICTS.c.id.in_(rows))
    if author:
        wanted = wanted.where(_has_head_of(author))
    return [_conflict(reading, row) for row in reading.rows(wanted)]


def _has_head_of(author: str) -> sa.ColumnElement[bool]:
    """Return the condition that a member wrote one of the values that stand there now."""
    scopes, entities, fields = (WORDS.alias(name) for name in ("scopes", "entities", "fields"))
    number = sa.select(WORDS.c.number).where(WORDS.c.word == author).scalar_subquery()
    return (
        sa.select(OPERATIONS.c.number)
        .join(scopes, scopes.c.number == OPERATIONS.c.scope)
        .join(entities, entities.c.number == OPERATIONS.c.entity)
        .join(fields, fields.c.number == OPERATIONS.c.field)
        .where(
            scopes.c.word == CONFLICTS.c.scope_id,
            OPERATIONS.c.id == CONFLICTS.c.id,
            OPERATIONS.c.state == CURRENT,
            OPERATIONS.c.author == number,
            entities.c.word == CONFLICTS.c.entity,
            # Corrections carry their fields inside, and an edit disputes a removal.
            sa.or_(
                fields.c.word.in_((CONFLICTS.c.field, "")),
                CONFLICTS.c.field == "",
            ),
        )
        .exists()
    )


def disputed(reading: Reading, rows: Sequence[str]) -> set[str]:
    """Return which of these things have a field with several current values, by id."""
    wanted = sa.select(CONFLICTS.c.id).where(CONFLICTS.c.id.in_(rows))
    return {row.id for row in reading.rows(wanted)}


def conflict(reading: Reading, scope: str, entity: str, row: str, field: str) -> Conflict | None:
    """Return a field that has several current values, None where it has one or none."""
    found = reading.first(
        sa.select(CONFLICTS).where(
            CONFLICTS.c.scope_id == scope,
            CONFLICTS.c.entity == entity,
            CONFLICTS.c.id == row,
            CONFLICTS.c.field == field,
        )
    )
    return None if found is None else _conflict(reading, found)


def _conflict(reading: Reading, row: sa.Row[Any]) -> Conflict:
    heads = [
        past
        for past in _operations(
            reading,
            _in_scope(row.scope_id),
            OPERATIONS.c.id == row.id,
            OPERATIONS.c.state == CURRENT,
        )
        if past.entity == row.entity
    ]
    if row.field:
        heads = [past for past in heads if past.field == row.field or row.field in past.fields]
    else:
        heads = _removal(heads)
    heads.sort(key=lambda past: past.stamp, reverse=True)
    return Conflict(Id(row.scope_id), row.entity, Id(row.id), row.field, tuple(heads))


def _removal(heads: Sequence[Past]) -> list[Past]:
    """Return who removed a row, and what was written to it without knowing of that."""
    removals = [past for past in heads if past.kind == Kind.ROW and past.value is False]
    seen = {stamp for past in removals for stamp in past.base}
    return [*removals, *(past for past in heads if past.stamp not in seen and past not in removals)]


def _in_scope(scope: str) -> sa.ColumnElement[bool]:
    number = sa.select(WORDS.c.number).where(WORDS.c.word == scope).scalar_subquery()
    return OPERATIONS.c.scope == number


def _operations(
    reading: Reading, *conditions: sa.ColumnElement[bool], newest: int | None = None
) -> list[Past]:
    """Read operations by conditions (or the newest of them), with their numbers as words."""
    wanted = sa.select(OPERATIONS).where(*conditions)
    if newest is not None:
        wanted = wanted.order_by(OPERATIONS.c.at.desc(), OPERATIONS.c.number.desc()).limit(newest)
    found = reading.rows(wanted)
    numbers = {
        number
        for row in found
        for number in (row.scope, row.entity, row.kind, row.field, row.writer, row.author)
    }
    for row in found:
        numbers.update(writer for _, writer in unpack_base(row.base))
    words = _words(reading, numbers)
    return [_past(row, words) for row in found]


def _words(reading: Reading, numbers: set[int]) -> dict[int, str]:
    found = reading.rows(sa.select(WORDS).where(WORDS.c.number.in_(sorted(numbers))))
    return {row.number: row.word for row in found}


def _past(row: sa.Row[Any], words: dict[int, str]) -> Past:
    return Past(
        Id(words[row.scope]),
        words[row.entity],
        Id(row.id),
        words[row.kind],
        words[row.field],
        decode_value(row.value),
        unpacked(row.at, words[row.writer]),
        tuple(unpacked(at, words[writer]) for at, writer in unpack_base(row.base)),
        Id(words[row.author]),
        Id(row.command),
        row.state == CURRENT,
    )

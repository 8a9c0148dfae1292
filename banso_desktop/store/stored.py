# SPDX-License-Identifier: Apache-2.0
"""Operations as the table holds them, read back whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.encoding import decode_value, encode
from banso_desktop.journal.operations import Operation
from banso_desktop.store.merging import RowKey
from banso_desktop.store.words import Words, unpack_base, unpacked

Arrived = tuple[Operation, bytes]
"""An operation and its value as ``pack_value`` writes it."""

_NO_AUTHOR: Final = Id("")
_ASKED_TOGETHER: Final = 500
SELECT: Final = (
    "SELECT scope, kind, entity, id, field, value, base, at, writer, author, command, extra "
    "FROM operations WHERE "
)
"""Reads operations; what follows is the condition."""


def read_operation(connection: Any, words: Words, number: int) -> Arrived:
    """Return the operation of a number."""
    found = connection.execute(f"{SELECT} number = ?", (number,)).fetchone()
    return operation_of(found, words)


def read_row(connection: Any, words: Words, key: RowKey) -> list[Arrived]:
    """Return every operation of a row."""
    scope, entity, row = key
    found = connection.execute(
        f"{SELECT} scope = ? AND id = ? AND entity = ?",
        (words[scope], row, words[entity]),
    ).fetchall()
    return [operation_of(each, words) for each in found]


def known_rows(connection: Any, words: Words, keys: Iterable[RowKey]) -> set[RowKey]:
    """Return those of the rows of which some operation is stored, asked for many at once."""
    wanted = {(words[scope], row) for scope, _, row in keys}
    found: set[RowKey] = set()
    asked = sorted(wanted)
    for start in range(0, len(asked), _ASKED_TOGETHER):
        some = asked[start : start + _ASKED_TOGETHER]
        places = ", ".join(["(?, ?)"] * len(some))
        rows = connection.execute(
            "SELECT DISTINCT scope, entity, id FROM operations "  # noqa: S608 - question marks
            f"WHERE (scope, id) IN (VALUES {places})",
            [part for place in some for part in place],
        )
        found.update((words.word(scope), words.word(entity), row) for scope, entity, row in rows)
    return found


def weight(operation: Operation) -> bytes:
    """Return what decides between two different operations with one stamp.

    The order of ``journal.merge``, and where only the author differs, the greater one.
    """
    return encode([operation], operation.stamp.writer, _NO_AUTHOR)


def operation_of(found: tuple[Any, ...], words: Words) -> Arrived:
    """Return the operation in a row of :data:`SELECT`."""
    scope, kind, entity, row, field, value, base, at, writer, author, command, extra = found
    word = words.word
    return (
        Operation(
            Id(word(scope)),
            word(kind),
            word(entity),
            Id(row),
            word(field),
            decode_value(bytes(value)),
            tuple(unpacked(seen, word(by)) for seen, by in unpack_base(bytes(base))),
            unpacked(at, word(writer)),
            Id(word(author)),
            Id(command),
            bytes(extra or b""),
        ),
        bytes(value),
    )

# SPDX-License-Identifier: Apache-2.0
"""Operations as the table holds them, read back whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.encoding import decode_value, encode
from banso_desktop.journal.merge import RECORD_SLOT, ROW_SLOT
from banso_desktop.journal.operations import Operation
from banso_desktop.store.merging import Node, RowKey
from banso_desktop.store.words import Words, unpack_base, unpacked

Arrived = tuple[Operation, bytes]
"""An operation and its value as ``pack_value`` writes it."""

_NO_AUTHOR: Final = Id("")
SELECT: Final = (
    "SELECT scope, kind, entity, id, field, value, base, at, writer, author, command, extra "
    "FROM operations WHERE "
)
"""Reads operations; what follows is the condition."""
_NODE: Final = (
    "number, slot, kind, at, writer, base, state, CASE WHEN slot IN (?, ?) THEN value END"
)
_NODES: Final = f"SELECT {_NODE} FROM operations WHERE scope = ? AND id = ? AND entity = ?"  # noqa: S608
_NODES_OF: Final = f"SELECT {_NODE}, scope, entity, id FROM operations WHERE (scope, id) IN"  # noqa: S608


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


def read_nodes(connection: Any, words: Words, key: RowKey, *, current_only: bool) -> list[Node]:
    """Return the operations of a row as merging looks at them; values only where it does."""
    scope, entity, row = key
    statement = f"{_NODES} AND state = 1" if current_only else _NODES
    parameters = (words[ROW_SLOT], words[RECORD_SLOT], words[scope], row, words[entity])
    return [_node_of(found, words) for found in connection.execute(statement, parameters)]


def read_nodes_of(
    connection: Any, words: Words, keys: Sequence[RowKey]
) -> dict[RowKey, list[Node]]:
    """Return the operations of some hundred rows, read together; a row without any is left out."""
    wanted = {(words[scope], row) for scope, _, row in keys}
    places = ", ".join(["(?, ?)"] * len(wanted))
    rows = connection.execute(
        f"{_NODES_OF} (VALUES {places})",
        (words[ROW_SLOT], words[RECORD_SLOT], *(part for place in wanted for part in place)),
    )
    word = words.word
    loaded: dict[RowKey, list[Node]] = {}
    for *found, scope, entity, row in rows:
        key = (word(scope), word(entity), row)
        loaded.setdefault(key, []).append(_node_of(found, words))
    return loaded


def _node_of(found: Sequence[Any], words: Words) -> Node:
    word = words.word
    return Node(
        found[0],
        word(found[1]),
        word(found[2]),
        (found[3], found[4]),
        (found[3], word(found[4])),
        unpack_base(found[5]) if found[5] else (),
        found[6],
        None if found[7] is None else decode_value(found[7]),
        found[7] is not None,
    )


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

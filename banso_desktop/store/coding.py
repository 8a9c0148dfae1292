# SPDX-License-Identifier: Apache-2.0
"""Bytes of a single operation in the outbox; they never leave this computer.

The folder's own coding (``journal.encoding``) writes many operations of one scope at once and
is frozen by the first segment; values are written the same way in both.
"""

from __future__ import annotations

from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.encoding import decode_value
from banso_desktop.journal.operations import Operation, Stamp


class _Kept(msgspec.Struct, array_like=True, gc=False):
    """An operation as the outbox keeps it; fields are added at the end only."""

    scope: Id
    kind: str
    entity: str
    id: Id
    field: str
    value: bytes
    base: list[tuple[int, int, Id]]
    stamp: tuple[int, int, Id]
    author: Id
    command: Id
    extra: bytes = b""


_ENCODER: Final = msgspec.msgpack.Encoder()
_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def encode_operation(operation: Operation, value: bytes) -> bytes:
    """Write a whole operation; ``value`` is its value as ``pack_value`` wrote it."""
    stamp = operation.stamp
    return _ENCODER.encode(
        _Kept(
            operation.scope,
            operation.kind,
            operation.entity,
            operation.id,
            operation.field,
            value,
            [(seen.millis, seen.counter, seen.writer) for seen in operation.base],
            (stamp.millis, stamp.counter, stamp.writer),
            operation.author,
            operation.command,
            operation.extra,
        )
    )


def decode_operation(data: bytes) -> Operation:
    """Read an operation that :func:`encode_operation` wrote."""
    kept = _DECODER.decode(data)
    return Operation(
        kept.scope,
        kept.kind,
        kept.entity,
        kept.id,
        kept.field,
        decode_value(kept.value),
        tuple(Stamp(*seen) for seen in kept.base),
        Stamp(*kept.stamp),
        kept.author,
        kept.command,
        kept.extra,
    )

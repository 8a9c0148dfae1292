# SPDX-License-Identifier: Apache-2.0
"""Operations as msgpack and back: deterministic, and tolerant of what newer versions write.

A group's content is one msgpack array with a map per operation (docs/format.md, "Operations").
Keys this version does not know are kept in ``Operation.extra`` and written out again; an
operation whose value cannot be held at all becomes one of kind ``Kind.UNREADABLE`` that
carries its raw bytes. Knows nothing of keys, segments and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.errors import FieldRefused, SealBroken
from banso_desktop.journal import extent
from banso_desktop.journal.clock import MAX_COUNTER, MAX_MILLIS
from banso_desktop.journal.operations import MAX_NESTING, Kind, Operation, Stamp

EXT_DATE: Final = 1
EXT_MOMENT: Final = 2
EXT_LOCAL: Final = 3

MAX_OPERATIONS: Final = 16_384
"""Operations in one group; a few bytes can hold many that are alike, and each takes memory.
A segment is written with 5,000, a group of a snapshot with 1 MiB, at most."""

_OWN: Final = Id("")
"""Stands for the segment's own writer or author."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_PRECISIONS: Final = tuple(Precision)
_KINDS: Final = {kind.value: kind for kind in Kind if kind is not Kind.UNREADABLE}
_PLAIN: Final = frozenset((type(None), bool, str, bytes))
_SURE: Final = _PLAIN | {PartialDate, datetime}
"""Types of which every value read is one: an integer may be beyond 64 bits."""
_AS_IS: Final = _PLAIN | {int}
_ISO: Final = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,62}")
# 26 base32 characters are 130 bits; the last one carries only 3 of the 128.
_ID: Final = re.compile(r"[a-z2-7]{25}[aeimquy4]")


class _WireStamp(msgspec.Struct, array_like=True, gc=False):
    """A stamp inside a segment; an empty writer is the segment's own."""

    m: int
    c: int
    w: Id = _OWN


class _WireOperation(msgspec.Struct, omit_defaults=True, gc=False):
    """One operation as a map; the order of the fields is the order of the keys."""

    k: str
    e: str
    i: Id
    s: _WireStamp
    c: Id
    f: str = ""
    v: Any = None
    b: list[_WireStamp] = []
    a: Id = _OWN


class _StrictOperation(_WireOperation, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """The same where every key is known: the usual case, and the fast one."""


class _Unknown:
    """An extension type of a newer version, or a known one with a content that is none."""


def _extension(code: int, data: memoryview) -> object:
    raw = bytes(data)
    try:
        if code == EXT_DATE:
            iso, precision, typed = msgspec.msgpack.decode(raw, type=tuple[str, int, str])
            if precision >= 0 and _ISO.fullmatch(iso):
                day = PartialDate(iso, _PRECISIONS[precision], typed)
                return day if day.first_day or not iso else _Unknown()
        if code == EXT_MOMENT and len(raw) == 8:
            return _EPOCH + int.from_bytes(raw, "big", signed=True) * _MICROSECOND
        if code == EXT_LOCAL:
            text = raw.decode("ascii")
            local = datetime.fromisoformat(text)
            if local.tzinfo is None and local.isoformat() == text:
                return local
    except (ValueError, IndexError, OverflowError, RecursionError, msgspec.MsgspecError):
        pass
    return _Unknown()


_ENCODER: Final = msgspec.msgpack.Encoder()
_STRICT: Final = msgspec.msgpack.Decoder(list[_StrictOperation], ext_hook=_extension)
_TOLERANT: Final = msgspec.msgpack.Decoder(_WireOperation, ext_hook=_extension)
_RAWS: Final = msgspec.msgpack.Decoder(list[msgspec.Raw])
_RAW_MAP: Final = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])
_KEYS: Final = frozenset(_WireOperation.__struct_fields__)


def pack_value(value: Value) -> bytes:
    """Return a value as msgpack: the same bytes for equal values."""
    return _ENCODER.encode(value if type(value) in _AS_IS else _wire_value(value))


def decode_value(data: bytes) -> Value:
    """Read a value from msgpack.

    Raises:
        SealBroken: If it is none this version knows.
    """
    try:
        value = msgspec.msgpack.decode(data, ext_hook=_extension)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise SealBroken("value", str(error)) from None
    if not _is_value(value, 0):
        raise SealBroken("value", "not of a known type")
    return value  # type: ignore[no-any-return]


def encode(operations: Iterable[Operation], writer: Id, author: Id) -> bytes:
    """Return the operations of one scope as msgpack: the same bytes for equal operations.

    Args:
        operations: In the order they are to stand in.
        writer: The segment's writer; its stamps leave the writer out.
        author: The segment's author; operations of this author leave it out.
    """
    return _ENCODER.encode([_to_wire(operation, writer, author) for operation in operations])


def decode(data: bytes, scope: Id, writer: Id, author: Id) -> list[Operation]:
    """Read the operations of one scope; the inverse of :func:`encode`.

    Raises:
        SealBroken: If this is no array of operations, more than :data:`MAX_OPERATIONS`, beyond
            the bounds of :mod:`~.extent`, or one of them names no place (id, entity, stamp) at
            all.
    """
    if _count(data) > MAX_OPERATIONS:
        raise SealBroken("operation", "too many")
    if len(data) > extent.SMALL_BYTES:
        _require_within(data)
    try:
        wires: list[_StrictOperation] = _STRICT.decode(data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return _decode_tolerantly(data, scope, writer, author)
    names: set[str] = set()
    operations: list[Operation] = []
    before: Operation | None = None
    for wire in wires:
        value = wire.v
        if type(value) not in _PLAIN and not _is_value(value, 0):
            return _decode_tolerantly(data, scope, writer, author)
        names.update((wire.k, wire.e, wire.f))
        before = _from_wire(wire, value, scope, writer, author, before=before)
        operations.append(before)
    _check_names(names)
    return operations


def _require_within(data: bytes) -> None:
    _, why = extent.measure(data)
    if why:
        raise SealBroken("operation", why)


def _count(data: bytes) -> int:
    """Return how many elements an array says it has, before anything is made of it."""
    if data[:1] == b"\xdc":
        return int.from_bytes(data[1:3], "big")
    if data[:1] == b"\xdd":
        return int.from_bytes(data[1:5], "big")
    return 0  # at most fifteen, or no array


def require_readable(kind: str, entity: str, identifier: str, field: str, value: Value) -> None:
    """Refuse what :func:`decode` would not read back, before anything is committed.

    Every number is checked where a field is written (``operations.check_value``); here the
    names, the id, the shape of dates and the depth and size of the whole.

    Raises:
        FieldRefused: With rule ``"journal.value"`` and the reason.
    """
    if not _ID.fullmatch(identifier):
        raise FieldRefused("journal.value", field=entity, reason="no id")
    if not all(_NAME.fullmatch(name) for name in (kind, entity, *((field,) if field else ()))):
        raise FieldRefused("journal.value", field=field or entity, reason="no name")
    if type(value) in _PLAIN:
        return
    if not (_is_value(value, 0) and _has_dates(value)):
        raise FieldRefused("journal.value", field=field or entity, reason="no value")


def _has_dates(value: Any) -> bool:
    """Tell whether every date within can be read back as what it says it is."""
    if type(value) is list:
        return all(_has_dates(item) for item in value if type(item) not in _PLAIN)
    if type(value) is not PartialDate:
        return True
    try:
        return bool(_ISO.fullmatch(value.iso) and (value.first_day or not value.iso))
    except ValueError:
        return False


def _to_wire(operation: Operation, writer: Id, author: Id) -> object:
    if operation.kind == Kind.UNREADABLE:
        if not isinstance(operation.value, bytes):
            raise ValueError("an unreadable operation carries its raw bytes")
        return _raw_map(_RAW_MAP.decode(operation.value), operation, writer, author)
    value = operation.value
    wire = _WireOperation(
        operation.kind,
        operation.entity,
        operation.id,
        _wire_stamp(operation.stamp, writer),
        operation.command,
        operation.field,
        value if type(value) in _PLAIN else _wire_value(value),
        [_wire_stamp(seen, writer) for seen in operation.base],
        _OWN if operation.author == author else operation.author,
    )
    if not operation.extra:
        return wire
    known = _RAW_MAP.decode(_ENCODER.encode(wire))
    return known | _RAW_MAP.decode(operation.extra)


def _wire_stamp(stamp: Stamp, writer: Id) -> _WireStamp:
    return _WireStamp(stamp.millis, stamp.counter, _OWN if stamp.writer == writer else stamp.writer)


def _raw_map(
    raw: dict[str, msgspec.Raw], operation: Operation, writer: Id, author: Id
) -> dict[str, object]:
    """Return what cannot be held as it stands in a file of this writer and author.

    Another file than its own has to name whom it left to its segment; :data:`_OWN` for both is
    no file's, so all of them are named.
    """
    told: dict[str, object] = {key: held for key, held in raw.items() if key != "a"}
    told["s"] = _wire_stamp(operation.stamp, writer)
    if operation.base:
        told["b"] = [_wire_stamp(seen, writer) for seen in operation.base]
    if operation.author != author:
        told["a"] = operation.author
    return told


def _wire_value(value: Value) -> Any:
    """Return the value as msgspec writes it: dates and times become extension types."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list):
        held_items: list[Any] = value
        items: list[Any] = []
        for item in held_items:  # a comprehension takes half as long again, and this is hot
            kind = type(item)
            if kind is list and len(item) == 2 and type(item[0]) in _AS_IS:  # a record's field
                held = item[1]
                items.append(item if type(held) in _AS_IS else [item[0], _wire_value(held)])
            else:
                items.append(item if kind in _AS_IS else _wire_value(item))
        return items
    if isinstance(value, PartialDate):
        parts = (value.iso, _PRECISIONS.index(value.precision), value.raw)
        return msgspec.msgpack.Ext(EXT_DATE, _ENCODER.encode(parts))
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return msgspec.msgpack.Ext(EXT_LOCAL, value.isoformat().encode("ascii"))
        microseconds = (value - _EPOCH) // _MICROSECOND
        return msgspec.msgpack.Ext(EXT_MOMENT, microseconds.to_bytes(8, "big", signed=True))
    return value


def _from_wire(
    wire: _WireOperation,
    value: Any,
    scope: Id,
    writer: Id,
    author: Id,
    extra: bytes = b"",
    before: Operation | None = None,
) -> Operation:
    """Return an operation; what it has in common with the one before is held and checked once."""
    row, command, entity = wire.i, wire.c, wire.e
    if before is not None and row == before.id:
        row, entity = before.id, before.entity if entity == before.entity else entity
    elif not _ID.fullmatch(row):
        raise SealBroken("operation", "id")
    if before is not None and command == before.command:
        command = before.command
    elif not _ID.fullmatch(command):
        raise SealBroken("operation", "id")
    if wire.a and not _ID.fullmatch(wire.a):
        raise SealBroken("operation", "author")
    return Operation(
        scope,
        _KINDS.get(wire.k, wire.k),
        entity,
        row,
        wire.f,
        value,
        tuple([_stamp(seen, writer) for seen in wire.b]) if wire.b else (),
        _stamp(wire.s, writer),
        wire.a or author,
        command,
        extra,
    )


def _stamp(wire: _WireStamp, writer: Id) -> Stamp:
    if not (0 <= wire.m <= MAX_MILLIS and 0 <= wire.c <= MAX_COUNTER):
        raise SealBroken("operation", "stamp")
    if not wire.w:
        return Stamp(wire.m, wire.c, writer)
    if not _ID.fullmatch(wire.w):
        raise SealBroken("operation", "stamp")
    return Stamp(wire.m, wire.c, wire.w)


def _check_names(names: set[str]) -> None:
    for name in names:
        if name and not _NAME.fullmatch(name):
            raise SealBroken("operation", "name")


def _is_value(value: Any, depth: int) -> bool:
    kind = type(value)
    if kind in _PLAIN or kind is PartialDate or kind is datetime:
        return True
    if kind is int:
        return bool(-(2**63) <= value < 2**63)
    # A record's value nests its fields' values two deep.
    if kind is not list or depth >= MAX_NESTING + 2:
        return False
    for item in value:  # a generator takes twice the time, and this is hot
        inner = type(item)
        if inner in _SURE:
            continue
        if inner is list and len(item) == 2 and not depth:  # a record's field: mostly plain
            name, held = item
            if type(name) in _SURE and type(held) in _SURE:
                continue
        if not _is_value(item, depth + 1):
            return False
    return True


def _decode_tolerantly(data: bytes, scope: Id, writer: Id, author: Id) -> list[Operation]:
    """Read operation by operation, keeping what is not known.

    Nothing that is nested too deeply gets by the strict way: whatever made it fail, how deep it
    is decides, and not how deep the decoder may go where it is called.
    """
    _require_within(data)
    operations = []
    try:
        for raw in _RAWS.decode(data):
            keys = _RAW_MAP.decode(raw)
            wire = _TOLERANT.decode(raw)
            _check_names({wire.k, wire.e, wire.f})
            if not _is_value(wire.v, 0):
                wire.k = Kind.UNREADABLE
                held = _from_wire(wire, b"", scope, writer, author)
                raw_bytes = _ENCODER.encode(_raw_map(keys, held, _OWN, _OWN))
                operations.append(msgspec.structs.replace(held, value=raw_bytes))
                continue
            unknown = {key: keys[key] for key in sorted(keys) if key not in _KEYS}
            extra = _ENCODER.encode(unknown) if unknown else b""
            operations.append(_from_wire(wire, wire.v, scope, writer, author, extra))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise SealBroken("operation", str(error)) from None
    return operations

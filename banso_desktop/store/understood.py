# SPDX-License-Identifier: Apache-2.0
"""What of an operation this version cannot show; it is kept, merged and counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, FieldType, ScopeKind, Shape
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.journal.merge import pairs_of
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.store.columns import INTEGERS


def strange_fields(operation: Operation, scope_kind: ScopeKind | None) -> list[str]:
    """Return the names of what this version cannot show of an operation; mostly none.

    An operation without a field, of an unknown entity or kind, or with keys of a newer
    version gives one empty name. All of them are merged and kept; only no column shows them.

    Args:
        operation: From any writer.
        scope_kind: Kind of its scope; None where it is not known here and not judged.
    """
    entity = ENTITIES.get(operation.entity)
    if entity is None or (scope_kind is not None and scope_kind not in entity.scopes):
        return [operation.field]
    value = operation.value
    strange: list[str] = []
    match operation.kind:
        case Kind.CELL | Kind.ORDER:
            held = entity.fields.get(operation.field)
            if entity.shape is not Shape.ROW or held is None or not fits(held, value):
                strange.append(operation.field)
        case Kind.ROW:
            if not isinstance(value, bool):
                strange.append("")
        case Kind.RECORD | Kind.CORRECTION:
            if entity.shape is not Shape.RECORD:
                return [""]
            strange.extend(
                name
                for name, held in pairs_of(value).items()
                if name not in entity.fields or not fits(entity.fields[name], held)
            )
        case Kind.LINK if _is_link(value):
            pass
        case _:
            strange.append(operation.field)
    if operation.extra and not strange:
        strange.append(operation.field)
    return strange


def fits(kind: FieldType, value: Value) -> bool:
    """Tell whether a value is of its field's type, without writing it as a column."""
    if value is None:
        return True
    match kind:
        case FieldType.TEXT | FieldType.REF | FieldType.POSITION:
            return isinstance(value, str)
        case FieldType.INT:
            return type(value) is int and value in INTEGERS
        case FieldType.LIST:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        case FieldType.MOMENT:
            return isinstance(value, datetime) and value.tzinfo is not None
        case FieldType.LOCAL:
            return isinstance(value, datetime) and value.tzinfo is None
        case _:
            return isinstance(value, _CLASSES[kind])


_CLASSES: Final[Mapping[FieldType, type]] = MappingProxyType(
    {FieldType.BOOL: bool, FieldType.BYTES: bytes, FieldType.DATE: PartialDate}
)


def _is_link(value: Value) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], bool)
    )

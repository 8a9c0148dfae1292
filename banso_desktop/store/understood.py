# SPDX-License-Identifier: Apache-2.0
"""What of an operation this version cannot show; it is kept, merged and counted."""

from __future__ import annotations

from banso_desktop.domain.catalogue import ENTITIES, ScopeKind, Shape
from banso_desktop.domain.fitting import RANGES, fits, longest
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.merge import pairs_of
from banso_desktop.journal.operations import Kind, Operation


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
            if (
                entity.shape is not Shape.ROW
                or held is None
                or not fits(operation.field, held, value)
            ):
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
                if name not in entity.fields or not fits(name, entity.fields[name], held)
            )
        case Kind.LINK if _is_link(value):
            pass
        case _:
            strange.append(operation.field)
    if operation.extra and not strange:
        strange.append(operation.field)
    return strange


def _is_link(value: Value) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], bool)
    )


def require_shown(kind: str, entity: str, field: str, value: Value) -> None:
    """Refuse to write what no column would show, here or anywhere else.

    Raises:
        FieldRefused: Rule ``"too_long"`` or ``"range"`` with the limit, or ``"journal.value"``.
    """
    known = ENTITIES.get(entity)
    if known is None:
        return
    pairs = {field: value} if field else {}
    if kind in (Kind.RECORD, Kind.CORRECTION):
        pairs = pairs_of(value)
    for name, written in pairs.items():
        held = known.fields.get(name)
        if held is None or fits(name, held, written):
            continue
        if isinstance(written, str) and len(written) > longest(name):
            raise FieldRefused("too_long", field=name, limit=longest(name))
        if type(written) is int and name in RANGES:
            raise FieldRefused("range", field=name, value=written, limit=RANGES[name][-1])
        raise FieldRefused("journal.value", field=name, reason="beyond the field")

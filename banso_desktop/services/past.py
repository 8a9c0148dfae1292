# SPDX-License-Identifier: Apache-2.0
"""Operations of the past as a person reads them: which fields, in words, and a key for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from banso_desktop.domain.dates import as_typed
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.clock import MAX_COUNTER, MAX_MILLIS
from banso_desktop.journal.operations import Kind, Stamp
from banso_desktop.store.history import Past


def cells_of(past: Past) -> Mapping[str, Value]:
    """Return the fields an operation wrote."""
    if past.kind in (Kind.RECORD, Kind.CORRECTION):
        return past.fields
    if past.kind == Kind.CELL:
        return {past.field: past.value}
    return {}


_TITLED: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("family_name", "given_name"),
    "dwelling": ("address", "label"),
    "node": ("name",),
    "attention": ("text",),
    "issue": ("title",),
    "plan_item": ("text",),
    "promise": ("text",),
    "agenda_item": ("title",),
    "decision": ("text",),
    "referral": ("destination",),
    "role": ("name",),
    "resource": ("name",),
    "conference": ("title",),
    "attendee": ("name",),
    "member": ("family_name", "given_name"),
    "town": ("name",),
    "town_day": ("name",),
    "appointment": ("title",),
    "attachment": ("name",),
}
"""Fields that say which one it is."""


def titles_of(whole: Sequence[Past]) -> Mapping[str, str]:
    """Return what each row is called, by what was written to it last."""
    values: dict[str, dict[str, Value]] = {}
    entities: dict[str, str] = {}
    for past in whole:
        values.setdefault(past.id, {}).update(cells_of(past))
        entities[past.id] = past.entity
    return {
        row: " ".join(
            str(cells[name]) for name in _TITLED.get(entities[row], ()) if cells.get(name)
        )
        for row, cells in values.items()
    }


def text_of(value: Value) -> str:
    """Say a value: texts as they stand, dates as typed, ✓ for yes, a line for each of a list."""
    match value:
        case None | False:
            return ""
        case True:
            return "✓"
        case PartialDate():
            return as_typed(value)
        case datetime():
            return value.isoformat(timespec="minutes")
        case bytes():
            return ""
        case list():
            return "\n".join(text_of(one) for one in value)
        case _:
            return str(value)


def key_of(stamp: Stamp) -> str:
    """Return a text that stands for one operation."""
    return f"{stamp.millis}.{stamp.counter}.{stamp.writer}"


def stamp_of(key: str, field: str = "change") -> Stamp:
    """Read what :func:`key_of` wrote.

    Args:
        key: The text.
        field: Name of the field it stood in, for the error.

    Raises:
        FieldRefused: If it is nothing of the kind.
    """
    try:
        millis, counter, writer = key.split(".")
        stamp = Stamp(int(millis), int(counter), Id(writer))
    except ValueError as error:
        raise FieldRefused("history.key", field=field) from error
    if not (0 <= stamp.millis <= MAX_MILLIS and 0 <= stamp.counter <= MAX_COUNTER):
        raise FieldRefused("history.key", field=field)
    return stamp


def moment_of(stamp: Stamp) -> datetime:
    """Return when it was written, aware, in UTC."""
    return datetime.fromtimestamp(stamp.millis / 1000, UTC)

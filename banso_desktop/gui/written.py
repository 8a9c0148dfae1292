# SPDX-License-Identifier: Apache-2.0
"""Which stored field a widget shows, so that its history can be asked for where one types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from banso_desktop.domain.catalogue import ENTITIES

_MARK: Final = "written"


class Written(NamedTuple):
    """A field of a thing; ``""`` for all of it."""

    entity: str
    row: str
    field: str = ""


def mark(widget: QWidget, entity: str, row: str, field: str = "") -> None:
    """Say what a widget shows; what is not stored yet has no row and no history."""
    is_known = bool(row) and (not field or field in ENTITIES[entity].fields)
    widget.setProperty(_MARK, f"{entity}/{row}/{field}" if is_known else "")


def mark_all(widgets: Mapping[str, QWidget], entity: str, row: str, **others: str) -> None:
    """Say what the fields of a form show.

    Args:
        widgets: By the names of the form.
        entity: What the form is about.
        row: Its id, empty where it is new.
        others: Names of the catalogue, of fields the form calls otherwise.
    """
    for name, widget in widgets.items():
        mark(widget, entity, row, others.get(name, name))


def written_in(widget: QWidget | None) -> Written | None:
    """Return what a widget shows, or what it stands in does."""
    while widget is not None:
        found = str(widget.property(_MARK) or "")
        if found:
            return Written(*found.split("/"))
        widget = widget.parentWidget()
    return None

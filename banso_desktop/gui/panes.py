# SPDX-License-Identifier: Apache-2.0
"""F6: the focus goes from pane to pane, round the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.reading_order import reading_order


class Pane(NamedTuple):
    """A part of the window; ``focus`` puts the focus into it, else its first stop gets it."""

    widget: QWidget
    focus: Callable[[], object] | None = None


def move_pane(panes: Sequence[Pane], step: int) -> None:
    """Put the focus into the pane ``step`` after the one that has it; skip empty ones."""
    focused = QApplication.focusWidget()
    inside = [at for at, pane in enumerate(panes) if _holds(pane.widget, focused)]
    at = inside[-1] if inside else (-1 if step > 0 else 0)
    for offset in range(1, len(panes) + 1):
        pane = panes[(at + step * offset) % len(panes)]
        if pane.focus is not None:
            pane.focus()
            return
        stop = first_stop(pane.widget)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first thing in a pane the tab key stops at, None where there is none."""
    if not pane.isVisibleTo(pane.window()):
        return None
    return next(iter(reading_order(pane)), None)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))

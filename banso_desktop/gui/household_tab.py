# SPDX-License-Identifier: Apache-2.0
"""What the tabs of the household page have in common."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.reading_order import reading_order
from banso_desktop.gui.screen import Context
from banso_desktop.services.household_page import HouseholdPage


class HouseholdTab(QWidget):
    """A tab; it is told the page anew when something of it has changed.

    Attributes:
        context: What the screen was given.
        page: The page as it was read last, None before the first time.
    """

    navigate = Signal(object)
    told = Signal(str)
    undoable = Signal(str, object)
    tab_asked = Signal(str)
    """Carries the name of another tab to turn to."""

    entities: Collection[str] = ()
    """What it shows beside the page itself; a change of these reads it anew."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.page: HouseholdPage | None = None

    @property
    def codes(self) -> Codes:
        """The town's code lists."""
        return self.context.services.desk.codes

    @property
    def household(self) -> str:
        """The household that is shown, empty before the first time."""
        return self.page.household.id if self.page is not None else ""

    def today(self) -> date:
        """Return the calendar day on the wall."""
        return self.context.services.desk.today()

    def show_page(self, page: HouseholdPage) -> None:
        """Show a household; the same one again where something of it has changed.

        What is being typed stays.
        """
        raise NotImplementedError

    def fit(self, width: int) -> None:
        """Fold or unfold: content width in pixels of the standard type size."""

    def focus_first(self) -> None:
        """Put the focus on the first thing a person writes or chooses."""
        for stop in reading_order(self)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Write what is being typed: the person asks for it."""

    def keep_typed(self) -> None:
        """Lose nothing that is being typed: the page is left, built anew, locked or closed."""
        self.save()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the panes F6 goes through."""
        return (self,)


_KEPT: Final = "kept_focus"


def keep_focus(widget: QWidget, key: str) -> QWidget:
    """Name a widget, so that the focus finds it again when its list is built anew."""
    widget.setProperty(_KEPT, key)
    return widget


def focused_key(within: QWidget) -> str:
    """Return the name of the widget that has the focus inside ``within``, or ``""``."""
    focused = QApplication.focusWidget()
    while focused is not None and focused is not within:
        key = focused.property(_KEPT)
        if key and within.isAncestorOf(focused):
            return str(key)
        focused = focused.parentWidget()
    return ""


def restore_focus(within: QWidget, key: str) -> bool:
    """Put the focus on the widget of that name; False where it is gone: the focus stays."""
    if not key:
        return False
    for widget in within.findChildren(QWidget):
        if widget.property(_KEPT) == key:
            widget.show()  # what was just added to a layout is shown a moment later
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        discard_item(layout, 0)


def discard_item(layout: QLayout, at: int) -> None:
    """Remove and delete one item of a layout, with all that is in it."""
    item = layout.takeAt(at)
    if item is None:
        return
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        for going in (widget, *widget.findChildren(QWidget)):
            going.setProperty(_KEPT, None)
        widget.hide()
        widget.deleteLater()
    if inner is not None:
        clear_layout(inner)

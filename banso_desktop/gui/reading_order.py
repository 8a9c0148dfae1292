# SPDX-License-Identifier: Apache-2.0
"""The tab key goes as one reads: left to right, top to bottom, header actions last.

Qt's own chain is the order in which widgets were made, which a list that is read anew or a
choice that gets its buttons later turns upside down. Here the order is taken from the layouts
at the moment the key is pressed, so that no screen has to keep a chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from banso_desktop.gui.widgets import SegmentedChoice
from banso_desktop.gui.widgets.many_choice import ManyChoice

_LAST: Final = "focus_last"


def focus_last(*widgets: QWidget) -> None:
    """Let these, such as the actions of a header, come after all else of what they stand in."""
    for widget in widgets:
        widget.setProperty(_LAST, True)


def reading_order(ground: QWidget) -> list[QWidget]:
    """Return what the tab key stops at inside ``ground``, in its order."""
    return [widget for widget in _walk(ground) if _takes_focus(widget)]


def go_on(ground: QWidget, forward: bool) -> bool:
    """Put the focus on the next stop, or the one before; after the last comes the first.

    Qt asks for it, too, when what has the focus is hidden or taken away. That is left to Qt:
    parts of the window may be gone already, and to walk over them here ended in a crash.
    """
    focused = ground.focusWidget()
    if focused is not None and not focused.isVisible():
        return bool(QWidget.focusNextPrevChild(ground, forward))
    every = list(_walk(ground))
    at = next((place for place, one in enumerate(every) if one is focused), -1)
    ahead = [*every[at + 1 :], *every[: max(at, 0)]]
    if not forward:
        ahead.reverse()
    stop = next((one for one in ahead if _takes_focus(one) and one.isVisibleTo(ground)), None)
    if stop is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop.setFocus(reason)
    _bring_into_sight(stop)
    return True


def goes_on_with_enter(widget: QWidget | None) -> bool:
    """Tell whether Enter goes on from a field: one line, one tick or one row of choices."""
    if widget is None or widget.property("keeps_enter"):
        return False
    if isinstance(widget.parentWidget(), (SegmentedChoice, ManyChoice)):
        return True
    return isinstance(widget, (QLineEdit, QComboBox, QAbstractSpinBox, QCheckBox))


def _walk(widget: QWidget) -> Iterator[QWidget]:
    """Yield what is in sight inside a widget, itself first, in the order it is read."""
    yield widget
    last: list[QWidget] = []
    for child in _children(widget):
        if child.isHidden() or child.isWindow():
            continue
        if child.property(_LAST):
            last.append(child)
        else:
            yield from _walk(child)
    for child in last:
        yield from _walk(child)


def _children(widget: QWidget) -> list[QWidget]:
    inside = [child for child in widget.children() if isinstance(child, QWidget)]
    layout = widget.layout()
    placed = list(_laid_out(layout, inside)) if layout is not None else []
    known = {id(one) for one in placed}
    loose = [child for child in inside if id(child) not in known]
    loose.sort(key=lambda child: (child.y(), child.x()))
    return [*placed, *loose]


def _laid_out(layout: QLayout, inside: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets of a layout in its order, rows first.

    Its items are never touched: asking a layout for one makes a Python object of something
    that Qt takes away later, and that crashed when a page was built anew.
    """
    found: list[tuple[int, QWidget | QLayout]] = [
        (at, one) for one in inside if (at := layout.indexOf(one)) >= 0
    ]
    found += [
        (at, one)
        for one in layout.children()
        if isinstance(one, QLayout) and (at := layout.indexOf(one)) >= 0
    ]

    def place(entry: tuple[int, QWidget | QLayout]) -> tuple[int, int]:
        if not isinstance(layout, QGridLayout):
            return (0, entry[0])
        row, column, _, _ = cast(tuple[int, int, int, int], layout.getItemPosition(entry[0]))
        return (row, column)

    for _, one in sorted(found, key=place):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _laid_out(one, inside)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return by_tab == Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()

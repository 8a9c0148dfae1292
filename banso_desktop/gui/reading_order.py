# SPDX-License-Identifier: Apache-2.0
"""The tab key goes as one reads: left to right, top to bottom, header actions last.

Qt's own chain is the order in which widgets were made, which a list that is read anew or a
choice that gets its buttons later turns upside down. Here the order is taken from the layouts
at the moment the key is pressed, so that no screen has to keep a chain.
"""

from __future__ import annotations

from collections.abc import Iterator
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

    Qt asks for it, too, when what has the focus is hidden, such as a form that closes: what
    comes after its place is next, and not the first stop of the window.
    """
    focused = ground.focusWidget()
    every = list(_walk(ground, keep=focused))
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


def _walk(widget: QWidget, keep: QWidget | None = None) -> Iterator[QWidget]:
    """Yield what is in sight inside a widget, itself first, in the order it is read.

    What ``keep`` stands in is yielded although it is hidden, so that its place is known.
    """
    yield widget
    last: list[QWidget] = []
    for child in _children(widget):
        holds = keep is not None and (child is keep or child.isAncestorOf(keep))
        if (child.isHidden() and not holds) or child.isWindow():
            continue
        if child.property(_LAST):
            last.append(child)
        else:
            yield from _walk(child, keep)
    for child in last:
        yield from _walk(child, keep)


def _children(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    placed = list(_laid_out(layout)) if layout is not None else []
    known = {id(one) for one in placed}
    loose = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and id(child) not in known
    ]
    loose.sort(key=lambda child: (child.y(), child.x()))
    return [*placed, *loose]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if isinstance(layout, QGridLayout):
        cells = [
            cast(tuple[int, int, int, int], layout.getItemPosition(at)) for at in range(len(items))
        ]
        order = sorted(range(len(items)), key=lambda at: cells[at][:2])
        items = [items[at] for at in order]
    for item in items:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return by_tab == Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()

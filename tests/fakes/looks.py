# SPDX-License-Identifier: Apache-2.0
"""Walks a window as it stands and reports what a person would see as broken.

Each finding is a sentence with the way to the widget; an empty list means nothing was found.
Show the widget and process events before asking. What floats on purpose has the property
``floating``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TypeGuard

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QWidget,
)

from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.widgets.chip import Chip

_MNEMONIC = re.compile(r"&([^&\s])")
_SLACK = 1


def faults(window: QWidget) -> list[str]:
    """Return everything found: clipped words, overlaps, mnemonics, missing names."""
    return [
        *clipped(window),
        *overlapping(window),
        *sideways(window),
        *mnemonic_clashes(window),
        *nameless(window),
    ]


def clipped(window: QWidget) -> list[str]:
    """Return words that do not fit where they stand."""
    found: list[str] = []
    for widget in _shown(window):
        found += [f"{_way(widget)}: {what}" for what in _clipped(widget)]
    return found


def overlapping(window: QWidget) -> list[str]:
    """Return siblings that lie on each other, and what sticks out of its parent."""
    found: list[str] = []
    for parent in (window, *_shown(window)):
        if isinstance(parent, (QStackedWidget, QAbstractScrollArea, QComboBox, QHeaderView)):
            continue
        children = [child for child in _children(parent) if _is_laid_out(child)]
        for at, one in enumerate(children):
            if not _inside(one, parent):
                found.append(f"{_way(one)}: sticks out of its parent by {_excess(one, parent)}")
            for other in children[at + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > _SLACK and common.height() > _SLACK:
                    found.append(f"{_way(one)}: overlaps {_say(other)}")
    return found


def sideways(window: QWidget) -> list[str]:
    """Return areas that scroll sideways; a page never does."""
    return [
        f"{_way(area)}: scrolls sideways by {area.horizontalScrollBar().maximum()}"
        for area in _shown(window)
        if isinstance(area, (QScrollArea, QTextEdit)) and area.horizontalScrollBar().maximum() > 0
    ]


def mnemonic_clashes(window: QWidget) -> list[str]:
    """Return letters that two things in sight, or two lines of one menu, both claim."""
    claims: dict[str, list[str]] = defaultdict(list)
    found: list[str] = []
    for widget in _shown(window):
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        if isinstance(widget, (QLabel, QPushButton, QAbstractButton)):
            for letter in _letters(widget.text()):
                claims[letter].append(_say(widget))
        if isinstance(widget, QTabBar):
            for index in range(widget.count()):
                for letter in _letters(widget.tabText(index)):
                    claims[letter].append(f"tab {widget.tabText(index)}")
        if isinstance(widget, QMenuBar):
            for action in widget.actions():
                for letter in _letters(action.text()):
                    claims[letter].append(f"menu {action.text()}")
                found += _menu_clashes(action.menu())
    found += [f"Alt+{letter}: {', '.join(who)}" for letter, who in claims.items() if len(who) > 1]
    return found


def nameless(window: QWidget) -> list[str]:
    """Return fields and pictures a screen reader could not name, and labels without buddy."""
    buddies = {
        id(label.buddy()) for label in window.findChildren(QLabel) if label.buddy() is not None
    }
    found: list[str] = []
    for widget in _shown(window):
        if isinstance(widget, (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox)):
            inside = isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
            proxied = any(id(up) in buddies for up in _above(widget))
            named = widget.accessibleName() or id(widget) in buddies or proxied
            if not named and not inside and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                found.append(f"{_way(widget)}: has no name for readers")
        elif isinstance(widget, QAbstractButton):
            if not widget.text() and not widget.accessibleName():
                found.append(f"{_way(widget)}: a picture without a name")
        elif _is_plain_label(widget) and _letters(widget.text()) and widget.buddy() is None:
            found.append(f"{_way(widget)}: a mnemonic without a buddy")
    return found


def _is_plain_label(widget: QWidget) -> TypeGuard[QLabel]:
    return isinstance(widget, QLabel) and not isinstance(widget, (Words, Elided))


def _clipped(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Elided):
        needed = QFontMetrics(widget.font()).height() * 2
        if widget.text() and widget.width() < min(needed, widget.sizeHint().width() - _SLACK):
            yield f"only {widget.width()} px left of {widget.sizeHint().width()}"
    elif isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, Chip):
        yield from _too_small(widget)
    elif isinstance(widget, QAbstractButton):
        if widget.text():
            yield from _too_small(widget)
    elif isinstance(widget, QLineEdit):
        room = widget.width() - 10
        words = widget.placeholderText() if not widget.text() else ""
        needed = QFontMetrics(widget.font()).horizontalAdvance(words)
        if needed > room:
            yield f"placeholder {words!r} needs {needed} of {room} px"
    elif isinstance(widget, QComboBox):
        if widget.currentText() and widget.width() + _SLACK < _combo_needs(widget):
            yield f"{widget.currentText()!r} needs {_combo_needs(widget)} of {widget.width()} px"
    elif isinstance(widget, QTabBar):
        hint = widget.sizeHint().width()
        if hint > widget.width() + _SLACK:
            yield f"tabs need {hint} of {widget.width()} px"
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QMenuBar):
        hint = widget.sizeHint().width()
        if hint > widget.width() + _SLACK:
            yield f"menus need {hint} of {widget.width()} px"


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    wraps = label.hasHeightForWidth() or label.wordWrap()
    if wraps:
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"wrapped words need {needed} of {label.height()} px height"
    else:
        yield from _too_small(label)


def _too_small(widget: QWidget) -> Iterator[str]:
    hint, size = widget.sizeHint(), widget.size()
    # A tool button's hint counts the roomiest style; its fixed size is the design's.
    if hint.width() > size.width() + _SLACK and not _fits_anyway(widget):
        yield f"needs {hint.width()} of {size.width()} px width"
    if isinstance(widget, (QLabel, Chip)) and hint.height() > size.height() + _SLACK:
        yield f"needs {hint.height()} of {size.height()} px height"


def _fits_anyway(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.property("look") != "rail":
        return False
    return QFontMetrics(widget.font()).horizontalAdvance(widget.text()) <= widget.width() - 6


def _combo_needs(box: QComboBox) -> int:
    return QFontMetrics(box.font()).horizontalAdvance(box.currentText()) + 36


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() == Qt.Orientation.Vertical:
        return
    metrics = QFontMetrics(header.font())
    for section in range(header.count()):
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        needed = metrics.horizontalAdvance(words)
        if not header.isSectionHidden(section) and needed > header.sectionSize(section):
            yield f"column {words!r} needs {needed} of {header.sectionSize(section)} px"


def _menu_clashes(menu: object) -> list[str]:
    if not isinstance(menu, QMenu):
        return []
    claims: dict[str, list[str]] = defaultdict(list)
    for action in menu.actions():
        for letter in _letters(action.text()):
            claims[letter].append(action.text())
    return [
        f"menu {menu.title()}: {letter} in {', '.join(who)}"
        for letter, who in claims.items()
        if len(who) > 1
    ]


def _letters(text: str) -> list[str]:
    return [letter.upper() for letter in _MNEMONIC.findall(text.replace("&&", ""))]


def _shown(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and not widget.isWindow() and not _in_popup(widget, window)
    ]


def _in_popup(widget: QWidget, window: QWidget) -> bool:
    above = widget.window()
    return above is not window.window() and above is not window


def _children(parent: QWidget) -> list[QWidget]:
    return [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisibleTo(parent) and not child.isWindow()
    ]


def _is_laid_out(widget: QWidget) -> bool:
    internal = widget.objectName().startswith("qt_") or isinstance(
        widget, (QScrollBar, QSplitterHandle, QMenu)
    )
    return not internal and not widget.property("floating") and not widget.geometry().isEmpty()


def _inside(widget: QWidget, parent: QWidget) -> bool:
    grown = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
    return scrolled or grown.contains(widget.geometry())


def _excess(widget: QWidget, parent: QWidget) -> str:
    box, room = widget.geometry(), parent.rect()
    right, bottom = box.right() - room.right(), box.bottom() - room.bottom()
    return f"left {-box.left()}, top {-box.top()}, right {right}, bottom {bottom}"


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _say(widget: QWidget) -> str:
    name = widget.objectName() or widget.accessibleName()
    words = getattr(widget, "text", lambda: "")() if not isinstance(widget, QTextEdit) else ""
    said = name or (words if isinstance(words, str) else "")
    return f"{type(widget).__name__}({said[:24]!r})" if said else type(widget).__name__


def _way(widget: QWidget) -> str:
    ups = [type(up).__name__ for up in list(_above(widget))[:2]]
    return " < ".join([_say(widget), *ups])


def area_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget lies in the window, for comparing regions with a picture."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

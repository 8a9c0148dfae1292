# SPDX-License-Identifier: Apache-2.0
"""The look of the whole application: Fusion, a palette, one style sheet made from tokens.

Windows contrast themes get the system's palette and only the rules that set type. GUI
thread only.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.marks import Family
from banso_desktop.gui.icon import HIGH_CONTRAST, TYPE_SIZE
from banso_desktop.gui.tokens import COLOURS, Metric, Role, TypeSize, px
from banso_desktop.paths import shipped


class Look:
    """What the application looks like; built once, applied again when the type size changes.

    Attributes:
        text: Families of running text, the first that has a character draws it.
        digits: Families of figures that must not jitter: every digit equally wide.
    """

    def __init__(self, fonts: FontSet) -> None:
        _load(fonts)
        wide = _families(fonts, Family.MINCHO)
        self.text = (*_families(fonts, Family.SANS), *wide)
        self.digits = (*_families(fonts, Family.FIXED), *wide)

    def apply(self, application: QApplication, size: TypeSize = TypeSize.STANDARD) -> None:
        """Dress the application, and every window that is open, at a type size."""
        high_contrast = wants_high_contrast()
        if application.property(TYPE_SIZE) is None:
            application.setStyle("Fusion")
        application.setProperty(TYPE_SIZE, size.value)
        application.setProperty(HIGH_CONTRAST, high_contrast)
        if not high_contrast:
            application.setPalette(_palette())
        font = QFont()
        font.setFamilies(list(self.text))
        font.setPointSizeF(Role.BODY.points * size.factor)
        application.setFont(font)
        rules = self.type_rules(size)
        application.setStyleSheet(rules if high_contrast else f"{rules}\n{sheet(size)}")

    def type_rules(self, size: TypeSize) -> str:
        """Return the rules that set type by role; they name no colour."""
        rules = [
            f'*[role="{role.value}"] {{ font-size: {role.points * size.factor:g}pt; '
            f"font-weight: {'bold' if role.bold else 'normal'}; }}"
            for role in Role
        ]
        quoted = ", ".join(f'"{family}"' for family in self.digits)
        rules.append(f'*[digits="true"] {{ font-family: {quoted}; }}')
        return "\n".join(rules)


def wants_high_contrast() -> bool:
    """Tell whether the system is set to a contrast theme."""
    hints = QGuiApplication.styleHints()  # owns what accessibility() returns: keep it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def sheet(size: TypeSize) -> str:
    """Return the style sheet at a type size, every token in its place.

    Raises:
        KeyError: If the template names a token that does not exist.
    """
    heights = {
        name.lower(): f"{px(value, size)}px"
        for name, value in vars(Metric).items()
        if name.isupper() and isinstance(value, int)
    }
    # A focused control has a border of 2 instead of 1 and keeps its outer height.
    for name in ("CONTROL", "CONTROL_SMALL"):
        heights[f"{name.lower()}_focused"] = f"{px(getattr(Metric, name), size) - 2}px"
    heights["tab_inside"] = f"{px(Metric.TAB, size) - 3}px"
    heights["search_inside"] = f"{px(Metric.MENU_LINE, size) - 8}px"
    heights["search_focused"] = f"{px(Metric.MENU_LINE, size) - 10}px"
    points = {f"pt_{role.value}": f"{role.points * size.factor:g}pt" for role in Role}
    pictures = {"pictures": shipped("resources", "style").as_posix()}
    template = Template(shipped("resources", "style.qss").read_text("utf-8"))
    return template.substitute(COLOURS.named(), **heights, **points, **pictures)


def _palette() -> QPalette:
    palette = QPalette(QColor(COLOURS.bg))
    group = QPalette.ColorGroup
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, COLOURS.bg),
        (role.WindowText, COLOURS.ink),
        (role.Base, COLOURS.card),
        (role.AlternateBase, COLOURS.bg),
        (role.Text, COLOURS.ink),
        (role.Button, COLOURS.card),
        (role.ButtonText, COLOURS.ink),
        (role.ToolTipBase, COLOURS.card),
        (role.ToolTipText, COLOURS.ink),
        (role.PlaceholderText, COLOURS.ink3),
        (role.Highlight, COLOURS.sel),
        (role.HighlightedText, COLOURS.ink),
        (role.Link, COLOURS.ai),
        (role.LinkVisited, COLOURS.ai),
        (role.Accent, COLOURS.ai),
    ):
        palette.setColor(group.All, name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(COLOURS.disabled))
    return palette


def _load(fonts: FontSet) -> None:
    loaded: set[Path] = set()
    for face in fonts.faces():
        if face.path not in loaded:
            QFontDatabase.addApplicationFont(str(face.path))
            loaded.add(face.path)


def _families(fonts: FontSet, family: Family) -> Sequence[str]:
    """Return the family's name as Qt knows it; empty where no file serves it."""
    face = fonts.face(family)
    if face is None:
        return ()
    known = QFontDatabase.families()
    return tuple(name for name in sorted(face.names, key=_latin_first) if name in known)[:1]


def _latin_first(name: str) -> tuple[bool, str]:
    return not name.isascii(), name

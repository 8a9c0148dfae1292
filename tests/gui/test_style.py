# SPDX-License-Identifier: Apache-2.0
"""One style sheet from tokens; a contrast theme of the system is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui import style
from banso_desktop.gui.icon import tint
from banso_desktop.gui.style import Look, sheet
from banso_desktop.gui.tokens import COLOURS, TypeSize
from banso_desktop.paths import shipped

Show = Callable[..., None]


@pytest.mark.parametrize("size", TypeSize)
def test_every_token_of_the_sheet_is_filled_in(size: TypeSize) -> None:
    assert "$" not in sheet(size)


def test_the_sheet_names_no_colour_of_its_own() -> None:
    template = shipped("resources", "style.qss").read_text("utf-8")
    assert re.findall(r"#[0-9A-Fa-f]{6}\b", template) == []


def test_roles_set_the_size_of_type(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    heading = QLabel("世帯", page)
    heading.setProperty("role", "h1")
    show(page)
    assert heading.font().pointSizeF() == 15.0
    assert heading.font().bold()


def test_larger_type_makes_controls_higher(qapp: QApplication, fonts: FontSet, show: Show) -> None:
    button = QPushButton("保存")
    show(button)
    standard = button.sizeHint().height()
    Look(fonts).apply(qapp, TypeSize.LARGEST)
    assert button.sizeHint().height() >= round(standard * 1.25)


@pytest.mark.needs("font-biz-ud")
def test_text_is_set_in_biz_ud(dressed: QApplication, fonts: FontSet) -> None:
    assert QFontInfo(dressed.font()).family() == "BIZ UDPGothic"
    assert Look(fonts).digits[0] == "BIZ UDGothic"


@pytest.mark.needs("font-ipamj")
def test_names_fall_back_to_the_widest_mincho(fonts: FontSet, qapp: QApplication) -> None:
    assert Look(fonts).text[-1] == "IPAmjMincho"


def test_a_contrast_theme_keeps_the_systems_colours(
    qapp: QApplication, fonts: FontSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = qapp.palette()
    monkeypatch.setattr(style, "wants_high_contrast", lambda: True)
    Look(fonts).apply(qapp)
    assert qapp.palette() == before
    assert COLOURS.ai not in qapp.styleSheet()
    assert "font-size" in qapp.styleSheet()
    assert tint(COLOURS.bad) == qapp.palette().windowText().color().name()
    monkeypatch.undo()
    Look(fonts).apply(qapp)
    assert tint(COLOURS.bad) == COLOURS.bad

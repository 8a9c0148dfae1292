# SPDX-License-Identifier: Apache-2.0
"""Icons are drawn from outlines by meaning, in any colour and at any pixel ratio."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from banso_desktop import gui
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.icons import load_icons
from banso_desktop.gui.commands import ENTRIES
from banso_desktop.gui.icon import IconLabel, icon, path, pixmap
from banso_desktop.gui.rooms import RAIL
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import COLOURS, TypeSize, px

MEANINGS = load_icons().names


def test_every_command_and_place_has_its_icon() -> None:
    used = {entry.icon for entry in ENTRIES if entry.icon} | {place.icon for place in RAIL}
    assert used <= MEANINGS


def test_a_picture_follows_the_type_size(
    show: Callable[..., None], qapp: QApplication, fonts: FontSet
) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    picture = IconLabel("person", size=18)
    row.addWidget(picture)
    show(holder, 200, 60)

    for size in (TypeSize.LARGEST, TypeSize.STANDARD):
        Look(fonts).apply(qapp, size)
        QApplication.processEvents()
        assert picture.width() == picture.height() == px(18, size)


def test_icons_named_in_the_code_exist() -> None:
    root = Path(gui.__file__).parent
    call = re.compile(r'(?:IconLabel|IconButton|set_icon|EmptyState)\(\s*"(\w+)"')
    named = {
        name for source in root.rglob("*.py") for name in call.findall(source.read_text("utf-8"))
    }
    assert named
    assert named <= MEANINGS


def test_an_unknown_meaning_is_an_error() -> None:
    with pytest.raises(KeyError):
        path("no such thing")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_pixmap_has_the_pixels_of_its_screen(qapp: QApplication, ratio: float) -> None:
    picture = pixmap("visit", COLOURS.kaki, 20, ratio)
    assert picture.width() == round(20 * ratio)
    assert picture.devicePixelRatio() == ratio


def test_an_icon_is_drawn_in_its_colour_and_nothing_else(qapp: QApplication) -> None:
    image = pixmap("household", COLOURS.kaki, 24, 2.0).toImage()
    colours = {
        QColor(image.pixelColor(x, y)).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {COLOURS.kaki}


def test_an_icon_has_a_picture_for_disabled(qapp: QApplication) -> None:
    made = icon("print", COLOURS.ink2)
    normal = made.pixmap(18, 18).toImage()
    disabled = made.pixmap(18, 18, mode=made.Mode.Disabled).toImage()
    assert normal != disabled

# SPDX-License-Identifier: Apache-2.0
"""What the room sees: never a private name, whatever the household is called."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.map_rows import MapRows
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.ecomap_slide import SlideOf, slide_image
from tests.fakes.sato_household import NOW, sato


def bytes_of(image: QImage) -> bytes:
    return bytes(image.constBits())


def renamed(rows: MapRows) -> MapRows:
    """The same household under other names, with other free words on its ties."""
    return replace(
        rows,
        persons=tuple(
            replace(person, family_name="高木", given_name=f"名{at}", common_name="")
            for at, person in enumerate(rows.persons)
        ),
        nodes=tuple(
            replace(node, name=f"べつの名前 {at}", short_name=f"別{at}", resource="r")
            for at, node in enumerate(rows.nodes)
        ),
        dwellings=tuple(replace(home, label="裏の家") for home in rows.dwellings),
        states=tuple(replace(state, occasion="電話で聞いた話") for state in rows.states),
    )


def test_a_slide_is_the_same_under_other_names(qapp: QApplication, fonts: FontSet) -> None:
    one = slide_image(SlideOf(sato(), NOW, title="佐藤 健一 さんの世帯"), fonts)
    other = slide_image(SlideOf(renamed(sato()), NOW, title="高木 さんの世帯"), fonts)
    assert bytes_of(one) == bytes_of(other)


def test_with_names_it_is_another_one(qapp: QApplication, fonts: FontSet) -> None:
    one = slide_image(SlideOf(sato(), NOW, title="佐藤", nameless=False), fonts)
    other = slide_image(SlideOf(renamed(sato()), NOW, title="高木", nameless=False), fonts)
    assert bytes_of(one) != bytes_of(other)


def test_a_slide_has_the_size_of_the_projector(qapp: QApplication, fonts: FontSet) -> None:
    slide = slide_image(SlideOf(sato(), NOW), fonts)
    assert (slide.width(), slide.height()) == (1024, 768)


def test_a_dark_room_gets_a_dark_ground(qapp: QApplication, fonts: FontSet) -> None:
    bright = slide_image(SlideOf(sato(), NOW), fonts)
    dark = slide_image(SlideOf(sato(), NOW, dark=True), fonts)
    assert bright.pixelColor(2, 760).lightness() > 240
    assert dark.pixelColor(2, 760).lightness() < 30

# SPDX-License-Identifier: Apache-2.0
"""A map as the room may see it: 1024 by 768 pixels, made of facts already without names.

What is hidden is left out before layout, so the same household under other names gives the
same bytes. Only the image leaves this module: the projector never holds a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from PySide6.QtGui import QImage

from banso_desktop.domain.map_focus import key_points
from banso_desktop.domain.map_rows import MapRows
from banso_desktop.drawing.ecomap_picture import projector_style, slide
from banso_desktop.drawing.ecomap_words import ENGLISH, JAPANESE
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.themes import Surface, Theme, load_theme
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.ecomap_view import drawn_facts, icons
from banso_desktop.gui.painter import QtFonts, image_of
from banso_desktop.gui.translate import translate


@dataclass(frozen=True, slots=True)
class SlideOf:
    """What is to be shown.

    Attributes:
        rows: The household's map.
        day: The day drawn.
        compared: An earlier day, None for none.
        title: The household's name, used only where names are shown.
        nameless: Whether names are hidden.
        dark: For a dark room.
        english: The language of the words on the slide.
        household: Id of the household, for whoever sends it; nothing of it is drawn.
    """

    rows: MapRows
    day: date
    compared: date | None = None
    title: str = ""
    nameless: bool = True
    dark: bool = False
    english: bool = False
    household: str = ""


def slide_image(wanted: SlideOf, fonts: FontSet, qt_fonts: QtFonts | None = None) -> QImage:
    """Return the slide as an image without anything behind it; GUI thread."""
    words = ENGLISH if wanted.english else JAPANESE
    facts, changes = drawn_facts(wanted.rows, wanted.day, wanted.compared, wanted.nameless, words)
    shown = key_points(facts, changes)
    name = nameless_title() if wanted.nameless else wanted.title
    title = translate("EcomapSlide", "{name}　つながりの今").format(name=name)
    note = _note(wanted, is_whole=shown is facts)
    style = projector_style(fonts.measure, icons(), words=words)
    drawn = slide(shown, style, title, note, changes)
    theme = theme_of(dark=wanted.dark)
    return image_of(drawn.drawing, qt_fonts or QtFonts(fonts), theme, drawn.pixels)


def nameless_title() -> str:
    """Return what a household is called where names are hidden: A世帯."""
    return translate("EcomapSlide", "A世帯")


@cache
def theme_of(*, dark: bool) -> Theme:
    """Return the colours for a bright or a dark room, read once."""
    return load_theme(Surface.PROJECTOR_DARK if dark else Surface.PROJECTOR_LIGHT)


def _note(wanted: SlideOf, *, is_whole: bool) -> str:
    parts = [long_date(wanted.day, with_weekday=False)]
    if not is_whole:
        parts.append(translate("EcomapSlide", "要点だけ"))
    if wanted.nameless:
        parts.append(translate("EcomapSlide", "名前かくし中"))
    return "　".join(parts)

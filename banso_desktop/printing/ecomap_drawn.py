# SPDX-License-Identifier: Apache-2.0
"""From the facts of a map to a picture on paper, without a window."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.map_changes import ChangeKind, badges, difference, overlay
from banso_desktop.domain.papers import EcomapPaper, EcomapSheet
from banso_desktop.domain.wareki import dense_date, long_date
from banso_desktop.drawing.ecomap_picture import legend_of, paper_style, picture
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.icons import load_icons
from banso_desktop.printing.ecomap_paper import LEGEND_AREA, MAP_AREA
from banso_desktop.printing.sheet_text import pack_sheet

_ROOM_FOR_NAMES: Final = 14.0
"""Points kept below the map for names it had to shorten."""


def drawn(sheet: EcomapSheet, fonts: FontSet) -> EcomapPaper:
    """Return the paper with its map and legend drawn for A4 landscape.

    Where names are hidden they are not in the facts.
    """
    facts = sheet.facts
    changes: dict[str, ChangeKind] = {}
    if sheet.before is not None:
        changes = dict(badges(difference(sheet.before, facts)))
        facts = overlay(sheet.before, facts)

    style = paper_style(fonts.measure, load_icons())
    shown = picture(facts, style, MAP_AREA.width, MAP_AREA.height - _ROOM_FOR_NAMES, changes)
    legend = legend_of(shown.layout, style, LEGEND_AREA.width)
    return EcomapPaper(
        title=sheet.title,
        as_of=_as_of(sheet),
        picture=pack_sheet(shown.drawing),
        legend=pack_sheet(legend),
        author=sheet.author,
        made=sheet.made,
        note=sheet.note,
        copy=sheet.copy,
        full_names=tuple(f"{short}：{full}" for short, full in shown.layout.shortened),
    )


def _as_of(sheet: EcomapSheet) -> str:
    day = f"{long_date(sheet.facts.day, with_weekday=False)} 現在"
    if sheet.before is None:
        return day
    return f"{day}（{dense_date(sheet.before.day)} とくらべる）"

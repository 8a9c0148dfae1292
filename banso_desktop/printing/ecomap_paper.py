# SPDX-License-Identifier: Apache-2.0
"""エコマップ on A4 landscape: the map, its legend, and whose copy it is."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.papers import EcomapPaper
from banso_desktop.drawing.marks import EM_MIDDLE, Anchor, Box, Drawing, Mark, Pen
from banso_desktop.printing.furniture import boxed, copy_label, heading_rule, upwards
from banso_desktop.printing.page import A4_LANDSCAPE
from banso_desktop.printing.placing import placed
from banso_desktop.printing.setting import SMALL, Setter, Style, height_of
from banso_desktop.printing.sheet_text import unpack_sheet

_WIDTH, _HEIGHT = A4_LANDSCAPE
_LEFT, _RIGHT = 34.0, _WIDTH - 34.0
_RULE_TOP: Final = 52.0
_RULE_BOTTOM: Final = 496.0
_FOOT: Final = 562.0
_RULE: Final = Pen(0.9)
MAP_AREA: Final = Box(_LEFT, _RULE_TOP + 4.0, _RIGHT, _RULE_BOTTOM - 4.0)
"""Where the map goes, in points on the page; lay maps out for its width and height."""
LEGEND_AREA: Final = Box(_LEFT, _RULE_BOTTOM + 4.0, _RIGHT, _RULE_BOTTOM + 42.0)
"""Where the legend goes; two lines of 8.5 pt fit."""


def ecomap_sheets(paper: EcomapPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out a map on one sheet; names it had to shorten follow below the map.

    Raises:
        FieldRefused: Rule ``paper.picture``: the picture or the legend is no drawing.
    """
    marks: list[Mark] = [*_heading(paper, setter)]
    names = setter.text(_full_names(paper), _RIGHT - _LEFT, Style(8.5))
    bottom = MAP_AREA.bottom - height_of(names)
    marks.extend(placed(unpack_sheet(paper.picture), MAP_AREA._replace(bottom=bottom)))
    y = bottom
    for strip in names:
        marks.extend(strip.at(_LEFT, y))
        y += strip.height
    marks.append(heading_rule(_LEFT, _RIGHT, _RULE_BOTTOM, _RULE))
    if paper.legend:
        marks.extend(placed(unpack_sheet(paper.legend), LEGEND_AREA))
    marks.extend(_foot(paper, setter))
    return (Drawing(_WIDTH, _HEIGHT, tuple(marks)),)


def _heading(paper: EcomapPaper, setter: Setter) -> tuple[Mark, ...]:
    title = f"エコマップ　{paper.title}"
    date = setter.fitted(paper.as_of, 300.0, Style(10.0, anchor=Anchor.END), 7.5)
    room = _RIGHT - _LEFT - min(300.0, setter.width(paper.as_of, date)) - 20.0
    return (
        *upwards(setter, _LEFT, 44.0, title, room, Style(14.0, bold=True), 8.0),
        *upwards(setter, _RIGHT, 43.0, paper.as_of, 300.0, date, date.size),
        heading_rule(_LEFT, _RIGHT, _RULE_TOP, _RULE),
    )


def _full_names(paper: EcomapPaper) -> str:
    return f"※ {'／'.join(paper.full_names)}" if paper.full_names else ""


def _foot(paper: EcomapPaper, setter: Setter) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    right = _RIGHT
    if paper.copy is not None:
        label, style = copy_label(paper.copy), Style(12.0, bold=True)
        marks.extend(boxed(setter, _RIGHT, _FOOT - style.size * EM_MIDDLE, label, style))
        right -= setter.width(label, style) + 1.4 * style.size + 12.0
    parts = (
        paper.note,
        f"版 {paper.version}" if paper.version else "",
        f"お渡し先 {paper.copy.holder} 様" if paper.copy and paper.copy.holder else "",
        f"作成 {paper.author}" if paper.author else "",
        paper.made,
    )
    line = "　".join(part for part in parts if part)
    marks.extend(upwards(setter, _LEFT, _FOOT, line, right - _LEFT, SMALL, 7.0))
    return tuple(marks)

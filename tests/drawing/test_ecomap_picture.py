# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from banso_desktop.domain.disclosure import Disclosure, disclosed
from banso_desktop.domain.map_changes import badges, difference
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import MapRows, PersonRow
from banso_desktop.drawing.ecomap_legend import used_ties
from banso_desktop.drawing.ecomap_picture import (
    SLIDE,
    legend_of,
    paper_style,
    picture,
    projector_style,
    screen_picture,
    slide,
)
from banso_desktop.drawing.ecomap_words import ENGLISH, JAPANESE
from banso_desktop.drawing.marks import Drawing, Line, Text, walk
from banso_desktop.drawing.symbols import load_symbols
from banso_desktop.services.disclosing import load_fixed_words
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts, icons, texts
from tests.fakes.random_maps import DAY, random_household
from tests.fakes.sato_household import BEFORE, NOW, sato

MEASURE = fonts().measure


def _extent(drawing: Drawing) -> tuple[float, float]:
    """The furthest text edges and line ends."""
    right = bottom = 0.0
    for mark in walk(drawing.marks):
        if isinstance(mark, Text):
            width = MEASURE(mark.text, mark.size, mark.bold, mark.family)
            share = {"start": 1.0, "middle": 0.5, "end": 0.0}[mark.anchor.value]
            right = max(right, mark.at.x + share * width)
            bottom = max(bottom, mark.at.y + 0.12 * mark.size)
        elif isinstance(mark, Line):
            right, bottom = max(right, mark.end.x), max(bottom, mark.end.y)
    return right, bottom


@pytest.mark.parametrize(
    ("width", "height"), [(716, 500), (1130, 470), (557, 330), (1560, 900), (400, 300)]
)
@pytest.mark.parametrize("rows", [sato(), large_family(), MapRows("h")], ids=["s", "l", "empty"])
def test_a_map_fits_into_its_part_of_the_screen(rows: MapRows, width: int, height: int) -> None:
    found = screen_picture(facts_at(rows, NOW), width, height, MEASURE, icons())

    assert found.drawing.width * found.pixels == pytest.approx(width)
    right, bottom = _extent(found.drawing)
    assert right <= found.drawing.width
    assert bottom <= found.drawing.height


def test_the_scale_of_the_screen_is_the_same_on_all_days() -> None:
    scales = {
        screen_picture(facts_at(sato(), when), 716, 500, MEASURE, icons()).pixels
        for when in (BEFORE, NOW)
    }

    assert len(scales) == 1


def test_a_roomy_screen_shows_a_larger_map() -> None:
    facts = facts_at(sato(), NOW)

    small = screen_picture(facts, 600, 420, MEASURE, icons()).pixels
    large = screen_picture(facts, 1500, 900, MEASURE, icons()).pixels

    assert small < 1.2 < large


def _alone(sex: str = "") -> MapRows:
    """A household of which nothing is known yet but a name."""
    return MapRows("h", persons=(PersonRow("p", given_name="花", sex=sex, is_index=True),))


@pytest.mark.parametrize(("width", "height"), [(620, 330), (477, 231), (400, 300)])
def test_a_map_of_one_person_is_not_drawn_small(width: int, height: int) -> None:
    found = screen_picture(facts_at(_alone(), NOW), width, height, MEASURE, icons())

    assert found.pixels * found.scale >= 1.0


@pytest.mark.parametrize("width", [1130, 620, 557, 400])
@pytest.mark.parametrize("sex", ["", "male", "female"])
def test_the_relation_is_written_whole_in_every_window(sex: str, width: int) -> None:
    facts = facts_at(_alone(sex), NOW)

    found = screen_picture(facts, width, width * 0.55, MEASURE, icons())

    assert [part.relation.text for part in found.layout.persons] == ["本人"]


def test_a_person_in_a_small_window_stands_inside_it() -> None:
    found = screen_picture(facts_at(_alone(), NOW), 400, 300, MEASURE, icons())
    (part,) = found.layout.persons

    box = part.box.moved(found.corner.x, found.corner.y)

    assert box.left > 0
    assert box.top > 0
    assert box.right < found.drawing.width
    assert box.bottom < found.drawing.height


def test_a_very_small_map_has_no_labels() -> None:
    found = screen_picture(facts_at(sato(), NOW), 540, 320, MEASURE, icons())

    assert found.pixels < 0.95
    assert not any(tie.labels for tie in found.layout.ties)


def test_a_map_too_large_for_its_sheet_is_scaled_down() -> None:
    found = picture(
        facts_at(random_household(60, 120), DAY), paper_style(MEASURE, icons()), 770, 430
    )

    assert found.scale < 1
    right, bottom = _extent(found.drawing)
    assert right <= 770
    assert bottom <= 430


def test_the_legend_holds_what_is_on_the_map_and_nothing_else() -> None:
    facts = facts_at(sato(), NOW)
    style = paper_style(MEASURE, icons())

    shown = texts(legend_of(picture(facts, style, 770, 430).layout, style, 770))

    assert shown == [
        "強い", "ふつう", "弱い", "張りつめ", "強い＋張りつめ", "切れた", "一方向", "たがいに",
        "本人", "男・女", "亡くなった人", "同居", "制度・機関", "人・近所", "居場所",
    ]  # fmt: skip


def test_the_legend_tells_the_change_marks_and_the_gone() -> None:
    style = paper_style(MEASURE, icons())
    changes = badges(difference(facts_at(sato(), BEFORE), facts_at(sato(), NOW)))

    layout = picture(facts_at(sato(), NOW), style, 770, 430, changes).layout
    shown = texts(legend_of(layout, style, 770))

    assert shown[-3:] == ["新しい", "強まった", "弱まった"]


def test_the_legend_follows_the_symbols() -> None:
    facts = facts_at(large_family(), NOW)
    sheets = []
    for name in ("standard", "japan", "railway"):
        style = paper_style(MEASURE, icons(), load_symbols().named(name))
        sheets.append(legend_of(picture(facts, style, 770, 430).layout, style, 770))

    assert texts(sheets[0]) == texts(sheets[1]) == texts(sheets[2])
    assert len({repr(sheet) for sheet in sheets}) == 3


def test_the_legend_wraps_and_grows() -> None:
    style = paper_style(MEASURE, icons())
    layout = picture(facts_at(large_family(), NOW), style, 770, 430).layout

    wide, narrow = legend_of(layout, style, 770), legend_of(layout, style, 200)

    assert narrow.height > 2 * wide.height
    assert _extent(narrow)[0] <= 200


def test_every_look_of_a_tie_has_a_word_in_both_languages() -> None:
    keys = used_ties(facts_at(large_family(), NOW).ties)

    assert {"planned", "repairing", "shuts_out", "broken"} <= set(keys)
    assert JAPANESE.legend.keys() == ENGLISH.legend.keys()
    assert all(key in JAPANESE.legend for key in keys)


def test_a_slide_of_the_example_needs_no_scaling() -> None:
    facts = disclosed(facts_at(sato(), NOW), Disclosure.PROJECTOR, load_fixed_words())
    changes = badges(difference(facts_at(sato(), BEFORE), facts_at(sato(), NOW)))

    found = slide(facts, projector_style(MEASURE, icons()), "A世帯", "名前かくし中", changes)

    assert found.scale == 1.0
    assert (found.drawing.width, found.drawing.height) == SLIDE
    right, bottom = _extent(found.drawing)
    assert right <= SLIDE[0]
    assert bottom <= SLIDE[1]


def test_names_on_a_slide_are_large_enough_for_six_metres() -> None:
    facts = disclosed(facts_at(sato(), NOW), Disclosure.PROJECTOR, load_fixed_words())

    found = slide(facts, projector_style(MEASURE, icons()), "A世帯", "名前かくし中")

    names = [
        mark.size * found.pixels
        for mark in walk(found.drawing.marks)
        if isinstance(mark, Text) and mark.text in ("かかりつけ医", "Aさん 50代")
    ]
    assert len(names) == 2
    assert min(names) >= 23 - 1e-6


def test_a_slide_shows_no_labels() -> None:
    facts = disclosed(facts_at(sato(), NOW), Disclosure.PROJECTOR, load_fixed_words())

    found = slide(facts, projector_style(MEASURE, icons()), "A世帯", "名前かくし中")

    assert "週1 訪問" not in texts(found.drawing)


def test_the_screen_speaks_english_too() -> None:
    found = screen_picture(facts_at(sato(), NOW), 716, 500, MEASURE, icons(), words=ENGLISH)

    assert "Home" in texts(found.drawing)
    assert "健一 52" in texts(found.drawing)


def test_a_planned_tie_says_so() -> None:
    rows = replace(
        sato(), states=tuple(replace(each, planned=True, label="") for each in sato().states)
    )

    found = picture(facts_at(rows, NOW), paper_style(MEASURE, icons()), 770, 430)

    assert "予定" in texts(found.drawing)

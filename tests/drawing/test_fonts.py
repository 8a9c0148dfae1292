# SPDX-License-Identifier: Apache-2.0
"""Fonts are those of this computer; what it lacks is listed as not run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banso_desktop.drawing.fonts import (
    GETA,
    Flaw,
    FontSet,
    clusters,
    find_fonts,
)
from banso_desktop.drawing.marks import Family


@pytest.fixture(scope="module")
def fonts() -> FontSet:
    return find_fonts()


BIZ = pytest.mark.needs("font-biz-ud")
IPAMJ = pytest.mark.needs("font-ipamj")


@BIZ
def test_full_width_text_is_one_em_a_character(fonts: FontSet) -> None:
    assert fonts.measure("世帯", 10.0, family=Family.FIXED) == pytest.approx(20.0)


@BIZ
def test_digits_of_the_fixed_family_are_equally_wide(fonts: FontSet) -> None:
    widths = {fonts.measure(digit, 10.0, family=Family.FIXED) for digit in "0123456789"}

    assert len(widths) == 1


@BIZ
def test_width_is_the_sum_of_advances_without_kerning(fonts: FontSet) -> None:
    whole = fonts.measure("AVトヨ、", 12.0)

    assert whole == pytest.approx(sum(fonts.measure(char, 12.0) for char in "AVトヨ、"))


@BIZ
def test_bold_and_regular_come_from_two_files(fonts: FontSet) -> None:
    regular, bold = fonts.face(Family.SANS, bold=False), fonts.face(Family.SANS, bold=True)

    assert regular is not None
    assert bold is not None
    assert regular.path != bold.path


@BIZ
@IPAMJ
def test_a_name_with_a_rare_character_is_taken_from_the_wide_font(fonts: FontSet) -> None:
    rare, rest = fonts.runs("𠮷田")

    assert rare.face is fonts.face(Family.MINCHO)
    assert rest.text == "田"
    assert rest.start == pytest.approx(rare.width)


@BIZ
def test_a_variation_sequence_is_kept_where_the_font_has_it(fonts: FontSet) -> None:
    (run,) = fonts.runs("葛\U000e0100飾")

    assert run.text == "葛\U000e0100飾"
    assert run.width == pytest.approx(2.0)


@BIZ
def test_an_unknown_variation_sequence_draws_the_base_and_is_listed(fonts: FontSet) -> None:
    text = "葛\U000e01ef"

    (run,) = fonts.runs(text)
    (problem,) = fonts.problems([text])

    assert run.text == "葛"
    assert (problem.codes, problem.flaw) == ("U+845B U+E01EF", Flaw.VARIANT)


@BIZ
def test_a_character_no_font_has_becomes_a_geta_and_is_listed_once(fonts: FontSet) -> None:
    (run,) = fonts.runs("\U0001f9ff")
    problems = fonts.problems(["\U0001f9ff", "\U0001f9ff母"])

    assert run.text == GETA
    assert [(each.written, each.flaw) for each in problems] == [("\U0001f9ff", Flaw.MISSING)]


def test_private_use_characters_are_never_trusted(fonts: FontSet) -> None:
    assert [each.flaw for each in fonts.problems(["\ue000"])] == [Flaw.PRIVATE]


def test_half_a_surrogate_pair_does_not_stop_measuring(fonts: FontSet) -> None:
    assert fonts.measure("\ud842a", 10.0) > 0


def test_control_characters_take_no_room(fonts: FontSet) -> None:
    assert fonts.measure("母\n\u200b", 10.0) == fonts.measure("母", 10.0)


def test_empty_text_has_no_width(fonts: FontSet) -> None:
    assert fonts.measure("", 10.0) == 0.0


def test_a_selector_stays_with_its_character() -> None:
    assert list(clusters("渡邉\U000e0108子")) == ["渡", "邉\U000e0108", "子"]


def test_a_selector_without_a_character_is_dropped() -> None:
    assert list(clusters("\U000e0100母")) == ["母"]


def test_without_any_font_widths_are_estimated_and_said(tmp_path: Path) -> None:
    fonts = find_fonts([tmp_path])

    assert fonts.measure("母", 10.0) == 10.0
    assert fonts.faces() == ()
    assert {each.got for each in fonts.substitutes} == {""}
    assert len(fonts.substitutes) == 2 * len(Family)


def test_a_broken_font_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "BIZUDPGothic-Regular.ttf").write_bytes(b"no font at all")

    assert find_fonts([tmp_path]).faces() == ()


@BIZ
def test_any_japanese_font_serves_and_is_named_as_a_substitute(
    tmp_path: Path, fonts: FontSet
) -> None:
    fixed = fonts.face(Family.FIXED)
    assert fixed is not None
    shutil.copy(fixed.path, tmp_path / "office.ttf")

    found = find_fonts([tmp_path])

    assert found.measure("母", 10.0) == pytest.approx(10.0)
    assert {(each.wanted, each.got) for each in found.substitutes} >= {
        ("BIZ UDPGothic", "BIZ UDGothic"),
        ("IPAmjMincho", "BIZ UDGothic"),
    }


@BIZ
def test_a_collection_is_searched_by_the_names_inside(tmp_path: Path, fonts: FontSet) -> None:
    from fontTools.ttLib import TTCollection, TTFont

    fixed, proportional = fonts.face(Family.FIXED), fonts.face(Family.SANS)
    assert fixed is not None
    assert proportional is not None
    with (
        TTCollection() as collection,
        TTFont(fixed.path) as first,
        TTFont(proportional.path) as second,
    ):
        collection.fonts += [first, second]
        collection.save(tmp_path / "BIZ-UDGothicR.ttc")

    found = find_fonts([tmp_path]).face(Family.SANS)

    assert found is not None
    assert (found.path.name, found.index) == ("BIZ-UDGothicR.ttc", 1)

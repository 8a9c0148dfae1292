# SPDX-License-Identifier: Apache-2.0
from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.names import (
    IndexPerson,
    characters,
    elide_middle,
    full_name,
    household_label,
    lettered,
    letters,
    san,
)

INTAKE_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("family", "given_name", "text"),
    [("佐藤", "健一", "佐藤 健一"), ("佐藤", "", "佐藤"), ("", "健一", "健一"), (" ", "", "")],
)
def test_a_full_name_is_what_is_known(family: str, given_name: str, text: str) -> None:
    assert full_name(family, given_name) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("佐藤 健一", "佐藤 健一 さん"),
        ("佐藤", "佐藤さん"),
        ("髙橋さん", "髙橋さん"),
        ("山口 先生", "山口 先生"),
        ("", ""),
    ],
)
def test_people_are_called_with_an_honorific_once(name: str, text: str) -> None:
    assert san(name) == text


@pytest.mark.parametrize(
    ("people", "own_label", "label"),
    [
        ([IndexPerson("佐藤", "健一")], "団地の人", "佐藤 健一 さんの世帯"),
        ([IndexPerson("", ""), IndexPerson("佐藤", "")], "", "佐藤さんの世帯"),
        ([IndexPerson("", "")], "団地3号棟の男性", "団地3号棟の男性"),
        ([], "", "お名前まだ（11/24 電話）"),
    ],
)
def test_a_household_always_has_a_label(
    people: list[IndexPerson], own_label: str, label: str
) -> None:
    assert household_label(people, own_label, received=INTAKE_DAY, way="電話") == label


@pytest.mark.parametrize(
    ("received", "way", "label"),
    [
        (INTAKE_DAY, "", "お名前まだ（11/24）"),
        (None, "電話", "お名前まだ（電話）"),
        (None, "", "お名前まだ"),
    ],
)
def test_a_label_needs_nothing_known(received: date | None, way: str, label: str) -> None:
    assert household_label([], received=received, way=way) == label


def test_a_long_name_loses_its_middle() -> None:
    name = "あ" * 30 + "い" * 30

    assert elide_middle(name) == "あ" * 20 + "…" + "い" * 19
    assert elide_middle("あ" * 40) == "あ" * 40


def test_a_variation_selector_stays_with_its_character() -> None:
    name = "邉\U000e0101" * 6

    assert elide_middle(name, 5) == "邉\U000e0101邉\U000e0101…邉\U000e0101邉\U000e0101"


@given(st.text(alphabet="佐藤邉\U000e0101゙か𠮷👩‍👦e\u0301"), st.integers(3, 12))
def test_an_elided_name_has_the_length_asked_for(name: str, longest: int) -> None:
    elided = elide_middle(name, longest)

    assert len(characters(elided)) <= max(longest, 1)
    assert elided == name or len(characters(name)) > longest


def test_eliding_needs_room() -> None:
    with pytest.raises(ValueError, match="no room"):
        elide_middle("佐藤健一", 2)


def test_letters_go_on_after_z() -> None:
    assert [*islice(letters(), 28)][-3:] == ["Z", "AA", "AB"]


def test_letters_follow_the_place_and_not_the_name() -> None:
    assert lettered(["p2", "p1", "p2", "p3"]) == {"p2": "A", "p1": "B", "p3": "C"}

# SPDX-License-Identifier: Apache-2.0
"""Lines of Japanese text begin and end as a printer sets them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from banso_desktop.printing.kinsoku import NOT_AT_END, NOT_AT_START, clusters, lines_of, may_break

SPACES = " 　\t"
# Running text of the kind that is written here: sentences, quotes, phone numbers, names.
PIECES = st.sampled_from(
    (
        "水曜の畑に", "、", "見学から", "ゆっくり", "参加できる", "とうれしいです", "。", "「",
        "冬は畑しないのか", "」", "（さとう けんいち）", "0229-00-1234", "〒989-0000", "52歳",
        "３０％", "渡邉\U000e0100", "葛\U000e0101城", "𠮷田", "がっこう", "きょう", "……",
        "Wi-Fi", "！？", "・", "々", "佐々木", "　", " ", "（内線 215）", "ー", "100", "か\u3099",
    )
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def width_of(text: str) -> float:
    """A character is one wide, ASCII half; a selector nothing."""
    return sum(0.5 if each[0].isascii() else 1.0 for each in clusters(text))


def without_spaces(text: str) -> str:
    return "".join(char for char in text if char not in SPACES)


def longest_stretch(text: str) -> float:
    """Return how wide the widest piece is that no rule lets anyone break."""
    widest, piece = 0.0, ""
    for before, after in pairwise([*clusters(text), "。"]):
        piece += before
        widest = max(widest, width_of(piece))
        if may_break(before, after):
            piece = ""
    return widest


@given(TEXTS, st.floats(14.0, 60.0))
def test_no_line_begins_with_what_may_not_begin_one(text: str, width: float) -> None:
    assume(longest_stretch(text) <= width)

    lines = lines_of(text, width, width_of)

    assert [line for line in lines[1:] if line and line[0] in NOT_AT_START] == []


@given(TEXTS, st.floats(14.0, 60.0))
def test_no_line_ends_with_what_may_not_end_one(text: str, width: float) -> None:
    assume(longest_stretch(text) <= width)

    lines = lines_of(text, width, width_of)

    assert [line for line in lines[:-1] if line and line[-1] in NOT_AT_END] == []


@given(TEXTS, st.floats(1.0, 60.0))
def test_nothing_is_lost_but_spaces(text: str, width: float) -> None:
    lines = lines_of(text, width, width_of)

    assert without_spaces("".join(lines)) == without_spaces(text)


@given(TEXTS, st.floats(1.0, 60.0))
def test_no_line_is_wider_than_it_may_be(text: str, width: float) -> None:
    lines = lines_of(text, width, width_of)

    assert all(width_of(line) <= width + 1e-6 for line in lines if len(list(clusters(line))) > 1)


@given(TEXTS, st.floats(1.0, 60.0))
def test_a_character_keeps_its_selector_and_marks(text: str, width: float) -> None:
    lines = lines_of(text, width, width_of)

    parted = [cluster for line in lines for cluster in clusters(line)]

    assert [each for each in parted if each not in SPACES] == [
        each for each in clusters(text) if each not in SPACES
    ]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("あいうえお、かき", 5, ["あいうえ", "お、かき"]),
        ("あいうえ「かき」", 5, ["あいうえ", "「かき」"]),
        ("あいうえっかき", 4, ["あいう", "えっかき"]),
        ("電話は0229-00-1234です", 8, ["電話は", "0229-00-1234です"]),
        ("前年３０％です", 4, ["前年", "３０％で", "す"]),
        ("一行目\n二行目", 10, ["一行目", "二行目"]),
        ("あいう　えお", 4, ["あいう", "えお"]),
    ],
)
def test_known_lines(text: str, width: float, expected: list[str]) -> None:
    assert lines_of(text, width, width_of) == expected


def test_empty_text_is_one_empty_line() -> None:
    assert lines_of("", 10, width_of) == [""]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert lines_of("A" * 50, 10, width_of) == ["A" * 20, "A" * 20, "A" * 10]


def test_a_line_may_be_indented_but_not_by_a_break() -> None:
    assert lines_of("　あいう　えお", 4, width_of) == ["　あいう", "えお"]


def test_control_characters_become_spaces() -> None:
    assert lines_of("あ\tい\x07う", 10, width_of) == ["あ い う"]

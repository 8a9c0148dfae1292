# SPDX-License-Identifier: Apache-2.0
"""Two changes of one text: what differs, and a proposal that holds both."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.text_merge import Stretch, differences, merged

BEFORE = "電話は午前中。"
HERE = "電話は午前中。留守番電話には残さない。"
THERE = "電話は午前中。母の携帯には SMS なら可。"


def test_what_was_added_is_marked() -> None:
    assert differences(BEFORE, HERE) == [
        Stretch("電話は午前中。", False),
        Stretch("留守番電話には残さない。", True),
    ]


def test_both_additions_stand_in_the_proposal() -> None:
    assert merged(BEFORE, [HERE, THERE]) == (
        "電話は午前中。留守番電話には残さない。母の携帯には SMS なら可。"
    )


@pytest.mark.parametrize(
    ("before", "one", "other", "both"),
    [
        ("朝は苦手。猫がいる", "朝は苦手。猫が2匹いる", "昼から。猫がいる", "昼から。猫が2匹いる"),
        ("0229-00-1203", "0229-00-1204", "0229-00-1299", "0229-00-1204／0229-00-1299"),
        ("", "畑", "店", "畑／店"),
        ("", "畑へ。", "店へ。", "畑へ。店へ。"),
        ("猫。犬。", "犬。", "猫。", ""),
        ("猫。犬。鳥。", "猫。鳥。", "猫。犬。鳥と魚。", "猫。鳥と魚。"),
        ("あ", "い", "い", "い"),
    ],
)
def test_changes_of_different_places_go_together(
    before: str, one: str, other: str, both: str
) -> None:
    assert merged(before, [one, other]) == both


TEXTS = st.text("あい。猫犬 1-\n", max_size=20)


@given(before=TEXTS, text=TEXTS)
def test_marking_takes_nothing_away(before: str, text: str) -> None:
    assert "".join(stretch.text for stretch in differences(before, text)) == text


@given(before=TEXTS, text=TEXTS)
def test_who_changed_nothing_takes_nothing_back(before: str, text: str) -> None:
    assert merged(before, [text, before]) == text
    assert merged(before, [before, text]) == text
    assert merged(before, [text, text]) == text


@given(before=TEXTS, one=TEXTS, other=TEXTS)
def test_what_was_added_at_the_end_of_each_is_in_the_proposal(
    before: str, one: str, other: str
) -> None:
    both = merged(before, [f"{before}【{one}】", f"{before}〔{other}〕"])

    assert f"【{one}】" in both
    assert f"〔{other}〕" in both


def merging(lines: int) -> float:
    """Merge a long text that was added to at both ends; return the seconds of work that takes."""
    before = "".join(f"{number} 猫がいる家の話\n" for number in range(lines))
    began = time.process_time()
    both = merged(before, [f"はじめ\n{before}", f"{before}おわり\n"])
    took = time.process_time() - began
    assert both.startswith("はじめ\n0 猫")
    assert both.endswith("おわり\n")
    return took


def test_of_long_texts_both_stand_there_after_work_like_their_length() -> None:
    short = min(merging(2_000) for _ in range(3))

    assert merging(100_000) < 500 * short  # the square would be 2,500 times

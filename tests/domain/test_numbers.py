# SPDX-License-Identifier: Apache-2.0
import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.numbers import (
    ALPHABET,
    code_of,
    new_code,
    new_number,
    read_code,
    read_number,
)

DAY = date(2026, 11, 24)
SEEDS = st.integers(0, 2**32)


def code(seed: int) -> str:
    return new_code(random.Random(seed))


@given(SEEDS)
def test_a_new_code_is_read_back(seed: int) -> None:
    assert read_code(code(seed)) == code(seed)


@given(SEEDS)
def test_a_new_number_is_read_back(seed: int) -> None:
    number = new_number(DAY, random.Random(seed))

    assert number.startswith("R8-")
    assert read_number(number) == number
    assert read_code(code_of(number)) == code_of(number)


@given(SEEDS, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(seed: int, place: int, other: str) -> None:
    right = code(seed)
    wrong = right[:place] + other + right[place + 1 :]

    assert wrong == right or read_code(wrong) is None


@given(SEEDS, st.integers(0, 5), st.integers(0, 5))
def test_two_exchanged_characters_are_noticed(seed: int, one: int, other: int) -> None:
    right = code(seed)
    swapped = list(right)
    swapped[one], swapped[other] = swapped[other], swapped[one]

    assert "".join(swapped) == right or read_code("".join(swapped)) is None


@pytest.mark.parametrize(
    "typed",
    ["R8-7Q3K2M", "r8-7q3k2m", "Ｒ８－７Ｑ３Ｋ２Ｍ", "R8 7Q3K 2M", "R87Q3K2M", " r08 7q3k2m"],
)
def test_a_number_is_read_however_it_was_typed(typed: str) -> None:
    assert read_number(typed) == "R8-7Q3K2M"


def test_letters_read_as_digits_are_digits() -> None:
    number = next(
        found
        for seed in range(1000)
        if {"0", "1"} <= set(found := new_number(DAY, random.Random(seed)))
    )

    assert read_number(number.replace("0", "O").replace("1", "l")) == number
    assert read_number(number.replace("0", "o").replace("1", "I")) == number


@pytest.mark.parametrize(
    "typed", ["", "R8", "7Q3K2M", "R8-7Q3K2", "R8-7Q3K2N", "X8-7Q3K2M", "R8-7Q3U2M"]
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["", "7Q3K2", "7Q3K2N", "7Q3K2MM", "７Ｑ３Ｋ２家"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None

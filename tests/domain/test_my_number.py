# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.my_number import check_digit, find_my_numbers, mask_my_numbers

ELEVEN = st.text(alphabet="0123456789", min_size=11, max_size=11)


def number(eleven: str) -> str:
    return f"{eleven}{check_digit(eleven)}"


def test_the_check_digit_of_a_worked_example() -> None:
    # 1*6+2*5+3*4+4*3+5*2+6*7+7*6+8*5+9*4+0*3+1*2 = 212; 212 mod 11 = 3; 11 - 3 = 8
    assert check_digit("12345678901") == 8


@pytest.mark.parametrize(
    "write",
    [
        lambda it: it,
        lambda it: f"{it[:4]} {it[4:8]} {it[8:]}",
        lambda it: f"{it[:4]}-{it[4:8]}-{it[8:]}",
        lambda it: it.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        lambda it: f"{it[:4]}\u3000{it[4:8]}\u3000{it[8:]}",
    ],
)
def test_a_number_is_found_however_it_is_written(write: object) -> None:
    written = write(number("12345678901"))  # type: ignore[operator]
    text = f"番号は{written}です"

    (found,) = find_my_numbers(text)

    assert text[found.start : found.end] == written


@given(ELEVEN)
def test_no_number_is_left_after_masking(eleven: str) -> None:
    text = f"番号は{number(eleven)}、電話0229-00-1234"

    masked = mask_my_numbers(text)

    assert masked == f"番号は{'＊' * 12}、電話0229-00-1234"


@given(ELEVEN, st.integers(1, 9))
def test_a_wrong_check_digit_passes(eleven: str, off: int) -> None:
    text = f"{eleven}{(check_digit(eleven) + off) % 10}"

    assert find_my_numbers(text) == ()


@pytest.mark.parametrize("around", ["{0}9", "9{0}", "{0}-9", "9 {0}", "{0}{0}"])
def test_a_longer_number_passes(around: str) -> None:
    assert find_my_numbers(around.format(number("12345678901"))) == ()


def test_what_a_person_said_is_none_is_kept() -> None:
    text = f"台帳 {number('12345678901')} と {number('10987654321')}"
    ledger, _ = find_my_numbers(text)

    assert mask_my_numbers(text, keep=[ledger]) == f"台帳 {number('12345678901')} と {'＊' * 12}"


@given(st.text())
def test_masking_keeps_the_length(text: str) -> None:
    assert len(mask_my_numbers(text)) == len(text)

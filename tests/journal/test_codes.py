# SPDX-License-Identifier: Apache-2.0
"""Codes on paper: typed in many ways, every slip of the pen noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.errors import Refused
from banso_desktop.journal import codes

plain = st.text(codes.ALPHABET, min_size=18, max_size=18)


def code_of(payload: str) -> str:
    return codes.new_code(18, lambda _: bytes(codes.ALPHABET.index(each) for each in payload))


@given(plain)
def test_a_code_is_read_as_it_was_made(payload: str) -> None:
    assert codes.read_code(code_of(payload), 18) == payload


@given(plain)
def test_a_code_has_20_characters_in_groups_of_four(payload: str) -> None:
    assert [len(group) for group in code_of(payload).split("-")] == [4] * 5


@given(plain, st.integers(0, 19), st.sampled_from(codes.ALPHABET))
def test_every_wrong_character_is_noticed(payload: str, place: int, wrong: str) -> None:
    code = list(code_of(payload).replace("-", ""))
    if code[place] == wrong:
        return
    code[place] = wrong

    with pytest.raises(Refused, match=r"code\.check"):
        codes.read_code("".join(code), 18)


@given(plain, st.integers(0, 17), st.integers(0, 17))
def test_two_characters_changed_about_are_noticed(payload: str, one: int, other: int) -> None:
    code = list(code_of(payload).replace("-", ""))
    if code[one] == code[other]:
        return
    code[one], code[other] = code[other], code[one]

    with pytest.raises(Refused, match=r"code\.check"):
        codes.read_code("".join(code), 18)


@pytest.mark.parametrize(
    "change",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", "　"),
        lambda code: code.replace("-", "ー"),
        lambda code: code.replace("-", "–"),
        lambda code: f"  {code}\n",
        lambda code: "".join(chr(ord(each) + 0xFEE0) for each in code),
        lambda code: code.replace("0", "O").replace("1", "l"),
    ],
)
def test_a_code_may_be_typed_in_many_ways(change: object) -> None:
    code = code_of("01ABCDEFGH23456789")
    assert callable(change)

    assert codes.read_code(change(code), 18) == "01ABCDEFGH23456789"


def test_a_code_that_is_too_short_says_how_much() -> None:
    with pytest.raises(Refused) as refused:
        codes.read_code("7Q3K", 18)

    assert (refused.value.rule, refused.value.facts) == (
        "code.length",
        {"expected": 20, "found": 4},
    )


def test_a_character_that_no_code_has_is_named_by_its_place() -> None:
    with pytest.raises(Refused) as refused:
        codes.read_code("7Qか", 18)

    assert (refused.value.rule, refused.value.facts) == ("code.character", {"place": 3})


def test_a_refusal_never_repeats_the_code() -> None:
    with pytest.raises(Refused) as refused:
        codes.read_code("7Q3K2M9D4R8T6W1X5Y0Z", 18)

    assert "7Q3K" not in str(refused.value)


def test_keys_of_one_code_differ_by_purpose() -> None:
    assert codes.derived_key("A", "sign") != codes.derived_key("A", "box")


def test_a_proof_is_made_by_the_holder_of_the_code_only() -> None:
    shown = codes.proof("A", "town", b"root")

    assert codes.is_proof("A", "town", b"root", shown)
    assert not codes.is_proof("B", "town", b"root", shown)
    assert not codes.is_proof("A", "town", b"another root", shown)

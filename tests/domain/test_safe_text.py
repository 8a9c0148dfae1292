# SPDX-License-Identifier: Apache-2.0
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.safe_text import (
    Term,
    TermKind,
    find_called,
    find_known,
    find_standing,
    terms_of_address,
    terms_of_person,
)

SATO = terms_of_person(
    "p1", family="佐藤", given="健一", family_reading="さとう", given_reading="けんいち"
)
MORI = terms_of_person("p2", family="森", given="さと", family_reading="もり", given_reading="さと")


def found(text: str, *terms: Term) -> list[str]:
    return [text[one.start : one.end] for one in find_known(text, terms)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("佐藤さんは朝が苦手です", ["佐藤"]),
        ("佐藤健一様", ["佐藤健一"]),
        ("佐藤 健一さん", ["佐藤 健一"]),
        ("佐藤・健一", ["佐藤・健一"]),
        ("ｻﾄｳさん", ["ｻﾄｳ"]),
        ("サトウケンイチ", ["サトウケンイチ"]),
        ("健一が通う", ["健一"]),
        ("佐藤と健一", ["佐藤", "健一"]),
        ("畑の会に行きたい", []),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, expected: list[str]) -> None:
    assert found(text, *SATO) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("森さんの庭", ["森"]),
        ("森 様", ["森"]),
        ("森、元気", ["森"]),
        ("森林組合", []),
        ("青森の人", []),
        ("青森さんの家", []),
        ("ふるさとの話", []),
        ("さとさんと話す", ["さと"]),
        ("さとうさん", []),
        ("もりあがった", []),
    ],
)
def test_a_short_name_is_not_found_inside_other_words(text: str, expected: list[str]) -> None:
    assert found(text, *MORI) == expected


def test_variant_characters_are_found_with_their_selector() -> None:
    watanabe = terms_of_person("p3", family="渡辺")

    assert found("渡邉\U000e0101さんへ", *watanabe) == ["渡邉\U000e0101"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("電話 ０２２９－００－１２３４ まで", ["０２２９－００－１２３４"]),
        ("0229001234", ["0229001234"]),
        ("90229001234", []),
    ],
)
def test_a_phone_number_is_found_whole(text: str, expected: list[str]) -> None:
    assert found(text, Term("0229-00-1234", TermKind.PHONE)) == expected


def test_an_address_is_found_by_its_parts_but_not_by_the_town() -> None:
    terms = terms_of_address("d1", "みどり野町 字中島 12-4", common=["みどり野町"])

    assert found("みどり野町の役場から、字中島の家へ", *terms) == ["字中島"]
    assert found("みどり野町字中島１２ー４です", *terms) == ["みどり野町字中島１２ー４"]
    assert found("12-4回", *terms) == []


def test_the_longer_of_two_overlapping_finds_is_kept() -> None:
    school = Term("中島小学校", TermKind.PLACE, "n1")
    area = Term("中島", TermKind.ADDRESS, "d1")

    (one,) = find_known("中島小学校の運動会", [area, school])

    assert (one.start, one.end, one.term) == (0, 5, school)


@given(st.text(), st.sampled_from(["佐藤", "サトウ ケンイチ", "健一"]), st.text())
def test_a_sure_name_is_found_in_any_text(before: str, name: str, after: str) -> None:
    text = f"{before}。{name}。{after}"

    finds = find_known(text, SATO)

    at = len(before) + 1
    assert any(one.start <= at < one.end for one in finds)


@given(st.text(alphabet="佐藤健一さとうけんいち 。"))
def test_finds_are_in_order_and_apart(text: str) -> None:
    finds = find_known(text, SATO)

    assert all(one.end <= two.start for one, two in pairwise(finds))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("森林組合", ["森"]),
        ("もりあがった", ["もり"]),
        ("さとうさん", ["さと"]),
        ("林のなか", []),
    ],
)
def test_where_nothing_may_leave_a_short_name_is_found_inside_words(
    text: str, expected: list[str]
) -> None:
    finds = find_known(text, MORI, anywhere=True)

    assert [text[one.start : one.end] for one in finds] == expected


def test_a_single_kana_is_never_looked_for_inside_words() -> None:
    terms = terms_of_person("p4", family="井", family_reading="い")

    assert find_known("いつも元気", terms, anywhere=True) == ()


def test_the_extension_of_the_sender_is_found_but_not_inside_a_number() -> None:
    extension = Term("221", TermKind.SENDER)

    assert found("内線221です", extension) == ["221"]
    assert found("2210円", extension) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("さどうさん", ["さどう"]),
        ("サトゥさん", ["サトゥ"]),
        ("佐（さ）藤（とう）さん", ["佐（さ）藤"]),
        ("佐\u3164藤さん", ["佐\u3164藤"]),
    ],
)
def test_where_nothing_may_leave_a_name_is_found_however_it_is_hidden(
    text: str, expected: list[str]
) -> None:
    finds = find_known(text, SATO, anywhere=True)

    assert [text[one.start : one.end] for one in finds] == expected


def test_a_telephone_number_is_found_as_it_is_dialled_from_abroad() -> None:
    assert found("+81 229-00-1234 へ", Term("0229-00-1234", TermKind.PHONE)) == ["81 229-00-1234"]


@pytest.mark.parametrize(("text", "expected"), [("さとう様方", 1), ("さとうきび畑", 0)])
def test_a_reading_that_stands_alone_is_told_from_one_inside_a_word(
    text: str, expected: int
) -> None:
    assert len(find_standing(text, SATO)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("佐藤さんの件", 1), ("佐藤の件", 0), ("大佐藤さん", 0)]
)
def test_who_is_called_by_a_name_is_told_from_the_name_alone(text: str, expected: int) -> None:
    assert len(find_called(text, SATO)) == expected

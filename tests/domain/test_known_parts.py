# SPDX-License-Identifier: Apache-2.0
"""By which parts a place, an address or a name in a note is still recognised."""

import pytest

from banso_desktop.domain.known_parts import (
    address_parts,
    address_tails,
    dwelling_parts,
    names_in_note,
    names_of_somebody,
    place_parts,
)


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("くもゆき市 三日月町 4-4", ["くもゆき市", "くもゆき", "三日月町", "三日月"]),
        ("雲市三日月町4-4", ["雲市三日月町", "雲市三日月", "雲市", "三日月町", "三日月"]),
        ("みどり野町 字峠 8-1", ["字峠", "峠"]),
        ("市川市 1-2", ["市川市", "市川", "川市"]),
        ("コーポ青葉 203号", ["コーポ青葉"]),
        ("4-4", []),
    ],
)
def test_an_address_is_known_without_its_suffixes_too(address: str, parts: list[str]) -> None:
    assert address_parts(address, ["みどり野町"]) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("三日月小学校", ["三日月小学校", "三日月", "三日月小"]),
        ("くもゆき相談室", ["くもゆき相談室", "くもゆき"]),
        ("スーパーかもめ（レジ）", ["スーパーかもめ（レジ）", "スーパーかもめ", "レジ"]),
        ("学校", ["学校"]),
        ("", []),
    ],
)
def test_a_place_is_known_by_its_short_and_its_own_name(name: str, parts: list[str]) -> None:
    assert place_parts(name) == parts


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("相手方 鷲尾 剛", ["鷲尾", "剛"]),
        ("元夫（大沼さん）に居場所を知られない", ["大沼"]),
        ("鷲尾剛に会わせない", ["鷲尾剛"]),
        ("ワシオさんが来たら断る", ["ワシオ"]),
        ("暴力のある人に、どうしても知られない", []),
    ],
)
def test_a_note_gives_the_names_in_it_but_not_what_people_are(note: str, names: list[str]) -> None:
    found = names_in_note(note)

    assert [name for name in found if name in names] == names
    assert "相手方" not in found
    assert "元夫" not in found
    assert "暴力" not in found


@pytest.mark.parametrize(
    ("address", "tail"),
    [
        ("隣県 くもゆき市 三日月町 4-4", "くもゆき市三日月町4-4"),
        ("隣県 くもゆき市 三日月町 4-4", "三日月町4番4"),
        ("隣県くもゆき市三日月町4-4", "三日月町4-4"),
        ("みどり野町 字峠 8-1", "峠8-1"),
        ("みどり野町 柳沢 7-2 青葉荘 203", "柳沢7-2"),
    ],
)
def test_an_address_is_known_without_what_it_begins_with(address: str, tail: str) -> None:
    assert tail in address_tails(address)


@pytest.mark.parametrize("address", ["", "4-4", "くもゆき市 三日月町", "コーポ青葉"])
def test_without_a_name_and_a_number_no_part_of_an_address_means_one_house(address: str) -> None:
    assert address_tails(address) == []


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("シェルター つばさの家", ["シェルター つばさの家", "つばさの家", "つばさ"]),
        ("自宅", []),
    ],
)
def test_a_dwelling_is_known_by_its_own_name_only(label: str, parts: list[str]) -> None:
    assert [one for one in dwelling_parts(label) if one in parts] == parts
    assert {"自宅", "シェルター"}.isdisjoint(dwelling_parts(label))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("熊谷 トシ子", ["熊谷", "トシ子"]),
        ("大家の白石さん", ["白石"]),
        ("鈴鹿ユリ（支援員）", ["鈴鹿ユリ"]),
    ],
)
def test_somebody_around_is_known_by_each_name(text: str, names: list[str]) -> None:
    assert [one for one in names_of_somebody(text) if one in names] == names


def test_what_people_are_to_one_another_names_nobody() -> None:
    assert names_of_somebody("大家さん") == ["大家さん"]

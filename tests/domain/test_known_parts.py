# SPDX-License-Identifier: Apache-2.0
"""By which parts a place, an address or a name in a note is still recognised."""

import pytest

from banso_desktop.domain.known_parts import address_parts, names_in_note, place_parts


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

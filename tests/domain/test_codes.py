# SPDX-License-Identifier: Apache-2.0
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from banso_desktop.domain import ecomap
from banso_desktop.domain.codes import Codes, CodesDamaged
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Role
from banso_desktop.paths import presets

PRESETS = Path(__file__).parents[2] / "resources" / "presets"
FORBIDDEN = ("困難", "拒否", "処理", "解決件数", "対象外", "問題", "未対応")


@pytest.fixture(scope="module")
def codes() -> Codes:
    return Codes.from_texts(presets())


def small(entries: str, name: str = "thing") -> str:
    return f'{{"lists": {{"{name}": {{"ja": "もの", "en": "Thing", "codes": [{entries}]}}}}}}'


ONE = small('{"code": "a", "ja": "あ", "en": "A", "met": true, "n": 3, "t": ["x"], "icon": "i"}')


def test_a_list_is_read_in_order_with_attributes() -> None:
    a = Codes({}).with_changes(ONE, "test")["thing"]["a"]

    assert (a.label(), a.label("en")) == ("あ", "A")
    assert (a.flag("met"), a.number("n"), a.texts("t"), a.text("icon")) == (True, 3, ("x",), "i")


def test_an_attribute_that_is_not_there_is_neutral() -> None:
    a = Codes({}).with_changes(ONE, "test")["thing"]["a"]

    assert (a.flag("n"), a.number("met", 7), a.texts("met"), a.text("t")) == (False, 7, (), "")


def test_a_stored_code_this_version_does_not_know_is_shown_as_it_is() -> None:
    codes = Codes({}).with_changes(ONE, "test")

    assert codes.label("thing", "of_a_newer_version") == "of_a_newer_version"
    assert not codes["thing"]["of_a_newer_version"].flag("met")
    assert codes.label("thing", None) == ""


def test_a_town_renames_without_changing_behaviour() -> None:
    codes = Codes({}).with_changes(ONE, "test")

    changed = codes.with_changes(
        '{"lists": {"thing": {"codes": [{"code": "a", "ja": "うち"}]}}}', "town"
    )

    assert (changed["thing"]["a"].ja, changed["thing"]["a"].flag("met")) == ("うち", True)
    assert codes["thing"]["a"].ja == "あ"


def test_a_town_adds_and_retires_codes() -> None:
    changed = (
        Codes({})
        .with_changes(ONE, "test")
        .with_changes(
            small(
                '{"code": "a", "until": "2026-03-31"},'
                '{"code": "b", "ja": "い", "en": "B", "since": "2026-04-01"}'
            ),
            "town",
        )
    )

    assert [one.code for one in changed["thing"]] == ["a", "b"]
    assert [one.code for one in changed["thing"].current(date(2026, 3, 31))] == ["a"]
    assert [one.code for one in changed["thing"].current(date(2026, 4, 1))] == ["b"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "line 1"),
        ("[]", "file"),
        ('{"lists": 3}', "lists"),
        (small('{"code": "A", "ja": "あ", "en": "A"}'), "thing/A"),
        (small('{"code": "a", "ja": "あ"}'), "thing/a"),
        (small('{"code": "a", "ja": 3, "en": "A"}'), "thing/a"),
        (small('{"code": "a", "ja": "あ", "en": "A", "since": "soon"}'), "thing/a"),
        (small('{"code": "a", "ja": "あ", "en": "A", "x": 1.5}'), "thing/a/x"),
        (small('{"code":"a","ja":"あ","en":"A"},{"code":"a","ja":"い","en":"B"}'), "thing/a"),
        (small("3"), "thing"),
        ('{"lists": {"thing": {"codes": []}}}', "thing"),
        ('{"lists": {"Thing": {"ja": "も", "en": "T", "codes": []}}}', "Thing"),
        ('{"lists": {"thing": {"ja": "も", "en": "T", "codes": {}}}}', "thing"),
    ],
)
def test_a_damaged_file_says_where(text: str, place: str) -> None:
    with pytest.raises(CodesDamaged) as caught:
        Codes({}).with_changes(text, "town.json")

    assert (caught.value.source, caught.value.place) == ("town.json", place)


def test_presets_avoid_judging_words(codes: Codes) -> None:
    judging = [
        (one.name, code.code)
        for one in codes
        for code in one
        if any(word in code.ja for word in FORBIDDEN)
    ]

    assert judging == []


def test_preset_labels_differ_within_a_list(codes: Codes) -> None:
    for one in codes:
        assert len({code.ja for code in one}) == len(one.codes), one.name
        assert len({code.en for code in one}) == len(one.codes), one.name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tie_strength", ecomap.Strength),
        ("tie_direction", ecomap.Direction),
        ("tie_state", ecomap.TieState),
        ("tie_basis", ecomap.Basis),
        ("tie_perspective", ecomap.Perspective),
        ("tie_function", ecomap.FourFunction),
        ("node_kind", ecomap.NodeKind),
        ("kinship", ecomap.KinKind),
        ("sex", ecomap.Sex),
        ("protection", Protection),
        ("member_role", Role),
    ],
)
def test_presets_name_every_word_the_program_knows(
    codes: Codes, name: str, words: type[StrEnum]
) -> None:
    assert set(codes[name].codes) == {word.value for word in words}


def test_the_generic_classes_belong_to_kinds_the_map_draws(codes: Codes) -> None:
    for code in codes["generic"]:
        assert code.text("kind") in codes["node_kind"]
        assert code.text("formality") in codes["formality"]
        assert code.text("sector") in codes["sector"]


def test_the_sheet_has_fifteen_ticks_and_other(codes: Codes) -> None:
    numbers = [code.number("number") for code in codes["issue_tick"]]

    assert numbers == list(range(1, 17))
    assert list(codes["issue_tick"])[-1].code == "other"


def test_five_ways_in_and_five_fields(codes: Codes) -> None:
    assert [code.ja for code in codes["intake_way"]] == [
        "来所",
        "電話",
        "ほかの人から",
        "訪問先で",
        "手紙・ほか",
    ]
    assert [code.ja for code in codes["field"]] == ["介護", "障害", "こども", "困窮", "狭間"]


def test_no_outcome_of_an_intake_refuses(codes: Codes) -> None:
    assert set(codes["intake_outcome"].codes) == {"ours", "handed_on", "both"}


def test_not_finding_anyone_home_is_a_contact_that_counts_as_effort(codes: Codes) -> None:
    kinds = codes["contact_kind"]

    assert kinds["not_met"].flag("effort")
    assert "not_met" not in kinds.flagged("met")
    assert kinds.flagged("met") == {
        "visit",
        "at_door",
        "accompany",
        "came",
        "by_chance",
        "together",
    }


def test_no_penalty_is_hard_wired(codes: Codes) -> None:
    assert {basis.text("penalty") for basis in codes["legal_basis"]} == {""}


def test_every_conference_type_names_a_known_basis_and_rule(codes: Codes) -> None:
    for kind in codes["conference_type"]:
        assert kind.text("basis") in codes["legal_basis"]
        assert kind.text("consent") in codes["consent_rule"]
        assert kind.text("secrecy")
        assert kind.text("convener")

# SPDX-License-Identifier: Apache-2.0
"""Nothing private reaches a mark: under other names the picture is the same, byte for byte."""

from __future__ import annotations

from dataclasses import replace

import pytest

from banso_desktop.domain.disclosure import Disclosure, disclosed
from banso_desktop.domain.map_changes import badges, difference
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import DwellingRow, MapRows
from banso_desktop.drawing.ecomap_picture import (
    Style,
    paper_style,
    picture,
    projector_style,
    slide,
)
from banso_desktop.drawing.marks import Drawing
from banso_desktop.services.disclosing import load_fixed_words
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts, icons, printed, texts
from tests.fakes.sato_household import BEFORE, NOW, sato

FIXED = load_fixed_words()
NAMELESS = [Disclosure.CONFERENCE, Disclosure.PROJECTOR]


def _secret(rows: MapRows) -> MapRows:
    """The same household with every name, place and free text replaced by other ones."""

    def other(text: str, at: int) -> str:
        return f"秘密{at}{'々' * (len(text) % 5)}\U0001f512" if text else ""

    return replace(
        rows,
        persons=tuple(
            replace(
                each,
                family_name=other(each.family_name, at),
                given_name=other(each.given_name, at),
                common_name="秘密の通称",
                elsewhere=other(_free(each.elsewhere), at) or each.elsewhere,
            )
            for at, each in enumerate(rows.persons)
        ),
        nodes=tuple(
            replace(each, name=other(each.name, at), short_name=f"秘密の略{at}")
            for at, each in enumerate(rows.nodes)
        ),
        dwellings=tuple(DwellingRow(each.id, "秘密の家") for each in rows.dwellings),
        states=tuple(
            replace(each, label=each.label if _is_fixed(each.label) else "秘密の札",
                    occasion="秘密のきっかけ")
            for each in rows.states
        ),
        ties=tuple(replace(each, supports=("秘密の支え",)) for each in rows.ties),
    )  # fmt: skip


def _free(elsewhere: str) -> str:
    return "" if elsewhere in FIXED.elsewhere else elsewhere


def _is_fixed(label: str) -> bool:
    return not label or any(pattern.fullmatch(label) for pattern in FIXED.labels)


def _styles() -> dict[str, Style]:
    return {
        "paper": paper_style(fonts().measure, icons()),
        "projector": projector_style(fonts().measure, icons()),
    }


def _drawn(rows: MapRows, level: Disclosure, style: str) -> Drawing:
    facts = disclosed(facts_at(rows, NOW), level, FIXED)
    if style == "paper":
        return picture(facts, _styles()[style], 770, 430).drawing
    changes = badges(difference(facts_at(rows, BEFORE), facts_at(rows, NOW)))
    return slide(facts, _styles()[style], "A世帯", "名前かくし中", changes).drawing


@pytest.mark.parametrize("style", ["paper", "projector"])
@pytest.mark.parametrize("level", NAMELESS)
@pytest.mark.parametrize("rows", [sato(), large_family()], ids=["sato", "large"])
def test_under_other_names_the_picture_is_the_same(
    rows: MapRows, level: Disclosure, style: str
) -> None:
    assert printed(_drawn(rows, level, style)) == printed(_drawn(_secret(rows), level, style))


@pytest.mark.parametrize("level", NAMELESS)
@pytest.mark.parametrize("rows", [sato(), large_family()], ids=["sato", "large"])
def test_no_private_word_is_in_the_facts_that_are_drawn(rows: MapRows, level: Disclosure) -> None:
    told = repr(disclosed(facts_at(_secret(rows), NOW), level, FIXED))

    assert "秘密" not in told
    assert "\U0001f512" not in told


@pytest.mark.parametrize("level", NAMELESS)
def test_no_name_of_the_example_is_drawn(level: Disclosure) -> None:
    shown = "".join(texts(_drawn(sato(), level, "paper")))

    for word in ("佐藤", "健一", "トミ子", "由美", "勇", "髙橋", "鈴木", "伊藤", "こまち", "ミケ",
                 "山口", "ひなた", "仙台", "平成"):  # fmt: skip
        assert word not in shown


def test_the_team_sees_everything() -> None:
    facts = facts_at(sato(), NOW)

    assert disclosed(facts, Disclosure.TEAM, FIXED) is facts


def test_members_are_letters_with_their_decade() -> None:
    shown = texts(_drawn(sato(), Disclosure.PROJECTOR, "projector"))

    assert {"Aさん 50代", "Bさん 80代", "Cさん 50代", "Dさん"} <= set(shown)


def test_letters_are_the_same_on_every_day() -> None:
    days = [facts_at(sato(), BEFORE), facts_at(sato(), NOW)]

    names = [
        {each.id: each.name for each in disclosed(facts, Disclosure.PROJECTOR, FIXED).persons}
        for facts in days
    ]

    assert names[0] == names[1]


def test_those_outside_are_known_by_their_class() -> None:
    shown = texts(_drawn(sato(), Disclosure.PROJECTOR, "projector"))

    assert {"民生委員", "隣の人", "かかりつけ医", "デイサービス", "近所の喫茶店", "猫"} <= set(
        shown
    )


def test_a_class_that_is_no_fixed_word_is_replaced_by_the_pictograms() -> None:
    rows = replace(
        sato(),
        nodes=tuple(replace(each, generic="山口先生のところ") for each in sato().nodes),
    )

    shown = "".join(texts(_drawn(rows, Disclosure.PROJECTOR, "projector")))

    assert "山口" not in shown
    assert "医療機関" in shown


def test_a_relation_that_is_no_fixed_word_is_only_family() -> None:
    rows = replace(
        sato(),
        persons=tuple(replace(each, relation="健一の世話人") for each in sato().persons),
    )

    shown = texts(_drawn(rows, Disclosure.CONFERENCE, "paper"))

    assert "家族" in shown
    assert not any("世話" in text for text in shown)


@pytest.mark.parametrize("label", ["週1 訪問", "通院", "月2回", "毎週", "電話 週2回", "見守り 週1"])
def test_a_label_of_the_fixed_list_comes_through(label: str) -> None:
    assert _is_fixed(label)


@pytest.mark.parametrize(
    "label", ["健一さんの件", "週1 健一", "通院（山口医院）", "090-0000-0000", "3回"]
)
def test_any_other_label_is_hidden(label: str) -> None:
    rows = replace(sato(), states=tuple(replace(each, label=label) for each in sato().states))

    shown = texts(_drawn(rows, Disclosure.CONFERENCE, "paper"))

    assert not any(label[:3] in text for text in shown)


def test_a_conference_handout_keeps_the_arrangement_of_the_teams_map() -> None:
    style = _styles()["paper"]
    team = facts_at(sato(), NOW)

    plain = picture(team, style, 770, 430).layout
    hidden = picture(disclosed(team, Disclosure.CONFERENCE, FIXED), style, 770, 430).layout

    for one, other in zip(plain.nodes, hidden.nodes, strict=True):
        assert one.box.centre.y == pytest.approx(other.box.centre.y, abs=12)


def test_twenty_seven_members_have_twenty_seven_names() -> None:
    from banso_desktop.domain.map_rows import PersonRow

    rows = MapRows("h", persons=tuple(PersonRow(f"p{at:02}") for at in range(27)))

    names = {
        each.name for each in disclosed(facts_at(rows, NOW), Disclosure.PROJECTOR, FIXED).persons
    }

    assert len(names) == 27
    assert "AAさん" in names

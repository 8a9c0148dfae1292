# SPDX-License-Identifier: Apache-2.0
"""What a tie says, how it mends, and the people and places around a household."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.domain.ecomap import TieState
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.ecomap_view import drawn_facts
from banso_desktop.gui.screen import Destination
from tests.fakes.households import Family
from tests.fakes.slips import complete, drafted
from tests.fakes.town import SmallTown
from tests.practice.conftest import RealDesk

KEY = Qt.Key


@pytest.fixture
def cafe(town: SmallTown, family: Family) -> str:
    """The café around the corner on the family's map, tied to the person; the tie's id."""
    maps = town.services.maps
    node = maps.add_node(household=family.household, name="喫茶こまち", kind="place")
    return maps.add_tie(household=family.household, a=family.kenichi, b=node, since="R7.4.10")


@pytest.mark.parametrize(
    "function",
    [
        pytest.param("teaches", marks=pytest.mark.practice(77)),
        pytest.param("mirrors", marks=pytest.mark.practice(84)),
        pytest.param("meaning", marks=pytest.mark.practice(87)),
        pytest.param("helps", marks=pytest.mark.practice(90)),
    ],
)
def test_a_tie_says_what_this_one_is_for_the_person(
    at_desk: Callable[..., RealDesk], town: SmallTown, family: Family, cafe: str, function: str
) -> None:
    page = at_desk().enter(Destination("ecomap", family.household))
    assert isinstance(page, EcomapPage)
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, KEY.Key_Tab)
    QTest.keyClick(page.canvas, KEY.Key_Return)

    page.sheet.functions[function].click()
    QTest.keyClick(page.sheet.label, KEY.Key_Escape)

    (tie,) = town.services.maps.rows(household=family.household).ties
    assert (tie.id, tie.functions) == (cafe, (function,))


@pytest.mark.practice(111)
def test_comparing_two_days_says_that_a_broken_tie_is_under_repair_and_repaired(
    town: SmallTown, family: Family
) -> None:
    maps = town.services.maps
    tie = maps.add_tie(household=family.household, a=family.kenichi, b=family.yumi, since="H30.4.1")
    for day, state in (("R8.1.10", "broken"), ("R8.6.1", "repairing"), ("R8.11.1", "repaired")):
        maps.change_tie(tie=tie, since=day, state=state)
    rows = maps.rows(household=family.household)

    summer, _ = drawn_facts(rows, date(2026, 7, 1), date(2026, 2, 1), nameless=False)
    _, changed = drawn_facts(rows, date(2026, 11, 24), date(2026, 2, 1), nameless=False)

    assert [one.state for one in summer.ties if one.id == tie] == [TieState.REPAIRING]
    assert changed[tie] is ChangeKind.REPAIRED


@pytest.mark.practice(29)
def test_what_a_neighbour_noticed_is_written_down_with_who_it_was(
    town: SmallTown, family: Family
) -> None:
    town.services.contacts.write(
        household=family.household, kind="by_chance", began_by="third",
        informant="隣の鈴木さん", facts="昨日から雨戸が開かない",
    )  # fmt: skip

    newest = town.services.contacts.timeline(household=family.household).entries[0]

    assert (newest.informant, newest.text) == ("隣の鈴木さん", "昨日から雨戸が開かない")
    assert not any("鈴木" in one.name for one in town.services.town.members())


@pytest.mark.practice(145)
@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("farming", "中島の畑"),
        ("trade", "まるや商店"),
        ("school", "みどり野小学校"),
        ("temple", "光明寺"),
        ("work", "みどり木工"),
    ],
)
def test_a_farm_a_shop_a_company_a_school_and_a_temple_are_resources(
    town: SmallTown, category: str, name: str
) -> None:
    town.services.resources.add(name="町の相談室", category="advice")
    town.services.resources.add(name=name, category=category, formality="informal")

    found = town.services.resources.find(category=category)

    assert [card.name for card in found] == [name]


@pytest.mark.practice(118)
def test_one_trouble_goes_to_many_places_and_the_attempts_stand_side_by_side(
    town: SmallTown, family: Family
) -> None:
    referrals = town.services.referrals
    slip = drafted(town, family.household)
    tried = (
        ("ひだまりの会", "too_many_people", "人数が多かった"),
        ("ものづくりの会", "", "朝が早すぎた"),
        ("畑の学校", "", "遠くて通えない"),
    )
    for place, reason, words in tried:
        town.clock.at += timedelta(days=3)
        referrals.change(referral=slip, slip=complete(destination=place, look_again="R9.5.1"))
        code = referrals.issue(referral=slip).code
        town.clock.at += timedelta(days=20)
        slip = referrals.answer(
            code=code, answer="give_back", reason=reason, comment=words
        ).following

    links = [link for link in referrals.chain(referral=slip) if link.held_by]

    assert [(link.held_by, link.reason, link.words) for link in links] == list(tried)
    assert {link.ended_as for link in links} == {"returned"}

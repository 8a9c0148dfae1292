# SPDX-License-Identifier: Apache-2.0
"""The fictional town holds the eight cases a program of this field is tried with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from banso_desktop.app import Profile
from banso_desktop.services.areas import Services
from banso_desktop.services.contact_timeline import Entry
from tests.fakes.demo_town import A_TUESDAY


@pytest.fixture
def services(profiles: Mapping[int, Profile]) -> Services:
    """What the administrator of the town can do."""
    return profiles[1].services


def household(services: Services, person: str) -> str:
    """Return the household of a person, by the whole name."""
    lines = services.households.listed(limit=1000).lines
    (found,) = [one.id for one in lines if one.person == person]
    return found


def functions(services: Services, home: str, day: date) -> set[str]:
    """Return which of the four functions ties had on a day."""
    rows = services.maps.rows(household=home)
    return {
        function
        for tie in rows.ties
        if tie.since is None or date.fromisoformat(tie.since.iso) <= day
        for function in tie.functions
    }


def test_1_a_mother_and_a_son_at_home(services: Services) -> None:
    home = household(services, "佐藤 健一")

    page = services.household_page.page(household=home)
    referrals = services.household_page.referrals(household=home)

    born = {one.relation: int(one.born.iso[:4]) for one in page.persons if one.born}
    assert A_TUESDAY.year - born["mother"] == 82
    assert A_TUESDAY.year - born["self"] == 52
    assert [one.status for one in referrals] == ["requested", "returned"]
    assert referrals[0].previous == referrals[1].id
    began = A_TUESDAY - timedelta(days=566)
    assert functions(services, home, began) == {"helps"}
    assert functions(services, home, A_TUESDAY) == {"helps", "mirrors", "meaning"}


def test_2_a_mother_and_two_children_and_the_household_they_left(
    profiles: Mapping[int, Profile],
) -> None:
    hidden = household(profiles[2].services, "白鳥 澪")

    page = profiles[2].services.household_page.page(household=hidden)

    assert len(page.persons) == 3
    assert page.household.protection == "hidden"
    assert any("鷲尾 剛" in one.text for one in page.attentions)
    left = household(profiles[1].services, "鷲尾 剛")
    assert profiles[1].services.household_page.page(household=left).household.protection == "open"


def test_3_a_chain_of_three_places(services: Services) -> None:
    home = household(services, "木村 茂")
    last = services.household_page.referrals(household=home)[0]

    chain = services.referrals.chain(referral=last.id)
    caution = services.referrals.caution(destination="簡易宿泊所 やどり")

    held = [(one.held_by, one.ended_as) for one in chain if one.held_by]
    assert [name for name, _ in held] == [
        "簡易宿泊所 やどり",
        "居住支援法人 みちしるべ",
        "社会福祉協議会 家計相談",
    ]
    assert held[0][1] == "returned"
    assert len(caution.returns) == 1


def test_4_neighbours_worry_and_nobody_was_asked(services: Services) -> None:
    lines = services.households.listed(limit=1000).lines
    (home,) = [one for one in lines if one.name == "川端の一軒家の方"]

    consents = services.household_page.papers(household=home.id).consents

    assert home.last_met == ""
    assert [one for one in consents if one.way in ("oral", "written")] == []


def test_5_names_as_people_write_them(services: Services) -> None:
    lines = services.households.listed(limit=1000).lines

    names = {one.person for one in lines}
    alike = [one.person for one in lines if one.reading == "くろさき たつや"]

    assert {"髙橋 誠一郎", "𠮷田 邦夫", "渡邉\U000e0100 ハナ", "ÜNAL Ayşe", "原 凜"} <= names
    assert sorted(alike) == sorted(["黒﨑 竜也", "黒崎 達也"])


def test_6_days_on_which_eras_and_years_change(services: Services) -> None:
    home = household(services, "森 陽子")

    persons = services.household_page.page(household=home).persons
    days = {row.at[:10] for row in timeline(services, home)}

    born = {one.born.raw: one.born.iso for one in persons if one.born}
    assert born["S64.1.7"] == "1989-01-07"
    assert born["H1.1.8"] == "1989-01-08"
    assert born["R1.5.1"] == "2019-05-01"
    assert born["H20.4.1"] == "2008-04-01"
    assert "2024/2/30" in born
    assert {"2026-03-31", "2026-04-01"} <= days


def timeline(services: Services, home: str) -> list[Entry]:
    """Return all that happened with a household."""
    return services.contacts.timeline(household=home, limit=5000).entries


def test_7_fifteen_years_and_two_thousand_contacts(services: Services) -> None:
    home = household(services, "渡邊 ハナ")

    rows = services.maps.rows(household=home)
    first = services.household_page.page(household=home).household.since

    assert len(timeline(services, home)) >= 1_990
    assert len(rows.ties) == 40
    assert len(services.maps.days(household=home)) >= 12
    assert first is not None
    assert first.iso < "2012"


def test_8_one_colleague_holds_four_of_five_meetings(services: Services) -> None:
    home = household(services, "高木 修")

    contacts = [row for row in timeline(services, home) if row.what == "contact"]

    assert len(contacts) >= 20
    assert sum("小林" in row.who for row in contacts) / len(contacts) == pytest.approx(
        0.8, abs=0.05
    )


def test_there_are_as_many_households_as_the_scale_says(profiles: Mapping[int, Profile]) -> None:
    assert profiles[2].services.households.listed(limit=1000).total == 40


def test_nothing_lies_after_the_towns_day(services: Services) -> None:
    lines = services.households.listed(limit=1000).lines

    after = [
        (one.person, row.at)
        for one in lines
        if not one.is_shell
        for row in services.contacts.timeline(household=one.id, limit=50).entries
        if row.at[:10] > A_TUESDAY.isoformat()
    ]

    assert after == []

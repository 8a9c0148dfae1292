# SPDX-License-Identifier: Apache-2.0
"""世帯ページ: what it tells, of persons, dwellings, consents, promises, protection."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.services.household_page import HouseholdPage
from tests.fakes.households import Family, many_contacts
from tests.fakes.town import SmallTown


def page(town: SmallTown, household: str) -> HouseholdPage:
    return town.services.household_page.page(household=household)


def test_the_page_is_named_by_whom_it_is_about(town: SmallTown, family: Family) -> None:
    found = page(town, family.household)

    assert found.name == "佐藤 健一 さんの世帯"
    assert found.reading == "さとう けんいち"
    assert found.address == "みどり野町 字中島 12-4"
    assert [one.given_name for one in found.persons] == ["健一", "トミ子", "由美", "勇"]


def test_a_household_without_any_name_keeps_what_the_team_calls_it(town: SmallTown) -> None:
    household = town.services.households.open(label="橋の下の人")

    found = page(town, household)

    assert (found.name, found.reading, found.address) == ("橋の下の人", "", "")
    assert found.rhythm.days == 30
    assert not found.rhythm.own


def test_numbers_stand_on_the_tabs(town: SmallTown, family: Family) -> None:
    counts = page(town, family.household).counts

    assert (counts.contacts, counts.referrals, counts.conferences, counts.papers) == (3, 0, 0, 0)


@pytest.mark.practice(97)
def test_partial_and_impossible_dates_stay_as_typed(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    homes.change_person(person=family.yumi, born="S47")
    homes.change_person(person=family.isamu, died="2024/2/30")

    persons = {one.id: one for one in page(town, family.household).persons}

    assert persons[family.yumi].born == PartialDate("1972", Precision.ABOUT, "S47")
    assert persons[family.isamu].died == PartialDate("", Precision.UNKNOWN, "2024/2/30")


@pytest.mark.parametrize("name", ["𠮷田", "髙橋", "渡邉\U000e0102", "Ünal"])
def test_a_name_comes_back_character_for_character(
    town: SmallTown, family: Family, name: str
) -> None:
    town.services.households.change_person(person=family.kenichi, family_name=name)

    assert page(town, family.household).persons[0].family_name == name


def test_a_person_added_by_mistake_can_go_and_come_back(town: SmallTown, family: Family) -> None:
    homes = town.services.households

    homes.remove_person(person=family.yumi)
    assert [one.given_name for one in page(town, family.household).persons] == [
        "健一", "トミ子", "勇",
    ]  # fmt: skip

    homes.restore_person(household=family.household, person=family.yumi)
    yumi = page(town, family.household).persons[2]
    assert (yumi.given_name, yumi.elsewhere) == ("由美", "仙台市")


def test_who_moves_leaves_the_old_address_in_the_history(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    town.clock.at += timedelta(minutes=1)
    homes.end_dwelling(dwelling=family.dwelling, on="R8.11.1")
    homes.add_dwelling(household=family.household, address="町営住宅 3号", persons=[family.kenichi])

    found = page(town, family.household)

    assert found.address == "町営住宅 3号"
    assert [(one.address, bool(one.until)) for one in found.dwellings] == [
        ("町営住宅 3号", False),
        ("みどり野町 字中島 12-4", True),
    ]
    assert found.dwellings[0].persons == (family.kenichi,)
    assert found.dwellings[1].persons == ()


def test_an_address_is_corrected_in_its_place(town: SmallTown, family: Family) -> None:
    town.services.households.change_dwelling(dwelling=family.dwelling, address="字中島 12-5")

    assert page(town, family.household).address == "字中島 12-5"


def test_the_death_of_the_person_is_told(town: SmallTown, family: Family) -> None:
    town.services.households.change_person(person=family.kenichi, died="R8.11.20")

    found = page(town, family.household)

    assert found.died is not None
    assert found.died.iso == "2026-11-20"
    assert (found.rhythm.level, found.rhythm.due) == ("within", "")


def test_the_rhythm_tells_when_to_meet_again(town: SmallTown, family: Family) -> None:
    rhythm = page(town, family.household).rhythm

    assert (rhythm.days, rhythm.own, rhythm.last_met, rhythm.due) == (
        7, True, "2026-11-17", "2026-11-24",
    )  # fmt: skip


def test_open_promises_stay_until_kept(town: SmallTown, family: Family) -> None:
    contacts = town.services.contacts
    promise = contacts.promise(household=family.household, text="写真を持っていく", due="+3")

    (found,) = page(town, family.household).promises
    assert (found.text, found.due and found.due.iso) == ("写真を持っていく", "2026-11-27")

    contacts.settle_promise(promise=promise)
    assert page(town, family.household).promises == ()


def test_consent_is_asked_person_by_person_and_can_be_taken_back(
    town: SmallTown, family: Family
) -> None:
    homes, papers = town.services.households, town.services.household_page.papers
    consent = homes.add_consent(
        person=family.tomiko, way="oral", information=["contact", "health"],
        recipients=["地域包括支援センター"],
    )  # fmt: skip

    (given,) = papers(household=family.household).consents
    assert (given.person, given.information) == (family.tomiko, ("contact", "health"))

    homes.withdraw_consent(consent=consent, on="R8.11.24")
    (taken,) = papers(household=family.household).consents
    assert taken.withdrawn is not None


def test_consent_without_words_is_for_everything_and_a_proxy_has_a_name(
    town: SmallTown, family: Family
) -> None:
    homes = town.services.households
    homes.add_consent(person=family.kenichi, way="written")
    (given,) = town.services.household_page.papers(household=family.household).consents

    with pytest.raises(FieldRefused) as refused:
        homes.add_consent(person=family.kenichi, way="proxy")

    assert (given.information, given.recipients) == (("*",), ("*",))
    assert refused.value.facts["field"] == "given_by"


def test_an_unknown_household_is_not_told_apart_from_a_hidden_one(town: SmallTown) -> None:
    for asked in (
        lambda: page(town, new_id()),
        lambda: town.services.household_page.shell(shell=new_id()),
    ):
        with pytest.raises(NotFound):
            asked()


def test_a_shell_tells_number_day_and_whom_to_call(town: SmallTown) -> None:
    town.services.town.describe_member(extension="201", job_title="課長")
    command = town.desk.command("test.shell")
    shell = command.add(
        town.desk.town, "shell", number="R8-7Q3K2M", since=PartialDate.of(town.desk.today()),
        call=[town.desk.member], call_text="夜は当直へ",
    )  # fmt: skip
    town.desk.commit(command)

    found = town.services.household_page.shell(shell=shell)

    assert (found.number, found.since, found.words) == ("R8-7Q3K2M", "2026-11-24", "夜は当直へ")
    assert [(one.name, one.job_title, one.extension) for one in found.calls] == [
        ("小林 あゆみ", "課長", "201")
    ]


def test_the_page_says_how_it_is_protected(town: SmallTown) -> None:
    household = town.services.households.open(protection="hidden")

    assert page(town, household).protection is Protection.HIDDEN


def test_without_the_right_nothing_is_written(town: SmallTown, family: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)
    homes = town.services.households

    for write in (
        lambda: homes.add_person(household=family.household),
        lambda: homes.change_person(person=family.kenichi, note="x"),
        lambda: homes.remove_person(person=family.kenichi),
        lambda: homes.add_consent(person=family.kenichi, way="oral"),
        lambda: homes.end_dwelling(dwelling=family.dwelling),
    ):
        with pytest.raises(NotPermitted):
            write()
    assert not page(town, family.household).may_write


@pytest.mark.practice(97)
def test_ten_years_of_contacts_open_in_a_blink(town: SmallTown, family: Family) -> None:
    def opened() -> float:
        began = time.perf_counter()
        page(town, family.household)
        town.services.contacts.timeline(household=family.household)
        return time.perf_counter() - began

    opened()  # statements are compiled once
    few = min(opened() for _ in range(5))
    many_contacts(town, family.household, 2000)
    many = min(opened() for _ in range(5))

    assert page(town, family.household).counts.contacts == 2003
    newest = town.services.contacts.timeline(household=family.household)
    assert len([one for one in newest.entries if one.what == "contact"]) == 50
    assert many < 10 * few, f"{many:.3f} s beside {few:.3f} s with three"


def test_a_member_who_left_still_has_a_name(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=1)
    town.services.town.describe_member(member=Id(family.watanabe), ended="きのう")

    names = [one.name for one in page(town, family.household).team]

    assert names == ["小林", "渡部"]


def test_a_person_who_never_was_here_cannot_be_brought_back(
    town: SmallTown, family: Family
) -> None:
    homes = town.services.households
    other = homes.open(label="ほかの世帯")
    stranger = homes.add_person(household=other, given_name="他")
    homes.remove_person(person=stranger)

    for person in ("x", derived_id("nobody"), stranger, other):
        with pytest.raises(NotFound):
            homes.restore_person(household=family.household, person=person)


def test_a_person_who_is_there_stays_as_they_are(town: SmallTown, family: Family) -> None:
    before = town.replica.unsent()

    town.services.households.restore_person(household=family.household, person=family.yumi)

    assert town.replica.unsent() == before

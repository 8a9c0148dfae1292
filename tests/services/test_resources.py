# SPDX-License-Identifier: Apache-2.0
"""The resource book: found by plain words, marked where nobody knows whom to call."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from tests.fakes.households import Family
from tests.fakes.slips import field_group
from tests.fakes.town import SmallTown


def names(town: SmallTown, **asked: object) -> list[str]:
    return [card.name for card in town.services.resources.find(**asked)]  # type: ignore[arg-type]


@pytest.fixture
def book(town: SmallTown) -> SmallTown:
    add = town.services.resources.add
    add(
        name="住居確保給付金",
        reading="じゅうきょかくほきゅうふきん",
        category="housing",
        what="家賃を払うことが難しいときの助成",
        contact_person="福祉課 窓口",
    )
    add(
        name="ひだまりの会",
        reading="ひだまりのかい",
        kind="group",
        formality="informal",
        category="farming",
        what="畑しごと。見学だけでも",
        hours="毎週水曜 10時",
        cost="無料",
        note="送迎あり",
        contact_person="𠮷田 邦夫",
    )
    add(
        name="みどり野食堂",
        reading="みどりのしょくどう",
        kind="place",
        formality="",
        category="food",
        what="子ども食堂",
        hours="第2土曜 12時",
        cost="大人200円",
    )
    return town  # fmt: skip


@pytest.mark.practice(78)
def test_a_trouble_in_plain_words_finds_what_helps(book: SmallTown) -> None:
    assert names(book, text="家賃が払えない") == ["住居確保給付金"]
    assert names(book, text="畑に行ってみたい")[0] == "ひだまりの会"


@pytest.mark.parametrize("typed", ["ひだまり", "ヒダマリ", "ひだまりの会"])
def test_a_name_is_found_by_its_reading(book: SmallTown, typed: str) -> None:
    assert names(book, text=typed) == ["ひだまりの会"]


def test_signs_of_patterns_are_ordinary_characters(book: SmallTown) -> None:
    assert names(book, text="%") == []
    assert names(book, text="_") == []


@pytest.mark.practice(51)
def test_what_nobody_classed_is_listed(book: SmallTown) -> None:
    assert names(book, formality="unmarked") == ["みどり野食堂"]
    assert names(book, formality="informal") == ["ひだまりの会"]

    card = book.services.resources.find(formality="unmarked")[0]
    book.services.resources.change(resource=card.id, formality="between")

    assert names(book, formality="unmarked") == []


@pytest.mark.practice(79)
def test_what_names_nobody_to_talk_to_is_marked(book: SmallTown) -> None:
    assert names(book, without_contact=True) == ["みどり野食堂"]


@pytest.mark.practice(79, 107)
def test_the_last_talk_stands_on_the_card_and_in_the_log(town: SmallTown) -> None:
    resource = field_group(town)
    town.clock.at += timedelta(days=8)

    town.services.resources.assure(resource=resource)

    assert town.services.resources.card(resource=resource).assured_on == "2026-12-02"
    about = town.services.resources.about(resource=resource)
    assert [talk.on for talk in about.talks] == ["2026-12-02", "2026-11-24"]
    assert {talk.by for talk in about.talks} == {town.desk.member}


def test_a_card_nobody_confirmed_for_long_is_stale(town: SmallTown) -> None:
    field_group(town)
    assert names(town, stale=True) == []

    town.clock.at += timedelta(days=200)

    assert names(town, stale=True) == ["ひだまりの会（畑の会）"]


def test_opening_days_and_what_makes_it_easy_narrow_the_list(book: SmallTown) -> None:
    assert names(book, weekday=2) == ["ひだまりの会"]
    assert names(book, weekday=5) == ["みどり野食堂"]
    assert names(book, traits=["pickup", "free"]) == ["ひだまりの会"]


def test_figures_about_a_place_are_told_from_three_households_on(
    town: SmallTown, family: Family
) -> None:
    resource = field_group(town)
    told = []
    for number in range(3):
        household = family.household if number == 0 else town.services.households.open()
        town.services.maps.add_node(household=household, name="ひだまりの会", resource=resource)
        told.append(town.services.resources.about(resource=resource).households)

    assert told == [0, 0, 3]


def test_an_empty_name_is_refused(town: SmallTown) -> None:
    resource = field_group(town)

    with pytest.raises(FieldRefused):
        town.services.resources.add(name="  ")
    with pytest.raises(FieldRefused):
        town.services.resources.change(resource=resource, name="")
    assert town.services.resources.card(resource=resource).name == "ひだまりの会（畑の会）"


@pytest.mark.parametrize("field", ["kind", "formality", "category"])
def test_an_unknown_code_names_its_field(town: SmallTown, field: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.resources.add(name="あ", **{field: "other-world"})  # type: ignore[arg-type]

    assert refused.value.facts["field"] == field


def test_who_may_not_write_the_book_reads_it(book: SmallTown) -> None:
    book.roles.clear()
    book.roles.add(Role.FACILITATOR)

    assert names(book, text="ひだまり") == ["ひだまりの会"]
    with pytest.raises(NotPermitted):
        book.services.resources.add(name="あ")


def test_a_card_that_is_not_there_is_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.resources.card(resource="a" * 26)

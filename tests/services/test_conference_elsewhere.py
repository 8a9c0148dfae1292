# SPDX-License-Identifier: Apache-2.0
"""Papers of a conference name no protected household they are not about, nor who calls it."""

from __future__ import annotations

import pytest

from banso_desktop.domain.papers import AgendaPaper
from banso_desktop.errors import Refused
from tests.fakes.households import Family
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown


@pytest.fixture
def hidden(town: SmallTown) -> Family:
    family = protected_family(town, "hidden")
    town.services.households.change_person(person=family.kenichi, former_name="鷲尾")
    town.services.households.change_dwelling(
        dwelling=family.dwelling, address="隣県 くもゆき市 三日月町 4-4"
    )
    return family


@pytest.fixture
def meeting(town: SmallTown) -> str:
    return town.services.conferences.open(kind="support", title="支援会議", starts="R8.11.24 13:30")


def agenda(town: SmallTown, conference: str) -> AgendaPaper:
    paper = town.services.papers.paper(kind="agenda", id=conference)
    assert isinstance(paper, AgendaPaper)
    return paper


def refusal(town: SmallTown, conference: str) -> Refused:
    with pytest.raises(Refused) as refused:
        agenda(town, conference)
    assert refused.value.rule == "conference.known_words"
    return refused.value


@pytest.mark.parametrize(
    "text",
    [
        "くもゆき市三日月町4-4の件",
        "三日月町4番4号",
        "三日月町 4番地4",
        "高木ミサキの件",
        "たかぎ美咲の件",
        "高木さんの話",
        "高木 様の話",
        "たかぎさんの話",
    ],
)
def test_what_surely_means_a_protected_household_is_on_no_other_agenda(
    town: SmallTown, hidden: Family, meeting: str, text: str
) -> None:
    item = town.services.conferences.add_item(conference=meeting, title=text)

    assert refusal(town, meeting).facts["row"] == item


def test_a_family_name_an_open_household_bears_as_well_means_nobody(
    town: SmallTown, hidden: Family, family: Family, meeting: str
) -> None:
    town.services.households.change_person(person=family.tomiko, family_name="高木")
    town.services.conferences.add_item(conference=meeting, title="高木さんの冬")

    assert agenda(town, meeting).items[0].title == "高木さんの冬"


def test_who_sits_at_the_table_may_be_named_though_a_protected_household_is_called_alike(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    conferences.add_attendee(conference=meeting, name="高木", agency="社協", side="resident")
    conferences.add_item(conference=meeting, title="はじめに", presenter="高木さん")

    assert agenda(town, meeting).items[0].presenter == "高木さん"


@pytest.mark.parametrize("text", ["三日月町4-41の件", "小高木さんの話", "高木家具店の話"])
def test_what_only_looks_like_it_is_free(
    town: SmallTown, hidden: Family, meeting: str, text: str
) -> None:
    town.services.conferences.add_item(conference=meeting, title=text)

    assert agenda(town, meeting).items[0].title == text


def test_who_calls_the_conference_does_not_say_whom_it_is_about(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    conferences.describe(conference=meeting, convener="高木 美咲（ご本人）")

    assert refusal(town, meeting).facts["field"] == "convener"


def test_a_colleague_may_call_the_conference_whatever_their_name(
    town: SmallTown, hidden: Family, meeting: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=hidden.household, title="住まい")
    conferences.describe(conference=meeting, convener=town.desk.member)

    assert agenda(town, meeting).convener == "小林 あゆみ"


@pytest.mark.parametrize("text", ["湊の町", "鷲尾さんの仕事", "柳沢の道", "高木の木"])
def test_what_may_mean_anybody_is_free_where_the_household_is_not_on_the_agenda(
    town: SmallTown, hidden: Family, family: Family, meeting: str, text: str
) -> None:
    conferences = town.services.conferences
    conferences.add_item(conference=meeting, household=family.household, title=text)

    assert agenda(town, meeting).items[0].title.endswith(text)

# SPDX-License-Identifier: Apache-2.0
"""会議の次第 and its maps: what stands on which copy, and what never does."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest

from banso_desktop.domain.papers import AgendaPaper, EcomapSheet, Printable
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


@pytest.fixture
def conference(town: SmallTown, family: Family) -> str:
    """A support conference with one item of the household and two people at the table."""
    conferences = town.services.conferences
    made = conferences.open(
        kind="support", title="第5回 支援会議", starts="R8.11.24 13:30", minutes=90,
        place="役場 201会議室",
    )  # fmt: skip
    conferences.add_attendee(conference=made, member=town.desk.member, side="town", part="chair")
    conferences.add_attendee(conference=made, name="髙橋", agency="民生委員", side="resident")
    conferences.add_item(conference=made, title="はじめに", minutes=5, aim="opening")
    conferences.add_item(
        conference=made, household=family.household, title="健一さんの冬の過ごし方", minutes=25,
        presenter="小林", aim="decide", wheel="connecting",
    )  # fmt: skip
    return made


def agenda(town: SmallTown, conference: str) -> AgendaPaper:
    paper = town.services.papers.paper(kind="agenda", id=conference)
    assert isinstance(paper, AgendaPaper)
    return paper


def sets(town: SmallTown, conference: str) -> list[Printable]:
    town.services.conferences.number_copies(conference=conference)
    return town.services.papers.papers_to_print(kind="agenda", id=conference)


def test_the_agenda_has_minutes_clock_aim_and_wheel(town: SmallTown, conference: str) -> None:
    item = agenda(town, conference).items[1]

    assert (item.title, item.minutes, item.starts) == (
        "佐藤さん世帯　健一さんの冬の過ごし方", 25, "13:35"
    )  # fmt: skip
    assert (item.presenter, item.aim, item.wheel) == ("小林", "決める", "つながる")


def test_the_agenda_names_who_sits_there_and_what_binds_them(
    town: SmallTown, conference: str
) -> None:
    paper = agenda(town, conference)

    assert [(one.name, one.agency, one.part) for one in paper.attendees] == [
        ("小林 あゆみ", "伴走支援員", "進行"),
        ("髙橋", "民生委員", ""),
    ]
    assert paper.when == "令和8年11月24日（火） 13:30から（90分）"
    assert "委員でなくなったあとも" in paper.secrecy


def test_a_basis_nobody_verified_is_not_printed(town: SmallTown, conference: str) -> None:
    assert agenda(town, conference).basis == ""


def test_missing_words_of_the_person_print_as_not_asked(town: SmallTown, conference: str) -> None:
    result = build_papers(
        [agenda(town, conference)], new_press(), datetime(2026, 11, 24, tzinfo=UTC)
    )

    read = pypdfium2.PdfDocument(result.pdf)[0].get_textpage().get_text_bounded()
    assert "ご本人の言葉：未確認" in read


def test_each_copy_is_a_set_of_agenda_and_map_with_number_and_holder(
    town: SmallTown, conference: str
) -> None:
    papers = sets(town, conference)

    assert [type(paper) for paper in papers] == [AgendaPaper, EcomapSheet] * 2
    copies = [paper.copy for paper in papers if isinstance(paper, AgendaPaper | EcomapSheet)]
    told = [(one.number, one.total, one.holder) for one in copies if one is not None]
    assert told == [(1, 2, "小林 あゆみ")] * 2 + [(2, 2, "髙橋")] * 2


@pytest.mark.practice(133)
def test_who_is_from_outside_gets_letters_also_in_free_text(
    town: SmallTown, conference: str
) -> None:
    outside = sets(town, conference)[2]

    assert isinstance(outside, AgendaPaper)
    assert outside.items[1].title == "A世帯　○○さんの冬の過ごし方"


@pytest.mark.practice(133)
def test_maps_that_are_handed_out_carry_no_name(town: SmallTown, conference: str) -> None:
    papers = sets(town, conference)

    result = build_papers(papers, new_press(), datetime(2026, 11, 24, tzinfo=UTC))

    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(result.pdf)]
    maps = [page for page in pages if "配布資料" in page]
    assert len(maps) == 2
    assert not any(name in page for page in maps for name in ("佐藤", "健一", "トミ子"))


def test_a_household_that_took_its_consent_back_is_left_off_the_paper(
    town: SmallTown, family: Family
) -> None:
    conferences = town.services.conferences
    made = conferences.open(kind="multilayer", starts="R8.11.24 13:30")
    consent = town.services.households.add_consent(person=family.kenichi, way="oral")
    conferences.add_item(conference=made, household=family.household, title="冬のこと")
    assert len(agenda(town, made).items) == 1

    town.services.households.withdraw_consent(consent=consent)

    assert agenda(town, made).items == ()


def test_a_household_not_all_of_whom_agreed_hands_out_no_map(
    town: SmallTown, family: Family
) -> None:
    conferences = town.services.conferences
    made = conferences.open(kind="multilayer", starts="R8.11.24 13:30")
    town.services.households.add_consent(person=family.kenichi, way="oral")
    conferences.add_item(conference=made, household=family.household, title="冬のこと")

    papers = town.services.papers.papers_to_print(kind="agenda", id=made)

    assert [type(paper) for paper in papers] == [AgendaPaper]


def test_a_protected_household_has_letters_on_every_copy(town: SmallTown) -> None:
    household = town.services.households.open(protection="restricted")
    town.services.households.add_person(household=household, family_name="森", is_index=True)
    conferences = town.services.conferences
    made = conferences.open(kind="support", starts="R8.11.24 13:30")
    conferences.add_item(conference=made, household=household, title="森さんの住まい")

    assert agenda(town, made).items[0].title == "A世帯　○○さんの住まい"

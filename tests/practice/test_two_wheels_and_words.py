# SPDX-License-Identifier: Apache-2.0
"""Both wheels by one account, and the person's words as they were spoken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pypdfium2
import pytest

from banso_desktop.domain.papers import AgendaPaper
from banso_desktop.domain.rights import Role
from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.gui.screen import Destination
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family
from tests.fakes.town import SmallTown
from tests.practice.conftest import RealDesk


@pytest.fixture
def conference(town: SmallTown, family: Family) -> str:
    """A conference with one item of the family on its agenda."""
    made = town.services.conferences.open(title="第5回 支援会議", starts="R8.11.26 13:30")
    town.services.conferences.add_item(
        conference=made, household=family.household, title="冬の過ごし方", wheel="both"
    )
    return made


def printed(town: SmallTown, conference: str) -> str:
    """Return what stands on the printed agenda."""
    paper = town.services.papers.paper(kind="agenda", id=conference)
    assert isinstance(paper, AgendaPaper)
    made = build_papers([paper], new_press(), datetime(2026, 11, 24, tzinfo=UTC))
    return "".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.pdf)
    )


@pytest.mark.practice(95)
def test_one_account_logs_both_wheels_with_the_same_household(
    town: SmallTown, family: Family
) -> None:
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)  # nothing but the usual role of a worker
    contacts = town.services.contacts
    for wheel, facts in (("connecting", "玄関先で十分"), ("solving", "家計簿を一緒に見た")):
        contacts.write(
            household=family.household, wheel=wheel, facts=facts, occurred="R8.11.24 9:00"
        )

    told = contacts.timeline(household=family.household, member=town.desk.member).entries

    today = {entry.wheel: (entry.text, entry.who) for entry in told if entry.at[:10] > "2026-11-20"}
    assert today == {
        "connecting": ("玄関先で十分", ("小林",)),
        "solving": ("家計簿を一緒に見た", ("小林",)),
    }


@pytest.mark.practice(95)
def test_one_account_plans_both_wheels(town: SmallTown, family: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)
    plans = town.services.plans
    plans.add_item(household=family.household, wheel="connecting", text="月に一度、喫茶店へ")
    plans.add_item(household=family.household, wheel="solving", text="年金の相談")

    found = {item.text: item.wheel for item in plans.plan(household=family.household).items}

    assert (found["月に一度、喫茶店へ"], found["年金の相談"]) == ("connecting", "solving")


@pytest.mark.practice(25)
@pytest.mark.parametrize(("asked", "found"), [("connecting", "猫の話"), ("solving", "家計簿")])
def test_contacts_belong_to_a_wheel_or_to_both(town: SmallTown, asked: str, found: str) -> None:
    household = town.services.households.open()
    for wheel, facts in (("connecting", "猫の話"), ("solving", "家計簿"), ("both", "畑で")):
        town.services.contacts.write(household=household, wheel=wheel, facts=facts)

    told = town.services.contacts.timeline(household=household, wheel=asked).entries

    assert {entry.text for entry in told} == {found, "畑で"}


@pytest.mark.practice(25)
def test_a_decision_belongs_to_a_wheel(town: SmallTown, family: Family, conference: str) -> None:
    (item,) = town.services.conferences.conference(conference=conference).items
    town.services.conferences.decide(
        conference=conference, item=item.id, text="畑の会の見学日をきく", wheel="connecting"
    )

    (decided,) = town.services.household_page.decisions(household=family.household)

    assert decided.decision.wheel == "connecting"


@pytest.mark.practice(24)
def test_the_agenda_says_what_the_person_said(town: SmallTown, conference: str) -> None:
    (item,) = town.services.conferences.conference(conference=conference).items

    assert "未確認" in printed(town, conference)
    town.services.conferences.change_item(item=item.id, own_words="冬は畑しないのか")

    paper = printed(town, conference)
    assert "冬は畑しないのか" in paper
    assert "未確認" not in paper


@pytest.mark.practice(24)
def test_a_contact_keeps_the_persons_words_as_spoken(town: SmallTown, family: Family) -> None:
    said = "「ほっといてくれ」……　でも、また来て"
    town.services.contacts.write(
        household=family.household, own_words=said, impression="さびしいのかもしれない"
    )

    newest = town.services.contacts.timeline(household=family.household).entries[0]

    assert newest.own_words == said


@pytest.mark.practice(82)
def test_words_as_spoken_are_kept_apart_from_what_one_makes_of_them(
    town: SmallTown, family: Family
) -> None:
    town.services.contacts.write(
        household=family.household, own_words="大丈夫です", facts="台所に食べ物がない",
        impression="大丈夫には見えない", occurred="R8.11.20 10:00",
    )  # fmt: skip

    newest = town.services.contacts.timeline(household=family.household).entries[0]

    assert newest.at == "2026-11-20T10:00"
    assert (newest.own_words, newest.text, newest.impression) == (
        "大丈夫です", "台所に食べ物がない", "大丈夫には見えない",
    )  # fmt: skip


@pytest.mark.practice(82)
def test_words_as_spoken_are_searched_alone(town: SmallTown, family: Family) -> None:
    contacts, other = town.services.contacts, town.services.households.open(label="川ぞいの家")
    contacts.write(household=family.household, own_words="大丈夫です")
    contacts.write(household=other, impression="あの家は大丈夫ですと近所の人")

    spoken = town.services.search.words(text="大丈夫です", own_words_only=True)
    anywhere = town.services.search.words(text="大丈夫です")

    assert [hit.household for hit in spoken] == [family.household]
    assert {hit.household for hit in anywhere} == {family.household, other}


@pytest.mark.practice(129)
def test_the_room_says_how_many_sit_on_the_persons_side(
    at_desk: Callable[..., RealDesk], town: SmallTown, conference: str
) -> None:
    add = town.services.conferences.add_attendee
    for name, side in (
        ("佐藤 健一", "person"), ("佐々木", "professional"), ("山口", "professional"),
    ):  # fmt: skip
        add(conference=conference, name=name, side=side)

    page = at_desk().enter(Destination("conference", conference))

    assert isinstance(page, ConferencePage)
    told = page.preparing.people.facts.text()
    assert "ご本人の側 1" in told
    assert "専門職・役場 2" in told

# SPDX-License-Identifier: Apache-2.0
"""Reads that matter are recorded by the queries themselves, once a day, and found by household."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted
from banso_desktop.services.areas import Services
from tests.fakes.households import Family
from tests.fakes.slips import drafted, issued, protected_family
from tests.fakes.town import SmallTown

Read = Callable[[Services, str], object]


@pytest.fixture(autouse=True)
def audited(town: SmallTown) -> None:
    """Give the town its audit scope."""
    command = town.desk.command("test.audit")
    audit = command.open_scope(ScopeKind.AUDIT, [town.keys.town_group], new_id())
    town.desk.commit(command)
    town.desk.audit = audit


@pytest.fixture
def protected(town: SmallTown) -> Family:
    return protected_family(town)


def recorded(town: SmallTown) -> list[tuple[str, str]]:
    """Return what was recorded, of which household."""
    with town.desk.reading() as reading:
        rows = reading.rows(reading.tables["audit_entry"].select())
    assert all((row.scope, row.member) == (row.subject, town.desk.member) for row in rows)
    return [(row.what, row.subject) for row in rows]


@pytest.mark.parametrize(
    "read",
    [
        lambda services, home: services.household_page.page(household=home),
        lambda services, home: services.household_page.papers(household=home),
        lambda services, home: services.contacts.timeline(household=home),
        lambda services, home: services.maps.rows(household=home),
        lambda services, home: services.maps.days(household=home),
        lambda services, home: services.history.changes(household=home),
        lambda services, home: services.plans.plan(household=home),
        lambda services, home: services.search.words(text="x", household=home),
        lambda services, home: services.papers.paper(kind="ecomap", id=home),
    ],
)
@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_whatever_is_read_of_a_protected_household_it_is_opened(
    town: SmallTown, read: Read, level: str
) -> None:
    home = protected_family(town, level).household

    read(town.services, home)

    assert recorded(town) == [("opened", home)]


def test_a_slip_opens_its_household(town: SmallTown, protected: Family) -> None:
    slip = drafted(town, protected.household)

    town.services.referrals.referral(referral=slip)

    assert recorded(town) == [("opened", protected.household)]


def test_a_day_of_work_leaves_one_entry(town: SmallTown, protected: Family) -> None:
    for _ in range(3):
        town.services.household_page.page(household=protected.household)
        town.services.maps.rows(household=protected.household)

    assert recorded(town) == [("opened", protected.household)]


def test_the_next_day_it_is_opened_again(town: SmallTown, protected: Family) -> None:
    town.services.household_page.page(household=protected.household)
    town.clock.at += timedelta(days=1)

    town.services.household_page.page(household=protected.household)

    assert recorded(town) == [("opened", protected.household)] * 2


def test_an_open_household_leaves_no_entry(town: SmallTown, family: Family) -> None:
    town.services.household_page.page(household=family.household)
    town.services.maps.rows(household=family.household)

    assert recorded(town) == []


def test_a_household_that_is_not_there_leaves_no_entry(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.household_page.page(household=new_id())

    assert recorded(town) == []


def test_every_query_that_names_a_household_opens_it(town: SmallTown) -> None:
    named = [
        entry
        for entry in town.services.entries()
        if entry.kind == "query" and "household" in {one.name for one in entry.parameters}
    ]

    assert len(named) > 10
    assert all(hasattr(entry.call, "__wrapped__") for entry in named)


def test_finding_is_not_opening_and_tells_no_words(town: SmallTown, protected: Family) -> None:
    town.services.contacts.write(
        household=protected.household, kind="visit", facts="みずうみの話をした"
    )

    found = town.services.search.find(text="みずうみ")
    found += town.services.search.words(text="みずうみ")

    assert [one.household for one in found] == [protected.household] * 2
    assert not [one for one in found if "みずうみ" in one.detail]
    assert recorded(town) == []


def test_the_words_are_told_where_the_household_is_opened(
    town: SmallTown, protected: Family
) -> None:
    town.services.contacts.write(
        household=protected.household, kind="visit", facts="みずうみの話をした"
    )

    (found,) = town.services.search.words(text="みずうみ", household=protected.household)

    assert "みずうみ" in found.detail
    assert recorded(town) == [("opened", protected.household)]


def test_a_hit_by_name_does_not_tell_where_a_protected_household_lives(
    town: SmallTown, protected: Family
) -> None:
    town.services.households.add_dwelling(
        household=protected.household, address="みどり野町 字中島 1-1", persons=[protected.kenichi]
    )

    found = town.services.search.find(text="高木")

    assert found
    assert not [one for one in found if "中島" in one.detail]


def test_copied_rows_are_recorded_of_each_protected_household(
    town: SmallTown, family: Family, protected: Family
) -> None:
    other = protected_family(town, "hidden")
    homes = [family.household, protected.household, other.household, protected.household]

    assert town.services.households.copied(households=homes) == 2

    assert sorted(recorded(town)) == sorted(
        [("copied", protected.household), ("copied", other.household)]
    )


def test_what_is_no_readable_household_was_not_copied(town: SmallTown, protected: Family) -> None:
    with pytest.raises(NotFound):
        town.services.households.copied(households=[protected.household, "佐藤 健一"])

    assert recorded(town) == []


def test_who_reads_no_households_copies_none(town: SmallTown, protected: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.CLERK)

    with pytest.raises(NotPermitted):
        town.services.households.copied(households=[protected.household])


# What shows a household without being asked for it by its id


@pytest.fixture(params=["restricted", "hidden"])
def guarded(town: SmallTown, request: pytest.FixtureRequest) -> Family:
    return protected_family(town, request.param)


def agenda_with(town: SmallTown, home: str) -> str:
    """Put a household on the agenda of a conference of today."""
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="支援会議", starts="今日 13:30")
    conferences.add_item(conference=meeting, household=home, title="冬のこと", own_words="寒い")
    return meeting


def decided(town: SmallTown, meeting: str, home: str, text: str, **others: object) -> None:
    """Note a decision about a household."""
    conferences = town.services.conferences
    item = conferences.add_item(conference=meeting, household=home, title="冬のこと")
    conferences.decide(conference=meeting, item=item, text=text, **others)  # type: ignore[arg-type]


def test_a_conference_opens_the_households_on_it(town: SmallTown, guarded: Family) -> None:
    meeting = agenda_with(town, guarded.household)

    for _ in range(2):
        town.services.conferences.conference(conference=meeting)

    assert recorded(town) == [("opened", guarded.household)]


def test_a_conference_opens_the_household_of_a_decision(town: SmallTown, guarded: Family) -> None:
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="支援会議", starts="今日 13:30")
    decided(town, meeting, guarded.household, "電話する")

    conferences.conference(conference=meeting)

    assert recorded(town) == [("opened", guarded.household)]


def test_a_conference_of_an_open_household_leaves_no_entry(town: SmallTown, family: Family) -> None:
    town.services.conferences.conference(conference=agenda_with(town, family.household))

    assert recorded(town) == []


def test_an_agenda_on_paper_opens_its_households(town: SmallTown, guarded: Family) -> None:
    meeting = agenda_with(town, guarded.household)

    town.services.papers.paper(kind="agenda", id=meeting)
    town.services.papers.papers_to_print(kind="agenda", id=meeting)

    assert recorded(town) == [("opened", guarded.household)]


def test_a_sealed_slip_opens_its_household(town: SmallTown, guarded: Family) -> None:
    slip = issued(town, guarded.household)
    town.desk.opened.clear()

    town.services.papers.paper(kind="slip", id=slip.paper)
    town.services.papers.paper(kind="slip", id=slip.referral)

    assert recorded(town) == [("opened", guarded.household)]


def test_a_reply_code_opens_the_household(town: SmallTown, guarded: Family) -> None:
    slip = issued(town, guarded.household)

    town.services.referrals.replies(code=slip.code)

    assert recorded(town) == [("opened", guarded.household)]


def test_a_visit_opens_its_household(town: SmallTown, guarded: Family) -> None:
    visit = town.services.visits.plan(household=guarded.household, starts="今日 16:00")

    town.services.visits.occasion(visit=visit)

    assert recorded(town) == [("opened", guarded.household)]


def test_who_may_want_a_place_on_an_agenda_tells_no_words(town: SmallTown, guarded: Family) -> None:
    conferences = town.services.conferences
    first = conferences.open(kind="support", title="前回", starts="R8.11.10 13:30")
    decided(town, first, guarded.household, "みずうみへ行く")
    meeting = conferences.open(kind="support", title="支援会議", starts="今日 13:30")

    found = conferences.candidates(conference=meeting)

    assert [one.household for one in found] == [guarded.household]
    assert not [one for one in found if "みずうみ" in one.text]
    assert recorded(town) == []


# Where a protected household lives, and what was written, before it is opened


def test_the_list_tells_no_place_of_a_protected_household(town: SmallTown, guarded: Family) -> None:
    town.services.households.describe(household=guarded.household, area="柳沢")

    (line,) = town.services.households.listed().lines

    assert line.place == line.number
    assert recorded(town) == []


@pytest.mark.parametrize("asked", ["柳沢", "7-2", "みどり野町"])
def test_a_protected_household_is_not_found_by_where_it_lives(
    town: SmallTown, guarded: Family, asked: str
) -> None:
    households = town.services.households

    assert households.listed(text=asked).total == 0
    assert households.listed(text=asked).lines == ()
    assert households.beside(household=guarded.household, step=0, text=asked) == ""
    assert town.services.search.find(text=asked) == []


@pytest.mark.parametrize("asked", ["高木", "たかぎ", "0229-00-7788"])
def test_a_protected_household_is_found_by_name_and_telephone(
    town: SmallTown, guarded: Family, asked: str
) -> None:
    assert town.services.households.listed(text=asked).total == 1


def test_the_morning_page_tells_no_words_of_a_protected_household(
    town: SmallTown, guarded: Family
) -> None:
    home, word = guarded.household, "みずうみ"
    town.services.contacts.write(
        household=home, kind="visit", facts=word, own_words=word, began_by="person"
    )
    node = town.services.maps.add_node(household=home, name=word, kind="place")
    town.services.maps.add_tie(household=home, a=guarded.kenichi, b=node, since="今日")
    town.services.contacts.promise(household=home, text=word, due="今日")
    town.services.visits.plan(household=home, starts="今日 16:00", place=word, note=word)
    meeting = town.services.conferences.open(kind="support", title="会議", starts="R8.11.10 13:30")
    decided(town, meeting, home, word, owners=[town.desk.member], due=word)
    slip = issued(town, home, destination=word)
    town.services.referrals.answer(
        referral=slip.referral, answer="give_back", comment=word, reason="other"
    )
    town.desk.opened.clear()
    before = recorded(town)

    page = town.services.today.page()

    assert word not in repr(page)
    assert page.sprouts == []
    assert {one.household for one in page.items} == {home}
    assert [one.household for one in page.tasks] == [home]
    assert [one.household for one in page.returns.lines] == [home]
    assert recorded(town) == before

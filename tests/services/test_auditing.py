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
from tests.fakes.slips import drafted, protected_family
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

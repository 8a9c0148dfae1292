# SPDX-License-Identifier: Apache-2.0
"""What stands on the town's letters, and the town's own days."""

from __future__ import annotations

from datetime import date

import pytest

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.services.holidays import day_notes
from tests.fakes.town import SmallTown


def test_the_letterhead_keeps_what_is_not_named(town: SmallTown) -> None:
    town.services.town.describe_town(phone="0229-00-1234", postal_code="989-0000")
    shown = town.services.town.town()
    assert (shown.name, shown.phone, shown.postal_code) == (
        "みどり野町",
        "0229-00-1234",
        "989-0000",
    )


def test_a_day_of_the_town_closes_the_office(town: SmallTown) -> None:
    town.services.town.add_town_day(day="12/4", name="開庁記念日", kind="closed")
    day = date(2026, 12, 4)
    note = day_notes(town.desk, Period(day, day))[day]
    assert (note.name, note.closed) == ("開庁記念日", True)


def test_a_day_of_the_council_leaves_the_office_open(town: SmallTown) -> None:
    town.services.town.add_town_day(day="R8.12.7", name="12月議会", kind="council")
    (shown,) = town.services.town.own_days()
    assert (shown.day, shown.name, shown.kind, shown.closed) == (
        "2026-12-07",
        "12月議会",
        "council",
        False,
    )


def test_days_of_earlier_years_are_left_out(town: SmallTown) -> None:
    town.services.town.add_town_day(day="R8.3.31", name="まえの年度")
    town.services.town.add_town_day(day="R8.4.1", name="ことし")
    assert [day.name for day in town.services.town.own_days()] == ["ことし"]


def test_a_removed_day_is_an_ordinary_one_again(town: SmallTown) -> None:
    added = town.services.town.add_town_day(day="12/4", name="開庁記念日")
    town.services.town.remove_town_day(town_day=added)
    day = date(2026, 12, 4)
    assert town.services.town.own_days() == []
    assert day not in day_notes(town.desk, Period(day, day))


@pytest.mark.parametrize("typed", ["", "R8.12", "来年ごろ"])
def test_what_is_no_whole_day_is_not_kept_as_one(town: SmallTown, typed: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.town.add_town_day(day=typed)
    assert refused.value.facts["field"] == "day"
    assert town.services.town.own_days() == []


def test_an_unknown_kind_of_day_is_refused(town: SmallTown) -> None:
    with pytest.raises(FieldRefused):
        town.services.town.add_town_day(day="12/4", kind="party")


def test_a_day_that_is_not_there_cannot_be_removed(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.town.remove_town_day(town_day="c" * 26)


def test_without_the_right_nothing_of_the_town_changes(town: SmallTown) -> None:
    added = town.services.town.add_town_day(day="12/4")
    town.roles.discard(Role.ADMINISTRATOR)
    for refused in (
        lambda: town.services.town.describe_town(name="ほかの町"),
        lambda: town.services.town.add_town_day(day="12/5"),
        lambda: town.services.town.remove_town_day(town_day=added),
    ):
        with pytest.raises(NotPermitted):
            refused()
    assert len(town.services.town.own_days()) == 1


@pytest.mark.parametrize("limit", [-1, 1000, 2**63 - 1])
def test_a_limit_nobody_can_mean_names_its_field(town: SmallTown, limit: int) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.town.describe_member(lead_limit=limit)

    assert (refused.value.rule, refused.value.facts["field"]) == ("range", "lead_limit")

# SPDX-License-Identifier: Apache-2.0
"""Visits that come back end with the household, also where they stand without its name."""

from __future__ import annotations

from datetime import datetime

from banso_desktop.domain.ids import Id
from banso_desktop.store.queries import visits as rows
from tests.fakes.ended_household import erased, over
from tests.fakes.households import Family
from tests.fakes.town import TUESDAY, SmallTown

DAYS = {"first": "R8.11.24", "last": "R9.3.31"}


def weekly(town: SmallTown, household: str, starts: str = "R8.11.24 10:00", **wanted: str) -> str:
    return town.services.visits.plan_series(
        household=household, starts=starts, repeat="毎週火曜", **wanted
    )


def going_on(town: SmallTown, household: str) -> list[str]:
    found = town.services.visits.occurrences(household=household, **DAYS)
    return [one.starts[:10] for one in found]


def busy(town: SmallTown) -> list[str]:
    """Return the last days of the nameless series of the town, empty for none."""
    with town.replica.reader() as reading:
        found = rows.block_series(reading, TUESDAY.date(), datetime(2040, 1, 1).date())
    return [one.ended for one in found]


def test_what_comes_back_ends_with_the_accompaniment(town: SmallTown, family: Family) -> None:
    weekly(town, family.household)
    other = town.services.households.open(label="ほかの世帯")
    weekly(town, other)
    assert len(going_on(town, family.household)) > 10

    town.services.retention.end(household=family.household)

    assert going_on(town, family.household) == ["2026-11-24"]
    assert len(going_on(town, other)) > 10
    assert sorted(busy(town)) == ["", "2026-11-24"]


def test_what_ended_before_stays_as_it_was(town: SmallTown, family: Family) -> None:
    before = weekly(town, family.household, "R8.10.6 10:00")
    town.services.visits.end_series(series=before, on="R8.11.10")

    town.services.retention.end(household=family.household)
    town.services.retention.go_on(household=family.household)

    (series,) = town.services.visits.series(series=before)
    assert series.ended == "2026-11-10"


def test_what_was_planned_for_later_does_not_come(town: SmallTown, family: Family) -> None:
    weekly(town, family.household, "R8.12.8 10:00", ended="R9.1.31")

    town.services.retention.end(household=family.household)

    assert going_on(town, family.household) == []


def test_the_accompaniment_goes_on_and_so_do_its_visits(town: SmallTown, family: Family) -> None:
    weekly(town, family.household)
    before = going_on(town, family.household)
    town.services.retention.end(household=family.household)

    town.services.retention.go_on(household=family.household)

    assert going_on(town, family.household) == before
    assert busy(town) == [""]


def test_nothing_of_an_erased_household_comes_back_to_anybodys_week(
    town: SmallTown, audit: Id, manager: Id, family: Family
) -> None:
    """Also what somebody planned beside its end, on a computer that had not heard of it."""
    over(town, family.household)
    weekly(town, family.household, "R8.12.1 10:00")
    assert busy(town) == [""]

    erased(town, family.household, manager)

    assert town.services.visits.occurrences(first="R14.4.5", last="R14.6.30") == []
    assert "" not in busy(town)

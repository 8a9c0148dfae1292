# SPDX-License-Identifier: Apache-2.0
"""The days the bar below a map stops at: the same in the room and on the household's page."""

from __future__ import annotations

from collections.abc import Callable

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.household_map import HouseholdMap
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def test_the_page_of_the_household_stops_at_the_same_days(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    town.services.households.add_person(household=family.household, given_name="翔", born="H20.4.1")
    page.refresh(EVERYTHING)
    overview = HouseholdMap(page.context)
    since = town.services.household_page.page(household=family.household).household.since
    overview.show_household(family.household, since.first_day if since else None)

    assert overview.days() == page.days()

# SPDX-License-Identifier: Apache-2.0
"""Nobody falls out of the file: not without a name, not without a trouble, not after years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from banso_desktop.domain.values import Precision
from banso_desktop.errors import Refused
from banso_desktop.gui.intake_page import IntakePage
from banso_desktop.gui.screen import Destination
from banso_desktop.services.household_page import HouseholdPage
from banso_desktop.services.intake import Sheet
from tests.fakes.households import Family
from tests.fakes.town import SmallTown
from tests.practice.conftest import RealDesk


def page(town: SmallTown, household: str) -> HouseholdPage:
    return town.services.household_page.page(household=household)


@pytest.mark.practice(1)
def test_without_an_open_trouble_a_household_is_still_watched_after_years(
    town: SmallTown, family: Family
) -> None:
    for item in town.services.plans.plan(household=family.household).items:
        town.services.plans.end_item(item=item.id)

    town.clock.at += timedelta(days=3 * 365)

    for view in ("all", "mine", "not_met"):
        lines = town.services.households.listed(view=view).lines
        assert [line.id for line in lines] == [family.household], view
    assert [one.household for one in town.services.today.page().not_met] == [family.household]


@pytest.mark.practice(9)
def test_who_has_no_name_and_agreed_to_nothing_yet_is_visited_all_the_same(
    town: SmallTown,
) -> None:
    taken = town.services.intake.take_in(
        Sheet(noticed_by="neighbour", heard="郵便がたまっている", consent="not_yet")
    )

    town.services.visits.plan(household=taken.household, starts="あした 10:00")

    (line,) = town.services.households.listed(view="mine").lines
    assert (line.id, line.next and line.next.at) == (taken.household, "2026-11-25T10:00")
    assert town.services.household_page.papers(household=taken.household).consents == ()


@pytest.mark.practice(18)
def test_whoever_begins_stays_the_companion_until_there_is_another(town: SmallTown) -> None:
    household = town.services.households.open()

    (role,) = page(town, household).team

    assert (role.kind, role.member) == ("companion", town.desk.member)
    with pytest.raises(Refused):
        town.services.households.end_role(role=role.id)
    next_one = town.member("渡部")
    asked = town.services.households.hand_over(household=household, member=next_one)
    with pytest.raises(Refused):
        town.services.households.end_role(role=role.id)
    town.desk.member = next_one
    town.services.households.accept_role(role=asked)
    companions = [one for one in page(town, household).team if one.kind == "companion"]
    assert [one.name for one in companions] == ["渡部"]


@pytest.mark.practice(59)
def test_who_calls_again_after_years_is_found_with_all_that_was(
    at_desk: Callable[..., RealDesk], town: SmallTown, family: Family
) -> None:
    town.clock.at += timedelta(days=4 * 365)
    real = at_desk()
    intake = real.enter(Destination("intake"))
    assert isinstance(intake, IntakePage)
    went: list[Destination] = []
    intake.navigate.connect(went.append)

    intake._ui.family_edit.setText("佐藤")
    intake._ui.given_edit.setText("健一")
    intake._alike.look(intake._known())
    QApplication.processEvents()
    compare = next(
        button for button in intake._alike.findChildren(QPushButton)
        if "健一" in button.accessibleName()
    )  # fmt: skip
    compare.click()

    assert [(one.room, one.id) for one in went] == [("household", family.household)]
    told = town.services.contacts.timeline(household=family.household).entries
    assert [entry.at[:10] for entry in told] == ["2026-11-17", "2026-11-12", "2026-11-05"]


@pytest.mark.practice(97)
def test_the_past_may_be_known_to_the_month_only(town: SmallTown, family: Family) -> None:
    town.services.households.change_dwelling(dwelling=family.dwelling, since="H23.3")

    (dwelling,) = page(town, family.household).dwellings

    assert dwelling.since is not None
    assert (dwelling.since.iso, dwelling.since.precision) == ("2011-03", Precision.MONTH)


@pytest.mark.practice(108)
def test_the_stage_of_a_household_has_a_history(town: SmallTown, family: Family) -> None:
    for stage in ("linking", "watching"):
        town.clock.at += timedelta(days=30)
        town.services.households.describe(household=family.household, stage=stage)

    assert page(town, family.household).household.stage == "watching"
    changes = town.services.history.changes(household=family.household).changes
    told = [
        (one.at[:10], cell.before, cell.text)
        for one in changes for cell in one.cells if cell.field == "stage"
    ]  # fmt: skip
    assert told == [
        ("2027-01-23", "linking", "watching"),
        ("2026-12-24", "connecting", "linking"),
        ("2026-11-24", "", "connecting"),
    ]
    watched = town.services.households.listed(view="watching").lines
    assert [line.id for line in watched] == [family.household]

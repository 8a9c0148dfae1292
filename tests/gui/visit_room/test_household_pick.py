# SPDX-License-Identifier: Apache-2.0
"""The field that picks a household: what its list says, what the keys take, what it shows then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.visit_dialog_household import HouseholdPick
from tests.fakes.rooms import say
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team
from tests.gui.visit_room.conftest import Ask


def typed(ask: Ask, text: str) -> HouseholdPick:
    """Type into the field of a new plan."""
    pick = ask()._ui.household_edit
    say(pick, text)
    return pick


def offered(pick: HouseholdPick) -> list[str]:
    model = pick.popup().model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def with_mother(town: SmallTown, staff: Team) -> None:
    town.services.households.add_person(
        household=staff.sato, family_name="佐藤", given_name="トミ子", relation="mother"
    )


def test_down_and_enter_take_the_only_household(ask: Ask, staff: Team) -> None:
    pick = typed(ask, "佐藤")

    QTest.keyClick(pick.popup(), Qt.Key.Key_Down)
    QTest.keyClick(pick.popup(), Qt.Key.Key_Return)

    assert pick.household() == staff.sato


def test_a_household_is_offered_by_its_index_person(ask: Ask, town: SmallTown, staff: Team) -> None:
    with_mother(town, staff)

    (line,) = offered(typed(ask, "佐藤"))

    assert line.startswith("佐藤 健一")


def test_a_member_is_named_behind_the_household(ask: Ask, town: SmallTown, staff: Team) -> None:
    with_mother(town, staff)

    (line,) = offered(typed(ask, "トミ子"))

    assert line.startswith("佐藤 健一　佐藤 トミ子")


def test_the_household_stands_in_the_field_whoever_was_found(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    with_mother(town, staff)
    pick = typed(ask, "トミ子")

    QTest.keyClick(pick.popup(), Qt.Key.Key_Return)

    assert (pick.household(), pick.text()) == (staff.sato, "佐藤 健一")

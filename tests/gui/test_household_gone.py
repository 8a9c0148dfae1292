# SPDX-License-Identifier: Apache-2.0
"""A household leaves this computer while it is on the screen: a kind sentence, and no word more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_rows import FamilyRow
from banso_desktop.gui.households_page import HouseholdsPage
from banso_desktop.gui.projector import Projector, Shown
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.week_page import WeekPage
from banso_desktop.store.hub import EVERYTHING
from tests.fakes.household_gone import at, gone, held_by, named_in, settle
from tests.fakes.household_screens import records, seen
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.slips import complete
from tests.fakes.town import SmallTown
from tests.gui.conftest import activate

MakeDesk = Callable[..., Desk]
SENTENCE = "ここでは見られません"
TABS = ("overview", "records", "plan", "referrals", "conferences", "papers", "history")


@pytest.mark.parametrize("tab", TABS)
def test_the_page_of_a_household_at_any_tab(
    make_desk: MakeDesk, town: SmallTown, family: Family, tab: str
) -> None:
    desk = at(make_desk, town, Destination("household", family.household, {"tab": tab}))
    assert named_in(held_by(desk))

    gone(desk, town, family)

    screen = desk.shell.house.screen()
    assert isinstance(screen, HouseholdScreen)
    assert SENTENCE in held_by(desk)
    assert named_in(held_by(desk)) == set()
    assert screen.title() == "世帯"


def test_a_form_that_is_open_over_it(make_desk: MakeDesk, town: SmallTown, family: Family) -> None:
    desk = at(make_desk, town, Destination("household", family.household))
    screen = desk.shell.house.screen()
    assert screen is not None
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    settle(desk)
    assert screen.findChild(PersonDialog) is not None

    gone(desk, town, family)

    assert [each for each in QApplication.allWidgets() if isinstance(each, QDialog)] == []
    assert SENTENCE in held_by(desk)
    assert named_in(held_by(desk)) == set()


def test_a_record_that_is_being_typed(make_desk: MakeDesk, town: SmallTown, family: Family) -> None:
    desk = at(make_desk, town, Destination("household", family.household, {"note": "1"}))
    screen = desk.shell.house.screen()
    assert isinstance(screen, HouseholdScreen)
    QTest.keyClicks(records(screen).form._ui.facts_edit, "sato")
    assert "sato" in held_by(desk)

    gone(desk, town, family)

    assert SENTENCE in held_by(desk)
    assert "sato" not in held_by(desk)
    assert town.replica.drafts() == {}


def test_its_map_and_what_the_projector_shows(
    make_desk: MakeDesk, town: SmallTown, family: Family, tmp_path: Path
) -> None:
    desk = at(make_desk, town, Destination("ecomap", family.household))
    screen = desk.shell.house.screen()
    assert isinstance(screen, EcomapPage)
    projector = Projector(Settings(tmp_path / "projector.ini"))
    screen.context.projecting = projector
    screen.showing.start()
    assert projector.shown() is not None

    gone(desk, town, family)

    assert SENTENCE in held_by(desk)
    assert named_in(held_by(desk)) == set()
    assert projector.shown() is None


def test_what_the_projector_shows_while_one_is_elsewhere(
    make_desk: MakeDesk, town: SmallTown, family: Family, tmp_path: Path
) -> None:
    """As after a lock, which the slide outlives: no map is open then."""
    desk = at(make_desk, town, Destination("week"))
    projector = Projector(Settings(tmp_path / "projector.ini"))
    desk.session.context.projecting = projector
    projector.show(QImage(8, 8, QImage.Format.Format_RGB32), Shown(family.household))
    town.replica.hub.tell(EVERYTHING)
    settle(desk)
    assert projector.shown() is not None

    gone(desk, town, family)

    assert projector.shown() is None


def test_a_referral_that_is_being_written(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    slip = town.services.referrals.draft(household=family.household, slip=complete())
    desk = at(make_desk, town, Destination("referral", slip))
    assert named_in(held_by(desk))

    gone(desk, town, family)

    assert SENTENCE in held_by(desk)
    assert named_in(held_by(desk)) == set()


def test_a_visit_that_is_being_planned(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    desk = at(make_desk, town, Destination("week"))
    screen = desk.shell.house.screen()
    assert isinstance(screen, WeekPage)
    screen.dialogs.plan(Wish(household=family.household, name="佐藤 健一"))
    settle(desk)

    gone(desk, town, family)

    assert isinstance(desk.shell.house.screen(), WeekPage)
    assert not [each for each in QApplication.allWidgets() if isinstance(each, VisitDialog)]
    assert named_in(held_by(desk)) == set()


@pytest.mark.parametrize("place", ["today", "households", "week", "referrals", "conferences"])
def test_the_lists_it_stood_in(
    make_desk: MakeDesk, town: SmallTown, family: Family, place: str
) -> None:
    desk = at(make_desk, town, Destination(place))

    gone(desk, town, family)

    assert named_in(held_by(desk)) == set()


def test_a_room_one_came_from_keeps_no_word_either(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    desk = at(make_desk, town, Destination("household", family.household))
    desk.shell.go(Destination("households"))
    settle(desk)

    left = desk.shell.findChildren(HouseholdScreen)
    assert left
    gone(desk, town, family)
    assert desk.shell.findChildren(HouseholdScreen) == []

    desk.shell.house.back()
    settle(desk)
    assert SENTENCE in held_by(desk)


@pytest.mark.parametrize("room", ["ecomap", "referral"])
def test_going_back_to_a_room_of_it_says_so(
    make_desk: MakeDesk, town: SmallTown, family: Family, room: str
) -> None:
    slip = town.services.referrals.draft(household=family.household, slip=complete())
    shown = family.household if room == "ecomap" else slip
    desk = at(make_desk, town, Destination(room, shown))
    desk.shell.go(Destination("week"))
    settle(desk)
    gone(desk, town, family)

    desk.shell.house.back()
    settle(desk)

    assert isinstance(desk.shell.house.screen(), HouseholdScreen)
    assert desk.shell.house.screen().isVisible()  # type: ignore[union-attr]
    assert SENTENCE in held_by(desk)


def test_one_goes_on_with_the_keyboard_alone(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    desk = at(make_desk, town, Destination("household", family.household))
    activate(desk.shell)

    gone(desk, town, family)
    focused = desk.shell.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "世帯の一覧へ"
    QTest.keyClick(focused, Qt.Key.Key_Space)
    settle(desk)

    assert isinstance(desk.shell.house.screen(), HouseholdsPage)


def test_another_household_stays_as_it_is(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    other = town.services.households.open(label="ほかの世帯")
    desk = at(make_desk, town, Destination("household", other, {"note": "1"}))
    screen = desk.shell.house.screen()
    assert isinstance(screen, HouseholdScreen)
    gone(desk, town, family)

    assert desk.shell.house.screen() is screen
    assert records(screen).form.is_open()

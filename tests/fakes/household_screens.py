# SPDX-License-Identifier: Apache-2.0
"""The page of a household on a desk over a real replica, and what can be read off it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from banso_desktop.gui.household_header import HeaderChips
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_records import RecordsTab
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.widgets import Chip
from banso_desktop.services.contact_timeline import Entry
from banso_desktop.services.household_page import HouseholdPage
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

Open = Callable[..., HouseholdScreen]
W = TypeVar("W", bound=QWidget)
_ROOMS = tuple(room for room in ROOMS if room.name in ("household", "households"))


def opener(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    """Return what opens a household on a new desk, at a tab if one is named."""

    def open_it(household: str, *, tab: str = "", **wanted: Any) -> HouseholdScreen:
        size = wanted.pop("shown", (1366, 698))
        desk = make_desk(shown=size, rooms=_ROOMS, services=town.services, **wanted)
        town.replica.hub.subscribe(desk.changes.post)
        desk.shell.go(Destination("household", household, {"tab": tab} if tab else {}))
        desk.shell.activateWindow()
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert isinstance(screen, HouseholdScreen)
        return screen

    return open_it


def settle(screen: HouseholdScreen) -> None:
    """Let what was written arrive on screen."""
    screen.context.changes.flush()
    QApplication.processEvents()


def words_in(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown if label.text())


def seen(widget: QWidget, kind: type[W]) -> list[W]:
    QApplication.processEvents()
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


def chips(screen: HouseholdScreen) -> list[str]:
    holder = screen.findChild(HeaderChips)
    assert holder is not None
    return [chip.text() for chip in seen(holder, Chip)]


def dialog(screen: HouseholdScreen, kind: type[W]) -> W:
    QApplication.processEvents()
    return next(one for one in screen.findChildren(kind) if one.isVisible())


def page_of(town: SmallTown, family: Family) -> HouseholdPage:
    return town.services.household_page.page(household=family.household)


def newest(town: SmallTown, family: Family) -> Entry:
    return town.services.contacts.timeline(household=family.household).entries[0]


def records(screen: HouseholdScreen) -> RecordsTab:
    tab = screen.findChild(RecordsTab)
    assert tab is not None
    return tab


def went(screen: HouseholdScreen) -> list[Destination]:
    found: list[Destination] = []
    screen.navigate.connect(found.append)
    return found

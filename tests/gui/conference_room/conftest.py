# SPDX-License-Identifier: Apache-2.0
"""会議 on screen, over a real replica: prepared, run by keys, ended; read back from the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.services.conference_views import ConferenceView
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name in ("conferences", "conference"))
KEY = Qt.Key


@pytest.fixture
def conference(town: SmallTown, family: Family) -> str:
    """A support conference with three items, one of the household, and three people."""
    service = town.services.conferences
    made = service.open(
        kind="support", title="第5回 支援会議", starts="R8.11.24 13:30", minutes=60, place="201"
    )
    service.add_item(conference=made, title="はじめに", minutes=5, aim="opening")
    service.add_item(
        conference=made, household=family.household, title="冬の過ごし方", minutes=25,
        wheel="connecting",
    )  # fmt: skip
    service.add_item(conference=made, title="資料の回収", minutes=5, aim="closing")
    service.add_attendee(conference=made, member=town.desk.member, side="town", part="chair")
    service.add_attendee(conference=made, name="髙橋", agency="民生委員", side="resident")
    return made


@pytest.fixture
def desk_of(make_desk: MakeDesk, town: SmallTown) -> Callable[..., Desk]:
    def opened(**wanted: Any) -> Desk:
        desk = make_desk(
            shown=wanted.pop("shown", (1366, 698)), rooms=_ROOMS, services=town.services, **wanted
        )
        return desk

    return opened


@pytest.fixture
def page(desk_of: Callable[..., Desk], conference: str) -> ConferencePage:
    return opened(desk_of(), conference)


def opened(desk: Desk, conference: str) -> ConferencePage:
    desk.shell.go(Destination("conference", conference))
    QApplication.processEvents()
    screen = desk.shell.house.screen()
    assert isinstance(screen, ConferencePage)
    return screen


def again(page: ConferencePage) -> None:
    """Tell the screen what it just wrote, as the hub would."""
    page.refresh(EVERYTHING)
    QApplication.processEvents()


def view(town: SmallTown, conference: str) -> ConferenceView:
    return town.services.conferences.conference(conference=conference)


def begun(page: ConferencePage) -> None:
    page.begin()
    again(page)


def advance(page: ConferencePage, town: SmallTown, seconds: int) -> None:
    """Let both clocks go on: that of the desk and that of the services."""
    town.clock.at += timedelta(seconds=seconds)
    page.context.clock.advance(timedelta(seconds=seconds))  # type: ignore[attr-defined]
    page.running.tick()

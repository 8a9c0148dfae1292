# SPDX-License-Identifier: Apache-2.0
"""Rooms are built when first entered, hear changes while in sight, save before they are left."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest

from banso_desktop.errors import NotFound
from banso_desktop.gui.changes import EVERYTHING, Coalesced
from banso_desktop.gui.rooms import Room
from banso_desktop.gui.screen import Context, Destination, Screen
from tests.fakes.sample_page import SAMPLE_ROOMS, SamplePage
from tests.fakes.services import Desk

MakeDesk = Callable[..., Desk]


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(shown=(1366, 698))


def shown(desk: Desk) -> SamplePage:
    return cast(SamplePage, desk.shell.house.screen())


def test_a_room_reads_everything_when_entered(desk: Desk) -> None:
    assert shown(desk).went == [Destination("today")]
    assert shown(desk).changes == [EVERYTHING]


def test_only_the_room_in_sight_hears_of_a_change(desk: Desk) -> None:
    today = shown(desk)
    desk.shell.go(Destination("households"))
    change = Coalesced({"visit": frozenset({"a"})})
    desk.changes.post(change)
    desk.changes.flush()
    assert shown(desk).changes[-1] == change
    assert change not in today.changes
    desk.shell.go(Destination("today"))
    assert shown(desk) is today
    assert today.changes[-1] == EVERYTHING


def test_a_room_saves_before_it_is_left(desk: Desk) -> None:
    today = shown(desk)
    desk.shell.go(Destination("week"))
    assert today.saved == 1


def test_back_returns_to_the_place_as_it_was_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.shell.go(Destination("households", "a"))
    left = Destination("households", "a", {"tab": "ecomap"})
    monkeypatch.setattr(shown(desk), "place", lambda: left)
    desk.shell.go(Destination("today"))
    desk.shell.house.back()
    assert shown(desk).went[-1] == left


def test_a_room_that_does_not_exist_is_not_entered(desk: Desk) -> None:
    assert not desk.shell.go(Destination("no such room"))
    assert shown(desk).name == "today"


def test_a_room_that_fails_says_so_and_one_stays_where_one_was(make_desk: MakeDesk) -> None:
    class Failing(SamplePage):
        def go(self, destination: Destination) -> None:
            raise NotFound("household", destination.id)

    desk = make_desk(
        shown=(1366, 698), rooms=(*SAMPLE_ROOMS, Room("household", Failing, rail="households"))
    )
    assert not desk.shell.go(Destination("household", "x"))
    assert shown(desk).name == "today"
    assert "見つかりません" in desk.shell._ui.trouble_bar.text()
    assert desk.shell.house.trail.current() == Destination("today")


def test_a_room_that_fails_at_a_change_does_not_take_the_desk_down(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(change: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(shown(desk), "refresh", fail)
    desk.changes.post(EVERYTHING)
    desk.changes.flush()
    assert "思わぬことが起きて" in desk.shell._ui.trouble_bar.text()


def test_a_room_is_built_once(make_desk: MakeDesk) -> None:
    built: list[Screen] = []

    def build(context: Context) -> Screen:
        built.append(SamplePage(context))
        return built[-1]

    rooms = (Room("today", build, rail="today"), SAMPLE_ROOMS[1])
    desk = make_desk(shown=(1366, 698), rooms=rooms)
    desk.shell.go(Destination("households"))
    desk.shell.go(Destination("today"))
    assert len(built) == 1


def test_rooms_are_told_the_width_they_have(desk: Desk) -> None:
    assert shown(desk).width_told == 1366 - desk.shell._ui.rail.width()
    desk.shell.resize(1024, 544)
    assert shown(desk).width_told == 1024 - desk.shell._ui.rail.width()

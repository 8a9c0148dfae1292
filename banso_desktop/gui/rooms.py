# SPDX-License-Identifier: Apache-2.0
"""The rooms of the house, by name; a room is imported when it is first entered.

A new screen adds one factory and one line in ``ROOMS``, nothing else: rail, menus, keys,
pictures and the tests that walk all screens follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.domain.protection import Protection
from banso_desktop.gui.commands import ENTRIES, Command
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Room:
    """A screen that exists.

    Attributes:
        name: Stable name in destinations and for ``banso picture``.
        build: Imports and makes the screen.
        rail: The place on the rail that is lit while one is here.
        commands: Commands it can carry out; a menu shows only what some room can.
        pictures: Pictures `banso picture` makes of it, by name, each with what to show;
            where there are none, one of the room as it is entered from the rail.
    """

    name: str
    build: Callable[[Context], Screen]
    rail: str
    commands: frozenset[Command] = frozenset()
    pictures: Mapping[str, Callable[[Context], Destination]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RailPlace:
    """A place on the rail; shown when a room of this name exists."""

    name: str
    icon: str
    key: str
    words: str


RAIL: Final = (
    RailPlace("today", "today", "Ctrl+1", QT_TRANSLATE_NOOP("Rooms", "今日")),
    RailPlace("households", "household", "Ctrl+2", QT_TRANSLATE_NOOP("Rooms", "世帯")),
    RailPlace("week", "week", "Ctrl+3", QT_TRANSLATE_NOOP("Rooms", "週間表")),
    RailPlace("conferences", "conference", "Ctrl+4", QT_TRANSLATE_NOOP("Rooms", "会議")),
    RailPlace("referrals", "refer", "Ctrl+5", QT_TRANSLATE_NOOP("Rooms", "つなぐ")),
    RailPlace("resources", "resources", "Ctrl+6", QT_TRANSLATE_NOOP("Rooms", "地域資源")),
    RailPlace("reflection", "reflection", "Ctrl+7", QT_TRANSLATE_NOOP("Rooms", "ふりかえり")),
    RailPlace("admin", "admin", "Ctrl+9", QT_TRANSLATE_NOOP("Rooms", "管理")),
)

# One factory a room, with the import inside.


def _today(context: Context) -> Screen:
    from banso_desktop.gui.today_page import TodayPage

    return TodayPage(context)


def _week(context: Context) -> Screen:
    from banso_desktop.gui.week_page import WeekPage

    return WeekPage(context)


def _households(context: Context) -> Screen:
    from banso_desktop.gui.households_page import HouseholdsPage

    return HouseholdsPage(context)


def _household(context: Context) -> Screen:
    from banso_desktop.gui.household_page import HouseholdScreen

    return HouseholdScreen(context)


def _a_household(context: Context) -> Destination:
    """Return the household of the first ones that shows most, for pictures."""
    found = context.services.households.listed(limit=60).lines
    full = [line for line in found if not line.is_shell]
    best = max(full, key=lambda one: len(one.attentions) + len(one.wheels), default=None)
    return Destination("household", best.id) if best is not None else Destination("households")


def _a_shell(context: Context) -> Destination:
    """Return a restricted household of another team, for pictures."""
    found = context.services.households.listed(view="protected").lines
    shell = next((line for line in found if line.is_shell), None)
    return Destination("household", shell.id) if shell is not None else Destination("households")


def _admin(context: Context) -> Screen:
    from banso_desktop.gui.admin_page import AdminPage

    return AdminPage(context)


def _intake(context: Context) -> Screen:
    from banso_desktop.gui.intake_page import IntakePage

    return IntakePage(context)


def _referrals(context: Context) -> Screen:
    from banso_desktop.gui.referrals import ReferralsPage

    return ReferralsPage(context)


def _referral(context: Context) -> Screen:
    from banso_desktop.gui.referral_slip import ReferralSlipPage

    return ReferralSlipPage(context)


def _resources(context: Context) -> Screen:
    from banso_desktop.gui.resources import ResourcesPage

    return ResourcesPage(context)


def _a_referral(*groups: str) -> Callable[[Context], Destination]:
    """Return what shows a referral of these groups, rather one that says where to, for pictures."""

    def shown(context: Context) -> Destination:
        for group in groups:
            lines = context.services.referrals.lines(group=group, limit=20)
            for line in sorted(lines, key=lambda one: not one.destination):
                return Destination("referral", line.id)
        for line in context.services.referrals.lines(limit=1):
            return Destination("referral", "", {"household": line.household})
        return Destination("referrals")

    return shown


def _a_map(context: Context) -> Destination:
    """Return the fullest map that still reads well, for a picture."""
    services = context.services
    lines = services.households.listed(limit=60).lines
    counted = {
        line.id: len(services.maps.rows(household=line.id).ties)
        for line in lines
        if not line.is_shell and line.protection == Protection.OPEN
    }
    best = max(counted, key=lambda one: (counted[one] <= 24, counted[one]), default=None)
    return Destination("ecomap", best) if best is not None else Destination("households")


def _ecomap(context: Context) -> Screen:
    from banso_desktop.gui.ecomap_page import EcomapPage

    return EcomapPage(context)


def _conferences(context: Context) -> Screen:
    from banso_desktop.gui.conferences_page import ConferencesPage

    return ConferencesPage(context)


def _conference(context: Context) -> Screen:
    from banso_desktop.gui.conference_page import ConferencePage

    return ConferencePage(context)


def _a_conference(*, ended: bool) -> Callable[[Context], Destination]:
    """Return what shows the next conference, or the last one that is over, for pictures."""

    def shown(context: Context) -> Destination:
        found = context.services.conferences.listed(limit=5)
        lines = found.past if ended else found.coming
        return Destination("conference", lines[0].id) if lines else Destination("conferences")

    return shown


ROOMS: Final[tuple[Room, ...]] = (
    Room(
        "today",
        _today,
        rail="today",
        commands=frozenset({Command.PREVIEW, Command.NOTE, Command.PHONE_MEMO}),
    ),
    Room(
        "week",
        _week,
        rail="week",
        commands=frozenset(
            {
                Command.ADD,
                Command.END,
                Command.RENAME,
                Command.NEXT_ITEM,
                Command.PREVIOUS_ITEM,
            }
        ),
    ),
    Room("intake", _intake, rail="households", commands=frozenset({Command.SAVE})),
    Room(
        "households",
        _households,
        rail="households",
        commands=frozenset({Command.FIND_NEXT, Command.FIND_PREVIOUS}),
    ),
    Room(
        "household",
        _household,
        rail="households",
        commands=frozenset(
            {
                Command.NOTE,
                Command.REFER,
                Command.TO_CONFERENCE,
                Command.PREVIEW,
                Command.NEXT_TAB,
                Command.NEXT_ITEM,
                Command.PREVIOUS_ITEM,
                Command.ADD,
                Command.TODAY_DATE,
                Command.TIME_NOW,
                Command.OWN_WORDS,
            }
        ),
        pictures={"household": _a_household, "household_protected": _a_shell},
    ),
    Room(
        "referrals",
        _referrals,
        rail="referrals",
        commands=frozenset({Command.REPLY, Command.PREVIEW}),
    ),
    Room(
        "referral",
        _referral,
        rail="referrals",
        pictures={
            "referral": _a_referral("preparing"),
            "referral_out": _a_referral("worried", "met", "waiting"),
        },
    ),
    Room(
        "resources",
        _resources,
        rail="resources",
        commands=frozenset({Command.FIND_NEXT, Command.FIND_PREVIOUS, Command.ADD, Command.RENAME}),
    ),
    Room(
        "ecomap",
        _ecomap,
        rail="households",
        commands=frozenset(
            {
                Command.UNDO,
                Command.REDO,
                Command.RENAME,
                Command.END,
                Command.TIDY_MAP,
                Command.LEGEND,
                Command.TIES,
                Command.ANONYMISE,
                Command.PREVIEW,
                Command.PROJECT,
                Command.WHITE,
                Command.PROJECTOR_THEME,
            }
        ),
        pictures={"ecomap": _a_map},
    ),
    Room("conferences", _conferences, rail="conferences"),
    Room(
        "conference",
        _conference,
        rail="conferences",
        commands=frozenset(
            {
                Command.PREVIEW,
                Command.OWN_WORDS,
                Command.DECIDE,
                Command.LATER,
                Command.NEXT_ITEM,
                Command.PREVIOUS_ITEM,
            }
        ),
        pictures={
            "conference": _a_conference(ended=False),
            "conference_ended": _a_conference(ended=True),
        },
    ),
    Room(
        "admin",
        _admin,
        rail="admin",
        commands=frozenset({Command.ADD, Command.RENAME, Command.NEXT_TAB}),
        pictures={
            "admin": lambda _: Destination("admin", extra={"part": "people"}),
            "admin_town": lambda _: Destination("admin", extra={"part": "town"}),
            "admin_retention": lambda _: Destination("admin", extra={"part": "retention"}),
            "admin_folder": lambda _: Destination("admin", extra={"part": "folder"}),
        },
    ),
)


def rail_places(rooms: Sequence[Room]) -> list[RailPlace]:
    """Return the places of the rail that have a room."""
    existing = {room.name for room in rooms}
    return [place for place in RAIL if place.name in existing]


def possible_commands(rooms: Sequence[Room]) -> set[Command]:
    """Return the commands the shell or some room can carry out; only these are in menus."""
    possible = {entry.command for entry in ENTRIES if entry.everywhere}
    possible.update(*(room.commands for room in rooms))
    if all(room.name != "intake" for room in rooms):
        possible.discard(Command.INTAKE)
    return possible


def rail_words(place: RailPlace) -> str:
    """Return the words of a place in the language of the interface."""
    return translate("Rooms", place.words)

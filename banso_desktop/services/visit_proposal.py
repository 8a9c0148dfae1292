# SPDX-License-Identifier: Apache-2.0
"""The next meeting as it would be planned by itself: the day by rhythm, the people by team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.rhythm import next_meeting_due
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import closed_days
from banso_desktop.services.household_list import watched
from banso_desktop.services.not_met import name_of
from banso_desktop.services.visit_cells import wants_two
from banso_desktop.store.queries import household_list as rows
from banso_desktop.store.reading import Reading

_LONGEST_CLOSURE: Final = 14
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a new visit begins with.

    Attributes:
        day: ISO day: めやす after the last meeting, never before today, never inside a rest,
            on a day the office is open: rather the one before than the one after.
        members: Oneself if one accompanies the household, else who leads it; where one goes
            as two, a second of the team.
        needs_two: A note of the household says that one goes there as two.
        name: What the household is called.
    """

    day: str
    members: list[str]
    needs_two: bool
    name: str


def propose(desk: Desk, reading: Reading, household: str) -> Proposal:
    """Return the proposal for a household.

    Raises:
        NotFound: If no household readable here has this id.
    """
    kinds, today = desk.codes["contact_kind"], desk.today()
    found = rows.keys(reading, sorted(kinds.flagged("met")), today, [household])
    if not found:
        raise NotFound("household", household)
    due = next_meeting_due(watched(found[0], today), today, kinds)
    two = wants_two(desk, household)
    return Proposal(
        day=_open_day(desk, due, today).isoformat(),
        members=_members(desk, reading, household, two=two),
        needs_two=two,
        name=name_of(found[0]).short,
    )


def _open_day(desk: Desk, due: date, today: date) -> date:
    closed = closed_days(desk, Period(due, due))
    for step in (-1, 1):
        day = due
        while day >= today and abs((day - due).days) < _LONGEST_CLOSURE:
            if day.weekday() < _SATURDAY and not closed(day):
                return day
            day += timedelta(days=step)
    return due


def _members(desk: Desk, reading: Reading, household: str, *, two: bool) -> list[str]:
    codes = desk.codes["role"]
    held = rows.roles(reading, [household], desk.today().isoformat())
    staff = [role for role in held if role.member and codes[role.kind].flag("staff")]
    staff.sort(key=lambda role: (role.member != desk.member, not codes[role.kind].flag("leads")))
    team = list(dict.fromkeys(role.member for role in staff)) or [desk.member]
    return team[: 2 if two else 1]

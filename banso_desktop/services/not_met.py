# SPDX-License-Identifier: Apache-2.0
"""しばらく会えていない世帯, as 今日 and the week board show them: facts, the farthest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from banso_desktop.domain.names import full_name, household_label, san
from banso_desktop.domain.rhythm import Silence, Watched, morning_list
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_list import asker_of, watched
from banso_desktop.services.occasions import Called
from banso_desktop.store.queries import household_list as keys_rows
from banso_desktop.store.queries import household_order
from banso_desktop.store.queries import week as rows
from banso_desktop.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Tried:
    """How often something was tried since the last meeting.

    Attributes:
        kind: Code of ``contact_kind``.
        times: How often.
    """

    kind: str
    times: int


@dataclass(frozen=True, slots=True)
class NotMet:
    """A household over its めやす.

    Attributes:
        household: Id.
        name: What it is called, short.
        polite: The same with さん.
        days: Days since someone met them (or since they were taken in).
        rhythm_days: Their めやす.
        far: More than twice over.
        red: The farthest of all, if it is far; at most one in a list.
        never: Nobody has met them yet.
        last_met: ISO day of the last meeting, ``""`` for none.
        last_kind: Code of ``contact_kind`` of the last meeting.
        tried: Effort since then: not finding anyone home counts.
        spoke_on: ISO day someone last spoke with them, ``""`` for none.
        reached_out_on: ISO day the person last reached out, ``""`` for none.
        members: Who leads, else who tried last; member ids.
        needs_two: One goes there as two.
    """

    household: str
    name: str
    polite: str
    days: int
    rhythm_days: int
    far: bool
    red: bool
    never: bool
    last_met: str
    last_kind: str
    tried: list[Tried]
    spoke_on: str
    reached_out_on: str
    members: list[str]
    needs_two: bool


@dataclass(frozen=True, slots=True)
class Overdue:
    """All households over their めやす; details are read for those that are shown.

    Attributes:
        order: Their ids, the farthest first.
        resting: How many are at rest today.
        all: How many households can be read here.
    """

    order: tuple[str, ...]
    resting: int
    all: int


def overdue(desk: Desk, reading: Reading, *, mine: bool = False) -> Overdue:
    """Return the households over their めやす; two statements whatever their number.

    Args:
        desk: Where the person works.
        reading: The snapshot to read.
        mine: Only of those one has a part in.
    """
    asker = asker_of(desk)
    resting, every = household_order.resting(reading, asker, mine=mine)
    return Overdue(tuple(household_order.overdue(reading, asker, mine=mine)), resting, every)


def described(desk: Desk, reading: Reading, found: Overdue, wanted: Sequence[str]) -> list[NotMet]:
    """Return the details of some of them in the order they have; few statements.

    Only one of the whole list is red, so it is so here only if it is among the wanted.
    """
    asked = set(wanted)
    chosen = [one for one in found.order if one in asked]
    if not chosen:
        return []
    today, kinds = desk.today(), desk.codes["contact_kind"]
    keys = {
        str(row.id): row
        for row in keys_rows.keys(reading, sorted(kinds.flagged("met")), today, chosen)
    }
    light = [watched(row, today) for row in keys.values()]
    since = min((_since(one) for one in light), default=today)
    touches = rows.touches(reading, since, chosen)
    whole = [replace(one, touches=tuple(touches.get(one.household, one.touches))) for one in light]
    leads = _leads(desk, reading, chosen)
    two = _needing_two(desk, reading, chosen)
    return [
        _not_met(
            one,
            name_of(keys[one.household]),
            leads.get(one.household, []),
            two=one.household in two,
            red=one.is_red and one.household == found.order[0],
        )
        for one in morning_list(whole, today, kinds)
    ]


def _since(one: Watched) -> date:
    return max((touch.on for touch in one.touches), default=one.since)


def _leads(desk: Desk, reading: Reading, households: Sequence[str]) -> dict[str, list[str]]:
    leading = desk.codes["role"].flagged("leads")
    found: dict[str, list[str]] = {}
    for role in keys_rows.roles(reading, households, desk.today().isoformat()):
        if role.kind in leading and role.member:
            found.setdefault(role.household, []).append(role.member)
    return found


def _needing_two(desk: Desk, reading: Reading, households: Sequence[str]) -> set[str]:
    notes = keys_rows.attentions(reading, households, desk.today().isoformat())
    codes = desk.codes["attention"]
    return {note.household for note in notes if codes[note.kind].flag("needs_two")}


def _not_met(one: Silence, name: Called, leads: list[str], *, two: bool, red: bool) -> NotMet:
    return NotMet(
        household=one.household,
        name=name.short,
        polite=name.polite,
        days=one.days,
        rhythm_days=one.rhythm_days,
        far=one.level.value == "far",
        red=red,
        never=one.never_met,
        last_met=one.last_met.isoformat() if one.last_met else "",
        last_kind=one.last_kind,
        tried=[Tried(kind, times) for kind, times in one.tries.items()],
        spoke_on=one.spoke_on.isoformat() if one.spoke_on else "",
        reached_out_on=one.reached_out_on.isoformat() if one.reached_out_on else "",
        members=leads or list(one.members),
        needs_two=two,
    )


def name_of(row: keys_rows.KeyRow) -> Called:
    """Return what a household of the light list is called."""
    about = [one for one in row.names if one.about] or list(row.names)
    for one in about:
        if name := full_name(one.family, one.given):
            return Called(name, san(name), row.protection)
    label = household_label([], row.label)
    return Called(label, label, row.protection)


def ahead(day: date) -> date:
    """Return how far a coming visit is looked for: two months hold any rhythm."""
    return day + timedelta(days=62)

# SPDX-License-Identifier: Apache-2.0
"""気づき of a week: where one person carries too much or stands alone, where nobody covers.

Facts in the order of the roster, never sorted by anybody's figures. Names behind the load
are told to managers, and to everybody about themselves; what is about cover is told to all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from banso_desktop.domain.fiscal import months_from
from banso_desktop.domain.load import (
    Absence,
    Accompanied,
    Load,
    Part,
    PlannedVisit,
    alone,
    double_booked,
    large_shares,
    met_by_one,
    one_name,
    uncovered,
)
from banso_desktop.domain.rights import Right
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.services.desk import Desk
from banso_desktop.services.occasions import called
from banso_desktop.services.week_view import Chip, Notice
from banso_desktop.store.queries import week as rows
from banso_desktop.store.reading import Reading

_MOST: Final[Mapping[str, int]] = {
    "heavy": 6,
    "uncovered": 6,
    "one_name": 4,
    "double": 4,
    "one_meets": 3,
    "large_share": 3,
    "alone": 3,
    "no_lead": 3,
}
"""How many of a kind are told one by one; the rest is counted."""

_LOOKED_AT: Final = 400
"""Households whose contacts are read, of those that may be worth a notice."""


@dataclass(frozen=True, slots=True)
class Told:
    """What notices are made of.

    Attributes:
        chips: Everything of the week.
        loads: In the order of the roster.
        parts: Who accompanies whom.
        people: Member id to what colleagues call them.
    """

    chips: Sequence[Chip]
    loads: Sequence[Load]
    parts: Sequence[Part]
    people: Mapping[str, str]


def notices(desk: Desk, reading: Reading, told: Told) -> tuple[list[Notice], int]:
    """Return what is told one by one, and how many more there are."""
    found = [
        *_heavy(desk, told),
        *_cover(told),
        *_pairs(told),
        *_double(told),
        *_touches(desk, reading, told),
        *_alone(desk, told),
    ]
    shown: list[Notice] = []
    counted: dict[str, int] = {}
    for one in found:
        counted[one.kind] = counted.get(one.kind, 0) + 1
        if counted[one.kind] <= _MOST[one.kind]:
            shown.append(one)
    names = called(reading, {one.household for one in shown})
    whole = [
        replace(
            one,
            person=told.people.get(one.member, ""),
            name=names[one.household].polite if one.household in names else "",
        )
        for one in shown
    ]
    return whole, len(found) - len(shown)


def _may_hear_of(desk: Desk, member: str) -> bool:
    return member == desk.member or desk.may(Right.SEE_TEAM_LOAD)


def _heavy(desk: Desk, told: Told) -> Iterable[Notice]:
    for one in told.loads:
        if one.is_heavy and _may_hear_of(desk, one.member):
            yield Notice("heavy", one.member, count=one.leads, limit=one.limit)


def _visits(told: Told) -> list[PlannedVisit]:
    """Return the visits to come, those of others' households as nameless blocks."""
    kinds = ("visit", "occurrence", "busy")
    return [c.planned() for c in told.chips if c.what in kinds and c.state == "planned"]


def _cover(told: Told) -> Iterable[Notice]:
    away = [chip for chip in told.chips if chip.absent]
    absences = [
        Absence(member, chip.begins, chip.begins + timedelta(minutes=chip.minutes), chip.substitute)
        for chip in away
        for member in chip.members
    ]
    if not absences:
        return
    missing: dict[tuple[date, str], list[str]] = {}
    for one in uncovered(_visits(told), absences):
        for member in one.absent:
            missing.setdefault((one.starts.date(), member), []).append(one.visit)
    for (day, member), keys in sorted(missing.items()):
        iso = day.isoformat()
        reason = next((c.kind for c in away if member in c.members and _is_on(c, day)), "")
        yield Notice("uncovered", member, day=iso, reason=reason, count=len(keys), key=keys[0])


def _is_on(chip: Chip, day: date) -> bool:
    last = chip.begins + timedelta(minutes=max(chip.minutes - 1, 0))
    return chip.begins.date() <= day <= last.date()


def _pairs(told: Told) -> Iterable[Notice]:
    for one in one_name(visit for visit in _visits(told) if visit.household):
        member = one.members[0] if one.members else ""
        day = one.starts.date().isoformat()
        yield Notice("one_name", member, household=one.household, day=day, key=one.visit)


def _double(told: Told) -> Iterable[Notice]:
    """Yield who is in two places at once; a whole day is no place."""
    standing = [
        chip.planned()
        for chip in told.chips
        if not chip.absent and not chip.all_day and chip.state == "planned"
    ]
    by_key = {chip.key: chip for chip in told.chips}
    for one in double_booked(standing):
        day = one.starts.date().isoformat()
        household = by_key[one.second].household or by_key[one.first].household
        yield Notice("double", one.who, household=household, day=day, key=one.second)


def _touches(desk: Desk, reading: Reading, told: Told) -> Iterable[Notice]:
    """Yield where one member alone meets a household, or has most of its contacts."""
    limits, today = Thresholds(), desk.today()
    kinds = desk.codes["contact_kind"]
    met = kinds.flagged("met")
    months = months_from(today, -limits.one_meets_months)
    days = today - timedelta(days=limits.share_days)
    alike = rows.met_alike(reading, months, today, met, limits.one_meets_times)
    most = rows.mostly_alone(reading, days, today, limits.share_contacts, limits.share_percent)
    near = _near(desk, told, {*alike, *most})
    touches = rows.touches(reading, min(months, days), near)
    held = [Accompanied(one, touches.get(one, ())) for one in near]
    single = met_by_one(held, today, kinds, limits)
    for one in single:
        if _may_hear_of(desk, one.member):
            yield Notice(
                "one_meets",
                one.member,
                household=one.household,
                count=one.times,
                limit=one.months,
            )
    said = {one.household for one in single}
    for share in large_shares(held, today, limits):
        if share.household not in said and _may_hear_of(desk, share.member):
            yield Notice(
                "large_share",
                share.member,
                household=share.household,
                count=share.percent,
                limit=share.days,
            )


def _near(desk: Desk, told: Told, households: set[str]) -> list[str]:
    """Return which of these households are looked at: one's own first, so many at most."""
    mine = {part.household for part in told.parts if part.member == desk.member}
    ordered = sorted(households, key=lambda one: (one not in mine, one))
    if not desk.may(Right.SEE_TEAM_LOAD):
        ordered = [one for one in ordered if one in mine]
    return ordered[:_LOOKED_AT]


def _alone(desk: Desk, told: Told) -> Iterable[Notice]:
    households = sorted({part.household for part in told.parts})
    mine = {part.household for part in told.parts if part.member == desk.member}
    leaders = {part.household: part.member for part in told.parts}
    for one in alone(households, told.parts):
        if one.household not in mine and not desk.may(Right.SEE_TEAM_LOAD):
            continue
        if not one.leads:
            yield Notice("no_lead", household=one.household)
        else:
            yield Notice("alone", leaders[one.household], household=one.household)

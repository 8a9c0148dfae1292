# SPDX-License-Identifier: Apache-2.0
"""気づき: where one person carries too much, or stands alone. They inform, never block.

Facts only, in the order of the roster, never sorted by anybody's figures: nobody is ranked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.codes import CodeList
from banso_desktop.domain.rhythm import Touch
from banso_desktop.domain.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Part:
    """A role someone has in a household.

    Attributes:
        household: Id.
        member: Id.
        leads: つながり担当; else taking part.
    """

    household: str
    member: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Load:
    """How many households someone accompanies.

    Attributes:
        member: Id.
        leads: As つながり担当.
        shares: As second or in the team.
        limit: The town's めやす, or the person's own.
    """

    member: str
    leads: int
    shares: int
    limit: int

    @property
    def is_heavy(self) -> bool:
        """Whether more lean on this person than the めやす."""
        return self.leads > self.limit


def loads(
    roster: Sequence[str],
    parts: Iterable[Part],
    limits: dict[str, int] | None = None,
    thresholds: Thresholds | None = None,
) -> tuple[Load, ...]:
    """Return the load of everyone on the roster, in its order.

    Args:
        roster: Member ids in the order the team stands everywhere.
        parts: Current roles; a household counts once per member, leading before sharing.
        limits: Own めやす of members who have one.
        thresholds: The town's numbers.
    """
    town = (thresholds or Thresholds()).lead_limit
    leading: dict[str, set[str]] = {}
    sharing: dict[str, set[str]] = {}
    for part in parts:
        side = leading if part.leads else sharing
        side.setdefault(part.member, set()).add(part.household)
    return tuple(
        Load(
            member,
            len(leading.get(member, ())),
            len(sharing.get(member, set()) - leading.get(member, set())),
            (limits or {}).get(member, town),
        )
        for member in roster
    )


@dataclass(frozen=True, slots=True)
class Accompanied:
    """A household with its contacts, for the notices below."""

    household: str
    touches: Sequence[Touch] = ()


@dataclass(frozen=True, slots=True)
class OneMeets:
    """A household met by one person only.

    Attributes:
        household: Id.
        member: The one.
        times: How many meetings in the months.
        months: How many months were looked at.
    """

    household: str
    member: str
    times: int
    months: int


def met_by_one(
    households: Iterable[Accompanied],
    today: date,
    kinds: CodeList,
    thresholds: Thresholds | None = None,
) -> tuple[OneMeets, ...]:
    """Return the households that one member alone met during the last months.

    A meeting of two counts for both; contacts without a member count for nobody.
    """
    limits = thresholds or Thresholds()
    first = today - relativedelta(months=limits.one_meets_months)
    found = []
    for one in households:
        meetings = [
            touch.members
            for touch in one.touches
            if first <= touch.on <= today and kinds[touch.kind].flag("met") and touch.members
        ]
        who = {member for members in meetings for member in members}
        if len(who) == 1 and len(meetings) >= limits.one_meets_times:
            (member,) = who
            found.append(OneMeets(one.household, member, len(meetings), limits.one_meets_months))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LargeShare:
    """One worker has most of a household's contacts: too close for both.

    Attributes:
        household: Id.
        member: Whose share it is.
        contacts: Contacts the member took part in.
        of_contacts: All contacts of the days looked at.
        days: How many days were looked at.
    """

    household: str
    member: str
    contacts: int
    of_contacts: int
    days: int

    @property
    def percent(self) -> int:
        """The share, rounded down."""
        return self.contacts * 100 // self.of_contacts


def large_shares(
    households: Iterable[Accompanied], today: date, thresholds: Thresholds | None = None
) -> tuple[LargeShare, ...]:
    """Return where one member took part in more of the contacts than the town's share.

    Every kind of contact counts. A contact of two counts once, for both; so two who always
    go together are told neither: they are not alone.
    """
    limits = thresholds or Thresholds()
    first = today - timedelta(days=limits.share_days)
    found = []
    for one in households:
        contacts = [
            touch.members for touch in one.touches if first <= touch.on <= today and touch.members
        ]
        if len(contacts) < limits.share_contacts:
            continue
        alone = Counter(members[0] for members in contacts if len(set(members)) == 1)
        for member, times in alone.items():
            if times * 100 > limits.share_percent * len(contacts):
                taking_part = sum(member in members for members in contacts)
                found.append(
                    LargeShare(one.household, member, taking_part, len(contacts), limits.share_days)
                )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit that is to come.

    Attributes:
        visit: Id, or the id of the series with the original start behind it.
        household: Id, ``""`` where only a nameless busy block is known.
        starts: When.
        minutes: How long.
        members: Who goes.
        needs_two: It is to be made by two.
    """

    visit: str
    household: str
    starts: datetime
    minutes: int
    members: tuple[str, ...]
    needs_two: bool = False

    @property
    def ends(self) -> datetime:
        """When it ends."""
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Absence:
    """Someone is away.

    Attributes:
        member: Id.
        starts: From when.
        ends: Until when, not included.
        substitute: Who stands in, ``""`` for nobody yet.
    """

    member: str
    starts: datetime
    ends: datetime
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A visit that nobody would make.

    Attributes:
        visit: Id.
        household: Id.
        starts: When.
        absent: Who was to go and is away.
        left: Who still goes; fewer than are needed.
    """

    visit: str
    household: str
    starts: datetime
    absent: tuple[str, ...]
    left: tuple[str, ...]


def _away(visit: PlannedVisit, absences: Iterable[Absence]) -> dict[str, str]:
    """Return who of a visit is away, with the substitute."""
    return {
        absence.member: absence.substitute
        for absence in absences
        if absence.member in visit.members
        and absence.starts < visit.ends
        and visit.starts < absence.ends
    }


def uncovered(visits: Iterable[PlannedVisit], absences: Sequence[Absence]) -> tuple[Uncovered, ...]:
    """Return the visits that too few would make because someone is away, by start.

    A substitute named in the absence goes instead, unless away at the same time.
    """
    found = []
    for visit in visits:
        away = _away(visit, absences)
        if not away:
            continue
        standing_in = {name for name in away.values() if name and name not in away}
        also_away = {
            absence.member
            for absence in absences
            if absence.member in standing_in
            and absence.starts < visit.ends
            and visit.starts < absence.ends
        }
        left = [member for member in visit.members if member not in away]
        left += sorted(standing_in - also_away - set(left))
        needed = 2 if visit.needs_two else 1
        if len(left) < needed:
            absent = tuple(member for member in visit.members if member in away)
            found.append(Uncovered(visit.visit, visit.household, visit.starts, absent, tuple(left)))
    return tuple(sorted(found, key=lambda one: (one.starts, one.visit)))


@dataclass(frozen=True, slots=True)
class OneName:
    """A visit to be made by two has one name or none."""

    visit: str
    household: str
    starts: datetime
    members: tuple[str, ...] = field(default=())


def one_name(visits: Iterable[PlannedVisit]) -> tuple[OneName, ...]:
    """Return the visits for two that have fewer than two names, by start."""
    found = [
        OneName(visit.visit, visit.household, visit.starts, visit.members)
        for visit in visits
        if visit.needs_two and len(set(visit.members)) < 2
    ]
    return tuple(sorted(found, key=lambda one: (one.starts, one.visit)))


@dataclass(frozen=True, slots=True)
class DoubleBooked:
    """Someone, a car or a room is in two places at once.

    Attributes:
        who: Member, car or room.
        first: Id of the visit that starts earlier.
        second: Id of the other.
        starts: When both are on.
    """

    who: str
    first: str
    second: str
    starts: datetime


def double_booked(visits: Iterable[PlannedVisit]) -> tuple[DoubleBooked, ...]:
    """Return where visits of one person overlap; one that begins as another ends does not.

    The cost grows with the visits and the overlaps, not with all pairs.
    """
    ordered = sorted(visits, key=lambda visit: (visit.starts, visit.visit))
    running: dict[str, list[PlannedVisit]] = {}
    found = []
    for visit in ordered:
        for who in dict.fromkeys(visit.members):
            still = [other for other in running.get(who, ()) if other.ends > visit.starts]
            found += [DoubleBooked(who, other.visit, visit.visit, visit.starts) for other in still]
            running[who] = [*still, visit]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Alone:
    """A household with one person on its team, or without a つながり担当.

    Attributes:
        household: Id.
        leads: Who leads.
        team: How many of the staff.
    """

    household: str
    leads: tuple[str, ...]
    team: int


def alone(households: Iterable[str], parts: Iterable[Part]) -> tuple[Alone, ...]:
    """Return the households nobody leads, or only one person accompanies."""
    by_household: dict[str, list[Part]] = {}
    for part in parts:
        by_household.setdefault(part.household, []).append(part)
    found = []
    for household in households:
        mine = by_household.get(household, [])
        leads = tuple(dict.fromkeys(part.member for part in mine if part.leads))
        team = len({part.member for part in mine})
        if not leads or team < 2:
            found.append(Alone(household, leads, team))
    return tuple(found)

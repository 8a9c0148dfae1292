# SPDX-License-Identifier: Apache-2.0
"""The week board as screens and the console see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from banso_desktop.domain.load import PlannedVisit


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A column of the board.

    Attributes:
        day: ISO day.
        name: 勤労感謝の日, 議会 and the like.
        closed: The office is closed besides weekends.
        holiday: A national holiday.
        today: It is today.
    """

    day: str
    name: str
    closed: bool
    holiday: bool
    today: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """Something on the board.

    Attributes:
        what: ``visit``, ``occurrence``, ``appointment``, ``conference``, or ``busy``:
            somebody is busy with what cannot be read here.
        id: Of the visit, series, appointment or conference; of the block where busy.
        original: Start the rule gives, of an occurrence (ISO, to the minute).
        key: What tells it from all others of the board.
        household: Id; ``""`` where it is about none, or about one not readable here.
        text: Name of the household, or title.
        kind: Code of ``visit_kind`` or ``appointment_kind``, or of the conference's type.
        wheel: Code of ``wheel``; ``""`` where it belongs to none.
        starts: ISO local time to the minute.
        ends: The same.
        members: Who is there.
        needs_two: To be made by two.
        absent: Whoever it belongs to is away meanwhile.
        substitute: Member who stands in for somebody away.
        state: Code of ``visit_state``.
        placed: See :class:`~banso_desktop.services.occasions.Occasion`.
        disputed: Two people changed it at once.
    """

    what: str
    id: str
    original: str
    key: str
    household: str
    text: str
    kind: str
    wheel: str
    starts: str
    ends: str
    members: list[str]
    place: str = ""
    note: str = ""
    needs_two: bool = False
    absent: bool = False
    all_day: bool = False
    substitute: str = ""
    state: str = "planned"
    placed: str = ""
    disputed: bool = False

    @property
    def begins(self) -> datetime:
        """When it starts."""
        return datetime.fromisoformat(self.starts)

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        length = datetime.fromisoformat(self.ends) - self.begins
        return int(length.total_seconds()) // 60

    @property
    def pair(self) -> bool:
        """Whether two go, or should."""
        return self.needs_two or (bool(self.household) and len(self.members) > 1)

    def planned(self) -> PlannedVisit:
        """Return it as the rules of load see it."""
        return PlannedVisit(
            self.key,
            self.household,
            self.begins,
            self.minutes,
            tuple(self.members),
            self.needs_two,
        )


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A row of the board.

    Attributes:
        member: Member id; ``""`` for what nobody is named for yet.
        name: Full name.
        short: Family name, as colleagues say it.
        job_title: Free text.
        me: Whether this is who asks.
        left: No longer on the staff.
        told: Whether leads, shares and limit may be told to who asks.
        leads: Households as つながり担当.
        shares: Households as second or in the team.
        limit: From how many leads on it is said that it is much.
        minutes: Planned this week.
        outside_hours: How many of it lie at night, on a weekend or on a closed day.
    """

    member: str
    name: str = ""
    short: str = ""
    job_title: str = ""
    me: bool = False
    left: bool = False
    told: bool = False
    leads: int = 0
    shares: int = 0
    limit: int = 0
    minutes: int = 0
    outside_hours: int = 0

    @property
    def heavy(self) -> bool:
        """Whether more lean on this person than the めやす."""
        return self.told and self.leads > self.limit


@dataclass(frozen=True, slots=True)
class WeekBoard:
    """A week.

    Attributes:
        days: Seven, from Monday.
        rows: The staff in roster order.
        chips: Everything of the week, by start.
        may_plan: Whether who asks may change it.
    """

    days: list[WeekDay]
    rows: list[WeekRow]
    chips: list[Chip]
    may_plan: bool


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What waits for a place on the board: a household, or a promise.

    Attributes:
        household: Id.
        name: What the household is called.
        days: Days since someone met them; 0 for a promise.
        rhythm_days: Their めやす; 0 for a promise.
        far: More than twice over.
        promise: Id of the promise, ``""`` for a household.
        text: What was promised, and when, as typed.
        members: Who leads, or who promised.
        needs_two: One goes there as two.
    """

    household: str
    name: str
    days: int = 0
    rhythm_days: int = 0
    far: bool = False
    promise: str = ""
    text: str = ""
    members: list[str] | None = None
    needs_two: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth noticing; it informs and never blocks. The interface has the sentence.

    Attributes:
        kind: ``heavy``, ``uncovered``, ``one_name``, ``double``, ``one_meets``,
            ``large_share``, ``alone`` or ``no_lead``.
        member: Id of who it is about.
        person: What colleagues call them.
        household: Id.
        name: What the household is called.
        day: ISO day.
        reason: Code of ``appointment_kind`` somebody is away for.
        count: Leads, visits, meetings, contacts in percent, by kind.
        limit: The めやす, or months looked at, or days.
        key: The chip it is about.
    """

    kind: str
    member: str = ""
    person: str = ""
    household: str = ""
    name: str = ""
    day: str = ""
    reason: str = ""
    count: int = 0
    limit: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class WeekSide:
    """What stands beside the board.

    Attributes:
        unplaced: What waits for a place, the farthest over its めやす first.
        more_unplaced: How many more there are.
        notices: What is worth noticing, in the order of the roster.
        more_notices: How many more there are.
    """

    unplaced: list[Unplaced]
    more_unplaced: int
    notices: list[Notice]
    more_notices: int


@dataclass(frozen=True, slots=True)
class Substitute:
    """Somebody who could go instead.

    Attributes:
        member: Id.
        name: Full name.
        role: Code of their ``role`` in the household, ``""`` for none.
        met_on: ISO day they last met the household, ``""`` for never.
        free: Nothing else is planned then.
        away: They are away then.
    """

    member: str
    name: str
    role: str
    met_on: str
    free: bool
    away: bool

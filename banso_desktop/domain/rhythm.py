# SPDX-License-Identifier: Apache-2.0
"""しばらく会えていない世帯: how long a household was not met, against its own めやす.

Only meeting resets the days. Calls, letters and not finding anyone home do not, but they
are effort and are shown as such. Who asked for distance has a rest: the household leaves the
list, and the days of rest are not counted against anyone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from banso_desktop.domain.codes import CodeList
from banso_desktop.domain.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Touch:
    """A contact, as far as the rhythm needs it.

    Attributes:
        on: Day.
        kind: Code of ``contact_kind``.
        members: Who of the team.
        by_person: The person began it (reached out).
    """

    on: date
    kind: str
    members: tuple[str, ...] = ()
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Watched:
    """A household whose rhythm is looked after.

    Attributes:
        household: Id.
        since: Day it was taken in; counted from where nobody was met yet.
        rhythm_days: Its めやす, None for the town's.
        pause_until: Last day of a rest the person asked for, None for none.
        stopped: Nobody is met any more: the person died, or the accompaniment ended.
        touches: Contacts, in any order.
    """

    household: str
    since: date
    rhythm_days: int | None = None
    pause_until: date | None = None
    stopped: bool = False
    touches: Sequence[Touch] = ()


class Level(StrEnum):
    """How far a household is over its めやす."""

    WITHIN = "within"
    DUE = "due"
    """Over it; amber."""
    FAR = "far"
    """More than twice; the one red on the page, if it is the farthest."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What the morning list says of a household, as facts.

    Attributes:
        household: Id.
        days: Days since someone met them (or since they were taken in).
        counted_days: The same without the rest the person asked for.
        rhythm_days: Their めやす.
        level: How far over.
        never_met: Nobody has met them yet.
        last_met: Day of the last meeting.
        last_kind: How they were met then.
        tries: Contacts since then that were effort, by code of ``contact_kind``.
        spoke_on: Day someone last spoke with them without meeting.
        reached_out_on: Day the person last reached out since then; the best news of all.
        members: Who took part since then, in the order of their last contact.
        is_red: The farthest of all, more than twice over; at most one in a list.
    """

    household: str
    days: int
    counted_days: int
    rhythm_days: int
    level: Level
    never_met: bool
    last_met: date | None
    last_kind: str
    tries: Mapping[str, int] = field(default_factory=dict)
    spoke_on: date | None = None
    reached_out_on: date | None = None
    members: tuple[str, ...] = ()
    is_red: bool = False

    @property
    def ratio(self) -> float:
        """How many times its めやす has passed; the order of the list."""
        return self.counted_days / self.rhythm_days


def is_resting(watched: Watched, today: date) -> bool:
    """Tell whether the household is at rest today; the last day counts."""
    return watched.pause_until is not None and today <= watched.pause_until


def silence(
    watched: Watched, today: date, kinds: CodeList, thresholds: Thresholds | None = None
) -> Silence:
    """Return how long a household was not met, whatever its level.

    Args:
        watched: The household. Contacts of later days (typed in advance) are left out.
        today: The day.
        kinds: The list ``contact_kind``: ``met``, ``spoke`` and ``effort`` decide.
        thresholds: The town's numbers.
    """
    limits = thresholds or Thresholds()
    touches = sorted((one for one in watched.touches if one.on <= today), key=lambda one: one.on)
    meetings = [one for one in touches if kinds[one.kind].flag("met")]
    last = meetings[-1] if meetings else None
    base = last.on if last else min(watched.since, today)
    later = [one for one in touches if one.on >= base and not kinds[one.kind].flag("met")]
    counted_from = base
    if watched.pause_until is not None and not is_resting(watched, today):
        counted_from = max(base, watched.pause_until)
    rhythm = max(watched.rhythm_days or limits.rhythm_days, 1)
    counted = (today - counted_from).days
    return Silence(
        watched.household,
        (today - base).days,
        counted,
        rhythm,
        _level(counted, rhythm, limits.far_factor),
        last is None,
        last.on if last else None,
        last.kind if last else "",
        Counter(one.kind for one in later if kinds[one.kind].flag("effort")),
        _last_day(one.on for one in later if kinds[one.kind].flag("spoke")),
        _last_day(one.on for one in later if one.by_person),
        tuple(dict.fromkeys(member for one in reversed(later) for member in one.members)),
    )


def _last_day(days: Iterable[date]) -> date | None:
    return max(days, default=None)


def _level(days: int, rhythm: int, far: int) -> Level:
    if days > far * rhythm:
        return Level.FAR
    return Level.DUE if days > rhythm else Level.WITHIN


def morning_list(
    households: Iterable[Watched],
    today: date,
    kinds: CodeList,
    thresholds: Thresholds | None = None,
) -> tuple[Silence, ...]:
    """Return the households over their めやす, the farthest first.

    Those at rest and those where nobody is to be met any more are not in it. The order is
    by how many times the めやす passed, then by days, then by id: nobody's work is ranked.
    """
    silences = (
        silence(one, today, kinds, thresholds)
        for one in households
        if not one.stopped and not is_resting(one, today)
    )
    over = [one for one in silences if one.level is not Level.WITHIN]
    over.sort(key=lambda one: (-one.ratio, -one.days, one.household))
    if over and over[0].level is Level.FAR:
        over[0] = replace(over[0], is_red=True)
    return tuple(over)


def next_meeting_due(
    watched: Watched, today: date, kinds: CodeList, thresholds: Thresholds | None = None
) -> date:
    """Return the day the next meeting is proposed for: めやす after the last one.

    Never before today, never inside a rest.
    """
    found = silence(watched, today, kinds, thresholds)
    due = (found.last_met or watched.since) + timedelta(days=found.rhythm_days)
    if is_resting(watched, today) and watched.pause_until is not None:
        due = max(due, watched.pause_until + timedelta(days=1))
    return max(due, today)

# SPDX-License-Identifier: Apache-2.0
"""次の約束: what comes next with each household, of visits, series and promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.household_facts import PromiseFacts
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import closed_days
from banso_desktop.services.occasions import expansion
from banso_desktop.store.queries import household_page as rows
from banso_desktop.store.queries import visits
from banso_desktop.store.reading import Reading

_AHEAD: Final = timedelta(days=62)
"""How far series are looked ahead: two months hold any rhythm a visit has."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes next with a household.

    Attributes:
        at: ISO local time to the minute, an ISO day where no hour was said, or ``""``.
        what: ``visit``, ``series`` or ``promise``.
        kind: Code of ``visit_kind``; ``""`` for a promise.
        words: What was promised, or when, as typed.
        members: Who goes.
        over: The day has passed and nobody said what became of it.
    """

    at: str
    what: str
    kind: str = ""
    words: str = ""
    members: tuple[str, ...] = ()
    over: bool = False


def coming(desk: Desk, reading: Reading, scopes: Sequence[str]) -> Mapping[str, Coming]:
    """Return what comes next with each of these households, if anything is planned.

    A visit or a promise of the same day: the visit. A promise whose day has passed is told
    only where nothing else is ahead.
    """
    found: dict[str, Coming] = {}

    def offer(household: str, one: Coming) -> None:
        known = found.get(household)
        if known is None or _order(one) < _order(known):
            found[household] = one

    now = desk.clock.local()
    for visit in rows.next_visits(reading, scopes, now):
        at = visit.starts.isoformat(timespec="minutes")
        offer(visit.household, Coming(at, "visit", visit.kind, members=visit.members))
    for household, one in _series(desk, reading, scopes, now):
        offer(household, one)
    for promise in rows.open_promises(reading, scopes):
        offer(promise.household, _promised(promise, desk.today()))
    return found


def _order(one: Coming) -> tuple[bool, bool, str, bool]:
    return one.over, not one.at, one.at[:10], one.what == "promise"


def _promised(promise: PromiseFacts, today: date) -> Coming:
    day = promise.due.iso if promise.due is not None else ""
    words = promise.text or promise.way
    if not day:
        words = " ".join(part for part in (promise.due_text, words) if part)
    over = bool(day) and day < today.isoformat()[: len(day)]
    return Coming(day, "promise", words=words, members=promise.members, over=over)


def _series(
    desk: Desk, reading: Reading, scopes: Sequence[str], now: datetime
) -> Sequence[tuple[str, Coming]]:
    window = Period(now.date(), now.date() + _AHEAD)
    wanted = visits.series_within(reading, window.first, window.last, households=scopes)
    if not wanted:
        return ()
    closed = closed_days(desk, window)
    made: dict[str, list[visits.ExceptionRow]] = {}
    for one in visits.exceptions_of(reading, [series.id for series in wanted]):
        made.setdefault(one.series, []).append(one)
    found = []
    for series in wanted:
        given = expansion(series, window, closed, made.get(series.id, ()))
        first = next((one for one in given.occurrences if one.starts >= now), None)
        if first is not None:
            at = first.starts.isoformat(timespec="minutes")
            ahead = Coming(at, "series", series.kind, members=first.members)
            found.append((str(series.household), ahead))
    return found

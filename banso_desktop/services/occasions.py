# SPDX-License-Identifier: Apache-2.0
"""Visits as they stand in the calendar: single ones and the occurrences of series, as one list.

The week board, 今日 and the household page all read the calendar here, so that they agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.load import PlannedVisit
from banso_desktop.domain.names import IndexPerson, full_name, household_label, san
from banso_desktop.domain.protection import is_guarded
from banso_desktop.domain.recurrence import (
    Expansion,
    HolidayRule,
    Occurrence,
    Placed,
    Series,
    SeriesException,
    expand,
)
from banso_desktop.domain.rules import RuleNotRead, read_rule
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import closed_days
from banso_desktop.store.queries import households as household_rows
from banso_desktop.store.queries import visits as rows
from banso_desktop.store.reading import Reading

_CANCELLED: Final = "cancelled"


@dataclass(frozen=True, slots=True)
class Called:
    """What a household is called where there is little room.

    Attributes:
        short: 佐藤 健一, or what the team calls it.
        polite: 佐藤 健一 さん; the same where it is no person's name.
        protection: Level of the household.
    """

    short: str
    polite: str
    protection: str = ""

    @property
    def is_guarded(self) -> bool:
        """Whether nothing but what it is called shows before it is opened."""
        return is_guarded(self.protection)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A visit, or one occurrence of a series, as it stands now.

    Attributes:
        id: Of the visit, or of the series.
        original: Start the rule gives (ISO, to the minute); ``""`` for a single visit.
        household: Id.
        name: What the household is called, short.
        polite: The same with さん.
        protection: Level of the household.
        starts: ISO local time to the minute.
        kind: Code of ``visit_kind``.
        wheel: Code of ``wheel``.
        state: Code of ``visit_state``.
        needs_two: It is to be made by two.
        placed: How an occurrence came to stand there (``by_rule``, ``for_holiday``, ``asks``,
            ``by_hand``, ``without_rule``); ``""`` for a single visit.
        disputed: Two people changed it at once; one change stands, the other is kept.
    """

    id: str
    original: str
    household: str
    name: str
    polite: str
    protection: str
    starts: str
    minutes: int
    kind: str
    place: str
    wheel: str
    note: str
    state: str
    members: list[str]
    needs_two: bool
    placed: str = ""
    disputed: bool = False

    @property
    def at(self) -> datetime:
        """When it starts."""
        return datetime.fromisoformat(self.starts)

    @property
    def key(self) -> str:
        """What tells it from all others: the id, with the original start behind it."""
        return f"{self.id}@{self.original}" if self.original else self.id

    def planned(self) -> PlannedVisit:
        """Return it as the rules of load see it."""
        return PlannedVisit(
            self.key, self.household, self.at, self.minutes, tuple(self.members), self.needs_two
        )


def occasions(
    desk: Desk,
    reading: Reading,
    window: Period,
    *,
    household: str = "",
    member: str = "",
) -> list[Occasion]:
    """Return what takes place within the days, by start; cancelled ones are left out.

    Args:
        desk: Where the person works.
        reading: The snapshot to read.
        window: The days.
        household: Only of this household.
        member: Only where this member goes.
    """
    single = rows.visits(reading, window.first, window.last, household=household, member=member)
    single = [visit for visit in single if visit.state != _CANCELLED]
    series = rows.series_within(
        reading, window.first, window.last, household=household, member=member
    )
    exceptions = _by_series(rows.exceptions_of(reading, [one.id for one in series]))
    about = {visit.household for visit in single} | {one.household for one in series}
    names = called(reading, about)
    doubled = _disputed(reading, single, exceptions)
    found = [_of_visit(visit, names, doubled) for visit in single]
    if series:
        closed = closed_days(desk, window)
        for row in series:
            made = exceptions.get(row.id, [])
            given = expansion(row, window, closed, made)
            found += _of_series(row, given, made, names, doubled)
    if member:
        found = [one for one in found if member in one.members]
    return sorted(found, key=lambda one: (one.starts, one.key))


def one_occasion(reading: Reading, identifier: str, original: str = "") -> Occasion | None:
    """Return a visit, or one occurrence of a series, as it was last decided; also if cancelled.

    An occurrence nobody decided about stands where the rule puts it: what a holiday would
    move is told by :func:`occasions`.
    """
    if not original:
        visit = rows.visit(reading, identifier)
        if visit is None:
            return None
        names = called(reading, [visit.household])
        return _of_visit(visit, names, rows.disputed(reading, [visit.id]))
    row = rows.one_series(reading, identifier)
    key = derived_id("series_exception", identifier, original)
    decided = rows.one_exception(reading, key)
    try:
        start = datetime.fromisoformat(original)
    except ValueError:
        return None
    if row is None:
        return None
    made = decided or rows.ExceptionRow(row.id, start, None, None, None, False)
    occurrence = Occurrence(
        start,
        made.starts or start,
        row.minutes if made.minutes is None else made.minutes,
        made.members or row.members,
        Placed.BY_HAND if made.starts else Placed.BY_RULE,
    )
    names = called(reading, [row.household])
    doubled = rows.disputed(reading, [key])
    (one,) = _of_series(row, Expansion((occurrence,)), [made], names, doubled)
    return replace(one, state=_CANCELLED) if made.cancelled else one


def called(reading: Reading, households: Iterable[str]) -> Mapping[str, Called]:
    """Return what these households are called; one statement for all, one for their persons."""
    ids = [Id(one) for one in sorted(set(households)) if one]
    if not ids:
        return {}
    found = household_rows.households(reading, ids=ids, limit=max(len(ids), 1))
    return {row.id: _called(row) for row in found}


def _called(row: household_rows.HouseholdRow) -> Called:
    about = [person for person in row.persons if person.is_index] or list(row.persons)
    for person in about:
        if name := full_name(person.family_name, person.given_name):
            return Called(name, san(name), row.protection)
    label = household_label([IndexPerson("", "")], row.label)
    return Called(label, label, row.protection)


def series_of(row: rows.SeriesRow | rows.BlockSeriesRow) -> Series | None:
    """Return a stored series; None where a newer version wrote a rule that is not read here."""
    try:
        rule = read_rule(row.rule)
    except RuleNotRead:
        return None
    known = {rule.value for rule in HolidayRule}
    holiday = HolidayRule(row.holiday) if row.holiday in known else HolidayRule.REST
    ended = date.fromisoformat(row.ended) if len(row.ended) == len("2026-11-24") else None
    return Series(row.starts, row.minutes, rule, holiday, row.members, ended)


def expansion(
    row: rows.SeriesRow | rows.BlockSeriesRow,
    window: Period,
    closed: Callable[[date], bool],
    exceptions: Sequence[rows.ExceptionRow],
) -> Expansion:
    """Return what a stored series gives within the days."""
    series = series_of(row)
    if series is None:
        return Expansion(())
    decided = [
        SeriesException(made.original, made.starts, made.minutes, made.members, made.cancelled)
        for made in exceptions
    ]
    return expand(series, window, closed, decided)


def _by_series(exceptions: Iterable[rows.ExceptionRow]) -> dict[str, list[rows.ExceptionRow]]:
    found: dict[str, list[rows.ExceptionRow]] = {}
    for made in exceptions:
        found.setdefault(made.series, []).append(made)
    return found


def _disputed(
    reading: Reading,
    visits: Sequence[rows.VisitRow],
    exceptions: Mapping[str, Sequence[rows.ExceptionRow]],
) -> frozenset[str]:
    ids = [visit.id for visit in visits]
    ids += [Id(made.id) for one in exceptions.values() for made in one]
    return rows.disputed(reading, ids) if ids else frozenset()


def _of_visit(
    visit: rows.VisitRow, names: Mapping[str, Called], disputed: frozenset[str]
) -> Occasion:
    name = names.get(visit.household, Called("", ""))
    return Occasion(
        id=visit.id,
        original="",
        household=visit.household,
        name=name.short,
        polite=name.polite,
        protection=name.protection,
        starts=visit.starts.isoformat(timespec="minutes"),
        minutes=visit.minutes,
        kind=visit.kind,
        place=visit.place,
        wheel=visit.wheel,
        note=visit.note,
        state=visit.state,
        members=list(visit.members),
        needs_two=visit.needs_two,
        disputed=visit.id in disputed,
    )


def _of_series(
    row: rows.SeriesRow,
    given: Expansion,
    exceptions: Sequence[rows.ExceptionRow],
    names: Mapping[str, Called],
    disputed: frozenset[str],
) -> Iterable[Occasion]:
    name = names.get(row.household, Called("", ""))
    made = {one.original: one for one in exceptions}
    for one in given.occurrences:
        decided = made.get(one.original)
        yield Occasion(
            id=row.id,
            original=one.original.isoformat(timespec="minutes"),
            household=row.household,
            name=name.short,
            polite=name.polite,
            protection=name.protection,
            starts=one.starts.isoformat(timespec="minutes"),
            minutes=one.minutes,
            kind=row.kind,
            place=row.place,
            wheel=row.wheel,
            note=(decided.note if decided else "") or row.note,
            state="planned",
            members=list(one.members),
            needs_two=row.needs_two,
            placed=one.placed.value,
            disputed=decided is not None and decided.id in disputed,
        )

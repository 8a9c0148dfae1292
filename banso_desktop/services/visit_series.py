# SPDX-License-Identifier: Apache-2.0
"""Visits that come back: their rule, what one occurrence becomes, how a series ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.recurrence import HolidayRule, Series, expand, is_original
from banso_desktop.domain.recurrence_words import choice_of, rule_sentence
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import day_notes
from banso_desktop.services.occasions import series_of
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.visit_cells import (
    USUAL_MINUTES,
    about_cells,
    add_exception,
    read_minutes,
    read_original,
    read_repeat,
    read_start,
    wants_two,
)
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import visits as rows

_PREVIEW_YEARS: Final = (1, 6)
"""How far a preview looks: a year; where that gives too few (2月29日), some more."""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series as people read it.

    Attributes:
        starts: First possible day and time, ISO to the minute.
        repeat: A sentence such as 毎週火曜; the rule of RFC 5545 where none says it.
        holiday: Code of ``holiday_rule``.
        ended: ISO day, ``""`` while it goes on.
    """

    id: str
    household: str
    starts: str
    minutes: int
    repeat: str
    holiday: str
    kind: str
    place: str
    wheel: str
    note: str
    members: list[str]
    needs_two: bool
    ended: str


@dataclass(frozen=True, slots=True)
class PreviewDate:
    """One date a rule gives.

    Attributes:
        starts: ISO local time; where it rests, the time the rule gives.
        how: ``by_rule``, ``for_holiday`` (moved to an open day), ``asks`` or ``rests``.
        closed: Why the office is closed on the day the rule gives, ``""`` if it is open.
    """

    starts: str
    how: str
    closed: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would give, for whoever is typing it.

    Attributes:
        unread: Field that is not understood (``starts`` or ``repeat``), ``""`` if all is.
        repeat: The rule said back as a sentence.
        holiday: What such a series does on holidays until someone says otherwise.
        dates: The next ones in order; those that rest stand between them.
    """

    unread: str
    repeat: str = ""
    holiday: str = "rest"
    dates: tuple[PreviewDate, ...] = ()


class SeriesPart:
    """Plans series and decides about their occurrences."""

    _desk: Desk

    @query
    def series(self, *, household: str = "", series: str = "") -> list[SeriesView]:
        """List the series that go on, of one household or of all readable ones; or one.

        Args:
            household: Only of this household.
            series: Only this one, also if it has ended.
        """
        today = self._desk.today()
        far = today + timedelta(days=400)
        with self._desk.reading() as reading:
            if series:
                one = rows.one_series(reading, series)
                found = [one] if one is not None else []
            else:
                found = rows.series_within(reading, today, far, household=household)
        return [_view(row) for row in found]

    @query
    def preview(
        self, *, starts: str, repeat: str, holiday: str = "rest", dates: int = 5
    ) -> Preview:
        """Tell what a rule would give from now on, while it is being typed; writes nothing.

        Args:
            starts: First day and time, as typed.
            repeat: A sentence such as 隔週火曜, or a rule of RFC 5545.
            holiday: ``rest``, ``before``, ``after`` or ``ask``.
            dates: How many dates that take place; at most 60.
        """
        try:
            rule = read_repeat(repeat, self._desk.today())
        except FieldRefused:
            return Preview("repeat")
        try:
            start = read_start(self._desk, starts)
        except FieldRefused:
            return Preview("starts", rule_sentence(rule, self._desk.clock.local()) or rule.text)
        rules = {one.value for one in HolidayRule}
        on_holiday = HolidayRule(holiday) if holiday in rules else HolidayRule.REST
        series = Series(start, USUAL_MINUTES, rule, on_holiday)
        said = rule_sentence(rule, start) or rule.text
        choice = choice_of(rule, start)
        usual = choice.holiday.value if choice else HolidayRule.REST.value
        return Preview("", said, usual, self._dates(series, min(dates, 60)))

    def _dates(self, series: Series, wanted: int) -> tuple[PreviewDate, ...]:
        first = max(series.start.date(), self._desk.today())
        found: list[PreviewDate] = []
        for years in _PREVIEW_YEARS:
            window = Period(first, first + timedelta(days=366 * years))
            notes = day_notes(self._desk, window)
            closed = {day: note.name for day, note in notes.items() if note.closed}
            given = expand(series, window, closed.__contains__)
            found = [
                PreviewDate(
                    one.starts.isoformat(timespec="minutes"),
                    one.placed.value,
                    closed.get(one.original.date(), ""),
                )
                for one in given.occurrences
            ]
            found += [
                PreviewDate(at.isoformat(timespec="minutes"), "rests", closed.get(at.date(), ""))
                for at in given.rested
            ]
            found.sort(key=lambda one: one.starts)
            if sum(one.how != "rests" for one in found) >= wanted:
                break
        ends = [at for at, one in enumerate(found) if one.how != "rests"][:wanted]
        return tuple(found[: ends[-1] + 1]) if ends else tuple(found[:wanted])

    @use_case
    def plan_series(
        self,
        *,
        household: str,
        starts: str,
        repeat: str,
        minutes: int = USUAL_MINUTES,
        holiday: str = "rest",
        kind: str = "visit",
        place: str = "",
        members: list[str] | None = None,
        wheel: str = "connecting",
        note: str = "",
        needs_two: bool | None = None,
        ended: str = "",
    ) -> str:
        """Plan a visit that comes back.

        Args:
            starts: First day and time, as typed.
            repeat: A sentence such as 毎週火曜, 隔週 or 第1・第3火曜, or a rule of RFC 5545.
            holiday: On a closed day ``rest``, go ``before`` or ``after``, or ``ask``.
            needs_two: It is to be made by two; as the household's notes say where left out.
            ended: Last day as typed, where it is known already.

        Raises:
            FieldRefused: If ``starts`` or ``repeat`` cannot be read, or a code is unknown.
        """
        scope = household_for_writing(self._desk, household, Right.PLAN_VISIT)
        two = wants_two(self._desk, scope) if needs_two is None else needs_two
        going: list[Value] = list(members or [self._desk.member])
        when = given(
            starts=read_start(self._desk, starts),
            minutes=read_minutes(minutes),
            rule=read_repeat(repeat, self._desk.today()).text,
            holiday=code(self._desk, "holiday_rule", holiday, "holiday"),
            members=going,
            ended=self._last_day(ended),
        )
        about = about_cells(
            self._desk,
            kind=kind,
            place=place or None,
            wheel=wheel,
            note=note or None,
            needs_two=two or None,
        )
        command = self._desk.command("visits.plan_series")
        block = command.add(self._desk.town, "busy_series", **when)
        series = command.add(scope, "visit_series", block_series=block, **when, **about)
        self._desk.commit(command)
        return series

    @use_case
    def change_occurrence(
        self,
        *,
        series: str,
        original: str,
        starts: str = "",
        minutes: int | None = None,
        members: list[str] | None = None,
        cancelled: bool = False,
        note: str = "",
        by_rule: bool = False,
    ) -> str:
        """Move, shorten, hand over or cancel one occurrence of a series.

        Two people who decide about the same occurrence write the same row.

        Args:
            original: The start the rule gives, as ISO text (``2026-11-24T09:30``).
            by_rule: Take back what was decided: it stands as the rule says.

        Raises:
            NotFound: If no series readable here has this id.
            FieldRefused: If ``original`` is no occurrence, or ``starts`` cannot be read.
        """
        scope, row = row_for_writing(self._desk, "visit_series", series, Right.PLAN_VISIT)
        key = read_original(original)
        known = self._series(series, key)
        cells: dict[str, Value] = {"starts": None, "minutes": None, "members": None}
        if not by_rule:
            cells = given(
                starts=read_start(self._desk, starts) if starts else None,
                minutes=None if minutes is None else read_minutes(minutes),
                members=list(members) if members else None,
            )
        cells["cancelled"] = cancelled and not by_rule
        command = self._desk.command("visits.change_occurrence")
        exception = add_exception(
            self._desk, command, scope, row, known.block_series, key, cells, note
        )
        self._desk.commit(command)
        return exception

    @use_case
    def end_series(self, *, series: str, on: str = "") -> str:
        """End a series on a day; what took place before stays.

        Args:
            on: Last day as typed; today where it is left out.
        """
        return self._end(series, self._last_day(on) or PartialDate.of(self._desk.today()))

    @use_case
    def resume_series(self, *, series: str) -> str:
        """Take back the end of a series: it goes on as its rule says."""
        return self._end(series, None)

    def _end(self, series: str, day: PartialDate | None) -> str:
        scope, row = row_for_writing(self._desk, "visit_series", series, Right.PLAN_VISIT)
        with self._desk.reading() as reading:
            known = rows.one_series(reading, series)
        command = self._desk.command("visits.end_series")
        command.set(scope, "visit_series", row, ended=day)
        if known is not None and known.block_series:
            command.set(self._desk.town, "busy_series", Id(known.block_series), ended=day)
        self._desk.commit(command)
        return row

    def _series(self, identifier: str, original: datetime) -> rows.SeriesRow:
        """Return a series that has this occurrence, or had it when somebody decided about it."""
        key = derived_id("series_exception", identifier, original.isoformat(timespec="minutes"))
        with self._desk.reading() as reading:
            found = rows.one_series(reading, identifier)
            decided = rows.one_exception(reading, key)
        if found is None:
            raise NotFound("visit_series", identifier)
        series = series_of(found)
        if decided is None and (series is None or not is_original(series, original)):
            raise FieldRefused("series.original", field="original")
        return found

    def _day(self, text: str) -> date | None:
        read = self._desk.date(text)
        return read.first_day if read is not None else None

    def _last_day(self, text: str) -> PartialDate | None:
        day = self._day(text)
        if text.strip() and day is None:
            raise FieldRefused("moment", field="ended")
        return None if day is None else PartialDate.of(day)


def _view(row: rows.SeriesRow) -> SeriesView:
    series = series_of(row)
    said = rule_sentence(series.rule, row.starts) if series is not None else None
    return SeriesView(
        id=row.id,
        household=row.household,
        starts=row.starts.isoformat(timespec="minutes"),
        minutes=row.minutes,
        repeat=said or row.rule,
        holiday=row.holiday,
        kind=row.kind,
        place=row.place,
        wheel=row.wheel,
        note=row.note,
        members=list(row.members),
        needs_two=row.needs_two,
        ended=row.ended,
    )

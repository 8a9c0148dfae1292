# SPDX-License-Identifier: Apache-2.0
"""Visits and promises with a time: single ones, and series that come back.

Each visit lies in its household and points to a nameless busy block in the town's scope, so
that colleagues without the household's key see that somebody is busy, and nothing more.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.recurrence_words import read_sentence, rule_of
from banso_desktop.domain.rights import Right
from banso_desktop.domain.rules import Rule, RuleNotRead, read_rule
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import visits as rows

_LONGEST_MINUTES = 24 * 60
_USUAL_MINUTES = 60


class VisitService:
    """Plans, moves and settles visits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def plan(
        self,
        *,
        household: str,
        starts: str,
        minutes: int = _USUAL_MINUTES,
        kind: str = "visit",
        place: str = "",
        members: list[str] | None = None,
        wheel: str = "connecting",
        note: str = "",
        needs_two: bool = False,
    ) -> str:
        """Plan one visit (or call, or letter) for one or two workers.

        Args:
            starts: Day and time as typed, such as ``R8.11.26 10:00`` or ``あした 午後``.
            members: Who goes; oneself where it is left out.

        Raises:
            FieldRefused: If ``starts`` names no day and time, or a code is unknown.
        """
        scope = household_for_writing(self._desk, household, Right.PLAN_VISIT)
        at, length = self._moment(starts, "starts"), _minutes(minutes)
        going: list[Value] = list(members or [self._desk.member])
        command = self._desk.command("visits.plan")
        block = command.add(
            self._desk.town,
            "busy_block",
            members=going,
            starts=at,
            ends=at + timedelta(minutes=length),
        )
        visit = command.add(
            scope,
            "visit",
            starts=at,
            minutes=length,
            kind=code(self._desk, "visit_kind", kind, "kind"),
            place=place or None,
            members=going,
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            note=note or None,
            state="planned",
            needs_two=needs_two or None,
            block=block,
        )
        self._desk.commit(command)
        return visit

    @use_case
    def plan_series(
        self,
        *,
        household: str,
        starts: str,
        repeat: str,
        minutes: int = _USUAL_MINUTES,
        holiday: str = "rest",
        kind: str = "visit",
        place: str = "",
        members: list[str] | None = None,
        wheel: str = "connecting",
        note: str = "",
        needs_two: bool = False,
    ) -> str:
        """Plan a visit that comes back.

        Args:
            starts: First day and time, as typed.
            repeat: A sentence such as 毎週火曜, 隔週 or 第1・第3火曜, or a rule of RFC 5545.
            holiday: On a closed day ``rest``, go ``before`` or ``after``, or ``ask``.

        Raises:
            FieldRefused: If ``starts`` or ``repeat`` cannot be read, or a code is unknown.
        """
        scope = household_for_writing(self._desk, household, Right.PLAN_VISIT)
        at, length = self._moment(starts, "starts"), _minutes(minutes)
        rule = self._rule(repeat).text
        on_holiday = code(self._desk, "holiday_rule", holiday, "holiday")
        going: list[Value] = list(members or [self._desk.member])
        command = self._desk.command("visits.plan_series")
        block = command.add(
            self._desk.town,
            "busy_series",
            members=going,
            starts=at,
            minutes=length,
            rule=rule,
            holiday=on_holiday,
        )
        series = command.add(
            scope,
            "visit_series",
            starts=at,
            minutes=length,
            rule=rule,
            holiday=on_holiday,
            kind=code(self._desk, "visit_kind", kind, "kind"),
            place=place or None,
            members=going,
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            note=note or None,
            needs_two=needs_two or None,
            block_series=block,
        )
        self._desk.commit(command)
        return series

    @use_case
    def move(
        self,
        *,
        visit: str,
        starts: str = "",
        minutes: int | None = None,
        members: list[str] | None = None,
    ) -> str:
        """Move a single visit to another time or other people.

        Raises:
            NotFound: If no visit readable here has this id.
        """
        scope, row = row_for_writing(self._desk, "visit", visit, Right.PLAN_VISIT)
        known = self._visit(visit)
        at = self._moment(starts, "starts") if starts else known.starts
        length = _minutes(known.minutes if minutes is None else minutes)
        command = self._desk.command("visits.move")
        moved = at if at != known.starts else None
        cells = given(
            starts=moved,
            moved_from=known.starts if moved else None,
            minutes=length if minutes is not None else None,
            members=list(members) if members else None,
        )
        command.set(scope, "visit", row, **cells)
        if known.block:
            block = given(
                starts=moved,
                ends=at + timedelta(minutes=length),
                members=list(members) if members else None,
            )
            command.set(self._desk.town, "busy_block", Id(known.block), **block)
        self._desk.commit(command)
        return row

    @use_case
    def settle(self, *, visit: str, state: str = "done") -> str:
        """Say what became of a visit: done, not met, cancelled; a cancelled one frees the time.

        Raises:
            FieldRefused: If ``state`` is no code of ``visit_state``.
        """
        scope, row = row_for_writing(self._desk, "visit", visit, Right.PLAN_VISIT)
        known = self._visit(visit)
        command = self._desk.command("visits.settle")
        command.set(scope, "visit", row, state=code(self._desk, "visit_state", state, "state"))
        if state == "cancelled" and known.block:
            command.remove(self._desk.town, "busy_block", Id(known.block))
        self._desk.commit(command)
        return row

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
    ) -> str:
        """Move, shorten, hand over or cancel one occurrence of a series.

        Two people who decide about the same occurrence write the same row.

        Args:
            original: The start the rule gives, as ISO text (``2026-11-24T09:30``).

        Raises:
            FieldRefused: If ``original`` is no such text or ``starts`` cannot be read.
        """
        scope, row = row_for_writing(self._desk, "visit_series", series, Right.PLAN_VISIT)
        with self._desk.reading() as reading:
            known = rows.one_series(reading, series)
        if known is None:
            raise NotFound("visit_series", series)
        key = _iso_moment(original)
        at = self._moment(starts, "starts") if starts else None
        cells = given(
            series=row,
            original=key,
            starts=at,
            minutes=None if minutes is None else _minutes(minutes),
            members=list(members) if members else None,
            cancelled=cancelled,
        )
        text = key.isoformat(timespec="minutes")
        exception = derived_id("series_exception", row, text)
        command = self._desk.command("visits.change_occurrence")
        command.add(scope, "series_exception", exception, **cells, **given(note=note or None))
        if known.block_series:
            block = Id(known.block_series)
            command.add(
                self._desk.town,
                "busy_exception",
                derived_id("busy_exception", block, text),
                **cells | {"series": block},
            )
        self._desk.commit(command)
        return exception

    @use_case
    def end_series(self, *, series: str, on: str = "") -> str:
        """End a series on a day; what took place before stays."""
        scope, row = row_for_writing(self._desk, "visit_series", series, Right.PLAN_VISIT)
        with self._desk.reading() as reading:
            known = rows.one_series(reading, series)
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command = self._desk.command("visits.end_series")
        command.set(scope, "visit_series", row, ended=day)
        if known is not None and known.block_series:
            command.set(self._desk.town, "busy_series", Id(known.block_series), ended=day)
        self._desk.commit(command)
        return row

    @use_case
    def add_appointment(
        self,
        *,
        title: str,
        starts: str,
        minutes: int = _USUAL_MINUTES,
        kind: str = "meeting",
        members: list[str] | None = None,
        all_day: bool = False,
        place: str = "",
        substitute: str = "",
    ) -> str:
        """Note what staff do apart from households: meetings, training, leave.

        The title is read by everybody of the town's team; it names no household.
        """
        self._desk.require(Right.PLAN_VISIT)
        at, length = self._moment(starts, "starts", all_day=all_day), _minutes(minutes)
        ends = at + (timedelta(days=1) if all_day else timedelta(minutes=length))
        command = self._desk.command("visits.add_appointment")
        row = command.add(
            self._desk.town,
            "appointment",
            title=title or None,
            kind=code(self._desk, "appointment_kind", kind, "kind"),
            members=list(members or [self._desk.member]),
            starts=at,
            ends=ends,
            all_day=all_day or None,
            place=place or None,
            substitute=substitute or None,
        )
        self._desk.commit(command)
        return row

    def _visit(self, identifier: str) -> rows.VisitRow:
        with self._desk.reading() as reading:
            found = rows.visit(reading, identifier)
        if found is None:
            raise NotFound("visit", identifier)
        return found

    def _moment(self, text: str, field: str, *, all_day: bool = False) -> datetime:
        default = datetime.min.time() if all_day else None
        found = read_moment(text, self._desk.today(), default)
        if found is None:
            found = _iso_or_none(text)
        if found is None:
            raise FieldRefused("moment", field=field)
        return found

    def _rule(self, text: str) -> Rule:
        choice = read_sentence(text, self._desk.today())
        if choice is not None:
            return rule_of(choice)
        try:
            return read_rule(text)
        except RuleNotRead as error:
            raise FieldRefused("repeat", field="repeat", part=error.part) from error


def _minutes(value: int) -> int:
    if not 0 <= value <= _LONGEST_MINUTES:
        raise FieldRefused("range", field="minutes", value=value, limit=_LONGEST_MINUTES)
    return value


def _iso_or_none(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if found.tzinfo is not None or found.date() == date.min else found


def _iso_moment(text: str) -> datetime:
    found = _iso_or_none(text)
    if found is None:
        raise FieldRefused("moment", field="original")
    return found

# SPDX-License-Identifier: Apache-2.0
"""Visits and promises with a time: single ones, and series that come back.

Each visit lies in its household and points to a nameless busy block in the town's scope, so
that colleagues without the household's key see that somebody is busy, and nothing more.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services.appointments import AppointmentPart
from banso_desktop.services.auditing import record_opening
from banso_desktop.services.desk import Desk
from banso_desktop.services.occasions import Occasion, occasions, one_occasion
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.visit_cells import (
    USUAL_MINUTES,
    about_cells,
    add_block,
    read_minutes,
    read_start,
    wants_two,
)
from banso_desktop.services.visit_proposal import Proposal, propose
from banso_desktop.services.visit_series import SeriesPart
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import visits as rows

_LONGEST_WINDOW: Final = timedelta(days=400)


class VisitService(SeriesPart, AppointmentPart):
    """Plans, moves and settles visits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def occurrences(
        self, *, first: str = "", last: str = "", household: str = "", member: str = ""
    ) -> list[Occasion]:
        """List what takes place from day to day, single visits and series together, by start.

        Args:
            first: First day as typed; today where it is left out.
            last: Last day as typed; six days later where it is left out. At most 400 days.
            household: Only of this household.
            member: Only where this member goes.
        """
        begin = self._day(first) or self._desk.today()
        end = self._day(last) or begin + timedelta(days=6)
        window = Period(begin, min(max(begin, end), begin + _LONGEST_WINDOW))
        with self._desk.reading() as reading:
            return occasions(self._desk, reading, window, household=household, member=member)

    @query
    def occasion(self, *, visit: str, original: str = "") -> Occasion | None:
        """Return one visit, or one occurrence of a series, as it stands; also if cancelled.

        Args:
            visit: Id of the visit, or of the series.
            original: Start the rule gives, of an occurrence (ISO, to the minute).
        """
        with self._desk.reading() as reading:
            found = one_occasion(reading, visit, original)
        if found is not None:
            record_opening(self._desk, found.household)
        return found

    @query
    def proposal(self, *, household: str) -> Proposal:
        """Propose the next meeting: by the household's own rhythm, by who accompanies it.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            return propose(self._desk, reading, household)

    @use_case
    def plan(
        self,
        *,
        household: str,
        starts: str,
        minutes: int = USUAL_MINUTES,
        kind: str = "visit",
        place: str = "",
        members: list[str] | None = None,
        wheel: str = "connecting",
        note: str = "",
        needs_two: bool | None = None,
        promise: str = "",
    ) -> str:
        """Plan one visit (or call, or letter) for one or two workers.

        Args:
            starts: Day and time as typed, such as ``R8.11.26 10:00`` or ``あした 午後``.
            members: Who goes; oneself where it is left out.
            needs_two: It is to be made by two; as the household's notes say where left out.
            promise: The promise of this household it is to keep.

        Raises:
            FieldRefused: If ``starts`` names no day and time, or a code is unknown.
            NotFound: If the household has no such promise.
        """
        scope = household_for_writing(self._desk, household, Right.PLAN_VISIT)
        at, length = read_start(self._desk, starts), read_minutes(minutes)
        going: list[Value] = list(members or [self._desk.member])
        two = wants_two(self._desk, scope) if needs_two is None else needs_two
        command = self._desk.command("visits.plan")
        visit = command.add(
            scope,
            "visit",
            starts=at,
            minutes=length,
            members=going,
            state="planned",
            block=add_block(self._desk, command, going, at, length),
            **about_cells(
                self._desk,
                kind=kind,
                place=place or None,
                wheel=wheel,
                note=note or None,
                needs_two=two or None,
            ),
        )
        if promise:
            self._keep_promise(command, scope, promise, visit)
        self._desk.commit(command)
        return visit

    @use_case
    def change(
        self,
        *,
        visit: str,
        starts: str = "",
        minutes: int | None = None,
        members: list[str] | None = None,
        kind: str | None = None,
        place: str | None = None,
        wheel: str | None = None,
        note: str | None = None,
        needs_two: bool | None = None,
    ) -> str:
        """Change a single visit: when, how long, who goes, and what it is about.

        What is left out stays.

        Raises:
            NotFound: If no visit readable here has this id.
            FieldRefused: If ``starts`` cannot be read, or a code is unknown.
        """
        scope, row = row_for_writing(self._desk, "visit", visit, Right.PLAN_VISIT)
        known = self._visit(visit)
        at = read_start(self._desk, starts) if starts else known.starts
        length = read_minutes(known.minutes if minutes is None else minutes)
        going: list[Value] | None = list(members) if members else None
        moved = at if at != known.starts else None
        command = self._desk.command("visits.change")
        cells = given(
            starts=moved,
            moved_from=known.starts if moved else None,
            minutes=length if length != known.minutes else None,
            members=going,
        )
        about = about_cells(
            self._desk, kind=kind, place=place, wheel=wheel, note=note, needs_two=needs_two
        )
        command.set(scope, "visit", row, **cells, **about)
        if known.block and cells:
            ends = at + timedelta(minutes=length)
            block = given(starts=moved, ends=ends, members=going)
            command.set(self._desk.town, "busy_block", Id(known.block), **block)
        self._desk.commit(command)
        return row

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
        return self.change(visit=visit, starts=starts, minutes=minutes, members=members)

    @use_case
    def settle(self, *, visit: str, state: str = "done") -> str:
        """Say what became of a visit: done, not met, cancelled, or to come again.

        A cancelled one frees the time; taking that back takes the time again.

        Raises:
            FieldRefused: If ``state`` is no code of ``visit_state``.
        """
        scope, row = row_for_writing(self._desk, "visit", visit, Right.PLAN_VISIT)
        known = self._visit(visit)
        command = self._desk.command("visits.settle")
        command.set(scope, "visit", row, state=code(self._desk, "visit_state", state, "state"))
        if known.block and state == "cancelled":
            command.remove(self._desk.town, "busy_block", Id(known.block))
        elif known.block and known.state == "cancelled":
            going: list[Value] = list(known.members)
            block = Id(known.block)
            add_block(self._desk, command, going, known.starts, known.minutes, block)
        self._desk.commit(command)
        return row

    def _keep_promise(self, command: Command, scope: Id, promise: str, visit: Id) -> None:
        with self._desk.reading() as reading:
            if not finding.exists(reading, "promise", scope, promise):
                raise NotFound("promise", promise)
        command.set(scope, "promise", Id(promise), visit=visit)

    def _visit(self, identifier: str) -> rows.VisitRow:
        with self._desk.reading() as reading:
            found = rows.visit(reading, identifier)
        if found is None:
            raise NotFound("visit", identifier)
        return found

# SPDX-License-Identifier: Apache-2.0
"""How long a household's records are kept: its class, its end, and what holds it.

That an accompaniment ended is written by somebody, never found by the program, and can be taken
back. All of it are changes of the household, so who wrote what stands in its history.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from banso_desktop.domain.retention import RetentionClass, term_of
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services import retention_classes as classes
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_page import member_names
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.visit_ends import end_series, resume_series
from banso_desktop.services.writing import household_for_writing, row_for_writing
from banso_desktop.store.queries import retention as rows


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class of retention as the town has it.

    Attributes:
        code: What is stored.
        years: 0 is for good.
        event: Code of ``retention_event``.
        begins: Code of ``retention_begins``.
        article: Rule of the town it stands in, ``""`` where nobody verified one.
        source: Where that was read, ``""`` likewise.
        usual: Whether a household gets it where nobody chooses another.
    """

    code: str
    ja: str
    en: str
    years: int
    event: str
    begins: str
    article: str
    source: str
    usual: bool


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a household is kept longer (保存をのばす).

    Attributes:
        since: ISO day.
        by: Name of who wrote it.
    """

    id: str
    reason: str
    since: str
    by: str


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long a household's records are kept; days are ISO, ``""`` where there is none.

    Attributes:
        retention: Code of its class, ``""`` where nobody chose one.
        ended: The day the accompaniment ended.
        first: First day of the term.
        last: Last day; ``""`` while it goes on or where it is kept for good.
        permanent: Whether it is kept for good.
        is_over: Whether the last day is past.
        holds: What keeps it all the same.
        may_write: Whether this person may write here.
        may_lift: Whether this person may lift a hold.
    """

    household: str
    retention: str
    years: int
    ended: str
    first: str
    last: str
    permanent: bool
    is_over: bool
    holds: tuple[Hold, ...]
    may_write: bool
    may_lift: bool


class TermsPart:
    """The classes, and the term of one household."""

    _desk: Desk

    @query
    def classes(self) -> list[ClassLine]:
        """List the classes of retention in their order."""
        with self._desk.reading() as reading:
            listed = classes.class_list(self._desk, reading)
        usual = classes.usual_class(listed).code
        lines = []
        for code in listed.current(self._desk.today()):
            kept = RetentionClass.of(code)
            lines.append(
                ClassLine(
                    code.code, code.ja, code.en, kept.years, kept.event.value, kept.begins.value,
                    kept.article, kept.source, code.code == usual,
                )
            )  # fmt: skip
        return lines

    @query
    def keeping(self, *, household: str) -> Keeping:
        """Tell how long a household's records are kept.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            row = rows.term(reading, household)
            if row is None:
                raise NotFound("household", household)
            holds = rows.holds(reading, [household])
            names = member_names(reading)
            kept = classes.class_of(classes.class_list(self._desk, reading), row.retention)
        term = term_of(kept, row.ended, row.last_record.date() if row.last_record else None)
        return Keeping(
            household=household,
            retention=row.retention,
            years=kept.years if kept is not None else 0,
            ended=_iso(row.ended),
            first=_iso(term.first),
            last=_iso(term.last),
            permanent=kept is not None and kept.is_permanent,
            is_over=term.is_over(self._desk.today()),
            holds=tuple(Hold(one.id, one.reason, one.since, names.get(one.member, ""))
                        for one in holds),
            may_write=self._desk.may(Right.WRITE_HOUSEHOLD),
            may_lift=self._desk.may(Right.APPROVE),
        )  # fmt: skip

    @use_case
    def end(self, *, household: str, ended: str = "", retention: str = "") -> str:
        """Write that the accompaniment of a household ended; from then on its term can be told.

        Visits that come back end on that day, too.

        Args:
            ended: The day, as typed; today where it is left out. A day that comes is none.
            retention: Class; the household's own, else the town's usual one, if left out.

        Raises:
            FieldRefused: Rule ``date`` if it is no whole day, ``retention.future`` if it is
                still to come, ``code`` for an unknown class.
        """
        scope = household_for_writing(self._desk, household)
        day = self._day(ended, "ended")
        with self._desk.reading() as reading:
            row = rows.term(reading, scope)
            listed = classes.class_list(self._desk, reading)
        if retention and retention not in listed:
            raise FieldRefused("code", field="retention", known=", ".join(listed.codes))
        own = row.retention if row is not None else ""
        chosen = retention or own or classes.usual_class(listed).code
        command = self._desk.command("retention.end")
        command.set(scope, "household", scope, ended=day, retention=chosen)
        if day.first_day is not None:
            end_series(self._desk, command, scope, day.first_day)
        self._desk.commit(command)
        return scope

    @use_case
    def go_on(self, *, household: str) -> str:
        """Take the end of an accompaniment back: it goes on, and has no term."""
        scope = household_for_writing(self._desk, household)
        with self._desk.reading() as reading:
            row = rows.term(reading, scope)
        command = self._desk.command("retention.go_on")
        command.set(scope, "household", scope, ended=None)
        if row is not None and row.ended is not None:
            resume_series(self._desk, command, scope, row.ended)
        self._desk.commit(command)
        return scope

    @use_case
    def choose(self, *, household: str, retention: str) -> str:
        """Choose the class of a household.

        Raises:
            FieldRefused: Rule ``code`` for an unknown class.
        """
        scope = household_for_writing(self._desk, household)
        with self._desk.reading() as reading:
            listed = classes.class_list(self._desk, reading)
        if retention not in listed:
            raise FieldRefused("code", field="retention", known=", ".join(listed.codes))
        command = self._desk.command("retention.choose")
        command.set(scope, "household", scope, retention=retention)
        self._desk.commit(command)
        return scope

    @use_case
    def hold(self, *, household: str, reason: str, since: str = "") -> str:
        """Keep a household longer (保存をのばす): nobody proposes or approves erasing it.

        What was proposed before does not count any more, also when the hold is lifted.

        Args:
            reason: Why, such as a claim that is pending.
            since: From which day, as typed; today where it is left out.

        Raises:
            FieldRefused: Rule ``empty`` without a reason, ``date`` if ``since`` is no day,
                ``retention.future`` if it is still to come.
        """
        scope = household_for_writing(self._desk, household)
        if not reason.strip():
            raise FieldRefused("empty", field="reason")
        day = self._day(since, "since")
        command = self._desk.command("retention.hold")
        row = command.add(scope, "hold", reason=reason.strip(), since=day, member=self._desk.member)
        self._desk.commit(command)
        return row

    @use_case
    def lift(self, *, hold: str) -> str:
        """Let a hold end; the row stays, with who lifted it and when.

        Raises:
            NotPermitted: Without the right to approve: who keeps longer need not be asked, who
                lets go does.
            NotFound: If there is no such hold.
        """
        self._desk.require(Right.APPROVE)
        scope, row = row_for_writing(self._desk, "hold", hold)
        command = self._desk.command("retention.lift")
        today = PartialDate.of(self._desk.today())
        command.set(scope, "hold", row, lifted=today, lifted_by=self._desk.member)
        self._desk.commit(command)
        return hold

    def _day(self, typed: str, field: str) -> PartialDate:
        day = self._desk.date(typed) if typed.strip() else PartialDate.of(self._desk.today())
        if day is None or day.precision is not Precision.DAY or day.first_day is None:
            raise FieldRefused("date", field=field)
        if day.first_day > self._desk.today():
            raise FieldRefused("retention.future", field=field)
        return PartialDate(day.iso, Precision.DAY)


def require_erasable(desk: Desk, row: rows.TermRow, kept: RetentionClass | None) -> None:
    """Refuse what must not be erased on this day.

    Raises:
        Refused: Rule ``retention.goes_on`` where the accompaniment has not ended,
            ``retention.permanent``, ``retention.not_over`` (with ``last``), ``retention.held``
            (with ``count``), ``retention.disputed`` while two values stand beside each other.
    """
    term = term_of(kept, row.ended, row.last_record.date() if row.last_record else None)
    if term.first is None:
        raise Refused("retention.goes_on")
    if term.last is None:
        raise Refused("retention.permanent")
    if not term.is_over(desk.today()):
        raise Refused("retention.not_over", last=term.last.isoformat())
    with desk.reading() as reading:
        holds = rows.holds(reading, [row.id])
        disputed = rows.is_disputed(reading, row.id)
    if disputed:
        raise Refused("retention.disputed")
    if holds:
        raise Refused("retention.held", count=len(holds))


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""

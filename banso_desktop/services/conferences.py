# SPDX-License-Identifier: Apache-2.0
"""Case conferences: who sits there, what is on the agenda, what was said and decided.

The conference's own scope holds its shell, attendance and general items. What is about a
household lies in that household's scope and points to the conference, so that who may not
read the household does not read its item.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.conference import Copy, copies_out
from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.ids import Id
from banso_desktop.domain.numbers import new_number
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.conference_agenda import LONGEST_MINUTES, AgendaPart, minutes_given
from banso_desktop.services.conference_minutes import MinutesPart
from banso_desktop.services.conference_people import PeoplePart
from banso_desktop.services.conference_reading import ViewsPart
from banso_desktop.services.conference_running import current_item
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, row_for_writing
from banso_desktop.store.queries import conferences as rows

_NOT_MEASURED: Final = -1


class ConferenceService(AgendaPart, PeoplePart, MinutesPart, ViewsPart):
    """Prepares and runs conferences."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def open(
        self,
        *,
        kind: str = "support",
        title: str = "",
        starts: str = "",
        minutes: int = 60,
        place: str = "",
        convener: str = "",
    ) -> str:
        """Prepare a conference.

        Args:
            kind: A code of ``conference_type``; basis, consent and secrecy hang on it.
            starts: Day and time as typed.

        Raises:
            FieldRefused: If ``kind`` is unknown or ``starts`` names no day and time.
        """
        self._desk.require(Right.RUN_CONFERENCE)
        groups = self._desk.keys.groups()
        readers = [group for group in (groups.chair, groups.town) if group is not None]
        if not readers:
            raise NotPermitted("conference.open", group="chair")
        code(self._desk, "conference_type", kind, "kind")
        at = self._moment(starts)
        number = new_number(at.date() if at else self._desk.today(), self._desk.random)
        command = self._desk.command("conferences.open")
        scope = command.open_scope(ScopeKind.CONFERENCE, list(dict.fromkeys(readers)))
        command.add(
            scope,
            "conference",
            scope,
            kind=kind,
            number=number,
            title=title or None,
            starts=at,
            minutes=minutes_given(minutes),
            place=place or None,
            convener=convener or None,
            state="preparing",
        )
        self._desk.commit(command)
        return scope

    @use_case
    def describe(
        self,
        *,
        conference: str,
        kind: str | None = None,
        title: str | None = None,
        starts: str | None = None,
        minutes: int | None = None,
        place: str | None = None,
        convener: str | None = None,
    ) -> str:
        """Write when and where a conference is; what is left out stays."""
        scope, row = self._conference(conference)
        cells = given(
            kind=code(self._desk, "conference_type", kind, "kind"),
            title=title,
            starts=self._moment(starts) if starts else None,
            minutes=None if minutes is None else minutes_given(minutes),
            place=place,
            convener=convener,
        )
        command = self._desk.command("conferences.describe")
        command.set(scope, "conference", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def turn_to(self, *, conference: str, item: str = "", minutes: int = _NOT_MEASURED) -> str:
        """Begin the conference, or go on with an item; what ran before is closed with its time.

        Args:
            item: The item to go on with; ``""`` where it only begins.
            minutes: What the item that runs now took, where somebody measured it; else it is
                what no other item took since the beginning.

        Raises:
            NotFound: If the item is not on this agenda, as far as it can be read here.
            FieldRefused: Rule ``range`` if it took longer than a day.
        """
        scope, row = self._conference(conference)
        _require_measured(minutes)
        command = self._desk.command("conferences.turn_to")
        known, items, current = self._read(conference, item)
        if item:
            self._close(command, known, items, current, minutes, item)
            if items[item].state != "running":
                command.set(items[item].scope, "agenda_item", Id(item), state="running")
        cells = given(
            state="running" if known.state != "running" else None,
            began=self._desk.now() if known.began is None else None,
        )
        if cells:
            command.set(scope, "conference", row, **cells)
        if command.drafts:
            self._desk.commit(command)
        return row

    @use_case
    def end(self, *, conference: str, minutes: int = _NOT_MEASURED, reason: str = "") -> str:
        """End a conference.

        Args:
            minutes: What the item that runs now took, where somebody measured it.
            reason: Why copies are not back; it is kept in the minutes.

        Raises:
            Refused: Rule ``conference.copies_out`` where numbered copies are not back and
                no reason is given; its fact ``numbers`` lists them.
            FieldRefused: Rule ``range`` if the item took longer than a day.
        """
        scope, row = self._conference(conference)
        _require_measured(minutes)
        with self._desk.reading() as reading:
            held = rows.attendees(reading, conference)
        out = copies_out(Copy(one.copy, one.id, bool(one.collected)) for one in held if one.copy)
        if out and not reason.strip():
            raise Refused(
                "conference.copies_out", numbers=", ".join(str(one.number) for one in out)
            )
        command = self._desk.command("conferences.end")
        known, items, current = self._read(conference, "")
        self._close(command, known, items, current, minutes, "")
        if out:
            command.record(
                scope,
                "minutes_line",
                conference=scope,
                at=self._desk.now(),
                kind="fact",
                text=reason.strip(),
            )
        command.set(scope, "conference", row, state="ended", ended=self._desk.now())
        self._desk.commit(command)
        return row

    @use_case
    def cancel(self, *, conference: str) -> str:
        """Call a conference off that has not begun; its agenda stays readable.

        Raises:
            Refused: Rule ``conference.began`` if it runs or is over.
        """
        return self._turn("conferences.cancel", conference, "preparing", "cancelled")

    @use_case
    def take_up(self, *, conference: str) -> str:
        """Prepare a conference again that was called off.

        Raises:
            Refused: Rule ``conference.began`` if it was not called off.
        """
        return self._turn("conferences.take_up", conference, "cancelled", "preparing")

    def _turn(self, name: str, conference: str, expected: str, state: str) -> str:
        """Take a conference from one state to the other, by the use case of this name."""
        scope, row = self._conference(conference)
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
        if known is None or known.state != expected:
            raise Refused("conference.began", state=known.state if known else "")
        command = self._desk.command(name)
        command.set(scope, "conference", row, state=state)
        self._desk.commit(command)
        return row

    def _read(
        self, conference: str, item: str
    ) -> tuple[rows.ConferenceRow, dict[str, rows.ItemRow], str]:
        """Return a conference, its items, and which of them it is at."""
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
            if known is None:
                raise NotFound("conference", conference)
            items = {str(one.id): one for one in rows.items(reading, [conference])}
            current = current_item(reading, known, list(items.values()))
        if item and item not in items:
            raise NotFound("agenda_item", item)
        return known, items, current

    def _close(
        self,
        command: Command,
        known: rows.ConferenceRow,
        items: Mapping[str, rows.ItemRow],
        current: str,
        minutes: int,
        following: str,
    ) -> None:
        """Write that every item but the following is over, and what the one that ran took."""
        gone = _taken(known, list(items.values()), self._desk.now())
        for one in items.values():
            if one.state != "running" or one.id == following:
                continue
            took = one.actual_minutes or 0
            if one.id == current:
                took = minutes if minutes != _NOT_MEASURED else took + gone
            command.set(
                one.scope,
                "agenda_item",
                one.id,
                state="done",
                actual_minutes=min(took, LONGEST_MINUTES),
            )

    def _conference(self, conference: str) -> tuple[Id, Id]:
        return row_for_writing(self._desk, "conference", conference, Right.RUN_CONFERENCE)

    def _moment(self, text: str) -> datetime | None:
        if not text.strip():
            return None
        found = read_moment(text, self._desk.today())
        if found is None:
            raise FieldRefused("moment", field="starts")
        return found


def _taken(known: rows.ConferenceRow, items: list[rows.ItemRow], now: datetime) -> int:
    """Return the minutes since the beginning that no item has taken yet."""
    if known.began is None:
        return 0
    whole = round((now - known.began) / timedelta(minutes=1))
    return max(whole - sum(one.actual_minutes or 0 for one in items), 0)


def _require_measured(minutes: int) -> None:
    """Refuse a measured time as :func:`minutes_given` does; none was measured is no time."""
    if minutes != _NOT_MEASURED:
        minutes_given(minutes)

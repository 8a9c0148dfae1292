# SPDX-License-Identifier: Apache-2.0
"""Case conferences: who sits there, what is on the agenda, what was said and decided.

The conference's own scope holds its shell, attendance and general items. What is about a
household lies in that household's scope and points to the conference, so that who may not
read the household does not read its item.
"""

from __future__ import annotations

from datetime import datetime

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.conference import ConferenceType, may_enter
from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.ids import Id
from banso_desktop.domain.numbers import new_number
from banso_desktop.domain.positions import position_after, position_between
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, row_for_writing
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import finding

_LONGEST_MINUTES = 24 * 60


class ConferenceService:
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
            minutes=_minutes(minutes),
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
            minutes=None if minutes is None else _minutes(minutes),
            place=place,
            convener=convener,
        )
        command = self._desk.command("conferences.describe")
        command.set(scope, "conference", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def add_attendee(
        self,
        *,
        conference: str,
        member: str = "",
        name: str = "",
        agency: str = "",
        side: str = "professional",
        part: str = "member",
    ) -> str:
        """Put somebody on the list: of the staff by id, others by name and agency."""
        scope, _ = self._conference(conference)
        if not member and not name.strip() and not agency.strip():
            raise FieldRefused("empty", field="name")
        with self._desk.reading() as reading:
            last = finding.last_position(reading, "attendee", scope)
        command = self._desk.command("conferences.add_attendee")
        row = command.add(
            scope,
            "attendee",
            member=member or None,
            name=name or None,
            agency=agency or None,
            side=code(self._desk, "attendee_side", side, "side"),
            part=code(self._desk, "attendee_part", part, "part"),
            position=position_after(last),
        )
        self._desk.commit(command)
        return row

    @use_case
    def mark_attendee(
        self,
        *,
        attendee: str,
        present: bool | None = None,
        secrecy: bool | None = None,
        copy: int | None = None,
        collected: bool | None = None,
    ) -> str:
        """Note that somebody is there, confirmed secrecy today, holds or gave back a copy."""
        scope, row = row_for_writing(self._desk, "attendee", attendee, Right.RUN_CONFERENCE)
        cells = given(
            present=present,
            copy=copy,
            collected=collected,
            secrecy_on=PartialDate.of(self._desk.today()) if secrecy else None,
        )
        command = self._desk.command("conferences.mark_attendee")
        command.set(scope, "attendee", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def remove_attendee(self, *, attendee: str) -> str:
        """Take somebody off the list."""
        scope, row = row_for_writing(self._desk, "attendee", attendee, Right.RUN_CONFERENCE)
        command = self._desk.command("conferences.remove_attendee")
        command.remove(scope, "attendee", row)
        self._desk.commit(command)
        return row

    @use_case
    def add_item(
        self,
        *,
        conference: str,
        household: str = "",
        title: str = "",
        minutes: int = 15,
        presenter: str = "",
        aim: str = "",
        wheel: str = "",
        own_words: str = "",
        show_map: bool = True,
    ) -> str:
        """会議にのせる: put an item on the agenda, of a household or a general one.

        Raises:
            Refused: Rule ``conference.no_households``, ``conference.nameless`` or
                ``conference.no_consent`` where this kind of conference does not allow it.
            NotFound: If the conference or the household is not readable here.
        """
        conference_scope, _ = self._conference(conference)
        scope = conference_scope
        if household:
            self._desk.require(Right.LINK_HOUSEHOLD)
            scope = self._enter(conference, household)
        with self._desk.reading() as reading:
            last = rows.last_item_position(reading, conference)
        command = self._desk.command("conferences.add_item")
        item = command.add(
            scope,
            "agenda_item",
            conference=conference_scope,
            title=title or None,
            minutes=_minutes(minutes),
            presenter=presenter or None,
            aim=code(self._desk, "agenda_aim", aim, "aim") or None,
            wheel=code(self._desk, "wheel", wheel, "wheel") or None,
            own_words=own_words or None,
            show_map=show_map if household else None,
            state="planned",
            position=position_after(last),
        )
        self._desk.commit(command)
        return item

    @use_case
    def change_item(
        self,
        *,
        item: str,
        title: str | None = None,
        minutes: int | None = None,
        actual_minutes: int | None = None,
        presenter: str | None = None,
        aim: str | None = None,
        wheel: str | None = None,
        own_words: str | None = None,
        show_map: bool | None = None,
        state: str | None = None,
    ) -> str:
        """Write how an item is planned or how it went."""
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        cells = given(
            title=title,
            minutes=None if minutes is None else _minutes(minutes),
            actual_minutes=None if actual_minutes is None else _minutes(actual_minutes),
            presenter=presenter,
            aim=code(self._desk, "agenda_aim", aim, "aim"),
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            own_words=own_words,
            show_map=show_map,
            state=code(self._desk, "agenda_state", state, "state"),
        )
        command = self._desk.command("conferences.change_item")
        command.set(scope, "agenda_item", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def move_item(self, *, item: str, before: str = "", after: str = "") -> str:
        """Move an item between two others; one write, whatever the length of the agenda.

        Args:
            before: The item it shall stand after; ``""`` for the top.
            after: The item it shall stand before; ``""`` for the end.
        """
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        with self._desk.reading() as reading:
            places = rows.item_positions(reading, [before, after])
        try:
            position = position_between(places.get(before), places.get(after))
        except ValueError as error:
            raise FieldRefused("order", field="before") from error
        command = self._desk.command("conferences.move_item")
        command.set(scope, "agenda_item", row, position=position)
        self._desk.commit(command)
        return row

    @use_case
    def remove_item(self, *, item: str) -> str:
        """Take an item off the agenda."""
        scope, row = row_for_writing(self._desk, "agenda_item", item, Right.RUN_CONFERENCE)
        command = self._desk.command("conferences.remove_item")
        command.remove(scope, "agenda_item", row)
        self._desk.commit(command)
        return row

    @use_case
    def write_line(
        self, *, conference: str, text: str, item: str = "", kind: str = "note", speaker: str = ""
    ) -> str:
        """Write one finished line of the minutes; of a household's item, it lies with it."""
        conference_scope, _ = self._conference(conference)
        scope = self._scope_of_item(item) if item else conference_scope
        if not text.strip():
            raise FieldRefused("empty", field="text")
        command = self._desk.command("conferences.write_line")
        line = command.record(
            scope,
            "minutes_line",
            conference=conference_scope,
            item=item or None,
            at=self._desk.clock.now(),
            kind=code(self._desk, "line_kind", kind, "kind"),
            speaker=speaker or None,
            text=text,
        )
        self._desk.commit(command)
        return line

    @use_case
    def decide(
        self,
        *,
        conference: str,
        text: str,
        item: str = "",
        wheel: str = "",
        owners: list[str] | None = None,
        owner_text: str = "",
        due: str = "",
        tell: str = "",
    ) -> str:
        """Note a decision: who does it, until when, who tells the person.

        Who and when may stay empty for now; what is missing is listed before the end.
        """
        conference_scope, _ = self._conference(conference)
        scope = self._scope_of_item(item) if item else conference_scope
        if not text.strip():
            raise FieldRefused("empty", field="text")
        with self._desk.reading() as reading:
            last = finding.last_position(reading, "decision", scope, conference=conference)
        command = self._desk.command("conferences.decide")
        row = command.add(
            scope,
            "decision",
            conference=conference_scope,
            item=item or None,
            wheel=code(self._desk, "wheel", wheel, "wheel") or None,
            text=text,
            owners=list(owners) if owners else None,
            owner_text=owner_text or None,
            due=self._desk.date(due),
            due_text=due or None,
            tell=tell or None,
            state="open",
            position=position_after(last),
        )
        self._desk.commit(command)
        return row

    @use_case
    def settle_decision(self, *, decision: str, state: str = "done") -> str:
        """Say what became of a decision."""
        scope, row = row_for_writing(self._desk, "decision", decision, Right.READ_TOWN)
        command = self._desk.command("conferences.settle_decision")
        state_code = code(self._desk, "decision_state", state, "state")
        command.set(scope, "decision", row, state=state_code)
        self._desk.commit(command)
        return row

    @use_case
    def turn_to(self, *, conference: str, item: str = "") -> str:
        """Begin the conference, or go on with an item; what ran before is closed with its time."""
        scope, row = self._conference(conference)
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
        command = self._desk.command("conferences.turn_to")
        cells = given(
            state="running",
            current_item=item or None,
            began=self._desk.clock.now() if known is not None and known.began is None else None,
        )
        command.set(scope, "conference", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def end(self, *, conference: str) -> str:
        """End a conference."""
        scope, row = self._conference(conference)
        command = self._desk.command("conferences.end")
        command.set(scope, "conference", row, state="ended", ended=self._desk.clock.now())
        self._desk.commit(command)
        return row

    def _conference(self, conference: str) -> tuple[Id, Id]:
        return row_for_writing(self._desk, "conference", conference, Right.RUN_CONFERENCE)

    def _enter(self, conference: str, household: str) -> Id:
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
            scope = finding.scope_of(reading, "household", household)
            members, consented = rows.members_and_consents(
                reading, household, self._desk.today().isoformat(), self._given_ways()
            )
        if known is None or scope is None:
            raise NotFound("household" if known else "conference", household)
        kind = ConferenceType.of(self._desk.codes["conference_type"][known.kind])
        facts = may_enter(kind, members, consented)
        if facts.refused is not None:
            raise Refused(f"conference.{facts.refused.value}")
        return scope

    def _given_ways(self) -> frozenset[str]:
        return self._desk.codes["consent_way"].flagged("given")

    def _scope_of_item(self, item: str) -> Id:
        with self._desk.reading() as reading:
            scope = finding.scope_of(reading, "agenda_item", item)
        if scope is None:
            raise NotFound("agenda_item", item)
        return scope

    def _moment(self, text: str) -> datetime | None:
        if not text.strip():
            return None
        found = read_moment(text, self._desk.today())
        if found is None:
            raise FieldRefused("moment", field="starts")
        return found


def _minutes(value: int) -> int:
    if not 0 <= value <= _LONGEST_MINUTES:
        raise FieldRefused("range", field="minutes", value=value, limit=_LONGEST_MINUTES)
    return value

# SPDX-License-Identifier: Apache-2.0
"""関わりの記録: what happened between people, however small, and what was promised.

Reading them is in :mod:`banso_desktop.services.contact_timeline`.
"""

from __future__ import annotations

from datetime import datetime, time

from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.household_facts import ContactFacts
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services.contact_timeline import TimelinePart
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import (
    code,
    filled,
    given,
    household_for_writing,
    row_for_writing,
)
from banso_desktop.store.queries import contacts as rows

_LONGEST_MINUTES = 24 * 60


class ContactService(TimelinePart):
    """Reads and writes contact records, their corrections, and promises."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def write(
        self,
        *,
        household: str,
        kind: str = "visit",
        occurred: str = "",
        minutes: int | None = None,
        travel_minutes: int | None = None,
        writing_minutes: int | None = None,
        began_by: str = "",
        met: list[str] | None = None,
        members: list[str] | None = None,
        place: str = "",
        facts: str = "",
        own_words: str = "",
        impression: str = "",
        reflection: str = "",
        informant: str = "",
        wheel: str = "",
        visit: str = "",
        person: str = "",
        next_promise: str = "",
        next_when: str = "",
    ) -> str:
        """Write a contact record; nothing but the household is mandatory.

        Args:
            occurred: As typed; now if left out. What is no date goes before the facts.
            met: Ids of the persons one met.
            members: Staff who were there; oneself where it is left out.
            next_promise: What was promised next; it stays on a list until kept.

        Raises:
            FieldRefused: If a code is unknown or minutes are not 0 to 1440.
        """
        scope = household_for_writing(self._desk, household)
        at = self._moment(occurred)
        unread = f"（{occurred}）" if occurred.strip() and at is None else ""
        command = self._desk.command("contacts.write")
        record = command.record(
            scope,
            "contact",
            occurred=at or self._desk.clock.local().replace(second=0, microsecond=0),
            kind=code(self._desk, "contact_kind", kind, "kind"),
            minutes=_minutes(minutes, "minutes"),
            travel_minutes=_minutes(travel_minutes, "travel_minutes"),
            writing_minutes=_minutes(writing_minutes, "writing_minutes"),
            began_by=code(self._desk, "began_by", began_by, "began_by") or None,
            met=_list(met),
            members=_list(members) or [self._desk.member],
            wheel=code(self._desk, "wheel", wheel, "wheel") or None,
            **filled(place=place, facts=unread + facts, own_words=own_words, person=person),
            **filled(
                impression=impression, reflection=reflection, informant=informant, visit=visit
            ),
        )
        if next_promise or next_when:
            self._promise(command, scope, next_promise, next_when, "", members, record)
        self._desk.commit(command)
        return record

    @use_case
    def correct(
        self,
        *,
        contact: str,
        kind: str | None = None,
        occurred: str | None = None,
        minutes: int | None = None,
        members: list[str] | None = None,
        place: str | None = None,
        facts: str | None = None,
        own_words: str | None = None,
        impression: str | None = None,
        reflection: str | None = None,
        wheel: str | None = None,
    ) -> str:
        """Correct a record; the old text stays and is shown struck through.

        Only fields that say something else than before are written; nothing is written
        where all say the same.

        Raises:
            FieldRefused: If a code is unknown, minutes are not 0 to 1440, or ``occurred`` is
                no day and time.
            NotFound: If no record readable here has this id.
        """
        scope, row = row_for_writing(self._desk, "contact", contact)
        with self._desk.reading() as reading:
            known = rows.one(reading, contact)
        if known is None:
            raise NotFound("contact", contact)
        at = self._moment(occurred, known[1].occurred.time()) if occurred else None
        if occurred and at is None:
            raise FieldRefused("moment", field="occurred")
        fields = given(
            kind=code(self._desk, "contact_kind", kind, "kind"),
            occurred=at,
            minutes=_minutes(minutes, "minutes"),
            members=list(members) if members else None,
            place=place,
            facts=facts,
            own_words=own_words,
            impression=impression,
            reflection=reflection,
            wheel=code(self._desk, "wheel", wheel, "wheel"),
        )
        fields = {name: value for name, value in fields.items() if not _same(known[1], name, value)}
        if not fields:
            return row
        command = self._desk.command("contacts.correct")
        command.correct(scope, "contact", row, **fields)
        self._desk.commit(command)
        return row

    @use_case
    def promise(
        self,
        *,
        household: str,
        text: str = "",
        due: str = "",
        way: str = "",
        members: list[str] | None = None,
    ) -> str:
        """Note what was promised; it stays on a list until kept or withdrawn."""
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("contacts.promise")
        row = self._promise(command, scope, text, due, way, members, None)
        self._desk.commit(command)
        return row

    @use_case
    def settle_promise(self, *, promise: str, state: str = "kept") -> str:
        """Say that a promise was kept, or withdrawn, or is open again."""
        scope, row = row_for_writing(self._desk, "promise", promise)
        command = self._desk.command("contacts.settle_promise")
        command.set(scope, "promise", row, state=code(self._desk, "promise_state", state, "state"))
        self._desk.commit(command)
        return row

    def _moment(self, text: str, default: time | None = None) -> datetime | None:
        return read_moment(text, self._desk.today(), default or self._desk.clock.local().time())

    def _promise(
        self,
        command: Command,
        scope: Id,
        text: str,
        due: str,
        way: str,
        members: list[str] | None,
        contact: Id | None,
    ) -> Id:
        return command.add(
            scope,
            "promise",
            text=text or None,
            due=self._desk.date(due),
            due_text=due or None,
            way=way or None,
            members=_list(members) or [self._desk.member],
            state="open",
            contact=contact,
        )


def _list(texts: list[str] | None) -> list[Value] | None:
    return list(texts) if texts else None


def _minutes(value: int | None, field: str) -> int | None:
    if value is not None and not 0 <= value <= _LONGEST_MINUTES:
        raise FieldRefused("range", field=field, value=value, limit=_LONGEST_MINUTES)
    return value


def _same(known: ContactFacts, name: str, value: Value) -> bool:
    before = getattr(known, name)
    return (list(before) if isinstance(before, tuple) else before) == value

# SPDX-License-Identifier: Apache-2.0
"""Who sits in a conference, who confirmed secrecy, who holds which numbered copy."""

from __future__ import annotations

from banso_desktop.domain.conference import Copy, next_number
from banso_desktop.domain.positions import position_after
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, row_for_writing
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import finding


class PeoplePart:
    """Writes attendance, secrecy and copies."""

    _desk: Desk

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
        scope, _ = row_for_writing(self._desk, "conference", conference, Right.RUN_CONFERENCE)
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
    def describe_attendee(
        self,
        *,
        attendee: str,
        name: str | None = None,
        agency: str | None = None,
        side: str | None = None,
        part: str | None = None,
    ) -> str:
        """Write who somebody on the list is; what is left out stays."""
        scope, row = row_for_writing(self._desk, "attendee", attendee, Right.RUN_CONFERENCE)
        cells = given(
            name=name,
            agency=agency,
            side=code(self._desk, "attendee_side", side, "side"),
            part=code(self._desk, "attendee_part", part, "part"),
        )
        command = self._desk.command("conferences.describe_attendee")
        command.set(scope, "attendee", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def number_copies(self, *, conference: str) -> int:
        """Give everybody on the list who has no numbered copy the next number.

        A number is never given twice, not even after who held it was taken off the list.

        Returns:
            How many copies are numbered now.
        """
        right = Right.RUN_CONFERENCE
        scope, _ = row_for_writing(self._desk, "conference", conference, right)
        with self._desk.reading() as reading:
            listed = rows.attendees(reading, conference)
            given_out = rows.copies(reading, conference)
        copies = [Copy(number, "", collected=False) for number in given_out]
        command = self._desk.command("conferences.number_copies")
        for one in listed:
            if not one.copy and one.present is not False:
                number = next_number(copies)
                copies.append(Copy(number, one.id, collected=False))
                command.set(scope, "attendee", one.id, copy=number, collected=False)
        if command.drafts:
            self._desk.commit(command)
        return sum(bool(one.copy) for one in listed) + len(copies) - len(given_out)

# SPDX-License-Identifier: Apache-2.0
"""Photos and documents of a household: cleaned, sealed, fetched when they are opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from banso_desktop.domain.attachments import plain_name
from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FolderError, NotFound, Refused, SealBroken
from banso_desktop.journal.transport import NotThere
from banso_desktop.services.attachment_cleaning import cleaned
from banso_desktop.services.attachment_store import Step, silent
from banso_desktop.services.auditing import record_read
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_page import member_names
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import given, household_for_writing, restore, row_for_writing
from banso_desktop.store.queries import attachments as rows
from banso_desktop.store.queries import finding

_WHAT = "attachment"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that is attached to a household.

    Attributes:
        name: As the file was called, or as somebody called it since.
        media: What it is, such as ``image/jpeg``.
        size: Bytes.
        taken: The day of the picture or the document, None where unknown.
        added: When it was attached.
        author: Who attached it, as colleagues say it.
        mine: Whether it was the person who asks.
        here: Whether it can be opened without the shared folder.
    """

    id: Id
    name: str
    media: str
    size: int
    taken: PartialDate | None
    note: str
    contact: str
    person: str
    added: datetime
    author: str
    mine: bool
    here: bool


class AttachmentService:
    """Attaches, lists, opens and removes files of households."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def add(
        self,
        *,
        household: str,
        content: bytes,
        name: str = "",
        note: str = "",
        taken: str = "",
        contact: str = "",
        person: str = "",
    ) -> str:
        """Attach a file, without what a camera wrote into it; durable here on return.

        Args:
            household: Id.
            content: The file as it was chosen; what it is stands in its first bytes.
            name: What it is called; a path loses its folders.
            note: What it shows.
            taken: Day of the picture as typed; else what the camera said.
            contact: The record of contact it belongs to.
            person: The person it is about.

        Raises:
            NotPermitted: Without the right.
            NotFound: If no household readable here has this id.
            Refused: A rule of :func:`~.attachment_cleaning.cleaned`, or ``attachment.disk``
                if this computer has no room.
        """
        scope = household_for_writing(self._desk, household)
        clean = cleaned(content)
        day = self._desk.date(taken)
        if day is None and clean.taken is not None:
            day = PartialDate.of(clean.taken)
        command = self._desk.command("attachments.add")
        try:
            blob = self._desk.attachments.keep(clean.content, scope, command.id)
        except OSError as error:
            raise Refused("attachment.disk") from error
        row = command.add(
            scope,
            "attachment",
            name=plain_name(name) or None,
            media=clean.media.value,
            size=len(clean.content),
            blob=blob,
            sha256=hashlib.sha256(clean.content).digest(),
            taken=day,
            note=note or None,
            contact=Id(contact) if contact else None,
            person=Id(person) if person else None,
        )
        self._desk.commit(command)
        return row

    @use_case
    def describe(
        self,
        *,
        attachment: str,
        name: str | None = None,
        note: str | None = None,
        taken: str | None = None,
        contact: str | None = None,
        person: str | None = None,
    ) -> str:
        """Say what an attached file is called and shows; what is left out stays.

        Raises:
            NotPermitted: Without the right.
            NotFound: If nothing attached that is readable here has this id.
        """
        scope, row = row_for_writing(self._desk, "attachment", attachment)
        cells = given(
            name=None if name is None else plain_name(name),
            note=note,
            contact=contact,
            person=person,
        )
        if taken is not None:
            cells["taken"] = self._desk.date(taken)
        if cells:
            command = self._desk.command("attachments.describe")
            command.set(scope, "attachment", row, **cells)
            self._desk.commit(command)
        return row

    @use_case
    def remove(self, *, attachment: str) -> str:
        """Take a file away; its bytes go from the shared folder a month later.

        Raises:
            NotPermitted: Without the right.
            NotFound: If nothing attached that is readable here has this id.
        """
        scope, row = row_for_writing(self._desk, "attachment", attachment)
        command = self._desk.command("attachments.remove")
        command.remove(scope, "attachment", row)
        self._desk.commit(command)
        return row

    @use_case
    def restore(self, *, household: str, attachment: str) -> str:
        """Bring back a file that was taken away.

        Raises:
            NotPermitted: Without the right.
            NotFound: If the household never had it.
        """
        scope = household_for_writing(self._desk, household)
        return restore(self._desk, "attachments.restore", scope, "attachment", attachment)

    @query
    def listed(self, *, household: str, limit: int = 200) -> list[Attached]:
        """List what is attached to a household, the newest first."""
        with self._desk.reading() as reading:
            found = rows.attachments(reading, household, limit)
            names = member_names(reading)
        return [self._attached(row, names.get(row.added_by, "")) for row in found]

    @query
    def content(self, *, attachment: str) -> bytes:
        """Return an attached file; of a protected household that is recorded.

        Raises:
            NotFound: If nothing attached that is readable here has this id.
            Refused: As :meth:`read`.
        """
        return self.read(attachment)

    @use_case
    def copy(self, *, attachment: str) -> bytes:
        """Return an attached file to be saved outside; of a protected household recorded as such.

        Raises:
            NotFound: If nothing attached that is readable here has this id.
            Refused: As :meth:`read`.
        """
        return self.read(attachment, what="exported")

    def read(self, attachment: str, step: Step = silent, *, what: str = "opened") -> bytes:
        """Return an attached file, fetching it where it does not lie here; may take minutes.

        Args:
            attachment: Id.
            step: Told how many of how many bytes came; what it raises ends the work.
            what: What is recorded of a protected household, before anything is read.

        Raises:
            NotFound: If nothing attached that is readable here has this id.
            Refused: Rule ``attachment.not_arrived`` if the folder does not hold it yet,
                ``attachment.away`` if the folder is away, ``attachment.damaged`` if it does not
                verify.
        """
        with self._desk.reading() as reading:
            row = rows.attachment(reading, attachment)
            protection = finding.protection_of(reading, row.scope) if row is not None else None
        if row is None:
            raise NotFound("attachment", attachment)
        record_read(self._desk, what, row.scope, Protection.read(protection or ""), detail=_WHAT)
        try:
            content = self._desk.attachments.read(row.blob, row.scope, step)
        except NotThere as error:
            raise Refused("attachment.not_arrived") from error
        except FolderError as error:
            raise Refused("attachment.away") from error
        except SealBroken as error:
            raise Refused("attachment.damaged") from error
        if hashlib.sha256(content).digest() != row.sha256:
            raise Refused("attachment.damaged")
        return content

    def _attached(self, row: rows.AttachmentRow, author: str) -> Attached:
        return Attached(
            id=row.id,
            name=row.name,
            media=row.media,
            size=row.size,
            taken=row.taken,
            note=row.note,
            contact=row.contact,
            person=row.person,
            added=row.added,
            author=author,
            mine=row.added_by == self._desk.member,
            here=self._desk.attachments.is_here(row.blob),
        )

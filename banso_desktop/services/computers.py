# SPDX-License-Identifier: Apache-2.0
"""Whose computers hold keys of the town: seeing them, taking one or a person out, passphrases.

Who is taken out cannot read what is written from then on; what they have read already is
theirs. Nothing they wrote is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import companions
from banso_desktop.store.queries import town as rows


@dataclass(frozen=True, slots=True)
class HeldComputer:
    """A computer as log and replica know it; moments are milliseconds since 1970 UTC.

    Attributes:
        device: Key id of its signing key.
        since: When it joined.
        written: When the newest thing received of it was written, 0 for nothing yet.
        here: Whether it is this one.
        unfamiliar: Whether it is another one of one's own, and one has not said to know it.
    """

    device: Id
    since: int
    written: int
    here: bool
    unfamiliar: bool = False


class ComputerKeys(Protocol):
    """What these use cases ask of log, vault and sheet."""

    def computers(self, member: Id) -> Sequence[HeldComputer]:
        """Return the computers of a member, as they joined; nobody's are none."""
        ...

    def unfamiliar(self) -> Collection[Id]:
        """Return one's other computers that one has not said to know."""
        ...

    def knows(self, device: Id) -> None:
        """Remember that one knows a computer of one's own; on this computer only."""
        ...

    def remove(self, member: Id, device: Id) -> None:
        """Take a member out, or one computer where ``device`` is not empty.

        Raises:
            NotPermitted: If this person may not.
            NotFound: If there is no such member or computer.
            Refused: If it is this computer, or nobody would be left to administer.
        """
        ...

    def accept_more(self, member: Id) -> None:
        """Let count what came of somebody taken out, after it.

        Raises:
            NotPermitted: If this person may not.
            NotFound: If nothing came.
        """
        ...

    def administrators(self) -> int:
        """Return how many members can administer the town from a computer of theirs."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal this computer's vault under another passphrase; durable on return.

        Raises:
            WrongPassphrase: If ``old`` is not the one.
            Refused: If ``new`` is too short.
        """
        ...

    def try_sheet(self, code: str) -> None:
        """Find out whether a recovery code opens the town.

        Raises:
            Refused: If it is mistyped, of another town, replaced, or opens nothing.
        """
        ...


@dataclass(frozen=True, slots=True)
class Computer:
    """A computer of somebody.

    Attributes:
        joined: ISO day it joined.
        written: ISO minute of the newest thing that came from it, ``""`` for nothing yet.
        here: Whether it is the one this is shown on.
        unfamiliar: Whether it joined in one's own name and one has not said to know it.
    """

    id: str
    joined: str
    written: str
    here: bool
    unfamiliar: bool = False


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What is left to do after somebody was taken out.

    Attributes:
        member: Member id.
        alone: Households only this person stays connected with; they need somebody.
        administrators: How many people can administer the town now.
    """

    member: str
    alone: int
    administrators: int


class ComputersService:
    """Computers of the staff; the membership log judges on every computer who may."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def of_member(self, *, member: str = "") -> list[Computer]:
        """List the computers of a colleague, or of oneself, in the order they joined.

        Raises:
            NotPermitted: For somebody else, without the right to read the town.
        """
        subject = Id(member or self._desk.member)
        if subject != self._desk.member:
            self._desk.require(Right.READ_TOWN)
        return [
            Computer(
                each.device,
                self._local(each.since).date().isoformat(),
                self._local(each.written).isoformat(timespec="minutes") if each.written else "",
                each.here,
                each.unfamiliar,
            )
            for each in self._keys.computers(subject)
        ]

    @query
    def unfamiliar(self) -> list[Computer]:
        """List one's own computers other than this one, but those one said to know.

        Whoever may invite can bring in a computer in somebody's name; this is how that shows.
        """
        if self._desk.computers is None or not self._desk.computers.unfamiliar():
            return []
        return [each for each in self.of_member() if each.unfamiliar]

    @query
    def administrators(self) -> int:
        """Tell how many people can administer the town; fewer than two is dangerous."""
        return self._keys.administrators()

    @use_case
    def remove_person(self, *, member: str) -> TakenOut:
        """Take somebody out of the town: they read nothing that is written from here on.

        What they wrote stays. Their last day is today, unless households would be left alone.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If nobody who joined has this id.
            Refused: Rule ``members.this_computer`` for oneself, ``members.last_administrator``
                if nobody would be left to administer.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        subject = Id(member)
        self._keys.remove(subject, Id(""))
        today = self._desk.today()
        with self._desk.reading() as reading:
            listed = any(row.id == subject and not row.ended for row in rows.members(reading))
            alone = len(companions.depending_on(reading, subject, today.isoformat()))
        if listed and not alone:
            command = self._desk.command("computers.remove_person")
            command.set(self._desk.town, "member", subject, ended=PartialDate.of(today))
            self._desk.commit(command)
        return TakenOut(member, alone, self._keys.administrators())

    @use_case
    def remove_computer(self, *, computer: str, member: str = "") -> TakenOut:
        """Take one computer of a colleague, or another one of oneself, out of the town.

        Raises:
            NotPermitted: For somebody else's, without the right to manage members.
            NotFound: If there is no such computer.
            Refused: Rule ``members.this_computer`` for the one this runs on,
                ``members.last_administrator`` if nobody would be left to administer.
        """
        subject = Id(member or self._desk.member)
        if subject != self._desk.member:
            self._desk.require(Right.MANAGE_MEMBERS)
        if not computer:
            raise NotFound("computer", computer)
        self._keys.remove(subject, Id(computer))
        return TakenOut(subject, 0, self._keys.administrators())

    @use_case
    def familiar(self, *, computer: str) -> str:
        """Say that one knows a computer that joined in one's name; returns its id.

        Raises:
            NotFound: If one has no such computer.
        """
        if computer not in {each.id for each in self.of_member()}:
            raise NotFound("computer", computer)
        self._keys.knows(Id(computer))
        return computer

    @use_case
    def accept_more(self, *, member: str) -> str:
        """Take over what came of somebody after they, or a computer of theirs, were taken out.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If nothing came.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        self._keys.accept_more(Id(member))
        return member

    @use_case
    def change_passphrase(self, *, old: str, new: str) -> str:
        """Choose another passphrase for this computer; returns one's member id.

        Raises:
            WrongPassphrase: If the old one is not right.
            Refused: If the new one is too short.
        """
        self._keys.change_passphrase(old, new)
        return self._desk.member

    @property
    def _keys(self) -> ComputerKeys:
        if self._desk.computers is None:
            raise NotFound("computer", "")
        return self._desk.computers

    def _local(self, millis: int) -> datetime:
        return self._desk.local(datetime.fromtimestamp(millis / 1000, UTC))

# SPDX-License-Identifier: Apache-2.0
"""What every area service is given: the ledger, a reader, who acts, and when.

A service reads through :meth:`Desk.reading`, decides by the rules of ``domain`` and writes
one :class:`~banso_desktop.journal.ledger.Command` per use case. It knows no window, no file
and no key.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random, SystemRandom
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.dates import read_date
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.one_line import FIELDS, one_line
from banso_desktop.domain.rights import Right, Role
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import NotPermitted
from banso_desktop.journal.first_keys import new_key
from banso_desktop.journal.ledger import Change, Command, Draft, Ledger, Sight
from banso_desktop.journal.operations import Kind
from banso_desktop.journal.presence import Computer
from banso_desktop.services.attachment_store import AttachmentStore, PassingAttachments
from banso_desktop.services.erasure_orders import ErasureOrders
from banso_desktop.services.household_keys import HouseholdKeys
from banso_desktop.services.references import require_known
from banso_desktop.store.reading import Reading

if TYPE_CHECKING:
    from banso_desktop.services.computers import ComputerKeys

_AS_WRITTEN: Final[Mapping[str, str]] = MappingProxyType({})


class Clock(Protocol):
    """The time, so that tests and the demo own it."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        ...

    def local(self) -> datetime:
        """Return what the clock on the wall shows, naive."""
        ...


class SystemClock:
    """The computer's clock and time zone."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        return datetime.now(UTC)

    def local(self) -> datetime:
        """Return what the clock on the wall shows, naive."""
        return datetime.now().astimezone().replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Groups:
    """The reading groups a service can wrap a new scope's key to, whether one is in it or not.

    Attributes:
        town: Who accompanies households: reads open households.
        chair: Who runs conferences.
        desk: Who prints issued papers.
    """

    town: Id | None
    chair: Id | None = None
    desk: Id | None = None


@dataclass(frozen=True, slots=True)
class MadeInvitation:
    """An invitation as the keys made it; ``until`` is milliseconds since 1970 UTC."""

    code: str
    member: Id
    until: int


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """A recovery sheet as the keys made it.

    Attributes:
        code: 28 characters in groups; kept nowhere.
        key: Key id of its public key.
    """

    code: str
    key: Id


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """Somebody as the membership log knows them; moments are milliseconds since 1970 UTC.

    Attributes:
        roles: As granted, also ones a newer version knows.
        since: When they joined, 0 while they are only invited.
        until: Until when their open invitation can be used, 0 where there is none.
    """

    member: Id
    roles: tuple[str, ...]
    since: int
    until: int


class GroupMaker(HouseholdKeys, ErasureOrders, Protocol):
    """Makes reading groups and invitations; all that services ask of the keys."""

    def groups(self) -> Groups:
        """Return the groups this person is in, as they stand."""
        ...

    def make_team(self, members: tuple[Id, ...]) -> Id:
        """Make a reading group of these members (and the emergency readers); return its id."""
        ...

    def invite(self, roles: tuple[Role, ...], member: Id | None = None) -> MadeInvitation:
        """Make an invitation with these roles for a new member, or for one waited for.

        Raises:
            NotPermitted: If this person may not invite.
            Refused: If the roles cannot go together.
        """
        ...

    def holders(self) -> Sequence[KeyHolder]:
        """Return who joined or is invited, as the membership log stands; from memory."""
        ...

    def change_roles(self, member: Id, roles: tuple[Role, ...]) -> None:
        """Give a member other roles from here on; published with the next round.

        Raises:
            NotPermitted: If this person may not.
            NotFound: If nobody who joined has this id.
            Refused: If the roles cannot go together, or nobody would be left to administer.
        """
        ...

    def withdraw_invitation(self, member: Id) -> None:
        """Make the open invitation of somebody worthless.

        Raises:
            NotPermitted: If this person may not.
            NotFound: If there is none.
        """
        ...

    def recovery_key(self) -> Id:
        """Return the key id of the recovery sheet that opens the town now; from memory."""
        ...

    def replace_recovery(self) -> MadeSheet:
        """Make a new recovery sheet; the one before opens nothing from here on.

        Raises:
            NotPermitted: If this person may not.
        """
        ...


class DraftBook(Protocol):
    """Keeps what is being typed, on this computer only; the replica is one. Thread-safe."""

    def save_draft(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, in place of what was there; durable on return."""
        ...

    def draft(self, key: str) -> bytes | None:
        """Return what is kept under this key, or None."""
        ...

    def drafts(self, prefix: str = "") -> Mapping[str, bytes]:
        """Return what is kept under keys with this beginning, by key."""
        ...

    def drop_draft(self, key: str) -> None:
        """Forget a draft; one that is not there is no error."""
        ...


class PassingDrafts:
    """Drafts that live as long as the desk: where there is no replica to keep them."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def save_draft(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, in place of what was there."""
        self._kept[key] = data

    def draft(self, key: str) -> bytes | None:
        """Return what is kept under this key, or None."""
        return self._kept.get(key)

    def drafts(self, prefix: str = "") -> Mapping[str, bytes]:
        """Return what is kept under keys with this beginning, by key."""
        kept = sorted(self._kept.items())
        return {key: data for key, data in kept if key.startswith(prefix)}

    def drop_draft(self, key: str) -> None:
        """Forget a draft; one that is not there is no error."""
        self._kept.pop(key, None)


@dataclass(slots=True)
class Desk:
    """The place a service works at.

    Attributes:
        town: Id of the town, which is also the id of its ``town`` scope.
        audit: Id of the ``audit`` scope, written by everybody, read by few.
        member: Member id of the person who acts.
        rights: Returns the rights as the membership log stands now.
        clock: The time of what is shown.
        written: The time of what is recorded, where it is another one: a day that was asked
            for steers what is drawn, never when something was done.
        random: Source of visible numbers and codes.
        make_id: Source of ids.
        make_key: Source of the first keys of new scopes.
        drafts: What is being typed; hand the replica here.
        attachments: Where the bytes of attached files lie; hand the profile's shelf here.
        presence: Who is about: the members' computers, as the folder told of them.
        opened: Protected households that were opened at this desk, with the day: what is
            recorded already.
        computers: Whose computers hold keys; None where there is no vault.
    """

    ledger: Ledger
    reading: Callable[[], AbstractContextManager[Reading]]
    keys: GroupMaker
    town: Id
    audit: Id | None
    member: Id
    rights: Callable[[], frozenset[Right]]
    codes: Codes
    clock: Clock = field(default_factory=SystemClock)
    written: Clock | None = None
    random: Random = field(default_factory=SystemRandom)
    make_id: Callable[[], Id] = new_id
    make_key: Callable[[], bytes] = new_key
    drafts: DraftBook = field(default_factory=PassingDrafts)
    attachments: AttachmentStore = field(default_factory=PassingAttachments)
    presence: Callable[[], Sequence[Computer]] = tuple
    opened: set[tuple[str, date]] = field(default_factory=set)
    computers: ComputerKeys | None = None
    _seeing: threading.local = field(default_factory=threading.local, repr=False)

    def now(self) -> datetime:
        """Return this moment for what is recorded, aware, in UTC."""
        return (self.written or self.clock).now()

    def today(self) -> date:
        """Return the calendar day on the wall."""
        return self.clock.local().date()

    def local(self, moment: datetime) -> datetime:
        """Return what the clock on the wall showed at a moment, as it is set now; naive."""
        ahead = self.clock.local() - self.clock.now().replace(tzinfo=None)
        return moment.replace(tzinfo=None) + timedelta(seconds=round(ahead.total_seconds()))

    def date(self, text: str) -> PartialDate | None:
        """Read a date as typed; what is no date is kept with precision unknown, empty is None."""
        return read_date(text, self.today())

    def may(self, right: Right) -> bool:
        """Tell whether the person who acts has this right."""
        return right in self.rights()

    def require(self, right: Right) -> None:
        """Refuse if the right is missing.

        Raises:
            NotPermitted: With rule ``"right"`` and the name of the right.
        """
        if not self.may(right):
            raise NotPermitted("right", right=right.value)

    def command(self, name: str) -> Command:
        """Begin a command of the person who acts, in what :meth:`seeing` says was seen."""
        seen: Sight | None = getattr(self._seeing, "sight", None)
        only = bool(getattr(self._seeing, "only", False))
        return Command(
            self.member, name, self.make_id, self.make_key, sight=seen, only_as_seen=only
        )

    def sight(self) -> Sight:
        """Return what a form that opens now can show; it keeps it until it writes."""
        return self.ledger.sight()

    @contextmanager
    def seeing(self, sight: Sight | None, *, only: bool = False) -> Iterator[None]:
        """Let this thread write as somebody who saw no more than a form did when it opened.

        What came since and says something else stays beside what is written: nobody's value
        is overwritten by somebody who did not see it.

        Args:
            sight: What was seen.
            only: Refuse where something came since (rule ``"undo.changed_since"``): for undo.
        """
        before = getattr(self._seeing, "sight", None), getattr(self._seeing, "only", False)
        self._seeing.sight, self._seeing.only = sight, only
        try:
            yield
        finally:
            self._seeing.sight, self._seeing.only = before

    def commit(self, command: Command, *, named: Mapping[str, str] = _AS_WRITTEN) -> Change:
        """Commit; durable on this computer when it returns.

        This is the one place everything typed passes: fields of one line lose line ends here.

        Args:
            command: What the use case writes.
            named: Parameter by ``entity.field`` where the use case calls a field otherwise
                than it is written, for the refusal.

        Raises:
            FieldRefused: Rule ``"reference"`` if a field points to what is not there.
        """
        require_known(self, command, named)
        command.drafts = [_in_lines(draft) for draft in command.drafts]
        return self.ledger.commit(command)


def _in_lines(draft: Draft) -> Draft:
    """Return an operation whose texts of one line are one line."""
    value = draft.value
    if draft.field in FIELDS and isinstance(value, str):
        return replace(draft, value=one_line(value))
    if draft.kind in (Kind.RECORD, Kind.CORRECTION) and isinstance(value, list):
        return replace(draft, value=[_pair(pair) for pair in value])
    return draft


def _pair(pair: Value) -> Value:
    if not isinstance(pair, list) or len(pair) != 2:
        return pair
    name, value = pair
    in_line = isinstance(value, str) and name in FIELDS
    return [name, one_line(value)] if in_line and isinstance(value, str) else pair

# SPDX-License-Identifier: Apache-2.0
r"""The contract between the shared folder and the local replica.

Services write :class:`Command`\\ s to a ledger; the publisher takes sealed segments from it
and the receiver hands it those of others. ``store.replica`` implements it over encrypted
SQLite; the tests also have one in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Final, Protocol

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.values import Value
from banso_desktop.journal.first_keys import new_key, scope_of
from banso_desktop.journal.operations import Kind, Operation, Stamp, check_record, check_value


@dataclass(frozen=True, slots=True)
class Draft:
    """An operation before the ledger gives it base and stamp.

    Attributes:
        seen: Base stamps the form was opened with, or None to take the current heads.
    """

    scope: Id
    kind: Kind
    entity: str
    id: Id
    field: str
    value: Value
    seen: tuple[Stamp, ...] | None = None


Sight = Mapping[Id, Stamp]
"""The newest stamp received of each other writer: what a form that opens now can show."""


@dataclass(frozen=True, slots=True)
class NewScope:
    """A scope a command opens: its kind and the reading groups its key is wrapped to.

    Attributes:
        key: The first key; but for the scopes of the town the id is made from it.
    """

    scope: Id
    kind: ScopeKind
    groups: tuple[Id, ...]
    key: bytes = field(repr=False)


_NONE_YET: Final = Id("")


@dataclass(slots=True)
class Command:
    """Everything one use case writes, committed in one local transaction.

    Attributes:
        author: Member id of the person who acts.
        name: Name of the use case, for the list of what is not sent yet.
        make_id: Source of the ids of new rows; the demo's is seeded.
        make_key: Source of the first keys of new scopes, 32 bytes each.
        id: Groups its operations for undo and history.
        sight: What the form had seen that this was written in, None for all that is here now.
            What came since is not overwritten: both values stand. A cell that says what stood
            there when the form opened is then not written at all.
        only_as_seen: Refuse instead, where something came since: taking back is no edit.
    """

    author: Id
    name: str
    make_id: Callable[[], Id] = new_id
    make_key: Callable[[], bytes] = new_key
    id: Id = _NONE_YET
    drafts: list[Draft] = field(default_factory=list)
    scopes: list[NewScope] = field(default_factory=list)
    sight: Sight | None = None
    only_as_seen: bool = False

    def __post_init__(self) -> None:
        if not self.id:
            self.id = self.make_id()

    def open_scope(self, kind: ScopeKind, groups: Sequence[Id], scope: Id | None = None) -> Id:
        """Open a new scope whose key is wrapped to ``groups``; return its id.

        It is made from the key but for ``town`` and ``audit``, whose ids are given.
        """
        key = self.make_key()
        opened = NewScope(scope or scope_of(kind, key), kind, tuple(groups), key)
        self.scopes.append(opened)
        return opened.scope

    def add(self, scope: Id, entity: str, identifier: Id | None = None, /, **cells: Value) -> Id:
        """Add a row with its first cells; cells that are None are left out. Return its id."""
        row = identifier or self.make_id()
        self.drafts.append(Draft(scope, Kind.ROW, entity, row, "", True))
        self.set(scope, entity, row, **{k: v for k, v in cells.items() if v is not None})
        return row

    def set(self, scope: Id, entity: str, identifier: Id, /, **cells: Value) -> None:
        """Write cells of a row; a ``position`` field becomes an order operation."""
        for name, value in cells.items():
            check_value(name, value)
            kind = Kind.ORDER if name == "position" else Kind.CELL
            self.drafts.append(Draft(scope, kind, entity, identifier, name, value))

    def remove(self, scope: Id, entity: str, identifier: Id) -> None:
        """Set the tombstone of a row; a concurrent edit brings it back, marked."""
        self.drafts.append(Draft(scope, Kind.ROW, entity, identifier, "", False))

    def record(
        self, scope: Id, entity: str, identifier: Id | None = None, /, **fields: Value
    ) -> Id:
        """Append a record with all its fields; fields that are None are left out."""
        row = identifier or self.make_id()
        pairs = _pairs({k: v for k, v in fields.items() if v is not None})
        self.drafts.append(Draft(scope, Kind.RECORD, entity, row, "", pairs))
        return row

    def correct(self, scope: Id, entity: str, identifier: Id, /, **fields: Value) -> None:
        """Correct fields of a record; the old text is kept."""
        pairs = _pairs(fields)
        self.drafts.append(Draft(scope, Kind.CORRECTION, entity, identifier, "", pairs))

    def link(self, scope: Id, entity: str, one: Id, other: Id, joined: bool = True) -> None:
        """Say that two ids of an entity are one (the smaller stands for both), or not."""
        first, second = sorted((one, other))
        self.drafts.append(Draft(scope, Kind.LINK, entity, first, "", [second, joined]))


def _pairs(fields: Mapping[str, Value]) -> list[Value]:
    for name, value in fields.items():
        check_value(name, value)
    pairs: list[Value] = [[name, value] for name, value in fields.items()]
    check_record(pairs)
    return pairs


@dataclass(frozen=True, slots=True)
class Change:
    """What a transaction changed: the one signal screens listen to.

    Attributes:
        ids: Entity name to ids; over 1,000 ids in all it is empty and ``everything`` is set.
        everything: Too much to name; read anew.
        received: True if it came from another writer.
    """

    ids: Mapping[str, frozenset[Id]]
    everything: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a writer's journal was received: sequence (from 1) and SHA-256 of that segment."""

    sequence: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """A segment as it lies in the folder; ``data`` never changes once committed."""

    writer: Id
    sequence: int
    hash: bytes
    data: bytes


@dataclass(frozen=True, slots=True)
class Pending:
    """Operations committed here and not sealed yet, in the order of their stamps.

    Empty for a segment that only announces wraps or entries of the membership log.
    """

    operations: tuple[Operation, ...]
    previous: Cursor | None
    """This writer's last sealed segment, None before the first."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of somebody else's that is sound and does not count; never its content.

    Attributes:
        where: Name of the wrap in the folder, or of the segment and its group.
        why: ``"right"``, ``"removed"``, ``"author"``, ``"letterbox"`` or what is wrong with it.
        author: Member id of who wrote it.
        writer: The journal it stands in, empty for a wrap.
        at: Milliseconds since 1970: by the author's clock, or where nothing of it could be
            read, when it was noticed here.
        operations: How many.
    """

    where: str
    why: str
    author: Id
    writer: Id
    at: int
    operations: int = 1


@dataclass(frozen=True, slots=True)
class Opened:
    """A verified segment of another writer and what of it can be read here.

    Attributes:
        operations: Those of the groups whose keys are here and that may write there.
        unread: Scope ids of groups without a key here; replayed when the key arrives.
        refused: What of it does not count.
        scopes: Scope ids of all its groups, also of those of which nothing counts.
    """

    sealed: Sealed
    operations: tuple[Operation, ...]
    unread: tuple[Id, ...] = ()
    refused: Sequence[Refusal] = ()
    scopes: tuple[Id, ...] = ()


More = Callable[[], Sequence[Opened]]
"""Returns what is ready next, at once; nothing where that is still being read."""


def nothing_more() -> Sequence[Opened]:
    """Return nothing: what was handed over is all."""
    return ()


@dataclass(frozen=True, slots=True)
class Secret:
    """A key held here (32 bytes).

    Three kinds. ``"scope"``: a scope's symmetric key; whoever holds one reads the scope.
    ``"group"``: a reading group's X25519 private key. ``"letterbox"``: the X25519 public key
    by which a scope is written that is not read here (``audit``, a message left for a
    restricted household): its operations go to the outbox and are not projected, unless a
    ``"scope"`` secret of the same owner is held too.

    Attributes:
        owner: Id of the scope or group it belongs to.
        key_id: SHA-256 of the (public) key, the first 16 bytes.
        kind: ``"scope"``, ``"group"`` or ``"letterbox"``.
        detail: For a scope its :class:`ScopeKind`, for a group its kind.
        current: Whether new writing uses it.
    """

    owner: Id
    key_id: Id
    kind: str
    detail: str
    key: bytes
    current: bool = True


class StampSource(Protocol):
    """The hybrid clock of one writer. Called on the thread that commits only."""

    def next(self) -> Stamp:
        """Return a stamp greater than every one returned or seen so far."""
        ...

    def saw(self, stamp: Stamp) -> None:
        """Take note of a stamp that was received, or of an own one after a start."""
        ...

    def renew(self, writer: Id) -> None:
        """Stamp as another writer from here on."""
        ...


class ScopeOpener(Protocol):
    """Makes the key of a new scope; called inside the committing transaction."""

    def open_scope(self, new: NewScope) -> tuple[Secret, Mapping[str, bytes]]:
        """Return the new key and the wrap files (name in the folder to bytes) to put."""
        ...


class Ledger(Protocol):
    """The local side of the journal. Thread-safe; every method is one transaction.

    All writing methods return after the transaction is durable (synchronous=FULL).
    """

    def commit(self, command: Command) -> Change:
        """Stamp, merge, project and store a command's operations.

        Raises:
            NotFound: If a scope has neither a key nor a letterbox here and is not opened by
                the command.
            FieldRefused: If nobody could read back what it writes.
            Refused: Rule ``"undo.changed_since"`` with the ``member`` who wrote since, where
                the command is to be written only as seen.
        """
        ...

    def batch(self) -> AbstractContextManager[None]:
        """Group the commits of this thread into one transaction (imports, the demo)."""
        ...

    def pending(self, limit: int) -> Pending | None:
        """Return the oldest operations not sealed yet, at most ``limit``, or None."""
        ...

    def set_aside(self, pending: Pending) -> None:
        """Take operations that no segment can carry out of the outbox; they are kept here."""
        ...

    def seal(self, pending: Pending, sealed: Sealed) -> None:
        """Store the sealed bytes and empty the outbox of exactly these operations (or none)."""
        ...

    def unpublished(self, limit: int | None = None) -> Sequence[Sealed]:
        """Return own sealed segments the folder has not acknowledged, oldest first.

        ``limit`` bounds how many: after months away they may be more than memory should hold.
        """
        ...

    def published(self, sequence: int) -> None:
        """Remember that the folder holds own segments up to ``sequence``."""
        ...

    def cursors(self) -> Mapping[Id, Cursor]:
        """Return how far each writer's journal was received (own journal: sealed)."""
        ...

    def receive(self, opened: Sequence[Opened], more: More = nothing_more) -> Change:
        """Store segments, advance cursors, merge and project what is readable.

        ``more`` is asked, inside the transaction, for what comes next of the same journal.
        """
        ...

    def segments_of(self, scope: Id) -> Sequence[Sealed]:
        """Return the kept segments with a group of this scope, for replay."""
        ...

    def replay(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> Change:
        """Drop a scope's rows and merge its operations anew (a key arrived, an upgrade).

        ``operations`` returns those of sealed segments; what lies in the outbox is added here.
        """
        ...

    def erase_scope(self, scope: Id, *, unless_unsent: bool = False) -> bool:
        """Take a scope off this computer: rows, search index, keys, drafts, unsealed writing.

        With ``unless_unsent`` nothing is done, and False returned, where something waits to
        be sealed. Kept segments stay; nothing here opens the scope's groups any more.
        """
        ...

    def scopes_in(self, writer: Id, first: int, last: int) -> Sequence[Id]:
        """Return the scopes of which the kept segments of a writer between these have a group."""
        ...

    def lose_keys(self, keys: Mapping[Id, Collection[Id]]) -> Set[Id]:
        """Forget keys of scopes, by scope; return the scopes of which they are forgotten.

        Of a scope without a key left, rows, index and drafts go too, out of every page of the
        file; kept segments stay, sealed. A scope of which something waits to be sealed is
        left as it is, so nothing that was written is lost.
        """
        ...

    def refuse(self, refusals: Sequence[Refusal], judged: Collection[str] = ()) -> None:
        """Keep for the diagnosis what does not count; what is kept already stays once.

        Args:
            refusals: What does not count.
            judged: Groups that were judged anew: what was kept of them before is forgotten.
        """
        ...

    def refused(self) -> Sequence[Refusal]:
        """Return what does not count, the newest first."""
        ...

    def sight(self) -> Sight:
        """Return how far each other writer is seen here: what a form keeps that opens now."""
        ...

    def unsent(self) -> int:
        """Return how many commands are not in the folder yet."""
        ...

# SPDX-License-Identifier: Apache-2.0
"""A ledger and an archive in memory: each scope is merged anew from its operations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, fields

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.journal import digest, names, segments
from banso_desktop.journal.ledger import (
    Change,
    Command,
    Cursor,
    Draft,
    More,
    Opened,
    Pending,
    Refusal,
    ScopeOpener,
    Sealed,
    Sight,
    StampSource,
    nothing_more,
)
from banso_desktop.journal.merge import Place, Row, merge_row, merge_scope, slot_of
from banso_desktop.journal.operations import Operation, Stamp
from banso_desktop.journal.taking_over import settle_waiting
from banso_desktop.journal.whole_journals import POSITION, TOLD
from tests.fakes.memory_archive import MemoryArchive
from tests.fakes.memory_current import MemoryCurrent
from tests.fakes.memory_operations import by_time, change_of, weight


@dataclass
class MemoryLedger(MemoryArchive):
    """What a replica holds of one profile, without a disk.

    Attributes:
        scopes: Operations readable here, by scope and by stamp and row.
        replayed: Scopes in the order they were replayed, for tests to look at.
    """

    writer: Id
    clock: StampSource
    opener: ScopeOpener | None = None
    scopes: dict[Id, dict[tuple[Stamp, str, Id], Operation]] = field(default_factory=dict)
    replayed: list[Id] = field(default_factory=list)
    _outbox: list[Operation] = field(default_factory=list)
    _resend: dict[int, list[Operation]] = field(default_factory=dict)
    _segments: list[tuple[Sealed, set[Id], int]] = field(default_factory=list)
    _published: int = 0
    _refused: dict[tuple[str, str], Refusal] = field(default_factory=dict)

    # Reading, for tests

    def rows(self, scope: Id) -> dict[Place, Row]:
        """Return a scope merged."""
        return merge_scope(self.scopes.get(scope, {}).values())

    def value(self, scope: Id, entity: str, identifier: Id, name: str) -> Value:
        """Return what is shown of a field, None if nothing is."""
        row = self.rows(scope).get((entity, identifier))
        return row.cells[name].value if row and name in row.cells else None

    def digest(self, scope: Id) -> str:
        """Return the digest of a scope's state."""
        return digest.state_of_rows(self.rows(scope))

    def copied(self) -> MemoryLedger:
        """Return what a copy of the file would hold, for a clone or a backup."""
        with self._lock:
            kept = {
                each.name: copy(getattr(self, each.name))
                for each in fields(self)
                if each.name not in ("_lock", "clock", "opener", "scopes", "_segments")
            }
            copied = MemoryLedger(clock=copy(self.clock), **kept)
            copied.scopes = {scope: dict(held) for scope, held in self.scopes.items()}
            copied._segments = list(self._segments)
            copied._resend = {number: list(held) for number, held in self._resend.items()}
            return copied

    def stamps(self) -> list[Stamp]:
        """Return the stamps that were made or received here, for a clock that starts."""
        return [stamp for held in self.scopes.values() for stamp, _, _ in held]

    # Ledger

    def commit(self, command: Command) -> Change:
        with self._lock:
            opened = {new.scope for new in command.scopes}
            writable = opened | {
                each.owner for each in self._secrets.values() if each.kind != "group"
            }
            for draft in command.drafts:
                if draft.scope not in writable:
                    raise NotFound("scope", draft.scope)
            for new in command.scopes:
                assert self.opener is not None
                secret, files = self.opener.open_scope(new)
                self.keep_secrets([secret])
                self.keep_files(files, outgoing=True)
            touched: dict[str, set[Id]] = {}
            for draft in command.drafts:
                operation = self._stamped(draft, command)
                self._outbox.append(operation)
                if self._reads(draft.scope):
                    self._keep(operation)
                    touched.setdefault(draft.entity, set()).add(draft.id)
            return change_of(touched)

    @contextmanager
    def batch(self) -> Iterator[None]:
        with self._lock:
            yield

    def pending(self, limit: int) -> Pending | None:
        with self._lock:
            if not self._outbox:
                return None
            return Pending(tuple(self._outbox[:limit]), self.cursors().get(self.writer))

    def set_aside(self, pending: Pending) -> None:
        with self._lock:
            gone = {operation.stamp for operation in pending.operations}
            self._outbox = [each for each in self._outbox if each.stamp not in gone]

    def seal(self, pending: Pending, sealed: Sealed) -> None:
        with self._lock:
            gone = {operation.stamp for operation in pending.operations}
            self._resend[sealed.sequence] = [each for each in self._outbox if each.stamp in gone]
            self._outbox = [each for each in self._outbox if each.stamp not in gone]
            scopes = {operation.scope for operation in pending.operations}
            commands = len({operation.command for operation in pending.operations})
            self._segments.append((sealed, scopes, commands))

    def unpublished(self, limit: int | None = None) -> Sequence[Sealed]:
        with self._lock:
            return [each for each, _ in self._unpublished()][:limit]

    def published(self, sequence: int) -> None:
        self._published = max(self._published, sequence)
        for each in [held for held in self._resend if held <= sequence]:
            del self._resend[each]

    def cursors(self) -> Mapping[Id, Cursor]:
        with self._lock:
            found: dict[Id, Cursor] = {}
            for sealed, _, _ in self._segments:
                found[sealed.writer] = Cursor(sealed.sequence, sealed.hash)
            return found

    def receive(self, opened: Sequence[Opened], more: More = nothing_more) -> Change:
        with self._lock:
            change = self._receive(opened)
            while came := more():
                change = self._receive(came)
            return change

    def _receive(self, opened: Sequence[Opened]) -> Change:
        with self._lock:
            operations: list[Operation] = []
            for each in opened:
                cursor = self.cursors().get(each.sealed.writer)
                assert each.sealed.sequence == (cursor.sequence if cursor else 0) + 1
                scopes = {operation.scope for operation in each.operations}
                scopes |= {*each.unread, *each.scopes}
                self._segments.append((each.sealed, scopes, 0))
                self.refuse(each.refused)
                operations.extend(each.operations)
            return self._take(operations)

    def receive_more(self, opened: Opened) -> Change:
        with self._lock:
            self.refuse(opened.refused)
            return self._take(opened.operations)

    def segments_of(self, scope: Id) -> Sequence[Sealed]:
        with self._lock:
            return [sealed for sealed, scopes, _ in self._segments if scope in scopes]

    def replay(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> Change:
        with self._lock:
            self.replayed.append(scope)
            self.scopes[scope] = {}
            waiting = [operation for operation in self._outbox if operation.scope == scope]
            self._take([*operations(), *waiting])
            return Change({}, everything=True)

    def erase_scope(self, scope: Id, *, unless_unsent: bool = False) -> bool:
        with self._lock:
            if unless_unsent and any(each.scope == scope for each in self._outbox):
                return False
            self._outbox = [each for each in self._outbox if each.scope != scope]
            self.scopes.pop(scope, None)
            for key in [key for key in self._secrets if key[0] == scope]:
                del self._secrets[key]
            return True

    def scopes_in(self, writer: Id, first: int, last: int) -> Sequence[Id]:
        with self._lock:
            return sorted(
                {
                    scope
                    for sealed, scopes, _ in self._segments
                    if sealed.writer == writer and first <= sealed.sequence <= last
                    for scope in scopes
                }
            )

    def lose_keys(self, keys: Mapping[Id, Collection[Id]]) -> Set[Id]:
        with self._lock:
            waiting = {operation.scope for operation in self._outbox}
            lost = keys.keys() - waiting
            for scope in lost:
                for key in keys[scope]:
                    self._secrets.pop((scope, key), None)
                if not self.secrets("scope", scope):
                    self.scopes.pop(scope, None)
            return lost

    def refuse(self, refusals: Sequence[Refusal], judged: Collection[str] = ()) -> None:
        with self._lock:
            for place, why in [each for each in self._refused if each[0] in judged]:
                del self._refused[place, why]
            for each in refusals:
                self._refused.setdefault((each.where, each.why), each)

    def refused(self) -> Sequence[Refusal]:
        return sorted(self._refused.values(), key=lambda each: -each.at)

    def sight(self) -> Sight:
        others = sorted(stamp for stamp in self.stamps() if stamp.writer != self.writer)
        return {stamp.writer: stamp for stamp in others}

    def unsent(self) -> int:
        with self._lock:
            waiting = len({operation.command for operation in self._outbox})
            return waiting + sum(commands for _, commands in self._unpublished())

    # Keeping

    def change_writer(self, writer: Id, again: Sequence[Operation]) -> None:
        with self._lock:
            if writer == self.writer:
                return
            dropped = self.unpublished()
            self._segments = [each for each in self._segments if each[0] not in dropped]
            kept = [each for held in self._resend.values() for each in held]
            self._outbox = sorted([*kept, *self._outbox], key=by_time)
            self._resend.clear()
            self.wait_again(again)
            self._announce_again(dropped)
            self.writer = writer
            self._published = 0
            self.clock.renew(writer)

    def segment(self, writer: Id, sequence: int) -> Sealed | None:
        with self._lock:
            for sealed, _, _ in self._segments:
                if (sealed.writer, sealed.sequence) == (writer, sequence):
                    return sealed
            return None

    def forget_from(self, writer: Id, sequence: int, *, own: bool) -> Sequence[Sealed]:
        with self._lock:
            dropped = [
                sealed
                for sealed, _, _ in self._segments
                if sealed.writer == writer and sealed.sequence >= sequence
            ]
            self._segments = [each for each in self._segments if each[0] not in dropped]
            if own:
                self._announce_again(dropped)
            return dropped

    def wait_again(self, operations: Sequence[Operation]) -> None:
        with self._lock:
            waiting = {each.stamp for each in self._outbox}
            fresh = [each for each in operations if each.stamp not in waiting]
            self._outbox = sorted([*self._outbox, *fresh], key=by_time)

    def take_over(self, operations: Sequence[Operation]) -> set[Id]:
        with self._lock:
            taken = settle_waiting(self._outbox, operations, self.clock)
            self._outbox = sorted(taken.waiting, key=by_time)
            return taken.scopes

    def _announce_again(self, dropped: Sequence[Sealed]) -> None:
        for sealed in dropped:
            for wrap in segments.parse(sealed.data, "kept").wraps:
                name = names.wrap_name(wrap.owner, wrap.key_id, wrap.hash)
                if name in self._files:
                    self._outgoing[name] = None
        for setting in (TOLD, POSITION):
            self._settings.pop(setting, None)

    def segments_from(self, writer: Id, first: int, limit: int) -> Sequence[Sealed]:
        with self._lock:
            found = [
                each
                for each, _, _ in self._segments
                if each.writer == writer and each.sequence >= first
            ]
            return sorted(found, key=lambda each: each.sequence)[:limit]

    def segments_in(self, scopes: Collection[Id]) -> Iterator[Sealed]:
        with self._lock:
            yield from [each for each, held, _ in self._segments if held & set(scopes)]

    def operation_count(self) -> int:
        return sum(len(held) for held in self.scopes.values())

    @contextmanager
    def current(self, since: int) -> Iterator[MemoryCurrent | None]:
        with self._lock:
            waits = self._outbox or self._unpublished()
            shown = MemoryCurrent(self.scopes, self.operation_count(), since, self.cursors())
            yield None if waits else shown

    def provisional(self, operations: Sequence[Operation]) -> set[Id]:
        with self._lock:
            changed = set()
            for operation in operations:
                self.clock.saw(operation.stamp)
                before = dict(self.scopes.get(operation.scope, {}))
                self._keep(operation)
                if self.scopes[operation.scope] != before:
                    changed.add(operation.scope)
            return changed

    def confirm(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> int:
        with self._lock:
            shown = self.scopes.get(scope, {})
            self.replay(scope, operations)
            return sum(self.scopes[scope].get(stamp) != held for stamp, held in shown.items())

    # Inside

    def _stamped(self, draft: Draft, command: Command) -> Operation:
        operation = Operation(
            draft.scope,
            draft.kind,
            draft.entity,
            draft.id,
            draft.field,
            draft.value,
            draft.seen or (),
            self.clock.next(),
            command.author,
            command.id,
        )
        if draft.seen is not None:
            return operation
        written = [
            each
            for each in self.scopes.get(draft.scope, {}).values()
            if (each.entity, each.id) == (draft.entity, draft.id)
            and (command.sight is None or self._was_seen(each.stamp, command.sight))
        ]
        slot = slot_of(operation)
        assert slot is not None
        fields = {name: getattr(operation, name) for name in operation.__struct_fields__}
        return Operation(**{**fields, "base": merge_row(written).base(slot)})

    def _was_seen(self, stamp: Stamp, sight: Sight) -> bool:
        newest = sight.get(stamp.writer)
        return stamp.writer == self.writer or (newest is not None and stamp <= newest)

    def _reads(self, scope: Id) -> bool:
        return bool(self.secrets("scope", scope))

    def _take(self, operations: Iterable[Operation]) -> Change:
        touched: dict[str, set[Id]] = {}
        for operation in operations:
            self.clock.saw(operation.stamp)
            self._keep(operation)
            touched.setdefault(operation.entity, set()).add(operation.id)
        return change_of(touched, received=True)

    def _keep(self, operation: Operation) -> None:
        held = self.scopes.setdefault(operation.scope, {})
        place = (operation.stamp, operation.entity, operation.id)
        # Of two different operations of a row with one stamp the greater bytes count.
        held[place] = max(held.get(place, operation), operation, key=weight)

    def _unpublished(self) -> list[tuple[Sealed, int]]:
        return [
            (sealed, commands)
            for sealed, _, commands in self._segments
            if sealed.writer == self.writer and sealed.sequence > self._published
        ]

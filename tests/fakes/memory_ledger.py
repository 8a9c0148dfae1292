# SPDX-License-Identifier: Apache-2.0
"""A ledger and an archive in memory: each scope is merged anew from its operations."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.journal import digest
from banso_desktop.journal.ledger import (
    Change,
    Command,
    Cursor,
    Draft,
    Opened,
    Pending,
    Refusal,
    ScopeOpener,
    Sealed,
    Secret,
    StampSource,
)
from banso_desktop.journal.merge import RECORD_SLOT, Place, Row, merge_row, merge_scope, slot_of
from banso_desktop.journal.operations import Operation, Stamp


@dataclass
class MemoryLedger:
    """What a replica holds of one profile, without a disk.

    Attributes:
        scopes: Operations readable here, by scope and stamp.
        replayed: Scopes in the order they were replayed, for tests to look at.
    """

    writer: Id
    clock: StampSource
    opener: ScopeOpener | None = None
    scopes: dict[Id, dict[Stamp, Operation]] = field(default_factory=dict)
    replayed: list[Id] = field(default_factory=list)
    _outbox: list[Operation] = field(default_factory=list)
    _segments: list[tuple[Sealed, set[Id], int]] = field(default_factory=list)
    _published: int = 0
    _files: dict[str, bytes] = field(default_factory=dict)
    _outgoing: dict[str, None] = field(default_factory=dict)
    _secrets: dict[tuple[Id, Id], Secret] = field(default_factory=dict)
    _refused: dict[tuple[str, str], Refusal] = field(default_factory=dict)
    _settings: dict[str, bytes] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

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
            return _change(touched)

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
            self._outbox = [each for each in self._outbox if each.stamp not in gone]
            scopes = {operation.scope for operation in pending.operations}
            commands = len({operation.command for operation in pending.operations})
            self._segments.append((sealed, scopes, commands))

    def unpublished(self) -> Sequence[Sealed]:
        with self._lock:
            return [each for each, _ in self._unpublished()]

    def published(self, sequence: int) -> None:
        self._published = max(self._published, sequence)

    def cursors(self) -> Mapping[Id, Cursor]:
        with self._lock:
            found: dict[Id, Cursor] = {}
            for sealed, _, _ in self._segments:
                found[sealed.writer] = Cursor(sealed.sequence, sealed.hash)
            return found

    def receive(self, opened: Sequence[Opened]) -> Change:
        with self._lock:
            touched: dict[str, set[Id]] = {}
            for each in opened:
                cursor = self.cursors().get(each.sealed.writer)
                assert each.sealed.sequence == (cursor.sequence if cursor else 0) + 1
                scopes = {operation.scope for operation in each.operations}
                self._segments.append((each.sealed, scopes | set(each.unread), 0))
                self.refuse(each.refused)
                for operation in each.operations:
                    self.clock.saw(operation.stamp)
                    self._keep(operation)
                    touched.setdefault(operation.entity, set()).add(operation.id)
            return _change(touched, received=True)

    def segments_of(self, scope: Id) -> Sequence[Sealed]:
        with self._lock:
            return [sealed for sealed, scopes, _ in self._segments if scope in scopes]

    def replay(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> Change:
        with self._lock:
            self.replayed.append(scope)
            self.scopes[scope] = {}
            waiting = [operation for operation in self._outbox if operation.scope == scope]
            for operation in (*operations(), *waiting):
                self.clock.saw(operation.stamp)
                self._keep(operation)
            return Change({}, everything=True)

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        with self._lock:
            for each in refusals:
                self._refused.setdefault((each.where, each.why), each)

    def refused(self) -> Sequence[Refusal]:
        return sorted(self._refused.values(), key=lambda each: -each.at)

    def unsent(self) -> int:
        with self._lock:
            waiting = len({operation.command for operation in self._outbox})
            return waiting + sum(commands for _, commands in self._unpublished())

    # Keeping

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
            yield None if waits else MemoryCurrent(self, since, self.cursors())

    def provisional(self, operations: Sequence[Operation]) -> set[Id]:
        with self._lock:
            changed = set()
            for operation in operations:
                self.clock.saw(operation.stamp)
                if operation.stamp not in self.scopes.get(operation.scope, {}):
                    changed.add(operation.scope)
                    self._keep(operation)
            return changed

    def confirm(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> int:
        with self._lock:
            shown = self.scopes.get(scope, {})
            self.replay(scope, operations)
            return sum(self.scopes[scope].get(stamp) != held for stamp, held in shown.items())

    # Archive

    def keep_files(self, files: Mapping[str, bytes], *, outgoing: bool) -> None:
        with self._lock:
            for name, data in files.items():
                if name not in self._files:
                    self._files[name] = data
                    if outgoing:
                        self._outgoing[name] = None

    def files(self, prefix: str) -> Mapping[str, bytes]:
        with self._lock:
            return {name: self._files[name] for name in self._files if name.startswith(prefix)}

    def outgoing(self) -> Sequence[tuple[str, bytes]]:
        with self._lock:
            return [(name, self._files[name]) for name in self._outgoing]

    def put_done(self, name: str) -> None:
        with self._lock:
            self._outgoing.pop(name, None)

    def keep_secrets(self, secrets: Sequence[Secret]) -> None:
        with self._lock:
            for secret in secrets:
                self._secrets.setdefault((secret.owner, secret.key_id), secret)

    def secrets(self, kind: str, owner: Id | None = None) -> Sequence[Secret]:
        with self._lock:
            return [
                secret
                for secret in self._secrets.values()
                if secret.kind == kind and owner in (None, secret.owner)
            ]

    def setting(self, name: str) -> bytes | None:
        return self._settings.get(name)

    def set_setting(self, name: str, value: bytes) -> None:
        self._settings[name] = value

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
        ]
        slot = slot_of(operation)
        assert slot is not None
        fields = {name: getattr(operation, name) for name in operation.__struct_fields__}
        return Operation(**{**fields, "base": merge_row(written).base(slot)})

    def _reads(self, scope: Id) -> bool:
        return bool(self.secrets("scope", scope))

    def _keep(self, operation: Operation) -> None:
        self.scopes.setdefault(operation.scope, {})[operation.stamp] = operation

    def _unpublished(self) -> list[tuple[Sealed, int]]:
        return [
            (sealed, commands)
            for sealed, _, commands in self._segments
            if sealed.writer == self.writer and sealed.sequence > self._published
        ]


@dataclass
class MemoryCurrent:
    """What a ledger in memory shows; see ``journal.keeping.Current``."""

    ledger: MemoryLedger
    since: int
    vector: Mapping[Id, Cursor]

    @property
    def count(self) -> int:
        return self.ledger.operation_count()

    def operations(self, scope: Id, *, usable: bool) -> Iterator[Sequence[Operation]]:
        rows: dict[Place, list[Operation]] = {}
        for operation in self.ledger.scopes.get(scope, {}).values():
            rows.setdefault((operation.entity, operation.id), []).append(operation)
        for written in rows.values():
            record = [each for each in written if slot_of(each) == RECORD_SLOT]
            newer = any(each.stamp.millis >= self.since for each in record)
            heads = merge_row(written).heads
            shown = record if newer is usable else []
            if usable:
                shown = shown + [
                    head for slot, held in heads.items() if slot != RECORD_SLOT for head in held
                ]
            if shown:
                yield shown


def _change(touched: Mapping[str, set[Id]], *, received: bool = False) -> Change:
    return Change({name: frozenset(ids) for name, ids in touched.items()}, received=received)

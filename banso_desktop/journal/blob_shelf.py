# SPDX-License-Identifier: Apache-2.0
"""The attachments of one profile: sealed files beside the replica, and their way to the folder.

What is attached here is sealed and durable on this computer before the operation that names it
is committed, and stays here afterwards as the source for repairs. What others attached is
fetched when it is opened, verified, and kept as far as there is room. Nothing is ever on disk
that is not sealed. Thread-safe; only fetching, putting and collecting wait for the folder.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, SealBroken
from banso_desktop.journal import blobs, layout, names
from banso_desktop.journal.blob_book import BlobBook, Kept
from banso_desktop.journal.blob_outside import is_damaged, is_sound, lies_in
from banso_desktop.journal.files import replace_file
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.segments import BY_KEY
from banso_desktop.journal.transport import InParts, NotThere, Occupied, Sweeps, Transport
from banso_desktop.journal.wraps import SCOPE

MAX_CACHED_BYTES: Final = 500 * 1024 * 1024
"""Room for what was fetched; own ones and pinned ones are not counted."""
GRACE_MS: Final = 30 * 24 * 3600 * 1000
"""So long an own attachment stays after the last row that named it was removed."""
HALF_WRITTEN_MS: Final = 7 * 24 * 3600 * 1000
"""So old is a half-written file that nobody writes any more."""
_PART_BYTES: Final = 1024 * 1024

Step = Callable[[int, int], object]
"""Told how many of how many bytes came; what it raises ends the work."""


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


class Local(BlobBook, Protocol):
    """What the shelf asks of the replica."""

    def secrets(self, kind: str, owner: Id | None = None) -> Sequence[Secret]:
        """Return the keys held here of a kind and an owner."""
        ...

    def pin_blob(self, name: str, pinned: bool) -> None:
        """Keep one here though it was fetched, or let it go with the others."""
        ...


class BlobShelf:
    """Keeps, fetches, puts and clears away the attachments of one profile.

    Args:
        folder: Where the sealed files lie; made when the first one comes.
        local: The replica.
        writing: Returns the key a scope is written with, and the mode.
        transport: The shared folder.
        millis: The wall clock, milliseconds since 1970.
        room: Bytes for what was fetched.
    """

    def __init__(
        self,
        folder: Path,
        local: Local,
        writing: Callable[[Id], tuple[bytes, int]],
        transport: Transport,
        millis: Callable[[], int],
        room: int = MAX_CACHED_BYTES,
    ) -> None:
        self._folder = folder
        self._local = local
        self._writing = writing
        self._transport = transport
        self._millis = millis
        self._room = room
        self._list = threading.RLock()
        """Held while the list and the files are changed together; never while waiting."""
        self._round = threading.Lock()
        """Held while something is put into the folder or deleted there."""
        self._tidy()

    # What services ask for

    def keep(self, content: bytes, scope: Id, command: Id) -> str:
        """Seal a file and keep it durably here; return its name.

        Args:
            content: The cleaned file, at most ``blobs.MAX_CONTENT_BYTES``.
            scope: A scope with a key here.
            command: The command that will name it, committed afterwards.

        Raises:
            NotFound: If the scope has no key here.
            OSError: If this computer's disk is full; nothing was kept.
        """
        key, mode = self._writing(scope)
        secret = next((each for each in self._keys(scope) if each.key == key), None)
        if mode != BY_KEY or secret is None:
            raise NotFound("scope", scope)
        name, data = blobs.seal(content, scope, key, secret.key_id)
        with self._list:
            self._write(name, data)
            kept = Kept(name, scope, len(data), own=True, outgoing=True, used=self._millis())
            self._local.keep_blob(kept, command)
        return name

    def read(self, name: str, scope: Id, step: Step = _silent) -> bytes:
        """Return the content of an attachment, fetching it where it does not lie here.

        Raises:
            NotFound: If the scope's key is not here.
            NotThere: If the folder does not hold it, or not yet.
            FolderError: If it has to be fetched and the folder is away.
            SealBroken: If it is damaged in the folder too.
        """
        kept = self._local.blob(name)
        if kept is not None:
            try:
                content = self._open(self._path(name).read_bytes(), name, scope)
            except (OSError, SealBroken):
                pass  # damaged or gone here: the folder may still hold it
            else:
                self._touch(name)
                return content
        data = self._fetch(name, step)
        content = self._open(data, name, scope)
        with self._list:
            before = self._local.blob(name)
            with contextlib.suppress(OSError):  # no room on this disk: it is shown all the same
                self._write(name, data)
                fresh = Kept(name, scope, len(data), own=False)
                self._local.keep_blob(replace(before or fresh, used=self._millis()))
        self._evict(name)
        return content

    def is_here(self, name: str) -> bool:
        """Tell whether it can be opened without the folder."""
        return self._local.blob(name) is not None

    def pin(self, name: str, pinned: bool) -> None:
        """Keep one that was fetched for good, or let it go with the others."""
        self._local.pin_blob(name, pinned)

    # The folder

    def put_waiting(self) -> int:
        """Put what the folder does not hold yet, the smallest first; return how many.

        Repeatable after any interruption: the same bytes under the same name.

        Raises:
            FolderError: If the folder is away, full or may not be written; the rest waits.
        """
        with self._round:
            waiting = sorted(
                (kept for kept in self._local.blobs() if kept.outgoing), key=lambda kept: kept.size
            )
            count = 0
            for kept in waiting:
                data = self._own_file(kept.name)
                if data is None:
                    continue  # the diagnosis tells
                self._put(kept.name, data)
                with self._list:
                    self._local.blob_put(kept.name)
                count += 1
            return count

    def collect(self) -> int:
        """Delete own attachments that nothing has named for 30 days; return how many.

        One counts as unnamed where its scope can be read here, a removed row names it or none
        ever did, and no other row does. What is not own is its author's to delete.

        Raises:
            FolderError: If the folder is away.
        """
        now, count = self._millis(), 0
        with self._round:
            named = {each.blob for each in self._local.blob_references() if not each.removed}
            readable = {each.owner for each in self._local.secrets(SCOPE)}
            for kept in self._local.blobs():
                if not kept.own or kept.gone == 0:
                    continue
                if kept.name in named or kept.scope not in readable:
                    self._note(kept.name, None)
                elif kept.gone is None:
                    self._note(kept.name, now)
            for kept in self._local.blobs():
                if kept.own and kept.gone is not None and kept.gone + GRACE_MS <= now:
                    self._transport.delete_retired([kept.name])
                    count += self._drop_if_gone(kept.name)
        return count

    def erase_scope(self, scope: Id) -> None:
        """Delete every sealed file of a scope here; all leave the folder at the next round.

        Needs no folder. Called before the scope is erased, while its rows still say which
        files are its; afterwards it changes nothing.
        """
        with self._list:
            for reference in self._local.blob_references(scope):
                if self._local.blob(reference.blob) is None:
                    self._local.keep_blob(Kept(reference.blob, scope, 0, own=False))
            for kept in self._local.blobs(scope):
                self._path(kept.name).unlink(missing_ok=True)
                if kept.gone != 0:
                    self._local.blob_put(kept.name)
                    self._local.keep_blob(replace(kept, outgoing=False, gone=0))

    def let_go(self) -> None:
        """Delete the sealed files here of scopes that cannot be read any more.

        Those who read on need them: they stay in the folder.
        """
        with self._list:
            readable = {each.owner for each in self._local.secrets(SCOPE)}
            for kept in self._local.blobs():
                if kept.scope in readable or kept.gone == 0:
                    continue
                self._path(kept.name).unlink(missing_ok=True)
                if not kept.own or kept.outgoing:
                    self._local.drop_blob(kept.name)

    def take_out_erased(self) -> int:
        """Delete the files of erased scopes from the folder; return how many.

        Raises:
            FolderError: If the folder is away or may not be written; it is tried again.
        """
        count = 0
        with self._round:
            for kept in [each for each in self._local.blobs() if each.gone == 0]:
                if kept.own or lies_in(self._transport, kept.name, kept.scope):
                    self._transport.delete_retired([kept.name])
                count += self._drop_if_gone(kept.name)
        return count

    def sweep(self) -> int:
        """Delete what killed processes left half-written in the folder; return how many.

        Raises:
            FolderError: If the folder is away or may not be written.
        """
        if not isinstance(self._transport, Sweeps):
            return 0
        before = (self._millis() - HALF_WRITTEN_MS) / 1000
        return self._transport.delete_half_written(names.BLOBS, before)

    def restore(self, step: Step = _silent) -> tuple[int, int]:
        """Put attachments the folder lost, and those that are damaged there, from what lies here.

        What was attached here and what was only fetched serve alike: all bytes follow from
        content and key. What nothing refers to any more stays away.

        Args:
            step: Told how many of how many were looked at; what it raises ends it.

        Returns:
            How many were gone, and how many were damaged.

        Raises:
            FolderError: If the folder is away, full or may not be written; what was put stays.
        """
        named = {each.blob for each in self._local.blob_references() if not each.removed}
        kept = [
            each.name
            for each in self._local.blobs()
            if not each.outgoing and each.gone is None and (each.own or each.name in named)
        ]
        gone = damaged = 0
        for done, name in enumerate(kept):
            step(done, len(kept))
            data = self._own_file(name)
            if data is None:
                continue  # the diagnosis tells
            with self._round:
                found = bytes_at(self._transport, name, blobs.MAX_BLOB_BYTES)
                if found is None:
                    gone += self._transport.put_if_absent(name, data) == "new"
                elif is_damaged(name, found):
                    self._transport.replace_damaged(name, data, found)
                    damaged += 1
        step(len(kept), len(kept))
        return gone, damaged

    # Inside

    def _tidy(self) -> None:
        """Delete files that no list knows: a crash left them."""
        if not self._folder.is_dir():
            return
        with self._list:
            known = {self._path(kept.name).name for kept in self._local.blobs()}
            for path in self._folder.iterdir():
                if path.name not in known:
                    path.unlink(missing_ok=True)

    def _put(self, name: str, data: bytes) -> None:
        try:
            self._transport.put_if_absent(name, data)
        except Occupied as error:
            if is_sound(name, error.found):
                return
            # All bytes follow from content and key, so what is there is damage.
            self._transport.delete_retired([name])
            self._transport.put_if_absent(name, data)

    def _own_file(self, name: str) -> bytes | None:
        """Return a file's bytes, None if it is gone or damaged here."""
        try:
            data = self._path(name).read_bytes()
        except OSError:
            return None
        return data if is_sound(name, data) else None

    def _keys(self, scope: Id) -> list[Secret]:
        return list(self._local.secrets(SCOPE, scope))

    def _open(self, data: bytes, name: str, scope: Id) -> bytes:
        front = blobs.front_of(data, name)
        if front.scope != scope:
            raise SealBroken(name, "scope")
        for secret in self._keys(scope):
            if secret.key_id == front.key_id:
                return blobs.unseal(data, secret.key, name)
        raise NotFound("scope", scope)

    def _fetch(self, name: str, step: Step) -> bytes:
        if names.blob_of(name) is None:
            raise NotThere(name)
        transport = self._transport
        if not isinstance(transport, InParts):
            step(0, 1)
            return transport.get(name, blobs.MAX_BLOB_BYTES)
        data = bytearray()
        while True:
            part, whole = transport.part(name, len(data), _PART_BYTES)
            if whole > blobs.MAX_BLOB_BYTES:
                raise SealBroken(name, "size")
            data += part
            step(len(data), whole)
            if not part or len(data) >= whole:
                return bytes(data)

    def _write(self, name: str, data: bytes) -> None:
        """Write a file durably, unless these very bytes lie there."""
        path = self._path(name)
        with contextlib.suppress(OSError):
            if layout.sha256(path.read_bytes()) == layout.sha256(data):
                return
        replace_file(path, data)

    def _touch(self, name: str) -> None:
        with self._list:
            kept = self._local.blob(name)
            if kept is not None:
                self._local.keep_blob(replace(kept, used=self._millis()))

    def _note(self, name: str, gone: int | None) -> None:
        with self._list:
            kept = self._local.blob(name)
            if kept is not None and kept.gone not in (gone, 0):
                self._local.keep_blob(replace(kept, gone=gone))

    def _drop_if_gone(self, name: str) -> int:
        with self._list:
            kept = self._local.blob(name)
            if kept is None or kept.gone is None or kept.outgoing:
                return 0  # attached again meanwhile: it is put again
            self._path(name).unlink(missing_ok=True)
            self._local.drop_blob(name)
            return 1

    def _evict(self, newest: str) -> None:
        """Let go of what was fetched and not opened for longest, beyond the room there is."""
        with self._list:
            cached = [kept for kept in self._local.blobs() if not kept.own and not kept.pinned]
            taken = sum(kept.size for kept in cached)
            for kept in sorted(cached, key=lambda kept: kept.used):
                if taken <= self._room:
                    return
                if kept.name != newest:
                    self._path(kept.name).unlink(missing_ok=True)
                    self._local.drop_blob(kept.name)
                    taken -= kept.size

    def _path(self, name: str) -> Path:
        return self._folder / name.rpartition("/")[2]

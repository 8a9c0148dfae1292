# SPDX-License-Identifier: Apache-2.0
"""A shared folder in memory, and transports of several computers over it.

Behaves as a share does: nothing is overwritten, an expected sentinel is checked before every
put, and it can be taken away, filled up, or told to hide names from listings.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from banso_desktop.domain.ids import Id
from banso_desktop.errors import FolderFull, FolderNotATown, FolderUnreachable, SealBroken
from banso_desktop.journal import names
from banso_desktop.journal.transport import NotThere, Occupied, Put, require_name


@dataclass
class MemoryFolder:
    """What lies in the folder, and how it behaves.

    Attributes:
        files: By name; tests may damage them.
        order: Names in the order they were put.
        away: Every call fails as if the share were gone.
        room: Bytes that still fit, None for no limit.
        hidden: Names that listings leave out and reads do not find yet.
        replaced: Names of damaged files that were replaced, in that order.
        deletes: Whether files can be deleted; else it fails as where the share goes away.
        listed: Every prefix that was listed.
        read: Every name that was read and there.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    away: bool = False
    room: int | None = None
    hidden: set[str] = field(default_factory=set)
    replaced: list[str] = field(default_factory=list)
    deletes: bool = True
    listed: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)

    def segments(self) -> list[str]:
        return sorted(name for name in self.files if names.segment_of(name))

    def flip(self, name: str, at: int = -1) -> None:
        data = bytearray(self.files[name])
        data[at] ^= 1
        self.files[name] = bytes(data)


class MemoryTransport:
    """One computer's way to a :class:`MemoryFolder`."""

    def __init__(self, folder: MemoryFolder) -> None:
        self.folder = folder
        self._sentinel: bytes | None = None

    @property
    def place(self) -> str:
        return "memory"

    def expect(self, sentinel: bytes) -> None:
        self._sentinel = sentinel

    def list_heads(self) -> Mapping[Id, int]:
        heads: dict[Id, int] = {}
        for name in self.list(names.HEADS):
            head = names.head_of(name)
            if head:
                heads[head[0]] = max(heads.get(head[0], 0), head[1])
        return heads

    def list(self, prefix: str) -> Sequence[str]:
        if self.folder.away:
            raise FolderUnreachable(self.place)
        self.folder.listed.append(prefix)
        found = sorted(
            name
            for name in self.folder.files
            if name.startswith(prefix) and names.is_ours(name) and name not in self.folder.hidden
        )
        if not found:
            self._check()
        return found

    def get(self, name: str, limit: int) -> bytes:
        require_name(name)
        if self.folder.away:
            raise FolderUnreachable(self.place)
        if name not in self.folder.files or name in self.folder.hidden:
            raise NotThere(name)
        data = self.folder.files[name]
        if len(data) > limit:
            raise SealBroken(name, "size")
        self.folder.read.append(name)
        return data

    def put_if_absent(self, name: str, data: bytes) -> Put:
        require_name(name)
        self._check()
        self._check_founding()
        if name in self.folder.files:
            if self.folder.files[name] != data:
                raise Occupied(name, self.folder.files[name])
            return "same"
        if self.folder.room is not None:
            if len(data) > self.folder.room:
                raise FolderFull(self.place)
            self.folder.room -= len(data)
        self.folder.files[name] = data
        self.folder.order.append(name)
        return "new"

    def replace_damaged(self, name: str, good: bytes, found: bytes) -> None:
        if self.folder.away:
            raise FolderUnreachable(self.place)
        if name != names.SENTINEL:
            self._check()
        elif good != self._sentinel:
            raise ValueError("not the expected share.json")
        there = self.folder.files.get(name, b"")
        if there != found and not (len(found) > len(good) and there.startswith(found)):
            raise Occupied(name, there)
        self.folder.files[name] = good
        self.folder.replaced.append(name)

    def delete_own(self, name: str, writer: Id) -> None:
        if names.owner_of(name) != writer:
            raise ValueError(f"not this writer's own: {name}")
        self._check()
        if not self.folder.deletes:
            raise FolderUnreachable(self.place)
        self.folder.files.pop(name, None)

    def delete_retired(self, names_: Collection[str]) -> None:
        self._check()
        for name in names_:
            if names.wrap_of(name) is None and names.blob_of(name) is None:
                raise ValueError(f"neither a wrap nor an attachment: {name}")
            self.folder.files.pop(name, None)

    def _check(self) -> None:
        if self.folder.away:
            raise FolderUnreachable(self.place)
        found = self.folder.files.get(names.SENTINEL)
        if self._sentinel is not None and found != self._sentinel:
            raise FolderNotATown(self.place, "another share.json")

    def _check_founding(self) -> None:
        if self._sentinel is None and names.SENTINEL in self.folder.files:
            raise FolderNotATown(self.place, "a town is here already")

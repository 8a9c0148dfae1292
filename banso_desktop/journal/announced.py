# SPDX-License-Identifier: Apache-2.0
"""Which wraps kept segments announced.

Asked about keys of people who were removed: what a segment that counts announced is written
with, what any announced opens. Segments are read as they come, each once; those of journals
nobody asks about are not read at all.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal import segments
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import MAX_SEQUENCE, wrap_name
from banso_desktop.journal.wraps import Wrap

_READ_TOGETHER: Final = 100


class KeptSegments(Protocol):
    """Where the segments of all journals are kept."""

    def segments_from(self, writer: Id, first: int, limit: int) -> Sequence[Sealed]:
        """Return kept segments of a journal from a sequence on, at most ``limit``."""
        ...


@dataclass(slots=True)
class _Told:
    """What one journal announced, by name of the wrap with the sequence of the segment."""

    names: dict[str, int] = field(default_factory=dict)
    read: int = 0


class Announced:
    """Answers by the newest membership log. Thread-safe.

    Attributes:
        kept: Where the kept segments are; nothing is announced until it is set.
    """

    def __init__(self, log: MemberLog) -> None:
        self.kept: KeptSegments | None = None
        self._log = log
        self._lock = threading.RLock()
        self._told: dict[Id, _Told] = {}
        self._noted: set[str] = set()
        self._writers: dict[Id, list[Id]] = {}
        self._at: tuple[bytes, ...] = ()

    def by_its_author(self, wrap: Wrap) -> bool:
        """Tell whether a segment that counts, of the device that signed a wrap, announced it."""
        standing = self._log.standing()
        limits = None if wrap.signer in standing.devices else standing.accepted
        with self._lock:
            return any(
                self._names_of(writer).get(wrap.name, MAX_SEQUENCE + 1)
                <= (MAX_SEQUENCE if limits is None else limits.get(writer, 0))
                for writer in self._by_device().get(wrap.signer, ())
            )

    def by_anybody(self, name: str) -> bool:
        """Tell whether a segment of whomever announced a wrap, whether it counts or not."""
        with self._lock:
            return name in self._noted or any(
                name in self._names_of(writer)
                for writers in self._by_device().values()
                for writer in writers
            )

    def note(self, names: Collection[str]) -> None:
        """Take note of wraps that segments announce which are being received."""
        with self._lock:
            self._noted.update(names)

    def forget(self) -> None:
        """Read anew: a transaction was undone, or kept segments were dropped."""
        with self._lock:
            self._told.clear()
            self._noted.clear()

    def _by_device(self) -> dict[Id, list[Id]]:
        """Return the writers of each device there ever was."""
        if self._at != self._log.heads:
            self._at, self._writers = self._log.heads, {}
            for writer, device in self._log.writers().items():
                self._writers.setdefault(device, []).append(writer)
        return self._writers

    def _names_of(self, writer: Id) -> dict[str, int]:
        told = self._told.setdefault(writer, _Told())
        while self.kept is not None:
            found = self.kept.segments_from(writer, told.read + 1, _READ_TOGETHER)
            if not found:
                break
            for sealed in found:
                for wrap in segments.parse(sealed.data, "kept").wraps:
                    name = wrap_name(wrap.owner, wrap.key_id, wrap.hash)
                    told.names.setdefault(name, sealed.sequence)
            told.read = found[-1].sequence
        return told.names

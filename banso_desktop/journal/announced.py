# SPDX-License-Identifier: Apache-2.0
"""Which wraps kept segments announced.

Asked about keys of people who were removed: what a segment that counts announced is written
with, what any announced opens. An answer reads the kept segments of a journal, or of all, once
after each change of the membership log.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import segments
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import MAX_SEQUENCE, wrap_name
from banso_desktop.journal.wraps import Wrap

Announcements = Callable[[Id, int], frozenset[str]]
"""Returns the names of the wraps that a journal announced, up to a sequence."""

_ANYBODY: Final = Id("")


class Announced:
    """Answers by the newest membership log. Thread-safe.

    Attributes:
        told_by: Where the kept segments are; nothing is announced until it is set.
    """

    def __init__(self, log: MemberLog) -> None:
        self.told_by: Announcements = _nothing
        self._log = log
        self._lock = threading.RLock()
        self._known: dict[Id, frozenset[str]] = {}
        self._noted: set[str] = set()
        self._at: tuple[bytes, ...] = ()

    def by_its_author(self, wrap: Wrap) -> bool:
        """Tell whether a segment that counts, of the device that signed a wrap, announced it."""
        with self._lock:
            known = self._now()
            if wrap.signer not in known:
                known[wrap.signer] = self._from(wrap.signer, self._counting(wrap.signer))
            return wrap.name in known[wrap.signer]

    def by_anybody(self, name: str) -> bool:
        """Tell whether a segment of whomever announced a wrap, whether it counts or not."""
        with self._lock:
            known = self._now()
            if _ANYBODY not in known:
                devices = set(self._log.writers().values())
                everything = (self._from(device, None) for device in devices)
                known[_ANYBODY] = frozenset().union(*everything)
            return name in known[_ANYBODY] or name in self._noted

    def note(self, names: Collection[str]) -> None:
        """Take note of wraps that segments announce which are being received."""
        with self._lock:
            self._now()
            self._noted.update(names)

    def forget(self) -> None:
        """Look anew: a transaction was undone."""
        with self._lock:
            self._known = {}
            self._noted.clear()

    def _now(self) -> dict[Id, frozenset[str]]:
        if self._at != self._log.heads:
            self._at, self._known = self._log.heads, {}
            self._noted.clear()
        return self._known

    def _counting(self, device: Id) -> Mapping[Id, int] | None:
        """Return how much of the journals of a device counts; None for all of it."""
        standing = self._log.standing()
        return None if device in standing.devices else standing.accepted

    def _from(self, device: Id, limits: Mapping[Id, int] | None) -> frozenset[str]:
        return frozenset(
            name
            for writer, owner in self._log.writers().items()
            if owner == device
            for name in self.told_by(
                writer, MAX_SEQUENCE if limits is None else limits.get(writer, 0)
            )
        )


def announcements(ledger: Ledger) -> Announcements:
    """Return what tells the wraps that the kept segments of a journal announced."""

    def of(writer: Id, last: int) -> frozenset[str]:
        return frozenset(
            wrap_name(wrap.owner, wrap.key_id, wrap.hash)
            for sealed in ledger.segments_by(writer, last)
            for wrap in segments.parse(sealed.data, "kept").wraps
        )

    return of


def _nothing(writer: Id, last: int) -> frozenset[str]:
    return frozenset()

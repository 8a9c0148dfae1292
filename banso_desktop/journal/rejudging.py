# SPDX-License-Identifier: Apache-2.0
"""What counts anew when the membership log says so later than the segments came.

A segment is judged by the roles at its own position, which never changes, and by one thing of
the newest log: whether its writer was removed, and how much of its journal counts. Where that
changed, the scopes it touches are merged anew, and only those.
"""

from __future__ import annotations

from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import MAX_SEQUENCE

_LIMITS: Final = "journal.limits"
_DECODER: Final = msgspec.msgpack.Decoder(dict[str, int])


class Limits:
    """Remembers how much of each removed writer counted when it was last judged.

    Used by one thread at a time.
    """

    def __init__(self, ledger: Ledger, archive: Archive, log: MemberLog) -> None:
        self._ledger = ledger
        self._archive = archive
        self._log = log
        self._seen: tuple[bytes, ...] = ()

    def touched(self) -> set[Id]:
        """Return the scopes of which other segments count now; tell :meth:`settle` after."""
        if self._log.heads == self._seen:
            return set()
        before, now = self._kept(), self._now()
        found: set[Id] = set()
        for writer in before.keys() | now.keys():
            one, other = before.get(writer, MAX_SEQUENCE), now.get(writer, MAX_SEQUENCE)
            if one != other:
                first, last = min(one, other) + 1, max(one, other)
                found |= set(self._ledger.scopes_in(Id(writer), first, last))
        return found

    def settle(self) -> None:
        """Remember that all is merged by the log as it stands."""
        heads = self._log.heads
        if heads != self._seen:
            now = self._now()
            if now != self._kept():
                self._archive.set_setting(_LIMITS, msgspec.msgpack.encode(now))
            self._seen = heads

    def _now(self) -> dict[str, int]:
        if not self._log.heads:
            return {}
        standing = self._log.standing()
        return {
            writer: standing.accepted.get(writer, 0)
            for writer in self._log.writers()
            if writer not in standing.writers
        }

    def _kept(self) -> dict[str, int]:
        kept = self._archive.setting(_LIMITS)
        return _DECODER.decode(kept) if kept else {}

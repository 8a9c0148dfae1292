# SPDX-License-Identifier: Apache-2.0
"""Who joined with an invitation that had expired, as far as this computer can tell.

What counts is the clock of who joins (docs/format.md, "What counts"), so a clock that is set
back opens an old invitation. It counts, and it is told: where the join has seen what was written
after the end, or where it was not there yet when all was received here after the end.
"""

from __future__ import annotations

from typing import Final

import msgspec

from banso_desktop.journal.archive import Archive
from banso_desktop.journal.clock import DAY_MS
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Entry, Invite, Join

_KNOWN: Final = "joins.known"
_LATE: Final = "joins.late"
_HASHES: Final = msgspec.msgpack.Decoder(list[bytes])
GRACE_MS: Final = DAY_MS
"""Clocks differ, and a share may show late."""


class LateJoins:
    """Watches the log for joins that came too late. Used by one thread at a time."""

    def __init__(self, archive: Archive, log: MemberLog) -> None:
        self._archive = archive
        self._log = log

    def look(self, received: int | None) -> None:
        """Take note of joins that are new here.

        Args:
            received: When all the folder showed had been received before they came, by the
                clock of this computer; None for never.
        """
        kept = self._archive.setting(_KNOWN)
        joins = {each.hash: each for each in self._log.entries() if isinstance(each.facts, Join)}
        known = set(_HASHES.decode(kept)) if kept else set(joins)
        new = [joins[each] for each in joins.keys() - known]
        if kept and not new:
            return
        late = [
            each.hash
            for each in new
            if (until := self._until(each)) is not None
            and received is not None
            and received > until + GRACE_MS
        ]
        if late:
            told = {*self._held(), *late}
            self._archive.set_setting(_LATE, msgspec.msgpack.encode(sorted(told)))
        self._archive.set_setting(_KNOWN, msgspec.msgpack.encode(sorted(joins)))

    def told(self) -> list[Entry]:
        """Return the joins that came too late, by hash."""
        held = self._held()
        joins = (each for each in self._log.entries() if isinstance(each.facts, Join))
        late = [each for each in joins if each.hash in held or self._has_seen_later(each)]
        return sorted(late, key=lambda each: each.hash)

    def _held(self) -> set[bytes]:
        return set(_HASHES.decode(self._archive.setting(_LATE) or b"\x90"))

    def _until(self, join: Entry) -> int | None:
        """Return until when a join's invitation held; None for the recovery sheet."""
        facts = join.facts
        if not isinstance(facts, Join) or not facts.invite:
            return None
        invite = self._log.entry(facts.invite)
        if invite is None or not isinstance(invite.facts, Invite):
            return None
        return invite.facts.until

    def _has_seen_later(self, join: Entry) -> bool:
        until = self._until(join)
        if until is None:
            return False
        seen = (self._log.entry(each) for each in self._log.closure(join.seen))
        return any(each is not None and each.at > until + GRACE_MS for each in seen)

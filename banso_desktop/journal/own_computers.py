# SPDX-License-Identifier: Apache-2.0
"""Computers that joined in one's own name, and that one has not said to know.

Whoever may invite can use the code himself, and no signature tells such a computer from an
honest one; so the person whose name it bears is told, also of one that was there before: who
invites can join in that name first (docs/format.md, "Threats").
"""

from __future__ import annotations

import threading
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.member_log import MemberLog

_KNOWN: Final = "computers.known"
"""Setting: the computers of one's own that one said to know, by the key id of their key."""

_IDS: Final = msgspec.msgpack.Decoder(list[str])


class OwnComputers:
    """Tells which of a person's computers are new to them. Thread-safe.

    Args:
        log: The membership log.
        archive: Keeps what the person said, on this computer only.
    """

    def __init__(self, log: MemberLog, archive: Archive) -> None:
        self._log = log
        self._archive = archive
        self._lock = threading.Lock()
        self._found: tuple[tuple[bytes, ...], frozenset[Id]] | None = None
        self._said = 0
        self._saying = threading.Lock()

    def unfamiliar(self, identity: Identity) -> frozenset[Id]:
        """Return the computers that joined as this member but this one, whenever they did.

        Computers that were taken out since, and those known by :meth:`knows`, are not named.
        """
        heads = self._log.heads
        with self._lock:
            found, said = self._found, self._said
        if found is None or found[0] != heads:
            found = (heads, self._look(identity) - self._known())
            with self._lock:
                if said == self._said:  # else one more is known since
                    self._found = found
        return found[1]

    def knows(self, device: Id) -> None:
        """Remember that the person knows a computer; durable on return."""
        with self._saying:
            kept = sorted(self._known() | {device})
            self._archive.set_setting(_KNOWN, msgspec.msgpack.encode(kept))
        with self._lock:
            self._found = None
            self._said += 1

    def _look(self, identity: Identity) -> frozenset[Id]:
        standing = self._log.standing().devices
        return frozenset(
            device
            for device, each in standing.items()
            if each.member == identity.member and device != identity.device
        )

    def _known(self) -> frozenset[Id]:
        kept = self._archive.setting(_KNOWN)
        return frozenset(map(Id, _IDS.decode(kept))) if kept else frozenset()

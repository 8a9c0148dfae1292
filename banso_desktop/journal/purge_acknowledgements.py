# SPDX-License-Identifier: Apache-2.0
"""Who has carried an order out: told once in the facts of a segment, and kept of all others.

``purged`` in the facts; what was received is acknowledged beside it, by :mod:`acknowledgements`.

A computer tells that it holds nothing any more of what an order takes from it: it dropped it,
goes on by a newer key, or never had it (docs/format.md, "Orders").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.layout import HASH_BYTES

PURGED: Final = "purged"
MOST: Final = 300
"""Orders told in one segment: beside what :mod:`acknowledgements` says there, the facts of a header
stay below their 64 KiB."""

_WAITING: Final = "orders.untold"
_DONE: Final = "orders.carried_out"
_HEARD: Final = "orders.heard"
_HASHES: Final = msgspec.msgpack.Decoder(list[bytes])
_TOLD: Final = msgspec.msgpack.Decoder(dict[bytes, dict[str, int]])


class _Facts(msgspec.Struct):
    purged: list[bytes] = []


_FACTS: Final = msgspec.msgpack.Decoder(_Facts)


def purged_in(facts: bytes) -> Sequence[bytes]:
    """Return the orders a segment's header acknowledges; nothing of what cannot be read."""
    if not facts:
        return ()
    try:
        named = _FACTS.decode(facts).purged
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return ()
    return [digest for digest in named if len(digest) == HASH_BYTES]


class PurgeAcknowledgements:
    """What this computer has to tell, and what it heard. Used by one thread at a time.

    Args:
        archive: Keeps it.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def carried_out(self, orders: Iterable[bytes]) -> None:
        """Take note that orders are carried out here; each is told once, however often."""
        done = self._read(_DONE)
        fresh = [digest for digest in orders if digest not in done]
        if fresh:
            self._write(_DONE, [*done, *fresh])
            self._write(_WAITING, [*self._read(_WAITING), *fresh])

    def waiting(self) -> Sequence[bytes]:
        """Return the orders the next segment is to acknowledge."""
        return self._read(_WAITING)[:MOST]

    def told(self, orders: Iterable[bytes]) -> None:
        """Take note that a segment that was sealed acknowledges them."""
        gone = set(orders)
        if gone:
            self._write(_WAITING, [each for each in self._read(_WAITING) if each not in gone])

    def hear(self, writer: Id, orders: Sequence[bytes], now: int) -> None:
        """Take note of what another computer's segment acknowledges."""
        if not orders:
            return
        heard = self._heard()
        for digest in orders:
            heard.setdefault(digest, {}).setdefault(writer, now)
        self._archive.set_setting(_HEARD, msgspec.msgpack.encode(heard))

    def of(self, order: bytes) -> Mapping[Id, int]:
        """Return the writers that have carried an order out, with when it was heard here."""
        return {Id(writer): at for writer, at in self._heard().get(order, {}).items()}

    def is_carried_out(self, order: bytes) -> bool:
        """Tell whether it is carried out here."""
        return order in self._read(_DONE)

    def _heard(self) -> dict[bytes, dict[str, int]]:
        kept = self._archive.setting(_HEARD)
        return _TOLD.decode(kept) if kept else {}

    def _read(self, setting: str) -> list[bytes]:
        kept = self._archive.setting(setting)
        return _HASHES.decode(kept) if kept else []

    def _write(self, setting: str, hashes: Sequence[bytes]) -> None:
        self._archive.set_setting(setting, msgspec.msgpack.encode(list(hashes)))

# SPDX-License-Identifier: Apache-2.0
"""Wraps in the folder that are kept nowhere here: read to see whether an order retires them.

Anybody can lay files under names of wraps. What was read once and is not retired says the same
again until the orders change, so it is read ever more rarely, and not much in one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from banso_desktop.errors import SealBroken
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.wraps import MAX_WRAP_BYTES

MAX_LOOK: Final = 1000
MAX_LOOK_BYTES: Final = 32 * 1024 * 1024
"""Wraps read in one look, and how much of them; the rest is read in the next one."""
_TOGETHER_BYTES: Final = 4 * 1024 * 1024


class StrangeWraps:
    """Reads unknown wraps, each look some. Used by one thread at a time."""

    def __init__(self) -> None:
        self._doubts = Doubts(often=1)
        self._situation: tuple[object, ...] = ()
        self._left = self._left_bytes = 0

    def begin(self, *situation: object) -> None:
        """Begin a look; where what decides about wraps has changed, all are read again."""
        if situation != self._situation:
            self._situation = situation
            self._doubts = Doubts(often=1)
        self._doubts.begin()
        self._left, self._left_bytes = MAX_LOOK, MAX_LOOK_BYTES

    def read(self, transport: Transport, names: Iterable[str]) -> Iterator[dict[str, bytes]]:
        """Yield wraps that are due, some MB at a time; those not read before come first.

        Raises:
            FolderError: If the folder is away.
        """
        due = sorted(filter(self._doubts.is_due, names), key=self._doubts.times)
        found: dict[str, bytes] = {}
        size = 0
        for name in due:
            if self._left <= 0 or self._left_bytes <= 0:
                break
            self._left -= 1
            try:
                found[name] = transport.get(name, MAX_WRAP_BYTES)
            except NotThere:
                continue
            except SealBroken as error:
                self._doubts.refuse(name, error.why)
                continue
            self._doubts.refuse(name, "")
            size += len(found[name])
            self._left_bytes -= len(found[name])
            if size >= _TOGETHER_BYTES:
                yield found
                found, size = {}, 0
        yield found

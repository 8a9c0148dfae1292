# SPDX-License-Identifier: Apache-2.0
"""Ids and names written once and counted on: the numbers operations are stored with."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.merge import LINK_PREFIX
from banso_desktop.journal.operations import Stamp

_COUNTER_BITS: Final = 16
_SEEN: Final = struct.Struct(">QI")
MAX_MILLIS: Final = (1 << 47) - 1
"""The last millisecond a stamp can carry so that it fits an integer column (the year 6429)."""


def packed(stamp: Stamp) -> int:
    """Return millis and counter of a stamp as one integer that sorts like them."""
    return stamp.millis << _COUNTER_BITS | stamp.counter


def unpacked(at: int, writer: str) -> Stamp:
    """Return the stamp that :func:`packed` made ``at`` of."""
    return Stamp(at >> _COUNTER_BITS, at & 0xFFFF, Id(writer))


class Words(dict[str, int]):
    """The table ``words``, held in memory by the thread that writes: word to number.

    A word that is not there is written down when it is asked for.

    Args:
        connection: The writing connection.
    """

    def __init__(self, connection: Any) -> None:
        super().__init__()
        self._connection = connection
        self._words: dict[int, str] = {}

    def __missing__(self, word: str) -> int:
        if not self._words:
            self._load()
            if word in self:
                return self[word]
        cursor = self._connection.execute("INSERT INTO words(word) VALUES (?)", (word,))
        number = int(cursor.lastrowid)
        self[word] = number
        self._words[number] = word
        return number

    def word(self, number: int) -> str:
        """Return the word of a number."""
        if not self._words:
            self._load()
        return self._words[number]

    def erase_scope(self, scope: str) -> None:
        """Take out the id of a scope that is gone from here; its links: :meth:`erase_links`."""
        self._erase("word = ?", (scope,))

    def erase_links(self) -> None:
        """Take out the names of links no operation is of any more.

        Looks through all operations: once after scopes have gone, not for each.
        """
        self._erase(
            "substr(word, 1, 1) = ? AND number NOT IN (SELECT slot FROM operations)",
            (LINK_PREFIX,),
        )

    def forget(self) -> None:
        """Read the table anew: a transaction was undone, or the table was dropped."""
        self.clear()
        self._words.clear()

    def pack_base(self, base: Iterable[Stamp]) -> bytes:
        """Write the stamps an operation saw."""
        return b"".join([_SEEN.pack(packed(seen), self[seen.writer]) for seen in base])

    def _erase(self, condition: str, parameters: tuple[str, ...]) -> None:
        erased = self._connection.execute(
            f"DELETE FROM words WHERE {condition} RETURNING number, word",  # noqa: S608 - constants
            parameters,
        ).fetchall()
        for number, word in erased:
            self.pop(word, None)
            self._words.pop(number, None)

    def _load(self) -> None:
        for number, word in self._connection.execute("SELECT number, word FROM words"):
            self[word] = number
            self._words[number] = word


def unpack_base(data: bytes) -> list[tuple[int, int]]:
    """Read stamps as pairs of :func:`packed` integer and the writer's number."""
    return list(_SEEN.iter_unpack(data))

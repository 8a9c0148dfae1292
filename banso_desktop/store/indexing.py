# SPDX-License-Identifier: Apache-2.0
"""Keeps the search index in step with the rows: full text and names.

Runs on the writing connection, inside the transaction that changes the rows.
"""

from __future__ import annotations

import hashlib
import secrets
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

from banso_desktop.domain.folding import fold, fold_name
from banso_desktop.store.functions import NAME_BREAK
from banso_desktop.store.statements import Searched, seconds_of
from banso_desktop.store.tables import DOCUMENT_BITS, DOCUMENT_ROW, FULL_TEXT
from banso_desktop.store.words import Words

BREAK: Final = "\ue001"
"""Stands between fields in the full-text index, so that no phrase reaches across."""

LONGEST_WAITING: Final = 2_000_000
MOST_WAITING: Final = 20_000
"""Characters and rows that wait in memory to be indexed together: who saves may wait for that,
some half a second."""

_SORTS: Final[Mapping[str, str]] = {
    "former_name": "o",
    "common_name": "o",
    "address": "a",
    "phone": "p",
    "number": "#",
    "code": "#",
}
_ASKED_TOGETHER: Final = 500
_SECOND: Final = 1 << DOCUMENT_BITS
_LONGEST_REACH: Final = 24
_NEW_DOCUMENT: Final = (
    "INSERT OR IGNORE INTO documents(number, scope, entity, id) VALUES (?, ?, ?, ?)"
)


def spaced(folded: str) -> str:
    """Write folded text so that each character is a token of its own."""
    return folded.replace("", " ")[1:-1]  # nine times as fast as joining the characters


def sort_of(field: str) -> str:
    """Return what sort of name a field is: one character that stands before it in the index.

    ``n`` a name, ``r`` a reading, ``o`` a former or common name, ``a`` an address, ``p`` a
    telephone number, ``#`` a visible number or code.
    """
    if "reading" in field:
        return "r"
    return _SORTS.get(field, "n")


def fold_as(sort: str, text: str) -> str:
    """Fold a name as its sort is compared: telephones by their digits alone."""
    if sort == "p":
        return "".join(char for char in fold(text) if char.isdigit())
    return fold(text) if sort in "#a" else fold_name(text)


def folded_names(names: Sequence[str], values: Mapping[str, object]) -> str:
    """Return all a row is found by, each after a break and its sort; ``""`` for nothing.

    A family name joins the given name, which stands alone too: what a person types is often
    the whole name, or the beginning of either.
    """
    parts = []
    for field in names:
        value = values.get(field)
        if not isinstance(value, str) or not value:
            continue
        given = values.get(field.replace("family_", "given_", 1))
        if field.startswith("family_") and isinstance(given, str):
            value += given
        sort = sort_of(field)
        if folded := fold_as(sort, value):
            parts.append(f"{NAME_BREAK}{sort}{folded}")
    return "".join(parts)


def documents_at(places: int) -> str:
    """Return the statement that reads the documents of so many pairs of scope and row's bits.

    Joined in this order, for ``IN`` would look through all documents of a scope.
    """
    pairs = ", ".join(["(?, ?)"] * places)
    return (
        f"WITH wanted(place, bits) AS (VALUES {pairs}) "  # noqa: S608 - question marks, a constant
        "SELECT number, scope, entity, id FROM wanted CROSS JOIN documents "
        f"ON scope = place AND {DOCUMENT_ROW} = bits"
    )


class Indexer:
    """Collects rows to be indexed and writes them together.

    A document's number is the second it is as new as, and behind that some bits of its row's
    id, by which it is found again. Where a number is taken, the document is some seconds newer.

    Attributes:
        chars: How many characters were collected since the last writing.

    Args:
        connection: The writing connection.
        words: The numbers of scopes and entities.
    """

    def __init__(self, connection: Any, words: Words) -> None:
        self._connection = connection
        self._words = words
        # By entity, scope and row; a row's document with the number it wishes for in front.
        self._documents: dict[tuple[str, str, str], tuple[int, str, str]] = {}
        self._names: dict[tuple[str, str, str], str] = {}
        # Nobody can choose ids for which all of it goes one way.
        self._secret = secrets.token_bytes(16)
        self.chars = 0

    def index(
        self,
        found: Searched,
        scope: str,
        row: str,
        values: Mapping[str, object],
        seconds: int,
    ) -> None:
        """Take a row into the index; nothing of it may be there (see :meth:`drop`)."""
        key = found.entity.name, scope, row
        texts, own = _joined(values, found.texts), _joined(values, found.own_words)
        if texts or own:
            number = seconds * _SECOND + _bits_of(row)
            self._documents[key] = number, texts, own
            self.chars += len(texts) + len(own)
        if found.names and (folded := folded_names(found.names, values)):
            self._names[key] = folded
            self.chars += len(folded)

    @property
    def is_long(self) -> bool:
        """Whether memory should hold no more of it."""
        rows = max(len(self._documents), len(self._names))
        return self.chars > LONGEST_WAITING or rows > MOST_WAITING

    def drop(self, found: Searched, rows: Sequence[tuple[str, str]]) -> None:
        """Take rows of one entity out of the index, each named by scope and id."""
        name = found.entity.name
        for scope, row in rows:
            self._documents.pop((name, scope, row), None)
            self._names.pop((name, scope, row), None)
        if found.entity.text:
            numbers = sorted(self._numbers(name, rows))
            self._connection.executemany(
                f"DELETE FROM {FULL_TEXT} WHERE rowid = ?",  # noqa: S608 - a constant
                numbers,
            )
            self._connection.executemany("DELETE FROM documents WHERE number = ?", numbers)
        if found.names:
            self._connection.executemany(
                "DELETE FROM names WHERE scope_id = ? AND id = ? AND entity = ?",
                [(*row, name) for row in rows],
            )

    def _numbers(self, name: str, rows: Sequence[tuple[str, str]]) -> Iterator[tuple[int]]:
        """Yield the numbers of the documents of rows."""
        words = self._words
        entity = words[name]
        for start in range(0, len(rows), _ASKED_TOGETHER):
            some = {(words[scope], row) for scope, row in rows[start : start + _ASKED_TOGETHER]}
            places = {(scope, _bits_of(row)) for scope, row in some}
            found = self._connection.execute(
                documents_at(len(places)), [part for place in places for part in place]
            ).fetchall()
            for number, scope, held, row in found:
                if held == entity and (scope, row) in some:
                    yield (number,)

    def write(self) -> None:
        """Write what was collected: ascending, for the index appends best that way."""
        self.chars = 0
        if self._names:
            self._connection.executemany(
                "INSERT OR REPLACE INTO names(entity, scope_id, id, folded) VALUES (?, ?, ?, ?)",
                [(*key, folded) for key, folded in self._names.items()],
            )
            self._names.clear()
        if not self._documents:
            return
        waiting = sorted((*document, *key) for key, document in self._documents.items())
        self._documents.clear()
        words = self._words
        numbers = self._place(
            [(wish, words[scope], words[entity], row) for wish, _, _, entity, scope, row in waiting]
        )
        texts = sorted(
            (number, text, own) for number, (_, text, own, *_) in zip(numbers, waiting, strict=True)
        )
        self._connection.executemany(
            f"INSERT INTO {FULL_TEXT}(rowid, text, own) VALUES (?, ?, ?)",  # noqa: S608
            ((number, spaced(text), spaced(own)) for number, text, own in texts),
        )

    def _place(self, wanted: Sequence[tuple[int, int, int, str]]) -> list[int]:
        """Write documents, each under the number it wishes for or a free one that is newer.

        Args:
            wanted: Number, scope, entity and id of each; no such document is there yet.

        Returns:
            Their numbers.
        """
        before = self._connection.total_changes
        self._connection.executemany(_NEW_DOCUMENT, wanted)
        if self._connection.total_changes - before == len(wanted):
            return [number for number, *_ in wanted]
        held = self._held_at([number for number, *_ in wanted])
        numbers = []
        for wish, *place in wanted:
            number, seconds, there = wish, _later(place, self._secret), held[wish]
            while there != place:
                number = wish + next(seconds) * _SECOND
                self._connection.execute(_NEW_DOCUMENT, (number, *place))
                there = self._held_at([number])[number]
            numbers.append(number)
        return numbers

    def _held_at(self, numbers: Sequence[int]) -> dict[int, list[int | str]]:
        """Return the scope, entity and id of the documents of these numbers."""
        held: dict[int, list[int | str]] = {}
        for start in range(0, len(numbers), _ASKED_TOGETHER):
            some = numbers[start : start + _ASKED_TOGETHER]
            places = ", ".join("?" * len(some))
            for number, *place in self._connection.execute(
                "SELECT number, scope, entity, id FROM documents "  # noqa: S608 - question marks
                f"WHERE number IN ({places})",
                some,
            ):
                held[number] = place
        return held

    def forget(self) -> None:
        """Drop what was collected: the transaction was undone."""
        self.chars = 0
        self._documents.clear()
        self._names.clear()

    def read(self, found: Searched, scope: str, row: str) -> tuple[dict[str, object], int] | None:
        """Read from its table what search finds of a row; None if the row was removed."""
        held = self._connection.execute(found.select, (row, scope)).fetchone()
        if held is None or held[0]:
            return None
        values = dict(zip(found.fields, held[3:], strict=True))
        kind = found.entity.fields[found.newness] if found.newness else None
        return values, seconds_of(kind, held[1], held[2])


def _bits_of(row: str) -> int:
    """Return what a document's number says of its row."""
    return zlib.crc32(row.encode("utf-8")) % _SECOND


def _later(place: Sequence[object], secret: bytes) -> Iterator[int]:
    """Yield by how many seconds a document may be newer where its number is taken.

    Another way for each document, and ever further: ids that look alike, or are one in many
    scopes, can be made by the thousand, and all of them together take few steps each.
    """
    for reach in count(1):
        drawn = hashlib.sha256(secret + repr((reach, *place)).encode()).digest()
        yield 1 + int.from_bytes(drawn[:8], "big") % (1 << min(reach, _LONGEST_REACH))


def _joined(values: Mapping[str, object], fields: Sequence[str]) -> str:
    """Return the folded texts of fields with breaks between them; ``""`` for nothing."""
    folded = []
    for field in fields:
        value = values.get(field)
        if value and isinstance(value, str) and (text := fold(value)):
            folded.append(text)
    return BREAK.join(folded)

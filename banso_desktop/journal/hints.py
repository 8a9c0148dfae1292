# SPDX-License-Identifier: Apache-2.0
"""Hints: where to look first. Whatever they say, they change nothing of what is said to be here.

Anybody on the share can write one (docs/format.md, "Hints"). What others have received is told
by their signed segments, and where a journal waits for something that lies there is seen there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import names

MOST_LOOKS: Final = 12
"""How often a journal nobody here knows is looked for because of its hint: a minute of rounds,
for entries and segments of a new computer may show later than its hint."""


class Strangers:
    """Counts how often hints led to journals of nobody. Used by one thread at a time."""

    def __init__(self) -> None:
        self._looked: dict[Id, int] = {}

    def worth_a_look(self, hints: Collection[Id], known: Collection[Id]) -> set[Id]:
        """Return the unknown journals of hints that are looked for once more; counts it."""
        unknown = set(hints).difference(known)
        self._looked = {each: self._looked.get(each, 0) + 1 for each in unknown}
        return {each for each, looked in self._looked.items() if looked <= MOST_LOOKS}


def waits(writer: Id, next_one: int, broken: Iterable[str]) -> bool:
    """Tell whether a journal stands still because its next segment is there and is not sound.

    Args:
        writer: Whose journal.
        next_one: The sequence that is to come.
        broken: Names of what did not verify.
    """
    for name in broken:
        file = name.partition("#")[0]
        if names.segment_of(file) == (writer, next_one):
            return True
        pack = names.pack_of(file)
        if pack is not None and pack[0] == writer and pack[1] <= next_one <= pack[2]:
            return True
    return False


def lacking(hints: Mapping[Id, int], reached: Mapping[Id, int], mine: Id) -> int:
    """Return how many segments hints say the folder has beyond those received."""
    return sum(
        max(0, at - reached.get(writer, 0)) for writer, at in hints.items() if writer != mine
    )

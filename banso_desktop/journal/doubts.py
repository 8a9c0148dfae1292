# SPDX-License-Identifier: Apache-2.0
"""Names under which lay what does not verify, remembered while the program runs.

Anybody who may write into the folder can lay junk under right names, as much as the disk holds.
So junk is looked at again ever more rarely, and what was never refused comes first. Nothing is
given up: what is put right is taken a bounded number of looks later (docs/format.md, "Reading").
"""

from __future__ import annotations

from typing import Final

OFTEN: Final = 4
"""Times that a name is looked at in every look, before it has to wait."""
FEW: Final = 32
"""As long as no more names were refused, all are looked at in every look: nobody floods."""
MAX_WAIT: Final = 12
"""Looks that a name waits at most: an hour of those that nobody asks for."""
MAX_REMEMBERED: Final = 100_000
"""Names remembered; beyond, those that were refused longest ago are forgotten."""


class Doubts:
    """What was refused, how often, and when it is due again. Used by one thread at a time.

    Args:
        often: See :data:`OFTEN`.
        few: See :data:`FEW`.
    """

    def __init__(self, often: int = OFTEN, few: int = FEW) -> None:
        self._often = often
        self._few = few
        self._refused: dict[str, tuple[int, int, str]] = {}
        self._look = 0

    def begin(self) -> None:
        """Begin another look."""
        self._look += 1

    def is_due(self, name: str) -> bool:
        """Tell whether a name is to be looked at now."""
        if len(self._refused) <= self._few:
            return True
        return self._refused.get(name, (0, 0, ""))[1] <= self._look

    def times(self, name: str) -> int:
        """Return how often a name was refused since it was last taken."""
        return self._refused.get(name, (0, 0, ""))[0]

    def why(self, name: str) -> str:
        """Return why a name was refused; empty if it was not."""
        return self._refused.get(name, (0, 0, ""))[2]

    def refuse(self, name: str, why: str) -> None:
        """Take note that a name was looked at in vain."""
        times = self.times(name) + 1
        wait = 1 if times < self._often else min(2 ** (times - self._often + 1), MAX_WAIT)
        self._refused.pop(name, None)
        self._refused[name] = times, self._look + wait, why
        if len(self._refused) > MAX_REMEMBERED:
            del self._refused[next(iter(self._refused))]

    def forget(self, why: str) -> None:
        """Forget what was refused for a reason that may be gone."""
        gone = [name for name, (_, _, each) in self._refused.items() if each == why]
        for name in gone:
            del self._refused[name]

    def clear(self, name: str) -> None:
        """Take note that a name was taken."""
        self._refused.pop(name, None)

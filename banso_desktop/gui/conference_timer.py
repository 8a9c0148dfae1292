# SPDX-License-Identifier: Apache-2.0
"""The clock of the item that runs: counts down, stands while paused, counts up when over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

SOON_SECONDS: Final = 5 * 60
"""From here on the figures are amber."""


@dataclass(frozen=True, slots=True)
class ItemTimer:
    """When an item was turned to and how long it stood still; local moments.

    Attributes:
        item: Id of the item, ``""`` for none.
        since: When it was turned to.
        stood: Seconds of pauses that are over.
        paused: When the pause began that lasts, None while it runs.
    """

    item: str
    since: datetime
    stood: int = 0
    paused: datetime | None = None

    def seconds(self, now: datetime) -> int:
        """Return how long it has run since it was turned to, pauses left out; never less than 0.

        A clock that was set back does not count backwards.
        """
        ran = ((self.paused or now) - self.since) / timedelta(seconds=1)
        return max(round(ran) - self.stood, 0)

    def pause(self, now: datetime) -> ItemTimer:
        """Return the timer standing still; one that stands goes on."""
        if self.paused is None:
            return replace(self, paused=now)
        stood = round((now - self.paused) / timedelta(seconds=1))
        return replace(self, paused=None, stood=self.stood + max(stood, 0))

    def texts(self) -> dict[str, str]:
        """Return it as texts, for a draft that survives a power cut."""
        return {
            "item": self.item,
            "since": self.since.isoformat(),
            "stood": str(self.stood),
            "paused": self.paused.isoformat() if self.paused else "",
        }

    @classmethod
    def read(cls, texts: Mapping[str, str]) -> ItemTimer | None:
        """Read it back; None where another version wrote it in another way."""
        try:
            paused = texts.get("paused", "")
            return cls(
                texts["item"],
                datetime.fromisoformat(texts["since"]),
                int(texts.get("stood", "0")),
                datetime.fromisoformat(paused) if paused else None,
            )
        except (KeyError, ValueError):
            return None


def figures(seconds: int) -> str:
    """Write seconds as 12:40; what is over as +1:05."""
    sign, whole = ("+", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{whole // 60}:{whole % 60:02}"

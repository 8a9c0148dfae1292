# SPDX-License-Identifier: Apache-2.0
"""A wall clock in milliseconds that only tests move."""

from __future__ import annotations

from dataclasses import dataclass

MORNING = 1_795_500_000_000
"""A Tuesday morning of November 2026, in milliseconds since 1970 UTC."""


@dataclass
class FakeMillis:
    """Stands still until it is moved.

    Attributes:
        now: Milliseconds since 1970 UTC.
    """

    now: int = MORNING

    def __call__(self) -> int:
        return self.now

    def advance(self, *, days: int = 0, seconds: int = 0, millis: int = 0) -> None:
        self.now += (days * 86_400 + seconds) * 1000 + millis

# SPDX-License-Identifier: Apache-2.0
"""Where the person was: the memory behind Alt+← and Alt+→. It is never stored."""

from __future__ import annotations

from typing import Final

from banso_desktop.gui.screen import Destination

MOST_STEPS: Final = 100


class Trail:
    """Places in the order they were visited, and where in it the person stands."""

    def __init__(self) -> None:
        self._places: list[Destination] = []
        self._at = -1

    def current(self) -> Destination | None:
        """Return where the person is, None before the first place."""
        return self._places[self._at] if self._at >= 0 else None

    def went(self, place: Destination) -> None:
        """A new place: what was ahead is forgotten; the same place again is no step."""
        if place == self.current():
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-MOST_STEPS]
        self._at = len(self._places) - 1

    def amend(self, place: Destination) -> None:
        """Remember the current place as it is on leaving it (another tab, another day)."""
        if self._at >= 0:
            self._places[self._at] = place

    def back(self) -> Destination | None:
        """Step back; None at the beginning."""
        if self._at <= 0:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Destination | None:
        """Step forward; None at the end."""
        if self._at >= len(self._places) - 1:
            return None
        self._at += 1
        return self._places[self._at]

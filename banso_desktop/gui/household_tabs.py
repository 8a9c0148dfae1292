# SPDX-License-Identifier: Apache-2.0
"""The tabs of a household's page: built when first needed, read anew when turned to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from PySide6.QtWidgets import QLayout

from banso_desktop.gui.household_tab import HouseholdTab


class HouseholdTabs:
    """Holds the tabs that were built, and which of them show something old.

    Args:
        kinds: Makes each tab, by name, in their order.
        places: Where each goes, in the same order.
        wire: Told of each tab once it is made.
    """

    def __init__(
        self,
        kinds: Mapping[str, Callable[[], HouseholdTab]],
        places: Sequence[QLayout],
        wire: Callable[[HouseholdTab], object],
    ) -> None:
        self.names = list(kinds)
        self._kinds = kinds
        self._places = places
        self._wire = wire
        self._built: dict[str, HouseholdTab] = {}
        self._stale = set(kinds)
        self._width = 0
        for place in places:
            place.setContentsMargins(0, 0, 0, 0)

    def __getitem__(self, name: str) -> HouseholdTab:
        """Return a tab, building it when it is first needed."""
        if name not in self._built:
            tab = self._built[name] = self._kinds[name]()
            self._wire(tab)
            self._places[self.names.index(name)].addWidget(tab)
            if self._width:
                tab.fit(self._width)
        return self._built[name]

    def __contains__(self, name: str) -> bool:
        """Tell whether a tab was built."""
        return name in self._built

    def __iter__(self) -> Iterator[HouseholdTab]:
        """Go through the tabs that were built."""
        return iter(self._built.values())

    def fit(self, width: int) -> None:
        """Fold what has no room, also in tabs that come later."""
        self._width = width
        for tab in self:
            tab.fit(width)

    def forget(self) -> None:
        """Another household: all of them show something old."""
        self._stale = set(self._kinds)

    def touch(self, changed: Collection[str], *, everything: bool) -> None:
        """Take note of what changed, by entities."""
        for name in self.names:
            tab = self._built.get(name)
            if everything or tab is None or not set(tab.entities).isdisjoint(changed):
                self._stale.add(name)

    def take_stale(self, name: str) -> bool:
        """Return, once, whether a tab shows something old."""
        stale = name in self._stale
        self._stale.discard(name)
        return stale

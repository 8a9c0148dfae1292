# SPDX-License-Identifier: Apache-2.0
"""Showing a map to a room: what is recorded before it is seen."""

from __future__ import annotations

from banso_desktop.domain.protection import Protection
from banso_desktop.errors import NotFound
from banso_desktop.services.auditing import record_read
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.store.queries import household_page


class ShowingPart:
    """Records who showed a protected household's map."""

    _desk: Desk

    @use_case
    def projected(self, *, household: str, names: bool = False) -> bool:
        """Record that a protected household's map is shown to a room, before it is shown.

        Args:
            names: Whether names are shown.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            facts = household_page.facts(reading, household)
        if facts is None:
            raise NotFound("household", household)
        what = "unmasked" if names else "projected"
        return record_read(self._desk, what, household, Protection.read(facts.protection))

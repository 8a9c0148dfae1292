# SPDX-License-Identifier: Apache-2.0
"""Taking back what was just done to a map, step by step.

Taking back writes the values that stood before as a new change; taking that back again is
"redo". What somebody changed since is never undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.operations import Kind
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store import history
from banso_desktop.store.history import Past

_ON_MAPS: Final = ("node", "tie", "tie_state", "map_position", "person", "kinship")


class UndoPart:
    """Finds and takes back changes of a household's map."""

    _desk: Desk

    @query
    def newest(self, *, household: str) -> str:
        """Return the newest change this person made to the map, ``""`` for none.

        Asked right after a use case it is that change; pass it to :meth:`take_back`.
        """
        with self._desk.reading() as reading:
            found = history.of_scope(reading, household, entities=_ON_MAPS, limit=50)
        return next((past.command for past in found if past.author == self._desk.member), "")

    @use_case
    def take_back(self, *, household: str, change: str) -> str:
        """Write back what a change replaced; return the new change, to take back in turn.

        Raises:
            NotFound: If no such change of a map is readable here.
            Refused: Rule ``"map.changed_since"`` with the ``member`` who changed it since.
        """
        scope = household_for_writing(self._desk, household)
        with self._desk.reading() as reading:
            parts = history.written_by(reading, scope, change)
            whole = history.of_rows(reading, scope, sorted({part.id for part in parts}))
        if not parts or any(part.entity not in _ON_MAPS for part in parts):
            raise NotFound("change", change)
        for part in parts:
            self._require_mine(part, whole)
        command = self._desk.command("maps.take_back")
        for part in reversed(parts):
            self._write_back(command, scope, part, _before(part, whole))
        self._desk.commit(command)
        return command.id

    def _require_mine(self, part: Past, whole: Sequence[Past]) -> None:
        """Refuse where somebody else wrote since, or it stands otherwise than it was written."""
        later = [past for past in whole if _same(past, part) and past.stamp > part.stamp]
        others = [past for past in later if past.author != self._desk.member]
        if others or (later and later[-1].value != part.value):
            raise Refused("map.changed_since", member=(others or later)[-1].author)

    def _write_back(self, command: Command, scope: Id, part: Past, before: Value) -> None:
        if part.kind != Kind.ROW:
            command.set(scope, part.entity, part.id, **{part.field: before})
        elif before:
            command.add(scope, part.entity, part.id)
        else:
            command.remove(scope, part.entity, part.id)


def _same(one: Past, other: Past) -> bool:
    return (one.entity, one.id, one.field) == (other.entity, other.id, other.field)


def _before(part: Past, whole: Sequence[Past]) -> Value:
    """Return the value an operation replaced, None where nothing stood."""
    earlier = [past for past in whole if _same(past, part) and past.stamp in part.base]
    return earlier[-1].value if earlier else None

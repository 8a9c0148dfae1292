# SPDX-License-Identifier: Apache-2.0
"""Where things stand on a household's map: what people put somewhere stays there."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.domain.map_rows import MapRows
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import maps as rows

_FARTHEST = 200_000
"""Hundredths of a point from the origin of the page: two metres."""


class PlacesPart:
    """The part of :class:`~banso_desktop.services.maps.MapService` that writes places."""

    _desk: Desk

    @use_case
    def move(self, *, household: str, subject: str, x: int, y: int) -> str:
        """Put something at its own place on the map; it stays there.

        Args:
            x: Hundredths of a point from the origin of the page, to the right.
            y: The same, downwards.

        Raises:
            FieldRefused: If it is farther than two metres out, or not on this map.
        """
        scope = household_for_writing(self._desk, household)
        require_near(x, y)
        require_ends(self._desk, scope, subject=subject)
        command = self._desk.command("maps.move")
        with self._desk.reading() as reading:
            placed = finding.exists(reading, "map_position", scope, subject)
        row = Id(subject)
        if placed:
            command.set(scope, "map_position", row, x=x, y=y)
        else:
            command.add(scope, "map_position", row, subject=subject, x=x, y=y)
        self._desk.commit(command)
        return row

    @use_case
    def keep_places(self, *, household: str, places: dict[str, list[int]]) -> int:
        """Write down where things stand that have no own place yet, so that they stay there.

        Whoever adds something to a map keeps first what is there. Two offices that do so at
        once write the same places, because a layout is made from the facts alone.

        Args:
            places: x and y by id of the thing, as in :meth:`move`. What has its own place, or
                is not on this map, is left alone.

        Raises:
            FieldRefused: Rule ``"range"`` if a place is not two numbers near the page.
        """
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("maps.keep_places")
        with self._desk.reading() as reading:
            known = rows.map_rows(reading, scope)
        free = set(_things(known)) - {row.subject for row in known.positions}
        for subject, place in sorted(places.items()):
            x, y = _pair(place)
            if subject in free:
                require_near(x, y)
                command.add(scope, "map_position", Id(subject), subject=subject, x=x, y=y)
        return self._put(command)

    @use_case
    def tidy(self, *, household: str, places: dict[str, list[int]] | None = None) -> int:
        """整える: take back the own places, and put everything where the layout wants it.

        Args:
            places: Where that is, as in :meth:`keep_places`; left out, nothing has an own
                place afterwards, and each drawing finds one.
        """
        scope = household_for_writing(self._desk, household)
        wanted = places or {}
        command = self._desk.command("maps.tidy")
        with self._desk.reading() as reading:
            known = rows.map_rows(reading, scope)
        stood = {row.subject: [row.x, row.y] for row in known.positions}
        for subject in stood:
            if subject not in wanted:
                command.remove(scope, "map_position", Id(subject))
        there = _things(known)
        for subject, place in sorted(wanted.items()):
            x, y = _pair(place)
            require_near(x, y)
            if subject not in stood and subject in there:
                command.add(scope, "map_position", Id(subject), subject=subject, x=x, y=y)
            elif subject in stood and stood[subject] != [x, y]:
                command.set(scope, "map_position", Id(subject), x=x, y=y)
        return self._put(command)

    def _put(self, command: Command) -> int:
        """Commit a command that puts things somewhere; return how many it moved."""
        if command.drafts:
            self._desk.commit(command)
        return len({draft.id for draft in command.drafts})


def _pair(place: list[int]) -> tuple[int, int]:
    """Return x and y.

    Raises:
        FieldRefused: If it is not two numbers.
    """
    if len(place) != 2:
        raise FieldRefused("range", field="places", value=len(place), limit=2)
    return place[0], place[1]


def require_near(x: int, y: int) -> None:
    """Refuse a place farther out than anybody draws."""
    if max(abs(x), abs(y)) > _FARTHEST:
        raise FieldRefused("range", field="x", value=max(abs(x), abs(y)), limit=_FARTHEST)


def require_ends(desk: Desk, scope: Id, **ends: str) -> None:
    """Refuse what is neither the household nor on its map."""
    with desk.reading() as reading:
        for field, end in ends.items():
            on_map = end == scope or any(
                finding.exists(reading, entity, scope, end) for entity in ("person", "node")
            )
            if not on_map:
                raise FieldRefused("map.end", field=field)


def _things(known: MapRows) -> set[str]:
    return {row.id for row in known.persons} | {row.id for row in known.nodes}

# SPDX-License-Identifier: Apache-2.0
"""The ecomap of a household: who and what surrounds it, and how the ties stand and change."""

from __future__ import annotations

from dataclasses import replace

from banso_desktop.domain.ids import Id
from banso_desktop.domain.map_facts import days_of_change
from banso_desktop.domain.map_rows import MapRows, PersonRow
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.map_places import PlacesPart, require_ends, require_near
from banso_desktop.services.map_showing import ShowingPart
from banso_desktop.services.map_undo import UndoPart
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import (
    code,
    codes,
    filled,
    given,
    household_for_writing,
    row_for_writing,
)
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import maps as rows


class MapService(PlacesPart, ShowingPart, UndoPart):
    """Reads and writes the nodes, ties and places of a household's map."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def rows(self, *, household: str) -> MapRows:
        """Return every row the household's map is drawn from, of all days.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            if finding.scope_of(reading, "household", household) is None:
                raise NotFound("household", household)
            found = rows.map_rows(reading, household)
        return replace(found, persons=tuple(self._in_words(row) for row in found.persons))

    def _in_words(self, row: PersonRow) -> PersonRow:
        """Return a person with the 続柄 as it stands on a map, not as its code."""
        known = self._desk.codes["relation"]
        if row.relation not in known:
            return row
        return replace(row, relation=known[row.relation].ja)

    @query
    def days(self, *, household: str) -> list[str]:
        """List the ISO days on which the map changes, oldest first."""
        return [day.isoformat() for day in days_of_change(self.rows(household=household))]

    @use_case
    def add_node(
        self,
        *,
        household: str,
        name: str,
        kind: str = "person",
        formality: str = "",
        generic: str = "",
        icon: str = "",
        short_name: str = "",
        sector: str = "",
        resource: str = "",
        member: str = "",
        since: str = "",
        x: int | None = None,
        y: int | None = None,
    ) -> str:
        """Put a person, place, animal or agency outside the family on the map.

        What is left out comes from the class it is of (``generic``), then from its kind.

        Args:
            generic: A code of the list ``generic``: what stands for it where names are hidden.
            resource: The card of the resource book it is, if it is one.
            member: The colleague it is, if it is one.
            since: From when on it belongs to the map, as typed; from always if left out.
            x: Its own place, as in :meth:`move`; the layout finds one if left out.
            y: The same, downwards.

        Raises:
            FieldRefused: If the name is empty, a code unknown, or the place too far out.
        """
        scope = household_for_writing(self._desk, household)
        if not name.strip():
            raise FieldRefused("empty", field="name")
        known = self._desk.codes["generic"][generic] if generic else None
        kind = (known.text("kind") if known and not kind else kind) or "person"
        kinds = self._desk.codes["node_kind"]
        command = self._desk.command("maps.add_node")
        node = command.add(
            scope,
            "node",
            name=name.strip(),
            kind=code(self._desk, "node_kind", kind, "kind"),
            formality=code(self._desk, "formality", formality, "formality")
            or (known.text("formality") if known else "")
            or kinds[kind].text("formality"),
            generic=(known.ja if known else generic) or None,
            icon=icon or (known.text("icon") if known else "") or None,
            sector=code(self._desk, "sector", sector, "sector")
            or (known.text("sector") if known else "")
            or None,
            since=self._desk.date(since),
            **filled(short_name=short_name, resource=resource, member=member),
        )
        if x is not None and y is not None:
            require_near(x, y)
            command.add(scope, "map_position", node, subject=node, x=x, y=y)
        self._desk.commit(command)
        return node

    @use_case
    def change_node(
        self,
        *,
        node: str,
        name: str | None = None,
        short_name: str | None = None,
        kind: str | None = None,
        formality: str | None = None,
        icon: str | None = None,
        generic: str | None = None,
        note: str | None = None,
    ) -> str:
        """Correct what a node of the map is called or is."""
        scope, row = row_for_writing(self._desk, "node", node)
        cells = given(
            name=name,
            short_name=short_name,
            kind=code(self._desk, "node_kind", kind, "kind"),
            formality=code(self._desk, "formality", formality, "formality"),
            icon=icon,
            generic=generic,
            note=note,
        )
        command = self._desk.command("maps.change_node")
        command.set(scope, "node", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def end_node(self, *, node: str, on: str = "") -> str:
        """Let a node leave the map on a day; before that day it is drawn as it was."""
        return self._end("node", node, on)

    @use_case
    def add_tie(
        self,
        *,
        household: str,
        a: str,
        b: str,
        strength: str = "normal",
        strain: bool = False,
        direction: str = "none",
        state: str = "held",
        label: str = "",
        frequency: str = "",
        since: str = "",
        basis: str = "",
        perspective: str = "worker",
        planned: bool = False,
        occasion: str = "",
        supports: list[str] | None = None,
        functions: list[str] | None = None,
    ) -> str:
        """Draw a tie between two of: persons, nodes, the household itself.

        Args:
            strength: ``strong``, ``normal`` or ``weak``; that it broke is its ``state``.
            direction: Who supports whom: ``to_b``, ``to_a``, ``both`` or ``none``.
            functions: The pamphlet's four: teaches, mirrors, helps, meaning.
            since: From when on, as typed; from always if left out.

        Raises:
            FieldRefused: If both ends are the same, or an end is not on this map.
        """
        scope = household_for_writing(self._desk, household)
        if a == b:
            raise FieldRefused("tie.self", field="b")
        require_ends(self._desk, scope, a=a, b=b)
        day = self._desk.date(since)
        command = self._desk.command("maps.add_tie")
        tie = command.add(
            scope,
            "tie",
            a=a,
            b=b,
            since=day,
            supports=codes(self._desk, "tie_support", supports, "supports"),
            functions=codes(self._desk, "tie_function", functions, "functions"),
        )
        look = self._look(strength, direction, state, basis, perspective, frequency)
        self._state(
            command,
            scope,
            tie,
            day,
            look,
            strain=strain,
            label=label,
            planned=planned,
            occasion=occasion,
        )
        self._desk.commit(command)
        return tie

    @use_case
    def change_tie(
        self,
        *,
        tie: str,
        since: str = "",
        strength: str | None = None,
        strain: bool | None = None,
        direction: str | None = None,
        state: str | None = None,
        label: str | None = None,
        frequency: str | None = None,
        basis: str | None = None,
        perspective: str = "worker",
        planned: bool | None = None,
        occasion: str | None = None,
    ) -> str:
        """Say how a tie stands from a day on; how it stood before is kept and drawn.

        What is left out stays as it stood on that day. What was already written for the same
        day and perspective is corrected, so a day has one state.
        """
        scope, row = row_for_writing(self._desk, "tie", tie)
        day = self._desk.date(since) or PartialDate.of(self._desk.today())
        known = code(self._desk, "tie_perspective", perspective, "perspective") or "worker"
        look = self._look(strength, direction, state, basis, known, frequency)
        look |= given(strain=strain, label=label, planned=planned, occasion=occasion)
        with self._desk.reading() as reading:
            stood = rows.standing(reading, row, known, day)
        command = self._desk.command("maps.change_tie")
        if stood is not None and stood.is_of_the_day:
            changed = Id(stood.id)
            cells = {name: value for name, value in look.items() if stood.cells[name] != value}
            command.set(scope, "tie_state", changed, **cells)
        else:
            before = dict(stood.cells) | {"occasion": None} if stood is not None else {}
            cells = {name: value for name, value in (before | look).items() if value != ""}
            changed = command.add(scope, "tie_state", tie=row, since=day, **cells)
        if command.drafts:
            self._desk.commit(command)
        return changed

    @use_case
    def describe_tie(
        self,
        *,
        tie: str,
        supports: list[str] | None = None,
        functions: list[str] | None = None,
        note: str | None = None,
    ) -> str:
        """Write what a tie gives: kinds of support and the four functions."""
        scope, row = row_for_writing(self._desk, "tie", tie)
        cells = given(
            supports=codes(self._desk, "tie_support", supports, "supports"),
            functions=codes(self._desk, "tie_function", functions, "functions"),
            note=note,
        )
        command = self._desk.command("maps.describe_tie")
        command.set(scope, "tie", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def end_tie(self, *, tie: str, on: str = "") -> str:
        """End a tie on a day; it is never erased."""
        return self._end("tie", tie, on)

    def _look(
        self,
        strength: str | None,
        direction: str | None,
        state: str | None,
        basis: str | None,
        perspective: str,
        frequency: str | None,
    ) -> dict[str, Value]:
        desk = self._desk
        return given(
            strength=code(desk, "tie_strength", strength, "strength"),
            direction=code(desk, "tie_direction", direction, "direction"),
            state=code(desk, "tie_state", state, "state"),
            basis=code(desk, "tie_basis", basis, "basis"),
            perspective=code(desk, "tie_perspective", perspective, "perspective"),
            frequency=code(desk, "frequency", frequency, "frequency"),
        )

    def _state(
        self,
        command: Command,
        scope: Id,
        tie: Id,
        since: PartialDate | None,
        look: dict[str, Value],
        *,
        strain: bool,
        label: str,
        planned: bool,
        occasion: str,
    ) -> Id:
        cells = {name: value or None for name, value in look.items()} | given(
            strain=strain,
            label=label or None,
            planned=planned or None,
            occasion=occasion or None,
        )
        return command.add(scope, "tie_state", tie=tie, since=since, **cells)

    def _end(self, entity: str, identifier: str, on: str) -> str:
        scope, row = row_for_writing(self._desk, entity, identifier)
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command = self._desk.command(f"maps.end_{entity}")
        command.set(scope, entity, row, until=day)
        self._desk.commit(command)
        return row

# SPDX-License-Identifier: Apache-2.0
"""Every row of a household that its map is drawn from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa

from banso_desktop.domain.map_rows import (
    DwellingRow,
    KinshipRow,
    MapRows,
    NodeRow,
    PersonRow,
    PositionRow,
    ResidenceRow,
    TieRow,
    TieStateRow,
)
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.store.reading import Reading, alive

T = TypeVar("T")


def _date(row: sa.Row[Any], field: str) -> PartialDate | None:
    mapping = row._mapping
    iso, raw = mapping[field] or "", mapping[f"{field}_raw"] or ""
    if not iso and not raw:
        return None
    return PartialDate(iso, Precision(mapping[f"{field}_precision"] or "unknown"), raw)


def map_rows(reading: Reading, household: str) -> MapRows:
    """Return the rows of one household; nine statements whatever its size."""

    def read(entity: str, make: Callable[[sa.Row[Any]], T]) -> tuple[T, ...]:
        table = reading.tables[entity]
        chosen = sa.select(table).where(table.c.scope_id == household, alive(entity))
        return tuple(make(row) for row in reading.rows(chosen))

    return MapRows(
        household=household,
        persons=read("person", _person),
        dwellings=read(
            "dwelling",
            lambda r: DwellingRow(r.id, r.label or "", _date(r, "since"), _date(r, "until")),
        ),
        residences=read(
            "residence",
            lambda r: ResidenceRow(
                r.person or "", r.dwelling or "", _date(r, "since"), _date(r, "until")
            ),
        ),
        kinships=read(
            "kinship",
            lambda r: KinshipRow(
                r.a or "", r.b or "", r.kind or "", _date(r, "since"), _date(r, "until")
            ),
        ),
        nodes=read("node", _node),
        ties=read("tie", _tie),
        states=read("tie_state", _state),
        positions=read(
            "map_position",
            lambda r: PositionRow(r.subject or r.id, r.x or 0, r.y or 0, r.layout or ""),
        ),
    )


def _person(row: sa.Row[Any]) -> PersonRow:
    return PersonRow(
        id=row.id,
        family_name=row.family_name or "",
        given_name=row.given_name or "",
        common_name=row.common_name or "",
        sex=row.sex or "",
        born=_date(row, "born"),
        died=_date(row, "died"),
        relation=row.relation or "",
        is_index=bool(row.is_index),
        elsewhere=row.elsewhere or "",
        hearsay=bool(row.hearsay),
        position=row.position or "",
    )


def _node(row: sa.Row[Any]) -> NodeRow:
    return NodeRow(
        id=row.id,
        name=row.name or "",
        short_name=row.short_name or "",
        kind=row.kind or "",
        formality=row.formality or "",
        icon=row.icon or "",
        generic=row.generic or "",
        sector=row.sector or "",
        resource=row.resource or "",
        since=_date(row, "since"),
        until=_date(row, "until"),
    )


def _tie(row: sa.Row[Any]) -> TieRow:
    return TieRow(
        id=row.id,
        a=row.a or "",
        b=row.b or "",
        since=_date(row, "since"),
        until=_date(row, "until"),
        supports=tuple(row.supports or ()),
        functions=tuple(row.functions or ()),
    )


def _state(row: sa.Row[Any]) -> TieStateRow:
    return TieStateRow(
        id=row.id,
        tie=row.tie or "",
        perspective=row.perspective or "",
        since=_date(row, "since"),
        strength=row.strength or "",
        strain=bool(row.strain),
        direction=row.direction or "",
        state=row.state or "",
        label=row.label or "",
        basis=row.basis or "",
        planned=bool(row.planned),
        occasion=row.occasion or "",
    )


_LOOK = (
    "strength", "strain", "direction", "state", "label", "frequency", "basis", "perspective",
    "planned", "occasion",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """How a tie stands on a day.

    Attributes:
        id: Of the state.
        cells: What the state says, by field.
        is_of_the_day: Whether it was written for exactly this day and perspective.
    """

    id: str
    cells: Mapping[str, Value]
    is_of_the_day: bool


def standing(reading: Reading, tie: str, perspective: str, day: PartialDate) -> Standing | None:
    """Return the state of a tie on a day: in this perspective, else in the other one."""
    table = reading.tables["tie_state"]
    states = reading.rows(sa.select(table).where(table.c.tie == tie, alive("tie_state")))
    until = day.first_day or date.max
    known = [(_begin(row), row) for row in states if _begin(row) <= until]
    if not known:
        return None
    seen = [pair for pair in known if pair[1].perspective == perspective] or known
    begin, row = max(seen, key=lambda pair: (pair[0], pair[1].id))
    same = begin == until and row.perspective == perspective
    cells: dict[str, Value] = {name: row._mapping[name] for name in _LOOK}
    return Standing(row.id, cells, same)


def _begin(row: sa.Row[Any]) -> date:
    since = _date(row, "since")
    return (since.first_day if since is not None else None) or date.min

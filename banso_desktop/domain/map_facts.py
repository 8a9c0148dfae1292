# SPDX-License-Identifier: Apache-2.0
"""Dated rows -> what a map says on a day.

A fact holds from its first possible day up to, not including, the first possible day of its
end: what was ended today is not on today's map. An unknown beginning is "always", an end
that is known to have come, but not when, is "not any more".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from banso_desktop.domain.ages import ages_on
from banso_desktop.domain.ecomap import (
    Basis,
    Direction,
    Formality,
    FourFunction,
    KinKind,
    MapDwelling,
    MapFacts,
    MapKin,
    MapNode,
    MapPerson,
    MapTie,
    NodeKind,
    Perspective,
    Place,
    Roster,
    Sex,
    Strength,
    TieState,
    read_word,
)
from banso_desktop.domain.map_kin import implied_kin
from banso_desktop.domain.map_rows import (
    DwellingRow,
    KinshipRow,
    MapRows,
    NodeRow,
    PersonRow,
    ResidenceRow,
    TieRow,
    TieStateRow,
)
from banso_desktop.domain.values import PartialDate, Precision

HUNDREDTHS = 100


def holds(since: PartialDate | None, until: PartialDate | None, day: date) -> bool:
    """Tell whether a dated fact is true on a day."""
    if since is not None and (first := since.first_day) is not None and day < first:
        return False
    if until is None:
        return True
    last = until.first_day
    return last is not None and day < last


def facts_at(
    rows: MapRows,
    day: date,
    perspective: Perspective = Perspective.WORKER,
    *,
    with_planned: bool = True,
) -> MapFacts:
    """Return what the map says on a day.

    Args:
        rows: Every row of the household.
        day: The day drawn.
        perspective: The worker's map shows a worker's view of each tie, or the person's
            where no worker wrote one; the person's map shows only the person's.
        with_planned: Whether ties still to be made are on it.
    """
    homes = {home.person: home.dwelling for home in _living(rows, day)}
    persons = tuple(
        _person(row, day, homes)
        for row in sorted(rows.persons, key=_by_position)
        if not _is_unborn(row, day)
    )
    nodes = tuple(
        _node(row) for row in sorted(rows.nodes, key=_by_age) if holds(row.since, row.until, day)
    )
    present = {each.id for each in persons} | {each.id for each in nodes} | {rows.household}
    kin = _kin(rows, persons, day)
    ties = tuple(
        tie
        for tie in _ties(rows, day, perspective)
        if {tie.a, tie.b} <= present and (with_planned or not tie.is_planned)
    )
    labels = {row.id: row.label for row in rows.dwellings}
    dwellings = tuple(MapDwelling(each, labels.get(each, "")) for each in _in_order(rows, homes))
    places = {row.subject: _place(row.x, row.y) for row in rows.positions if not row.layout}
    return MapFacts(
        day, rows.household, perspective, persons, nodes, kin, ties, dwellings,
        roster_of(rows), places,
    )  # fmt: skip


def _pair(row: TieRow) -> tuple[str, str]:
    return (min(row.a, row.b), max(row.a, row.b))


def _in_order(rows: MapRows, homes: Mapping[str, str]) -> Iterable[str]:
    """Return the dwellings anyone lives in, oldest first."""
    begun = {row.id: _first(row.since) for row in rows.dwellings}
    return sorted(set(homes.values()), key=lambda each: (begun.get(each, date.min), each))


def roster_of(rows: MapRows) -> Roster:
    """Return everything of all days; its people have no age, and who ever died is dead."""
    persons = tuple(
        replace(_person(row, date.max, {}), age=None, age_is_about=_is_about(row))
        for row in sorted(rows.persons, key=_by_position)
    )
    kin = {(row.a, row.b): _kin_of(row) for row in sorted(rows.kinships, key=_by_kin)}
    known = {each.id for each in persons}
    written = tuple(each for each in kin.values() if {each.a, each.b} <= known)
    pairs = dict.fromkeys(_pair(row) for row in sorted(rows.ties, key=_by_age) if row.a != row.b)
    strained = {row.tie for row in rows.states if row.strain}
    homes = dict.fromkeys(
        (row.person, row.dwelling)
        for row in sorted(rows.residences, key=lambda row: (_first(row.since), row.person))
        if row.person in known
    ) or dict.fromkeys((row.id, rows.household) for row in rows.persons if not row.elsewhere)
    return Roster(
        persons,
        tuple(_node(row) for row in sorted(rows.nodes, key=_by_age)),
        (*written, *implied_kin(persons, written)),
        tuple(pairs),
        tuple(homes),
        tuple(sorted({_pair(row) for row in rows.ties if row.id in strained})),
    )


def days_of_change(rows: MapRows) -> tuple[date, ...]:
    """Return the days on which the map may look different than the day before, sorted."""
    lasting: list[ResidenceRow | DwellingRow | NodeRow | TieRow | KinshipRow] = [
        *rows.residences, *rows.dwellings, *rows.nodes, *rows.ties, *rows.kinships,
    ]  # fmt: skip
    dated = [row.since for row in rows.states]
    for fact in lasting:
        dated += [fact.since, fact.until]
    for person in rows.persons:
        dated += [person.born, person.died]
    return tuple(
        sorted({first for when in dated if when is not None and (first := when.first_day)})
    )


def _first(when: PartialDate | None) -> date:
    return (when.first_day if when is not None else None) or date.min


def _by_position(row: PersonRow) -> tuple[str, date, str]:
    return (row.position, _first(row.born), row.id)


def _by_age(row: NodeRow | TieRow | TieStateRow) -> tuple[date, str]:
    return (_first(row.since), row.id)


def _by_kin(row: KinshipRow) -> tuple[date, str, str]:
    return (_first(row.since), row.a, row.b)


def _is_unborn(row: PersonRow, day: date) -> bool:
    return row.born is not None and (first := row.born.first_day) is not None and first > day


def _is_about(row: PersonRow) -> bool:
    return row.born is not None and row.born.precision is not Precision.DAY


def _living(rows: MapRows, day: date) -> Iterable[ResidenceRow]:
    """Yield where the living live; where nobody wrote a home down, all share one."""
    dead = {row.id for row in rows.persons if _has_died(row, day)}
    residences = rows.residences or tuple(
        ResidenceRow(row.id, rows.household) for row in rows.persons if not row.elsewhere
    )
    for row in sorted(residences, key=lambda row: (_first(row.since), row.dwelling)):
        if row.person not in dead and holds(row.since, row.until, day):
            yield row


def _has_died(row: PersonRow, day: date) -> bool:
    return row.died is not None and ((first := row.died.first_day) is None or first <= day)


def _person(row: PersonRow, day: date, homes: Mapping[str, str]) -> MapPerson:
    is_dead = _has_died(row, day)
    ages = None if is_dead or row.born is None else ages_on(row.born, day)
    name = row.common_name or row.given_name or row.family_name
    return MapPerson(
        id=row.id,
        name=name,
        full_name=" ".join(part for part in (row.family_name, row.given_name) if part) or name,
        relation=row.relation,
        sex=read_word(Sex.UNWRITTEN, row.sex),
        is_index=row.is_index,
        age=ages.high if ages else None,
        age_is_about=bool(ages and ages.low != ages.high),
        born=row.born,
        died=row.died if is_dead else None,
        is_dead=is_dead,
        dwelling=homes.get(row.id, ""),
        elsewhere=row.elsewhere,
        hearsay=row.hearsay,
        position=row.position,
    )


def _node(row: NodeRow) -> MapNode:
    kind = read_word(NodeKind.PERSON, row.kind)
    usual = Formality.FORMAL if kind is NodeKind.AGENCY else Formality.INFORMAL
    return MapNode(
        id=row.id,
        name=row.name,
        short_name=row.short_name,
        kind=kind,
        formality=read_word(usual, row.formality),
        icon=row.icon,
        generic=row.generic,
        sector=row.sector,
        resource=row.resource,
    )


def _kin_of(row: KinshipRow) -> MapKin:
    return MapKin(row.a, row.b, read_word(KinKind.OTHER, row.kind))


def _kin(rows: MapRows, persons: tuple[MapPerson, ...], day: date) -> tuple[MapKin, ...]:
    known = {each.id for each in persons}
    newest: dict[tuple[str, str], MapKin] = {}
    for row in sorted(rows.kinships, key=_by_kin):
        if row.a != row.b and {row.a, row.b} <= known and holds(row.since, row.until, day):
            newest[row.a, row.b] = _kin_of(row)
    ever = [_kin_of(row) for row in rows.kinships if {row.a, row.b} <= known]
    return (*newest.values(), *implied_kin(persons, ever))


def _ties(rows: MapRows, day: date, perspective: Perspective) -> Iterable[MapTie]:
    states: defaultdict[str, dict[Perspective, TieStateRow]] = defaultdict(dict)
    stateful = {row.tie for row in rows.states}
    for row in sorted(rows.states, key=_by_age):
        if _first(row.since) <= day:
            states[row.tie][read_word(Perspective.WORKER, row.perspective)] = row
    for tie in sorted(rows.ties, key=_by_age):
        if tie.a == tie.b or not holds(tie.since, tie.until, day):
            continue
        seen = states[tie.id]
        state = seen.get(perspective)
        if state is None and perspective is Perspective.WORKER:
            state = seen.get(Perspective.PERSON)
        if state is not None:
            yield _tie(tie, state)
        elif tie.id not in stateful and perspective is Perspective.WORKER:
            yield _tie(tie, TieStateRow(tie.id, tie.id, since=tie.since))


def _tie(row: TieRow, state: TieStateRow) -> MapTie:
    functions = {read_word(FourFunction.TEACHES, word) for word in row.functions if word in _KNOWN}
    since = state.since or row.since
    return MapTie(
        id=row.id,
        a=row.a,
        b=row.b,
        strength=read_word(Strength.NORMAL, state.strength),
        strain=state.strain,
        direction=read_word(Direction.NONE, state.direction),
        state=read_word(TieState.HELD, state.state),
        label=state.label,
        is_planned=state.planned,
        basis=Basis(state.basis) if state.basis in set(Basis) else None,
        perspective=read_word(Perspective.WORKER, state.perspective),
        since=since.first_day if since is not None else None,
        occasion=state.occasion,
        supports=row.supports,
        functions=tuple(each for each in FourFunction if each in functions),
    )


_KNOWN = frozenset(FourFunction)


def _place(x: int, y: int) -> Place:
    return Place(x / HUNDREDTHS, y / HUNDREDTHS)

# SPDX-License-Identifier: Apache-2.0
"""Where the members of a family stand to each other: generations, order and columns.

The result is a grid of half columns: couples stand two half columns apart, husband left, wife
right, children below their parents, the oldest left (domain.md §2.2); who shares a home stands
together, so that a loop can be drawn around them and no one else.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from banso_desktop.domain.ecomap import MapKin, MapPerson, Sex
from banso_desktop.domain.map_kin import generation_of

Grid = Mapping[str, tuple[int, int]]
"""Person id -> (half column, row); rows count down from 0, columns from the left."""

_SWEEPS = 7
"""Down and up in turn, down last: children then stand by age."""
_HOME_WEIGHT = 2.0
_YEARS_PER_GENERATION = 25


@dataclass(slots=True)
class _Family:
    """The family while it is being ordered."""

    persons: Mapping[str, MapPerson]
    home: Mapping[str, str]
    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    partners: Mapping[str, tuple[str, ...]]
    rows: dict[str, int] = field(default_factory=dict)


def arrange(
    persons: Sequence[MapPerson], kin: Iterable[MapKin], homes: Iterable[tuple[str, str]]
) -> Grid:
    """Return the place of every person on the grid.

    Args:
        persons: Ordered as the family list is.
        kin: Relations among them; circles of descent are cut where they close.
        homes: (person, dwelling); the last one of a person counts.
    """
    family = _family(persons, kin, homes)
    family.rows = _generations(family)
    rows = _ordered_rows(family)
    columns = _columns(family, rows)
    return {person: (columns[person], row) for person, row in family.rows.items()}


def _family(
    persons: Sequence[MapPerson], kin: Iterable[MapKin], homes: Iterable[tuple[str, str]]
) -> _Family:
    known = {each.id: each for each in persons}
    parents: defaultdict[str, list[str]] = defaultdict(list)
    children: defaultdict[str, list[str]] = defaultdict(list)
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for each in kin:
        if each.a not in known or each.b not in known or each.a == each.b:
            continue
        if each.kind.is_descent and each.a not in parents[each.b]:
            parents[each.b].append(each.a)
            children[each.a].append(each.b)
        elif each.kind.is_couple and each.b not in partners[each.a]:
            partners[each.a].append(each.b)
            partners[each.b].append(each.a)
    return _Family(
        known,
        dict(homes),
        {key: tuple(value) for key, value in parents.items()},
        {key: tuple(value) for key, value in children.items()},
        {key: tuple(value) for key, value in partners.items()},
    )


def _generations(family: _Family) -> dict[str, int]:
    """Return the row of each person, the oldest generation in row 0."""
    found: dict[str, int] = {}
    for start in family.persons.values():
        if start.id in found:
            continue
        part = {start.id: 0}
        queue = [start.id]
        for person in queue:
            row = part[person]
            near = (
                *((each, row) for each in family.partners.get(person, ())),
                *((each, row - 1) for each in family.parents.get(person, ())),
                *((each, row + 1) for each in family.children.get(person, ())),
            )
            for other, its_row in near:
                if other not in part:
                    part[other] = its_row
                    queue.append(other)
        shift = _anchor(family, part)
        found |= {person: row + shift for person, row in part.items()}
    used = {row: place for place, row in enumerate(sorted(set(found.values())))}
    return {person: used[row] for person, row in found.items()}


def _anchor(family: _Family, part: Mapping[str, int]) -> int:
    """Return how far a connected part is shifted so that its generations fit the others."""
    for person, row in part.items():
        said = generation_of(family.persons[person].relation)
        if said is not None:
            return said - row
    eldest = next(iter(family.persons.values()))
    for person, row in part.items():
        born, other = family.persons[person].born, eldest.born
        if born is not None and other is not None and born.first_day and other.first_day:
            years = born.first_day.year - other.first_day.year
            return round(years / _YEARS_PER_GENERATION) - row
    return 0


def _seniority(person: MapPerson) -> tuple[date, str, str]:
    born = person.born.first_day if person.born is not None else None
    return (born or date.max, person.position, person.id)


def _blocks(family: _Family, row: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the couples and singles of a row; who has two partners stands between them."""
    blocks: list[tuple[str, ...]] = []
    taken: set[str] = set()
    order = sorted(row, key=lambda each: _seniority(family.persons[each]))
    order.sort(key=lambda each: -len(family.partners.get(each, ())))
    for person in order:
        if person in taken:
            continue
        taken.add(person)
        partners = [
            each for each in family.partners.get(person, ()) if each in row and each not in taken
        ]
        taken.update(partners)
        if len(partners) == 1:
            pair = sorted((person, partners[0]), key=lambda each: _left_first(family, each))
            blocks.append(tuple(pair))
        else:
            half = len(partners) // 2
            blocks.append((*partners[:half], person, *partners[half:]))
    return blocks


def _left_first(family: _Family, person: str) -> tuple[int, tuple[date, str, str]]:
    side = {Sex.MALE: 0, Sex.UNWRITTEN: 1, Sex.FEMALE: 2}[family.persons[person].sex]
    return (side, _seniority(family.persons[person]))


def _ordered_rows(family: _Family) -> list[list[tuple[str, ...]]]:
    count = max(family.rows.values(), default=-1) + 1
    by_row: list[list[str]] = [[] for _ in range(count)]
    for person, index in family.rows.items():
        by_row[index].append(person)
    rows = [_blocks(family, row) for row in by_row]
    for row in rows:
        row.sort(key=lambda block: min(_seniority(family.persons[each]) for each in block))
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        for index in range(count) if downwards else reversed(range(count)):
            _sort_row(family, rows, index, family.parents if downwards else family.children)
    for row in rows:
        _gather_homes(family, row)
    return rows


def _sort_row(
    family: _Family,
    rows: list[list[tuple[str, ...]]],
    index: int,
    towards: Mapping[str, tuple[str, ...]],
) -> None:
    """Sort a row's blocks by where their relatives stand; what has none keeps its place."""
    place: dict[str, float] = {}
    for row in rows:
        members = [person for block in row for person in block]
        place |= {person: at - len(members) / 2 for at, person in enumerate(members)}

    def pull(block: tuple[str, ...]) -> tuple[float, float] | None:
        near = [place[each] for person in block for each in towards.get(person, ())]
        return (round(sum(near) / len(near)), min(near)) if near else None

    def rank(block: tuple[str, ...]) -> tuple[int, tuple[date, str, str]]:
        own = [each for each in block if family.parents.get(each)] or list(block)
        oldest = min(own, key=lambda each: _seniority(family.persons[each]))
        return (_side_of_home(family, oldest, place), _seniority(family.persons[oldest]))

    pulled = [(pull(block), rank(block), block) for block in rows[index]]
    free = [entry for entry in pulled if entry[0] is not None]
    free.sort(key=lambda entry: (entry[0] or (0.0, 0.0), entry[1]))
    waiting = iter(free)
    rows[index] = [(next(waiting) if entry[0] is not None else entry)[2] for entry in pulled]


def _side_of_home(family: _Family, person: str, place: Mapping[str, float]) -> int:
    """Return -1 for who lives with the left one of two parents, 1 with the right, else 0.

    So a loop around them is narrow; it goes before the order of birth.
    """
    parents = sorted(family.parents.get(person, ()), key=lambda each: place[each])
    home = family.home.get(person)
    together = [home is not None and family.home.get(each) == home for each in parents]
    if len(parents) != 2 or together[0] == together[1]:
        return 0
    return -1 if together[0] else 1


def _gather_homes(family: _Family, row: list[tuple[str, ...]]) -> None:
    """Move blocks that do not live in a home out from between those that do."""
    for home in dict.fromkeys(family.home.values()):
        inside = [any(family.home.get(each) == home for each in block) for block in row]
        if sum(inside) < 2:
            continue
        first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
        half = (first + last) / 2
        strangers = [at for at in range(first, last) if not inside[at]]
        left = [row[at] for at in strangers if at <= half]
        right = [row[at] for at in strangers if at > half]
        middle = [row[at] for at in range(first, last + 1) if inside[at]]
        row[:] = [*row[:first], *left, *middle, *right, *row[last + 1 :]]


def _columns(family: _Family, rows: list[list[tuple[str, ...]]]) -> dict[str, int]:
    """Return half columns: children below their parents, one home in one column."""
    x: dict[str, float] = {}
    for row in rows:
        _place_row(x, row, {})
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        for row in rows if downwards else reversed(rows):
            _place_row(x, row, _wishes(family, x, row, downwards))
    _place_row_all(x, rows)
    return {person: round(value) for person, value in x.items()}


def _wishes(
    family: _Family, x: Mapping[str, float], row: Sequence[tuple[str, ...]], downwards: bool
) -> dict[str, float]:
    """Return where each block's first member would like to stand."""
    wishes: dict[str, float] = {}
    for block in row:
        pulls: list[tuple[float, float]] = []
        for at, person in enumerate(block):
            near = (family.parents if downwards else family.children).get(person, ())
            if downwards and near:
                pulls.append((sum(x[each] for each in near) / len(near) - 2 * at, 1.0))
            home = family.home.get(person)
            pulls += [
                (x[each] - 2 * at, _HOME_WEIGHT)
                for each in near
                if home and family.home.get(each) == home
            ]
        if not downwards:
            pulls += _above_children(family, x, block)
        if pulls:
            weight = sum(share for _, share in pulls)
            wishes[block[0]] = sum(value * share for value, share in pulls) / weight
    return wishes


def _above_children(
    family: _Family, x: Mapping[str, float], block: tuple[str, ...]
) -> list[tuple[float, float]]:
    children = {child for each in block for child in family.children.get(each, ())}
    pulls: list[tuple[float, float]] = []
    for child in sorted(children):
        here = [block.index(each) for each in family.parents[child] if each in block]
        pulls.append((x[child] - 2 * sum(here) / len(here), 1.0))
    return pulls


def _place_row(
    x: dict[str, float], row: Sequence[tuple[str, ...]], wishes: Mapping[str, float]
) -> None:
    """Give a row columns at least two apart, as near the wishes as that allows.

    Least squares under an order: pooling adjacent violators (Ayer et al. 1955).
    """
    pools: list[list[float]] = []  # [sum, count, blocks]
    offset = 0.0
    offsets: list[float] = []
    for block in row:
        wish = wishes.get(block[0], x.get(block[0], offset))
        offsets.append(offset)
        pools.append([wish - offset, 1.0, 1.0])
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            last = pools.pop()
            pools[-1] = [pools[-1][0] + last[0], pools[-1][1] + last[1], pools[-1][2] + last[2]]
        offset += 2.0 * len(block)
    at = 0
    for total, count, blocks in pools:
        for _ in range(int(blocks)):
            for step, person in enumerate(row[at]):
                x[person] = total / count + offsets[at] + 2.0 * step
            at += 1


def _place_row_all(x: dict[str, float], rows: list[list[tuple[str, ...]]]) -> None:
    """Snap everything to whole half columns, keeping two apart within a row."""
    if not x:
        return
    origin = min(x.values())
    for row in rows:
        least = -math.inf
        for block in row:
            first = max(math.floor(x[block[0]] - origin + 0.5), least)
            for step, person in enumerate(block):
                x[person] = first + 2 * step
            least = first + 2 * len(block)
    left = min(x.values())
    for person in x:
        x[person] -= left

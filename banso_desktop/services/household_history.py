# SPDX-License-Identifier: Apache-2.0
"""履歴: who changed what, how it stood then, and putting a value back.

Nothing is ever undone here by taking away: 「この値に戻す」 writes the old value as a new change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, Shape
from banso_desktop.domain.rewriting import rewritable
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.journal.operations import Kind, Stamp
from banso_desktop.services.auditing import record_opening
from banso_desktop.services.desk import Desk
from banso_desktop.services.disputes import DisputesPart
from banso_desktop.services.past import cells_of, key_of, moment_of, stamp_of, text_of, titles_of
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.rewriting import may_rewrite, row_to_rewrite
from banso_desktop.store import history
from banso_desktop.store.history import Past
from banso_desktop.store.queries import finding, town
from banso_desktop.store.reading import Reading

_SHOWN: Final = (
    "household person dwelling residence kinship attention role issue plan_item promise consent "
    "contact intake node tie tie_state visit visit_series referral referral_event agenda_item "
    "decision attachment hold"
)
"""Entities of the history; where things stand on the map is not worth telling."""

_THEN: Final = "household person dwelling attention role plan_item promise consent"
"""Entities shown as they stood at a moment."""

_MOST_THEN: Final = 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of something, as words.

    Attributes:
        field: Name from the catalogue.
        text: Texts as they stand, dates as typed, codes and ids as they are stored.
        before: What stood there before, ``""`` where nothing did.
    """

    field: str
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """What one person did to one thing at once.

    Attributes:
        key: Stands for it; pass it to :meth:`HistoryService.put_back`.
        at: ISO local time to the minute, by the clock of the computer that wrote it.
        by: Name of who wrote it, as colleagues say it.
        what: ``added``, ``removed``, ``written``, ``changed``, ``corrected`` or ``joined``.
        entity: Name from the catalogue.
        row: Id of the thing.
        title: What it is called now, such as a person's name; may be empty.
        cells: The fields that were written.
        current: Whether all of it still stands.
        can_put_back: Whether :meth:`HistoryService.put_back` has something to write.
    """

    key: str
    at: str
    by: str
    what: str
    entity: str
    row: str
    title: str
    cells: tuple[Cell, ...]
    current: bool
    can_put_back: bool


@dataclass(frozen=True, slots=True)
class HistoryStretch:
    """A stretch of the history; pass ``more`` as ``before`` to go on, ``""`` at the end."""

    changes: tuple[ChangeMade, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something as it stood at a moment."""

    entity: str
    row: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HouseholdThen:
    """A household as it stood at a moment.

    Attributes:
        at: ISO local time to the minute.
    """

    at: str
    things: tuple[Thing, ...]


class HistoryService(DisputesPart):
    """Reads what was written before, writes old values anew, decides between two."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def changes(self, *, household: str, before: str = "", limit: int = 150) -> HistoryStretch:
        """List who changed what in a household, the newest first.

        Args:
            before: ``more`` of the stretch before.
            limit: About so many written fields.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            self._scope(reading, household)
            found = history.of_scope(
                reading,
                household,
                entities=_SHOWN.split(),
                before=stamp_of(before, "before") if before else None,
                limit=limit,
            )
            whole = history.of_rows(reading, household, sorted({past.id for past in found}))
            names = {
                str(row.id): row.family_name or row.given_name for row in town.members(reading)
            }
        stood = _stood_before(whole)
        titles = titles_of(whole)
        made = [
            self._change(parts, stood, titles.get(parts[0].id, ""), names)
            for parts in _together(found)
        ]
        more = key_of(found[-1].stamp) if len(found) == limit else ""
        return HistoryStretch(tuple(made), more)

    @query
    def changes_of(self, *, entity: str, row: str, field: str = "") -> list[ChangeMade]:
        """List what was written to a thing, or to one field of it, the newest first.

        Args:
            entity: Name from the catalogue.
            row: Its id; of what is not readable here nothing is listed.
            field: Only what was written to this field.

        Raises:
            FieldRefused: If there is no such kind of thing, or no such field of it.
        """
        if entity not in ENTITIES or (field and field not in ENTITIES[entity].fields):
            raise FieldRefused("code", field="field" if entity in ENTITIES else "entity")
        with self._desk.reading() as reading:
            home = finding.scope_of(reading, entity, row)
            if home is not None and finding.scope_of(reading, "household", home) is None:
                home = None
        if home is not None:
            record_opening(self._desk, home)
        with self._desk.reading() as reading:
            whole = history.history(reading, entity, row)[::-1]
            staff = town.members(reading)
        names = {str(one.id): one.family_name or one.given_name for one in staff}
        stood, title = _stood_before(whole), titles_of(whole).get(row, "")
        found = [past for past in reversed(whole) if not field or field in cells_of(past)]
        return [self._change(parts, stood, title, names, field) for parts in _together(found)]

    @query
    def then(self, *, household: str, change: str) -> HouseholdThen:
        """Return how a household stood right after a change.

        Args:
            change: ``key`` of the change.

        Raises:
            NotFound: If no household readable here has this id.
        """
        stamp = stamp_of(change)
        with self._desk.reading() as reading:
            self._scope(reading, household)
            found = history.of_scope(
                reading,
                household,
                entities=_THEN.split(),
                until=moment_of(stamp),
                limit=_MOST_THEN,
            )
        known = [past for past in found if past.stamp <= stamp]
        at = self._desk.local(moment_of(stamp)).isoformat(timespec="minutes")
        return HouseholdThen(at, tuple(_things(known)))

    @use_case
    def put_back(self, *, entity: str, row: str, change: str, field: str = "") -> str:
        """Write the values of an earlier change anew; what stands now stays in the history.

        Args:
            entity: Name from the catalogue.
            row: Id of the thing.
            change: ``key`` of the change.
            field: Only this field of what was written then.

        Fields that stand for a step or a protection stay as they are.

        Raises:
            FieldRefused: If ``entity`` or ``change`` is nothing of the kind.
            NotFound: If no such row or change is readable here.
            NotPermitted: Without the right of the area the thing belongs to.
            Refused: Rule ``"history.same"`` if the values stand there already,
                ``"history.step"`` if nothing of it is written from a history.
        """
        if entity not in ENTITIES:
            raise FieldRefused("code", field="entity")
        scope, identifier = row_to_rewrite(self._desk, entity, row, ())
        with self._desk.reading() as reading:
            past = history.of_rows(reading, scope, [identifier])
        written = [one for one in past if one.entity == entity]
        stamp = stamp_of(change)
        first = next((past for past in written if past.stamp == stamp), None)
        if first is None:
            raise NotFound("change", change)
        parts = [past for past in written if past.command == first.command]
        cells = {name: value for past in parts for name, value in cells_of(past).items()}
        if field:
            cells = {name: value for name, value in cells.items() if name == field}
        now = _now(written)
        cells = {name: value for name, value in cells.items() if now.get(name) != value}
        if not cells:
            raise Refused("history.same")
        cells = {name: cells[name] for name in cells.keys() & rewritable(entity)}
        if not cells:
            raise Refused("history.step")
        command = self._desk.command("history.put_back")
        if ENTITIES[entity].shape is Shape.RECORD:
            command.correct(scope, entity, identifier, **cells)
        else:
            command.set(scope, entity, identifier, **cells)
        self._desk.commit(command)
        return row

    def _scope(self, reading: Reading, household: str) -> None:
        if finding.scope_of(reading, "household", household) is None:
            raise NotFound("household", household)

    def _change(
        self,
        parts: Sequence[Past],
        stood: Mapping[tuple[Stamp, str], Value],
        title: str,
        names: Mapping[str, str],
        field: str = "",
    ) -> ChangeMade:
        last = parts[0]
        cells: list[Cell] = []
        values: dict[str, Value] = {}
        for past in reversed(parts):
            for name, value in cells_of(past).items():
                if field and name != field:
                    continue
                values[name] = value
                before = stood.get((past.stamp, name))
                cells.append(Cell(name, text_of(value), text_of(before)))
        what = _what(parts)
        current = all(past.current for past in parts)
        return ChangeMade(
            key=key_of(last.stamp),
            at=self._desk.local(last.moment).isoformat(timespec="minutes"),
            by=names.get(last.author, ""),
            what=what,
            entity=last.entity,
            row=last.id,
            title=title,
            cells=tuple(cells),
            current=current,
            can_put_back=not current
            and any(
                may_rewrite(self._desk, last.entity, name, last.id, last.scope) for name in values
            ),
        )


def _together(found: Sequence[Past]) -> Iterable[list[Past]]:
    """Put what one command wrote to one row into one change, in the order of the list."""
    groups: dict[tuple[str, str], list[Past]] = {}
    for past in found:
        groups.setdefault((past.command, past.id), []).append(past)
    return groups.values()


def _what(parts: Sequence[Past]) -> str:
    kinds = {past.kind for past in parts}
    if any(past.kind == Kind.ROW for past in parts):
        shown = next(past.value for past in parts if past.kind == Kind.ROW)
        return "added" if shown is True else "removed"
    if Kind.RECORD in kinds:
        return "written"
    if Kind.CORRECTION in kinds:
        return "corrected"
    return "joined" if Kind.LINK in kinds else "changed"


def _stood_before(whole: Sequence[Past]) -> Mapping[tuple[Stamp, str], Value]:
    """Return what stood in each field before each operation, by its stamp and the field."""
    now: dict[tuple[str, str], Value] = {}
    found: dict[tuple[Stamp, str], Value] = {}
    for past in whole:
        for name, value in cells_of(past).items():
            key = past.id, name
            found[past.stamp, name] = now.get(key)
            now[key] = value
    return found


def _now(written: Sequence[Past]) -> Mapping[str, Value]:
    """Return the fields of one row as they stand: the last of those that are current."""
    now: dict[str, Value] = {}
    for past in written:
        now.update(cells_of(past))
    return now


def _things(known: Sequence[Past]) -> Iterable[Thing]:
    """Return what stood there, by entity in their order, then by when it was added."""
    held: dict[tuple[str, str], dict[str, Value]] = {}
    gone: set[tuple[str, str]] = set()
    for past in sorted(known, key=lambda one: one.stamp):
        key = past.entity, str(past.id)
        held.setdefault(key, {}).update(cells_of(past))
        if past.kind == Kind.ROW:
            (gone.discard if past.value is True else gone.add)(key)
    order: list[str] = [*_THEN.split()]
    for key in sorted(held, key=lambda one: order.index(one[0])):
        if key not in gone:
            cells = (Cell(name, text_of(value)) for name, value in held[key].items())
            yield Thing(*key, tuple(cell for cell in cells if cell.text))

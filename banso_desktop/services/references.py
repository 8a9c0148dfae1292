# SPDX-License-Identifier: Apache-2.0
"""Every id that is written into a field is looked up first, for all use cases in one place.

``Desk.commit`` asks here; what a field may point to stands in ``domain.references``. An id
that is neither readable here nor made by the same command is refused, but one that stood in
the field already: a colleague's row may be on its way still.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banso_desktop.domain.references import MEMBER, TARGETS, Target
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.ledger import Command, Draft
from banso_desktop.journal.operations import Kind
from banso_desktop.store.queries import references as rows

if TYPE_CHECKING:
    from banso_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class _Pointing:
    """One id in one field of a command."""

    draft: Draft
    field: str
    target: Target
    id: str


def require_known(desk: Desk, command: Command, named: Mapping[str, str]) -> None:
    """Refuse a command that points to rows which are not there, with one query for all.

    Args:
        desk: Where the person works.
        command: About to be committed.
        named: What the use case calls a field, by ``entity.field``, where it is not the same.

    Raises:
        FieldRefused: Rule ``"reference"``; it names the field.
    """
    made: dict[tuple[str, str], str] = {
        (draft.entity, draft.id): draft.scope for draft in command.drafts if _makes(draft)
    }
    open_ones = [
        one
        for draft in command.drafts
        for one in _pointing(draft)
        if not (_is_oneself(desk, one) or _fits(one, made))
    ]
    if not open_ones:
        return
    wanted: dict[str, set[str]] = {}
    for one in open_ones:
        for entity in one.target.entities:
            wanted.setdefault(entity, set()).add(one.id)
    with desk.reading() as reading:
        found = rows.scopes(reading, wanted)
        for one in open_ones:
            if _fits(one, found) or _holds_a_key(desk, one):
                continue
            where = one.draft.entity, one.draft.scope, one.draft.id, one.field
            if one.id not in rows.standing(reading, *where):
                field = named.get(f"{one.draft.entity}.{one.field}", one.field)
                raise FieldRefused("reference", field=field)


def require_members(desk: Desk, **fields: str | Sequence[str] | None) -> None:
    """Refuse ids that nobody of the staff has, before anything is made for them.

    Raises:
        FieldRefused: Rule ``"reference"``; it names the field.
    """
    given = {
        field: [value] if isinstance(value, str) else list(value)
        for field, value in fields.items()
        if value
    }
    wanted = {each for ids in given.values() for each in ids} - {desk.member}
    if not wanted:
        return
    with desk.reading() as reading:
        known = {row for _, row in rows.scopes(reading, {MEMBER: wanted})}
    known |= {holder.member for holder in desk.keys.holders()} | {desk.member}
    for field, ids in given.items():
        if not known.issuperset(ids):
            raise FieldRefused("reference", field=field)


def _makes(draft: Draft) -> bool:
    return draft.kind is Kind.RECORD or (draft.kind is Kind.ROW and draft.value is True)


def _pointing(draft: Draft) -> Iterator[_Pointing]:
    """Yield the ids of a draft that are to be looked up."""
    if draft.kind is Kind.CELL:
        cells = [(draft.field, draft.value)]
    elif draft.kind in (Kind.RECORD, Kind.CORRECTION) and isinstance(draft.value, list):
        cells = [(str(pair[0]), pair[1]) for pair in draft.value if isinstance(pair, list)]
    else:
        return
    for field, value in cells:
        target = TARGETS.get((draft.entity, field))
        if target is not None and value:
            for each in value if isinstance(value, list) else [value]:
                yield _Pointing(draft, field, target, str(each))


def _is_oneself(desk: Desk, one: _Pointing) -> bool:
    return one.id == desk.member and MEMBER in one.target.entities


def _fits(one: _Pointing, scopes: Mapping[tuple[str, str], str]) -> bool:
    """Tell whether a row that is there is what the field may point to."""
    for entity in one.target.entities:
        scope = scopes.get((entity, one.id))
        if scope is not None and (not one.target.here or scope == one.draft.scope):
            return True
    return False


def _holds_a_key(desk: Desk, one: _Pointing) -> bool:
    """Tell whether it is somebody of the membership log whose name has not come yet."""
    return MEMBER in one.target.entities and any(
        holder.member == one.id for holder in desk.keys.holders()
    )

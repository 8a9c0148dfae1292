# SPDX-License-Identifier: Apache-2.0
"""The resource book: cards by plain words, who confirmed them, what referrals came back with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.folding import fold_name
from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.referral import Status
from banso_desktop.domain.resource_words import TroubleWord
from banso_desktop.domain.values import PartialDate
from banso_desktop.store import history
from banso_desktop.store.reading import Reading, alive

_SEARCHED: Final = ("name", "short_name", "reading", "what", "note", "atmosphere", "category")
_NAME_WEIGHT: Final = 1_000
"""A name that was typed comes before any card that only speaks of it."""


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """A card of the resource book, ``""`` for what nobody wrote.

    Attributes:
        assured_on: ISO day somebody last made sure.
        assured_by: Member id.
    """

    id: Id
    name: str
    short_name: str
    reading: str
    kind: str
    formality: str
    icon: str
    category: str
    postal_code: str
    address: str
    phone: str
    fax: str
    contact_person: str
    contact_reading: str
    what: str
    atmosphere: str
    hours: str
    cost: str
    note: str
    status: str
    assured_on: str
    assured_by: str
    caution: str


_TEXTS: Final = tuple(field.name for field in fields(ResourceRow) if field.name != "id")


@dataclass(frozen=True, slots=True)
class TalkRow:
    """Somebody confirmed a card: the day, and the author."""

    on: str
    author: str


def resource(reading: Reading, identifier: str) -> ResourceRow | None:
    """Return one card, or None."""
    table = reading.tables["resource"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("resource")))
    return None if row is None else _resource(row)


def resources(
    reading: Reading,
    *,
    text: str = "",
    words: Sequence[TroubleWord] = (),
    kind: str = "",
    formality: str | None = "",
    category: str = "",
    limit: int = 2_000,
) -> list[ResourceRow]:
    """Return cards by reading; with a text those first that speak of it most.

    Args:
        reading: The snapshot to read.
        text: As typed: a name or a reading, or a trouble.
        words: The words of the text; see ``domain.resource_words.trouble_words``.
        kind: Only of this kind.
        formality: Only these; None for cards that nobody classed yet.
        category: Only of this category.
        limit: At most so many.
    """
    table = reading.tables["resource"]
    statement = sa.select(table).where(alive("resource"))
    if kind:
        statement = statement.where(table.c.kind == kind)
    if category:
        statement = statement.where(table.c.category == category)
    if formality is None:
        statement = statement.where(sa.func.ifnull(table.c.formality, "") == "")
    elif formality:
        statement = statement.where(table.c.formality == formality)
    order: tuple[Any, ...] = (table.c.reading.is_(None), table.c.reading, table.c.name, table.c.id)
    if text.strip():
        weight = _weight(reading, table, text, words)
        statement = statement.where(weight > 0)
        order = (weight.desc(), *order)
    return [_resource(row) for row in reading.rows(statement.order_by(*order).limit(limit))]


def _weight(
    reading: Reading, table: sa.Table, text: str, words: Sequence[TroubleWord]
) -> sa.ColumnElement[int]:
    names = table.metadata.tables["names"]
    found = sa.select(names.c.id).where(
        names.c.entity == "resource",
        names.c.folded.contains(fold_name(text) or text.strip(), autoescape=True),
    )
    said: sa.ColumnElement[str] = sa.literal("")
    for column in _SEARCHED:
        said = said + sa.func.ifnull(table.c[column], "")
    weights = [sa.case((table.c.id.in_(found), _NAME_WEIGHT), else_=0)]
    weights += [
        sa.case((sa.func.instr(said, word.text) > 0, word.weight), else_=0) for word in words
    ]
    if not words:
        weights.append(sa.case((sa.func.instr(said, text.strip()) > 0, 1), else_=0))
    total: sa.ColumnElement[int] = weights[0]
    for each in weights[1:]:
        total = total + each
    return total


def talks(reading: Reading, resource: str, limit: int = 50) -> list[TalkRow]:
    """Return when a card was confirmed and by whom, newest first."""
    told = []
    for past in history.history(reading, "resource", resource, "assured_on", limit):
        if isinstance(past.value, PartialDate) and past.value.iso:
            told.append(TalkRow(past.value.iso, past.author))
    return list(dict.fromkeys(told))


def connected_households(reading: Reading, resource: str) -> int:
    """Return how many households have this resource on their map or were linked to it."""
    node, referral = reading.tables["node"], reading.tables["referral"]
    household = reading.tables["household"]
    drawn = sa.select(node.c.scope_id).where(
        node.c.resource == resource, alive("node"), node.c.until.is_(None)
    )
    linked = sa.select(referral.c.scope_id).where(
        referral.c.resource == resource,
        alive("referral"),
        referral.c.status.in_([Status.IN_PROGRESS.value, Status.COMPLETED.value]),
    )
    told = sa.select(sa.func.count()).where(
        household.c.id.in_(sa.union(drawn, linked)),
        alive("household"),
        household.c.protection != Protection.HIDDEN.value,
    )
    return int(reading.scalar(told) or 0)


def _resource(row: sa.Row[Any]) -> ResourceRow:
    held = row._mapping
    return ResourceRow(id=Id(held["id"]), **{name: str(held[name] or "") for name in _TEXTS})

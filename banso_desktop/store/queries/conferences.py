# SPDX-License-Identifier: Apache-2.0
"""Conferences with what of their agenda can be read here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class ConferenceRow:
    """A conference's own row; moments are UTC, ``starts`` is floating local time."""

    id: Id
    kind: str
    number: str
    title: str
    starts: datetime | None
    minutes: int
    place: str
    convener: str
    state: str
    began: datetime | None
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of an agenda; ``scope`` is its household's where it is about one."""

    id: Id
    scope: Id
    conference: Id
    title: str
    minutes: int
    actual_minutes: int | None
    presenter: str
    aim: str
    wheel: str
    own_words: str
    show_map: bool
    state: str
    position: str

    @property
    def household(self) -> str:
        """Id of the household it is about, empty for a general item."""
        return "" if self.scope == self.conference else self.scope


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """Someone on the list; ``copy`` is 0 where none is held."""

    id: Id
    member: str
    name: str
    agency: str
    side: str
    part: str
    present: bool | None
    secrecy_on: PartialDate | None
    copy: int
    collected: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the minutes; ``at`` is UTC."""

    id: Id
    item: str
    at: datetime | None
    kind: str
    speaker: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision; ``scope`` is its household's where it is about one."""

    id: Id
    scope: Id
    conference: Id
    item: str
    wheel: str
    text: str
    owners: tuple[str, ...]
    owner_text: str
    due: PartialDate | None
    due_text: str
    tell: str
    state: str


def conferences(
    reading: Reading, *, before: datetime | None = None, since: datetime | None = None, limit: int
) -> list[ConferenceRow]:
    """Return conferences by their local start: from ``since`` on in order, or back from ``before``.

    One without a start counts as coming, after all others.
    """
    table = reading.tables["conference"]
    wanted = sa.select(table).where(alive("conference"))
    if before is not None:
        wanted = wanted.where(table.c.starts < before).order_by(table.c.starts.desc(), table.c.id)
    else:
        if since is not None:
            wanted = wanted.where(sa.or_(table.c.starts.is_(None), table.c.starts >= since))
        wanted = wanted.order_by(table.c.starts.is_(None), table.c.starts, table.c.id)
    return [conference_of(row) for row in reading.rows(wanted.limit(limit))]


def conference(reading: Reading, identifier: str) -> ConferenceRow | None:
    """Return one conference, or None."""
    table = reading.tables["conference"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("conference")))
    return None if row is None else conference_of(row)


def conference_of(row: sa.Row[Any]) -> ConferenceRow:
    """Return a row of the table as a dataclass."""
    return ConferenceRow(
        id=row.id,
        kind=row.kind or "",
        number=row.number or "",
        title=row.title or "",
        starts=row.starts,
        minutes=row.minutes or 0,
        place=row.place or "",
        convener=row.convener or "",
        state=row.state or "preparing",
        began=row.began,
        ended=row.ended,
    )


def items(reading: Reading, conferences: Sequence[str]) -> list[ItemRow]:
    """Return the readable items of these conferences, in the order of each agenda."""
    table = reading.tables["agenda_item"]
    wanted = (
        sa.select(table)
        .where(table.c.conference.in_(list(conferences)), alive("agenda_item"))
        .order_by(table.c.conference, table.c.position, table.c.id)
    )
    return [
        ItemRow(
            id=Id(row.id),
            scope=Id(row.scope_id),
            conference=Id(row.conference),
            title=row.title or "",
            minutes=row.minutes or 0,
            actual_minutes=row.actual_minutes,
            presenter=row.presenter or "",
            aim=row.aim or "",
            wheel=row.wheel or "",
            own_words=row.own_words or "",
            show_map=bool(row.show_map),
            state=row.state or "planned",
            position=row.position or "",
        )
        for row in reading.rows(wanted)
    ]


def attendees(reading: Reading, identifier: str) -> list[AttendeeRow]:
    """Return who is on the list of a conference, in order."""
    table = reading.tables["attendee"]
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == identifier, alive("attendee"))
        .order_by(table.c.position, table.c.id)
    )
    return [
        AttendeeRow(
            id=Id(row.id),
            member=row.member or "",
            name=row.name or "",
            agency=row.agency or "",
            side=row.side or "professional",
            part=row.part or "member",
            present=row.present,
            secrecy_on=partial_date(row, "secrecy_on"),
            copy=row.copy or 0,
            collected=bool(row.collected),
        )
        for row in reading.rows(wanted)
    ]


def copies(reading: Reading, identifier: str) -> list[int]:
    """Return every number given out, also to people who were taken off the list since."""
    table = reading.tables["attendee"]
    wanted = sa.select(table.c.copy).where(table.c.scope_id == identifier, table.c.copy > 0)
    return [row.copy for row in reading.rows(wanted)]


def lines(reading: Reading, identifier: str, limit: int) -> list[LineRow]:
    """Return the last lines of the minutes that can be read here, oldest first."""
    table = reading.tables["minutes_line"]
    wanted = (
        sa.select(table)
        .where(table.c.conference == identifier, alive("minutes_line"))
        .order_by(table.c.at.desc(), table.c.first_at.desc(), table.c.id.desc())
        .limit(limit)
    )
    found = [
        LineRow(
            id=Id(row.id),
            item=row.item or "",
            at=row.at,
            kind=row.kind or "note",
            speaker=row.speaker or "",
            text=row.text or "",
            by=row.first_by or "",
        )
        for row in reading.rows(wanted)
    ]
    return found[::-1]


def decisions(reading: Reading, identifier: str, limit: int) -> list[DecisionRow]:
    """Return the decisions of a conference in the order they were taken."""
    table = reading.tables["decision"]
    wanted = (
        sa.select(table)
        .where(table.c.conference == identifier, alive("decision"))
        .order_by(table.c.first_at, table.c.position, table.c.id)
        .limit(limit)
    )
    return [_decision(row) for row in reading.rows(wanted)]


def open_before(
    reading: Reading, known: ConferenceRow, closed: Collection[str], limit: int
) -> list[DecisionRow]:
    """Return decisions of earlier conferences of this kind that are not settled.

    Args:
        closed: Codes of ``decision_state`` that settle one.
    """
    table, held = reading.tables["decision"], reading.tables["conference"]
    earlier = held.c.starts < known.starts if known.starts else held.c.id != known.id
    wanted = (
        sa.select(table)
        .join(held, held.c.id == table.c.conference)
        .where(
            alive("decision"),
            table.c.conference != known.id,
            held.c.kind == known.kind,
            earlier,
            sa.func.ifnull(table.c.state, "open").not_in(list(closed)),
        )
        .order_by(held.c.starts.desc(), table.c.due, table.c.id)
        .limit(limit)
    )
    return [_decision(row) for row in reading.rows(wanted)]


def _decision(row: sa.Row[Any]) -> DecisionRow:
    return DecisionRow(
        id=Id(row.id),
        scope=Id(row.scope_id),
        conference=Id(row.conference),
        item=row.item or "",
        wheel=row.wheel or "",
        text=row.text or "",
        owners=tuple(row.owners or ()),
        owner_text=row.owner_text or "",
        due=partial_date(row, "due"),
        due_text=row.due_text or "",
        tell=row.tell or "",
        state=row.state or "open",
    )


def last_item_position(reading: Reading, identifier: str) -> str | None:
    """Return the greatest position among the readable items of a conference, or None."""
    table = reading.tables["agenda_item"]
    found = reading.scalar(
        sa.select(sa.func.max(table.c.position)).where(
            table.c.conference == identifier, alive("agenda_item")
        )
    )
    return None if found is None else str(found)


def item_positions(reading: Reading, items: Sequence[str]) -> Mapping[str, str]:
    """Return the positions of these items, by id."""
    table = reading.tables["agenda_item"]
    wanted = sa.select(table.c.id, table.c.position).where(table.c.id.in_(list(items)))
    return {row.id: row.position for row in reading.rows(wanted) if row.position}


def members_and_consents(
    reading: Reading, household: str, day: str, given_ways: Collection[str]
) -> tuple[list[str], frozenset[str]]:
    """Return the ids of a household's people, and of those who consented on an ISO day."""
    person, consent = reading.tables["person"], reading.tables["consent"]
    members = [
        row.id
        for row in reading.rows(
            sa.select(person.c.id)
            .where(person.c.scope_id == household, alive("person"), person.c.died.is_(None))
            .order_by(person.c.position, person.c.id)
        )
    ]
    wanted = sa.select(consent.c.person).where(
        consent.c.scope_id == household,
        alive("consent"),
        consent.c.way.in_(list(given_ways)),
        consent.c.withdrawn.is_(None),
        sa.or_(consent.c.since.is_(None), consent.c.since <= day),
        sa.or_(consent.c.until.is_(None), consent.c.until >= day),
    )
    return members, frozenset(row.person for row in reading.rows(wanted) if row.person)

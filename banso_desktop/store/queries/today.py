# SPDX-License-Identifier: Apache-2.0
"""What the morning page reads: what is new, what was said, what one took on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, alive

_BACK: Final = timedelta(days=31)
"""How far back a contact may lie that is written down only now."""


@dataclass(frozen=True, slots=True)
class News:
    """What colleagues wrote and others answered."""

    contacts: int
    answers: int


@dataclass(frozen=True, slots=True)
class WordsRow:
    """A contact in which the person said something, or reached out."""

    household: str
    occurred: datetime
    kind: str
    own_words: str
    facts: str
    reached_out: bool
    minutes: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewTieRow:
    """A tie that began; names are those at both ends as far as they are rows of the map."""

    household: str
    since: str
    person: str
    node: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An open promise of a day; ``due`` is ISO as far as it is known."""

    id: Id
    household: str
    text: str
    way: str
    due: str


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """Something decided that somebody took on.

    Attributes:
        scope: The household it is about, or the conference.
        conference: Where it was decided.
    """

    id: Id
    scope: str
    conference: str
    wheel: str
    text: str
    owners: tuple[str, ...]
    due: str
    due_text: str


def news(reading: Reading, since: datetime, member: str) -> News:
    """Return how much others than this member wrote since a moment (UTC)."""
    contact, event = reading.tables["contact"], reading.tables["referral_event"]
    written = (
        sa.select(sa.func.count())
        .select_from(contact)
        .where(
            alive("contact"),
            contact.c.occurred >= (since - _BACK).replace(tzinfo=None),
            contact.c.first_at >= since,
            contact.c.first_by != member,
        )
    )
    answered = (
        sa.select(sa.func.count())
        .select_from(event)
        .where(
            alive("referral_event"),
            event.c.first_at >= since,
            event.c.answer.is_not(None),
            event.c.answer != "",
        )
    )
    return News(int(reading.scalar(written)), int(reading.scalar(answered)))


def recorded(reading: Reading, day: date, households: Collection[str]) -> frozenset[str]:
    """Return those of the households with a contact on a day."""
    table = reading.tables["contact"]
    begin = datetime.combine(day, time())
    statement = (
        sa.select(table.c.scope_id)
        .where(
            table.c.scope_id.in_(households),
            alive("contact"),
            table.c.occurred >= begin,
            table.c.occurred < begin + timedelta(days=1),
        )
        .distinct()
    )
    return frozenset(row.scope_id for row in reading.rows(statement)) if households else frozenset()


def words(
    reading: Reading, since: date, until: datetime, reached: Collection[str], limit: int
) -> list[WordsRow]:
    """Return contacts since a day with own words, or begun by the person, the newest first.

    Args:
        reading: The snapshot to read.
        since: First day.
        until: Nothing later; contacts may be written in advance.
        reached: Codes of ``began_by`` that mean the person.
        limit: At most so many.
    """
    table = reading.tables["contact"]
    said = sa.and_(table.c.own_words.is_not(None), table.c.own_words != "")
    statement = (
        sa.select(table)
        .where(
            alive("contact"),
            table.c.occurred >= datetime.combine(since, time()),
            table.c.occurred <= until,
            sa.or_(said, table.c.began_by.in_(reached)),
        )
        .order_by(table.c.occurred.desc(), table.c.id)
        .limit(limit)
    )
    return [
        WordsRow(
            household=row.scope_id,
            occurred=row.occurred,
            kind=row.kind or "",
            own_words=row.own_words or "",
            facts=row.facts or "",
            reached_out=row.began_by in reached,
            minutes=row.minutes or 0,
            members=row.members or (),
        )
        for row in reading.rows(statement)
    ]


def new_ties(reading: Reading, since: date, until: date, limit: int) -> list[NewTieRow]:
    """Return ties to somebody besides the staff that began in these days, the newest first."""
    tie, node, person = (reading.tables[name] for name in ("tie", "node", "person"))
    statement = (
        sa.select(
            tie.c.scope_id,
            tie.c.since,
            node.c.name,
            node.c.short_name,
            person.c.family_name,
            person.c.given_name,
        )
        .join(
            node,
            sa.and_(
                node.c.scope_id == tie.c.scope_id,
                sa.or_(node.c.id == tie.c.a, node.c.id == tie.c.b),
            ),
        )
        .outerjoin(
            person,
            sa.and_(
                person.c.scope_id == tie.c.scope_id,
                sa.or_(person.c.id == tie.c.a, person.c.id == tie.c.b),
            ),
        )
        .where(
            alive("tie"),
            tie.c.since_precision == "day",
            tie.c.since >= since.isoformat(),
            tie.c.since <= until.isoformat(),
            tie.c.until.is_(None),
            node.c.member.is_(None),
        )
        .order_by(tie.c.since.desc(), tie.c.id)
        .limit(limit)
    )
    return [
        NewTieRow(
            household=row.scope_id,
            since=row.since,
            person=" ".join(part for part in (row.family_name, row.given_name) if part),
            node=row.short_name or row.name or "",
        )
        for row in reading.rows(statement)
    ]


def promises(reading: Reading, member: str, day: str, limit: int) -> list[PromiseRow]:
    """Return open promises of a member without a visit, of an ISO day and before."""
    table = reading.tables["promise"]
    statement = (
        sa.select(table)
        .where(
            alive("promise"),
            table.c.visit.is_(None),
            table.c.due_precision == "day",
            table.c.due <= day,
            sa.or_(table.c.state.is_(None), table.c.state == "open"),
            contains(table.c.members, member),
        )
        .order_by(table.c.due.desc(), table.c.first_at, table.c.id)
        .limit(limit)
    )
    return [
        PromiseRow(
            id=row.id,
            household=row.scope_id,
            text=row.text or "",
            way=row.way or "",
            due=row.due or "",
        )
        for row in reading.rows(statement)
    ]


def decisions(
    reading: Reading, member: str, closed: Collection[str], limit: int
) -> list[DecisionRow]:
    """Return what a member took on and is not settled, by the day it is due."""
    table = reading.tables["decision"]
    statement = (
        sa.select(table)
        .where(
            alive("decision"),
            contains(table.c.owners, member),
            sa.or_(table.c.state.is_(None), table.c.state.not_in(closed)),
        )
        .order_by(table.c.due.is_(None), table.c.due, table.c.first_at, table.c.id)
        .limit(limit)
    )
    return [
        DecisionRow(
            id=row.id,
            scope=row.scope_id,
            conference=row.conference or "",
            wheel=row.wheel or "",
            text=row.text or "",
            owners=row.owners or (),
            due=row.due or "",
            due_text=row.due_text or "",
        )
        for row in reading.rows(statement)
    ]


def agenda_households(reading: Reading, conferences: Sequence[str]) -> dict[str, list[str]]:
    """Return the households on the agenda of each conference, as far as they can be read."""
    item, household = reading.tables["agenda_item"], reading.tables["household"]
    statement = (
        sa.select(item.c.conference, item.c.scope_id)
        .join(household, household.c.id == item.c.scope_id)
        .where(item.c.conference.in_(conferences), alive("agenda_item"))
        .order_by(item.c.position, item.c.id)
    )
    found: dict[str, list[str]] = {}
    for row in reading.rows(statement) if conferences else ():
        known = found.setdefault(row.conference, [])
        if row.scope_id not in known:
            known.append(row.scope_id)
    return found

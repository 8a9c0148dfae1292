# SPDX-License-Identifier: Apache-2.0
"""Everything the page of one household shows, but its contacts (``queries.contacts``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.household_facts import (
    ConsentFacts,
    DwellingFacts,
    HouseholdFacts,
    PersonFacts,
    PlanItemFacts,
    PromiseFacts,
)
from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class NextVisit:
    """The next single visit of a household."""

    household: Id
    starts: datetime
    kind: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers on the tabs; an intake counts among the contacts."""

    contacts: int
    referrals: int
    conferences: int
    papers: int


def facts(reading: Reading, household: str) -> HouseholdFacts | None:
    """Return the household's own row, or None where it is not readable here."""
    table = reading.tables["household"]
    row = reading.first(sa.select(table).where(table.c.id == household, alive("household")))
    if row is None:
        return None
    return HouseholdFacts(
        id=Id(row.id),
        number=row.number or "",
        label=row.label or "",
        protection=row.protection or "",
        shell=row.shell or "",
        stage=row.stage or "",
        kind=row.kind or "",
        area=row.area or "",
        note=row.note or "",
        since=partial_date(row, "since"),
        rhythm_days=row.rhythm_days,
        pause_until=partial_date(row, "rhythm_pause_until"),
        pause_reason=row.rhythm_pause_reason or "",
        first_at=row.first_at,
    )


def persons(reading: Reading, household: str) -> list[PersonFacts]:
    """Return the persons, of each household first the one it is about."""
    table = reading.tables["person"]
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("person"))
        .order_by(
            sa.func.ifnull(table.c.is_index, 0).desc(),
            table.c.position,
            table.c.first_at,
            table.c.id,
        )
    )
    return [_person(row) for row in reading.rows(wanted)]


_PERSON_TEXTS = (
    "family_name given_name family_reading given_reading former_name common_name sex relation "
    "phone elsewhere work health note"
)


def _person(row: sa.Row[Any]) -> PersonFacts:
    held = row._mapping
    return PersonFacts(
        id=Id(row.id),
        born=partial_date(row, "born"),
        died=partial_date(row, "died"),
        is_index=bool(row.is_index),
        no_message=bool(row.no_message),
        hearsay=bool(row.hearsay),
        **{name: held[name] or "" for name in _PERSON_TEXTS.split()},
    )


def dwellings(reading: Reading, household: str) -> list[DwellingFacts]:
    """Return where they live and lived, what was written last first."""
    table, residence = reading.tables["dwelling"], reading.tables["residence"]
    living: dict[str, list[str]] = {}
    for row in reading.rows(
        sa.select(residence.c.dwelling, residence.c.person).where(
            residence.c.scope_id == household, alive("residence"), residence.c.until.is_(None)
        )
    ):
        living.setdefault(row.dwelling, []).append(row.person)
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("dwelling"))
        .order_by(table.c.first_at.desc(), table.c.id)
    )
    return [
        DwellingFacts(
            id=Id(row.id),
            label=row.label or "",
            postal_code=row.postal_code or "",
            address=row.address or "",
            phone=row.phone or "",
            note=row.note or "",
            since=partial_date(row, "since"),
            until=partial_date(row, "until"),
            persons=tuple(living.get(row.id, ())),
        )
        for row in reading.rows(wanted)
    ]


def residences(reading: Reading, dwelling: str) -> list[Id]:
    """Return the residences of a dwelling that are not over."""
    table = reading.tables["residence"]
    wanted = sa.select(table.c.id).where(
        table.c.dwelling == dwelling, alive("residence"), table.c.until.is_(None)
    )
    return [Id(row.id) for row in reading.rows(wanted)]


def plan_items(reading: Reading, household: str) -> list[PlanItemFacts]:
    """Return all items of the plan, ended ones included, in their order."""
    table = reading.tables["plan_item"]
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("plan_item"))
        .order_by(table.c.position, table.c.first_at, table.c.id)
    )
    return [
        PlanItemFacts(
            id=Id(row.id),
            wheel=row.wheel or "connecting",
            text=row.text or "",
            who=row.who or "",
            when_text=row.when_text or "",
            person_says=row.person_says or "",
            progress=row.progress or "",
            person=row.person or "",
            review=partial_date(row, "review"),
            ended=partial_date(row, "ended"),
        )
        for row in reading.rows(wanted)
    ]


def plan_touched(reading: Reading, household: str) -> datetime | None:
    """Return when something was last written in the plan, UTC; None where nothing was."""
    table = reading.tables["plan_item"]
    last = sa.func.max(table.c.last_at, type_=table.c.last_at.type)
    wanted = sa.select(last).where(table.c.scope_id == household)
    found = reading.scalar(wanted)
    return found if isinstance(found, datetime) else None


def open_promises(reading: Reading, scopes: Sequence[str], limit: int = 1000) -> list[PromiseFacts]:
    """Return promises that are not settled, by the day they are due."""
    table = reading.tables["promise"]
    wanted = (
        sa.select(table)
        .where(
            table.c.scope_id.in_(scopes),
            alive("promise"),
            sa.or_(table.c.state.is_(None), table.c.state == "open"),
        )
        .order_by(table.c.due.is_(None), table.c.due, table.c.first_at, table.c.id)
        .limit(limit)
    )
    return [
        PromiseFacts(
            id=Id(row.id),
            household=Id(row.scope_id),
            text=row.text or "",
            due=partial_date(row, "due"),
            due_text=row.due_text or "",
            way=row.way or "",
            members=row.members or (),
        )
        for row in reading.rows(wanted)
    ]


def next_visits(reading: Reading, scopes: Sequence[str], now: datetime) -> list[NextVisit]:
    """Return each household's next single visit that is still planned, from ``now`` on."""
    table = reading.tables["visit"]
    earliest = sa.func.min(table.c.starts, type_=table.c.starts.type).label("earliest")
    # SQLite gives the other columns of the row that holds the minimum.
    wanted = (
        sa.select(table.c.scope_id, earliest, table.c.kind, table.c.members)
        .where(
            table.c.scope_id.in_(scopes),
            alive("visit"),
            table.c.starts >= now,
            sa.or_(table.c.state.is_(None), table.c.state == "planned"),
        )
        .group_by(table.c.scope_id)
    )
    return [
        NextVisit(Id(row.scope_id), row.earliest, row.kind or "", row.members or ())
        for row in reading.rows(wanted)
    ]


def consents(reading: Reading, household: str) -> list[ConsentFacts]:
    """Return what the persons agreed to, the newest first."""
    table = reading.tables["consent"]
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("consent"))
        .order_by(table.c.since.desc(), table.c.first_at.desc(), table.c.id)
    )
    return [
        ConsentFacts(
            id=Id(row.id),
            person=row.person or "",
            information=row.information or (),
            recipients=row.recipients or (),
            way=row.way or "",
            given_by=row.given_by or "",
            since=partial_date(row, "since"),
            until=partial_date(row, "until"),
            withdrawn=partial_date(row, "withdrawn"),
            note=row.note or "",
        )
        for row in reading.rows(wanted)
    ]


def counts(reading: Reading, household: str) -> Counts:
    """Return the numbers on the tabs, in one statement each."""

    def of(entity: str, counted: sa.ColumnElement[Any] | None = None) -> int:
        table = reading.tables[entity]
        what = sa.func.count() if counted is None else sa.func.count(counted.distinct())
        wanted = sa.select(what).select_from(table)
        return int(reading.scalar(wanted.where(table.c.scope_id == household, alive(entity))) or 0)

    referral, printed = reading.tables["referral"], reading.tables["paper_print"]
    papers = reading.scalar(
        sa.select(sa.func.count(referral.c.paper.distinct()))
        .select_from(referral.join(printed, printed.c.paper == referral.c.paper))
        .where(referral.c.scope_id == household, alive("referral"))
    )
    return Counts(
        contacts=of("contact") + of("intake"),
        referrals=of("referral"),
        conferences=of("agenda_item"),
        papers=int(papers or 0) + of("consent"),
    )

# SPDX-License-Identifier: Apache-2.0
"""What of other rooms touches one household: referrals, agenda items, decisions, papers."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from banso_desktop.domain.household_facts import (
    AgendaOf,
    DecisionOf,
    PaperOf,
    PrintOf,
    ReferralEvent,
    ReferralOf,
)
from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive


def referrals(reading: Reading, household: str, limit: int = 200) -> list[ReferralOf]:
    """Return the household's referrals, the newest first."""
    table, resource = reading.tables["referral"], reading.tables["resource"]
    wanted = (
        sa.select(table, resource.c.name.label("resource_name"))
        .outerjoin(resource, resource.c.id == table.c.resource)
        .where(table.c.scope_id == household, alive("referral"))
        .order_by(sa.func.ifnull(table.c.issued, table.c.first_at).desc(), table.c.id)
        .limit(limit)
    )
    last: dict[str, tuple[str, str]] = {}
    for event in events(reading, household, limit=1000):
        last.setdefault(event.referral, (event.on.iso if event.on else "", event.comment))
    never = ("", "")
    return [
        ReferralOf(
            id=Id(row.id),
            number=row.number or "",
            status=row.status or "draft",
            destination=row.resource_name or row.destination or "",
            request=row.request or "",
            person=row.person or "",
            sender=row.sender or "",
            issued=row.issued,
            look_again=partial_date(row, "look_again"),
            wheel=row.wheel or "",
            previous=row.previous or "",
            last_on=last.get(row.id, never)[0],
            last_comment=last.get(row.id, never)[1],
        )
        for row in reading.rows(wanted)
    ]


def events(
    reading: Reading, household: str, *, before: str = "", limit: int = 50
) -> list[ReferralEvent]:
    """Return what happened to the household's referrals, the newest first.

    Args:
        reading: The snapshot to read.
        household: Id.
        before: Only before this ISO day.
        limit: At most so many.
    """
    event, referral = reading.tables["referral_event"], reading.tables["referral"]
    resource = reading.tables["resource"]
    wanted = (
        sa.select(
            event,
            referral.c.destination.label("written"),
            resource.c.name.label("resource_name"),
        )
        .outerjoin(
            referral,
            sa.and_(referral.c.id == event.c.referral, referral.c.scope_id == event.c.scope_id),
        )
        .outerjoin(resource, resource.c.id == referral.c.resource)
        .where(event.c.scope_id == household, alive("referral_event"))
        .order_by(event.c.on.desc(), event.c.first_at.desc(), event.c.id)
        .limit(limit)
    )
    if before:
        wanted = wanted.where(event.c.on < before)
    return [
        ReferralEvent(
            id=Id(row.id),
            referral=Id(row.referral or ""),
            destination=row.resource_name or row.written or "",
            status=row.status or "",
            on=partial_date(row, "on"),
            answer=row.answer or "",
            comment=row.comment or "",
            member=row.member or "",
            first_at=row.first_at,
        )
        for row in reading.rows(wanted)
    ]


def agenda_items(reading: Reading, household: str, limit: int = 200) -> list[AgendaOf]:
    """Return the household's agenda items with their conferences, the newest first."""
    item, conference = reading.tables["agenda_item"], reading.tables["conference"]
    wanted = (
        sa.select(
            item,
            conference.c.title.label("conference_title"),
            conference.c.kind.label("conference_kind"),
            conference.c.starts,
        )
        .outerjoin(conference, conference.c.id == item.c.conference)
        .where(item.c.scope_id == household, alive("agenda_item"))
        .order_by(conference.c.starts.desc(), item.c.first_at.desc(), item.c.id)
        .limit(limit)
    )
    return [
        AgendaOf(
            id=Id(row.id),
            conference=Id(row.conference or ""),
            title=row.title or "",
            aim=row.aim or "",
            wheel=row.wheel or "",
            own_words=row.own_words or "",
            state=row.state or "",
            conference_title=row.conference_title or "",
            conference_kind=row.conference_kind or "",
            starts=row.starts,
        )
        for row in reading.rows(wanted)
    ]


def decisions(
    reading: Reading, household: str, *, before: str = "", limit: int = 200
) -> list[DecisionOf]:
    """Return what was decided about the household, the newest conference first.

    Args:
        reading: The snapshot to read.
        household: Id.
        before: Only of conferences before this ISO day.
        limit: At most so many.
    """
    decision, conference = reading.tables["decision"], reading.tables["conference"]
    wanted = (
        sa.select(decision, conference.c.starts)
        .outerjoin(conference, conference.c.id == decision.c.conference)
        .where(decision.c.scope_id == household, alive("decision"))
        .order_by(conference.c.starts.desc(), decision.c.position, decision.c.id)
        .limit(limit)
    )
    if before:
        wanted = wanted.where(sa.cast(conference.c.starts, sa.Text) < before)
    return [
        DecisionOf(
            id=Id(row.id),
            conference=Id(row.conference or ""),
            item=row.item or "",
            wheel=row.wheel or "",
            text=row.text or "",
            owners=row.owners or (),
            owner_text=row.owner_text or "",
            due=partial_date(row, "due"),
            due_text=row.due_text or "",
            tell=row.tell or "",
            state=row.state or "open",
            starts=row.starts,
            first_at=row.first_at,
        )
        for row in reading.rows(wanted)
    ]


def papers(reading: Reading, household: str, limit: int = 200) -> list[PaperOf]:
    """Return the papers issued for the household's referrals, the newest first."""
    referral, paper = reading.tables["referral"], reading.tables["paper"]
    resource = reading.tables["resource"]
    wanted = (
        sa.select(
            paper.c.id,
            paper.c.kind,
            paper.c.number,
            paper.c.issued,
            paper.c.state,
            referral.c.id.label("referral"),
            referral.c.destination.label("written"),
            resource.c.name.label("resource_name"),
        )
        .join(paper, paper.c.id == referral.c.paper)
        .outerjoin(resource, resource.c.id == referral.c.resource)
        .where(referral.c.scope_id == household, alive("referral"), alive("paper"))
        .order_by(paper.c.issued.desc(), paper.c.id)
        .limit(limit)
    )
    return [
        PaperOf(
            id=Id(row.id),
            kind=row.kind or "",
            number=row.number or "",
            issued=row.issued,
            state=row.state or "",
            referral=Id(row.referral),
            destination=row.resource_name or row.written or "",
        )
        for row in reading.rows(wanted)
    ]


def prints(reading: Reading, papers: Sequence[str], limit: int = 500) -> list[PrintOf]:
    """Return the printings of these papers, the newest first."""
    table = reading.tables["paper_print"]
    wanted = (
        sa.select(table)
        .where(table.c.paper.in_(papers), alive("paper_print"))
        .order_by(table.c.at.desc(), table.c.id)
        .limit(limit)
    )
    return [
        PrintOf(Id(row.paper), row.at, row.member or "", row.copies or 1, row.reason or "")
        for row in reading.rows(wanted)
    ]


def resource_names(reading: Reading, ids: Sequence[str]) -> dict[str, str]:
    """Return the names of these resources; what is no resource is left out."""
    table = reading.tables["resource"]
    wanted = sa.select(table.c.id, table.c.name).where(table.c.id.in_(ids))
    return {row.id: row.name or "" for row in reading.rows(wanted)}

# SPDX-License-Identifier: Apache-2.0
"""Handing a slip over: what keeps it back, and the sealed paper that goes out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.consent import EVERYBODY, Given, allowed, refused
from banso_desktop.domain.ids import Id
from banso_desktop.domain.paper_content import paper_to_dict
from banso_desktop.domain.papers import SlipPaper
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.referral import Status, may_step
from banso_desktop.domain.referral_issue import IssueFacts, may_issue
from banso_desktop.domain.values import PartialDate
from banso_desktop.domain.wareki import long_date
from banso_desktop.errors import NotFound, NotPermitted, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.known_words import KnownWord, common_words, sender_terms
from banso_desktop.services.papers_sealed import read_slip, sealed_paper
from banso_desktop.services.referral_paper import (
    agreed,
    is_named,
    letterhead,
    slip_paper,
    subject_of,
)
from banso_desktop.services.referral_steps import Standing
from banso_desktop.services.referral_views import Issued
from banso_desktop.services.referral_words import slip_words
from banso_desktop.store.queries.referrals import ReferralRow
from banso_desktop.store.queries.slips import SlipHousehold, slip_household
from banso_desktop.store.reading import Reading

_OVERRIDE = "override_refusal"


def read_household(reading: Reading, household: str) -> SlipHousehold:
    """Return what a slip of this household is written from.

    Raises:
        NotFound: If it is not readable here.
    """
    found = slip_household(reading, household)
    if found is None:
        raise NotFound("household", household)
    return found


def words_of(desk: Desk, household: SlipHousehold, slip: ReferralRow) -> list[KnownWord]:
    """Return the known words of a slip that its scope does not open."""
    with desk.reading() as reading:
        common = common_words(reading, desk)
        sender = sender_terms(reading, desk, {slip.sender or desk.member, *household.team})
    named = is_named(desk, slip)
    return slip_words(household, slip, desk.codes, named=named, common=common, sender=sender)


def issue(desk: Desk, one: Standing, override: str) -> Issued:
    """Hand a slip over; see ``ReferralService.issue``."""
    row = one.row
    if not one.facts.status.is_prepared or may_step(one.facts, Status.REQUESTED) is not None:
        raise Refused("referral.issued", status=one.facts.status.value)
    with desk.reading() as reading:
        household = read_household(reading, row.household)
        head = letterhead(reading, desk, row.sender)
    _require_complete(desk, row)
    closed = refused_kinds(desk, household, row)
    if closed and not override.strip():
        raise Refused("referral.refused", kinds=closed)
    require_safe(words_of(desk, household, row))
    paper = slip_paper(desk, household, row, head, desk.today())
    command = desk.command("referrals.issue")
    sealed = _sealed(desk, command, household, paper)
    now = desk.now()
    command.set(
        one.scope,
        "referral",
        row.id,
        status=Status.REQUESTED.value,
        sender=row.sender or desk.member,
        paper=sealed,
        issued=now,
    )
    command.record(
        one.scope,
        "referral_event",
        referral=row.id,
        status=Status.REQUESTED.value,
        on=PartialDate.of(desk.today()),
        reason=_OVERRIDE if closed else None,
        comment=override.strip() or None if closed else None,
        member=desk.member,
    )
    _note_consent(desk, command, household, row)
    desk.commit(command)
    return Issued(row.id, sealed, row.number, row.code)


def refused_kinds(desk: Desk, household: SlipHousehold, slip: ReferralRow) -> list[str]:
    """Return the kinds of information the person asked not to tell this destination.

    ``*`` stands for all: they asked not to be linked there at all.
    """
    who = subject_of(household, slip.person)
    if who is None:
        return []
    said = _said(household)
    ways, today = desk.codes["consent_way"], desk.today()
    recipients = {slip.resource, slip.destination.strip()} - {""}
    closed: set[str] = set()
    for recipient in recipients or {""}:
        closed |= refused(said, who.id, recipient, today, ways)
    if EVERYBODY in closed:
        return [EVERYBODY]
    return sorted(closed & set(slip.disclose))


def reissue(desk: Desk, one: Standing, reason: str) -> Issued:
    """Make a slip anew that was lost; see ``ReferralService.reissue``."""
    if not one.facts.status.is_out or not one.row.paper:
        raise Refused("referral.not_out", status=one.facts.status.value)
    old = sealed_paper(desk, one.row.paper)
    today = desk.today()
    again = replace(read_slip(old.content), reissued=long_date(today, with_weekday=False))
    command = desk.command("referrals.reissue")
    sealed = command.add(
        old.scope,
        "paper",
        kind=again.kind.value,
        number=again.number,
        content=_text(again),
        issued=desk.now(),
        issued_by=desk.member,
        state="issued",
        replaces=old.id,
    )
    command.set(old.scope, "paper", old.id, state="reissued")
    command.set(one.scope, "referral", one.row.id, paper=sealed)
    command.record(
        one.scope,
        "referral_event",
        referral=one.row.id,
        on=PartialDate.of(today),
        reason="reissued",
        comment=reason.strip() or None,
        member=desk.member,
    )
    desk.commit(command)
    return Issued(one.row.id, sealed, one.row.number, one.row.code)


def void(desk: Desk, one: Standing, reason: str, *, mistake: bool) -> str:
    """Take a slip back; see ``ReferralService.void``."""
    if not reason.strip():
        raise Refused("referral.void_reason")
    to = Status.ENTERED_IN_ERROR if mistake else Status.CANCELLED
    refusal = may_step(one.facts, to)
    if refusal is not None:
        raise Refused(f"referral.{refusal.value}", to=to.value)
    command = desk.command("referrals.void")
    command.set(one.scope, "referral", one.row.id, status=to.value)
    command.record(
        one.scope,
        "referral_event",
        referral=one.row.id,
        status=to.value,
        on=PartialDate.of(desk.today()),
        comment=reason.strip(),
        member=desk.member,
    )
    if one.row.paper:
        old = sealed_paper(desk, one.row.paper)
        command.set(old.scope, "paper", old.id, state="void")
    desk.commit(command)
    return one.row.id


def _require_complete(desk: Desk, row: ReferralRow) -> None:
    day = row.look_again.first_day if row.look_again else None
    missing = may_issue(
        IssueFacts(
            destination=row.destination or row.receiver,
            receiver=row.receiver,
            receiver_confirmed=row.receiver_confirmed,
            look_again=day if day and day >= desk.today() else None,
            consented=agreed(desk, row),
            urgency_reason=row.urgency_reason,
            nameless=desk.codes["referral_way"][row.way].flag("nameless"),
        )
    )
    if missing:
        names = [refusal.value for refusal in missing]
        raise Refused(f"referral.{names[0]}", missing=names)


def require_safe(words: Sequence[KnownWord]) -> None:
    """Refuse what would betray a protected household; says where and what kind, never what.

    Raises:
        Refused: Rule ``"referral.known_words"``.
    """
    blocking = [word for word in words if word.blocks]
    if blocking:
        first = blocking[0]
        raise Refused(
            "referral.known_words", field=first.field, kind=first.kind, count=len(blocking)
        )


def _sealed(desk: Desk, command: Command, household: SlipHousehold, paper: SlipPaper) -> Id:
    """Add the paper in a scope of its own: read by who may print it, whoever may not.

    A protected household's paper goes to its team only: that it exists is theirs to tell.
    """
    groups = desk.keys.groups()
    if Protection.read(household.protection) is Protection.OPEN:
        readers = [group for group in (groups.desk, groups.town) if group is not None]
        if groups.town is None:
            raise NotPermitted("referral.issue", group="town")
    else:
        team = dict.fromkeys([desk.member, *(Id(each) for each in household.team)])
        readers = [desk.keys.make_team(tuple(team))]
    scope = command.open_scope(ScopeKind.PAPER, list(dict.fromkeys(readers)))
    return command.add(
        scope,
        "paper",
        kind=paper.kind.value,
        number=paper.number,
        content=_text(paper),
        issued=desk.now(),
        issued_by=desk.member,
        state="issued",
    )


def _text(paper: SlipPaper) -> str:
    return json.dumps(paper_to_dict(paper), ensure_ascii=False, separators=(",", ":"))


def _said(household: SlipHousehold) -> list[Given]:
    said = []
    for each in household.consents:
        since = each.since.first_day if each.since else None
        said.append(
            Given(
                each.person,
                each.information,
                each.recipients,
                each.way,
                since or date.min,
                each.until.first_day if each.until else None,
                each.withdrawn.first_day if each.withdrawn else None,
            )
        )
    return said


def _note_consent(desk: Desk, command: Command, household: SlipHousehold, row: ReferralRow) -> None:
    """Keep the consent a slip was issued on as a dated fact of the person."""
    who = subject_of(household, row.person)
    recipient = row.resource or row.destination.strip()
    if who is None or not recipient or not agreed(desk, row):
        return
    ways = desk.codes["consent_way"]
    known = allowed(_said(household), who.id, recipient, desk.today(), ways)
    if EVERYBODY in known or set(row.disclose) <= known:
        return
    command.add(
        row.household,
        "consent",
        person=who.id,
        information=list(row.disclose),
        recipients=[recipient],
        way=row.consent_way,
        since=row.consent_on or PartialDate.of(desk.today()),
    )

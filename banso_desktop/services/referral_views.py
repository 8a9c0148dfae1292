# SPDX-License-Identifier: Apache-2.0
"""What screens and the console are shown of referrals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from banso_desktop.domain.dates import as_typed
from banso_desktop.domain.names import IndexPerson, household_label
from banso_desktop.domain.referral import NextStep, ReferralFacts, Status, next_step
from banso_desktop.domain.referral_chain import Link, chains
from banso_desktop.domain.values import PartialDate
from banso_desktop.services.desk import Desk
from banso_desktop.services.known_words import KnownWord
from banso_desktop.services.referral_facts import (
    day_of,
    facts_of,
    is_worried,
    local_day,
)
from banso_desktop.store.queries import households
from banso_desktop.store.queries import referrals as rows
from banso_desktop.store.queries.referrals import EventRow, ReferralRow
from banso_desktop.store.reading import Reading


class ReferralGroup(StrEnum):
    """The chips of the list; every referral is in exactly one."""

    PREPARING = "preparing"
    WAITING = "waiting"
    MET = "met"
    WORRIED = "worried"
    RETURNED = "returned"
    RECONNECTED = "reconnected"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A line of the list. Days are ISO, ``""`` where there is none.

    Attributes:
        household_label: What the team calls the household.
        person: Name of whom it is about, ``""`` if nobody is named.
        status: Code of ``referral_status``.
        group: A :class:`ReferralGroup`.
        look_again: Day set to look again.
        action: What is next (``domain.referral.Action``), ``""`` where nothing is.
        holder: ``sender`` or ``receiver``.
        due: By when.
        days_over: Days since it was due; 0 or less while there is time.
        sender: Member who referred.
        previous: The referral this one follows.
        paper: Sealed paper of the slip, once it was issued.
    """

    id: str
    number: str
    household: str
    household_label: str
    person: str
    resource: str
    destination: str
    receiver: str
    status: str
    group: str
    issued_on: str
    changed_on: str
    look_again: str
    action: str
    holder: str
    due: str
    days_over: int
    sender: str
    previous: str
    paper: str


@dataclass(frozen=True, slots=True)
class ReferralEvent:
    """Something that happened to a referral.

    Attributes:
        on: ISO day.
        status: Where it went, ``""`` where it stayed.
        answer: Code of ``referral_answer`` or ``verification``.
        reason: Code of ``return_reason``.
        way: How it was learned: ``slip``, ``phone``, ``visit`` …
        member: Who wrote it.
    """

    id: str
    on: str
    status: str
    answer: str
    reason: str
    comment: str
    way: str
    member: str


@dataclass(frozen=True, slots=True)
class LinkedIssue:
    """An issue that began at the destination."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ReferralCard:
    """A referral with its fields as they were written.

    Attributes:
        line: What the list says of it.
        consent_on: As it was typed, else the ISO day.
        look_again: As it was typed, else the ISO day.
        protected: Its household is restricted or hidden.
        events: Oldest first.
        words: Known words in its text that its scope does not open.
        troubles: Issues that began at the destination.
    """

    line: ReferralLine
    code: str
    way: str
    person_id: str
    receiver_confirmed: bool
    request: str
    own_words: str
    to_know: str
    disclose: tuple[str, ...]
    consent_way: str
    consent_on: str
    look_again: str
    urgency_reason: str
    wheel: str
    protected: bool
    events: tuple[ReferralEvent, ...]
    words: tuple[KnownWord, ...]
    troubles: tuple[LinkedIssue, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One referral in the chain of つなぎ・もどし.

    Attributes:
        held_by: Name of who held the person in this time; ``""`` is we ourselves.
        since: ISO day.
        until: ISO day the next one took over, ``""`` while it lasts.
        referral: Id of the referral, ``""`` where we held.
        ended_as: Status it ended with, ``""`` while it lasts.
        words: What was said when it came back.
    """

    held_by: str
    since: str
    until: str
    referral: str
    number: str
    ended_as: str
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class ReturnFact:
    """A return from a destination: when, why and in which words."""

    on: str
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class DestinationCaution:
    """What to know before choosing a destination; facts and dates, it never blocks.

    Attributes:
        returns: Newest first.
        unconfirmed_since: ISO day the card was last confirmed, if that is long ago.
        never_confirmed: There is a card and nobody ever confirmed it.
        flag: What the team noted; never printed.
        is_closed: It closed for good.
    """

    returns: tuple[ReturnFact, ...]
    unconfirmed_since: str
    never_confirmed: bool
    flag: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Issued:
    """A slip that was handed over: the paper to print, and the code its reply carries."""

    referral: str
    paper: str
    number: str
    code: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer or a step became.

    Attributes:
        status: Where the referral stands now.
        moved: Whether it stands elsewhere than before; a late answer is kept all the same.
        following: The next referral that was begun, ``""`` for none.
        promise: The call due today, ``""`` for none.
    """

    referral: str
    household: str
    status: str
    moved: bool
    following: str
    promise: str


def group_of(facts: ReferralFacts) -> ReferralGroup:
    """Return the chip a referral is found under."""
    status = facts.status
    if status.is_over or (status.came_back and facts.stays_with_us and not facts.has_next):
        return ReferralGroup.ENDED
    if status.came_back:
        return ReferralGroup.RECONNECTED if facts.has_next else ReferralGroup.RETURNED
    if status.is_prepared:
        return ReferralGroup.PREPARING
    if is_worried(facts.looks):
        return ReferralGroup.WORRIED
    return ReferralGroup.MET if status is Status.IN_PROGRESS else ReferralGroup.WAITING


def lines(desk: Desk, reading: Reading, found: Sequence[ReferralRow]) -> list[ReferralLine]:
    """Return the lines of these referrals in their order; four statements however many."""
    ids = [row.id for row in found]
    happened, followed = rows.events(reading, ids), rows.followed(reading, ids)
    homes = households.households(
        reading, ids=list({row.household for row in found}), limit=len(found) or 1
    )
    labels: dict[str, tuple[str, str]] = {home.id: _label(home) for home in homes}
    names: dict[str, str] = {one.id: _name(one) for home in homes for one in home.persons}
    made = []
    for row in found:
        facts = facts_of(desk, row, happened.get(row.id, ()), has_next=row.id in followed)
        label, index = labels.get(row.household, ("", ""))
        made.append(_line(desk, row, facts, label, names.get(row.person, "") or index))
    return made


def _line(
    desk: Desk, row: ReferralRow, facts: ReferralFacts, label: str, person: str
) -> ReferralLine:
    step: NextStep | None = next_step(facts, desk.today())
    return ReferralLine(
        id=row.id,
        number=row.number,
        household=row.household,
        household_label=label,
        person=person,
        resource=row.resource,
        destination=row.destination,
        receiver=row.receiver,
        status=row.status,
        group=group_of(facts).value,
        issued_on=facts.issued_on.isoformat() if facts.issued_on else "",
        changed_on=facts.changed_on.isoformat(),
        look_again=facts.look_again.isoformat() if facts.look_again else "",
        action=step.action.value if step else "",
        holder=step.holder.value if step else "",
        due=step.due.isoformat() if step else "",
        days_over=step.days_over(desk.today()) if step else 0,
        sender=row.sender,
        previous=row.previous,
        paper=row.paper,
    )


def _name(person: households.PersonRow) -> str:
    return " ".join(part for part in (person.family_name, person.given_name) if part)


def _label(home: households.HouseholdRow) -> tuple[str, str]:
    index = [one for one in home.persons if one.is_index]
    called = household_label(
        [IndexPerson(one.family_name, one.given_name) for one in index], home.label
    )
    return called, _name(index[0]) if index else ""


def card(
    desk: Desk,
    row: ReferralRow,
    line: ReferralLine,
    happened: Sequence[EventRow],
    words: Sequence[KnownWord],
    troubles: Sequence[tuple[str, str]],
    *,
    protected: bool,
) -> ReferralCard:
    """Return a referral with everything that belongs to it."""
    return ReferralCard(
        line=line,
        code=row.code,
        way=row.way,
        person_id=row.person,
        receiver_confirmed=row.receiver_confirmed,
        request=row.request,
        own_words=row.own_words,
        to_know=row.to_know,
        disclose=row.disclose,
        consent_way=row.consent_way,
        consent_on=_typed(row.consent_on),
        look_again=_typed(row.look_again),
        urgency_reason=row.urgency_reason,
        wheel=row.wheel,
        protected=protected,
        events=tuple(event(desk, each) for each in happened),
        words=tuple(words),
        troubles=tuple(LinkedIssue(each, title) for each, title in troubles),
    )


def event(desk: Desk, row: EventRow) -> ReferralEvent:
    """Return something that happened, with its day."""
    on = day_of(desk, row.on, row.at).isoformat()
    return ReferralEvent(
        row.id, on, row.status, row.answer, row.reason, row.comment, row.way, row.member
    )


def chain(
    desk: Desk, found: Sequence[ReferralRow], happened: dict[str, list[EventRow]], of: str
) -> list[ChainLink]:
    """Return who held the person when, without a gap, in the chain a referral belongs to.

    Between two destinations, and before the first, it is we who hold.
    """
    by_id: dict[str, ReferralRow] = {row.id: row for row in found}
    links = [Link(row.id, row.previous, local_day(desk, row.first_at)) for row in found]
    wanted = next((one for one in chains(links) if any(link.id == of for link in one)), ())
    held: list[ChainLink] = []
    since = ""
    for link in wanted:
        row = by_id[link.id]
        steps = happened.get(row.id, [])
        facts = facts_of(desk, row, steps)
        since = since or link.began.isoformat()
        if facts.issued_on is None:
            continue
        begins = max(facts.issued_on.isoformat(), since)
        held.append(ChainLink("", since, begins, "", "", "", "", ""))
        back = facts.status.came_back or facts.status in (Status.CANCELLED,)
        last = next((each for each in reversed(steps) if each.status == row.status), None)
        ends = facts.changed_on.isoformat() if back else ""
        held.append(
            ChainLink(
                row.destination or row.receiver,
                begins,
                ends,
                row.id,
                row.number,
                row.status if back else "",
                last.reason if last and back else "",
                last.comment if last and back else "",
            )
        )
        since = ends
    if since or not held:
        held.append(ChainLink("", since, "", "", "", "", "", ""))
    return held


def _typed(day: PartialDate | None) -> str:
    return "" if day is None else as_typed(day)

# SPDX-License-Identifier: Apache-2.0
"""What happens to a referral after it was handed over: answers, looks, steps, coming back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from banso_desktop.domain.ids import Id
from banso_desktop.domain.numbers import code_of, new_number, read_code, read_number
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.referral import (
    Answer,
    Look,
    Looked,
    Outcome,
    ReferralFacts,
    Status,
    answered,
    may_step,
    next_look,
)
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.referral_facts import day_of, facts_of, local_day
from banso_desktop.services.referral_slips import USUAL_SCOPE
from banso_desktop.services.referral_views import Answered
from banso_desktop.services.writing import code
from banso_desktop.store.queries import finding, households
from banso_desktop.store.queries import referrals as rows
from banso_desktop.store.queries.referrals import EventRow, ReferralRow

_QR = "BANSO1:"
_CALL = "{place}に電話して、様子をきく"


@dataclass(frozen=True, slots=True)
class Standing:
    """A referral with what happened to it, read at once."""

    row: ReferralRow
    events: Sequence[EventRow]
    facts: ReferralFacts
    protected: bool

    @property
    def scope(self) -> Id:
        """The household's scope."""
        return self.row.household


def standing(desk: Desk, referral: str) -> Standing:
    """Read a referral.

    Raises:
        NotFound: If none readable here has this id.
    """
    with desk.reading() as reading:
        row = rows.referral(reading, referral)
        if row is None:
            raise NotFound("referral", referral)
        happened = rows.events(reading, [referral]).get(referral, [])
        followed = rows.followed(reading, [referral])
        homes = households.households(reading, ids=[row.household], limit=1)
    protection = Protection.read(homes[0].protection if homes else "")
    facts = facts_of(desk, row, happened, has_next=bool(followed))
    return Standing(row, happened, facts, protection is not Protection.OPEN)


def reply_code(text: str) -> str:
    """Return the code of what was typed or read by a wedge reader: code, number or QR text.

    Raises:
        FieldRefused: Rule ``"referral.code"`` if it is none, or a character of it is wrong.
    """
    bare = text.strip()
    if bare.upper().startswith(_QR):
        bare = bare[len(_QR) :]
    number = read_number(bare)
    found = code_of(number) if number else read_code(bare)
    if found is None:
        raise FieldRefused("referral.code", field="code")
    return found


def the_one(desk: Desk, referral: str, text: str) -> str:
    """Return the referral that is meant: by id, or by the code of its reply.

    Raises:
        NotFound: If no referral readable here has this code.
        Refused: Rule ``"referral.code_twice"`` if two are waiting with one code.
    """
    if referral:
        return referral
    asked = reply_code(text)
    with desk.reading() as reading:
        found = rows.by_code(reading, asked)
    waiting = [row for row in found if Status(row.status).is_out] if len(found) > 1 else found
    if not found:
        raise NotFound("referral", asked)
    if len(waiting) != 1:
        raise Refused("referral.code_twice", count=len(found))
    return waiting[0].id


def day_told(desk: Desk, text: str) -> tuple[PartialDate, date]:
    """Return the day as told, kept as it was typed, and the day that is meant by it."""
    told = desk.date(text) or PartialDate.of(desk.today())
    return told, told.first_day or desk.today()


def answer(
    desk: Desk,
    one: Standing,
    *,
    given: str,
    on: str,
    comment: str,
    reason: str,
    way: str,
    elsewhere: str,
) -> Answered:
    """Write what the reply part says; see ``ReferralService.answer``."""
    if given not in {each.value for each in Answer}:
        raise FieldRefused("code", field="answer", known=", ".join(each.value for each in Answer))
    if one.facts.status.is_prepared:
        raise Refused("referral.unissued")
    told, day = day_told(desk, on)
    _refuse_twice(desk, one, given, comment, day)
    outcome = _outcome(one, Answer(given))
    command = desk.command("referrals.answer")
    command.record(
        one.scope,
        "referral_event",
        referral=one.row.id,
        status=outcome.status.value if outcome.status is not one.facts.status else None,
        on=told,
        answer=given,
        reason=code(desk, "return_reason", reason, "reason") or None,
        comment=comment or None,
        way=code(desk, "reply_way", way, "way") or None,
        member=desk.member,
    )
    if outcome.looked is not None and one.facts.issued_on:
        _set_next_look(desk, command, one, Look(day, outcome.looked))
    _freshen(desk, command, one)
    return _carry_out(desk, command, one, outcome, elsewhere)


def look(
    desk: Desk, one: Standing, *, found: str, on: str, comment: str, way: str, again: str
) -> Answered:
    """Write that somebody looked whether the tie holds; see ``ReferralService.look``."""
    if found not in {each.value for each in Looked}:
        raise FieldRefused("code", field="found", known=", ".join(each.value for each in Looked))
    status = one.facts.status
    if not (status.is_out or status is Status.COMPLETED):
        raise Refused("referral.not_out", status=status.value)
    told, day = day_told(desk, on)
    # Who could say how it goes has met them.
    known = found in (Looked.WELL, Looked.WORRY)
    moved = known and status in (Status.REQUESTED, Status.ACCEPTED, Status.ON_HOLD)
    to = Status.IN_PROGRESS if moved else status
    command = desk.command("referrals.look")
    command.record(
        one.scope,
        "referral_event",
        referral=one.row.id,
        status=to.value if moved else None,
        on=told,
        answer=found,
        comment=comment or None,
        way=code(desk, "reply_way", way, "way") or None,
        member=desk.member,
    )
    if again.strip():
        command.set(one.scope, "referral", one.row.id, look_again=desk.date(again))
    else:
        _set_next_look(desk, command, one, Look(day, Looked(found)))
    if Looked(found).counts:
        _freshen(desk, command, one)
    return _carry_out(desk, command, one, Outcome(to))


def step(desk: Desk, one: Standing, *, to: str, on: str, comment: str, reason: str) -> Answered:
    """Take a referral to another state; see ``ReferralService.step``."""
    if to not in {each.value for each in Status}:
        raise FieldRefused("code", field="to", known=", ".join(each.value for each in Status))
    wanted = Status(to)
    if wanted is Status.REQUESTED and one.facts.status.is_prepared:
        raise Refused("referral.step", to=to)  # handing over is issuing
    refusal = may_step(one.facts, wanted)
    if refusal is not None:
        raise Refused(f"referral.{refusal.value}", to=to)
    told, _ = day_told(desk, on)
    command = desk.command("referrals.step")
    command.record(
        one.scope,
        "referral_event",
        referral=one.row.id,
        status=to,
        on=told,
        reason=code(desk, "return_reason", reason, "reason") or None,
        comment=comment or None,
        member=desk.member,
    )
    back = wanted in (Status.RETURNED, Status.REJECTED)
    outcome = Outcome(wanted, next_draft=back, call_today=wanted is Status.RETURNED)
    return _carry_out(desk, command, one, outcome)


def begin_next(desk: Desk, command: Command, one: Standing, destination: str = "") -> Id:
    """Add the next referral of a chain: the same wish, another place; not agreed yet."""
    row = one.row
    number = new_number(desk.today(), desk.random)
    return command.add(
        one.scope,
        "referral",
        number=number,
        code=code_of(number),
        way=row.way or None,
        person=row.person or None,
        destination=destination or None,
        request=row.request or None,
        own_words=row.own_words or None,
        to_know=row.to_know or None,
        disclose=list(row.disclose or USUAL_SCOPE),
        consent_way="not_yet",
        status=Status.DRAFT.value,
        sender=row.sender or desk.member,
        previous=row.id,
        wheel=row.wheel or None,
    )


def _outcome(one: Standing, given: Answer) -> Outcome:
    """Return what an answer means; a late one is kept, and may still bring someone back."""
    status = one.facts.status
    outcome = answered(status, given)
    if outcome is not None:
        return outcome
    comes_back = given is Answer.GIVE_BACK and may_step(one.facts, Status.RETURNED) is None
    if comes_back:
        return Outcome(Status.RETURNED, next_draft=True, call_today=True)
    return Outcome(status)


def _refuse_twice(desk: Desk, one: Standing, given: str, comment: str, day: date) -> None:
    for event in one.events:
        same = (event.answer, event.comment) == (given, comment)
        if same and day_of(desk, event.on, event.at) == day:
            raise Refused("referral.same_answer", on=day.isoformat())


def _set_next_look(desk: Desk, command: Command, one: Standing, look: Look) -> None:
    """Move the day to look again on, where the one set is served by this look."""
    issued = one.facts.issued_on or local_day(desk, one.row.first_at)
    if not look.found.counts:
        return
    served = one.facts.look_again is None or one.facts.look_again <= look.on
    upcoming = next_look(issued, [*one.facts.looks, look])
    if served and upcoming is not None:
        command.set(one.scope, "referral", one.row.id, look_again=PartialDate.of(upcoming))


def _freshen(desk: Desk, command: Command, one: Standing) -> None:
    """Let the card of the resource book know that somebody spoke with them today.

    Never for a protected household: the card lies where the whole town reads.
    """
    if one.protected or not one.row.resource:
        return
    with desk.reading() as reading:
        known = finding.exists(reading, "resource", desk.town, one.row.resource)
    if known:
        command.set(
            desk.town,
            "resource",
            Id(one.row.resource),
            assured_on=PartialDate.of(desk.today()),
            assured_by=desk.member,
        )


def _carry_out(
    desk: Desk, command: Command, one: Standing, outcome: Outcome, elsewhere: str = ""
) -> Answered:
    """Write the state, begin what follows, and commit."""
    moved = outcome.status is not one.facts.status
    if moved:
        command.set(one.scope, "referral", one.row.id, status=outcome.status.value)
    following = begin_next(desk, command, one, elsewhere) if outcome.next_draft else ""
    promise = ""
    if outcome.call_today:
        place = one.row.destination or one.row.receiver
        promise = command.add(
            one.scope,
            "promise",
            text=_CALL.format(place=place),
            due=PartialDate.of(desk.today()),
            way="phone",
            members=[one.row.sender or desk.member],
            state="open",
        )
    desk.commit(command)
    return Answered(
        one.row.id, one.scope, outcome.status.value, moved, str(following), str(promise)
    )

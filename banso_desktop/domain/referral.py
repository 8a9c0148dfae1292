# SPDX-License-Identifier: Apache-2.0
"""つなぐ・もどす: a referral lives until someone has looked whether the tie holds.

States carry the codes of FHIR Task where it has one (in-progress, on-hold …). Coming back
is a normal step: the next referral is linked to the one before, and the chain is the
history of who held whom. Looking again (verification) is an event, not a state: a referral
stays in progress until a tie is said to live, and that needs at least one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.thresholds import Thresholds


class Status(StrEnum):
    """State of a referral; the words are stored."""

    DRAFT = "draft"
    CONSENTED = "consented"
    """Agreed with the person, not issued yet."""
    REQUESTED = "requested"
    """The slip is handed over."""
    ACCEPTED = "accepted"
    IN_PROGRESS = "in-progress"
    """They met."""
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    """定着: the tie lives."""
    REJECTED = "rejected"
    """The place pointed elsewhere."""
    DECLINED = "declined"
    """The person chose not to."""
    FAILED = "failed"
    """Nobody could be reached."""
    RETURNED = "returned"
    """もどす: back with who referred."""
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"

    @property
    def is_prepared(self) -> bool:
        """Whether nothing was handed over yet."""
        return self in (Status.DRAFT, Status.CONSENTED)

    @property
    def is_out(self) -> bool:
        """Whether the slip is with its destination."""
        return self in (Status.REQUESTED, Status.ACCEPTED, Status.IN_PROGRESS, Status.ON_HOLD)

    @property
    def came_back(self) -> bool:
        """Whether the person is with who referred again, and a next step is due."""
        return self in (Status.REJECTED, Status.DECLINED, Status.FAILED, Status.RETURNED)

    @property
    def is_over(self) -> bool:
        """Whether nothing is due any more, whatever follows."""
        return self in (Status.COMPLETED, Status.CANCELLED, Status.ENTERED_IN_ERROR)


_BACK: Final = frozenset({Status.REJECTED, Status.DECLINED, Status.FAILED, Status.RETURNED})
_STEPS: Final[Mapping[Status, frozenset[Status]]] = MappingProxyType(
    {
        Status.DRAFT: frozenset({Status.CONSENTED, Status.REQUESTED, Status.DECLINED}),
        Status.CONSENTED: frozenset({Status.DRAFT, Status.REQUESTED, Status.DECLINED}),
        Status.REQUESTED: frozenset({Status.ACCEPTED, Status.IN_PROGRESS, Status.ON_HOLD}) | _BACK,
        Status.ACCEPTED: frozenset({Status.IN_PROGRESS, Status.ON_HOLD}) | _BACK,
        Status.IN_PROGRESS: frozenset({Status.ON_HOLD, Status.COMPLETED}) | _BACK,
        Status.ON_HOLD: frozenset({Status.REQUESTED, Status.ACCEPTED, Status.IN_PROGRESS}) | _BACK,
        # What seemed to have taken root can still come back.
        Status.COMPLETED: frozenset({Status.IN_PROGRESS, Status.RETURNED}),
        Status.REJECTED: frozenset(),
        Status.DECLINED: frozenset(),
        Status.FAILED: frozenset({Status.IN_PROGRESS, Status.ACCEPTED}),
        Status.RETURNED: frozenset(),
        Status.CANCELLED: frozenset(),
        Status.ENTERED_IN_ERROR: frozenset(),
    }
)


class Looked(StrEnum):
    """What a look at the tie found."""

    WELL = "well"
    WORRY = "worry"
    TROUBLE = "trouble"
    UNREACHED = "unreached"
    """Nobody could be asked: a try, not a look."""

    @property
    def counts(self) -> bool:
        """Whether something was learned."""
        return self is not Looked.UNREACHED


class Answer(StrEnum):
    """The circles of the reply part."""

    ACCEPTS = "accepts"
    MET = "met"
    NOT_YET = "not_yet"
    WORRIED = "worried"
    ELSEWHERE = "elsewhere"
    GIVE_BACK = "give_back"


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the tie after it was handed over."""

    on: date
    found: Looked


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """A referral, as far as its rules need it.

    Attributes:
        status: Where it stands.
        changed_on: Day it came to stand there; the day of writing for a draft.
        sender: Member who referred.
        issued_on: Day the slip was handed over, None before.
        look_again: Day set to look again, None where none is.
        looks: All looks so far.
        has_next: Whether another referral follows this one.
        stays_with_us: Whether it was decided that no other place follows.
    """

    status: Status
    changed_on: date
    sender: str
    issued_on: date | None = None
    look_again: date | None = None
    looks: Sequence[Look] = field(default=())
    has_next: bool = False
    stays_with_us: bool = False


class Refusal(StrEnum):
    """Why a step is not possible; ends the rule name ``referral.…``."""

    NO_SUCH_STEP = "step"
    NEVER_LOOKED = "look"
    """定着 without anyone having looked."""
    NO_DAY_TO_LOOK = "look_again"
    NO_RECEIVER = "receiver"
    """投げ渡し: neither a name nor a call that confirmed someone is there."""
    NO_CONSENT = "consent"


def may_step(facts: ReferralFacts, to: Status) -> Refusal | None:
    """Return why a referral may not go to a state, or None where it may.

    Cancelling is possible until it is over, a slip of the pen always.
    """
    if to is Status.ENTERED_IN_ERROR:
        return None if facts.status is not to else Refusal.NO_SUCH_STEP
    if to is Status.CANCELLED:
        open_still = facts.status.is_prepared or facts.status.is_out
        return None if open_still else Refusal.NO_SUCH_STEP
    if to not in _STEPS[facts.status]:
        return Refusal.NO_SUCH_STEP
    if to is Status.COMPLETED and not any(look.found.counts for look in facts.looks):
        return Refusal.NEVER_LOOKED
    return None


class Holder(StrEnum):
    """Whose turn it is."""

    SENDER = "sender"
    RECEIVER = "receiver"


class Action(StrEnum):
    """What is next."""

    ASK_PERSON = "ask_person"
    ISSUE = "issue"
    ANSWER = "answer"
    MEET = "meet"
    CALL = "call"
    """Ask the destination, for the day to look again has come."""
    LOOK = "look"
    RESUME = "resume"
    RECONNECT = "reconnect"
    """つなぎ直し: talk with the person about what next."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What keeps a referral from being forgotten.

    Attributes:
        holder: Whose turn.
        action: What.
        due: By when.
    """

    holder: Holder
    action: Action
    due: date

    def days_over(self, today: date) -> int:
        """Return the days since it was due; 0 or less while there is time."""
        return (today - self.due).days


def next_step(
    facts: ReferralFacts, today: date, thresholds: Thresholds | None = None
) -> NextStep | None:
    """Return who does what by when; None only where nothing is due any more.

    While the destination holds it, its day passes the turn back to the sender: asking is
    never the destination's duty alone.
    """
    limits = thresholds or Thresholds()
    status = facts.status
    if status.is_over:
        return None
    if status.is_prepared:
        action = Action.ASK_PERSON if status is Status.DRAFT else Action.ISSUE
        return NextStep(Holder.SENDER, action, facts.changed_on + timedelta(limits.draft_days))
    if status.came_back:
        if facts.has_next or facts.stays_with_us:
            return None
        # 「すぐお電話します」 stands on the slip: a return is due the same day.
        wait = 0 if status is Status.RETURNED else limits.reconnect_days
        return NextStep(Holder.SENDER, Action.RECONNECT, facts.changed_on + timedelta(wait))
    due = facts.look_again or facts.changed_on + timedelta(limits.answer_days)
    if status is Status.ON_HOLD:
        return NextStep(Holder.SENDER, Action.RESUME, due)
    if status is Status.IN_PROGRESS:
        return NextStep(Holder.SENDER, Action.LOOK, due)
    if today >= due:
        return NextStep(Holder.SENDER, Action.CALL, due)
    action = Action.ANSWER if status is Status.REQUESTED else Action.MEET
    return NextStep(Holder.RECEIVER, action, due)


LADDER: Final = (
    relativedelta(weeks=2),
    relativedelta(months=1),
    relativedelta(months=3),
    relativedelta(months=6),
)
"""When to look again after handing over, where nobody says otherwise."""


def ladder(issued_on: date) -> tuple[date, ...]:
    """Return the days to look again: 2 weeks, 1, 3 and 6 months after handing over."""
    return tuple(issued_on + step for step in LADDER)


def next_look(issued_on: date, looks: Iterable[Look]) -> date | None:
    """Return the first day of the ladder nobody looked on or after; None after the last.

    One look serves every day of the ladder up to it; a try that reached nobody serves none.
    """
    last = max((look.on for look in looks if look.found.counts), default=None)
    return next((day for day in ladder(issued_on) if last is None or day > last), None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer means.

    Attributes:
        status: Where the referral goes; the state it has where it stays.
        looked: What it says about the tie, None where nothing.
        next_draft: Whether a next referral is begun, linked to this one.
        call_today: Whether a call stands in 今日 at once.
    """

    status: Status
    looked: Looked | None = None
    next_draft: bool = False
    call_today: bool = False


def answered(status: Status, answer: Answer) -> Outcome | None:
    """Return what an answer means for a referral; None where it is not out any more.

    A late 「お受けします」 does not take back that they met.
    """
    if not status.is_out:
        return None
    match answer:
        case Answer.ACCEPTS:
            keeps = status is Status.IN_PROGRESS
            return Outcome(status if keeps else Status.ACCEPTED)
        case Answer.MET:
            return Outcome(Status.IN_PROGRESS, Looked.WELL)
        case Answer.NOT_YET:
            return Outcome(status)
        case Answer.WORRIED:
            return Outcome(Status.IN_PROGRESS, Looked.WORRY, call_today=True)
        case Answer.ELSEWHERE:
            return Outcome(Status.REJECTED, next_draft=True)
        case Answer.GIVE_BACK:
            return Outcome(Status.RETURNED, next_draft=True, call_today=True)

# SPDX-License-Identifier: Apache-2.0
"""Before a slip is handed over: what is missing, and what to know about the destination."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.referral import Refusal
from banso_desktop.domain.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What issuing asks about.

    Attributes:
        destination: What the slip is addressed to.
        receiver: Name of who receives it there.
        receiver_confirmed: A call confirmed that someone is there.
        look_again: Day set to look again.
        consented: The person agreed, in whatever way.
        urgency_reason: Why it goes without consent, ``""`` for no such reason.
        nameless: The slip only asks and says nobody's name.
    """

    destination: str
    receiver: str
    receiver_confirmed: bool
    look_again: date | None
    consented: bool
    urgency_reason: str = ""
    nameless: bool = False


def may_issue(facts: IssueFacts) -> tuple[Refusal, ...]:
    """Return everything that keeps a slip from being handed over, in the order of the form.

    Without consent it goes only without names, or with the reason of an emergency.
    """
    missing = []
    if not facts.destination.strip() or not (facts.receiver.strip() or facts.receiver_confirmed):
        missing.append(Refusal.NO_RECEIVER)
    if not (facts.consented or facts.nameless or facts.urgency_reason.strip()):
        missing.append(Refusal.NO_CONSENT)
    if facts.look_again is None:
        missing.append(Refusal.NO_DAY_TO_LOOK)
    return tuple(missing)


@dataclass(frozen=True, slots=True)
class Return:
    """A referral to the same destination that came back."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Caution:
    """What to know before choosing a destination; facts and dates, it never blocks.

    Attributes:
        returns: Those within the last months, newest first.
        unconfirmed_since: Day the resource was last confirmed, if that is long ago.
        never_confirmed: Nobody ever confirmed it.
        flag: Text of the flag the team set, ``""`` for none; never printed.
        is_closed: It closed for good.
    """

    returns: tuple[Return, ...]
    unconfirmed_since: date | None
    never_confirmed: bool
    flag: str
    is_closed: bool


def caution_about(
    returns: Iterable[Return],
    assured_on: date | None,
    today: date,
    *,
    flag: str = "",
    is_closed: bool = False,
    thresholds: Thresholds | None = None,
) -> Caution:
    """Return what to know about a destination today."""
    limits = thresholds or Thresholds()
    oldest = today - relativedelta(months=limits.returns_months)
    stale = today - relativedelta(months=limits.assured_months)
    recent = sorted((one for one in returns if one.on >= oldest), key=lambda one: one.on)
    return Caution(
        tuple(reversed(recent)),
        assured_on if assured_on is not None and assured_on < stale else None,
        assured_on is None,
        flag,
        is_closed,
    )

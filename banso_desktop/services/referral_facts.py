# SPDX-License-Identifier: Apache-2.0
"""From rows to what the rules of a referral ask about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from banso_desktop.domain.referral import Answer, Look, Looked, ReferralFacts, Status, answered
from banso_desktop.domain.values import PartialDate
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries.referrals import STAYS, EventRow, ReferralRow

_LOOKED = {word.value: word for word in Looked}
_ANSWERS = {word.value: word for word in Answer}


def local_day(desk: Desk, moment: datetime) -> date:
    """Return the day on the wall of a moment, by the distance of wall and world now."""
    ahead = desk.clock.local() - desk.clock.now().replace(tzinfo=None)
    return (moment.replace(tzinfo=None) + ahead).date()


def day_of(desk: Desk, on: PartialDate | None, at: datetime) -> date:
    """Return the day something happened: as told, else the day it was written."""
    told = on.first_day if on else None
    return told or local_day(desk, at)


def status_of(text: str) -> Status:
    """Return the state a referral stands in; one of a newer version is taken for waiting."""
    return next((status for status in Status if status.value == text), Status.ON_HOLD)


def looks_of(desk: Desk, events: Iterable[EventRow]) -> list[Look]:
    """Return all that was learned about the tie: looks, and answers that say how it is."""
    looks = []
    for event in events:
        found = _LOOKED.get(event.answer)
        answer = _ANSWERS.get(event.answer)
        if answer is not None:
            outcome = answered(Status.REQUESTED, answer)
            found = outcome.looked if outcome else None
        if found is not None:
            looks.append(Look(day_of(desk, event.on, event.at), found))
    return looks


def facts_of(
    desk: Desk, row: ReferralRow, events: Sequence[EventRow], *, has_next: bool = False
) -> ReferralFacts:
    """Return a referral as its rules need it."""
    status = status_of(row.status)
    steps = [event for event in events if event.status == row.status]
    issued = [event for event in events if event.status == Status.REQUESTED.value]
    changed = day_of(desk, steps[-1].on, steps[-1].at) if steps else local_day(desk, row.first_at)
    return ReferralFacts(
        status=status,
        changed_on=changed,
        sender=row.sender,
        issued_on=day_of(desk, issued[0].on, issued[0].at) if issued else None,
        look_again=row.look_again.first_day if row.look_again else None,
        looks=looks_of(desk, events),
        has_next=has_next,
        stays_with_us=any(event.answer == STAYS for event in events),
    )


def is_worried(looks: Sequence[Look]) -> bool:
    """Tell whether the last look that learned something found a worry."""
    told = [look for look in looks if look.found.counts]
    return bool(told) and told[-1].found is not Looked.WELL

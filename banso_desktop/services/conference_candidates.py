# SPDX-License-Identifier: Apache-2.0
"""Which households may want a place on an agenda: from the records, facts only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.referral import Action
from banso_desktop.services.desk import Desk
from banso_desktop.services.not_met import described, overdue
from banso_desktop.services.referral_views import lines
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import referrals
from banso_desktop.store.reading import Reading

_REFERRALS: Final = 300


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a household may want a place; see :class:`conference_views.Candidate`."""

    household: str
    why: str
    text: str = ""
    days: int = 0


def candidates(
    desk: Desk,
    reading: Reading,
    promised: Sequence[rows.DecisionRow],
    on_agenda: Collection[str],
    limit: int,
) -> list[Reason]:
    """Return each household once, with the first reason that holds.

    Args:
        desk: Where the person works.
        reading: The snapshot to read.
        promised: Open decisions of earlier conferences.
        on_agenda: Households that have their place already.
        limit: At most so many.
    """
    found: dict[str, Reason] = {}
    for reason in (
        *_promised(promised),
        *_referred(desk, reading),
        *_quiet(desk, reading, limit),
    ):
        if reason.household not in on_agenda:
            found.setdefault(reason.household, reason)
    return list(found.values())[:limit]


def _promised(promised: Sequence[rows.DecisionRow]) -> Iterator[Reason]:
    for one in promised:
        if one.scope != one.conference:
            yield Reason(one.scope, "promise", one.text)


def _referred(desk: Desk, reading: Reading) -> Iterator[Reason]:
    made = lines(desk, reading, referrals.living(reading, _REFERRALS))
    for why, action in (("returned", Action.RECONNECT), ("look", Action.LOOK)):
        for line in made:
            due = action is Action.RECONNECT or line.days_over >= 0
            if line.action == action and due:
                yield Reason(line.household, why, line.destination or line.receiver)


def _quiet(desk: Desk, reading: Reading, limit: int) -> Iterator[Reason]:
    over = overdue(desk, reading)
    for one in described(desk, reading, over, over.order[:limit]):
        yield Reason(one.household, "quiet", days=one.days)

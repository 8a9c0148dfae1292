# SPDX-License-Identifier: Apache-2.0
"""計画（両輪）: solving and staying connected stand side by side, the person's words with them.

What a plan lacks is said, never refused; there is no degree of fulfilment anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from banso_desktop.domain.thresholds import Thresholds


class Wheel(StrEnum):
    """The two wheels; つながる is always first."""

    CONNECTING = "connecting"
    SOLVING = "solving"
    BOTH = "both"

    @property
    def turns(self) -> frozenset[Wheel]:
        """The wheels it turns: both turns each."""
        if self is Wheel.BOTH:
            return frozenset({Wheel.CONNECTING, Wheel.SOLVING})
        return frozenset({self})


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A line of the plan, as far as its rules need it.

    Attributes:
        item: Id.
        wheel: Which wheel.
        person_says: What the person says to it.
        review: Day to look at it again.
        ended: Day it ended, None while it is on.
    """

    item: str
    wheel: Wheel
    person_says: str = ""
    review: date | None = None
    ended: date | None = None

    def is_on(self, day: date) -> bool:
        """Tell whether it is part of the plan on a day."""
        return self.ended is None or day < self.ended


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What is said of a plan.

    Attributes:
        empty_wheels: Wheels nothing turns, つながる first.
        without_words: Items the person's words are missing from, in their order.
        review: Next day to look at the plan, None if none is set.
        review_over: Days since that day; 0 while there is time.
        contacts_since: Contacts since the last review.
        look_again: So many contacts passed without a review that it is time.
    """

    empty_wheels: tuple[Wheel, ...]
    without_words: tuple[str, ...]
    review: date | None
    review_over: int
    contacts_since: int
    look_again: bool


def empty_wheels(items: Iterable[PlanItem], day: date) -> tuple[Wheel, ...]:
    """Return the wheels nothing turns on a day, つながる first."""
    turning = {wheel for item in items if item.is_on(day) for wheel in item.wheel.turns}
    return tuple(wheel for wheel in (Wheel.CONNECTING, Wheel.SOLVING) if wheel not in turning)


def plan_facts(
    items: Sequence[PlanItem],
    day: date,
    *,
    contacts: Iterable[date] = (),
    last_review: date | None = None,
    thresholds: Thresholds | None = None,
) -> PlanFacts:
    """Return what is said of a plan on a day.

    Args:
        items: All items, in their order.
        day: The day.
        contacts: Days of the household's contacts.
        last_review: Day the team last looked at the plan.
        thresholds: The town's numbers.
    """
    on = [item for item in items if item.is_on(day)]
    reviews = [item.review for item in on if item.review is not None]
    review = min(reviews, default=None)
    since = sum(
        1
        for contact in contacts
        if contact <= day and (last_review is None or contact > last_review)
    )
    limit = (thresholds or Thresholds()).review_contacts
    return PlanFacts(
        empty_wheels(on, day),
        tuple(item.item for item in on if not item.person_says.strip()),
        review,
        max((day - review).days, 0) if review is not None else 0,
        since,
        bool(on) and since >= limit,
    )

# SPDX-License-Identifier: Apache-2.0
"""The plan with its two wheels: staying connected, and untangling what can be untangled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from banso_desktop.domain.household_facts import PlanItemFacts
from banso_desktop.domain.ids import Id
from banso_desktop.domain.plan import PlanItem, Wheel, plan_facts
from banso_desktop.domain.positions import position_after
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import contacts, finding
from banso_desktop.store.queries import household_page as rows


@dataclass(frozen=True, slots=True)
class PlanView:
    """A household's plan as it stands today.

    Attributes:
        items: What is on, in order; an item of both wheels belongs to each.
        ended: What rests or came to an end, the latest first.
        empty_wheels: Wheels nothing turns, ``connecting`` first.
        review: ISO day to look at it again, ``""`` where none is set.
        review_over: Days since that day, 0 while there is time.
        contacts_since: Contacts since somebody last wrote in the plan.
        look_again: So many contacts passed that it is time.
        without_words: Ids of items the person's own words are missing from.
    """

    items: tuple[PlanItemFacts, ...]
    ended: tuple[PlanItemFacts, ...]
    empty_wheels: tuple[str, ...]
    review: str
    review_over: int
    contacts_since: int
    look_again: bool
    without_words: tuple[str, ...]


class PlanService:
    """Reads and writes a household's plan; both wheels stand in the same plan."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def plan(self, *, household: str) -> PlanView:
        """Return a household's plan with what is to be said of it.

        Raises:
            NotFound: If no household readable here has this id.
        """
        with self._desk.reading() as reading:
            if finding.scope_of(reading, "household", household) is None:
                raise NotFound("household", household)
            items = rows.plan_items(reading, household)
            touched = rows.plan_touched(reading, household)
            last = self._desk.local(touched).date() if touched is not None else None
            days = contacts.days(reading, household, f"{last.isoformat()}T99" if last else "")
        today = self._desk.today()
        facts = plan_facts(
            [_item(one) for one in items],
            today,
            contacts=[date.fromisoformat(day) for day in days],
            last_review=last,
        )
        ended = [one for one in items if not _item(one).is_on(today)]
        ended.sort(key=lambda one: one.ended.iso if one.ended else "", reverse=True)
        return PlanView(
            tuple(one for one in items if _item(one).is_on(today)),
            tuple(ended),
            tuple(wheel.value for wheel in facts.empty_wheels),
            facts.review.isoformat() if facts.review else "",
            facts.review_over,
            facts.contacts_since,
            facts.look_again,
            facts.without_words,
        )

    @use_case
    def add_item(
        self,
        *,
        household: str,
        wheel: str = "connecting",
        text: str = "",
        who: str = "",
        when_text: str = "",
        person_says: str = "",
        progress: str = "",
        person: str = "",
        review: str = "",
    ) -> str:
        """Add what comes next on one wheel: who, about when, what the person says of it.

        Raises:
            FieldRefused: If ``wheel`` is unknown or the text is empty.
        """
        scope = household_for_writing(self._desk, household)
        if not text.strip():
            raise FieldRefused("empty", field="text")
        with self._desk.reading() as reading:
            last = finding.last_position(reading, "plan_item", scope)
        command = self._desk.command("plans.add_item")
        row = command.add(
            scope,
            "plan_item",
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            text=text,
            who=who or None,
            when_text=when_text or None,
            person_says=person_says or None,
            progress=progress or None,
            person=person or None,
            review=self._desk.date(review),
            position=position_after(last),
        )
        self._desk.commit(command)
        return row

    @use_case
    def change_item(
        self,
        *,
        item: str,
        wheel: str | None = None,
        text: str | None = None,
        who: str | None = None,
        when_text: str | None = None,
        person_says: str | None = None,
        progress: str | None = None,
        review: str | None = None,
    ) -> str:
        """Write how an item goes, in words; there is no percentage."""
        scope, row = row_for_writing(self._desk, "plan_item", item)
        cells = given(
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            text=text,
            who=who,
            when_text=when_text,
            person_says=person_says,
            progress=progress,
        )
        if review is not None:
            cells["review"] = self._desk.date(review)
        command = self._desk.command("plans.change_item")
        command.set(scope, "plan_item", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def end_item(self, *, item: str, on: str = "") -> str:
        """Let an item rest from a day on; it stays in the history."""
        scope, row = row_for_writing(self._desk, "plan_item", item)
        command = self._desk.command("plans.end_item")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command.set(scope, "plan_item", row, ended=day)
        self._desk.commit(command)
        return row

    @use_case
    def resume_item(self, *, item: str) -> str:
        """Let an item that rested go on."""
        scope, row = row_for_writing(self._desk, "plan_item", item)
        command = self._desk.command("plans.resume_item")
        command.set(scope, "plan_item", row, ended=None)
        self._desk.commit(command)
        return row

    @use_case
    def review_on(self, *, household: str, day: str) -> str:
        """Set the day on which the team looks at the whole plan again.

        Args:
            day: As typed; empty takes the day back.

        Raises:
            FieldRefused: If nothing stands in the plan yet.
        """
        scope = household_for_writing(self._desk, household)
        with self._desk.reading() as reading:
            items = rows.plan_items(reading, household)
        on = [one for one in items if _item(one).is_on(self._desk.today())]
        if not on:
            raise FieldRefused("plan.empty", field="day")
        when = self._desk.date(day)
        command = self._desk.command("plans.review_on")
        for one in on:
            command.set(scope, "plan_item", Id(one.id), review=when)
        self._desk.commit(command)
        return scope


def _item(row: PlanItemFacts) -> PlanItem:
    known = {wheel.value for wheel in Wheel}
    return PlanItem(
        row.id,
        Wheel(row.wheel) if row.wheel in known else Wheel.CONNECTING,
        row.person_says,
        row.review.first_day if row.review else None,
        row.ended.first_day if row.ended else None,
    )

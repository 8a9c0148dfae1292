# SPDX-License-Identifier: Apache-2.0
"""The plan with its two wheels: staying connected, and untangling what can be untangled."""

from __future__ import annotations

from banso_desktop.domain.positions import position_after
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import finding


class PlanService:
    """Writes the items of a household's plan; both wheels stand in the same plan."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

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

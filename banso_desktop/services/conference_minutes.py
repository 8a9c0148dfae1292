# SPDX-License-Identifier: Apache-2.0
"""What was said and decided in a conference; of a household's item it lies with the household."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.domain.positions import position_after
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, row_for_writing
from banso_desktop.store.queries import finding


class MinutesPart:
    """Writes minutes and decisions."""

    _desk: Desk

    @use_case
    def write_line(
        self, *, conference: str, text: str, item: str = "", kind: str = "note", speaker: str = ""
    ) -> str:
        """Write one finished line of the minutes; of a household's item, it lies with it."""
        conference_scope, _ = row_for_writing(
            self._desk, "conference", conference, Right.RUN_CONFERENCE
        )
        scope = self._scope_of_item(item) if item else conference_scope
        if not text.strip():
            raise FieldRefused("empty", field="text")
        command = self._desk.command("conferences.write_line")
        line = command.record(
            scope,
            "minutes_line",
            conference=conference_scope,
            item=item or None,
            at=self._desk.now(),
            kind=code(self._desk, "line_kind", kind, "kind"),
            speaker=speaker or None,
            text=text,
        )
        self._desk.commit(command)
        return line

    @use_case
    def decide(
        self,
        *,
        conference: str,
        text: str,
        item: str = "",
        wheel: str = "",
        owners: list[str] | None = None,
        owner_text: str = "",
        due: str = "",
        tell: str = "",
    ) -> str:
        """Note a decision: who does it, until when, who tells the person.

        Who and when may stay empty for now; what is missing is listed before the end.
        """
        conference_scope, _ = row_for_writing(
            self._desk, "conference", conference, Right.RUN_CONFERENCE
        )
        scope = self._scope_of_item(item) if item else conference_scope
        if not text.strip():
            raise FieldRefused("empty", field="text")
        with self._desk.reading() as reading:
            last = finding.last_position(reading, "decision", scope, conference=conference)
        command = self._desk.command("conferences.decide")
        row = command.add(
            scope,
            "decision",
            conference=conference_scope,
            item=item or None,
            wheel=code(self._desk, "wheel", wheel, "wheel") or None,
            text=text,
            owners=list(owners) if owners else None,
            owner_text=owner_text or None,
            due=self._desk.date(due),
            due_text=due or None,
            tell=tell or None,
            state="open",
            position=position_after(last),
        )
        self._desk.commit(command)
        return row

    @use_case
    def change_decision(
        self,
        *,
        decision: str,
        text: str | None = None,
        wheel: str | None = None,
        owners: list[str] | None = None,
        owner_text: str | None = None,
        due: str | None = None,
        tell: str | None = None,
    ) -> str:
        """Write a decision anew; what is left out stays.

        Args:
            due: As typed; what is no day (雪のたび) stays as it was written.
        """
        scope, row = row_for_writing(self._desk, "decision", decision, Right.RUN_CONFERENCE)
        if text is not None and not text.strip():
            raise FieldRefused("empty", field="text")
        cells = given(
            text=text,
            wheel=code(self._desk, "wheel", wheel, "wheel"),
            owners=None if owners is None else list(owners),
            owner_text=owner_text,
            due_text=due,
            tell=tell,
        )
        if due is not None:
            cells["due"] = self._desk.date(due)
        command = self._desk.command("conferences.change_decision")
        command.set(scope, "decision", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def settle_decision(self, *, decision: str, state: str = "done") -> str:
        """Say what became of a decision."""
        scope, row = row_for_writing(self._desk, "decision", decision, Right.READ_TOWN)
        command = self._desk.command("conferences.settle_decision")
        state_code = code(self._desk, "decision_state", state, "state")
        command.set(scope, "decision", row, state=state_code)
        self._desk.commit(command)
        return row

    def _scope_of_item(self, item: str) -> Id:
        with self._desk.reading() as reading:
            scope = finding.scope_of(reading, "agenda_item", item)
        if scope is None:
            raise NotFound("agenda_item", item)
        return scope

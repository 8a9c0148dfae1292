# SPDX-License-Identifier: Apache-2.0
"""A household's own facts: how it begins, what the team calls it, its rhythm, its issues."""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_list import ListPart
from banso_desktop.services.household_persons import PersonsPart
from banso_desktop.services.household_readers import require_able
from banso_desktop.services.household_team import TeamPart
from banso_desktop.services.opening import Opening, open_household
from banso_desktop.services.references import require_members
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import (
    code,
    codes,
    given,
    household_for_writing,
)


class HouseholdService(ListPart, PersonsPart, TeamPart):
    """Lists households and writes what is known of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def open(
        self,
        *,
        label: str = "",
        protection: str = "open",
        companion: str = "",
        team: list[str] | None = None,
        call: list[str] | None = None,
        call_text: str = "",
        since: str = "",
    ) -> str:
        """Begin to accompany a household; nothing about it needs to be known.

        Args:
            protection: ``open``, ``restricted`` (its team reads it) or ``hidden`` (nobody
                else learns that it exists).
            companion: Who stays connected; oneself where nothing is said.
            call: Whom others are told to call, of a restricted household.

        Raises:
            FieldRefused: If ``protection`` is no level, or somebody named is not of the staff;
                rule ``"household.reader"`` if they may not read a household that is protected.
            NotPermitted: Without the right to write households, or to protect them.
        """
        self._desk.require(Right.WRITE_HOUSEHOLD)
        if protection not in {level.value for level in Protection}:
            raise FieldRefused("code", field="protection", known="open, restricted, hidden")
        level = Protection(protection)
        if level is not Protection.OPEN:
            self._desk.require(Right.PROTECT_HOUSEHOLD)
        require_members(self._desk, companion=companion, team=team, call=call)
        if level is not Protection.OPEN:
            require_able(self._desk, companion=companion, team=team)
        day = self._desk.date(since)
        command = self._desk.command("households.open")
        household = open_household(
            self._desk,
            command,
            Opening(
                label=label,
                since=(day.first_day if day else None) or self._desk.today(),
                protection=level,
                companion=Id(companion) if companion else None,
                team=_ids(team),
                call=_ids(call),
                call_text=call_text,
            ),
        )
        self._desk.commit(command)
        return household

    @use_case
    def describe(
        self,
        *,
        household: str,
        label: str | None = None,
        stage: str | None = None,
        rhythm_days: int | None = None,
        pause_until: str | None = None,
        pause_reason: str | None = None,
        kind: str | None = None,
        area: str | None = None,
        note: str | None = None,
    ) -> str:
        """Write what the team calls a household and how often it wants to meet.

        Args:
            rhythm_days: めやす: days between two meetings; 0 takes it back.
            pause_until: めやすを休む until this day, as typed; empty ends the pause.

        Raises:
            FieldRefused: If a code is unknown or ``rhythm_days`` is not 0 to 3650.
        """
        scope = household_for_writing(self._desk, household)
        if rhythm_days is not None and not 0 <= rhythm_days <= 3650:
            raise FieldRefused("range", field="rhythm_days", value=rhythm_days, limit=3650)
        cells = given(
            label=label,
            stage=code(self._desk, "stage", stage, "stage"),
            rhythm_days=rhythm_days,
            rhythm_pause_reason=code(self._desk, "pause_reason", pause_reason, "pause_reason"),
            kind=code(self._desk, "household_kind", kind, "kind"),
            area=area,
            note=note,
        )
        if pause_until is not None:
            cells["rhythm_pause_until"] = self._desk.date(pause_until)
        command = self._desk.command("households.describe")
        command.set(scope, "household", scope, **cells)
        self._desk.commit(command)
        return scope

    @use_case
    def add_issue(
        self,
        *,
        household: str,
        title: str,
        detail: str = "",
        person: str = "",
        fields: list[str] | None = None,
        since: str = "",
    ) -> str:
        """Note an issue of the household or of one person, in any number of fields."""
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_issue")
        row = command.add(
            scope,
            "issue",
            title=title,
            detail=detail or None,
            person=person or None,
            fields=codes(self._desk, "field", fields, "fields"),
            since=self._desk.date(since),
            state="open",
        )
        self._desk.commit(command)
        return row


def _ids(texts: Sequence[str] | None) -> tuple[Id, ...]:
    return tuple(Id(text) for text in texts or ())

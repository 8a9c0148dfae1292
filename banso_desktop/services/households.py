# SPDX-License-Identifier: Apache-2.0
"""A household's own facts: who belongs to it, where it lives, who accompanies it."""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.opening import open_household
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import (
    code,
    codes,
    given,
    household_for_writing,
    row_for_writing,
)


class HouseholdService:
    """Writes a household's people, dwellings, attention notes, roles, rhythm and issues."""

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
            FieldRefused: If ``protection`` is no level.
            NotPermitted: Without the right to write households, or to protect them.
        """
        self._desk.require(Right.WRITE_HOUSEHOLD)
        if protection not in {level.value for level in Protection}:
            raise FieldRefused("code", field="protection", known="open, restricted, hidden")
        level = Protection(protection)
        if level is not Protection.OPEN:
            self._desk.require(Right.PROTECT_HOUSEHOLD)
        day = self._desk.date(since)
        command = self._desk.command("households.open")
        household = open_household(
            self._desk,
            command,
            label=label,
            since=(day.first_day if day else None) or self._desk.today(),
            protection=level,
            companion=Id(companion) if companion else None,
            team=_ids(team),
            call=_ids(call),
            call_text=call_text,
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
    def add_person(
        self,
        *,
        household: str,
        family_name: str = "",
        given_name: str = "",
        family_reading: str = "",
        given_reading: str = "",
        relation: str = "",
        sex: str = "",
        born: str = "",
        is_index: bool = False,
        phone: str = "",
        no_message: bool = False,
        elsewhere: str = "",
        work: str = "",
        health: str = "",
        note: str = "",
        hearsay: bool = False,
        former_name: str = "",
        common_name: str = "",
        died: str = "",
    ) -> str:
        """Add a person of the household, as far as one knows.

        Args:
            relation: A code of the list ``relation``, or free words.
            born: As typed; what is no date is kept as it stands.
            elsewhere: Where they live if not with the household.
            hearsay: Known only by what others say.
        """
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_person")
        person = command.add(
            scope,
            "person",
            family_name=family_name or None,
            given_name=given_name or None,
            family_reading=family_reading or None,
            given_reading=given_reading or None,
            former_name=former_name or None,
            common_name=common_name or None,
            relation=relation or None,
            sex=code(self._desk, "sex", sex, "sex") or None,
            born=self._desk.date(born),
            died=self._desk.date(died),
            is_index=is_index or None,
            phone=phone or None,
            no_message=no_message or None,
            elsewhere=elsewhere or None,
            work=work or None,
            health=health or None,
            note=note or None,
            hearsay=hearsay or None,
        )
        self._desk.commit(command)
        return person

    @use_case
    def change_person(
        self,
        *,
        person: str,
        family_name: str | None = None,
        given_name: str | None = None,
        family_reading: str | None = None,
        given_reading: str | None = None,
        relation: str | None = None,
        sex: str | None = None,
        born: str | None = None,
        died: str | None = None,
        is_index: bool | None = None,
        phone: str | None = None,
        no_message: bool | None = None,
        elsewhere: str | None = None,
        work: str | None = None,
        health: str | None = None,
        note: str | None = None,
        hearsay: bool | None = None,
        former_name: str | None = None,
        common_name: str | None = None,
    ) -> str:
        """Write what is known of a person; what is left out stays as it is."""
        scope, row = row_for_writing(self._desk, "person", person)
        cells = given(
            family_name=family_name,
            given_name=given_name,
            family_reading=family_reading,
            given_reading=given_reading,
            former_name=former_name,
            common_name=common_name,
            relation=relation,
            sex=code(self._desk, "sex", sex, "sex"),
            is_index=is_index,
            phone=phone,
            no_message=no_message,
            elsewhere=elsewhere,
            work=work,
            health=health,
            note=note,
            hearsay=hearsay,
        )
        if born is not None:
            cells["born"] = self._desk.date(born)
        if died is not None:
            cells["died"] = self._desk.date(died)
        command = self._desk.command("households.change_person")
        command.set(scope, "person", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def add_dwelling(
        self,
        *,
        household: str,
        address: str = "",
        postal_code: str = "",
        label: str = "",
        phone: str = "",
        note: str = "",
        since: str = "",
        persons: list[str] | None = None,
    ) -> str:
        """Add where they live, in any words, and who lives there.

        Args:
            persons: Who lives there; nobody is said where it is left out.
        """
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_dwelling")
        day = self._desk.date(since)
        dwelling = command.add(
            scope,
            "dwelling",
            label=label or None,
            postal_code=postal_code or None,
            address=address or None,
            phone=phone or None,
            note=note or None,
            since=day,
        )
        for person in persons or []:
            command.add(scope, "residence", person=person, dwelling=dwelling, since=day)
        self._desk.commit(command)
        return dwelling

    @use_case
    def add_kinship(
        self, *, household: str, a: str, b: str, kind: str, since: str = "", until: str = ""
    ) -> str:
        """Say how two persons are family; of ``parent`` and ``adoptive``, ``a`` is the parent.

        Raises:
            FieldRefused: If ``kind`` is no code of the list ``kinship`` or a and b are one.
        """
        scope = household_for_writing(self._desk, household)
        if a == b:
            raise FieldRefused("kinship.self", field="b")
        command = self._desk.command("households.add_kinship")
        row = command.add(
            scope,
            "kinship",
            a=a,
            b=b,
            kind=code(self._desk, "kinship", kind, "kind"),
            since=self._desk.date(since),
            until=self._desk.date(until),
        )
        self._desk.commit(command)
        return row

    @use_case
    def add_attention(
        self,
        *,
        household: str,
        kind: str = "other",
        text: str = "",
        person: str = "",
        since: str = "",
        review: str = "",
    ) -> str:
        """Note what everybody who goes there must know."""
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_attention")
        row = command.add(
            scope,
            "attention",
            kind=code(self._desk, "attention", kind, "kind"),
            text=text or None,
            person=person or None,
            since=self._desk.date(since) or PartialDate.of(self._desk.today()),
            review=self._desk.date(review),
        )
        self._desk.commit(command)
        return row

    @use_case
    def end_attention(self, *, attention: str, on: str = "") -> str:
        """End an attention note; it stays in the history."""
        scope, row = row_for_writing(self._desk, "attention", attention)
        command = self._desk.command("households.end_attention")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command.set(scope, "attention", row, ended=day)
        self._desk.commit(command)
        return row

    @use_case
    def add_role(
        self,
        *,
        household: str,
        kind: str = "team",
        member: str = "",
        name: str = "",
        agency: str = "",
        since: str = "",
    ) -> str:
        """Let somebody accompany the household: of the staff by id, from outside by name.

        A new companion takes over from the one before; that one stays in the history.
        """
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_role")
        row = command.add(
            scope,
            "role",
            member=member or None,
            name=name or None,
            agency=agency or None,
            kind=code(self._desk, "role", kind, "kind"),
            since=self._desk.date(since) or PartialDate.of(self._desk.today()),
            accepted=member == self._desk.member or None,
        )
        self._desk.commit(command)
        return row

    @use_case
    def end_role(self, *, role: str, on: str = "") -> str:
        """End a role on a day; the last companion cannot go without a next one."""
        scope, row = row_for_writing(self._desk, "role", role)
        command = self._desk.command("households.end_role")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command.set(scope, "role", row, until=day)
        self._desk.commit(command)
        return row

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

# SPDX-License-Identifier: Apache-2.0
"""Who belongs to a household, where they live, what they agreed to."""

from __future__ import annotations

from banso_desktop.domain.consent import EVERYBODY
from banso_desktop.domain.positions import position_after
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import (
    code,
    codes,
    given,
    household_for_writing,
    restore,
    row_for_writing,
)
from banso_desktop.store.queries import finding
from banso_desktop.store.queries import household_page as rows


class PersonsPart:
    """Writes a household's people, their dwellings and consents."""

    _desk: Desk

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
        with self._desk.reading() as reading:
            last = finding.last_position(reading, "person", scope)
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
            position=position_after(last),
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
        self._desk.commit(command, named={"residence.person": "persons"})
        return dwelling

    @use_case
    def remove_person(self, *, person: str) -> str:
        """Take back a person who was added by mistake; ``restore_person`` undoes it.

        Who has died or moved away is not removed: their day is written, or where they live.
        """
        scope, row = row_for_writing(self._desk, "person", person)
        command = self._desk.command("households.remove_person")
        command.remove(scope, "person", row)
        self._desk.commit(command)
        return row

    @use_case
    def restore_person(self, *, household: str, person: str) -> str:
        """Bring back a person who was taken back; nothing is written where they are there.

        Raises:
            NotFound: If this household never had a person with this id.
        """
        scope = household_for_writing(self._desk, household)
        return restore(self._desk, "households.restore_person", scope, "person", person)

    @use_case
    def change_dwelling(
        self,
        *,
        dwelling: str,
        address: str | None = None,
        postal_code: str | None = None,
        label: str | None = None,
        phone: str | None = None,
        note: str | None = None,
        since: str | None = None,
    ) -> str:
        """Correct where they live; who moves gets a new dwelling and ends this one."""
        scope, row = row_for_writing(self._desk, "dwelling", dwelling)
        cells = given(address=address, postal_code=postal_code, label=label, phone=phone, note=note)
        if since is not None:
            cells["since"] = self._desk.date(since)
        command = self._desk.command("households.change_dwelling")
        command.set(scope, "dwelling", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def end_dwelling(self, *, dwelling: str, on: str = "") -> str:
        """Say that nobody of them lives there from a day on; it stays in the history."""
        scope, row = row_for_writing(self._desk, "dwelling", dwelling)
        with self._desk.reading() as reading:
            living = rows.residences(reading, row)
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command = self._desk.command("households.end_dwelling")
        command.set(scope, "dwelling", row, until=day)
        for residence in living:
            command.set(scope, "residence", residence, until=day)
        self._desk.commit(command)
        return row

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
    def add_consent(
        self,
        *,
        person: str,
        way: str,
        information: list[str] | None = None,
        recipients: list[str] | None = None,
        given_by: str = "",
        since: str = "",
        until: str = "",
        note: str = "",
    ) -> str:
        """Note what one person agreed to, or asked not to be told; it opens nobody else's.

        Args:
            way: A code of ``consent_way``.
            information: Codes of ``information``; everything where it is left out.
            recipients: Ids of resources or names; everybody where it is left out.
            given_by: Who said so, where it was not the person.

        Raises:
            FieldRefused: If a code is unknown, or a proxy's consent names no giver.
        """
        scope, row = row_for_writing(self._desk, "person", person)
        ways = self._desk.codes["consent_way"]
        known = code(self._desk, "consent_way", way, "way")
        if not known:
            raise FieldRefused("empty", field="way")
        if ways[known].flag("needs_giver") and not given_by.strip():
            raise FieldRefused("empty", field="given_by")
        kinds = codes(self._desk, "information", information, "information")
        command = self._desk.command("households.add_consent")
        consent = command.add(
            scope,
            "consent",
            person=row,
            way=known,
            information=kinds or [EVERYBODY],
            recipients=list(recipients) if recipients else [EVERYBODY],
            given_by=given_by or None,
            since=self._desk.date(since) or PartialDate.of(self._desk.today()),
            until=self._desk.date(until),
            note=note or None,
        )
        self._desk.commit(command)
        return consent

    @use_case
    def withdraw_consent(self, *, consent: str, on: str = "") -> str:
        """Take a consent back from a day on; that it was given stays in the history."""
        scope, row = row_for_writing(self._desk, "consent", consent)
        command = self._desk.command("households.withdraw_consent")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command.set(scope, "consent", row, withdrawn=day)
        self._desk.commit(command)
        return row

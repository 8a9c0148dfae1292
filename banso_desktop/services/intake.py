# SPDX-License-Identifier: Apache-2.0
"""相談を受ける: whoever calls is taken in. Nothing is mandatory and nobody is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import IndexPerson, full_name, household_label
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.opening import open_household
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code, codes
from banso_desktop.store.queries import intake as rows


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an intake became.

    Attributes:
        household: The household that is accompanied from this moment.
        label: What the team calls it.
    """

    household: str
    intake: str
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody of an open household who may be the one who is taken in.

    Two independent facts tell same names apart: age (``born``, ISO) and where they live.
    """

    household: str
    person: str
    name: str
    reading: str
    born: str
    address: str
    number: str
    companion: str


class IntakeService:
    """Takes in whoever calls, and shows who might be the same person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def take_in(
        self,
        *,
        way: str = "phone",
        received: str = "",
        noticed_by: str = "",
        caller: str = "",
        heard: str = "",
        own_words: str = "",
        worry: str = "",
        told: str = "",
        family_name: str = "",
        given_name: str = "",
        family_reading: str = "",
        given_reading: str = "",
        born: str = "",
        postal_code: str = "",
        address: str = "",
        phone: str = "",
        no_message: bool = False,
        together: str = "",
        issues: list[str] | None = None,
        most_pressing: str = "",
        next_when: str = "",
        next_how: str = "",
        next_member: str = "",
        consent: str = "not_yet",
        companion: str = "",
    ) -> TakenIn:
        """Take in a call, a visit or a word of a neighbour; an empty sheet is one too.

        Args:
            way: How it came: a code of the list ``intake_way``.
            received: When, as typed; now where it is left out.
            noticed_by: Who noticed: a code of ``noticed_by`` or free words.
            worry: Worry for life and safety: ``no``, ``unsure`` or ``yes``.
            told: Who was told at once where the worry is ``yes``.
            issues: Ticks of the standard sheet; any number.
            most_pressing: The one that presses most.
            next_when: When one meets again, as typed.
            companion: Who stays connected; the person who takes it in until someone accepts.

        Raises:
            FieldRefused: If a code is unknown, or ``most_pressing`` is not among ``issues``.
            NotPermitted: Without the right to take in.
        """
        self._desk.require(Right.TAKE_INTAKE)
        ticked = codes(self._desk, "issue_tick", issues, "issues")
        if most_pressing and most_pressing not in (issues or ()):
            raise FieldRefused("intake.most_pressing", field="most_pressing")
        at = self._received(received)
        kept = f"（{received}）" if received.strip() and self._typed(received) is None else ""
        label = household_label(
            [IndexPerson(family_name, given_name)], received=at.date(), way=self._way_label(way)
        )
        command = self._desk.command("intake.take_in")
        scope = open_household(
            self._desk,
            command,
            label=label,
            since=at.date(),
            companion=Id(companion) if companion else None,
        )
        intake = command.record(
            scope,
            "intake",
            received=at,
            way=code(self._desk, "intake_way", way, "way"),
            noticed_by=noticed_by or None,
            caller=caller or None,
            heard=(kept + heard) or None,
            own_words=own_words or None,
            worry=code(self._desk, "life_worry", worry, "worry") or None,
            told=told or None,
            receiver=self._desk.member,
            issues=ticked or None,
            most_pressing=most_pressing or None,
            consent=code(self._desk, "consent_way", consent, "consent") or None,
            together=together or None,
        )
        person = command.add(
            scope,
            "person",
            family_name=family_name or None,
            given_name=given_name or None,
            family_reading=family_reading or None,
            given_reading=given_reading or None,
            born=self._desk.date(born),
            relation="self",
            is_index=True,
            phone=phone or None,
            no_message=no_message or None,
            hearsay=way == "other_person" or None,
        )
        self._dwelling(command, scope, person, postal_code, address, at)
        self._consent(command, scope, person, consent, at)
        if next_when or next_how or next_member:
            command.add(
                scope,
                "promise",
                text=next_how or None,
                due=self._desk.date(next_when),
                due_text=next_when or None,
                way=next_how or None,
                members=[next_member or self._desk.member],
                state="open",
            )
        if no_message:
            command.add(scope, "attention", kind="no_message", since=PartialDate.of(at.date()))
        number = next(str(d.value) for d in command.drafts if d.field == "number")
        self._desk.commit(command)
        return TakenIn(scope, intake, number, label)

    @query
    def alike(
        self,
        *,
        family_name: str = "",
        given_name: str = "",
        family_reading: str = "",
        given_reading: str = "",
        phone: str = "",
        address: str = "",
        limit: int = 6,
    ) -> list[Alike]:
        """List who might be the same person: by name, reading, phone or address.

        Only open households; of protected ones whoever takes in learns nothing here.
        """
        name = full_name(family_name, given_name)
        spoken = f"{family_reading} {given_reading}".strip()
        with self._desk.reading() as reading:
            found = rows.alike(
                reading, name=name, spoken=spoken, phone=phone, address=address, limit=limit
            )
        return [
            Alike(
                household=row.household,
                person=row.person,
                name=full_name(row.family_name, row.given_name),
                reading=f"{row.family_reading} {row.given_reading}".strip(),
                born=row.born,
                address=row.address,
                number=row.number,
                companion=row.companion,
            )
            for row in found
        ]

    def _typed(self, text: str) -> datetime | None:
        return read_moment(text, self._desk.today(), self._desk.clock.local().time())

    def _received(self, text: str) -> datetime:
        return (self._typed(text) or self._desk.clock.local()).replace(second=0, microsecond=0)

    def _way_label(self, way: str) -> str:
        return self._desk.codes["intake_way"][way].label(short=True)

    def _dwelling(
        self,
        command: Command,
        scope: Id,
        person: Id,
        postal_code: str,
        address: str,
        at: datetime,
    ) -> None:
        if not (postal_code or address):
            return
        dwelling = command.add(
            scope, "dwelling", postal_code=postal_code or None, address=address or None
        )
        command.add(scope, "residence", person=person, dwelling=dwelling)

    def _consent(self, command: Command, scope: Id, person: Id, consent: str, at: datetime) -> None:
        if consent and self._desk.codes["consent_way"][consent].flag("given"):
            command.add(
                scope, "consent", person=person, way=consent, since=PartialDate.of(at.date())
            )

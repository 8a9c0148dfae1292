# SPDX-License-Identifier: Apache-2.0
"""相談を受ける: whoever calls is taken in. Nothing is mandatory and nobody is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from banso_desktop.domain.dates import as_typed, read_moment
from banso_desktop.domain.dates_in_text import read_day_and_rest, written_out
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import IndexPerson, full_name, household_label
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.opening import Opening, open_household
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code, codes
from banso_desktop.store.queries import intake as rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet; nothing on it is mandatory.

    Attributes:
        way: How it came: a code of the list ``intake_way``.
        received: When, as typed; now where it is left out.
        noticed_by: Who noticed: a code of ``noticed_by`` or free words.
        heard: 聞いたまま・見たまま.
        own_words: ご本人の言葉, as said.
        worry: Worry for life and safety: ``no``, ``unsure`` or ``yes``.
        told: Who was told at once where the worry is ``yes``.
        born: As typed; what is no date is kept as it stands.
        together: Who lives there too, in any words.
        issues: Ticks of the standard sheet; any number.
        most_pressing: The one that presses most, one of ``issues``.
        next_when: When one meets again, as typed; あした 午後 is kept as that day.
        next_member: Who does it; oneself where it is left out.
        companion: Who stays connected; the person who takes it in until someone accepts.
    """

    way: str = "phone"
    received: str = ""
    noticed_by: str = ""
    caller: str = ""
    heard: str = ""
    own_words: str = ""
    worry: str = ""
    told: str = ""
    family_name: str = ""
    given_name: str = ""
    family_reading: str = ""
    given_reading: str = ""
    born: str = ""
    postal_code: str = ""
    address: str = ""
    phone: str = ""
    no_message: bool = False
    together: str = ""
    issues: list[str] | None = None
    most_pressing: str = ""
    next_when: str = ""
    next_how: str = ""
    next_member: str = ""
    consent: str = "not_yet"
    companion: str = ""


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
    def take_in(self, sheet: Sheet) -> TakenIn:
        """Take in a call, a visit or a word of a neighbour; an empty sheet is one too.

        Raises:
            FieldRefused: If a code is unknown, or ``most_pressing`` is not among ``issues``.
            NotPermitted: Without the right to take in.
        """
        self._desk.require(Right.TAKE_INTAKE)
        if sheet.most_pressing and sheet.most_pressing not in (sheet.issues or ()):
            raise FieldRefused("intake.most_pressing", field="most_pressing")
        at = self._received(sheet.received)
        name = IndexPerson(sheet.family_name, sheet.given_name)
        way = self._way_label(sheet.way)
        label = household_label([name], received=at.date(), way=way)
        command = self._desk.command("intake.take_in")
        scope = open_household(
            self._desk,
            command,
            Opening(
                label=label,
                since=at.date(),
                companion=Id(sheet.companion) if sheet.companion else None,
            ),
        )
        intake = self._record(command, scope, sheet, at)
        person = self._person(command, scope, sheet)
        self._dwelling(command, scope, person, sheet)
        self._consent(command, scope, person, sheet.consent, at)
        self._promise(command, scope, sheet)
        if sheet.no_message:
            day = PartialDate.of(at.date())
            command.add(scope, "attention", kind="no_message", since=day)
        number = next(str(d.value) for d in command.drafts if d.field == "number")
        self._desk.commit(
            command, named={"role.member": "companion", "promise.members": "next_member"}
        )
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

    def _record(self, command: Command, scope: Id, sheet: Sheet, at: datetime) -> Id:
        unread = sheet.received.strip() and self._typed(sheet.received) is None
        kept = f"（{sheet.received}）" if unread else ""
        desk = self._desk
        return command.record(
            scope,
            "intake",
            received=at,
            way=code(desk, "intake_way", sheet.way, "way"),
            noticed_by=sheet.noticed_by or None,
            caller=sheet.caller or None,
            heard=(kept + sheet.heard) or None,
            own_words=sheet.own_words or None,
            worry=code(desk, "life_worry", sheet.worry, "worry") or None,
            told=sheet.told or None,
            receiver=desk.member,
            issues=codes(desk, "issue_tick", sheet.issues, "issues") or None,
            most_pressing=sheet.most_pressing or None,
            consent=code(desk, "consent_way", sheet.consent, "consent") or None,
            together=sheet.together or None,
        )

    def _person(self, command: Command, scope: Id, sheet: Sheet) -> Id:
        return command.add(
            scope,
            "person",
            family_name=sheet.family_name or None,
            given_name=sheet.given_name or None,
            family_reading=sheet.family_reading or None,
            given_reading=sheet.given_reading or None,
            born=self._desk.date(sheet.born),
            relation="self",
            is_index=True,
            phone=sheet.phone or None,
            no_message=sheet.no_message or None,
            hearsay=sheet.way == "other_person" or None,
        )

    def _promise(self, command: Command, scope: Id, sheet: Sheet) -> None:
        if not (sheet.next_when or sheet.next_how or sheet.next_member):
            return
        today = self._desk.today()
        due, rest = read_day_and_rest(sheet.next_when, today)
        if due is None:
            due, rest = self._desk.date(sheet.next_when), ""
        elif rest:
            due = replace(due, raw=as_typed(due))
        command.add(
            scope,
            "promise",
            text=" ".join(part for part in (rest, sheet.next_how) if part) or None,
            due=due,
            due_text=written_out(sheet.next_when, today) or None,
            way=sheet.next_how or None,
            members=[sheet.next_member or self._desk.member],
            state="open",
        )

    def _dwelling(self, command: Command, scope: Id, person: Id, sheet: Sheet) -> None:
        if not (sheet.postal_code or sheet.address):
            return
        dwelling = command.add(
            scope,
            "dwelling",
            postal_code=sheet.postal_code or None,
            address=sheet.address or None,
        )
        command.add(scope, "residence", person=person, dwelling=dwelling)

    def _consent(self, command: Command, scope: Id, person: Id, consent: str, at: datetime) -> None:
        if consent and self._desk.codes["consent_way"][consent].flag("given"):
            command.add(
                scope, "consent", person=person, way=consent, since=PartialDate.of(at.date())
            )

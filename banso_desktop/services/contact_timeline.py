# SPDX-License-Identifier: Apache-2.0
"""関わりの記録 as one reverse timeline: how word of them came, contacts, answers, decisions.

A correction never hides what stood before: the old words come with it, struck through. Who
goes on with an own record on the day it was written corrects nothing; 履歴 has it all the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from banso_desktop.domain.dates import as_typed
from banso_desktop.domain.household_facts import (
    ContactFacts,
    DecisionOf,
    IntakeFacts,
    ReferralEvent,
)
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query
from banso_desktop.store import history
from banso_desktop.store.queries import contacts as rows
from banso_desktop.store.queries import finding, town
from banso_desktop.store.queries import household_ties as ties
from banso_desktop.store.queries import intake as intakes
from banso_desktop.store.reading import Reading

LATE_DAYS: Final = 3
"""From so many days after it happened on, a record is marked as written later."""

_TOLD: Final = ("occurred", "kind", "minutes", "members", "place", "facts", "own_words", "wheel")
"""Fields of a contact whose old values are shown; the others are in 履歴."""


@dataclass(frozen=True, slots=True)
class OldWords:
    """What stood in a field before it was corrected.

    Attributes:
        field: Name of the field.
        text: As it stood; codes as codes.
        corrected_on: ISO day of the correction.
        by: Who corrected it.
    """

    field: str
    text: str
    corrected_on: str
    by: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline.

    Attributes:
        id: The contact, intake, referral event or decision.
        what: ``contact``, ``intake``, ``referral`` or ``decision``.
        at: ISO local time to the minute; an ISO day where there is no hour.
        kind: Code of ``contact_kind``; of ``referral_status`` for an answer, of ``intake_way``
            for an intake.
        who: Names of the staff, as colleagues say them.
        text: What happened.
        room: Id of the referral or the conference it belongs to, ``""`` for a contact.
        late_days: Days after it happened that it was written, 0 where that was soon.
        noticed_by: Of an intake: code of ``noticed_by`` or free words.
        caller: Of an intake: who spoke.
        worry: Of an intake: code of ``life_worry``.
        told: Of an intake: who was told of the worry.
        old: What stood before, the newest correction first.
    """

    id: str
    what: str
    at: str
    kind: str
    who: tuple[str, ...]
    text: str
    own_words: str = ""
    impression: str = ""
    place: str = ""
    minutes: int | None = None
    travel_minutes: int | None = None
    writing_minutes: int | None = None
    wheel: str = ""
    began_by: str = ""
    met: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    informant: str = ""
    room: str = ""
    destination: str = ""
    late_days: int = 0
    noticed_by: str = ""
    caller: str = ""
    worry: str = ""
    told: str = ""
    together: str = ""
    old: tuple[OldWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A stretch of the timeline.

    Attributes:
        more: Pass it as ``before`` to go on; ``""`` at the end.
        contacts: How many contacts and intakes the filter leaves in all.
    """

    entries: tuple[Entry, ...]
    more: str
    contacts: int


class TimelinePart:
    """Reads the timeline of a household."""

    _desk: Desk

    @query
    def timeline(
        self,
        *,
        household: str,
        wheel: str = "",
        kind: str = "",
        person: str = "",
        member: str = "",
        before: str = "",
        limit: int = 50,
    ) -> Timeline:
        """List what happened with a household, the newest first.

        Answers to referrals and decisions stand among the contacts where no filter, or only
        that of a wheel, is set; intakes where none, or only that of a colleague, is.

        Args:
            wheel: ``connecting`` or ``solving``; those of both wheels come with each.
            kind: A code of ``contact_kind``.
            person: Only where this person of the household was met.
            member: Only where this colleague was there.
            before: ``more`` of the stretch before.
            limit: At most so many contacts.

        Raises:
            NotFound: If no household readable here has this id.
            FieldRefused: If ``before`` is no ``more`` of a stretch.
        """
        wanted = rows.Filter(wheel, (kind,) if kind else (), person, member)
        with self._desk.reading() as reading:
            if finding.scope_of(reading, "household", household) is None:
                raise NotFound("household", household)
            names = {
                str(row.id): row.family_name or row.given_name for row in town.members(reading)
            }
            found = rows.timeline(
                reading, household, wanted=wanted, before=_cursor(before), limit=limit + 1
            )
            more, found = len(found) > limit, found[:limit]
            old = self._old(reading, household, [one.id for one in found if one.changed], names)
            entries = [self._contact(one, names, old.get(one.id, ())) for one in found]
            if not (kind or person or member):
                last = found[-1].occurred if more else None
                entries += self._others(reading, household, wheel, before, last, names)
            count = rows.count(reading, household, wanted)
            if not (wheel or kind or person):
                taken = intakes.of_household(reading, household, before=before[:10], member=member)
                since = found[-1].occurred.date().isoformat() if more else ""
                made = [_taken_in(one, names) for one in taken]
                entries += [one for one in made if one.at[:10] >= since]
                count += intakes.count(reading, household, member)
            entries.sort(key=lambda entry: (entry.at, entry.id), reverse=True)
            cursor = f"{found[-1].occurred.isoformat()}/{found[-1].id}" if more else ""
            return Timeline(tuple(entries), cursor, count)

    def _contact(
        self, row: ContactFacts, names: Mapping[str, str], old: Sequence[OldWords]
    ) -> Entry:
        written = self._desk.local(row.first_at).date()
        late = (written - row.occurred.date()).days
        return Entry(
            id=row.id,
            what="contact",
            at=row.occurred.isoformat(timespec="minutes"),
            kind=row.kind,
            who=tuple(name for member in row.members if (name := names.get(member, ""))),
            text=row.facts,
            own_words=row.own_words,
            impression=row.impression,
            place=row.place,
            minutes=row.minutes,
            travel_minutes=row.travel_minutes,
            writing_minutes=row.writing_minutes,
            wheel=row.wheel,
            began_by=row.began_by,
            met=row.met,
            members=row.members,
            informant=row.informant,
            late_days=late if late >= LATE_DAYS else 0,
            old=tuple(old),
        )

    def _others(
        self,
        reading: Reading,
        household: str,
        wheel: str,
        before: str,
        last: datetime | None,
        names: Mapping[str, str],
    ) -> list[Entry]:
        """Return answers and decisions of the days this stretch covers."""
        upto = before[:10]
        since = last.date().isoformat() if last is not None else ""
        events = ties.events(reading, household, before=upto, limit=200)
        decisions = ties.decisions(reading, household, before=upto, limit=200)
        made = [_answered(one, names) for one in events if not wheel]
        made += [
            _decided(one, names) for one in decisions if not wheel or one.wheel in (wheel, "both")
        ]
        return [one for one in made if one.at[:10] >= since]

    def _old(
        self, reading: Reading, household: str, ids: Sequence[str], names: Mapping[str, str]
    ) -> Mapping[str, Sequence[OldWords]]:
        if not ids:
            return {}
        found: dict[str, list[OldWords]] = {}
        stood: dict[tuple[str, str], Value] = {}
        written: dict[str, tuple[str, str]] = {}
        for past in history.of_rows(reading, household, ids):
            by = names.get(past.author, "")
            day = self._desk.local(past.moment).date().isoformat()
            first = written.setdefault(past.id, (past.author, day))
            finishing = first == (past.author, day)
            for field, value in past.fields.items():
                key = past.id, field
                before = stood.get(key)
                told = field in _TOLD and before != value and before not in (None, "")
                if key in stood and told and not finishing:
                    words = _words(before, names)
                    found.setdefault(past.id, []).append(OldWords(field, words, day, by))
                stood[key] = value
        return {row: tuple(reversed(words)) for row, words in found.items()}


def _taken_in(row: IntakeFacts, names: Mapping[str, str]) -> Entry:
    who = names.get(row.receiver, "")
    return Entry(
        id=row.id,
        what="intake",
        at=row.received.isoformat(timespec="minutes"),
        kind=row.way,
        who=(who,) if who else (),
        text=row.heard,
        own_words=row.own_words,
        noticed_by=row.noticed_by,
        caller=row.caller,
        worry=row.worry,
        told=row.told,
        together=row.together,
    )


def _answered(row: ReferralEvent, names: Mapping[str, str]) -> Entry:
    who = names.get(row.member, "")
    return Entry(
        id=row.id,
        what="referral",
        at=row.on.iso if row.on is not None else "",
        kind=row.status,
        who=(who,) if who else (),
        text=row.comment,
        room=row.referral,
        destination=row.destination,
    )


def _decided(row: DecisionOf, names: Mapping[str, str]) -> Entry:
    who = [name for owner in row.owners if (name := names.get(owner, ""))]
    day = (row.starts or row.first_at).date()
    return Entry(
        id=row.id,
        what="decision",
        at=day.isoformat(),
        kind="meeting",
        who=tuple(who) or ((row.owner_text,) if row.owner_text else ()),
        text=row.text,
        wheel=row.wheel,
        room=row.conference,
    )


def _words(value: Value, names: Mapping[str, str]) -> str:
    match value:
        case datetime():
            return value.isoformat(timespec="minutes")
        case PartialDate():
            return as_typed(value)
        case list():
            return "・".join(names.get(str(one), str(one)) for one in value)
        case date():
            return value.isoformat()
        case _:
            return "" if value is None else str(value)


def _cursor(before: str) -> tuple[datetime, str] | None:
    if not before:
        return None
    at, _, identifier = before.partition("/")
    try:
        return datetime.fromisoformat(at), identifier
    except ValueError:
        raise FieldRefused("range", field="before") from None

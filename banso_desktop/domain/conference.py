# SPDX-License-Identifier: Apache-2.0
"""Conferences: what their kind allows, how the hour is shared out, who sits there.

A kind is data (list ``conference_type``): its name belongs to the town, its behaviour to
the attributes read here. Supports at the table are facts; the number of meetings never is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.codes import Code, CodeList
from banso_desktop.domain.thresholds import Thresholds


class ConsentRule(StrEnum):
    """Whether a household may be spoken of without its consent."""

    REQUIRED = "required"
    NOT_REQUIRED = "not_required"
    BY_RULES = "by_rules"
    """The conference's own rules say; the program asks and keeps the answer."""
    NAMELESS = "nameless"
    """Cases without names only."""
    NO_HOUSEHOLD = "no_household"


@dataclass(frozen=True, slots=True)
class ConferenceType:
    """What a kind of conference allows.

    Attributes:
        code: Code of ``conference_type``.
        basis: Code of ``legal_basis``.
        consent: Rule on consent; unknown words are read as the strictest.
        secrecy: Text read out at the beginning.
        secrecy_by_law: The basis binds who takes part, also later.
        outsiders: People from outside may take part.
        minutes_secret: Minutes are read by who took part, not in the household's file.
        papers_collected: Numbered papers come back at the end.
    """

    code: str
    basis: str
    consent: ConsentRule
    secrecy: str
    secrecy_by_law: bool
    outsiders: bool
    minutes_secret: bool
    papers_collected: bool

    @classmethod
    def of(cls, code: Code) -> ConferenceType:
        """Read a kind from its code; what is not said is read on the safe side."""
        try:
            consent = ConsentRule(code.text("consent"))
        except ValueError:
            consent = ConsentRule.NO_HOUSEHOLD
        return cls(
            code.code,
            code.text("basis"),
            consent,
            code.text("secrecy"),
            code.flag("secrecy_by_law"),
            code.flag("outsiders"),
            code.attributes.get("minutes_secret") is not False,
            code.attributes.get("papers_collected") is not False,
        )


class Entry(StrEnum):
    """Why a household may not be put on an agenda; ends the rule ``conference.…``."""

    NO_HOUSEHOLDS_HERE = "no_household"
    NAMELESS_ONLY = "nameless"
    NO_CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """Whether a household may be put on an agenda, and who of it is left off.

    Attributes:
        refused: Why it may not, None where it may.
        left_off: Members who did not agree; the papers of the conference leave them off.
        ask_rules: The conference's own rules decide; the person who adds it answers.
    """

    refused: Entry | None
    left_off: tuple[str, ...] = ()
    ask_rules: bool = False


def may_enter(
    kind: ConferenceType, members: Sequence[str], consented: Collection[str]
) -> EntryFacts:
    """Return whether a household may be put on the agenda of a kind of conference.

    Where consent is needed, one member's opens the item for that member only.

    Args:
        kind: The kind.
        members: Ids of the household's people, in order.
        consented: Who of them agreed to be spoken of there, on that day.
    """
    match kind.consent:
        case ConsentRule.NO_HOUSEHOLD:
            return EntryFacts(Entry.NO_HOUSEHOLDS_HERE)
        case ConsentRule.NAMELESS:
            return EntryFacts(Entry.NAMELESS_ONLY)
        case ConsentRule.NOT_REQUIRED:
            return EntryFacts(None)
        case ConsentRule.BY_RULES:
            return EntryFacts(None, ask_rules=True)
        case ConsentRule.REQUIRED:
            left_off = tuple(member for member in members if member not in consented)
            if len(left_off) == len(members):
                return EntryFacts(Entry.NO_CONSENT)
            return EntryFacts(None, left_off)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item, as far as the clock needs it.

    Attributes:
        item: Id.
        minutes: Planned; less than 0 counts as 0.
        actual: Minutes it took, None before it is over.
        household: Id of the household it is about, ``""`` for none.
        own_words: The person's own words, or how it stands that there are none.
    """

    item: str
    minutes: int
    actual: int | None = None
    household: str = ""
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class ItemTime:
    """When an item stands on the clock.

    Attributes:
        item: Id.
        begins: Start.
        ends: End.
        what_to_do_from: When the part kept for 手立て begins, None for items without a
            household.
    """

    item: str
    begins: datetime
    ends: datetime
    what_to_do_from: datetime | None


@dataclass(frozen=True, slots=True)
class AgendaTime:
    """How the items fill the time.

    Attributes:
        planned: Minutes of the conference.
        items: Sum of all items, with the real time of those that are over.
        times: Each item on the clock, in order.
    """

    planned: int
    items: int
    times: tuple[ItemTime, ...]

    @property
    def over(self) -> int:
        """Minutes it runs over; 0 where it fits."""
        return max(self.items - self.planned, 0)

    @property
    def left(self) -> int:
        """Minutes nobody has planned; 0 where it runs over."""
        return max(self.planned - self.items, 0)


def agenda_time(
    items: Iterable[AgendaItem],
    starts: datetime,
    planned: int,
    thresholds: Thresholds | None = None,
) -> AgendaTime:
    """Return how the items stand on the clock, one after the other.

    The last third of each item about a household is kept for what to do, so that looking
    back does not eat the plan; it is at least a minute where the item has two.
    """
    percent = (thresholds or Thresholds()).protected_percent
    at = starts
    times = []
    for item in items:
        minutes = max(item.minutes if item.actual is None else item.actual, 0)
        ends = at + timedelta(minutes=minutes)
        kept_from = None
        if item.household:
            kept = min(max(minutes * percent // 100, 1), minutes // 2)
            kept_from = ends - timedelta(minutes=kept)
        times.append(ItemTime(item.item, at, ends, kept_from))
        at = ends
    return AgendaTime(max(planned, 0), int((at - starts) / timedelta(minutes=1)), tuple(times))


def without_own_words(items: Iterable[AgendaItem]) -> tuple[str, ...]:
    """Return the items about a household on which ご本人の言葉 is missing, in order."""
    return tuple(item.item for item in items if item.household and not item.own_words.strip())


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone at the table.

    Attributes:
        attendee: Id.
        side: Code of ``attendee_side``.
        part: Code of ``attendee_part``.
        present: Came; None before the conference.
        secrecy_on: Day secrecy was last confirmed in writing.
        outside: Not of the town office or its contractors.
    """

    attendee: str
    side: str
    part: str = "member"
    present: bool | None = None
    secrecy_on: date | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Who sits at the table.

    Attributes:
        people: How many, without those who did not come.
        natural: Natural supports: the person, family, friends, residents.
        person_side: On the person's side.
        professionals: Professionals and the office.
        speaks_for_person: Ids of who speaks for the person; where the person is there,
            also the person.
        secrecy_missing: Ids of who has not confirmed secrecy within the year.
        outsiders: Ids of people from outside, where the kind does not provide for them.
    """

    people: int
    natural: int
    person_side: int
    professionals: int
    speaks_for_person: tuple[str, ...]
    secrecy_missing: tuple[str, ...]
    outsiders: tuple[str, ...]


def table(
    kind: ConferenceType,
    attendees: Iterable[Attendee],
    day: date,
    sides: CodeList,
    parts: CodeList,
    thresholds: Thresholds | None = None,
) -> Table:
    """Return who sits at the table on a day, as facts.

    Secrecy is confirmed once a year in writing; the day a year later it is asked again.
    """
    here = [one for one in attendees if one.present is not False]
    oldest = day - relativedelta(months=(thresholds or Thresholds()).secrecy_months)
    return Table(
        len(here),
        sum(sides[one.side].flag("natural") for one in here),
        sum(sides[one.side].flag("person_side") for one in here),
        sum(sides[one.side].flag("professional") for one in here),
        tuple(
            one.attendee for one in here if parts[one.part].flag("advocate") or one.side == "person"
        ),
        tuple(one.attendee for one in here if one.secrecy_on is None or one.secrecy_on <= oldest),
        tuple(one.attendee for one in here if one.outside and not kind.outsiders),
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """A numbered paper.

    Attributes:
        number: Its number.
        attendee: Who holds it.
        collected: It is back.
    """

    number: int
    attendee: str
    collected: bool


def copies_out(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """Return the copies that are not back, by number."""
    return tuple(sorted((one for one in copies if not one.collected), key=lambda one: one.number))


def next_number(copies: Iterable[Copy]) -> int:
    """Return the number of the next copy; a number is never given twice."""
    return max((one.number for one in copies), default=0) + 1

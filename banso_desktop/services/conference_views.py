# SPDX-License-Identifier: Apache-2.0
"""Conferences as screens and the console see them; what cannot be read here is not in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """A conference in the list.

    Attributes:
        kind: Code of ``conference_type``.
        starts: Local start, ISO to the minute, ``""`` without one.
        state: Code of ``conference_state``.
        items: Items on its agenda that can be read here.
        households: Names of the households among them, each once.
    """

    id: str
    number: str
    title: str
    kind: str
    starts: str
    minutes: int
    place: str
    state: str
    items: int
    households: list[str]


@dataclass(frozen=True, slots=True)
class ConferenceList:
    """Those to come (and of today) in order, then past ones, the last first."""

    coming: list[ConferenceLine]
    past: list[ConferenceLine]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the agenda.

    Attributes:
        household: Id, ``""`` for a general item.
        label: What the household is called, ``""`` for a general item.
        actual: Minutes it took, -1 before it is over.
        begins: Clock time it begins as planned or as it went, ``""`` without a start.
        ends: Clock time it ends.
        what_to_do_from: When the part kept for 手立て begins, ``""`` for general items.
        aim: Code of ``agenda_aim``.
        wheel: Code of ``wheel``.
        own_words: As said; ``""`` means 未確認 where it is about a household.
        state: Code of ``agenda_state``.
    """

    id: str
    household: str
    label: str
    title: str
    minutes: int
    actual: int
    begins: str
    ends: str
    what_to_do_from: str
    presenter: str
    aim: str
    wheel: str
    own_words: str
    show_map: bool
    state: str


@dataclass(frozen=True, slots=True)
class AttendeeView:
    """Someone on the list.

    Attributes:
        name: As shown; of the staff the whole name.
        short: Family name of a colleague, else the same.
        side: Code of ``attendee_side``.
        part: Code of ``attendee_part``.
        came: ``yes``, ``no`` or ``""`` while nobody said.
        secrecy_missing: Secrecy was not confirmed in writing within the year.
        copy: Number of the copy held, 0 for none.
        outside: Not one of the staff.
    """

    id: str
    member: str
    name: str
    short: str
    agency: str
    side: str
    part: str
    came: str
    secrecy_missing: bool
    copy: int
    collected: bool
    outside: bool


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the minutes; ``at`` is a clock time, ``kind`` a code of ``line_kind``."""

    id: str
    item: str
    at: str
    kind: str
    speaker: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision.

    Attributes:
        label: What the household is called, ``""`` where it is about none.
        owners: Member ids.
        who: Names of the owners and who else does it, as one text.
        due: ISO day, ``""`` where it is none.
        due_text: As typed.
        tell: Who tells the person, and how.
        state: Code of ``decision_state``.
    """

    id: str
    item: str
    household: str
    label: str
    wheel: str
    text: str
    owners: list[str]
    who: str
    due: str
    due_text: str
    tell: str
    state: str


@dataclass(frozen=True, slots=True)
class TableView:
    """Who sits at the table, as facts.

    Attributes:
        people: How many, without those who did not come.
        came: How many are there.
        natural: Natural supports.
        person_side: On the person's side.
        professionals: Professionals and the office.
        speaks_for_person: Somebody speaks for the person, or the person is there.
        secrecy_missing: How many have not confirmed secrecy within the year.
        outsiders: Names of people from outside where the kind does not provide for them.
    """

    people: int
    came: int
    natural: int
    person_side: int
    professionals: int
    speaks_for_person: bool
    secrecy_missing: int
    outsiders: list[str]


@dataclass(frozen=True, slots=True)
class ConferenceView:
    """One conference with everything of it that can be read here.

    Attributes:
        starts: Local start, ISO to the minute, ``""`` without one.
        began: Local moment it began, ISO to the second, ``""`` before.
        current_item: Id of the item that runs, ``""`` for none.
        planned: Minutes of the conference.
        items_minutes: Sum of the items, with the real time of those that are over.
        over: Minutes they run over; 0 where they fit.
        left: Minutes nobody has planned.
        promises: Decisions of earlier conferences of this kind that are not settled.
        without_own_words: Items about a household on which the person's words are missing.
        copies_out: Numbers of copies that are not back.
        secrecy: Sentence read out at the beginning.
        consent: Rule of consent of this kind: code of ``domain.conference.ConsentRule``.
        papers_collected: Its papers come back at the end.
    """

    id: str
    number: str
    title: str
    kind: str
    starts: str
    planned: int
    place: str
    convener: str
    state: str
    began: str
    current_item: str
    items_minutes: int
    over: int
    left: int
    items: list[ItemView]
    attendees: list[AttendeeView]
    table: TableView
    lines: list[LineView]
    decisions: list[DecisionView]
    promises: list[DecisionView]
    without_own_words: list[str]
    copies_out: list[int]
    secrecy: str
    consent: str
    papers_collected: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A household that may want to be spoken of.

    Attributes:
        why: ``promise`` (decided last time and open), ``returned`` (a referral came back),
            ``look`` (the day to ask how a referral goes) or ``quiet`` (over its めやす).
        text: What was decided, or where they were linked to; ``""`` for none.
        days: Days since someone met them, for ``quiet``.
    """

    household: str
    label: str
    number: str
    why: str
    text: str = ""
    days: int = 0

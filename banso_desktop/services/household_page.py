# SPDX-License-Identifier: Apache-2.0
"""世帯ページ: one household at a glance, and what of other rooms touches it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from banso_desktop.domain.household_facts import (
    AgendaOf,
    AttentionFacts,
    ConsentFacts,
    DecisionOf,
    DwellingFacts,
    HouseholdFacts,
    PaperOf,
    PersonFacts,
    PlanItemFacts,
    PrintOf,
    PromiseFacts,
    ReferralOf,
)
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.names import IndexPerson, full_name, household_label
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rhythm import Silence, is_resting, next_meeting_due, silence
from banso_desktop.domain.rights import Right
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_coming import Coming, coming
from banso_desktop.services.household_list import watched
from banso_desktop.services.registry import query
from banso_desktop.store.queries import household_list as list_rows
from banso_desktop.store.queries import household_page as rows
from banso_desktop.store.queries import household_ties as ties
from banso_desktop.store.queries import town
from banso_desktop.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Accompanying:
    """Who accompanies the household.

    Attributes:
        id: The role.
        name: As colleagues say it; the full name of somebody from outside.
        full: The whole name, with the agency of somebody from outside.
        me: Whether this is who asks.
    """

    id: str
    kind: str
    name: str
    full: str
    member: str
    since: str
    accepted: bool
    me: bool


@dataclass(frozen=True, slots=True)
class Rhythm:
    """めやす and how one stands to it.

    Attributes:
        days: Days between two meetings.
        own: Whether it was agreed with this household; else it is the town's.
        last_met: ISO day, ``""`` where nobody was met yet.
        days_since: Days since then, or since it was taken in.
        level: ``within``, ``due`` or ``far``.
        resting_until: ISO day, ``""`` where nothing rests.
        reason: Code of ``pause_reason``.
        due: ISO day of the next meeting the めやす proposes; ``""`` where nobody is to be met.
    """

    days: int
    own: bool
    last_met: str
    last_kind: str
    days_since: int
    level: str
    resting_until: str
    reason: str
    due: str


@dataclass(frozen=True, slots=True)
class TabCounts:
    """The numbers on the tabs."""

    contacts: int
    referrals: int
    conferences: int
    papers: int


@dataclass(frozen=True, slots=True)
class HouseholdPage:
    """Everything of a household but its records.

    Attributes:
        name: 佐藤 健一 さんの世帯, or what the team calls it.
        reading: ふりがな of the one it is about, ``""`` where unknown.
        address: Where they live now.
        team: Who accompanies it, the companion first.
        promises: What was promised and is not settled.
        died: Day the one it is about died.
        disputes: Fields two people changed at once, not decided yet.
        may_write: Whether this person may write here.
        diverted: Whether messages left for it go elsewhere than to its team.
    """

    household: HouseholdFacts
    name: str
    reading: str
    address: str
    persons: tuple[PersonFacts, ...]
    dwellings: tuple[DwellingFacts, ...]
    attentions: tuple[AttentionFacts, ...]
    team: tuple[Accompanying, ...]
    rhythm: Rhythm
    next: Coming | None
    promises: tuple[PromiseFacts, ...]
    plan: tuple[PlanItemFacts, ...]
    counts: TabCounts
    died: PartialDate | None
    disputes: int
    may_write: bool
    diverted: bool = False

    @property
    def protection(self) -> Protection:
        """How far it is protected."""
        return Protection.read(self.household.protection)


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call about a restricted household."""

    name: str
    job_title: str
    phone: str
    extension: str


@dataclass(frozen=True, slots=True)
class ShellPage:
    """All that is known here of a restricted household of another team.

    Attributes:
        since: ISO day it was protected.
        words: Whom to call in the team's own words; may be empty.
        takes_messages: Whether a message can be left for its team.
    """

    id: str
    number: str
    since: str
    calls: tuple[Call, ...]
    words: str
    takes_messages: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """Something decided, with the names of who does it."""

    decision: DecisionOf
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A printing, with the name of who printed."""

    print: PrintOf
    name: str


@dataclass(frozen=True, slots=True)
class Papers:
    """Consents and papers of a household."""

    consents: tuple[ConsentFacts, ...]
    papers: tuple[PaperOf, ...]
    prints: tuple[Printed, ...]


class HouseholdPageService:
    """Reads the page of a household."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def page(self, *, household: str) -> HouseholdPage:
        """Return everything of a household but its records.

        Raises:
            NotFound: If no household readable here has this id.
        """
        today = self._desk.today()
        day = today.isoformat()
        with self._desk.reading() as reading:
            facts = rows.facts(reading, household)
            if facts is None:
                raise NotFound("household", household)
            persons = rows.persons(reading, household)
            page = HouseholdPage(
                household=facts,
                name=_name(persons, facts.label),
                reading=_reading(persons),
                address=list_rows.addresses(reading, [household], day).get(household, ""),
                persons=tuple(persons),
                dwellings=tuple(rows.dwellings(reading, household)),
                attentions=tuple(self._attentions(reading, household, day)),
                team=self._team(reading, household, day),
                rhythm=self._rhythm(reading, household),
                next=coming(self._desk, reading, [household]).get(household),
                promises=tuple(rows.open_promises(reading, [household])),
                plan=tuple(rows.plan_items(reading, household)),
                counts=_counts(rows.counts(reading, household)),
                died=_died(persons),
                disputes=list_rows.disputes(reading, [household]).get(household, 0),
                may_write=self._desk.may(Right.WRITE_HOUSEHOLD),
                diverted=self._is_diverted(reading, facts),
            )
        return page

    def _is_diverted(self, reading: Reading, facts: HouseholdFacts) -> bool:
        """Tell whether somebody wrote another letterbox into the shell than the team's."""
        if Protection.read(facts.protection) is not Protection.RESTRICTED or not facts.shell:
            return False
        row = list_rows.shell(reading, facts.shell)
        ours = self._desk.keys.letterbox_of(Id(facts.id))
        return row is not None and bool(ours) and row.letterbox != ours

    @query
    def shell(self, *, shell: str) -> ShellPage:
        """Return number and whom to call of a restricted household that is not read here.

        Args:
            shell: The shell, or the household it stands for: it was read here until now.

        Raises:
            NotFound: If there is no such shell; of a hidden household there never is.
        """
        with self._desk.reading() as reading:
            row = list_rows.shell(reading, shell) or list_rows.shell(
                reading, derived_id("shell", shell)
            )
            staff = {str(member.id): member for member in town.members(reading)}
        if row is None:
            raise NotFound("household", shell)
        known = [staff[member] for member in row.call if member in staff]
        calls = tuple(
            Call(
                full_name(one.family_name, one.given_name), one.job_title, one.phone, one.extension
            )
            for one in known
        )
        return ShellPage(row.id, row.number, row.since, calls, row.call_text, bool(row.letterbox))

    @query
    def referrals(self, *, household: str) -> list[ReferralOf]:
        """List the household's referrals, the newest first."""
        with self._desk.reading() as reading:
            found = ties.referrals(reading, household)
            names = member_names(reading)
        return [replace(one, sender=names.get(one.sender, "")) for one in found]

    @query
    def agenda(self, *, household: str) -> list[AgendaOf]:
        """List the household's agenda items with their conferences, the newest first."""
        with self._desk.reading() as reading:
            return ties.agenda_items(reading, household)

    @query
    def decisions(self, *, household: str) -> list[Decided]:
        """List what was decided about the household, the newest conference first."""
        with self._desk.reading() as reading:
            found = ties.decisions(reading, household)
            names = member_names(reading)
        return [
            Decided(one, tuple(names.get(owner, "") for owner in one.owners) or (one.owner_text,))
            for one in found
        ]

    @query
    def papers(self, *, household: str) -> Papers:
        """Return consents (recipients by name) and the papers issued, with who printed them."""
        with self._desk.reading() as reading:
            consents = rows.consents(reading, household)
            papers = ties.papers(reading, household)
            prints = ties.prints(reading, [paper.id for paper in papers])
            names = member_names(reading)
            places = ties.resource_names(
                reading, sorted({who for one in consents for who in one.recipients})
            )
        printed = tuple(Printed(one, names.get(one.member, "")) for one in prints)
        told = (
            replace(one, recipients=tuple(places.get(who, who) for who in one.recipients))
            for one in consents
        )
        return Papers(tuple(told), tuple(papers), printed)

    def _attentions(self, reading: Reading, household: str, day: str) -> Sequence[AttentionFacts]:
        """Return the notes, those on safety first."""
        safety = self._desk.codes["attention"].flagged("safety")
        found = list_rows.attentions(reading, [household], day)
        return sorted(found, key=lambda one: one.kind not in safety)

    def _team(self, reading: Reading, household: str, day: str) -> tuple[Accompanying, ...]:
        staff = {str(member.id): member for member in town.members(reading)}
        order = list(self._desk.codes["role"].codes)
        found = []
        for role in list_rows.roles(reading, [household], day):
            member = staff.get(role.member) if role.member else None
            whole = full_name(member.family_name, member.given_name) if member else role.name
            found.append(
                Accompanying(
                    role.id,
                    role.kind,
                    (member.family_name if member else "") or whole or role.agency,
                    " ".join(part for part in (role.agency, whole) if part),
                    role.member,
                    role.since,
                    role.accepted,
                    role.member == self._desk.member,
                )
            )
        found.sort(key=lambda one: order.index(one.kind) if one.kind in order else len(order))
        return tuple(found)

    def _rhythm(self, reading: Reading, household: str) -> Rhythm:
        kinds = self._desk.codes["contact_kind"]
        today = self._desk.today()
        (key,) = list_rows.keys(reading, sorted(kinds.flagged("met")), today, [household])
        one = watched(key, today)
        stands: Silence = silence(one, today, kinds)
        resting = is_resting(one, today)
        quiet = one.stopped or resting
        return Rhythm(
            days=key.rhythm_days or Thresholds().rhythm_days,
            own=bool(key.rhythm_days),
            last_met=stands.last_met.isoformat() if stands.last_met else "",
            last_kind=stands.last_kind,
            days_since=stands.days,
            level="within" if quiet else stands.level.value,
            resting_until=key.pause_until if resting else "",
            reason=key.pause_reason if resting else "",
            due="" if one.stopped else _iso(next_meeting_due(one, today, kinds)),
        )


def member_names(reading: Reading) -> Mapping[str, str]:
    """Return what colleagues call everybody of the staff, by member id."""
    return {str(row.id): row.family_name or row.given_name for row in town.members(reading)}


def _iso(day: date) -> str:
    return day.isoformat()


def _counts(found: rows.Counts) -> TabCounts:
    return TabCounts(found.contacts, found.referrals, found.conferences, found.papers)


def _name(persons: Sequence[PersonFacts], label: str) -> str:
    about = [IndexPerson(one.family_name, one.given_name) for one in persons if one.is_index]
    return household_label(about, label)


def _reading(persons: Sequence[PersonFacts]) -> str:
    named = (one for one in persons if one.is_index and (one.family_name or one.given_name))
    first = next(named, None)
    return full_name(first.family_reading, first.given_reading) if first else ""


def _died(persons: Sequence[PersonFacts]) -> PartialDate | None:
    about = [one for one in persons if one.is_index]
    if not about or any(one.died is None for one in about):
        return None
    return about[0].died

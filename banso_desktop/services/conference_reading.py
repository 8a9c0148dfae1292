# SPDX-License-Identifier: Apache-2.0
"""What screens read of conferences: the list, one of them, what may want a place on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from banso_desktop.domain.conference import (
    AgendaItem,
    AgendaTime,
    Attendee,
    ConferenceType,
    Copy,
    agenda_time,
    copies_out,
    table,
    without_own_words,
)
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import IndexPerson, full_name, household_label, san
from banso_desktop.domain.protection import is_guarded
from banso_desktop.domain.rights import Right
from banso_desktop.domain.wareki import clock
from banso_desktop.errors import NotFound
from banso_desktop.services.auditing import record_openings
from banso_desktop.services.conference_candidates import candidates
from banso_desktop.services.conference_running import as_seen, current_item
from banso_desktop.services.conference_views import (
    AttendeeView,
    Candidate,
    ConferenceLine,
    ConferenceList,
    ConferenceView,
    DecisionView,
    ItemView,
    LineView,
    TableView,
)
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import households
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.reading import Reading

_MOST_LINES: Final = 1_000
_MOST_DECISIONS: Final = 200
_MOST_PROMISES: Final = 20
_CANDIDATES: Final = 24


class ViewsPart:
    """Reads conferences."""

    _desk: Desk

    @query
    def listed(self, *, limit: int = 60) -> ConferenceList:
        """List conferences: from today on in order, then past ones, the last first."""
        midnight = datetime.combine(self._desk.today(), datetime.min.time())
        with self._desk.reading() as reading:
            coming = rows.conferences(reading, since=midnight, limit=limit)
            past = rows.conferences(reading, before=midnight, limit=limit)
            agenda = rows.items(reading, [row.id for row in (*coming, *past)])
            names = labels(reading, (item.household for item in agenda))
        by_conference: dict[str, list[rows.ItemRow]] = {}
        for item in agenda:
            by_conference.setdefault(item.conference, []).append(item)

        def line(row: rows.ConferenceRow) -> ConferenceLine:
            return _line(row, by_conference.get(row.id, []), names)

        return ConferenceList([line(row) for row in coming], [line(row) for row in past])

    @query
    def conference(self, *, conference: str) -> ConferenceView:
        """Show one conference; the protected households on it are opened.

        Raises:
            NotFound: If no conference readable here has this id.
        """
        with self._desk.reading() as reading:
            found = read_conference(self._desk, reading, conference)
        record_openings(self._desk, found.labels)
        return _view(self._desk, found)

    @query
    def candidates(self, *, conference: str, limit: int = _CANDIDATES) -> list[Candidate]:
        """List households that may want a place on the agenda; facts, nobody is ranked.

        Of a protected one no words are told: it is not opened here.
        """
        if not self._desk.may(Right.READ_HOUSEHOLD):
            return []
        with self._desk.reading() as reading:
            known = rows.conference(reading, conference)
            if known is None:
                raise NotFound("conference", conference)
            on = {item.household for item in rows.items(reading, [conference])}
            closed = self._desk.codes["decision_state"].flagged("closed")
            promised = rows.open_before(reading, known, sorted(closed), _MOST_PROMISES)
            found = candidates(self._desk, reading, promised, on, limit)
            names = labels(reading, (one.household for one in found))
            homes = {
                row.id: row
                for row in households.households(
                    reading, ids=[Id(one.household) for one in found], limit=max(len(found), 1)
                )
            }
            shown = {each for each, row in homes.items() if not is_guarded(row.protection)}
        return [
            Candidate(
                one.household,
                names.get(one.household, ""),
                homes[Id(one.household)].number if one.household in homes else "",
                one.why,
                one.text if one.household in shown else "",
                one.days,
            )
            for one in found
        ]


@dataclass(frozen=True, slots=True)
class ConferenceFacts:
    """A conference as it was read in one snapshot."""

    row: rows.ConferenceRow
    kind: ConferenceType
    items: list[rows.ItemRow]
    attendees: list[rows.AttendeeRow]
    lines: list[rows.LineRow]
    decisions: list[rows.DecisionRow]
    promises: list[rows.DecisionRow]
    labels: Mapping[str, str]
    members: Mapping[str, town_rows.MemberRow]
    current: str

    def name(self, member: str) -> str:
        """Return the whole name of a colleague, ``""`` where it is not known."""
        row = self.members.get(member)
        return full_name(row.family_name, row.given_name) if row else ""

    def short(self, member: str) -> str:
        """Return what colleagues call one another."""
        row = self.members.get(member)
        return (row.family_name or self.name(member)) if row else ""

    def time(self, desk: Desk) -> AgendaTime:
        """Return how the items stand on the clock."""
        began = desk.local(self.row.began) if self.row.began else None
        starts = began or self.row.starts or desk.clock.local()
        return agenda_time(agenda_items(self.items), starts, self.row.minutes)


def read_conference(desk: Desk, reading: Reading, identifier: str) -> ConferenceFacts:
    """Read one conference: a fixed number of statements, whatever its agenda.

    Raises:
        NotFound: If no conference readable here has this id.
    """
    row = rows.conference(reading, identifier)
    if row is None:
        raise NotFound("conference", identifier)
    found = rows.items(reading, [identifier])
    current = current_item(reading, row, found)
    items = as_seen(found, current)
    decisions = rows.decisions(reading, identifier, _MOST_DECISIONS)
    closed = desk.codes["decision_state"].flagged("closed")
    promises = rows.open_before(reading, row, sorted(closed), _MOST_PROMISES)
    about = [item.household for item in items]
    about += [one.scope for one in (*decisions, *promises)]
    return ConferenceFacts(
        row=row,
        kind=ConferenceType.of(desk.codes["conference_type"][row.kind]),
        items=items,
        attendees=rows.attendees(reading, identifier),
        lines=rows.lines(reading, identifier, _MOST_LINES),
        decisions=decisions,
        promises=promises,
        labels=labels(reading, about),
        members={member.id: member for member in town_rows.members(reading)},
        current=current,
    )


def labels(reading: Reading, ids: Iterable[str]) -> dict[str, str]:
    """Return what households are called at the table (佐藤さん世帯), by id."""
    wanted = [Id(one) for one in sorted(set(ids)) if one]
    if not wanted:
        return {}
    found = households.households(reading, ids=wanted, limit=len(wanted))
    return {row.id: _label(row) for row in found}


def _label(row: households.HouseholdRow) -> str:
    about = [one for one in row.persons if one.is_index] or list(row.persons)
    for person in about:
        if person.family_name:
            return f"{san(person.family_name)}世帯"
    first = [IndexPerson(one.family_name, one.given_name) for one in about]
    return household_label(first, row.label)


def agenda_items(items: Sequence[rows.ItemRow]) -> list[AgendaItem]:
    """Return items as far as the clock needs them; one that runs counts at least as planned."""
    return [
        AgendaItem(
            item.id,
            item.minutes,
            item.actual_minutes if item.state == "done" else None,
            item.household,
            item.own_words,
        )
        for item in items
        if item.state != "parked"
    ]


def _line(
    row: rows.ConferenceRow, items: Sequence[rows.ItemRow], names: Mapping[str, str]
) -> ConferenceLine:
    about = dict.fromkeys(item.household for item in items if item.household in names)
    return ConferenceLine(
        id=row.id,
        number=row.number,
        title=row.title,
        kind=row.kind,
        starts=row.starts.isoformat(timespec="minutes") if row.starts else "",
        minutes=row.minutes,
        place=row.place,
        state=row.state,
        items=len(items),
        households=[names[one] for one in about],
    )


def _view(desk: Desk, found: ConferenceFacts) -> ConferenceView:
    row, time = found.row, found.time(desk)
    copies = [Copy(one.copy, one.id, one.collected) for one in found.attendees if one.copy]
    began = desk.local(row.began).isoformat(timespec="seconds") if row.began else ""
    return ConferenceView(
        id=row.id,
        number=row.number,
        title=row.title,
        kind=row.kind,
        starts=row.starts.isoformat(timespec="minutes") if row.starts else "",
        planned=row.minutes,
        place=row.place,
        convener=row.convener,
        state=row.state,
        began=began,
        current_item=found.current,
        items_minutes=time.items,
        over=time.over,
        left=time.left,
        items=_items(found, time, shows_clock=bool(row.began or row.starts)),
        attendees=_attendees(desk, found),
        table=_table(desk, found),
        lines=[_line_view(desk, found, line) for line in found.lines],
        decisions=[_decision(found, one) for one in found.decisions],
        promises=[_decision(found, one) for one in found.promises],
        without_own_words=list(without_own_words(agenda_items(found.items))),
        copies_out=[one.number for one in copies_out(copies)],
        secrecy=found.kind.secrecy,
        consent=found.kind.consent.value,
        papers_collected=found.kind.papers_collected,
    )


def _items(found: ConferenceFacts, time: AgendaTime, *, shows_clock: bool) -> list[ItemView]:
    times = {one.item: one for one in time.times} if shows_clock else {}
    views = []
    for item in found.items:
        at = times.get(item.id)
        kept = at.what_to_do_from if at else None
        views.append(
            ItemView(
                id=item.id,
                household=item.household,
                label=found.labels.get(item.household, ""),
                title=item.title,
                minutes=item.minutes,
                actual=-1 if item.actual_minutes is None else item.actual_minutes,
                begins=clock(at.begins.time()) if at else "",
                ends=clock(at.ends.time()) if at else "",
                what_to_do_from=clock(kept.time()) if kept else "",
                presenter=item.presenter,
                aim=item.aim,
                wheel=item.wheel,
                own_words=item.own_words,
                show_map=item.show_map,
                state=item.state,
            )
        )
    return views


def at_table(found: ConferenceFacts) -> list[Attendee]:
    """Return the people on the list as the rules of a table know them."""
    return [
        Attendee(
            attendee=one.id,
            side=one.side,
            part=one.part,
            present=one.present,
            secrecy_on=one.secrecy_on.first_day if one.secrecy_on else None,
            outside=not one.member and one.side not in ("town", "person"),
        )
        for one in found.attendees
    ]


def _sides(desk: Desk, found: ConferenceFacts) -> tuple[list[Attendee], TableView, set[str]]:
    codes, people = desk.codes, at_table(found)
    seen = table(found.kind, people, desk.today(), codes["attendee_side"], codes["attendee_part"])
    names = {one.id: one.name or found.name(one.member) or one.agency for one in found.attendees}
    view = TableView(
        people=seen.people,
        came=sum(one.present is True for one in people),
        natural=seen.natural,
        person_side=seen.person_side,
        professionals=seen.professionals,
        speaks_for_person=bool(seen.speaks_for_person),
        secrecy_missing=len(seen.secrecy_missing),
        outsiders=[names[Id(one)] for one in seen.outsiders],
    )
    return people, view, set(seen.secrecy_missing)


def _table(desk: Desk, found: ConferenceFacts) -> TableView:
    return _sides(desk, found)[1]


def _attendees(desk: Desk, found: ConferenceFacts) -> list[AttendeeView]:
    people, _, missing = _sides(desk, found)
    return [
        AttendeeView(
            id=one.id,
            member=one.member,
            name=one.name or found.name(one.member),
            short=one.name or found.short(one.member),
            agency=one.agency or _agency(found, one.member),
            side=one.side,
            part=one.part,
            came={True: "yes", False: "no"}.get(one.present, "") if one.present is not None else "",
            secrecy_missing=one.id in missing,
            copy=one.copy,
            collected=one.collected,
            outside=person.outside,
        )
        for one, person in zip(found.attendees, people, strict=True)
    ]


def _agency(found: ConferenceFacts, member: str) -> str:
    row = found.members.get(member)
    return (row.agency or row.job_title) if row else ""


def _line_view(desk: Desk, found: ConferenceFacts, line: rows.LineRow) -> LineView:
    at = clock(desk.local(line.at).time()) if line.at else ""
    by = found.short(line.by)
    return LineView(line.id, line.item, at, line.kind, line.speaker, line.text, by)


def _decision(found: ConferenceFacts, one: rows.DecisionRow) -> DecisionView:
    about = one.scope if one.scope != one.conference else ""
    names = [found.short(owner) for owner in one.owners]
    return DecisionView(
        id=one.id,
        item=one.item,
        household=about,
        label=found.labels.get(about, ""),
        wheel=one.wheel,
        text=one.text,
        owners=list(one.owners),
        who="・".join(name for name in (*names, one.owner_text) if name),
        due=one.due.first_day.isoformat() if one.due and one.due.first_day else "",
        due_text=one.due_text,
        tell=one.tell,
        state=one.state,
    )

# SPDX-License-Identifier: Apache-2.0
"""会議の次第 and the maps handed out with it: one numbered set for everybody at the table.

Who is not of the staff gets letters instead of names. A protected household has letters on
every copy, and a known word of it on any line keeps the papers back. Maps that are handed out
never carry names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from banso_desktop.domain.conference import ConsentRule, may_enter
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import lettered
from banso_desktop.domain.papers import (
    AgendaItem,
    AgendaPaper,
    Attendee,
    Copy,
    DecisionLine,
    EcomapSheet,
    Printable,
    PromiseLine,
)
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.domain.safe_text import Term, TermKind, find_known
from banso_desktop.domain.wareki import clock, dense_moment, long_date
from banso_desktop.services.auditing import record_openings
from banso_desktop.services.conference_reading import ConferenceFacts, read_conference
from banso_desktop.services.conference_words import (
    due_words,
    guard_of,
    is_withheld,
    require_safe_agenda,
)
from banso_desktop.services.desk import Desk
from banso_desktop.services.disclosing import facts_for_paper
from banso_desktop.services.dispute_views import OTHER_VALUES
from banso_desktop.services.known_words import common_words, known_terms
from banso_desktop.services.maps import MapService
from banso_desktop.store import history
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries import households
from banso_desktop.store.queries.slips import slip_household
from banso_desktop.store.reading import Reading

_HIDDEN = "○○"
_ORAL = "（中身は会議で確かめます）"
"""Stands for an earlier decision whose words may not be on paper."""
_MASKED = (TermKind.NAME, TermKind.READING, TermKind.ADDRESS, TermKind.PHONE)
_LINES = 6
"""Lines of the table of decisions, empty ones included; at least two are empty."""


@dataclass(frozen=True, slots=True)
class _Home:
    """A household as papers need it.

    Attributes:
        letter: What stands for it where names are hidden, such as ``A世帯``.
        masked: Letters on every copy.
        terms: Names, addresses and phones that may not stand where letters stand for it.
        whole: Everybody agreed where this kind of conference asks for it; else no map.
    """

    letter: str
    masked: bool
    terms: tuple[Term, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """A conference with what its papers need to know.

    Attributes:
        withheld: Earlier decisions whose words may not be on paper.
    """

    facts: ConferenceFacts
    homes: Mapping[str, _Home]
    withheld: frozenset[str]


def agenda_paper(desk: Desk, identifier: str) -> AgendaPaper:
    """Return the agenda as the staff reads it, without a number.

    Raises:
        NotFound: If no conference readable here has this id.
        Refused: Rule ``"conference.known_words"``, see :mod:`conference_words`.
    """
    with desk.reading() as reading:
        known = _read(desk, reading, identifier)
    record_openings(desk, known.homes)
    return _agenda(desk, known, names=True, copy=None)


def handouts(desk: Desk, identifier: str) -> list[Printable]:
    """Return the agenda and the maps of its households, once for each numbered copy.

    Where no copy is numbered it is one set for the staff.

    Raises:
        NotFound: If no conference readable here has this id.
        Refused: Rule ``"conference.known_words"``, see :mod:`conference_words`.
    """
    with desk.reading() as reading:
        known = _read(desk, reading, identifier)
    record_openings(desk, known.homes)
    found = known.facts
    maps = _maps(desk, found, known.homes)
    holders = sorted((one for one in found.attendees if one.copy), key=lambda one: one.copy)
    total = max((one.copy for one in holders), default=0)
    papers: list[Printable] = []
    for one in holders:
        name = one.name or found.name(one.member) or one.agency
        copy = Copy(one.copy, total, name)
        papers.append(_agenda(desk, known, names=bool(one.member), copy=copy))
        papers += [replace(sheet, copy=copy) for sheet in maps]
    return papers or [_agenda(desk, known, names=True, copy=None), *maps]


def households_on(desk: Desk, identifier: str) -> list[tuple[str, Protection]]:
    """Return the households whose items are on an agenda, with their protection."""
    with desk.reading() as reading:
        items = rows.items(reading, [identifier])
        ids = sorted({Id(item.household) for item in items if item.household})
        found = households.households(reading, ids=ids, limit=max(len(ids), 1))
    return [(row.id, Protection.read(row.protection)) for row in found]


def _read(desk: Desk, reading: Reading, identifier: str) -> _Known:
    found = read_conference(desk, reading, identifier)
    about = dict.fromkeys(item.household for item in found.items if item.household)
    about |= dict.fromkeys(one.scope for one in found.decisions if one.scope != found.row.id)
    about |= dict.fromkeys(one.scope for one in found.promises if one.scope in found.labels)
    ids = [Id(one) for one in about]
    letter = lettered(ids)
    ways = desk.codes["consent_way"].flagged("given")
    homes: dict[str, _Home] = {}
    for row in households.households(reading, ids=ids, limit=max(len(ids), 1)):
        members, consented = rows.members_and_consents(
            reading, row.id, desk.today().isoformat(), ways
        )
        entry = may_enter(found.kind, members, consented)
        if entry.refused is not None:
            continue
        masked = OUTSIDE[Protection.read(row.protection)].masked_papers
        terms = _masking_terms(desk, reading, row.id)
        homes[row.id] = _Home(f"{letter[row.id]}世帯", masked, terms, whole=not entry.left_off)
    there = [text for one in found.attendees for text in (one.name, one.agency)]
    guard = guard_of(desk, reading, homes, there)
    require_safe_agenda(found, homes, guard)
    withheld = frozenset(one.id for one in found.promises if is_withheld(one, guard))
    return _Known(found, homes, withheld)


def _masking_terms(desk: Desk, reading: Reading, household: Id) -> tuple[Term, ...]:
    """Return what is replaced where letters stand for a household: who and where, not what."""
    home = slip_household(reading, household)
    if home is None:
        return ()
    own = {person.id for person in home.persons} | {dwelling for dwelling, _, _ in home.dwellings}
    known = known_terms(home, desk.codes, common_words(reading, desk))
    terms = [term for term in known if term.subject in own and term.kind in _MASKED]
    label = home.label.strip()
    return (*terms, Term(label, TermKind.NAME, home.id)) if label else tuple(terms)


def _agenda(
    desk: Desk,
    known: _Known,
    *,
    names: bool,
    copy: Copy | None,
) -> AgendaPaper:
    found, homes = known.facts, known.homes
    row, kind = found.row, desk.codes["conference_type"][found.row.kind]
    basis = desk.codes["legal_basis"][found.kind.basis] if found.kind.basis else None
    collected = copy if found.kind.papers_collected else None
    return AgendaPaper(
        title=row.title or kind.ja,
        type_name=kind.ja,
        when=_when(row.starts, row.minutes),
        place=row.place,
        basis=basis.ja if basis is not None and basis.flag("verified") else "",
        secrecy=found.kind.secrecy,
        convener=found.name(row.convener) or row.convener,
        attendees=tuple(_attendee(desk, found, one) for one in found.attendees),
        items=tuple(_items(desk, found, homes, names=names)),
        promises=tuple(_promises(desk, known, names=names)),
        decisions=tuple(_decisions(desk, found, homes, names=names)),
        blank_decisions=max(_LINES - len(found.decisions), 2),
        copy=collected,
    )


def _when(starts: datetime | None, minutes: int) -> str:
    if starts is None:
        return ""
    length = f"（{minutes}分）" if minutes else ""
    return f"{long_date(starts.date())} {clock(starts.time())}から{length}"


def _attendee(desk: Desk, found: ConferenceFacts, one: rows.AttendeeRow) -> Attendee:
    member = found.members.get(one.member)
    agency = one.agency or ((member.agency or member.job_title) if member else "")
    part = "" if one.part == "member" else desk.codes.label("attendee_part", one.part)
    return Attendee(one.name or found.name(one.member), agency, part)


def _items(
    desk: Desk, found: ConferenceFacts, homes: Mapping[str, _Home], *, names: bool
) -> list[AgendaItem]:
    starts = {one.item: clock(one.begins.time()) for one in found.time(desk).times}
    has_clock = found.row.starts is not None or found.row.began is not None
    with desk.reading() as reading:
        disputed = history.disputed(reading, [item.id for item in found.items])
    items = []
    for item in found.items:
        home = homes.get(item.household)
        if item.household and home is None:
            continue
        label = _called(found, item.household, home, names=names)
        title = _safe(item.title, home, names=names)
        items.append(
            AgendaItem(
                title="　".join(part for part in (label, title) if part),
                minutes=item.minutes,
                starts=starts.get(item.id, "") if has_clock else "",
                presenter=_safe(item.presenter, home, names=names),
                aim=desk.codes.label("agenda_aim", item.aim),
                wheel=desk.codes.label("wheel", item.wheel),
                about_household=bool(item.household),
                own_words=_safe(item.own_words, home, names=names),
                materials=_materials(found, item, home, disputed=item.id in disputed),
            )
        )
    return items


def _materials(
    found: ConferenceFacts, item: rows.ItemRow, home: _Home | None, *, disputed: bool
) -> str:
    said = []
    if home is not None and item.show_map and home.whole:
        said.append("エコマップ（回収）" if found.kind.papers_collected else "エコマップ")
    if disputed:
        said.append(OTHER_VALUES)
    return "　".join(said)


def _promises(desk: Desk, known: _Known, *, names: bool) -> list[PromiseLine]:
    found, homes = known.facts, known.homes
    lines = []
    for one in found.promises:
        told = _told(found, homes, one, names=names)
        if told is None:
            continue
        state = desk.codes.label("decision_state", one.state)
        home = homes.get(one.scope)
        if one.id in known.withheld:
            lines.append(PromiseLine(f"{home.letter}　{_ORAL}" if home else _ORAL, "", "", state))
        else:
            who = _who(found, one, home, names=names)
            due = _safe(due_words(one), home, names=names)
            lines.append(PromiseLine(told, who, due, state))
    return lines


def _decisions(
    desk: Desk, found: ConferenceFacts, homes: Mapping[str, _Home], *, names: bool
) -> list[DecisionLine]:
    lines = []
    for one in found.decisions:
        told = _told(found, homes, one, names=names)
        if told is not None:
            wheel = desk.codes.label("wheel", one.wheel)
            home = homes.get(one.scope)
            tell = _safe(one.tell, home, names=names)
            who = _who(found, one, home, names=names)
            due = _safe(due_words(one), home, names=names)
            lines.append(DecisionLine(told, wheel, who, due, tell))
    return lines


def _told(
    found: ConferenceFacts, homes: Mapping[str, _Home], one: rows.DecisionRow, *, names: bool
) -> str | None:
    """Return a decision with whom it is about; None where its household is not on papers."""
    if one.scope == one.conference:
        return one.text
    home = homes.get(one.scope)
    if home is None:
        return None
    label = _called(found, one.scope, home, names=names)
    return f"{label}　{_safe(one.text, home, names=names)}"


def _who(found: ConferenceFacts, one: rows.DecisionRow, home: _Home | None, *, names: bool) -> str:
    named = [found.short(owner) for owner in one.owners]
    others = _safe(one.owner_text, home, names=names)
    return "・".join(name for name in (*named, others) if name)


def _called(found: ConferenceFacts, household: str, home: _Home | None, *, names: bool) -> str:
    if home is None:
        return ""
    return found.labels.get(household, home.letter) if names and not home.masked else home.letter


def _safe(text: str, home: _Home | None, *, names: bool) -> str:
    """Return a free text, its names replaced where letters stand for the household."""
    if home is None or (names and not home.masked):
        return text
    parts, at = [], 0
    for found in find_known(text, home.terms):
        parts += [text[at : found.start], _HIDDEN]
        at = found.end
    return "".join((*parts, text[at:]))


def _maps(desk: Desk, found: ConferenceFacts, homes: Mapping[str, _Home]) -> Sequence[EcomapSheet]:
    """Return the maps of the items that show one, each household once, without names."""
    wanted = dict.fromkeys(item.household for item in found.items if item.show_map)
    title = found.row.title or desk.codes.label("conference_type", found.row.kind)
    back = "／会議後に回収します" if found.kind.papers_collected else ""
    asks = found.kind.consent is ConsentRule.REQUIRED
    return [
        EcomapSheet(
            title=homes[one].letter,
            facts=facts_for_paper(
                MapService(desk).rows(household=one), desk.today(), nameless=True
            ),
            made=dense_moment(desk.clock.local()),
            note=f"{title} 配布資料{back}",
        )
        for one in wanted
        if one in homes and (homes[one].whole or not asks)
    ]

# SPDX-License-Identifier: Apache-2.0
"""今日の紙: what one carries along for a day; no diagnosis, no reason, no full address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.household_facts import AttentionFacts
from banso_desktop.domain.papers import TodayPaper, TodayVisit
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.domain.wareki import clock, dense_moment, long_date, short_date
from banso_desktop.services.desk import Desk
from banso_desktop.services.dispute_views import OTHER_VALUES
from banso_desktop.services.known_elsewhere import elsewhere_of
from banso_desktop.services.occasions import Called, Occasion, called, occasions
from banso_desktop.services.referral_paper import Letterhead, letterhead
from banso_desktop.store.queries import household_list as household_rows
from banso_desktop.store.queries import household_list as list_rows
from banso_desktop.store.queries import papers as rows
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.reading import Reading

_MOST = 60
"""Lines of a day; nobody has more."""
_PROTECTED = "守る世帯"
_ASK_HOW = "様子をきく電話"


def today_paper(desk: Desk, day: date) -> TodayPaper:
    """Return the paper of one's own day: visits by time, then what has no time."""
    tomorrow = day + timedelta(days=1)
    with desk.reading() as reading:
        held = {
            each: occasions(desk, reading, Period(each, each), member=desk.member)
            for each in (day, tomorrow)
        }
        calls = rows.calls_due(reading, desk.member, day.isoformat(), _MOST)
        about = {one.household for each in held.values() for one in each}
        about |= {call.household for call in calls}
        known = _Known(desk, reading, about, day)
        head = letterhead(reading, desk, desk.member)
    lines = [_visit(desk, one, known) for one in held[day][:_MOST]]
    lines += [line for call in calls for line in _call(call, known)]
    return TodayPaper(
        day=long_date(day),
        worker=head.member,
        visits=tuple(lines),
        office=head.office,
        office_phone=_office_phone(head),
        tomorrow_day=short_date(tomorrow),
        tomorrow=tuple(_visit(desk, one, known) for one in held[tomorrow][:_MOST]),
        made=f"{dense_moment(desk.clock.local())} 印刷",
    )


class _Known:
    """What is known at the door of each household of the day."""

    def __init__(self, desk: Desk, reading: Reading, about: Iterable[str], day: date) -> None:
        ids = sorted(set(about))
        self.names: Mapping[str, Called] = called(reading, ids)
        self.doors = rows.doors(reading, ids)
        self.notes = _by_household(household_rows.attentions(reading, ids, day.isoformat()))
        members = town_rows.members(reading)
        self.staff: dict[str, str] = {
            each.id: each.family_name or each.given_name for each in members
        }
        self._codes = desk.codes["attention"]
        self._disputed = list_rows.disputes(reading, ids)
        self._elsewhere = elsewhere_of(reading, ())

    def masked(self, household: str) -> bool:
        """Tell whether the paper may say neither name nor place."""
        name = self.names.get(household)
        return OUTSIDE[Protection.read(name.protection if name else "")].masked_papers

    def may_print(self, household: str, text: str) -> bool:
        """Tell whether a free text names no protected household, neither this one nor another."""
        return not self.masked(household) and not self._elsewhere.find(text)

    def who(self, household: str) -> str:
        """Return what the household is called on paper: a protected one by its number."""
        door = self.doors.get(household)
        if self.masked(household):
            return " ".join(part for part in (_PROTECTED, door.number if door else "") if part)
        name = self.names.get(household)
        return name.polite if name else ""

    def phone(self, household: str) -> str:
        """Return where to ring before, unless nobody shall be rung."""
        door = self.doors.get(household)
        return "" if door is None or door.no_message or self.masked(household) else door.phone

    def caution(self, household: str) -> tuple[str, ...]:
        """Return what one must know at the door, in the town's words and order."""
        said = {note.kind for note in self.notes.get(household, ()) if note.kind != "other"}
        words = [each.ja for each in self._codes if each.code in said]
        if household in self._disputed and not self.masked(household):
            words.append(OTHER_VALUES)
        return tuple(words)


def _visit(desk: Desk, one: Occasion, known: _Known) -> TodayVisit:
    others = [known.staff.get(member, "") for member in one.members if member != desk.member]
    return TodayVisit(
        starts=clock(one.at.time()),
        who=known.who(one.household),
        what=desk.codes["visit_kind"][one.kind].ja,
        minutes=one.minutes,
        place=one.place if known.may_print(one.household, one.place) else "",
        with_whom="・".join(filter(None, others)),
        phone=known.phone(one.household),
        caution=known.caution(one.household),
    )


def _call(call: rows.CallRow, known: _Known) -> Iterable[TodayVisit]:
    """Yield a promise or a referral to ask after; a protected one stays out of its words."""
    if known.may_print(call.household, call.text):
        what = call.text if call.is_promise else f"{_ASK_HOW}（{call.text}）"
        yield TodayVisit("", known.who(call.household), what, phone=known.phone(call.household))
    else:
        what = "" if call.is_promise else _ASK_HOW
        yield TodayVisit("", known.who(call.household), what, phone=known.phone(call.household))


def _by_household(notes: Sequence[AttentionFacts]) -> dict[str, list[AttentionFacts]]:
    found: dict[str, list[AttentionFacts]] = {}
    for note in notes:
        found.setdefault(note.household, []).append(note)
    return found


def _office_phone(head: Letterhead) -> str:
    return head.phone + (f"（内線 {head.extension}）" if head.phone and head.extension else "")

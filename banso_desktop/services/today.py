# SPDX-License-Identifier: Apache-2.0
"""今日: whom one meets, whom nobody has met for a while, what came back, what one took on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.rights import Right
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import DayNote, day_notes
from banso_desktop.services.not_met import described, overdue
from banso_desktop.services.occasions import called
from banso_desktop.services.registry import query
from banso_desktop.services.today_items import day_items
from banso_desktop.services.today_messages import message_lines
from banso_desktop.services.today_returns import returns
from banso_desktop.services.today_view import LoadLine, Sprout, Task, TeamLoad, TodayPage
from banso_desktop.services.week import load_of
from banso_desktop.store.queries import today as rows
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.reading import Reading

_NOT_MET: Final = 4
_SPROUTS: Final = 4
_TASKS: Final = 5
_WEEK: Final = timedelta(days=7)
_WORDS_READ: Final = 40


class TodayService:
    """Reads the morning page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def page(self, *, mine: bool = False) -> TodayPage:
        """Return what the day begins with.

        Args:
            mine: Of the households not met for a while only those one accompanies oneself.
        """
        desk = self._desk
        today, tomorrow = desk.today(), desk.today() + timedelta(days=1)
        notes = day_notes(desk, Period(today, tomorrow))
        with desk.reading() as reading:
            staff = town_rows.members(reading)
            people = {str(row.id): row.family_name or row.given_name for row in staff}
            late = overdue(desk, reading, mine=mine)
            told = rows.news(reading, self._since_yesterday(), desk.member)
            tasks = self._tasks(reading, people)
            return TodayPage(
                day=today.isoformat(),
                day_name=_note(notes, today).name,
                closed=_note(notes, today).closed,
                tomorrow=tomorrow.isoformat(),
                tomorrow_name=_note(notes, tomorrow).name,
                name=people.get(desk.member, ""),
                hour=desk.clock.local().hour,
                contacts=told.contacts,
                answers=told.answers,
                items=day_items(desk, reading, today, people, promises=True),
                next_items=day_items(desk, reading, tomorrow, people, promises=False),
                not_met=described(desk, reading, late, late.order[:_NOT_MET]),
                over=len(late.order),
                resting=late.resting,
                households=late.all,
                sprouts=self._sprouts(reading, people),
                returns=returns(desk, reading),
                tasks=tasks[:_TASKS],
                more_tasks=len(tasks) > _TASKS,
                load=self._load(reading, staff),
                may_plan=desk.may(Right.PLAN_VISIT),
                may_write=desk.may(Right.WRITE_HOUSEHOLD),
                messages=message_lines(desk, reading),
            )

    def _since_yesterday(self) -> datetime:
        """Return the beginning of yesterday on the wall, in UTC."""
        ahead = self._desk.clock.local() - self._desk.clock.now().replace(tzinfo=None)
        midnight = datetime.combine(self._desk.today() - timedelta(days=1), time())
        return (midnight - ahead).replace(tzinfo=UTC)

    def _sprouts(self, reading: Reading, people: Mapping[str, str]) -> list[Sprout]:
        """Return small signs of the last week, one a household, the newest first.

        Their words are the record's: of a protected household none stands here.
        """
        desk = self._desk
        now, first = desk.clock.local(), desk.today() - _WEEK
        reached = desk.codes["began_by"].flagged("reached_out")
        said = rows.words(reading, first, now, reached, _WORDS_READ)
        ties = rows.new_ties(reading, first, desk.today(), _SPROUTS)
        about = {one.household for one in said} | {tie.household for tie in ties}
        names = called(reading, about)
        found: dict[str, Sprout] = {}
        for one in said:
            name = names.get(one.household)
            if name is not None and not name.is_guarded and one.household not in found:
                found[one.household] = Sprout(
                    what="words" if one.own_words else "reached_out",
                    household=one.household,
                    polite=name.polite,
                    text=one.own_words or one.facts,
                    on=one.occurred.date().isoformat(),
                    kind=one.kind,
                    members=[people[who] for who in one.members if who in people],
                )
        fresh = [
            Sprout("tie", tie.household, names[tie.household].polite, tie.node, tie.since, "", [])
            for tie in ties
            if tie.household in names and not names[tie.household].is_guarded
        ]
        ordered = sorted([*found.values(), *fresh], key=lambda one: one.on, reverse=True)
        return ordered[:_SPROUTS]

    def _tasks(self, reading: Reading, people: Mapping[str, str]) -> list[Task]:
        desk = self._desk
        closed = desk.codes["decision_state"].flagged("closed")
        found = rows.decisions(reading, desk.member, closed, _TASKS + 1)
        names = called(reading, {one.scope for one in found})
        guarded = {scope for scope, name in names.items() if name.is_guarded}
        return [
            Task(
                decision=one.id,
                conference=one.conference,
                household=one.scope if one.scope in names else "",
                polite=names[one.scope].polite if one.scope in names else "",
                text="" if one.scope in guarded else one.text,
                due=one.due,
                due_text="" if one.scope in guarded else one.due_text,
                with_whom=[
                    people[who] for who in one.owners if who != desk.member and who in people
                ],
                over=bool(one.due) and one.due < desk.today().isoformat()[: len(one.due)],
            )
            for one in found
        ]

    def _load(self, reading: Reading, staff: Sequence[town_rows.MemberRow]) -> TeamLoad:
        """Return the load: names for managers, else one's own beside the team's total."""
        desk = self._desk
        carried = load_of(desk, reading, staff)
        names = {str(row.id): row.family_name or row.given_name for row in staff}
        all_names = desk.may(Right.SEE_TEAM_LOAD)
        return TeamLoad(
            lines=[
                LoadLine(
                    one.member,
                    names.get(one.member, ""),
                    one.member == desk.member,
                    one.leads,
                    one.shares,
                    one.limit,
                    one.is_heavy,
                )
                for one in carried
                if all_names or one.member == desk.member
            ],
            staff=len(carried),
            leads=sum(one.leads for one in carried),
            shares=sum(one.shares for one in carried),
        )


def _note(notes: Mapping[date, DayNote], day: date) -> DayNote:
    return notes.get(day, DayNote("", False, False))

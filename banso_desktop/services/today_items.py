# SPDX-License-Identifier: Apache-2.0
"""今日の約束 and あす: one's own day by time, with what one stands in for and what has no hour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.services.desk import Desk
from banso_desktop.services.occasions import Called, called
from banso_desktop.services.today_view import TodayItem
from banso_desktop.services.week_chips import chips
from banso_desktop.services.week_view import Chip
from banso_desktop.store.queries import today as rows
from banso_desktop.store.reading import Reading

_PROMISES: Final = 6


def day_items(
    desk: Desk, reading: Reading, day: date, people: Mapping[str, str], *, promises: bool
) -> list[TodayItem]:
    """Return what the person who works here has to do on a day.

    Args:
        desk: Where the person works.
        reading: The snapshot to read.
        day: The day.
        people: Member id to family name.
        promises: Whether to add promises of this day and before that have no hour.
    """
    window = Period(day, day)
    mine = chips(desk, reading, window, desk.member)
    found = [chip for chip in mine if desk.member in chip.members and _is_on(chip, day)]
    agendas = rows.agenda_households(reading, [c.id for c in found if c.what == "conference"])
    standing_in = list(_standing_in(desk, reading, window, mine))
    owed = rows.promises(reading, desk.member, day.isoformat(), _PROMISES) if promises else []
    about = {chip.household for chip in found} | {one.household for one in owed}
    about |= {chip.household for chip, _ in standing_in}
    about |= {household for agenda in agendas.values() for household in agenda}
    names = called(reading, about)
    done = rows.recorded(reading, day, {chip.household for chip in found if chip.household})
    items = [_item(chip, desk.member, people, names, agendas, done) for chip in found]
    for chip, absence in standing_in:
        away = people.get(absence.members[0], "") if absence.members else ""
        item = _item(chip, desk.member, people, names, agendas, done)
        others = [name for name in item.others or () if name != away]
        items.append(replace(item, instead_of=away, because=absence.kind, others=others))
    items.sort(key=lambda item: (not item.starts, item.starts, item.key))
    return [*items, *(_promised(one, names, day) for one in owed)]


def _is_on(chip: Chip, day: date) -> bool:
    """Tell whether a chip belongs to the day: begun on it, or a whole-day one lasting into it."""
    return chip.begins.date() == day or (chip.all_day and chip.begins.date() <= day)


def _standing_in(
    desk: Desk, reading: Reading, window: Period, mine: Sequence[Chip]
) -> Iterable[tuple[Chip, Chip]]:
    """Yield the visits of colleagues away for whom one stands in, each with the absence."""
    for absence in mine:
        if not absence.absent or absence.substitute != desk.member:
            continue
        for member in absence.members:
            for chip in chips(desk, reading, window, member):
                overlaps = chip.starts < absence.ends and absence.starts < chip.ends
                is_visit = chip.what in ("visit", "occurrence")
                if is_visit and overlaps and desk.member not in chip.members:
                    yield chip, absence


def _item(
    chip: Chip,
    me: str,
    people: Mapping[str, str],
    names: Mapping[str, Called],
    agendas: Mapping[str, Sequence[str]],
    done: frozenset[str],
) -> TodayItem:
    name = names.get(chip.household)
    is_guarded = name is not None and name.is_guarded
    about = [names[one].polite for one in agendas.get(chip.id, ()) if one in names]
    others = [people[one] for one in chip.members if one != me and one in people]
    return TodayItem(
        what=chip.what,
        id=chip.id,
        key=chip.key,
        text=name.polite if name is not None else chip.text,
        name=name.short if name is not None else chip.text,
        original=chip.original,
        household=chip.household,
        starts="" if chip.all_day else chip.starts[11:],
        minutes=chip.minutes,
        kind=chip.kind,
        wheel=chip.wheel,
        place="" if is_guarded else chip.place,
        note="・".join(about) or ("" if is_guarded else chip.note),
        others=others if chip.household else [],
        needs_two=chip.needs_two,
        alone=chip.needs_two and len(chip.members) < 2,
        recorded=chip.household in done or chip.state in ("done", "not_met"),
    )


def _promised(one: rows.PromiseRow, names: Mapping[str, Called], day: date) -> TodayItem:
    name = names.get(one.household)
    return TodayItem(
        what="promise",
        id=one.id,
        key=one.id,
        text=name.polite if name is not None else "",
        name=name.short if name is not None else "",
        household=one.household,
        note="" if name is not None and name.is_guarded else one.text or one.way,
        wheel="connecting",
        over=one.due < day.isoformat(),
    )

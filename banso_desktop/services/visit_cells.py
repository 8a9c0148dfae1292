# SPDX-License-Identifier: Apache-2.0
"""What planning visits, series and appointments shares: reading fields, pairing blocks.

A visit lies in its household and has a nameless busy block in the town's scope; both are
written by one command, so that nobody ever sees one without the other.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from banso_desktop.domain.dates import is_of_a_life, read_moment
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.recurrence_words import read_sentence, rule_of
from banso_desktop.domain.rules import Rule, RuleNotRead, read_rule
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.writing import code
from banso_desktop.store.queries import household_list

LONGEST_MINUTES: Final = 24 * 60
USUAL_MINUTES: Final = 60


def read_minutes(value: int) -> int:
    """Return a length in minutes.

    Raises:
        FieldRefused: If it is not 0 to 1440.
    """
    if not 0 <= value <= LONGEST_MINUTES:
        raise FieldRefused("range", field="minutes", value=value, limit=LONGEST_MINUTES)
    return value


def read_start(
    desk: Desk, text: str, field: str = "starts", default: time | None = None
) -> datetime:
    """Return a day and time of day as typed, or as ISO text.

    Args:
        desk: Where the person works.
        text: What was typed.
        field: Name of the field, for the error.
        default: Time of day where only a day was typed.

    Raises:
        FieldRefused: If it names no day and time.
    """
    found = read_moment(text, desk.today(), default) or _iso(text)
    if found is None:
        raise FieldRefused("moment", field=field)
    return found


def read_original(text: str) -> datetime:
    """Return the start a series' rule gives, from ISO text.

    Raises:
        FieldRefused: If it is no such text.
    """
    found = _iso(text)
    if found is None:
        raise FieldRefused("moment", field="original")
    return found


def _iso(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is None and is_of_a_life(found.date()) else None


def read_repeat(text: str, today: date) -> Rule:
    """Return a rule from a Japanese sentence or from RFC 5545 text.

    Raises:
        FieldRefused: If it is neither.
    """
    choice = read_sentence(text, today)
    if choice is not None:
        return rule_of(choice)
    try:
        return read_rule(text)
    except RuleNotRead as error:
        raise FieldRefused("repeat", field="repeat", part=error.part) from error


def about_cells(
    desk: Desk,
    *,
    kind: str | None = None,
    place: str | None = None,
    wheel: str | None = None,
    note: str | None = None,
    needs_two: bool | None = None,
) -> dict[str, Value]:
    """Return the cells that say what a visit is about; None leaves a cell as it is.

    Raises:
        FieldRefused: If a code is unknown.
    """
    cells: dict[str, Value] = {
        "kind": code(desk, "visit_kind", kind, "kind"),
        "place": place,
        "wheel": code(desk, "wheel", wheel, "wheel"),
        "note": note,
        "needs_two": needs_two,
    }
    return {name: value for name, value in cells.items() if value is not None}


def wants_two(desk: Desk, household: str) -> bool:
    """Tell whether a note of the household says that one goes there as two."""
    with desk.reading() as reading:
        notes = household_list.attentions(reading, [household], desk.today().isoformat())
    return any(desk.codes["attention"][note.kind].flag("needs_two") for note in notes)


def add_block(
    desk: Desk,
    command: Command,
    members: list[Value],
    starts: datetime,
    minutes: int,
    block: Id | None = None,
) -> Id:
    """Add the busy block of a visit to the command (again, where its id is given)."""
    ends = starts + timedelta(minutes=minutes)
    return command.add(desk.town, "busy_block", block, members=members, starts=starts, ends=ends)


def add_exception(
    desk: Desk,
    command: Command,
    scope: Id,
    series: Id,
    block_series: str,
    original: datetime,
    cells: dict[str, Value],
    note: str,
) -> Id:
    """Write what is decided for one occurrence, in the household and for its busy series.

    Two people who decide about the same occurrence write the same two rows.
    """
    text = original.isoformat(timespec="minutes")
    row = derived_id("series_exception", series, text)
    command.add(scope, "series_exception", row, series=series, original=original)
    command.set(scope, "series_exception", row, **cells)
    if note:
        command.set(scope, "series_exception", row, note=note)
    if block_series:
        block = Id(block_series)
        busy = derived_id("busy_exception", block, text)
        command.add(desk.town, "busy_exception", busy, series=block, original=original)
        command.set(desk.town, "busy_exception", busy, **cells)
    return row

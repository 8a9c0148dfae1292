# SPDX-License-Identifier: Apache-2.0
"""Households chosen, ordered and counted inside the database: only the rows asked for leave it.

How long a household was not met follows ``domain.rhythm.silence``, said once more in SQL; a test
holds the two together. All of it runs along indexes that hold every column it looks at
(``store.tables.INDEXES``): a thousand households cost about a millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.search import named_scopes
from banso_desktop.store.tables import TABLES

_NAMED: Final = ("household", "person", "shell")
"""What any household is found by."""
_PLACES: Final = ("dwelling",)
"""What only one whose address may show before it is opened is found by."""
_SHOWN: Final = ("", Protection.OPEN.value)
"""Stored levels of protection at which it may."""
_JULIAN: Final = 1_721_424.5
"""The Julian day of the day before 0001-01-01: what ``date.toordinal`` counts from."""
_SPACES: Final = " \t\n\r\u3000"
_HOUSEHOLD, _PERSON, _CONTACT, _ROLE = (
    TABLES[name] for name in ("household", "person", "contact", "role")
)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, on which day, and what the town's words mean.

    Attributes:
        member: Member id.
        leading: Codes of ``role`` that make a household one's own.
        sharing: Codes of ``role`` that mean any part in it.
        met: Codes of ``contact_kind`` that mean a meeting.
        rhythm_days: めやす of a household that agreed on none.
    """

    today: date
    member: str
    leading: Sequence[str]
    sharing: Sequence[str]
    met: Sequence[str]
    rhythm_days: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of the list: a view (``all``, ``mine`` …) and what was typed."""

    view: str = "all"
    text: str = ""


def counts(reading: Reading, asker: Asker) -> dict[str, int]:
    """Return how many households each view holds; shells are not among them."""
    light = _light(asker)
    views = ("mine", "team", "not_met", "resting", "watching", "protected")
    statement = sa.select(
        sa.func.count().label("all"),
        *(sa.func.total(_in_view(light, asker, view)).label(view) for view in views),
    ).select_from(light)
    (row,) = reading.rows(statement)
    return {name: int(number) for name, number in row._mapping.items()}


def page(reading: Reading, asker: Asker, wanted: Wanted, limit: int, offset: int = 0) -> list[Id]:
    """Return households by reading; those without one follow, by name."""
    light = _light(asker, ordered=True)
    statement = (
        sa.select(light.c.id)
        .where(*_chosen(light, asker, wanted))
        .order_by(*_order(light))
        .limit(limit)
        .offset(offset)
    )
    return [Id(row.id) for row in reading.rows(statement)]


def total(reading: Reading, asker: Asker, wanted: Wanted) -> int:
    """Return how many households :func:`page` has."""
    light = _light(asker)
    chosen = _chosen(light, asker, wanted)
    return int(reading.scalar(sa.select(sa.func.count()).select_from(light).where(*chosen)))


def position(reading: Reading, asker: Asker, wanted: Wanted, household: str) -> int | None:
    """Return the place of a household in that order, from 0 on; None where it is not in it."""
    light = _light(asker, ordered=True)
    number = sa.func.row_number().over(order_by=_order(light)).label("number")
    placed = sa.select(light.c.id, number).where(*_chosen(light, asker, wanted)).subquery()
    found = reading.scalar(sa.select(placed.c.number).where(placed.c.id == household))
    return None if found is None else int(found) - 1


def is_over(reading: Reading, limit: int) -> bool:
    """Tell whether more households than ``limit`` can be read here; looks at no more."""
    some = sa.select(_HOUSEHOLD.c.id).where(alive("household")).limit(limit + 1).subquery()
    return int(reading.scalar(sa.select(sa.func.count()).select_from(some))) > limit


def overdue(reading: Reading, asker: Asker, *, mine: bool = False) -> list[Id]:
    """Return those over their めやす, the farthest first; of one's own and shared with ``mine``.

    The order is that of ``domain.rhythm.morning_list``.
    """
    light = _light(asker)
    wanted = [_is_silent(light, asker), *([_in_view(light, asker, "team")] if mine else [])]
    today = _number_of(asker.today)
    statement = (
        sa.select(light.c.id)
        .where(*wanted)
        .order_by(
            ((today - light.c.counted_from) / light.c.rhythm).desc(), light.c.base, light.c.id
        )
    )
    return [Id(row.id) for row in reading.rows(statement)]


def resting(reading: Reading, asker: Asker, *, mine: bool = False) -> tuple[int, int]:
    """Return how many households are at rest today, and of how many."""
    light = _light(asker)
    rests = sa.func.total(light.c.pause >= _number_of(asker.today))
    statement = sa.select(rests, sa.func.count()).select_from(light)
    if mine:
        statement = statement.where(_in_view(light, asker, "team"))
    (row,) = reading.rows(statement)
    return int(row[0]), int(row[1])


def last_meeting(met: Sequence[str], today: date, household: sa.FromClause) -> sa.Select[Any]:
    """Return the newest meeting of a household until a day, to be selected from.

    What was written in advance is no meeting yet.
    """
    return (
        sa.select(_CONTACT.c.id)
        .where(
            _CONTACT.c.scope_id == household.c.id,
            _CONTACT.c.occurred < datetime.combine(today + timedelta(days=1), time()),
            alive("contact"),
            _CONTACT.c.kind.in_(met),
        )
        .order_by(_CONTACT.c.occurred.desc())
        .limit(1)
        .correlate(household)
    )


def not_over(role: sa.Table, day: str) -> sa.ColumnElement[bool]:
    """Return the condition that a role is not over on an ISO day."""
    return sa.or_(role.c.until.is_(None), role.c.until == "", role.c.until > day)


def _light(asker: Asker, *, ordered: bool = False) -> sa.CTE:
    """Return every readable household with what choosing and ordering look at."""
    home = _HOUSEHOLD
    today = _number_of(asker.today)
    met = last_meeting(asker.met, asker.today, home)
    met_on = sa.func.julianday(
        sa.func.substr(
            met.with_only_columns(sa.cast(_CONTACT.c.occurred, sa.Text)).scalar_subquery(), 1, 10
        )
    )
    since = sa.func.min(sa.func.ifnull(_first_day(home.c.since), today), today)
    died = sa.func.ifnull(_PERSON.c.died, "") != ""
    all_died = (
        sa.select(sa.func.min(died))
        .where(_of(home), alive("person"), _PERSON.c.is_index == sa.true())
        .scalar_subquery()
    )
    rhythm = sa.func.ifnull(sa.func.nullif(home.c.rhythm_days, 0), asker.rhythm_days)
    columns = [
        home.c.id,
        home.c.stage,
        home.c.protection,
        home.c.rhythm_pause_until,
        sa.func.ifnull(met_on, since).label("base"),
        _first_day(home.c.rhythm_pause_until).label("pause"),
        sa.func.max(rhythm, 1).label("rhythm"),
        # Nobody is met any more who died, or whom one no longer accompanies.
        sa.func.max(sa.func.ifnull(all_died, 0), sa.func.ifnull(home.c.ended, "") != "").label(
            "stopped"
        ),
    ]
    if ordered:
        columns += [_reading_of(home).label("reading"), _name_of(home).label("name")]
    # Materialized, else SQLite looks the meeting up once for each place that names it.
    inner = sa.select(*columns).where(alive("household")).cte("read").prefix_with("MATERIALIZED")
    ended = sa.and_(inner.c.pause < today, inner.c.pause > inner.c.base)
    counted = sa.case((ended, inner.c.pause), else_=inner.c.base).label("counted_from")
    return sa.select(inner, counted).cte("light")


def _in_view(light: sa.CTE, asker: Asker, view: str) -> sa.ColumnElement[bool]:
    match view:
        case "mine":
            return light.c.id.in_(_held(asker, asker.leading))
        case "team":
            return light.c.id.in_(_held(asker, asker.sharing))
        case "not_met":
            return _is_silent(light, asker)
        case "resting":
            return sa.func.ifnull(light.c.rhythm_pause_until, "") >= asker.today.isoformat()
        case "watching":
            return sa.func.ifnull(light.c.stage, "") == "watching"
        case "protected":
            held = sa.func.ifnull(light.c.protection, "")
            return held.not_in(_SHOWN)
        case _:
            return sa.true()


def _held(asker: Asker, kinds: Sequence[str]) -> sa.Select[Any]:
    return sa.select(_ROLE.c.scope_id).where(
        _ROLE.c.member == asker.member,
        alive("role"),
        _ROLE.c.kind.in_(kinds),
        not_over(_ROLE, asker.today.isoformat()),
    )


def _is_silent(light: sa.CTE, asker: Asker) -> sa.ColumnElement[bool]:
    today = _number_of(asker.today)
    rests = sa.func.ifnull(light.c.pause >= today, 0)
    over = today - light.c.counted_from > light.c.rhythm
    return sa.and_(over, light.c.stopped == 0, rests == 0)


def _chosen(light: sa.CTE, asker: Asker, wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    chosen = [_in_view(light, asker, wanted.view)]
    if wanted.text.strip():
        by_place = named_scopes(wanted.text, _PLACES)
        found = light.c.id.in_(named_scopes(wanted.text, _NAMED))
        shown = sa.func.ifnull(light.c.protection, "").in_(_SHOWN)
        chosen.append(sa.or_(found, sa.and_(shown, light.c.id.in_(by_place))))
    return chosen


def _order(light: sa.CTE) -> list[sa.ColumnElement[Any]]:
    return [light.c.reading == "", light.c.reading, light.c.name, light.c.id]


def _of(home: sa.FromClause) -> sa.ColumnElement[bool]:
    return _PERSON.c.scope_id == home.c.id


def _reading_of(home: sa.FromClause) -> sa.ColumnElement[str]:
    """Return how the first person is read: one the household is about, where there is one."""
    first = (
        sa.select(_joined(_PERSON.c.family_reading, _PERSON.c.given_reading))
        .where(_of(home), alive("person"))
        .order_by(
            sa.func.ifnull(_PERSON.c.is_index, 0).desc(),
            _PERSON.c.position,
            _PERSON.c.first_at,
            _PERSON.c.id,
        )
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.ifnull(first, "")


def _name_of(home: sa.FromClause) -> sa.ColumnElement[str]:
    """Return a name to order by: of who the household is about, else what the team calls it."""
    name = _joined(_PERSON.c.family_name, _PERSON.c.given_name)
    about = (
        sa.select(name)
        .where(_of(home), alive("person"), _PERSON.c.is_index == sa.true(), name != "")
        .order_by(_PERSON.c.position, _PERSON.c.first_at, _PERSON.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(about, home.c.label, "")


def _joined(first: sa.ColumnElement[Any], second: sa.ColumnElement[Any]) -> sa.ColumnElement[str]:
    both = sa.func.ifnull(first, "") + " " + sa.func.ifnull(second, "")
    return sa.func.trim(both, _SPACES)


def _first_day(column: sa.ColumnElement[Any]) -> sa.ColumnElement[float]:
    """Return the number of the earliest day an ISO date can mean; NULL where it is unknown."""
    length = sa.func.length(column)
    whole = sa.case((length == 4, column + "-01-01"), (length == 7, column + "-01"), else_=column)
    return sa.func.julianday(whole)


def _number_of(day: date) -> float:
    return day.toordinal() + _JULIAN

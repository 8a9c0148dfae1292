# SPDX-License-Identifier: Apache-2.0
"""世帯 一覧: who is accompanied by whom, when one last met, what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from banso_desktop.domain.names import IndexPerson, full_name, household_label
from banso_desktop.domain.protection import Protection, is_guarded
from banso_desktop.domain.rhythm import Level, Touch, Watched, is_resting, silence
from banso_desktop.domain.rights import Right
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.auditing import record_read
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_coming import Coming, coming
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import finding, town
from banso_desktop.store.queries import household_list as rows
from banso_desktop.store.queries import household_order as order
from banso_desktop.store.reading import Reading

_LEADING: Final = ("companion", "second")
"""Roles that make a household one's own."""


class View(StrEnum):
    """Which households; the filters on the left of the list."""

    ALL = "all"
    MINE = "mine"
    """Those I accompany, as companion or second."""
    TEAM = "team"
    """Those I have any part in."""
    NOT_MET = "not_met"
    """Over their own めやす."""
    RESTING = "resting"
    """Who asked for distance."""
    WATCHING = "watching"
    """Gently watched."""
    PROTECTED = "protected"
    """Restricted and hidden ones, as far as one knows of them."""


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """A row of the list.

    Attributes:
        id: The household, or the shell.
        is_shell: Only number and whom to call can be read here.
        person: Whole name of the one it is about, ``""`` where unknown.
        reading: ふりがな of that name.
        place: 町内, else the address without the town's own name; of a protected household
            its number.
        companions: Who stays connected, as colleagues say their names.
        others: Who else accompanies.
        last_met: ISO day, ``""`` where nobody was met yet.
        days: Days since then (or since it was taken in).
        level: ``within``, ``due`` or ``far`` of the household's own めやす.
        resting_until: ISO day, ``""`` where nothing rests.
        wheels: Which wheels its plan turns.
        attentions: Codes of what everybody who goes there must know, those on safety first.
        disputes: Fields two people changed at once.
        grief: The one it is about has died.
    """

    id: str
    number: str
    name: str
    person: str = ""
    reading: str = ""
    is_shell: bool = False
    protection: str = "open"
    stage: str = ""
    place: str = ""
    companions: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    last_met: str = ""
    last_kind: str = ""
    days: int = 0
    level: str = "within"
    resting_until: str = ""
    next: Coming | None = None
    wheels: tuple[str, ...] = ()
    attentions: tuple[str, ...] = ()
    disputes: int = 0
    grief: bool = False


@dataclass(frozen=True, slots=True)
class HouseholdList:
    """A page of the list.

    Attributes:
        total: How many the view holds, of which ``lines`` are a part.
        counts: How many each view holds, by its name.
    """

    lines: tuple[HouseholdLine, ...]
    total: int
    counts: Mapping[str, int] = field(default_factory=dict)


class ListPart:
    """Lists households."""

    _desk: Desk

    @use_case
    def copied(self, *, households: list[str]) -> int:
        """Record that rows of protected households were copied out of the list; return how many.

        Raises:
            NotPermitted: Without the right to read households.
            NotFound: If one of them is not readable here; then nothing is recorded.
        """
        self._desk.require(Right.READ_HOUSEHOLD)
        wanted = dict.fromkeys(households)
        with self._desk.reading() as reading:
            found = {one: finding.protection_of(reading, one) for one in wanted}
        for household, stored in found.items():
            if stored is None:
                raise NotFound("household", household)
        return sum(
            record_read(
                self._desk, "copied", household, Protection.read(stored), detail="households"
            )
            for household, stored in found.items()
        )

    @query
    def listed(
        self, *, view: str = "all", text: str = "", limit: int = 200, offset: int = 0
    ) -> HouseholdList:
        """List households by reading, with what tells one at a glance how they stand.

        Args:
            view: ``all``, ``mine``, ``team``, ``not_met``, ``resting``, ``watching`` or
                ``protected``.
            text: Only those whose name, reading, number, address or phone has it; a protected
                one is not found by its address.
            limit: At most so many lines.
            offset: Leave so many out first.

        Raises:
            FieldRefused: If ``view`` is none of these.
        """
        wanted = _wanted(view, text)
        desk, asker = self._desk, asker_of(self._desk)
        with desk.reading() as reading:
            held = order.counts(reading, asker)
            readable = held[view] if not text.strip() else order.total(reading, asker, wanted)
            outside = _count_outside(reading, wanted)
            ids = order.page(reading, asker, wanted, limit, offset)
            lines = _lines(desk, reading, rows.keys(reading, asker.met, asker.today, ids))
            if outside and len(ids) < limit:
                rest = max(offset - readable, 0)
                found = rows.shells(reading, text, limit - len(ids), rest)
                lines += [_shell(one) for one in found]
            shells = rows.count_shells(reading)
        for name in _WITH_SHELLS:
            held[name.value] += shells
        return HouseholdList(tuple(lines), readable + outside, held)

    @query
    def is_large(self, *, limit: int) -> bool:
        """Tell whether more households than so many can be read; looks at no more of them."""
        with self._desk.reading() as reading:
            return order.is_over(reading, limit)

    @query
    def beside(self, *, household: str, step: int, view: str = "all", text: str = "") -> str:
        """Return the household so many places on in a list; ``""`` beyond its ends.

        Args:
            household: The household (or shell) one stands at.
            step: 1 for the next one, -1 for the one before.
            view: As in :meth:`listed`.
            text: As in :meth:`listed`.

        Raises:
            FieldRefused: If ``view`` is no view.
        """
        wanted = _wanted(view, text)
        asker = asker_of(self._desk)
        with self._desk.reading() as reading:
            at = order.position(reading, asker, wanted, household)
            if at is None and view in _WITH_SHELLS:
                outside = rows.shell_position(reading, text, household)
                if outside is not None:
                    at = order.total(reading, asker, wanted) + outside
            if at is None or at + step < 0:
                return ""
            if ids := order.page(reading, asker, wanted, 1, at + step):
                return ids[0]
            if view not in _WITH_SHELLS:
                return ""
            rest = at + step - order.total(reading, asker, wanted)
            return next((str(one.id) for one in rows.shells(reading, text, 1, rest)), "")


_WITH_SHELLS: Final = (View.ALL, View.PROTECTED)
"""Views in which shells of others' restricted households stand, too."""


def asker_of(desk: Desk) -> order.Asker:
    """Return who works here, as the queries on many households know them."""
    return order.Asker(
        today=desk.today(),
        member=desk.member,
        leading=_LEADING,
        sharing=tuple(desk.codes["role"].codes),
        met=sorted(desk.codes["contact_kind"].flagged("met")),
        rhythm_days=Thresholds().rhythm_days,
    )


def _wanted(view: str, text: str) -> order.Wanted:
    if view not in {one.value for one in View}:
        raise FieldRefused("code", field="view", known=", ".join(View))
    return order.Wanted(view, text)


def _count_outside(reading: Reading, wanted: order.Wanted) -> int:
    if wanted.view not in _WITH_SHELLS:
        return 0
    return rows.count_shells(reading, wanted.text)


def _name(key: rows.KeyRow) -> str:
    about = [IndexPerson(one.family, one.given) for one in key.names if one.about]
    return household_label(about, key.label)


def _named(key: rows.KeyRow) -> rows.NameRow | None:
    return next((one for one in key.names if one.about and (one.family or one.given)), None)


def _person(key: rows.KeyRow) -> str:
    named = _named(key)
    return full_name(named.family, named.given) if named else ""


def _reading(key: rows.KeyRow) -> str:
    named = _named(key)
    return full_name(named.family_reading, named.given_reading) if named else ""


def _has_died(key: rows.KeyRow) -> bool:
    about = [one for one in key.names if one.about]
    return bool(about) and all(one.died for one in about)


def watched(key: rows.KeyRow, today: date) -> Watched:
    """Return a household as the rules on its めやす see it."""
    met = [Touch(key.last_met.date(), key.last_kind)] if key.last_met else []
    return Watched(
        key.id,
        _first_day(key.since) or today,
        key.rhythm_days or None,
        _first_day(key.pause_until),
        _has_died(key) or bool(key.ended),
        met,
    )


def _first_day(iso: str) -> date | None:
    return PartialDate(iso, Precision.ABOUT).first_day if iso else None


def _shell(row: rows.ShellRow) -> HouseholdLine:
    restricted = Protection.RESTRICTED.value
    return HouseholdLine(row.id, row.number, "", is_shell=True, protection=restricted)


def _lines(desk: Desk, reading: Reading, keys: Sequence[rows.KeyRow]) -> list[HouseholdLine]:
    """Return the rows of a page, in few statements whatever its length."""
    today = desk.today()
    scopes, day = [key.id for key in keys], today.isoformat()
    names = {str(row.id): row.family_name or row.given_name for row in town.members(reading)}
    kinds = desk.codes["contact_kind"]
    ahead = coming(desk, reading, scopes)
    here = town.town(reading, desk.town)
    town_name = here.name if here is not None else ""
    turning = rows.wheels(reading, scopes, day)
    disputed = rows.disputes(reading, scopes)
    places = rows.addresses(reading, scopes, day)
    leading: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for role in rows.roles(reading, scopes, day):
        side = leading if role.kind == "companion" else others
        name = names.get(role.member, role.name or role.agency)
        side.setdefault(role.household, []).append(name)
    safety = desk.codes["attention"].flagged("safety")
    minded: dict[str, list[str]] = {}
    for note in rows.attentions(reading, scopes, day):
        minded.setdefault(note.household, []).append(note.kind)
    found = []
    for key in keys:
        one = watched(key, today)
        first = dict.fromkeys(leading.get(key.id, ()))
        beside = dict.fromkeys(name for name in others.get(key.id, ()) if name not in first)
        stands = silence(one, today, kinds)
        quiet = one.stopped or is_resting(one, today)
        found.append(
            HouseholdLine(
                id=key.id,
                number=key.number,
                name=_name(key),
                person=_person(key),
                reading=_reading(key),
                protection=Protection.read(key.protection).value,
                stage=key.stage,
                place=_place(key, places.get(key.id, ""), town_name),
                companions=tuple(first),
                others=tuple(beside),
                last_met=stands.last_met.isoformat() if stands.last_met else "",
                last_kind=stands.last_kind,
                days=stands.days,
                level=Level.WITHIN.value if quiet else stands.level.value,
                resting_until=key.pause_until if key.pause_until >= day else "",
                next=ahead.get(key.id),
                wheels=_turned(turning.get(key.id, set())),
                attentions=tuple(
                    dict.fromkeys(sorted(minded.get(key.id, ()), key=lambda k: k not in safety))
                ),
                disputes=disputed.get(key.id, 0),
                grief=_has_died(key),
            )
        )
    return found


def _place(key: rows.KeyRow, address: str, town_name: str) -> str:
    """Return where they live; of a protected household its number: finding is not opening."""
    if is_guarded(key.protection):
        return key.number
    return key.area or address.removeprefix(town_name).strip()


def _turned(found: set[str]) -> tuple[str, ...]:
    both = "both" in found
    return tuple(wheel for wheel in ("connecting", "solving") if both or wheel in found)

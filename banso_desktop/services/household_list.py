# SPDX-License-Identifier: Apache-2.0
"""世帯 一覧: who is accompanied by whom, when one last met, what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from banso_desktop.domain.codes import CodeList
from banso_desktop.domain.names import IndexPerson, full_name, household_label
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rhythm import Level, Touch, Watched, is_resting, silence
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.auditing import record_read
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_coming import Coming, coming
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import finding, town
from banso_desktop.store.queries import household_list as rows
from banso_desktop.store.reading import Reading


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
        place: 町内, else the address without the town's own name.
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
            text: Only those whose name, reading, number, address or phone has it.
            limit: At most so many lines.
            offset: Leave so many out first.

        Raises:
            FieldRefused: If ``view`` is none of these.
        """
        today = self._desk.today()
        with self._desk.reading() as reading:
            keys = _Keys(self._desk, reading)
            chosen, outside = keys.chosen(reading, view, text)
            shells = [_shell(one) for one in outside]
            page = chosen[offset : offset + limit]
            lines = _lines(self._desk, reading, page, keys.names, today)
            rest = max(offset - len(chosen), 0)
            lines += shells[rest : rest + max(limit - len(lines), 0)]
            return HouseholdList(tuple(lines), len(chosen) + len(shells), keys.counts())

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
        with self._desk.reading() as reading:
            chosen, outside = _Keys(self._desk, reading).chosen(reading, view, text)
        ids = [*(str(one.id) for one in chosen), *(str(one.id) for one in outside)]
        at = ids.index(household) + step if household in ids else -1
        return ids[at] if 0 <= at < len(ids) else ""


class _Keys:
    """Every readable household, light: what filters and the order need."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        kinds = desk.codes["contact_kind"]
        self._today = desk.today()
        day = self._today.isoformat()
        leading = ("companion", "second")
        every = tuple(desk.codes["role"].codes)
        self._mine = rows.households_of(reading, desk.member, leading, day)
        self._team = rows.households_of(reading, desk.member, every, day)
        self._keys = rows.keys(reading, sorted(kinds.flagged("met")))
        self._silent = {key.id for key in self._keys if _is_silent(key, self._today, kinds)}
        self.shells = rows.shells(reading)
        self.names = {
            str(row.id): row.family_name or row.given_name for row in town.members(reading)
        }

    def chosen(
        self, reading: Reading, view: str, text: str
    ) -> tuple[list[rows.KeyRow], list[rows.ShellRow]]:
        """Return the households and shells of a view in which a text is found, in order."""
        if view not in {one.value for one in View}:
            raise FieldRefused("code", field="view", known=", ".join(View))
        found = set(rows.matching(reading, text)) if text.strip() else None
        shown = [key for key in self.sorted() if self.shows(View(view), key)]
        outside = self.shells if View(view) in (View.ALL, View.PROTECTED) else []
        if found is None:
            return shown, list(outside)
        return (
            [key for key in shown if key.id in found],
            [one for one in outside if one.id in found],
        )

    def shows(self, view: View, key: rows.KeyRow) -> bool:
        """Tell whether a household belongs to a view."""
        match view:
            case View.MINE:
                return key.id in self._mine
            case View.TEAM:
                return key.id in self._team
            case View.NOT_MET:
                return key.id in self._silent
            case View.RESTING:
                return key.pause_until >= self._today.isoformat()
            case View.WATCHING:
                return key.stage == "watching"
            case View.PROTECTED:
                return Protection.read(key.protection) is not Protection.OPEN
            case _:
                return True

    def counts(self) -> Mapping[str, int]:
        """Return how many each view holds."""
        outside = {View.ALL: len(self.shells), View.PROTECTED: len(self.shells)}
        return {
            view.value: sum(self.shows(view, key) for key in self._keys) + outside.get(view, 0)
            for view in View
        }

    def sorted(self) -> Sequence[rows.KeyRow]:
        """Return them by reading; those without one follow, by name."""
        return sorted(self._keys, key=_place_in_order)


def _place_in_order(key: rows.KeyRow) -> tuple[bool, str, str, str]:
    first = key.names[0] if key.names else None
    reading = f"{first.family_reading} {first.given_reading}".strip() if first else ""
    return not reading, reading, _name(key), key.id


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
        key.pause_reason,
        _has_died(key),
        met,
    )


def _first_day(iso: str) -> date | None:
    return PartialDate(iso, Precision.ABOUT).first_day if iso else None


def _is_silent(key: rows.KeyRow, today: date, kinds: CodeList) -> bool:
    one = watched(key, today)
    if one.stopped or is_resting(one, today):
        return False
    return silence(one, today, kinds).level is not Level.WITHIN


def _shell(row: rows.ShellRow) -> HouseholdLine:
    restricted = Protection.RESTRICTED.value
    return HouseholdLine(row.id, row.number, "", is_shell=True, protection=restricted)


def _lines(
    desk: Desk,
    reading: Reading,
    keys: Sequence[rows.KeyRow],
    names: Mapping[str, str],
    today: date,
) -> list[HouseholdLine]:
    """Return the rows of a page, in five statements whatever its length."""
    scopes, day = [key.id for key in keys], today.isoformat()
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
                place=key.area or places.get(key.id, "").removeprefix(town_name).strip(),
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


def _turned(found: set[str]) -> tuple[str, ...]:
    both = "both" in found
    return tuple(wheel for wheel in ("connecting", "solving") if both or wheel in found)

# SPDX-License-Identifier: Apache-2.0
"""緊急に開く: a named person opens a protected household alone, for an hour, and not silently.

The record of it is committed before anything is read, the team and those who read the record
learn of it at once. What is read lies in memory only and is forgotten with the hour.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.rights import Right
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.services.auditing import record_read
from banso_desktop.services.contact_timeline import Entry
from banso_desktop.services.contacts import ContactService
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_keys import PassingRows
from banso_desktop.services.household_page import HouseholdPage, HouseholdPageService
from banso_desktop.services.household_readers import able, require_able
from banso_desktop.services.messages import EMERGENCY, post
from banso_desktop.services.references import require_members
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import audit as rows
from banso_desktop.store.queries import town
from banso_desktop.store.reading import Reading

MINUTES: Final = 60
LEAST_REASON: Final = 10
_RECENT: Final = timedelta(days=7)
_SHOWN: Final = 5
_ENTRIES: Final = 20
_READING: Final = frozenset({Right.READ_HOUSEHOLD, Right.READ_TOWN})


@dataclass(frozen=True, slots=True)
class EmergencyPage:
    """A protected household while it is open in an emergency; to be read only.

    Attributes:
        number: Its number; its name stands in ``page``.
        minutes: Minutes left, from 60 down to 1.
        page: What the household's page shows.
        entries: The newest records, the newest first.
    """

    household: str
    number: str
    minutes: int
    page: HouseholdPage
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """That somebody opened a protected household in an emergency, as the record says.

    Attributes:
        name: Whole name of who did.
        at: ISO moment in UTC.
        reason: As it was given.
    """

    id: str
    name: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class EmergencyReader:
    """Somebody of the staff, and whether they can open protected households alone."""

    member: str
    name: str
    named: bool


class EmergencyService:
    """Opens protected households for named persons, and names them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._open: dict[str, tuple[PassingRows, datetime]] = {}

    @query
    def may(self) -> bool:
        """Tell whether this person, named and still with the right, opens one in an emergency."""
        named = self._desk.member in self._desk.keys.emergency_readers()
        return named and self._desk.may(Right.READ_HOUSEHOLD)

    @use_case
    def open(self, *, number: str, reason: str) -> str:
        """Open a protected household by its number, for 60 minutes; return its id.

        The record and the word to its team are durable before anything is read for showing.

        Args:
            number: As typed; also that of a hidden household.
            reason: Why, in at least ten characters; the team and who reads the record see it.

        Raises:
            NotPermitted: Rule ``"emergency.reader"`` for anybody who is not named, or has lost
                the right to read households.
            FieldRefused: Rule ``"emergency.reason"`` if the reason is shorter.
            NotFound: If no protected household has this number.
        """
        desk = self._desk
        if not self.may():
            raise NotPermitted("emergency.reader")
        if len("".join(reason.split())) < LEAST_REASON:
            raise FieldRefused("emergency.reason", field="emergency_reason", limit=LEAST_REASON)
        household = desk.keys.emergency_find(number)
        letterbox = desk.keys.emergency_letterbox(household)
        with desk.ledger.batch():
            record_read(desk, "emergency", household, Protection.HIDDEN, reason=reason.strip())
            desk.keys.post_to(letterbox, household)
            post(
                desk,
                household,
                "emergency.open",
                text=reason,
                urgent=True,
                kind=EMERGENCY,
            )
        self.close(opened=household)
        until = desk.clock.now() + timedelta(minutes=MINUTES)
        self._open[household] = (desk.keys.emergency_rows(household), until)
        return household

    @query
    def page(self, *, opened: str) -> EmergencyPage:
        """Return what is read of a household that is open in an emergency.

        Args:
            opened: Id that :meth:`open` returned.

        Raises:
            NotFound: If it is not open, or no longer.
        """
        self._close_what_is_over()
        if opened not in self._open:
            raise NotFound("household", opened)
        held, until = self._open[opened]
        there = replace(
            self._desk, reading=held.reader, audit=None, rights=lambda: _READING, opened=set()
        )
        page = HouseholdPageService(there).page(household=opened)
        entries = ContactService(there).timeline(household=opened, limit=_ENTRIES).entries
        left = (until - self._desk.clock.now()).total_seconds()
        return EmergencyPage(
            opened, page.household.number, max(1, ceil(left / 60)), page, tuple(entries)
        )

    @use_case
    def close(self, *, opened: str = "") -> None:
        """Forget what was opened in an emergency: one household, or all."""
        for household in [opened] if opened else list(self._open):
            if household in self._open:
                self._open.pop(household)[0].close()

    @query
    def opened_lately(self) -> list[Opened]:
        """List who opened a protected household in an emergency in the last seven days.

        Only who reads the record of reads learns of it here; the team does by a message.
        """
        desk = self._desk
        if not desk.may(Right.READ_AUDIT):
            return []
        with desk.reading() as reading:
            return lately(desk, reading)

    @query
    def readers(self) -> list[EmergencyReader]:
        """List who of the staff may be named, and who can open protected households alone."""
        desk = self._desk
        named = set(desk.keys.emergency_readers())
        with desk.reading() as reading:
            staff = [row for row in town.members(reading) if not row.ended]
        joined = {each.member for each in desk.keys.holders() if each.since} & able(desk)
        return [
            EmergencyReader(row.id, full_name(row.family_name, row.given_name), row.id in named)
            for row in staff
            if row.id in joined
        ]

    @use_case
    def name_readers(self, *, readers: list[str]) -> None:
        """Say who can open protected households alone, from here on; an empty list names nobody.

        Raises:
            NotPermitted: Without the right to manage members.
            FieldRefused: If somebody is not of the staff; rule ``"household.reader"`` if
                their roles do not let them read households.
            NotFound: If somebody of them has no key yet.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        require_members(self._desk, readers=readers)
        require_able(self._desk, readers=readers)
        self._desk.keys.name_emergency_readers(tuple(Id(each) for each in readers))

    def _close_what_is_over(self) -> None:
        """Forget what the hour is over for, and what two people have erased meanwhile."""
        now = self._desk.clock.now()
        orders = self._desk.keys.erasures() if self._open else ()
        erased = {order.scope for order in orders if not order.is_open}
        for household, (_, until) in list(self._open.items()):
            if now >= until or household in erased:
                self.close(opened=household)


def lately(desk: Desk, reading: Reading) -> list[Opened]:
    """Return the emergency readings of the last days, the newest first."""
    since = desk.now() - _RECENT
    found = rows.recorded(reading, EMERGENCY, since, _SHOWN)
    staff = town.members(reading) if found else []
    names = {str(one.id): full_name(one.family_name, one.given_name) for one in staff}
    return [Opened(one.id, names.get(one.member, ""), one.at, one.reason) for one in found]

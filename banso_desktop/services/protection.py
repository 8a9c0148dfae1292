# SPDX-License-Identifier: Apache-2.0
"""世帯を守る: who may read a household, changed with its keys and what it leaves outside.

Keys, the shell in the town and the team's list change in one transaction. What a level leaves
outside stands in ``domain.protection``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from banso_desktop.domain.household_facts import RoleFacts
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.protection import OUTSIDE, Protection, change
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.services import messages
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_keys import PurgeOrder
from banso_desktop.services.household_readers import able, require_able, unable
from banso_desktop.services.references import require_members
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store.queries import finding, town
from banso_desktop.store.queries import household_list as rows
from banso_desktop.store.queries import household_page as page_rows
from banso_desktop.store.queries.companions import COMPANION


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the staff, and whether they read the household.

    Attributes:
        name: Whole name.
        reads: They can read it now: an open one everybody who may read households.
        named: They are of its own team, and read it also once it is protected.
        companion: They stay connected, so they always read it.
        me: Whether this is who asks.
    """

    member: str
    name: str
    reads: bool
    named: bool
    companion: bool
    me: bool


@dataclass(frozen=True, slots=True)
class Guard:
    """How a household is protected.

    Attributes:
        protection: ``open``, ``restricted`` or ``hidden``.
        readers: Who of the staff could read it by their roles, and who does.
        call: Ids of whom others are told to call.
        call_text: The same in the team's words.
        may_change: Whether this person may change it.
    """

    household: str
    protection: str
    readers: tuple[Reader, ...]
    call: tuple[str, ...]
    call_text: str
    may_change: bool


@dataclass(frozen=True, slots=True)
class Computer:
    """A computer that could read before, and when it said that it holds nothing any more.

    Attributes:
        at: ISO moment in UTC, ``""`` while it is awaited.
        here: Whether it is this one.
    """

    member: str
    name: str
    at: str
    here: bool


@dataclass(frozen=True, slots=True)
class Purge:
    """A change that took a household from computers.

    Attributes:
        why: ``protection``, ``circle`` or ``erasure``.
        name: Who ordered it.
        at: ISO moment in UTC.
    """

    why: str
    name: str
    at: str
    computers: tuple[Computer, ...]


class ProtectionService:
    """Reads and changes who may read a household."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def guard(self, *, household: str) -> Guard:
        """Tell how a household is protected and who reads it.

        Raises:
            NotFound: If no household readable here has this id.
        """
        desk = self._desk
        with desk.reading() as reading:
            stored = finding.protection_of(reading, household)
            if stored is None:
                raise NotFound("household", household)
            roles = _active(desk, rows.roles(reading, [household], desk.today().isoformat()))
            staff = [row for row in town.members(reading) if not row.ended]
            facts = page_rows.facts(reading, household)
            shell = rows.shell(reading, facts.shell) if facts and facts.shell else None
        level = Protection.read(stored)
        named = {role.member for role in roles}
        if level is not Protection.OPEN:
            named = set(desk.keys.readers_of(Id(household)))
        companions = {role.member for role in roles if role.kind == COMPANION}
        joined = {holder.member for holder in desk.keys.holders() if holder.since}
        reads = named if level is not Protection.OPEN else able(desk) & joined
        could = (named | companions | able(desk)) - unable(desk)
        readers = tuple(
            Reader(
                row.id,
                f"{row.family_name} {row.given_name}".strip(),
                row.id in reads,
                row.id in named,
                row.id in companions,
                row.id == desk.member,
            )
            for row in staff
            if row.id in could
        )
        return Guard(
            household,
            level.value,
            readers,
            tuple(shell.call) if shell else (),
            shell.call_text if shell else "",
            desk.may(Right.PROTECT_HOUSEHOLD),
        )

    @use_case
    def protect(
        self,
        *,
        household: str,
        protection: str,
        team: list[str] | None = None,
        call: list[str] | None = None,
        call_text: str | None = None,
        confirmed: bool = False,
    ) -> str:
        """Change how far a household is protected, and who of the staff reads it.

        Who stays connected always reads it, and so does who acts. Nobody else of the team
        reads a protected household unless named, and nobody at all whose roles let them read
        no household.

        Args:
            protection: ``open``, ``restricted`` (others learn number and whom to call) or
                ``hidden`` (others learn nothing).
            team: Member ids of who reads it; where it is left out, who does already.
            call: Whom others are told to call, of a restricted household.
            call_text: The same in words.
            confirmed: The person was asked; only leaving ``hidden`` asks.

        Raises:
            NotPermitted: Without the right to protect households.
            NotFound: If no household readable here has this id.
            FieldRefused: If ``protection`` is no level, or somebody named is not of the staff;
                rule ``"household.reader"`` if one of the team may not read households.
            Refused: Rule ``"protection.confirm"`` where it was not confirmed.
        """
        desk = self._desk
        scope = household_for_writing(desk, household, Right.PROTECT_HOUSEHOLD)
        if protection not in {level.value for level in Protection}:
            raise FieldRefused("code", field="protection", known="open, restricted, hidden")
        after = Protection(protection)
        require_members(desk, team=team, call=call)
        require_able(desk, team=team)
        with desk.reading() as reading:
            before = Protection.read(finding.protection_of(reading, scope))
        asked = change(before, after)
        if asked.confirm and not confirmed:
            raise Refused("protection.confirm")
        roles = self._roles(scope)
        readers = self._readers(scope, before, after, roles, team)
        with desk.ledger.batch():
            letterbox = self._change_keys(scope, before, after, readers)
            command = desk.command("protection.protect")
            if before is not after:
                command.set(scope, "household", scope, protection=after.value)
            if asked.new_key:
                messages.write_anew(desk, command, scope)
            self._write_team(command, scope, after, roles, readers, team is not None)
            self._write_shell(command, scope, after, letterbox, call, call_text)
            if command.drafts:
                desk.commit(command)
        return scope

    @query
    def purges(self, *, household: str) -> list[Purge]:
        """List what took a household from computers, and which of them have said so.

        Raises:
            NotFound: If no household readable here has this id.
        """
        desk = self._desk
        with desk.reading() as reading:
            if finding.protection_of(reading, household) is None:
                raise NotFound("household", household)
            names = _names(town.members(reading))
        return [_purge(one, names) for one in desk.keys.purges(Id(household))]

    def _roles(self, scope: Id) -> list[RoleFacts]:
        desk = self._desk
        with desk.reading() as reading:
            return _active(desk, rows.roles(reading, [scope], desk.today().isoformat()))

    def _readers(
        self,
        scope: Id,
        before: Protection,
        after: Protection,
        roles: Sequence[RoleFacts],
        team: Sequence[str] | None,
    ) -> tuple[Id, ...]:
        """Return who is to read it: who is named, who stays connected, and who acts."""
        if team is not None:
            named: Iterable[str] = team
        elif before is Protection.OPEN or after is Protection.OPEN:
            named = [role.member for role in roles]
        else:
            named = self._desk.keys.readers_of(scope)
        barred = unable(self._desk)
        companions = [role.member for role in roles if role.kind == COMPANION]
        every = dict.fromkeys((*companions, *named, self._desk.member))
        return tuple(Id(member) for member in every if member not in barred)

    def _change_keys(
        self, scope: Id, before: Protection, after: Protection, readers: tuple[Id, ...]
    ) -> bytes:
        """Change the keys; return the letterbox of a protected household."""
        keys = self._desk.keys
        if change(before, after).new_key:
            return keys.restrict(scope, readers)
        if after is not Protection.OPEN:
            return keys.change_readers(scope, readers)
        if before is not Protection.OPEN:
            keys.open_up(scope)
        return b""

    def _write_team(
        self,
        command: Command,
        scope: Id,
        after: Protection,
        roles: Sequence[RoleFacts],
        readers: Sequence[Id],
        chosen: bool,
    ) -> None:
        """Let the list of who accompanies a protected household say who reads it."""
        if after is Protection.OPEN and not chosen:
            return
        today = PartialDate.of(self._desk.today())
        for role in roles:
            if role.member not in readers and role.kind != COMPANION:
                command.set(scope, "role", Id(role.id), until=today)
        known = {role.member for role in roles}
        for member in readers:
            if member not in known:
                mine = member == self._desk.member
                command.add(
                    scope, "role", member=member, kind="team", since=today, accepted=mine or None
                )

    def _write_shell(
        self,
        command: Command,
        scope: Id,
        after: Protection,
        letterbox: bytes,
        call: Sequence[str] | None,
        call_text: str | None,
    ) -> None:
        desk = self._desk
        with desk.reading() as reading:
            facts = page_rows.facts(reading, scope)
            stored = rows.shell(reading, facts.shell) if facts and facts.shell else None
        if facts is None:
            raise NotFound("household", scope)
        if not OUTSIDE[after].leaves_shell:
            if stored is not None:
                command.remove(desk.town, "shell", stored.id)
            if facts.shell:
                command.set(scope, "household", scope, shell=None)
            return
        companions = [one.member for one in self._roles(scope) if one.kind == COMPANION]
        shell = stored.id if stored else derived_id("shell", scope)
        if stored is None:
            command.add(
                desk.town,
                "shell",
                shell,
                number=facts.number,
                since=PartialDate.of(desk.today()),
                call=list(call or companions or [desk.member]),
                call_text=call_text or "",
                letterbox=letterbox,
            )
            command.set(scope, "household", scope, shell=shell)
            return
        if letterbox != stored.letterbox:
            command.set(desk.town, "shell", shell, letterbox=letterbox)
        if call is not None:
            command.set(desk.town, "shell", shell, call=list(call))
        if call_text is not None:
            command.set(desk.town, "shell", shell, call_text=call_text)


def follow_team(desk: Desk, scope: Id) -> None:
    """Let who accompanies a protected household read it, and nobody else.

    After somebody came to its team or left it. Of an open one nothing is to be done. Who of
    the team may not read households any more by their roles, reads this one no longer either.
    """
    with desk.reading() as reading:
        level = Protection.read(finding.protection_of(reading, scope))
        roles = _active(desk, rows.roles(reading, [scope], desk.today().isoformat()))
        facts = page_rows.facts(reading, scope)
        shell = rows.shell(reading, facts.shell) if facts and facts.shell else None
    if level is Protection.OPEN:
        return
    barred = unable(desk)
    readers = tuple(dict.fromkeys(Id(one.member) for one in roles if one.member not in barred))
    with desk.ledger.batch():
        letterbox = desk.keys.change_readers(scope, readers)
        if shell is not None and shell.letterbox != letterbox:
            command = desk.command("protection.follow")
            command.set(desk.town, "shell", shell.id, letterbox=letterbox)
            desk.commit(command)


def _active(desk: Desk, roles: Iterable[RoleFacts]) -> list[RoleFacts]:
    """Return the roles of the staff that go on after today."""
    today = desk.today().isoformat()
    return [one for one in roles if one.member and (not one.until or one.until > today)]


def _names(staff: Iterable[town.MemberRow]) -> dict[str, str]:
    return {str(one.id): f"{one.family_name} {one.given_name}".strip() for one in staff}


def _purge(one: PurgeOrder, names: dict[str, str]) -> Purge:
    computers = tuple(
        Computer(each.member, names.get(each.member, ""), _moment(each.at), each.here)
        for each in one.computers
    )
    return Purge(one.why, names.get(one.member, ""), _moment(one.at), computers)


def _moment(millis: int) -> str:
    if not millis:
        return ""
    return datetime.fromtimestamp(millis / 1000, UTC).isoformat(timespec="seconds")

# SPDX-License-Identifier: Apache-2.0
"""Who accompanies a household, and what everybody who goes there must know."""

from __future__ import annotations

from banso_desktop.domain.household_facts import RoleFacts
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_readers import require_able_if_protected
from banso_desktop.services.protection import follow_team
from banso_desktop.services.registry import use_case
from banso_desktop.services.writing import code, given, household_for_writing, row_for_writing
from banso_desktop.store.queries import companions, town
from banso_desktop.store.queries import household_list as rows
from banso_desktop.store.queries.companions import COMPANION


class TeamPart:
    """Writes attention notes and roles; a household never stands without a companion."""

    _desk: Desk

    @use_case
    def add_attention(
        self,
        *,
        household: str,
        kind: str = "other",
        text: str = "",
        person: str = "",
        since: str = "",
        review: str = "",
    ) -> str:
        """Note what everybody who goes there must know."""
        scope = household_for_writing(self._desk, household)
        command = self._desk.command("households.add_attention")
        row = command.add(
            scope,
            "attention",
            kind=code(self._desk, "attention", kind, "kind"),
            text=text or None,
            person=person or None,
            since=self._desk.date(since) or PartialDate.of(self._desk.today()),
            review=self._desk.date(review),
        )
        self._desk.commit(command)
        return row

    @use_case
    def end_attention(self, *, attention: str, on: str = "") -> str:
        """End an attention note; it stays in the history."""
        scope, row = row_for_writing(self._desk, "attention", attention)
        command = self._desk.command("households.end_attention")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command.set(scope, "attention", row, ended=day)
        self._desk.commit(command)
        return row

    @use_case
    def change_attention(
        self,
        *,
        attention: str,
        kind: str | None = None,
        text: str | None = None,
        review: str | None = None,
    ) -> str:
        """Correct an attention note, or say when to look at it again."""
        scope, row = row_for_writing(self._desk, "attention", attention)
        cells = given(kind=code(self._desk, "attention", kind, "kind"), text=text)
        if review is not None:
            cells["review"] = self._desk.date(review)
        command = self._desk.command("households.change_attention")
        command.set(scope, "attention", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def resume_attention(self, *, attention: str) -> str:
        """Let an ended attention note hold again."""
        scope, row = row_for_writing(self._desk, "attention", attention)
        command = self._desk.command("households.resume_attention")
        command.set(scope, "attention", row, ended=None)
        self._desk.commit(command)
        return row

    @use_case
    def add_role(
        self,
        *,
        household: str,
        kind: str = "team",
        member: str = "",
        name: str = "",
        agency: str = "",
        since: str = "",
    ) -> str:
        """Let somebody accompany the household: of the staff by id, from outside by name.

        Somebody of the staff given the part of companion takes over once they accept it.

        Raises:
            FieldRefused: If neither ``member`` nor ``name`` is given or ``kind`` is unknown;
                rule ``"household.reader"`` if they may not read this protected household.
            NotFound: If nobody of the staff has this id.
        """
        scope = household_for_writing(self._desk, household)
        if not member and not name.strip():
            raise FieldRefused("empty", field="member")
        if member:
            self._known_member(member)
            require_able_if_protected(self._desk, scope, member)
        command = self._desk.command("households.add_role")
        row = command.add(
            scope,
            "role",
            member=member or None,
            name=name or None,
            agency=agency or None,
            kind=code(self._desk, "role", kind, "kind"),
            since=self._desk.date(since) or PartialDate.of(self._desk.today()),
            accepted=member == self._desk.member or None,
        )
        self._desk.commit(command)
        follow_team(self._desk, scope)
        return row

    @use_case
    def accept_role(self, *, role: str) -> str:
        """Say that one has taken on a role one was given; a companion takes over with it.

        Raises:
            Refused: Rule ``"role.not_mine"`` if it is somebody else's.
        """
        scope, row = row_for_writing(self._desk, "role", role)
        given_to_me = self._role(row)
        if given_to_me.member != self._desk.member:
            raise Refused("role.not_mine")
        command = self._desk.command("households.accept_role")
        command.set(scope, "role", row, accepted=True)
        if given_to_me.kind == COMPANION:
            today = PartialDate.of(self._desk.today())
            later = self._desk.date(given_to_me.since) if given_to_me.since > today.iso else None
            self._take_over(command, scope, given_to_me.member, later or today)
        self._desk.commit(command)
        return row

    @use_case
    def end_role(self, *, role: str, on: str = "") -> str:
        """End a role on a day; the only companion cannot go before a next one has accepted.

        Who is to end as well does not count as the next one.

        Raises:
            Refused: Rule ``"role.last_companion"`` if nobody else would stay connected.
        """
        scope, row = row_for_writing(self._desk, "role", role)
        ending = self._role(row)
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        if ending.kind == COMPANION:
            with self._desk.reading() as reading:
                if not companions.steady(reading, scope, day.iso) - {row}:
                    raise Refused("role.last_companion")
        command = self._desk.command("households.end_role")
        command.set(scope, "role", row, until=day)
        self._desk.commit(command)
        follow_team(self._desk, scope)
        return row

    @use_case
    def resume_role(self, *, role: str) -> str:
        """Let a role that was ended go on.

        Raises:
            FieldRefused: Rule ``"household.reader"``, as in :meth:`add_role`.
        """
        scope, row = row_for_writing(self._desk, "role", role)
        require_able_if_protected(self._desk, scope, self._role(row).member)
        command = self._desk.command("households.resume_role")
        command.set(scope, "role", row, until=None)
        self._desk.commit(command)
        follow_team(self._desk, scope)
        return row

    @use_case
    def hand_over(self, *, household: str, member: str, on: str = "") -> str:
        """Ask somebody to stay connected from a day on; both do until they have said yes.

        With their yes (:meth:`accept_role`) whoever was it before becomes a second. Who takes
        a household over themselves has said yes with that.

        Args:
            member: Who takes over.
            on: The day, as typed; today where it is left out.

        Raises:
            NotFound: If nobody of the staff has this id.
            FieldRefused: Rule ``"household.reader"``, as in :meth:`add_role`.
            Refused: Rule ``"role.already_companion"`` if they are it, or are asked already.
        """
        scope = household_for_writing(self._desk, household)
        self._known_member(member)
        require_able_if_protected(self._desk, scope, member)
        mine = member == self._desk.member
        before = self._companions(scope)
        asked = next((one for one in before if one.member == member), None)
        if asked is not None and (len(before) == 1 or not (mine or asked.accepted)):
            raise Refused("role.already_companion")
        day = self._desk.date(on) or PartialDate.of(self._desk.today())
        command = self._desk.command("households.hand_over")
        if asked is None:
            row = command.add(
                scope, "role", member=member, kind=COMPANION, since=day, accepted=mine or None
            )
        else:
            row = Id(asked.id)
            command.set(scope, "role", row, accepted=True)
        if mine or asked is not None:
            self._take_over(command, scope, member, day)
        self._desk.commit(command)
        follow_team(self._desk, scope)
        return row

    def _take_over(self, command: Command, scope: Id, member: str, day: PartialDate) -> None:
        """Let the companions of the staff become seconds, and ``member`` nothing but companion."""
        for role in self._roles(scope):
            if not role.member or (role.kind == COMPANION) == (role.member == member):
                continue
            command.set(scope, "role", Id(role.id), until=day)
            if role.kind == COMPANION and role.accepted:
                command.add(
                    scope, "role", member=role.member, kind="second", since=day, accepted=True
                )

    def _roles(self, scope: Id) -> list[RoleFacts]:
        with self._desk.reading() as reading:
            return rows.roles(reading, [scope], self._desk.today().isoformat())

    def _companions(self, scope: Id) -> list[RoleFacts]:
        return [one for one in self._roles(scope) if one.kind == COMPANION]

    def _role(self, identifier: Id) -> RoleFacts:
        with self._desk.reading() as reading:
            found = rows.role(reading, identifier)
        if found is None:
            raise NotFound("role", identifier)
        return found

    def _known_member(self, member: str) -> None:
        with self._desk.reading() as reading:
            known = {row.id for row in town.members(reading)}
        if member not in known:
            raise NotFound("member", member)

# SPDX-License-Identifier: Apache-2.0
"""How a household begins: its scope, its number, who accompanies it, what it leaves outside.

Used by intake and by the household area, so that no household begins without a つながり担当.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.numbers import new_number
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import NotPermitted
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Opening:
    """How a household begins.

    Attributes:
        label: What the team calls it until a name is known.
        since: First day.
        protection: Open to the town's team, restricted to ``team``, or hidden.
        companion: Who stays connected; the person who acts where nothing is said.
        team: Others of the team; for a restricted or hidden household also its readers.
        call: Whom to call, shown with the number of a restricted household.
        call_text: The same in words (name and extension), as the team wants it shown.
    """

    label: str
    since: date
    protection: Protection = Protection.OPEN
    companion: Id | None = None
    team: Sequence[Id] = ()
    call: Sequence[Id] = ()
    call_text: str = ""


def open_household(desk: Desk, command: Command, opening: Opening) -> Id:
    """Add the operations that begin a household to ``command``; return its scope id.

    Nothing is committed here.

    Raises:
        NotPermitted: If there is no reading group the household could lie in.
    """
    leading = opening.companion or desk.member
    group = _group(desk, opening, leading)
    scope = command.open_scope(ScopeKind.HOUSEHOLD, [group])
    number = new_number(opening.since, desk.random)
    day = PartialDate.of(opening.since)
    shell: Id | None = None
    if opening.protection is Protection.RESTRICTED:
        # Of two computers that protect one household at once there is one shell.
        shell = command.add(
            desk.town,
            "shell",
            derived_id("shell", scope),
            number=number,
            since=PartialDate.of(desk.today()),
            call=list(opening.call) or [leading],
            call_text=opening.call_text,
            letterbox=desk.keys.letterbox(group),
        )
    command.add(
        scope,
        "household",
        scope,
        number=number,
        label=opening.label,
        protection=opening.protection.value,
        shell=shell,
        stage="connecting",
        since=day,
    )
    command.add(scope, "role", member=leading, kind="companion", since=day, accepted=True)
    for member in dict.fromkeys(opening.team):
        if member != leading:
            command.add(scope, "role", member=member, kind="team", since=day, accepted=False)
    return scope


def _group(desk: Desk, opening: Opening, leading: Id) -> Id:
    """Return the reading group of the household, made where it is protected."""
    if opening.protection is Protection.OPEN:
        group = desk.keys.groups().town
        if group is None:
            raise NotPermitted("household.open", group="town")
        return group
    return desk.keys.make_team(tuple(dict.fromkeys((desk.member, leading, *opening.team))))

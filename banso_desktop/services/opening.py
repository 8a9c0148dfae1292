# SPDX-License-Identifier: Apache-2.0
"""How a household begins: its scope, its number, who accompanies it, what it leaves outside.

Used by intake and by the household area, so that no household begins without a つながり担当.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.domain.numbers import new_number
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import NotPermitted
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk


def open_household(
    desk: Desk,
    command: Command,
    *,
    label: str,
    since: date,
    protection: Protection = Protection.OPEN,
    companion: Id | None = None,
    team: Sequence[Id] = (),
    call: Sequence[Id] = (),
    call_text: str = "",
) -> Id:
    """Add the operations that begin a household to ``command``; return its scope id.

    Args:
        desk: Where the person works.
        command: The command of the use case; nothing is committed here.
        label: What the team calls it until a name is known.
        since: First day.
        protection: Open to the town's team, restricted to ``team``, or hidden.
        companion: Who stays connected; the person who acts where nothing is said.
        team: Others of the team; for a restricted or hidden household also its readers.
        call: Whom to call, shown with the number of a restricted household.
        call_text: The same in words (name and extension), as the team wants it shown.

    Raises:
        NotPermitted: If the person is in no reading group the household could lie in.
    """
    leading = companion or desk.member
    groups = desk.keys.groups()
    if protection is Protection.OPEN:
        if groups.town is None:
            raise NotPermitted("household.open", group="town")
        group = groups.town
    else:
        readers = tuple(dict.fromkeys((desk.member, leading, *team)))
        group = desk.keys.make_team(readers)
    scope = command.open_scope(ScopeKind.HOUSEHOLD, [group])
    number = new_number(since, desk.random)
    shell: Id | None = None
    if protection is Protection.RESTRICTED:
        shell = command.add(
            desk.town,
            "shell",
            number=number,
            since=PartialDate.of(desk.today()),
            call=list(call) or [leading],
            call_text=call_text,
        )
    command.add(
        scope,
        "household",
        scope,
        number=number,
        label=label,
        protection=protection.value,
        shell=shell,
        stage="connecting",
        since=PartialDate.of(since),
    )
    day = PartialDate.of(since)
    command.add(scope, "role", member=leading, kind="companion", since=day, accepted=True)
    for member in dict.fromkeys(team):
        if member != leading:
            command.add(scope, "role", member=member, kind="team", since=day, accepted=False)
    return scope

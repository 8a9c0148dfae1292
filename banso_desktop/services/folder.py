# SPDX-License-Identifier: Apache-2.0
"""The shared folder as people ask about it: who is about, and how far each has received."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from banso_desktop.domain.names import full_name
from banso_desktop.domain.rights import Right
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query
from banso_desktop.store.queries import town as rows

DORMANT_DAYS: Final = 90
"""A computer that published nothing for so long is called dormant; nothing else follows."""
_DAY_MS: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class ComputerLine:
    """A member's computer.

    Attributes:
        id: Key id of its signing key.
        member: Member id of the person.
        name: The person's name, ``""`` where it is not known here.
        number: Which computer of this person, from 1; ``of`` how many.
        published: ISO local time it last published something, ``""`` for never.
        behind: How many files held here it has not said it received.
        is_dormant: Whether it published nothing for 90 days.
        me: Whether it is the one that asks.
    """

    id: str
    member: str
    name: str
    number: int
    of: int
    published: str
    behind: int
    is_dormant: bool
    me: bool


class FolderService:
    """Queries about the folder; they need no folder."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def who(self) -> Sequence[ComputerLine]:
        """Return the computers of the town, those that published last first."""
        if not self._desk.may(Right.READ_TOWN):
            return []
        found = self._desk.presence()
        with self._desk.reading() as reading:
            names = {
                each.id: full_name(each.family_name, each.given_name)
                for each in rows.members(reading)
            }
        of: dict[str, list[str]] = {}
        for each in found:
            of.setdefault(each.member, []).append(each.id)
        now = self._desk.clock.now().timestamp() * 1000
        lines = [
            ComputerLine(
                each.id,
                each.member,
                names.get(each.member, ""),
                sorted(of[each.member]).index(each.id) + 1,
                len(of[each.member]),
                self._local(each.published),
                each.behind,
                each.published is None or now - each.published > DORMANT_DAYS * _DAY_MS,
                each.me,
            )
            for each in found
        ]
        lines.sort(key=lambda line: line.id)
        return sorted(lines, key=lambda line: line.published, reverse=True)

    def _local(self, millis: int | None) -> str:
        if millis is None:
            return ""
        moment = self._desk.local(datetime.fromtimestamp(millis / 1000, UTC))
        return moment.isoformat(timespec="minutes")

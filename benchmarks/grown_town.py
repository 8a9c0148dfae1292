# SPDX-License-Identifier: Apache-2.0
"""A folder many people have written for years, and a computer that has received nothing yet.

Households are written in turns, as in life: a segment holds a little of many of them, and half
of the cells are written again later.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from banso_desktop.app import Person, create_town, join_town
from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.standing import GroupKind
from banso_desktop.profile import Profile

PASSPHRASE: Final = "むらさきの 雲が たなびく 朝の 庭"
TURN_OPERATIONS: Final = 10
"""Operations a household gets in one turn: six cells and four records."""
SEGMENT_OPERATIONS: Final = 500
TEXT_CHARS: Final = 110
_CELLS: Final = ("family_name", "given_name", "family_reading", "given_reading", "note")
_FIRST_DAY: Final = datetime.fromisoformat("2020-04-01T09:00")
_KANA: Final = "".join(chr(code) for code in range(ord("あ"), ord("ん") + 1))
_KANJI: Final = "".join(chr(0x4E00 + step * 13) for step in range(1200))


@dataclass
class Writing:
    """Says what is written: the same for each run."""

    chance: random.Random = field(default_factory=lambda: random.Random(7))
    persons: dict[Id, list[Id]] = field(default_factory=dict)

    def text(self, length: int) -> str:
        """Return a text of hiragana with some kanji."""
        return "".join(self.chance.choices(_KANA * 14 + _KANJI, k=length))

    def turn(self, command: Command, scope: Id) -> None:
        """Write one turn of a household: a person, or the cells of one again; four contacts."""
        known = self.persons.setdefault(scope, [])
        cells = {name: self.text(3) for name in _CELLS}
        if len(known) <= self.chance.randrange(12):
            known.append(command.add(scope, "person", **cells))
        else:
            person = self.chance.choice(known)
            command.set(scope, "person", person, **cells, sex="female")
        for _ in range(4):
            day = _FIRST_DAY + timedelta(days=self.chance.randrange(2000))
            command.record(
                scope,
                "contact",
                occurred=day,
                minutes=30,
                kind="visit",
                members=[command.author],
                facts=self.text(TEXT_CHARS - 30),
                own_words=self.text(30),
                wheel="connecting",
            )


def make(home: Path, operations: int, households: int) -> tuple[Path, Path]:
    """Make the folder and two profiles; return the writer's and the one that has received nothing.

    Args:
        home: An empty directory.
        operations: About how many.
        households: How many scopes they lie in.
    """
    folder, first, second = home / "folder", home / "writer", home / "reader"
    folder.mkdir(parents=True)
    created = create_town(
        folder, first, passphrase=PASSPHRASE, town_name="町", person=Person("田中")
    )
    with created.profile as profile:
        invited = profile.services.people.invite(roles=["support_worker"], family_name="佐藤")
        profile.sync_now()
        joined = join_town(
            folder, second, code=invited.code, passphrase=PASSPHRASE, person=Person()
        )
        joined.close()
        profile.sync_now()
        _write(profile, operations, households)
    return first, second


def _write(profile: Profile, operations: int, households: int) -> None:
    team = profile.journal.groups.standing(GroupKind.TEAM)
    assert team is not None
    writing, scopes, written = Writing(), list[Id](), 0
    with profile.batch():
        for number in range(households):
            command = Command(profile.member, "open")
            scope = command.open_scope(ScopeKind.HOUSEHOLD, [team])
            command.add(scope, "household", scope, number=f"R8-{number:06}")
            profile.replica.commit(command)
            scopes.append(scope)
    profile.journal.publisher.seal()
    while written < operations:
        with profile.batch():
            for _ in range(SEGMENT_OPERATIONS // TURN_OPERATIONS):
                command = Command(profile.member, "turn")
                writing.turn(command, scopes[written // TURN_OPERATIONS % households])
                profile.replica.commit(command)
                written += TURN_OPERATIONS
        profile.journal.publisher.seal()
    profile.sync_now()

# SPDX-License-Identifier: Apache-2.0
"""Who is about: by name and computer, when they last published, how far they received."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.presence import Computer
from tests.fakes.town import SmallTown


def computer(
    town: SmallTown, name: str, days_ago: int | None, member: Id | None = None, behind: int = 0
) -> Computer:
    moment = town.clock.now().timestamp() * 1000
    return Computer(
        derived_id("device", name),
        member or derived_id("member", name),
        None if days_ago is None else int(moment) - days_ago * 86_400_000,
        behind,
        member == town.desk.member and name == "own",
    )


@pytest.fixture
def computers(town: SmallTown) -> list[Computer]:
    me = town.desk.member
    found = [
        computer(town, "own", 0, me),
        computer(town, "older", 91, me, behind=7),
        computer(town, "edge", 90),
        computer(town, "never", None),
    ]
    town.desk.presence = lambda: found
    return found


def test_who_published_last_comes_first_and_is_named(
    town: SmallTown, computers: list[Computer]
) -> None:
    lines = town.services.folder.who()

    own, older, edge, never = computers
    assert [line.id for line in lines] == [each.id for each in (own, edge, older, never)]
    assert (lines[0].name, lines[0].me, lines[0].of) == ("小林 あゆみ", True, 2)
    assert {line.number for line in lines if line.member == town.desk.member} == {1, 2}
    assert lines[0].published == town.clock.local().isoformat(timespec="minutes")


def test_after_ninety_days_a_computer_is_called_dormant(
    town: SmallTown, computers: list[Computer]
) -> None:
    dormant = {line.id for line in town.services.folder.who() if line.is_dormant}

    assert dormant == {computers[1].id, computers[3].id}


def test_how_far_each_is_behind_is_told(town: SmallTown, computers: list[Computer]) -> None:
    behind = {line.id: line.behind for line in town.services.folder.who()}

    assert behind[computers[1].id] == 7
    assert behind[computers[0].id] == 0


def test_who_reads_nothing_of_the_town_is_told_nobody(
    town: SmallTown, computers: list[Computer]
) -> None:
    town.roles.clear()
    town.roles.add(Role.OUTSIDE_VIEWER)

    assert town.services.folder.who() == []


def test_days_are_those_on_the_wall(town: SmallTown, computers: list[Computer]) -> None:
    (newest, *_) = town.services.folder.who()

    assert newest.published.startswith(town.clock.local().date().isoformat())

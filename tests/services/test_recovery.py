# SPDX-License-Identifier: Apache-2.0
"""The recovery sheet: whether it is on paper, and a new one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotPermitted, Refused
from banso_desktop.services.recovery import mark_of
from tests.fakes.town import SmallTown, small_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


def test_a_sheet_nobody_printed_is_not_out(town: SmallTown) -> None:
    assert not town.services.recovery.sheet().is_out


@pytest.mark.parametrize(("way", "out"), [("printer", True), ("pdf", True), ("viewer", False)])
def test_a_sheet_is_out_once_it_is_printed_or_saved(town: SmallTown, way: str, out: bool) -> None:
    key = town.services.recovery.sheet().key

    town.services.papers.printed(kind="recovery", id=key, way=way)

    assert town.services.recovery.sheet().is_out is out


def test_a_new_sheet_is_not_out_before_it_is_printed_itself(town: SmallTown) -> None:
    recovery = town.services.recovery
    recovery.handed_out(sheet=recovery.sheet().key)

    fresh = recovery.new_sheet()

    assert recovery.sheet().key == fresh.key
    assert not recovery.sheet().is_out
    town.services.papers.printed(kind="recovery", id=fresh.key)
    assert recovery.sheet().is_out


def test_the_paper_carries_the_code_and_the_mark_the_program_shows(town: SmallTown) -> None:
    fresh = town.services.recovery.new_sheet()

    paper = town.services.recovery.paper(fresh)

    plain = fresh.code.replace("-", "")
    assert paper.payload == f"BANSOKEY1:{plain}"
    assert "".join("".join(row) for row in paper.rows) == plain
    assert paper.mark == mark_of(fresh.key) == town.services.recovery.sheet().mark


def test_only_who_manages_members_makes_a_sheet(town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)

    with pytest.raises(NotPermitted):
        town.services.recovery.new_sheet()


@pytest.mark.parametrize("way", ["printer", "pdf", "viewer"])
def test_only_who_manages_members_is_told_of_the_sheet_or_says_it_is_out(
    town: SmallTown, way: str
) -> None:
    key = town.services.recovery.sheet().key
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)

    with pytest.raises(NotPermitted):
        town.services.recovery.sheet()
    with pytest.raises(NotPermitted):
        town.services.papers.printed(kind="recovery", id=key, way=way)
    with pytest.raises(NotPermitted):
        town.services.recovery.handed_out(sheet=key)


def test_only_the_sheet_that_stands_can_be_out(town: SmallTown) -> None:
    before = town.services.recovery.sheet().key
    town.services.recovery.new_sheet()

    for sheet in (before, "X"):
        with pytest.raises(Refused, match=r"recovery\.replaced"):
            town.services.recovery.handed_out(sheet=sheet)
        with pytest.raises(Refused, match=r"recovery\.replaced"):
            town.services.papers.printed(kind="recovery", id=sheet)
    assert not town.services.recovery.sheet().is_out

# SPDX-License-Identifier: Apache-2.0
"""Who may not read households by their roles is given no protected one, by whatever way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound
from tests.fakes.real_town import RealTown, real_town

UNABLE = ["clerk", "viewer", "office"]


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[RealTown]:
    roles = {
        "second": (Role.SUPPORT_WORKER,),
        "clerk": (Role.CLERK,),
        "viewer": (Role.OUTSIDE_VIEWER,),
        "office": (Role.ADMINISTRATOR,),
    }
    with real_town(tmp_path, roles) as town:
        yield town


def opened(towns: RealTown, protection: str = "open", **more: str) -> str:
    made = towns["first"].households.open(label="月岡さん", protection=protection, **more)
    towns.sync()
    return made


def reads(towns: RealTown, name: str, household: str) -> bool:
    """Tell whether the household's page opens there, and its rows are there."""
    held = household in towns.profiles[name].replica.scopes()
    try:
        towns[name].household_page.page(household=household)
    except NotFound:
        return held
    return True


@pytest.mark.parametrize("before", ["open", "restricted"])
def test_nobody_is_named_whose_roles_do_not_let_them_read(towns: RealTown, before: str) -> None:
    household = opened(towns, before)

    for name in UNABLE:
        with pytest.raises(FieldRefused, match=r"household\.reader") as refused:
            towns["first"].protection.protect(
                household=household, protection="restricted", team=[towns.id(name)]
            )
        assert refused.value.facts["field"] == "team"
    towns.sync()

    assert not any(reads(towns, name, household) for name in UNABLE)
    assert reads(towns, "second", household) is (before == "open")


def test_nobody_of_them_comes_to_the_team_of_a_protected_household(towns: RealTown) -> None:
    household = opened(towns, "restricted")
    homes = towns["first"].households

    for act in (homes.add_role, homes.hand_over):
        with pytest.raises(FieldRefused, match=r"household\.reader"):
            act(household=household, member=towns.id("clerk"))
    towns.sync()

    assert not reads(towns, "clerk", household)


@pytest.mark.parametrize("field", ["team", "companion"])
def test_a_household_that_begins_protected_begins_without_them(towns: RealTown, field: str) -> None:
    clerk = towns.id("clerk")
    named: dict[str, object] = {field: [clerk] if field == "team" else clerk}

    with pytest.raises(FieldRefused, match=r"household\.reader") as refused:
        towns["first"].households.open(label="A", protection="hidden", **named)  # type: ignore[arg-type]

    assert refused.value.facts["field"] == field


def test_who_accompanied_an_open_one_gets_no_key_when_it_is_protected(towns: RealTown) -> None:
    """A clerk may stand in the list of an open household; protecting asks for no names."""
    household = opened(towns)
    towns["first"].households.add_role(household=household, member=towns.id("clerk"))
    towns["first"].households.hand_over(household=household, member=towns.id("office"))

    offered = towns["first"].protection.guard(household=household).readers
    assert {one.member for one in offered} == {towns.id("first"), towns.id("second")}
    towns["first"].protection.protect(household=household, protection="restricted")
    towns.sync()

    assert not reads(towns, "clerk", household)
    assert not reads(towns, "office", household)
    team = towns["first"].household_page.page(household=household).team
    assert towns.id("clerk") not in [one.member for one in team]


def test_who_became_a_clerk_is_no_reader_after_the_next_change(towns: RealTown) -> None:
    household = opened(towns, "restricted")
    first = towns["first"]
    first.households.add_role(household=household, member=towns.id("second"))
    towns.sync()
    assert reads(towns, "second", household)
    first.people.change_roles(member=towns.id("second"), roles=["clerk"])
    towns.sync()

    first.households.add_role(household=household, kind="second", member=towns.id("first"))
    towns.sync()

    assert not reads(towns, "second", household)


def test_only_who_may_read_households_is_named_for_emergencies(towns: RealTown) -> None:
    emergency = towns["first"].emergency
    for name in UNABLE:
        with pytest.raises(FieldRefused, match=r"household\.reader") as refused:
            emergency.name_readers(readers=[towns.id("first"), towns.id(name)])
        assert refused.value.facts["field"] == "readers"

    emergency.name_readers(readers=[towns.id("second")])
    towns.sync()

    assert {one.member for one in emergency.readers()} == {towns.id("first"), towns.id("second")}
    assert [one.member for one in emergency.readers() if one.named] == [towns.id("second")]


def test_a_named_person_who_lost_the_right_opens_nothing_in_an_emergency(towns: RealTown) -> None:
    towns["first"].emergency.name_readers(readers=[towns.id("second")])
    towns.sync()
    assert towns["second"].emergency.may()

    towns["first"].people.change_roles(member=towns.id("second"), roles=["clerk"])
    towns.sync()

    assert not towns["second"].emergency.may()

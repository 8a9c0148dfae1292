# SPDX-License-Identifier: Apache-2.0
"""計画（両輪）: both wheels side by side, the person's words with them, no percentage."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.plans import PlanView
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def plan(town: SmallTown, family: Family) -> PlanView:
    return town.services.plans.plan(household=family.household)


@pytest.mark.practice(25, 68)
def test_both_wheels_stand_in_one_plan(town: SmallTown, family: Family) -> None:
    found = plan(town, family)

    assert [item.wheel for item in found.items] == ["connecting", "solving"]
    assert found.empty_wheels == ()


@pytest.mark.practice(25)
def test_a_wheel_nothing_turns_is_told_and_connecting_comes_first(
    town: SmallTown, family: Family
) -> None:
    for item in plan(town, family).items:
        town.services.plans.end_item(item=item.id)

    assert plan(town, family).empty_wheels == ("connecting", "solving")

    town.services.plans.add_item(household=family.household, wheel="solving", text="家計簿")
    assert plan(town, family).empty_wheels == ("connecting",)


@pytest.mark.practice(24)
def test_an_item_keeps_the_persons_own_words(town: SmallTown, family: Family) -> None:
    item = plan(town, family).items[0]
    assert plan(town, family).without_words == (item.id,)

    town.services.plans.change_item(
        item=item.id, person_says="来るなら火曜がいい", progress="玄関まで出てこられた"
    )

    changed = plan(town, family).items[0]
    assert (changed.person_says, changed.progress) == ("来るなら火曜がいい", "玄関まで出てこられた")
    assert plan(town, family).without_words == ()


def test_an_item_rests_and_goes_on(town: SmallTown, family: Family) -> None:
    item = plan(town, family).items[1]

    town.services.plans.end_item(item=item.id)
    assert [one.id for one in plan(town, family).ended] == [item.id]

    town.services.plans.resume_item(item=item.id)
    assert plan(town, family).ended == ()


@pytest.mark.practice(171)
def test_contacts_without_a_look_at_the_plan_are_told(town: SmallTown, family: Family) -> None:
    assert not plan(town, family).look_again
    for _ in range(12):
        town.clock.at += timedelta(days=1)
        town.services.contacts.write(household=family.household)

    assert plan(town, family).look_again
    assert plan(town, family).contacts_since == 12

    town.services.plans.review_on(household=family.household, day="+30")
    assert not plan(town, family).look_again


def test_a_day_to_look_again_is_set_for_the_whole_plan(town: SmallTown, family: Family) -> None:
    town.services.plans.review_on(household=family.household, day="R8.12.1")
    assert plan(town, family).review == "2026-12-01"

    town.clock.at += timedelta(days=10)
    assert plan(town, family).review_over == 3

    town.services.plans.review_on(household=family.household, day="")
    assert plan(town, family).review == ""


def test_bad_input_is_named(town: SmallTown, family: Family) -> None:
    plans = town.services.plans
    with pytest.raises(FieldRefused) as refused:
        plans.add_item(household=family.household, text="  ")
    assert refused.value.facts["field"] == "text"
    with pytest.raises(FieldRefused) as refused:
        plans.review_on(household=town.services.households.open(), day="+1")
    assert refused.value.facts["field"] == "day"
    with pytest.raises(NotFound):
        plans.plan(household=new_id())

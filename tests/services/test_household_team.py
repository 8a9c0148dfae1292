# SPDX-License-Identifier: Apache-2.0
"""Nobody is left without a companion; a team, not a hero."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.household_page import Accompanying
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def team(town: SmallTown, family: Family) -> tuple[Accompanying, ...]:
    return town.services.household_page.page(household=family.household).team


def companion(town: SmallTown, family: Family) -> Accompanying:
    return next(one for one in team(town, family) if one.kind == "companion")


@pytest.mark.practice(18)
def test_the_last_companion_cannot_go(town: SmallTown, family: Family) -> None:
    with pytest.raises(Refused) as refused:
        town.services.households.end_role(role=companion(town, family).id)

    assert refused.value.rule == "role.last_companion"
    assert companion(town, family).name == "小林"


def test_a_companion_cannot_go_before_the_next_one_has_accepted(
    town: SmallTown, family: Family
) -> None:
    homes = town.services.households
    homes.add_role(household=family.household, kind="companion", member=family.watanabe)

    with pytest.raises(Refused) as refused:
        homes.end_role(role=companion(town, family).id)

    assert refused.value.rule == "role.last_companion"


def two_companions(town: SmallTown, family: Family) -> tuple[str, str]:
    """Let a colleague stay connected too; return both roles."""
    first, me = companion(town, family).id, town.desk.member
    town.desk.member = family.watanabe
    second = town.services.households.add_role(
        household=family.household, kind="companion", member=family.watanabe
    )
    town.desk.member = me
    return first, second


@pytest.mark.practice(18)
def test_two_companions_cannot_both_end_on_a_coming_day(town: SmallTown, family: Family) -> None:
    first, second = two_companions(town, family)
    town.services.households.end_role(role=first, on="R9.1.10")

    with pytest.raises(Refused) as refused:
        town.services.households.end_role(role=second, on="R9.1.10")

    assert refused.value.rule == "role.last_companion"
    town.clock.at += timedelta(days=100)
    assert companion(town, family).name == "渡部"


@pytest.mark.practice(18)
def test_who_alone_stays_connected_has_no_last_day(town: SmallTown, family: Family) -> None:
    with pytest.raises(Refused) as refused:
        town.services.town.describe_member(member=town.desk.member, ended="R8.12.31")

    assert (refused.value.rule, refused.value.facts["count"]) == ("member.companion", 1)


def test_who_is_followed_by_somebody_has_a_last_day(town: SmallTown, family: Family) -> None:
    two_companions(town, family)

    town.services.town.describe_member(member=town.desk.member, ended="R8.12.31")

    staff = {one.id: one.ended for one in town.services.town.members(also_left=True)}
    assert staff[town.desk.member] == "2026-12-31"


def test_another_part_ends_on_its_day(town: SmallTown, family: Family) -> None:
    second = next(one for one in team(town, family) if one.name == "渡部")

    town.services.households.end_role(role=second.id)

    assert [one.name for one in team(town, family)] == ["小林"]
    town.services.households.resume_role(role=second.id)
    assert [one.name for one in team(town, family)] == ["小林", "渡部"]


@pytest.mark.practice(34)
def test_both_stay_connected_until_the_next_companion_has_said_yes(
    town: SmallTown, family: Family
) -> None:
    homes = town.services.households

    role = homes.hand_over(household=family.household, member=family.watanabe)

    assert [(one.kind, one.name, one.accepted) for one in team(town, family)] == [
        ("companion", "小林", True),
        ("companion", "渡部", False),
        ("team", "渡部", False),
    ]
    town.desk.member = family.watanabe
    homes.accept_role(role=role)
    assert [(one.kind, one.name, one.accepted) for one in team(town, family)] == [
        ("companion", "渡部", True),
        ("second", "小林", True),
    ]


def test_who_takes_a_household_over_themselves_has_said_yes_with_that(
    town: SmallTown, family: Family
) -> None:
    town.desk.member = family.watanabe

    town.services.households.hand_over(household=family.household, member=family.watanabe)

    assert [(one.kind, one.name, one.accepted) for one in team(town, family)] == [
        ("companion", "渡部", True),
        ("second", "小林", True),
    ]


def test_what_was_asked_for_a_later_day_begins_on_it(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    role = homes.hand_over(household=family.household, member=family.watanabe, on="R8.12.1")
    town.desk.member = family.watanabe

    homes.accept_role(role=role)

    assert [one.name for one in team(town, family) if one.kind == "companion"] == ["小林", "渡部"]
    town.clock.at += timedelta(days=7)
    assert [one.name for one in team(town, family) if one.kind == "companion"] == ["渡部"]


def test_nobody_is_asked_twice(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    homes.hand_over(household=family.household, member=family.watanabe)

    with pytest.raises(Refused) as refused:
        homes.hand_over(household=family.household, member=family.watanabe)

    assert refused.value.rule == "role.already_companion"


def test_who_was_asked_but_not_yet_said_yes_can_be_let_go(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    role = homes.hand_over(household=family.household, member=family.watanabe)

    homes.end_role(role=role)

    assert [one.name for one in team(town, family) if one.kind == "companion"] == ["小林"]


def test_whoever_was_given_a_household_takes_it_on_themselves(
    town: SmallTown, family: Family
) -> None:
    homes = town.services.households
    role = homes.add_role(household=family.household, kind="second", member=town.desk.member)
    given = next(one for one in team(town, family) if one.name == "渡部")

    homes.accept_role(role=role)

    with pytest.raises(Refused) as refused:
        homes.accept_role(role=given.id)
    assert refused.value.rule == "role.not_mine"


def test_handing_over_to_oneself_is_said_to_be_nothing(town: SmallTown, family: Family) -> None:
    with pytest.raises(Refused) as refused:
        town.services.households.hand_over(household=family.household, member=town.desk.member)

    assert refused.value.rule == "role.already_companion"


def test_a_companion_is_somebody_of_the_staff(town: SmallTown, family: Family) -> None:
    with pytest.raises(NotFound):
        town.services.households.hand_over(household=family.household, member="nobody")
    with pytest.raises(NotFound):
        town.services.households.add_role(household=family.household, member="nobody")


def test_a_role_needs_somebody(town: SmallTown, family: Family) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.households.add_role(household=family.household, name=" ")

    assert refused.value.facts["field"] == "member"


@pytest.mark.practice(128)
def test_somebody_who_speaks_for_the_person_is_part_of_the_team(
    town: SmallTown, family: Family
) -> None:
    town.services.households.add_role(
        household=family.household, kind="advocate", name="伊藤", agency="同級生"
    )

    advocate = next(one for one in team(town, family) if one.kind == "advocate")
    assert (advocate.name, advocate.full) == ("伊藤", "同級生 伊藤")


def test_notes_on_safety_stand_first_and_can_end_and_resume(
    town: SmallTown, family: Family
) -> None:
    page = town.services.household_page.page

    kinds = [one.kind for one in page(household=family.household).attentions]
    assert kinds == ["two_visit", "no_message"]

    note = page(household=family.household).attentions[0].id
    town.services.households.end_attention(attention=note)
    assert [one.kind for one in page(household=family.household).attentions] == ["no_message"]
    town.services.households.resume_attention(attention=note)
    assert len(page(household=family.household).attentions) == 2


def test_an_attention_note_is_corrected(town: SmallTown, family: Family) -> None:
    note = town.services.household_page.page(household=family.household).attentions[1]

    town.services.households.change_attention(attention=note.id, text="留守番電話も", review="+30")

    changed = town.services.household_page.page(household=family.household).attentions[1]
    assert (changed.text, changed.review) == ("留守番電話も", "2026-12-24")


def test_a_clerk_cannot_change_who_accompanies(town: SmallTown, family: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.CLERK)

    with pytest.raises(NotPermitted):
        town.services.households.hand_over(household=family.household, member=family.watanabe)

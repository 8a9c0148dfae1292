# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.rights import RIGHTS, Right, Role, rights_of

INSIDE = [role for role in Role if role is not Role.OUTSIDE_VIEWER]


@pytest.mark.parametrize("role", [Role.SUPPORT_WORKER, Role.CLERK, Role.FACILITATOR, Role.MANAGER])
def test_everybody_at_a_desk_takes_in_whoever_calls(role: Role) -> None:
    assert Right.TAKE_INTAKE in RIGHTS[role]


@pytest.mark.parametrize("role", [Role.CLERK, Role.FACILITATOR, Role.ADMINISTRATOR])
def test_files_are_read_only_by_who_accompanies(role: Role) -> None:
    assert not {Right.READ_HOUSEHOLD, Right.WRITE_HOUSEHOLD} & RIGHTS[role]


def test_a_clerk_prints_an_issued_slip() -> None:
    assert Right.PRINT_ISSUED in RIGHTS[Role.CLERK]
    assert Right.ISSUE_REFERRAL not in RIGHTS[Role.CLERK]


def test_a_facilitator_holds_the_pack() -> None:
    assert {Right.HOLD_PACK, Right.RUN_CONFERENCE} <= RIGHTS[Role.FACILITATOR]


def test_names_behind_the_load_are_for_managers_only() -> None:
    assert [role for role in Role if Right.SEE_TEAM_LOAD in RIGHTS[role]] == [Role.MANAGER]


def test_only_an_administrator_manages_members() -> None:
    assert [role for role in Role if Right.MANAGE_MEMBERS in RIGHTS[role]] == [Role.ADMINISTRATOR]


@given(st.lists(st.sampled_from(INSIDE)))
def test_several_roles_add_up(roles: list[Role]) -> None:
    assert rights_of(roles) == {right for role in roles for right in RIGHTS[role]}


@given(st.lists(st.sampled_from(Role)))
def test_an_outside_viewer_never_gains_more(roles: list[Role]) -> None:
    assert rights_of([*roles, Role.OUTSIDE_VIEWER]) == {Right.VIEW_SHARED}


def test_a_role_of_a_newer_version_gives_nothing() -> None:
    assert rights_of(["future_role", "clerk"]) == RIGHTS[Role.CLERK]
    assert rights_of([]) == frozenset()


def test_every_right_belongs_to_a_role() -> None:
    assert frozenset().union(*RIGHTS.values()) == frozenset(Right)

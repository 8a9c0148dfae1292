# SPDX-License-Identifier: Apache-2.0
"""Who works here: invited, joined, given other roles; the code stands nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.people import StaffLine
from tests.fakes.town import JOINED_MS, SmallTown


def invited(town: SmallTown, *roles: str) -> str:
    return town.services.people.invite(
        roles=list(roles) or ["support_worker"], family_name="高橋", agency="社会福祉協議会"
    ).member


def line(town: SmallTown, member: str) -> StaffLine:
    return next(one for one in town.services.people.staff() if one.id == member)


def join(town: SmallTown, member: str) -> None:
    held = town.keys.known[Id(member)]
    town.keys.known[Id(member)] = replace(held, since=JOINED_MS, until=0)


def test_who_is_invited_is_listed_as_waiting_with_the_roles(town: SmallTown) -> None:
    member = invited(town, "clerk", "facilitator")
    shown = line(town, member)
    assert (shown.name, shown.agency, shown.roles) == (
        "高橋",
        "社会福祉協議会",
        ["clerk", "facilitator"],
    )
    assert shown.is_waiting
    assert shown.waiting_until == "2026-12-08"


def test_who_joined_is_listed_before_who_is_waited_for(town: SmallTown) -> None:
    invited(town)
    first, second = town.services.people.staff()
    assert (first.me, first.joined, first.reading) == (
        True,
        "2026-04-01",
        "こばやし あゆみ",
    )
    assert not first.is_waiting
    assert second.is_waiting


def test_a_past_invitation_says_that_it_is_late(town: SmallTown) -> None:
    member = invited(town)
    assert not line(town, member).is_late
    town.clock.at = town.clock.at.replace(month=12, day=9)
    assert line(town, member).is_late


def test_somebody_with_keys_and_no_name_is_listed_and_can_be_named(town: SmallTown) -> None:
    member = invited(town)
    held = town.keys.known.pop(Id(member))
    stranger = Id("a" * 26)
    town.keys.known[stranger] = replace(held, member=stranger, since=JOINED_MS, until=0)
    assert line(town, stranger).name == ""
    town.services.town.describe_member(member=stranger, family_name="森")
    assert line(town, stranger).name == "森"


def test_the_code_of_an_invitation_is_kept_nowhere(town: SmallTown) -> None:
    made = town.services.people.invite(roles=["support_worker"], family_name="高橋")
    shown = repr(town.services.people.staff()) + repr(town.services.town.members())
    assert made.code not in shown
    assert made.code.replace("-", "") not in shown


def test_the_paper_says_who_invites_whom_and_where(town: SmallTown) -> None:
    made = town.services.people.invite(roles=["clerk"], family_name="高橋", given_name="まもる")
    paper = town.services.people.invitation_paper(
        made, name="高橋 まもる", roles="事務", folder="//server/banso"
    )
    assert paper.code == made.code.replace("-", "")
    assert (paper.invited, paper.role, paper.folder) == ("高橋 まもる", "事務", "//server/banso")
    assert paper.issued_by == "小林 あゆみ"
    assert made.until == "2026-12-08T10:42"
    assert paper.valid_until == "令和8年12月8日（火）10:42"


@pytest.mark.parametrize("roles", [[], ["outside_viewer", "clerk"]])
def test_roles_that_do_not_go_together_are_refused(town: SmallTown, roles: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        town.services.people.invite(roles=roles)
    assert refused.value.rule == "invitation.roles"
    assert len(town.services.people.staff()) == 1


def test_an_unknown_role_is_refused(town: SmallTown) -> None:
    with pytest.raises(FieldRefused):
        town.services.people.invite(roles=["mayor"])


def test_roles_are_changed_for_who_joined(town: SmallTown) -> None:
    member = invited(town)
    join(town, member)
    town.services.people.change_roles(member=member, roles=["clerk"])
    assert line(town, member).roles == ["clerk"]


def test_roles_of_nobody_are_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.people.change_roles(member="b" * 26, roles=["clerk"])


def test_a_withdrawn_invitation_leaves_the_list_and_keeps_the_name(town: SmallTown) -> None:
    member = invited(town)
    town.services.people.withdraw_invitation(member=member)
    assert [one.me for one in town.services.people.staff()] == [True]
    assert town.services.town.names()[member].name == "高橋"


def test_who_is_invited_again_is_the_same_person_with_a_new_code(town: SmallTown) -> None:
    member = invited(town, "clerk")
    made = town.services.people.invite_again(member=member)
    assert made.member == member
    assert [one.id for one in town.services.people.staff() if one.is_waiting] == [member]
    assert line(town, member).roles == ["clerk"]
    assert line(town, member).name == "高橋"


def test_who_is_invited_again_may_get_other_roles(town: SmallTown) -> None:
    member = invited(town)
    town.services.people.invite_again(member=member, roles=["facilitator"])
    assert line(town, member).roles == ["facilitator"]


def test_who_joined_is_not_invited_again(town: SmallTown) -> None:
    member = invited(town)
    join(town, member)
    with pytest.raises(Refused) as refused:
        town.services.people.invite_again(member=member)
    assert refused.value.rule == "invitation.joined"


def test_nobody_is_not_invited_again(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.people.invite_again(member="b" * 26)


def test_who_joined_has_no_invitation_to_withdraw(town: SmallTown) -> None:
    member = invited(town)
    join(town, member)
    with pytest.raises(NotFound):
        town.services.people.withdraw_invitation(member=member)
    assert line(town, member).ended == ""


def test_without_the_right_one_sees_the_list_and_changes_oneself_only(town: SmallTown) -> None:
    member = invited(town)
    town.roles.discard(Role.ADMINISTRATOR)
    assert [one.may_edit for one in town.services.people.staff()] == [True, False]
    for refused in (
        lambda: town.services.people.invite(roles=["clerk"]),
        lambda: town.services.people.invite_again(member=member),
        lambda: town.services.people.change_roles(member=member, roles=["clerk"]),
        lambda: town.services.people.withdraw_invitation(member=member),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_the_standing_names_the_roles_one_was_given(town: SmallTown) -> None:
    standing = town.services.people.standing()
    assert standing.roles == ["administrator", "manager", "support_worker"]
    assert "manage_members" in standing.rights


def test_an_outside_viewer_is_not_told_who_works_here(town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.OUTSIDE_VIEWER)

    with pytest.raises(NotPermitted):
        town.services.people.staff()

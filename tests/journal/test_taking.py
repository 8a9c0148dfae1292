# SPDX-License-Identifier: Apache-2.0
"""What nobody takes from others by the membership log, whatever program he writes it with."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.journal import membership, sealing
from banso_desktop.journal.authority import MOST_WRITERS
from banso_desktop.journal.layout import sha256
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import (
    Facts,
    GroupFacts,
    Invite,
    Remove,
    RoleChange,
    Withdraw,
)
from tests.fakes.clock import MORNING
from tests.fakes.member_keys import ADMIN, TOWN, WORKER, Hand, with_members

CLERK, OUTSIDE = "clerk", "outside_viewer"
TEAM = derived_id("team")


def smaller(hand: Hand, facts: Callable[[int], Facts], than: bytes, seen: MemberLog) -> bytes:
    """Return an entry made as of an old position whose hash is smaller, found by trying."""
    for number in count():
        data = membership.build(
            facts(number),
            town=TOWN,
            author=hand.id,
            at=MORNING + number,
            seen=seen.heads,
            signing_seed=hand.secret("sign"),
        )
        if sha256(data) < sha256(than):
            return data
    raise AssertionError


def test_nobody_takes_out_another_persons_computer_as_one_of_his_own() -> None:
    town = with_members(bob=[OUTSIDE])
    bob, alice = town.hand("bob"), town.hand("alice")
    town.keep(bob.write(Remove(bob.id, alice.device)))

    log = town.read()

    assert alice.device in log.standing().devices
    assert len(log.refused()) == 1


def test_an_administrator_takes_out_a_computer_of_the_person_it_belongs_to_only() -> None:
    town = with_members(bob=[ADMIN], carol=[WORKER])
    alice, bob, carol = (town.hand(name) for name in ("alice", "bob", "carol"))
    town.keep(alice.write(Remove(bob.id, carol.device)))

    assert carol.device in town.read().standing().devices


@pytest.mark.parametrize(
    "change",
    [
        {"reads": "desk"},
        {"group": derived_id("another"), "reads": "desk"},
        {"readers": [derived_id("member", "bob")]},
    ],
    ids=["another purpose", "a new group", "named readers"],
)
def test_who_reads_a_group_renews_its_key_and_changes_nothing_else(
    change: dict[str, object],
) -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    box = sealing.public_key(bob.secret("team 2"))
    facts = {"group": TEAM, "reads": "team", "box": box, "generation": 2, "readers": []}
    town.keep(bob.write(GroupFacts(**{**facts, **change})))  # type: ignore[arg-type]

    log = town.read()

    assert len(log.refused()) == 1
    assert log.standing().groups.keys() == {TEAM}
    assert log.standing().groups[TEAM].reads == "team"


def test_a_clerk_renews_no_key_he_does_not_read() -> None:
    town = with_members(bob=[CLERK])
    bob = town.hand("bob")
    box = sealing.public_key(bob.secret("team 2"))
    town.keep(bob.write(GroupFacts(TEAM, "team", box, 2)))

    assert town.read().standing().groups[TEAM].generation == 1


def test_who_was_removed_takes_the_town_not_back_by_a_smaller_hash() -> None:
    town = with_members(bob=[ADMIN])
    alice, bob = town.hand("alice"), town.hand("bob")
    removal = alice.removes(bob)
    back = smaller(bob, lambda _: Remove(alice.id), removal, bob.log)
    town.keep(removal, back)

    standing = town.read().standing()

    assert alice.id in standing.members
    assert bob.id not in standing.members


def test_who_joined_with_the_recovery_sheet_is_not_removed_by_who_he_removes() -> None:
    town = with_members(bob=[ADMIN])
    alice = town.hand("alice")
    rescuer = town.hand("rescuer")
    town.keep(rescuer.recovers(alice.secret("recovery")))
    removal = rescuer.removes(alice)
    town.keep(removal, smaller(alice, lambda _: Remove(rescuer.id), removal, town.hand("x").log))
    alice.log.add(town.entries[-3])
    town.keep(smaller(alice, lambda _: Remove(rescuer.id), removal, alice.log))

    standing = town.read().standing()

    assert rescuer.id in standing.members
    assert alice.id not in standing.members


def test_who_leaves_takes_nobody_along_whom_he_invited() -> None:
    town = with_members(bob=[ADMIN])
    before = town.hand("bob")
    bob = town.hand("bob")
    invite = bob.invite("carol")
    town.keep(invite)
    town.keep(town.hand("carol").joins(invite))
    town.keep(before.write(Remove(before.id)))

    standing = town.read().standing()

    assert derived_id("member", "carol") in standing.members
    assert bob.id not in standing.members


def test_a_used_paper_replaces_nobody_once_it_is_withdrawn() -> None:
    town = with_members()
    alice = town.hand("alice")
    invite = alice.invite("bob")
    town.keep(invite)
    before = town.hand("bob")
    joined = town.hand("bob").joins(invite)
    town.keep(joined)
    town.keep(town.hand("alice").write(Withdraw(sha256(invite))))
    for number in count():
        twin = Hand("bob", MemberLog(TOWN, town.root))
        twin.log.add_all((str(at), each) for at, each in enumerate(town.entries[:-2]))
        data = twin.joins(invite, at=MORNING - number, again=" twin")
        if sha256(data) < sha256(joined):
            town.keep(data)
            break

    standing = town.read().standing()

    assert before.device in standing.devices
    assert len(standing.members[before.id].devices) == 1


def test_somebody_removed_lets_no_more_of_his_own_journals_count() -> None:
    town = with_members(bob=[WORKER])
    town.keep(
        town.hand("bob").write(Remove(town.hand("bob").id, "", {town.hand("bob").writer: 99}))
    )
    bob = town.hand("bob")
    assert town.read().standing().accepted[bob.writer] == 99
    town.keep(town.hand("alice").removes(bob, accepted=3))

    assert town.read().standing().accepted[bob.writer] == 3


def test_a_removal_says_nothing_of_the_journals_of_others() -> None:
    town = with_members(bob=[OUTSIDE], carol=[WORKER])
    alice, bob, carol = (town.hand(name) for name in ("alice", "bob", "carol"))
    town.keep(alice.removes(carol, accepted=3))
    bob.log.add(town.entries[-1])
    town.keep(bob.write(Remove(bob.id, "", {carol.writer: 99})))

    assert town.read().standing().accepted[carol.writer] == 3


@pytest.mark.parametrize("deed", ["roles", "invite", "removal"])
def test_who_lost_a_role_uses_it_no_more_as_of_before(deed: str) -> None:
    town = with_members(bob=[ADMIN], carol=[WORKER])
    alice, bob, carol = (town.hand(name) for name in ("alice", "bob", "carol"))
    lost = alice.sets_roles(bob, WORKER)
    made: dict[str, Callable[[int], Facts]] = {
        "roles": lambda _: RoleChange(bob.id, [ADMIN]),
        "removal": lambda _: Remove(alice.id),
        "invite": lambda _: Invite(
            derived_id("member", "x"),
            [ADMIN],
            bob.secret("a"),
            bob.secret("b"),
            MORNING,
            bytes(32),
            [],
        ),
    }
    town.keep(lost, smaller(bob, made[deed], lost, bob.log))

    standing = town.read().standing()

    assert standing.members[bob.id].roles == (WORKER,)
    assert not standing.invites
    assert {alice.id, bob.id, carol.id} <= standing.members.keys()


def test_what_needs_no_lost_role_stands() -> None:
    town = with_members(bob=[ADMIN, WORKER])
    alice, bob = town.hand("alice"), town.hand("bob")
    lost = alice.sets_roles(bob, WORKER)
    town.keep(lost, bob.write(bob.begins_writer("second")))

    assert (
        len([1 for device, _ in town.read().standing().writers.values() if device == bob.device])
        == 2
    )


def test_a_removal_by_who_came_with_a_withdrawn_invitation_takes_nobody_out() -> None:
    town = with_members()
    alice = town.hand("alice")
    invite = alice.invite("bob", [ADMIN])
    town.keep(invite)
    bob = town.hand("bob")
    withdrawal = town.hand("alice").write(Withdraw(sha256(invite)))
    town.keep(bob.joins(invite), bob.removes(alice), withdrawal)

    standing = town.read().standing()

    assert alice.id in standing.members
    assert bob.id not in standing.members


def test_one_computer_names_no_end_of_journals() -> None:
    town = with_members(bob=[OUTSIDE])
    bob = town.hand("bob")
    for number in range(MOST_WRITERS + 5):
        bob.write(bob.begins_writer(f"journal {number}"))

    assert len(bob.log.standing().writers) == MOST_WRITERS + 1
    assert len(bob.log.refused()) == 6


def test_entries_nobody_may_make_cost_no_standing_each() -> None:
    town = with_members(bob=[OUTSIDE])
    bob = town.hand("bob")
    kept = len(bob.log._standings)
    for _ in range(50):
        bob.write(Withdraw(bytes(32)))

    assert len(bob.log.refused()) == 50
    assert len(bob.log._standings) <= kept + 1


def test_a_removal_by_who_was_being_removed_is_disputed() -> None:
    town = with_members(bob=[ADMIN], carol=[ADMIN])
    alice, bob, carol = (town.hand(name) for name in ("alice", "bob", "carol"))
    settled = alice.removes(carol)
    town.keep(settled)
    log = town.read()
    assert [log.is_disputed(each) for each in log.counting().removals] == [False]
    town.keep(bob.removes(alice))

    log = town.read()

    by_hash = {each.hash: each for each in log.entries()}
    assert log.is_disputed(by_hash[sha256(settled)])

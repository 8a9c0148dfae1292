# SPDX-License-Identifier: Apache-2.0
"""What accomplices, thieves and people who come back change of who is who, and what they do not."""

from __future__ import annotations

from itertools import count

from banso_desktop.domain.ids import derived_id
from banso_desktop.journal import membership, signed
from banso_desktop.journal.layout import MAX_HEADS, key_id, sha256
from banso_desktop.journal.membership import Remove, Withdraw
from tests.fakes.clock import MORNING
from tests.fakes.member_keys import ADMIN, TOWN, WORKER, with_members

OUTSIDE = "outside_viewer"


def test_an_accomplice_of_who_is_removed_takes_nobody_out() -> None:
    """What he gives as of before is undone, and so is what rests on it."""
    town = with_members(bob=[ADMIN], carol=[WORKER])
    alice, bob, carol = (town.hand(name) for name in ("alice", "bob", "carol"))
    removal = alice.removes(bob)
    invite = bob.invite("zoe", [ADMIN])
    zoe = town.hand("zoe")
    zoe.log.add(invite)
    join = zoe.joins(invite)
    promoted = bob.sets_roles(carol, ADMIN)
    carol.log.add_all([("invite", invite), ("promoted", promoted)])
    town.keep(removal, invite, join, zoe.removes(alice), promoted, carol.removes(alice))

    standing = town.read().standing()

    assert standing.members.keys() == {alice.id, carol.id}
    assert standing.members[carol.id].roles == (WORKER,)


def test_who_is_removed_ends_no_invitation_as_of_before() -> None:
    town = with_members(bob=[ADMIN])
    alice, bob = town.hand("alice"), town.hand("bob")
    invite = alice.invite("carol", [ADMIN])
    town.keep(invite)
    bob.log.add(invite)
    join = town.hand("carol").joins(invite)
    town.keep(join)
    alice.log.add(join)
    removal = alice.removes(bob)
    town.keep(removal, bob.write(Withdraw(sha256(invite))))

    assert derived_id("member", "carol") in town.read().standing().members


def test_a_stolen_computer_takes_nobody_out_after_its_owner_took_it_out() -> None:
    town = with_members(bob=[ADMIN], carol=[WORKER])
    alice, carol = town.hand("alice"), town.hand("carol")
    bob = town.hand("bob")
    second = alice.invite("bob", [])
    town.keep(second)
    town.keep(town.hand("bob").joins(second, again=" 2"))
    owner, thief = town.hand("bob"), town.hand("bob")
    stolen = key_id(signed.public_of(thief.secret("sign 2")))
    taken = owner.write(Remove(bob.id, stolen))
    town.keep(taken)
    for facts in (Remove(carol.id), Remove(bob.id, bob.device)):
        for number in count():
            data = membership.build(
                facts,
                town=TOWN,
                author=bob.id,
                at=MORNING + number,
                seen=thief.log.heads,
                signing_seed=thief.secret("sign 2"),
            )
            if sha256(data) < sha256(taken):
                break
        town.keep(data)

    log = town.read()

    assert {bob.device} == set(log.standing().members[bob.id].devices)
    assert carol.id in log.standing().members


def test_a_sheet_of_who_is_removed_keeps_the_rescuer_not_out() -> None:
    town = with_members(bob=[ADMIN])
    alice, bob, rescuer = town.hand("alice"), town.hand("bob"), town.hand("rescuer")
    town.keep(rescuer.recovers(alice.secret("recovery")))
    town.keep(rescuer.removes(bob))
    town.keep(bob.makes_sheet("of bob"))

    standing = town.read().standing()

    assert rescuer.id in standing.members
    assert bob.id not in standing.members


def test_two_withdrawals_of_a_used_invitation_leave_one_who_joined() -> None:
    town = with_members(bob=[ADMIN])
    alice = town.hand("alice")
    invite = alice.invite("carol")
    town.keep(invite)
    one, two = town.hand("carol"), town.hand("carol")
    joins = [one.joins(invite), two.joins(invite, again=" 2")]
    ends = []
    for name, join in zip(("alice", "bob"), joins, strict=True):
        hand = town.hand(name)
        hand.log.add(join)
        ends.append(hand.write(Withdraw(sha256(invite))))
    town.keep(*joins, *ends)

    assert len(town.read().standing().members[one.id].devices) == 1


def test_what_was_accepted_of_who_came_back_counts_on() -> None:
    town = with_members(bob=[WORKER])
    alice, bob = town.hand("alice"), town.hand("bob")
    town.keep(alice.removes(bob))
    invite = town.hand("alice").invite("bob")
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, again=" 2"))
    again = town.hand("bob")
    writer = key_id(signed.public_of(again.secret("writer 2")))
    device = key_id(signed.public_of(again.secret("sign 2")))
    town.keep(town.hand("alice").write(Remove(bob.id, device, {writer: 99})))

    assert town.read().standing().accepted[writer] == 99


def test_nobody_fills_the_heads_with_his_own() -> None:
    town = with_members(bob=[OUTSIDE])
    bob = town.hand("bob")
    many = [
        membership.build(
            Remove(bob.id),
            town=TOWN,
            author=bob.id,
            at=number,
            seen=bob.log.heads,
            signing_seed=bob.secret("sign"),
        )
        for number in range(MAX_HEADS + 50)
    ]
    alice = town.hand("alice")
    entry = alice.invite("carol")
    alice.log.add_all((str(at), data) for at, data in enumerate(many))

    assert sha256(entry) in alice.log.heads

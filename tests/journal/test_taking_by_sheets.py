# SPDX-License-Identifier: Apache-2.0
"""What recovery sheets give in a quarrel: the town's own one much, one made for it nothing."""

from __future__ import annotations

import pytest

from banso_desktop.journal import sealing, signed
from banso_desktop.journal.layout import key_id, sha256
from banso_desktop.journal.membership import NewRecovery, Remove, Withdraw
from tests.fakes.member_keys import ADMIN, WORKER, Hand, Log, sheet_seed, with_members


def members(town: Log, *names: str) -> set[str]:
    standing = town.read().standing()
    return {name for name in names if town.hand(name).id in standing.members}


@pytest.mark.parametrize("whole", [True, False], ids=["removed", "demoted"])
def test_a_sheet_made_as_of_before_ones_removal_gives_nobody_the_town(whole: bool) -> None:
    town = with_members(bob=[ADMIN], carol=[ADMIN])
    alice, bob = town.hand("alice"), town.hand("bob")
    taken = alice.removes(bob) if whole else alice.sets_roles(bob, WORKER)
    sheet = bob.makes_sheet("evil")
    zoe = Hand("zoe", bob.log)
    join = zoe.recovers(sheet_seed("evil"))
    town.keep(taken, sheet, join, *(zoe.removes(town.hand(who)) for who in ("alice", "carol")))

    assert members(town, "alice", "carol", "zoe") == {"alice", "carol"}


def test_the_thief_of_an_administrators_computer_makes_no_sheet_that_counts() -> None:
    town = with_members(bob=[ADMIN], carol=[ADMIN])
    second = town.hand("alice").invite("bob", [ADMIN])
    town.keep(second)
    bob = town.hand("bob")
    town.keep(bob.joins(second, again=" 2"))
    seed = bob.secret("sign 2")
    thief = town.hand("bob")
    town.keep(town.hand("bob").write(Remove(bob.id, key_id(signed.public_of(seed)))))
    code = sheet_seed("evil")
    facts = NewRecovery(signed.public_of(code), sealing.public_key(code), bytes(32))
    sheet = thief.write(facts, seed=seed)
    zoe = Hand("zoe", thief.log)
    takes = (zoe.removes(town.hand(who)) for who in ("alice", "bob", "carol"))
    town.keep(sheet, zoe.recovers(code), *takes)

    assert members(town, "alice", "bob", "carol", "zoe") == {"alice", "bob", "carol"}


def test_an_old_sheet_takes_nobody_out_after_a_new_one() -> None:
    town = with_members(bob=[ADMIN])
    finder = town.hand("finder")
    alice = town.hand("alice")
    town.keep(alice.makes_sheet("new"))
    town.keep(finder.recovers(alice.secret("recovery")), finder.removes(alice))

    log = town.read()

    assert members(town, "alice", "bob", "finder") == {"alice", "bob"}
    assert not log.counting().removals


def rescue(town: Log) -> tuple[Hand, Hand]:
    """Let alice remove bob and a rescuer join; return the bob of before and the rescuer."""
    before, alice, rescuer = town.hand("bob"), town.hand("alice"), town.hand("rescuer")
    town.keep(alice.removes(before), rescuer.recovers(alice.secret("recovery")))
    return before, town.hand("rescuer")


def test_what_a_rescuer_takes_stands_whatever_sheet_comes_later() -> None:
    town = with_members(bob=[ADMIN], carol=[ADMIN])
    before, rescuer = rescue(town)
    town.keep(rescuer.removes(town.hand("carol")), before.makes_sheet("evil"))

    assert members(town, "alice", "carol", "rescuer") == {"alice", "rescuer"}


def test_what_a_rescuer_says_is_judged_alike_whatever_is_remembered() -> None:
    town = with_members(bob=[ADMIN])
    before, _ = rescue(town)
    town.keep(before.makes_sheet("evil"))
    rescuer, alice = town.hand("rescuer"), town.hand("alice")
    change = rescuer.sets_roles(alice, WORKER)
    town.keep(change)

    log = town.read()

    assert log.standing().members[alice.id].roles == (WORKER,)
    assert log._evaluate(log._changing_of([sha256(change)])) == log.standing()


def test_what_is_taken_by_who_joined_stands_whatever_is_withdrawn_as_of_before() -> None:
    town = with_members(bob=[ADMIN], carol=[ADMIN])
    invite = town.hand("alice").invite("dave", [ADMIN])
    town.keep(invite)
    before = town.hand("bob")
    town.keep(town.hand("dave").joins(invite), town.hand("alice").removes(before))
    town.keep(town.hand("dave").removes(town.hand("carol")))
    town.keep(before.write(Withdraw(sha256(invite))))

    assert members(town, "alice", "carol", "dave") == {"alice", "dave"}


def test_being_promoted_by_a_younger_one_makes_nobody_younger() -> None:
    town = with_members(carol=[WORKER], dave=[ADMIN], bob=[ADMIN])
    before = town.hand("bob")
    town.keep(town.hand("alice").sets_roles(town.hand("carol"), ADMIN))
    carol, dave = town.hand("carol"), town.hand("dave")
    town.keep(carol.removes(dave), dave.removes(carol))
    assert members(town, "carol", "dave") == {"carol"}

    town.keep(before.sets_roles(town.hand("carol"), ADMIN))

    assert members(town, "carol", "dave") == {"carol"}

# SPDX-License-Identifier: Apache-2.0
"""A new recovery sheet in the membership log, in any order of arrival."""

from __future__ import annotations

from itertools import permutations

from banso_desktop.journal import sealing, signed
from banso_desktop.journal.layout import sha256
from banso_desktop.journal.member_log import MemberLog
from tests.fakes.member_keys import ADMIN, WORKER, Hand, Log, founded, sheet_seed, with_members


def keys_of(name: str) -> tuple[bytes, bytes]:
    seed = sheet_seed(name)
    return signed.public_of(seed), sealing.public_key(seed)


def first_keys(alice: Hand) -> tuple[bytes, bytes]:
    box = sealing.public_key(alice.secret("recovery box"))
    return signed.public_of(alice.secret("recovery")), box


def in_any_order(town: Log) -> list[MemberLog]:
    """Return the logs of every order in which the last four entries can arrive."""
    sure, late = town.entries[:-4], town.entries[-4:]
    return [town.read([*sure, *order]) for order in permutations(late)]


def test_an_administrator_makes_a_new_sheet() -> None:
    town, alice = founded()
    town.keep(alice.makes_sheet("new"))

    assert town.read().standing().recovery == keys_of("new")


def test_whoever_is_no_administrator_makes_none() -> None:
    town = with_members(bob=[WORKER])
    town.keep(town.hand("bob").makes_sheet("new"))

    assert town.read().standing().recovery == first_keys(town.hand("alice"))


def test_the_new_sheet_makes_an_administrator() -> None:
    town, alice = founded()
    town.keep(alice.makes_sheet("new"))
    rescuer = town.hand("rescuer")
    town.keep(rescuer.recovers(sheet_seed("new")))

    assert town.read().standing().is_administrator(rescuer.id)


def test_the_old_sheet_makes_nobody_anything_after_it() -> None:
    town, alice = founded()
    town.keep(alice.makes_sheet("new"))
    thief = town.hand("thief")
    town.keep(thief.recovers(alice.secret("recovery")))

    assert thief.id not in town.read().standing().members


def test_the_old_sheet_makes_nobody_anything_beside_it() -> None:
    town, alice = founded()
    thief = town.hand("thief")
    town.keep(alice.makes_sheet("new"), thief.recovers(alice.secret("recovery")))

    for log in (town.read(), town.read([town.entries[0], *reversed(town.entries[1:])])):
        assert thief.id not in log.standing().members


def test_what_the_old_sheet_made_before_it_stays() -> None:
    town, alice = founded()
    rescuer = town.hand("rescuer")
    town.keep(rescuer.recovers(alice.secret("recovery")))
    town.keep(town.hand("alice").makes_sheet("new"))

    assert town.read().standing().is_administrator(rescuer.id)


def test_of_two_sheets_at_the_same_time_the_smaller_hash_stands() -> None:
    town = with_members(bob=[ADMIN])
    made = {
        name: town.hand(author).makes_sheet(name) for author, name in (("alice", "a"), ("bob", "b"))
    }
    town.keep(*made.values())
    stands = min(made, key=lambda name: sha256(made[name]))

    for order in permutations(made.values()):
        log = town.read([*town.entries[:-2], *order])
        assert log.standing().recovery == keys_of(stands)


def test_with_the_sheet_that_does_not_stand_nobody_joins() -> None:
    town = with_members(bob=[ADMIN])
    hands = {name: town.hand(name) for name in ("alice", "bob")}
    made = {name: hand.makes_sheet(name) for name, hand in hands.items()}
    joins = {}
    for name in made:
        rescuer = Hand(f"rescuer of {name}", hands[name].log)
        joins[name] = rescuer.recovers(sheet_seed(name))
    stands, falls = sorted(made, key=lambda name: sha256(made[name]))
    town.keep(*made.values(), *joins.values())

    for log in in_any_order(town):
        members = log.standing().members
        assert Hand(f"rescuer of {stands}", log).id in members
        assert Hand(f"rescuer of {falls}", log).id not in members


def test_the_sheet_of_an_administrator_removed_beside_it_does_not_stand() -> None:
    town = with_members(bob=[ADMIN], carol=[WORKER])
    bob = town.hand("bob")
    removal = town.hand("alice").removes(bob)
    role = town.hand("alice").sets_roles(town.hand("carol"), WORKER, "clerk")
    made = bob.makes_sheet("bob")
    rescuer = Hand("rescuer", bob.log)
    town.keep(removal, role, made, rescuer.recovers(sheet_seed("bob")))

    for log in in_any_order(town):
        standing = log.standing()
        assert standing.recovery == first_keys(town.hand("alice"))
        assert rescuer.id not in standing.members


def test_a_later_sheet_replaces_the_one_before() -> None:
    town, alice = founded()
    town.keep(alice.makes_sheet("one"), alice.makes_sheet("two"))
    late = town.hand("late")
    town.keep(late.recovers(sheet_seed("one")))

    standing = town.read().standing()

    assert standing.recovery == keys_of("two")
    assert late.id not in standing.members

# SPDX-License-Identifier: Apache-2.0
"""Who is who, in any order of arrival: invitations, removals, roles, and their quarrels."""

from __future__ import annotations

import msgspec
import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import membership, signed
from banso_desktop.journal.layout import FileType, key_id, sha256
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.membership import Remove, RoleChange, Withdraw
from tests.fakes.clock import MORNING
from tests.fakes.member_keys import ADMIN, TOWN, WORKER, Hand, founded, with_members


def names_of(log: MemberLog, *names: str) -> set[str]:
    members = log.standing().members
    return {name for name in names if derived_id("member", name) in members}


def roles_of(log: MemberLog, name: str) -> set[str]:
    return set(log.standing().members[derived_id("member", name)].roles)


def test_the_founder_is_an_administrator_with_keys() -> None:
    town, alice = founded()

    standing = town.read().standing()

    assert standing.is_administrator(alice.id)
    assert standing.boxes(alice.id)
    assert standing.member_of_writer(alice.writer) == alice.id


def test_who_is_invited_joins_with_the_roles_of_the_invitation() -> None:
    town = with_members(bob=[WORKER])

    assert roles_of(town.read(), "bob") == {WORKER}


def test_an_invitation_alone_makes_no_member_and_tells_no_name() -> None:
    town, alice = founded()
    data = alice.invite("bob")
    town.keep(data)

    log = town.read()

    assert names_of(log, "bob") == set()
    assert len(log.standing().invites) == 1
    assert b"bob" not in data


def test_an_invitation_serves_once() -> None:
    town = with_members(bob=[WORKER])
    invite = town.entries[1]
    second = town.hand("bob").joins(invite, again=" again")
    town.keep(second)

    devices = town.read().standing().members[derived_id("member", "bob")].devices

    assert len(devices) == 1


def test_of_two_joins_at_the_same_time_the_smaller_hash_stands() -> None:
    town, alice = founded()
    invite = alice.invite("bob")
    town.keep(invite)
    joins = [town.hand("bob").joins(invite, again=each) for each in (" one", " two")]
    town.keep(*joins)

    (device,) = town.read().standing().members[derived_id("member", "bob")].devices

    smaller = membership.parse(min(joins, key=sha256), "")
    assert isinstance(smaller.facts, membership.Join)
    assert device == key_id(smaller.facts.sign)


def test_an_expired_invitation_lets_nobody_in() -> None:
    town, alice = founded()
    invite = alice.invite("bob", until=MORNING)
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, at=MORNING + 1))

    assert names_of(town.read(), "bob") == set()


def test_a_withdrawn_invitation_lets_nobody_in_even_at_the_same_time() -> None:
    town, alice = founded()
    invite = alice.invite("bob")
    town.keep(invite)
    joins = town.hand("bob").joins(invite)
    withdrawn = alice.write(Withdraw(sha256(invite)))
    town.keep(joins, withdrawn)

    assert names_of(town.read(), "bob") == set()


def test_only_administrators_invite() -> None:
    town = with_members(bob=[WORKER])
    invite = town.hand("bob").invite("carol")
    town.keep(invite)
    town.keep(town.hand("carol").joins(invite))

    assert names_of(town.read(), "carol") == set()


def test_a_removed_member_is_gone() -> None:
    town = with_members(bob=[WORKER])
    town.keep(town.hand("alice").removes(town.hand("bob")))

    assert names_of(town.read(), "alice", "bob") == {"alice"}


def test_removal_beats_what_the_removed_granted_at_the_same_time() -> None:
    town = with_members(bob=[ADMIN])
    alice, bob = town.hand("alice"), town.hand("bob")
    invite = bob.invite("carol")
    removal = alice.removes(bob)
    town.keep(removal, invite)
    town.keep(town.hand("carol").joins(invite))

    assert names_of(town.read(), "bob", "carol") == set()


def test_what_somebody_granted_before_being_removed_stands() -> None:
    town = with_members(bob=[ADMIN])
    invite = town.hand("bob").invite("carol")
    town.keep(invite)
    town.keep(town.hand("carol").joins(invite))
    town.keep(town.hand("alice").removes(town.hand("bob")))

    assert names_of(town.read(), "bob", "carol") == {"carol"}


def test_removal_beats_a_role_given_at_the_same_time() -> None:
    town = with_members(bob=[WORKER], carol=[ADMIN])
    removal = town.hand("alice").removes(town.hand("bob"))
    promotion = town.hand("carol").sets_roles(town.hand("bob"), ADMIN)
    town.keep(removal, promotion)

    assert names_of(town.read(), "bob") == set()


def test_two_administrators_who_remove_each_other_leave_one() -> None:
    town = with_members(bob=[ADMIN])
    removals = [
        town.hand("alice").removes(town.hand("bob")),
        town.hand("bob").removes(town.hand("alice")),
    ]
    town.keep(*removals)

    left = names_of(town.read(), "alice", "bob")

    assert left == ({"alice"} if removals[0] == min(removals, key=sha256) else {"bob"})


def test_a_removed_member_comes_back_by_a_new_invitation() -> None:
    town = with_members(bob=[WORKER])
    town.keep(town.hand("alice").removes(town.hand("bob")))
    invite = town.hand("alice").invite("bob")
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, again=" new"))

    assert names_of(town.read(), "bob") == {"bob"}


def test_one_computer_is_removed_and_the_person_stays() -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    town.keep(town.hand("alice").write(Remove(bob.id, str(bob.device))))

    standing = town.read().standing()

    assert bob.id in standing.members
    assert bob.writer not in standing.writers


def test_of_two_roles_given_at_the_same_time_the_smaller_hash_stands() -> None:
    town = with_members(bob=[WORKER], carol=[ADMIN])
    one = town.hand("alice").sets_roles(town.hand("bob"), "clerk")
    two = town.hand("carol").sets_roles(town.hand("bob"), "manager")
    town.keep(one, two)

    expected = {"clerk"} if sha256(one) < sha256(two) else {"manager"}

    assert roles_of(town.read(), "bob") == expected


def test_a_computer_names_another_writer_of_its_own() -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    public = signed.public_of(bob.secret("writer 2"))
    town.keep(bob.write(bob.begins_writer("writer 2")))

    standing = town.read().standing()

    assert standing.member_of_writer(key_id(public)) == bob.id


def test_the_recovery_key_makes_an_administrator() -> None:
    town, alice = founded()
    rescuer = town.hand("rescuer")
    town.keep(rescuer.recovers(alice.secret("recovery")))

    assert town.read().standing().is_administrator(rescuer.id)


def test_an_entry_of_an_unknown_key_is_refused() -> None:
    town, _ = founded()
    stranger = town.hand("stranger")

    with pytest.raises(SealBroken) as broken:
        town.read().add(stranger.draft(RoleChange(stranger.id, [ADMIN])))

    assert broken.value.why == "unknown key"


def test_an_entry_signed_by_another_than_it_says_is_refused() -> None:
    town, alice = founded()
    data = bytearray(alice.draft(RoleChange(alice.id, [ADMIN])))
    data[-1] ^= 1

    with pytest.raises(SealBroken) as broken:
        town.read().add(bytes(data))

    assert broken.value.why == "signature"


def test_somebody_elses_founding_entry_is_refused() -> None:
    town, _ = founded()
    mallory = Hand("mallory", MemberLog(TOWN, b""))
    facts = membership.parse(town.entries[0], "").facts
    assert facts is not None

    with pytest.raises(SealBroken):
        town.read().add(mallory.draft(facts))


def test_an_entry_waits_for_those_it_saw() -> None:
    town = with_members(bob=[WORKER])
    log = MemberLog(TOWN, town.root)

    with pytest.raises(EntriesMissing) as missing:
        log.add(town.entries[2])

    assert missing.value.hashes == {sha256(town.entries[1])}


def test_an_unknown_kind_is_kept_and_changes_nothing() -> None:
    town, alice = founded()
    before = town.read().standing()
    body = msgspec.msgpack.encode({"kind": "garden", "flowers": 3})
    parts = membership._Body(
        TOWN, alice.id, alice.device, MORNING, list(alice.log.heads), msgspec.Raw(body)
    )
    data = signed.build(
        FileType.MEMBERSHIP,
        msgspec.msgpack.encode(parts),
        alice.secret("sign"),
    )
    town.keep(data)

    log = town.read()

    assert log.heads == (sha256(data),)
    assert log.standing().members.keys() == before.members.keys()


def test_rights_are_judged_where_the_author_stood() -> None:
    town = with_members(bob=[WORKER])
    log = town.read()
    then, bob = log.heads, town.hand("bob")
    log.add(town.hand("alice").sets_roles(bob, "clerk"))

    assert log.judge(bob.writer, bob.id, 5, then, ScopeKind.CONFERENCE)
    assert not log.judge(bob.writer, bob.id, 5, log.heads, ScopeKind.CONFERENCE)


def test_of_a_removed_writer_only_what_was_accepted_counts_wherever_it_claims_to_stand() -> None:
    town = with_members(bob=[WORKER])
    log = town.read()
    before, bob = log.heads, town.hand("bob")
    log.add(town.hand("alice").removes(bob, accepted=3))

    judged = [log.judge(bob.writer, bob.id, each, before, ScopeKind.HOUSEHOLD) for each in (3, 4)]

    assert judged == [True, False]


@pytest.mark.parametrize(
    ("roles", "kind", "may"),
    [
        ([WORKER], ScopeKind.HOUSEHOLD, True),
        (["clerk"], ScopeKind.HOUSEHOLD, True),
        (["clerk"], ScopeKind.CONFERENCE, False),
        (["administrator"], ScopeKind.HOUSEHOLD, False),
        (["administrator"], ScopeKind.TOWN, True),
        (["outside_viewer"], ScopeKind.TOWN, False),
        (["outside_viewer"], ScopeKind.AUDIT, True),
        (["outside_viewer", WORKER], ScopeKind.HOUSEHOLD, False),
        (["a role of a newer version"], ScopeKind.AUDIT, False),
    ],
)
def test_what_a_role_may_write(roles: list[str], kind: ScopeKind, may: bool) -> None:
    town = with_members(bob=roles)
    log, bob = town.read(), town.hand("bob")

    assert log.judge(bob.writer, bob.id, 1, log.heads, kind) is may


def test_somebody_elses_writer_is_not_believed() -> None:
    town = with_members(bob=[WORKER])
    log = town.read()
    bob, alice = town.hand("bob"), town.hand("alice")

    assert not log.judge(bob.writer, alice.id, 1, log.heads, ScopeKind.TOWN)

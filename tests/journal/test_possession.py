# SPDX-License-Identifier: Apache-2.0
"""Who joins shows that the keys they name are theirs; nobody becomes a colleague's computer."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import possession, sealing, signed
from banso_desktop.journal.layout import key_id, sha256
from banso_desktop.journal.membership import Join
from tests.fakes.member_keys import TOWN, WORKER, Hand, Log, founded, with_members


def invited(town: Log, name: str) -> tuple[Hand, bytes, bytes]:
    """Return who is invited, the invitation's hash, and the seed its code stands for."""
    alice = town.hand("alice")
    entry = alice.invite(name)
    town.keep(entry)
    return town.hand(name), sha256(entry), sha256(f"{name} code".encode())


def names_sign_of(victim: Hand) -> Callable[[Join], Join]:
    key = signed.public_of(victim.secret("sign"))
    return lambda facts: msgspec.structs.replace(facts, sign=key)


def names_writer_of(victim: Hand) -> Callable[[Join], Join]:
    key = signed.public_of(victim.secret("writer"))
    return lambda facts: msgspec.structs.replace(facts, writer=key)


def names_another_box(_: Hand) -> Callable[[Join], Join]:
    key = sealing.public_key(bytes(31) + b"\1")
    return lambda facts: msgspec.structs.replace(facts, box=key)


def names_another_member(_: Hand) -> Callable[[Join], Join]:
    return lambda facts: msgspec.structs.replace(facts, member=derived_id("somebody"))


def names_no_invitation(_: Hand) -> Callable[[Join], Join]:
    return lambda facts: msgspec.structs.replace(facts, invite=b"")


@pytest.mark.parametrize(
    "names",
    [
        names_sign_of,
        names_writer_of,
        names_another_box,
        names_another_member,
        names_no_invitation,
    ],
)
def test_a_join_with_other_keys_than_were_proven_is_refused(
    names: Callable[[Hand], Callable[[Join], Join]],
) -> None:
    town = with_members(bob=[WORKER])
    mallory, invitation, code = invited(town, "mallory")
    forged = mallory.draft(names(town.hand("bob"))(mallory.brings(invitation)), seed=code)

    with pytest.raises(SealBroken) as broken:
        town.read().add(forged)

    assert broken.value.why == "possession"


def test_the_proofs_of_one_town_are_worth_nothing_in_another() -> None:
    town, _ = founded()
    bob, invitation, code = invited(town, "bob")
    seeds = {
        "sign_seed": bob.secret("sign"),
        "box_private": bob.secret("box"),
        "writer_seed": bob.secret("writer"),
    }
    facts = possession.join_facts(derived_id("other town"), bob.id, invitation, **seeds)

    with pytest.raises(SealBroken):
        town.read().add(bob.draft(facts, seed=code))


def joined_with(town: Log, sign: Hand, writer: tuple[Hand, str]) -> Hand:
    """Let an administrator's puppet join with keys that are somebody else's; return the puppet."""
    puppet, invitation, code = invited(town, "puppet")
    facts = possession.join_facts(
        TOWN,
        puppet.id,
        invitation,
        sign_seed=sign.secret("sign"),
        box_private=sign.secret("box"),
        writer_seed=writer[0].secret(writer[1]),
    )
    town.keep(puppet.write(facts, seed=code))
    return puppet


def test_a_computer_stays_the_persons_who_joined_with_it() -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    puppet = joined_with(town, bob, (bob, "another writer"))

    log = town.read()

    assert log.standing().devices[bob.device].member == bob.id
    assert puppet.id not in log.standing().members
    assert [entry.author for entry in log.refused()] == [puppet.id]


def test_a_journal_stays_the_persons_who_joined_with_it() -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    joined_with(town, town.hand("puppet"), (bob, "writer"))

    assert town.read().standing().member_of_writer(bob.writer) == bob.id


def test_of_two_joins_beside_each_other_one_gets_the_computer() -> None:
    town, _ = founded()
    one, first, first_code = invited(town, "one")
    two, second, second_code = invited(town, "two")
    one = town.hand("one")
    shared = {name: one.secret(name) for name in ("sign", "box", "writer")}

    def joins(hand: Hand, invitation: bytes, code: bytes) -> bytes:
        facts = possession.join_facts(
            TOWN,
            hand.id,
            invitation,
            sign_seed=shared["sign"],
            box_private=shared["box"],
            writer_seed=shared["writer"],
        )
        return hand.write(facts, seed=code)

    entries = [joins(one, first, first_code), joins(two, second, second_code)]
    earlier = town.entries
    forth = town.read([*earlier, *entries]).standing()
    back = town.read([*earlier, *reversed(entries)]).standing()

    device = key_id(signed.public_of(shared["sign"]))
    assert forth.devices == back.devices
    assert forth.writers == back.writers
    owners = [each.id for each in forth.members.values() if device in each.devices]
    assert owners == [forth.devices[device].member]


def test_an_invitations_code_signs_nothing_but_a_join() -> None:
    town, _ = founded()
    mallory, _, code = invited(town, "mallory")
    forged = mallory.draft(mallory.begins_writer("writer"), seed=code)

    with pytest.raises(SealBroken) as broken:
        town.read().add(forged)

    assert broken.value.why == "unknown key"

# SPDX-License-Identifier: Apache-2.0
"""The entry that names another writer: whose it is, and when its computer has moved on."""

from __future__ import annotations

import pytest

from banso_desktop.errors import SealBroken
from banso_desktop.journal import possession, signed
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import NewWriter
from banso_desktop.journal.moving import has_moved_on
from tests.fakes.member_keys import TOWN, WORKER, with_members


def test_a_journal_is_left_once_its_computer_names_another() -> None:
    town = with_members(bob=[WORKER], carol=[WORKER])
    bob, carol = town.hand("bob"), town.hand("carol")
    first = key_id(signed.public_of(bob.secret("writer")))
    before = town.read()
    public = signed.public_of(bob.secret("writer 2"))
    town.keep(bob.write(bob.begins_writer("writer 2")))

    assert not has_moved_on(before, first)
    assert has_moved_on(town.read(), first)
    assert not has_moved_on(town.read(), key_id(public))
    assert not has_moved_on(town.read(), key_id(signed.public_of(carol.secret("writer"))))


def test_the_journal_moved_to_can_be_left_as_well() -> None:
    town = with_members(bob=[WORKER])
    bob = town.hand("bob")
    second, third = (signed.public_of(bob.secret(f"writer {number}")) for number in (2, 3))
    town.keep(bob.write(bob.begins_writer("writer 2")))
    town.keep(town.hand("bob").write(bob.begins_writer("writer 3")))

    assert has_moved_on(town.read(), key_id(second))
    assert not has_moved_on(town.read(), key_id(third))


def test_nobody_takes_over_the_journal_of_another_computer() -> None:
    town = with_members(bob=[WORKER], mallory=[WORKER])
    bob, mallory = town.hand("bob"), town.hand("mallory")
    public = signed.public_of(bob.secret("writer"))
    proof = possession.writer_facts(TOWN, mallory.device, mallory.secret("writer")).proof
    forged = mallory.draft(NewWriter(public, proof))

    with pytest.raises(SealBroken) as broken:
        town.read().add(forged)

    assert broken.value.why == "possession"


def test_the_proof_of_a_new_journal_is_good_for_its_own_computer_only() -> None:
    town = with_members(bob=[WORKER], mallory=[WORKER])
    bob, mallory = town.hand("bob"), town.hand("mallory")
    forged = mallory.draft(bob.begins_writer("writer 2"))

    with pytest.raises(SealBroken) as broken:
        town.read().add(forged)

    assert broken.value.why == "possession"


def test_a_journal_nobody_names_was_never_left() -> None:
    town = with_members(bob=[WORKER])

    assert not has_moved_on(town.read(), key_id(b"nobody's"))

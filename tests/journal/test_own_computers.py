# SPDX-License-Identifier: Apache-2.0
"""A computer that joined in somebody's name is told to that person, until they know it."""

from __future__ import annotations

import threading

from banso_desktop.domain.ids import Id
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Remove
from banso_desktop.journal.own_computers import OwnComputers
from banso_desktop.journal.signed import public_of
from tests.fakes.member_keys import TOWN, WORKER, Hand, Log, with_members
from tests.fakes.memory_archive import MemoryArchive


def identity(hand: Hand, again: str = "") -> Identity:
    seeds = [hand.secret(f"{purpose}{again}") for purpose in ("writer", "sign", "box")]
    return Identity(TOWN, b"", hand.id, *seeds, bytes(32))


def device(hand: Hand, again: str) -> Id:
    return key_id(public_of(hand.secret(f"sign{again}")))


def second_computer(town: Log) -> None:
    """Let somebody who may invite bring in another computer for bob."""
    invite = town.hand("alice").invite("bob")
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, again=" 2"))


def test_a_computer_is_unfamiliar_until_it_is_known() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    bob = town.hand("bob")
    archive = MemoryArchive()
    own = OwnComputers(bob.log, archive)

    assert own.unfamiliar(identity(bob)) == {device(bob, " 2")}

    own.knows(device(bob, " 2"))
    assert own.unfamiliar(identity(bob)) == frozenset()
    assert OwnComputers(bob.log, archive).unfamiliar(identity(bob)) == frozenset()


def test_a_computer_that_was_there_before_is_told_until_it_is_known() -> None:
    # Who invites can join in somebody's name before that person does.
    town = with_members(bob=[WORKER])
    second_computer(town)
    bob = town.hand("bob")
    archive = MemoryArchive()
    own = OwnComputers(bob.log, archive)

    assert own.unfamiliar(identity(bob, " 2")) == {device(bob, "")}

    own.knows(device(bob, ""))
    assert own.unfamiliar(identity(bob, " 2")) == frozenset()


def test_who_comes_back_as_a_new_computer_is_asked_for_all_the_others() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    invite = town.hand("alice").invite("bob")
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, again=" 3"))
    bob = town.hand("bob")

    own = OwnComputers(bob.log, MemoryArchive())

    assert own.unfamiliar(identity(bob, " 3")) == {device(bob, ""), device(bob, " 2")}


def test_the_clock_of_who_joined_decides_nothing() -> None:
    town = with_members(bob=[WORKER])
    invite = town.hand("alice").invite("bob")
    town.keep(invite)
    town.keep(town.hand("bob").joins(invite, at=1, again=" 2"))
    bob = town.hand("bob")

    assert OwnComputers(bob.log, MemoryArchive()).unfamiliar(identity(bob))


def test_a_computer_taken_out_is_not_told() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    bob = town.hand("bob")
    bob.write(Remove(bob.id, device(bob, " 2")))

    assert OwnComputers(bob.log, MemoryArchive()).unfamiliar(identity(bob)) == frozenset()


def test_the_computers_of_others_are_not_told() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    alice = town.hand("alice")

    assert OwnComputers(alice.log, MemoryArchive()).unfamiliar(identity(alice)) == frozenset()


class Interrupted(MemoryArchive):
    """While a setting is read, somebody else says to know a computer."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: list[threading.Thread] = []

    def setting(self, name: str) -> bytes | None:
        found = super().setting(name)
        while self.meanwhile:
            other = self.meanwhile.pop()
            other.start()
            other.join()
        return found


def test_what_is_said_while_one_looks_is_not_forgotten() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    bob, archive = town.hand("bob"), Interrupted()
    own = OwnComputers(bob.log, archive)
    archive.meanwhile.append(threading.Thread(target=own.knows, args=[device(bob, " 2")]))

    own.unfamiliar(identity(bob))

    assert own.unfamiliar(identity(bob)) == frozenset()


class Looking(OwnComputers):
    """Somebody says to know a computer just before an answer is given."""

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name == "_found" and found is not None:
            object.__setattr__(self, "_found", None)
        return found


def test_an_answer_is_given_whatever_is_said_meanwhile() -> None:
    town = with_members(bob=[WORKER])
    second_computer(town)
    bob = town.hand("bob")
    own = Looking(bob.log, MemoryArchive())

    found = [own.unfamiliar(identity(bob)) for _ in range(2)]

    assert found == [{device(bob, " 2")}] * 2

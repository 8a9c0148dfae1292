# SPDX-License-Identifier: Apache-2.0
"""A transaction that is undone leaves nothing behind in the membership log and the keys held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from banso_desktop.domain.rights import Role
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import sha256
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import member_name
from banso_desktop.journal.standing import GroupKind
from tests.fakes.member_keys import ADMIN, WORKER, with_members
from tests.fakes.real_town import RealTown, real_town


def test_an_own_entry_that_is_not_kept_is_forgotten() -> None:
    town = with_members(bob=[ADMIN])
    bob = town.hand("bob")
    before = bob.log.heads
    bob.sets_roles(town.hand("alice"), WORKER)

    bob.log.undo(bob.device, lambda: [member_name(sha256(each)) for each in town.entries])

    assert bob.log.heads == before
    assert bob.log.standing().is_administrator(town.hand("alice").id)


def test_what_rests_on_a_forgotten_entry_is_forgotten_too() -> None:
    town = with_members(bob=[ADMIN])
    bob = town.hand("bob")
    bob.sets_roles(town.hand("alice"), WORKER)
    kept = bob.invite("carol")

    names = [member_name(sha256(each)) for each in (*town.entries, kept)]
    bob.log.undo(bob.device, lambda: names)

    assert not bob.log.holds(sha256(kept))


def test_entries_of_others_stay() -> None:
    town = with_members(bob=[ADMIN])
    bob, alice = town.hand("bob"), town.hand("alice")
    others = alice.sets_roles(bob, WORKER)
    bob.log.add(others)

    bob.log.undo(bob.device, tuple)

    assert bob.log.holds(sha256(others))


def test_what_was_forgotten_can_come_again() -> None:
    town = with_members(bob=[ADMIN])
    bob = town.hand("bob")
    entry = bob.sets_roles(town.hand("alice"), WORKER)
    bob.log.undo(bob.device, tuple)

    bob.log.add(entry)

    fresh = MemberLog(bob.log.town, bob.log.root)
    fresh.add_all(enumerated := [(str(n), each) for n, each in enumerate((*town.entries, entry))])
    assert len(enumerated) == len(fresh.entries()) == len(bob.log.entries())
    assert fresh.standing().members.keys() == bob.log.standing().members.keys()
    assert fresh.heads == bob.log.heads


@pytest.fixture
def town(tmp_path: Path) -> Iterator[RealTown]:
    roles = (Role.SUPPORT_WORKER,)
    with real_town(tmp_path / "town", {"second": roles, "third": roles}) as made:
        yield made


def test_a_protection_that_fails_half_way_leaves_no_order_and_no_circle(
    town: RealTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    household = town["first"].households.open(label="家")
    town.sync()
    journal = town.profiles["first"].journal
    before = len(journal.log.entries())

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(KeyRing, "renew_scope", full)
        with pytest.raises(OSError, match="space"):
            town["first"].protection.protect(household=household, protection="restricted")

    assert len(journal.log.entries()) == before
    assert GroupKind.CIRCLE.value not in journal.ring.groups_held().values()


def test_what_is_written_after_a_failure_reaches_the_others(
    town: RealTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    household = town["first"].households.open(label="家")
    town.sync()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(KeyRing, "renew_scope", full)
        with pytest.raises(OSError, match="space"):
            town["first"].protection.protect(household=household, protection="restricted")
    town["first"].households.describe(household=household, label="あとで")
    town.sync()

    for name in ("second", "third"):
        assert town.profiles[name].status().complete
        with town.profiles[name].replica.reader() as reading:
            table = reading.tables["household"]
            assert [row.label for row in reading.rows(sa.select(table.c.label))] == ["あとで"]

# SPDX-License-Identifier: Apache-2.0
"""Copies of computers, set-back folders, packs and snapshots in any order; nothing is lost."""

from __future__ import annotations

import contextlib

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from banso_desktop.errors import BansoError
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import packer_of, snapshots_of
from tests.journal.test_copies_in_any_order import CopiesMachine, RolledBackMachine, which


class _Packing(CopiesMachine):
    @rule(number=which, left=st.integers(0, 2))
    def pack(self, number: int, left: int) -> None:
        person = self._person(number)
        person.millis.advance(days=1)
        with contextlib.suppress(BansoError):  # somebody else's pack lies there: a fork
            packer_of(person, when=1, left=left).run()

    @rule(number=which)
    def snapshot(self, number: int) -> None:
        person = self._person(number)
        person.millis.advance(days=8)
        with contextlib.suppress(BansoError):
            snapshots_of(person).run()

    @rule(number=which)
    def start_from_snapshots(self, number: int) -> None:
        self._person(number).session.receiver.snapshots._behind = 1

    def everybody_meets(self) -> None:
        super().everybody_meets()
        for person in (*self.people, *self.people):
            person.sync()
        for person in self.people:
            assert person.session.sync.status.complete, person.session.sync.status.missing
            assert person.session.receiver.snapshots.provisional is None
            assert not person.ledger.refused()
        first = self.people[0]
        held = Held.of(first.session.ring, first.ledger, first.ledger)
        found = verify(first.session.transport, held).findings
        assert not [each for each in found if not each.where.startswith("s/")]


class PackedCopies(_Packing):
    """The folder only grows."""


class PackedAndRolledBack(_Packing, RolledBackMachine):
    """The folder is also set back to what it was at some moment before."""


TestPackedCopies = PackedCopies.TestCase
TestPackedCopies.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestPackedAndRolledBack = PackedAndRolledBack.TestCase
TestPackedAndRolledBack.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)

# SPDX-License-Identifier: Apache-2.0
"""Packs and snapshots over real file systems: written, read, and repaired there."""

from __future__ import annotations

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.journal import names
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import packer_of, snapshots_of
from tests.fakes.journal_people import People
from tests.fakes.places import REAL

pytestmark = pytest.mark.parametrize("place", REAL, indirect=True)


def test_a_packed_town_with_a_snapshot_is_taken_in_and_put_together_again(people: People) -> None:
    admin = people.founder()
    witness = people.colleague(admin)
    household = admin.household("一")
    for number in range(10):
        admin.label(household, f"{number}")
        admin.sync()
    witness.sync()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    assert packer_of(admin, left=0).run() == 1
    assert snapshots_of(admin).run()
    transport = admin.session.transport
    writer = admin.session.identity.writer
    (pack,) = transport.list(names.PACKS)
    assert len(transport.list(names.SNAPSHOTS)) >= 2
    assert transport.list(f"{names.JOURNALS}{writer}/") == []

    newcomer = people.joiner(code)
    newcomer.session.sync.run()
    assert newcomer.sees(household) == "9"
    newcomer.sync()
    assert newcomer.session.receiver.snapshots.provisional is None
    witness.sync()
    held = Held.of(witness.session.ring, witness.ledger, witness.ledger)
    assert verify(witness.session.transport, held).findings == []

    good = transport.get(pack, 1_000_000)
    torn = good[:500]
    transport.delete_own(pack, writer)
    transport.put_if_absent(pack, torn)
    assert [each.where for each in verify(witness.session.transport, held).findings] == [pack]
    assert witness.session.rebuild().repaired == 1
    assert transport.get(pack, 1_000_000) == good
    assert verify(witness.session.transport, held).findings == []

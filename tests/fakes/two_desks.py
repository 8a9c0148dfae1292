# SPDX-License-Identifier: Apache-2.0
"""Two colleagues with a replica each and a folder between them that seals nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.codes import Codes
from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role, rights_of
from banso_desktop.paths import presets
from banso_desktop.services.areas import Services
from banso_desktop.services.desk import Desk
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import FakeMillis, PlainFolder, open_replica
from tests.fakes.town import OpenKeys, StillClock


@dataclass
class Colleague:
    """One of the two: a desk over a replica of their own."""

    replica: Replica
    services: Services
    desk: Desk


@dataclass
class TwoDesks:
    """Both, and what lies between them."""

    one: Colleague
    other: Colleague
    folder: PlainFolder

    def sync(self) -> None:
        """Let each publish and receive until both have everything."""
        for colleague in (self.one, self.other):
            self.folder.publish(colleague.replica)
        for colleague in (self.one, self.other):
            self.folder.deliver(colleague.replica)


@contextmanager
def two_desks(folder: Path) -> Iterator[TwoDesks]:
    """Open two desks of one town; the first founds it, both know each other."""
    millis, shared = FakeMillis(), PlainFolder()
    codes = Codes.from_texts(presets())
    town = derived_id("test", "town")

    def colleague(name: str) -> Colleague:
        replica = open_replica(folder, name, millis)
        desk = Desk(
            ledger=replica,
            reading=replica.reader,
            keys=OpenKeys(town, town_group=derived_id("group")),
            town=town,
            audit=None,
            member=derived_id("member", name),
            rights=lambda: rights_of([Role.SUPPORT_WORKER, Role.MANAGER]),
            codes=codes,
            clock=StillClock(),
            random=Random(7),
            drafts=replica,
        )
        return Colleague(replica, Services(desk), desk)

    one, other = colleague("one"), colleague("other")
    try:
        begin = one.desk.command("test.begin")
        begin.open_scope(ScopeKind.TOWN, [derived_id("group")], town)
        begin.add(town, "town", town, name="みどり野町")
        for each, family in ((one, "小林"), (other, "中村")):
            begin.add(town, "member", each.desk.member, family_name=family)
        one.desk.commit(begin)
        desks = TwoDesks(one, other, shared)
        desks.sync()
        yield desks
    finally:
        one.replica.close()
        other.replica.close()

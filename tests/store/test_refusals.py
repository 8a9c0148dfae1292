# SPDX-License-Identifier: Apache-2.0
"""What does not count is kept, with why and of whom."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Opened, Refusal, Sealed
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import member
from tests.store.conftest import OpenReplica


def a_refusal(where: str, at: int = 1000) -> Refusal:
    return Refusal(where, "right", member("x"), Id("b" * 26), at, 2)


def test_what_does_not_count_is_kept_with_who_wrote_it(open_one: OpenReplica) -> None:
    replica = open_one()
    first, second = a_refusal("j/b/00000/00000001.seg#0"), a_refusal("keys/a/b/c", 2000)
    sealed = Sealed(Id("b" * 26), 1, bytes(32), b"sealed")
    replica.receive([Opened(sealed, (), (), [first])])
    replica.refuse([second])
    replica.refuse([first, second])
    replica.close()

    assert open_one().refused() == [second, first]


def test_a_rebuild_judges_segments_anew_and_keeps_what_wraps_said(replica: Replica) -> None:
    judged, wrap = a_refusal("j/b/00000/00000001.seg#0"), a_refusal("keys/a/b/c")
    replica.refuse([judged, wrap])

    replica.rebuild(lambda _: [])

    assert replica.refused() == [wrap]

# SPDX-License-Identifier: Apache-2.0
"""The projection is dropped and replayed where it was made by another version."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import PlainFolder, command, dump, new_household
from tests.store.conftest import OpenReplica


def filled(replica: Replica, folder: PlainFolder) -> Id:
    """Write a household: some of it published, some sealed, some neither."""
    scope = new_household(replica, label="佐藤さん")
    for text in ("家賃の話", "電気の話"):
        written = command()
        written.record(scope, "contact", facts=text)
        replica.commit(written)
        folder.publish(replica)
    written = command()
    written.set(scope, "household", scope, label="佐藤花子さん")
    replica.commit(written)
    return scope


def made_by_another_version(replica: Replica) -> None:
    replica.set_setting("store.projection", b"another")


def test_a_new_replica_has_nothing_to_rebuild(replica: Replica) -> None:
    assert not replica.stale


def test_a_replica_of_this_version_has_nothing_to_rebuild(open_one: OpenReplica) -> None:
    replica = open_one()
    filled(replica, PlainFolder())
    replica.close()

    assert not open_one().stale


def test_a_rebuild_gives_back_all_there_was(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    replica = open_one()
    scope = filled(replica, folder)
    before, digest = dump(replica, scope), replica.digest(scope)
    made_by_another_version(replica)
    replica.close()
    again = open_one()

    stale = again.stale
    again.rebuild(folder.open)

    assert stale
    assert not again.stale
    assert (dump(again, scope), again.digest(scope)) == (before, digest)
    assert again.scopes() == {scope: "household"}


def test_a_rebuild_replaces_tables_of_any_shape(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    replica = open_one()
    scope = filled(replica, folder)
    before = dump(replica, scope)
    replica._write(
        lambda: [
            replica._connection.execute(statement)
            for statement in ("DROP TABLE person", "ALTER TABLE contact RENAME TO old_contact")
        ]
    )
    made_by_another_version(replica)
    replica.close()
    again = open_one()

    again.rebuild(folder.open)

    assert dump(again, scope) == before
    assert again._read("SELECT 1 FROM sqlite_master WHERE name = 'old_contact'") == []


def test_a_rebuild_tells_how_far_it_is(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    replica = open_one()
    filled(replica, folder)
    told: list[tuple[int, int]] = []

    replica.rebuild(folder.open, lambda done, whole: told.append((done, whole)))

    assert (told[0], told[-1]) == ((0, 2), (2, 2))


def test_a_rebuild_that_breaks_off_is_done_again(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    replica = open_one()
    scope = filled(replica, folder)
    before = dump(replica, scope)

    def fail(segments: Sequence[Sealed]) -> Sequence[Operation]:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - nothing more to tell of it
        replica.rebuild(fail)
    replica.close()
    again = open_one()
    stale = again.stale
    again.rebuild(folder.open)

    assert stale
    assert dump(again, scope) == before


def test_what_arrives_during_a_rebuild_counts_once(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = filled(first, folder)
    folder.publish(first)
    folder.deliver(second)
    written = command()
    written.record(scope, "contact", facts="その間に")
    first.commit(written)
    folder.publish(first)

    def open_late(segments: Sequence[Sealed]) -> Sequence[Operation]:
        folder.deliver(second)
        return folder.open(segments)

    second.rebuild(open_late)

    assert dump(second, scope) == dump(first, scope)

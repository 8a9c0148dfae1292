# SPDX-License-Identifier: Apache-2.0
"""Folder files, keys, settings and drafts: durable, and local."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.store import copies_beside
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import secret_of
from tests.store.conftest import OpenReplica


def test_everything_kept_is_there_after_a_start(open_one: OpenReplica) -> None:
    replica = open_one()
    secret = secret_of(new_id(), ScopeKind.HOUSEHOLD)
    replica.keep_files({"members/a": b"1"}, outgoing=False)
    replica.keep_secrets([secret])
    replica.set_setting("vault", b"2")
    replica.save_draft("contact/new", b"3")
    replica.close()

    again = open_one()

    assert again.files("members/") == {"members/a": b"1"}
    assert again.secrets("scope") == [secret]
    assert again.setting("vault") == b"2"
    assert again.draft("contact/new") == b"3"
    assert again.scopes() == {secret.owner: "household"}


def test_what_is_not_there_is_none(replica: Replica) -> None:
    assert replica.setting("none") is None
    assert replica.draft("none") is None
    assert replica.files("none") == {}
    assert replica.secrets("scope", new_id()) == []


def test_a_file_already_kept_stays_as_it_is(replica: Replica) -> None:
    replica.keep_files({"members/a": b"first"}, outgoing=False)

    replica.keep_files({"members/a": b"second", "members/b": b"new"}, outgoing=True)

    assert replica.files("members/") == {"members/a": b"first", "members/b": b"new"}
    assert replica.outgoing() == [("members/b", b"new")]


def test_files_go_out_in_the_order_they_were_kept(replica: Replica) -> None:
    replica.keep_files({"b": b"1"}, outgoing=True)
    replica.keep_files({"a": b"2"}, outgoing=True)

    first = replica.outgoing()
    replica.put_done("b")

    assert [name for name, _ in first] == ["b", "a"]
    assert replica.outgoing() == [("a", b"2")]
    assert replica.outgoing_names() == ["a"]


def test_a_prefix_is_no_pattern(replica: Replica) -> None:
    replica.keep_files({"keys/a": b"1", "keys_b": b"2", "keys%": b"3"}, outgoing=False)

    assert set(replica.files("keys_")) == {"keys_b"}
    assert set(replica.files("keys%")) == {"keys%"}


def test_a_key_already_kept_stays_as_it_is(replica: Replica) -> None:
    secret = secret_of(new_id(), ScopeKind.HOUSEHOLD)
    replica.keep_secrets([secret])

    replica.keep_secrets([replace(secret, current=False)])

    assert replica.secrets("scope", secret.owner) == [secret]


def test_keys_are_told_apart_by_kind_and_owner(replica: Replica) -> None:
    scope, other = (secret_of(new_id(), ScopeKind.HOUSEHOLD) for _ in range(2))
    group = replace(secret_of(new_id(), ScopeKind.TOWN), kind="group", detail="team")
    replica.keep_secrets([scope, other, group])

    assert replica.secrets("scope", other.owner) == [other]
    assert replica.secrets("group") == [group]


def test_a_draft_is_replaced_and_dropped(replica: Replica) -> None:
    replica.save_draft("contact/1", b"a")
    replica.save_draft("contact/1", b"ab")
    replica.save_draft("intake/1", b"c")

    held = replica.drafts("contact/")
    replica.drop_draft("contact/1")

    assert held == {"contact/1": b"ab"}
    assert replica.drafts() == {"intake/1": b"c"}


def test_a_draft_never_leaves_the_computer(replica: Replica) -> None:
    replica.save_draft("contact/1", b"a")

    assert replica.pending(10) is None
    assert replica.outgoing() == []


def test_what_is_kept_after_the_newest_was_dropped_is_laid_beside_the_replica_too(
    replica: Replica, tmp_path: Path
) -> None:
    def beside() -> dict[str, bytes]:
        replica._lay_out_files()
        return dict(copies_beside.files_in(tmp_path / "first" / copies_beside.OUTBOX))

    replica.keep_files({"keys/a/b/1": b"1", "keys/a/b/2": b"2"}, outgoing=True)
    assert beside() == {"keys/a/b/1": b"1", "keys/a/b/2": b"2"}

    replica.drop_files(["keys/a/b/2"])
    replica.keep_files({"keys/a/b/3": b"3"}, outgoing=True)

    assert beside() == {"keys/a/b/1": b"1", "keys/a/b/3": b"3"}


def test_what_a_batch_dropped_that_was_undone_lies_beside_the_replica(
    replica: Replica, tmp_path: Path
) -> None:
    files = {"keys/a/b/1": b"1", "keys/a/b/2": b"2"}
    replica.keep_files(files, outgoing=True)
    replica._lay_out_files()

    def batch_that_fails() -> None:
        with replica.batch():
            replica.drop_files(["keys/a/b/1"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        batch_that_fails()
    replica._lay_out_files()

    assert copies_beside.files_in(tmp_path / "first" / copies_beside.OUTBOX) == files

# SPDX-License-Identifier: Apache-2.0
"""What lies on the disk: nothing readable, and nothing at all of what was erased."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banso_desktop.domain.folding import fold
from banso_desktop.domain.ids import Id
from banso_desktop.errors import ReplicaDamaged
from banso_desktop.journal.clock import HybridClock
from banso_desktop.store.private import keep_memory_private
from banso_desktop.store.replica import Replica
from tests.fakes.pages import pages
from tests.fakes.replicas import KEY, command, new_household, vocabulary
from tests.store.conftest import OpenReplica

SECRET = "秘密の家賃の話"


def write_secrets(replica: Replica, scope: Id) -> None:
    written = command()
    written.record(scope, "contact", facts=SECRET, own_words="猫がいる")
    person = written.add(scope, "person", family_name="藤原", given_name="志乃")
    replica.commit(written)
    written = command()
    written.set(scope, "person", person, family_name="葛城")
    replica.commit(written)
    replica.save_draft(f"contact/{scope}", SECRET.encode())
    replica.commit(written_issue(scope))


def written_issue(scope: Id) -> Any:
    written = command()
    written.add(scope, "issue", title=SECRET)
    return written


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_no_text_stands_in_any_file_while_it_is_open(open_one: OpenReplica, tmp_path: Path) -> None:
    replica = open_one()
    write_secrets(replica, new_household(replica, label="藤原さん"))

    held = bytes_on_disk(tmp_path / "first")

    assert (tmp_path / "first" / "replica.db-wal").stat().st_size > 0
    for text in (SECRET, "家賃", "藤原", "猫がいる", "contact", "SQLite format 3"):
        assert text.encode() not in held


def test_another_key_opens_nothing(open_one: OpenReplica, tmp_path: Path) -> None:
    replica = open_one()
    write_secrets(replica, new_household(replica))
    replica.close()

    with pytest.raises(ReplicaDamaged):
        Replica.open(tmp_path / "first", bytes(32), Id("a" * 26), HybridClock(Id("a" * 26)))

    open_one()  # the lock is free again, and nothing was harmed


def test_of_an_erased_scope_no_term_is_left(open_one: OpenReplica, tmp_path: Path) -> None:
    replica = open_one()
    kept, scope = new_household(replica), new_household(replica, label="藤原さん")
    written = command()
    written.record(kept, "contact", facts="柿をもらった")
    replica.commit(written)
    write_secrets(replica, scope)
    before = pages(tmp_path / "first", KEY)

    replica.erase_scope(scope)

    assert vocabulary(replica) == set("柿をもらった")
    replica.close()
    after = pages(tmp_path / "first", KEY)
    for text in (SECRET, "藤原", "志乃", "葛城", *fold(SECRET), *"猫原城"):
        assert text.encode() in before
        if text not in "のがる柿":
            assert text.encode() not in after
    assert "柿".encode() in after


def test_an_erased_scope_can_be_neither_read_nor_written(replica: Replica) -> None:
    scope = new_household(replica)
    write_secrets(replica, scope)

    replica.erase_scope(scope)

    assert replica.scopes() == {}
    assert replica.secrets("scope") == []
    assert replica.drafts() == {}
    assert replica.pending(10) is None


@pytest.mark.needs("posix")
def test_other_accounts_see_nothing_of_a_profile(open_one: OpenReplica, tmp_path: Path) -> None:
    replica = open_one()
    write_secrets(replica, new_household(replica))

    folder = tmp_path / "first"
    seen = {path.name: path.stat().st_mode & 0o077 for path in folder.iterdir() if path.is_file()}

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {"replica.db", "replica.db-wal"} <= seen.keys()
    assert set(seen.values()) == {0}


@pytest.mark.needs("posix")
def test_a_profile_made_before_is_closed_when_it_is_opened(
    open_one: OpenReplica, tmp_path: Path
) -> None:
    open_one().close()
    folder = tmp_path / "first"
    folder.chmod(0o755)
    (folder / "profile.json").write_text("{}", "utf-8")
    for path in (folder / "replica.db", folder / "profile.json"):
        path.chmod(0o644)

    open_one()

    assert folder.stat().st_mode & 0o777 == 0o700
    for path in (folder / "replica.db", folder / "profile.json"):
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.needs("posix")
def test_a_crash_leaves_no_image_of_the_memory() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        keep_memory_private()
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


def test_the_name_of_a_link_no_operation_is_of_is_erased_whatever_it_begins_with(
    replica: Replica,
) -> None:
    def erase() -> list[str]:
        words = replica._projection.words
        for word in ("=佐藤", "=~", "=a", "佐藤"):
            words[word]
        words.erase_links()
        return [word for (word,) in replica._connection.execute("SELECT word FROM words")]

    assert {"=佐藤", "=~", "=a", "佐藤"}.intersection(replica._writer.run(erase)) == {"佐藤"}

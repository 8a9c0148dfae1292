# SPDX-License-Identifier: Apache-2.0
"""A profile folder that is copied or restored, with the real vault, replica and directory."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town, open_profile
from banso_desktop.domain.ids import Id

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"
HERE, THERE = b"h" * 32, b"t" * 32


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town of two whose profiles are at home on one computer each."""
    tmp_path = tmp_path_factory.mktemp("made") / "town"
    (tmp_path / "folder").mkdir(parents=True)
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as profile:
        code = profile.services.people.invite(roles=["support_worker"]).code
        profile.sync_now()
    join_town(
        tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=Person("高橋")
    ).close()
    for name in ("a", "b"):
        with opened(tmp_path / name, HERE) as profile:
            profile.sync_now()
    return tmp_path


@pytest.fixture
def town(made: Path, tmp_path: Path) -> Path:
    """A copy of it as a whole, for one test."""
    return Path(shutil.copytree(made, tmp_path / "town"))


def opened(path: Path, machine: bytes) -> Profile:
    return open_profile(path, passphrase=PASSPHRASE, machine=lambda: machine)


def opens(profile: Profile, label: str) -> Id:
    return profile.services.households.open(label=label)


def labels(profile: Profile) -> set[str]:
    with profile.replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT label FROM household")
        return {str(label) for (label,) in found}


def converge(*profiles: Profile) -> None:
    for _ in range(3):
        for profile in profiles:
            assert profile.sync_now().status.error is None
    assert len({repr(profile.digest()) for profile in profiles}) == 1
    assert all(profile.journal.sync.status.broken == {} for profile in profiles)
    assert all(profile.replica.unsent() == 0 for profile in profiles)


def test_a_profile_copied_to_another_computer_gets_its_own_journal(town: Path) -> None:
    with opened(town / "b", HERE) as profile:
        opens(profile, "まだ送っていない")
    shutil.copytree(town / "b", town / "c")

    with (
        opened(town / "a", HERE) as first,
        opened(town / "b", HERE) as worker,
        opened(town / "c", THERE) as clone,
    ):
        opens(worker, "もとで")
        opens(clone, "写しで")
        before = worker.journal.identity.writer

        converge(first, worker, clone)

        assert clone.journal.identity.writer != before
        assert worker.journal.identity.writer == before
        assert labels(first) == {"まだ送っていない", "もとで", "写しで"}


def test_a_copy_on_the_same_computer_is_noticed_in_the_folder(town: Path) -> None:
    shutil.copytree(town / "b", town / "c")

    with (
        opened(town / "a", HERE) as first,
        opened(town / "b", HERE) as worker,
        opened(town / "c", HERE) as clone,
    ):
        opens(worker, "もとで")
        worker.sync_now()
        opens(clone, "写しで")

        converge(first, worker, clone)

        assert labels(first) == labels(clone) == {"もとで", "写しで"}
    with opened(town / "c", HERE) as again:
        assert again.sync_now().status.error is None
        assert again.journal.identity.writer != worker.journal.identity.writer
        assert labels(again) == {"もとで", "写しで"}


def test_a_profile_restored_from_a_backup_receives_what_it_had_forgotten(town: Path) -> None:
    shutil.copytree(town / "b", town / "backup")
    with opened(town / "b", HERE) as worker:
        opens(worker, "控えのあとで")
        worker.sync_now()
    shutil.rmtree(town / "b")
    shutil.copytree(town / "backup", town / "b")

    with opened(town / "a", HERE) as first, opened(town / "b", HERE) as worker:
        opens(worker, "もどしてから")

        converge(first, worker)

        assert labels(first) == {"控えのあとで", "もどしてから"}


def test_only_the_replica_restored_is_an_old_backup_too(town: Path) -> None:
    shutil.copy(town / "b" / "replica.db", town / "old.db")
    with opened(town / "b", HERE) as worker:
        opens(worker, "控えのあとで")
        worker.sync_now()
    shutil.copy(town / "old.db", town / "b" / "replica.db")

    with opened(town / "a", HERE) as first, opened(town / "b", HERE) as worker:
        converge(first, worker)

        assert labels(first) == labels(worker) == {"控えのあとで"}


def test_the_copies_of_segments_beside_the_replica_go_with_the_journal_that_was_left(
    town: Path,
) -> None:
    shutil.move(town / "folder", town / "away")
    with opened(town / "b", HERE) as worker:
        opens(worker, "まだ送っていない")
        worker.sync_now()
        left = sorted(path.name for path in (town / "b" / "outbox").iterdir())
    shutil.move(town / "away", town / "folder")

    with opened(town / "b", THERE) as clone:
        waiting = list((town / "b" / "outbox").glob("*.segment"))
        assert clone.replica.unsent() == 1
        clone.sync_now()

        assert left
        assert waiting == []
        assert clone.replica.unsent() == 0


def test_rebuilt_from_its_segments_a_moved_profile_shows_the_same(town: Path) -> None:
    shutil.copytree(town / "b", town / "c")
    with opened(town / "a", HERE) as first, opened(town / "c", THERE) as clone:
        opens(clone, "写しで")
        converge(first, clone)
        before = clone.digest()

        clone.replica.rebuild(clone.journal.receiver.open_segments)

        assert clone.digest() == before


def test_what_an_earlier_version_had_sealed_is_opened_and_sealed_anew(town: Path) -> None:
    shutil.move(town / "folder", town / "away")
    with opened(town / "b", HERE) as worker:
        opens(worker, "前の版で封じた")
        worker.sync_now()
        worker.replica._write(lambda: worker.replica._connection.execute("DELETE FROM resend"))
    shutil.move(town / "away", town / "folder")

    with opened(town / "a", HERE) as first, opened(town / "b", THERE) as clone:
        converge(first, clone)

        assert labels(first) == {"前の版で封じた"}

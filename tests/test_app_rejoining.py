# SPDX-License-Identifier: Apache-2.0
"""A replica that vanished: the profile goes on with one made from the folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town, open_profile
from banso_desktop.errors import (
    FolderNotATown,
    FolderUnreachable,
    ReplicaDamaged,
    WrongPassphrase,
)
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.sealing import system_random
from banso_desktop.journal.vault import Vault
from banso_desktop.rejoining import begin_anew, rejoin_town

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made") / "town"
    (home / "folder").mkdir(parents=True)
    created = create_town(
        home / "folder", home / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as profile:
        code = profile.services.people.invite(roles=["support_worker"]).code
        profile.sync_now()
    join_town(
        home / "folder", home / "b", code=code, passphrase=PASSPHRASE, person=Person("高橋")
    ).close()
    with open_profile(home / "a", passphrase=PASSPHRASE) as profile:
        profile.sync_now()
    with open_profile(home / "b", passphrase=PASSPHRASE) as profile:
        profile.sync_now()
        profile.services.households.open(label="送ったもの")
        profile.sync_now()
    return home


@pytest.fixture
def town(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "town"))


def labels(profile: Profile) -> set[str]:
    with profile.replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT label FROM household")
        return {str(label) for (label,) in found}


def converged(town: Path, worker: Profile) -> Profile:
    first = open_profile(town / "a", passphrase=PASSPHRASE)
    for profile in (first, worker, first, worker):
        assert profile.sync_now().status.error is None
        assert profile.journal.sync.status.broken == {}
    assert repr(first.digest()) == repr(worker.digest())
    return first


def test_a_replica_that_vanished_is_made_anew_from_the_folder(town: Path) -> None:
    before = Vault.open(town / "b" / "vault", PASSPHRASE).identity
    (town / "b" / "replica.db").unlink()

    with rejoin_town(town / "b", passphrase=PASSPHRASE) as worker:
        worker.services.households.open(label="あとで書いたもの")
        with converged(town, worker) as first:
            assert labels(first) == labels(worker) == {"送ったもの", "あとで書いたもの"}
            assert worker.member == before.member
            assert worker.journal.identity.writer != before.writer
            assert worker.verify() == []

    with open_profile(town / "b", passphrase=PASSPHRASE) as again:
        assert labels(again) == {"送ったもの", "あとで書いたもの"}


def test_what_was_sealed_and_not_sent_is_put_first(town: Path) -> None:
    shutil.move(town / "folder", town / "away")
    with open_profile(town / "b", passphrase=PASSPHRASE) as worker:
        worker.services.households.open(label="送れなかったもの")
        worker.sync_now()
    shutil.move(town / "away", town / "folder")
    for path in (town / "b").glob("replica.db*"):
        path.unlink()

    with rejoin_town(town / "b", passphrase=PASSPHRASE) as worker:
        with converged(town, worker) as first:
            assert labels(first) == labels(worker) == {"送ったもの", "送れなかったもの"}
        assert list((town / "b" / "outbox").iterdir()) == []


def test_what_found_no_place_in_the_folder_waits_anew(town: Path) -> None:
    shutil.copytree(town / "b", town / "c")
    shutil.move(town / "folder", town / "away")
    with open_profile(town / "b", passphrase=PASSPHRASE) as worker:
        worker.services.households.open(label="もとで")
        worker.sync_now()
    shutil.move(town / "away", town / "folder")
    with open_profile(town / "c", passphrase=PASSPHRASE) as worker:
        worker.services.households.open(label="写しで")
        worker.sync_now()
    for path in (town / "b").glob("replica.db*"):
        path.unlink()

    with (
        rejoin_town(town / "b", passphrase=PASSPHRASE) as worker,
        converged(town, worker) as first,
    ):
        assert {"送ったもの", "もとで", "写しで"} <= labels(first)


def test_a_replica_that_cannot_be_read_is_put_aside(town: Path) -> None:
    (town / "b" / "replica.db").write_bytes(b"not a database" * 1000)

    with rejoin_town(town / "b", passphrase=PASSPHRASE) as worker:
        assert labels(worker) == {"送ったもの"}

    assert (town / "b" / "replica.db.damaged-1").read_bytes().startswith(b"not a database")


def test_where_it_broke_off_opening_goes_on(town: Path) -> None:
    (town / "b" / "replica.db").unlink()
    vault = Vault.open(town / "b" / "vault", PASSPHRASE)
    transport = FolderTransport(town / "folder")
    begin_anew(town / "b", vault, transport, b"", system_random)

    with open_profile(town / "b", passphrase=PASSPHRASE) as worker:
        worker.sync_now()
        with converged(town, worker):
            assert labels(worker) == {"送ったもの"}


def test_without_the_folder_nothing_is_changed(town: Path) -> None:
    (town / "b" / "replica.db").unlink()
    before = (town / "b" / "vault").read_bytes()
    (town / "folder").rename(town / "away")

    with pytest.raises(FolderUnreachable):
        rejoin_town(town / "b", passphrase=PASSPHRASE)
    (town / "folder").mkdir()
    with pytest.raises(FolderNotATown):
        rejoin_town(town / "b", passphrase=PASSPHRASE)

    assert (town / "b" / "vault").read_bytes() == before
    with pytest.raises(ReplicaDamaged):
        open_profile(town / "b", passphrase=PASSPHRASE)


def test_another_passphrase_changes_nothing(town: Path) -> None:
    (town / "b" / "replica.db").unlink()

    with pytest.raises(WrongPassphrase):
        rejoin_town(town / "b", passphrase="another passphrase altogether")

# SPDX-License-Identifier: Apache-2.0
"""The diagnosis over a real profile and a real directory: what the window is told, and mends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.app import Person, Profile, create_town
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.errors import ReplicaDamaged
from banso_desktop.gui.session import FolderRepair
from banso_desktop.gui.settings import Settings
from banso_desktop.window.session import ProfileGate, ProfileSession

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林", "あゆみ"),
    )  # fmt: skip
    yield created.profile
    created.profile.close()


@pytest.fixture
def session(profile: Profile, qapp: QApplication, tmp_path: Path) -> ProfileSession:
    return ProfileSession(profile, find_fonts(), Settings(tmp_path / "view.ini"))


def rebuilt(session: ProfileSession, *, even_empty: bool = False) -> FolderRepair:
    return session.rebuild(lambda done, total: None, even_empty=even_empty)


def test_damage_is_a_finding_with_its_sign_and_is_mended(
    session: ProfileSession, tmp_path: Path
) -> None:
    (path,) = (tmp_path / "folder" / "j").rglob("00000001.seg")
    good = path.read_bytes()
    path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))

    wrong = [each for each in session.verify(lambda *_: None) if not each.harmless]
    done = rebuilt(session)

    assert [each.sign for each in wrong] == ["damaged"]
    assert wrong[0].where.endswith(path.name)
    assert done == FolderRepair(repaired=1)
    assert path.read_bytes() == good


def test_a_wiped_folder_is_asked_about_before_it_is_filled(
    session: ProfileSession, tmp_path: Path
) -> None:
    before = {path.name for path in (tmp_path / "folder").rglob("*") if path.is_file()}
    shutil.rmtree(tmp_path / "folder")
    (tmp_path / "folder").mkdir()

    asked = rebuilt(session)
    empty = list((tmp_path / "folder").iterdir())
    done = rebuilt(session, even_empty=True)

    assert asked.is_empty
    assert empty == []
    assert done.restored == len(before)
    assert {path.name for path in (tmp_path / "folder").rglob("*") if path.is_file()} == before


def test_a_folder_that_was_set_back_is_mended_by_the_next_round_and_counted(
    session: ProfileSession, profile: Profile, tmp_path: Path
) -> None:
    shutil.copytree(tmp_path / "folder", tmp_path / "backup")
    profile.services.households.open(label="あとで")
    profile.sync_now()
    whole = {path.name for path in (tmp_path / "folder" / "j").rglob("*.seg")}
    shutil.rmtree(tmp_path / "folder")
    shutil.copytree(tmp_path / "backup", tmp_path / "folder")

    session.sync()

    assert session.folder().mended > 0
    assert session.folder().alarm == ""
    assert {path.name for path in (tmp_path / "folder" / "j").rglob("*.seg")} == whole
    assert [each for each in session.verify(lambda *_: None) if not each.harmless] == []


def test_the_gate_makes_a_replica_anew(
    profile: Profile, qapp: QApplication, tmp_path: Path
) -> None:
    profile.close()
    (tmp_path / "a" / "replica.db").unlink()
    gate = ProfileGate(tmp_path / "a", find_fonts(), Settings(tmp_path / "view.ini"))

    with pytest.raises(ReplicaDamaged):
        gate.open(PASSPHRASE)
    session = gate.rejoin(PASSPHRASE)

    assert session.folder().reachable
    session.close()
    QApplication.processEvents()

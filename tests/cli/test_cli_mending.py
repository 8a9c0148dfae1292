# SPDX-License-Identifier: Apache-2.0
"""What is wrong, what to do, and doing it: verify, rebuild and rejoin at the console."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from banso_desktop.folder_words import ADVICE, advice
from banso_desktop.journal.signs import Sign
from tests.fakes.console import Desk, copied, one_sentence


@pytest.fixture
def own(home: Path, tmp_path: Path) -> Desk:
    """The founder of a copy of the town, who has received everything."""
    desk = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    desk.sync()
    return desk


def segments(town: Path) -> list[Path]:
    return sorted(town.glob("folder/j/*/*/*.seg"))


def test_every_sign_has_its_advice() -> None:
    assert set(ADVICE) == set(Sign)
    assert all(what.endswith(".") for what, _ in ADVICE.values())


def test_damage_is_told_with_what_to_do_and_mended(own: Desk, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in segments(tmp_path)}
    path = segments(tmp_path)[0]
    path.write_bytes(bytes([before[path][0] ^ 1]) + before[path][1:])
    torn = segments(tmp_path)[1]
    torn.write_bytes(before[torn][:50])

    told = own.run("verify")
    mended = own.run("rebuild")
    again = own.run("verify")

    assert told.code == 1
    assert advice(Sign.TORN) in told.out
    assert "banso rebuild --profile DIR" in told.out
    assert mended.code == 0, mended.err
    assert "2 files were damaged and are sound again" in mended.out
    assert again.code == 0
    assert {path: path.read_bytes() for path in segments(tmp_path)} == before


def test_a_wiped_folder_is_put_back_only_when_somebody_says_so(own: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    before = {path.relative_to(folder): path.read_bytes() for path in segments(tmp_path)}
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "Thumbs.db").write_bytes(b"mine")

    verified = own.run("verify")
    refused = own.run("rebuild")
    left = sorted(path.name for path in folder.iterdir())
    done = own.run("rebuild", "--empty")

    assert verified.code == refused.code == 1
    assert one_sentence(verified.err)
    assert one_sentence(refused.err)
    assert "drive connected" in verified.err
    assert "--empty" in refused.err
    assert left == ["Thumbs.db"]
    assert done.code == 0, done.err
    assert {path.relative_to(folder): path.read_bytes() for path in segments(tmp_path)} == before
    assert (folder / "Thumbs.db").read_bytes() == b"mine"
    assert own.run("verify").code == 0
    Desk(tmp_path / "b", own.secret).sync()


def test_nothing_to_put_back_is_done_at_once(own: Desk) -> None:
    said = own.run("rebuild")

    assert said.code == 0
    assert "0 files were missing" in said.out
    assert "0 files were damaged" in said.out


def test_a_replica_that_is_gone_is_made_anew(own: Desk, tmp_path: Path) -> None:
    before = own.digest()["scopes"]
    (tmp_path / "a" / "replica.db").unlink()

    gone = own.run("status")
    made = own.run("town", "rejoin")

    assert gone.code == 1
    assert "banso town rejoin --profile DIR" in gone.err
    assert made.code == 0, made.err
    assert own.digest()["scopes"] == before


def test_a_profile_copied_from_another_computer_says_so(
    own: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.journal.machine._named", lambda: "this one")
    own.sync()
    monkeypatch.setattr("banso_desktop.journal.machine._named", lambda: "another one")
    own.sync()

    told = own.run("verify")

    assert told.code == 0
    assert advice(Sign.MOVED) in told.out
    assert "moved (does no harm)" in told.out


def test_a_clock_that_is_behind_the_servers_is_told(own: Desk, tmp_path: Path) -> None:
    ahead = time.time() + 3600
    for path in (tmp_path / "folder" / "heads").iterdir():
        os.utime(path, (ahead, ahead))

    told = own.run("verify", "--json").json

    (clock,) = [one for one in told if one["why"] == "own clock"]
    assert -3700 < clock["value"] < -3500
    assert clock["harmless"]


def test_a_folder_in_place_of_a_file_is_named_and_the_rest_is_put_back(
    own: Desk, tmp_path: Path
) -> None:
    taken, gone = segments(tmp_path)[:2]
    before = gone.read_bytes()
    taken.unlink()
    gone.unlink()
    taken.mkdir()

    told = own.run("verify")
    mended = own.run("rebuild")

    assert told.code == mended.code == 1
    assert advice(Sign.NO_FILE) in told.out
    assert "1 files were missing and are there again" in mended.out
    assert "left as it is, for it is no file" in mended.out
    assert gone.read_bytes() == before

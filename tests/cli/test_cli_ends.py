# SPDX-License-Identifier: Apache-2.0
"""However a command ends, it is 0, 1 or 2, and one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from banso_desktop import cli
from tests.fakes.console import (
    PASSPHRASE,
    Desk,
    banso,
    banso_in_a_process,
    copied,
    one_sentence,
)


def test_a_profile_that_is_open_elsewhere_says_so(a: Desk) -> None:
    from banso_desktop.app import open_profile

    with open_profile(a.path, passphrase=PASSPHRASE):
        said = banso_in_a_process("status", *a.options)

    assert said.returncode == 1
    assert one_sentence(said.stderr)
    assert "Another process" in said.stderr


@pytest.mark.parametrize("name", ["replica.db", "vault", "profile.json"])
@pytest.mark.parametrize("harm", [b"", b"nonsense" * 600])
def test_a_damaged_profile_is_one_sentence(
    name: str, harm: bytes, home: Path, tmp_path: Path
) -> None:
    own = Desk(copied(home, tmp_path) / "a", tmp_path / "secret")
    (own.path / name).write_bytes(harm)

    said = own.run("status")

    assert said.code == 1
    assert one_sentence(said.err)


@pytest.mark.parametrize(
    ("name", "harm"), [("vault", None), ("vault", b"{}"), ("profile.json", None)]
)
def test_a_profile_without_its_keys_says_how_to_go_on_and_so_it_goes(
    name: str, harm: bytes | None, home: Path, tmp_path: Path
) -> None:
    town = copied(home, tmp_path / "town")
    founder, own = Desk(town / "a", town / "secret"), Desk(town / "b", town / "secret")
    (own.path / name).unlink()
    if harm is not None:
        (own.path / name).write_bytes(harm)

    said = own.run("status")

    assert said.code == 1
    assert one_sentence(said.err)
    for words in ("administrator", "code for another computer", "banso town join", "a new DIR"):
        assert words in said.err

    founder.sync()
    (me,) = [one for one in founder.query("people.staff") if "佐々木" in one["name"]]
    made = founder.do("people.invite_computer", member=me["id"])
    founder.sync()
    (town / "code").write_text(made["code"], "utf-8")
    again = Desk(town / "again", town / "secret")
    joined = again.run("town", "join", town / "folder", "--code-file", town / "code")
    assert joined.code == 0, joined.err
    assert me["id"] in joined.out


def test_no_profile_is_one_sentence(tmp_path: Path, home: Path) -> None:
    said = banso("status", "--profile", tmp_path / "no", "--passphrase-file", home / "secret")

    assert said.code == 1
    assert one_sentence(said.err)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 1),
        (OSError(28, "No space left on device", "x"), 1),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "佐藤"), 1),
        (RuntimeError("佐藤"), 1),
        (MemoryError(), 1),
    ],
)
def test_whatever_goes_wrong_is_one_sentence_without_what_people_wrote(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_VERBS", {**cli._VERBS, "status": broken})

    said = banso("status", "--profile", "x")

    assert said.code == code
    assert one_sentence(said.err)
    assert "佐藤" not in said.err


def test_help_is_no_failure_and_no_verb_is_wrong_usage() -> None:
    assert banso("--help").code == 0
    assert banso().code == 2
    assert banso("dance").code == 2


def test_output_is_utf_8_in_any_locale(a: Desk) -> None:
    household = a.do("intake.take_in", family_name="𠮷田")["household"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0"}

    said = banso_in_a_process(
        "query", "maps.rows", json.dumps({"household": household}), *a.options, env=environment
    )

    assert said.returncode == 0, said.stderr
    assert "𠮷田" in said.stdout


def test_a_reader_who_leaves_early_is_no_failure() -> None:
    said = subprocess.run(
        f"{sys.executable} -c 'from banso_desktop.cli import main; raise SystemExit(main())'"
        " query --list | head -c 1; exit ${PIPESTATUS[0]}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert said.returncode == 0
    assert said.stderr == ""

# SPDX-License-Identifier: Apache-2.0
"""Towns are founded and joined; what does not work is told, and nothing is left."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from banso_desktop.calls import Usage
from banso_desktop.cli import towns
from tests.fakes.console import (
    PASSPHRASE,
    Desk,
    banso,
    one_sentence,
    tree,
)


def create(folder: Path, profile: Path, phrase: str = PASSPHRASE) -> tuple[object, ...]:
    secret = profile.with_suffix(".secret")
    secret.write_text(phrase, "utf-8")
    where = ("--profile", profile, "--passphrase-file", secret)
    return ("town", "create", folder, "--name", "みどり野町", *where)


def test_a_town_is_made_where_only_the_last_folder_is_missing(tmp_path: Path) -> None:
    said = banso(*create(tmp_path / "folder", tmp_path / "p"))

    assert said.code == 0
    assert (tmp_path / "folder" / "share.json").exists()
    assert re.fullmatch(r"([0-9A-Z]{4}[- ]?){7}", said.out.strip())  # the recovery code, once


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    said = banso(*create(tmp_path / "no" / "folder", tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert str(tmp_path / "no" / "folder") in said.err
    assert not (tmp_path / "p").exists()


def test_a_file_in_place_of_the_folder_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("not a folder", "utf-8")

    said = banso(*create(tmp_path / "folder", tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert not (tmp_path / "p").exists()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    real = os.open

    def denied(path: Any, flags: int, *rest: int, **where: Any) -> int:
        if str(path).startswith(str(tmp_path / "folder")) and flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, flags, *rest, **where)

    monkeypatch.setattr(os, "open", denied)  # root may write everything

    said = banso(*create(tmp_path / "folder", tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert "cannot be written" in said.err
    assert not (tmp_path / "p").exists()


def test_a_folder_that_holds_a_town_takes_no_second_one(home: Path, tmp_path: Path) -> None:
    before = tree(home / "folder")

    said = banso(*create(home / "folder", tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert tree(home / "folder") == before
    assert not (tmp_path / "p").exists()


def test_a_profile_that_is_there_is_not_founded_over(home: Path, a: Desk, tmp_path: Path) -> None:
    vault = (a.path / "vault").read_bytes()

    said = a.run("town", "create", tmp_path / "folder", "--name", "x")

    assert said.code == 1
    assert "a profile is here already" in said.err
    assert (a.path / "vault").read_bytes() == vault
    assert not (tmp_path / "folder").exists()


def test_a_short_passphrase_is_refused_with_the_limit(tmp_path: Path) -> None:
    said = banso(*create(tmp_path / "folder", tmp_path / "p", "short"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert "14 characters" in said.err
    assert "short" not in said.err.replace("too short", "")
    assert not (tmp_path / "folder").exists()


def test_the_recovery_sheet_is_written_as_a_paper(tmp_path: Path) -> None:
    said = banso(*create(tmp_path / "folder", tmp_path / "p"), "--recovery", tmp_path / "r.pdf")

    assert said.code == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert "recovery code" not in said.err


def test_a_recovery_sheet_that_cannot_be_written_does_not_lose_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(place: Path, _: bytes) -> None:
        raise Usage(f"{place} cannot be written: No space left on device")

    monkeypatch.setattr(towns, "write_file", full)

    said = banso(*create(tmp_path / "folder", tmp_path / "p"), "--recovery", tmp_path / "r.pdf")

    assert said.code == 1
    assert re.fullmatch(r"([0-9A-Z]{4}[- ]?){7}", said.out.strip())


def join(folder: Path, home: Path, code: str, profile: Path) -> tuple[object, ...]:
    file = profile.with_suffix(".code")
    file.write_text(code, "utf-8")
    where = ("--profile", profile, "--passphrase-file", home / "secret")
    return ("town", "join", folder, "--code-file", file, *where)


def test_a_mistyped_code_is_told_apart_from_an_unknown_one(home: Path, tmp_path: Path) -> None:
    mistyped = banso(*join(home / "folder", home, "AAAA-AAAA-AAAA-AAAA-AAAA", tmp_path / "p"))
    unknown = banso(*join(home / "folder", home, "0000-0000-0000-0000-0000", tmp_path / "p"))

    assert (mistyped.code, unknown.code) == (1, 1)
    assert "mistyped" in mistyped.err
    assert "No invitation" in unknown.err
    assert not (tmp_path / "p").exists()


def test_a_used_code_is_refused(home: Path, tmp_path: Path) -> None:
    used = (home / "b.code").read_text("utf-8")

    said = banso(*join(home / "folder", home, used, tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert "used" in said.err
    assert not (tmp_path / "p").exists()


def test_the_recovery_sheet_opens_the_town_on_another_computer(tmp_path: Path) -> None:
    code = banso(*create(tmp_path / "folder", tmp_path / "p")).out.strip()
    (tmp_path / "secret").write_text(PASSPHRASE, "utf-8")
    first = Desk(tmp_path / "p", tmp_path / "p.secret")
    household = first.do("households.open", label="月岡さん")
    first.sync()

    said = banso(*join(tmp_path / "folder", tmp_path, code, tmp_path / "q"), "--recovery")

    assert said.code == 0, said.err
    second = Desk(tmp_path / "q", tmp_path / "secret")
    assert str(household) in json.dumps(second.query("households.listed"))


def test_the_code_of_a_sheet_and_of_an_invitation_are_told_apart(
    home: Path, tmp_path: Path
) -> None:
    sheet, invitation = "-".join(["0000"] * 7), "-".join(["0000"] * 5)

    without = banso(*join(home / "folder", home, sheet, tmp_path / "p"))
    needless = banso(*join(home / "folder", home, invitation, tmp_path / "p"), "--recovery")
    short = banso(*join(home / "folder", home, "0000-0000", tmp_path / "p"))

    assert (without.code, needless.code, short.code) == (1, 1, 1)
    assert all(one_sentence(said.err) for said in (without, needless, short))
    assert "recovery sheet" in without.err
    assert "--recovery" in without.err
    assert "invitation" in needless.err
    assert "without --recovery" in needless.err
    assert "another number of characters" in short.err
    assert not (tmp_path / "p").exists()


def test_a_folder_that_is_no_town_cannot_be_joined(home: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    said = banso(
        *join(tmp_path / "empty", home, (home / "b.code").read_text("utf-8"), tmp_path / "p")
    )

    assert said.code == 1
    assert one_sentence(said.err)
    assert list((tmp_path / "empty").iterdir()) == []


def test_who_has_joined_does_not_join_again(home: Path, b: Desk) -> None:
    said = b.run("town", "join", home / "folder", "--code-file", home / "b.code")

    assert said.code == 1
    assert "a profile is here already" in said.err


def test_a_wrong_passphrase_says_only_that(a: Desk, tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("another passphrase altogether", "utf-8")

    said = banso("status", "--profile", a.path, "--passphrase-file", tmp_path / "wrong")

    assert said.code == 1
    assert said.err == "banso: The passphrase does not open the profile.\n"
    assert said.out == ""


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\x83\x81\xff"])
def test_a_file_without_a_passphrase_is_wrong_usage(
    content: bytes, a: Desk, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_bytes(content)

    said = banso("status", "--profile", a.path, "--passphrase-file", tmp_path / "secret")

    assert said.code == 2
    assert one_sentence(said.err)


def test_a_passphrase_is_never_asked_where_nobody_can_type(a: Desk) -> None:
    said = banso("status", "--profile", a.path)

    assert said.code == 2
    assert "--passphrase-file" in said.err


@pytest.mark.parametrize("name", ["letter.txt", "keys", "photos"])
def test_a_folder_with_other_files_is_left_alone(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / name).mkdir() if name == "photos" else (folder / name).touch()

    said = banso(*create(folder, tmp_path / "p"))

    assert said.code == 1
    assert one_sentence(said.err)
    assert "needs an empty folder" in said.err
    assert [path.name for path in folder.iterdir()] == [name]
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", "Thumbs.db", ".snapshot/x"])
def test_what_computers_leave_in_a_folder_does_not_matter(name: str, tmp_path: Path) -> None:
    left = tmp_path / "folder" / name
    left.parent.mkdir(parents=True)
    left.touch()

    assert banso(*create(tmp_path / "folder", tmp_path / "p")).code == 0


def test_founding_that_broke_off_can_be_done_again(tmp_path: Path) -> None:
    (tmp_path / "folder" / "keys" / "x").mkdir(parents=True)
    (tmp_path / "folder" / "members").mkdir()

    assert banso(*create(tmp_path / "folder", tmp_path / "p")).code == 0


def test_a_taken_folder_is_told_as_such(home: Path, tmp_path: Path) -> None:
    said = banso(*create(home / "folder", tmp_path / "p"))

    assert said.err.strip() == (
        f"banso: A town needs an empty folder: {home / 'folder'} (a town lies in it)"
    )


@pytest.mark.parametrize("step", ["create", "join"])
def test_a_file_in_place_of_the_folder_is_called_one(step: str, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("not a folder", "utf-8")
    (tmp_path / "code").write_text("7Q3K-2M8V-0TXR-AAAA-5C1D", "utf-8")
    arguments = list(create(tmp_path / "folder", tmp_path / "p"))
    if step == "join":
        arguments[1] = "join"
        arguments[3:5] = ["--code-file", tmp_path / "code"]

    said = banso(*arguments)

    assert said.code == 1
    assert "a file is there" in said.err


def test_an_outside_viewer_joins_and_may_not_describe_themselves(
    home: Path, a: Desk, tmp_path: Path
) -> None:
    made = a.do("people.invite", roles=["outside_viewer"])
    a.sync()
    (tmp_path / "code").write_text(made["code"], "utf-8")
    viewer = Desk(tmp_path / "viewer", a.secret)
    said = viewer.run(
        "town", "join", home / "folder", "--code-file", tmp_path / "code", "--family-name", "外"
    )
    assert said.code == 0, said.err

    said = viewer.run("do", "town.describe_member", '{"phone": "1"}')

    assert said.code == 1
    assert "read_town" in said.err


@pytest.mark.parametrize("option", ["--name", "--family-name"])
def test_a_name_in_another_encoding_founds_nothing(option: str, tmp_path: Path) -> None:
    typed = (*create(tmp_path / "folder", tmp_path / "p"), option, "a\udcff")

    said = banso(*typed)

    assert said.code == 1
    assert one_sentence(said.err)
    assert not (tmp_path / "folder").exists()
    assert not (tmp_path / "p").exists()

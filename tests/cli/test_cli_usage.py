# SPDX-License-Identifier: Apache-2.0
"""Wrong usage is 2 and names what was wrong; nothing is done, nothing is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.console import Desk, Said, banso, one_sentence


def is_usage(said: Said, *named: str) -> bool:
    """Tell whether it ended as wrong usage, in one sentence with every name in it."""
    named_all = all(name in said.err for name in named)
    return said.code == 2 and one_sentence(said.err) and named_all


@pytest.mark.parametrize("content", [None, b"", b"\n\n", b"\xff\xfe\x00"])
def test_a_passphrase_file_that_gives_none_is_wrong_usage(
    content: bytes | None, a: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "secret"
    if content is not None:
        file.write_bytes(content)

    assert is_usage(banso("status", "--profile", a.path, "--passphrase-file", file), str(file))


def test_an_input_file_that_cannot_be_read_is_wrong_usage(a: Desk, tmp_path: Path) -> None:
    assert is_usage(a.run("do", "intake.take_in", f"@{tmp_path}/no"), f"{tmp_path}/no")
    assert is_usage(a.run("do", "intake.take_in", f"@{tmp_path}"), str(tmp_path))


def test_a_code_file_that_is_not_there_is_wrong_usage(a: Desk, tmp_path: Path) -> None:
    said = a.run("town", "join", tmp_path / "folder", "--code-file", tmp_path / "no")

    assert is_usage(said, str(tmp_path / "no"))


@pytest.mark.parametrize("place", ["no/x.pdf", "."])
def test_a_paper_that_has_no_place_is_wrong_usage(place: str, a: Desk, tmp_path: Path) -> None:
    assert is_usage(a.run("paper", "today", "-o", tmp_path / place), str(tmp_path / place))


@pytest.mark.parametrize(
    "text", ['{"family_name": "a", "family_name": "b"}', '{"issues": [{"x": 1, "x": 2}]}']
)
def test_a_field_given_twice_is_wrong_usage(text: str, a: Desk) -> None:
    said = a.run("do", "intake.take_in", text)

    assert is_usage(said, "twice", "family_name" if "family" in text else "'x'")


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1989-12-31", "2100-01-01"])
def test_a_town_on_a_day_out_of_time_is_wrong_usage(day: str, tmp_path: Path) -> None:
    said = banso("demo", tmp_path / "T", "--day", day)

    assert said.code == 2
    assert day in said.err
    assert not (tmp_path / "T").exists()


def test_a_town_that_fails_leaves_nothing_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from banso_desktop import demo

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(demo, "furnish", broken)

    assert banso("demo", tmp_path / "T").code == 1
    assert not (tmp_path / "T").exists()


def test_an_id_is_not_said_back_at_length(a: Desk) -> None:
    said = a.run("query", "maps.rows", f'{{"household": "{"x" * 3_000}"}}')

    assert said.code == 1
    assert one_sentence(said.err)
    assert len(said.err) < 300


def test_nobody_listening_is_no_failure() -> None:
    program = "from banso_desktop.cli import main; raise SystemExit(main())"
    said = subprocess.run(
        f"{sys.executable} -c '{program}' query --list <&- >&-",
        shell=True,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (said.returncode, said.stderr) == (0, "")


def test_a_summary_is_plain_words() -> None:
    listed = banso("do", "--list").out

    assert ":meth:" not in listed
    assert "`" not in listed


def test_a_file_where_a_town_is_to_be_made_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")

    said = banso("demo", tmp_path / "file")

    assert said.code == 2
    assert f"a file is there, no folder: {tmp_path / 'file'}" in said.err
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_a_file_where_all_pictures_are_to_go_is_wrong_usage(a: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")

    said = a.run("picture", "all", "-o", tmp_path / "file")

    assert said.code == 2
    assert f"a file is there, no folder: {tmp_path / 'file'}" in said.err


@pytest.mark.needs("linux")  # /proc is a folder nobody can write to, root neither
@pytest.mark.parametrize("screen", ["today", "all"])
def test_a_picture_nobody_can_write_is_wrong_usage(screen: str, a: Desk) -> None:
    said = a.run("picture", screen, "-o", "/proc/x.png")

    assert said.code == 2
    assert one_sentence(said.err)
    assert "/proc/x.png" in said.err

# SPDX-License-Identifier: Apache-2.0
"""Long paths: how Windows is told them, and which folder is refused when a town is set up."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop import app
from banso_desktop.errors import FolderPathTooLong
from banso_desktop.journal.folder_paths import (
    LONGEST_NAME,
    POSIX_LONGEST,
    WINDOWS_LONGEST,
    extended,
    require_short,
)


@pytest.mark.parametrize(
    ("given", "spelled"),
    [
        (r"C:\town", r"\\?\C:\town"),
        ("Z:/福祉課/town", r"\\?\Z:\福祉課\town"),
        (r"\\server\share", r"\\?\UNC\server\share" + "\\"),
        (r"\\server\share\福祉課\town", r"\\?\UNC\server\share\福祉課\town"),
        (r"\\?\C:\town", r"\\?\C:\town"),
        (r"\\?\UNC\server\share\town", r"\\?\UNC\server\share\town"),
        (r"\\.\pipe\x", r"\\.\pipe\x"),
        ("town", "town"),
        (r"Z:town", r"Z:town"),
    ],
)
def test_windows_is_told_a_path_in_the_spelling_without_a_limit(given: str, spelled: str) -> None:
    assert extended(given) == spelled
    assert extended(spelled) == spelled


def test_the_longest_name_of_the_folder_is_the_one_the_format_page_promises() -> None:
    assert LONGEST_NAME == 111


@pytest.mark.parametrize(("platform", "longest"), [("win32", WINDOWS_LONGEST), ("linux", 4095)])
def test_a_folder_is_refused_from_the_first_character_too_many(platform: str, longest: int) -> None:
    most = longest - LONGEST_NAME - 1
    require_short(Path("/" + "a" * (most - 1)), platform)

    with pytest.raises(FolderPathTooLong) as refused:
        require_short(Path("/" + "a" * (most + 4)), platform)

    assert refused.value.excess == 5


def test_windows_counts_characters_and_linux_counts_bytes() -> None:
    folder = Path("/" + "福" * 140)
    require_short(folder, "win32")
    require_short(folder, "linux")

    with pytest.raises(FolderPathTooLong):
        require_short(Path("/" + "福" * (POSIX_LONGEST // 3)), "linux")


@pytest.mark.needs("posix")
def test_a_town_is_not_set_up_where_its_files_would_not_fit(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) < POSIX_LONGEST - LONGEST_NAME:
        folder /= "a" * 200

    with pytest.raises(FolderPathTooLong):
        app.create_town(
            folder, tmp_path / "profile", passphrase="みどりの 畑で 会いましょう また 明日",
            town_name="町", person=app.Person("小林", "あゆみ"),
        )  # fmt: skip

    assert not (tmp_path / "profile").exists()

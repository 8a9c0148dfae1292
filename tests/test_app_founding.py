# SPDX-License-Identifier: Apache-2.0
"""A town is founded whole or not at all: nothing is left of one that came to nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.app import Person, create_town
from banso_desktop.errors import Refused
from tests.fakes.console import PASSPHRASE


def found(home: Path, town: str = "みどり野町", family: str = "小林") -> None:
    create_town(
        home / "folder", home / "a", passphrase=PASSPHRASE, town_name=town, person=Person(family)
    ).profile.close()


@pytest.mark.parametrize(
    ("town", "family"),
    [("a\udcff", "小林"), ("みどり野町", "a\udcff")],
    ids=["town", "person"],
)
def test_a_name_no_file_can_hold_founds_nothing(town: str, family: str, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        found(tmp_path, town, family)

    assert list(tmp_path.iterdir()) == []


def test_a_founding_that_fails_while_it_is_described_leaves_the_folder_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "note.txt").write_text("mine", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Person, "describe", full)
        with pytest.raises(OSError, match="No space"):
            found(tmp_path)

    assert [path.name for path in (tmp_path / "a").iterdir()] == ["note.txt"]
    found(tmp_path)

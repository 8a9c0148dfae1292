# SPDX-License-Identifier: Apache-2.0
"""The demo asks ``banso`` for what there is and writes each of it once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from installer import demo


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Sequence[str]]:
    """What ``banso`` was asked; it knows two screens, a slip twice and today's paper."""
    said = {
        ("picture", "--list"): "today\nweek\n",
        ("paper", "--list"): "slip aaa\nslip bbb\ntoday\n",
    }
    calls: list[Sequence[str]] = []

    def banso(*arguments: str) -> str:
        calls.append(arguments)
        if arguments[0] == "demo":
            Path(arguments[1]).mkdir()
        return said.get(arguments[:2], "")

    monkeypatch.setattr(demo, "banso", banso)
    monkeypatch.setattr(demo, "TOWNS", tmp_path)
    return calls


def test_a_town_is_made_once_while_the_program_is_the_same(
    asked: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "made_from", lambda: "one program")
    demo.town("small")
    demo.town("small")
    assert len(asked) == 1

    monkeypatch.setattr(demo, "made_from", lambda: "another program")
    demo.town("small")

    assert len(asked) == 2


def test_a_town_that_was_not_finished_is_made_again(
    asked: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "half").touch()

    demo.town("small")

    assert len(asked) == 1
    assert not (tmp_path / "small" / "half").exists()


def test_every_screen_is_written_in_both_sizes_and_languages(
    asked: list[Sequence[str]], tmp_path: Path
) -> None:
    written = [file.name for file in demo.write_pictures(demo.Town(tmp_path), tmp_path)]

    assert written == [
        *("today.png", "week.png", "today-small.png", "week-small.png"),
        *("today-en.png", "week-en.png"),
    ]
    assert asked[-1][-2:] == ("--passphrase-file", f"{tmp_path / 'profile-1'}.passphrase")


def test_one_paper_of_every_kind_is_written(asked: list[Sequence[str]], tmp_path: Path) -> None:
    written = [file.name for file in demo.write_papers(demo.Town(tmp_path), tmp_path)]

    assert written == ["slip.pdf", "today.pdf"]
    assert asked[1][:4] == ("paper", "slip", "aaa", "-o")
    assert asked[2][:3] == ("paper", "today", "-o")


def test_a_refusal_is_told_in_the_words_of_the_program() -> None:
    with pytest.raises(demo.Failed, match="banso picture nothing"):
        demo.banso("picture", "nothing", "-o", "nothing.png")

# SPDX-License-Identifier: Apache-2.0
"""The demo asks ``banso`` for what there is and writes each of it once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from installer import demo

A_TUESDAY = date(2026, 11, 24)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Sequence[str]]:
    """What ``banso`` was asked; it knows two screens, a slip twice and today's paper."""
    said = {
        ("paper", "--list"): "slip aaa\nslip bbb\ntoday\n",
        ("do", "people.invite"): '{"code": "AAAA"}',
    }
    calls: list[Sequence[str]] = []

    def banso(*arguments: str) -> str:
        calls.append(arguments)
        if arguments[0] == "demo":
            Path(arguments[1]).mkdir()
        if arguments[0] == "picture":
            for screen in ("today", "week"):
                Path(arguments[3], f"{screen}.png").touch()
        return said.get(arguments[:2], "")

    monkeypatch.setattr(demo, "banso", banso)
    monkeypatch.setattr(demo, "TOWNS", tmp_path)
    return calls


def test_a_town_is_made_once_while_the_program_is_the_same(
    asked: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "made_from", lambda: "one program")
    demo.town("small", A_TUESDAY)
    demo.town("small", A_TUESDAY)
    assert len(asked) == 1

    monkeypatch.setattr(demo, "made_from", lambda: "another program")
    demo.town("small", A_TUESDAY)

    assert len(asked) == 2


def test_a_town_is_made_anew_for_another_day(asked: list[Sequence[str]]) -> None:
    demo.town("small", A_TUESDAY)
    demo.town("small", A_TUESDAY + timedelta(days=1))

    assert [call[-2:] for call in asked] == [("--day", "2026-11-24"), ("--day", "2026-11-25")]


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 11, 24), date(2026, 11, 24)),
        (date(2026, 11, 23), date(2026, 11, 24)),  # 勤労感謝の日, a Monday
        (date(2026, 11, 21), date(2026, 11, 20)),  # a Saturday: Friday is nearer
        (date(2026, 11, 22), date(2026, 11, 24)),  # Sunday before it: of two the later
    ],
)
def test_pictures_are_made_for_the_nearest_day_the_office_is_open(today: date, shown: date) -> None:
    assert demo.open_day(today) == shown


def test_a_town_that_was_not_finished_is_made_again(
    asked: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "half").touch()

    demo.town("small", A_TUESDAY)

    assert len(asked) == 1
    assert not (tmp_path / "small" / "half").exists()


def test_every_screen_is_written_in_both_sizes_and_languages(
    asked: list[Sequence[str]], tmp_path: Path
) -> None:
    written = [file.name for file in demo.write_pictures(demo.Town(tmp_path, A_TUESDAY), tmp_path)]

    assert written == [
        *("today.png", "week.png", "today-small.png", "week-small.png"),
        *("today-en.png", "week-en.png"),
    ]
    assert asked[-1][-4:] == (
        *("--passphrase-file", f"{tmp_path / 'profile-1'}.passphrase"),
        *("--day", "2026-11-24"),
    )


def test_one_paper_of_every_kind_is_written(asked: list[Sequence[str]], tmp_path: Path) -> None:
    written = [file.name for file in demo.write_papers(demo.Town(tmp_path, A_TUESDAY), tmp_path)]

    assert written == ["slip.pdf", "today.pdf", "recovery.pdf", "invitation.pdf"]
    assert asked[1][:4] == ("paper", "slip", "aaa", "-o")
    assert asked[2][:3] == ("paper", "today", "-o")


def test_a_refusal_is_told_in_the_words_of_the_program() -> None:
    with pytest.raises(demo.Failed, match="banso picture nothing"):
        demo.banso("picture", "nothing", "-o", "nothing.png")

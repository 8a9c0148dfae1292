# SPDX-License-Identifier: Apache-2.0
"""Figures of several benchmarks are collected, shown in one table, and judged together."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.figures import Figure

KEPT = Figure("save a record", "at most 4 x", "1.80 x", "1.6-2.1", kept=True)
MISSED = Figure("今日", "at most 2 x", "2.50 x", "", kept=False)
TOLD = Figure("p95 of it", "", "9.1 ms")


@pytest.fixture
def collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "figures.jsonl"
    monkeypatch.setenv(figures.COLLECTED, str(path))
    return path


def test_a_goal_that_is_missed_ends_with_1_and_is_named(
    collected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for each in (KEPT, MISSED, TOLD):
        figures.note(each)

    assert figures.main([str(collected)]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines[2:5]] == ["ok", "MISSED", "ms"]
    assert lines[-1] == "2 of 3 as they must be"


def test_where_every_goal_is_reached_it_ends_with_0(collected: Path) -> None:
    figures.note(KEPT)

    assert figures.main([str(collected)]) == 0


def test_where_nothing_was_measured_nothing_is_reached(collected: Path) -> None:
    collected.write_text("", "utf-8")

    assert figures.main([str(collected)]) == 1


def test_a_figure_is_noted_without_a_table_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(figures.COLLECTED, raising=False)

    assert (figures.note(KEPT), figures.note(MISSED)) == (True, False)


def test_columns_stand_under_each_other_whatever_the_width_of_characters() -> None:
    first, *lines = figures.table([KEPT, MISSED]).splitlines()

    at = first.index("goal")
    assert lines[0][at:].startswith("at most 4 x")
    assert lines[1][at - len("今日") :].startswith("at most 2 x")

# SPDX-License-Identifier: Apache-2.0
"""The harness compares fairly and says when a limit is passed."""

from __future__ import annotations

import pytest

from benchmarks import harness


def test_both_sides_run_equally_often_and_in_turn() -> None:
    calls: list[str] = []
    both = harness.Comparison(
        "turns", lambda: calls.append("ours"), lambda: calls.append("bare"), repeats=4
    )

    result = harness.compare(both)

    assert len(result.ours) == len(result.bare) == 4
    assert calls.count("ours") == calls.count("bare") == 5
    assert "ours ours ours" not in " ".join(calls)


def test_ratio_is_that_of_the_medians() -> None:
    nothing = harness.Comparison("r", lambda: None, lambda: None, most=2)

    result = harness.Result(nothing, ours=[3.0, 4.0, 50.0], bare=[1.0, 2.0, 3.0])

    assert result.ratio == 2.0
    assert result.is_acceptable


def test_a_ratio_over_its_limit_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    slow = harness.Comparison("slow", lambda: sum(range(20_000)), lambda: None, most=1, repeats=5)

    assert harness.run([slow]) == 1

    assert "OVER" in capsys.readouterr().out

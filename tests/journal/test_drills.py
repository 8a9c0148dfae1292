# SPDX-License-Identifier: Apache-2.0
"""Real processes over a directory and a real Samba: many who write at once, and one who is killed.

Sizes: an ordinary run takes the smaller figures, together about a minute on two processors;
``--long`` those the folder is built for (30 writers for a minute, 200 kills).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.places import REAL, DirectoryPlace

pytestmark = pytest.mark.needs("linux")


def drill(what: str, home: Path, place: DirectoryPlace, *sizes: float) -> dict[str, Any]:
    """Run a drill in processes of its own and return its result."""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.fakes.drill", what, str(home), place.site().told()),
            *map(str, sizes),
        ],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def assert_nothing_lost(result: dict[str, Any]) -> None:
    reports, acknowledged = result["reports"], result["acknowledged"]
    every = Counter(contact for report in reports for contact in set(report["contacts"]))
    twice = sum(max(Counter(report["contacts"]).values()) > 1 for report in reports)
    print(  # noqa: T201 - for who asks with -rP
        f"{len(reports)} computers, {len(acknowledged)} saves acknowledged, "
        f"{sum(every[one] < len(reports) for one in acknowledged)} not everywhere, "
        f"{twice} with one twice, {sum(len(report['errors']) for report in reports)} errors, "
        f"{len({(report['received'], report['state']) for report in reports})} digests"
    )
    assert [error for report in reports for error in report["errors"]] == []
    assert {report["unsent"] for report in reports} == {0}
    assert len({report["received"] for report in reports}) == 1
    assert len({report["state"] for report in reports}) == 1
    for report in reports:
        held = Counter(report["contacts"])
        assert not set(acknowledged) - held.keys()
        assert set(held.values()) == {1}


def assert_every_writer_is_everywhere(result: dict[str, Any], writers: int) -> None:
    assert len(result["reports"]) == writers
    assert len(result["acknowledged"]) > 10 * writers
    assert_nothing_lost(result)
    for report in result["reports"]:
        assert len(report["contacts"]) == len(result["acknowledged"])


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_ten_who_write_at_once_lose_nothing_and_end_the_same(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    assert_every_writer_is_everywhere(drill("writers", tmp_path, place, 10, 10), 10)


@pytest.mark.long
@pytest.mark.parametrize("place", REAL, indirect=True)
def test_thirty_who_write_for_a_minute_lose_nothing_and_end_the_same(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    assert_every_writer_is_everywhere(drill("writers", tmp_path, place, 30, 60), 30)


def assert_what_was_acknowledged_is_there(result: dict[str, Any], kills: int) -> None:
    assert_nothing_lost(result)
    assert len(result["saved"]) == kills
    assert len(set(result["saved"])) >= kills // 2


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_who_is_killed_ten_times_loses_nothing_that_was_acknowledged(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    assert_what_was_acknowledged_is_there(drill("killed", tmp_path, place, 10), 10)


@pytest.mark.long
@pytest.mark.parametrize("place", REAL, indirect=True)
def test_who_is_killed_a_hundred_times_loses_nothing_that_was_acknowledged(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    assert_what_was_acknowledged_is_there(drill("killed", tmp_path, place, 100), 100)

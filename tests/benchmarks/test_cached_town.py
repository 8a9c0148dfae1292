# SPDX-License-Identifier: Apache-2.0
"""A town for the benchmarks is made once, found again, and made anew where it no longer fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import cached_town

_SOON = """
import json, sys
from pathlib import Path
Path(sys.argv[1]).mkdir(parents=True)
(Path(sys.argv[1]) / "scale").write_text(sys.argv[2])
print(json.dumps({"cpu": 1.0, "peak_mb": 2.0}))
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cached_town, "_MAKING", _SOON)
    return tmp_path


def test_a_town_is_made_once_and_one_is_told(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = cached_town.town("small")
    told = capsys.readouterr().out
    again = cached_town.town("small")

    assert "making the town small once" in told
    assert capsys.readouterr().out == ""
    assert (first.is_new, again.is_new) == (True, False)
    assert first.home == again.home
    assert cache in first.home.parents
    assert (again.home / "scale").read_text() == "small"


def test_one_that_no_longer_fits_makes_room(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = cached_town.town("small")
    other = cached_town.town("town")
    monkeypatch.setattr(cached_town, "__version__", "another")

    made = cached_town.town("small")

    assert made.is_new
    assert not old.home.exists()
    assert other.home.exists()


def test_one_whose_making_was_interrupted_is_made_again(cache: Path) -> None:
    made = cached_town.town("small")
    (made.home / "made.json").unlink()

    assert cached_town.town("small").is_new

# SPDX-License-Identifier: Apache-2.0
"""One small town for all tests of the console program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.console import Desk, founded, joined


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town with two people; tests that harm it take a copy."""
    home = tmp_path_factory.mktemp("town")
    joined(founded(home), "b", family_name="佐々木", agency="社会福祉協議会")
    return home


@pytest.fixture
def a(home: Path) -> Desk:
    """The founder."""
    return Desk(home / "a", home / "secret")


@pytest.fixture
def b(home: Path) -> Desk:
    """Who joined, of another agency."""
    return Desk(home / "b", home / "secret")

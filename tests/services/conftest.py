# SPDX-License-Identifier: Apache-2.0
"""A real replica with the fictional town for every test of a service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.households import Family, sato
from tests.fakes.town import SmallTown, small_town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path) as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)

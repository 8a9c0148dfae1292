# SPDX-License-Identifier: Apache-2.0
"""The fictional town, made once; tests only read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from banso_desktop.app import Profile, make_demo_town
from tests.fakes.demo_town import A_TUESDAY, opened


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small town of a fixed day."""
    home = tmp_path_factory.mktemp("demo")
    make_demo_town(home, today=A_TUESDAY)
    return home


@pytest.fixture(scope="session")
def profiles(town: Path) -> Iterator[Mapping[int, Profile]]:
    """Its three profiles, open on the morning of that day."""
    with ExitStack() as stack:
        yield {number: stack.enter_context(opened(town, number)) for number in (1, 2, 3)}

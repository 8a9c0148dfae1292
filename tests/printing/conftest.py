# SPDX-License-Identifier: Apache-2.0
"""One press for all tests of printing: fonts take longer to load than papers to print."""

from __future__ import annotations

import pytest

from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.drawing.themes import Surface, load_theme
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.setting import Setter


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return find_fonts()


@pytest.fixture(scope="session")
def press(fonts: FontSet) -> Press:
    return Press(fonts, load_theme(Surface.MONO))


@pytest.fixture
def setter(fonts: FontSet) -> Setter:
    return Setter(fonts)

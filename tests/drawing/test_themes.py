# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import itertools

import pytest

from banso_desktop.drawing.themes import Surface, load_theme


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_theme_knows_the_same_tokens() -> None:
    tokens = [set(load_theme(surface).colours) for surface in Surface]

    assert all(one == other for one, other in itertools.pairwise(tokens))


def test_paper_knows_black_and_white_only() -> None:
    assert set(load_theme(Surface.MONO).colours.values()) <= {"#000000", "#FFFFFF", ""}


@pytest.mark.parametrize("surface", Surface)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "ground"),
        ("ink", "formal_fill"),
        ("ink", "informal_fill"),
        ("ink", "member_fill"),
        ("tie", "ground"),
        ("formal", "ground"),
        ("informal", "ground"),
        ("strain", "ground"),
        ("badge", "badge_ground"),
    ],
)
def test_ink_is_readable_on_its_ground(surface: Surface, ink: str, ground: str) -> None:
    theme = load_theme(surface)
    painted, under = theme.colour(ink), theme.colour(ground)
    assert painted is not None
    assert under is not None

    assert _contrast(painted, under) >= 4.5


def test_an_empty_token_paints_nothing() -> None:
    assert load_theme(Surface.SCREEN).colour("") is None

# SPDX-License-Identifier: Apache-2.0
"""Colours can be told from their ground, sizes grow together (ux.md §1.4, §1.2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.gui.tokens import COLOURS, Role, TypeSize, px
from banso_desktop.gui.widgets.chip import Tone

TEXT = [
    ("ink", "card"), ("ink", "bg"), ("ink", "sel"), ("ink", "hover"), ("ink2", "card"),
    ("ink2", "bg"), ("ink2", "sunk"), ("ink2", "sel"), ("ink3", "card"), ("ink3", "bg"),
    ("ai", "card"), ("ai", "bg"), ("ai", "ai_bg"), ("ai_dark", "card"), ("kaki", "card"),
    ("kaki", "kaki_bg"), ("ok", "card"), ("ok", "bg"), ("ok", "ok_bg"), ("warn", "card"),
    ("warn", "bg"), ("warn", "sunk"), ("warn", "warn_bg"), ("bad", "card"), ("bad", "bad_bg"),
    ("lilac", "lilac_bg"), ("lilac", "card"), ("white", "ai"), ("white", "ai_dark"),
    ("white", "kaki"), ("white", "kaki_dark"), ("white", "ink"), ("ink", "warn_bg"),
    ("ink", "kaki_bg"), ("ink", "bad_bg"), ("ink", "ai_bg"), ("ink2", "ai_bg"),
]  # fmt: skip
BORDERS = [("ctl", "card"), ("ctl", "bg"), ("ai", "sunk"), ("warn", "warn_bg")]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_has_a_contrast_of_4_5(ink: str, ground: str) -> None:
    assert contrast(getattr(COLOURS, ink), getattr(COLOURS, ground)) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), BORDERS)
def test_borders_have_a_contrast_of_3(edge: str, ground: str) -> None:
    assert contrast(getattr(COLOURS, edge), getattr(COLOURS, ground)) >= 3.0


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_can_be_read_on_its_own_ground(tone: Tone) -> None:
    assert contrast(tone.words, tone.ground) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#1A1D21", "#FFFFFF") == pytest.approx(16.91, abs=0.01)


@given(st.sampled_from(list(TypeSize)), st.integers(-5, 5))
def test_type_steps_stay_within_the_three_sizes(size: TypeSize, by: int) -> None:
    order = list(TypeSize)
    stepped = size.step(by)
    assert order.index(stepped) == max(0, min(2, order.index(size) + by))


def test_no_text_is_smaller_than_nine_points() -> None:
    assert min(role.points for role in Role) == 9.0


def test_distances_grow_with_the_type() -> None:
    assert [px(28, size) for size in TypeSize] == [28, 32, 36]

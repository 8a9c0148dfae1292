# SPDX-License-Identifier: Apache-2.0
"""resources/icons.json holds the outline of every meaning, in the form its readers expect."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from installer import extract_icons

ICONS = json.loads(extract_icons.TARGET.read_text("utf-8"))
POINTS = {"M": 1, "L": 1, "Q": 2, "Z": 0}


def test_every_meaning_has_its_outline_and_its_source() -> None:
    sources = {name: icon["source"] for name, icon in ICONS.items()}

    assert sources == {name: f"mdi6.{glyph}" for name, glyph in extract_icons.MEANINGS.items()}


def test_no_two_meanings_share_a_glyph() -> None:
    glyphs = sorted(extract_icons.MEANINGS.values())

    assert [one for one, next_one in pairwise(glyphs) if one == next_one] == []


@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_outline_is_closed_and_stays_in_its_box(name: str) -> None:
    words = ICONS[name]["d"].split()
    commands = [word for word in words if word.isalpha()]
    numbers = [float(word) for word in words if not word.isalpha()]

    assert words[0] == "M"
    assert words[-1] == "Z"
    assert commands.count("M") == commands.count("Z")
    assert len(numbers) == 2 * sum(POINTS[command] for command in commands)
    assert all(-0.1 <= number <= extract_icons.BOX + 0.1 for number in numbers)

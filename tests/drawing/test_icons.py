# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import pytest

from banso_desktop.drawing.icons import IconSet, load_icons
from banso_desktop.drawing.marks import (
    Box,
    Close,
    CurveTo,
    LineTo,
    MoveTo,
    Point,
    quadratic,
)
from banso_desktop.paths import shipped


def test_an_outline_is_scaled_into_its_box() -> None:
    icons = IconSet({"x": "M 0 0 L 24 0 Q 24 24 0 24 Z"})

    icon = icons.icon("x", Box(10, 20, 22, 32), "formal")

    assert icon.steps == (
        MoveTo(Point(10, 20)),
        LineTo(Point(22, 20)),
        quadratic(Point(22, 20), Point(22, 32), Point(10, 32)),
        Close(),
    )
    assert icon.ink == "formal"


def test_commands_may_be_repeated_without_their_letter() -> None:
    icons = IconSet({"x": "M0 0 1 1 2 0C1 1 2 2 3 3 4 4 5 5 6 6"})

    steps = icons.icon("x", Box(0, 0, 24, 24)).steps

    assert [type(step) for step in steps] == [MoveTo, LineTo, LineTo, CurveTo, CurveTo]


def test_an_unknown_command_is_refused() -> None:
    with pytest.raises(ValueError, match="'A'"):
        IconSet({"x": "M 0 0 A 1 1 0 0 0 2 2"}).icon("x", Box(0, 0, 24, 24))


def test_every_outline_that_ships_can_be_drawn() -> None:
    icons = load_icons()

    for name in icons.names:
        assert icons.icon(name, Box(0, 0, 13, 13)).steps[0].__class__ is MoveTo


def test_every_pictogram_with_a_class_exists() -> None:
    path = shipped("resources", "themes", "generic_names.json")

    assert set(json.loads(path.read_text("utf-8"))["by_icon"]) <= load_icons().names

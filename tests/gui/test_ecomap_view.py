# SPDX-License-Identifier: Apache-2.0
"""The map to look at: it fits, is drawn once, and finds what lies under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.drawing import ecomap_picture
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui import ecomap_view
from banso_desktop.gui.ecomap_view import EcomapView
from banso_desktop.gui.screen import Context
from tests.fakes.sato_household import BEFORE, KENICHI, NOW, sato

Show = Callable[..., None]


@pytest.fixture
def view(show: Show, fonts: FontSet) -> EcomapView:
    context = SimpleNamespace(fonts=fonts, settings=SimpleNamespace(language="ja"))
    made = EcomapView(cast(Context, context))
    made.show_rows(sato(), NOW)
    show(made, 900, 520)
    return made


def test_it_is_drawn_once_and_not_per_frame(
    view: EcomapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []

    def counted(*arguments: Any, **named: Any) -> Any:
        drawn.append(arguments)
        return original(*arguments, **named)

    original = ecomap_picture.screen_picture
    view.grab()
    monkeypatch.setattr(ecomap_view, "screen_picture", counted)
    view.grab()
    view.show_rows(sato(), NOW)
    view.grab()
    assert drawn == []
    view.show_rows(sato(), BEFORE)
    view.grab()
    assert len(drawn) == 1


@pytest.mark.parametrize("size", [(420, 300), (710, 500), (1500, 800)])
def test_everything_stands_inside(view: EcomapView, size: tuple[int, int]) -> None:
    view.resize(*size)
    hits = view.hits()
    assert hits is not None
    assert all(view.rect().toRectF().contains(box) for box in hits.boxes().values())


def test_what_is_double_clicked_is_told(view: EcomapView) -> None:
    things: list[str] = []
    ties: list[str] = []
    view.node_activated.connect(things.append)
    view.tie_activated.connect(ties.append)
    hits = view.hits()
    assert hits is not None
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=hits.boxes()[KENICHI].center().toPoint())
    way = next(way for tie in view.facts().ties if len(way := hits.way(tie.id)) == 2)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=((way[0] + way[1]) / 2).toPoint())
    assert things == [KENICHI]
    assert len(ties) == 1


def test_the_empty_ground_asks_to_be_edited(view: EcomapView) -> None:
    asked: list[bool] = []
    view.edit_requested.connect(lambda: asked.append(True))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=view.rect().topLeft())
    assert asked == [True]


def test_hidden_names_are_not_in_the_facts(view: EcomapView) -> None:
    view.set_nameless(True)
    names = {each.name for each in view.facts().persons}
    names |= {each.name for each in view.facts().nodes}
    assert not {"健一", "トミ子", "隣の鈴木さん"} & names


def test_a_map_compared_marks_what_changed(view: EcomapView) -> None:
    plain = view.grab().toImage()
    view.show_rows(sato(), NOW, BEFORE)
    assert view.grab().toImage() != plain


def test_a_map_of_nobody_is_only_ground(view: EcomapView) -> None:
    view.show_rows(replace(sato(), persons=(), nodes=(), ties=()), date(2026, 1, 1))
    assert view.hits() is None
    assert view.grab().toImage().pixelColor(450, 260).name() == "#ffffff"


@pytest.mark.parametrize("size", [(557, 330), (900, 520)])
def test_the_frame_of_a_chosen_person_holds_the_name(
    view: EcomapView, size: tuple[int, int]
) -> None:
    view.resize(*size)
    hits = view.hits()
    assert hits is not None
    frame = hits.frame_of(KENICHI)
    assert frame is not None

    (part,) = (each for each in hits.layout.persons if each.person.id == KENICHI)

    names = hits.origin.y() + max(label.box.bottom for label in part.names) * hits.factor
    assert frame.contains(hits.boxes()[KENICHI])
    assert frame.bottom() >= names - 0.01

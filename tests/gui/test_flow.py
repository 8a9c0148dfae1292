# SPDX-License-Identifier: Apache-2.0
"""Chips flow like words: nothing is cut, nothing overlaps, height follows width."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.widgets import Chip, FlowLayout, Tone

Show = Callable[..., None]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    texts=st.lists(st.text("訪問は2人で伝言", min_size=1, max_size=12), min_size=1, max_size=9),
    width=st.integers(220, 900),
    right=st.booleans(),
)
def test_items_lie_inside_and_apart(
    dressed: QApplication, texts: list[str], width: int, right: bool
) -> None:
    page = QWidget()
    flow = FlowLayout(page, right=right)
    chips = [Chip(text, Tone.WARN) for text in texts]
    for chip in chips:
        flow.addWidget(chip)

    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))

    places = [item.geometry() for item in (flow.itemAt(i) for i in range(flow.count())) if item]
    assert all(box.left() >= 0 and box.right() < width for box in places)
    assert all(box.bottom() < flow.heightForWidth(width) for box in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])
    assert all(
        box.width() == chip.sizeHint().width() for box, chip in zip(places, chips, strict=True)
    )
    page.deleteLater()


def test_what_is_hidden_takes_no_room(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    flow = FlowLayout(page)
    first, second = Chip("注意"), Chip("訪問は2人で")
    flow.addWidget(first)
    flow.addWidget(second)
    show(page, 400, 60)
    second.hide()
    assert flow.sizeHint().width() == first.sizeHint().width()


def test_clearing_takes_the_items_away(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    flow = FlowLayout(page)
    chip = Chip("犬")
    flow.addWidget(chip)
    show(page, 200, 60)
    flow.clear()
    assert flow.count() == 0
    assert not chip.isVisible()

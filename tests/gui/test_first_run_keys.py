# SPDX-License-Identifier: Apache-2.0
"""The first run by keys alone: Tab as one reads, Enter goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.first_run import Step
from banso_desktop.gui.starting import Mode
from tests.fakes.first_run import LONG_WORD, Run, first_run
from tests.fakes.services import Desk
from tests.fakes.starter import TOWN

MakeDesk = Callable[..., Desk]


@pytest.fixture
def run(qapp: QApplication, fonts: FontSet, tmp_path: Path, make_desk: MakeDesk) -> Iterator[Run]:
    with first_run(make_desk(), qapp, fonts, tmp_path) as run:
        yield run


def test_the_tab_key_goes_down_the_page_of_the_folder(run: Run) -> None:
    run.page.go_on()
    run.page.folder_page.set_answers(Mode.JOIN, TOWN)
    run.settle()
    ui = run.page.folder_page._ui
    ui.mode_cards.setFocus()

    met = []
    for _ in range(3):
        QTest.keyClick(run.page.focusWidget(), Qt.Key.Key_Tab)
        met.append(run.page.focusWidget())

    tops = [one.mapTo(run.page, QPoint(0, 0)).y() for one in met]
    assert ui.place_edit in met
    assert tops == sorted(tops)


def test_enter_leads_through_the_first_page_to_the_second(run: Run) -> None:
    for _ in range(4):
        QTest.keyClick(run.page.focusWidget(), Qt.Key.Key_Return)

    assert run.page.step() is Step.FOLDER


def test_enter_chooses_the_card_it_stands_on(run: Run) -> None:
    run.page.go_on()
    cards = run.page.folder_page._ui.mode_cards
    card = cards._cards[Mode.PRACTICE]
    card.setFocus()

    QTest.keyClick(card, Qt.Key.Key_Return)

    assert run.page.folder_page.mode() is Mode.PRACTICE
    assert run.page.focusWidget() is not card


def test_enter_on_the_last_field_waits_until_one_can_go_on(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    box = run.page.secret_page._ui.show_box
    box.setFocus()

    QTest.keyClick(box, Qt.Key.Key_Return)
    assert run.page.focusWidget() is box
    run.passphrase(LONG_WORD, LONG_WORD)
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert run.page.focusWidget() is run.page._ui.next_button


def test_enter_begins_on_the_last_page(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.passphrase(LONG_WORD, LONG_WORD)
    run.page.go_on()
    run.settle()

    QTest.keyClick(run.page.focusWidget(), Qt.Key.Key_Return)

    assert len(run.finished) == 1


def test_nothing_promises_to_go_on_later_while_the_sheet_waits(run: Run) -> None:
    assert run.page._ui.resume_label.isVisible()

    run.make_town()

    assert run.page.secret_page.is_sheet_waiting()
    assert not run.page._ui.resume_label.isVisible()

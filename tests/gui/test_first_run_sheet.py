# SPDX-License-Identifier: Apache-2.0
"""The recovery sheet is tried in the first run, before one goes on; or plainly put off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import Refused
from banso_desktop.gui.first_run import Step
from tests.fakes.first_run import MakeDesk, Run, first_run

CODE = "ABCD-EFGH"


def attempt(code: str) -> None:
    if code != CODE:
        raise Refused("code.check")


@pytest.fixture
def at_sheet(
    qapp: QApplication, fonts: FontSet, tmp_path: Path, make_desk: MakeDesk
) -> Iterator[Run]:
    """The first run where a town has just been made."""
    with first_run(make_desk(), qapp, fonts, tmp_path) as run:
        run.starter.tries_sheet = attempt
        run.make_town()
        yield run


def test_a_printed_sheet_has_to_be_typed_back_before_one_goes_on(at_sheet: Run) -> None:
    at_sheet.page.secret_page.print_sheet()
    at_sheet.settle()

    trial = at_sheet.page.secret_page.trial
    assert not at_sheet.can_go_on
    assert at_sheet.page.focusWidget() is trial.edit
    trial.edit.setText(CODE)
    QTest.keyClick(trial.edit, Qt.Key.Key_Return)

    assert at_sheet.can_go_on
    assert trial.edit.text() == ""
    at_sheet.page.go_on()
    assert at_sheet.page.step() is Step.DONE


def test_a_mistyped_code_is_said_and_stays_to_be_mended(at_sheet: Run) -> None:
    at_sheet.page.secret_page.print_sheet()
    trial = at_sheet.page.secret_page.trial
    trial.edit.setText("ABCD-EFGX")
    trial.button.click()

    assert "符号のどこかがちがいます" in trial.said.text()
    assert trial.edit.text() == "ABCD-EFGX"
    assert not at_sheet.can_go_on


def test_trying_can_be_put_off_with_a_plain_warning(at_sheet: Run) -> None:
    page = at_sheet.page.secret_page
    page.print_sheet()
    page.put_off()
    at_sheet.settle()

    assert "この紙で開くかは、まだ分かりません" in at_sheet.bars()
    assert at_sheet.can_go_on


def test_printing_again_asks_for_the_code_once(at_sheet: Run) -> None:
    page = at_sheet.page.secret_page
    page.print_sheet()
    first = page.trial
    page.print_sheet()

    assert page.trial is first

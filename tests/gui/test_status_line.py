# SPDX-License-Identifier: Apache-2.0
"""The status line: saved, received, unsent only when there is something, work after a second."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar

from banso_desktop.errors import FolderNotATown
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.session import FolderState
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.status_line import StatusLine
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.work import Cancelled, Progress, Task

Show = Callable[..., None]
AT = datetime.fromisoformat("2026-11-24T10:41")


@pytest.fixture
def line(dressed: QApplication, show: Show) -> StatusLine:
    made = StatusLine()
    show(made, 1366)
    return made


def words(line: StatusLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]


def test_saved_and_received_are_always_said(line: StatusLine) -> None:
    line.show_state(FolderState(saved_at=AT, received_at=AT))
    assert "この端末に保存ずみ 10:41" in words(line)
    assert "共有フォルダー：つながっています（10:41 に受け取り）" in words(line)
    assert not line.unsent_button.isVisible()


def test_a_folder_without_the_town_is_not_called_out_of_reach(line: StatusLine) -> None:
    line.show_state(FolderState(reachable=False, trouble=FolderNotATown("x")))
    said = " ".join(words(line))
    assert "この町の記録がありません" in said
    assert "自動で送ります" not in said


def test_a_trouble_is_not_said_in_the_colour_of_success(line: StatusLine) -> None:
    line.say_trouble(trouble_of(FolderNotATown("x")))
    assert line._hint._colour == COLOURS.bad
    assert "場所が合っているか" in line._hint.text()


def test_the_line_says_that_the_room_sees_something(line: StatusLine, tmp_path: Path) -> None:
    projector = Projector(Settings(tmp_path / "view.ini"))
    line.projecting.attend(projector)
    assert not line.projecting.isVisible()

    projector.show(QImage(8, 6, QImage.Format.Format_RGB32))
    assert "投影中" in words(line)
    projector.toggle_white()
    assert "投影中（いまは真っ白）" in words(line)

    line.projecting.stop_button.click()
    assert not projector.is_on()
    assert not line.projecting.isVisible()


def test_what_is_still_on_its_way_is_said_until_all_is_here(line: StatusLine) -> None:
    line.show_state(FolderState(received_at=AT, complete=False))
    assert "共有フォルダー：まだ全部は届いていません" in words(line)

    line.show_state(FolderState(complete=False, arriving=42))
    assert "共有フォルダー：受け取っています（42%）" in words(line)

    line.show_state(FolderState(received_at=AT))
    assert "共有フォルダー：つながっています（10:41 に受け取り）" in words(line)


def test_what_is_unsent_is_counted(line: StatusLine) -> None:
    asked: list[int] = []
    line.unsent_asked.connect(lambda: asked.append(1))
    line.show_state(FolderState(unsent=2))
    assert line.unsent_button.text() == "未送信 2 件"
    line.unsent_button.click()
    assert asked == [1]


def test_an_outage_says_that_one_can_go_on(line: StatusLine) -> None:
    line.show_state(FolderState(reachable=False, away_since=AT))
    said = next(text for text in words(line) if text.startswith("共有フォルダー"))
    assert said == "共有フォルダーにつながりません — このまま書けます。つながったら自動で送ります"


def test_a_narrow_line_says_the_first_part_only(line: StatusLine) -> None:
    line.show_state(FolderState(reachable=False, away_since=AT, unsent=12))
    line.resize(500, line.height())
    QApplication.processEvents()
    assert "共有フォルダーにつながりません" in words(line)


def test_a_sentence_takes_the_place_of_the_keys_for_a_while(line: StatusLine) -> None:
    line.set_hint("F1 ヘルプ")
    line.say("もう保存ずみです")
    assert "もう保存ずみです" in words(line)
    line.set_hint("F1 ヘルプ  Ctrl+P 印刷")
    assert "もう保存ずみです" in words(line)
    line._told.timeout.emit()
    assert "F1 ヘルプ  Ctrl+P 印刷" in words(line)


def test_short_work_is_never_shown(line: StatusLine) -> None:
    task = Task("印刷しています", Progress(lambda *_: None), line)
    line.follow(task)
    assert "印刷しています" not in words(line)
    task.ended.emit()
    QTest.qWait(1)
    assert not line._patience.isActive()


def test_long_work_is_shown_and_can_be_stopped(line: StatusLine) -> None:
    parent = QObject()
    task = Task("印刷しています", Progress(lambda *_: None), parent)
    line.follow(task)
    line._patience.timeout.emit()
    task.advanced.emit(3, 8)
    bar = line.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (3, 8)
    assert "印刷しています" in words(line)
    line._cancel.click()
    with pytest.raises(Cancelled):
        task.progress.step(4, 8)
    task.ended.emit()
    assert "印刷しています" not in words(line)


def test_a_mistake_of_the_program_is_said_instead_of_that_all_is_well(line: StatusLine) -> None:
    line.show_state(FolderState(received_at=AT, alarm="failed"))
    said = " ".join(words(line))
    assert "送受信がうまくいっていません" in said
    assert "つながっています" not in said
    line.show_state(FolderState(received_at=AT))
    assert "送受信がうまくいっていません" not in " ".join(words(line))

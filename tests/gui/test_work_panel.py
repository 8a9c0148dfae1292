# SPDX-License-Identifier: Apache-2.0
"""Long work: a busy cursor, then the status line, then a panel with what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from banso_desktop.gui.work import Cancelled, Progress, Task
from banso_desktop.gui.work_panel import WorkPanel, remaining_words

Show = Callable[..., None]


@pytest.fixture
def panel(dressed: QApplication, show: Show) -> Iterator[WorkPanel]:
    ground = QWidget()
    made = WorkPanel(ground)
    show(ground, 800, 400)
    yield made
    while QApplication.overrideCursor() is not None:
        QApplication.restoreOverrideCursor()


def work(panel: WorkPanel, words: str = "紙をつくっています") -> Task:
    task = Task(words, Progress(lambda *_: None), panel)
    panel.follow(task)
    return task


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "said"),
    [
        (10, 0, 0, ""),
        (10, 1, 100, ""),
        (10, 50, 100, "あと 10秒くらい"),
        (12, 12, 60, "あと 50秒くらい"),
        (30, 10, 100, "あと 4分くらい"),
        (30, 100, 100, ""),
    ],
)
def test_what_is_left_is_said_once_it_can_be_told(
    elapsed: float, done: int, total: int, said: str
) -> None:
    assert remaining_words(elapsed, done, total) == said


def test_it_appears_only_after_ten_seconds(panel: WorkPanel) -> None:
    task = work(panel)
    assert not panel.isVisible()
    panel._long.timeout.emit()
    assert panel.isVisible()
    assert panel._ground.rect().contains(panel.geometry())
    task.advanced.emit(3, 8)
    bar = panel.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() == 3
    task.ended.emit()
    assert not panel.isVisible()


def test_the_cursor_is_busy_for_a_moment_only(panel: WorkPanel) -> None:
    work(panel)
    panel._busy.timeout.emit()
    cursor = QApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BusyCursor
    panel._calm.timeout.emit()
    assert QApplication.overrideCursor() is None


def test_work_that_ends_early_leaves_no_busy_cursor(panel: WorkPanel) -> None:
    task = work(panel)
    panel._busy.timeout.emit()
    task.ended.emit()
    assert QApplication.overrideCursor() is None


def test_it_can_go_on_behind_or_be_stopped(panel: WorkPanel) -> None:
    task = work(panel)
    panel._long.timeout.emit()
    panel.behind_button.click()
    assert not panel.isVisible()
    task.progress.step(1, 2)
    panel._long.timeout.emit()
    panel.stop_button.click()
    with pytest.raises(Cancelled):
        task.progress.step(2, 2)


def test_work_without_words_is_nobodys_business(panel: WorkPanel) -> None:
    work(panel, "")
    assert not panel._long.isActive()

# SPDX-License-Identifier: Apache-2.0
"""Work runs elsewhere; results and errors come back here, cancelled work comes back silent."""

from __future__ import annotations

from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from banso_desktop.errors import FolderUnreachable
from banso_desktop.gui.work import Progress, Works


@pytest.fixture
def works(qapp: QApplication) -> Works:
    return Works()


def settle(works: Works) -> None:
    works.wait()
    for _ in range(200):
        QApplication.processEvents()
        if not works.is_busy():
            return
        QTest.qWait(2)


def test_work_runs_elsewhere_and_its_result_arrives_here(works: Works) -> None:
    here = current_thread()
    threads: list[object] = []
    results: list[int] = []

    def done(result: int) -> None:
        threads.append(current_thread())
        results.append(result)

    def work(progress: Progress) -> int:
        threads.append(current_thread())
        return 42

    works.run(work, done)
    settle(works)

    assert results == [42]
    assert threads[0] is not here
    assert threads[1] is here


def test_an_error_is_handed_to_who_asked(works: Works) -> None:
    taken: list[Exception] = []
    others: list[Exception] = []
    works.failed.connect(others.append)

    def work(progress: Progress) -> None:
        raise FolderUnreachable("x")

    works.run(work, failed=taken.append)
    settle(works)
    assert [type(error) for error in taken] == [FolderUnreachable]
    assert others == []


def test_an_error_nobody_takes_is_told_to_all(works: Works) -> None:
    told: list[Exception] = []
    works.failed.connect(told.append)
    works.run(lambda _: 1 / 0)
    settle(works)
    assert [type(error) for error in told] == [ZeroDivisionError]


def test_progress_is_told_step_by_step(works: Works) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for done in range(3):
            progress.step(done, 3)

    works.run(work).advanced.connect(lambda done, total: steps.append((done, total)))
    settle(works)
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_cancelled_work_stops_at_its_next_step_and_tells_nobody(works: Works) -> None:
    begun, go = Event(), Event()
    told: list[object] = []
    reached: list[int] = []
    works.failed.connect(told.append)

    def work(progress: Progress) -> None:
        begun.set()
        go.wait(5)
        progress.step(1, 2)
        reached.append(1)

    task = works.run(work, told.append)
    begun.wait(5)
    task.cancel()
    go.set()
    settle(works)
    assert (told, reached) == ([], [])


def test_nobody_is_called_when_the_owner_is_gone(works: Works) -> None:
    owner = QObject()
    told: list[object] = []
    gate = Event()
    works.run(lambda _: gate.wait(5), told.append, owner=owner)
    delete(owner)
    gate.set()
    settle(works)
    assert told == []

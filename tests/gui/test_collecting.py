# SPDX-License-Identifier: Apache-2.0
"""What Qt made is taken away on the window's thread, whatever the other threads do."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.collecting import Collector


class Cyclic(QObject):
    """Reaches itself, so that only the collector takes it away."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.itself = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()


def make_much() -> None:
    """Make what the interpreter's own thresholds would collect at."""
    for _ in range(200):
        kept = [[] for _ in range(2000)]  # type: ignore[var-annotated]
        del kept


def test_work_beside_the_window_takes_nothing_of_it_away(collector: Collector) -> None:
    gone: list[int] = []
    Cyclic(gone)
    worker = threading.Thread(target=make_much)
    worker.start()
    worker.join()
    assert gone == []

    kept = [[] for _ in range(2000)]  # type: ignore[var-annotated]
    collector.look()
    gc.collect()
    assert gone == [threading.get_ident()]
    assert len(kept) == 2000


def test_without_a_window_the_interpreter_collects_by_itself(qapp: QApplication) -> None:
    Collector().stop()
    assert gc.isenabled()

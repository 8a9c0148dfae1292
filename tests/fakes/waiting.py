# SPDX-License-Identifier: Apache-2.0
"""Waiting for what a screen does by itself, as long as a busy computer takes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest


def until(condition: Callable[[], bool]) -> None:
    """Let events come until something is so; fail after 20 seconds."""
    deadline = QDeadlineTimer(20_000)
    while not condition():
        assert not deadline.hasExpired()
        QTest.qWait(5)

# SPDX-License-Identifier: Apache-2.0
"""Saying to know a computer that joined in one's name: the window waits for nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.errors import NotFound
from tests.fakes.services import Desk


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(shown=(1366, 698))


def says_to_know(desk: Desk, computer: str) -> None:
    desk.shell._ui.notice_bar.familiar.emit(computer)
    desk.works.wait()
    QApplication.processEvents()


def test_what_is_said_is_kept_beside_the_window(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    shown: list[Any] = []

    def know(computer: str) -> str:
        threads.append(threading.current_thread())
        return computer

    monkeypatch.setattr(desk.session, "know_computer", know)
    monkeypatch.setattr(desk.shell._ui.notice_bar, "show_state", lambda *state: shown.append(state))

    says_to_know(desk, "computer")

    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    assert len(shown) == 1


def test_a_computer_that_was_taken_out_meanwhile_is_said_above_the_room(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def know(computer: str) -> str:
        raise NotFound("computer", computer)

    monkeypatch.setattr(desk.session, "know_computer", know)

    says_to_know(desk, "computer")

    said = desk.shell._ui.trouble_bar.text()
    assert said
    assert "思わぬこと" not in said


def test_nothing_is_asked_of_a_desk_that_is_locked(desk: Desk) -> None:
    desk.session.state = type(desk.session.state)(joined=("computer", date(2026, 11, 24)))
    session = desk.session
    desk.shell.lock()

    says_to_know(desk, "computer")

    assert session.state.joined is not None

# SPDX-License-Identifier: Apache-2.0
"""A computer that was taken out of the town: the desk locks and says so in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.fakes.services import Desk


def test_the_desk_locks_says_what_happened_and_whom_to_ask(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(asks_passphrase=True)
    desk.open()
    session = desk.session
    session.state = replace(session.state, removed=True)

    desk.shell.show_state()
    desk.shell.works.wait()
    QApplication.processEvents()

    ui = desk.shell.unlock_page._ui
    assert desk.shell.is_locked()
    assert session.closed
    assert "この町から外されました" in ui.message_label.text()
    assert "管理者に聞いてください" in ui.message_label.text()
    assert ui.open_button.isHidden()
    assert ui.passphrase_edit.isHidden()

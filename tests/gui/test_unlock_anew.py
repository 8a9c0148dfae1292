# SPDX-License-Identifier: Apache-2.0
"""A replica that is gone: the page before the desk offers to make it anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.errors import ReplicaDamaged
from tests.fakes.services import PASSPHRASE, Desk


@pytest.fixture
def locked(make_desk: Callable[..., Desk]) -> Desk:
    made = make_desk(asks_passphrase=True)
    made.shell.start()
    made.shell.show()
    QApplication.processEvents()
    return made


def enter(desk: Desk) -> None:
    field = desk.shell.unlock_page._ui.passphrase_edit
    field.setText(PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    for works in (desk.shell.works, desk.works):
        works.wait()
    QApplication.processEvents()


def test_a_replica_that_is_gone_is_made_anew_from_the_same_page(
    locked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens = locked.gate.open

    def gone(passphrase: str) -> None:
        raise ReplicaDamaged("/profile/replica.db", "missing")

    monkeypatch.setattr(locked.gate, "open", gone)
    enter(locked)
    button = locked.shell.unlock_page._ui.open_button
    assert "控えをつくり直す" in locked.shell.unlock_page._ui.message_label.text()
    assert button.text().startswith("控えをつくり直す")

    monkeypatch.setattr(locked.gate, "open", opens)
    enter(locked)
    assert locked.gate.rejoined == 1
    assert not locked.shell.is_locked()
    locked.shell.lock()
    assert button.text().startswith("開く")

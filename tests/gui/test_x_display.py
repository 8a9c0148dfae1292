# SPDX-License-Identifier: Apache-2.0
"""The real X server of the tests takes windows of Qt's own platform for it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("世帯")
label.setFixedSize(app.primaryScreen().size())
label.show()
app.processEvents()
size = label.size()
print(app.platformName(), size.width(), size.height(), label.isVisible())
"""


def test_a_window_fills_the_real_display(x_display: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=x_display.environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (done.stdout.split(), done.returncode) == (["xcb", "1366", "768", "True"], 0), (
        done.stderr
    )

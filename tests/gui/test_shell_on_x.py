# SPDX-License-Identifier: Apache-2.0
"""The shell under a real X server, driven from outside with keys and the mouse."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(["banso-desktop"])
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.session import Hit
from tests.fakes.looks import faults
from tests.fakes.sample_page import SAMPLE_ROOMS
from tests.fakes.services import Desk

desk = Desk(app, find_fonts(), Path(sys.argv[1]), rooms=SAMPLE_ROOMS)
desk.open()
desk.session.hits = [Hit("sato ken", Destination("households", "a"))]
shell = desk.shell
shell.setGeometry(0, 0, 1366, 698)
shell.show()
box = shell._ui.search_edit
place = box.mapToGlobal(QPoint(box.width() // 2, box.height() // 2))

def ready():
    print("ready", place.x(), place.y(), len(faults(shell)), flush=True)

def went():
    print("went", shell.house.trail.current(), flush=True)
    app.quit()

shell.house.entered.connect(lambda screen: QTimer.singleShot(0, went))
QTimer.singleShot(200, ready)
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.mark.needs("xdotool")
def test_a_person_searches_with_mouse_and_keyboard(x_display: Any, tmp_path: Path) -> None:
    environment = {**x_display.environment, "PYTHONPATH": str(ROOT)}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert program.stdout is not None

    word, x, y, found = program.stdout.readline().split()
    act(environment, "mousemove", x, y, "click", "1")
    act(environment, "search", "--onlyvisible", "--name", "伴走デスク", "windowfocus", "--sync")
    act(environment, "type", "--delay", "20", "sato")
    act(environment, "sleep", "0.5", "key", "Return")
    answer = program.communicate(timeout=30)[0]

    assert (word, found) == ("ready", "0")
    assert answer.startswith("went Destination(room='households', id='a'")


def act(environment: dict[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=30)

# SPDX-License-Identifier: Apache-2.0
"""The projector: on the second screen, white from anywhere, gone with its screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from banso_desktop.gui.projector import Projector, ProjectorWindow
from banso_desktop.gui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
_TWO_SCREENS = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.settings import Settings

application = QApplication([])
main = QWidget(); main.resize(400, 300); main.show()
main.activateWindow(); application.processEvents()
settings = Settings(Path(sys.argv[1]))
if len(sys.argv) > 2:
    settings.set_text("projector/screen", sys.argv[2])
projector = Projector(settings)
slide = QImage(1024, 768, QImage.Format.Format_RGB32)
slide.fill(0xFF204060)
projector.show(slide)
application.processEvents()
window = projector.window()
print(window.screen().name(), window.geometry().getRect(), window.isFullScreen())
grabbed = window.grab().toImage()
print(grabbed.pixelColor(grabbed.width() // 2, grabbed.height() // 2).name())
lost = []
projector.lost.connect(lambda: lost.append(True))
application.screenRemoved.emit(window.screen())
print(projector.is_on(), lost)
"""


@pytest.fixture
def projector(qapp: QApplication, tmp_path: Path) -> Iterator[Projector]:
    made = Projector(Settings(tmp_path / "view.ini"))
    yield made
    made.stop()


def slide(colour: str = "#204060") -> QImage:
    image = QImage(1024, 768, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def middle(window: ProjectorWindow | None) -> str:
    assert window is not None
    grabbed = window.grab().toImage()
    return grabbed.pixelColor(grabbed.width() // 2, grabbed.height() // 2).name()


def two_screens(folder: Path, *arguments: str) -> list[str]:
    screens = [
        {"name": "desk", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "wall", "x": 1366, "y": 0, "width": 1920, "height": 1080},
        {"name": "tablet", "x": 3286, "y": 0, "width": 1280, "height": 800},
    ]
    for screen in screens:
        screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}
    plan = folder / "screens.json"
    plan.write_text(json.dumps({"screens": screens}), "utf-8")
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={plan}",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS, str(folder / "view.ini"), *arguments],
        env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_it_fills_the_second_screen_and_goes_with_it(tmp_path: Path) -> None:
    where, colour, after = two_screens(tmp_path)
    assert where == "wall (1366, 0, 1920, 1080) True"
    assert colour == "#204060"
    assert after == "False [True]"


def test_the_screen_that_was_chosen_is_remembered(tmp_path: Path) -> None:
    assert two_screens(tmp_path, "tablet")[0].startswith("tablet ")
    assert two_screens(tmp_path)[0].startswith("tablet ")


def test_with_one_screen_it_stands_in_a_window(projector: Projector) -> None:
    projector.show(slide())
    window = projector.window()
    assert projector.is_framed()
    assert window is not None
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_the_next_slide_takes_the_place_of_the_last(projector: Projector) -> None:
    projector.show(slide("#204060"))
    first = projector.window()
    projector.show(slide("#607020"))
    assert projector.window() is first
    assert middle(first) == "#607020"


def test_white_from_any_window(projector: Projector) -> None:
    field = QLineEdit()
    field.show()
    projector.show(slide())
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_B, both)
    assert middle(projector.window()) == "#ffffff"
    QTest.keyClick(field, Qt.Key.Key_B, both)
    assert middle(projector.window()) == "#204060"
    field.close()


def test_a_slide_sent_under_white_stays_white(projector: Projector) -> None:
    projector.show(slide())
    projector.toggle_white()
    projector.show(slide("#607020"))
    assert middle(projector.window()) == "#ffffff"


def test_closing_the_window_stops_projecting(projector: Projector) -> None:
    projector.show(slide())
    window = projector.window()
    assert window is not None
    window.close()
    assert not projector.is_on()


def test_it_never_takes_the_keyboard(projector: Projector) -> None:
    projector.show(slide())
    window = projector.window()
    assert window is not None
    assert window.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)

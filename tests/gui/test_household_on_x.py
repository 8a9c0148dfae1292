# SPDX-License-Identifier: Apache-2.0
"""A household found, opened and written about under a real X server, by keys from outside."""

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
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(["banso-desktop"])
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.gui.rooms import ROOMS
from tests.fakes.households import sato
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import small_town

folder = Path(sys.argv[1])
with small_town(folder / "replica") as town:
    family = sato(town)
    rooms = [room for room in ROOMS if room.name in ("household", "households")]
    desk = Desk(app, find_fonts(), folder, rooms=rooms, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.open()
    desk.shell.setGeometry(0, 0, 1366, 698)
    desk.shell.show()
    told = set()

    def look():
        screen = desk.shell.house.screen()
        newest = town.services.contacts.timeline(household=family.household).entries[0]
        if newest.text == "met at the door" and "saved" not in told:
            told.add("saved")
            print("saved", newest.minutes, len(faults(desk.shell)), flush=True)
            app.quit()
        elif type(screen).__name__ == "HouseholdScreen" and "open" not in told:
            told.add("open")
            QTimer.singleShot(400, lambda: print("open", len(faults(desk.shell)), flush=True))

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(50)
    QTimer.singleShot(300, lambda: print("ready", len(faults(desk.shell)), flush=True))
    QTimer.singleShot(40000, app.quit)
    app.exec()
    desk.close()
"""


@pytest.mark.needs("xdotool")
def test_a_record_is_written_from_the_list_on_by_keys_alone(x_display: Any, tmp_path: Path) -> None:
    environment = {**x_display.environment, "PYTHONPATH": str(ROOT)}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env=environment, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert program.stdout is not None

    ready = program.stdout.readline().split()
    act(environment, "search", "--onlyvisible", "--name", "伴走デスク", "windowfocus", "--sync")
    act(environment, "type", "--delay", "30", "0229-00-1203")
    act(environment, "sleep", "0.5", "key", "Return")
    opened = program.stdout.readline().split()
    act(environment, "key", "ctrl+r")
    act(environment, "type", "--delay", "30", "met at the door")
    act(environment, "key", "alt+m")
    act(environment, "type", "--delay", "30", "25")
    act(environment, "key", "ctrl+Return")
    saved = program.communicate(timeout=60)[0].split()

    assert ready == ["ready", "0"]
    assert opened == ["open", "0"]
    assert saved == ["saved", "25", "0"]


def act(environment: dict[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=30)

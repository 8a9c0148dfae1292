# SPDX-License-Identifier: Apache-2.0
"""The week board under a real X server: keys and mouse from outside move and plan visits."""

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
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.week_board import BoardView
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import small_town
from tests.fakes.week_town import team

folder = Path(sys.argv[1])
with small_town(folder / "replica") as town:
    staff = team(town)
    visit = town.services.visits.plan(household=staff.kimura, starts="R8.11.24 16:00")
    rooms = [room for room in ROOMS if room.name == "week"]
    desk = Desk(app, find_fonts(), folder, rooms=rooms, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.open()
    desk.shell.setGeometry(0, 0, 1366, 698)
    desk.shell.show()
    seen = []

    def where(row, column, spot=False):
        board = desk.shell.findChild(BoardView)
        layout = board.layout_now()
        box = layout.cells[row, column][0].box if spot else layout.cell(row, column)
        point = QPoint(box.center().x(), box.center().y() + layout.head_height)
        return board.viewport().mapToGlobal(point)

    def look():
        chips = [(c.starts, len(c.members)) for c in town.services.week.board().chips]
        if chips in seen[-1:]:
            return
        seen.append(chips)
        start = where(0, 2, spot=True) if len(seen) == 2 else QPoint()
        end = where(2, 3)
        print(chips, "@", start.x(), start.y(), end.x(), end.y(), flush=True)

    watch = QTimer()
    watch.timeout.connect(look)
    QTimer.singleShot(400, lambda: (watch.start(50), look()))
    QTimer.singleShot(60000, app.quit)
    app.exec()
    desk.close()
"""


@pytest.mark.needs("xdotool")
def test_visits_are_moved_and_planned_by_keys_and_mouse(x_display: Any, tmp_path: Path) -> None:
    environment = {**x_display.environment, "PYTHONPATH": str(ROOT)}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env=environment, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert program.stdout is not None
    said = program.stdout

    try:
        first = said.readline()
        act(environment, "search", "--onlyvisible", "--name", "伴走デスク", "windowfocus", "--sync")
        act(environment, "key", "--delay", "80", "ctrl+x", "Right", "ctrl+v")
        moved, _, places = said.readline().partition(" @ ")
        x, y, to_x, to_y = places.split()
        act(environment, "mousemove", x, y, "sleep", "0.2", "mousedown", "1", "sleep", "0.1")
        for step in (4, 12, 40):
            act(environment, "mousemove", str(int(x) + step), y, "sleep", "0.05")
        act(environment, "mousemove", to_x, to_y, "sleep", "0.3", "mouseup", "1")
        dragged = said.readline().partition(" @ ")[0]
        act(environment, "sleep", "0.3", "key", "--delay", "80", "Right", "Insert")
        act(environment, "sleep", "0.6", "search", "--onlyvisible", "--name", "^予定$",
            "windowfocus", "--sync")  # fmt: skip
        act(environment, "sleep", "0.2", "type", "--delay", "40", "R7-")
        planned = type_a_plan(environment, said)
    finally:
        program.kill()
        program.communicate(timeout=10)

    assert "2026-11-24T16:00" in first
    assert moved == "[('2026-11-25T16:00', 1)]"
    assert dragged == "[('2026-11-26T16:00', 1)]"
    assert planned == "[('2026-11-26T16:00', 1), ('2026-11-27T09:15', 1)]"


def type_a_plan(environment: dict[str, str], said: Any) -> str:
    """Choose the first household of what was typed, go to the time, and save."""
    act(environment, "sleep", "0.5", "key", "Return")
    act(environment, "sleep", "0.2", "key", "alt+t")
    act(environment, "key", "ctrl+a")
    act(environment, "type", "--delay", "40", "9:15")
    act(environment, "key", "ctrl+Return")
    return str(said.readline().partition(" @ ")[0])


def act(environment: dict[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=environment, check=True, timeout=30)

# SPDX-License-Identifier: Apache-2.0
"""The week board of 30 staff: reading it beside its bare queries, painting beside a table."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.ids import Id
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.gui.style import Look
from banso_desktop.gui.week_board import BoardView
from banso_desktop.gui.week_words import Words
from banso_desktop.store.queries import households, town, visits, week
from benchmarks import bare_board, harness
from tests.fakes.town import SmallTown, small_town

STAFF, HOUSEHOLDS = 30, 120
SIZE = QSize(1040, 590)
FIRST, LAST = date(2026, 11, 23), date(2026, 11, 29)


def fill(made: SmallTown) -> None:
    """Give each of the staff visits every day, a few of them in series."""
    staff: list[str] = [made.desk.member, *(made.member(f"職員{n}") for n in range(1, STAFF))]
    homes = [made.services.households.open(label=f"世帯{n}") for n in range(HOUSEHOLDS)]
    for number, home in enumerate(homes):
        who: list[str] = [staff[number % STAFF]]
        for day in range(5):
            hour = timedelta(days=day, hours=9 + number % 7, minutes=30)
            at = datetime.combine(FIRST, datetime.min.time()) + hour
            if (number + day) % 3 == 0:
                made.services.visits.plan(household=home, starts=at.isoformat(), members=who)
        made.services.visits.plan_series(
            household=home, starts="R8.11.3 9:30", repeat="毎週火曜", members=who
        )


def main() -> int:
    """Measure in one run; 1 if a ratio is over its limit."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Look(find_fonts()).apply(application)
    with TemporaryDirectory() as folder, small_town(Path(folder)) as made:
        with made.replica.batch():
            fill(made)
        return harness.run(comparisons(made))


def comparisons(made: SmallTown) -> list[harness.Comparison]:
    """Return what is compared over one filled town."""
    board = made.services.week.board()
    people = {row.member: row.short for row in board.rows}
    words = Words(made.desk.codes, people, date(2026, 11, 24))
    view = BoardView()
    view.resize(SIZE)
    view.show_week(board, words)
    view.ensurePolished()
    cells: dict[tuple[int, int], str] = {}
    for place, spots in view.layout_now().cells.items():
        cells[place] = "\n".join(spot.text for spot in spots)
    table = bare_board.table([row.name for row in board.rows], cells, SIZE)

    def read_bare() -> None:
        with made.desk.reading() as reading:
            single = visits.visits(reading, FIRST, LAST)
            series = visits.series_within(reading, FIRST, LAST)
            visits.exceptions_of(reading, [one.id for one in series])
            about = sorted({one.household for one in single} | {one.household for one in series})
            households.households(reading, ids=[Id(one) for one in about], limit=1000)
            visits.own_blocks(reading, FIRST, LAST)
            visits.blocks(reading, FIRST, LAST)
            visits.block_series(reading, FIRST, LAST)
            week.appointments(reading, FIRST, LAST)
            week.conferences(reading, FIRST, LAST)
            week.parts(reading, ["companion", "second", "team"], ["companion"], LAST)
            town.members(reading)

    def paint_anew() -> None:
        view._picture = None
        view.grab()

    return [
        harness.Comparison("read a week of 30 staff", made.services.week.board, read_bare, most=3),
        harness.Comparison("paint it", paint_anew, lambda: bare_board.paint(table), most=2.5),
        harness.Comparison("move the cursor", view.grab, lambda: bare_board.paint(table), most=1),
    ]


if __name__ == "__main__":
    raise SystemExit(main())

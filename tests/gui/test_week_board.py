# SPDX-License-Identifier: Apache-2.0
"""The board as a widget: where things stand, what keys and mouse say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.translate import Translations
from banso_desktop.gui.week_board import BoardView
from banso_desktop.gui.week_canvas import Held, Place
from banso_desktop.gui.week_layout import Spot
from banso_desktop.gui.week_panel import line_data
from banso_desktop.gui.week_words import Words
from banso_desktop.services.week_view import Chip
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team, busy_week, team

Show = Callable[..., None]
TUESDAY, WEDNESDAY, THURSDAY = "2026-11-24", "2026-11-25", "2026-11-26"


@pytest.fixture(autouse=True)
def japanese(qapp: QApplication) -> None:
    Translations(qapp).use("ja")


@pytest.fixture
def staff(town: SmallTown) -> Team:
    found = team(town)
    busy_week(town, found)
    return found


def words(town: SmallTown) -> Words:
    people = {one.id: one.short for one in town.services.town.members()}
    return Words(town.desk.codes, people, date(2026, 11, 24))


@pytest.fixture
def board(town: SmallTown, staff: Team, show: Show) -> BoardView:
    view = BoardView()
    show(view, 1040, 560)
    view.show_week(town.services.week.board(), words(town))
    view.setFocus()
    return view


def spot_of(board: BoardView, text: str, row: int = 0) -> Spot:
    for (at, _), spots in sorted(board.layout_now().cells.items()):
        for spot in spots:
            if at == row and text in spot.chip.text:
                return spot
    raise AssertionError(text)


def point_of(board: BoardView, spot: Spot) -> QPoint:
    offset = board.layout_now().head_height - board.verticalScrollBar().value()
    return spot.box.center() + QPoint(0, offset)


def middle_of(board: BoardView, row: int, column: int) -> QPoint:
    offset = board.layout_now().head_height - board.verticalScrollBar().value()
    cell = board.layout_now().cell(row, column)
    return QPoint(cell.center().x(), cell.bottom() - 6 + offset)


def drag(board: BoardView, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier) -> None:
    port = board.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, modifier, start)
    QTest.mouseMove(port, start + QPoint(30, 4))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, end)


def test_the_cursor_begins_on_oneself_today(board: BoardView, staff: Team) -> None:
    assert board.place() == Place(staff.me, TUESDAY)
    chip = board.chip()
    assert chip is not None
    assert chip.text == "佐藤 健一"


def test_arrows_go_through_the_chips_of_a_cell_and_then_to_the_next_row(
    board: BoardView, staff: Team
) -> None:
    seen = []
    for _ in range(3):
        QTest.keyClick(board, Qt.Key.Key_Down)
        chip = board.chip()
        seen.append((board.place().member, chip.text if chip is not None else ""))

    assert seen == [
        (staff.me, "木村 誠"),
        (staff.nakamura, ""),
        (staff.watanabe, "佐藤 健一"),
    ]
    QTest.keyClick(board, Qt.Key.Key_Up)
    QTest.keyClick(board, Qt.Key.Key_Up)
    assert board.place().member == staff.me
    assert board.chip() is not None


def test_arrows_home_and_end_go_through_the_days(board: BoardView) -> None:
    days = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(board, key)
        days.append(board.place().day[8:])

    assert days == ["25", "23", "23", "29"]


def test_enter_opens_a_chip_and_begins_a_plan_in_an_empty_cell(board: BoardView) -> None:
    opened: list[Chip] = []
    wanted: list[Place] = []
    board.opened.connect(opened.append)
    board.wanted.connect(wanted.append)

    QTest.keyClick(board, Qt.Key.Key_Return)
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Return)

    assert [chip.text for chip in opened] == ["佐藤 健一"]
    assert [place.day for place in wanted] == [WEDNESDAY]


def test_page_keys_turn_weeks(board: BoardView) -> None:
    turned: list[int] = []
    board.turned.connect(turned.append)

    QTest.keyClick(board, Qt.Key.Key_PageDown)
    QTest.keyClick(board, Qt.Key.Key_PageUp)

    assert turned == [1, -1]


def test_a_chip_is_picked_up_and_put_with_the_keyboard(board: BoardView, staff: Team) -> None:
    moved: list[tuple[Held, Place, bool]] = []
    board.moved.connect(lambda *told: moved.append(told))

    QTest.keyClick(board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    ((held, place, copies),) = moved
    assert (held.chip.text, held.member, copies) == ("佐藤 健一", staff.me, False)
    assert place == Place(staff.nakamura, THURSDAY)
    assert board.held() is None


def test_only_the_chip_that_is_picked_up_fades(board: BoardView) -> None:
    cells = board.layout_now().cells.values()
    taken, other = next(spots for spots in cells if len(spots) > 1)
    offset = board.layout_now().head_height - board.verticalScrollBar().value()
    QTest.keyClick(board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    before = board.grab().toImage()
    box = other.box.translated(0, offset).adjusted(4, 3, -4, -3)

    board.let_go()

    assert taken.chip.text == "佐藤 健一"
    assert before.copy(box) == board.grab().toImage().copy(box)


def test_escape_lets_go(board: BoardView) -> None:
    moved: list[object] = []
    board.moved.connect(lambda *told: moved.append(told))
    QTest.keyClick(board, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert board.held() is not None

    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.keyClick(board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert (board.held(), moved) == (None, [])


def test_copy_and_paste_make_another_one(board: BoardView) -> None:
    copies: list[bool] = []
    board.moved.connect(lambda _held, _place, copy: copies.append(copy))

    QTest.keyClick(board, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(board, Qt.Key.Key_Right)
    QTest.keyClick(board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert copies == [True]


def test_delete_ends_the_chip_of_the_cursor(board: BoardView) -> None:
    ended: list[Chip] = []
    board.ended.connect(ended.append)

    QTest.keyClick(board, Qt.Key.Key_Delete)

    assert [chip.text for chip in ended] == ["佐藤 健一"]


def test_keys_work_while_the_input_method_is_on(board: BoardView) -> None:
    for widget in (board, board.viewport()):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize(
    ("modifier", "copies"),
    [
        (Qt.KeyboardModifier.NoModifier, False),
        (Qt.KeyboardModifier.ControlModifier, True),
    ],
)
def test_a_chip_is_dragged_to_another_day_and_row(
    board: BoardView, staff: Team, modifier: Qt.KeyboardModifier, copies: bool
) -> None:
    moved: list[tuple[Held, Place, bool]] = []
    board.moved.connect(lambda *told: moved.append(told))
    start = point_of(board, spot_of(board, "木村"))

    drag(board, start, middle_of(board, 2, 4), modifier)

    ((held, place, copy),) = moved
    assert (held.chip.text, copy) == ("木村 誠", copies)
    assert place == Place(staff.watanabe, "2026-11-27")


def test_a_chip_let_go_where_it_was_moves_nothing(board: BoardView) -> None:
    moved: list[object] = []
    board.moved.connect(lambda *told: moved.append(told))
    start = point_of(board, spot_of(board, "木村"))

    drag(board, start, start + QPoint(14, 12), Qt.KeyboardModifier.NoModifier)

    assert moved == []


def test_what_had_no_place_is_dropped_onto_a_cell(board: BoardView, staff: Team) -> None:
    placed: list[tuple[int, Place]] = []
    board.placed.connect(lambda *told: placed.append(told))
    data = line_data(3)  # the event does not own it
    drop = QDropEvent(
        QPointF(middle_of(board, 1, 2)), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    board.dropEvent(drop)

    assert placed == [(3, Place(staff.nakamura, WEDNESDAY))]


def test_a_double_click_opens(board: BoardView) -> None:
    opened: list[Chip] = []
    board.opened.connect(opened.append)
    where = point_of(board, spot_of(board, "民生委員"))

    QTest.mouseDClick(board.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert [chip.text for chip in opened] == ["民生委員定例会"]


def test_the_menu_key_asks_for_the_menu_of_the_cursor(board: BoardView) -> None:
    asked: list[tuple[Chip | None, Place, QPoint]] = []
    board.asked.connect(lambda *told: asked.append(told))
    reason = QContextMenuEvent.Reason.Keyboard

    board.contextMenuEvent(QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))

    ((chip, place, _),) = asked
    assert chip is not None
    assert (chip.text, place.day) == ("佐藤 健一", TUESDAY)


def test_a_tooltip_tells_what_had_no_room(board: BoardView) -> None:
    tip = board.tip_at(point_of(board, spot_of(board, "佐藤")))

    assert tip.splitlines() == [
        "9:30〜10:30 佐藤 健一 訪問",
        "行く人 小林・渡部",
        "くり返し・2人で",
    ]


def test_readers_hear_the_cell(board: BoardView) -> None:
    heard = board.accessibleDescription()

    assert "小林 あゆみ 令和8年11月24日（火） 2件" in heard
    assert heard.startswith("9:30 佐藤 健一 訪問")
    QTest.keyClick(board, Qt.Key.Key_Left)
    assert "勤労感謝の日" in board.accessibleDescription()


def test_readers_hear_no_japanese_comma_in_english(
    town: SmallTown, staff: Team, show: Show, qapp: QApplication
) -> None:
    Translations(qapp).use("en")
    view = BoardView()
    show(view, 1040, 560)

    view.show_week(town.services.week.board(), words(town))

    assert "、" not in view.accessibleDescription()
    Translations(qapp).use("ja")


def test_every_chip_has_a_place_of_its_own(board: BoardView) -> None:
    boxes = [spot.box for spots in board.layout_now().cells.values() for spot in spots]

    assert len(boxes) >= 6
    for at, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


@pytest.mark.parametrize("width", [620, 740, 930, 1040, 1700])
def test_the_days_fill_the_width_and_never_more(
    town: SmallTown, staff: Team, show: Show, width: int
) -> None:
    view = BoardView()
    show(view, width, 500)

    view.show_week(town.services.week.board(), words(town))

    layout, room = view.layout_now(), view.viewport().width()
    last = layout.columns[-1]
    assert last.left + last.width == room
    assert all(column.width >= 56 for column in layout.columns)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_closed_day_and_a_weekend_are_narrower(board: BoardView) -> None:
    widths = [column.width for column in board.layout_now().columns]

    assert widths[0] < widths[1]
    assert widths[5] < widths[1]


def test_words_shorten_before_the_name_is_cut(town: SmallTown, staff: Team, show: Show) -> None:
    texts = {}
    for width in (1700, 1040, 760):
        view = BoardView()
        show(view, width, 500)
        view.show_week(town.services.week.board(), words(town))
        texts[width] = spot_of(view, "木村").text

    assert texts[1700] == "16:00 木村 誠 同行"
    assert texts[760].startswith("16:00 木村")
    assert "…" not in texts[1040]


def test_the_picture_is_drawn_once_until_something_changes(board: BoardView) -> None:
    board.viewport().grab()
    kept = board._picture
    QTest.keyClick(board, Qt.Key.Key_Down)
    board.viewport().grab()

    assert kept is not None
    assert board._picture is kept
    board.resize(900, 500)
    assert board._picture is not kept


def test_the_cursor_stays_on_its_chip_when_the_week_is_read_anew(
    board: BoardView, town: SmallTown, staff: Team
) -> None:
    board.choose(spot_of(board, "木村").chip.key, staff.me)
    town.services.visits.plan(household=staff.sato, starts="今日 8:00")

    board.show_week(town.services.week.board(), words(town))

    chip = board.chip()
    assert chip is not None
    assert chip.text == "木村 誠"


def test_a_busy_block_cannot_be_picked_up(board: BoardView) -> None:
    refused: list[Chip] = []
    board.refused.connect(refused.append)
    busy = Chip("busy", "x", "", "x@", "", "", "", "", "2026-11-24T10:00", "2026-11-24T11:00", [])

    board.hold(busy, "")

    assert refused == [busy]
    assert board.held() is None

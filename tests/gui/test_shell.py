# SPDX-License-Identifier: Apache-2.0
"""The window: locked and open, keys, language and type, the folder's state; it asks nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from banso_desktop.errors import FolderUnreachable, ProfileInUse
from banso_desktop.gui.commands import Command
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.session import Hit, Unsent
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.shell_panes import focus_search
from banso_desktop.gui.tokens import COLOURS, TypeSize
from tests.fakes.sample_page import SAMPLE_ROOMS, SamplePage
from tests.fakes.services import PASSPHRASE, TUESDAY, Desk
from tests.fakes.waiting import until

MakeDesk = Callable[..., Desk]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(shown=(1366, 698))


@pytest.fixture
def locked(make_desk: MakeDesk) -> Desk:
    made = make_desk(asks_passphrase=True)
    made.shell.start()
    made.shell.show()
    QApplication.processEvents()
    return made


def page(desk: Desk) -> SamplePage:
    return cast(SamplePage, desk.shell.house.screen())


def settle(desk: Desk) -> None:
    for works in (desk.shell.works, desk.works):
        works.wait()
    QApplication.processEvents()


def enter(desk: Desk, passphrase: str) -> None:
    field = desk.shell.unlock_page.findChild(QLineEdit)
    assert field is not None
    field.setText(passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)


def message(desk: Desk) -> str:
    return desk.shell.unlock_page._ui.message_label.text()


def test_the_passphrase_opens_the_desk(locked: Desk) -> None:
    assert locked.shell.is_locked()
    enter(locked, PASSPHRASE)
    assert not locked.shell.is_locked()
    assert page(locked).name == "today"
    assert locked.shell.windowTitle() == "今日 — 伴走デスク（みどり野町）"


def test_a_wrong_passphrase_says_only_that_and_can_be_tried_again(locked: Desk) -> None:
    enter(locked, "ちがう合言葉")
    assert message(locked) == "合言葉がちがいます。"
    enter(locked, PASSPHRASE)
    assert not locked.shell.is_locked()


def test_a_profile_in_use_is_said_in_words(locked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(passphrase: str) -> None:
        raise ProfileInUse("/profile")

    monkeypatch.setattr(locked.gate, "open", busy)
    enter(locked, PASSPHRASE)
    assert "もう開いています" in message(locked)
    ui = locked.shell.unlock_page._ui
    assert ui.open_button.isHidden()
    assert ui.passphrase_edit.isHidden()
    ui.quit_button.click()
    assert not locked.shell.isVisible()


def test_the_locked_window_names_nobody(locked: Desk) -> None:
    enter(locked, PASSPHRASE)
    locked.shell.lock()
    settle(locked)
    QApplication.processEvents()
    assert locked.shell.windowTitle() == "伴走デスク"
    shown = [
        text
        for label in locked.shell.findChildren(QLineEdit)
        if label.isVisible() and (text := label.text())
    ]
    assert shown == []
    assert not locked.shell._ui.user_label.isVisible()


def test_locking_saves_forgets_the_session_and_keeps_the_place(locked: Desk) -> None:
    enter(locked, PASSPHRASE)
    locked.shell.go(Destination("week"))
    week = page(locked)
    locked.shell.lock()
    settle(locked)
    assert week.saved == 1
    assert locked.session.closed
    assert locked.shell.house.screen() is None

    enter(locked, PASSPHRASE)
    assert locked.shell.house.trail.current() == Destination("week")
    assert page(locked) is not week
    locked.shell.house.back()
    assert page(locked).name == "today"


def test_ten_idle_minutes_lock_the_desk(make_desk: MakeDesk) -> None:
    desk = make_desk(asks_passphrase=True, idle_ms=20)
    desk.open()
    desk.shell.show()
    assert not desk.shell.is_locked()

    until(desk.shell.is_locked)

    assert desk.shell.house.screen() is None


def test_a_touch_counts_the_ten_minutes_anew(make_desk: MakeDesk) -> None:
    desk = make_desk(asks_passphrase=True)
    desk.open()
    desk.shell.show()
    desk.shell._idle._timer.stop()
    QTest.keyClick(desk.shell, Qt.Key.Key_Shift)
    assert desk.shell._idle._timer.isActive()
    assert desk.shell._idle._timer.interval() == 600_000


def test_an_account_of_ones_own_is_not_asked_and_does_not_lock_itself(desk: Desk) -> None:
    assert not desk.shell._idle._timer.isActive()


def test_rooms_are_reached_by_their_number(desk: Desk) -> None:
    QTest.keyClick(desk.shell, Qt.Key.Key_2, CTRL)
    assert desk.shell.house.trail.current() == Destination("households")
    QTest.keyClick(desk.shell, Qt.Key.Key_9, CTRL)
    assert desk.shell.house.trail.current() == Destination("admin")


def test_only_rooms_that_exist_are_on_the_rail(make_desk: MakeDesk) -> None:
    desk = make_desk(shown=(1366, 698), rooms=SAMPLE_ROOMS[:3])
    assert list(desk.shell._ui.rail._buttons) == ["today", "households", "week"]
    QTest.keyClick(desk.shell, Qt.Key.Key_9, CTRL)
    assert page(desk).name == "today"
    assert desk.shell.menus.action(Command.INTAKE) is None


def test_the_rail_lights_the_place_one_is_in(desk: Desk) -> None:
    desk.shell.go(Destination("intake"))
    lit = [name for name, b in desk.shell._ui.rail._buttons.items() if b.isChecked()]
    assert lit == ["households"]


def test_alt_left_goes_back(desk: Desk) -> None:
    desk.shell.go(Destination("week"))
    QTest.keyClick(desk.shell, Qt.Key.Key_Left, ALT)
    assert desk.shell.house.trail.current() == Destination("today")
    QTest.keyClick(desk.shell, Qt.Key.Key_Right, ALT)
    assert desk.shell.house.trail.current() == Destination("week")


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    desk.shell.activateWindow()
    seen: list[str] = []
    for _ in range(6):
        QTest.keyClick(desk.shell, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        here = page(desk)
        for name, pane in (
            ("rail", desk.shell._ui.rail),
            ("search", desk.shell._ui.search_edit),
            ("left", here.left),
            ("middle", here.middle),
            ("right", here.right),
        ):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                seen.append(name)
    assert seen == ["rail", "search", "left", "middle", "right", "rail"]


def test_shift_f6_goes_the_other_way(desk: Desk) -> None:
    focus_search(desk.shell._ui)
    QTest.keyClick(desk.shell, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.shell._ui.rail.isAncestorOf(focused)


def test_f5_sends_and_receives_and_says_so(desk: Desk) -> None:
    QTest.keyClick(desk.shell, Qt.Key.Key_F5)
    settle(desk)
    assert desk.session.synced == 1
    assert desk.shell._ui.status_line._hint.text() == "送り、受け取りました"


def test_a_folder_that_is_away_is_said_without_a_dialog(desk: Desk) -> None:
    desk.session.sync_error = FolderUnreachable("x")
    desk.shell.sync()
    settle(desk)
    assert "つながりません" in desk.shell._ui.status_line._hint.text()
    assert QApplication.activeModalWidget() is None


def test_the_amber_bar_appears_when_the_folder_is_long_away(desk: Desk) -> None:
    desk.session.state = replace(
        desk.session.state, reachable=False, away_since=TUESDAY - timedelta(minutes=5)
    )
    desk.shell.show_state()
    assert not desk.shell._ui.notice_bar.isVisible()
    desk.clock.advance(timedelta(minutes=6))
    desk.shell.show_state()
    assert desk.shell._ui.notice_bar.isVisible()


def test_searching_leads_to_what_was_found(desk: Desk) -> None:
    desk.session.hits = [Hit("佐藤 健一", Destination("households", "a"), "さとう けんいち")]
    QTest.keyClick(desk.shell, Qt.Key.Key_F, CTRL)
    field = desk.shell._ui.search_edit
    field.setText("佐藤")
    field.look()
    settle(desk)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.shell.house.trail.current() == Destination("households", "a")


def test_a_screens_command_is_in_the_menu_only_where_it_can_be_done(desk: Desk) -> None:
    preview = desk.shell.menus.action(Command.PREVIEW)
    assert preview is not None
    preview.trigger()
    assert page(desk).printed == 1
    assert desk.shell.menus.action(Command.PROJECT) is None


def test_saving_says_that_it_is_saved(desk: Desk) -> None:
    QTest.keyClick(desk.shell, Qt.Key.Key_S, CTRL)
    assert page(desk).saved == 1
    assert "もう保存ずみです" in desk.shell._ui.status_line._hint.text()


def test_control_z_takes_the_offer_first(desk: Desk) -> None:
    undone: list[int] = []
    page(desk).undoable.emit("動かしました", lambda: undone.append(1))
    assert desk.shell.undo_bar.isVisible()
    QTest.keyClick(desk.shell, Qt.Key.Key_Z, CTRL)
    assert undone == [1]
    assert not desk.shell.undo_bar.isVisible()


def test_larger_type_is_kept_for_the_next_time(desk: Desk) -> None:
    desk.shell.go(Destination("week"))
    QTest.keyClick(desk.shell, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(desk.shell, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(desk.shell, Qt.Key.Key_Plus, CTRL)
    assert desk.settings.type_size is TypeSize.LARGEST
    assert desk.shell.house.trail.current() == Destination("week")
    QTest.keyClick(desk.shell, Qt.Key.Key_Minus, CTRL)
    assert desk.settings.type_size is TypeSize.LARGE


def test_the_language_changes_at_once_and_where_one_stands(desk: Desk) -> None:
    desk.shell.go(Destination("week"))
    language = desk.shell.menus.action(Command.LANGUAGE)
    assert language is not None
    language.trigger()
    assert desk.settings.language == "en"
    assert desk.shell._ui.rail._buttons["week"].text() == "Week"
    assert desk.shell.windowTitle().endswith("Banso Desk (みどり野町)")
    assert desk.shell.house.trail.current() == Destination("week")

    back = desk.shell.menus.action(Command.LANGUAGE)
    assert back is not None
    assert back.text() == "日本語で表示(&A)"
    back.trigger()
    assert desk.shell._ui.rail._buttons["week"].text() == "週間表"


def test_what_is_not_sent_yet_is_listed(desk: Desk) -> None:
    desk.session.waiting = [Unsent("関わりの記録", TUESDAY), Unsent("*約束*", TUESDAY)]
    desk.session.state = replace(desk.session.state, unsent=2)
    desk.shell.show_state()
    desk.shell._ui.status_line.unsent_button.click()
    assert "関わりの記録 — 10:42" in desk.shell.help_panel.text()
    assert "*約束*" in desk.shell.help_panel.text()


def test_all_keys_are_listed(desk: Desk) -> None:
    keys = desk.shell.menus.action(Command.KEYS)
    assert keys is not None
    keys.trigger()
    text = desk.shell.help_panel.text()
    assert "相談を受ける\u3000Ctrl+N" in text
    assert "今日\u3000Ctrl+1" in text


def test_the_program_says_what_it_is(desk: Desk) -> None:
    about = desk.shell.menus.action(Command.ABOUT)
    assert about is not None
    about.trigger()
    assert "Apache License 2.0" in desk.shell.help_panel.text()


def test_closing_with_unsent_things_asks_nothing(desk: Desk) -> None:
    desk.session.state = replace(desk.session.state, unsent=5)
    here = page(desk)
    assert desk.shell.close()
    assert here.saved == 1
    assert desk.session.closed


def test_the_window_opens_where_it_stood(desk: Desk, make_desk: MakeDesk) -> None:
    desk.shell.resize(1024, 577)  # a width the offscreen screen does not cut
    desk.shell.close()
    again = make_desk()
    assert (again.shell.width(), again.shell.height()) == (1024, 577)


def test_an_error_is_said_above_the_room_and_goes_with_it(desk: Desk) -> None:
    desk.works.failed.emit(ZeroDivisionError("x"))
    assert "思わぬことが起きて" in desk.shell._ui.trouble_bar.text()
    desk.shell.go(Destination("week"))
    assert desk.shell._ui.trouble_bar.text() == ""


def test_the_rail_shows_icons_only_where_it_is_narrow(desk: Desk) -> None:
    wide = desk.shell._ui.rail.width()
    desk.shell.resize(1024, 544)
    QApplication.processEvents()
    assert desk.shell._ui.rail.width() < wide
    assert desk.shell._ui.rail._buttons["week"].toolTip() == "週間表  Ctrl+3"


def test_the_projector_is_stopped_from_any_room(make_desk: MakeDesk, tmp_path: Path) -> None:
    ecomap = next(room for room in ROOMS if room.name == "ecomap")
    desk = make_desk(shown=(1366, 698), rooms=(*SAMPLE_ROOMS, ecomap))
    projector = Projector(Settings(tmp_path / "projector.ini"))
    desk.shell._ui.status_line.projecting.attend(projector)
    action = desk.shell.menus.action(Command.PROJECT)
    assert action is not None
    assert not action.isEnabled()

    projector.show(QImage(8, 6, QImage.Format.Format_RGB32))
    desk.shell.go(Destination("week"))
    assert desk.shell._ui.status_line.projecting.isVisible()
    QTest.keyClick(desk.shell, Qt.Key.Key_F11)

    assert not projector.is_on()
    assert not action.isEnabled()


def test_a_round_that_failed_is_said_as_a_trouble(desk: Desk) -> None:
    desk.session.sync_error = FolderUnreachable("//fsv01")
    desk.shell.sync()
    settle(desk)
    hint = desk.shell._ui.status_line._hint
    assert hint._colour == COLOURS.bad


def test_the_offer_to_undo_stays_in_its_room(desk: Desk) -> None:
    page(desk).undoable.emit("動かしました", lambda: None)

    desk.shell.go(Destination("week"))

    assert not desk.shell.undo_bar.isVisible()
    assert not desk.shell.undo_bar.is_offering()


def test_the_offer_to_undo_covers_nothing_of_the_room(desk: Desk) -> None:
    page(desk).undoable.emit("動かしました", lambda: None)
    QApplication.processEvents()

    bar, rooms = desk.shell.undo_bar, desk.shell._ui.rooms
    assert bar.isVisible()
    assert not bar.geometry().intersects(rooms.geometry())
    assert rooms.parentWidget().rect().contains(bar.geometry())

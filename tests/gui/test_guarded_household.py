# SPDX-License-Identifier: Apache-2.0
"""The screens of protected households: what others see of one, messages, emergencies, levels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.gui.admin_people import PeoplePart
from banso_desktop.gui.emergency_window import EmergencyWindow
from banso_desktop.gui.guarded_dialogs import EmergencyDialog, MessageDialog
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_shell import ShellView
from banso_desktop.gui.protect_dialog import ProtectDialog
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.today_page import TodayPage
from banso_desktop.gui.widgets import Chip
from banso_desktop.services.areas import Services
from tests.fakes.household_screens import dialog, seen, words_in
from tests.fakes.real_town import RealTown, real_town
from tests.fakes.services import Desk

ROOM_NAMES = ("today", "household", "households")
_ROOMS = tuple(room for room in ROOMS if room.name in ROOM_NAMES)
Show = Callable[..., Any]


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[RealTown]:
    roles = {"desk": (Role.CLERK,), "duty": (Role.MANAGER,)}
    with real_town(tmp_path / "town", roles) as town:
        yield town


@pytest.fixture
def show(make_desk: Callable[..., Desk]) -> Show:
    """Return what shows a place of somebody's desk."""

    def shown(services: Services, place: Destination, size: tuple[int, int] = (1366, 698)) -> Any:
        desk = make_desk(shown=size, rooms=_ROOMS, services=services)
        desk.shell.go(place)
        QApplication.processEvents()
        desk.works.wait(2_000)
        QApplication.processEvents()
        return desk.shell.house.screen()

    return shown


def restricted(towns: RealTown) -> tuple[str, str]:
    """Return a restricted household of the first one, and its shell."""
    first = towns["first"]
    first.town.describe_member(job_title="保健師", extension="221")
    opened = first.households.open(label="月岡さん", protection="restricted")
    first.households.add_person(household=opened, family_name="月岡", phone="0229-00-0000")
    first.emergency.name_readers(readers=[towns.id("first"), towns.id("duty")])
    towns.sync()
    (line,) = towns["desk"].households.listed().lines
    return opened, line.id


def press(widget: QWidget, words: str) -> None:
    button = next(one for one in seen(widget, QPushButton) if words in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_others_see_number_day_whom_to_call_and_what_to_say(towns: RealTown, show: Show) -> None:
    _, shell = restricted(towns)
    number = towns["desk"].household_page.shell(shell=shell).number

    screen = show(towns["desk"], Destination("household", shell))

    view = screen.findChild(ShellView)
    said = words_in(view)
    assert f"世帯番号 {number}　守る設定：令和8年11月24日（理由は表示しません）" in said
    assert "小林 あゆみ（保健師）　内線 221" in said
    assert "電話の相手に、この世帯があるともないとも答えないでください。" in said
    assert [one.text() for one in seen(view, QPushButton)] == ["伝言を預ける（読めるのは担当だけ）"]
    assert "緊急に開くと" not in said


def test_who_is_named_is_offered_to_open_it(towns: RealTown, show: Show) -> None:
    _, shell = restricted(towns)

    screen = show(towns["duty"], Destination("household", shell))

    view = screen.findChild(ShellView)
    assert "緊急に開く…" in [one.text() for one in seen(view, QPushButton)]
    assert "理由（10文字以上）と時刻が記録され" in words_in(view)


def test_where_messages_went_elsewhere_both_sides_are_told(towns: RealTown, show: Show) -> None:
    opened, shell = restricted(towns)
    desk = towns["desk"].households._desk
    command = desk.command("a changed program")
    command.set(desk.town, "shell", Id(shell), letterbox=bytes([9]) * 32)
    desk.commit(command)
    towns.sync()

    screen = show(towns["duty"], Destination("household", shell))
    press(screen.findChild(ShellView), "伝言を預ける")
    form = dialog(screen, MessageDialog)
    assert "deskさんが、届け先を書きかえたことがあります。" in words_in(form)
    assert "担当だけが読めます" not in words_in(form)
    form.reject()

    page = show(towns["first"], Destination("household", opened))
    chip = next(one for one in seen(page, Chip) if one.text() == "伝言が担当に届きません")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    protect = dialog(page, ProtectDialog)
    assert "「この守りにする」で、もとにもどります。" in words_in(protect)
    press(protect, "この守りにする")
    assert not towns["first"].household_page.page(household=opened).diverted


def test_a_message_goes_by_the_keyboard_alone_and_the_team_sees_it(
    towns: RealTown, show: Show
) -> None:
    opened, shell = restricted(towns)
    screen = show(towns["desk"], Destination("household", shell))
    press(screen.findChild(ShellView), "伝言を預ける")
    form = dialog(screen, MessageDialog)

    assert form.caller_edit.hasFocus()
    form.caller_edit.setText("母")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert form.text_edit.hasFocus()
    form.text_edit.set_text("あす折り返しを")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    towns.sync()

    assert towns["desk"].drafts.read(editor="message", subject=shell) is None
    today = show(towns["first"], Destination("today"))
    assert isinstance(today, TodayPage)
    assert "に伝言があります（deskさん、11/24（火） 10:42）" in words_in(today.messages)
    page = show(towns["first"], Destination("household", opened))
    assert isinstance(page, HouseholdScreen)
    assert "母から　あす折り返しを" in words_in(page)
    press(page, "見ました")
    assert "あす折り返しを" not in words_in(page)


def test_a_message_without_words_says_what_is_missing(towns: RealTown, show: Show) -> None:
    _, shell = restricted(towns)
    screen = show(towns["desk"], Destination("household", shell))
    press(screen.findChild(ShellView), "伝言を預ける")
    form = dialog(screen, MessageDialog)

    form.finish()

    assert "「伝えること」を書いてください。" in words_in(form)
    assert form.isVisible()
    assert form.urgent_box.visibleRegion().boundingRect() == form.urgent_box.rect()


def test_opened_in_an_emergency_it_says_the_minutes_and_closes_itself(
    towns: RealTown, show: Show
) -> None:
    opened, shell = restricted(towns)
    screen = show(towns["duty"], Destination("household", shell))
    press(screen.findChild(ShellView), "緊急に開く")
    form = dialog(screen, EmergencyDialog)
    press(form, "記録して開く")
    assert "理由を10文字以上で書いてください。" in words_in(form)

    form.reason_edit.set_text("救急隊から、連絡先を知りたいと電話")
    press(form, "記録して開く")
    window = dialog(screen, EmergencyWindow)

    assert "あと60分で閉じます" in words_in(window)
    assert "0229-00-0000" in words_in(window)
    assert window.findChildren(QLabel)
    towns.clock.at += timedelta(minutes=61)
    window.look()
    assert not window.isVisible()
    assert "月岡" not in words_in(screen)
    towns.sync()
    today = show(towns["first"], Destination("today"))
    assert "dutyさんが" in words_in(today.messages)
    assert "緊急に開きました" in words_in(today.messages)
    page = show(towns["first"], Destination("household", opened))
    assert "救急隊から" in words_in(page)


def test_only_who_is_named_opens_a_household_by_its_number(towns: RealTown, show: Show) -> None:
    restricted(towns)
    words = "番号で緊急に開く…"

    offered = show(towns["duty"], Destination("households"))
    assert words in [one.text() for one in seen(offered, QPushButton)]
    press(offered, words)
    form = dialog(offered, EmergencyDialog)
    assert form.number_edit.hasFocus()

    other = show(towns["desk"], Destination("households"))
    assert words not in [one.text() for one in seen(other, QPushButton)]


def test_the_levels_are_changed_and_leaving_the_highest_is_asked(
    towns: RealTown, show: Show
) -> None:
    opened, _ = restricted(towns)
    first = towns["first"]
    screen = show(first, Destination("household", opened))

    def change(level: str) -> None:
        page = first.household_page.page(household=opened)
        screen._dialogs.protect(page)
        form = dialog(screen, ProtectDialog)
        form.levels.set_value(level)
        form.finish()
        QApplication.processEvents()

    change("hidden")
    assert first.household_page.page(household=opened).household.protection == "hidden"
    change("open")
    form = dialog(screen, ProtectDialog)
    assert "中身のすべてを見られるようになります" in words_in(form)
    press(form, "守ったまま")
    assert form.levels.value() == "hidden"
    form.levels.set_value("open")
    form.finish()
    press(form, "守りを下げる")
    assert first.household_page.page(household=opened).household.protection == "open"


def test_who_may_open_in_an_emergency_is_named_in_the_room_of_members(
    towns: RealTown, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk(shown=(1366, 698), rooms=_ROOMS, services=towns["first"])
    part = PeoplePart(desk.session.context)
    form = part.name_emergency_readers()
    form.boxes[towns.id("duty")].setChecked(True)

    form.finish()

    named = [one.member for one in towns["first"].emergency.readers() if one.named]
    assert sorted(named) == sorted([towns.id("first"), towns.id("duty")])


def test_a_household_that_goes_while_it_is_shown_leaves_no_word_on_the_screen(
    towns: RealTown, make_desk: Callable[..., Desk]
) -> None:
    first, duty = towns["first"], towns["duty"]
    opened = first.households.open(label="月岡さん")
    towns.sync()
    desk = make_desk(shown=(1366, 698), rooms=_ROOMS, services=duty)
    towns.profiles["duty"].replica.hub.subscribe(desk.changes.post)
    desk.shell.go(Destination("household", opened))
    screen = desk.shell.house.screen()
    assert screen is not None
    assert "月岡さん" in words_in(screen)

    for protection, said, title in (
        ("restricted", "この世帯は、限られた人だけが見られます", "守られた世帯"),
        ("hidden", "この世帯は、ここでは見られません", "世帯"),
    ):
        first.protection.protect(household=opened, protection=protection, team=[])
        towns.sync()
        desk.changes.flush()
        screen = desk.shell.house.screen()
        assert screen is not None
        assert said in words_in(screen)
        assert "月岡" not in words_in(screen)
        assert screen.title() == title


@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_everything_of_the_page_has_room(
    towns: RealTown, show: Show, size: tuple[int, int]
) -> None:
    _, shell = restricted(towns)

    screen = show(towns["duty"], Destination("household", shell), size)

    view = screen.findChild(ShellView)
    for widget in (*seen(view, QPushButton), *seen(view, QLabel)):
        corner = widget.mapTo(view, widget.rect().bottomRight())
        assert view.rect().contains(corner), widget


def test_of_an_open_household_only_its_own_team_is_ticked_to_read_on(
    towns: RealTown, show: Show
) -> None:
    first = towns["first"]
    opened = first.households.open(label="月岡さん")
    screen = show(first, Destination("household", opened))

    screen._dialogs.protect(first.household_page.page(household=opened))

    form = dialog(screen, ProtectDialog)
    ticked = {member: box.isChecked() for member, box in form.boxes.items()}
    assert ticked == {towns.id("first"): True, towns.id("duty"): False}

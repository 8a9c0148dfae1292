# SPDX-License-Identifier: Apache-2.0
"""Nothing of the shell is cut, overlaps, scrolls sideways or has no name, at any size.

Client sizes of ux.md §1.3, both languages, type × 1.0 and × 1.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from banso_desktop.errors import FolderNotWritable
from banso_desktop.gui.commands import Command, Menu
from banso_desktop.gui.first_run import FirstRun, Step
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Mode
from banso_desktop.gui.text import Elided
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.looks import area_of, faults
from tests.fakes.sample_page import SAMPLE_ROOMS
from tests.fakes.services import TUESDAY, Desk
from tests.fakes.starter import GOOD_CODE, TOWN, FakeStarter

MakeDesk = Callable[..., Desk]
Show = Callable[..., None]
EVERY_LOOK = [
    pytest.param(size, language, type_size, id=f"{size[0]}x{size[1]}-{language}-{type_size.value}")
    for size in ((1366, 698), (1024, 544))
    for language in ("ja", "en")
    for type_size in (TypeSize.STANDARD, TypeSize.LARGEST)
]
Size = tuple[int, int]


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_the_open_desk(make_desk: MakeDesk, size: Size, language: str, type_size: TypeSize) -> None:
    desk = make_desk(shown=size, language=language, size=type_size)
    assert faults(desk.shell) == []


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_a_desk_that_has_every_menu(
    make_desk: MakeDesk, size: Size, language: str, type_size: TypeSize
) -> None:
    rooms = (replace(SAMPLE_ROOMS[0], commands=frozenset(Command)), *SAMPLE_ROOMS[1:])
    desk = make_desk(shown=size, language=language, size=type_size, rooms=rooms)
    QApplication.processEvents()
    assert len(desk.shell._ui.menu_bar.actions()) == len(Menu)
    assert faults(desk.shell) == []


def test_the_name_of_who_works_here_gives_way_to_menus_and_search(make_desk: MakeDesk) -> None:
    desk = make_desk(shown=(1024, 544), size=TypeSize.LARGEST)
    ui = desk.shell._ui
    ui.menu_line.show_user("寿限無寿限無五劫の擦り切れ海砂利水魚", ui.user_icon, ui.user_label)
    QApplication.processEvents()
    assert not ui.user_label.isVisible()
    assert ui.user_icon.toolTip().startswith("寿限無")
    desk.shell.resize(1600, 698)
    QApplication.processEvents()
    assert ui.user_label.isVisible()


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_the_desk_in_trouble(
    make_desk: MakeDesk, size: Size, language: str, type_size: TypeSize
) -> None:
    desk = make_desk(shown=size, language=language, size=type_size)
    desk.session.state = replace(
        desk.session.state,
        reachable=False,
        away_since=TUESDAY - timedelta(hours=1),
        unsent=12,
    )
    desk.shell.show_state()
    if size[1] > 600 or type_size is TypeSize.STANDARD:
        desk.shell.show_error(FolderNotWritable("x"))
    desk.shell.undo_bar.offer("終わりにしました", lambda: None)
    QApplication.processEvents()
    assert faults(desk.shell) == []


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_the_locked_desk(
    make_desk: MakeDesk, size: Size, language: str, type_size: TypeSize
) -> None:
    desk = make_desk(language=language, size=type_size, asks_passphrase=True)
    desk.shell.start()
    desk.shell.resize(*size)
    desk.shell.show()
    desk.shell.unlock_page.fail(FolderNotWritable("x"))
    QApplication.processEvents()
    assert faults(desk.shell) == []


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_the_first_run(
    make_desk: MakeDesk,
    tmp_path: Path,
    step: Step,
    size: Size,
    language: str,
    type_size: TypeSize,
) -> None:
    desk = make_desk(language=language, size=type_size)
    starter = FakeStarter(lambda: (desk.gate, desk.gate.open("")))
    page = FirstRun(
        starter,
        look=desk.look,
        translations=desk.translations,
        settings=Settings(tmp_path / "first_run.ini"),
    )
    page.folder_page.set_answers(Mode.JOIN, TOWN)
    page.folder_page.set_code(GOOD_CODE)
    page.works.wait()
    page.show_step(step)
    page.resize(*size)
    page.show()
    QApplication.processEvents()
    assert faults(page) == []
    page.close()
    page.deleteLater()


def test_the_shell_lies_where_the_pictures_have_it(make_desk: MakeDesk) -> None:
    ui = make_desk(shown=(1366, 698)).shell._ui
    window = ui.menu_line.window()
    menu = area_of(ui.menu_line, window)
    status = area_of(ui.status_line, window)
    rail = area_of(ui.rail, window)
    search = area_of(ui.search_edit, window)
    content = area_of(ui.content, window)
    assert (menu.top(), menu.height()) == (0, 30)
    assert (status.height(), status.bottom()) == (26, 697)
    assert (rail.left(), rail.width()) == (0, 74)
    assert search.width() == 330
    assert search.right() < 1260
    assert (content.width(), content.height()) == (1292, 642)


# ---- the walker itself: it must find what it is there for ---------------------------------


def test_the_walker_finds_cut_words(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    label = QLabel("とても長い言葉がここにあります", page)
    label.setGeometry(0, 0, 40, 20)
    button = QPushButton("とても長いボタン", page)
    button.setGeometry(0, 30, 40, 30)
    elided = Elided("佐藤 健一 さんの世帯", parent=page)
    elided.setGeometry(0, 70, 9, 20)
    show(page, 300, 200)
    found = " ".join(faults(page))
    assert "QLabel('とても長い言葉" in found
    assert "QPushButton('とても長いボタン')" in found
    assert "Elided" in found


def test_the_walker_finds_overlaps_and_what_sticks_out(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    first, second, third = QWidget(page), QWidget(page), QWidget(page)
    first.setGeometry(0, 0, 50, 50)
    second.setGeometry(40, 40, 50, 50)
    third.setGeometry(280, 0, 50, 20)
    show(page, 300, 200)
    found = " ".join(faults(page))
    assert "overlaps" in found
    assert "sticks out" in found
    second.setProperty("floating", True)
    assert "overlaps" not in " ".join(faults(page))


def test_the_walker_finds_mnemonics_claimed_twice(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(QPushButton("保存(&S)"))
    row.addWidget(QPushButton("さがす(&S)"))
    show(page, 500, 60)
    assert any(found.startswith("Alt+S") for found in faults(page))


def test_the_walker_finds_fields_without_a_name(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    field = QLineEdit()
    row.addWidget(field)
    show(page, 300, 60)
    assert any("no name" in found for found in faults(page))
    field.setAccessibleName("お名前")
    assert faults(page) == []

# SPDX-License-Identifier: Apache-2.0
"""地域資源 on screen: found in plain words, confirmed, added, corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.rights import Role
from banso_desktop.gui import resources_table as columns
from banso_desktop.gui.commands import Command
from banso_desktop.gui.resources import ResourcesPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.looks import faults, mnemonic_clashes
from tests.fakes.services import Desk
from tests.fakes.slips import field_group
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]
LOOKS = (
    ((1366, 698), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.LARGEST),
    ((1024, 544), "en", TypeSize.STANDARD),
    ((1366, 698), "en", TypeSize.LARGEST),
)

Open = Callable[..., ResourcesPage]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        add = town.services.resources.add
        add(name="住居確保給付金", what="家賃を払うことが難しいとき", contact_person="窓口")
        add(name="みどり野食堂", kind="place", formality="", what="子ども食堂", hours="第2土曜")
        field_group(town)
        yield town


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(where: Destination | None = None, **wanted: Any) -> ResourcesPage:
        size = wanted.pop("shown", (1366, 698))
        desk = make_desk(shown=size, rooms=ROOMS, services=town.services, **wanted)
        desk.shell.go(where or Destination("resources"))
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert isinstance(screen, ResourcesPage)
        return screen

    return open_it


def names(page: ResourcesPage) -> list[str]:
    return [page._model.line(row).name for row in range(page._model.rowCount())]


def search(page: ResourcesPage, text: str) -> None:
    page._ui.find_edit.setText(text)
    page._read()


def said(page: ResourcesPage) -> str:
    shown = page._card.findChildren(Words)
    return "\n".join(each.text() for each in shown if not each.isHidden())


@pytest.mark.practice(78)
def test_a_trouble_as_it_is_said_finds_what_helps(open_page: Open) -> None:
    page = open_page()

    QTest.keyClicks(page._ui.find_edit, " ")
    search(page, "家賃が払えない")
    QApplication.processEvents()

    assert names(page) == ["住居確保給付金"]
    assert "家賃を払うことが難しいとき" in said(page)


@pytest.mark.practice(51)
def test_what_nobody_classed_can_be_listed(open_page: Open) -> None:
    page = open_page()
    box = page._ui.formality_filter

    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)

    assert names(page) == ["みどり野食堂"]


@pytest.mark.practice(79)
def test_what_names_nobody_is_marked_in_the_list(open_page: Open) -> None:
    page = open_page()
    row = names(page).index("みどり野食堂")

    assert page._model.index(row, columns.CONTACT).data() == "まだ"


@pytest.mark.practice(107)
def test_confirming_today_writes_day_and_person(open_page: Open, town: SmallTown) -> None:
    town.clock.at += timedelta(days=9)
    page = open_page()
    search(page, "ひだまり")

    QTest.mouseClick(page._card._assure, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert page._model.index(0, columns.ASSURED).data() == "R8.12.3"
    assert "R8.12.3 確かめた　小林" in said(page)


def test_a_card_is_added_and_found_again(open_page: Open, town: SmallTown) -> None:
    page = open_page()

    page.commands()[Command.ADD]()
    ui = page._ui
    QTest.keyClicks(ui.name_edit, "Komachi")
    ui.what_edit.setPlainText("朝の居場所")
    QTest.keyClicks(ui.contact_edit, "Watanabe")
    ui.formality_edit.box("informal").click()
    page.finish()

    (card,) = town.services.resources.find(text="Komachi")
    assert (card.what, card.contact_person, card.formality) == (
        "朝の居場所",
        "Watanabe",
        "informal",
    )
    assert page._chosen == card.id


def test_without_a_name_nothing_is_written_and_nothing_is_lost(
    open_page: Open, town: SmallTown
) -> None:
    page = open_page()
    page.add()
    page._ui.what_edit.setPlainText("朝の居場所")

    page.finish()

    assert "名前" in page._ui.edit_said.text()
    assert page._ui.what_edit.text() == "朝の居場所"
    assert len(town.services.resources.find()) == 3


def test_a_card_is_corrected_and_the_rest_stays(open_page: Open, town: SmallTown) -> None:
    page = open_page()
    search(page, "ひだまり")

    page.commands()[Command.RENAME]()
    page._ui.hours_edit.setText("毎週水曜 10時")
    page.finish()

    (card,) = town.services.resources.find(text="ひだまり")
    assert (card.hours, card.contact_person, card.phone) == (
        "毎週水曜 10時",
        "𠮷田 邦夫",
        "0229-00-4410",
    )
    assert card.formality == "informal"


def test_esc_keeps_what_was_typed(open_page: Open) -> None:
    page = open_page()
    page.add()
    QTest.keyClicks(page._ui.name_edit, "Hatake")

    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page._ui.sides.currentWidget() is page._ui.card_side
    page.add()

    assert page._ui.name_edit.text() == "Hatake"


def test_people_are_entered_with_their_consent(open_page: Open) -> None:
    page = open_page()
    page.add()
    assert page._ui.person_note.isHidden()

    box = page._ui.kind_edit
    box.setCurrentIndex(box.findData("person"))
    box.activated.emit(box.currentIndex())

    assert not page._ui.person_note.isHidden()


def test_a_card_asked_for_is_in_sight_also_where_the_window_is_narrow(
    open_page: Open, town: SmallTown
) -> None:
    (card,) = town.services.resources.find(text="ひだまり")

    page = open_page(Destination("resources", card.id), shown=(1024, 544))

    assert page._card.isVisible()
    assert "ひだまりの会（畑の会）" in said(page)


def test_who_may_not_write_is_offered_nothing_to_write(open_page: Open, town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)

    page = open_page()

    assert page._ui.add_button.isHidden()
    assert page._card._assure.isHidden()
    assert Command.ADD not in page.commands()


def test_an_empty_search_says_what_it_may_mean(open_page: Open) -> None:
    page = open_page()

    search(page, "月旅行")

    assert page._ui.pages.currentWidget() is page._ui.empty_page


@pytest.mark.parametrize(("size", "language", "type_size"), LOOKS)
@pytest.mark.parametrize("part", ["list", "card", "form"])
def test_nothing_is_cut(
    open_page: Open, town: SmallTown, size: tuple[int, int], language: str,
    type_size: TypeSize, part: str,
) -> None:  # fmt: skip
    (card,) = town.services.resources.find(text="ひだまり")
    town.services.resources.change(resource=card.id, caution="料金の苦情が2件", hours="毎週水曜")
    where = Destination("resources", card.id if part == "card" else "")
    page = open_page(where, shown=size, language=language, size=type_size)
    if part == "form":
        page.edit()
        QApplication.processEvents()

    assert [*faults(page), *mnemonic_clashes(page.window())] == []

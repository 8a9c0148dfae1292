# SPDX-License-Identifier: Apache-2.0
"""世帯 一覧 on screen, over a real replica: found while typing, opened, copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.domain.values import PartialDate
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.households_page import HouseholdsPage
from banso_desktop.gui.households_table import NAME, NEXT, PICTURES_ROLE, WHEELS
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
Open = Callable[..., HouseholdsPage]
_ROOMS = tuple(room for room in ROOMS if room.name == "households")


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(extra: dict[str, str] | None = None, **wanted: Any) -> HouseholdsPage:
        size = wanted.pop("shown", (1366, 698))
        desk = make_desk(shown=size, rooms=_ROOMS, services=town.services, **wanted)
        town.replica.hub.subscribe(desk.changes.post)
        desk.shell.go(Destination("households", extra=extra or {"view": "all"}))
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert isinstance(screen, HouseholdsPage)
        return screen

    return open_it


def add(town: SmallTown, family: str, given: str, spoken: str, **said: Any) -> str:
    household = town.services.households.open(**said)
    town.services.households.add_person(
        household=household, family_name=family, given_name=given, family_reading=spoken,
        is_index=True,
    )  # fmt: skip
    return household


def names(page: HouseholdsPage) -> list[str]:
    model = page._ui.table.model()
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def settle(page: HouseholdsPage) -> None:
    """Wait until nothing is read any more."""
    while page.context.works.is_busy():
        page.context.works.wait()
        QApplication.processEvents()


def went(page: HouseholdsPage) -> list[Destination]:
    found: list[Destination] = []
    page.navigate.connect(found.append)
    return found


def test_rows_tell_who_what_next_and_which_wheels(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.services.visits.plan(household=family.household, starts="R8.11.24 11:30")

    model = open_page()._ui.table.model()

    assert model.index(0, NAME).data() == "佐藤 健一"
    assert model.index(0, NEXT).data() == "今日 11:30 訪問"
    pictures = model.index(0, WHEELS).data(PICTURES_ROLE)
    assert [one.words for one in pictures] == ["つながる", "解く"]
    assert model.index(0, WHEELS).data() == "つながる・解く"


def test_typing_narrows_and_enter_opens(open_page: Open, town: SmallTown, family: Family) -> None:
    add(town, "阿部", "花", "あべ")
    page = open_page()
    where = went(page)
    page.focus_first()

    page._ui.find_edit.insert("さとう")
    QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Return)

    assert names(page) == ["佐藤 健一"]
    assert where == [Destination("household", family.household, {"view": "all", "text": "さとう"})]


def test_arrows_go_between_field_and_list_and_letters_go_back(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    page = open_page()
    page.window().activateWindow()
    page.focus_first()

    QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Down)
    assert page.window().focusWidget() is page._ui.table
    QTest.keyClick(page._ui.table, "a")

    assert page.window().focusWidget() is page._ui.find_edit
    assert page._ui.find_edit.text() == "a"


def test_rows_are_copied_for_a_spreadsheet_and_the_copying_is_recorded(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    audit = new_id()
    command = town.desk.command("test.audit")
    command.open_scope(ScopeKind.AUDIT, [], audit)
    town.desk.commit(command)
    town.desk.audit = audit
    secret = add(town, "阿部", "花", "あべ", protection="restricted")
    page = open_page()
    told: list[str] = []
    page.told.connect(told.append)

    page._ui.table.selectAll()
    QTest.keyClick(page._ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    cells = QApplication.clipboard().text().split("\t")
    assert cells[:2] == ["あべ", "阿部 花"]
    assert told == ["2行を写しました。守る世帯を写したことは記録に残ります"]
    with town.desk.reading() as reading:
        (entry,) = reading.rows(reading.tables["audit_entry"].select())
    assert (entry.what, entry.subject) == ("copied", secret)


def test_rows_of_open_households_are_copied_without_an_entry(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    page = open_page()
    told: list[str] = []
    page.told.connect(told.append)

    page._ui.table.selectAll()
    QTest.keyClick(page._ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    cells = QApplication.clipboard().text().split("\t")
    assert cells[:3] == ["さとう けんいち", "佐藤 健一", "字中島"]
    assert told == ["1行を写しました"]


def test_views_are_chosen_on_the_left_and_kept(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    other = town.member("佐々木")
    add(town, "阿部", "花", "あべ", companion=other)
    page = open_page()
    assert names(page) == ["阿部 花", "佐藤 健一"]

    page._ui.views_list.setCurrentRow(1)
    QApplication.processEvents()

    assert names(page) == ["佐藤 健一"]
    assert page.place() == Destination("households", extra={"view": "mine", "text": ""})
    assert page.context.settings.text("households/view") == "mine"


def test_ones_own_households_show_first_of_all(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    other = town.member("佐々木")
    add(town, "阿部", "花", "あべ", companion=other)

    assert names(open_page({"text": ""})) == ["佐藤 健一"]


def test_a_restricted_household_of_others_shows_its_number_only(
    open_page: Open, town: SmallTown
) -> None:
    command = town.desk.command("test.shell")
    shell = command.add(
        town.desk.town, "shell", number="R8-7Q3K2M", since=PartialDate.of(town.desk.today())
    )
    town.desk.commit(command)
    page = open_page()
    where = went(page)

    QTest.keyClick(page._ui.table, Qt.Key.Key_Return)

    assert names(page) == ["世帯 R8-7Q3K2M"]
    assert where == [Destination("household", shell, {"view": "all"})]


@pytest.mark.practice(3)
def test_an_empty_town_says_how_it_begins_and_help_says_why(
    open_page: Open, town: SmallTown
) -> None:
    page = open_page({"text": ""})
    where = went(page)

    texts = [one.text() for one in page._ui.empty_page.findChildren(QLabel)]
    page._ui.empty_page.findChildren(QPushButton)[0].click()

    assert "まだ世帯がありません" in texts
    assert where == [Destination("intake")]
    assert page.help_topic() == "households"


def test_nothing_found_offers_to_show_all_again(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    page = open_page()

    QTest.keyClicks(page._ui.find_edit, "zzz")
    page._read()
    assert page._ui.pages.currentWidget() is page._ui.empty_page

    QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Escape)
    page._read()
    assert names(page) == ["佐藤 健一"]


def test_what_a_colleague_writes_appears(open_page: Open, town: SmallTown, family: Family) -> None:
    page = open_page()

    add(town, "阿部", "花", "あべ")
    page.context.changes.flush()

    assert names(page) == ["阿部 花", "佐藤 健一"]


def test_a_large_town_is_read_off_the_window_and_on_while_scrolling(
    open_page: Open, town: SmallTown
) -> None:
    with town.replica.batch():
        for number in range(230):
            add(town, f"氏{number}", "名", f"し{number:03}")
    page = open_page()
    assert names(page) == []
    settle(page)
    model = page._ui.table.model()
    assert model.rowCount() == 200

    for _ in range(2):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 200
    settle(page)
    assert names(page)[199:] == [f"氏{number} 名" for number in range(199, 230)]

    page._ui.find_edit.setText("し229")
    page._read()
    settle(page)

    assert names(page) == ["氏229 名"]


@pytest.fixture
def large(town: SmallTown) -> str:
    """A town read off the window; returns the one household of another name."""
    with town.replica.batch():
        for _ in range(230):
            add(town, "阿部", "花", "あべ")
        return add(town, "渡辺", "一", "わたなべ")


def test_enter_in_a_large_town_opens_what_belongs_to_the_text(
    open_page: Open, town: SmallTown, large: str
) -> None:
    page = open_page()
    settle(page)
    where = went(page)
    page.focus_first()

    page._ui.find_edit.insert("わたなべ")
    for _ in range(2):
        QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Return)
    assert where == []
    settle(page)

    assert where == [Destination("household", large, {"view": "all", "text": "わたなべ"})]


def test_down_in_a_large_town_goes_into_the_list_of_the_text(
    open_page: Open, town: SmallTown, large: str
) -> None:
    page = open_page()
    settle(page)
    page.window().activateWindow()
    page.focus_first()

    page._ui.find_edit.insert("わたなべ")
    QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Down)
    settle(page)

    assert page.window().focusWidget() is page._ui.table
    assert names(page) == ["渡辺 一"]


def test_who_types_on_after_enter_opens_nothing(
    open_page: Open, town: SmallTown, large: str
) -> None:
    page = open_page()
    settle(page)
    where = went(page)

    page._ui.find_edit.insert("わた")
    QTest.keyClick(page._ui.find_edit, Qt.Key.Key_Return)
    page._ui.find_edit.insert("なべ")
    settle(page)

    assert where == []


def test_changes_in_a_large_town_are_read_one_after_the_other(
    open_page: Open, town: SmallTown, large: str
) -> None:
    page = open_page()
    settle(page)
    begun: list[object] = []
    page.context.works.started.connect(begun.append)

    for _ in range(10):
        page.refresh(EVERYTHING)
    assert len(begun) == 1
    settle(page)

    assert len(begun) == 2


def test_an_answer_to_an_older_list_is_not_added(
    open_page: Open, town: SmallTown, large: str
) -> None:
    page = open_page()
    settle(page)
    model = page._ui.table.model()

    model.fetchMore(model.index(-1, -1))
    page._ui.find_edit.setText("わたなべ")
    page._read()
    settle(page)

    assert names(page) == ["渡辺 一"]


def test_find_is_a_command_of_the_menu(open_page: Open, town: SmallTown, family: Family) -> None:
    page = open_page()

    page.commands()[Command.FIND_NEXT]()

    assert page.window().focusWidget() is page._ui.find_edit


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut(
    open_page: Open,
    town: SmallTown,
    family: Family,
    size: tuple[int, int],
    type_size: TypeSize,
    language: str,
) -> None:
    town.services.visits.plan(household=family.household, starts="R8.11.24 11:30")

    page = open_page(shown=size, size=type_size, language=language)

    assert faults(page.window()) == []

# SPDX-License-Identifier: Apache-2.0
"""管理 on screen, over a real replica: inviting, details, letterhead, days, the folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.errors import FolderUnreachable
from banso_desktop.gui.admin_folder import FolderPart
from banso_desktop.gui.admin_retention import RetentionPart
from banso_desktop.gui.admin_town import TownPart
from banso_desktop.gui.session import FolderFinding, Unsent
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.looks import faults
from tests.fakes.services import TUESDAY
from tests.fakes.town import SmallTown
from tests.gui.admin_room.conftest import Open, colleague, folder_of, people_of, tabbed, town_of


def test_a_day_is_added_with_the_keyboard_alone(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    QTest.keyClicks(ui.day_edit.line, "12/7")
    kind, add = tabbed(ui.day_name_edit, 2)
    assert (kind, add) == (ui.kind_choice.button("closed"), ui.add_button)
    QTest.keyClick(kind, Qt.Key.Key_Right)
    QTest.keyClick(add, Qt.Key.Key_Space)
    assert [(day.day, day.kind) for day in town.services.town.own_days()] == [
        ("2026-12-07", "council")
    ]


def test_the_letterhead_is_saved_field_by_field(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    QTest.keyClicks(ui.fax_edit, "0229-00-1235")
    QTest.keyClick(ui.fax_edit, Qt.Key.Key_Tab)
    shown = town.services.town.town()
    assert (shown.fax, shown.name) == ("0229-00-1235", "みどり野町")


def test_a_holiday_is_added_and_taken_back(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    part = town_of(page)
    QTest.keyClicks(part._ui.day_edit.line, "R8.12.4")
    part._ui.day_name_edit.setText("開庁記念日")
    part._ui.add_button.click()
    (day,) = town.services.town.own_days()
    assert (day.day, day.name, day.closed) == ("2026-12-04", "開庁記念日", True)

    offered: list[Callable[[], object]] = []
    page.undoable.connect(lambda _, back: offered.append(back))
    part.remove_day(day)
    assert town.services.town.own_days() == []
    offered[0]()
    assert [one.name for one in town.services.town.own_days()] == ["開庁記念日"]


def test_what_is_no_day_stays_as_typed(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page("town")
    part = town_of(page)
    QTest.keyClicks(part._ui.day_edit.line, "12gatsu")
    part._ui.add_button.click()
    assert part._ui.day_edit.line.text() == "12gatsu"
    assert desk.shell._ui.trouble_bar.isVisible()
    assert town.services.town.own_days() == []


def test_the_folder_says_where_it_is_and_what_waits(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.waiting = [Unsent("記録", TUESDAY)]
    part = folder_of(page)
    part._show_facts()
    desk.works.wait()
    assert part._ui.place_value.text() == "//fsv01/banso"
    assert part._ui.received_value.text() == "10:41"
    assert part._ui.space_value.text().startswith("42.0 GB")
    assert "1件" in part._ui.unsent_title.text()


def test_sending_now_runs_beside_the_window(open_page: Open) -> None:
    desk, page = open_page("folder")
    folder_of(page)._ui.sync_button.click()
    desk.works.wait()
    assert desk.session.synced == 1


def test_what_is_wrong_in_the_folder_is_said_once_with_what_to_do(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.findings = [
        FolderFinding("j/aa/00000/00000003.seg", "missing"),
        FolderFinding("j/bb/00000/00000001.seg", "missing"),
        FolderFinding("j/bb/00000/00000009.seg", "rolled back"),
    ]
    part = folder_of(page)
    part._ui.verify_button.click()
    desk.works.wait()
    said = [words.text() for words in part._ui.found_list.findChildren(Words)]
    assert sum("なくなっています" in one for one in said) == 1
    assert any("2件" in one for one in said)
    assert not any("missing" in one or ".seg" in one for one in said)

    part._ui.copy_button.click()
    assert "j/bb/00000/00000009.seg\trolled back" in QGuiApplication.clipboard().text()


def test_what_was_not_taken_is_said_with_who_and_when_without_looking(open_page: Open) -> None:
    desk, page = open_page()
    desk.session.not_taken = [
        FolderFinding("j/aa/00000/00000003.seg#0", "right", "渡部 あゆみ", TUESDAY),
        FolderFinding("j/aa/00000/00000002.seg#0", "right", "渡部 あゆみ", TUESDAY),
        FolderFinding("keys/aa/bb/cc", "right", "", TUESDAY),
    ]
    page._chosen("folder")
    desk.works.wait()
    part = folder_of(page)
    said = [words.text() for words in part._ui.found_list.findChildren(Words)]

    assert part._ui.copy_button.isVisible()
    assert any("渡部 あゆみ" in one and "10:42" in one and "2件" in one for one in said)
    assert any("名前のわからない人" in one for one in said)
    assert not any(".seg" in one or "right" in one for one in said)


def test_a_folder_in_order_says_so(open_page: Open) -> None:
    desk, page = open_page("folder")
    part = folder_of(page)
    part.verify()
    assert not part._ui.verify_button.isEnabled()
    desk.works.wait()
    assert part._ui.verify_button.isEnabled()
    said = [words.text() for words in part._ui.found_list.findChildren(Words)]
    assert "フォルダーのファイルに、おかしいところはありませんでした" in said


def test_a_folder_that_is_away_is_said_there(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.verify_error = FolderUnreachable("//fsv01/banso", "timed out")
    part = folder_of(page)
    part.verify()
    desk.works.wait()
    assert part._known.error is not None
    assert any("つながりません" in line.what for line in part._ui.found_list.lines())


def test_a_search_that_is_stopped_finds_nothing(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = open_page("folder")
    stopped = Event()

    def verify(step: Callable[[int, int], None]) -> Sequence[FolderFinding]:
        stopped.wait(5)
        step(1, 2)
        return [FolderFinding("share.json", "missing")]

    monkeypatch.setattr(desk.session, "verify", verify)
    part = folder_of(page)
    part.verify()
    part._stop()
    stopped.set()
    desk.works.wait()
    assert part._ui.verify_button.isEnabled()
    assert not part._known.looked
    assert not any("share.json" in line.what for line in part._ui.found_list.lines())


def test_ctrl_tab_walks_through_the_parts(open_page: Open) -> None:
    desk, page = open_page()
    QTest.keyClick(desk.shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.part(), TownPart)
    QTest.keyClick(desk.shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.part(), RetentionPart)
    QTest.keyClick(desk.shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.part(), FolderPart)
    assert page.place().extra["part"] == "folder"


EVERY_LOOK = [
    pytest.param(size, language, type_size, id=f"{size[0]}-{language}-{type_size.value}")
    for size in ((1366, 698), (1024, 544))
    for language in ("ja", "en")
    for type_size in (TypeSize.STANDARD, TypeSize.LARGEST)
]


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_is_cut_in_any_part(
    open_page: Open, town: SmallTown, size: tuple[int, int], language: str, type_size: TypeSize
) -> None:
    member = colleague(town)
    town.services.town.add_town_day(day="R8.12.4", name="開庁記念日")
    desk, page = open_page(shown=size, language=language, size=type_size)
    people_of(page).select(member)
    people_of(page).ask_to_withdraw()
    desk.session.waiting = [Unsent("記録", TUESDAY)] * 3
    desk.session.findings = [
        FolderFinding("j/aa/00000/00000003.seg", why)
        for why in ("missing", "rolled back", "forked", "tag", "another town")
    ]
    desk.session.findings.append(
        FolderFinding("j/aa/00000/00000004.seg#0", "right", "ながいみょうじ ながいなまえ", TUESDAY)
    )
    found: dict[str, list[str]] = {}
    for part in page.parts:
        page._chosen(part)
        if part == "folder":
            folder_of(page).verify()
            desk.works.wait()
        for _ in range(3):  # rows that wrap settle in a second round
            QApplication.processEvents()
        found[part] = faults(desk.shell)
    assert found == {"people": [], "town": [], "retention": [], "folder": []}


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_is_cut_in_the_invitation(
    open_page: Open, size: tuple[int, int], language: str, type_size: TypeSize
) -> None:
    _, page = open_page(shown=size, language=language, size=type_size)
    dialog = people_of(page).invite()
    QApplication.processEvents()
    assert faults(dialog) == []
    dialog.close()


def test_the_tab_key_leaves_the_days_again(open_page: Open) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    kind, add, after = tabbed(ui.day_name_edit, 3)
    assert (kind, add) == (ui.kind_choice.button("closed"), ui.add_button)
    assert after not in (kind, add, ui.day_name_edit)


def test_the_tab_key_finds_the_kind_that_was_chosen(open_page: Open) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    ui.kind_choice.set_value("council")
    assert tabbed(ui.day_name_edit, 2) == [ui.kind_choice.button("council"), ui.add_button]

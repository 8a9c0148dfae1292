# SPDX-License-Identifier: Apache-2.0
"""The ecomap room on a real replica: drawn by keys and by mouse, on any day, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Printing
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.widgets import InlineBar
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.town import SmallTown
from tests.gui.ecomap_room.conftest import KEY, drawn, name, press


def test_a_map_of_a_past_day_is_put_right_for_that_day(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(day="2025-04-10")
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Q)
    bars = [bar.accessibleName() for bar in page.findChildren(InlineBar)]

    assert any("令和7年4月10日の図を直しています" in words for words in bars)
    assert drawn(town, family, date(2025, 4, 10)).ties[0].strength.value == "strong"


def test_page_keys_go_through_the_days_of_change(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_PageUp)
    assert page.place().extra["day"] == "2025-04-10"
    press(page, KEY.Key_PageDown)
    assert page.place().extra["day"] == "2026-11-24"


def test_the_side_sheet_keeps_what_was_changed(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Return)
    sheet = page.sheet
    assert sheet.isVisible()
    sheet.label.setText("月2回")
    sheet.basis.setCurrentIndex(sheet.basis.findData("said"))
    sheet.functions["mirrors"].click()
    QTest.keyClick(sheet.label, KEY.Key_Escape)

    (tie,) = drawn(town, family).ties
    assert (tie.label, tie.basis, tie.functions) == ("月2回", "said", ("mirrors",))
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is page.canvas


def test_a_thing_is_renamed(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.canvas.choose(drawn(town, family).nodes[0].id)
    page.commands()[Command.RENAME]()
    name(page, "喫茶こまち 本店")
    assert drawn(town, family).nodes[0].name == "喫茶こまち 本店"


def test_nobody_to_call_is_worth_writing_down(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(empty=True)
    page.empty.nobody.click()
    issues = town.services.history.changes(household=family.household).changes
    assert any("声をかける先が、いまはいない" in cell.text for it in issues for cell in it.cells)


def test_without_names_nothing_is_drawn_on(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.commands()[Command.ANONYMISE]()
    shown = {node.name for node in page.canvas.facts().nodes}
    press(page, KEY.Key_1)

    assert shown == {"居場所"} or "喫茶こまち" not in shown
    assert page.acts.floating is None


def test_the_list_has_the_same_keys(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.commands()[Command.TIES]()
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, KEY.Key_E)
    assert drawn(town, family).ties[0].strength.value == "weak"
    assert "喫茶こまち" in page.list.item(0).text()


def test_letters_reach_the_map_while_the_input_method_is_on(
    room: Callable[..., EcomapPage],
) -> None:
    page = room()
    assert not page.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut(
    room: Callable[..., EcomapPage],
    size: tuple[int, int],
    language: str,
    type_size: TypeSize,
    empty: bool,
) -> None:
    page = room(size=size, language=language, type_size=type_size, empty=empty)
    if not empty:
        press(page, KEY.Key_Tab)
        press(page, KEY.Key_Return)
        page.commands()[Command.LEGEND]()
    QApplication.processEvents()
    assert faults(page) == []


@pytest.fixture
def showing(room: Callable[..., EcomapPage], tmp_path: Path) -> Iterator[EcomapPage]:
    """The room with a projector, as a session gives it one."""
    page = room()
    projector = Projector(Settings(tmp_path / "projector.ini"))
    page.context.projecting = projector
    page.showing.attend()
    page.refresh(EVERYTHING)
    yield page
    projector.stop()


def shown(page: EcomapPage) -> QImage:
    assert isinstance(page.context.projecting, Projector)
    window = page.context.projecting.window()
    assert window is not None
    return window.grab().toImage()


def test_projecting_hides_names_until_asked(showing: EcomapPage) -> None:
    page = showing
    asked: list[bool] = []

    def ask() -> bool:
        asked.append(True)
        return len(asked) > 1

    page.showing.ask = ask
    page.commands()[Command.PROJECT]()
    hidden = shown(page)
    page.commands()[Command.ANONYMISE]()
    assert shown(page) == hidden
    page.commands()[Command.ANONYMISE]()
    assert shown(page) != hidden
    page.commands()[Command.ANONYMISE]()
    assert shown(page) == hidden
    assert len(asked) == 2


def test_what_is_drawn_goes_to_the_room_at_once(
    showing: EcomapPage, town: SmallTown, family: Family
) -> None:
    page = showing
    page.commands()[Command.PROJECT]()
    before = shown(page)
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Z)
    assert shown(page) != before


def test_a_lost_screen_is_told_on_the_desk(showing: EcomapPage) -> None:
    page = showing
    told: list[str] = []
    page.told.connect(told.append)
    page.commands()[Command.PROJECT]()
    assert isinstance(page.context.projecting, Projector)
    page.context.projecting.stop()
    page.context.projecting.lost.emit()
    assert told == ["投影が切れました"]
    assert not page.showing.is_on()


def test_the_paper_of_the_map_is_asked_for_the_day_shown(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family, fonts: FontSet
) -> None:
    asked: list[tuple[str, str]] = []

    class Previews:
        def preview(self, parent: QWidget, kind: str, identifier: str) -> None:
            asked.append((kind, identifier))

    page = room(day="2025-04-10")
    page.context.printing = cast(Printing, Previews())
    page.commands()[Command.PREVIEW]()
    ((kind, identifier),) = asked
    papers = town.services.papers.papers_to_print(kind=kind, id=identifier)
    made = build_papers(papers, new_press(fonts), datetime(2026, 11, 24, tzinfo=UTC))
    assert identifier == f"{family.household}@2025/04/10"
    assert made.pages == 1

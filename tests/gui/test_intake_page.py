# SPDX-License-Identifier: Apache-2.0
"""相談を受ける on screen, over a real replica: typed into, saved, read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.intake_page import IntakePage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.intake import Sheet
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name == "intake")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


def page_of(desk: Desk) -> IntakePage:
    screen = desk.shell.house.screen()
    assert isinstance(screen, IntakePage)
    return screen


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Callable[..., tuple[Desk, IntakePage]]:
    def open_it(**wanted: Any) -> tuple[Desk, IntakePage]:
        desk = make_desk(shown=wanted.pop("shown", (1366, 698)), rooms=_ROOMS,
                         services=town.services, **wanted)  # fmt: skip
        desk.shell.go(Destination("intake"))
        return desk, page_of(desk)

    return open_it


Open = Callable[..., tuple[Desk, IntakePage]]


@pytest.mark.practice(16)
def test_an_empty_page_saves_and_leads_to_the_household(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    went: list[Destination] = []
    page.navigate.connect(went.append)

    page.take_in()

    assert [destination.room for destination in went] == ["household"]
    with town.desk.reading() as reading:
        assert reading.scalar(reading.tables["intake"].select()) is not None


def test_the_focus_stands_where_one_writes_what_one_hears(open_page: Open) -> None:
    desk, page = open_page()

    page.focus_first()

    assert desk.shell.focusWidget() is page._ui.heard_edit


def test_what_is_typed_is_saved_with_its_promise(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    ui = page._ui
    QTest.keyClicks(ui.family_edit, "Sato")
    ui.heard_edit.setPlainText("団地3号棟。郵便がたまっている。")
    QTest.keyClicks(ui.born_edit.line, "S47")
    QTest.keyClicks(ui.when_edit, "+1")

    page.take_in_and_go_on()

    (person,) = town.services.maps.rows(
        household=town.services.search.find(text="Sato")[0].household
    ).persons
    assert person.born is not None
    assert person.born.iso == "1972"
    with town.desk.reading() as reading:
        promise = reading.tables["promise"]
        assert reading.scalar(promise.select().with_only_columns(promise.c.due)) == "2026-11-25"
    assert ui.heard_edit.text() == ""


def test_a_draft_outlives_the_window(open_page: Open, make_desk: MakeDesk) -> None:
    desk, page = open_page()
    page._ui.heard_edit.setPlainText("途中まで書いた")
    page._ui.heard_edit.edited.emit()
    desk.shell.close()

    _, again = open_page()

    assert again._ui.heard_edit.text() == "途中まで書いた"


def test_somebody_alike_is_shown_with_two_facts(open_page: Open, town: SmallTown) -> None:
    town.services.intake.take_in(
        Sheet(family_name="黒﨑", born="S47", address="みどり野町 団地 3号棟")
    )
    _, page = open_page()
    page._ui.family_edit.setText("黒崎")

    page._alike.look(page._known())

    assert [(one.name, one.born, one.address) for one in page._alike.found] == [
        ("黒﨑", "1972", "みどり野町 団地 3号棟")
    ]
    assert page._alike.isVisibleTo(page)


def test_escape_keeps_the_draft(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    page._ui.words_edit.setPlainText("ほっといてくれ")
    page._ui.words_edit.edited.emit()

    QTest.keyClick(page, Qt.Key.Key_Escape)
    page.save()

    kept = town.services.drafts.read(editor="intake")
    assert kept is not None
    assert kept.fields["own_words"] == "ほっといてくれ"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [TypeSize.STANDARD, list(TypeSize)[-1]])
@pytest.mark.parametrize("shown", [(1366, 698), (1024, 544)])
def test_nothing_is_cut_or_overlaps(
    open_page: Open, language: str, size: TypeSize, shown: tuple[int, int]
) -> None:
    desk, _ = open_page(shown=shown, language=language, size=size)

    assert faults(cast(Any, desk.shell)) == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("shown", [(1366, 698), (1024, 544)])
def test_what_one_hears_is_in_sight_with_four_lines_on_opening(
    open_page: Open, language: str, size: TypeSize, shown: tuple[int, int]
) -> None:
    _, page = open_page(shown=shown, language=language, size=size)
    QApplication.processEvents()
    heard = page._ui.heard_edit
    area = page._ui.heard_scroll.viewport()
    top = heard.viewport().mapTo(area, QPoint(0, 0)).y()
    seen = QRect(0, top, 1, heard.viewport().height()).intersected(area.rect())

    assert seen.height() >= 4 * QFontMetrics(heard.font()).lineSpacing()


@pytest.mark.parametrize(("shown", "first"), [((1366, 698), "received"), ((1024, 544), "heard")])
def test_the_tab_key_goes_the_way_the_eye_goes(
    open_page: Open, shown: tuple[int, int], first: str
) -> None:
    _, page = open_page(shown=shown)
    QApplication.processEvents()
    ui = page._ui
    how = [ui.received_edit, ui.noticed_box, ui.caller_edit]
    order = [ui.heard_edit, *how] if first == "heard" else [*how, ui.heard_edit]
    tops = [widget.mapTo(page, QPoint(0, 0)).y() for widget in order]
    chain = [order[0]]
    while len(chain) < len(order):
        following: QWidget = chain[-1].nextInFocusChain()
        while following not in order:
            following = following.nextInFocusChain()
        chain.append(following)

    assert tops == sorted(tops)
    assert chain == order


def test_a_page_made_wide_again_has_its_first_order(open_page: Open) -> None:
    desk, page = open_page(shown=(1024, 544))
    desk.shell.resize(1366, 698)
    QApplication.processEvents()
    ui = page._ui

    assert ui.received_edit.mapTo(page, QPoint()).y() < ui.heard_edit.mapTo(page, QPoint()).y()
    assert faults(cast(Any, desk.shell)) == []

# SPDX-License-Identifier: Apache-2.0
"""相談を受ける on screen, over a real replica: typed into, saved, read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.intake_on_call import OnCallBox
from banso_desktop.gui.intake_page import IntakePage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.widgets import Button
from banso_desktop.services.intake import Sheet
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name == "intake")


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


_ENTER, _SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier


def test_enter_goes_through_the_fields_without_skipping_one(open_page: Open) -> None:
    desk, page = open_page()
    desk.shell.activateWindow()
    ui = page._ui
    ui.family_edit.setFocus()

    seen = []
    for _ in range(8):
        QTest.keyClick(cast(Any, desk.shell.focusWidget()), _ENTER)
        seen.append(desk.shell.focusWidget())

    assert seen == [
        ui.given_edit, ui.family_reading_edit, ui.given_reading_edit, ui.born_edit.line,
        ui.postal_edit, ui.address_edit, ui.phone_edit, ui.no_message_box,
    ]  # fmt: skip


def test_shift_enter_goes_back_one_field(open_page: Open) -> None:
    desk, page = open_page()
    desk.shell.activateWindow()
    page._ui.given_edit.setFocus()

    QTest.keyClick(page._ui.given_edit, _ENTER, _SHIFT)

    assert desk.shell.focusWidget() is page._ui.family_edit


def test_enter_goes_from_the_day_over_the_ways_to_who_noticed(open_page: Open) -> None:
    desk, page = open_page()
    desk.shell.activateWindow()
    page._ui.received_edit.setFocus()

    QTest.keyClick(page._ui.received_edit, _ENTER)
    assert page._ui.way_choice.isAncestorOf(cast(Any, desk.shell.focusWidget()))
    QTest.keyClick(cast(Any, desk.shell.focusWidget()), _ENTER)
    assert desk.shell.focusWidget() is page._ui.noticed_box


@pytest.mark.parametrize("field", ["received_edit", "when_edit"])
def test_an_impossible_day_stays_as_typed_and_is_marked(
    open_page: Open, make_desk: MakeDesk, field: str
) -> None:
    desk, page = open_page()
    edit = getattr(page._ui, field)
    edit.clear()
    QTest.keyClicks(edit, "R8.13.40 25:99")
    assert edit.property("doubtful") is True
    page.keep_typed()
    desk.shell.close()

    _, again = open_page()
    edit = getattr(again._ui, field)
    assert (edit.text(), edit.property("doubtful")) == ("R8.13.40 25:99", True)


def test_words_for_when_one_meets_again_are_no_wrong_date(open_page: Open) -> None:
    _, page = open_page()

    page._ui.when_edit.setText("退院したら電話")

    assert page._ui.when_edit.property("doubtful") is False


def test_the_mark_on_a_day_of_birth_comes_back_with_the_draft(open_page: Open) -> None:
    desk, page = open_page()
    QTest.keyClicks(page._ui.born_edit.line, "2024/2/30")
    page.keep_typed()
    desk.shell.close()

    _, again = open_page()

    line = again._ui.born_edit.line
    assert (line.text(), line.property("doubtful")) == ("2024/2/30", True)


def test_tomorrow_in_a_draft_stays_the_day_it_was_typed_for(
    open_page: Open, town: SmallTown
) -> None:
    town.services.drafts.keep(
        editor="intake", fields={"next_when": "あした 午後", "received": "10:31", "born": "きのう"}
    )
    town.clock.at += timedelta(days=3)

    _, page = open_page()

    assert page._ui.when_edit.text() == "R8.11.25 午後"
    assert page._ui.received_edit.text() == "R8.11.24 10:31"
    assert page._ui.born_edit.line.text() == "R8.11.23"


def test_leaving_the_field_writes_tomorrow_out(open_page: Open) -> None:
    desk, page = open_page()
    desk.shell.activateWindow()
    page._ui.when_edit.setFocus()
    page._ui.when_edit.setText("あした 午後")

    QTest.keyClick(page._ui.when_edit, _ENTER)

    assert page._ui.when_edit.text() == "R8.11.25 午後"


def _on_call(page: IntakePage) -> list[Button]:
    box = page.findChild(OnCallBox)
    assert box is not None
    return [one for one in box.findChildren(Button) if one.isVisibleTo(box)]


def test_a_worry_shows_whom_to_call_and_notes_the_time(open_page: Open, town: SmallTown) -> None:
    town.member("渡部", "さやか", extension="221")
    town.member("鈴木", "一郎")
    _, page = open_page()
    page._ui.worry_choice.button("yes").click()
    assert page._ui.told_edit.text() == "10:42 "
    (button,) = _on_call(page)
    assert "渡部" in button.text()
    assert button.isVisibleTo(page)
    assert "221" in button.text()

    button.click()

    assert page._ui.told_edit.text() == "10:42 渡部さんに電話"
    page._ui.heard_edit.setPlainText("ガスの臭い")
    page.take_in_and_go_on()
    with town.desk.reading() as reading:
        intake = reading.tables["intake"]
        told = reading.scalar(intake.select().with_only_columns(intake.c.told))
    assert told == "10:42 渡部さんに電話"


def test_a_worry_taken_back_leaves_no_time(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    page._ui.worry_choice.button("yes").click()

    page._ui.worry_choice.button("no").click()

    assert page._ui.told_edit.text() == ""
    assert not page._ui.told_edit.isVisibleTo(page)


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


def test_whom_one_told_has_its_name_in_sight_with_the_worry(open_page: Open) -> None:
    _, page = open_page()
    label = page._ui.told_label
    assert not label.isVisible()

    page._ui.worry_choice.button("yes").click()

    assert (label.text(), label.isVisible()) == ("だれに伝えたか", True)

# SPDX-License-Identifier: Apache-2.0
"""The dialog of a visit, typed into, over a real replica."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.visit_dialog_fields import Wish, ends_words
from tests.fakes.looks import faults
from tests.fakes.rooms import say
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team
from tests.gui.visit_room.conftest import Ask, AskSeries, bar_words, chips, for_sato

_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_plan_for_a_household_begins_with_its_rhythm_and_its_people(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    town.services.households.describe(household=staff.takagi, rhythm_days=14)
    town.services.households.add_attention(household=staff.takagi, kind="two_visit")

    dialog = ask(Wish(household=staff.takagi, name="高木 修", time="10:00"))

    assert dialog._ui.day_edit.line.text() == "R8.12.4"
    assert dialog._ui.two_check.isChecked()
    assert set(dialog._ui.members_choice.values()) == {staff.me, staff.nakamura}


def test_what_is_typed_is_saved_with_control_enter(ask: Ask, town: SmallTown, staff: Team) -> None:
    dialog = ask(for_sato(staff))
    ui = dialog._ui
    ui.time_edit.clear()
    QTest.keyClicks(ui.time_edit, "9:30")
    ui.minutes_box.setEditText("25")
    say(ui.place_edit, "玄関先")
    ui.note_edit.set_text("畑の話")
    ui.kind_choice.set_value("accompany")
    ui.wheel_choice.set_value("both")

    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)

    (chip,) = chips(town)
    assert (chip.starts, chip.minutes, chip.kind) == ("2026-11-26T09:30", 25, "accompany")
    assert (chip.place, chip.note, chip.wheel) == ("玄関先", "畑の話", "both")


def test_a_letter_leads_to_the_day(ask: Ask, staff: Team) -> None:
    dialog = ask(for_sato(staff))
    QTest.keyClick(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert dialog._ui.day_edit.line.hasFocus()


def test_enter_goes_on_and_saves_nothing(ask: Ask, town: SmallTown, staff: Team) -> None:
    dialog = ask(for_sato(staff))
    dialog._ui.time_edit.setFocus()

    QTest.keyClick(dialog._ui.time_edit, Qt.Key.Key_Return)

    assert chips(town) == []
    assert dialog.isVisible()
    assert not dialog._ui.time_edit.hasFocus()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda ui: ui.time_edit.setText("ひるごろかも"), "日と時刻を確かめてください"),
        (lambda ui: ui.day_edit.line.setText("R8.11.31"), "日と時刻を確かめてください"),
        (lambda ui: ui.minutes_box.setEditText("2000"), "長さを確かめて"),
        (lambda ui: ui.minutes_box.setEditText("しばらく"), "長さを確かめて"),
        (lambda ui: ui.household_edit.set_household("", "佐藤のような"), "世帯をえらんで"),
    ],
)
def test_what_cannot_be_kept_is_said_and_stays(
    ask: Ask, town: SmallTown, staff: Team, change: Callable[[Any], None], words: str
) -> None:
    dialog = ask(for_sato(staff))
    change(dialog._ui)

    dialog.save()

    assert words in bar_words(dialog)
    assert dialog.isVisible()
    assert chips(town) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda ui: ui.time_edit.setText("ひるごろかも"), lambda ui: ui.time_edit),
        (lambda ui: ui.day_edit.line.setText("2026/2/30"), lambda ui: ui.day_edit.line),
        (lambda ui: ui.minutes_box.setEditText("-30"), lambda ui: ui.minutes_box),
        (lambda ui: ui.household_edit.set_household("", "佐"), lambda ui: ui.household_edit),
    ],
)
def test_a_refusal_leads_to_its_field(
    ask: Ask, staff: Team, change: Callable[[Any], None], place: Callable[[Any], QWidget]
) -> None:
    dialog = ask(for_sato(staff))
    change(dialog._ui)
    dialog._ui.place_edit.setFocus()

    dialog.save()

    assert place(dialog._ui).hasFocus()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026/2/30", "この日付はありません。日を書き直してください"),
        ("R8.11", "何日かまで決めて書いてください（例 R8.11.26）"),
    ],
)
def test_a_plan_says_that_it_needs_a_day(ask: Ask, staff: Team, typed: str, words: str) -> None:
    dialog = ask(for_sato(staff))
    line = dialog._ui.day_edit.line
    line.clear()

    QTest.keyClicks(line, typed)

    assert line.accessibleDescription() == words
    assert line.text() == typed


def test_a_length_that_cannot_be_read_stays_and_is_marked(ask: Ask, staff: Team) -> None:
    box = ask(for_sato(staff))._ui.minutes_box

    box.setEditText("-30")
    assert (box.currentText(), box.property("doubtful")) == ("-30", True)
    box.setEditText("1時間半")
    assert box.property("doubtful") is False


def test_an_appointment_of_a_whole_day_asks_for_a_substitute(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    dialog = ask(Wish(day="2026-11-27", time="10:00"))
    ui = dialog._ui
    assert not ui.substitute_box.isVisible()

    ui.what_choice.button("appointment").click()
    ui.kind_choice.button("training").click()
    assert ui.substitute_box.isVisible()
    assert not ui.household_edit.isVisible()
    say(ui.name_edit, "研修（県庁）")
    ui.all_day_check.setChecked(True)
    ui.substitute_box.setCurrentIndex(ui.substitute_box.findData(staff.nakamura))
    assert not ui.time_edit.isVisible()
    dialog.save()

    (chip,) = chips(town)
    assert (chip.text, chip.all_day, chip.absent) == ("研修（県庁）", True, True)
    assert chip.substitute == staff.nakamura


def test_only_what_was_changed_is_written(ask: Ask, town: SmallTown, staff: Team) -> None:
    visit = town.services.visits.plan(household=staff.sato, starts="R8.11.26 10:00")
    dialog = ask(chip=chips(town)[0])
    town.services.visits.move(visit=visit, starts="R8.11.27 9:00")
    say(dialog._ui.place_edit, "喫茶店")

    dialog.save()

    (chip,) = chips(town)
    assert (chip.starts, chip.place) == ("2026-11-27T09:00", "喫茶店")


def test_what_became_of_a_visit_is_said_in_its_dialog(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.sato, starts="今日 9:00")
    dialog = ask(chip=chips(town)[0])

    dialog._ui.state_choice.button("done").click()
    dialog.save()

    assert chips(town)[0].state == "done"


def test_an_occurrence_changes_this_once(ask: Ask, town: SmallTown, staff: Team) -> None:
    town.services.visits.plan_series(
        household=staff.sato, starts="R8.11.24 9:30", repeat="毎週火曜"
    )
    dialog = ask(chip=chips(town)[0])
    assert "この回だけ" in bar_words(dialog)
    assert not dialog._ui.wheel_choice.isVisible()
    dialog._ui.time_edit.setText("14:00")

    dialog.save()

    found = town.services.visits.occurrences(first="R8.11.24", last="R8.12.1")
    assert [one.starts for one in found] == ["2026-11-24T14:00", "2026-12-01T09:30"]


def test_nothing_of_the_dialogs_is_cut(
    ask: Ask, ask_series: AskSeries, staff: Team, town: SmallTown
) -> None:
    town.services.visits.plan(household=staff.sato, starts="今日 9:00")

    for dialog in (ask(), ask(for_sato(staff)), ask(chip=chips(town)[0]), ask_series()):
        assert faults(cast(QWidget, dialog)) == []


def test_large_type_scrolls_instead_of_cutting(
    ask: Ask, ask_series: AskSeries, staff: Team, qapp: QApplication, fonts: FontSet
) -> None:
    Look(fonts).apply(qapp, TypeSize.LARGEST)

    for dialog in (ask(for_sato(staff)), ask_series(for_sato(staff))):
        dialog.resize(dialog.width(), 500)
        QApplication.processEvents()
        assert faults(cast(QWidget, dialog)) == []


@pytest.mark.parametrize(
    ("typed", "minutes", "words"),
    [("10:00", 60, "〜11:00"), ("23:30", 60, "〜0:30"), ("", 60, ""), ("10:00", -1, "")],
)
def test_the_end_is_said_while_one_types(typed: str, minutes: int, words: str) -> None:
    assert ends_words(typed, minutes) == words


@pytest.mark.parametrize("size", list(TypeSize))
@pytest.mark.parametrize("typed", ["60分", "180分", "1時間半"])
def test_a_length_is_read_whole(
    ask: Ask, ask_series: AskSeries, staff: Team, qapp: QApplication, fonts: FontSet,
    size: TypeSize, typed: str,
) -> None:  # fmt: skip
    Look(fonts).apply(qapp, size)
    for dialog in (ask(for_sato(staff)), ask_series(for_sato(staff))):
        line = dialog._ui.minutes_box.lineEdit()
        assert line is not None
        margins = line.textMargins()
        room = line.width() - 2 * 2 - 1 - margins.left() - margins.right()
        assert line.fontMetrics().horizontalAdvance(typed) <= room  # Qt keeps two pixels each side
        assert line.cursorPosition() == 0

# SPDX-License-Identifier: Apache-2.0
"""The dialogs of visits and series, typed into, over a real replica."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.changes import Changes
from banso_desktop.gui.screen import Context
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.style import Look
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish, ends_words
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from banso_desktop.gui.work import Works
from banso_desktop.services.week_view import Chip
from tests.fakes.looks import faults
from tests.fakes.rooms import say
from tests.fakes.town import SmallTown, small_town
from tests.fakes.week_town import Team, team

Show = Callable[..., None]
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def staff(town: SmallTown) -> Team:
    return team(town)


@pytest.fixture
def context(town: SmallTown, fonts: FontSet, qapp: QApplication, tmp_path: Path) -> Context:
    Translations(qapp).use("ja")
    return Context(
        services=town.services, changes=Changes(), works=Works(), clock=town.clock, fonts=fonts,
        settings=Settings(tmp_path / "view.ini"), town="みどり野町", member="小林 あゆみ",
        member_id=town.desk.member,
    )  # fmt: skip


@pytest.fixture
def ask(context: Context, show: Show) -> Callable[..., VisitDialog]:
    def asked(wish: Wish | None = None, chip: Chip | None = None) -> VisitDialog:
        dialog = VisitDialog(context, wish or Wish(), chip)
        show(dialog, 620, 560)
        return dialog

    return asked


@pytest.fixture
def ask_series(context: Context, show: Show) -> Callable[..., SeriesDialog]:
    def asked(wish: Wish | None = None) -> SeriesDialog:
        dialog = SeriesDialog(context, wish or Wish())
        show(dialog, 860, 620)
        return dialog

    return asked


Ask = Callable[..., VisitDialog]
AskSeries = Callable[..., SeriesDialog]


def chips(town: SmallTown) -> list[Chip]:
    return town.services.week.board().chips


def bar_words(dialog: VisitDialog | SeriesDialog) -> str:
    place = dialog._ui.bar_place
    shown = [words.text() for words in place.findChildren(Words)] if place.isVisible() else []
    return " ".join(shown)


def for_sato(staff: Team, **more: Any) -> Wish:
    return Wish(household=staff.sato, name="佐藤 健一", day="2026-11-26", time="10:00", **more)


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


def offer(dialog: VisitDialog, words: str) -> None:
    buttons = {
        button.text(): button
        for button in dialog._ui.bar_place.findChildren(QPushButton)
        if button.isVisible()
    }
    buttons[words].click()


def typed_and_left(dialog: VisitDialog, note: str) -> None:
    dialog._ui.note_edit.set_text(note)
    dialog._fields.edited.emit()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_draft_nobody_answered_stays_beside_the_next_one(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    typed_and_left(ask(for_sato(staff)), "メモです")
    town.clock.at += timedelta(minutes=1)
    typed_and_left(ask(for_sato(staff)), "別の用件")

    again = ask(for_sato(staff))
    assert "別の用件" in bar_words(again)
    offer(again, "ほかの書きかけ")
    assert "メモです" in bar_words(again)
    offer(again, "つづきを書く")
    assert again._ui.note_edit.text() == "メモです"


def test_one_draft_is_thrown_away_and_the_other_is_offered(ask: Ask, staff: Team) -> None:
    typed_and_left(ask(for_sato(staff)), "メモです")
    typed_and_left(ask(for_sato(staff)), "別の用件")
    again = ask(for_sato(staff))

    offer(again, "消す")

    assert "メモです" in bar_words(again)


def test_what_was_typed_before_the_answer_is_a_draft_of_its_own(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    typed_and_left(ask(for_sato(staff)), "メモです")
    again = ask(for_sato(staff))
    again._ui.place_edit.setText("喫茶店")

    offer(again, "つづきを書く")

    assert (again._ui.note_edit.text(), again._ui.place_edit.text()) == ("メモです", "")
    kept = town.services.drafts.kept(editor="visit")
    assert sorted(str(dict(one.fields)) for one in kept) == [
        "{'note': 'メモです'}",
        "{'place': '喫茶店'}",
    ]


def test_choosing_a_household_drops_no_other_draft(ask: Ask, town: SmallTown, staff: Team) -> None:
    typed_and_left(ask(), "まだ世帯のない用件")
    dialog = ask()

    say(dialog._ui.household_edit, "佐藤")
    QTest.keyClick(dialog._ui.household_edit.popup(), Qt.Key.Key_Return)

    assert [one.subject for one in town.services.drafts.kept(editor="visit")] == [""]


def test_a_refusal_leaves_the_offer_in_place(ask: Ask, staff: Team) -> None:
    typed_and_left(ask(for_sato(staff)), "メモです")
    again = ask(for_sato(staff))
    again._ui.minutes_box.setEditText("しばらく")

    again.save()

    assert "書きかけの予定があります" in bar_words(again)
    assert "長さを確かめて" in bar_words(again)


def test_changing_a_plan_touches_no_draft_of_a_new_one(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    typed_and_left(ask(), "まだ世帯のない用件")
    town.services.visits.plan(household=staff.sato, starts="今日 9:00")
    dialog = ask(chip=chips(town)[0])
    say(dialog._ui.place_edit, "喫茶店")
    dialog._keeper.keep()

    dialog.save()

    kept = town.services.drafts.kept(editor="visit")
    assert [dict(one.fields) for one in kept] == [{"note": "まだ世帯のない用件"}]


def test_escape_keeps_what_was_typed(ask: Ask, town: SmallTown, staff: Team) -> None:
    dialog = ask(for_sato(staff))
    dialog._ui.note_edit.set_text("薬の話を")
    dialog._fields.edited.emit()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

    again = ask(for_sato(staff))
    assert "書きかけの予定があります" in bar_words(again)
    buttons = {b.text(): b for b in again._ui.bar_place.findChildren(QPushButton)}
    buttons["つづきを書く"].click()

    assert again._ui.note_edit.text() == "薬の話を"
    assert again._ui.household_edit.household() == staff.sato


def test_a_draft_lies_under_its_household_and_goes_when_it_is_saved(
    ask: Ask, town: SmallTown, staff: Team
) -> None:
    dialog = ask(Wish(day="2026-11-26", time="10:00"))
    say(dialog._ui.household_edit, "佐藤")
    QTest.keyClick(dialog._ui.household_edit.popup(), Qt.Key.Key_Return)
    dialog._ui.note_edit.set_text("薬の話")
    dialog._keeper.keep()
    kept = town.services.drafts.kept(editor="visit")
    assert [one.subject for one in kept] == [staff.sato]

    dialog.save()

    assert town.services.drafts.kept(editor="visit") == []


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


# Series


def dates(dialog: SeriesDialog) -> list[str]:
    """The dates the preview shows; a busy computer gets a second for its pause in typing."""
    for _ in range(40):
        QApplication.processEvents()
        shown = dialog._ui.dates_place.findChildren(Words)
        if told := [words.text() for words in shown if words.isVisible()]:
            return told
        QTest.qWait(25)
    return []


def test_the_sentence_and_the_buttons_say_the_same(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(for_sato(staff))
    ui = dialog._ui
    assert ui.repeat_edit.text() == "毎週木曜"

    ui.pattern_choice.button("nth").click()
    assert ui.repeat_edit.text() == "第4木曜"
    ui.repeat_edit.clear()
    say(ui.repeat_edit, "隔週火・金曜")

    assert ui.pattern_choice.value() == "fortnight"
    assert ui.weekdays_choice.values() == ["1", "4"]


def test_the_next_five_dates_follow_what_is_typed(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(
        Wish(household=staff.sato, name="佐藤 健一", day="2026-12-22", time="10:00")
    )

    assert dates(dialog) == [
        "12/22（火） 10:00",
        "12/29（火） 10:00 休み（年末年始）",
        "1/5（火） 10:00",
        "1/12（火） 10:00",
        "1/19（火） 10:00",
        "1/26（火） 10:00",
    ]
    dialog._ui.holiday_choice.button("before").click()
    assert dates(dialog)[1] == "12/28（月） 10:00 ← 年末年始から"


def test_the_last_open_day_of_the_month_moves_before_a_holiday_by_itself(
    ask_series: AskSeries, staff: Team
) -> None:
    dialog = ask_series(for_sato(staff))

    dialog._ui.pattern_choice.button("month_end").click()

    assert dialog._ui.holiday_choice.value() == "before"
    assert dates(dialog)[0] == "11/30（月） 10:00"


def test_a_sentence_nobody_understands_waits(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(for_sato(staff))
    dialog._ui.repeat_edit.clear()
    say(dialog._ui.repeat_edit, "ときどき")
    dialog.show_preview()

    assert dates(dialog) == ["くり返しのことばを待っています。"]
    dialog.save()
    assert "くり返しのことばがわかりません" in bar_words(dialog)


def test_a_series_is_planned_and_taken_back(
    ask_series: AskSeries, town: SmallTown, staff: Team
) -> None:
    dialog = ask_series(for_sato(staff, members=(staff.me, staff.watanabe)))
    undone: list[Callable[[], object]] = []
    dialog.saved.connect(lambda _words, undo: undone.append(undo))

    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)

    (chip,) = chips(town)
    assert (chip.starts, bool(chip.original)) == ("2026-11-26T10:00", True)
    undone[0]()
    assert chips(town) == []
    assert town.services.visits.occurrences(first="R8.11.26", last="R9.3.31") == []

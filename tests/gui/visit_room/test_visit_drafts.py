# SPDX-License-Identifier: Apache-2.0
"""What was typed of a plan and not saved: offered, kept beside the next one, dropped."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from tests.fakes.rooms import say
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team
from tests.gui.visit_room.conftest import Ask, bar_words, chips, for_sato


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

# SPDX-License-Identifier: Apache-2.0
"""The small forms of the household page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_people_dialogs import AttentionDialog, TeamDialog
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_rows import FamilyRow
from tests.fakes.household_screens import (
    Open,
    chips,
    dialog,
    opener,
    page_of,
    seen,
    settle,
    words_in,
)
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


def test_a_person_is_added_as_far_as_one_knows(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.ADD]()
    form = dialog(screen, PersonDialog)
    form._ui.given_edit.setText("勝")
    form._ui.given_edit.textEdited.emit("勝")
    QTest.keyClicks(form._ui.born_edit.line, "S47")

    QTest.keyClick(form, Qt.Key.Key_Return, _CONTROL)
    settle(screen)

    person = page_of(town, family).persons[-1]
    assert (person.family_name, person.given_name) == ("佐藤", "勝")
    assert person.born is not None
    assert person.born.raw == "S47"
    assert "勝" in words_in(screen)


def test_a_person_is_opened_with_enter_and_corrected(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    assert form._ui.health_edit.text() == "要介護1・足が痛む"

    QTest.keyClicks(form._ui.phone_edit, "0229-00-1204")
    form._ui.no_message_check.click()
    form.finish()

    tomiko = page_of(town, family).persons[1]
    assert (tomiko.phone, tomiko.no_message, tomiko.given_name) == ("0229-00-1204", True, "トミ子")


def test_a_form_that_was_closed_with_esc_goes_on_where_it_was(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    QTest.keyClicks(form._ui.phone_edit, "0229-00-1204")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page_of(town, family).persons[1].phone == ""
    town.services.households.change_person(person=family.tomiko, health="要介護2")
    settle(screen)

    QTest.keyClick(seen(screen, FamilyRow)[1], Qt.Key.Key_Return)
    again = dialog(screen, PersonDialog)

    assert again._ui.phone_edit.text() == "0229-00-1204"
    assert again._ui.health_edit.text() == "要介護2"


def test_a_person_added_by_mistake_goes_and_comes_back(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    offered: list[Callable[[], object]] = []
    screen.undoable.connect(lambda _, undo: offered.append(undo))
    QTest.keyClick(seen(screen, FamilyRow)[2], Qt.Key.Key_Return)

    dialog(screen, PersonDialog)._remove()
    assert len(page_of(town, family).persons) == 3

    offered[0]()
    assert len(page_of(town, family).persons) == 4


def test_the_last_companion_cannot_be_ended_and_the_reason_is_said(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen._pressed("team")
    form = dialog(screen, TeamDialog)

    end = next(
        one
        for one in seen(form, QPushButton)
        if one.accessibleName() == "おわる：小林 あゆみ、つながり担当"
    )
    end.click()
    QApplication.processEvents()

    assert "引き受けたつながり担当が、ほかにいません。" in words_in(form)
    assert len(page_of(town, family).team) == 2


def test_a_companion_is_handed_over_in_the_same_form(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen._pressed("team")
    form = dialog(screen, TeamDialog)
    form._ui.member_box.setCurrentIndex(form._ui.member_box.findData(family.watanabe))
    form._ui.kind_box.setCurrentIndex(form._ui.kind_box.findData("companion"))

    form.finish()
    settle(screen)

    assert "主に：小林・渡部（引き受け待ち）" in chips(screen)
    town.desk.member = family.watanabe
    screen = open_page(family.household)
    assert "引き受けますか" in chips(screen)
    screen._pressed("team")
    form = dialog(screen, TeamDialog)
    accept = next(
        one
        for one in seen(form, QPushButton)
        if one.accessibleName() == "引き受ける：渡部 さやか、つながり担当"
    )
    accept.click()
    settle(screen)

    assert [(one.kind, one.name) for one in page_of(town, family).team] == [
        ("companion", "渡部"), ("second", "小林"),
    ]  # fmt: skip


def test_attention_is_added_and_ended(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household)
    screen._pressed("attention")
    form = dialog(screen, AttentionDialog)
    QTest.keyClicks(form._ui.text_edit, "big dog")
    form._ui.kind_box.setCurrentIndex(form._ui.kind_box.findData("dog"))
    form.finish()
    settle(screen)

    assert "犬がいます（big dog）" in chips(screen)


def test_the_rhythm_rests_when_they_want_distance(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen._dialogs.rhythm(page_of(town, family))
    form = dialog(screen, QDialog)
    form._ui.days_edit.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(form._ui.days_edit, "14")  # type: ignore[attr-defined]
    QTest.keyClicks(form._ui.until_edit.line, "+30")  # type: ignore[attr-defined]
    form._ui.reason_choice.button("own_wish").click()  # type: ignore[attr-defined]
    form.finish()  # type: ignore[attr-defined]
    settle(screen)

    rhythm = page_of(town, family).rhythm
    assert (rhythm.days, rhythm.resting_until, rhythm.reason) == (14, "2026-12-24", "own_wish")
    assert "12/24（木）までお休み中　ご本人の希望" in words_in(screen)


def test_locking_the_desk_keeps_what_stands_in_a_small_form(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen._pressed("attention")
    form = dialog(screen, AttentionDialog)
    QTest.keyClicks(form._ui.text_edit, "half")

    screen.save()

    kept = town.services.drafts.read(editor="attention", subject=family.household)
    assert kept is not None
    assert kept.fields == {"text": "half"}

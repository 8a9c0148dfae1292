# SPDX-License-Identifier: Apache-2.0
"""管理 › 利用者: computers, taking them or a person out, passphrase, and trying the sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.widgets import InlineBar
from tests.fakes.computers import OLD_PASSPHRASE, SHEET, FakeComputers
from tests.fakes.town import JOINED_MS, SmallTown
from tests.fakes.waiting import until
from tests.gui.admin_room.conftest import Open, colleague, people_of, town_of

ANOTHER = "新しい合言葉です、いいですか"


@pytest.fixture
def computers(town: SmallTown) -> FakeComputers:
    """Two computers of oneself, and two of a colleague called 高橋."""
    held = FakeComputers()
    held.add(town.desk.member, here=True, written=JOINED_MS + 86_400_000)
    held.add(town.desk.member, days=30)
    other = colleague(town, joined=True)
    held.add(other, written=JOINED_MS + 3 * 86_400_000)
    held.add(other, days=90)
    town.desk.computers = held
    return held


def other_of(computers: FakeComputers, town: SmallTown) -> Id:
    return next(member for member in computers.held if member != town.desk.member)


def buttons(page: QWidget, part: str) -> list[QPushButton]:
    QApplication.processEvents()
    found = page.findChildren(QPushButton)
    return [one for one in found if part in one.text() and one.isVisibleTo(page)]


def said(page: QWidget) -> str:
    QApplication.processEvents()
    bars = page.findChildren(InlineBar)
    return " ".join(bar.accessibleName() for bar in bars if not bar.isHidden())


def test_the_computers_of_a_person_are_listed_with_what_came_last(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    _, page = open_page()
    part = people_of(page)
    part.select(other_of(computers, town))

    words = " ".join(
        label.text() for label in part.computers.findChildren(type(part.computers._title))
    )

    assert "端末 2台" in words
    assert "まだ何も届いていません" in words
    assert "最後の記録" in words
    assert len(buttons(part.computers, "この端末を外す")) == 2


def test_the_notice_of_another_computer_leads_to_ones_own_in_sight(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    desk, page = open_page(shown=(1024, 544))
    part = people_of(page)
    part.select(other_of(computers, town))
    QApplication.processEvents()

    desk.shell.go(Destination("admin", extra={"part": "computers"}))

    assert len(buttons(part.computers, "この端末を外す")) == 1
    until(lambda: _is_in_sight(buttons(part.computers, "この端末を外す")[0]))


def _is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_computer_in_use_cannot_be_taken_out_and_oneself_neither(
    open_page: Open, computers: FakeComputers
) -> None:
    _, page = open_page()
    card = people_of(page).computers

    assert len(buttons(card, "この端末を外す")) == 1
    assert not card.remove_button.isVisibleTo(card)
    assert card.own_button.isVisibleTo(card)


def test_taking_a_person_out_asks_first_and_the_safe_answer_has_the_focus(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    _, page = open_page()
    part, other = people_of(page), other_of(computers, town)
    part.select(other)
    part.computers.remove_button.click()

    assert "これから書かれるものは読めなくなります" in said(part)
    focused = part.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "やめる"
    focused.click()
    assert computers.held[other]
    assert "これから書かれる" not in said(part)

    part.computers.remove_button.click()
    (go_on,) = buttons(part._ui.note_place, "この人を外す")
    go_on.click()

    assert computers.held[other] == []
    assert other not in [line.id for line in town.services.people.staff()]


def test_one_computer_is_taken_out_and_the_other_stays(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    _, page = open_page()
    part, other = people_of(page), other_of(computers, town)
    part.select(other)
    buttons(part.computers, "この端末を外す")[0].click()
    (go_on,) = buttons(part._ui.note_place, "この端末を外す")
    go_on.click()

    assert len(computers.held[other]) == 1
    assert len(buttons(part.computers, "この端末を外す")) == 1


def test_a_code_for_another_computer_is_put_on_paper(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    desk, page = open_page()
    part = people_of(page)
    part.select(other_of(computers, town))
    part.computers.again_button.click()
    (go_on,) = buttons(part._ui.note_place, "紙をつくる")
    go_on.click()

    (paper,) = desk.session.context.printing.papers  # type: ignore[union-attr]
    assert paper.invited == "高橋 まもる"
    assert paper.code


def test_fewer_than_two_administrators_are_warned_of(
    open_page: Open, computers: FakeComputers
) -> None:
    _, page = open_page()
    assert "管理者が1人だけ" not in said(people_of(page))
    computers.admins = 1
    people_of(page)._read()
    assert "管理者が1人だけ" in said(people_of(page))


def test_who_manages_nobody_sees_computers_and_changes_only_the_own_passphrase(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    computers.admins = 1
    town.roles.clear()
    town.roles.add(Role.SUPPORT_WORKER)
    _, page = open_page()
    part = people_of(page)
    assert said(part) == ""
    assert part.computers.own_button.isVisibleTo(part)
    part.select(other_of(computers, town))

    assert not buttons(part.computers, "外す")
    assert not part.computers.again_button.isVisibleTo(part)


def test_another_passphrase_needs_the_old_one_and_is_typed_twice(
    open_page: Open, computers: FakeComputers
) -> None:
    _, page = open_page()
    dialog = people_of(page).computers.change_passphrase()
    for old, new, again, expected in (
        (OLD_PASSPHRASE, "新しい合言葉です、いいですか", "ちがう", "2つの新しい合言葉"),
        (
            "ちがう",
            "新しい合言葉です、いいですか",
            "新しい合言葉です、いいですか",
            "合言葉がちがいます",
        ),
        (OLD_PASSPHRASE, "みじかい", "みじかい", "14"),
    ):
        dialog.old_edit.setText(old)
        dialog.new_edit.setText(new)
        dialog.again_edit.setText(again)
        dialog.finish()
        assert expected in dialog.said.text()
        assert computers.passphrase == OLD_PASSPHRASE

    for edit in (dialog.new_edit, dialog.again_edit):
        edit.setText(ANOTHER)
    dialog.finish()

    assert computers.passphrase == ANOTHER
    assert dialog.old_edit.text() == dialog.new_edit.text() == ""
    assert not dialog.isVisible()


def test_a_printed_sheet_is_asked_for_until_its_code_was_tried(
    open_page: Open, town: SmallTown, computers: FakeComputers
) -> None:
    town.services.recovery.handed_out(sheet=town.services.recovery.sheet().key)
    _, page = open_page("town")
    part = town_of(page)
    assert "まだ確かめていません" in part._ui.sheet_note.text()
    assert part.trial is not None
    part.trial.edit.setText("WRONG")
    QTest.keyClick(part.trial.edit, Qt.Key.Key_Return)
    assert part.trial.said.text()
    assert not town.services.recovery.sheet().is_tried

    part.trial.edit.setText(SHEET)
    part.trial.button.click()
    QApplication.processEvents()

    assert town.services.recovery.sheet().is_tried
    assert "開き直せます" in part._ui.sheet_note.text()
    assert part.trial is None

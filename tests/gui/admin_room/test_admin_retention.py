# SPDX-License-Identifier: Apache-2.0
"""管理 › 保存と廃棄 on screen: two people, every text decided on, and who has erased."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.erasure_dialog import ErasureDialog
from banso_desktop.gui.retention_class import ClassDialog
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.ended_household import over, somebody_else
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.admin_room.conftest import Open, button, retention_of, reviewed, said

NAMED = "佐藤健一さんの畑から、大根をもらった。"


def finished(desk: Desk, dialog: ErasureDialog) -> None:
    dialog._ui.do_button.click()
    desk.works.wait()
    QApplication.processEvents()


def test_one_person_proposes_and_sees_who_has_to_approve(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    desk, page = open_page("retention")

    finished(desk, reviewed(desk, page, "案を出す"))

    (one,) = town.services.retention.candidates()
    assert one.mine
    dialog = reviewed(desk, page, "案を見る")
    assert not dialog._ui.do_button.isVisible()
    assert "もうひとりの" in said(dialog)
    dialog.close()


def test_the_other_person_approves_and_both_names_stand_there(
    open_page: Open, town: SmallTown, ended: Family, manager: Id
) -> None:
    town.keys.book.computers = [(town.desk.member, Id("f3kq" + "a" * 22))]
    with somebody_else(town, manager):
        town.services.retention.propose(household=ended.household)
    desk, page = open_page("retention")

    finished(desk, reviewed(desk, page, "承認する"))

    shown = said(retention_of(page))
    assert "案 遠藤 久・承認 小林 あゆみ" in shown
    assert "1台のうち 1台が、まだ消していません" in shown
    assert "小林 あゆみの端末（F3KQ）" in shown
    assert "佐藤" not in shown


def test_a_proposal_is_made_with_the_keyboard_alone(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    other = town.services.households.open(label="ほかの世帯")
    town.services.contacts.write(household=other, kind="visit", facts=NAMED)
    desk, page = open_page("retention")
    page.focus_first()
    QTest.keyClick(desk.shell.focusWidget(), Qt.Key.Key_Space)
    dialog = retention_of(page).findChild(ErasureDialog)
    assert dialog is not None
    QApplication.processEvents()

    walked = []
    for _ in range(8):
        focused = dialog.focusWidget()
        walked.append(focused)
        if isinstance(focused, QCheckBox) and not focused.isChecked():
            QTest.keyClick(focused, Qt.Key.Key_Space)
        if focused is dialog._ui.do_button and dialog._rows[0].is_kept():
            QTest.keyClick(focused, Qt.Key.Key_Space)
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    desk.works.wait()
    QApplication.processEvents()

    assert any(isinstance(one, QCheckBox) for one in walked)
    assert town.services.retention.candidates()[0].mine


def test_the_focus_stays_where_it_is_when_something_of_others_comes(
    open_page: Open, town: SmallTown, ended: Family, manager: Id
) -> None:
    other = town.services.households.open(label="ほかの世帯")
    over(town, other)
    town.clock.at = town.clock.at.replace(year=2040)
    desk, page = open_page("retention")
    last = town.services.retention.candidates()[-1]
    button(page, f"{last.number} 案を出す").setFocus()

    with somebody_else(town, manager):
        town.services.retention.propose(household=last.household)
    page.refresh(EVERYTHING)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert desk.shell.focusWidget() is button(page, f"{last.number} 承認する")


def test_a_text_that_is_not_decided_on_is_said_and_nothing_happens(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    other = town.services.households.open(label="ほかの世帯")
    town.services.contacts.write(household=other, kind="visit", facts=NAMED)
    desk, page = open_page("retention")
    dialog = reviewed(desk, page, "案を出す")
    assert NAMED in said(dialog)

    finished(desk, dialog)

    assert "まだ決めていません" in said(dialog)
    assert town.services.retention.candidates()[0].order == ""
    button(dialog, "このまま残す").click()
    finished(desk, dialog)
    assert town.services.retention.candidates()[0].mine


def test_a_text_is_written_anew_where_it_is_shown(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    other = town.services.households.open(label="ほかの世帯")
    town.services.contacts.write(household=other, kind="visit", facts=NAMED)
    desk, page = open_page("retention")
    dialog = reviewed(desk, page, "案を出す")
    button(dialog, "書き直す").click()
    QApplication.processEvents()
    row = dialog._rows[0]
    assert row._edit is not None
    row._edit.set_text("知り合いの畑から、大根をもらった。")

    button(dialog, "この文にする").click()
    QApplication.processEvents()

    assert town.services.retention.texts(household=ended.household) == []
    assert "見つかりませんでした" in said(dialog)
    dialog.close()


def test_the_certificate_is_printed_from_the_list(
    open_page: Open, town: SmallTown, ended: Family, manager: Id
) -> None:
    town.services.retention.propose(household=ended.household)
    with somebody_else(town, manager):
        left = town.services.retention.approve(household=ended.household)
    desk, page = open_page("retention")
    asked: list[tuple[str, str]] = []
    printing = desk.session.context.printing
    printing.preview = lambda _, kind, identifier: asked.append((kind, identifier))  # type: ignore[union-attr,method-assign,assignment]

    button(page, "証明を印刷").click()

    assert asked == [("disposal", left)]


def test_an_administrator_sees_what_was_erased_but_no_household(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    town.roles.intersection_update({Role.ADMINISTRATOR})
    _, page = open_page("retention")

    ui = retention_of(page)._ui
    assert not ui.candidates_card.isVisible()
    assert ui.erased_card.isVisible()
    assert "佐藤" not in said(retention_of(page))


def test_a_worker_reads_the_rules_and_changes_nothing(
    open_page: Open, town: SmallTown, ended: Family
) -> None:
    town.roles.intersection_update({Role.SUPPORT_WORKER})
    _, page = open_page("retention")

    ui = retention_of(page)._ui
    assert not ui.candidates_card.isVisible()
    assert not ui.erased_card.isVisible()
    assert ui.backups_edit.isReadOnly()
    assert not [one for one in page.findChildren(QAbstractButton) if "決まりを直す" in
                one.accessibleName()]  # fmt: skip


def test_the_rule_of_a_class_is_changed_in_its_form(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("retention")
    button(page, "5年の決まりを直す").click()
    dialog = retention_of(page).findChild(ClassDialog)
    assert dialog is not None
    dialog._ui.years_edit.setText("七")
    dialog.finish()
    assert dialog.isVisible()
    dialog._ui.years_edit.setText("7")
    dialog._ui.article_edit.setText("別表第2")

    dialog.finish()
    QApplication.processEvents()

    line = next(one for one in town.services.retention.classes() if one.code == "years_5")
    assert (line.years, line.article) == (7, "別表第2")
    assert "別表第2" in said(page)


@pytest.mark.parametrize(("typed", "days"), [("90", 90), ("", 0), ("ninety", 0), ("99999", 0)])
def test_the_days_of_the_backups_are_saved_when_the_field_is_left(
    open_page: Open, town: SmallTown, typed: str, days: int
) -> None:
    _, page = open_page("retention")
    edit = retention_of(page)._ui.backups_edit
    edit.setFocus()
    QTest.keyClicks(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Tab)

    assert town.services.retention.backup_days() == days


EVERY_LOOK = [
    pytest.param(size, language, type_size, id=f"{size[0]}-{language}-{type_size.value}")
    for size in ((1366, 698), (1024, 544))
    for language in ("ja", "en")
    for type_size in (TypeSize.STANDARD, TypeSize.LARGEST)
]


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_is_cut(
    open_page: Open,
    town: SmallTown,
    ended: Family,
    manager: Id,
    size: tuple[int, int],
    language: str,
    type_size: TypeSize,
) -> None:
    gone, waiting = (town.services.households.open(label=f"世帯の呼び名{n}") for n in range(2))
    for one in (gone, waiting):
        over(town, one)
    town.clock.at = town.clock.at.replace(year=2040)
    town.keys.book.computers = [(town.desk.member, Id("a" * 26)), (manager, Id("b" * 26))]
    town.services.retention.propose(household=gone)
    with somebody_else(town, manager):
        town.services.retention.approve(household=gone)
        town.services.contacts.write(household=waiting, kind="visit", facts=NAMED * 3)
        town.clock.at = town.clock.at.replace(year=2060)
        kept = [text.key for text in town.services.retention.texts(household=ended.household)]
        town.services.retention.propose(household=ended.household, kept=kept)
    town.keys.book.purged(Id("a" * 26), town.clock.millis())
    desk, page = open_page("retention", shown=size, language=language, size=type_size)
    for _ in range(3):
        QApplication.processEvents()
    assert faults(desk.shell) == []

    part = retention_of(page)
    one = next(
        each for each in town.services.retention.candidates() if each.household == ended.household
    )
    part.review(one)
    dialog = part.findChild(ErasureDialog)
    assert dialog is not None
    dialog._rows[0]._begin()
    for _ in range(3):
        QApplication.processEvents()
    assert faults(dialog) == []
    dialog.close()

# SPDX-License-Identifier: Apache-2.0
"""管理 on screen, over a real replica: inviting, details, letterhead, days, the folder."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.domain.rights import Role
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.text import Words
from tests.fakes.town import SmallTown
from tests.gui.admin_room.conftest import Open, Printer, colleague, listed, people_of, tabbed


def test_inviting_with_the_keyboard_ends_in_the_paper(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page()
    dialog = people_of(page).invite()
    assert dialog.focusWidget() is dialog._ui.family_edit
    QTest.keyClicks(dialog._ui.family_edit, "Mori")
    QTest.keyClick(dialog._ui.family_edit, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.focusWidget(), "Haru")
    dialog.roles.box("clerk").click()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    printer = desk.session.context.printing
    assert isinstance(printer, Printer)
    (paper,) = printer.papers
    assert (paper.invited, paper.role, paper.folder) == (
        "Mori Haru",
        "支援員、事務",
        "//fsv01/banso",
    )
    assert listed(town)["Mori Haru"].roles == ["support_worker", "clerk"]


def test_the_code_stands_on_no_label_and_in_no_draft(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page()
    dialog = people_of(page).invite()
    dialog.finish()

    printer = desk.session.context.printing
    assert isinstance(printer, Printer)
    code = printer.papers[0].code
    shown = [words.text().replace("-", "") for words in desk.shell.findChildren(Words)]
    assert all(code not in said for said in shown)
    assert town.replica.drafts() == {}


def test_no_role_is_said_in_the_dialog_and_nobody_is_invited(
    open_page: Open, town: SmallTown
) -> None:
    _, page = open_page()
    dialog = people_of(page).invite()
    dialog.roles.box("support_worker").click()
    dialog.finish()
    assert dialog.isVisible()
    assert dialog._ui.note_row.count() == 1
    assert len(town.services.people.staff()) == 1
    dialog.close()


def test_the_outside_viewer_stands_alone(open_page: Open) -> None:
    _, page = open_page()
    roles = people_of(page).invite().roles
    roles.box("outside_viewer").click()
    assert roles.roles() == ["outside_viewer"]
    roles.box("clerk").click()
    assert roles.roles() == ["clerk"]


def test_own_details_are_saved_when_the_field_is_left(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    ui = people_of(page)._ui
    ui.phone_edit.setFocus()
    QTest.keyClicks(ui.phone_edit, "0229-00-1234")
    QTest.keyClick(ui.phone_edit, Qt.Key.Key_Return)
    assert listed(town)["小林 あゆみ"].phone == "0229-00-1234"


def test_leaving_the_room_saves_what_is_being_typed(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    QTest.keyClicks(people_of(page)._ui.extension_edit, "215")
    page.save()
    assert listed(town)["小林 あゆみ"].extension == "215"


def test_turning_to_somebody_else_saves_the_first_one(open_page: Open, town: SmallTown) -> None:
    member = colleague(town)
    _, page = open_page()
    part = people_of(page)
    part._ui.job_edit.setText("保健師")
    part.select(member)
    assert part._ui.family_edit.text() == "高橋"
    assert listed(town)["小林 あゆみ"].job_title == "保健師"
    assert listed(town)["高橋 まもる"].job_title == ""


def test_what_is_being_typed_is_not_replaced_by_a_colleague(
    open_page: Open, town: SmallTown
) -> None:
    _, page = open_page()
    part = people_of(page)
    QTest.keyClicks(part._ui.phone_edit, "0229")
    town.services.town.describe_member(phone="0229-00-9999", extension="300")
    part.refresh(EVERYTHING)
    assert part._ui.phone_edit.text() == "0229"
    assert part._ui.extension_edit.text() == "300"


def test_withdrawing_asks_and_takes_the_person_off_the_list(
    open_page: Open, town: SmallTown
) -> None:
    member = colleague(town)
    _, page = open_page()
    part = people_of(page)
    part.select(member)
    part.ask_to_withdraw()
    assert "高橋 まもる" in listed(town)
    part.withdraw()
    assert "高橋 まもる" not in listed(town)
    assert part._model.rowCount() == 1


def test_roles_are_changed_in_the_dialog(open_page: Open, town: SmallTown) -> None:
    member = colleague(town, joined=True)
    _, page = open_page()
    part = people_of(page)
    part.select(member)
    dialog = part.change_roles()
    assert dialog is not None
    dialog.roles.box("facilitator").click()
    dialog.finish()
    assert listed(town)["高橋 まもる"].roles == ["support_worker", "facilitator"]


def test_without_the_right_one_sees_the_list_only(open_page: Open, town: SmallTown) -> None:
    member = colleague(town)
    town.roles.discard(Role.ADMINISTRATOR)
    _, page = open_page()
    part = people_of(page)
    assert not part._ui.invite_button.isVisibleTo(page)
    assert not part._ui.family_edit.isReadOnly()
    part.select(member)
    assert part._ui.family_edit.isReadOnly()
    assert not part._ui.withdraw_button.isVisibleTo(page)


def test_tab_walks_the_invitation_from_top_to_bottom(open_page: Open) -> None:
    _, page = open_page()
    dialog = people_of(page).invite()
    ui = dialog._ui
    assert tabbed(ui.agency_edit, 8) == [*dialog.roles.boxes(), ui.cancel_button, ui.make_button]
    dialog.close()


def test_a_new_paper_for_who_is_waited_for_keeps_the_person(
    open_page: Open, town: SmallTown
) -> None:
    member = colleague(town)
    desk, page = open_page()
    people_of(page).select(member)
    people_of(page)._ui.again_button.click()

    printer = desk.session.context.printing
    assert isinstance(printer, Printer)
    assert [paper.invited for paper in printer.papers] == ["高橋 まもる"]
    assert [one.id for one in town.services.people.staff() if one.is_waiting] == [member]


def test_no_new_paper_is_offered_for_who_joined(open_page: Open, town: SmallTown) -> None:
    member = colleague(town, joined=True)
    _, page = open_page()
    people_of(page).select(member)
    assert people_of(page)._ui.again_button.isHidden()


def test_one_of_the_staff_is_one_person(open_page: Open) -> None:
    _, page = open_page(language="en")

    assert people_of(page)._ui.count_label.text() == "1 person"

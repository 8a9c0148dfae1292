# SPDX-License-Identifier: Apache-2.0
"""共有フォルダー診断: one sentence, a line for each check, and buttons that mend."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from banso_desktop.errors import FolderFull, FolderNotATown, FolderUnreachable
from banso_desktop.gui.admin_folder import FolderPart
from banso_desktop.gui.diagnosis_list import BAD, OK, WARN, Line
from banso_desktop.gui.folder_diagnosis import Known, lines_of, status_of
from banso_desktop.gui.folder_signs import SIGNS
from banso_desktop.gui.session import FolderFinding, FolderRepair, FolderState
from banso_desktop.gui.widgets import InlineBar, Tone
from banso_desktop.journal.signs import MENDED_BY_REBUILD, Sign
from tests.fakes.services import Desk
from tests.gui.admin_room.conftest import Open, folder_of

SEGMENT = "j/aa/00000/00000003.seg"


def lines(known: Known) -> list[Line]:
    return lines_of(known, lambda: None, lambda: None)


def test_every_sign_of_the_journal_has_its_sentence() -> None:
    told_by_place = {Sign.ATTACHMENT, Sign.MISSING, Sign.REFUSED, Sign.INVENTED, Sign.ANOTHER_TOWN}

    assert set(SIGNS) == {sign.value for sign in Sign if sign not in told_by_place}


def test_what_is_in_order_is_said_in_one_green_sentence() -> None:
    known = Known(FolderState(), looked=True, free=42_000_000_000)

    found = lines(known)
    tone, icon, words = status_of(found, known.state)

    assert {line.state for line in found} == {OK}
    assert (tone, icon, words) == (Tone.OK, "check", "共有フォルダーは、だいじょうぶです。")


@pytest.mark.parametrize("sign", sorted(MENDED_BY_REBUILD))
def test_what_can_be_mended_has_a_button_that_mends_it(sign: Sign) -> None:
    pressed: list[str] = []
    finding = FolderFinding(SEGMENT, sign.value, sign=sign.value)

    found = lines_of(
        Known(FolderState(), findings=[finding]), lambda: pressed.append("mend"), lambda: None
    )
    (line,) = [line for line in found if line.act is not None]
    assert line.act is not None
    line.act.does()

    assert line.act.words == "なおす"
    assert pressed == ["mend"]


def test_what_does_no_harm_is_worth_care_and_no_more() -> None:
    known = Known(
        FolderState(),
        conditions=[
            FolderFinding("", "almost full", sign="almost full", harmless=True, value=400_000_000),
            FolderFinding("", "own clock", sign="own clock", harmless=True, value=-3600),
            FolderFinding("", "clock ahead", "高橋 まもる", sign="clock ahead", harmless=True),
        ],
    )

    found = lines(known)

    said = "\n".join(f"{line.what} {line.then}" for line in found)
    assert "あと 400 MB" in said
    assert "60分 遅れています" in said
    assert "高橋 まもるさんに、日付" in said
    assert {line.state for line in found} == {OK, WARN}
    assert status_of(found, known.state)[0] is Tone.WARN


def test_a_folder_that_is_away_says_that_work_goes_on() -> None:
    state = FolderState(reachable=False, trouble=FolderUnreachable("//fsv01/banso"))
    found = lines(Known(state))

    tone, _, words = status_of(found, state)

    assert found[0].state == WARN
    assert found[0].act is not None
    assert found[0].act.words == "もう一度"
    assert (tone, words) == (
        Tone.WARN,
        "共有フォルダーにつながりません。このまま書けます。",
    )


def test_what_was_put_right_without_being_asked_is_counted() -> None:
    said = [line.what for line in lines(Known(FolderState(mended=3)))]

    assert any("3件 自然になおしました" in one for one in said)


def test_a_full_folder_is_to_be_mended() -> None:
    state = FolderState(reachable=False, trouble=FolderFull("//fsv01/banso"))

    assert lines(Known(state))[0].state == BAD


def test_an_empty_place_says_what_to_make_sure_of() -> None:
    state = FolderState(reachable=False, trouble=FolderNotATown("//fsv01/banso", "no share.json"))

    line = lines(Known(state))[0]

    assert line.state == BAD
    assert "ドライブ" in line.then
    assert line.act is not None


def opened(open_page: Open, **wanted: object) -> tuple[Desk, FolderPart]:
    desk, page = open_page("folder", **wanted)
    desk.works.wait()
    return desk, folder_of(page)


def test_mending_puts_back_and_looks_again(open_page: Open) -> None:
    desk, part = opened(open_page)
    desk.session.findings = [FolderFinding(SEGMENT, "signature", sign="damaged")]
    part.verify()
    desk.works.wait()
    (button,) = part._ui.found_list.findChildren(QPushButton)
    desk.session.findings = []

    button.click()
    desk.works.wait()
    QApplication.processEvents()
    desk.works.wait()

    assert desk.session.rebuilt == [False]
    assert part._known.looked
    assert {line.state for line in part._ui.found_list.lines()} == {OK}


def test_an_empty_folder_is_filled_only_after_asking(open_page: Open) -> None:
    desk, part = opened(open_page)
    desk.session.repair = FolderRepair(is_empty=True)

    part._ui.rebuild_button.click()
    desk.works.wait()
    QApplication.processEvents()
    (note,) = part.findChildren(InlineBar)[-1:]
    leave, go_on = note.findChildren(QPushButton)
    assert desk.session.rebuilt == [False]
    assert part.window().focusWidget() is leave

    QTest.keyClick(leave, Qt.Key.Key_Tab)
    assert part.window().focusWidget() is go_on
    QTest.keyClick(go_on, Qt.Key.Key_Space)
    desk.works.wait()
    assert desk.session.rebuilt == [False, True]


def test_not_to_fill_it_is_the_first_choice(open_page: Open) -> None:
    desk, part = opened(open_page)
    desk.session.repair = FolderRepair(is_empty=True)
    part._ui.rebuild_button.click()
    desk.works.wait()

    QTest.keyClick(part.window().focusWidget(), Qt.Key.Key_Space)
    QApplication.processEvents()

    assert desk.session.rebuilt == [False]
    assert part.window().focusWidget() is part._ui.rebuild_button


def test_the_list_to_copy_names_files_and_nobody(open_page: Open) -> None:
    desk, part = opened(open_page)
    desk.session.findings = [
        FolderFinding(SEGMENT, "right", "高橋 まもる", sign="refused", harmless=True)
    ]
    part.verify()
    desk.works.wait()

    part._ui.copy_button.click()

    assert QGuiApplication.clipboard().text() == f"{SEGMENT}\tright"


def test_what_the_program_stumbled_over_can_be_copied_without_looking(open_page: Open) -> None:
    """The sentence asks for it; nobody has looked through the files then."""
    failed = FolderFinding("KeyError", "failed", sign="failed")
    desk, page = open_page("folder")
    part = folder_of(page)
    desk.session.known = [failed]
    part._ask_for_more()
    desk.works.wait()
    QApplication.processEvents()
    assert "「一覧をコピー」" in part._ui.found_list.lines()[0].then
    assert part._ui.copy_button.isVisible()

    part._ui.copy_button.click()

    assert QGuiApplication.clipboard().text() == "KeyError\tfailed"


def test_the_focus_stays_while_the_facts_are_read_again(open_page: Open) -> None:
    desk, part = opened(open_page)
    desk.session.findings = [FolderFinding(SEGMENT, "signature", sign="damaged")]
    part.verify()
    desk.works.wait()
    (button,) = part._ui.found_list.findChildren(QPushButton)
    button.setFocus()

    part._show_facts()
    QApplication.processEvents()

    assert part.window().focusWidget() is button

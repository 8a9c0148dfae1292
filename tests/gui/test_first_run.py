# SPDX-License-Identifier: Apache-2.0
"""The first run: one step at a time, judged while typing, nothing secret remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import (
    FolderError,
    FolderFull,
    FolderNotWritable,
    FolderPathTooLong,
    FolderUnreachable,
    Refused,
)
from banso_desktop.gui.first_run import Step
from banso_desktop.gui.folder_checks import checks_of, is_usable
from banso_desktop.gui.starting import FolderReport, Mode
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.first_run import LONG_WORD, Run, first_run
from tests.fakes.services import Desk
from tests.fakes.starter import EMPTY, GOOD_CODE, TOWN

MakeDesk = Callable[..., Desk]


@pytest.fixture
def run(qapp: QApplication, fonts: FontSet, tmp_path: Path, make_desk: MakeDesk) -> Iterator[Run]:
    with first_run(make_desk(), qapp, fonts, tmp_path) as run:
        yield run


def test_joining_leads_through_all_five_steps(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    assert run.page.step() is Step.SECRET
    run.passphrase(LONG_WORD, LONG_WORD)
    run.page.go_on()
    run.settle()
    assert run.page.step() is Step.DONE
    run.page.go_on()

    assert len(run.finished) == 1
    answers = run.starter.started[0]
    assert (answers.mode, answers.folder, answers.code) == (Mode.JOIN, TOWN, GOOD_CODE)
    assert (answers.town_name, answers.member_name) == ("", "小林 あゆみ")
    assert answers.passphrase == LONG_WORD


def test_a_new_town_is_not_ready_before_its_sheet_is_printed(run: Run) -> None:
    run.to_secret(Mode.CREATE, EMPTY)
    run.passphrase(LONG_WORD, LONG_WORD)
    run.page.go_on()
    run.settle()
    assert run.page.step() is Step.SECRET
    assert not run.can_go_on
    run.page.go_back()
    assert run.page.step() is Step.SECRET

    run.page.secret_page.print_sheet()
    assert run.starter.shown == 1
    run.page.go_on()
    assert run.page.step() is Step.DONE


def test_a_sheet_that_is_only_looked_at_is_not_printed(run: Run) -> None:
    run.make_town()
    run.starter.prints_at_once = False
    run.page.secret_page.print_sheet()
    assert not run.can_go_on

    assert run.starter.paper_left is not None
    run.starter.paper_left()
    assert run.can_go_on


def test_the_window_is_held_back_while_the_sheet_is_nowhere(run: Run) -> None:
    run.make_town()

    assert not run.page.close()
    run.settle()
    assert run.page.isVisible()
    assert "まだ印刷も保存もされていません" in run.bars()


def test_who_closes_again_is_let_go_and_the_profile_is_closed(run: Run) -> None:
    run.make_town()
    run.page.close()

    assert run.page.close()
    assert run.desk.gate.sessions[-1].closed


def test_with_the_sheet_on_paper_the_window_closes_at_once(run: Run) -> None:
    run.make_town()
    run.page.secret_page.print_sheet()

    assert run.page.close()


def test_a_profile_that_was_handed_over_stays_open(run: Run) -> None:
    run.make_town()
    run.page.secret_page.print_sheet()
    run.page.go_on()
    run.page.go_on()

    run.page.close()

    assert not run.desk.gate.sessions[-1].closed


def test_practice_needs_neither_name_nor_passphrase(run: Run) -> None:
    run.page.go_on()
    run.page.folder_page.set_answers(Mode.PRACTICE, "")
    run.page.go_on()
    run.settle()
    assert run.page.step() is Step.DONE
    assert run.starter.started[0].mode is Mode.PRACTICE


@pytest.mark.parametrize(
    ("first", "second", "enough"),
    [
        ("", "", False),
        ("短い", "短い", False),
        (LONG_WORD, "", False),
        (LONG_WORD, LONG_WORD[:-1], False),
        (LONG_WORD, LONG_WORD, True),
    ],
)
def test_a_passphrase_is_long_enough_and_repeated(
    run: Run, first: str, second: str, enough: bool
) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.passphrase(first, second)
    assert run.can_go_on is enough


def test_a_short_passphrase_says_how_long(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.passphrase("短い", "")
    assert run.page.secret_page._ui.echo_label.text() == (
        "もう少し長くしてください（14文字、またはことば5つ）。"
    )


@pytest.mark.parametrize(
    ("mode", "folder", "code", "usable"),
    [
        (Mode.JOIN, TOWN, GOOD_CODE, True),
        (Mode.JOIN, TOWN, "7Q3K-2M9D", False),
        (Mode.JOIN, TOWN, "", False),
        (Mode.JOIN, EMPTY, GOOD_CODE, False),
        (Mode.JOIN, r"\\fsv01\gone", GOOD_CODE, False),
        (Mode.JOIN, "", GOOD_CODE, False),
        (Mode.CREATE, EMPTY, "", True),
        (Mode.CREATE, TOWN, "", False),
        (Mode.RECOVER, TOWN, GOOD_CODE + "-AAAA-BBBB", True),
        (Mode.RECOVER, TOWN, GOOD_CODE, False),
        (Mode.PRACTICE, "", "", True),
    ],
)
def test_one_goes_on_with_a_folder_that_fits(
    run: Run, mode: Mode, folder: str, code: str, usable: bool
) -> None:
    run.page.go_on()
    run.page.folder_page.set_answers(mode, folder)
    run.page.folder_page.set_code(code)
    run.settle()
    assert run.can_go_on is usable


def test_an_error_is_said_and_can_be_mended(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.passphrase(LONG_WORD, LONG_WORD)
    run.starter.error = Refused("invitation.used")
    run.page.go_on()
    run.settle()
    assert "もう使えません" in run.page._ui.message_label.text()
    assert run.page.step() is Step.SECRET
    run.starter.error = None
    run.page.go_on()
    run.settle()
    assert run.page.step() is Step.DONE


def test_back_always_works_and_keeps_what_was_said(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    for step in (Step.PERSON, Step.FOLDER, Step.USAGE, Step.USAGE):
        run.page.go_back()
        assert run.page.step() is step
    assert run.page.answers().member_name == "小林 あゆみ"
    assert run.page.folder_page.folder() == TOWN


def test_who_quits_goes_on_later_without_secrets_on_disk(run: Run, tmp_path: Path) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.passphrase(LONG_WORD, LONG_WORD)
    run.page.close()
    run.open()
    assert run.page.folder_page.mode() is Mode.JOIN
    assert run.page.folder_page.folder() == TOWN
    run.settings._store.sync()
    kept = (tmp_path / "first_run.ini").read_text("utf-8")
    for secret in (GOOD_CODE, "小林", LONG_WORD):
        assert secret not in kept


def test_a_second_language_keeps_what_was_said(run: Run) -> None:
    run.to_secret(Mode.JOIN, TOWN)
    run.page.show_step(Step.USAGE)
    run.page.usage_page.spoken.emit("en")
    QTest.qWait(1)
    assert run.page._ui.next_button.text() == "&Next"
    assert run.page.answers().member_name == "小林 あゆみ"
    assert run.page.answers().language == "en"


def test_a_larger_type_is_applied_at_once(run: Run) -> None:
    before = run.page._ui.next_button.sizeHint().height()
    run.page.usage_page.resized.emit("largest")
    assert run.page._ui.next_button.sizeHint().height() > before
    assert run.settings.type_size is TypeSize.LARGEST


def report(**facts: object) -> FolderReport:
    base: dict[str, object] = {"holds_town": True, "took": timedelta(seconds=0.2)}
    return FolderReport(**{**base, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (FolderUnreachable("x"), "このフォルダーが見つかりません"),
        (FolderNotWritable("x"), "このフォルダーには書けません"),
        (FolderFull("x"), "このフォルダーには空きがありません"),
        (FolderPathTooLong("x", 12), "このフォルダーの場所は長すぎます"),
    ],
)
def test_why_a_folder_cannot_be_used_promises_no_sending(trouble: FolderError, said: str) -> None:
    (check,) = checks_of(report(trouble=trouble), Mode.CREATE)
    assert check.what == said
    assert "送" not in check.detail


def test_a_mistyped_code_leaves_the_fields_their_room(run: Run) -> None:
    run.page.go_on()
    ui = run.page.folder_page._ui
    run.settle()
    before = (ui.place_edit.width(), ui.browse_button.width())
    run.starter.code_error = Refused("code.check")
    run.page.folder_page.set_code("AAAA-BBBB-CCCC-DDDD-EEEE")
    run.settle()
    assert ui.code_echo.text()
    assert (ui.place_edit.width(), ui.browse_button.width()) == before
    assert ui.code_edit.geometry().right() == ui.browse_button.geometry().right()


def test_what_was_found_stands_at_the_top_of_its_room(run: Run) -> None:
    run.page.go_on()
    run.page.folder_page.set_answers(Mode.CREATE, "/nowhere")
    run.settle()
    checks = run.page.folder_page._ui.checks
    card = checks._card
    assert card is not None
    assert card.y() == 0
    assert card.height() <= card.sizeHint().height()


@pytest.mark.parametrize(("mode", "said"), [(Mode.CREATE, "予備の鍵"), (Mode.JOIN, "管理者")])
def test_who_forgot_the_passphrase_is_told_whom_there_is_to_ask(
    run: Run, mode: Mode, said: str
) -> None:
    run.to_secret(mode, EMPTY if mode is Mode.CREATE else TOWN)
    assert said in run.page.secret_page._ui.forgotten_label.text()


def test_a_folder_that_cannot_be_used_says_only_why() -> None:
    checks = checks_of(report(trouble=FolderUnreachable("x")), Mode.JOIN)
    assert [check.state for check in checks] == ["bad"]
    assert not is_usable(report(trouble=FolderFull("x")), Mode.JOIN)


@pytest.mark.parametrize(
    ("skew", "state", "said"),
    [
        (timedelta(seconds=20), "ok", "ありません"),
        (timedelta(minutes=3), "ok", "3分 進んで"),
        (timedelta(minutes=6), "warn", "6分 進んで"),
        (timedelta(minutes=-6), "warn", "6分 遅れて"),
    ],
)
def test_a_clock_is_worth_a_warning_from_five_minutes(
    skew: timedelta, state: str, said: str
) -> None:
    check = next(c for c in checks_of(report(skew=skew), Mode.JOIN) if c.what == "時計のずれ")
    assert check.state == state
    assert said in check.detail


@pytest.mark.parametrize(("free", "state"), [(18_000_000_000, "ok"), (500_000_000, "warn")])
def test_little_space_is_worth_a_warning(free: int, state: str) -> None:
    check = next(c for c in checks_of(report(free_bytes=free), Mode.JOIN) if c.what == "空き容量")
    assert check.state == state

# SPDX-License-Identifier: Apache-2.0
"""The amber bar: after ten minutes, once per outage, closable; a week unsent says so, too."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.errors import FolderNotATown
from banso_desktop.gui.notice_bar import NoticeBar, notice_of
from banso_desktop.gui.session import FolderState
from banso_desktop.gui.widgets import Button

pytestmark = pytest.mark.usefixtures("dressed")
NOW = datetime.fromisoformat("2026-11-24T10:42")


def away(minutes: int, unsent: int = 0) -> FolderState:
    return FolderState(reachable=False, away_since=NOW - timedelta(minutes=minutes), unsent=unsent)


@pytest.fixture
def bar(dressed: QApplication) -> NoticeBar:
    return NoticeBar()


def test_nine_minutes_away_are_not_worth_a_word() -> None:
    assert notice_of(away(9), NOW) is None


def test_ten_minutes_away_are_said_with_since_when() -> None:
    notice = notice_of(away(90, unsent=5), NOW)
    assert notice is not None
    assert notice.runs[0].text == "共有フォルダーにつながりません（9:12 から）"
    assert "安全に残っています" in notice.runs[1].text
    assert notice.unsent == 5


def test_an_outage_since_another_day_names_the_day() -> None:
    notice = notice_of(away(60 * 24 * 2), NOW)
    assert notice is not None
    assert "11/22（日） 10:42 から" in notice.runs[0].text


@pytest.mark.parametrize(("days", "said"), [(6, False), (7, True), (20, True)])
def test_a_week_unsent_is_said_even_when_connected(days: int, said: bool) -> None:
    state = FolderState(unsent=3, unsent_since=NOW - timedelta(days=days))
    assert (notice_of(state, NOW) is not None) is said


def test_a_sheet_that_was_never_printed_is_said_and_leads_to_a_new_one(bar: NoticeBar) -> None:
    bar.show_state(FolderState(sheet_missing=True), NOW)
    asked: list[str] = []
    bar.admin_asked.connect(asked.append)
    button = next(one for one in bar.findChildren(Button) if one.text() == "予備の鍵の紙へ")
    button.click()
    assert asked == ["town"]


def test_a_folder_without_the_town_is_not_said_to_send_by_itself() -> None:
    notice = notice_of(replace(away(10), trouble=FolderNotATown("x")), NOW)
    assert notice is not None
    said = "".join(run.text for run in notice.runs)
    assert said.startswith("このフォルダーには、この町の記録がありません（10:32 から）")
    assert "自動で" not in said


def test_a_folder_that_is_away_is_said_before_the_sheet() -> None:
    notice = notice_of(replace(away(10), sheet_missing=True), NOW)
    assert notice is not None
    assert notice.key.startswith("away")


def test_a_closed_bar_stays_away_during_this_outage_only(bar: NoticeBar) -> None:
    outage = away(30)
    bar.show_state(outage, NOW)
    assert bar.shown()
    bar.close_bar()
    bar.show_state(outage, NOW + timedelta(hours=1))
    assert not bar.shown()
    bar.show_state(away(12), NOW)
    assert bar.shown()


def test_the_bar_goes_when_the_folder_is_back(bar: NoticeBar) -> None:
    bar.show_state(away(30), NOW)
    bar.show_state(FolderState(), NOW)
    assert not bar.shown()


@pytest.mark.parametrize(
    ("alarm", "said"),
    [
        ("rolled back", "前の時点にもどされています"),
        ("forked", "二か所で書いています"),
        ("failed", "送受信がとまっています"),
    ],
)
def test_a_folder_that_lost_or_contradicts_something_is_said_and_leads_to_the_diagnosis(
    bar: NoticeBar, alarm: str, said: str
) -> None:
    state = FolderState(alarm=alarm)
    bar.show_state(state, NOW)
    asked: list[str] = []
    bar.admin_asked.connect(asked.append)
    next(one for one in bar.findChildren(Button) if one.text() == "診断を見る").click()

    notice = notice_of(state, NOW)
    assert notice is not None
    assert said in notice.runs[0].text
    assert asked == ["folder"]
    bar.show_state(FolderState(), NOW)
    assert bar.shown() == ()


def joined() -> FolderState:
    return FolderState(joined=("device", NOW.date()))


def test_a_computer_that_joined_in_ones_name_is_said_with_its_day(bar: NoticeBar) -> None:
    notice = notice_of(joined(), NOW)

    assert notice is not None
    assert "11/24（火）、あなたの名前で別の端末が加わりました" in notice.runs[0].text
    bar.show_state(joined(), NOW)
    asked: list[str] = []
    bar.admin_asked.connect(asked.append)
    next(one for one in bar.findChildren(Button) if one.text() == "端末を見る").click()
    assert asked == ["computers"]
    assert bar.shown()


def test_who_knows_the_computer_says_so_and_is_not_told_again(bar: NoticeBar) -> None:
    bar.show_state(joined(), NOW)
    known: list[str] = []
    bar.familiar.connect(known.append)
    next(one for one in bar.findChildren(Button) if one.text() == "わたしの端末です").click()

    assert known == ["device"]
    assert not bar.shown()

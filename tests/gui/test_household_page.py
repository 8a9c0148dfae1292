# SPDX-License-Identifier: Apache-2.0
"""世帯ページ on screen, over a real replica: what it tells, and of whom it tells nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import PartialDate
from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_overview import OverviewTab
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_rows import FamilyRow, RecordLine
from banso_desktop.gui.household_shell import ShellView
from tests.fakes.household_screens import (
    Open,
    chips,
    opener,
    page_of,
    seen,
    settle,
    words_in,
)
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


def test_the_header_names_them_and_attention_comes_first(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.services.visits.plan(household=family.household, starts="今日 11:30")

    screen = open_page(family.household)

    assert screen.title() == "佐藤 健一 さんの世帯"
    assert screen._ui.reading_label.text() == "さとう けんいち　ほか3人"
    assert chips(screen) == [
        "訪問は2人で", "伝言を残さない（電話）", "主に：小林", "チーム 2人", "次：今日 11:30 訪問",
    ]  # fmt: skip


def test_the_window_calls_a_protected_household_by_its_number(
    open_page: Open, town: SmallTown
) -> None:
    household = protected_family(town).household
    screen = open_page(household)
    assert screen.title() == town.services.household_page.page(household=household).household.number


def test_where_it_is_narrow_attention_folds_but_never_away(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, shown=(1024, 544))

    assert chips(screen) == ["注意：訪問は2人で・伝言を残さない（電話）"]
    assert not screen._ui.print_button.isVisible()
    assert "印刷" in more_menu(screen)


def more_menu(screen: HouseholdScreen) -> list[str]:
    screen._more.aboutToShow.emit()
    return [action.text() for action in screen._more.actions()]


@pytest.mark.practice(25)
def test_both_wheels_are_in_sight_connecting_first(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    overview = open_page(family.household).findChild(OverviewTab)
    assert overview is not None

    said = words_in(overview)

    assert said.index("つながり続ける") < said.index("ひとつずつ解きほぐす")
    assert "・週1回、玄関先で10分。話さなくてよい" in said


def test_the_family_tells_ages_relations_and_who_lives_elsewhere(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    rows = [row.accessibleName() for row in seen(open_page(family.household), FamilyRow)]

    assert rows == [
        "健一（52歳） 本人 15年ほど家で過ごす。朝が苦手",
        "トミ子（82歳） 母 要介護1・足が痛む",
        "由美（55歳） 姉 仙台市・月1回の電話",
        "勇 父 平成30年ごろ 亡くなる",
    ]


def test_last_records_stand_on_the_right_with_own_words(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    lines = seen(open_page(family.household), RecordLine)

    assert "「冬は畑しないのか」" in lines[0].accessibleName()
    assert len(lines) == 3


def test_a_promise_is_kept_by_one_press_and_can_be_undone(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.services.contacts.promise(household=family.household, text="写真を持っていく", due="+3")
    screen = open_page(family.household)
    offered: list[Callable[[], object]] = []
    screen.undoable.connect(lambda _, undo: offered.append(undo))

    button = next(one for one in screen.findChildren(QWidget) if one.toolTip() == "果たした")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert page_of(town, family).promises == ()
    offered[0]()
    assert len(page_of(town, family).promises) == 1


def test_nobody_known_says_so(open_page: Open, town: SmallTown) -> None:
    screen = open_page(town.services.households.open(label="橋の下の人"))

    assert "まだ、だれがいるか分かりません" in words_in(screen)
    assert screen.title() == "橋の下の人"


def test_the_death_of_the_person_is_a_quiet_chip(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.services.households.change_person(person=family.kenichi, died="R8.11.20")

    assert "令和8年11月20日に亡くなりました" in chips(open_page(family.household))


def test_what_a_colleague_writes_appears_without_moving_the_focus(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    row = seen(screen, FamilyRow)[1]
    row.setFocus()

    town.services.households.change_person(person=family.yumi, note="年末に帰る")
    settle(screen)

    focused = screen.window().focusWidget()
    assert "年末に帰る" in words_in(screen)
    assert isinstance(focused, FamilyRow)
    assert focused.accessibleName().startswith("トミ子")


def test_a_shell_tells_whom_to_call_and_what_to_say_and_nothing_else(
    open_page: Open, town: SmallTown
) -> None:
    town.services.town.describe_member(extension="201")
    command = town.desk.command("test.shell")
    shell = command.add(
        town.desk.town, "shell", number="R8-7Q3K2M", since=PartialDate.of(town.desk.today()),
        call=[town.desk.member],
    )  # fmt: skip
    town.desk.commit(command)

    screen = open_page(shell)

    view = screen.findChild(ShellView)
    assert view is not None
    said = words_in(view)
    assert screen._ui.pages.currentWidget() is screen._ui.shell_page
    assert "世帯番号 R8-7Q3K2M　守る設定：令和8年11月24日（理由は表示しません）" in said
    assert "小林 あゆみ（伴走支援員）　内線 201" in said
    assert "電話の相手に、この世帯があるともないとも答えないでください。" in said
    assert Command.NOTE not in screen.commands()
    assert screen.help_topic() == "protected"


def test_opening_a_protected_household_is_recorded_once(open_page: Open, town: SmallTown) -> None:
    audit = new_id()
    command = town.desk.command("test.audit")
    command.open_scope(ScopeKind.AUDIT, [], audit)
    town.desk.commit(command)
    town.desk.audit = audit
    household = town.services.households.open(protection="restricted", label="練習")

    screen = open_page(household)
    town.services.households.describe(household=household, note="x")
    settle(screen)

    assert "守る世帯" in chips(screen)
    with town.desk.reading() as reading:
        entries = reading.rows(reading.tables["audit_entry"].select())
    assert [entry.what for entry in entries] == ["opened"]


def test_a_reader_sees_everything_and_writes_nothing(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)

    screen = open_page(family.household)

    assert Command.NOTE not in screen.commands()
    assert not screen._ui.note_button.isEnabled()
    assert "人をたす" not in [one.text() for one in seen(screen, QPushButton)]


@pytest.mark.practice(3)
def test_the_page_has_its_help(open_page: Open, town: SmallTown, family: Family) -> None:
    assert open_page(family.household).help_topic() == "household"

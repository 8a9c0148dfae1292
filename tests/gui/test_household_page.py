# SPDX-License-Identifier: Apache-2.0
"""世帯ページ on screen, over a real replica: read, written, kept, refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import PartialDate
from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_entry_row import EntryRow
from banso_desktop.gui.household_header import HeaderChips
from banso_desktop.gui.household_history import HistoryTab
from banso_desktop.gui.household_overview import OverviewTab
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_people_dialogs import AttentionDialog, TeamDialog
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_plan import PlanRow, PlanTab
from banso_desktop.gui.household_records import RecordsTab
from banso_desktop.gui.household_rows import FamilyRow, RecordLine
from banso_desktop.gui.household_shell import ShellView
from banso_desktop.gui.plan_editor import PlanEditor
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.widgets import Chip
from banso_desktop.services.contact_timeline import Entry
from banso_desktop.services.household_page import HouseholdPage
from tests.fakes.households import Family, many_contacts, sato
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]
Open = Callable[..., HouseholdScreen]
W = TypeVar("W", bound=QWidget)
_ROOMS = tuple(room for room in ROOMS if room.name in ("household", "households"))
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(household: str, *, tab: str = "", **wanted: Any) -> HouseholdScreen:
        size = wanted.pop("shown", (1366, 698))
        desk = make_desk(shown=size, rooms=_ROOMS, services=town.services, **wanted)
        town.replica.hub.subscribe(desk.changes.post)
        desk.shell.go(Destination("household", household, {"tab": tab} if tab else {}))
        desk.shell.activateWindow()
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert isinstance(screen, HouseholdScreen)
        return screen

    return open_it


def settle(screen: HouseholdScreen) -> None:
    """Let what was written arrive on screen."""
    screen.context.changes.flush()
    QApplication.processEvents()


def words_in(widget: QWidget) -> str:
    QApplication.processEvents()
    shown = [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown if label.text())


def seen(widget: QWidget, kind: type[W]) -> list[W]:
    QApplication.processEvents()
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


def chips(screen: HouseholdScreen) -> list[str]:
    holder = screen.findChild(HeaderChips)
    assert holder is not None
    return [chip.text() for chip in seen(holder, Chip)]


def dialog(screen: HouseholdScreen, kind: type[W]) -> W:
    QApplication.processEvents()
    return next(one for one in screen.findChildren(kind) if one.isVisible())


def page_of(town: SmallTown, family: Family) -> HouseholdPage:
    return town.services.household_page.page(household=family.household)


def newest(town: SmallTown, family: Family) -> Entry:
    return town.services.contacts.timeline(household=family.household).entries[0]


def records(screen: HouseholdScreen) -> RecordsTab:
    tab = screen.findChild(RecordsTab)
    assert tab is not None
    return tab


def went(screen: HouseholdScreen) -> list[Destination]:
    found: list[Destination] = []
    screen.navigate.connect(found.append)
    return found


# ---- the header and ようす --------------------------------------------------------------------


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


@pytest.mark.practice(16)
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


# ---- writing a record -------------------------------------------------------------------------


@pytest.mark.practice(164)
def test_a_record_is_written_by_keys_alone(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    assert screen.window().focusWidget() is form._ui.facts_edit

    QTest.keyClicks(form._ui.facts_edit, "met at the door")
    form._ui.own_edit.setPlainText("また来て")
    QTest.keyClicks(form._ui.minutes_edit, "25")
    QTest.keyClicks(form._ui.promise_edit, "photo")
    QTest.keyClicks(form._ui.promise_when.line, "+7")
    QTest.keyClick(form._ui.facts_edit, Qt.Key.Key_Return, _CONTROL)

    entry = newest(town, family)
    assert (entry.text, entry.own_words, entry.minutes) == ("met at the door", "また来て", 25)
    assert (entry.kind, entry.wheel, entry.who) == ("visit", "connecting", ("小林",))
    (promise,) = page_of(town, family).promises
    assert (promise.text, promise.due and promise.due.iso) == ("photo", "2026-12-01")
    assert not form.is_open()


@pytest.mark.practice(96)
def test_not_having_met_is_recorded_with_one_choice(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form

    form._ui.kind_choice.button("not_met").click()
    form._ui.save_button.click()

    assert newest(town, family).kind == "not_met"


def test_esc_keeps_what_was_typed_and_it_comes_back(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "half")

    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.is_open()
    assert "書きかけの記録があります（11/24（火） 10:42）" in words_in(records(screen))

    screen.commands()[Command.NOTE]()
    assert form._ui.facts_edit.toPlainText() == "half"
    assert newest(town, family).text != "half"


def test_a_pause_of_two_seconds_keeps_a_draft(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "half")

    form._keeper.pause.flush()

    kept = town.services.drafts.read(editor="contact", subject=family.household)
    assert kept is not None
    assert kept.fields == {"facts": "half"}


def test_leaving_the_page_writes_the_record(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    QTest.keyClicks(records(screen).form._ui.facts_edit, "met")

    screen.navigate.emit(Destination("households"))

    assert newest(town, family).text == "met"
    assert town.services.drafts.kept(editor="contact") == []


def test_a_form_opened_and_left_empty_writes_nothing(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    before = newest(town, family).id
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()

    screen.save()

    assert newest(town, family).id == before


def test_a_received_change_leaves_the_open_form_alone(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "half")

    town.services.contacts.write(household=family.household, facts="同僚の記録")
    settle(screen)

    assert form._ui.facts_edit.toPlainText() == "half"
    assert screen.window().focusWidget() is form._ui.facts_edit
    assert "同僚の記録" in words_in(records(screen))


def test_without_the_right_the_form_stays_and_the_draft_is_kept(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "half")
    town.roles.clear()
    town.roles.add(Role.CLERK)

    screen.navigate.emit(Destination("households"))

    assert form.is_open()
    kept = town.services.drafts.read(editor="contact", subject=family.household)
    assert kept is not None
    assert kept.fields["facts"] == "half"


@pytest.mark.practice(172)
def test_a_correction_keeps_what_stood_there_in_sight(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.clock.at += timedelta(days=1)
    screen = open_page(family.household, tab="records")
    row = seen(records(screen), EntryRow)[0]

    QTest.keyClick(row, Qt.Key.Key_F2)
    form = records(screen).form
    form._ui.facts_edit.setPlainText("玄関先。ミケの爪を切った")
    form.save()
    settle(screen)

    row = seen(records(screen), EntryRow)[0]
    assert "玄関先。ミケの爪を切った" in words_in(row)
    assert "11/25（水） 小林さんが訂正：玄関先。ミケの爪の話" in words_in(row)
    old = next(one for one in row.findChildren(QLabel) if "訂正" in one.text())
    assert any(run.struck for run in old._runs)  # type: ignore[attr-defined]


def test_selected_words_become_the_persons_own(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    form._ui.facts_edit.setPlainText("「また来て」と言われた")
    cursor = form._ui.facts_edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    form._ui.facts_edit.setTextCursor(cursor)

    screen.commands()[Command.OWN_WORDS]()

    assert form._ui.own_edit.text() == "また来て"
    assert form._ui.facts_edit.text() == "と言われた"


# ---- the timeline -----------------------------------------------------------------------------


@pytest.mark.practice(97)
def test_a_long_history_shows_its_newest_and_reads_on(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    many_contacts(town, family.household, 120)
    screen = open_page(family.household, tab="records")
    tab = records(screen)
    assert len(seen(tab, EntryRow)) == 50

    more = next(one for one in seen(tab, QPushButton) if one.text() == "もっと前の記録")
    more.click()
    QApplication.processEvents()

    assert len(seen(tab, EntryRow)) == 100
    assert screen._ui.tabs.tabText(2) == "関わりの記録 123"


def test_filters_leave_what_they_say_and_can_be_taken_back(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    tab = records(open_page(family.household, tab="records"))

    tab._kind_box.setCurrentIndex(tab._kind_box.findData("phone"))
    tab._read()
    assert len(seen(tab, EntryRow)) == 1

    tab._kind_box.setCurrentIndex(tab._kind_box.findData("letter"))
    tab._read()
    next(one for one in seen(tab, QPushButton) if one.text() == "すべて見る").click()
    assert len(seen(tab, EntryRow)) == 3


# ---- 計画 -------------------------------------------------------------------------------------


@pytest.mark.practice(16)
def test_an_item_is_written_in_its_place_with_the_persons_words(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="plan")
    row = next(one for one in seen(screen, PlanRow) if one.item.wheel == "connecting")

    QTest.keyClick(row, Qt.Key.Key_Return)
    editor = seen(screen, PlanEditor)[0]
    editor._ui.says_edit.setPlainText("来るなら火曜がいい")
    QTest.keyClick(editor, Qt.Key.Key_Return, _CONTROL)
    settle(screen)

    item = town.services.plans.plan(household=family.household).items[0]
    assert item.person_says == "来るなら火曜がいい"
    assert "「来るなら火曜がいい」" in words_in(screen)
    assert seen(screen, PlanEditor) == []


def test_a_new_item_goes_to_the_wheel_it_was_begun_on(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="plan")
    tab = screen.findChild(PlanTab)
    assert tab is not None

    tab.add("solving")
    editor = seen(screen, PlanEditor)[0]
    QTest.keyClicks(editor._ui.text_edit, "paper work")
    screen.save()

    items = town.services.plans.plan(household=family.household).items
    assert [(one.text, one.wheel) for one in items][-1] == ("paper work", "solving")


def test_esc_keeps_an_item_as_a_draft(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household, tab="plan")
    tab = screen.findChild(PlanTab)
    assert tab is not None
    tab.add("solving")
    QTest.keyClicks(seen(screen, PlanEditor)[0]._ui.text_edit, "half")

    QTest.keyClick(seen(screen, PlanEditor)[0], Qt.Key.Key_Escape)
    tab.add("solving")

    assert seen(screen, PlanEditor)[0]._ui.text_edit.text() == "half"
    assert len(town.services.plans.plan(household=family.household).items) == 2


def test_an_item_comes_to_rest_and_can_be_taken_up_again(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="plan")
    offered: list[Callable[[], object]] = []
    screen.undoable.connect(lambda _, undo: offered.append(undo))

    QTest.keyClick(seen(screen, PlanRow)[0], Qt.Key.Key_Delete)
    settle(screen)
    assert "11/24（火）まで" in words_in(screen)

    offered[0]()
    assert town.services.plans.plan(household=family.household).ended == ()


def test_the_day_to_look_again_is_set_where_it_stands(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="plan")
    tab = screen.findChild(PlanTab)
    assert tab is not None

    QTest.keyClicks(tab._review.line, "R8.12.1")
    screen.save()

    assert town.services.plans.plan(household=family.household).review == "2026-12-01"


# ---- 履歴, 書類, つなぎ, 会議 -------------------------------------------------------------------


def test_an_earlier_value_is_put_back_from_the_history(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    change = town.services.households.change_person
    town.clock.at += timedelta(days=1)
    change(person=family.kenichi, phone="0229-00-1299")
    town.clock.at += timedelta(days=1)
    change(person=family.kenichi, phone="")
    screen = open_page(family.household, tab="history")
    assert "電話 0229-00-1299 → （なし）" in words_in(screen)

    back = [one for one in seen(screen, QPushButton) if one.text() == "この値に戻す"]
    back[0].click()

    assert page_of(town, family).persons[0].phone == "0229-00-1299"


def test_the_household_is_seen_as_it_stood_and_now_again(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.clock.at += timedelta(days=1)
    town.services.households.remove_person(person=family.yumi)
    screen = open_page(family.household, tab="history")
    tab = screen.findChild(HistoryTab)
    assert tab is not None

    looks = [one for one in seen(tab, QPushButton) if one.text() == "この時点を見る"]
    looks[1].click()
    QApplication.processEvents()
    assert "11/24（火） 10:42 の時点を見ています" in words_in(tab)
    assert "由美" in words_in(tab)

    next(one for one in seen(tab, QPushButton) if one.text() == "いまにもどる").click()
    QApplication.processEvents()
    assert "時点を見ています" not in words_in(tab)


def test_consents_stand_with_what_they_open_and_can_be_withdrawn(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    town.services.households.add_consent(
        person=family.tomiko, way="oral", information=["health"], recipients=["山口医院"]
    )
    screen = open_page(family.household, tab="papers")
    assert "トミ子　健康のことを、山口医院へ" in words_in(screen)

    next(one for one in seen(screen, QPushButton) if one.text() == "とりさげる").click()
    settle(screen)

    assert "11/24（火） にとりさげ" in words_in(screen)


def test_referrals_and_conferences_lead_to_their_rooms(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="referrals")
    where = went(screen)
    new = next(one for one in seen(screen, QPushButton) if one.text() == "新しくつなぐ")

    new.click()
    screen.commands()[Command.TO_CONFERENCE]()

    assert where[0] == Destination("referral", "", {"household": family.household})
    assert where[1] == Destination("conferences", "", {"household": family.household})


def test_the_map_leads_to_its_room(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household)
    where = went(screen)

    screen._ui.tabs.tabBarClicked.emit(1)

    assert where == [Destination("ecomap", family.household)]


def test_the_next_tab_comes_with_a_key_and_the_place_is_remembered(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="ecomap")

    screen.commands()[Command.NEXT_TAB]()

    assert screen.place() == Destination("household", family.household, {"tab": "records"})


# ---- small forms ------------------------------------------------------------------------------


@pytest.mark.practice(8)
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
    screen._chip_pressed("team")
    form = dialog(screen, TeamDialog)

    end = next(
        one for one in seen(form, QPushButton) if one.accessibleName() == "おわる：小林 あゆみ"
    )
    end.click()
    QApplication.processEvents()

    assert "つながり担当が、ほかにいません。" in words_in(form)
    assert len(page_of(town, family).team) == 2


def test_a_companion_is_handed_over_in_the_same_form(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen._chip_pressed("team")
    form = dialog(screen, TeamDialog)
    form._ui.member_box.setCurrentIndex(form._ui.member_box.findData(family.watanabe))
    form._ui.kind_box.setCurrentIndex(form._ui.kind_box.findData("companion"))

    form.finish()
    settle(screen)

    assert [(one.kind, one.name) for one in page_of(town, family).team] == [
        ("companion", "渡部"), ("second", "小林"),
    ]  # fmt: skip
    assert "主に：渡部（引き受け待ち）" in chips(screen)


def test_attention_is_added_and_ended(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = open_page(family.household)
    screen._chip_pressed("attention")
    form = dialog(screen, AttentionDialog)
    QTest.keyClicks(form._ui.text_edit, "big dog")
    form._ui.kind_box.setCurrentIndex(form._ui.kind_box.findData("dog"))
    form.finish()
    settle(screen)

    assert "犬がいます（big dog）" in chips(screen)


@pytest.mark.practice(17)
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


# ---- protection -------------------------------------------------------------------------------


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
    assert screen.commands() == {}
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


# ---- how it looks -----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut_in_any_tab(
    open_page: Open,
    town: SmallTown,
    family: Family,
    size: tuple[int, int],
    type_size: TypeSize,
    language: str,
) -> None:
    town.services.households.add_consent(person=family.tomiko, way="oral")
    screen = open_page(family.household, shown=size, size=type_size, language=language)
    found = {}
    for tab in ("overview", "ecomap", "records", "plan", "referrals", "conferences", "papers",
                "history"):  # fmt: skip
        screen._turn_to(tab)
        QApplication.processEvents()
        if tab in ("records", "plan"):
            screen.commands()[Command.ADD]()
        for _ in range(3):  # a form in a scrolled column takes its height a moment later
            QApplication.processEvents()
        found[tab] = faults(screen.window())

    assert {tab: cut for tab, cut in found.items() if cut} == {}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_in_the_small_forms(
    open_page: Open, town: SmallTown, family: Family, type_size: TypeSize, language: str
) -> None:
    screen = open_page(family.household, shown=(1024, 544), size=type_size, language=language)
    page = page_of(town, family)
    forms = screen._dialogs
    found = []
    for show in (
        lambda: forms.person(page, family.kenichi), lambda: forms.rhythm(page),
        lambda: forms.team(page), lambda: forms.attention(page), lambda: forms.consent(page),
        lambda: forms._opener(page, page.dwellings[0].id)(),
    ):  # fmt: skip
        show()
        form = dialog(screen, QDialog)
        QApplication.processEvents()
        found += faults(form)
        form.close()
        QApplication.processEvents()

    assert found == []

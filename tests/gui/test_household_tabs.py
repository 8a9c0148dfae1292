# SPDX-License-Identifier: Apache-2.0
"""The plan edited in place, history, papers, the doors to other rooms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.gui.commands import Command
from banso_desktop.gui.compare_dialog import CompareDialog
from banso_desktop.gui.household_history import HistoryTab
from banso_desktop.gui.household_plan import PlanRow, PlanTab
from banso_desktop.gui.plan_editor import PlanEditor
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.widgets import Chip
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.services.intake import Sheet
from tests.fakes.household_screens import (
    Open,
    dialog,
    opener,
    page_of,
    seen,
    settle,
    went,
    words_in,
)
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.slips import issued
from tests.fakes.town import SmallTown

_CONTROL = Qt.KeyboardModifier.ControlModifier


def disputed(
    town: SmallTown,
    family: Family,
    entity: str = "person",
    field: str = "phone",
    value: str = "0229-00-1299",
) -> None:
    """Let a colleague's value arrive that was written without seeing the one here."""
    row = family.kenichi if entity == "person" else family.household
    writer = derived_id("writer", "elsewhere")
    stamp = Stamp(town.clock.millis() + 1, 0, writer)
    operation = Operation(
        Id(family.household), Kind.CELL, entity, Id(row), field, value, (),
        stamp, family.watanabe, new_id(),
    )  # fmt: skip
    sealed = Sealed(writer, 1, bytes(32), b"segment")
    town.replica.receive([Opened(sealed, (operation,))])


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


@pytest.mark.practice(24)
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


def test_a_consent_of_the_intake_says_what_it_is_about(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    taken = town.services.intake.take_in(Sheet(family_name="木村", consent="oral"))
    screen = open_page(taken.household, tab="papers")
    assert "相談と関わりに同意。外に伝えることは、そのつど確かめます" in words_in(screen)


@pytest.mark.parametrize("typed", ["2026-12-10", "2026/12/10", "+16"])
def test_a_day_stands_in_the_history_as_the_office_writes_it(
    open_page: Open, town: SmallTown, family: Family, typed: str
) -> None:
    town.services.contacts.promise(household=family.household, text="写真", due=typed)
    screen = open_page(family.household, tab="history")
    assert "約束の日 R8.12.10" in words_in(screen)


def test_the_number_on_the_tab_is_the_number_of_its_rows(town: SmallTown, family: Family) -> None:
    service = town.services.conferences
    made = service.open(kind="support", starts="R8.12.1 13:30")
    for title in ("冬の過ごし方", "畑のこと"):
        service.add_item(conference=made, household=family.household, title=title)
    page = town.services.household_page.page(household=family.household)
    items = town.services.household_page.agenda(household=family.household)
    assert page.counts.conferences == len(items) == 2


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


def test_a_referral_is_called_on_the_page_as_in_the_list_of_all(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    slip = issued(town, family.household)
    town.services.referrals.look(referral=slip.referral, found="worry")

    screen = open_page(family.household, tab="referrals")

    (chip,) = [one for one in seen(screen._tabs["referrals"], Chip) if one.text() == "心配"]
    assert chip.isVisible()


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


def test_next_and_previous_go_through_the_list_one_came_from(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    other = town.services.households.open()
    town.services.households.add_person(
        household=other, family_name="阿部", family_reading="あべ", is_index=True
    )
    screen = open_page(family.household, tab="plan")
    where = went(screen)
    told: list[str] = []
    screen.told.connect(told.append)

    screen.commands()[Command.NEXT_ITEM]()
    screen.commands()[Command.PREVIOUS_ITEM]()

    assert told == ["一覧の終わりです"]
    assert where == [Destination("household", other, {"tab": "plan"})]


def test_values_written_at_once_are_compared_from_the_history(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    disputed(town, family)
    screen = open_page(family.household, tab="history")
    assert "同じ所を 2人が直していました（1件）" in words_in(screen)

    next(one for one in seen(screen, QPushButton) if one.text() == "くらべる").click()
    shown = dialog(screen, CompareDialog)
    assert shown.pane is not None
    shown.pane.cards[1].radio.click()
    shown.decide()
    settle(screen)

    assert "2人が直していました" not in words_in(screen)
    assert town.services.history.disputes(household=family.household) == []

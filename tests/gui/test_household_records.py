# SPDX-License-Identifier: Apache-2.0
"""関わりの記録 on screen: written by keys alone, kept while typing, corrected in sight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from banso_desktop.domain.rights import Role
from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_entry_row import EntryRow
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_rows import RecordLine
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.shell import Shell
from banso_desktop.services.intake import Sheet
from tests.fakes.household_screens import (
    Open,
    newest,
    opener,
    page_of,
    records,
    seen,
    settle,
    words_in,
)
from tests.fakes.households import Family, many_contacts
from tests.fakes.looks import clipped
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


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


def half_written(open_page: Open, family: Family) -> HouseholdScreen:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    QTest.keyClicks(records(screen).form._ui.facts_edit, "half")
    return screen


_INTERRUPTED: dict[str, Callable[[HouseholdScreen], object]] = {
    "another room": lambda screen: screen.navigate.emit(Destination("households")),
    "type size": lambda screen: shell_of(screen).change_type_size(1),
    "language": lambda screen: shell_of(screen).use_language("en"),
    "lock": lambda screen: shell_of(screen).lock(),
    "close": lambda screen: shell_of(screen).close(),
}


def shell_of(screen: HouseholdScreen) -> Shell:
    window = screen.window()
    assert isinstance(window, Shell)
    return window


@pytest.mark.parametrize("interrupted", list(_INTERRUPTED))
def test_an_interruption_makes_no_record_of_half_a_sentence(
    open_page: Open, town: SmallTown, family: Family, interrupted: str
) -> None:
    before = page_of(town, family).counts.contacts
    screen = half_written(open_page, family)

    _INTERRUPTED[interrupted](screen)

    assert page_of(town, family).counts.contacts == before
    kept = town.services.drafts.read(editor="contact", subject=family.household)
    assert kept is not None
    assert kept.fields == {"facts": "half"}


def test_after_another_type_size_one_types_on(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    shell = shell_of(half_written(open_page, family))

    shell.change_type_size(1)

    again = shell.house.screen()
    assert isinstance(again, HouseholdScreen)
    form = records(again).form
    assert form.is_open()
    assert form._ui.facts_edit.toPlainText() == "half"


def test_a_record_being_mended_is_there_again_after_another_type_size(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="records")
    entry = newest(town, family)
    records(screen).write(entry.id)
    QTest.keyClicks(records(screen).form._ui.place_edit, "porch")
    shell = shell_of(screen)

    shell.change_type_size(1)

    again = shell.house.screen()
    assert isinstance(again, HouseholdScreen)
    assert records(again).form.writes() == entry.id
    assert records(again).form._ui.place_edit.text() == "porch"
    assert newest(town, family).place == entry.place


def test_coming_back_to_the_room_one_types_on(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = half_written(open_page, family)
    shell = shell_of(screen)
    shell.go(Destination("households"))

    shell.house.back()

    form = records(screen).form
    assert form.is_open()
    assert form._ui.facts_edit.toPlainText() == "half"


def test_asking_to_save_writes_the_record(open_page: Open, town: SmallTown, family: Family) -> None:
    screen = half_written(open_page, family)

    shell_of(screen)._save()

    assert newest(town, family).text == "half"
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


def test_what_the_caller_said_can_be_read_again_in_full(open_page: Open, town: SmallTown) -> None:
    heard = "郵便受けに新聞がたまっている。" * 12
    taken = town.services.intake.take_in(
        Sheet(
            way="other_person",
            noticed_by="neighbour",
            caller="斎藤さん",
            heard=heard,
            own_words="ほっといてくれ",
            worry="yes",
            told="10:45 渡部さんに電話",
        )
    )
    screen = open_page(taken.household, tab="records")

    (row,) = seen(records(screen), EntryRow)
    said = words_in(row)
    assert heard in said
    for words in ("相談受付（ほかの人から）", "近所の人", "斎藤さん", "渡部さん"):
        assert words in said
    assert "「ほっといてくれ」" in said
    assert clipped(screen) == []
    assert screen._ui.tabs.tabText(2) == "関わりの記録 1"


def test_the_last_records_have_the_intake_too(open_page: Open, town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(heard="新聞がたまっている"))
    screen = open_page(taken.household)

    assert [row.accessibleName() for row in seen(screen, RecordLine)] == [
        "11/24（火）  相談受付（電話）  小林 新聞がたまっている"
    ]


def test_an_intake_is_read_and_not_written_over(open_page: Open, town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(heard="新聞がたまっている"))
    screen = open_page(taken.household, tab="records")

    (row,) = seen(records(screen), EntryRow)
    QTest.keyClick(row, Qt.Key.Key_Return)

    assert not records(screen).form.is_open()

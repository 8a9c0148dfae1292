# SPDX-License-Identifier: Apache-2.0
"""関わりの記録 on screen: written by keys alone, kept while typing, corrected in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from banso_desktop.domain.rights import Role
from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_entry_row import EntryRow
from banso_desktop.gui.screen import Destination
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
from tests.fakes.households import Family, many_contacts, sato
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


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

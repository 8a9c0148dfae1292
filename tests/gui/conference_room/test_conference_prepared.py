# SPDX-License-Identifier: Apache-2.0
"""会議 on screen, over a real replica: prepared, run by keys, ended; read back from the service."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.conference_page import ConferencePage
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.conference_room.conftest import KEY, again, opened, view


def test_what_is_typed_into_the_agenda_is_kept(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    editor = list(page.preparing.agenda.editors.values())[1]
    QTest.keyClicks(editor.words_edit, "fuyu wa")
    editor.minutes_box.setValue(40)
    editor.presenter_edit.setText("小林")

    page.save()

    item = view(town, conference).items[1]
    assert (item.own_words, item.minutes) == ("fuyu wa", 40)


def test_alt_up_moves_an_item(page: ConferencePage, town: SmallTown, conference: str) -> None:
    editor = list(page.preparing.agenda.editors.values())[2]
    editor.title_edit.setFocus()

    QTest.keyClick(editor.title_edit, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [one.title for one in view(town, conference).items] == [
        "はじめに", "資料の回収", "冬の過ごし方"
    ]  # fmt: skip


def test_a_household_is_found_by_name_and_put_on(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    home = town.services.households.open()
    town.services.households.add_person(
        household=home, family_name="高木", family_reading="たかぎ", is_index=True
    )
    agenda = page.preparing.agenda
    agenda.find_edit.setText("たかぎ")

    QTest.keyClick(agenda.find_edit, KEY.Key_Return)

    assert view(town, conference).items[-1].label == "高木さん世帯"


def test_a_household_without_consent_is_refused_in_plain_words(
    desk_of: Callable[..., Desk], town: SmallTown, family: Family
) -> None:
    made = town.services.conferences.open(kind="multilayer", starts="R8.11.24 13:30")
    page = opened(desk_of(), made)

    page.preparing.add_household(family.household)

    assert page.preparing.bar.isVisible()
    assert "ご本人の同意" in page.preparing.bar.accessibleName()
    assert view(town, made).items == []


def test_minutes_over_the_hour_are_said(page: ConferencePage, town: SmallTown) -> None:
    list(page.preparing.agenda.editors.values())[1].minutes_box.setValue(90)
    page.save()
    again(page)

    assert page.preparing.agenda.sum.text() == "あわせて 100分　予定 60分を 40分はみ出します"


def test_a_start_that_is_no_moment_stays_as_typed(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    facts = page.preparing.facts
    facts.starts_edit.setFocus()
    facts.starts_edit.selectAll()
    QTest.keyClicks(facts.starts_edit, "itsuka")
    page.save()
    again(page)

    assert facts.starts_edit.text() == "itsuka"
    assert facts.doubt.isVisible()
    assert view(town, conference).starts == "2026-11-24T13:30"


@pytest.mark.practice(128)
def test_the_table_is_told_with_who_is_missing(page: ConferencePage) -> None:
    people = page.preparing.people

    assert people.facts.text() == "ご本人の側 0／身近な人・地域 1／専門職・役場 1"
    assert "ご本人の代わりに話す人がいません" in people.notice.text()


def test_somebody_from_outside_is_added_by_typing(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    people = page.preparing.people
    people.name_box.setEditText("看護師")
    QTest.keyClicks(people.agency_edit, "clinic")

    QTest.keyClick(people.agency_edit, KEY.Key_Return)

    last = view(town, conference).attendees[-1]
    assert (last.name, last.agency, last.side) == ("看護師", "clinic", "professional")


def test_a_removed_item_comes_back(page: ConferencePage, town: SmallTown, conference: str) -> None:
    offers: list[Callable[[], object]] = []
    page.undoable.connect(lambda _, undo: offers.append(undo))
    before = [one.id for one in view(town, conference).items]

    list(page.preparing.agenda.editors.values())[1].remove_button.click()
    assert len(view(town, conference).items) == 2
    offers[0]()

    assert [one.id for one in view(town, conference).items] == before


def test_a_conference_is_called_off_and_prepared_again(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    page.cancel_button.click()
    again(page)

    assert view(town, conference).state == "cancelled"
    assert page.cancel_button.isHidden()
    page.take_up_button.click()
    assert view(town, conference).state == "preparing"


def test_who_begins_a_conference_writes_at_once(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    page.begin_button.click()
    again(page)

    assert page.focusWidget() is page.running.notes.edit


def test_a_long_agency_leaves_the_name_in_sight(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    town.services.conferences.add_attendee(
        conference=conference,
        name="看護師 小川",
        agency="社会福祉法人とても長い名前の会",
        side="professional",
    )
    page.begin_button.click()
    again(page)

    said = [box.text() for box in page.attendance.boxes.values()]
    assert "社会福祉法人とて… 看護師 小川" in said

# SPDX-License-Identifier: Apache-2.0
"""会議 on screen, over a real replica: prepared, run by keys, ended; read back from the service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.gui.conferences_page import ConferencesPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.conference_views import ConferenceView
from tests.fakes.households import Family, sato
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name in ("conferences", "conference"))
KEY = Qt.Key


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


@pytest.fixture
def conference(town: SmallTown, family: Family) -> str:
    """A support conference with three items, one of the household, and three people."""
    service = town.services.conferences
    made = service.open(
        kind="support", title="第5回 支援会議", starts="R8.11.24 13:30", minutes=60, place="201"
    )
    service.add_item(conference=made, title="はじめに", minutes=5, aim="opening")
    service.add_item(
        conference=made, household=family.household, title="冬の過ごし方", minutes=25,
        wheel="connecting",
    )  # fmt: skip
    service.add_item(conference=made, title="資料の回収", minutes=5, aim="closing")
    service.add_attendee(conference=made, member=town.desk.member, side="town", part="chair")
    service.add_attendee(conference=made, name="髙橋", agency="民生委員", side="resident")
    return made


@pytest.fixture
def desk_of(make_desk: MakeDesk, town: SmallTown) -> Callable[..., Desk]:
    def opened(**wanted: Any) -> Desk:
        desk = make_desk(
            shown=wanted.pop("shown", (1366, 698)), rooms=_ROOMS, services=town.services, **wanted
        )
        return desk

    return opened


@pytest.fixture
def page(desk_of: Callable[..., Desk], conference: str) -> ConferencePage:
    return opened(desk_of(), conference)


def opened(desk: Desk, conference: str) -> ConferencePage:
    desk.shell.go(Destination("conference", conference))
    QApplication.processEvents()
    screen = desk.shell.house.screen()
    assert isinstance(screen, ConferencePage)
    return screen


def again(page: ConferencePage) -> None:
    """Tell the screen what it just wrote, as the hub would."""
    page.refresh(EVERYTHING)
    QApplication.processEvents()


def view(town: SmallTown, conference: str) -> ConferenceView:
    return town.services.conferences.conference(conference=conference)


def begun(page: ConferencePage) -> None:
    page.begin()
    again(page)


def advance(page: ConferencePage, town: SmallTown, seconds: int) -> None:
    """Let both clocks go on: that of the desk and that of the services."""
    town.clock.at += timedelta(seconds=seconds)
    page.context.clock.advance(timedelta(seconds=seconds))  # type: ignore[attr-defined]
    page.running.tick()


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


@pytest.mark.practice(128, 129)
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


def test_the_clock_counts_down_turns_amber_and_counts_up(
    page: ConferencePage, town: SmallTown
) -> None:
    begun(page)
    page.running.next_item()
    again(page)
    card = page.running.timer_card

    advance(page, town, 60)
    assert (card.left.text(), card.left_words.text()) == ("24:00", "のこり（11:07まで）")
    advance(page, town, 24 * 60)
    assert (card.left.text(), card.left_words.text()) == ("0:00", "時間です")
    advance(page, town, 65)
    assert card.left.text() == "+1:05"


def test_a_pause_stands_still_and_survives_a_power_cut(
    page: ConferencePage, town: SmallTown, conference: str, desk_of: Callable[..., Desk]
) -> None:
    begun(page)
    advance(page, town, 60)
    page.running.timer_card.pause_button.click()
    advance(page, town, 600)

    other = opened(desk_of(), conference)

    assert page.running.timer_card.left.text() == "4:00"
    assert other.running.timer_card.left.text() == "4:00"


def test_next_closes_the_item_with_its_time(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    begun(page)
    advance(page, town, 7 * 60)

    page.commands()[Command.NEXT_ITEM]()

    first, second, _ = view(town, conference).items
    assert (first.state, first.actual) == ("done", 7)
    assert second.state == "running"


def test_a_line_is_written_with_time_and_speaker(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    begun(page)
    note = page.running.notes.edit
    note.setText("髙橋：朝の雪かきを一緒に")

    QTest.keyClick(note, KEY.Key_Return)

    (line,) = view(town, conference).lines
    assert (line.at, line.speaker, line.text) == ("10:42", "髙橋", "朝の雪かきを一緒に")
    assert note.text() == ""


def test_own_words_are_kept_as_such(page: ConferencePage, town: SmallTown, conference: str) -> None:
    begun(page)
    page.commands()[Command.OWN_WORDS]()
    page.running.notes.edit.setText("「冬は畑しないのか」")

    QTest.keyClick(page.running.notes.edit, KEY.Key_Return)

    (line,) = view(town, conference).lines
    assert (line.kind, line.text) == ("own_words", "「冬は畑しないのか」")
    assert not page.running.notes.words_button.isChecked()


def test_a_typed_line_becomes_a_decision_filled_in_place(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    begun(page)
    page.running.notes.edit.setText("雪の朝、声をかける")
    page.commands()[Command.DECIDE]()
    again(page)
    table = page.running.decisions.table
    for column, text in ((2, "小林・町内会"), (3, "雪のたび"), (4, "小林が話す")):
        cell = table.item(0, column)
        assert cell is not None
        cell.setText(text)
        again(page)

    (decision,) = view(town, conference).decisions
    assert (decision.text, decision.who) == ("雪の朝、声をかける", "小林・町内会")
    assert decision.owners == [town.desk.member]
    assert (decision.due_text, decision.tell) == ("雪のたび", "小林が話す")


def test_a_new_row_without_text_is_no_decision(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    begun(page)
    page.running.decisions.add_button.click()
    table = page.running.decisions.table
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)

    QTest.keyClick(editor, KEY.Key_Escape)

    assert table.rowCount() == 0

    assert view(town, conference).decisions == []


def test_the_line_being_typed_survives_leaving(
    page: ConferencePage, conference: str, desk_of: Callable[..., Desk]
) -> None:
    begun(page)
    QTest.keyClicks(page.running.notes.edit, "tochu")
    page.save()

    assert opened(desk_of(), conference).running.notes.edit.text() == "tochu"


def test_receiving_leaves_what_is_being_typed(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    begun(page)
    QTest.keyClicks(page.running.notes.edit, "tochu")
    town.services.conferences.write_line(conference=conference, text="よその人の1行")

    again(page)

    assert page.running.notes.edit.text() == "tochu"
    assert [row.line.text for row in page.running.notes.lines()] == ["よその人の1行"]


def test_missing_copies_ask_for_a_reason_before_the_end(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    town.services.conferences.number_copies(conference=conference)
    begun(page)
    page.copies.buttons[1].click()
    again(page)

    page.end_button.click()
    bar = page._end_bar
    assert "No.2" in bar.words.text()
    assert not bar.end_button.isEnabled()
    bar.reason_edit.setText("明日いただく")
    bar.end_button.click()

    seen = view(town, conference)
    assert (seen.state, seen.copies_out) == ("ended", [2])
    assert seen.lines[-1].text == "戻っていない紙 No.2：明日いただく"


def test_printing_numbers_everybody_first(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    shown: list[tuple[str, str]] = []

    class Press:
        def preview(self, parent: object, kind: str, identifier: str) -> None:
            shown.append((kind, identifier))

    page.context.printing = Press()  # type: ignore[assignment]

    page.print_button.click()

    assert shown == [("agenda", conference)]
    assert [one.copy for one in view(town, conference).attendees] == [1, 2]


def test_the_list_opens_and_prepares(desk_of: Callable[..., Desk], conference: str) -> None:
    desk = desk_of()
    desk.shell.go(Destination("conferences"))
    screen = desk.shell.house.screen()
    assert isinstance(screen, ConferencesPage)

    QTest.keyClick(screen.rows[0], KEY.Key_Return)
    assert desk.shell.house.trail.current() == Destination("conference", conference)
    screen.prepare()

    page = desk.shell.house.screen()
    assert isinstance(page, ConferencePage)
    assert page.title() == "支援会議（準備中）"


def test_an_empty_list_offers_to_begin(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of()
    desk.shell.go(Destination("conferences"))
    screen = desk.shell.house.screen()

    assert isinstance(screen, ConferencesPage)
    assert screen._ui.pages.currentWidget() is screen._ui.empty_page


EVERY_LOOK = [
    pytest.param(size, language, type_size, id=f"{size[0]}x{size[1]}-{language}-{type_size.value}")
    for size in ((1366, 698), (1024, 544))
    for language in ("ja", "en")
    for type_size in (TypeSize.STANDARD, TypeSize.LARGEST)
]


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
@pytest.mark.parametrize("state", ["preparing", "running", "ended"])
def test_nothing_is_clipped(
    desk_of: Callable[..., Desk], town: SmallTown, conference: str, size: tuple[int, int],
    language: str, type_size: TypeSize, state: str,
) -> None:  # fmt: skip
    town.services.conferences.number_copies(conference=conference)
    desk = desk_of(shown=size, language=language, size=type_size)
    page = opened(desk, conference)
    if state != "preparing":
        begun(page)
        page.running.next_item()
        page.running.notes.edit.setText("髙橋：朝の雪かきを一緒にやるのはどうか")
        page.running.notes.finish_line()
        again(page)
    if state == "ended":
        page.running.end("明日いただく")
        again(page)

    tabs = page._ui.tabs
    for at in range(max(tabs.count(), 1)):
        tabs.setCurrentIndex(at)
        QApplication.processEvents()
        assert faults(desk.shell) == []


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_of_the_list_is_clipped(
    desk_of: Callable[..., Desk], conference: str, size: tuple[int, int], language: str,
    type_size: TypeSize,
) -> None:  # fmt: skip
    desk = desk_of(shown=size, language=language, size=type_size)
    desk.shell.go(Destination("conferences"))
    QApplication.processEvents()

    assert faults(desk.shell) == []

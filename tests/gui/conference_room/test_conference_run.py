# SPDX-License-Identifier: Apache-2.0
"""会議 on screen, over a real replica: prepared, run by keys, ended; read back from the service."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from banso_desktop.gui.commands import Command
from banso_desktop.gui.conference_page import ConferencePage
from banso_desktop.gui.conferences_page import ConferencesPage
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.conference_room.conftest import KEY, advance, again, begun, opened, view


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
    bar.edit.setText("明日いただく")
    bar.end_button.click()

    seen = view(town, conference)
    assert (seen.state, seen.copies_out) == ("ended", [2])
    assert seen.lines[-1].text == "戻っていない紙 No.2：明日いただく"


def test_printing_numbers_everybody_first(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    shown: list[tuple[str, str]] = []

    class Press:
        def preview(self, parent: object, kind: str, identifier: str, refused: object) -> None:
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


def test_an_ended_conference_has_the_focus_on_its_notes(page: ConferencePage) -> None:
    begun(page)
    QTest.keyClicks(page.running.notes.edit, "said")
    QTest.keyClick(page.running.notes.edit, KEY.Key_Return)
    again(page)
    page.end_button.setFocus()

    page.end_button.click()
    again(page)

    assert page.window().focusWidget() is page.running.notes.lines()[-1]


def test_an_ended_conference_without_notes_has_the_focus_on_its_papers(
    page: ConferencePage,
) -> None:
    begun(page)

    page.end()
    again(page)

    assert page.window().focusWidget() is page.print_button


def test_staying_leads_back_to_the_line_one_writes(
    page: ConferencePage, town: SmallTown, conference: str
) -> None:
    town.services.conferences.number_copies(conference=conference)
    begun(page)
    page.end_button.click()

    page._end_bar.stay_button.click()

    assert page.window().focusWidget() is page.running.notes.edit


def test_nothing_of_the_buttons_is_left_above_the_notes_of_an_ended_conference(
    page: ConferencePage,
) -> None:
    begun(page)
    page.end()
    again(page)

    notes = page.running.notes
    gap = notes._frame.geometry().top() - notes.heading.geometry().bottom()
    assert gap <= notes.body.spacing() + 1


def test_the_column_beside_the_notes_never_scrolls_sideways(page: ConferencePage) -> None:
    begun(page)
    page.running.next_item()
    again(page)

    scroll = page._ui.right_scroll
    inside = scroll.widget()

    assert inside is not None
    bar = scroll.verticalScrollBar().sizeHint().width()
    assert inside.minimumSizeHint().width() + bar <= scroll.width()

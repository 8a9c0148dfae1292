# SPDX-License-Identifier: Apache-2.0
"""くらべる: both values side by side, a text that holds both, decided by keys and in no hurry."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.gui.compare_dialog import CompareDialog
from banso_desktop.gui.compare_pane import ComparePane
from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_rows import FamilyRow
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination, Screen
from banso_desktop.gui.today_disputes import DisputeLines
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.referral_slips import SlipFields
from tests.fakes.arrivals import arrive
from tests.fakes.household_screens import Open, chips, dialog, opener, seen, settle, words_in
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
HERE = "電話は午前中。留守番電話には残さない。"
THERE = "電話は午前中。母の携帯には SMS なら可。"


def both_write(town: SmallTown, family: Family) -> None:
    """Let two people write how 健一 is reached, and when somebody was born, at once."""
    homes = town.services.households
    homes.change_person(person=family.kenichi, note="電話は午前中。")
    sight = town.desk.sight()
    arrive(town, "person", family.kenichi, author=family.watanabe, note=THERE)
    arrive(town, "household", family.household, author=family.watanabe, area="字上島")
    with town.desk.seeing(sight):
        homes.change_person(person=family.kenichi, note=HERE)
        homes.describe(household=family.household, area="字下島")


def half_removed(town: SmallTown, family: Family) -> None:
    sight = town.desk.sight()
    arrive(town, "person", family.tomiko, phone="0229-00-1299", author=family.watanabe)
    with town.desk.seeing(sight):
        town.services.households.remove_person(person=family.tomiko)


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    return opener(make_desk, town)


def compared(screen: HouseholdScreen) -> CompareDialog:
    screen._pressed("compare")
    return dialog(screen, CompareDialog)


def pane(shown: CompareDialog) -> ComparePane:
    assert shown.pane is not None
    return shown.pane


def note(town: SmallTown, family: Family) -> str:
    page = town.services.household_page.page(household=family.household)
    return next(one for one in page.persons if one.id == family.kenichi).note


def turn_to(shown: CompareDialog, field: str) -> None:
    """Go on with Alt+↓ until the field is in sight."""
    for _ in range(shown.list.count()):
        if shown.pane is not None and shown.pane.dispute.field == field:
            return
        QTest.keyClick(shown, Qt.Key.Key_Down, _ALT)
    raise AssertionError(field)


def test_nothing_opens_by_itself_when_both_arrive(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)

    both_write(town, family)
    settle(screen)

    assert screen.findChildren(CompareDialog) == []
    assert "くらべる 2" in chips(screen)


def test_both_values_stand_there_with_what_stood_before(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    shown = compared(open_page(family.household))
    turn_to(shown, "note")

    said = words_in(shown)
    assert "くらべて決める 2件" in said
    assert "もとの値：「電話は午前中。」" in said
    assert "この端末（小林）" in said
    assert "渡部さん" in said
    marked = [
        {run.text: (run.bold, bool(run.background)) for run in label._runs}  # type: ignore[attr-defined]
        for label in seen(shown, QLabel)
        if label.text() == HERE
    ]
    assert marked == [{"電話は午前中。": (False, False), "留守番電話には残さない。": (True, True)}]


def test_each_value_says_whose_and_when_in_full(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    open_it = opener(make_desk, town)
    shown = compared(open_it(family.household, shown=(1024, 544), language="en"))
    turn_to(shown, "note")

    said = words_in(shown)
    assert "Note (佐藤 健一)" in [shown.list.item(at).text() for at in range(shown.list.count())]
    assert "This computer (小林)" in said
    assert "today 10:42" in said


def test_a_value_is_taken_by_keys_alone(open_page: Open, town: SmallTown, family: Family) -> None:
    both_write(town, family)
    shown = compared(open_page(family.household))
    turn_to(shown, "note")
    assert not shown.decide_button.isEnabled()
    card = next(one for one in pane(shown).cards if "渡部" in one.radio.accessibleName())
    card.radio.setFocus()

    QTest.keyClick(card.radio, Qt.Key.Key_Space)
    QTest.keyClick(card.radio, Qt.Key.Key_Return, _CONTROL)

    assert note(town, family) == THERE
    assert pane(shown).dispute.field == "area"


def test_the_text_that_holds_both_is_mended_and_taken(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    shown = compared(open_page(family.household))
    turn_to(shown, "note")

    QTest.keyClick(shown, Qt.Key.Key_M, _CONTROL)
    edit = pane(shown).merged
    assert edit is not None
    assert edit.hasFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    QTest.keyClicks(edit, "!")
    QTest.keyClick(edit, Qt.Key.Key_Return, _CONTROL)

    assert set(note(town, family)) == set(HERE + THERE + "!")
    assert note(town, family).startswith("電話は午前中。")


def test_esc_leaves_both(open_page: Open, town: SmallTown, family: Family) -> None:
    both_write(town, family)
    shown = compared(open_page(family.household))

    QTest.keyClick(shown, Qt.Key.Key_Escape)

    assert not shown.isVisible()
    assert len(town.services.history.disputes(household=family.household)) == 2


def test_after_the_last_one_it_closes_and_the_chip_is_gone(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    screen = open_page(family.household)
    shown = compared(screen)
    closed: list[int] = []
    shown.finished.connect(closed.append)

    for _ in range(2):
        pane(shown).cards[0].radio.click()
        shown.decide()
    settle(screen)

    assert closed == [CompareDialog.DialogCode.Accepted]
    assert not [text for text in chips(screen) if text.startswith("くらべる")]


def test_what_was_added_meanwhile_is_listed_as_kept(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    sight = town.desk.sight()
    arrive(town, "person", family.kenichi, author=family.watanabe, note=THERE)
    with town.desk.seeing(sight):
        town.clock.at = town.clock.at.replace(hour=11)
        town.services.contacts.write(household=family.household, kind="visit", facts="猫の話")
        town.services.households.change_person(person=family.kenichi, note=HERE)
    shown = compared(open_page(family.household))

    texts = [shown.list.item(at).text() for at in range(shown.list.count())]
    assert texts[1] == "関わりの記録（両方残しました）"
    shown.list.setCurrentRow(1)
    assert "決めることはありません" in words_in(shown)
    assert not shown.decide_button.isEnabled()


@pytest.mark.parametrize("keep", [True, False])
def test_a_removed_person_is_kept_or_removed(
    open_page: Open, town: SmallTown, family: Family, keep: bool
) -> None:
    half_removed(town, family)
    screen = open_page(family.household)
    shown = compared(screen)
    assert "消した人と、書いた人がいます" in words_in(shown)
    assert "0229-00-1299" in words_in(shown)

    pane(shown).cards[int(keep)].radio.click()
    shown.decide()

    page = town.services.household_page.page(household=family.household)
    assert ("トミ子" in {one.given_name for one in page.persons}) is keep


def test_who_may_not_decide_sees_both(open_page: Open, town: SmallTown, family: Family) -> None:
    arrive(town, "household", family.household, knowing=False, protection="hidden")
    shown = compared(open_page(family.household))

    assert "もとの画面で、あらためて書くと決まります" in words_in(shown)
    assert not [card for card in pane(shown).cards if card.radio.isVisibleTo(shown)]


# Where it is said


def test_a_form_says_that_there_are_other_values(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    screen = open_page(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[0], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)

    bar = form.findChild(OtherValues)
    assert bar is not None
    assert "ほかの値があります" in words_in(bar)
    shown = bar.compare()
    pane(shown).cards[0].radio.click()
    shown.decide()
    QApplication.processEvents()
    assert not bar.isVisibleTo(form)


def room(make_desk: MakeDesk, town: SmallTown, where: Destination) -> Screen:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.shell.go(where)
    QApplication.processEvents()
    screen = desk.shell.house.screen()
    assert screen is not None
    return screen


def bars(screen: QWidget) -> str:
    return "\n".join(words_in(one) for one in seen(screen, OtherValues))


def test_a_card_the_letterhead_a_colleague_a_conference_and_a_slip_say_it(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    conference = town.services.conferences.open(title="第5回", starts="R8.11.24 13:30", place="201")
    slip = town.services.referrals.draft(
        household=family.household, slip=SlipFields(request="はじめ", destination="畑の会")
    )
    for entity, row, field in (
        ("resource", card, "hours"),
        ("town", town.desk.town, "section"),
        ("member", town.desk.member, "job_title"),
        ("conference", conference, "place"),
        ("referral", slip, "request"),
    ):
        arrive(town, entity, row, knowing=False, **{field: "ほかの値"})

    for where in (
        Destination("resources", card),
        Destination("admin", extra={"part": "town"}),
        Destination("admin"),
        Destination("conference", conference),
        Destination("referral", slip),
    ):
        assert "ほかの値があります" in bars(room(make_desk, town, where)), where


def test_today_tells_who_wrote_one_of_the_values(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    both_write(town, family)
    screen = room(make_desk, town, Destination("today"))

    (lines,) = seen(screen, DisputeLines)
    assert "同じ所を 2人が直していました　佐藤 健一 さんの世帯　渡部さんと" in words_in(lines)


def test_today_tells_nobody_else(make_desk: MakeDesk, town: SmallTown, family: Family) -> None:
    arrive(town, "person", family.kenichi, author=family.watanabe, note="一")
    arrive(town, "person", family.kenichi, author=Id("x" * 26), note="二", knowing=False)

    screen = room(make_desk, town, Destination("today"))

    assert seen(screen, DisputeLines) == []


LOOKS = (
    ((1366, 698), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.LARGEST),
    ((1024, 544), "en", TypeSize.STANDARD),
)


@pytest.mark.parametrize(("size", "language", "type_size"), LOOKS)
def test_nothing_is_cut_or_covered(
    make_desk: MakeDesk,
    town: SmallTown,
    family: Family,
    size: tuple[int, int],
    language: str,
    type_size: TypeSize,
) -> None:
    both_write(town, family)
    half_removed(town, family)
    open_it = opener(make_desk, town)
    screen = open_it(family.household, shown=size, language=language, size=type_size)
    shown = compared(screen)
    for _ in range(shown.list.count()):
        QApplication.processEvents()
        assert faults(shown) == []
        shown.next()

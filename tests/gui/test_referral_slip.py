# SPDX-License-Identifier: Apache-2.0
"""つなぎ票 on screen, over a real replica: typed, seen on paper, handed over, followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.printing import PaperPrinting
from banso_desktop.gui.referral_slip import ReferralSlipPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.printing.catalogue import new_press
from tests.fakes.households import Family, sato
from tests.fakes.looks import faults, mnemonic_clashes
from tests.fakes.services import Desk
from tests.fakes.slips import REQUEST, drafted, field_group, issued, protected_family
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


class Opened:
    """A slip in a window, with the papers that were shown for printing."""

    def __init__(self, desk: Desk, town: SmallTown) -> None:
        self.desk = desk
        self.town = town
        self.printed: list[tuple[str, str]] = []
        self.went: list[Destination] = []
        context = desk.session.context
        printing = PaperPrinting(
            lambda kind, one: town.services.papers.papers_to_print(kind=kind, id=one),
            new_press(context.fonts),
            context.works,
            lambda: datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC),
            lambda *_: None,
        )

        def preview(_: QWidget, kind: str, identifier: str) -> None:
            self.printed.append((kind, identifier))

        printing.preview = preview  # type: ignore[method-assign]
        context.printing = printing

    def show(self, destination: Destination) -> ReferralSlipPage:
        assert self.desk.shell.go(destination)
        screen = self.desk.shell.house.screen()
        assert isinstance(screen, ReferralSlipPage)
        screen.navigate.connect(self.went.append)
        self.settle()
        return screen

    def settle(self) -> None:
        """Let the paper follow what was typed."""
        page = self.desk.shell.house.screen()
        if isinstance(page, ReferralSlipPage):
            page._paper._pause.flush()
        for _ in range(20):
            QApplication.processEvents()
            if not self.desk.works.is_busy():
                break
            self.desk.works.wait(2_000)
        QApplication.processEvents()


@pytest.fixture
def opened(make_desk: MakeDesk, town: SmallTown) -> Callable[..., Opened]:
    def open_it(**wanted: Any) -> Opened:
        size = wanted.pop("shown", (1366, 698))
        return Opened(make_desk(shown=size, rooms=ROOMS, services=town.services, **wanted), town)

    return open_it


LOOKS = (
    ((1366, 698), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.LARGEST),
    ((1024, 544), "en", TypeSize.STANDARD),
    ((1366, 698), "en", TypeSize.LARGEST),
)

Open = Callable[..., Opened]


def new(household: str, **extra: str) -> Destination:
    return Destination("referral", "", {"household": household, **extra})


def paper_text(page: ReferralSlipPage) -> str:
    return page._ui.preview._area.accessibleDescription()


def fill(page: ReferralSlipPage) -> None:
    ui = page._ui
    ui.way_box.box("refer").click()
    QTest.keyClicks(ui.destination_edit, "Hatake no kai")
    QTest.keyClicks(ui.receiver_edit, "Yoshida Kunio")
    ui.request_edit.setPlainText(REQUEST)
    ui.consent_box.box("oral").click()
    QTest.keyClicks(ui.consent_on_edit.line, "R8.11.18")
    QTest.keyClicks(ui.look_edit.line, "R8.12.9")


def test_a_slip_is_typed_handed_over_and_shown_for_printing(
    opened: Open, family: Family, town: SmallTown
) -> None:
    window = opened()
    page = window.show(new(family.household))
    fill(page)

    page.finish()

    (line,) = town.services.referrals.lines()
    assert (line.destination, line.receiver, line.status) == (
        "Hatake no kai",
        "Yoshida Kunio",
        "requested",
    )
    assert window.printed == [("slip", line.paper)]
    card = town.services.referrals.referral(referral=line.id)
    assert (card.request, card.consent_on, card.look_again) == (REQUEST, "R8.11.18", "R8.12.9")
    assert not page._is_written()


def test_the_paper_beside_the_form_follows_what_is_typed(opened: Open, family: Family) -> None:
    window = opened()
    page = window.show(new(family.household))
    assert "見学から" not in paper_text(page)

    page._ui.request_edit.setPlainText("見学からお願いします")
    window.settle()

    assert "見学からお願いします" in paper_text(page)


def test_until_somebody_agreed_the_paper_says_no_name(opened: Open, family: Family) -> None:
    window = opened()
    page = window.show(new(family.household))
    assert "佐藤" not in paper_text(page)

    page._ui.consent_box.box("oral").click()
    window.settle()

    assert "佐藤 健一" in paper_text(page)


def test_known_words_beyond_the_scope_are_marked_where_they_stand(
    opened: Open, family: Family
) -> None:
    window = opened()
    page = window.show(new(family.household))

    page._ui.request_edit.setPlainText("𠮷 母のトミ子さんも")
    window.settle()

    (mark,) = page._ui.request_edit.extraSelections()
    assert mark.cursor.selectedText() == "トミ子"
    assert "1か所" in page._ui.words_label.text()


def test_a_protected_slip_says_what_keeps_it_back(opened: Open, town: SmallTown) -> None:
    family = protected_family(town)
    window = opened()
    page = window.show(Destination("referral", drafted(town, family.household)))

    page._ui.to_know_edit.setPlainText("湊くんはみどり野第二小学校です")
    window.settle()
    page.finish()

    assert "お渡しできません" in page._ui.words_label.text()
    (line,) = town.services.referrals.lines()
    assert line.group == "preparing"
    assert window.printed == []


@pytest.mark.practice(117)
def test_what_is_missing_is_said_and_gets_the_focus(
    opened: Open, family: Family, town: SmallTown
) -> None:
    window = opened()
    page = window.show(new(family.household))
    QTest.keyClicks(page._ui.destination_edit, "Hatake no kai")

    page.finish()

    assert window.desk.shell.focusWidget() is page._ui.receiver_edit
    assert page._notices._refusal.isVisible()
    assert [line.group for line in town.services.referrals.lines()] == ["preparing"]


@pytest.mark.practice(58)
def test_a_no_asks_for_the_reason_to_go_on(opened: Open, family: Family, town: SmallTown) -> None:
    town.services.households.add_consent(
        person=family.kenichi, way="refused", recipients=["ひだまりの会（畑の会）"], since="R8.11.1"
    )
    window = opened()
    page = window.show(Destination("referral", drafted(town, family.household)))

    page.finish()
    assert page._notices.reason.isVisible()
    page._notices.reason.edit.setText("きのう、行ってみると話した")
    QTest.mouseClick(page._notices.reason.button, Qt.MouseButton.LeftButton)

    (line,) = town.services.referrals.lines()
    assert line.status == "requested"
    events = town.services.referrals.referral(referral=line.id).events
    assert events[0].comment == "きのう、行ってみると話した"


def test_esc_leaves_and_what_was_typed_is_there_again(opened: Open, family: Family) -> None:
    window = opened()
    page = window.show(new(family.household))
    page._ui.request_edit.setPlainText("途中まで")
    page._ui.request_edit.edited.emit()

    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert [one.room for one in window.went] == ["household"]
    page = window.show(new(family.household))
    assert page._ui.request_edit.text() == "途中まで"
    assert "書きかけ" in page._ui.foot_label.text()


def test_a_slip_left_as_a_draft_is_seen_by_colleagues(
    opened: Open, family: Family, town: SmallTown
) -> None:
    window = opened()
    page = window.show(new(family.household))
    page._ui.request_edit.setPlainText("見学だけ")

    page.keep()

    (line,) = town.services.referrals.lines(group="preparing")
    assert town.services.referrals.referral(referral=line.id).request == "見学だけ"
    assert town.services.drafts.kept(editor="referral") == []


def test_what_a_colleague_handed_over_meanwhile_is_followed_at_once(
    opened: Open, family: Family, town: SmallTown
) -> None:
    referral = drafted(town, family.household)
    window = opened()
    page = window.show(Destination("referral", referral))

    town.services.referrals.issue(referral=referral)
    page.refresh(EVERYTHING)

    assert page._ui.pages.currentWidget() is page._ui.course_place


def test_a_card_of_the_book_fills_in_who_is_there(
    opened: Open, family: Family, town: SmallTown
) -> None:
    resource = field_group(town)
    window = opened()
    page = window.show(new(family.household))

    QTest.keyClick(page, Qt.Key.Key_F3)
    popup = page._form.completer._popup
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)

    assert page._ui.destination_edit.text() == "ひだまりの会（畑の会）"
    assert page._ui.receiver_edit.text() == "𠮷田 邦夫"
    assert page._form.fields().resource == resource


@pytest.mark.practice(116)
def test_a_warning_shows_when_the_place_is_chosen(
    opened: Open, family: Family, town: SmallTown
) -> None:
    resource = field_group(town)
    town.services.resources.change(resource=resource, caution="料金の苦情が2件（R8.6）")
    window = opened()

    page = window.show(Destination("referral", drafted(town, family.household, resource=resource)))

    assert page._ui.caution_place.isVisible()
    assert "料金の苦情が2件" in page._notices._caution.accessibleName()
    assert "料金" not in paper_text(page)


def test_two_weeks_on_is_a_working_day(opened: Open, family: Family, town: SmallTown) -> None:
    town.clock.at = town.clock.at.replace(day=21)  # a Saturday
    window = opened()
    page = window.show(new(family.household))
    button = page._ui.look_box.findChildren(QWidget)[0]

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert page._ui.look_edit.line.text() == "R8.12.7"


@pytest.mark.practice(112)
def test_a_return_leads_to_the_next_slip(opened: Open, family: Family, town: SmallTown) -> None:
    slip = issued(town, family.household)
    window = opened()
    page = window.show(Destination("referral", slip.referral, {"record": "answer"}))
    record = page._course.record_card

    record.choose("give_back")
    record._comment.setPlainText("人数が多かった")
    page.finish()

    (following,) = town.services.referrals.lines(group="preparing")
    assert window.went[-1] == Destination("referral", following.id)
    assert following.previous == slip.referral


@pytest.mark.practice(114)
def test_settled_is_offered_only_after_a_look(
    opened: Open, family: Family, town: SmallTown
) -> None:
    slip = issued(town, family.household)
    window = opened()
    page = window.show(Destination("referral", slip.referral))
    record = page._course.record_card
    assert "根づいた" not in buttons(page)

    record.set_mode("look")
    record.choose("well")
    page.finish()
    window.settle()

    assert "根づいた" in buttons(page)


@pytest.mark.practice(119)
def test_the_chain_is_in_sight(opened: Open, family: Family, town: SmallTown) -> None:
    slip = issued(town, family.household)
    town.services.referrals.answer(referral=slip.referral, answer="give_back")
    window = opened()

    page = window.show(Destination("referral", slip.referral))

    shown = [each for each in page._course._chain.findChildren(QWidget) if not each.isHidden()]
    said = [each.text() for each in shown if hasattr(each, "text")]
    assert "ひだまりの会（畑の会）" in said
    assert said.count("わたしたち") == 2


def test_taking_it_back_asks_why(opened: Open, family: Family, town: SmallTown) -> None:
    slip = issued(town, family.household)
    window = opened()
    page = window.show(Destination("referral", slip.referral))

    QTest.mouseClick(page._ui.void_button, Qt.MouseButton.LeftButton)
    page._notices.reason.edit.setText("入院された")
    QTest.keyClick(page._notices.reason.edit, Qt.Key.Key_Return)

    (line,) = town.services.referrals.lines(group="ended")
    assert line.status == "cancelled"


def buttons(page: ReferralSlipPage) -> list[str]:
    return [
        each.text() for each in page._course._now.findChildren(QWidget)
        if hasattr(each, "clicked") and not each.isHidden()
    ]  # fmt: skip


def test_a_character_no_font_has_is_named_before_printing(opened: Open, family: Family) -> None:
    window = opened()
    page = window.show(new(family.household))

    page._ui.request_edit.setPlainText("\U00032000の会まで")
    window.settle()

    (note,) = page._paper._shown
    assert "U+32000" in note
    assert page._ui.notes_place.isVisible()


def test_a_household_alone_begins_a_slip_of_it(opened: Open, family: Family) -> None:
    page = opened().show(Destination("referral", family.household))

    assert page._is_written()
    assert "佐藤 健一" in page._ui.subject_label.text()


@pytest.mark.parametrize(("size", "language", "type_size"), LOOKS)
def test_nothing_is_cut_while_writing(
    opened: Open, town: SmallTown, family: Family,
    size: tuple[int, int], language: str, type_size: TypeSize,
) -> None:  # fmt: skip
    resource = field_group(town)
    town.services.resources.change(resource=resource, caution="料金の苦情が2件")
    referral = drafted(town, family.household, resource=resource)
    window = opened(shown=size, language=language, size=type_size)

    page = window.show(Destination("referral", referral))

    assert [*faults(page), *mnemonic_clashes(window.desk.shell)] == []


@pytest.mark.parametrize(("size", "language", "type_size"), LOOKS)
def test_nothing_is_cut_while_following(
    opened: Open, town: SmallTown, family: Family,
    size: tuple[int, int], language: str, type_size: TypeSize,
) -> None:  # fmt: skip
    slip = issued(town, family.household)
    town.services.referrals.answer(referral=slip.referral, answer="worried", comment="遠いようです")
    window = opened(shown=size, language=language, size=type_size)

    page = window.show(Destination("referral", slip.referral))

    assert [*faults(page), *mnemonic_clashes(window.desk.shell)] == []

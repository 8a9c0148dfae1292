# SPDX-License-Identifier: Apache-2.0
"""つなぎ票 on screen, over a real replica: typed, seen on paper, handed over, followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from banso_desktop.gui.referral_slip import ReferralSlipPage
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.widgets import Chip
from tests.fakes.households import Family
from tests.fakes.looks import faults, mnemonic_clashes
from tests.fakes.slips import drafted, field_group, issued
from tests.fakes.town import SmallTown
from tests.gui.slip_room.conftest import LOOKS, Open, new


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


def test_a_slip_is_called_the_same_on_its_page_as_in_the_list(
    opened: Open, family: Family, town: SmallTown
) -> None:
    slip = issued(town, family.household)
    page = opened().show(Destination("referral", slip.referral))
    record = page._course.record_card
    record.set_mode("look")
    record.choose("worry")
    page.finish()

    (line,) = town.services.referrals.lines(household=family.household)
    assert line.group == "worried"
    assert [chip.text() for chip in page._course._now.findChildren(Chip)][-1:] == ["心配"]

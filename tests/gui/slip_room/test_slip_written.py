# SPDX-License-Identifier: Apache-2.0
"""つなぎ票 on screen, over a real replica: typed, seen on paper, handed over, followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.screen import Destination
from tests.fakes.households import Family
from tests.fakes.slips import REQUEST, drafted, field_group, protected_family
from tests.fakes.town import SmallTown
from tests.gui.slip_room.conftest import Open, fill, new, paper_text


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

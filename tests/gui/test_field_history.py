# SPDX-License-Identifier: Apache-2.0
"""この欄の履歴: the field with the focus says who wrote what, and an earlier value comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.rewriting import rewritable, right_to_rewrite
from banso_desktop.gui import history_words
from banso_desktop.gui.field_history import FieldHistoryDialog
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.household_rows import FamilyRow
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.shell import Shell
from banso_desktop.gui.written import Written, mark, written_in
from banso_desktop.services.referral_slips import SlipFields
from tests.fakes.household_screens import dialog, opener, seen, words_in
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown
from tests.gui.conftest import activate

MakeDesk = Callable[..., Desk]
_CONTROL = Qt.KeyboardModifier.ControlModifier


def shell(make_desk: MakeDesk, town: SmallTown, where: Destination) -> Shell:
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    town.replica.hub.subscribe(desk.changes.post)
    desk.shell.go(where)
    QApplication.processEvents()
    activate(desk.shell)
    return desk.shell


def asked(window: Shell, field: QWidget) -> FieldHistoryDialog:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_H, _CONTROL)
    QApplication.processEvents()
    return next(one for one in window.findChildren(FieldHistoryDialog) if one.isVisible())


def field(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found


def test_a_field_of_the_letterhead_is_put_back_by_keys_alone(
    make_desk: MakeDesk, town: SmallTown
) -> None:
    town.services.town.describe_town(fax="111")
    town.clock.at += timedelta(days=1)
    town.services.town.describe_town(fax="222", phone="333")
    window = shell(make_desk, town, Destination("admin", extra={"part": "town"}))

    shown = asked(window, field(window, "fax_edit"))

    assert "町のこと「みどり野町」のファクスの履歴" in words_in(shown)
    assert "111 → 222" in words_in(shown)
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Space)
    assert (town.services.town.town().fax, town.services.town.town().phone) == ("111", "333")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_field_of_a_form_over_the_window_has_it_too(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    screen = opener(make_desk, town)(family.household)
    QTest.keyClick(seen(screen, FamilyRow)[0], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    form._ui.phone_edit.setFocus()

    QTest.keyClick(form._ui.phone_edit, Qt.Key.Key_H, _CONTROL)
    QApplication.processEvents()

    (shown,) = form.findChildren(FieldHistoryDialog)
    assert "家族「佐藤 健一」の電話の履歴" in words_in(shown)
    assert "0229-00-1203" in words_in(shown)


def test_where_nothing_is_stored_it_says_so(make_desk: MakeDesk, town: SmallTown) -> None:
    window = shell(make_desk, town, Destination("today"))
    told: list[str] = []
    screen = window.house.screen()
    assert screen is not None
    screen.told.connect(told.append)

    QTest.keyClick(window, Qt.Key.Key_H, _CONTROL)

    assert told == ["ここには、履歴のある欄がありません"]


def test_every_room_that_is_typed_into_marks_its_fields(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    conference = town.services.conferences.open(title="第5回", starts="R8.11.24 13:30")
    slip = town.services.referrals.draft(
        household=family.household, slip=SlipFields(request="はじめ", destination="畑の会")
    )
    for where, name, written in (
        (Destination("admin"), "job_edit", Written("member", town.desk.member, "job_title")),
        (Destination("referral", slip), "request_edit", Written("referral", slip, "request")),
    ):
        window = shell(make_desk, town, where)
        assert written_in(field(window, name)) == written

    window = shell(make_desk, town, Destination("resources", card))
    window.house.screen().edit()  # type: ignore[union-attr]
    assert written_in(field(window, "hours_edit")) == Written("resource", card, "hours")
    window = shell(make_desk, town, Destination("conference", conference))
    facts = window.house.screen().preparing.facts  # type: ignore[union-attr]
    assert written_in(facts.place_edit) == Written("conference", conference, "place")


def test_what_is_new_has_no_history(qapp: QApplication) -> None:
    widget = QWidget()
    mark(widget, "person", "", "phone")
    assert written_in(widget) is None


@pytest.mark.parametrize("entity", sorted(name for name in ENTITIES if right_to_rewrite(name)))
def test_everything_that_is_put_back_has_words(entity: str) -> None:
    unsaid = {"icon", "is_index", "layout", "x", "y", "generic", "sector", "kind"}

    assert history_words.entity(entity) != entity or entity == "map_position"
    if entity != "map_position":
        assert {name for name in rewritable(entity) if not history_words.field(name)} <= unsaid


@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut_or_covered(
    make_desk: MakeDesk, town: SmallTown, family: Family, size: tuple[int, int]
) -> None:
    for day in range(12):
        town.clock.at += timedelta(days=1)
        town.services.households.change_person(person=family.kenichi, note=f"{day} 朝が苦手。" * 9)
    screen = opener(make_desk, town)(family.household, shown=size)
    QTest.keyClick(seen(screen, FamilyRow)[0], Qt.Key.Key_Return)
    form = dialog(screen, PersonDialog)
    form._ui.note_edit.setFocus()
    QTest.keyClick(form._ui.note_edit, Qt.Key.Key_H, _CONTROL)
    QApplication.processEvents()

    (shown,) = form.findChildren(FieldHistoryDialog)
    assert faults(shown) == []
    assert len([one for one in seen(shown, QPushButton) if one.text() == "この値に戻す"]) >= 12

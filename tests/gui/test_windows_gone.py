# SPDX-License-Identifier: Apache-2.0
"""A household leaves this computer while a window over the rooms shows something of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.admin_retention import RetentionPart
from banso_desktop.gui.erasure_dialog import ErasureDialog
from banso_desktop.gui.field_history import FieldHistoryDialog
from banso_desktop.gui.households_page import HouseholdsPage
from banso_desktop.gui.printing import PaperPrinting, PaperWindow
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.today_disputes import DisputeLines
from banso_desktop.printing.catalogue import new_press
from banso_desktop.store.hub import EVERYTHING
from tests.fakes.arrivals import arrive
from tests.fakes.ended_household import audited, over, somebody_else
from tests.fakes.household_gone import at, gone, held_by, named_in, settle
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.slips import complete
from tests.fakes.town import SmallTown
from tests.gui.conftest import activate

MakeDesk = Callable[..., Desk]
SENTENCE = "開いていた世帯は、見られなくなりました"


@pytest.fixture
def manager(town: SmallTown) -> Id:
    return town.member("遠藤", "久", job_title="課長")


def windows() -> list[QDialog]:
    return [
        each for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]  # fmt: skip


def reviewed(desk: Desk) -> ErasureDialog:
    screen = desk.shell.house.screen()
    assert isinstance(screen, AdminPage)
    part = screen.part()
    assert isinstance(part, RetentionPart)
    part.review(desk.services.retention.candidates()[0])  # type: ignore[attr-defined]
    settle(desk)
    (dialog,) = part.findChildren(ErasureDialog)
    return dialog


def test_what_one_decides_on_before_it_is_erased(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    """Somebody else approved it on another computer."""
    audited(town)
    over(town, family.household)
    desk = at(make_desk, town, Destination("admin", extra={"part": "retention"}))
    reviewed(desk)
    assert named_in(held_by(desk))

    gone(desk, town, family)

    assert windows() == []
    assert named_in(held_by(desk)) == set()
    assert SENTENCE in held_by(desk)


def test_who_withdraws_what_is_erased_meanwhile_is_told(
    make_desk: MakeDesk, town: SmallTown, family: Family, manager: Id
) -> None:
    audited(town)
    over(town, family.household)
    town.services.retention.propose(household=family.household)
    desk = at(make_desk, town, Destination("admin", extra={"part": "retention"}))
    dialog = reviewed(desk)
    with somebody_else(town, manager):
        town.services.retention.approve(household=family.household)

    dialog.withdraw()
    settle(desk)

    assert windows() == []
    assert named_in(held_by(desk)) == set()
    assert SENTENCE in held_by(desk)


def test_the_history_of_a_field_of_a_slip(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    slip = town.services.referrals.draft(household=family.household, slip=complete())
    desk = at(make_desk, town, Destination("referral", slip))
    activate(desk.shell)
    field = desk.shell.findChild(QWidget, "request_edit")
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert isinstance(windows()[0], FieldHistoryDialog)

    gone(desk, town, family)

    assert windows() == []
    assert named_in(held_by(desk)) == set()


def test_the_history_of_something_else_stays_open(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    desk = at(make_desk, town, Destination("resources", card))
    activate(desk.shell)
    desk.shell.house.screen().edit()  # type: ignore[union-attr]
    field = desk.shell.findChild(QWidget, "hours_edit")
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    (shown,) = windows()

    gone(desk, town, family)

    assert windows() == [shown]
    assert SENTENCE not in held_by(desk)


def test_what_two_people_wrote_at_once(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    homes, sight = town.services.households, town.desk.sight()
    arrive(town, "person", family.kenichi, author=family.watanabe, note="午後に")
    with town.desk.seeing(sight):
        homes.change_person(person=family.kenichi, note="午前に")
    desk = at(make_desk, town, Destination("today"))
    (lines,) = desk.shell.findChildren(DisputeLines)
    lines._opener(town.services.history.news()[0])()
    settle(desk)
    assert named_in(held_by(desk))

    gone(desk, town, family)

    assert windows() == []
    assert named_in(held_by(desk)) == set()


def test_a_slip_that_is_seen_before_it_is_printed(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    slip = town.services.referrals.draft(household=family.household, slip=complete())
    desk = at(make_desk, town, Destination("referrals"))
    context, screen = desk.session.context, desk.shell.house.screen()
    assert screen is not None
    context.printing = PaperPrinting(
        lambda kind, one: town.services.papers.papers_to_print(kind=kind, id=one),
        new_press(context.fonts),
        context.works,
        lambda: datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC),
        lambda *_: None,
    )
    context.printing.preview(screen, "slip", slip)
    settle(desk)
    (paper,) = windows()
    assert isinstance(paper, PaperWindow)
    town.replica.hub.tell(EVERYTHING)
    settle(desk)
    assert windows() == [paper]

    gone(desk, town, family)

    assert windows() == []
    assert SENTENCE in held_by(desk)


def test_a_list_out_of_sight_is_built_anew(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    desk = at(make_desk, town, Destination("households"))
    assert desk.shell.findChildren(HouseholdsPage)
    desk.shell.go(Destination("admin"))
    settle(desk)

    gone(desk, town, family)

    assert desk.shell.findChildren(HouseholdsPage) == []
    desk.shell.house.back()
    settle(desk)
    assert isinstance(desk.shell.house.screen(), HouseholdsPage)
    assert named_in(held_by(desk)) == set()

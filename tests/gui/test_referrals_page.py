# SPDX-License-Identifier: Apache-2.0
"""つなぐ 一覧 on screen: by the day something is due, and the line for a reply's code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.rights import Role
from banso_desktop.gui import referrals_table as columns
from banso_desktop.gui.referrals import ReferralsPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.referral_views import Issued
from tests.fakes.households import Family
from tests.fakes.looks import faults, mnemonic_clashes
from tests.fakes.services import Desk
from tests.fakes.slips import drafted, issued
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]
LOOKS = (
    ((1366, 698), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.LARGEST),
    ((1024, 544), "en", TypeSize.STANDARD),
    ((1366, 698), "en", TypeSize.LARGEST),
)

Open = Callable[..., tuple[ReferralsPage, list[Destination]]]


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(**wanted: Any) -> tuple[ReferralsPage, list[Destination]]:
        size = wanted.pop("shown", (1366, 698))
        desk = make_desk(shown=size, rooms=ROOMS, services=town.services, **wanted)
        desk.session.context.member_id = town.desk.member
        desk.shell.go(Destination("referrals"))
        QApplication.processEvents()
        screen = desk.shell.house.screen()
        assert isinstance(screen, ReferralsPage)
        went: list[Destination] = []
        screen.navigate.connect(went.append)
        return screen, went

    return open_it


def rows(page: ReferralsPage) -> list[str]:
    model = page._model
    return [model.line(row).id for row in range(model.rowCount())]


def cell(page: ReferralsPage, row: int, column: int) -> str:
    return str(page._model.index(row, column).data())


def type_code(page: ReferralsPage, text: str) -> None:
    QTest.keyClicks(page._ui.code_edit, text)
    QTest.keyClick(page._ui.code_edit, Qt.Key.Key_Return)


def test_what_is_due_first_stands_first(open_page: Open, town: SmallTown, family: Family) -> None:
    late = issued(town, family.household, look_again="R9.3.1").referral
    soon = issued(town, family.household, look_again="R8.12.1").referral

    page, _ = open_page()

    assert rows(page) == [soon, late]
    assert cell(page, 0, columns.WHO) == "佐藤 健一 さんの世帯"
    assert cell(page, 0, columns.NEXT) == "先方のお返事を待つ"


def test_what_is_over_says_by_how_many_days(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    issued(town, family.household, look_again="R8.11.25")
    town.clock.at += timedelta(days=4)

    page, _ = open_page()

    assert cell(page, 0, columns.DUE) == "11/25（水）　3日すぎ"
    assert "日をすぎたもの 1件" in page._ui.count_label.text()


def test_the_chips_count_and_narrow(open_page: Open, town: SmallTown, family: Family) -> None:
    draft = drafted(town, family.household)
    issued(town, family.household)
    page, _ = open_page()
    chip = page._ui.groups_choice.button("preparing")
    assert chip.text().endswith("1")

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert rows(page) == [draft]


def test_only_those_i_referred(open_page: Open, town: SmallTown, family: Family) -> None:
    mine = issued(town, family.household).referral
    issued(town, family.household, sender=family.watanabe)
    page, _ = open_page()
    assert len(rows(page)) == 2

    page._ui.whose_box.setCurrentIndex(1)
    page._ui.whose_box.activated.emit(1)

    assert rows(page) == [mine]


@pytest.mark.parametrize("typed", ["{code}", "BANSO1:{code}", "{small}"])
def test_a_code_and_enter_open_the_reply(
    open_page: Open, town: SmallTown, family: Family, typed: str
) -> None:
    slip = issued(town, family.household)
    page, went = open_page()

    type_code(page, typed.format(code=slip.code, small=slip.code.lower()))

    assert went == [Destination("referral", slip.referral, {"record": "answer"})]
    assert page._ui.code_edit.text() == ""


def test_a_wrong_code_is_said_and_stays(open_page: Open, town: SmallTown, family: Family) -> None:
    issued(town, family.household)
    page, went = open_page()

    type_code(page, "AAAAAA")

    assert went == []
    assert page._note.isVisible()
    assert page._ui.code_edit.text() == "AAAAAA"


def test_two_slips_with_one_code_are_both_shown(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    one, other = issued(town, family.household), issued(town, family.household)
    share_code(town, family, one, other)
    page, went = open_page()

    type_code(page, one.code)

    assert went == []
    assert sorted(rows(page)) == sorted([one.referral, other.referral])


def share_code(town: SmallTown, family: Family, one: Issued, other: Issued) -> None:
    command = town.desk.command("test.code")
    command.set(family.household, "referral", other.referral, code=one.code)  # type: ignore[arg-type]
    town.desk.commit(command)


def test_from_everywhere_the_key_leads_to_the_code(
    make_desk: MakeDesk, town: SmallTown, family: Family
) -> None:
    issued(town, family.household)
    desk = make_desk(shown=(1366, 698), rooms=ROOMS, services=town.services)
    desk.shell.go(Destination("referrals"))
    desk.shell.go(Destination("referrals", extra={"reply": "1"}))
    QApplication.processEvents()

    screen = desk.shell.house.screen()
    assert isinstance(screen, ReferralsPage)
    assert desk.shell.focusWidget() is screen._ui.code_edit


def test_a_clerk_finds_what_waits_to_be_printed(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    slip = issued(town, family.household)
    town.roles.clear()
    town.roles.add(Role.CLERK)
    page, _ = open_page()
    printed: list[tuple[str, str]] = []
    page.context.printing = Printed(printed)  # type: ignore[assignment]

    QTest.keyClick(page._ui.table, Qt.Key.Key_Return)

    assert printed == [("slip", slip.paper)]
    assert page._papers.index(0, 1).data() == "まだ"


class Printed:
    """Remembers what was shown for printing."""

    def __init__(self, shown: list[tuple[str, str]]) -> None:
        self._shown = shown

    def preview(self, _: object, kind: str, identifier: str) -> None:
        self._shown.append((kind, identifier))


def test_enter_opens_the_row(open_page: Open, town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    page, went = open_page()

    QTest.keyClick(page._ui.table, Qt.Key.Key_Return)

    assert went == [Destination("referral", slip.referral)]


def test_an_empty_list_says_where_slips_begin(open_page: Open, family: Family) -> None:
    page, _ = open_page()

    assert page._ui.pages.currentWidget() is page._ui.empty_page


@pytest.mark.parametrize(("size", "language", "type_size"), LOOKS)
def test_nothing_is_cut(
    open_page: Open, town: SmallTown, family: Family,
    size: tuple[int, int], language: str, type_size: TypeSize,
) -> None:  # fmt: skip
    issued(town, family.household)
    page, _ = open_page(shown=size, language=language, size=type_size)

    assert [*faults(page), *mnemonic_clashes(page.window())] == []

# SPDX-License-Identifier: Apache-2.0
"""管理 on screen, over a real replica: inviting, details, letterhead, days, the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.domain.ids import Id
from banso_desktop.domain.papers import InvitationPaper
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderUnreachable
from banso_desktop.gui.admin_folder import FolderPart
from banso_desktop.gui.admin_page import AdminPage
from banso_desktop.gui.admin_people import PeoplePart
from banso_desktop.gui.admin_town import TownPart
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.session import FolderFinding, Unsent
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.services.people import StaffLine
from tests.fakes.looks import faults
from tests.fakes.services import TUESDAY, Desk
from tests.fakes.town import JOINED_MS, SmallTown, small_town

MakeDesk = Callable[..., Desk]
_ROOMS = tuple(room for room in ROOMS if room.name == "admin")


class Printer:
    """Keeps the papers it was to show."""

    def __init__(self) -> None:
        self.papers: list[InvitationPaper] = []

    def preview_papers(self, parent: object, papers: Sequence[Any], identifier: str = "") -> None:
        self.papers += papers


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Callable[..., tuple[Desk, AdminPage]]:
    def open_it(part: str = "people", **wanted: Any) -> tuple[Desk, AdminPage]:
        desk = make_desk(shown=wanted.pop("shown", (1366, 698)), rooms=_ROOMS,
                         services=town.services, **wanted)  # fmt: skip
        desk.session.context.printing = Printer()  # type: ignore[assignment]
        desk.shell.go(Destination("admin", extra={"part": part}))
        screen = desk.shell.house.screen()
        assert isinstance(screen, AdminPage)
        QApplication.processEvents()
        return desk, screen

    return open_it


Open = Callable[..., tuple[Desk, AdminPage]]


def people_of(page: AdminPage) -> PeoplePart:
    part = page.part()
    assert isinstance(part, PeoplePart)
    return part


def town_of(page: AdminPage) -> TownPart:
    part = page.part()
    assert isinstance(part, TownPart)
    return part


def folder_of(page: AdminPage) -> FolderPart:
    part = page.part()
    assert isinstance(part, FolderPart)
    return part


def colleague(town: SmallTown, *, joined: bool = False) -> Id:
    member = Id(
        town.services.people.invite(
            roles=["support_worker"], family_name="高橋", given_name="まもる", agency="社協"
        ).member
    )
    if joined:
        town.keys.known[member] = replace(town.keys.known[member], since=JOINED_MS, until=0)
    return member


def listed(town: SmallTown) -> dict[str, StaffLine]:
    return {line.name: line for line in town.services.people.staff()}


def test_inviting_with_the_keyboard_ends_in_the_paper(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page()
    dialog = people_of(page).invite()
    assert dialog.focusWidget() is dialog._ui.family_edit
    QTest.keyClicks(dialog._ui.family_edit, "Mori")
    QTest.keyClick(dialog._ui.family_edit, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.focusWidget(), "Haru")
    dialog.roles.box("clerk").click()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    printer = desk.session.context.printing
    assert isinstance(printer, Printer)
    (paper,) = printer.papers
    assert (paper.invited, paper.role, paper.folder) == (
        "Mori Haru",
        "支援員、事務",
        "//fsv01/banso",
    )
    assert listed(town)["Mori Haru"].roles == ["support_worker", "clerk"]


def test_the_code_stands_on_no_label_and_in_no_draft(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page()
    dialog = people_of(page).invite()
    dialog.finish()

    printer = desk.session.context.printing
    assert isinstance(printer, Printer)
    code = printer.papers[0].code
    shown = [words.text().replace("-", "") for words in desk.shell.findChildren(Words)]
    assert all(code not in said for said in shown)
    assert town.replica.drafts() == {}


def test_no_role_is_said_in_the_dialog_and_nobody_is_invited(
    open_page: Open, town: SmallTown
) -> None:
    _, page = open_page()
    dialog = people_of(page).invite()
    dialog.roles.box("support_worker").click()
    dialog.finish()
    assert dialog.isVisible()
    assert dialog._ui.note_row.count() == 1
    assert len(town.services.people.staff()) == 1
    dialog.close()


def test_the_outside_viewer_stands_alone(open_page: Open) -> None:
    _, page = open_page()
    roles = people_of(page).invite().roles
    roles.box("outside_viewer").click()
    assert roles.roles() == ["outside_viewer"]
    roles.box("clerk").click()
    assert roles.roles() == ["clerk"]


def test_own_details_are_saved_when_the_field_is_left(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    ui = people_of(page)._ui
    ui.phone_edit.setFocus()
    QTest.keyClicks(ui.phone_edit, "0229-00-1234")
    QTest.keyClick(ui.phone_edit, Qt.Key.Key_Return)
    assert listed(town)["小林 あゆみ"].phone == "0229-00-1234"


def test_leaving_the_room_saves_what_is_being_typed(open_page: Open, town: SmallTown) -> None:
    _, page = open_page()
    QTest.keyClicks(people_of(page)._ui.extension_edit, "215")
    page.save()
    assert listed(town)["小林 あゆみ"].extension == "215"


def test_turning_to_somebody_else_saves_the_first_one(open_page: Open, town: SmallTown) -> None:
    member = colleague(town)
    _, page = open_page()
    part = people_of(page)
    part._ui.job_edit.setText("保健師")
    part.select(member)
    assert part._ui.family_edit.text() == "高橋"
    assert listed(town)["小林 あゆみ"].job_title == "保健師"
    assert listed(town)["高橋 まもる"].job_title == ""


def test_what_is_being_typed_is_not_replaced_by_a_colleague(
    open_page: Open, town: SmallTown
) -> None:
    _, page = open_page()
    part = people_of(page)
    QTest.keyClicks(part._ui.phone_edit, "0229")
    town.services.town.describe_member(phone="0229-00-9999", extension="300")
    part.refresh(EVERYTHING)
    assert part._ui.phone_edit.text() == "0229"
    assert part._ui.extension_edit.text() == "300"


def test_withdrawing_asks_and_takes_the_person_off_the_list(
    open_page: Open, town: SmallTown
) -> None:
    member = colleague(town)
    _, page = open_page()
    part = people_of(page)
    part.select(member)
    part.ask_to_withdraw()
    assert "高橋 まもる" in listed(town)
    part.withdraw()
    assert "高橋 まもる" not in listed(town)
    assert part._model.rowCount() == 1


def test_roles_are_changed_in_the_dialog(open_page: Open, town: SmallTown) -> None:
    member = colleague(town, joined=True)
    _, page = open_page()
    part = people_of(page)
    part.select(member)
    dialog = part.change_roles()
    assert dialog is not None
    dialog.roles.box("facilitator").click()
    dialog.finish()
    assert listed(town)["高橋 まもる"].roles == ["support_worker", "facilitator"]


def test_without_the_right_one_sees_the_list_only(open_page: Open, town: SmallTown) -> None:
    member = colleague(town)
    town.roles.discard(Role.ADMINISTRATOR)
    _, page = open_page()
    part = people_of(page)
    assert not part._ui.invite_button.isVisibleTo(page)
    assert not part._ui.family_edit.isReadOnly()
    part.select(member)
    assert part._ui.family_edit.isReadOnly()
    assert not part._ui.withdraw_button.isVisibleTo(page)


def tabbed(start: QWidget, count: int) -> list[QWidget]:
    """Return where Tab leads from a field."""
    start.setFocus()
    found: list[QWidget] = []
    for _ in range(count):
        QTest.keyClick(start.window().focusWidget(), Qt.Key.Key_Tab)
        found.append(start.window().focusWidget())
    return found


def test_tab_walks_the_invitation_from_top_to_bottom(open_page: Open) -> None:
    _, page = open_page()
    dialog = people_of(page).invite()
    ui = dialog._ui
    assert tabbed(ui.agency_edit, 8) == [*dialog.roles.boxes(), ui.cancel_button, ui.make_button]
    dialog.close()


def test_a_day_is_added_with_the_keyboard_alone(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    QTest.keyClicks(ui.day_edit.line, "12/7")
    kind, add = tabbed(ui.day_name_edit, 2)
    assert (kind, add) == (ui.kind_choice.button("closed"), ui.add_button)
    QTest.keyClick(kind, Qt.Key.Key_Right)
    QTest.keyClick(add, Qt.Key.Key_Space)
    assert [(day.day, day.kind) for day in town.services.town.own_days()] == [
        ("2026-12-07", "council")
    ]


def test_the_letterhead_is_saved_field_by_field(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    ui = town_of(page)._ui
    QTest.keyClicks(ui.fax_edit, "0229-00-1235")
    QTest.keyClick(ui.fax_edit, Qt.Key.Key_Tab)
    shown = town.services.town.town()
    assert (shown.fax, shown.name) == ("0229-00-1235", "みどり野町")


def test_a_holiday_is_added_and_taken_back(open_page: Open, town: SmallTown) -> None:
    _, page = open_page("town")
    part = town_of(page)
    QTest.keyClicks(part._ui.day_edit.line, "R8.12.4")
    part._ui.day_name_edit.setText("開庁記念日")
    part._ui.add_button.click()
    (day,) = town.services.town.own_days()
    assert (day.day, day.name, day.closed) == ("2026-12-04", "開庁記念日", True)

    offered: list[Callable[[], object]] = []
    page.undoable.connect(lambda _, back: offered.append(back))
    part.remove_day(day)
    assert town.services.town.own_days() == []
    offered[0]()
    assert [one.name for one in town.services.town.own_days()] == ["開庁記念日"]


def test_what_is_no_day_stays_as_typed(open_page: Open, town: SmallTown) -> None:
    desk, page = open_page("town")
    part = town_of(page)
    QTest.keyClicks(part._ui.day_edit.line, "12gatsu")
    part._ui.add_button.click()
    assert part._ui.day_edit.line.text() == "12gatsu"
    assert desk.shell._ui.trouble_bar.isVisible()
    assert town.services.town.own_days() == []


def test_the_folder_says_where_it_is_and_what_waits(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.waiting = [Unsent("記録", TUESDAY)]
    part = folder_of(page)
    part._show_facts()
    desk.works.wait()
    assert part._ui.place_value.text() == "//fsv01/banso"
    assert part._ui.received_value.text() == "10:41"
    assert part._ui.space_value.text().startswith("42.0 GB")
    assert "1件" in part._ui.unsent_title.text()


def test_sending_now_runs_beside_the_window(open_page: Open) -> None:
    desk, page = open_page("folder")
    folder_of(page)._ui.sync_button.click()
    desk.works.wait()
    assert desk.session.synced == 1


def test_what_is_wrong_in_the_folder_is_said_once_with_what_to_do(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.findings = [
        FolderFinding("j/aa/00000/00000003.seg", "missing"),
        FolderFinding("j/bb/00000/00000001.seg", "missing"),
        FolderFinding("j/bb/00000/00000009.seg", "rolled back"),
    ]
    part = folder_of(page)
    part._ui.verify_button.click()
    desk.works.wait()
    said = [words.text() for words in part._ui.found_list.findChildren(Words)]
    assert sum("なくなっています" in one for one in said) == 1
    assert any("2件" in one for one in said)
    assert not any("missing" in one or ".seg" in one for one in said)

    part._copy.click()
    assert "j/bb/00000/00000009.seg\trolled back" in QGuiApplication.clipboard().text()


def test_a_folder_in_order_says_so(open_page: Open) -> None:
    desk, page = open_page("folder")
    part = folder_of(page)
    part.verify()
    assert not part._ui.verify_button.isEnabled()
    desk.works.wait()
    assert part._ui.verify_button.isEnabled()
    said = [words.text() for words in part._ui.found_list.findChildren(Words)]
    assert "おかしいところは、ありませんでした" in said


def test_a_folder_that_is_away_is_said_there(open_page: Open) -> None:
    desk, page = open_page("folder")
    desk.session.verify_error = FolderUnreachable("//fsv01/banso", "timed out")
    part = folder_of(page)
    part.verify()
    desk.works.wait()
    assert part._ui.found_title.text() == "調べられませんでした"


def test_a_search_that_is_stopped_finds_nothing(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = open_page("folder")
    stopped = Event()

    def verify(step: Callable[[int, int], None]) -> Sequence[FolderFinding]:
        stopped.wait(5)
        step(1, 2)
        return [FolderFinding("share.json", "missing")]

    monkeypatch.setattr(desk.session, "verify", verify)
    part = folder_of(page)
    part.verify()
    part._stop()
    stopped.set()
    desk.works.wait()
    assert part._ui.verify_button.isEnabled()
    assert not part._ui.found_title.isVisible()


def test_ctrl_tab_walks_through_the_parts(open_page: Open) -> None:
    desk, page = open_page()
    QTest.keyClick(desk.shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.part(), TownPart)
    QTest.keyClick(desk.shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page.part(), FolderPart)
    assert page.place().extra["part"] == "folder"


EVERY_LOOK = [
    pytest.param(size, language, type_size, id=f"{size[0]}-{language}-{type_size.value}")
    for size in ((1366, 698), (1024, 544))
    for language in ("ja", "en")
    for type_size in (TypeSize.STANDARD, TypeSize.LARGEST)
]


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_is_cut_in_any_part(
    open_page: Open, town: SmallTown, size: tuple[int, int], language: str, type_size: TypeSize
) -> None:
    member = colleague(town)
    town.services.town.add_town_day(day="R8.12.4", name="開庁記念日")
    desk, page = open_page(shown=size, language=language, size=type_size)
    people_of(page).select(member)
    people_of(page).ask_to_withdraw()
    desk.session.waiting = [Unsent("記録", TUESDAY)] * 3
    desk.session.findings = [
        FolderFinding("j/aa/00000/00000003.seg", why)
        for why in ("missing", "rolled back", "forked", "tag", "another town")
    ]
    found: dict[str, list[str]] = {}
    for part in page.parts:
        page._chosen(part)
        if part == "folder":
            folder_of(page).verify()
            desk.works.wait()
        for _ in range(3):  # rows that wrap settle in a second round
            QApplication.processEvents()
        found[part] = faults(desk.shell)
    assert found == {"people": [], "town": [], "folder": []}


@pytest.mark.parametrize(("size", "language", "type_size"), EVERY_LOOK)
def test_nothing_is_cut_in_the_invitation(
    open_page: Open, size: tuple[int, int], language: str, type_size: TypeSize
) -> None:
    _, page = open_page(shown=size, language=language, size=type_size)
    dialog = people_of(page).invite()
    QApplication.processEvents()
    assert faults(dialog) == []
    dialog.close()

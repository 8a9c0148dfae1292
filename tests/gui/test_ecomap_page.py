# SPDX-License-Identifier: Apache-2.0
"""The ecomap room on a real replica: drawn by keys and by mouse, on any day, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.domain.ecomap import MapFacts
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_naming import DayAsked, NameEditor, PersonFields
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Destination, Printing
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family, sato
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown, small_town

MakeDesk = Callable[..., Desk]
TODAY = date(2026, 11, 24)
KEY = Qt.Key


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def family(town: SmallTown) -> Family:
    return sato(town)


@pytest.fixture
def room(make_desk: MakeDesk, town: SmallTown, family: Family) -> Callable[..., EcomapPage]:
    """Open the map of the Sato family; it has one thing on it unless it is to be empty."""

    def opened(
        *,
        size: tuple[int, int] = (1366, 698),
        language: str = "ja",
        type_size: TypeSize = TypeSize.STANDARD,
        empty: bool = False,
        **extra: str,
    ) -> EcomapPage:
        from banso_desktop.gui.rooms import ROOMS

        if not empty:
            cafe(town, family)
        rooms = tuple(room for room in ROOMS if room.name == "ecomap")
        desk = make_desk(
            shown=size, rooms=rooms, services=town.services, language=language, size=type_size
        )
        desk.settings.language = language
        desk.shell.go(Destination("ecomap", family.household, extra))
        QApplication.processEvents()
        page = desk.shell.house.screen()
        assert isinstance(page, EcomapPage)
        page.canvas.setFocus()
        return page

    return opened


def cafe(town: SmallTown, family: Family) -> str:
    maps = town.services.maps
    node = maps.add_node(
        household=family.household, name="喫茶こまち", kind="place", since="R7.4.10"
    )
    maps.add_tie(household=family.household, a=family.kenichi, b=node, since="R7.4.10")
    return node


def drawn(town: SmallTown, family: Family, day: date = TODAY) -> MapFacts:
    return facts_at(town.services.maps.rows(household=family.household), day)


def press(page: EcomapPage, key: Qt.Key) -> None:
    QTest.keyClick(page.canvas, key)


def name(page: EcomapPage, text: str) -> None:
    """Type into the small window and take it, as Enter does."""
    editor = page.acts.floating
    assert isinstance(editor, NameEditor)
    editor.line.setText(text)
    QTest.keyClick(editor.line, KEY.Key_Return)


def test_three_things_and_their_ties_are_drawn_by_keys_alone(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(empty=True)
    page.empty.blank.click()
    for key, text in ((KEY.Key_1, "隣の鈴木さん"), (KEY.Key_2, "畑の会"), (KEY.Key_3, "山口医院")):
        press(page, key)
        name(page, text)
        press(page, KEY.Key_L)
        name(page, "健一")
        press(page, KEY.Key_Q if text == "畑の会" else KEY.Key_Z)
        press(page, KEY.Key_Escape)

    found = drawn(town, family)
    names = {node.id: (node.name, node.kind.value) for node in found.nodes}
    assert sorted(names.values()) == [
        ("山口医院", "agency"), ("畑の会", "place"), ("隣の鈴木さん", "person"),
    ]  # fmt: skip
    looks = {names[tie.a][0]: (tie.strength.value, tie.strain) for tie in found.ties}
    assert {tie.b for tie in found.ties} == {family.kenichi}
    assert looks["畑の会"] == ("strong", False)
    assert looks["山口医院"] == ("normal", True)


def test_a_name_from_the_resource_book_links_the_card(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    card = town.services.resources.add(name="地域食堂ひだまり", kind="place", reading="ひだまり")
    page = room()
    press(page, KEY.Key_2)
    editor = page.acts.floating
    assert isinstance(editor, NameEditor)
    editor.line.setText("ひだまり")
    QTest.keyClick(editor.line, KEY.Key_Return)  # what is typed is looked up first
    assert [node.resource for node in drawn(town, family).nodes if node.name == "ひだまり"] == [""]

    press(page, KEY.Key_2)
    editor = page.acts.floating
    assert isinstance(editor, NameEditor)
    editor.line.setText("ひだまり")
    QTest.qWait(200)
    QTest.keyClick(editor.line, KEY.Key_Down)
    QTest.keyClick(editor.line, KEY.Key_Return)
    linked = [node for node in drawn(town, family).nodes if node.resource == card]
    assert [node.name for node in linked] == ["地域食堂ひだまり"]


def test_a_member_of_the_family_is_put_with_a_few_fields(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_4)
    fields = page.acts.floating
    assert isinstance(fields, PersonFields)
    fields.name.setText("翔")
    fields.relation.setCurrentIndex(fields.relation.findData("nephew"))
    QTest.keyClick(fields.name, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert ("翔", "おい") in {(each.name, each.relation) for each in drawn(town, family).persons}


def test_arrows_move_a_thing_and_its_place_is_kept(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.canvas.choose(family.kenichi)
    before = page.canvas.facts().places.get(family.kenichi)
    hits = page.canvas.hits()
    assert before is None
    assert hits is not None
    stood = hits.layout.places[family.kenichi]
    press(page, KEY.Key_Right)
    QTest.keyClick(page.canvas, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    page.canvas.settle()

    place = drawn(town, family).places[family.kenichi]
    assert place.x - stood.x == pytest.approx(4, abs=0.02)
    assert place.y - stood.y == pytest.approx(1, abs=0.02)


def test_a_thing_is_moved_with_the_mouse_and_put_back(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    node = drawn(town, family).nodes[0].id
    at = page.canvas.box_of(node).center().toPoint()
    drag(page, at, at + QPoint(40, 30))

    moved = page.canvas.box_of(node).center()
    assert (moved - QPointF(at + QPoint(40, 30))).manhattanLength() < 4
    page.acts.undo()
    assert node not in drawn(town, family).places


def test_a_line_pulled_from_a_rim_is_a_tie(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    node = drawn(town, family).nodes[0].id
    box = page.canvas.box_of(node)
    drag(
        page,
        QPoint(round(box.right()) + 1, round(box.center().y())),
        page.canvas.box_of(family.tomiko).center().toPoint(),
    )
    ends = {frozenset((tie.a, tie.b)) for tie in drawn(town, family).ties}
    assert frozenset((node, family.tomiko)) in ends


def drag(page: EcomapPage, start: QPoint, end: QPoint) -> None:
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(page.canvas, button, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(page.canvas, (start + end) / 2)
    QTest.mouseMove(page.canvas, end)
    QTest.mouseRelease(page.canvas, button, Qt.KeyboardModifier.NoModifier, end)


@pytest.mark.practice(37)
def test_support_flows_from_the_person_too(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_X)

    (tie,) = drawn(town, family).ties
    assert tie.gives(family.kenichi)
    press(page, KEY.Key_X)
    press(page, KEY.Key_X)
    assert drawn(town, family).ties[0].direction.value == "both"


def test_what_is_ended_asks_a_day_only(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_Tab)
    page.commands()[Command.END]()
    asked = page.acts.floating
    assert isinstance(asked, DayAsked)
    asked.edit.line.setText("R8.10.1")
    QTest.keyClick(asked.edit.line, KEY.Key_Return)

    assert drawn(town, family).ties == ()
    assert len(drawn(town, family, date(2026, 9, 30)).ties) == 1
    page.commands()[Command.UNDO]()
    assert len(drawn(town, family).ties) == 1


def test_undo_and_redo_go_step_by_step(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Q)
    press(page, KEY.Key_E)
    strengths = []
    for command in (Command.UNDO, Command.UNDO, Command.REDO, Command.REDO):
        page.commands()[command]()
        strengths.append(drawn(town, family).ties[0].strength.value)
    assert strengths == ["strong", "normal", "strong", "weak"]


def test_what_a_colleague_changed_since_stays(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    told: list[str] = []
    page.told.connect(told.append)
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Q)
    me, town.desk.member = town.desk.member, family.watanabe
    town.services.maps.change_tie(tie=drawn(town, family).ties[0].id, strength="weak")
    town.desk.member = me
    page.commands()[Command.UNDO]()

    assert drawn(town, family).ties[0].strength.value == "weak"
    assert told == ["渡部さんがこのあと変えたので、戻しません"]


def test_what_a_colleague_draws_appears(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.canvas.choose(family.tomiko)
    town.services.maps.add_node(household=family.household, name="民生委員 髙橋さん")
    page.refresh(EVERYTHING)

    assert "民生委員 髙橋さん" in {node.name for node in page.canvas.facts().nodes}
    assert page.canvas.chosen_id() == family.tomiko


def test_a_map_of_a_past_day_is_put_right_for_that_day(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(day="2025-04-10")
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Q)
    bars = [bar.accessibleName() for bar in page.findChildren(type(page._past_bar))]

    assert any("令和7年4月10日の図を直しています" in words for words in bars)
    assert drawn(town, family, date(2025, 4, 10)).ties[0].strength.value == "strong"


def test_page_keys_go_through_the_days_of_change(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_PageUp)
    assert page.place().extra["day"] == "2025-04-10"
    press(page, KEY.Key_PageDown)
    assert page.place().extra["day"] == "2026-11-24"


def test_the_side_sheet_keeps_what_was_changed(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Return)
    sheet = page.sheet
    assert sheet.isVisible()
    sheet.label.setText("月2回")
    sheet.basis.setCurrentIndex(sheet.basis.findData("said"))
    sheet.functions["mirrors"].click()
    QTest.keyClick(sheet.label, KEY.Key_Escape)

    (tie,) = drawn(town, family).ties
    assert (tie.label, tie.basis, tie.functions) == ("月2回", "said", ("mirrors",))
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is page.canvas


def test_a_thing_is_renamed(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.canvas.choose(drawn(town, family).nodes[0].id)
    page.commands()[Command.RENAME]()
    name(page, "喫茶こまち 本店")
    assert drawn(town, family).nodes[0].name == "喫茶こまち 本店"


def test_nobody_to_call_is_worth_writing_down(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(empty=True)
    page.empty.nobody.click()
    issues = town.services.history.changes(household=family.household).changes
    assert any("声をかける先が、いまはいない" in cell.text for it in issues for cell in it.cells)


def test_without_names_nothing_is_drawn_on(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.commands()[Command.ANONYMISE]()
    shown = {node.name for node in page.canvas.facts().nodes}
    press(page, KEY.Key_1)

    assert shown == {"居場所"} or "喫茶こまち" not in shown
    assert page.acts.floating is None


def test_the_list_has_the_same_keys(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.commands()[Command.TIES]()
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, KEY.Key_E)
    assert drawn(town, family).ties[0].strength.value == "weak"
    assert "喫茶こまち" in page.list.item(0).text()


def test_letters_reach_the_map_while_the_input_method_is_on(
    room: Callable[..., EcomapPage],
) -> None:
    page = room()
    assert not page.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut(
    room: Callable[..., EcomapPage],
    size: tuple[int, int],
    language: str,
    type_size: TypeSize,
    empty: bool,
) -> None:
    page = room(size=size, language=language, type_size=type_size, empty=empty)
    if not empty:
        press(page, KEY.Key_Tab)
        press(page, KEY.Key_Return)
        page.commands()[Command.LEGEND]()
    QApplication.processEvents()
    assert faults(page) == []


@pytest.fixture
def showing(room: Callable[..., EcomapPage], tmp_path: Path) -> Iterator[EcomapPage]:
    """The room with a projector, as a session gives it one."""
    page = room()
    projector = Projector(Settings(tmp_path / "projector.ini"))
    page.context.projecting = projector
    page.showing.attend()
    page.refresh(EVERYTHING)
    yield page
    projector.stop()


def shown(page: EcomapPage) -> QImage:
    assert isinstance(page.context.projecting, Projector)
    window = page.context.projecting.window()
    assert window is not None
    return window.grab().toImage()


def test_projecting_hides_names_until_asked(showing: EcomapPage) -> None:
    page = showing
    asked: list[bool] = []

    def ask() -> bool:
        asked.append(True)
        return len(asked) > 1

    page.showing.ask = ask
    page.commands()[Command.PROJECT]()
    hidden = shown(page)
    page.commands()[Command.ANONYMISE]()
    assert shown(page) == hidden
    page.commands()[Command.ANONYMISE]()
    assert shown(page) != hidden
    page.commands()[Command.ANONYMISE]()
    assert shown(page) == hidden
    assert len(asked) == 2


def test_what_is_drawn_goes_to_the_room_at_once(
    showing: EcomapPage, town: SmallTown, family: Family
) -> None:
    page = showing
    page.commands()[Command.PROJECT]()
    before = shown(page)
    press(page, KEY.Key_Tab)
    press(page, KEY.Key_Z)
    assert shown(page) != before


def test_a_lost_screen_is_told_on_the_desk(showing: EcomapPage) -> None:
    page = showing
    told: list[str] = []
    page.told.connect(told.append)
    page.commands()[Command.PROJECT]()
    assert isinstance(page.context.projecting, Projector)
    page.context.projecting.stop()
    page.context.projecting.lost.emit()
    assert told == ["投影が切れました"]
    assert not page.showing.is_on()


def test_the_paper_of_the_map_is_asked_for_the_day_shown(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family, fonts: FontSet
) -> None:
    asked: list[tuple[str, str]] = []

    class Previews:
        def preview(self, parent: QWidget, kind: str, identifier: str) -> None:
            asked.append((kind, identifier))

    page = room(day="2025-04-10")
    page.context.printing = cast(Printing, Previews())
    page.commands()[Command.PREVIEW]()
    ((kind, identifier),) = asked
    papers = town.services.papers.papers_to_print(kind=kind, id=identifier)
    made = build_papers(papers, new_press(fonts), datetime(2026, 11, 24, tzinfo=UTC))
    assert identifier == f"{family.household}@2025/04/10"
    assert made.pages == 1

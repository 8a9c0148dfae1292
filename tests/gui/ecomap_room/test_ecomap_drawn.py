# SPDX-License-Identifier: Apache-2.0
"""The ecomap room on a real replica: drawn by keys and by mouse, on any day, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_naming import DayAsked, NameEditor, PersonFields
from banso_desktop.gui.ecomap_page import EcomapPage
from tests.fakes.households import Family
from tests.fakes.town import SmallTown
from tests.fakes.waiting import until
from tests.gui.ecomap_room.conftest import KEY, drawn, name, press


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
    until(lambda: not editor._pause.isActive())  # looked up
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
    assert town.services.drafts.kept(editor="map_person") == []


def test_esc_keeps_the_fields_of_a_member_for_the_next_time(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    before = drawn(town, family).persons
    press(page, KEY.Key_4)
    fields = page.acts.floating
    assert isinstance(fields, PersonFields)
    fields.name.setText("翔")
    fields.born.line.setText("2024/2/30")
    QTest.keyClick(fields.name, KEY.Key_Escape)
    assert drawn(town, family).persons == before

    press(page, KEY.Key_4)
    again = page.acts.floating
    assert isinstance(again, PersonFields)
    assert (again.name.text(), again.born.line.text()) == ("翔", "2024/2/30")
    assert again.born.line.property("doubtful") is True


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
    stood = page.canvas.places()[node]
    at = page.canvas.box_of(node).center().toPoint()
    drag(page, at, at + QPoint(40, 30))

    moved = page.canvas.box_of(node).center()
    assert (moved - QPointF(at + QPoint(40, 30))).manhattanLength() < 4
    page.acts.undo()
    assert page.canvas.places()[node] == pytest.approx(stood, abs=0.01)


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

# SPDX-License-Identifier: Apache-2.0
"""What stands on the map stays while the map grows, on every day, however wide the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.ecomap import Formality, Place
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_naming import PersonFields
from banso_desktop.gui.ecomap_page import EcomapPage
from tests.fakes.households import Family
from tests.fakes.map_checks import in_homes, overlaps
from tests.fakes.town import SmallTown
from tests.gui.ecomap_room.conftest import KEY, drawn, name, press


def _same(after: Mapping[str, Place], before: Mapping[str, Place]) -> bool:
    return _moved(after, before) == {}


def _moved(
    after: Mapping[str, Place], before: Mapping[str, Place]
) -> dict[str, tuple[Place, Place]]:
    return {
        one: (at, after[one])
        for one, at in before.items()
        if after[one] != pytest.approx(at, abs=0.02)
    }


def _add_person(page: EcomapPage, given: str, relation: str) -> None:
    press(page, KEY.Key_4)
    fields = page.acts.floating
    assert isinstance(fields, PersonFields)
    fields.name.setText(given)
    fields.relation.setCurrentIndex(fields.relation.findData(relation))
    QTest.keyClick(fields.name, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_is_added_one_after_the_other_moves_nothing(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room(empty=True)
    page.empty.blank.click()
    before = page.canvas.places()
    for key, text in (
        (KEY.Key_1, "隣の鈴木さん"), (KEY.Key_2, "喫茶こまち"), (KEY.Key_2, "畑の会"),
        (KEY.Key_3, "社会福祉法人みどり野町社会福祉協議会"), (KEY.Key_3, "山口医院"),
    ):  # fmt: skip
        press(page, key)
        name(page, text)
        assert _moved(page.canvas.places(), before) == {}
        before = page.canvas.places()
    _add_person(page, "翔", "nephew")

    assert _same(page.canvas.places(), before)
    hits = page.canvas.hits()
    assert hits is not None
    assert overlaps(hits.layout) == []
    assert in_homes(hits.layout) == []


def test_a_tie_moves_nothing(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    before = page.canvas.places()
    page.acts.tie(drawn(town, family).nodes[0].id, family.tomiko)

    assert len(drawn(town, family).ties) == 2
    assert _same(page.canvas.places(), before)


def test_agencies_stand_on_the_right_wherever_they_are_put_from(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    for key in (KEY.Key_1, KEY.Key_3, KEY.Key_2, KEY.Key_3):
        press(page, key)
        name(page, "地域包括支援センター")

    facts, places = drawn(town, family), page.canvas.places()
    members = [places[one.id].x for one in facts.persons]
    for node in facts.nodes:
        if node.formality is Formality.FORMAL:
            assert places[node.id].x > max(members)
        else:
            assert places[node.id].x < min(members)


def test_what_is_added_on_a_past_day_moves_nothing_on_any_day(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    now = page.canvas.places()
    press(page, KEY.Key_PageUp)
    assert page.place().extra["day"] == "2025-04-10"
    press(page, KEY.Key_2)
    name(page, "畑の会")

    assert _same(page.canvas.places(), now)
    then = page.canvas.places()
    press(page, KEY.Key_PageDown)
    assert page.canvas.places() == then
    assert {node.name for node in drawn(town, family, date(2025, 4, 10)).nodes} == {
        "喫茶こまち", "畑の会",
    }  # fmt: skip


def test_a_narrower_window_only_scales_the_map(room: Callable[..., EcomapPage]) -> None:
    page = room()
    before = page.canvas.places()
    wide = {one: box.center() for one, box in _boxes(page).items()}
    page.canvas.setFixedWidth(page.canvas.width() - 300)
    QApplication.processEvents()
    QTest.qWait(150)
    narrow = {one: box.center() for one, box in _boxes(page).items()}

    assert page.canvas.places() == before
    one, *others = wide
    factors = {
        round((narrow[other].x() - narrow[one].x()) / (wide[other].x() - wide[one].x()), 3)
        for other in others
        if abs(wide[other].x() - wide[one].x()) > 1
    }
    assert len(factors) == 1


def _boxes(page: EcomapPage) -> Mapping[str, QRectF]:
    hits = page.canvas.hits()
    assert hits is not None
    return hits.boxes()


def test_tidying_arranges_everything_anew_and_is_taken_back(
    room: Callable[..., EcomapPage], town: SmallTown, family: Family
) -> None:
    page = room()
    page.acts.move(family.tomiko, 20000, 15000)
    put = page.canvas.places()
    page.commands()[Command.TIDY_MAP]()
    tidied = page.canvas.places()

    assert _same(tidied, page.canvas.places(anew=True))
    assert not _same(tidied, put)
    page.commands()[Command.UNDO]()
    assert _same(page.canvas.places(), put)
    page.commands()[Command.REDO]()
    assert _same(page.canvas.places(), tidied)

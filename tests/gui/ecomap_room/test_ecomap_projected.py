# SPDX-License-Identifier: Apache-2.0
"""What the room sees belongs to one household, is recorded, and outlives a lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.errors import NotFound
from banso_desktop.gui.changes import EVERYTHING
from banso_desktop.gui.commands import Command
from banso_desktop.gui.ecomap_elsewhere import ElsewhereBar
from banso_desktop.gui.ecomap_page import EcomapPage
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.widgets import Button
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import PASSPHRASE
from tests.fakes.slips import protected_family
from tests.fakes.town import SmallTown

Room = Callable[..., EcomapPage]


@pytest.fixture
def secret(town: SmallTown) -> str:
    """A household that must not even be known to exist, with a map; reads are recorded."""
    audit = new_id()
    command = town.desk.command("test.audit")
    command.open_scope(ScopeKind.AUDIT, [], audit)
    town.desk.commit(command)
    town.desk.audit = audit
    return protected_family(town, "hidden").household


@pytest.fixture
def projector(qapp: QApplication, tmp_path: Path) -> Iterator[Projector]:
    made = Projector(Settings(tmp_path / "projector.ini"))
    yield made
    made.stop()


@pytest.fixture
def page(room: Room, projector: Projector, secret: str) -> EcomapPage:
    """The open family's map, with a projector beside the desk."""
    return with_projector(room(), projector)


def with_projector(page: EcomapPage, projector: Projector) -> EcomapPage:
    page.context.projecting = projector
    page.showing.attend()
    page.showing.ask = lambda: True
    page.refresh(EVERYTHING)
    return page


def turn_to(page: EcomapPage, household: str, **extra: str) -> None:
    page.navigate.emit(Destination("ecomap", household, extra))
    QApplication.processEvents()


def seen(projector: Projector) -> QImage:
    window = projector.window()
    assert window is not None
    return window.grab().toImage()


def recorded(town: SmallTown) -> list[tuple[str, str]]:
    with town.desk.reading() as reading:
        table = reading.tables["audit_entry"]
        entries = [(entry.what, entry.subject) for entry in reading.rows(table.select())]
    return [one for one in entries if one[0] != "opened"]


def bar_of(page: EcomapPage) -> ElsewhereBar:
    bar = page.findChild(ElsewhereBar)
    assert isinstance(bar, ElsewhereBar)
    return bar


def press(page: EcomapPage, words: str) -> None:
    (button,) = [one for one in bar_of(page).findChildren(Button) if one.text() == words]
    button.click()
    QApplication.processEvents()


@pytest.mark.parametrize("names", [False, True])
def test_another_household_is_not_shown_because_the_desk_turns_to_it(
    page: EcomapPage, projector: Projector, family: Family, secret: str, names: bool
) -> None:
    page.commands()[Command.PROJECT]()
    if names:
        page.commands()[Command.ANONYMISE]()
    before = seen(projector)

    turn_to(page, secret, mode="edit")
    page.commands()[Command.ANONYMISE]()
    page.commands()[Command.PROJECTOR_THEME]()

    assert seen(projector) == before
    shown = projector.shown()
    assert shown is not None
    assert (shown.household, shown.nameless) == (family.household, not names)


def test_projecting_another_household_begins_without_names_and_is_recorded(
    page: EcomapPage, projector: Projector, town: SmallTown, secret: str
) -> None:
    page.commands()[Command.PROJECT]()
    page.commands()[Command.ANONYMISE]()

    turn_to(page, secret, mode="project")

    shown = projector.shown()
    assert shown is not None
    assert (shown.household, shown.nameless) == (secret, True)
    assert recorded(town) == [("projected", secret)]


def test_showing_names_of_the_other_household_is_recorded_too(
    page: EcomapPage, town: SmallTown, secret: str
) -> None:
    page.commands()[Command.PROJECT]()
    page.commands()[Command.ANONYMISE]()
    turn_to(page, secret, mode="project")

    page.commands()[Command.ANONYMISE]()

    assert recorded(town) == [("projected", secret), ("unmasked", secret)]


def test_what_cannot_be_recorded_is_not_shown(
    page: EcomapPage, projector: Projector, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.commands()[Command.PROJECT]()

    def refuse(**_: object) -> None:
        raise NotFound("household", secret)

    before = seen(projector)
    monkeypatch.setattr(page.context.services.maps, "projected", refuse)
    with pytest.raises(NotFound):
        page.commands()[Command.ANONYMISE]()
    page.refresh(EVERYTHING)

    assert seen(projector) == before
    assert page.showing.is_nameless()


def test_the_desk_says_that_the_room_sees_another_household(page: EcomapPage, secret: str) -> None:
    page.commands()[Command.PROJECT]()
    assert not bar_of(page).isVisible()
    page.commands()[Command.ANONYMISE]()

    turn_to(page, secret)

    assert bar_of(page).isVisible()
    assert "名前を出して映したまま" in bar_of(page).accessibleName()
    assert not page._ui.projecting_chip.isVisible()


def test_the_slide_of_another_household_can_be_taken_away(
    page: EcomapPage, projector: Projector, secret: str
) -> None:
    page.commands()[Command.PROJECT]()
    turn_to(page, secret)

    press(page, "投影をやめる")

    assert not projector.is_on()
    assert not bar_of(page).isVisible()


def test_the_slide_of_another_household_can_be_changed_for_this_one(
    page: EcomapPage, projector: Projector, town: SmallTown, secret: str
) -> None:
    page.commands()[Command.PROJECT]()
    turn_to(page, secret)

    press(page, "この図に替える")

    assert page.showing.is_on()
    assert recorded(town) == [("projected", secret)]
    assert not bar_of(page).isVisible()


def test_one_gets_back_to_the_map_the_room_sees(
    page: EcomapPage, family: Family, secret: str
) -> None:
    page.commands()[Command.PROJECT]()
    turn_to(page, secret)

    press(page, "その図へ")

    assert page.place().id == family.household
    assert page.showing.is_on()


def test_after_a_lock_the_slide_with_names_is_known_and_can_be_hidden(
    room: Room, projector: Projector, secret: str
) -> None:
    page = with_projector(room(), projector)
    page.commands()[Command.PROJECT]()
    page.commands()[Command.ANONYMISE]()
    with_names = seen(projector)
    shell = page.window()
    shell.lock()
    assert seen(projector) == with_names

    session = shell._gate.open(PASSPHRASE)
    session.context.projecting = projector
    shell.open_session(session)
    QApplication.processEvents()
    again = shell.house.screen()

    assert isinstance(again, EcomapPage)
    assert again is not page
    assert again._ui.projecting_chip.isVisible()
    assert not again.showing.is_nameless()
    again.commands()[Command.ANONYMISE]()
    assert seen(projector) != with_names


def test_hidden_names_stay_hidden_after_a_lock(room: Room) -> None:
    page = room(names="hidden")
    assert page.place().extra["names"] == "hidden"


def test_without_names_neither_head_nor_window_names_the_household(room: Room) -> None:
    page = room()
    assert page._ui.name_label.text() == "佐藤 健一 さんの世帯"

    page.commands()[Command.ANONYMISE]()

    assert page._ui.name_label.text() == "A世帯"
    assert page.window().windowTitle().startswith("A世帯 — エコマップ")
    assert "佐藤" not in page._ui.name_label.toolTip()
    page.commands()[Command.ANONYMISE]()
    assert "佐藤 健一" in page.window().windowTitle()


def test_the_window_calls_a_protected_household_by_its_number(
    page: EcomapPage, town: SmallTown, secret: str
) -> None:
    number = town.services.household_page.page(household=secret).household.number

    turn_to(page, secret)

    assert page.title() == f"{number} — エコマップ"


@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut_while_the_room_sees_another_household(
    room: Room,
    projector: Projector,
    secret: str,
    size: tuple[int, int],
    language: str,
    type_size: TypeSize,
) -> None:
    page = with_projector(room(size=size, language=language, type_size=type_size), projector)
    page.commands()[Command.PROJECT]()
    page.commands()[Command.ANONYMISE]()
    turn_to(page, secret)

    assert bar_of(page).isVisible()
    assert faults(page) == []

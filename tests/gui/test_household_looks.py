# SPDX-License-Identifier: Apache-2.0
"""Nothing of the household page is cut: both sizes, languages and type sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from banso_desktop.gui.commands import Command
from banso_desktop.gui.tokens import TypeSize
from tests.fakes.household_screens import (
    Open,
    dialog,
    opener,
    page_of,
)
from tests.fakes.households import Family
from tests.fakes.looks import faults
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
def test_nothing_is_cut_in_any_tab(
    open_page: Open,
    town: SmallTown,
    family: Family,
    size: tuple[int, int],
    type_size: TypeSize,
    language: str,
) -> None:
    town.services.households.add_consent(person=family.tomiko, way="oral")
    screen = open_page(family.household, shown=size, size=type_size, language=language)
    found = {}
    for tab in ("overview", "ecomap", "records", "plan", "referrals", "conferences", "papers",
                "history"):  # fmt: skip
        screen._turn_to(tab)
        QApplication.processEvents()
        if tab in ("records", "plan"):
            screen.commands()[Command.ADD]()
        for _ in range(3):  # a form in a scrolled column takes its height a moment later
            QApplication.processEvents()
        found[tab] = faults(screen.window())

    assert {tab: cut for tab, cut in found.items() if cut} == {}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut_in_the_small_forms(
    open_page: Open, town: SmallTown, family: Family, type_size: TypeSize, language: str
) -> None:
    screen = open_page(family.household, shown=(1024, 544), size=type_size, language=language)
    page = page_of(town, family)
    forms = screen._dialogs
    found = []
    for show in (
        lambda: forms.person(page, family.kenichi), lambda: forms.rhythm(page),
        lambda: forms.team(page), lambda: forms.attention(page), lambda: forms.consent(page),
        lambda: forms._opener(page, page.dwellings[0].id)(),
    ):  # fmt: skip
        show()
        form = dialog(screen, QDialog)
        QApplication.processEvents()
        found += faults(form)
        form.close()
        QApplication.processEvents()

    assert found == []

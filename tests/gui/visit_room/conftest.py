# SPDX-License-Identifier: Apache-2.0
"""The dialogs of visits and series over a real replica, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.changes import Changes
from banso_desktop.gui.screen import Context
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.text import Words
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from banso_desktop.gui.work import Works
from banso_desktop.services.week_view import Chip
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team

Show = Callable[..., None]


@pytest.fixture
def context(town: SmallTown, fonts: FontSet, qapp: QApplication, tmp_path: Path) -> Context:
    Translations(qapp).use("ja")
    return Context(
        services=town.services, changes=Changes(), works=Works(), clock=town.clock, fonts=fonts,
        settings=Settings(tmp_path / "view.ini"), town="みどり野町", member="小林 あゆみ",
        member_id=town.desk.member,
    )  # fmt: skip


@pytest.fixture
def ask(context: Context, show: Show) -> Callable[..., VisitDialog]:
    def asked(wish: Wish | None = None, chip: Chip | None = None) -> VisitDialog:
        dialog = VisitDialog(context, wish or Wish(), chip)
        show(dialog, 620, 560)
        return dialog

    return asked


@pytest.fixture
def ask_series(context: Context, show: Show) -> Callable[..., SeriesDialog]:
    def asked(wish: Wish | None = None) -> SeriesDialog:
        dialog = SeriesDialog(context, wish or Wish())
        show(dialog, 860, 620)
        return dialog

    return asked


Ask = Callable[..., VisitDialog]
AskSeries = Callable[..., SeriesDialog]


def chips(town: SmallTown) -> list[Chip]:
    return town.services.week.board().chips


def bar_words(dialog: VisitDialog | SeriesDialog) -> str:
    place = dialog._ui.bar_place
    shown = [words.text() for words in place.findChildren(Words)] if place.isVisible() else []
    return " ".join(shown)


def for_sato(staff: Team, **more: Any) -> Wish:
    return Wish(household=staff.sato, name="佐藤 健一", day="2026-11-26", time="10:00", **more)

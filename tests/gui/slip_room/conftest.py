# SPDX-License-Identifier: Apache-2.0
"""つなぎ票 on screen, over a real replica: typed, seen on paper, handed over, followed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.printing import PaperPrinting
from banso_desktop.gui.referral_slip import ReferralSlipPage
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.printing.catalogue import new_press
from tests.fakes.services import Desk
from tests.fakes.slips import REQUEST
from tests.fakes.town import SmallTown

MakeDesk = Callable[..., Desk]


class Opened:
    """A slip in a window, with the papers that were shown for printing."""

    def __init__(self, desk: Desk, town: SmallTown) -> None:
        self.desk = desk
        self.town = town
        self.printed: list[tuple[str, str]] = []
        self.went: list[Destination] = []
        context = desk.session.context
        printing = PaperPrinting(
            lambda kind, one: town.services.papers.papers_to_print(kind=kind, id=one),
            new_press(context.fonts),
            context.works,
            lambda: datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC),
            lambda *_: None,
        )

        def preview(_: QWidget, kind: str, identifier: str) -> None:
            self.printed.append((kind, identifier))

        printing.preview = preview  # type: ignore[method-assign]
        context.printing = printing

    def show(self, destination: Destination) -> ReferralSlipPage:
        assert self.desk.shell.go(destination)
        screen = self.desk.shell.house.screen()
        assert isinstance(screen, ReferralSlipPage)
        screen.navigate.connect(self.went.append)
        self.settle()
        return screen

    def settle(self) -> None:
        """Let the paper follow what was typed."""
        page = self.desk.shell.house.screen()
        if isinstance(page, ReferralSlipPage):
            page._paper._pause.flush()
        for _ in range(20):
            QApplication.processEvents()
            if not self.desk.works.is_busy():
                break
            self.desk.works.wait(2_000)
        QApplication.processEvents()


@pytest.fixture
def opened(make_desk: MakeDesk, town: SmallTown) -> Callable[..., Opened]:
    def open_it(**wanted: Any) -> Opened:
        size = wanted.pop("shown", (1366, 698))
        return Opened(make_desk(shown=size, rooms=ROOMS, services=town.services, **wanted), town)

    return open_it


LOOKS = (
    ((1366, 698), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.STANDARD),
    ((1024, 544), "ja", TypeSize.LARGEST),
    ((1024, 544), "en", TypeSize.STANDARD),
    ((1366, 698), "en", TypeSize.LARGEST),
)

Open = Callable[..., Opened]


def new(household: str, **extra: str) -> Destination:
    return Destination("referral", "", {"household": household, **extra})


def paper_text(page: ReferralSlipPage) -> str:
    return page._ui.preview._area.accessibleDescription()


def fill(page: ReferralSlipPage) -> None:
    ui = page._ui
    ui.way_box.box("refer").click()
    QTest.keyClicks(ui.destination_edit, "Hatake no kai")
    QTest.keyClicks(ui.receiver_edit, "Yoshida Kunio")
    ui.request_edit.setPlainText(REQUEST)
    ui.consent_box.box("oral").click()
    QTest.keyClicks(ui.consent_on_edit.line, "R8.11.18")
    QTest.keyClicks(ui.look_edit.line, "R8.12.9")

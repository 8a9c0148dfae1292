# SPDX-License-Identifier: Apache-2.0
"""Who is about, on screen: names, when each last sent something, how far it received."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.ids import derived_id
from banso_desktop.gui.admin_words import said_together
from banso_desktop.gui.computers_table import NAME, PUBLISHED, RECEIVED, ComputersModel
from banso_desktop.gui.session import FolderFinding
from banso_desktop.gui.translate import Translations
from banso_desktop.journal.presence import Computer
from banso_desktop.services.folder import ComputerLine
from tests.fakes.town import SmallTown
from tests.fakes.waiting import until
from tests.gui.admin_room.conftest import Open, folder_of


@pytest.fixture(autouse=True)
def japanese(qapp: QApplication) -> Iterator[None]:
    """Days as they are written in Japanese."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication, japanese: None) -> Iterator[None]:
    translations = Translations(qapp)
    translations.use("en")
    yield
    translations.remove()


def line(**changed: object) -> ComputerLine:
    fields: dict[str, object] = {
        "id": derived_id("device"),
        "member": derived_id("member"),
        "name": "小林 あゆみ",
        "number": 1,
        "of": 1,
        "published": "2026-11-24T10:42",
        "behind": 0,
        "is_dormant": False,
        "me": False,
    }
    return ComputerLine(**{**fields, **changed})  # type: ignore[arg-type]


def cells(one: ComputerLine) -> tuple[str, str, str]:
    model = ComputersModel()
    model.show_lines([one])
    name, published, received = (
        str(model.index(0, column).data()) for column in (NAME, PUBLISHED, RECEIVED)
    )
    return name, published, received


def test_a_computer_is_told_by_its_person(qapp: QApplication) -> None:
    assert cells(line()) == ("小林 あゆみ", "11/24（火）10:42", "すべて")
    assert cells(line(me=True))[0] == "小林 あゆみ・この端末"
    assert cells(line(of=2, number=2))[0] == "小林 あゆみ（2台目）"
    assert cells(line(name=""))[0] == "（お名前まだ）"


def test_what_is_behind_or_long_silent_is_said(qapp: QApplication) -> None:
    assert cells(line(behind=3))[2] == "あと 3 件"
    assert cells(line(is_dormant=True))[1] == "11/24（火）10:42（90日以上前）"
    assert cells(line(published="", is_dormant=True))[1] == "まだありません"
    assert cells(line(is_dormant=True, me=True))[1] == "11/24（火）10:42"


def test_the_screen_lists_the_computers_each_time_one_looks(
    open_page: Open, town: SmallTown
) -> None:
    millis = int(town.clock.now().timestamp() * 1000)
    found = [Computer(derived_id("device"), town.desk.member, millis, 0, True)]
    town.desk.presence = lambda: found
    _, page = open_page("folder")
    computers = folder_of(page)._computers

    until(lambda: computers.model.rowCount() == 1)

    assert computers.isVisible()
    assert computers.model.line(0).name == "小林 あゆみ"
    assert computers.table in folder_of(page).panes()


def test_what_a_snapshot_invented_is_said_with_its_author() -> None:
    finding = FolderFinding(
        "s/x/00000003.snap#y", "snapshot", "小林 あゆみ", datetime.fromisoformat("2026-11-24T10:42")
    )

    ((what, then, found),) = said_together([finding])

    assert what == "だれも書いていないことが、しばらく見えていました"
    assert then.startswith("小林 あゆみさんの端末が 11/24（火）10:42 に作った")
    assert found == [finding]


def test_in_english_no_day_is_left_in_japanese(english: None) -> None:
    finding = FolderFinding(
        "j/x/00000003.seg", "right", "M. Kobayashi", datetime.fromisoformat("2026-11-24T10:42")
    )

    ((_, then, _),) = said_together([finding])

    assert "M. Kobayashi, 11/24 (Tue) 10:42" in then

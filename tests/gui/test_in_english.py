# SPDX-License-Identifier: Apache-2.0
"""Every room in English, over a town written in Latin letters: no Japanese word is left.

Letters are claimed once, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from banso_desktop.gui.household_page import HouseholdScreen
from banso_desktop.gui.rooms import ROOMS
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from tests.fakes.english_town import EnglishTown, english_town
from tests.fakes.looks import mnemonic_clashes
from tests.fakes.rooms import settle
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

_JAPANESE: Final = re.compile("[\u3041-\u30ff\u4e00-\u9fff「」〜歳（）、。]")
_DATA: Final = (
    "みどり野町",  # the desk's fake town and member, in the frame of the window
    "小林 あゆみ",
    "毎週木曜",  # a rule is typed in Japanese in both languages, and kept as it is typed
    "毎週火曜",
    "第1・第3火曜",
    "隔週金曜（10回）",
    "日本語",
    "さんの世帯",  # how people are called is theirs
    "さん世帯",
    "さん",
    "ここで知ったことを、会議の外に持ち出しません。委員でなくなったあとも同じです。",  # read aloud
    "〜 Strain",  # a sign
    "年末年始",  # holidays keep their names
)


def japanese_in(window: QWidget) -> list[str]:
    """Return the words in sight that are Japanese and no data."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        for text in _texts(widget):
            bare = text
            for known in _DATA:
                bare = bare.replace(known, "")
            if _JAPANESE.search(bare):
                found.append(f"{type(widget).__name__} {widget.objectName()}: {text[:60]!r}")
    return found


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(), 40)):
                cell = model.index(row, column)
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield str(cell.data(role) or "")


@pytest.fixture
def there(town: SmallTown) -> EnglishTown:
    return english_town(town)


@pytest.fixture
def desk(make_desk: Callable[..., Desk], town: SmallTown, there: EnglishTown) -> Desk:
    made = make_desk(
        shown=(1366, 698), rooms=ROOMS,
        services=town.services, language="en",
    )  # fmt: skip
    made.settings.language = "en"
    made.session.context.member_id = town.desk.member
    town.replica.hub.subscribe(made.changes.post)
    return made


def test_no_room_says_anything_in_japanese_or_claims_a_letter_twice(
    desk: Desk, there: EnglishTown
) -> None:
    found: dict[str, list[str]] = {}
    for place in (
        Destination("today"),
        Destination("week"),
        Destination("intake"),
        Destination("households"),
        Destination("referrals"),
        Destination("referral", there.referral),
        Destination("referral", there.draft),
        Destination("resources"),
        Destination("ecomap", there.household),
        Destination("conferences"),
        Destination("conference", there.conference),
        Destination("conference", there.over),
        Destination("admin", extra={"part": "people"}),
        Destination("admin", extra={"part": "town"}),
        Destination("admin", extra={"part": "folder"}),
    ):
        desk.shell.go(place)
        settle(desk)
        if words := japanese_in(desk.shell) + mnemonic_clashes(desk.shell):
            found[f"{place.room} {place.extra}"] = words

    assert found == {}


def test_no_tab_of_a_household_says_anything_in_japanese(desk: Desk, there: EnglishTown) -> None:
    found: dict[str, list[str]] = {}
    for tab in (
        *("overview", "ecomap", "records", "plan"),
        *("referrals", "conferences", "papers", "history"),
    ):
        desk.shell.go(Destination("household", there.household, {"tab": tab}))
        settle(desk)
        screen = desk.shell.house.screen()
        assert isinstance(screen, HouseholdScreen)
        if words := japanese_in(desk.shell) + mnemonic_clashes(desk.shell):
            found[tab] = words

    assert found == {}


def test_no_dialog_of_the_week_says_anything_in_japanese(desk: Desk, there: EnglishTown) -> None:
    wish = Wish(household=there.household, name="Sato Kenichi", day="2026-11-26", time="10:00")
    context = desk.session.context
    for dialog in (VisitDialog(context, wish), SeriesDialog(context, wish)):
        dialog.show()
        QApplication.processEvents()
        assert japanese_in(dialog) + mnemonic_clashes(dialog) == []
        dialog.close()

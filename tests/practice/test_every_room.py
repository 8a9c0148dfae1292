# SPDX-License-Identifier: Apache-2.0
"""What holds in each room: F1 says its idea, and its words are those of a town office."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from banso_desktop.gui.rooms import ROOMS, Room
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Elided, Words
from banso_desktop.printing.catalogue import build_papers, new_press
from tests.fakes.households import Family
from tests.fakes.slips import drafted, issued
from tests.fakes.town import SmallTown
from tests.practice.conftest import RealDesk

AtDesk = Callable[..., RealDesk]

# Room: its topic, and what of the pamphlet's thought its help says in Japanese and in English.
# A room that is not here fails, so that a new one brings its idea along.
IDEAS = {
    "today": ("today", "会えない時間も関わりです", "whom have we not met"),
    "intake": ("intake", "属性や困りごとにかかわらず", "There is no field for refusing"),
    "households": ("households", "自立が孤立に終わる", "must not end in isolation"),
    "household": ("household", "暮らし全体と家族全体を見ます", "the whole life"),
    "week": ("week", "訪問して届ける支援（アウトリーチ）", "support that goes to people"),
    "conferences": ("conference", "一つの窓口が丸抱えせず", "no single office carries everything"),
    "conference": ("conference", "一つの窓口が丸抱えせず", "no single office carries everything"),
    "referrals": ("referrals", "つなぎ直しの始まり", "Nothing falls off this list"),
    "referral": ("referral", "「投げ渡し」にしない", "coming back is welcome"),
    "resources": ("resources", "専門職も地域とつながる", "Professionals are connected, too"),
    "ecomap": ("ecomap", "ほかの人との関係の中で自分を知ります", "know ourselves through others"),
    "admin": ("admin", "管理者の役割だけでは、世帯の記録は読めません", "alone reads no household"),
    "reflection": ("reflection", "解決した件数は数えません", "Solved cases are not counted"),
}  # fmt: skip

every_room = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)


@pytest.fixture
def destination(town: SmallTown, family: Family) -> Callable[[Room], Destination]:
    """Where to go to see a room with something in it."""
    conference = town.services.conferences.open(title="第5回 支援会議", starts="R8.11.26 13:30")
    town.services.conferences.add_item(
        conference=conference, household=family.household, title="冬の過ごし方"
    )
    slip = drafted(town, family.household)
    issued(town, family.household)
    about = {
        "household": family.household, "ecomap": family.household, "conference": conference,
        "referral": slip,
    }  # fmt: skip
    return lambda room: Destination(room.name, about.get(room.name, ""))


@every_room
@pytest.mark.practice(3)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_f1_says_the_idea_of_the_room_one_is_in(
    at_desk: AtDesk, destination: Callable[[Room], Destination], room: Room, language: str
) -> None:
    topic, in_japanese, in_english = IDEAS[room.name]
    real = at_desk(language)
    real.enter(destination(room))

    QTest.keyClick(real.desk.shell, Qt.Key.Key_F1)

    panel = real.desk.shell.help_panel
    assert panel.topic() == topic
    assert (in_english if language == "en" else in_japanese) in panel.text()


# Keys, numbers and places of folders, and what a town office itself writes in Latin letters.
_OFFICE = re.compile(
    r"^//\S+$|\bR\d+-[0-9A-Z]+|^[0-9A-Z]{6}$|\bNo\."
    r"|F\d+|Ctrl|Shift|Alt|Enter|Esc|Tab|Del|Ins|Pg(Up|Dn)|Home|End|Space|QR|PDF|FAX|SNS|PC"
    r"|(?<![A-Za-z])[A-Z]\d?(?![A-Za-z])"
)
_LATIN = re.compile(r"[A-Za-z]{2,}")
_JARGON = re.compile(
    "クライアント|ケースワーク|インテーク|アセスメント|ステークホルダー|ダッシュボード|タスク"
    "|ソーシャル|リファー|モニタリング|エビデンス|ニーズ|シンク|ログイン"
)


def words_in(window: QWidget) -> Iterator[str]:
    """Yield what a person reads in a window: words, buttons, tabs, hints and tooltips."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, QLabel | QAbstractButton | Words | Elided):
            yield widget.text()


@every_room
@pytest.mark.practice(2)
def test_a_room_speaks_the_plain_japanese_of_a_town_office(
    at_desk: AtDesk, destination: Callable[[Room], Destination], room: Room
) -> None:
    screen = at_desk().enter(destination(room))

    read = [text for text in words_in(screen) if text.strip()]

    assert len(read) > 5
    assert [text for text in read if _LATIN.search(_OFFICE.sub("", text))] == []
    assert [text for text in read if _JARGON.search(text)] == []


@pytest.mark.practice(2)
@pytest.mark.parametrize("kind", ["slip", "agenda", "today", "ecomap"])
def test_a_paper_speaks_the_plain_japanese_of_a_town_office(
    town: SmallTown, family: Family, kind: str
) -> None:
    town.services.visits.plan(household=family.household, starts="今日 14:00")
    conference = town.services.conferences.open(title="第5回 支援会議", starts="R8.11.26 13:30")
    town.services.conferences.add_item(conference=conference, household=family.household)
    about = {
        "slip": issued(town, family.household).referral, "agenda": conference, "today": "",
        "ecomap": family.household,
    }  # fmt: skip

    paper = town.services.papers.paper(kind=kind, id=about[kind])
    made = build_papers([paper], new_press(), datetime(2026, 11, 24, tzinfo=UTC))

    lines = [
        line
        for page in pypdfium2.PdfDocument(made.pdf)
        for line in page.get_textpage().get_text_bounded().splitlines()
    ]
    assert len(lines) > 5
    assert [line for line in lines if _LATIN.search(_OFFICE.sub("", line))] == []
    assert [line for line in lines if _JARGON.search(line)] == []

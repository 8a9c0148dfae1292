# SPDX-License-Identifier: Apache-2.0
"""F1 opens the idea behind the screen; every topic is there in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.commands import Command
from banso_desktop.gui.help import HelpPanel, topic_file
from banso_desktop.gui.screen import Destination
from banso_desktop.paths import shipped
from tests.fakes.services import Desk

Show = Callable[..., None]
MakeDesk = Callable[..., Desk]


def topics(language: str) -> list[str]:
    return sorted(path.stem for path in shipped("resources", "help", language).glob("*.md"))


TOPICS = topics("ja")


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_topic_has_a_heading_and_an_idea(topic: str, language: str) -> None:
    text = topic_file(topic, language).read_text("utf-8")
    heading, _, rest = text.partition("\n")
    assert heading.startswith("# ")
    assert len(rest) > 120
    written_in_japanese = bool(re.search(r"[ぁ-ん]", text))
    assert written_in_japanese is (language == "ja")


def test_both_languages_have_the_same_topics() -> None:
    assert topics("en") == TOPICS


@pytest.mark.parametrize("topic", TOPICS)
def test_no_topic_uses_words_the_desk_does_not_use(topic: str) -> None:
    text = topic_file(topic, "ja").read_text("utf-8")
    for word in ("困難ケース", "処理する", "解決件数", "未対応", "クライアント"):
        assert word not in text


def test_a_topic_missing_in_a_language_is_read_in_japanese() -> None:
    assert topic_file("today", "fr").parent.name == "ja"


def test_an_unknown_topic_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        topic_file("no such topic", "ja")


def test_the_panel_lies_inside_and_closes_with_escape(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    panel = HelpPanel(page)
    show(page, 900, 500)
    panel.show_topic("today", "ja")
    assert page.rect().contains(panel.geometry())
    assert "つなぎ直しの始まり" in panel.text()
    page.resize(700, 400)
    assert page.rect().contains(panel.geometry())
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.topic() == ""


@pytest.mark.practice(3)
def test_f1_opens_the_idea_of_the_screen_one_is_on(make_desk: MakeDesk) -> None:
    desk = make_desk(shown=(1366, 698))
    QTest.keyClick(desk.shell, Qt.Key.Key_F1)
    assert desk.shell.help_panel.topic() == "today"

    desk.shell.go(Destination("households"))
    assert desk.shell.help_panel.topic() == "households"
    assert "自立が孤立に終わる" in desk.shell.help_panel.text()

    QTest.keyClick(desk.shell, Qt.Key.Key_F1)
    assert desk.shell.help_panel.topic() == ""


@pytest.mark.practice(3)
def test_the_idea_is_told_in_english_too(make_desk: MakeDesk) -> None:
    desk = make_desk(shown=(1366, 698), language="en")
    action = desk.shell.menus.action(Command.HELP)
    assert action is not None
    action.trigger()
    assert "Nobody" in desk.shell.help_panel.text() or "nobody" in desk.shell.help_panel.text()

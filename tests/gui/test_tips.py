# SPDX-License-Identifier: Apache-2.0
"""What somebody wrote is shown as it is: no tooltip or label follows marks that stand in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from banso_desktop.gui.menu_line import MenuLine
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tips import tip

GUI = Path(__file__).resolve().parents[2] / "banso_desktop" / "gui"
HOSTILE = (
    '<img src="//192.0.2.7/x.png">',
    "<a href='file:///etc/passwd'>よむ</a>",
    "母 <b>太い</b>\n二行目 & <br>",
    "<qt>",
    "&lt;b&gt;",
    "3 < 5 & 7 > 2",
)
SAID = {"tip", "tr", "translate"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_the_very_words(qapp: QApplication, text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tip(text))

    assert shown.toPlainText() == text
    assert "img" not in shown.toHtml().replace("&lt;img", "")


@pytest.mark.parametrize("text", ["", "佐藤さん", "5 & 7 > 2", "二行\n目"])
def test_what_is_no_html_stays_as_it_is(text: str) -> None:
    assert tip(text) == text


def test_elided_text_and_names_are_told_as_words(qapp: QApplication) -> None:
    elided = Elided(HOSTILE[0] * 20)
    elided.resize(40, 20)
    elided.show()
    line, name = MenuLine(), QLabel()
    line.show_user(HOSTILE[0], Words(), name)  # type: ignore[arg-type]

    assert elided.toolTip() == tip(HOSTILE[0] * 20)
    assert name.toolTip() == tip(HOSTILE[0])


def modules() -> Iterator[tuple[Path, str]]:
    for path in sorted(GUI.rglob("*.py")):
        if path.parent.name != "forms":
            yield path, path.read_text(encoding="utf-8")


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return getattr(node, "attr", getattr(node, "id", ""))


def test_every_tooltip_is_a_sentence_of_ours_or_kept_from_being_html() -> None:
    wrong = []
    for path, source in modules():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            is_shown = name_of(node) == "showText"
            if name_of(node) not in {"setToolTip", "showText", "setWhatsThis"}:
                continue
            said = node.args[1] if is_shown else node.args[0]
            if name_of(said) not in SAID:
                wrong.append(f"{path.name}:{node.lineno}")

    assert wrong == []


def test_every_table_that_tells_its_cells_keeps_them_from_being_html() -> None:
    asked = re.compile(r"ToolTipRole:?\n((?:\s+.*\n){3})")
    told = [(path.name, found) for path, source in modules() for found in asked.findall(source)]

    assert len(told) >= 5
    assert [name for name, found in told if "tip(" not in found] == []


def test_labels_of_forms_that_say_something_stored_are_of_our_own_kind() -> None:
    """A QLabel takes what looks like HTML for HTML; Words and its like do not."""
    wrong = []
    for path, source in modules():
        set_here = set(re.findall(r"\b(\w+)\.setText\(", source))
        for form in re.findall(r"gui\.forms\.(ui_\w+) import", source):
            made = (GUI / "forms" / f"{form}.py").read_text(encoding="utf-8")
            for label in re.findall(r"self\.(\w+) = QLabel\(", made):
                is_plain = f"self.{label}.setTextFormat(Qt.TextFormat.PlainText)" in made
                if label in set_here and not is_plain:
                    wrong.append((path.name, label))

    assert set(wrong) <= {("unlock_page.py", "date_label")}, "a day is nobody's words"

# SPDX-License-Identifier: Apache-2.0
"""Nothing the program says judges people, blames the user or counts solved cases.

Scanned: the forms, every text in the code except docstrings, what ships in resources/, and
the manual. The program refuses nobody and has no word for it.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FORBIDDEN = re.compile("困難ケース|拒否|処理|解決件数|対象外|失敗しました")

_TEXT_FILES = {".html", ".json", ".md", ".qss", ".toml", ".ts", ".txt", ".csv", ".svg", ".yaml"}

Said = tuple[str, int, str]
"""File, line (0 where there is none) and text."""


def of_form(path: Path) -> Iterator[Said]:
    """Yield the texts of a Qt Designer form."""
    for string in ET.parse(path).iter("string"):
        yield path.name, 0, string.text or ""


def of_code(path: Path) -> Iterator[Said]:
    """Yield the string literals of a module that are not docstrings.

    A module without a forbidden word anywhere is not looked into.
    """
    source = path.read_text("utf-8")
    if not FORBIDDEN.search(source):
        return
    module = ast.parse(source)
    # A string that stands alone as a statement documents something and shows nowhere.
    unshown = {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in unshown
        ):
            yield path.relative_to(path.anchor).as_posix(), node.lineno, node.value


def of_text(path: Path) -> Iterator[Said]:
    """Yield the lines of a text file."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        yield path.name, number, line


def everything_said() -> Iterator[Said]:
    for path in sorted((ROOT / "ui").rglob("*.ui")):
        yield from of_form(path)
    for path in sorted((ROOT / "banso_desktop").rglob("*.py")):
        yield from of_code(path)
    for folder in (ROOT / "resources", ROOT / "docs" / "manual"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in _TEXT_FILES:
                yield from of_text(path)


def forbidden(said: Iterator[Said]) -> list[Said]:
    return [(where, line, text) for where, line, text in said if FORBIDDEN.search(text)]


def test_no_forbidden_word_is_said() -> None:
    assert forbidden(everything_said()) == []


def test_forbidden_words_are_found_in_forms_code_and_resources(tmp_path: Path) -> None:
    form, code, page = tmp_path / "a.ui", tmp_path / "b.py", tmp_path / "c.md"
    form.write_text("<ui><widget><string>対象外にする</string></widget></ui>", "utf-8")
    code.write_text(
        '"""拒否"""\n\n\ndef f():\n    """処理"""\n    return f"{1}に失敗しました"\n', "utf-8"
    )
    page.write_text("よい文\n困難ケース\n", "utf-8")

    found = forbidden(iter([*of_form(form), *of_code(code), *of_text(page)]))

    assert [(line, text) for _, line, text in found] == [
        (0, "対象外にする"),
        (6, "に失敗しました"),
        (2, "困難ケース"),
    ]

# SPDX-License-Identifier: Apache-2.0
"""The list of decisions names every page, with its own title, and every page has its parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ADR = Path(__file__).resolve().parents[2] / "docs" / "adr"
PAGES = sorted(ADR.glob("[0-9]*.md"))

_ROW = re.compile(r"^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \|$", re.MULTILINE)


def test_the_list_names_every_page_with_its_title() -> None:
    listed = _ROW.findall((ADR / "README.md").read_text("utf-8"))

    titles = [(page.name[:4], page.name, page.read_text("utf-8").splitlines()[0]) for page in PAGES]

    assert [(n, name, f"# {n} {title}") for n, name, title in listed] == titles


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_page_says_status_context_decision_and_consequences(page: Path) -> None:
    text = page.read_text("utf-8")

    assert re.search(r"^Status: (proposed|accepted|superseded by \d{4})", text, re.MULTILINE)
    headings = re.findall(r"^## (\w+)", text, re.MULTILINE)
    assert [h for h in ("Context", "Decision", "Consequences") if h not in headings] == []

# SPDX-License-Identifier: Apache-2.0
"""Relative links in the documentation lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^(?:```.*?^```|    \S.*?$)", re.MULTILINE | re.DOTALL)


def anchors(page: str) -> set[str]:
    """Return the anchors of a page's headings, as GitHub and Gitea make them."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def dead_links(path: Path) -> list[str]:
    page = _CODE.sub("", path.read_text("utf-8"))
    dead = []
    for target in _LINK.findall(page):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name) if name else path
        if not file.exists() or (anchor and anchor not in anchors(file.read_text("utf-8"))):
            dead.append(target)
    return dead


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_resolve(path: Path) -> None:
    assert dead_links(path) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# Here\n[a](#here) [b](#there) [c](other.md) ![d](page.md) [e](https://example.org/)\n",
        "utf-8",
    )

    assert dead_links(page) == ["#there", "other.md"]


def test_japanese_headings_have_anchors() -> None:
    assert anchors("# 伴走デスク\n## 最初の日（一人め）\n") == {"伴走デスク", "最初の日一人め"}

# SPDX-License-Identifier: Apache-2.0
"""docs/ARCHITECTURE.md stays short and names only files and names that exist."""

from __future__ import annotations

import re
from pathlib import Path

from banso_desktop.domain.catalogue import ScopeKind
from tests import import_rules

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "ARCHITECTURE.md"

_FILE = re.compile(r"[\w./-]+\.(?:py|md|toml|json|qss)|[\w./-]+/")
_CLASS = re.compile(r"[A-Z][a-z]\w+")

# Folders of a profile and of the shared folder, not of the checkout.
ELSEWHERE = {"outbox/"}


def spans(page: str) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`]+)`", page)


def missing_files(page: str) -> list[str]:
    """Return named files and folders that are neither in the checkout nor in the package."""
    return [
        span
        for span in spans(page)
        if _FILE.fullmatch(span)
        and span not in ELSEWHERE
        and not any((base / span).exists() for base in (ROOT, ROOT / "banso_desktop"))
    ]


def classes_of_the_package() -> set[str]:
    return {
        name
        for path in (ROOT / "banso_desktop").rglob("*.py")
        for name in re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE)
    }


IMPORT_NAMES = {"zxing-cpp": "zxingcpp", "pillow": "pil"}


def drawn_rules(page: str) -> dict[str, tuple[set[str], set[str]]]:
    """Return the rooms and the packages of others that each room may import, in lower case."""
    table = page.partition("## The rooms")[2].partition("\n## ")[0]
    rules = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if line.startswith("| `") and not cells[-1].startswith("everything"):
            rooms, _, packages = cells[-1].partition(";")
            for room in spans(cells[0]):
                rules[room.removesuffix("/").removesuffix(".py")] = (
                    {name.strip() for name in rooms.split(",")} - {""},
                    {
                        IMPORT_NAMES.get(name.strip().lower(), name.strip().lower())
                        for name in packages.split(",")
                    }
                    - {""},
                )
    return rules


def held_rules() -> dict[str, tuple[set[str], set[str]]]:
    """Return the same from the rules the tests hold."""
    return {
        room: (
            set(rooms.split()),
            set(import_rules.THIRD_PARTIES.get(room, "").lower().split()),
        )
        for room, rooms in import_rules.ARROWS.items()
        if not room.startswith("__")
    }


def test_the_rules_on_the_page_are_those_the_tests_hold() -> None:
    assert drawn_rules(PAGE.read_text("utf-8")) == held_rules()


def test_what_may_import_everything_is_named() -> None:
    table = PAGE.read_text("utf-8").partition("## The rooms")[2].partition("\n## ")[0]
    cells = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    (row,) = [row for row in cells if row[-2].strip().startswith("everything")]

    named = {span.removesuffix(".py").rstrip("/") for span in spans(row[1])}

    assert named == import_rules.COMPOSERS


def test_the_page_fits_its_limit() -> None:
    assert len(PAGE.read_text("utf-8").splitlines()) <= 150


def test_files_named_on_the_page_exist() -> None:
    assert missing_files(PAGE.read_text("utf-8")) == []


def test_classes_named_on_the_page_exist() -> None:
    named = {s.partition("(")[0] for s in spans(PAGE.read_text("utf-8"))}
    classes = {name for name in named if _CLASS.fullmatch(name)}

    assert classes
    assert classes - classes_of_the_package() == set()


def test_every_room_of_the_package_stands_on_the_page() -> None:
    rooms = {
        f"{path.name}/"
        for path in (ROOT / "banso_desktop").iterdir()
        if (path / "__init__.py").exists()
    }

    assert rooms - set(spans(PAGE.read_text("utf-8"))) == set()


def test_scopes_on_the_page_are_those_of_the_catalogue() -> None:
    section = PAGE.read_text("utf-8").partition("## Scopes")[2].partition("\n## ")[0]
    named = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)

    assert named == [kind.value for kind in ScopeKind]


def test_a_file_that_is_gone_is_found() -> None:
    assert missing_files("`domain/ids.py` `domain/gone.py` `gone/` `outbox/` `paths.py`") == [
        "domain/gone.py",
        "gone/",
    ]

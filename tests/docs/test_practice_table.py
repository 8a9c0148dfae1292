# SPDX-License-Identifier: Apache-2.0
"""docs/practice.md lists each of the 184 promises once and names only tests that prove them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRACTICE = ROOT / "docs" / "practice.md"

# Where the sections of the pamphlet begin and end.
SECTIONS = {
    "S0": (1, 3),
    "S1": (4, 40),
    "S2": (41, 59),
    "S3": (60, 76),
    "S4": (77, 93),
    "S5": (94, 121),
    "S6": (122, 146),
    "S7": (147, 184),
}

_ROW = re.compile(r"^\| (\d+) \| ([^|]+?) \|([^|]*)\|$")
_HEADING = re.compile(r"^## (S\d) ")
_TEST_ID = re.compile(r"(?:tests/)?([\w./-]+\.py(?:::\w+)+)")


def rows(page: str) -> list[tuple[str, int, str, str]]:
    """Return section, number, promise and proof of each row above "Broken on purpose"."""
    section, found = "", []
    for line in page.partition("## Broken on purpose")[0].splitlines():
        if heading := _HEADING.match(line):
            section = heading[1]
        elif row := _ROW.match(line):
            found.append((section, int(row[1]), row[2], row[3].strip()))
    return found


def _marked(nodes: list[ast.expr]) -> set[int]:
    """Return the numbers of all ``pytest.mark.practice(n)`` within some expressions."""
    return {
        argument.value
        for node in nodes
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "practice"
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, int)
    }


def markers(source: str, name: str) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the id of each test in a module with the promises it is marked with."""
    module = ast.parse(source)
    everywhere = _marked(
        [
            node.value
            for node in module.body
            if isinstance(node, ast.Assign)
            and any(isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets)
        ]
    )

    def inside(
        body: list[ast.stmt], prefix: str, around: set[int]
    ) -> Iterator[tuple[str, frozenset[int]]]:
        for node in body:
            if isinstance(node, ast.ClassDef):
                here = around | _marked(node.decorator_list)
                yield from inside(node.body, f"{prefix}::{node.name}", here)
            elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                numbers = around | _marked(node.decorator_list)
                yield f"{prefix}::{node.name}", frozenset(numbers)

    yield from inside(module.body, name, everywhere)


@pytest.fixture(scope="module")
def suite() -> dict[str, frozenset[int]]:
    """The tests of all modules that mark one, each with the promises it is marked with."""
    return {
        identifier: numbers
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if ".practice(" in (source := path.read_text("utf-8"))
        for identifier, numbers in markers(source, path.relative_to(ROOT).as_posix())
    }


def unproved(page: str, suite: dict[str, frozenset[int]]) -> list[str]:
    """Return what the third column claims and the suite does not bear out."""
    wrong = []
    for _, number, _, proof in rows(page):
        named = [f"tests/{identifier}" for identifier in _TEST_ID.findall(proof)]
        if not named and proof not in {"", "—"}:
            wrong.append(f"{number}: {proof!r} is neither a test nor a dash")
        for identifier in named:
            if identifier not in suite:
                wrong.append(f"{number}: {identifier} does not exist")
            elif number not in suite[identifier]:
                wrong.append(f"{number}: {identifier} is not marked practice({number})")
    return wrong


def test_each_promise_stands_once_in_order() -> None:
    numbers = [number for _, number, _, _ in rows(PRACTICE.read_text("utf-8"))]

    assert numbers == list(range(1, 185))


def test_promises_stand_under_their_section() -> None:
    found: dict[str, list[int]] = {}
    for section, number, _, _ in rows(PRACTICE.read_text("utf-8")):
        found.setdefault(section, []).append(number)

    assert {name: (n[0], n[-1]) for name, n in found.items()} == SECTIONS


def test_no_promise_is_said_twice() -> None:
    said = Counter(promise for _, _, promise, _ in rows(PRACTICE.read_text("utf-8")))

    assert [promise for promise, times in said.items() if times > 1] == []


def test_markers_of_the_suite_name_promises_of_the_table(
    suite: dict[str, frozenset[int]],
) -> None:
    table = {number for _, number, _, _ in rows(PRACTICE.read_text("utf-8"))}

    strays = {
        identifier: sorted(numbers - table)
        for identifier, numbers in suite.items()
        if numbers - table
    }

    assert strays == {}


def test_tests_named_in_the_table_exist_and_carry_the_marker(
    suite: dict[str, frozenset[int]],
) -> None:
    assert unproved(PRACTICE.read_text("utf-8"), suite) == []


def test_a_claim_without_a_marked_test_is_found() -> None:
    page = (
        "## S0 Foreword\n"
        "| 1 | Kept. | `a/test_a.py::test_kept` |\n"
        "| 2 | Gone. | tests/a/test_a.py::test_gone |\n"
        "| 3 | Unmarked. | tests/a/test_a.py::test_kept, tests/a/test_a.py::test_other |\n"
        "| 4 | Boast. | yes |\n"
        "| 5 | Open. | — |\n"
        "| 6 | Open. | |\n"
    )
    made_up = {
        "tests/a/test_a.py::test_kept": frozenset({1, 3}),
        "tests/a/test_a.py::test_other": frozenset({1}),
    }

    assert unproved(page, made_up) == [
        "2: tests/a/test_a.py::test_gone does not exist",
        "3: tests/a/test_a.py::test_other is not marked practice(3)",
        "4: 'yes' is neither a test nor a dash",
    ]


def test_markers_are_read_from_functions_classes_and_modules() -> None:
    source = (
        "import pytest\n"
        "pytestmark = [pytest.mark.practice(9)]\n"
        "@pytest.mark.practice(16)\n@pytest.mark.practice(71)\n"
        "def test_one(): ...\n"
        "@pytest.mark.practice(3)\nclass TestTwo:\n    def test_three(self): ...\n"
        "def not_a_test(): ...\n"
    )

    assert dict(markers(source, "tests/m.py")) == {
        "tests/m.py::test_one": {9, 16, 71},
        "tests/m.py::TestTwo::test_three": {3, 9},
    }

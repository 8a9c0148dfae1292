# SPDX-License-Identifier: Apache-2.0
"""Counting promises: only what every marked test proved is kept."""

from __future__ import annotations

from installer import practice

PAGE = """# Promises

| no. | promise | tests |
| --- | --- | --- |
| 3 | Help says the idea \\| behind the screen | |
| 16 | Nobody is refused | `old::test` |
"""


def test_rows_are_read_with_their_words() -> None:
    assert [(p.number, p.words, p.tests) for p in practice.promises_in(PAGE)] == [
        (3, "Help says the idea \\| behind the screen", ""),
        (16, "Nobody is refused", "`old::test`"),
    ]


def test_a_promise_with_one_skipped_test_stays_open() -> None:
    report = {
        "3": {"tests/a.py::test_one[x]": "passed", "tests/a.py::test_one[y]": "passed"},
        "16": {"tests/b.py::test_two": "passed", "tests/b.py::test_three": "skipped"},
    }

    assert practice.kept_by(report) == {3: ["a.py::test_one"]}


def test_the_column_is_filled_and_emptied_and_the_rest_untouched() -> None:
    filled = practice.with_tests(PAGE, {3: ["a.py::test_one"]})

    assert filled.splitlines()[:4] == PAGE.splitlines()[:4]
    assert filled.splitlines()[4].endswith("behind the screen | `a.py::test_one` |")
    assert filled.splitlines()[5] == "| 16 | Nobody is refused | — |"
    assert practice.with_tests(filled, {3: ["a.py::test_one"]}) == filled


def test_a_lacking_a_double_and_an_unknown_number_are_faults() -> None:
    promises = [practice.Promise(n, "", "") for n in [*range(1, 184), 7, 185]]

    assert practice.faults_in(promises, {200}) == [
        "promise 184 has no line",
        "promise 7 has two lines",
        "line 185 is no promise",
        "a test proves 200, which is no promise",
    ]


def test_the_page_of_the_project_has_every_promise_once() -> None:
    promises = practice.promises_in(practice.TABLE.read_text("utf-8"))

    assert practice.faults_in(promises, set()) == []
    assert [p.number for p in promises if not p.words] == []

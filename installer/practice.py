# SPDX-License-Identifier: Apache-2.0
"""Hold docs/practice.md against what the tests proved: which promises are kept, which are open.

A promise is kept when at least one test carries ``@pytest.mark.practice(number)`` and every test
that carries it passed. ``python3 dev.py practice`` runs those tests and calls this with their
report, a JSON object of promise number -> test -> outcome.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "practice.md"
PROMISES = 184  # of the pamphlet the project works from
NOTHING = "—"  # in the column of tests: nothing proves it yet

_ROW = re.compile(r"^\| *(?P<number>\d+) *\| *(?P<words>.*?) *\|(?P<tests>[^|]*)\|\s*$")


@dataclass(frozen=True)
class Promise:
    """One line of the table."""

    number: int
    words: str
    tests: str


def promises_in(text: str) -> list[Promise]:
    """Return the table's lines in their order: ``| 16 | the promise | tests |``."""
    rows = (_ROW.match(line) for line in text.splitlines())
    return [Promise(int(row["number"]), row["words"], row["tests"].strip()) for row in rows if row]


def faults_in(promises: list[Promise], numbers_marked: set[int]) -> list[str]:
    """Return what makes the count untrue: lines lacking or doubled, marks without a line."""
    numbers = [promise.number for promise in promises]
    expected = set(range(1, PROMISES + 1))
    faults = [f"promise {n} has no line" for n in sorted(expected - set(numbers))]
    faults += [
        f"promise {n} has two lines" for n in sorted({n for n in numbers if numbers.count(n) > 1})
    ]
    faults += [f"line {n} is no promise" for n in sorted(set(numbers) - expected)]
    faults += [f"a test proves {n}, which is no promise" for n in sorted(numbers_marked - expected)]
    return faults


def kept_by(report: Mapping[str, Mapping[str, str]]) -> dict[int, list[str]]:
    """Return the kept promises, each with its tests; one failing or skipped test keeps it open."""
    return {
        int(number): sorted({_short(test) for test in tests})
        for number, tests in report.items()
        if tests and set(tests.values()) == {"passed"}
    }


def _short(test: str) -> str:
    return test.removeprefix("tests/").partition("[")[0]


def with_tests(text: str, kept: Mapping[int, list[str]]) -> str:
    """Return the page with the last column of the table filled anew, everything else unchanged."""

    def filled(line: str) -> str:
        row = _ROW.match(line)
        if not row:
            return line
        tests = " ".join(f"`{test}`" for test in kept.get(int(row["number"]), []))
        return f"| {row['number']} | {row['words']} | {tests or NOTHING} |"

    return "\n".join(filled(line) for line in text.splitlines()) + "\n"


def main() -> int:
    """Print the open promises and ``kept / 184``; 1 where the table or a mark is wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("--write", action="store_true", help="fill the table's tests")
    options = parser.parse_args()
    report = json.loads(options.report.read_text("utf-8")) if options.report.exists() else {}
    text = TABLE.read_text("utf-8")
    promises, kept = promises_in(text), kept_by(report)
    for promise in promises:
        if promise.number not in kept:
            broken = [
                f"{t}: {o}" for t, o in report.get(str(promise.number), {}).items() if o != "passed"
            ]
            print(f"open {promise.number:3} {promise.words}{''.join(f' [{b}]' for b in broken)}")
    faults = faults_in(promises, {int(number) for number in report})
    for fault in faults:
        print(f"practice: {fault}", file=sys.stderr)
    if options.write:
        TABLE.write_text(with_tests(text, kept), "utf-8", newline="\n")
    print(f"kept {len(kept)} / {PROMISES}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

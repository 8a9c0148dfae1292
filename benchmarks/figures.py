# SPDX-License-Identifier: Apache-2.0
"""The figures of several benchmarks in one table: ``python -m benchmarks.figures FILE``.

Each benchmark notes its figures as it finds them; where ``BANSO_BENCH_FIGURES`` names a file
they are added to it, one JSON object a line, and this module prints them together.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

COLLECTED: Final = "BANSO_BENCH_FIGURES"


@dataclass(frozen=True)
class Figure:
    """What was measured, and what it had to be.

    Attributes:
        name: What is done.
        goal: Such as ``at most 4 x``; empty where a figure is only reported.
        found: Such as ``1.79 x``.
        spread: Of the runs, or what else tells how sure it is.
        kept: Whether the goal is reached; True where there is none.
    """

    name: str
    goal: str
    found: str
    spread: str = ""
    kept: bool = True


def note(figure: Figure) -> bool:
    """Add a figure to the table of this run, if one is kept; return whether it is as it must be."""
    collected = os.environ.get(COLLECTED)
    if collected:
        with Path(collected).open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(figure), ensure_ascii=False) + "\n")
    return figure.kept


def table(figures: Sequence[Figure]) -> str:
    """Return all of them as lines of equal columns."""
    rows = [("figure", "goal", "found", "spread", "")]
    for each in figures:
        verdict = ("ok" if each.kept else "MISSED") if each.goal else ""
        rows.append((each.name, each.goal, each.found, each.spread, verdict))
    widths = [max(_width(row[column]) for row in rows) for column in range(5)]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def main(arguments: Sequence[str]) -> int:
    """Print the table of a file; 1 if a goal is missed or nothing was measured."""
    lines = Path(arguments[0]).read_text("utf-8").splitlines()
    found = [Figure(**json.loads(line)) for line in lines]
    print(f"load of the machine {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "")
    print(table(found))
    missed = [each.name for each in found if not each.kept]
    print(f"{len(found) - len(missed)} of {len(found)} as they must be")
    return 0 if found and not missed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

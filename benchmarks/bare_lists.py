# SPDX-License-Identifier: Apache-2.0
"""The lists of a town asked of the bare encrypted engine: the bare side of bench_lists.

The same rows under the same indexes and pragmas; plain statements, no rule, no object, no name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from benchmarks import bare_save

_FIRST: Final = (
    "(SELECT ifnull(family_reading, '') FROM person WHERE scope_id = h.id AND removed = 0 "
    "ORDER BY ifnull(is_index, 0) DESC, position, first_at, id LIMIT 1)"
)
_LAST: Final = (
    "(SELECT occurred FROM contact WHERE scope_id = h.id AND removed = 0 AND occurred < ? "
    "AND kind IN ('visit', 'office', 'outside') ORDER BY occurred DESC LIMIT 1)"
)
_SILENT: Final = f"julianday(?) - julianday(substr({_LAST}, 1, 10)) > ifnull(rhythm_days, 30)"
_DETAILS: Final = ("household", "person", "role", "attention", "plan_item", "dwelling", "promise")


class Lists:
    """A database with the rows of a replica."""

    def __init__(self, path: Path, statements: list[str], rows: bare_save.Rows) -> None:
        self._connection = bare_save.connect(path)
        bare_save.make_tables(self._connection, statements)
        bare_save.write(self._connection, rows)

    def page(self, day: str, found: str = "") -> list[Any]:
        """Count the views, take the first 200 by reading, read what stands in their lines."""
        named = "AND h.id IN (SELECT scope_id FROM names WHERE instr(folded, ?) > 0)"
        self._all(f"SELECT count(*), total({_SILENT}) FROM household h WHERE removed = 0", day, day)
        asked = f"SELECT id FROM household h WHERE removed = 0 {named if found else ''} "
        ids = self._all(f"{asked} ORDER BY {_FIRST}, id LIMIT 200", *([found] if found else []))
        marks = ",".join("?" * len(ids))
        for table in _DETAILS:
            self._all(f"SELECT * FROM {table} WHERE scope_id IN ({marks})", *(i for (i,) in ids))
        return ids

    def morning(self, day: str) -> list[Any]:
        """Order who was not met, read a day's visits, the newest words and what is carried."""
        self.week(day, day)
        self._all("SELECT * FROM contact WHERE occurred > ? ORDER BY occurred DESC LIMIT 40", day)
        return self._all(f"SELECT id FROM household h WHERE removed = 0 AND {_SILENT}", day, day)

    def week(self, first: str, after: str) -> list[Any]:
        """Read the visits and series of some days, and how many households each leads."""
        self._all("SELECT * FROM visit WHERE starts >= ? AND starts <= ?", first, after)
        self._all("SELECT member, count(DISTINCT scope_id) FROM role GROUP BY member")
        return self._all("SELECT * FROM visit_series WHERE removed = 0")

    def _all(self, statement: str, *values: object) -> list[Any]:
        return list(self._connection.execute(statement, values))

# SPDX-License-Identifier: Apache-2.0
"""The lists of a town of 2,000 households, beside plain statements on the bare engine."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.store.tables import creation
from benchmarks import bare_lists, harness
from tests.fakes.town import SmallTown, small_town

HOUSEHOLDS: Final = 2_000
STAFF: Final = 12
_KANA: Final = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも"
_HELD: Final = (*ENTITIES, "names", "conflicts")


def fill(made: SmallTown) -> None:
    """Give each household two people, a team, a plan, six contacts, and every fourth a series."""
    services, today = made.services, made.desk.today()
    staff = [str(made.desk.member), *(str(made.member(f"職員{n}")) for n in range(1, STAFF))]
    for number in range(HOUSEHOLDS):
        lead, other = staff[number % STAFF], staff[(number + 1) % STAFF]
        home = services.households.open(companion=lead)
        services.households.add_role(household=home, member=other)
        family = _KANA[number % 35] + _KANA[number // 35 % 35]
        for given in ("はな", "いち"):
            services.households.add_person(
                household=home, family_name=family, given_name=given, family_reading=family,
                given_reading=given, is_index=given == "はな",
            )  # fmt: skip
        services.households.add_dwelling(household=home, address=f"みどり野{number % 90}")
        for back in range(6):
            on = today - timedelta(days=back * 9 + number % 23 + 1)
            services.contacts.write(
                household=home, kind="visit", occurred=f"{on.isoformat()} 10:00", members=[lead]
            )
        if number % 4 == 0:
            services.visits.plan_series(
                household=home, starts="R8.11.3 9:30", repeat="毎週火曜", members=[lead]
            )


def main() -> int:
    """Measure in one run; 1 if a ratio is over its limit."""
    with TemporaryDirectory() as folder, small_town(Path(folder) / "ours") as made:
        with made.replica.batch():
            fill(made)
        rows = {table: made.replica._read(f'SELECT * FROM "{table}"') for table in _HELD}
        bare = bare_lists.Lists(Path(folder) / "bare.db", list(creation()), rows)
        day = made.desk.today()
        after = (day + timedelta(days=1)).isoformat()
        week = (day - timedelta(days=1)).isoformat(), (day + timedelta(days=6)).isoformat()
        lists, board = made.services.households, made.services.week
        return harness.run(
            [
                harness.Comparison("first page of 2,000", lists.listed, lambda: bare.page(after)),
                harness.Comparison(
                    "the same, found by reading",
                    lambda: lists.listed(text="あい"),
                    lambda: bare.page(after, "あい"),
                ),
                harness.Comparison("今日", made.services.today.page, lambda: bare.morning(after)),
                harness.Comparison("week board", board.board, lambda: bare.week(*week)),
                harness.Comparison("beside the week", board.side, lambda: bare.morning(after)),
            ]
        )


if __name__ == "__main__":
    raise SystemExit(main())

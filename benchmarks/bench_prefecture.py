# SPDX-License-Identifier: Apache-2.0
"""A prefecture's town, 20,000 households and 200,000 contacts: made, looked through, listed.

The town is made once and cached (see :mod:`benchmarks.cached_town`). Its lists run beside plain
statements on the bare engine with the same rows.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import Final

from banso_desktop.app import open_profile
from banso_desktop.demo.story import DemoClock
from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.profile import Profile
from banso_desktop.store.tables import creation
from benchmarks import bare_lists, cached_town
from benchmarks.figures import Figure, note
from benchmarks.harness import Comparison, run

MOST_MINUTES: Final = 20
LEAST_HOUSEHOLDS: Final = 19_998
"""20,000 but the two that only their circle knows of."""
LEAST_CONTACTS: Final = 200_000
_HELD: Final = (*ENTITIES, "names", "conflicts")


def lists(profile: Profile, bare_file: Path) -> list[Comparison]:
    """Compare what a person opens most with its bare statements."""
    replica, services = profile.replica, profile.services
    rows = {table: replica._read(f'SELECT * FROM "{table}"') for table in _HELD}
    bare = bare_lists.Lists(bare_file, list(creation()), rows)
    after = (cached_town.DAY + timedelta(days=1)).isoformat()
    days = [(cached_town.DAY + timedelta(days=many)).isoformat() for many in (-1, 6)]
    return [
        Comparison(
            "first page of 20,000",
            services.households.listed,
            lambda: bare.page(after),
            repeats=5,
        ),
        Comparison(
            "the same, found by reading",
            lambda: services.households.listed(text="さとう"),
            lambda: bare.page(after, "さとう"),
            repeats=5,
        ),
        Comparison("今日", services.today.page, lambda: bare.morning(after), repeats=5),
        Comparison("week board", services.week.board, lambda: bare.week(*days), repeats=5),
    ]


def main() -> int:
    """Measure; 1 if the town is too small or took too long to make."""
    town = cached_town.town("prefecture")
    minutes = town.seconds / 60
    print(
        f"made in {minutes:.1f} minutes ({town.cpu / 60:.1f} of the processor),"
        f" peak memory {town.peak_mb:.0f} MB{'' if town.is_new else ', in an earlier run'}"
    )
    began = time.perf_counter()
    morning = DemoClock(datetime.combine(cached_town.DAY, time_of_day(8, 30)))
    with (
        tempfile.TemporaryDirectory() as name,
        open_profile(town.profile, passphrase=town.passphrase, shown=morning) as profile,
    ):
        opened = time.perf_counter() - began
        counts = [
            int(profile.replica._read(f"SELECT count(*) FROM {table}")[0][0])
            for table in ("household", "contact", "operations")
        ]
        began = time.perf_counter()
        findings = [each for each in profile.verify() if not each.harmless]
        looked = time.perf_counter() - began
        print(
            f"{counts[0]:,} households, {counts[1]:,} contacts, {counts[2]:,} operations;"
            f" opened in {opened:.1f} s, looked through in {looked:.1f} s,"
            f" {len(findings)} findings"
        )
        large = counts[0] >= LEAST_HOUSEHOLDS and counts[1] >= LEAST_CONTACTS
        kept = note(
            Figure(
                "banso demo --scale prefecture",
                f"at most {MOST_MINUTES} min",
                f"{minutes:.1f} min",
                f"{town.cpu / 60:.1f} min of the processor; {counts[0]:,} / {counts[1]:,}",
                minutes <= MOST_MINUTES and large,
            )
        )
        done = run(lists(profile, Path(name) / "bare.db"))
    return done if kept and not findings else 1


if __name__ == "__main__":
    sys.exit(main())

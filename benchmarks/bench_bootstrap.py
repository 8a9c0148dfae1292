# SPDX-License-Identifier: Apache-2.0
"""A new computer reads a whole folder, beside the bare engine writing the rows it ends with.

``python -m benchmarks.bench_bootstrap [OPERATIONS [HOUSEHOLDS]]``; 100,000 in 500 where nothing
is said, and the figure to reach is said for 1,000,000 in 5,000.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from banso_desktop.app import open_profile
from banso_desktop.store.replica import Replica
from benchmarks import bare_save, grown_town
from benchmarks.figures import Figure, note
from benchmarks.harness import Comparison, run
from benchmarks.replica_rows import rows_of, schema

OPERATIONS: Final = 100_000
HOUSEHOLDS: Final = 500
REPEATS: Final = 7
MOST_MB: Final = 300
_DURABLE: Final = ("cursors", "files", "secrets", "scopes")


def rows_of_all(replica: Replica) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row receiving wrote, also those of durable tables."""
    durable = {name: replica._read(f'SELECT * FROM "{name}"') for name in _DURABLE}
    return rows_of(replica) | durable


def reading(home: Path, empty: Path) -> Comparison:
    """Get, verify, open, merge and index every segment; and the bare final rows."""
    done = home / "done"
    shutil.copytree(empty, done)
    with open_profile(done, passphrase=grown_town.PASSPHRASE) as profile:
        profile.sync_now()
        statements, rows = schema(profile.replica), rows_of_all(profile.replica)
    copies = []
    for number in range(REPEATS + 1):
        shutil.copytree(empty, home / f"reader-{number}")
        copies.append(open_profile(home / f"reader-{number}", passphrase=grown_town.PASSPHRASE))
    fresh, numbers = iter(copies), itertools.count()

    def ours() -> None:
        with next(fresh) as profile:
            result = profile.sync_now()
            assert result.status.error is None
            assert result.received > 0

    def bare() -> None:
        connection = bare_save.connect(home / f"bare-{next(numbers)}.db")
        bare_save.make_tables(connection, statements)
        bare_save.write(connection, rows)
        connection.close()

    name = f"read {len(rows['operations']):,} operations"
    return Comparison(name, ours, bare, most=2.5, repeats=REPEATS)


_MEASURED: Final = """
import sys
from pathlib import Path
from banso_desktop.app import open_profile
from benchmarks.grown_town import PASSPHRASE
from benchmarks.memory import peak_mb
with open_profile(Path(sys.argv[1]), passphrase=PASSPHRASE) as profile:
    assert profile.sync_now().received
print(peak_mb())
"""


def peak_mb(reader: Path) -> float:
    """Return the most memory a process of its own takes for it, in MB."""
    command = [sys.executable, "-c", _MEASURED, str(reader)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> int:
    """Measure; 1 if the ratio or the memory is over its limit."""
    given = [int(word) for word in sys.argv[1:3]]
    operations, households = (*given, *(OPERATIONS, HOUSEHOLDS)[len(given) :])
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        _, empty = grown_town.make(home, operations, households)
        shutil.copytree(empty, home / "measured")
        peak = peak_mb(home / "measured")
        kept = peak <= MOST_MB
        print(f"peak memory {peak:.0f} MB, at most {MOST_MB}: {'ok' if kept else 'OVER'}")
        note(
            Figure("peak memory of reading it", f"at most {MOST_MB} MB", f"{peak:.0f} MB", "", kept)
        )
        done = run([reading(home, empty)])
    return done if kept else 1


if __name__ == "__main__":
    sys.exit(main())

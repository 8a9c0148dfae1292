# SPDX-License-Identifier: Apache-2.0
"""Joins a town and looks through its folder in a process of its own, and measures its memory.

``python -m tests.fakes.round_memory FOLDER PLACE CODE`` prints JSON: by how much the process
grew at most while it received and looked through the folder, and what it was told of.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from benchmarks.memory import peak_mb

ROOT: Final = Path(__file__).parents[2]


def round_of(folder: Path, place: Path, code: str) -> dict[str, Any]:
    """Run it; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fakes.round_memory", str(folder), str(place), code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main(folder: str, place: str, code: str) -> None:
    """Join, receive, look through, and print."""
    from banso_desktop.journal.folder import FolderTransport
    from banso_desktop.journal.verify import Held, verify
    from tests.fakes.clock import FakeMillis
    from tests.fakes.journal_people import People
    from tests.fakes.memory_folder import MemoryFolder

    class Elsewhere(People):
        def transport(self) -> FolderTransport:
            return FolderTransport(Path(folder))

    people = Elsewhere(Path(place), MemoryFolder(), FakeMillis())
    person = people.joiner(code)
    before = round(peak_mb())
    status = person.session.sync.run(probe=True).status
    report = verify(
        FolderTransport(Path(folder)),
        Held.of(person.session.ring, person.ledger, person.ledger),
    )
    told = {each.where: each.why for each in report.findings} | dict(status.broken)
    json.dump({"grew_mib": round(peak_mb()) - before, "broken": told}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])

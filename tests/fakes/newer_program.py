# SPDX-License-Identifier: Apache-2.0
"""A program of a later version: its catalogue knows what the golden folders' newer writer wrote.

Run as a process of its own, for the catalogue must be extended before anything is made from it:
``python -m tests.fakes.newer_program rejoin GOLDEN PERSON PLACE`` reads a golden folder from
nothing but a vault, ``open`` in place of ``rejoin`` goes on with the profile that an older version
left in ``PLACE``. Both print what is read as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from banso_desktop.domain import catalogue
from banso_desktop.domain.entities import Shape, entity

ROOT: Final = Path(__file__).parents[2]


def newer(how: str, golden: Path, person: str, place: Path) -> dict[str, Any]:
    """Let the newer program read; return the rows of ``garden`` and what else it says."""
    command = [
        sys.executable,
        "-m",
        "tests.fakes.newer_program",
        how,
        *map(str, (golden, person, place)),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def extend() -> None:
    """Add what a later version knows; before anything else of the program is imported."""
    held = dict(catalogue.ENTITIES)
    resource = held["resource"]
    fields = " ".join(
        [*(f"{name}:{_LETTERS[kind]}" for name, kind in resource.fields.items()), "opening_song:t"]
    )
    held["resource"] = entity(
        "resource",
        resource.shape,
        "town",
        fields,
        " ".join(resource.names),
        " ".join(resource.text),
    )
    held["garden"] = entity("garden", Shape.ROW, "town", "trees:i")
    catalogue.ENTITIES = MappingProxyType(held)


_LETTERS: Final = {
    catalogue.FieldType.TEXT: "t",
    catalogue.FieldType.DATE: "d",
    catalogue.FieldType.REF: "r",
}


def main(how: str, golden: str, person: str, place: str) -> None:
    """Extend the catalogue, read, and print."""
    extend()
    from banso_desktop.app import open_profile
    from tests.fakes.golden_reading import PASSPHRASE, golden_machine, reader, state

    if how == "rejoin":
        from banso_desktop.journal import journal_stream

        journal_stream.BATCH_SEGMENTS = 1  # type: ignore[misc]
        opened = reader(Path(golden), person, Path(place))
    else:
        opened = open_profile(  # type: ignore[assignment]
            Path(place) / person, passphrase=PASSPHRASE, machine=golden_machine
        )
    with opened as profile:
        if how == "open":
            assert profile.sync_now().status.error is None
        strange = {
            " ".join(name): count for name, count in sorted(profile.replica.strange().items())
        }
        json.dump({"state": state(profile), "strange": strange}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])

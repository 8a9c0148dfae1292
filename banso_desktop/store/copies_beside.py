# SPDX-License-Identifier: Apache-2.0
"""Copies of what waits for the folder, beside the replica, for the day the replica is gone.

Everything here is sealed already; it goes into the folder as it is. One file each: a segment
under its writer and sequence, a wrap or an entry with its name in the folder as a first line.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

OUTBOX: Final = "outbox"
SEGMENT: Final = ".segment"
FILE: Final = ".file"


def lay_out(folder: Path, name: str, data: bytes) -> None:
    """Write a copy whole or not at all. One that fails is made at the next start."""
    path = folder / name
    beginning = path.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        beginning.write_bytes(data)
        beginning.replace(path)
    except OSError:
        logging.getLogger(__name__).warning("no copy of what waits for the folder")


def lay_out_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write copies of the wraps and entries that are not there yet."""
    for name, data in files:
        if not (folder / _file_name(name)).exists():
            lay_out(folder, _file_name(name), name.encode("ascii") + b"\n" + data)


def take_in_file(folder: Path, name: str) -> None:
    """Remove the copy of a wrap or an entry that the folder holds."""
    (folder / _file_name(name)).unlink(missing_ok=True)


def keep_only(folder: Path, segments: Iterable[str], files: Iterable[tuple[str, bytes]]) -> None:
    """Remove all copies but these segments and these wraps and entries."""
    kept = {*segments, *(_file_name(name) for name, _ in files)}
    for path in [*folder.glob(f"*{SEGMENT}"), *folder.glob(f"*{FILE}")]:
        if path.name not in kept:
            path.unlink(missing_ok=True)


def files_in(folder: Path) -> Mapping[str, bytes]:
    """Return the wraps and entries that wait, by their name in the folder."""
    found = {}
    for path in sorted(folder.glob(f"*{FILE}")):
        name, _, data = path.read_bytes().partition(b"\n")
        found[name.decode("ascii", "replace")] = data
    return found


def segments_in(folder: Path) -> list[bytes]:
    """Return the segments that wait, in the order of their names."""
    return [path.read_bytes() for path in sorted(folder.glob(f"*{SEGMENT}"))]


def _file_name(name: str) -> str:
    return hashlib.sha256(name.encode("ascii")).hexdigest()[:32] + FILE

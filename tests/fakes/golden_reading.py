# SPDX-License-Identifier: Apache-2.0
"""Reads a golden folder as a computer does that has nothing but a vault."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.profile import Profile
from banso_desktop.rejoining import rejoin_town
from banso_desktop.store.tables import META_COLUMNS

PASSPHRASE: Final = "むかしの ままに 読める 町の 合言葉"
_OTHERS: Final = {
    "conflicts": "SELECT entity, id, field FROM conflicts WHERE scope_id = ?",
    "links": "SELECT entity, id, other, joined FROM links WHERE scope_id = ?",
    "strange": "SELECT entity, id, kind, field FROM strange WHERE scope_id = ?",
}


def golden_machine() -> bytes:
    """Return what the computer is called that reads golden folders."""
    return sha256(b"a golden computer").digest()


@contextmanager
def reader(golden: Path, person: str, place: Path) -> Iterator[Profile]:
    """Open a copy of a golden folder as one of its people who has lost the replica."""
    place.mkdir()
    for name in ("folder", person):
        shutil.copytree(golden / name, place / name)
    with rejoin_town(place / person, passphrase=PASSPHRASE, machine=golden_machine) as profile:
        status = profile.sync_now().status
        assert status.error is None
        assert not status.broken
        yield profile


def state(profile: Profile) -> dict[str, Any]:
    """Return what of every readable scope was read: fields by row, and its digest.

    Fields that are empty are left out, so that a field added later changes nothing.
    """
    return {
        scope: {
            "kind": kind,
            "digest": profile.replica.digest(scope),
            **rows_of(profile, scope),
        }
        for scope, kind in sorted(profile.replica.scopes().items())
    }


def rows_of(profile: Profile, scope: str) -> dict[str, Any]:
    """Return the rows of a scope and what does not stand in a row."""
    with profile.replica.reader() as reading:
        held: Any = reading.connection.connection.driver_connection
        found: dict[str, Any] = {}
        for entity in ENTITIES:
            cursor = held.execute(f'SELECT * FROM "{entity}" WHERE scope_id = ?', (scope,))
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                cells = dict(zip(names, row, strict=True))
                found[f"{entity} {cells['id']}"] = {
                    name: str(value)
                    for name, value in cells.items()
                    if value is not None and name not in ("id", "scope_id")
                }
        others = {
            name: sorted(map(str, held.execute(statement, (scope,)).fetchall()))
            for name, statement in _OTHERS.items()
        }
    return {"rows": found, **{name: rows for name, rows in others.items() if rows}}


def state_of(golden: Path, person: str, place: Path) -> dict[str, Any]:
    """Return what one of the people reads in a golden folder."""
    with reader(golden, person, place) as profile:
        return state(profile)


def unknown_columns(rows: dict[str, dict[str, str]]) -> set[str]:
    """Return columns this version knows nothing of; none may ever be lost."""
    known = {column.name for entity in ENTITIES for column in _columns(entity)}
    return {name for cells in rows.values() for name in cells} - known - set(META_COLUMNS)


def _columns(entity: str) -> Any:
    from banso_desktop.store.tables import TABLES

    return TABLES[entity].c

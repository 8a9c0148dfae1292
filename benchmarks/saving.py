# SPDX-License-Identifier: Apache-2.0
"""A contact record saved through its service, beside the bare engine writing the same rows.

Ours is all that happens between the key press and "saved": rights, codes, ids looked up, the
command stamped, merged, encoded, projected and indexed, on the writer's thread, durable. Bare is
one transaction with the rows of the record, its operation, the outbox and the index, as durable.
Sealing is no part of either: it happens after the person was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from banso_desktop.app import Person, create_town
from banso_desktop.profile import Profile
from benchmarks import bare_save
from benchmarks.harness import Comparison
from benchmarks.replica_rows import rows_of, schema
from benchmarks.writing import TEXT_CHARS, Writing

REPEATS: Final = 300
MOST: Final = 4.0
_PASSPHRASE: Final = "むらさきの 雲が たなびく 朝の 庭"
_OWN_CHARS: Final = 30
_ID_COLUMN: Final = {"contact": 0, "operations": 3, "documents": 3}


@contextmanager
def profile_with_household(home: Path) -> Iterator[tuple[Profile, str]]:
    """Found a town in a folder; give the open profile and a household of it."""
    (home / "folder").mkdir(parents=True)
    created = create_town(
        home / "folder",
        home / "profile",
        passphrase=_PASSPHRASE,
        town_name="町",
        person=Person("田中"),
    )
    with created.profile as profile:
        yield profile, profile.services.households.open(label="はじめ")


def saving(profile: Profile, household: str, bare_file: Path) -> Comparison:
    """One contact record, durable locally."""
    writing = Writing()

    def ours() -> None:
        profile.services.contacts.write(
            household=household,
            minutes=30,
            facts=writing.text(TEXT_CHARS - _OWN_CHARS),
            own_words=writing.text(_OWN_CHARS),
            wheel="connecting",
        )

    ours()  # the first one brings words into the tables that later ones find there
    before = rows_of(profile.replica)
    ours()
    after = rows_of(profile.replica)
    written = {
        table: rows[len(before[table]) :]
        for table, rows in after.items()
        if len(rows) > len(before[table])
    }
    connection = bare_save.connect(bare_file)
    bare_save.make_tables(connection, schema(profile.replica))
    renewed = iter([_numbered(written, number) for number in range(1, REPEATS + 2)])

    def bare() -> None:
        bare_save.write(connection, next(renewed))

    name = "save a contact record (service)"
    return Comparison(name, ours, bare, most=MOST, repeats=REPEATS, tail=True)


def _numbered(rows: bare_save.Rows, first: int) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of one save as rows of another one: new numbers, new ids."""
    return {table: [_renumbered(table, row, first) for row in held] for table, held in rows.items()}


def _renumbered(table: str, row: Sequence[Any], first: int) -> tuple[Any, ...]:
    values = list(row)
    if table != "contact":
        values[0] += first
    if table in _ID_COLUMN:
        values[_ID_COLUMN[table]] = f"{first:026}"
    return tuple(values)

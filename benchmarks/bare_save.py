# SPDX-License-Identifier: Apache-2.0
"""The rows a replica ends with, written by the bare encrypted engine: what saving has to cost.

The same file format, key, durability and tables as the program's; no operation, no merge, no
folding, no thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

KEY = bytes(range(32))

Rows = Mapping[str, Sequence[tuple[Any, ...]]]
"""Table to rows; of the full-text table the number and both texts."""


def connect(path: Path) -> Any:
    """Open an encrypted database with the durability of a replica."""
    connection = sqlcipher.connect(
        str(path),
        timeout=30,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=1024,
    )
    connection.execute(f"PRAGMA key=\"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level=NONE")
    for pragma in (
        *("journal_mode=WAL", "synchronous=FULL", "temp_store=MEMORY", "secure_delete=ON"),
        *("cache_size=-64000", "journal_size_limit=67108864"),
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def make_tables(connection: Any, statements: Sequence[str]) -> None:
    """Make the same tables and indexes as the program's."""
    for statement in statements:
        connection.execute(statement)


def write(connection: Any, rows: Rows) -> None:
    """Write all rows in one transaction, durable when it returns."""
    connection.execute("BEGIN IMMEDIATE")
    for table, held in rows.items():
        if held:
            names = "(rowid, text, own)" if table == "full_text" else ""
            marks = ", ".join("?" * len(held[0]))
            connection.executemany(f'INSERT INTO "{table}"{names} VALUES ({marks})', held)
    connection.execute("COMMIT")

# SPDX-License-Identifier: Apache-2.0
"""The scripts of migrations/ make exactly the tables the program writes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from banso_desktop.errors import ProfileDamaged
from banso_desktop.paths import shipped
from banso_desktop.store import durable
from banso_desktop.store.engine import connect, writing_engine

KEY = bytes(range(32))


def prepared(path: Path) -> Any:
    connection = connect(path, KEY)
    durable.prepare(connection, writing_engine(connection, lent=False), path)
    return connection


def shape(connection: Any) -> dict[str, str]:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    )
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in found}


def test_the_scripts_make_what_the_program_declares(tmp_path: Path) -> None:
    migrated = prepared(tmp_path / "migrated.db")
    declared = connect(tmp_path / "declared.db", KEY)
    durable.METADATA.create_all(writing_engine(declared, lent=False))

    assert shape(migrated) == shape(declared)


def test_the_newest_script_is_the_one_the_program_expects() -> None:
    scripts = sorted(path.name for path in shipped("migrations", "versions").glob("[0-9]*.py"))

    assert scripts[-1].startswith(f"{durable.REVISION}_")


def test_a_second_opening_changes_nothing(tmp_path: Path) -> None:
    connection = prepared(tmp_path / "a.db")
    before = shape(connection)

    durable.prepare(connection, writing_engine(connection, lent=False), tmp_path / "a.db")

    assert shape(connection) == before
    assert not connection.in_transaction


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = connect(tmp_path / "a.db", KEY)
    monkeypatch.setattr(durable, "REVISION", "none such")

    with pytest.raises(ProfileDamaged):
        durable.prepare(connection, writing_engine(connection, lent=False), tmp_path / "a.db")

    assert shape(connection) == {}
    assert not connection.in_transaction


def test_a_replica_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    connection = prepared(tmp_path / "a.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(ProfileDamaged) as refused:
        durable.prepare(connection, writing_engine(connection, lent=False), tmp_path / "a.db")

    assert "9999" in refused.value.reason


def test_scripts_are_found_in_a_folder_with_a_percent_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "100% ours"
    folder.symlink_to(shipped("migrations"), target_is_directory=True)
    monkeypatch.setattr(durable, "shipped", lambda *parts: folder)

    connection = prepared(tmp_path / "a.db")

    assert "outbox" in shape(connection)


def test_a_replica_that_is_up_to_date_opens_without_alembic(tmp_path: Path) -> None:
    prepared(tmp_path / "a.db").close()
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from banso_desktop.store import durable\n"
        "from banso_desktop.store.engine import connect, writing_engine\n"
        "path = Path(sys.argv[1])\n"
        "connection = connect(path, bytes(range(32)))\n"
        "durable.prepare(connection, writing_engine(connection, lent=False), path)\n"
        "sys.exit('alembic' in sys.modules)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.db")],
        cwd=shipped("migrations").parent,
        check=False,
    )

    assert done.returncode == 0


def test_scripts_import_only_what_every_build_has() -> None:
    allowed = ("from __future__", "import sqlalchemy", "from alembic")
    imports = [
        line
        for path in shipped("migrations").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"(from|import) ", line)
    ]

    assert imports
    assert [line for line in imports if not line.startswith(allowed)] == []


def test_durable_tables_hold_no_projected_column() -> None:
    kinds = {
        type(column.type) for table in durable.METADATA.tables.values() for column in table.columns
    }

    assert kinds <= {sa.Text, sa.Integer, sa.LargeBinary}

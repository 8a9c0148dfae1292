# SPDX-License-Identifier: Apache-2.0
"""What the program is measured against: the same engine with the same settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from banso_desktop.store import engine
from benchmarks import bare_save


def settings_of(connection: Any) -> dict[str, object]:
    names = [pragma.partition("=")[0] for pragma in engine._PRAGMAS]
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
    connection.close()
    return found


def test_the_bare_engine_has_every_setting_of_the_programs(tmp_path: Path) -> None:
    ours = settings_of(engine.connect(tmp_path / "ours.db", bare_save.KEY))

    assert settings_of(bare_save.connect(tmp_path / "bare.db")) == ours

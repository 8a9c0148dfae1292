# SPDX-License-Identifier: Apache-2.0
"""The staged Windows tree is refused where Windows could not use it."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from installer import stage


@pytest.fixture
def interpreter(tmp_path: Path) -> Path:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("python.exe", "a program")
        files.writestr("python311._pth", "python311.zip\r\n.\r\n#import site\r\n")
    return archive


def test_an_interpreter_of_another_hash_is_refused_before_it_is_unpacked(
    interpreter: Path, tmp_path: Path
) -> None:
    with pytest.raises(stage.Unusable, match=hashlib.sha256(interpreter.read_bytes()).hexdigest()):
        stage.stage_interpreter(interpreter, tmp_path / "python")

    assert not (tmp_path / "python").exists()


def test_the_interpreter_looks_only_into_the_staged_folders(
    interpreter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = hashlib.sha256(interpreter.read_bytes()).hexdigest()
    monkeypatch.setattr(stage, "INTERPRETER_SHA256", known)

    stage.stage_interpreter(interpreter, tmp_path / "python")

    lines = (tmp_path / "python" / "python311._pth").read_text("ascii").splitlines()
    assert lines == ["python311.zip", ".", "..\\app", "..\\packages"]


def test_libraries_of_other_systems_are_named(tmp_path: Path) -> None:
    (tmp_path / "numpy.libs").mkdir()
    (tmp_path / "numpy.libs" / "libblas.so.3").touch()
    (tmp_path / "core.cp311-win_amd64.pyd").touch()

    assert stage.foreign_files(tmp_path) == ["numpy.libs/libblas.so.3"]


def test_what_lacks_in_the_tree_is_named(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()

    with pytest.raises(stage.Unusable) as refused:
        stage.check(tmp_path)

    assert "packages/PySide6/plugins/platforms/qwindows.dll" in str(refused.value)
    assert "a compiled sqlcipher3" in str(refused.value)

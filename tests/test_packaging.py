# SPDX-License-Identifier: Apache-2.0
"""What is built holds the program, all that ships with it, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from banso_desktop import __version__
from banso_desktop.paths import shipped

ROOT = Path(__file__).resolve().parents[1]
SHIPPED_FOLDERS = ("resources", "migrations")


def built(target: str, source: Path, folder: Path) -> Path:
    """Build with the back end itself: no isolation, no network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target]
    subprocess.run(
        [*command, "--directory", str(folder)], cwd=source, check=True, capture_output=True
    )
    return next(folder.glob("*.whl" if target == "wheel" else "*.tar.gz"))


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def files_below(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def test_wheel_has_one_package_at_the_top(wheel: Path) -> None:
    # A stray top-level "tests" or "ui" would shadow those of every other project.
    tops = {name.partition("/")[0] for name in contents(wheel)}

    assert tops == {"banso_desktop", f"banso_desktop-{__version__}.dist-info"}


def test_wheel_ships_every_resource_and_migration(wheel: Path) -> None:
    names = contents(wheel)

    for folder in SHIPPED_FOLDERS:
        files = files_below(folder)
        assert files
        assert {f"banso_desktop/_shipped/{file}" for file in files} <= names


def test_wheel_has_every_module_and_nothing_generated_by_running(wheel: Path) -> None:
    names = contents(wheel)

    assert {name for name in files_below("banso_desktop") if name.endswith(".py")} <= names
    assert [name for name in names if "__pycache__" in name or "/." in name] == []


def test_wheel_names_its_programs_and_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = f"banso_desktop-{__version__}.dist-info"
        programs = archive.read(f"{info}/entry_points.txt").decode()

    assert "banso = banso_desktop.cli:main" in programs
    assert "banso-desktop = banso_desktop.app:main" in programs
    assert f"{info}/licenses/LICENSE" in contents(wheel)


def test_shipped_files_are_found_in_an_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    question = "from banso_desktop.paths import shipped; print(shipped('migrations', 'env.py'))"

    answer = subprocess.run(
        [sys.executable, "-P", "-c", question],
        cwd=tmp_path.parent,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )

    expected = tmp_path / "banso_desktop" / "_shipped" / "migrations" / "env.py"
    assert Path(answer.stdout.strip()) == expected


def test_shipped_files_are_found_in_a_checkout() -> None:
    assert shipped("resources", "icons.json") == ROOT / "resources" / "icons.json"


def test_a_file_that_does_not_ship_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="resources/nothing"):
        shipped("resources", "nothing.json")


@pytest.mark.long
def test_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = built("sdist", ROOT, tmp_path)
    with tarfile.open(archive) as source:
        if hasattr(tarfile, "data_filter"):  # Debian 12's Python is older than the filters
            source.extraction_filter = tarfile.data_filter
        source.extractall(tmp_path / "source")
    again = tmp_path / "again"
    again.mkdir()

    rebuilt = built("wheel", next((tmp_path / "source").iterdir()), again)

    assert contents(rebuilt) == contents(wheel)

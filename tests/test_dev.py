# SPDX-License-Identifier: Apache-2.0
"""The commands of a checkout: setting up once, sentences instead of tracebacks, clean locks."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import dev

ROOT = Path(__file__).resolve().parents[1]
LOCKS = sorted((ROOT / "installer" / "locks").glob("*.txt"))
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)", re.MULTILINE)


def lock_name(lock: Path) -> str:
    return lock.stem


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of nothing but locks and metadata, with a virtual environment that exists."""
    (tmp_path / "locks").mkdir()
    for name in ("run", "test", "build"):
        (tmp_path / "locks" / f"{name}.txt").write_text(f"{name}==1\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "python").touch()
    for name, path in {
        "ROOT": tmp_path,
        "LOCKS": tmp_path / "locks",
        "VENV": tmp_path / ".venv",
        "PYTHON": tmp_path / ".venv" / "python",
    }.items():
        monkeypatch.setattr(dev, name, path)
    return tmp_path


@pytest.fixture
def steps(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What setting up would run; nothing is run and the system has every package."""
    taken: list[list[str]] = []
    monkeypatch.setattr(dev, "run", lambda command, **_: taken.append(list(command)))
    monkeypatch.setattr(dev, "install_system_packages", lambda purpose: None)
    monkeypatch.setattr(dev, "pip_of", lambda home: ["pip"])
    return taken


def test_setting_up_installs_only_hashed_packages_then_the_checkout(
    steps: list[list[str]],
) -> None:
    dev.set_up("test")

    assert [Path(step[-1]).name for step in steps[:-1]] == ["test.txt", "build.txt"]
    assert all("--require-hashes" in step for step in steps[:-1])
    assert {"--no-deps", "--no-build-isolation", "--editable"} <= set(steps[-1])


def test_setting_up_again_does_nothing(steps: list[list[str]]) -> None:
    dev.set_up("test")
    steps.clear()

    dev.set_up("test")
    dev.set_up("run")

    assert steps == []


def test_a_changed_lock_is_installed(steps: list[list[str]], checkout: Path) -> None:
    dev.set_up("run")
    steps.clear()
    (checkout / "locks" / "run.txt").write_text("run==2\n", "utf-8")

    dev.set_up("run")

    assert steps != []


def test_a_failed_step_is_tried_again_next_time(
    steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str], **_: object) -> None:
        raise dev.Impossible("no network")

    monkeypatch.setattr(dev, "run", fail)
    with pytest.raises(dev.Impossible):
        dev.set_up("run")

    assert not dev.is_set_up("run")


@pytest.mark.parametrize(("lacking", "ends"), [("libegl1", True), ("fonts-ipamj-mincho", False)])
def test_without_root_a_sentence_names_what_to_install(
    lacking: str,
    ends: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = {*dev.QT_PACKAGES, *dev.FONT_PACKAGES, *dev.TEST_PACKAGES}
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "installed_packages", lambda: wanted - {lacking})
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: name)  # pip is there
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)

    said = ""
    try:
        dev.install_system_packages("test")
        ended = False
    except dev.Impossible as reason:
        said, ended = str(reason), True

    assert ended == ends
    assert f"apt-get install --no-install-recommends {lacking}" in said + capsys.readouterr().out


def test_a_package_that_stands_in_for_another_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6)\n"
        "installed\txvfb\txserver, xserver-any\n"
        "config-files\tlibgl1\t\n"
    )
    answer = subprocess.CompletedProcess([], 0, stdout=listed)
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: answer)

    names = dev.installed_packages()

    assert {"libglib2.0-0", "libglib2.0-0t64", "xvfb", "xserver-any"} <= names
    assert "libgl1" not in names


def test_what_cannot_be_done_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["bench", "of-nothing"]) == 1

    assert capsys.readouterr().err == (
        "dev.py: there is no benchmark of-nothing; dev.py bench lists them.\n"
    )


def test_the_last_line_of_a_followed_program_is_kept(capfd: pytest.CaptureFixture[str]) -> None:
    program = "print('one'); print('== 3 passed =='); print()"

    assert dev.followed([sys.executable, "-c", program]) == (0, "== 3 passed ==")


@pytest.mark.parametrize("lock", LOCKS, ids=lock_name)
def test_lock_names_no_host_and_no_path(lock: Path) -> None:
    text = lock.read_text("utf-8")

    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    assert "/" not in text


@pytest.mark.parametrize("lock", LOCKS, ids=lock_name)
def test_every_locked_version_has_its_hashes(lock: Path) -> None:
    blocks = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())

    assert [block for block in blocks if not PINNED.match(block)] == []
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = {
        "run": project["project"]["dependencies"],
        "test": [x for x in project["dependency-groups"]["test"] if isinstance(x, str)],
        "build": [*project["dependency-groups"]["build"], *project["build-system"]["requires"]],
    }

    for name, requirements in asked.items():
        text = (ROOT / "installer" / "locks" / f"{name}.txt").read_text("utf-8")
        locked = {match["name"]: Version(match["version"]) for match in PINNED.finditer(text)}
        for requirement in map(Requirement, requirements):
            assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


def test_locks_agree_with_each_other() -> None:
    versions: dict[str, dict[str, set[str]]] = {}
    for lock in LOCKS:
        for match in PINNED.finditer(lock.read_text("utf-8")):
            of_name = versions.setdefault(match["name"], {})
            of_name.setdefault(lock.stem, set()).add(match["version"])

    differing = {
        name: of for name, of in versions.items() if len(set(map(frozenset, of.values()))) > 1
    }

    assert differing == {}


def test_benchmarks_that_run_together_are_there() -> None:
    there = {path.stem for path in (ROOT / "benchmarks").glob("bench_*.py")}

    assert {name for names in dev.BENCHED_TOGETHER.values() for name in names} <= there

# SPDX-License-Identifier: Apache-2.0
"""What tests/conftest.py adds to pytest: promises, parts of the system, long drills."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = """
import pytest

@pytest.mark.practice(3, 16)
def test_kept(): pass

@pytest.mark.practice(16)
def test_broken(): assert False

@pytest.mark.practice(95)
@pytest.mark.needs("nothing-has-this")
def test_cannot_run_here(): pass

@pytest.mark.practice(7)
@pytest.mark.long
def test_long(): pass

@pytest.fixture
def torn():
    yield
    raise OSError

@pytest.mark.practice(8)
def test_breaks_when_it_ends(torn): pass
"""


@dataclass(frozen=True)
class Ended:
    output: str
    report: dict[str, dict[str, str]]


def ran(folder: Path, *arguments: str) -> Ended:
    """Run the sample with this project's conftest.py."""
    text = (ROOT / "tests" / "conftest.py").read_text("utf-8")
    known = text.replace('    "windows":', '    "nothing-has-this": lambda: False,\n    "windows":')
    (folder / "conftest.py").write_text(known, "utf-8")
    (folder / "test_sample.py").write_text(SAMPLE, "utf-8")
    shutil.copy2(ROOT / "pyproject.toml", folder)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "test_sample.py"]
    done = subprocess.run(
        [*command, "--practice-report", "out/report.json", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ended(done.stdout, json.loads((folder / "out" / "report.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return ran(tmp_path_factory.mktemp("quick"), "-n", "2")  # as dev.py does


def test_each_promise_lists_its_tests_with_their_outcome(quick: Ended) -> None:
    assert quick.report["3"] == {"test_sample.py::test_kept": "passed"}
    assert quick.report["16"] == {
        "test_sample.py::test_kept": "passed",
        "test_sample.py::test_broken": "failed",
    }


def test_a_test_that_could_not_run_keeps_no_promise(quick: Ended) -> None:
    assert quick.report["95"] == {"test_sample.py::test_cannot_run_here": "skipped"}


def test_a_test_that_fails_after_its_end_keeps_no_promise(quick: Ended) -> None:
    assert quick.report["8"] == {"test_sample.py::test_breaks_when_it_ends": "failed"}


def test_what_the_system_lacks_is_listed_by_name(quick: Ended) -> None:
    assert "not run: this system lacks" in quick.output
    assert "nothing-has-this: test_sample.py::test_cannot_run_here" in quick.output


def test_long_drills_run_only_when_asked(quick: Ended, tmp_path: Path) -> None:
    assert "7" not in quick.report

    assert ran(tmp_path, "--long").report["7"] == {"test_sample.py::test_long": "passed"}

# SPDX-License-Identifier: Apache-2.0
"""What every test may rely on: no real display, no real keyring, parts of the system by name."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from tests.fakes import samba_server, small_disk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # never the real one

# Shared machines are slow at times: a deadline would fail tests at random. The quick run draws the
# same examples each time; the long one draws new ones.
_CALM = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
hypothesis.settings.register_profile("quick", derandomize=True, **_CALM)
hypothesis.settings.register_profile("long", max_examples=1000, print_blob=True, **_CALM)

FONT_FOLDERS = (Path("/usr/share/fonts"), Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"))


def _has_font(*beginnings: str) -> bool:
    return any(
        path.name.lower().startswith(beginnings)
        for folder in FONT_FOLDERS
        if folder.is_dir()
        for path in folder.rglob("*.tt[fc]")
    )


# A part of the operating system -> whether it is here. A test names what it needs with
# @pytest.mark.needs("xvfb"); where the part lacks, the test is listed under that name.
PARTS: dict[str, Callable[[], bool]] = {
    "xvfb": lambda: shutil.which("Xvfb") is not None,
    "xdotool": lambda: shutil.which("xdotool") is not None,
    "poppler": lambda: shutil.which("pdftotext") is not None,
    "samba": samba_server.is_possible,
    "tmpfs": small_disk.is_possible,
    "font-biz-ud": lambda: _has_font("bizud", "biz-ud"),
    "font-ipamj": lambda: _has_font("ipamj"),
    "linux": lambda: sys.platform == "linux",
    "posix": lambda: os.name == "posix",  # rights of files, devices and links as there
    "windows": lambda: sys.platform == "win32",
}
NEEDED_BY_FIXTURE = {"x_display": ("linux", "xvfb")}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long drills, too")
    parser.addoption(
        "--practice-report",
        metavar="FILE",
        type=Path,
        help="write which tests prove which promises: {number: {test: outcome}}",
    )


# Python's collector runs on whichever thread makes the next object, and would take away windows
# of an earlier test on a worker's thread. As in the program (gui/collecting.py) it runs between
# the tests, on this one.
_WHOLE_EVERY = 40
_ended = count(1)


def pytest_runtest_setup() -> None:
    gc.disable()


def pytest_runtest_teardown() -> None:
    gc.collect(2 if next(_ended) % _WHOLE_EVERY == 0 else 1)


@pytest.fixture(autouse=True)
def _speaks_japanese() -> Iterator[None]:
    """Whatever language a test left, the next one begins in that of the source."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    if (application := QCoreApplication.instance()) is not None:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
        QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))


def pytest_configure(config: pytest.Config) -> None:
    hypothesis.settings.load_profile("long" if config.getoption("--long") else "quick")
    if not hasattr(config, "workerinput"):  # the one process that hears of every test
        config.pluginmanager.register(Outcomes(config.getoption("--practice-report")))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        long = [item for item in items if item.get_closest_marker("long")]
        items[:] = [item for item in items if not item.get_closest_marker("long")]
        if long:
            config.hook.pytest_deselected(items=long)
    here = {name: is_here() for name, is_here in PARTS.items()}
    for item in items:
        for marker in item.iter_markers("practice"):
            item.user_properties += [("practice", number) for number in marker.args]
        for part in sorted(_parts_needed(item)):
            if not here[part]:
                item.user_properties.append(("lacks", part))
                item.add_marker(pytest.mark.skip(reason=f"this system has no {part}"))


def _parts_needed(item: pytest.Item) -> set[str]:
    needed = {part for marker in item.iter_markers("needs") for part in marker.args}
    for fixture in getattr(item, "fixturenames", ()):
        needed.update(NEEDED_BY_FIXTURE.get(fixture, ()))
    unknown = needed - PARTS.keys()
    if unknown:
        raise pytest.UsageError(f"{item.nodeid} needs {', '.join(sorted(unknown))}: not in PARTS")
    return needed


@dataclass(eq=False)  # pytest keeps plugins in sets
class Outcomes:
    """Remembers which promises were proved and which tests the system could not run."""

    report_file: Path | None
    promises: dict[int, dict[str, str]] = field(default_factory=dict)
    not_run: dict[str, list[str]] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.passed:
            return
        for kind, value in report.user_properties:
            if kind == "practice" and isinstance(value, int):
                tests = self.promises.setdefault(value, {})
                if tests.get(report.nodeid, "passed") == "passed":
                    tests[report.nodeid] = report.outcome
            elif kind == "lacks" and report.when == "setup":
                self.not_run.setdefault(str(value), []).append(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if not self.not_run:
            return
        terminalreporter.section("not run: this system lacks")
        for part, tests in sorted(self.not_run.items()):
            for test in sorted(tests):
                terminalreporter.write_line(f"{part}: {test}")

    def pytest_sessionfinish(self) -> None:
        if self.report_file is None:
            return
        self.report_file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.promises, indent=1, sort_keys=True)
        self.report_file.write_text(text, "utf-8")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one Qt application of this process, on the platform QT_QPA_PLATFORM names."""
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["banso-desktop"])


@dataclass(frozen=True)
class XDisplay:
    """A real X server without a monitor: 1366x768, 24 bits, no window manager.

    So nothing maximises or focuses a window but the test: give it its size, click into it.
    """

    name: str

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment, with Qt on that display: for a subprocess."""
        rest = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return {**rest, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}


@pytest.fixture
def x_display() -> Iterator[XDisplay]:
    """Start Xvfb on a free display number for one test and stop it afterwards."""
    read_end, write_end = os.pipe()
    screen = ["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), *screen],
        pass_fds=[write_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with open(read_end, encoding="ascii") as announced:  # noqa: PTH123 - a descriptor
            number = announced.readline().strip()
        if not number:
            pytest.fail("Xvfb ended without opening a display")
        yield XDisplay(f":{number}")
    finally:
        server.terminate()
        server.wait(timeout=10)

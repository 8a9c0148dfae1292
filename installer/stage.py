# SPDX-License-Identifier: Apache-2.0
"""Lay out the tree that the Windows setup installs; runs on any system, starts nothing.

::

    python/     the embeddable CPython of python.org (only with --interpreter)
    packages/   the locked third parties, as their Windows wheels
    app/        banso_desktop with its resources and migrations
    banso.cmd   the console program

At release the interpreter's zip is fetched by hand from ``INTERPRETER_URL`` and given with
``--interpreter``; it is refused where its hash differs. installer/banso.nsi packs the tree.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "installer" / "locks" / "run.txt"

# The last 3.11 python.org publishes for Windows: the minor version all tests run on.
INTERPRETER = "3.11.9"
INTERPRETER_URL = (
    f"https://www.python.org/ftp/python/{INTERPRETER}/python-{INTERPRETER}-embed-amd64.zip"
)
INTERPRETER_SHA256 = "009d6bf7e3b2ddca3d784fa09f90fe54336d5b60f0e0f305c37f400bf83cfd3b"

# An embeddable Python looks for modules only where this file says; relative to python/.
SEARCH_PATH = "python311.zip\r\n.\r\n..\\app\r\n..\\packages\r\n"
CONSOLE = '@"%~dp0python\\python.exe" -X utf8 "%~dp0app\\banso_console.py" %*\r\n'


class Unusable(Exception):
    """What was staged or given could not be installed on Windows; says why."""


def stage_packages(target: Path) -> None:
    """Install the Windows wheels of the lock into ``target``, each checked by its hash."""
    command = ["uv", "pip", "install", "--quiet", "--no-config", "--system-certs"]
    command += ["--target", str(target)]
    command += ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"]
    command += ["--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK)]
    subprocess.run([str(Path(sys.executable).with_name(command[0])), *command[1:]], check=True)


def stage_program(target: Path) -> None:
    """Unpack what a wheel of this checkout holds into ``target``, without its metadata."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
        subprocess.run([*build, "--directory", folder], cwd=ROOT, check=True, capture_output=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            wheel.extractall(
                target, [name for name in wheel.namelist() if name.startswith("banso_desktop/")]
            )
    shutil.copy2(ROOT / "installer" / "banso_console.py", target)
    shutil.copy2(ROOT / "LICENSE", target.parent)


def stage_interpreter(archive: Path, target: Path) -> None:
    """Unpack the embeddable Python and tell it where the packages are.

    Raises:
        Unusable: If the file is not the one named in ``INTERPRETER_SHA256``.
    """
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != INTERPRETER_SHA256:
        raise Unusable(f"{archive.name} has the hash {found}, not that of Python {INTERPRETER}")
    with zipfile.ZipFile(archive) as embeddable:
        embeddable.extractall(target)
    (target / "python311._pth").write_text(SEARCH_PATH, "ascii", newline="")


def foreign_files(packages: Path) -> list[str]:
    """Return libraries that Windows cannot load, by path below ``packages``."""
    return sorted(
        path.relative_to(packages).as_posix()
        for path in packages.rglob("*")
        if path.suffix in {".so", ".dylib"} or ".so." in path.name
    )


def check(tree: Path) -> None:
    """Look whether the staged tree can be what Windows needs.

    Raises:
        Unusable: Naming what is foreign or lacks.
    """
    foreign = foreign_files(tree / "packages")
    if foreign:
        raise Unusable(f"not for Windows: {', '.join(foreign[:5])}")
    needed = (
        "packages/PySide6/QtWidgets.pyd",
        "packages/PySide6/plugins/platforms/qwindows.dll",
        "packages/win32ctypes/__init__.py",
        "app/banso_desktop/__main__.py",
        "app/banso_desktop/_shipped/resources/icons.json",
        "app/banso_desktop/_shipped/migrations/env.py",
    )
    lacking = [path for path in needed if not (tree / path).is_file()]
    compiled = ("sqlcipher3", "msgspec", "zstandard", "cryptography", "PIL")
    lacking += [
        f"a compiled {name}"
        for name in compiled
        if not any((tree / "packages" / name).rglob("*.pyd"))
    ]
    if lacking:
        raise Unusable(f"lacking: {', '.join(lacking)}")


def main() -> int:
    """Stage anew into a folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--interpreter", type=Path, metavar="ZIP", help=INTERPRETER_URL)
    options = parser.parse_args()
    tree: Path = options.target
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "packages").mkdir(parents=True)
    try:
        stage_packages(tree / "packages")
        stage_program(tree / "app")
        (tree / "banso.cmd").write_text(CONSOLE, "ascii", newline="")
        if options.interpreter:
            stage_interpreter(options.interpreter, tree / "python")
        check(tree)
    except Unusable as reason:
        print(f"stage: {reason}", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file())
    print(f"{tree}: {size / 1e6:.0f} MB, {'with' if options.interpreter else 'without'} Python")
    return 0


if __name__ == "__main__":
    sys.exit(main())

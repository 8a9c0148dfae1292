# SPDX-License-Identifier: Apache-2.0
"""Compile what Qt's own tools compile: Designer forms to Python, translations to .qm.

``python installer/compile_forms.py`` rewrites what is stale and nothing else. The results are
committed, so that neither a build nor a user needs the tools; tests/test_forms.py says when they
are out of date. PySide6 is pinned, therefore the tools' output is stable.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "ui"
COMPILED = ROOT / "banso_desktop" / "gui" / "forms"
SCREENS = ROOT / "banso_desktop" / "gui"
STRINGS = ROOT / "resources" / "i18n"
ENGLISH = STRINGS / "banso_en.ts"


def qt_tool(name: str) -> Path:
    """Return a program of the PySide6 wheel.

    Calling it directly takes 10 ms; the wheel's Python wrapper imports PySide6 first.

    Raises:
        FileNotFoundError: If PySide6 is not installed here or lies elsewhere than it used to.
    """
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("PySide6 is not installed in this Python")
    folder, suffix = Path(spec.origin).parent, ".exe" if os.name == "nt" else ""
    for place in (folder, folder / "Qt" / "libexec"):
        if (place / f"{name}{suffix}").is_file():
            return place / f"{name}{suffix}"
    raise FileNotFoundError(f"{name} is not in {folder}")


def _output(tool: str, *arguments: str | Path) -> bytes:
    """Run a Qt tool.

    Raises:
        RuntimeError: With the tool's own words, if it fails.
    """
    command = [str(qt_tool(tool)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise RuntimeError(f"{tool} {arguments[-1]}: {said}")
    return done.stdout


def form_source(form: Path) -> bytes:
    """Return the Python text of one Designer form, with line feeds on every system."""
    return _output("uic", "-g", "python", form).replace(b"\r\n", b"\n")


def fresh_forms() -> dict[Path, bytes]:
    """Return what each module of gui/forms should contain now, by path."""
    forms = sorted(FORMS.glob("*.ui"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        sources = pool.map(form_source, forms)
        pairs = zip(forms, sources, strict=True)
        return {COMPILED / f"ui_{form.stem}.py": source for form, source in pairs}


def left_over_forms() -> list[Path]:
    """Return compiled modules whose form is gone."""
    return [
        module
        for module in sorted(COMPILED.glob("ui_*.py"))
        if not (FORMS / f"{module.stem.removeprefix('ui_')}.ui").is_file()
    ]


def fresh_translations() -> dict[Path, bytes]:
    """Return what each .qm should contain now, by path."""
    fresh = {}
    with tempfile.TemporaryDirectory() as folder:
        for text in sorted(STRINGS.glob("*.ts")):
            compiled = Path(folder, text.stem)
            _output("lrelease", "-silent", text, "-qm", compiled)
            fresh[text.with_suffix(".qm")] = compiled.read_bytes()
    return fresh


def stale(fresh: Mapping[Path, bytes]) -> list[Path]:
    """Return the files whose content differs from the fresh one or which are not there."""
    return [
        path
        for path, content in fresh.items()
        if not path.is_file() or path.read_bytes() != content
    ]


def collect_strings(target: Path = ENGLISH) -> None:
    """Bring the source strings of forms and screens into a .ts, keeping its translations.

    Strings no longer used are dropped; line numbers are left out, so that a diff shows words.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    screens = [path for path in sorted(SCREENS.rglob("*.py")) if COMPILED not in path.parents]
    languages = ("-source-language", "ja_JP", "-target-language", "en_US")
    options = ("-silent", "-no-obsolete", "-locations", "none", *languages)
    with tempfile.TemporaryDirectory() as folder:  # so that the .ts is whole at any moment
        collected = Path(folder, target.name)
        if target.exists():
            shutil.copyfile(target, collected)
        _output("lupdate", *screens, *sorted(FORMS.glob("*.ui")), *options, "-ts", collected)
        target.write_bytes(collected.read_bytes())


def _write(fresh: Mapping[Path, bytes]) -> Iterable[Path]:
    for path in stale(fresh):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(fresh[path])
        yield path


def main() -> int:
    """Compile; with --check only say what is stale; with --strings collect strings first."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if stale")
    parser.add_argument("--strings", action="store_true", help="bring new strings into the .ts")
    options = parser.parse_args()
    if options.strings:
        collect_strings()
    fresh = {**fresh_forms(), **fresh_translations()}
    if options.check:
        changed = [*stale(fresh), *left_over_forms()]
    else:
        changed = [*_write(fresh), *left_over_forms()]
        for module in left_over_forms():
            module.unlink()
    for path in changed:
        print(path.relative_to(ROOT).as_posix())
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())

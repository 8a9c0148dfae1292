# SPDX-License-Identifier: Apache-2.0
"""Make the fictional town and show it: the window, or a picture of every screen and paper.

Uses the program the way a person at a terminal does, through ``banso``; runs in the virtual
environment that ``python3 dev.py demo`` sets up.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOWNS = ROOT / "build" / "demo"
BANSO = (sys.executable, "-X", "utf8", str(ROOT / "installer" / "banso_console.py"))
WINDOW = (sys.executable, "-X", "utf8", "-m", "banso_desktop")
# Ending of the file name -> how a screen is shown; the pictures of the design are the first.
SHOWN = {
    "": ("--size", "1366x698", "--lang", "ja"),
    "-small": ("--size", "1024x544", "--lang", "ja"),
    "-en": ("--size", "1366x698", "--lang", "en"),
}


class Failed(Exception):
    """A command of ``banso`` did not succeed; says which."""


@dataclass(frozen=True)
class Town:
    """A made town: ``folder``, three profiles, and their passphrases in files beside them."""

    home: Path

    def profile(self, number: int = 1) -> list[str]:
        """Return the options that open a profile: 1 is the administrator's."""
        home = self.home / f"profile-{number}"
        return ["--profile", str(home), "--passphrase-file", f"{home}.passphrase"]


def banso(*arguments: str) -> str:
    """Run the console program and return what it printed.

    Raises:
        Failed: With its sentence, if it does not end with 0.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*BANSO, *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise Failed(f"banso {' '.join(arguments)}\n  {done.stderr.strip()}")
    return done.stdout


def made_from() -> str:
    """Return a hash of all that decides how the town looks."""
    seen = hashlib.sha256()
    for folder in ("banso_desktop", "migrations", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                seen.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return seen.hexdigest()


def town(scale: str) -> Town:
    """Return the town of a scale: the one made before, while the program is the same, or anew."""
    home, note = TOWNS / scale, TOWNS / f"{scale}.made-from"
    version = made_from()
    if note.exists() and note.read_text("utf-8") == version and home.is_dir():
        return Town(home)
    print(f"· making a fictional town ({scale}) in {home}", flush=True)
    note.unlink(missing_ok=True)
    if home.exists():
        shutil.rmtree(home)
    home.parent.mkdir(parents=True, exist_ok=True)
    banso("demo", str(home), "--scale", scale)
    note.write_text(version, "utf-8")
    return Town(home)


def has_display() -> bool:
    """Say whether a window can be opened here."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def write_pictures(of: Town, target: Path) -> Iterator[Path]:
    """Write every screen, in each way of ``SHOWN``."""
    screens = banso("picture", "--list").split()
    for ending, options in SHOWN.items():
        for screen in screens:
            file = target / f"{screen}{ending}.png"
            banso("picture", screen, "-o", str(file), *options, *of.profile())
            yield file


def write_papers(of: Town, target: Path) -> Iterator[Path]:
    """Write one paper of every kind: the first the administrator could print."""
    written = set()
    for line in banso("paper", "--list", *of.profile()).splitlines():
        kind, *identifier = line.split()[:2]
        if kind not in written:
            written.add(kind)
            file = target / f"{kind}.pdf"
            banso("paper", kind, *identifier, "-o", str(file), *of.profile())
            yield file


def main() -> int:
    """Open the program on the town, or write its pictures and papers and say where."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--scale", choices=["small", "town"], default="small")
    parser.add_argument("--out", type=Path, metavar="DIR")
    options = parser.parse_args()
    try:
        shown = town(options.scale)
        if options.out is None and has_display():
            print(f"· the passphrases lie in {shown.home}", flush=True)
            return subprocess.run([*WINDOW, *shown.profile()], cwd=ROOT, check=False).returncode
        target = options.out or TOWNS / "pictures"
        target.mkdir(parents=True, exist_ok=True)
        for file in chain(write_papers(shown, target), write_pictures(shown, target)):
            print(f"  {file.name}", flush=True)
        print(f"· screens (PNG) and papers (PDF) are in {target}")
    except Failed as reason:
        print(f"demo: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

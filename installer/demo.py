# SPDX-License-Identifier: Apache-2.0
"""Make the fictional town and show it: the window, or a picture of every screen and paper.

Uses the program the way a person at a terminal does, through ``banso``; runs in the virtual
environment that ``python3 dev.py demo`` sets up.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, count
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
    day: date
    """The day everything in it leads up to."""

    def profile(self, number: int = 1) -> list[str]:
        """Return the options that open a profile: 1 is the administrator's."""
        home = self.home / f"profile-{number}"
        return ["--profile", str(home), "--passphrase-file", f"{home}.passphrase"]

    def profile_on_the_day(self) -> list[str]:
        """Return the options that open the administrator's as it would be on its day."""
        return [*self.profile(), "--day", self.day.isoformat()]


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


def town(scale: str, day: date) -> Town:
    """Return the town of a scale and day: made before, while the program is the same, or anew."""
    home, note = TOWNS / scale, TOWNS / f"{scale}.made-from"
    version = f"{made_from()} {day}"
    if note.exists() and note.read_text("utf-8") == version and home.is_dir():
        return Town(home, day)
    print(f"· making a fictional town ({scale}) in {home}", flush=True)
    note.unlink(missing_ok=True)
    if home.exists():
        shutil.rmtree(home)
    home.parent.mkdir(parents=True, exist_ok=True)
    banso("demo", str(home), "--scale", scale, "--day", day.isoformat())
    note.write_text(version, "utf-8")
    return Town(home, day)


def open_day(day: date) -> date:
    """Return the day the office is open that is nearest to a day; of two the later."""
    import jpholiday

    def is_open(one: date) -> bool:
        return one.weekday() < 5 and not jpholiday.is_holiday(one)

    away = next(n for n in count() if is_open(day + timedelta(n)) or is_open(day - timedelta(n)))
    later = day + timedelta(away)
    return later if is_open(later) else day - timedelta(away)


def has_display() -> bool:
    """Say whether a window can be opened here."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def write_pictures(of: Town, target: Path) -> Iterator[Path]:
    """Write every screen, in each way of ``SHOWN``."""
    with tempfile.TemporaryDirectory(dir=target) as folder:
        for ending, options in SHOWN.items():
            banso("picture", "all", "-o", folder, *options, *of.profile_on_the_day())
            for drawn in sorted(Path(folder).iterdir()):
                yield drawn.replace(target / f"{drawn.stem}{ending}.png")


def write_papers(of: Town, target: Path) -> Iterator[Path]:
    """Write one paper of every kind: the first the administrator could print."""
    written = set()
    for line in banso("paper", "--list", *of.profile_on_the_day()).splitlines():
        kind, *identifier = line.split()[:2]
        if kind not in written:
            written.add(kind)
            file = target / f"{kind}.pdf"
            banso("paper", kind, *identifier, "-o", str(file), *of.profile_on_the_day())
            yield file
    yield from write_coded_papers(target)


def write_coded_papers(target: Path) -> Iterator[Path]:
    """Write the two papers that carry a code, of a town that is gone afterwards."""
    sheet, invitation = target / "recovery.pdf", target / "invitation.pdf"
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        secret, code = home / "passphrase", home / "code"
        secret.write_text("みどりの 畑で 会いましょう また 明日\n", "utf-8")
        profile = ["--profile", str(home / "profile"), "--passphrase-file", str(secret)]
        who = ["--family-name", "小林", "--given-name", "あゆみ", "--recovery", str(sheet)]
        banso("town", "create", str(home / "folder"), "--name", "みどり野町", *who, *profile)
        yield sheet
        invited = {"roles": ["support_worker"], "family_name": "渡部", "given_name": "さやか"}
        made = json.loads(banso("do", "people.invite", json.dumps(invited), *profile))
        code.write_text(made["code"], "utf-8")
        banso("paper", "invitation", "--code-file", str(code), "-o", str(invitation), *profile)
        yield invitation


def main() -> int:
    """Open the program on the town, or write its pictures and papers and say where."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--scale", choices=["small", "town"], default="small")
    parser.add_argument("--out", type=Path, metavar="DIR")
    options = parser.parse_args()
    today = datetime.now().astimezone().date()
    try:
        if options.out is None and has_display():
            shown = town(options.scale, today)
            print(f"· the passphrases lie in {shown.home}", flush=True)
            return subprocess.run([*WINDOW, *shown.profile()], cwd=ROOT, check=False).returncode
        shown = town(options.scale, open_day(today))
        target = options.out or TOWNS / "pictures"
        target.mkdir(parents=True, exist_ok=True)
        for file in chain(write_pictures(shown, target), write_papers(shown, target)):
            print(f"  {file.name}", flush=True)
        print(f"· screens (PNG) and papers (PDF) are in {target}")
    except Failed as reason:
        print(f"demo: {reason}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

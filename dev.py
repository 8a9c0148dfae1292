# SPDX-License-Identifier: Apache-2.0
"""The commands of a checkout. ``python3 dev.py demo`` and ``python3 dev.py test`` set all up.

Needs nothing but Python 3.11 or later with pip, and the network the first time. Everything lands
in ``.venv`` and ``build`` beside this file; on Debian, run by root, the system packages Qt and
the tests need are installed with apt-get, otherwise a sentence names them.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCKS = ROOT / "installer" / "locks"
BUILD = ROOT / "build"
OLDEST_PYTHON = (3, 11)

# Found by adding one at a time in a bare Debian 12 until Qt painted, offscreen and on X.
QT_PACKAGES = [
    *("libglib2.0-0", "libgl1", "libegl1", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"),
    *("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1"),
    *("libxcb-shape0", "libcups2"),
]
# Without these the program runs; what needs them is listed as not run. PyInstaller takes
# binutils and, of a Debian's own Python, the shared library.
FONT_PACKAGES = ["fonts-morisawa-bizud-gothic", "fonts-ipamj-mincho"]
TEST_PACKAGES = ["xvfb", "xdotool", "poppler-utils", "binutils", "samba", "smbclient"]
if sys.base_prefix == "/usr":
    TEST_PACKAGES.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")


class Impossible(Exception):
    """What the person at the terminal has to do first, as one sentence."""


# --- setting up -------------------------------------------------------------------------------


def set_up(purpose: str) -> None:
    """Make ``.venv`` hold the locked packages for "run" or "test", and this checkout.

    Does nothing within a second where the locks have not changed since.
    """
    if is_set_up(purpose) or (purpose == "run" and is_set_up("test")):
        return
    if sys.version_info < OLDEST_PYTHON:
        raise Impossible(f"this is Python {sys.version.split()[0]}; 3.11 or later is needed.")
    install_system_packages(purpose)
    pip = pip_of(VENV)
    say("installing the locked packages into .venv (the first time this takes minutes)")
    for lock in locks_of(purpose):
        run([*pip, "install", "--quiet", "--require-hashes", "--requirement", str(lock)])
    run([*pip, "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp(purpose).write_text(fingerprint(purpose), "utf-8")


def locks_of(purpose: str) -> list[Path]:
    """Return the lock files whose packages a purpose needs; "test" includes "run"."""
    return [LOCKS / f"{name}.txt" for name in (purpose, "build")]


def stamp(purpose: str) -> Path:
    """Return the file that remembers what ``.venv`` was last set up from."""
    return VENV / f".set-up-{purpose}"


def fingerprint(purpose: str) -> str:
    """Return a hash of all that decides what ``.venv`` holds."""
    seen = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for file in [*locks_of(purpose), ROOT / "pyproject.toml", Path(__file__)]:
        seen.update(file.read_bytes())
    return seen.hexdigest()


def is_set_up(purpose: str) -> bool:
    """Say whether ``.venv`` already holds what a purpose needs."""
    remembered = stamp(purpose)
    return (
        PYTHON.exists()
        and remembered.exists()
        and remembered.read_text("utf-8") == fingerprint(purpose)
    )


def pip_of(home: Path) -> list[str]:
    """Return the command of a pip that installs into a virtual environment, made if need be.

    A fresh Debian has no ensurepip; there the system's own pip serves the virtual environment.
    """
    python = str(home / PYTHON.relative_to(VENV))
    if not succeeds([python, "-c", ""]):
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(home)
    own = [python, "-m", "pip"]
    if succeeds([*own, "--version"]):
        return [*own, "--disable-pip-version-check"]
    if importlib.util.find_spec("ensurepip"):
        run([python, "-m", "ensurepip", "--default-pip"], quiet=True)
        return [*own, "--disable-pip-version-check"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    raise Impossible("Python has no pip here: install it first (Debian: apt install python3-venv).")


def install_system_packages(purpose: str) -> None:
    """On a Debian-like system, install what lacks as root, or say what to install."""
    if not shutil.which("apt-get"):
        return
    wanted = [*QT_PACKAGES, *FONT_PACKAGES, *(TEST_PACKAGES if purpose == "test" else [])]
    if not (importlib.util.find_spec("ensurepip") or importlib.util.find_spec("pip")):
        wanted.append("python3-venv")
    present = installed_packages()
    lacking = [name for name in wanted if name not in present]
    if not lacking:
        return
    if sys.platform != "win32" and os.geteuid() == 0:
        say(f"installing system packages: {' '.join(lacking)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-qq"], environment=environment)
        install = ["apt-get", "install", "-qq", "--yes", "--no-install-recommends"]
        run([*install, *lacking], environment=environment, quiet=True)
        return
    advice = (
        f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(lacking)}"
    )
    if set(lacking) - {*FONT_PACKAGES, *TEST_PACKAGES}:
        raise Impossible(f"some system packages lack. Run this first, then try again:\n  {advice}")
    say(f"some system packages lack; what needs them is left out. To have them:\n  {advice}")


def installed_packages() -> set[str]:
    """Return the names of installed Debian packages and of what they stand in for."""
    form = "${db:Status-Status}\t${Package}\t${Provides}\n"
    listed = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={form}"], capture_output=True, text=True, check=True
    )
    names: set[str] = set()
    for line in listed.stdout.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.update([package, *(p.split()[0] for p in provides.split(",") if p.strip())])
    return names


# --- running ----------------------------------------------------------------------------------


def say(text: str) -> None:
    """Print a line of this program, told apart from what others print."""
    print(f"· {text}", flush=True)


def run(
    command: Sequence[str], environment: dict[str, str] | None = None, quiet: bool = False
) -> None:
    """Run a step that has to succeed; a quiet one shows its output only where it fails.

    Raises:
        Impossible: Naming the step.
    """
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        check=False,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    if done.returncode:
        if quiet:
            sys.stdout.buffer.write(done.stdout)
        raise Impossible(f"this step failed ({done.returncode}): {' '.join(command)}")


def succeeds(command: Sequence[str]) -> bool:
    """Say whether a command ends with 0, without a word of its own."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


# --- verbs ------------------------------------------------------------------------------------


def test(options: argparse.Namespace) -> int:
    """Run the tests, the linters and the type checkers, and sum up."""
    set_up("test")
    started = time.monotonic()
    pytest = [str(PYTHON), "-m", "pytest", "-n", "2"]
    pytest += ["--long"] if options.long else []
    pytest += ["-k", options.k] if options.k else []
    results = {"tests": followed(pytest)}
    if not options.k:
        results |= checked()
    summary = [
        f"{'ok    ' if code == 0 else 'FAILED'} {name:14} {last_line.strip(' =')}"
        for name, (code, last_line) in results.items()
    ]
    print("\n" + "\n".join(summary))
    BUILD.mkdir(exist_ok=True)  # for who runs more after the tests and wants to end with them
    closing = "\n".join([*summary, results["tests"][1], ""])
    (BUILD / "test-summary.txt").write_text(closing, "utf-8")
    failed = [name for name, (code, _) in results.items() if code]
    minutes, seconds = divmod(int(time.monotonic() - started), 60)
    verdict = f"failed: {', '.join(failed)}" if failed else "all is well"
    say(f"{verdict} ({minutes}:{seconds:02} min)")
    return 1 if failed else 0


def followed(command: Sequence[str]) -> tuple[int, str]:
    """Run a command showing its output as it comes; return its code and last line."""
    last = ""
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode, last


def checked() -> dict[str, tuple[int, str]]:
    """Run linters and type checkers side by side; show what each found, one after the other."""
    tools = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy --strict": ["mypy"],
        "basedpyright": ["basedpyright"],
    }

    def outcome(command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(BIN / command[0]), *command[1:]],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    results = {}
    with ThreadPoolExecutor(2) as pool:
        for name, done in zip(tools, pool.map(outcome, tools.values()), strict=True):
            lines = [line for line in done.stdout.splitlines() if line.strip()]
            if done.returncode:
                print(f"\n--- {name}\n{done.stdout}", flush=True)
            results[name] = (done.returncode, lines[-1].strip() if lines else "")
    return results


def lock(options: argparse.Namespace) -> int:
    """Resolve the dependencies of pyproject.toml anew into installer/locks, with hashes."""
    uv = shutil.which("uv", path=str(BIN))
    if uv is None:
        home = BUILD / "uv"
        run([*pip_of(home), "install", "--quiet", "uv"])
        uv = str(home / BIN.relative_to(VENV) / "uv")
    LOCKS.mkdir(parents=True, exist_ok=True)
    for name, sources in LOCKED.items():
        command = [uv, "pip", "compile", *sources, "--output-file", f"installer/locks/{name}.txt"]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-config"]
        command += ["--system-certs"]  # the network's own, like pip
        command += ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"]
        run([*command, "--quiet", *(["--upgrade"] if options.upgrade else [])])
        say(f"installer/locks/{name}.txt")
    return 0


# What each lock holds. The later ones are held to the versions of the first.
LOCKED = {
    "run": ["pyproject.toml"],
    "test": ["pyproject.toml", "--group", "test", "--constraints", "installer/locks/run.txt"],
    "build": ["--group", "build", "--constraints", "installer/locks/test.txt"],
}


def forms(options: argparse.Namespace) -> int:
    """Compile ui/*.ui and the translations; see installer/compile_forms.py."""
    set_up("test")
    compiler = [str(PYTHON), "installer/compile_forms.py"]
    return subprocess.run(
        [*compiler, *(["--strings"] if options.strings else [])], cwd=ROOT, check=False
    ).returncode


def bench(options: argparse.Namespace) -> int:
    """Run a benchmark of benchmarks/ by name, or list them. "folder" is all about the folder."""
    there = [path.stem for path in sorted((ROOT / "benchmarks").glob("bench_*.py"))]
    if options.name is None:
        print("\n".join([*BENCHED_TOGETHER, *there]))
        return 0
    wanted = BENCHED_TOGETHER.get(options.name, [f"bench_{options.name.removeprefix('bench_')}"])
    if not set(wanted) <= set(there):
        raise Impossible(f"there is no benchmark {options.name}; dev.py bench lists them.")
    set_up("test")
    BUILD.mkdir(exist_ok=True)
    found = BUILD / "bench-figures.jsonl"
    found.unlink(missing_ok=True)
    environment = {**os.environ, "BANSO_BENCH_FIGURES": str(found)}
    codes = []
    for name in wanted:
        say(name)
        command = [str(PYTHON), "-m", f"benchmarks.{name}"]
        codes.append(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
    if found.exists():
        say("all figures of this run")
        table = [str(PYTHON), "-m", "benchmarks.figures", str(found)]
        codes.append(subprocess.run(table, cwd=ROOT, check=False).returncode)
    return max(codes)


# What one name stands for: the figures of one issue in one run.
BENCHED_TOGETHER = {"folder": ["bench_folder", "bench_bootstrap", "bench_share"]}


def practice(options: argparse.Namespace) -> int:
    """Run the tests that prove promises of docs/practice.md and say which are kept."""
    set_up("test")
    report = BUILD / "practice.json"
    pytest = [str(PYTHON), "-m", "pytest", "-n", "2", "-q", "--long", "-m", "practice"]
    code, _ = followed([*pytest, "--practice-report", str(report)])
    counting = [str(PYTHON), "installer/practice.py", str(report)]
    counted = subprocess.run(
        [*counting, *(["--write"] if options.write else [])], cwd=ROOT, check=False
    )
    return code or counted.returncode


def demo(options: argparse.Namespace) -> int:
    """Make the fictional town and open the program on it, or put every picture into a folder."""
    set_up("run")
    command = [str(PYTHON), "installer/demo.py", "--scale", options.scale]
    command += ["--out", str(options.out.resolve())] if options.out else []
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(act: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        added = verbs.add_parser(act.__name__, help=act.__doc__, description=act.__doc__)
        added.set_defaults(act=act)
        return added

    trying = verb(demo)
    trying.add_argument("--out", type=Path, metavar="DIR", help="write PNG and PDF there instead")
    trying.add_argument("--scale", choices=["small", "town"], default="small")
    testing = verb(test)
    testing.add_argument("--long", action="store_true", help="the long drills, too")
    testing.add_argument("-k", metavar="EXPRESSION", help="only tests that match; no linters")
    verb(lock).add_argument("--upgrade", action="store_true", help="take the newest versions")
    verb(forms).add_argument("--strings", action="store_true", help="collect new strings first")
    verb(bench).add_argument("name", nargs="?")
    verb(practice).add_argument("--write", action="store_true", help="fill the table's tests")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; a sentence instead of a traceback where it cannot be."""
    os.environ.setdefault("PYTHONUTF8", "1")  # the same on Windows as elsewhere
    options = parsed(arguments)
    try:
        code: int = options.act(options)
    except Impossible as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

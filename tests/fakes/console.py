# SPDX-License-Identifier: Apache-2.0
"""The ``banso`` program in this process: what it is given, and what it says."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from banso_desktop.cli import main

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


@dataclass(frozen=True)
class Said:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON; the command must have succeeded."""
        assert self.code == 0, self.err
        return json.loads(self.out)


def banso(*arguments: object, stdin: bytes = b"") -> Said:
    """Run one command; standard input is no terminal."""
    out, err = io.StringIO(), io.StringIO()
    given = io.TextIOWrapper(io.BytesIO(stdin), encoding="cp932")  # as on a Japanese Windows
    with redirect_stdout(out), redirect_stderr(err), mock.patch("sys.stdin", given):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 99
    return Said(code, out.getvalue(), err.getvalue())


@dataclass(frozen=True)
class Desk:
    """A profile at the console."""

    path: Path
    secret: Path

    @property
    def options(self) -> tuple[str, ...]:
        """The options that open it."""
        return ("--profile", str(self.path), "--passphrase-file", str(self.secret))

    def run(self, *arguments: object, stdin: bytes = b"") -> Said:
        """Run a command on this profile."""
        return banso(*arguments, *self.options, stdin=stdin)

    def do(self, name: str, /, **fields: object) -> Any:
        """Run a use case and return what it printed."""
        return self.run("do", name, json.dumps(fields, ensure_ascii=False)).json

    def query(self, name: str, /, **fields: object) -> Any:
        """Ask a query."""
        return self.run("query", name, json.dumps(fields, ensure_ascii=False)).json

    def sync(self) -> None:
        """Send and receive."""
        assert self.run("sync").code == 0

    def digest(self) -> Any:
        """Return received and the scopes."""
        return self.run("digest").json


def founded(home: Path, town: str = "みどり野町") -> Desk:
    """Found a town in ``home/folder`` and return its founder."""
    home.mkdir(parents=True, exist_ok=True)
    desk = Desk(home / "a", home / "secret")
    desk.secret.write_text(PASSPHRASE + "\n", "utf-8")
    who = ("--family-name", "小林", "--given-name", "あゆみ")
    said = desk.run("town", "create", home / "folder", "--name", town, *who)
    assert said.code == 0, said.err
    return desk


def joined(founder: Desk, name: str, **invited: str) -> Desk:
    """Invite somebody and let them join on another computer."""
    home = founder.path.parent
    made = founder.do("people.invite", roles=["support_worker"], **invited)
    founder.sync()
    desk, code = Desk(home / name, founder.secret), home / f"{name}.code"
    code.write_text(made["code"], "utf-8")
    said = desk.run("town", "join", home / "folder", "--code-file", code)
    assert said.code == 0, said.err
    return desk


def copied(home: Path, target: Path) -> Path:
    """Copy a town with its profiles, as if it had always lain at ``target``."""
    shutil.copytree(home, target, dirs_exist_ok=True)
    for settings in target.glob("*/profile.json"):
        content = json.loads(settings.read_text("utf-8"))
        content["folder"] = str(target / "folder")
        settings.write_text(json.dumps(content), "utf-8")
    return target


def one_sentence(text: str) -> bool:
    """Tell whether this is one line from banso, and no traceback."""
    lines = text.strip().splitlines()
    return len(lines) == 1 and lines[0].startswith("banso: ") and "Traceback" not in text


def tree(folder: Path) -> str:
    """Return a hash of every name and byte below a folder."""
    seen = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        seen.update(path.relative_to(folder).as_posix().encode() + b"\0" + content)
    return seen.hexdigest()


def banso_in_a_process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run one command as a program of its own."""
    command = [sys.executable, "-c", "from banso_desktop.cli import main; raise SystemExit(main())"]
    return subprocess.run(
        [*command, *arguments], capture_output=True, encoding="utf-8", check=False, **options
    )

# SPDX-License-Identifier: Apache-2.0
"""Files and streams of the console program: secrets in, papers out, and streams that are closed."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from banso_desktop.calls import Usage, unreadable


def open_closed_streams() -> None:
    """Let what was closed before the start (``>&-``) lead into nothing."""
    nowhere = Path(os.devnull)
    if sys.stdin is None:
        sys.stdin = nowhere.open(encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = nowhere.open("w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = nowhere.open("w", encoding="utf-8")


def forget_output() -> None:
    """Let the end of the program flush into nothing: the reader has gone."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def secret_line(path: Path) -> str:
    """Return the secret in the first line of a file.

    Raises:
        Usage: If it cannot be read or holds none.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise Usage(unreadable(path, error)) from error
    except UnicodeError as error:
        raise Usage(f"{path} is not UTF-8") from error
    if not lines or not lines[0].strip():
        raise Usage(f"{path} holds no secret in its first line")
    return lines[0].strip()


def require_place(target: Path | None) -> None:
    """Refuse a file that has no folder to be written into, before anything is done for it.

    Raises:
        Usage: Naming it.
    """
    if target is not None and not target.absolute().parent.is_dir():
        raise Usage(f"there is no folder for {target}")
    if target is not None and target.is_dir():
        raise Usage(f"{target} is a folder")


@contextlib.contextmanager
def laid_down(target: Path, data: bytes) -> Iterator[None]:
    """Write a file whole beside its place, do what is within, and only then move it there.

    A print is recorded before its paper is there for good, and none is recorded that is not.
    """
    file = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        file.write_bytes(data)
        yield
        file.replace(target)
    finally:
        file.unlink(missing_ok=True)

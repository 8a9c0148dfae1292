# SPDX-License-Identifier: Apache-2.0
"""Files and streams of the console program: secrets in, papers out, and streams that are closed."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from banso_desktop.calls import Usage, unreadable

_NO_TERMINAL: Final = getattr(os, "O_NOCTTY", 0)
"""A terminal that is written to does not become the program's own."""


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
    """Refuse a place no file can be written to, before anything is done for it.

    Raises:
        Usage: Naming it.
    """
    if target is None:
        return
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        if not _place_of(target).parent.is_dir():
            raise Usage(f"there is no folder for {target}") from None
        return
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from error
    if stat.S_ISDIR(mode):
        raise Usage(f"{target} is a folder")
    if not (stat.S_ISREG(mode) or _takes_a_stream(mode)):
        raise Usage(f"{target} is no file")


@contextlib.contextmanager
def laid_down(target: Path, data: bytes) -> Iterator[None]:
    """Write a file whole beside its place, do what is within, and only then move it there.

    A print is recorded before its paper is there for good, and none is recorded that is not.
    A new file is for its owner's eyes only; one that is written over keeps its rights. A link
    stays and is followed. What is no file but takes a stream (a terminal, a pipe) is opened
    first and written through after what is within.

    Raises:
        Usage: If nothing can be written there; what is within is then not done, but where a
            stream breaks off.
    """
    require_place(target)
    there = _file_there(target)
    if there is None and target.exists():
        yield from _written_through(target, data)
        return
    place = _place_of(target)
    try:
        handle, name = tempfile.mkstemp(prefix=".banso-", suffix=".part", dir=place.parent)
    except OSError as error:
        raise _unwritable(target, error) from error
    part = Path(name)
    try:
        with _said_of(target):
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            if there is not None:
                part.chmod(stat.S_IMODE(there.st_mode))
        yield
        with _said_of(target):
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def write_file(target: Path, data: bytes) -> None:
    """Write a file whole, as :func:`laid_down` does, where nothing is to be done meanwhile.

    Raises:
        Usage: If nothing can be written there.
    """
    with laid_down(target, data):
        pass


def _written_through(target: Path, data: bytes) -> Iterator[None]:
    with _said_of(target):
        stream = os.fdopen(os.open(target, os.O_WRONLY | _NO_TERMINAL), "wb")
    try:
        yield
        with _said_of(target):
            stream.write(data)
            stream.flush()
    finally:
        with contextlib.suppress(OSError):
            stream.close()


def _file_there(target: Path) -> os.stat_result | None:
    """Return what the regular file is like that a new one would take the place of, if any."""
    try:
        found = target.stat()
        place = _place_of(target).stat()
    except OSError:
        return None
    return found if stat.S_ISREG(found.st_mode) and os.path.samestat(found, place) else None


def _place_of(target: Path) -> Path:
    """Return where a file really lies, links followed."""
    return Path(os.path.realpath(target))


def _takes_a_stream(mode: int) -> bool:
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


@contextlib.contextmanager
def _said_of(target: Path) -> Iterator[None]:
    """Say of the place the person named what went wrong with a file beside it."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: Exception) -> Usage:
    why = error.strerror if isinstance(error, OSError) else None
    return Usage(f"{target} cannot be written: {why or type(error).__name__}")


def require_no_file(folder: Path) -> None:
    """Refuse a place for a folder where a file lies.

    Raises:
        Usage: Naming it.
    """
    if folder.exists() and not folder.is_dir():
        raise Usage(f"a file is there, no folder: {folder}")


@contextlib.contextmanager
def written_to(places: Iterable[Path]) -> Iterator[None]:
    """Tell what cannot be written at these places, or to a folder above them, as wrong usage.

    Raises:
        Usage: Naming the place.
    """
    try:
        yield
    except OSError as error:
        named = {part for place in places for part in (place, *place.parents)}
        if error.filename is None or Path(error.filename) not in named:
            raise
        why = error.strerror or type(error).__name__
        raise Usage(f"{error.filename} cannot be written: {why}") from error

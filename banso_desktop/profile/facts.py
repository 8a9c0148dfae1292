# SPDX-License-Identifier: Apache-2.0
"""What a profile says of itself: before it is unlocked, and how it stands to the folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from banso_desktop.domain.ids import Id
from banso_desktop.errors import KeysDamaged, ProfileError
from banso_desktop.journal.signs import Sign, sign_of
from banso_desktop.store.private import make_private, make_private_file

SETTINGS = "profile.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Status:
    """What the status line says; moments are ISO texts in UTC, ``""`` for never.

    Attributes:
        folder: The shared folder as it was given.
        reachable: Whether the last round reached it; True before the first.
        trouble: Name of what went wrong in the last round, ``""`` for nothing.
        failure: What the program itself stumbled over in it: the kind of mistake and the line
            of the program; ``""`` for nothing.
        refused: How much was received, kept and not taken, for who wrote it had no right;
            ``banso verify`` lists it.
        broken: What did not verify in the last round and why, by name in the folder.
        mended: How many files of its own that the folder had lost or that were damaged this
            computer has put right since it was opened.
        removed: Whether this computer was taken out of the town; closing erases its data.
        complete: Whether all is here that the folder showed and others said they received.
        provisional: Whether what is shown comes from a snapshot, its history still coming.
    """

    folder: str
    town: str
    member: str
    unsent: int
    received: str
    published: str
    reachable: bool
    trouble: str
    refused: int
    broken: Mapping[str, str]
    complete: bool
    provisional: bool
    failure: str = ""
    mended: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the folder: which file, and why; never content.

    Attributes:
        author: Of what was refused, the member id of who wrote it; of an attachment, of who
            has it and can put it again; else ``""``.
        writer: And the journal it stands in.
        at: And when, an ISO text in UTC.
        operations: And how many changes it would have been.
        harmless: Whether it is only worth knowing: a file that is none of the program's, a hint
            that nobody believes.
        value: Of what is no file's: bytes left, or seconds a clock is ahead.
        member: Whose computer it is about, where it is about one.
    """

    where: str
    why: str
    author: str = ""
    writer: str = ""
    at: str = ""
    operations: int = 0
    harmless: bool = False
    value: int = 0
    member: str = ""

    @property
    def sign(self) -> Sign:
        """What it is a sign of."""
        return sign_of(self.where, self.why, refused=bool(self.author and self.at))

    @property
    def line(self) -> str:
        """It in one line, for the console."""
        if not self.author:
            told = f"{self.where}: {self.why}" if self.where else self.why
            return f"{told}{' (does no harm)' if self.harmless else ''}"
        if not self.at:
            return f"{self.where}: {self.why} (member {self.author} has it)"
        journal = f", journal {self.writer}" if self.writer else ""
        return f"{self.where}: {self.why} (refused; by member {self.author}{journal}, {self.at})"


def moment_text(millis: int | None) -> str:
    """Return milliseconds since 1970 as an ISO text in UTC, ``""`` for never."""
    if millis is None:
        return ""
    return datetime.fromtimestamp(millis / 1000, UTC).isoformat(timespec="seconds")


def write_settings(path: Path, folder: Path, town: Id, *, credential: str = "") -> None:
    """Write what a profile must know before it is unlocked; nothing in it is secret.

    Args:
        folder: The shared folder. One beside the profile is kept as its neighbour, so that a
            practice town copied as a whole goes on in the copy; any other as a whole path.
        credential: Name under which the credential store keeps the vault's key, if it does.
    """
    whole = folder.absolute()
    beside = whole.parent == path.absolute().parent
    kept = f"../{whole.name}" if beside else str(whole)
    content = {"format": _FORMAT, "folder": kept, "town": town, "credential": credential}
    make_private(path)
    text = json.dumps(content, ensure_ascii=False, indent=2)
    make_private_file(path / SETTINGS)
    (path / SETTINGS).write_text(text + "\n", "utf-8")


def write_removed(path: Path) -> None:
    """Write into ``profile.json`` that the profile was taken out of its town."""
    content = {**read_settings(path), "credential": "", "removed": True}
    text = json.dumps(content, ensure_ascii=False, indent=2)
    (path / SETTINGS).write_text(text + "\n", "utf-8")


def read_settings(path: Path) -> Mapping[str, object]:
    """Read ``profile.json``.

    Raises:
        KeysDamaged: If it is missing, no JSON, or names no folder or town.
        ProfileError: If a newer version of the program wrote it.
    """
    try:
        content = json.loads((path / SETTINGS).read_text("utf-8"))
    except FileNotFoundError as error:
        raise KeysDamaged(str(path), "no profile") from error
    except (OSError, ValueError) as error:
        raise KeysDamaged(str(path), SETTINGS) from error
    if not isinstance(content, dict):
        raise KeysDamaged(str(path), SETTINGS)
    version = content.get("format")
    if isinstance(version, int) and version > _FORMAT:
        raise ProfileError(str(path), "a newer version of the program is needed")
    folder, town = content.get("folder"), content.get("town")
    named = isinstance(folder, str) and folder.strip() and "\0" not in folder
    if version != _FORMAT or not named or not isinstance(town, str):
        raise KeysDamaged(str(path), SETTINGS)
    return content

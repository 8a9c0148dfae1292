# SPDX-License-Identifier: Apache-2.0
"""What the first run asks of the composition root: look at a folder, begin or join a town."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from PySide6.QtWidgets import QWidget

from banso_desktop.errors import FolderError
from banso_desktop.gui.session import Gate, Session
from banso_desktop.gui.work import Progress


class Mode(StrEnum):
    """How a person begins."""

    CREATE = "create"
    """The first of the town; becomes its administrator."""
    JOIN = "join"
    """With an invitation of 20 characters."""
    RECOVER = "recover"
    """With the town's recovery sheet of 28 characters, as a new administrator."""
    PRACTICE = "practice"
    """A fictional town on this computer."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said in the first run; secrets are in here, it is never stored.

    Attributes:
        folder: The shared folder as typed; empty for practice.
        code: Invitation or recovery code as typed; empty for the others.
        account_is_mine: Whether nobody else uses this account, so that the operating
            system's credential store may unlock it.
        language: ``"ja"`` or ``"en"``.
    """

    mode: Mode
    folder: str = ""
    code: str = ""
    town_name: str = ""
    member_name: str = ""
    member_reading: str = ""
    job_title: str = ""
    passphrase: str = ""
    account_is_mine: bool = False
    language: str = "ja"


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What can be said of a folder before any key is there.

    Attributes:
        holds_town: Whether a town of this program lies there.
        is_empty: Whether a town can be made there: nothing of anybody lies in it.
        took: How long writing and reading back a trial file took; None if it failed.
        free_bytes: Space left, None where the file system does not say.
        skew: This computer's clock minus the file server's; None where it cannot be told.
        trouble: Why it cannot be used, None where it can.
    """

    holds_town: bool = False
    is_empty: bool = False
    took: timedelta | None = None
    free_bytes: int | None = None
    skew: timedelta | None = None
    trouble: FolderError | None = None


PrintSheet = Callable[[QWidget, Callable[[], object]], object]
"""Shows a sheet over a parent; the second is called when it was printed or saved."""

TrySheet = Callable[[str], object]
"""Opens the town with a code typed from the sheet; raises a ``BansoError`` if it does not."""


@dataclass(frozen=True, slots=True)
class Started:
    """A profile that has just been made.

    Attributes:
        gate: Opens it from now on.
        session: It, already open.
        print_recovery: Shows the recovery sheet over a parent, and calls back each time it was
            printed or saved. None where there is no sheet.
        try_recovery: Tries the code of the sheet. None where it cannot be tried.
    """

    gate: Gate
    session: Session
    print_recovery: PrintSheet | None = None
    try_recovery: TrySheet | None = None


class TownStarter(Protocol):
    """Does what the first run asks for; every method may be called on any thread."""

    def check_folder(self, folder: str) -> FolderReport:
        """Try a folder: write, read back, take away again; raises nothing."""
        ...

    def check_code(self, mode: Mode, code: str) -> None:
        """Judge a code as typed, without the folder.

        Raises:
            Refused: ``code.length``, ``code.character`` or ``code.check``.
        """
        ...

    def check_passphrase(self, passphrase: str, /) -> None:
        """Judge a passphrase.

        Raises:
            Refused: ``passphrase.short``.
        """
        ...

    def start(self, answers: Answers, progress: Progress) -> Started:
        """Make the profile: found a town, join it, recover it, or make one for practice.

        Raises:
            FolderError: If the folder cannot be used.
            Refused: If the invitation is unknown, used or expired.
            Cancelled: If the person stopped it; nothing is left behind.
        """
        ...

# SPDX-License-Identifier: Apache-2.0
"""What the shell asks of the composition root: a session, its folder, a way to open it.

The shell knows no vault and no folder; tests hand it fakes of these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from banso_desktop.errors import BansoError
from banso_desktop.gui.screen import Context, Destination


@dataclass(frozen=True, slots=True)
class FolderState:
    """How this computer stands to the shared folder; all times are those on the wall.

    Attributes:
        reachable: Whether the last try reached it.
        saved_at: When something was last saved here, None before the first time.
        received_at: When the folder was last read through, None before the first time.
        sent_at: When something was last put into the folder, None before the first time.
        away_since: Since when it cannot be reached, None while it can.
        unsent: How many things others cannot see yet.
        unsent_since: When the oldest of them was written.
        trouble: Why the last try failed, for the sentence.
        complete: Whether all is here that colleagues are known to have.
        arriving: Per cent of the much that is just being received, None for little.
        sheet_missing: The town's recovery sheet was never printed, and this person can make one.
        alarm: ``"failed"`` where the program itself stumbled in the last round, ``"rolled back"``
            or ``"forked"`` where the folder says less, or something else, than it did; else empty.
        mended: Own files in the folder that were lost or damaged and were put right by itself.
        joined: Another computer that joined in this person's name and that they have not said
            to know: its id, and the day.
        removed: This computer was taken out of the town; locking erases what it holds.
    """

    reachable: bool = True
    saved_at: datetime | None = None
    received_at: datetime | None = None
    away_since: datetime | None = None
    unsent: int = 0
    unsent_since: datetime | None = None
    trouble: BansoError | None = None
    sent_at: datetime | None = None
    sheet_missing: bool = False
    alarm: str = ""
    mended: int = 0
    removed: bool = False
    joined: tuple[str, date] | None = None
    complete: bool = True
    arriving: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing the search found.

    Attributes:
        title: Name as written.
        reading: Its reading, shown above; may be empty.
        detail: What tells same names apart: age, 町内, who accompanies.
        icon: Meaning of its icon.
        destination: Where Enter goes.
    """

    title: str
    destination: Destination
    reading: str = ""
    detail: str = ""
    icon: str = "household"


@dataclass(frozen=True, slots=True)
class Unsent:
    """Something that is saved here and not in the folder yet."""

    what: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class FolderFinding:
    """Something that is wrong in the shared folder.

    Attributes:
        where: Name of the file, or of the part of it.
        why: Stable words of the journal, such as ``"missing"``.
        who: Of what was written without the right, the name of who wrote it, as far as it is
            known here.
        at: And when, local time.
        sign: What it is a sign of, such as ``"rolled back"``; empty where only the reason says.
        harmless: Whether no file of the folder is wrong.
        value: A figure the sentence needs: bytes left, or seconds.
    """

    where: str
    why: str
    who: str = ""
    at: datetime | None = None
    sign: str = ""
    harmless: bool = False
    value: int = 0

    @property
    def is_refused(self) -> bool:
        """Whether it is sound, and not taken for who wrote it."""
        return self.at is not None


@dataclass(frozen=True, slots=True)
class FolderRepair:
    """What putting the folder together again did.

    Attributes:
        restored: Files that were missing and are there again.
        repaired: Files that were damaged and are sound again.
        left: Files that were left as they are.
        is_empty: Nothing was done, for nothing of the town lies there: perhaps the drive is
            not connected. Somebody has to say that it was wiped.
    """

    restored: int = 0
    repaired: int = 0
    left: int = 0
    is_empty: bool = False


class SharedFolder(Protocol):
    """The shared folder as the room 管理 shows it."""

    def folder(self) -> FolderState:
        """Return how things stand; quick, from memory."""
        ...

    def place(self) -> str:
        """Return where the folder lies, as the person gave it."""
        ...

    def free_bytes(self) -> int | None:
        """Return how much space is left there, None where that cannot be told; blocks."""
        ...

    def verify(self, step: Callable[[int, int], None]) -> Sequence[FolderFinding]:
        """Look through the whole folder; blocks for long, any thread. Changes nothing.

        Args:
            step: Told how many of how many files were read; what it raises ends it.

        Raises:
            FolderError: If the folder is away or holds no town.
        """
        ...

    def conditions(self) -> Sequence[FolderFinding]:
        """Return what is no matter of single files: clocks, space, copies. Blocks shortly."""
        ...

    def rebuild(self, step: Callable[[int, int], None], *, even_empty: bool) -> FolderRepair:
        """Put back what the folder lacks and replace what is damaged; blocks, any thread.

        Args:
            step: Told how many of how many files were looked at; what it raises ends it.
            even_empty: Also where nothing of the town lies.

        Raises:
            FolderError: If the folder is away, full, not writable or another town's.
        """
        ...

    def refused(self) -> Sequence[FolderFinding]:
        """Return what was received and not taken for who wrote it, the newest first.

        Any thread; needs no folder.
        """
        ...

    def unsent(self) -> Sequence[Unsent]:
        """Return what is not in the folder yet, oldest first."""
        ...

    def sync(self) -> None:
        """Publish and receive now; blocks, any thread.

        Raises:
            FolderError: If the folder cannot be reached, read or written.
        """
        ...


class Session(SharedFolder, Protocol):
    """An unlocked profile at work; publisher and poller run while it is open."""

    @property
    def context(self) -> Context:
        """What screens are given."""
        ...

    def know_computer(self, computer: str) -> str:
        """Say that one knows a computer that joined in one's name; return its id.

        Any thread; durable on return, which may wait for what is being received.

        Raises:
            NotFound: If it was taken out meanwhile.
        """
        ...

    def search(self, text: str, limit: int) -> Sequence[Hit]:
        """Find households, people, places and agencies; any thread, within 100 ms."""
        ...

    def close(self) -> None:
        """Stop publisher and poller, forget the keys; blocks until it is done."""
        ...


class Gate(Protocol):
    """Opens the profile of this account."""

    @property
    def asks_passphrase(self) -> bool:
        """Whether a passphrase is needed each time (and the desk locks itself when idle)."""
        ...

    def open(self, passphrase: str) -> Session:
        """Unlock; blocks for about half a second, any thread.

        Raises:
            WrongPassphrase: If it does not open the profile.
            ProfileError: If the profile cannot be opened at all.
        """
        ...

    def rejoin(self, passphrase: str) -> Session:
        """Unlock with a replica made anew from the folder; blocks, any thread.

        Raises:
            WrongPassphrase: If it does not open the profile.
            FolderError: If the folder is away or is not the town's; nothing was changed.
            ProfileError: If the profile cannot be opened at all.
        """
        ...

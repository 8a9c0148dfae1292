# SPDX-License-Identifier: Apache-2.0
"""What services ask of the keys of households: who reads one from here on, and in an emergency."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading


@dataclass(frozen=True, slots=True)
class PurgeAt:
    """One computer and whether it has carried an order out.

    Attributes:
        member: Whose computer it is.
        device: Key id that names it.
        at: Milliseconds since 1970 UTC when it was heard here; 0 while it is awaited.
        here: Whether it is this computer.
    """

    member: Id
    device: Id
    at: int
    here: bool


@dataclass(frozen=True, slots=True)
class PurgeOrder:
    """An order that took keys of a household away, and who carried it out.

    Attributes:
        order: Hash of the entry, hexadecimal.
        why: ``protection``, ``circle`` or ``erasure``.
        member: Who ordered it.
        at: Milliseconds since 1970 UTC by their clock.
        computers: Those that could have read before it.
    """

    order: str
    scope: Id
    why: str
    member: Id
    at: int
    computers: tuple[PurgeAt, ...]


class PassingRows(Protocol):
    """Rows of one household in memory, which leave nothing behind."""

    def reader(self) -> AbstractContextManager[Reading]:
        """Open a snapshot to read; any thread."""
        ...

    def close(self) -> None:
        """Forget everything; reading is over."""
        ...


class HouseholdKeys(Protocol):
    """Changes who reads a household. What is written stands in the caller's transaction."""

    def restrict(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Let only these, and oneself, read from here on; return the letterbox's public key.

        Raises:
            NotFound: If the household cannot be read here.
        """
        ...

    def open_up(self, household: Id) -> None:
        """Let the town's team read a household, also what was written until now.

        Raises:
            NotFound: If it cannot be read here.
        """
        ...

    def change_readers(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Let exactly these, and oneself, read a protected household; return the letterbox.

        Raises:
            NotFound: If it cannot be read here, or is not protected.
        """
        ...

    def readers_of(self, household: Id) -> Sequence[Id]:
        """Return who is named to read a protected household.

        Raises:
            NotFound: If it cannot be read here, or is not protected.
        """
        ...

    def letterbox(self, group: Id) -> bytes:
        """Return the public key to which messages for a reading group are sealed.

        Raises:
            NotFound: If one is not in the group.
        """
        ...

    def letterbox_of(self, household: Id) -> bytes:
        """Return the letterbox of a protected household one reads, empty if it has none."""
        ...

    def behind(self, letterbox: bytes) -> Sequence[Id]:
        """Return the households that a letterbox may be of; mostly one, none if none is known.

        More than one only where somebody named a letterbox for what it is not of.
        """
        ...

    def strangers(self, letterboxes: Sequence[tuple[Id, bytes]]) -> Sequence[int]:
        """Return which changes of a letterbox are by somebody not shown to be of its team.

        Args:
            letterboxes: Who wrote which, the oldest first; the first one is believed.
        """
        ...

    def post_to(self, letterbox: bytes, household: Id) -> None:
        """Make a household writable by its letterbox, unread."""
        ...

    def emergency_readers(self) -> Sequence[Id]:
        """Return who can open a protected household alone; from memory."""
        ...

    def name_emergency_readers(self, members: tuple[Id, ...]) -> None:
        """Say who can open a protected household alone; published with the next round.

        Raises:
            NotPermitted: If this person may not.
            NotFound: If one of them has no key yet.
        """
        ...

    def emergency_find(self, number: str) -> Id:
        """Return the protected household that has this number, by the emergency readers' way.

        Nothing is shown or kept; all protected households are looked through in memory.

        Raises:
            NotFound: If this person is no emergency reader, or no household has it.
        """
        ...

    def emergency_letterbox(self, household: Id) -> bytes:
        """Return the letterbox of a protected household, by the emergency readers' way.

        Raises:
            NotFound: If this person is no emergency reader.
        """
        ...

    def emergency_rows(self, household: Id) -> PassingRows:
        """Read a protected household into memory, by the emergency readers' way.

        The caller has committed the record of it, and closes the rows after 60 minutes.

        Raises:
            NotFound: If this person is no emergency reader.
        """
        ...

    def purges(self, household: Id) -> Sequence[PurgeOrder]:
        """Return what took keys of a household away, and which computers carried it out."""
        ...

# SPDX-License-Identifier: Apache-2.0
"""Keys of protected households without a folder: remembers who was to read, encrypts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.services.household_keys import PassingRows, PurgeOrder


class OpenCircles:
    """Implements ``services.household_keys.HouseholdKeys`` for one replica alone."""

    def restrict(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Remember who reads from here on."""
        self._readers()[household] = members
        return self.letterbox(household)

    def open_up(self, household: Id) -> None:
        """Forget who was named."""
        self._readers().pop(household, None)

    def change_readers(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Remember who reads from here on."""
        return self.restrict(household, members)

    def readers_of(self, household: Id) -> Sequence[Id]:
        """Return who was named; nobody where nobody was."""
        return self._readers().get(household, ())

    def letterbox(self, group: Id) -> bytes:
        """Return bytes that tell one group's letterbox from another's."""
        return group.encode().ljust(32, b"-")[:32]

    def letterbox_of(self, household: Id) -> bytes:
        """Return nothing: there are no circles."""
        return b""

    def behind(self, letterbox: bytes) -> Sequence[Id]:
        """Return the household a letterbox was named for, where it was named by its id."""
        return [Id(letterbox.rstrip(b"-").decode())]

    def strangers(self, letterboxes: Sequence[tuple[Id, bytes]]) -> Sequence[int]:
        """Believe everybody."""
        return ()

    def post_to(self, letterbox: bytes, household: Id) -> None:
        """Do nothing: what is here can be written here."""

    def emergency_readers(self) -> Sequence[Id]:
        """Return who was named."""
        return self._named()

    def name_emergency_readers(self, members: tuple[Id, ...]) -> None:
        """Remember who was named."""
        self._named()[:] = members

    def emergency_find(self, number: str) -> Id:
        """Find nothing: what is here is read here."""
        raise NotFound("household", number)

    def emergency_letterbox(self, household: Id) -> bytes:
        """Return its letterbox."""
        return self.letterbox(household)

    def emergency_rows(self, household: Id) -> PassingRows:
        """Read nothing: what is here is read here."""
        raise NotFound("household", household)

    def purges(self, household: Id) -> Sequence[PurgeOrder]:
        """Return nothing: there is no other computer."""
        return ()

    def _readers(self) -> dict[Id, tuple[Id, ...]]:
        found: dict[Id, tuple[Id, ...]] = self.__dict__.setdefault("_named_readers", {})
        return found

    def _named(self) -> list[Id]:
        found: list[Id] = self.__dict__.setdefault("_emergency_readers", [])
        return found

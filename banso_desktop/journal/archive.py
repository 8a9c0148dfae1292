# SPDX-License-Identifier: Apache-2.0
"""What a replica keeps for the journal beside operations: folder files, keys, settings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Secret


class Archive(Protocol):
    """Durable bytes beside the ledger, in the same encrypted replica. Thread-safe."""

    def keep_files(self, files: Mapping[str, bytes], *, outgoing: bool) -> None:
        """Keep copies of folder files (wraps, membership); ``outgoing`` ones are to be put.

        A name already kept is left as it is.
        """
        ...

    def files(self, prefix: str) -> Mapping[str, bytes]:
        """Return the kept files whose name starts with ``prefix``, by name."""
        ...

    def outgoing(self) -> Sequence[tuple[str, bytes]]:
        """Return kept files the folder does not hold yet, in the order they were kept."""
        ...

    def outgoing_names(self) -> Sequence[str]:
        """Return the names of :meth:`outgoing` alone: thousands wait after months away."""
        ...

    def put_done(self, *names: str) -> None:
        """Remember that the folder holds these files."""
        ...

    def drop_files(self, names: Collection[str]) -> None:
        """Forget kept files, also ones that wait to be put; none there is no error."""
        ...

    def keep_secrets(self, secrets: Sequence[Secret]) -> None:
        """Keep keys; a key already kept (same owner and key id) is left as it is."""
        ...

    def drop_secrets(self, kind: str, owner: Id) -> None:
        """Forget the keys of a kind of one owner; of scopes :meth:`Ledger.lose_keys` does it."""
        ...

    def secrets(self, kind: str, owner: Id | None = None) -> Sequence[Secret]:
        """Return the keys held here, of one owner or of all."""
        ...

    def setting(self, name: str) -> bytes | None:
        """Return a durable local setting, or None."""
        ...

    def set_setting(self, name: str, value: bytes) -> None:
        """Write a durable local setting; never leaves this computer."""
        ...

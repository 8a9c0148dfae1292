# SPDX-License-Identifier: Apache-2.0
"""The operating system's credential store, for accounts one person has alone.

Only ever holds the key of a vault. Where there is no store, or a locked one, a profile is
unlocked by its passphrase; nothing is written to disk instead.
"""

from __future__ import annotations

import base64
import contextlib
from typing import Final

from banso_desktop.domain.ids import Id

_SERVICE: Final = "banso desktop"


class Credentials:
    """Keeps vault keys in keyring, by the writer id of the profile."""

    def is_available(self) -> bool:
        """Tell whether this account has a credential store that keeps secrets safely."""
        import keyring
        from keyring.backends import fail, null

        backend = keyring.get_keyring()
        with contextlib.suppress(Exception):
            return not isinstance(backend, fail.Keyring | null.Keyring) and backend.priority >= 1
        return False

    def keep(self, profile: Id, key: bytes) -> bool:
        """Keep a vault's key; return whether the store took it."""
        import keyring
        from keyring.errors import KeyringError

        if not self.is_available():
            return False
        try:
            keyring.set_password(_SERVICE, profile, base64.b64encode(key).decode("ascii"))
        except KeyringError:
            return False
        return self.recall(profile) == key

    def recall(self, profile: Id) -> bytes | None:
        """Return a vault's key, None if the store has none or does not open."""
        import keyring
        from keyring.errors import KeyringError

        try:
            kept = keyring.get_password(_SERVICE, profile)
            return base64.b64decode(kept, validate=True) if kept else None
        except (KeyringError, ValueError):
            return None

    def forget(self, profile: Id) -> None:
        """Remove a vault's key; none there is no error."""
        import keyring
        from keyring.errors import KeyringError

        with contextlib.suppress(KeyringError):
            keyring.delete_password(_SERVICE, profile)

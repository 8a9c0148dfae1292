# SPDX-License-Identifier: Apache-2.0
"""Opening the vault of a profile: with its passphrase, or through the credential store."""

from __future__ import annotations

import contextlib
from pathlib import Path

from banso_desktop.domain.ids import Id
from banso_desktop.errors import KeysDamaged, WrongPassphrase
from banso_desktop.journal.credentials import Credentials
from banso_desktop.journal.vault import Vault
from banso_desktop.profile import VAULT
from banso_desktop.profile.facts import read_settings


def open_vault(path: Path, passphrase: str | None) -> Vault:
    """Open the vault of a profile; without a passphrase through the credential store.

    Raises:
        WrongPassphrase: If it does not open it, or the store does not have the key.
        KeysDamaged: If there is no profile, or a file of it was altered.
    """
    read_settings(path)
    if not (path / VAULT).exists():
        raise KeysDamaged(str(path), "vault")
    if passphrase is not None:
        return Vault.open(path / VAULT, passphrase)
    key = kept_key(path)
    if key is None:
        raise WrongPassphrase(str(path))
    return Vault.open_with_key(path / VAULT, key)


def kept_key(path: Path) -> bytes | None:
    """Return the vault's key as the credential store of this account keeps it, if it does."""
    with contextlib.suppress(KeysDamaged):
        credential = read_settings(path).get("credential")
        if isinstance(credential, str) and credential:
            return Credentials().recall(Id(credential))
    return None

# SPDX-License-Identifier: Apache-2.0
"""A profile's folder on this computer: what lies there, and how a profile begins.

::

    profile.json   in clear: the shared folder, the ids of town and writer
    vault          the secrets, under the passphrase
    replica.db     the encrypted replica, with its lock beside it (the store's)
    outbox/        sealed segments the folder does not hold yet

Local data, never on a share and never roaming.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.errors import FolderError, ProfileDamaged, ProfileError
from banso_desktop.journal import town
from banso_desktop.journal.files import replace_file
from banso_desktop.journal.passphrase import RFC_9106_LOW_MEMORY, Cost, check_strength
from banso_desktop.journal.sealing import RandomBytes, system_random
from banso_desktop.journal.town import Prepared
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.vault import Vault

HEADER: Final = "profile.json"
VAULT: Final = "vault"
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class ProfileHeader:
    """What is known of a profile before it is unlocked.

    Attributes:
        folder: The shared folder as the person gave it.
        town: Id of the town.
        writer: Id of the profile's writer; the credential store keeps its key by it.
        keyring: The person said this account is theirs alone: the credential store unlocks.
    """

    folder: str
    town: Id
    writer: Id
    keyring: bool = False


@dataclass(frozen=True, slots=True)
class NewProfile:
    """A profile that has just begun.

    Attributes:
        vault: Open.
        recovery_code: Of a new town, for the sheet: shown once, kept nowhere; else empty.
    """

    vault: Vault
    recovery_code: str = ""


def read_header(directory: Path) -> ProfileHeader:
    """Read what is known before unlocking.

    Raises:
        ProfileDamaged: If it is missing or not sound.
    """
    path = directory / HEADER
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
        folder, keyring = content["folder"], content["keyring"]
        named, writer = content["town"], content["writer"]
        if content["format"] != _FORMAT or not isinstance(folder, str):
            raise ValueError("format or folder")
        if not (is_id(named) and is_id(writer)):
            raise ValueError("ids")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise ProfileDamaged(str(path), "not readable") from None
    return ProfileHeader(folder, Id(named), Id(writer), keyring is True)


def write_header(directory: Path, header: ProfileHeader) -> None:
    """Write what is known before unlocking; for a moved folder too."""
    content = {
        "format": _FORMAT,
        "folder": header.folder,
        "town": header.town,
        "writer": header.writer,
        "keyring": header.keyring,
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    replace_file(directory / HEADER, text.encode("utf-8"))


def create_town(
    directory: Path,
    folder: str,
    transport: Transport,
    passphrase: str,
    *,
    millis: Callable[[], int],
    cost: Cost = RFC_9106_LOW_MEMORY,
    random: RandomBytes = system_random,
) -> NewProfile:
    """Found a town on an empty folder, with its first profile.

    Args:
        directory: The profile's own folder; made, must hold no profile.
        folder: The shared folder as the person gave it.
        transport: Over that folder.
        passphrase: Unlocks the profile from now on.
        millis: The wall clock, milliseconds since 1970.
        cost: What one guess of the passphrase costs.
        random: Source of ids and keys; the operating system's but for the demo.

    Raises:
        Refused: If the passphrase is too short.
        FolderNotATown: If there is a town in the folder already.
        FolderError: If the folder is away or cannot be written; no profile is left behind.
        ProfileError: If there is a profile already.
    """

    def prepare() -> Prepared:
        return town.prepare_found(millis(), random)

    return _begin(directory, folder, transport, passphrase, prepare, cost)


def join_town(
    directory: Path,
    folder: str,
    transport: Transport,
    passphrase: str,
    code: str,
    *,
    millis: Callable[[], int],
    cost: Cost = RFC_9106_LOW_MEMORY,
    random: RandomBytes = system_random,
) -> NewProfile:
    """Join a town with an invitation; nobody else needs to be online.

    Args and errors as :func:`create_town`, and:

    Raises:
        Refused: If the code is mistyped, unknown in this folder, used, withdrawn or expired.
        FolderNotATown: If there is no town in the folder.
    """

    def prepare() -> Prepared:
        return town.prepare_join(transport, code, millis(), random)

    return _begin(directory, folder, transport, passphrase, prepare, cost)


def recover_town(
    directory: Path,
    folder: str,
    transport: Transport,
    passphrase: str,
    code: str,
    *,
    millis: Callable[[], int],
    cost: Cost = RFC_9106_LOW_MEMORY,
    random: RandomBytes = system_random,
) -> NewProfile:
    """Enter a town as a new administrator, with the recovery sheet and every group's key.

    Args and errors as :func:`create_town`, and:

    Raises:
        Refused: If the code is mistyped or of another town.
        FolderNotATown: If there is no town in the folder.
    """

    def prepare() -> Prepared:
        return town.prepare_recovery(transport, code, millis(), random)

    return _begin(directory, folder, transport, passphrase, prepare, cost)


def unlock(directory: Path, passphrase: str) -> Vault:
    """Open a profile's vault with its passphrase.

    Raises:
        WrongPassphrase: If it is not the one.
        ProfileDamaged: If a file of the profile is missing or was altered.
    """
    return _matching(directory, Vault.open(directory / VAULT, passphrase))


def unlock_with_key(directory: Path, key: bytes) -> Vault:
    """Open a profile's vault with the key the credential store keeps.

    Raises:
        WrongPassphrase: If it is not this vault's key (the passphrase was changed since).
        ProfileDamaged: If a file of the profile is missing or was altered.
    """
    return _matching(directory, Vault.open_with_key(directory / VAULT, key))


def _matching(directory: Path, vault: Vault) -> Vault:
    if read_header(directory).town != vault.identity.town:
        raise ProfileDamaged(str(directory), "vault of another town")
    return vault


def _begin(
    directory: Path,
    folder: str,
    transport: Transport,
    passphrase: str,
    prepare: Callable[[], Prepared],
    cost: Cost,
) -> NewProfile:
    check_strength(passphrase)
    if (directory / HEADER).exists() or (directory / VAULT).exists():
        raise ProfileError(str(directory), "a profile is here already")
    prepared = prepare()
    identity = prepared.identity
    founding = bool(prepared.recovery_code)
    try:
        # Durable before the folder sees anything: a code is never used up for nothing.
        vault = Vault.create(directory / VAULT, identity, passphrase, prepared.arrival, cost)
        write_header(directory, ProfileHeader(folder, identity.town, identity.writer))
        # Somebody who joins brings the files along and puts what is left when publishing.
        with contextlib.nullcontext() if founding else contextlib.suppress(FolderError):
            town.settle(transport, prepared)
    except BaseException:
        with contextlib.suppress(OSError):
            (directory / HEADER).unlink(missing_ok=True)
            (directory / VAULT).unlink(missing_ok=True)
        raise
    return NewProfile(vault, prepared.recovery_code)

# SPDX-License-Identifier: Apache-2.0
"""The vault of a profile: its secrets in one file, sealed under a key of its own.

That key is sealed under the passphrase, and given to the operating system's credential store
only if the person said the account is theirs alone. Nothing secret lies in plain on disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.errors import KeysDamaged, WrongPassphrase
from banso_desktop.journal import sealing
from banso_desktop.journal.files import replace_file
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.layout import KEY_BYTES
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.passphrase import (
    RFC_9106_LOW_MEMORY,
    Cost,
    check_strength,
    key_from,
)

_MAGIC: Final = "banso vault"
_FORMAT: Final = 1
_NONCE_BYTES: Final = 12
_MAX_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a profile brings from creating or joining a town, until its replica keeps it.

    Attributes:
        files: Own files for the folder, by name: wraps and an entry of the membership log.
        known: Files the folder holds already: ``share.json`` and the entries of others.
        secrets: Keys made, or opened with the invitation.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    known: Mapping[str, bytes] = field(default_factory=dict)
    secrets: tuple[Secret, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to keep."""
        return not (self.files or self.known or self.secrets)


class _Slot(msgspec.Struct):
    salt: bytes
    memory_kib: int
    iterations: int
    lanes: int
    nonce: bytes
    sealed: bytes


class _File(msgspec.Struct):
    magic: str
    format: int
    passphrase: _Slot
    nonce: bytes
    sealed: bytes


class _Content(msgspec.Struct):
    town: str
    root: bytes
    member: str
    writer_seed: bytes
    sign_seed: bytes
    box_private: bytes
    replica_key: bytes
    files: dict[str, bytes]
    known: dict[str, bytes]
    secrets: list[tuple[str, str, str, str, bytes, bool]]
    machine: bytes = b""


_ENCODER: Final = msgspec.msgpack.Encoder()
_FILE: Final = msgspec.msgpack.Decoder(_File)
_CONTENT: Final = msgspec.msgpack.Decoder(_Content)


class Vault:
    """An open vault. Made by :meth:`create`, :meth:`open` or :meth:`open_with_key`.

    Attributes:
        path: The file.
        identity: The secrets.
        arrival: See :class:`Arrival`; empty in an old profile.
        machine: Hash of the computer it was last opened on, empty before the first time.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        slot: _Slot,
        identity: Identity,
        arrival: Arrival,
        machine: bytes = b"",
    ) -> None:
        self.path = path
        self.identity = identity
        self.arrival = arrival
        self.machine = machine
        self._key = key
        self._slot = slot

    @classmethod
    def create(
        cls,
        path: Path,
        identity: Identity,
        passphrase: str,
        arrival: Arrival,
        cost: Cost = RFC_9106_LOW_MEMORY,
    ) -> Vault:
        """Seal secrets under a passphrase; durable when it returns.

        Raises:
            Refused: If the passphrase is too short.
            FileExistsError: If the file is there already.
        """
        check_strength(passphrase)
        if path.exists():
            raise FileExistsError(str(path))
        key = sealing.system_random(KEY_BYTES)
        vault = cls(path, key, _locked(key, passphrase, cost), identity, arrival)
        vault._write()
        return vault

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Vault:
        """Open with the passphrase; takes about a tenth of a second and 64 MiB.

        Raises:
            WrongPassphrase: If it is not the one.
            KeysDamaged: If the file is missing or was altered.
        """
        file = _read(path)
        slot = file.passphrase
        cost = Cost(slot.memory_kib, slot.iterations, slot.lanes)
        if not cost.is_sane or len(slot.salt) != sealing.SALT_BYTES:
            raise KeysDamaged(str(path), "slot")
        derived = key_from(passphrase, slot.salt, cost)
        try:
            key = ChaCha20Poly1305(derived).decrypt(slot.nonce, slot.sealed, b"slot")
        except (InvalidTag, ValueError):
            raise WrongPassphrase(str(path)) from None
        return cls._unsealed(path, key, file)

    @classmethod
    def open_with_key(cls, path: Path, key: bytes) -> Vault:
        """Open with the vault's own key, as the credential store keeps it.

        Raises:
            WrongPassphrase: If it is not this vault's key.
            KeysDamaged: If the file is missing or was altered.
        """
        file = _read(path)
        if len(key) != KEY_BYTES:
            raise WrongPassphrase(str(path))
        try:
            return cls._unsealed(path, key, file)
        except KeysDamaged:
            raise WrongPassphrase(str(path)) from None

    @property
    def key(self) -> bytes:
        """The vault's own key, for the credential store and nothing else."""
        return self._key

    def change_passphrase(self, passphrase: str, cost: Cost = RFC_9106_LOW_MEMORY) -> None:
        """Seal the vault under another passphrase; durable when it returns.

        The vault's own key changes too: a copy of the old file and passphrase, or what the
        credential store keeps, opens the new file no more.

        Raises:
            Refused: If the passphrase is too short.
        """
        check_strength(passphrase)
        self._key = sealing.system_random(KEY_BYTES)
        self._slot = _locked(self._key, passphrase, cost)
        self._write()

    def forget_arrival(self) -> None:
        """Write the vault without what the replica keeps by now."""
        if not self.arrival.is_empty:
            self.arrival = Arrival()
            self._write()

    def bind(self, machine: bytes) -> None:
        """Remember on which computer this profile is at home; durable when it returns."""
        self._replace(self.identity, self.arrival, machine)

    def renew_writer(self, seed: bytes, machine: bytes = b"") -> None:
        """Write under another journal from here on; durable when it returns.

        Before anything of it lies in the replica or in the folder (docs/format.md, "Copies").

        Args:
            seed: Ed25519 private key of the new writer.
            machine: Hash of this computer, empty to leave what is remembered.
        """
        identity = self.identity.with_writer(seed)
        self._replace(identity, self.arrival, machine or self.machine)

    def arrive_again(self, seed: bytes, arrival: Arrival, machine: bytes) -> None:
        """Begin with an empty replica and under another journal; durable when it returns."""
        self._replace(self.identity.with_writer(seed), arrival, machine or self.machine)

    def _replace(self, identity: Identity, arrival: Arrival, machine: bytes) -> None:
        before = (self.identity, self.arrival, self.machine)
        self.identity, self.arrival, self.machine = identity, arrival, machine
        try:
            self._write()
        except BaseException:
            self.identity, self.arrival, self.machine = before
            raise

    @classmethod
    def _unsealed(cls, path: Path, key: bytes, file: _File) -> Vault:
        try:
            plain = ChaCha20Poly1305(key).decrypt(file.nonce, file.sealed, b"content")
            content = _CONTENT.decode(plain)
        except (InvalidTag, ValueError, msgspec.MsgspecError):
            raise KeysDamaged(str(path), "content") from None
        if not (is_id(content.town) and is_id(content.member)):
            raise KeysDamaged(str(path), "content")
        identity = Identity(
            Id(content.town),
            content.root,
            Id(content.member),
            content.writer_seed,
            content.sign_seed,
            content.box_private,
            content.replica_key,
        )
        secrets = tuple(
            Secret(Id(owner), Id(key_id), kind, detail, held, current)
            for owner, key_id, kind, detail, held, current in content.secrets
        )
        arrival = Arrival(content.files, content.known, secrets)
        return cls(path, key, file.passphrase, identity, arrival, content.machine)

    def _write(self) -> None:
        held = self.identity
        content = _Content(
            held.town,
            held.root,
            held.member,
            held.writer_seed,
            held.sign_seed,
            held.box_private,
            held.replica_key,
            dict(self.arrival.files),
            dict(self.arrival.known),
            [
                (each.owner, each.key_id, each.kind, each.detail, each.key, each.current)
                for each in self.arrival.secrets
            ],
            self.machine,
        )
        nonce = sealing.system_random(_NONCE_BYTES)
        sealed = ChaCha20Poly1305(self._key).encrypt(nonce, _ENCODER.encode(content), b"content")
        file = _File(_MAGIC, _FORMAT, self._slot, nonce, sealed)
        replace_file(self.path, _ENCODER.encode(file))


def _locked(key: bytes, passphrase: str, cost: Cost) -> _Slot:
    salt = sealing.system_random(sealing.SALT_BYTES)
    nonce = sealing.system_random(_NONCE_BYTES)
    derived = key_from(passphrase, salt, cost)
    sealed = ChaCha20Poly1305(derived).encrypt(nonce, key, b"slot")
    return _Slot(salt, cost.memory_kib, cost.iterations, cost.lanes, nonce, sealed)


def _read(path: Path) -> _File:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise KeysDamaged(str(path), "size")
        file = _FILE.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        raise KeysDamaged(str(path), "not readable") from None
    if file.magic != _MAGIC or file.format != _FORMAT:
        raise KeysDamaged(str(path), "not of its kind")
    return file

# SPDX-License-Identifier: Apache-2.0
"""The secrets of one profile: who a person is on this computer.

Made when a town is created or joined, kept in the vault, never anywhere else in plain. Nobody
else has a copy: a forgotten passphrase means new keys and a new join, not recovery of these.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from banso_desktop.domain.ids import Id
from banso_desktop.journal import sealing, signed
from banso_desktop.journal.layout import KEY_BYTES, key_id
from banso_desktop.journal.sealing import RandomBytes


@dataclass(frozen=True, slots=True)
class Identity:
    """Keys and ids of a profile.

    Attributes:
        town: Id of the town, also of its ``town`` scope.
        root: Hash of the founding entry: what every other belief rests on.
        member: Member id of the person.
        writer_seed: Ed25519 private key that signs segments.
        sign_seed: Ed25519 private key that signs membership entries and wraps.
        box_private: X25519 private key to which keys for this person are wrapped.
        replica_key: Key of the encrypted replica, and of nothing that leaves this computer.
    """

    town: Id
    root: bytes
    member: Id
    writer_seed: bytes = field(repr=False)
    sign_seed: bytes = field(repr=False)
    box_private: bytes = field(repr=False)
    replica_key: bytes = field(repr=False)

    @classmethod
    def new(
        cls, town: Id, root: bytes, member: Id, random: RandomBytes = sealing.system_random
    ) -> Identity:
        """Make fresh keys for a person in a town."""
        return cls(town, root, member, *(random(KEY_BYTES) for _ in range(4)))

    def rooted(self, root: bytes) -> Identity:
        """Return the same with the founding entry's hash, which its founder knows last."""
        return replace(self, root=root)

    def with_writer(self, seed: bytes) -> Identity:
        """Return the same with another journal: what it wrote before is a former one."""
        return replace(self, writer_seed=seed)

    @property
    def writer_public(self) -> bytes:
        """Ed25519 public key of the writer."""
        return signed.public_of(self.writer_seed)

    @property
    def writer(self) -> Id:
        """Id of the writer: the key id of its public key."""
        return key_id(self.writer_public)

    @property
    def sign_public(self) -> bytes:
        """Ed25519 public key of the person on this computer."""
        return signed.public_of(self.sign_seed)

    @property
    def device(self) -> Id:
        """Key id of :attr:`sign_public`; names this computer in the membership log."""
        return key_id(self.sign_public)

    @property
    def box_public(self) -> bytes:
        """X25519 public key of the person on this computer."""
        return sealing.public_key(self.box_private)

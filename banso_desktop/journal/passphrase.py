# SPDX-License-Identifier: Apache-2.0
"""Passphrases: what is long enough, and the key derived from one.

Argon2id with 64 MiB (RFC 9106, the second recommended option), so that a thief of the
computer tries a few per second and not a billion.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from banso_desktop.errors import Refused

MIN_CHARACTERS: Final = 14
MIN_WORDS: Final = 5
_MAX_MEMORY_KIB: Final = 1024 * 1024
_MAX_WORK: Final = 64


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs.

    Attributes:
        memory_kib: Memory in KiB.
        iterations: Passes over it.
        lanes: Parallel lanes.
    """

    memory_kib: int
    iterations: int
    lanes: int

    @property
    def is_sane(self) -> bool:
        """Whether a vault that names this cost may be opened: no file takes all memory."""
        return (
            8 * self.lanes <= self.memory_kib <= _MAX_MEMORY_KIB
            and 1 <= self.iterations <= _MAX_WORK
            and 1 <= self.lanes <= _MAX_WORK
        )


RFC_9106_LOW_MEMORY: Final = Cost(memory_kib=64 * 1024, iterations=3, lanes=4)


def check_strength(passphrase: str) -> None:
    """Refuse a passphrase that is too short.

    Enough are 14 characters, or five different words of two characters and more, between
    spaces of any width.

    Raises:
        Refused: With rule ``"passphrase.short"`` and the limits and what was found.
    """
    folded = _folded(passphrase)
    words = {word for word in folded.split() if len(word) >= 2}
    if len(folded) < MIN_CHARACTERS and len(words) < MIN_WORDS:
        raise Refused(
            "passphrase.short",
            characters=len(folded),
            min_characters=MIN_CHARACTERS,
            words=len(words),
            min_words=MIN_WORDS,
        )


def key_from(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes derived from a passphrase.

    The same passphrase typed with another keyboard (half and full width, composed or not)
    gives the same key.
    """
    kdf = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(_folded(passphrase).encode("utf-8"))


def _folded(passphrase: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())

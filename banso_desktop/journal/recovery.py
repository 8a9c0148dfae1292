# SPDX-License-Identifier: Apache-2.0
"""The recovery sheet: a code on paper that opens every key of the town's groups.

28 characters, 26 of them random (130 bits). From the code come an X25519 key, to which every
group's key is wrapped, and an Ed25519 key that may sign one thing: a new administrator's join.
The code is nowhere but on the paper (docs/format.md, "Recovery").
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from banso_desktop.errors import Refused, SealBroken
from banso_desktop.journal import codes, sealing, signed, wraps
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Found, NewRecovery
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.sealing import RandomBytes
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.wraps import GROUP, MAX_WRAP_BYTES, Wrap, Wrapped

PAYLOAD_CHARS: Final = 26

_SIGN: Final = "recovery sign"
_BOX: Final = "recovery box"
_PROOF: Final = "recovery town"


@dataclass(frozen=True, slots=True)
class RecoveryKeys:
    """The private keys a recovery code stands for."""

    payload: str
    sign_seed: bytes
    box_private: bytes

    @property
    def sign_public(self) -> bytes:
        """Ed25519 public key, named by the entry that made the sheet."""
        return signed.public_of(self.sign_seed)

    @property
    def box_public(self) -> bytes:
        """X25519 public key, named by the entry that made the sheet."""
        return sealing.public_key(self.box_private)

    def proof(self, of: bytes) -> bytes:
        """Return what ties an entry to the paper.

        Without it the public keys could be copied into somebody else's town.

        Args:
            of: The founder's signing key for the first sheet, else the founding entry's hash.
        """
        return codes.proof(self.payload, _PROOF, of)


def new_code(random: RandomBytes = sealing.system_random) -> str:
    """Return a fresh recovery code in groups of four."""
    return codes.new_code(PAYLOAD_CHARS, random)


def keys_of(code: str) -> RecoveryKeys:
    """Read a recovery code as it was typed from the sheet.

    Raises:
        Refused: If it is mistyped; see :func:`codes.read_code`.
    """
    payload = codes.read_code(code, PAYLOAD_CHARS)
    return RecoveryKeys(
        payload, codes.derived_key(payload, _SIGN), codes.derived_key(payload, _BOX)
    )


def check_sheet(code: str, log: MemberLog) -> RecoveryKeys:
    """Return the keys of a sheet, if it is this town's and no newer one was made.

    Raises:
        Refused: If it is mistyped, or with rule ``"recovery.other_town"`` or
            ``"recovery.replaced"``.
    """
    keys = keys_of(code)
    mine = (keys.sign_public, keys.box_public)
    named = set()
    for entry in log.entries():
        facts = entry.facts
        if isinstance(facts, Found):
            if facts.recovery_proof == keys.proof(facts.sign):
                named.add((facts.recovery_sign, facts.recovery_box))
        elif isinstance(facts, NewRecovery) and facts.proof == keys.proof(log.root):
            named.add((facts.sign, facts.box))
    if mine not in named:
        raise Refused("recovery.other_town")
    if log.standing().recovery != mine:
        raise Refused("recovery.replaced")
    return keys


def opens_a_group(keys: RecoveryKeys, kept: Iterable[Wrap]) -> bool:
    """Tell whether a sheet opens at least one of these wraps, as it would in an emergency."""
    mine = key_id(keys.box_public)
    for wrap in kept:
        if wrap.to == mine:
            with suppress(SealBroken):
                return wrap.open(keys.box_private).kind == GROUP
    return False


def group_keys(transport: Transport, keys: RecoveryKeys) -> list[tuple[Wrap, Wrapped]]:
    """Return every group key in the folder that the sheet opens, with the wrap it came in.

    Reads all wraps of the folder: minutes on a slow share, and needed once.
    """
    mine = key_id(keys.box_public)
    found = []
    for name in transport.list(KEYS):
        try:
            wrap = wraps.parse(transport.get(name, MAX_WRAP_BYTES), name)
            if wrap.to == mine:
                wrapped = wrap.open(keys.box_private)
                if wrapped.kind == GROUP:
                    found.append((wrap, wrapped))
        except (SealBroken, NotThere):
            continue  # the diagnosis tells of it; what is whole is recovered
    return found

# SPDX-License-Identifier: Apache-2.0
"""Moving out of a journal that somebody else writes too: a cloned or restored computer.

The vault changes first and durably; everything after follows from it and is done again at the
next start if it broke off: an entry of the membership log names the new writer, and what was
not published waits to be sealed under it (docs/format.md, "Copies").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal import membership, names, possession
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import KEY_BYTES, key_id, sha256
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Found, Join, NewWriter
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.sealing import RandomBytes
from banso_desktop.journal.vault import Vault
from banso_desktop.journal.whole_journals import KeepingLedger

MOVED: Final = "journal.moved"
"""Setting: when this computer last moved, in milliseconds since 1970."""


class Local(KeepingLedger, Archive, Protocol):
    """The local side as far as moving needs it."""


class Mover:
    """Gives a profile another journal. Called at the start, then by one thread at a time.

    Args:
        vault: Where the writer's key is.
        local: What waits to be sealed.
        ring: Is told of the new writer; knows the membership log.
        millis: The wall clock, milliseconds since 1970.
        random: Source of the new key.
        open_segments: Opens own segments as far as the keys here go.
    """

    def __init__(
        self,
        vault: Vault,
        local: Local,
        ring: KeyRing,
        millis: Callable[[], int],
        random: RandomBytes,
        open_segments: Callable[[Sequence[Sealed]], Sequence[Operation]],
    ) -> None:
        self._vault = vault
        self._local = local
        self._ring = ring
        self._millis = millis
        self._random = random
        self._open = open_segments

    def move(self) -> None:
        """Take a new writer. A crash at any moment is finished by :meth:`settle`."""
        self._vault.renew_writer(self._random(KEY_BYTES))
        self.settle()

    def settle(self) -> None:
        """Bring log, ring and ledger to the writer that the vault names."""
        identity = self._vault.identity
        log = self._ring.log
        self._ring.identity = identity
        if identity.writer not in log.writers():
            data = membership.build(
                possession.writer_facts(identity.town, identity.device, identity.writer_seed),
                town=identity.town,
                author=identity.member,
                at=self._millis(),
                seen=log.heads,
                signing_seed=identity.sign_seed,
            )
            self._local.keep_files({names.member_name(sha256(data)): data}, outgoing=True)
            log.add(data)
        if self._local.writer != identity.writer:
            self._local.set_setting(MOVED, msgspec.json.encode(self._millis()))
            again = self._open(self._local.unpublished())
            self._local.change_writer(identity.writer, again)


def has_moved_on(log: MemberLog, writer: Id) -> bool:
    """Tell whether the computer behind a journal writes another one by now.

    Then nobody waits any longer for what this journal was to say: the folder's bytes decide.
    """
    device, begins = log.writers().get(writer), None
    others: list[bytes] = []
    for entry in log.entries():
        facts = entry.facts
        if isinstance(facts, (Found, Join, NewWriter)) and key_id(facts.writer) == writer:
            begins = begins or entry.hash
        elif isinstance(facts, NewWriter) and entry.key == device:
            others.append(entry.hash)
    if begins is None:
        return False
    before = log.closure([begins])
    return any(each not in before for each in others)

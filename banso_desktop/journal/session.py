# SPDX-License-Identifier: Apache-2.0
"""The journal of an unlocked profile, put together: log, keys, publisher, receiver.

What the composition root needs besides the replica. Holds secrets, so it is dropped when the
profile is locked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol

import msgspec

from banso_desktop.errors import ReplicaDamaged
from banso_desktop.journal import names, sealing
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.clock import system_millis
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.keeping import Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.late_joins import LateJoins
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.moving import Mover
from banso_desktop.journal.packer import Packer
from banso_desktop.journal.publisher import Publisher
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.rebuilding import Rebuilder, Rebuilt
from banso_desktop.journal.receiver import Receiver
from banso_desktop.journal.snapshot_writing import SnapshotWriter
from banso_desktop.journal.sync import Sync, SyncStatus
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.upkeep import Upkeep
from banso_desktop.journal.vault import Vault
from banso_desktop.journal.whole_journals import KeepingLedger

_ROUNDS: Final = "sync.rounds"
"""Setting: when everything was last received and when nothing was last left to send."""
_FAILURE: Final = "sync.failure"
"""Setting: what a round of an earlier run stumbled over; empty once one ended well."""
_Moments = tuple[int | None, int | None]


class LocalSide(KeepingLedger, Archive, Keeping, Protocol):
    """What the replica is to the journal: all of its protocols at once."""


class Session:
    """A profile at work.

    Attributes:
        log: The membership log.
        ring: The keys; the replica's ``ScopeOpener``.
        groups: Reading groups.
        publisher: The way out.
        receiver: The way in; opens kept segments for a rebuild.
        upkeep: What is done in the folder now and then.
        late_joins: Who joined with an invitation that had expired.
        sync: One round with the folder.
    """

    def __init__(
        self,
        vault: Vault,
        local: LocalSide,
        transport: Transport,
        *,
        millis: Callable[[], int] = system_millis,
        random: sealing.RandomBytes = sealing.system_random,
    ) -> None:
        """Take in what the profile arrived with, and read what is kept; needs no folder.

        Raises:
            ReplicaDamaged: If the replica does not hold the membership log.
        """
        identity = vault.identity
        arrival = vault.arrival
        if not arrival.is_empty:
            local.keep_files(arrival.known, outgoing=False)
            local.keep_files(arrival.files, outgoing=True)
            local.keep_secrets(arrival.secrets)
        sentinel = local.files(names.SENTINEL).get(names.SENTINEL)
        self.log = MemberLog(identity.town, identity.root)
        self.log.add_all(local.files(names.MEMBERS).items())
        if sentinel is None or not self.log.holds(identity.root):
            raise ReplicaDamaged(str(vault.path.parent), "membership log")
        transport.expect(sentinel)
        self.transport = transport
        self.millis = millis
        self.ring = KeyRing(identity, local, self.log, random)
        self.ring.announced.kept = local
        # A profile that begins anew brings no keys, but the wraps that were made for it.
        self.ring.learn({name: data for name, data in arrival.known.items() if names.wrap_of(name)})
        vault.forget_arrival()
        self.receiver = Receiver(local, local, self.ring, transport, millis, local)
        mover = Mover(vault, local, self.ring, millis, random, self.receiver.open_segments)
        mover.settle()
        self.groups = ReadingGroups(self.ring, random, millis)
        self.publisher = Publisher(local, self.groups, transport, random, millis)
        snapshots = self.receiver.snapshots
        self.upkeep = Upkeep(
            Packer(local, local, local, transport, self.ring, millis),
            SnapshotWriter(local, local, self.ring, transport, snapshots, millis, random),
        )
        self._local = local
        failure = (local.setting(_FAILURE) or b"").decode("utf-8", "replace")
        self._before = replace(_last_rounds(local.setting(_ROUNDS)), failure=failure)
        before = self._with_what_is_lacking(self._before)
        self.late_joins = LateJoins(local, self.log)
        self.sync = Sync(
            self.publisher,
            self.receiver,
            local,
            millis,
            mover.move,
            before,
            self.upkeep,
            self.late_joins.look,
        )

    @property
    def identity(self) -> Identity:
        """The profile's secrets; another writer's after it moved out of its journal."""
        return self.ring.identity

    def recall(self) -> None:
        """Believe what is kept and nothing else: a transaction of the local side was undone."""
        self.log.undo(self.identity.device, lambda: self._local.files(names.MEMBERS).keys())
        self.ring.recall()

    def rebuild(
        self, progress: Callable[[int, int], None] | None = None, *, even_empty: bool = False
    ) -> Rebuilt:
        """Put the folder together again; see :meth:`rebuilding.Rebuilder.run`."""
        rebuilder = Rebuilder(self._local, self.ring, self.transport)
        rebuilt = rebuilder.run(progress, even_empty=even_empty)
        # A damaged snapshot of one's own is no history to put back: another one is written.
        self.upkeep.snapshots.look_again()
        self.sync.keep_up()
        return rebuilt

    def _with_what_is_lacking(self, before: SyncStatus) -> SyncStatus:
        """Return the status of the last run with what is known here of what must still come."""
        missing = self.receiver.missing()
        provisional = self.receiver.snapshots.provisional is not None
        return replace(
            before,
            complete=before.received is not None and not missing and not provisional,
            missing=missing,
            provisional=provisional,
        )

    def close(self) -> None:
        """Keep when everything was last received and sent, and what failed, to be said again."""
        now = self.sync.status
        moments = (now.received, now.published)
        if moments != (self._before.received, self._before.published):
            self._local.set_setting(_ROUNDS, msgspec.json.encode(moments))
        if now.failure != self._before.failure:
            self._local.set_setting(_FAILURE, now.failure.encode("utf-8"))
        self._before = now


def _last_rounds(kept: bytes | None) -> SyncStatus:
    try:
        received, published = msgspec.json.decode(kept or b"[null,null]", type=_Moments)
    except msgspec.MsgspecError:
        return SyncStatus()
    return SyncStatus(received=received, published=published)

# SPDX-License-Identifier: Apache-2.0
"""Taking a snapshot in: usable at once, and nothing of it believed for good.

What a snapshot says is merged as *provisional*. The journals behind it are then received as
always, kept, and opened for these scopes only at the end, when each is replayed from its
segments: what a wrong or forged snapshot said is gone then, and told. The cursors only ever
say what was received as segments, and without any snapshot the end is the same. What an order
erased, and what may be by somebody who was removed, is left to the segments from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, layout, names, snapshots
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.keeping import Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Cursor, Ledger, Refusal, Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.orders import Orders
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import Group
from banso_desktop.journal.snapshot_heads import SnapshotHeads, counting_writers
from banso_desktop.journal.snapshots import MAX_FILE_BYTES, Head, Holds, Named, Part
from banso_desktop.journal.standing import GroupKind, may_write
from banso_desktop.journal.transport import NotThere, Transport

BEHIND: Final = 200
"""Segments a journal must lie behind before a snapshot is worth its download; of a computer
that has received nothing yet, any."""
_SCOPES_TOGETHER: Final = 64
"""Scopes confirmed in one pass over their segments: bounds memory."""
_PASSES: Final = 8
"""Such passes in one round: what is written meanwhile is published in between."""
_OLDER_PARTS: Final = 1
"""Parts with older records taken in in one round, for the same reason."""
_APPLIED_TOGETHER: Final = 10_000
_SETTING: Final = "journal.provisional"

Open = Callable[[Sequence[Sealed], Collection[Id]], list[Operation]]
"""Opens the groups of some scopes in kept segments, and judges them."""


@dataclass(slots=True)
class Provisional:
    """What is shown before its history is here.

    Attributes:
        name: Of the snapshot's head in the folder.
        author: Member id of who made it.
        at: When, in milliseconds since 1970 by the author's clock.
        vector: How far the history reaches that it stands for.
        scopes: In which it brought something.
        parts: How many of its parts were taken in.
        loaded: Whether all of it was taken in that can be.
        confirming: Whether its history is here, and confirming has begun.
    """

    name: str
    writer: Id
    author: Id
    at: int
    vector: dict[Id, int]
    scopes: set[Id] = field(default_factory=set)
    parts: int = 0
    loaded: bool = False
    confirming: bool = False


class SnapshotReader:
    """Takes in snapshots for one profile; on the thread of the rounds.

    Attributes:
        heads: Which snapshots there are, and may be believed.

    Args:
        ledger: Takes what they say.
        archive: Keeps what is provisional.
        ring: Opens them.
        transport: Where they come from.
        gatherer: Fetches entries and wraps.
        open_kept: Opens kept segments.
        behind: See :data:`BEHIND`.
    """

    def __init__(
        self,
        ledger: Ledger,
        keeping: Keeping,
        archive: Archive,
        ring: KeyRing,
        transport: Transport,
        gatherer: Gatherer,
        open_kept: Open,
        behind: int = BEHIND,
    ) -> None:
        self._ledger = ledger
        self._keeping = keeping
        self._archive = archive
        self._ring = ring
        self._transport = transport
        self._gatherer = gatherer
        self._open_kept = open_kept
        self._behind = behind
        self.heads = SnapshotHeads(ring, transport, gatherer)
        self._orders = Orders(ring.log)
        self._retirement = Retirement(archive, ring.log)
        self._declined = 0
        self._now = _read(archive.setting(_SETTING))

    @property
    def provisional(self) -> Provisional | None:
        """What is shown before its history is here, None if nothing is."""
        return self._now

    def leaves(self, writer: Id, sequence: int, scope: Id) -> bool:
        """Tell whether a group is kept unopened now, for its scope is replayed at the end."""
        now = self._now
        return now is not None and scope in now.scopes and sequence <= now.vector.get(writer, 0)

    def consider(self, hints: Mapping[Id, int], cursors: Mapping[Id, Cursor], found: Round) -> None:
        """Take in the newest snapshot that can be believed, if it saves much waiting.

        Args:
            hints: How far the journals reach, as the folder says.
            cursors: How far they were received.
            found: Takes what is wrong.

        Raises:
            FolderError: If the folder is away; taking in goes on in the next round.
        """
        if self._now is not None and self._now.loaded:
            return
        mine = self._ring.identity.writer
        fresh = not cursors.keys() - {mine}
        far = sum(
            max(0, reached - (cursors[writer].sequence if writer in cursors else 0))
            for writer, reached in hints.items()
            if writer != mine
        )
        now = self._now
        if now is None and ((far < self._behind and not fresh) or far <= self._declined):
            return
        # The log first: what it took back since is not to be shown for a moment.
        self._gatherer.fetch_listed(self._transport.list(names.MEMBERS), found)
        head = self.heads.choose(hints, cursors, found)
        if head is not None:
            self._take_in(head, found)
        elif now is not None:  # the rest of it is gone, and left to the history
            now.loaded = True
            self._keep(now)
        else:
            self._declined = far

    def finish(self, cursors: Mapping[Id, Cursor], *, whole: bool) -> None:
        """Replay what is provisional, some of it each round, once its history is here.

        Args:
            cursors: How far the journals were received.
            whole: Whether all was received that the folder has, also past the hints: then
                nothing more is to be waited for.
        """
        now = self._now
        if now is None or not now.loaded:
            return
        reached = all(
            writer in cursors and cursors[writer].sequence >= sequence
            for writer, sequence in now.vector.items()
        )
        if not (reached or whole or now.confirming):
            return
        now.confirming = True
        for _ in range(_PASSES):
            batch = sorted(now.scopes)[:_SCOPES_TOGETHER]
            self._confirm(batch, now)
            now.scopes.difference_update(batch)
            self._keep(now if now.scopes else None)
            if not now.scopes:
                return

    def forget(self) -> None:
        """Let go of what is provisional: the projection was made anew from kept segments."""
        self._keep(None)

    def _confirm(self, scopes: Sequence[Id], now: Provisional) -> None:
        """Replay scopes from their segments in one pass; tell what was nowhere written."""
        written: dict[Id, list[Operation]] = {scope: [] for scope in scopes}
        for sealed in self._keeping.segments_in(scopes):
            for operation in self._open_kept([sealed], written.keys()):
                written[operation.scope].append(operation)
        for scope, operations in written.items():
            if self._ring.kind_of(scope) is None:
                continue  # taken off this computer meanwhile
            invented = self._keeping.confirm(scope, partial(list, operations))
            if invented:
                self._refuse(now, scope, "snapshot", invented)
            operations.clear()

    def _refuse(self, now: Provisional, scope: Id, why: str, count: int) -> None:
        place = f"{now.name}#{scope}"
        refusal = Refusal(place, why, now.author, now.writer, now.at, count)
        self._ledger.refuse([refusal])

    # Taking in

    def _take_in(self, head: Head, found: Round) -> None:
        name = names.snapshot_name(head.writer, head.number)
        now = self._now
        if now is None or now.name != name:
            vector = {writer: at.sequence for writer, at in head.vector.items()}
            scopes = now.scopes if now else set()
            now = Provisional(name, head.writer, head.author, head.at, vector, scopes)
        older = 0
        for part in head.parts[now.parts :]:
            if older == _OLDER_PARTS:
                return  # the next round goes on
            if not self._take_part(head, part, now, found):
                break
            older += part.holds == Holds.OLDER
            now.parts += 1
            self._keep(now)
        now.loaded = True
        self._keep(now if now.scopes else None)

    def _take_part(self, head: Head, part: Part, now: Provisional, found: Round) -> bool:
        """Take in one part; False if the rest cannot be, and is left to the history."""
        name = names.snapshot_name(head.writer, part.number)
        try:
            data = self._transport.get(name, MAX_FILE_BYTES)
            if layout.sha256(data) != part.hash:
                raise SealBroken(name, "hash")
            if part.holds == Holds.WRAPS:
                self._take_wraps(snapshots.parse_wraps(data, name), found)
            elif part.holds in (Holds.ROWS, Holds.OLDER):
                self._take_groups(head, snapshots.parse_groups(data, name), now, found)
        except NotThere:
            return False  # its author has replaced it meanwhile
        except SealBroken as error:
            found.broken[error.where] = error.why
            return False
        return True

    def _take_wraps(self, named: Iterable[Named], found: Round) -> None:
        """Fetch the wraps that open something here; a group's may open those of scopes."""
        retired = self._retirement.cleared() | self._ring.log.retired_wraps()
        waiting = [
            each
            for each in named
            if names.wrap_name(each.owner, each.key_id, each.hash) not in retired
        ]
        while True:
            boxes = self._boxes()
            wanted = [each for each in waiting if each.to in boxes]
            if not wanted:
                return
            waiting = [each for each in waiting if each.to not in boxes]
            self._gatherer.fetch_wraps(
                [names.wrap_name(each.owner, each.key_id, each.hash) for each in wanted],
                found,
                announced=False,
            )

    def _take_groups(
        self, head: Head, groups: Iterable[Group], now: Provisional, found: Round
    ) -> None:
        log = self._ring.log
        roles = log.standing(head.position).members[head.author].roles
        counting = counting_writers(log, head)
        collected: list[Operation] = []
        for group in groups:
            key, kind = self._ring.key_for(group), self._ring.kind_of(group.scope)
            if key is None or kind is None or self._orders.is_erased(group.scope):
                continue
            if not may_write(roles, kind):
                self._refuse(now, group.scope, "right", 1)
                continue
            try:
                content = group.open(key)
                said = encoding.decode(content, group.scope, head.writer, head.author)
                collected += [each for each in said if each.stamp.writer in counting]
            except SealBroken as error:
                found.broken[group.where] = error.why
            if len(collected) >= _APPLIED_TOGETHER:
                self._apply(collected, now)
                collected = []
        self._apply(collected, now)

    def _apply(self, operations: Sequence[Operation], now: Provisional) -> None:
        """Merge; which scopes are provisional is durable before."""
        if not operations:
            return
        marked = now.scopes | {operation.scope for operation in operations}
        known = set(now.scopes)
        now.scopes = marked
        self._keep(now)
        now.scopes = known | self._keeping.provisional(operations)

    def _boxes(self) -> set[Id]:
        """Return the key ids of the public keys whose wraps open here."""
        ring = self._ring
        boxes = {layout.key_id(ring.identity.box_public)}
        for group, kind in ring.groups_held().items():
            if kind != GroupKind.EMERGENCY.value:
                boxes.update(ring.group_keys(group))
        return boxes

    def _keep(self, now: Provisional | None) -> None:
        self._now = now
        content = None
        if now is not None:
            content = [
                now.name,
                now.writer,
                now.author,
                now.at,
                now.vector,
                sorted(now.scopes),
                now.parts,
                now.loaded,
                now.confirming,
            ]
        self._archive.set_setting(_SETTING, msgspec.msgpack.encode(content))


def _read(kept: bytes | None) -> Provisional | None:
    content: Any = msgspec.msgpack.decode(kept) if kept else None
    if content is None:
        return None
    name, writer, author, at, vector, scopes, *rest = content
    return Provisional(name, writer, author, at, vector, set(scopes), *rest)

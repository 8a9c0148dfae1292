# SPDX-License-Identifier: Apache-2.0
"""The way out: pending operations are sealed, committed here, and only then put.

What is put is what was committed, byte for byte, so putting again after a crash, on a share
that was full or away, changes nothing. Wraps and membership entries go before the segments
that need them; the hint in ``heads/`` goes last (docs/format.md, "Order of writes").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Self

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal import encoding, layout, names, sealing, segments
from banso_desktop.journal.acknowledgements import Acknowledgements
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.clock import system_millis
from banso_desktop.journal.invitations import end_used_invitations, wrap_names
from banso_desktop.journal.leaving import is_removed, is_settled, last_position
from banso_desktop.journal.ledger import Pending, Sealed
from banso_desktop.journal.membership import Invite, Join, NewRecovery, Withdraw
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.own_journal import Local, Mended, OwnJournal
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.purge_acknowledgements import PURGED, PurgeAcknowledgements
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.renewing import Renewal
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import Announced, Content, Header
from banso_desktop.journal.standing import counts
from banso_desktop.journal.transport import Occupied, Transport
from banso_desktop.journal.whole_journals import POSITION, TOLD

MAX_OPERATIONS: Final = 5000
"""Operations sealed into one segment: a few MB at most, below a second of work, one file."""
MAX_TOGETHER_BYTES: Final = 8 * 1024 * 1024
"""Encoded operations in one segment, unless a single command needs more."""
_REMEMBERED_TOGETHER: Final = 200
"""Files put before it is written down that they were."""

_NAMES: Final = msgspec.msgpack.Decoder(list[str])
_HEADS: Final = msgspec.msgpack.Decoder(list[bytes])


class Publisher:
    """Publishes one profile's journal. Used by one thread at a time.

    Args:
        local: Where the operations are, and outgoing wraps and entries.
        groups: The keys to seal with.
        transport: Where it goes.
        random: Source of salts.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self,
        local: Local,
        groups: ReadingGroups,
        transport: Transport,
        random: sealing.RandomBytes = sealing.system_random,
        millis: Callable[[], int] = system_millis,
    ) -> None:
        self._ledger = self._archive = local
        self._millis = millis
        self._groups = groups
        self._ring = groups.ring
        self._transport = transport
        self._random = random
        self._renewal = Renewal(groups)
        self._retirement = Retirement(local, groups.ring.log)
        self._own = OwnJournal(local, groups.ring, transport)
        self._mended = Mended()
        self._acknowledgements = Acknowledgements(local, millis)
        self._purged = PurgeAcknowledgements(local)
        self._completed: object = None
        self._to_hint: Sealed | None = None
        self._to_judge: set[Id] = set()

    @property
    def is_removed(self) -> bool:
        """Whether this computer was removed from the town: it says nothing more of its own."""
        return is_removed(self._ring.identity, self._ring.log)

    @property
    def is_settled(self) -> bool:
        """Whether that is beyond dispute, see :func:`leaving.is_settled`."""
        return is_settled(self._ring.identity, self._ring.log)

    def take_refused(self) -> set[Id]:
        """Return, once, the scopes of which something was sealed that does not count."""
        found, self._to_judge = self._to_judge, set()
        return found

    def take_mended(self) -> Mended:
        """Return, once, what was put right in the folder."""
        found, self._mended = self._mended, Mended()
        return found

    def check(self) -> None:
        """Look whether the folder holds what this writer published, and put it right.

        Raises:
            Forked: If another computer publishes as this writer.
            FolderError: If the folder cannot be used.
        """
        self._note(self._own.check())
        if (last := self._own.to_hint()) is not None:
            self._to_hint = last

    def seal(self) -> int:
        """Seal everything that waits into segments, committed here; return how many.

        Needs no folder. Where nothing is written but wraps or entries of the membership log
        are to be announced, or orders or what was received a day ago acknowledged, an empty segment
        does so.
        """
        if not self.is_removed:
            self._complete_groups()
        count = 0
        while self._ledger.pending(1) is not None:
            # In one transaction with the keys and the position it uses: what somebody else
            # makes right now may be undone, and nobody could ever read a segment made with it.
            with self._ledger.batch():
                count += self._seal_waiting()
        announces = self._untold() or self._has_unplaced_entries() or self._purged.waiting()
        acknowledges = not count and self._acknowledgements.is_due()
        if not self.is_removed and (announces or acknowledges):
            with self._ledger.batch():
                previous = self._ledger.cursors().get(self._ring.identity.writer)
                self._seal(Pending((), previous), [])
            count += 1
        return count

    def put(self) -> int:
        """Put what is not in the folder yet; return how many segments.

        Raises:
            FolderError: If the folder is away, full or may not be written; what was put stays
                put, the rest waits.
            Forked: If somebody else publishes as this writer.
        """
        outgoing = self._archive.outgoing()
        retired = self._ring.log.retired_wraps() if outgoing else set()
        retired |= self._retirement.of(dict(outgoing))
        with _Done(self._archive) as done:
            for name, data in outgoing:
                if name not in retired:
                    # Its name says its hash: other bytes there are damaged.
                    self._note(Mended(repaired=int(self._own.replace(name, data))))
                    self._transport.delete_retired(self._retires(name))
                done.add(name)
        # After what was put: a new sheet opens a group before the old one ceases to.
        due = self._retirement.due()
        if due:
            self._transport.delete_retired(due)
        self._retirement.done(due)
        writer = self._ring.identity.writer
        shelf = PackShelf(self._transport, writer)
        count = 0
        while waiting := self._ledger.unpublished(limit=1):  # all at once may be gigabytes
            (sealed,) = waiting
            name = names.segment_name(writer, sealed.sequence)
            self._own.require_unpacked(sealed, shelf)
            try:
                self._transport.put_if_absent(name, sealed.data)
            except Occupied:
                self._note(self._own.settle(sealed))
            self._ledger.published(sealed.sequence)
            self._to_hint = sealed
            count += 1
        if self._to_hint is not None:  # also what the share did not take in an earlier round
            self._hint(self._to_hint)
            self._to_hint = None
        return count

    def _note(self, mended: Mended) -> None:
        self._mended.again += mended.again
        self._mended.repaired += mended.repaired

    def _seal_waiting(self) -> bool:
        """Seal what fits into one segment; False if it was set aside."""
        limit = MAX_OPERATIONS
        while pending := self._ledger.pending(limit):
            contents = self._contents(pending.operations)
            largest = max(len(content.data) for content in contents)
            together = sum(len(content.data) for content in contents)
            too_large = largest > sealing.MAX_CONTENT_BYTES or together > MAX_TOGETHER_BYTES
            if too_large and len(pending.operations) > 1 and limit > 1:
                limit = min(limit, len(pending.operations)) // 2
                continue
            if largest > sealing.MAX_CONTENT_BYTES:  # it may not keep all later ones waiting
                self._ledger.set_aside(pending)
                return False
            self._seal(pending, contents)
            return True
        return False

    def _contents(self, operations: Sequence[Operation]) -> list[Content]:
        """Encode operations by scope, in the order the scopes first come."""
        identity = self._ring.identity
        by_scope: dict[Id, list[Operation]] = {}
        for operation in operations:
            by_scope.setdefault(operation.scope, []).append(operation)
        contents = []
        for scope, written in by_scope.items():
            if not self.is_removed:
                self._renewal.before_writing(scope)
            key, mode = self._ring.writing(scope)
            data = encoding.encode(written, identity.writer, identity.member)
            contents.append(Content(scope, key, mode, data))
        return contents

    def _seal(self, pending: Pending, contents: Sequence[Content]) -> None:
        identity = self._ring.identity
        previous = pending.previous
        # What waits when one hears of one's removal is put as of before, for who may accept it.
        position = (
            last_position(identity, self._ring.log) if self.is_removed else (self._ring.log.heads)
        )
        purged = self._purged.waiting()
        header = Header(
            identity.writer,
            previous.sequence + 1 if previous else 1,
            previous.hash if previous else layout.NO_HASH,
            identity.member,
            position,
            self._acknowledgements.facts(
                self._ledger.cursors(),
                identity.writer,
                {PURGED: list(purged)} if purged else {},
                begins=previous is None,
            ),
        )
        told, outgoing = self._told(), self._archive.outgoing_names()
        untold = [name for name in outgoing if name not in told and names.wrap_of(name)]
        announced = [
            Announced(owner, key, digest)
            for owner, key, digest in (place for place in map(names.wrap_of, untold) if place)
        ]
        data = segments.build(header, contents, announced, identity.writer_seed, self._random)
        digest = layout.sha256(data)
        self._ledger.seal(pending, Sealed(identity.writer, header.sequence, digest, data))
        self._acknowledgements.told(header)
        self._judge(pending.operations, position)
        self._purged.told(purged)
        # Lost in a crash just here, these are only told once more.
        now_told = [*told.intersection(outgoing), *untold]
        if untold or len(now_told) != len(told):
            self._archive.set_setting(TOLD, msgspec.msgpack.encode(sorted(now_told)))
        self._archive.set_setting(POSITION, msgspec.msgpack.encode(list(position)))

    def _judge(self, operations: Sequence[Operation], position: Sequence[bytes]) -> None:
        """Note what nobody will take: the roles changed between writing and sealing."""
        member = self._ring.log.standing(position).members.get(self._ring.identity.member)
        roles = member.roles if member else ()
        kinds = {scope: self._ring.kind_of(scope) for scope in {each.scope for each in operations}}
        for operation in operations:
            kind = kinds[operation.scope]
            if kind and not counts(roles, self._ring.identity.member, kind, operation):
                self._to_judge.add(operation.scope)

    def _told(self) -> set[str]:
        """Return the outgoing wraps that a segment of ours announced."""
        kept = self._archive.setting(TOLD)
        return set(_NAMES.decode(kept)) if kept else set()

    def _untold(self) -> list[str]:
        told = self._told()
        waiting = self._archive.outgoing_names()
        return [name for name in waiting if name not in told and names.wrap_of(name)]

    def _has_unplaced_entries(self) -> bool:
        """Tell whether an entry of ours is in no position we have written yet."""
        kept = self._archive.setting(POSITION)
        position = _HEADS.decode(kept) if kept else []
        heads = self._ring.log.heads
        if list(heads) == position:
            return False
        seen = self._ring.log.closure(position)
        member = self._ring.identity.member
        return any(
            entry.author == member and entry.hash not in seen for entry in self._ring.log.entries()
        )

    def _complete_groups(self) -> None:
        """Renew what is due and wrap keys for readers that lack them, if anything changed."""
        now = self._millis()
        if self._situation() != self._completed or self._renewal.is_due(now):
            with self._ledger.batch():
                end_used_invitations(self._ring, now)
                self._renewal.renew_groups()
                self._renewal.renew_withheld(now)
                self._archive.keep_files(self._groups.lacking(), outgoing=True)
            self._completed = self._situation()

    def _situation(self) -> object:
        """Return what decides whether a reader lacks a key."""
        held = self._ring.groups_held()
        return self._ring.log.heads, {each: len(self._ring.group_keys(each)) for each in held}

    def _retires(self, name: str) -> Sequence[str]:
        """Return the wraps an own entry retires: nobody who finds the paper opens anything.

        Of a join or a withdrawal those of the invitation, of a new recovery sheet those of the
        sheet before.
        """
        digest = names.member_of(name)
        entry = self._ring.log.entry(digest) if digest else None
        if entry is None:
            return ()
        if isinstance(entry.facts, NewRecovery):
            return wrap_names(entry.facts)
        if isinstance(entry.facts, Join | Withdraw) and entry.facts.invite:
            invite = self._ring.log.entry(entry.facts.invite)
            if invite is not None and isinstance(invite.facts, Invite):
                return wrap_names(invite.facts)
        return ()

    def _hint(self, last: Sealed) -> None:
        """Say in ``heads/`` how far the journal reaches, and take back what was said before."""
        writer = last.writer
        hint = names.head_name(writer, last.sequence)
        self._own.replace(hint, last.hash)
        for name in self._transport.list(names.HEADS):
            if names.owner_of(name) == writer and name != hint:
                self._transport.delete_own(name, writer)


class _Done:
    """Remembers in few transactions what was put; what is forgotten by a crash is put again.

    Args:
        archive: Where it is remembered, at the latest when the context is left.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names: list[str] = []

    def add(self, name: str) -> None:
        """Take one more."""
        self._names.append(name)
        if len(self._names) >= _REMEMBERED_TOGETHER:
            self._remember()

    def _remember(self) -> None:
        names_, self._names = self._names, []
        if names_:
            self._archive.put_done(*names_)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._remember()

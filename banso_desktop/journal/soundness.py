# SPDX-License-Identifier: Apache-2.0
"""Which bytes prove by themselves that they are wrong, so that good ones may replace them.

The one exception to "no file is ever changed" (docs/format.md, "Order of writes"): a name that
says a hash the bytes do not have, a signature that does not fit, a place that is not the one
they name. What is signed by whom it should be is never touched, nor what a newer version wrote.
"""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.errors import FolderNotATown, SealBroken
from banso_desktop.journal import layout, names, packs, segments, share, snapshots
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Found, Join, NewWriter
from banso_desktop.journal.snapshots import Holds


def writer_public(log: MemberLog, writer: Id) -> bytes | None:
    """Return a writer's Ed25519 public key, whichever entry names it; None if none does."""
    for entry in log.entries():
        facts = entry.facts
        if isinstance(facts, (Found, Join, NewWriter)) and key_id(facts.writer) == writer:
            return facts.writer
    return None


def why_wrong(name: str, data: bytes, log: MemberLog) -> str | None:
    """Return what proves that a file is damaged; None if nothing does.

    Args:
        name: Of a segment, an entry, a wrap, a pack or a snapshot's file. A part of a snapshot
            proves nothing by itself: its head does.
        data: What lies there.
        log: Knows the writers.
    """
    wrap = names.wrap_of(name)
    named = wrap[2] if wrap else names.member_of(name)
    if named is not None:
        return None if named == layout.sha256(data) else "hash"
    try:
        if place := names.segment_of(name):
            _check_segment(data, name, place, writer_public(log, place[0]))
        elif pack := names.pack_of(name):
            _check_pack(data, name, writer_public(log, pack[0]))
        elif snapshot := names.snapshot_of(name):
            _check_snapshot(data, name, writer_public(log, snapshot[0]))
    except layout.NewerFormat:
        return None
    except SealBroken as error:
        return error.why
    return None


def _check_segment(data: bytes, name: str, place: tuple[Id, int], public: bytes | None) -> None:
    segment = segments.parse(data, name)
    if (segment.header.writer, segment.header.sequence) != place:
        raise SealBroken(name, "place")
    if public is not None:
        segment.verify(public)


def _check_pack(data: bytes, name: str, public: bytes | None) -> None:
    """Check every segment of a pack: one that is wrong makes the pack so."""
    pack = packs.parse(data, name)
    for sequence in range(pack.first, pack.last + 1):
        piece = pack.segment(sequence) or b""
        where = names.segment_name(pack.writer, sequence)
        _check_segment(piece, where, (pack.writer, sequence), public)


def _check_snapshot(data: bytes, name: str, public: bytes | None) -> None:
    if snapshots.holds_of(data, name) == Holds.HEAD:
        signed = snapshots.parse_head(data, name)
        if public is not None:
            signed.verify(public)


def is_damaged_share(found: bytes, good: bytes, *, other_town: bool) -> bool:
    """Tell whether ``share.json`` is this town's, with bytes that are not those written once.

    Args:
        found: What lies there.
        good: What should.
        other_town: Whether the folder also holds the founding entry that ``found`` names.
    """
    if found == good:
        return False
    mine = share.parse(good, "")
    try:
        theirs = share.parse(found, "")
    except FolderNotATown:
        return True
    if theirs.root != mine.root:
        return not other_town
    same = (theirs.town, theirs.format, theirs.min_reader) == (
        mine.town,
        mine.format,
        mine.min_reader,
    )
    return same or theirs.signature == mine.signature

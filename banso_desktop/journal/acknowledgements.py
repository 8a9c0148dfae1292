# SPDX-License-Identifier: Apache-2.0
"""Who has received what: each segment says how far its writer had received the others.

``seen`` in the facts of a segment's header (docs/format.md, "Acknowledgements"). It costs no
file of its own but one empty segment a day after something new came, from who writes nothing.
What others said is kept, so that a computer that was set up today knows what must still come.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.layout import HASH_BYTES
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.names import MAX_SEQUENCE
from banso_desktop.journal.segments import Header, Segment

DAY_MS: Final = 24 * 60 * 60 * 1000
MOST_WHOLE: Final = 60
"""Writers up to which each segment says all; of more only what changed since the last one."""
MOST_SAID: Final = 800
"""Writers a segment says at most: keeps the facts below their 64 KiB."""

_HEARD: Final = "journal.heard."
_TOLD: Final = "journal.told_seen"
_DUE: Final = "journal.acknowledgement_due"
_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Said:
    """What the facts of one segment say; what is malformed in them is left out.

    Attributes:
        seen: How far its writer had received the journals of others.
        at: When it was sealed, by its writer's clock in milliseconds since 1970; 0 if unsaid.
    """

    seen: Mapping[Id, Cursor] = field(default_factory=dict)
    at: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known here of another journal's computer.

    Attributes:
        published: When it last sealed something, in milliseconds since 1970: by its clock,
            or when it came here if its clock is ahead of this one.
        sequence: Of that segment.
        seen: How far it had received the journals of others.
    """

    published: int
    sequence: int
    seen: Mapping[Id, Cursor]


class Acknowledgements:
    """Says and keeps acknowledgements for one profile; on the thread of the rounds.

    Args:
        archive: Keeps them.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(self, archive: Archive, millis: Callable[[], int]) -> None:
        self._archive = archive
        self._millis = millis

    def facts(
        self,
        cursors: Mapping[Id, Cursor],
        me: Id,
        more: Mapping[str, object] = _NOTHING,
        *,
        begins: bool = False,
    ) -> bytes:
        """Return the facts of the next segment: what was received, and ``more``.

        Args:
            cursors: How far each journal was received.
            me: The own journal, which is left out.
            more: Other facts, by key.
            begins: It is the first one of its journal: nothing was said in it before.
        """
        told = {} if begins else _cursors(_decoded(self._archive.setting(_TOLD)))
        seen = {writer: cursor for writer, cursor in cursors.items() if writer != me}
        if len(seen) > MOST_WHOLE:
            changed = [writer for writer, cursor in seen.items() if told.get(writer) != cursor]
            seen = {writer: seen[writer] for writer in sorted(changed)[:MOST_SAID]}
        return msgspec.msgpack.encode({"seen": _wire(seen), "at": self._millis(), **more})

    def told(self, header: Header) -> None:
        """Take note that a segment with these facts was sealed."""
        said = read_facts(header.facts)
        before = _cursors(_decoded(self._archive.setting(_TOLD)))
        self._keep(_TOLD, _wire({**before, **said.seen}))
        self._keep(_DUE, 0)
        self._keep_heard(header.writer, Heard(said.at, header.sequence, said.seen))

    def is_due(self) -> bool:
        """Tell whether something came a day ago and no segment has said so since."""
        due = _decoded(self._archive.setting(_DUE))
        if type(due) is not int or not due:
            return False
        # A clock that was turned back a long way may not put it off for as long.
        return not due - DAY_MS <= self._millis() < due

    def hear(self, segments: Iterable[Segment], known: Collection[Id]) -> None:
        """Keep what verified segments of one journal acknowledge.

        Args:
            segments: In their order.
            known: Writers of the membership log; what is said of others is left out.
        """
        now = self._millis()
        heard: dict[Id, Heard] = {}
        brought = False
        for segment in segments:
            header, said = segment.header, read_facts(segment.header.facts)
            brought |= bool(segment.groups or segment.wraps)
            before = heard.get(header.writer) or self.of(header.writer)
            seen = dict(before.seen) if before else {}
            # Also where it says less by now: two copies wrote that journal, and it started over.
            seen.update({writer: at for writer, at in said.seen.items() if writer in known})
            at = said.at if 0 < said.at <= now else now
            heard[header.writer] = Heard(at, header.sequence, seen)
        for writer, each in heard.items():
            self._keep_heard(writer, each)
        if brought and not _decoded(self._archive.setting(_DUE)):
            self._keep(_DUE, now + DAY_MS)

    def of(self, writer: Id) -> Heard | None:
        """Return what is known of a journal's computer, None if nothing came of it."""
        kept = _decoded(self._archive.setting(f"{_HEARD}{writer}"))
        if not isinstance(kept, list) or len(kept) != 3:
            return None
        return Heard(int(kept[0]), int(kept[1]), _cursors(kept[2]))

    def missing(self, cursors: Mapping[Id, Cursor], me: Id) -> dict[Id, int]:
        """Return the journals others have received further than they came here.

        By writer, up to which sequence somebody holds it.

        Args:
            cursors: How far each journal was received.
            me: The own journal, which is left out.
        """
        furthest: dict[Id, int] = {}
        for writer in cursors:
            heard = self.of(writer) if writer != me else None
            for other, cursor in heard.seen.items() if heard else ():
                furthest[other] = max(furthest.get(other, 0), cursor.sequence)
        return {
            writer: sequence
            for writer, sequence in furthest.items()
            if writer != me and sequence > (cursors[writer].sequence if writer in cursors else 0)
        }

    def _keep_heard(self, writer: Id, heard: Heard) -> None:
        self._keep(f"{_HEARD}{writer}", [heard.published, heard.sequence, _wire(heard.seen)])

    def _keep(self, name: str, value: object) -> None:
        data = msgspec.msgpack.encode(value)
        if self._archive.setting(name) != data:
            self._archive.set_setting(name, data)


def read_facts(facts: bytes) -> Said:
    """Read the facts of a segment's header, as far as they are acknowledgements."""
    content = _decoded(facts)
    if not isinstance(content, dict):
        return Said()
    at = content.get("at")
    return Said(_cursors(content.get("seen")), at if type(at) is int and at > 0 else 0)


def _wire(cursors: Mapping[Id, Cursor]) -> dict[str, list[object]]:
    return {writer: [at.sequence, at.hash] for writer, at in sorted(cursors.items())}


def _cursors(content: object) -> dict[Id, Cursor]:
    """Return the cursors in a map; pairs that are none are left out."""
    found: dict[Id, Cursor] = {}
    for writer, pair in content.items() if isinstance(content, dict) else ():
        match pair:
            case [int(sequence), bytes(digest)] if (
                1 <= sequence <= MAX_SEQUENCE and len(digest) == HASH_BYTES
            ):
                if isinstance(writer, str):
                    found[Id(writer)] = Cursor(sequence, digest)
            case _:
                continue
    return found


def _decoded(data: bytes | None) -> Any:
    try:
        return msgspec.msgpack.decode(data) if data else None
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None

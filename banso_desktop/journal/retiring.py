# SPDX-License-Identifier: Apache-2.0
"""Wraps that are retired: they leave the folder, also those that come late or lie there again.

To a recovery sheet that was replaced: the entry that replaces it names the wraps its author
knows, but another computer may wrap a key to the old sheet before it hears of the new one; so
what counts is to which key a wrap is sealed. By an order (:mod:`orders`): what counts is whether
its author knew of the order. Whoever sees such a wrap takes it out of the folder
(docs/format.md, "Wraps" and "Orders").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import wraps
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Found, GroupFacts, Invite, Join, sheet_of
from banso_desktop.journal.names import KEYS, wrap_of
from banso_desktop.journal.orders import Orders, Proven
from banso_desktop.journal.wraps import SCOPE, Wrap

_PROVEN: Final = "orders.proven"
_LATE: Final = "journal.retired_late"
_CLEARED: Final = "journal.retired_cleared"
_NAMES: Final = msgspec.msgpack.Decoder(list[str])
_NONE: Final[frozenset[tuple[bytes, Id]]] = frozenset()
_PAIRS: Final = msgspec.msgpack.Decoder(list[tuple[bytes, str]])


def retired_boxes(log: MemberLog) -> frozenset[Id]:
    """Return the key ids of the recovery sheets that do not stand.

    A key the log names as anything else is none of them: nobody loses a wrap because an
    administrator called their key a sheet.
    """
    if not log.heads:
        return frozenset()
    refused = {entry.hash for entry in log.refused()}
    sheets, others = set[Id](), {key_id(log.standing().recovery[1])}
    for entry in log.entries():
        if entry.hash in refused:
            continue
        if sheet := sheet_of(entry):
            sheets.add(key_id(sheet[1]))
        match entry.facts:
            case Found() as found:
                others |= {key_id(found.box), *(key_id(each.box) for each in found.groups)}
            case Join() | Invite() | GroupFacts() as facts:
                others.add(key_id(facts.box))
            case _:
                pass
    return frozenset(sheets - others)


def sheets_beside(log: MemberLog) -> frozenset[bytes]:
    """Return the entries of sheets that the one that stands has not replaced itself.

    They were made beside it, or fell with their author; who believed in one of them may have
    taken the wraps to the sheet that stands out of the folder.
    """
    refused = {entry.hash for entry in log.refused()}
    before = log.closure([log.standing().recovery_since])
    named = (entry.hash for entry in log.entries() if sheet_of(entry))
    return frozenset(each for each in named if each not in before and each not in refused)


class Retirement:
    """Knows which wraps are retired. Used by one thread at a time.

    Args:
        archive: Where the wraps are kept, and what was taken out of the folder already.
        log: The membership log.
    """

    def __init__(self, archive: Archive, log: MemberLog) -> None:
        self._archive = archive
        self._log = log
        self._orders = Orders(log)
        self._known: tuple[tuple[bytes, ...], frozenset[Id]] = ((), frozenset())
        self._swept: frozenset[Id] = frozenset()

    def of(self, files: Mapping[str, bytes]) -> set[str]:
        """Return the names of those of the wraps that are retired, as far as is known here.

        An order counts for this only where it was proven, for whoever holds no key of a scope
        cannot tell it from a forged one.
        """
        return self._of(files, self.proven())

    def not_to_restore(self, files: Mapping[str, bytes]) -> set[str]:
        """Return those of the wraps that are never put back into a folder that lacks them."""
        return self._of(files, None)

    def proven(self) -> frozenset[tuple[bytes, Id]]:
        """Return which orders were proven here, each with a key it names."""
        kept = self._archive.setting(_PROVEN)
        return frozenset((order, Id(key)) for order, key in _PAIRS.decode(kept)) if kept else _NONE

    def proves(self, pairs: Collection[tuple[bytes, Id]]) -> None:
        """Remember what was proven; the keys themselves are dropped."""
        before = self.proven()
        if not before.issuperset(pairs):
            together = sorted(before.union(pairs))
            self._archive.set_setting(_PROVEN, msgspec.msgpack.encode(together))

    def take_out(self, names: Iterable[str]) -> None:
        """Remember that wraps are to leave the folder, and keep them no longer."""
        if gone := set(names):
            self._write(_LATE, self._read(_LATE) | gone)
            self._archive.drop_files(gone)

    def cleared(self) -> set[str]:
        """Return the names of what was taken out of the folder before."""
        return self._read(_CLEARED)

    def _of(self, files: Mapping[str, bytes], proven: Proven | None) -> set[str]:
        boxes = self._boxes()
        ordered = {order.scope for order in self._orders.all()}
        found: set[str] = set()
        for name, data in files.items() if boxes or ordered else ():
            place = wrap_of(name)
            wrap = _parsed(name, data) if boxes or (place and place[0] in ordered) else None
            if wrap is not None and (wrap.to in boxes or self._is_taken(wrap, proven)):
                found.add(name)
        return found

    def _is_taken(self, wrap: Wrap, proven: Proven | None) -> bool:
        """Tell whether an order takes a wrap away.

        Who does not hold its key any more can prove no other order: one made beside that which
        took the key may leave the wrap, and is believed for that.
        """
        place = wrap.owner, wrap.key_id, wrap.position
        if not self._orders.retires(*place, proven):
            return False
        if proven is None:
            return True
        held = {secret.key_id for secret in self._archive.secrets(SCOPE, wrap.owner)}
        return wrap.key_id in held or self._orders.retires(*place)

    def note(self, files: Mapping[str, bytes]) -> None:
        """Remember those of the wraps that came from the folder and are to leave it."""
        if late := self.of(files):
            self._write(_LATE, self._read(_LATE) | late)

    def due(self) -> Collection[str]:
        """Return what is to be taken out of the folder now; tell :meth:`done` afterwards.

        What came from the folder is looked at once more: an order its author knew of may have
        been proven since, and what was taken for retired stands.
        """
        boxes = self._boxes()
        found = self._read(_LATE)
        files = self._archive.files(KEYS) if found else {}
        found -= self.standing({name: data for name, data in files.items() if name in found})
        if boxes != self._swept:
            found |= self.of(self._archive.files(KEYS)) - self._read(_CLEARED)
        return found

    def standing(self, files: Mapping[str, bytes]) -> set[str]:
        """Return those of the wraps that are not retired, and forget that they were taken so."""
        found = files.keys() - self.of(files)
        for setting in (_LATE, _CLEARED):
            if found & (held := self._read(setting)):
                self._write(setting, held - found)
        return found

    def done(self, cleared: Iterable[str]) -> None:
        """Remember what was taken out of the folder."""
        self._swept = self._boxes()
        if taken := set(cleared):
            self._write(_CLEARED, self._read(_CLEARED) | taken)
            self._write(_LATE, self._read(_LATE) - taken)

    def _boxes(self) -> frozenset[Id]:
        heads = self._log.heads
        if self._known[0] != heads:
            self._known = (heads, retired_boxes(self._log))
        return self._known[1]

    def _read(self, setting: str) -> set[str]:
        kept = self._archive.setting(setting)
        return set(_NAMES.decode(kept)) if kept else set()

    def _write(self, setting: str, names: Iterable[str]) -> None:
        self._archive.set_setting(setting, msgspec.msgpack.encode(sorted(names)))


def _parsed(name: str, data: bytes) -> Wrap | None:
    try:
        return wraps.parse(data, name)
    except SealBroken:
        return None  # what is no wrap opens nothing

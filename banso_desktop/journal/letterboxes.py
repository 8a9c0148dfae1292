# SPDX-License-Identifier: Apache-2.0
"""By which keys a scope may be written unread: those that deliver it, and nobody else's word.

A letter counts if it is sealed to a key of a group to which a key of the scope is wrapped, and
only who opens a wrap knows that it delivers one. So whether a letter counts depends on the wraps
that are here, which come and go; where that changed after letters were judged, the scope is
merged anew (docs/format.md, "Merge"). Thread-safe.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import first_keys
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.held import HeldKeys
from banso_desktop.journal.wraps import SCOPE, Wrap

_JUDGED: Final = "journal.letterboxes"
_DECODER: Final = msgspec.msgpack.Decoder(dict[str, list[str]])


class Letterboxes:
    """The letterboxes of the scopes that are read here.

    Args:
        held: The keys.
        archive: Remembers by which letterboxes letters were judged.
    """

    def __init__(self, held: HeldKeys, archive: Archive) -> None:
        self._held = held
        self._archive = archive
        self._lock = threading.Lock()
        self._found: dict[Id, tuple[object, frozenset[Id]]] = {}

    def of(self, scope: Id) -> frozenset[Id]:
        """Return the ids of the keys of groups held by which a scope may be written unread.

        Those to which a key that counts is wrapped, and the others of the same circle: a
        message may have been posted to the one it had before.
        """
        held = {each.key_id: each for each in self._held.secrets_of(scope, SCOPE)}
        kept = self._held.kept_wraps(scope) if held else []
        privates = self._held.privates()
        situation = (frozenset(held), frozenset(privates), frozenset(each.name for each in kept))
        known = self._found.get(scope)
        if known is not None and known[0] == situation:
            return known[1]

        def delivers(wrap: Wrap) -> bool:
            try:
                wrapped = wrap.open(privates[wrap.to])
            except SealBroken:
                return False
            return not wrapped.ends and first_keys.is_alike(wrapped, held[wrap.key_id])

        reached: set[Id] = set()
        for wrap in kept:
            is_new = wrap.to in privates and wrap.to not in reached
            if is_new and wrap.key_id in held and delivers(wrap):
                reached.add(wrap.to)
        circles = self._held.circle_keys()
        found = reached.union(*(keys for keys in circles if not keys.isdisjoint(reached)))
        found.discard(self._held.own_box)
        self._found[scope] = (situation, frozenset(found))
        return frozenset(found)

    def note(self, scope: Id) -> None:
        """Remember that letters for a scope are judged by what is here now.

        Together with what was received, if the caller is in a transaction.
        """
        with self._lock:
            judged = self._judged()
            if scope not in judged and self._held.secrets_of(scope, SCOPE):
                judged[scope] = sorted(self.of(scope))
                self._keep(judged)

    def touched(self) -> dict[Id, frozenset[Id]]:
        """Return the scopes of which other letters count now, and by which letterboxes.

        To be merged anew, and then told to :meth:`settle`.
        """
        before = self._judged()
        now = {Id(scope): self.of(Id(scope)) for scope in before}
        return {scope: found for scope, found in now.items() if sorted(found) != before[scope]}

    def settle(self, merged: Mapping[Id, frozenset[Id]]) -> None:
        """Remember by which letterboxes scopes were merged, those that can be read."""
        if not merged:
            return
        with self._lock:
            judged = self._judged()
            for scope, found in merged.items():
                judged.pop(scope, None)
                if self._held.secrets_of(scope, SCOPE):
                    judged[scope] = sorted(found)
            self._keep(judged)

    def _judged(self) -> dict[str, list[str]]:
        kept = self._archive.setting(_JUDGED)
        return _DECODER.decode(kept) if kept else {}

    def _keep(self, judged: dict[str, list[str]]) -> None:
        self._archive.set_setting(_JUDGED, msgspec.msgpack.encode(judged))

# SPDX-License-Identifier: Apache-2.0
"""Keys one may not hold any more, and getting them again.

A role was taken away, or somebody was taken out of a circle: the program lets go of the
group's keys, and of the keys, rows and index of every scope that only they opened. The wraps
stay as they came, sealed; given the group again, they are opened anew and the scopes replayed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.held import audit_scope
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE

_DUE: Final = "journal.losing"
_HEADS: Final = "journal.holding"
_LIST: Final = msgspec.msgpack.Decoder(list[bytes])


@dataclass(slots=True)
class Swept:
    """What letting go and getting again changed.

    Attributes:
        lost: Scopes that cannot be read any more.
        replay: Scopes of which other keys are held now.
    """

    lost: set[Id] = field(default_factory=set)
    replay: set[Id] = field(default_factory=set)


class Holding:
    """Keeps what is held in step with what may be held. Used by one thread at a time."""

    def __init__(self, ledger: Ledger, archive: Archive, ring: KeyRing) -> None:
        self._ledger = ledger
        self._archive = archive
        self._ring = ring
        self._swept: object = None

    def sweep(self) -> Swept:
        """Let go of what may not be held, open again what may; does nothing if nothing changed.

        A scope in which something waits to be sealed is let go of the next time.
        """
        swept = Swept()
        if self._situation() != self._swept:
            self._let_go()
            if self._swept is not None or self._read(_HEADS) != list(self._ring.log.heads):
                swept.replay |= self._take_again()
            self._write(_HEADS, self._ring.log.heads)
            self._swept = self._situation()
        if due := self._read(_DUE):
            self._lose({Id(scope.decode()) for scope in due}, swept)
        return swept

    def _situation(self) -> object:
        return self._ring.log.heads, self._ring.endings, len(self._ring.groups_held())

    def _let_go(self) -> None:
        """Drop the groups' keys that may not be held, and find the scopes they opened."""
        held = self._ring.groups_held()
        gone = [group for group in held if not self._ring.may_hold(group)]
        dropped = {key for group in gone for key in self._ring.group_keys(group)}
        if not gone:
            return
        due = {
            wrap.owner
            for wrap in self._ring.kept_wraps()
            if wrap.to in dropped and self._ring.holds(wrap.owner, wrap.key_id)
        }
        if GroupKind.AUDIT.value in {held[group] for group in gone}:
            due.add(audit_scope(self._ring.identity.town))
        # Written down first: a program that stops here goes on with it at the next start.
        self._write(_DUE, {*self._read(_DUE), *(scope.encode() for scope in due)})
        for group in gone:
            self._archive.drop_secrets(GROUP, group)
            self._ring.drop(group)

    def _take_again(self) -> set[Id]:
        """Open the wraps for this person of groups that may be held and are not."""
        files = {
            wrap.name: wrap.data
            for wrap in self._ring.kept_wraps()
            if wrap.to == self._ring.own_box and not self._ring.holds(wrap.owner, wrap.key_id)
        }
        return self._ring.learn(files, announced=files).scopes if files else set()

    def _lose(self, due: set[Id], swept: Swept) -> None:
        gone: dict[Id, set[Id]] = {}
        for scope in due:
            held = {each.key_id for each in self._archive.secrets(SCOPE, scope)}
            if unreachable := held - self._ring.reachable(scope):
                gone[scope] = unreachable
        lost = self._ledger.lose_keys(gone)
        for scope in lost:
            self._ring.drop(scope)
        swept.lost |= {scope for scope in lost if not self._archive.secrets(SCOPE, scope)}
        swept.replay |= set(lost) - swept.lost
        self._write(_DUE, [scope.encode() for scope in gone.keys() - lost])

    def _read(self, setting: str) -> list[bytes]:
        kept = self._archive.setting(setting)
        return _LIST.decode(kept) if kept else []

    def _write(self, setting: str, values: Iterable[bytes]) -> None:
        self._archive.set_setting(setting, msgspec.msgpack.encode(sorted(values)))

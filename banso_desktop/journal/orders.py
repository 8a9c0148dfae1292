# SPDX-License-Identifier: Apache-2.0
"""Signed orders that keys of a scope are retired: which count, and which wraps they take away.

Fewer may read a household from here on, somebody left its circle, or it is erased. An order
names keys and proves that its maker held them; without the proof it takes nothing from anybody.
A wrap of a named key that was made without knowing of the order is *retired*: it leaves the
folder, whatever the order in which both arrive. Pure functions of the log and of what was
proven; who carries them out is :mod:`purging` (docs/format.md, "Orders").
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import layout
from banso_desktop.journal.membership import ERASURE, Approve, Entry, Retire
from banso_desktop.journal.standing import may_write

if TYPE_CHECKING:
    from banso_desktop.journal.member_log import MemberLog

PROTECTION: Final = "protection"
CIRCLE: Final = "circle"

_PROOF: Final = b"banso retire 1"

Proven: TypeAlias = Collection[tuple[bytes, Id]]
"""Orders by their hash, each with a key it was shown to have the right to name."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order that counts.

    Attributes:
        hash: Of its entry in the membership log.
        keys: Key ids; of an erasure empty, which means all.
        at: Milliseconds since 1970 by its author's clock.
    """

    hash: bytes
    scope: Id
    keys: tuple[Id, ...]
    proofs: tuple[bytes, ...]
    why: str
    author: Id
    at: int

    @property
    def erases(self) -> bool:
        """Whether nobody at all is to read the scope any more."""
        return self.why == ERASURE

    def names(self, key: Id) -> bool:
        """Tell whether it takes this key of its scope away."""
        return self.erases or key in self.keys

    def is_proven_by(self, key: bytes) -> bool:
        """Tell whether its maker held this key, which it names."""
        key_id = layout.key_id(key)
        expected = proof(key, self.scope, self.author, self.keys)
        return any(
            named == key_id and hmac.compare_digest(shown, expected)
            for named, shown in zip(self.keys, self.proofs, strict=True)
        )


def proof(key: bytes, scope: Id, author: Id, keys: Iterable[Id]) -> bytes:
    """Return what shows that the author of an order held one of the keys it names.

    It covers all the order says, so that nobody can use it for an order of their own.
    """
    about = b"".join(layout.pack_id(each) for each in (scope, author, *keys))
    return hmac.digest(key, _PROOF + about, hashlib.sha256)


def retirement(scope: Id, author: Id, held: Iterable[bytes], why: str) -> Retire:
    """Return the facts of an order that retires keys.

    Args:
        scope: Whose keys.
        author: Member id of who makes the order.
        held: The keys.
        why: :data:`PROTECTION` or :data:`CIRCLE`.
    """
    by_id = {layout.key_id(key): key for key in held}
    named = sorted(by_id)
    proofs = [proof(by_id[each], scope, author, named) for each in named]
    return Retire(scope, why, list(named), proofs)


def may_order(roles: Iterable[str], erasure: bool) -> bool:
    """Tell whether these roles let one order that keys are retired, or a scope is erased."""
    held = frozenset(roles)
    if erasure:
        return Role.MANAGER.value in held and Role.OUTSIDE_VIEWER.value not in held
    return may_write(held, ScopeKind.HOUSEHOLD)


def may_approve(roles: Iterable[str]) -> bool:
    """Tell whether these roles let one agree to an erasure that somebody else ordered."""
    held = frozenset(roles)
    approvers = {Role.MANAGER.value, Role.ADMINISTRATOR.value}
    return bool(held & approvers) and Role.OUTSIDE_VIEWER.value not in held


class Orders:
    """The orders of a membership log that count, as it stands. Thread-safe.

    Args:
        log: The membership log.
    """

    def __init__(self, log: MemberLog) -> None:
        self._log = log
        self._known: tuple[tuple[bytes, ...], tuple[Order, ...]] = ((), ())
        self._void: tuple[tuple[bytes, ...], tuple[Order, ...]] = ((), ())

    def all(self) -> Sequence[Order]:
        """Return them, each after those its author knew."""
        heads = self._log.heads
        if self._known[0] != heads:
            counting = self._log.counting().entries if heads else []
            self._known = (heads, tuple(orders_of(counting)))
        return self._known[1]

    def void(self) -> Sequence[Order]:
        """Return those that seemed to count to who had not heard of a removal beside them."""
        heads = self._log.heads
        if self._void[0] != heads:
            counting = {order.hash for order in self.all()}
            refused = {entry.hash for entry in self._log.refused()}
            made = (entry for entry in self._log.entries() if entry.hash not in refused)
            once = tuple(order for order in orders_of(made) if order.hash not in counting)
            self._void = (heads, once)
        return self._void[1]

    def of(self, scope: Id) -> Sequence[Order]:
        """Return those about a scope."""
        return [order for order in self.all() if order.scope == scope]

    def is_erased(self, scope: Id) -> bool:
        """Tell whether a scope is to be read by nobody any more."""
        return any(order.erases for order in self.of(scope))

    def retires(
        self, owner: Id, key: Id, position: Iterable[bytes], proven: Proven | None = None
    ) -> bool:
        """Tell whether a wrap is taken away by an order.

        Args:
            owner: The scope it is for.
            key: The key it delivers.
            position: What its author knew of the log. A wrap made in the knowledge of the last
                orders that name its key is for who still reads the scope.
            proven: What was proven; None to believe every order, which is for who cannot know.
        """
        naming = [
            order
            for order in self.of(owner)
            if order.names(key) and (order.erases or proven is None or (order.hash, key) in proven)
        ]
        if any(order.erases for order in naming):
            return True
        seen = self._log.closure(position) if naming else frozenset()
        return bool(naming) and not any(order.hash in seen for order in self._last(naming))

    def _last(self, naming: Sequence[Order]) -> list[Order]:
        """Return those of the orders that none of the others has seen."""
        before: frozenset[bytes] = frozenset()
        for order in naming:
            before |= self._log.closure([order.hash]) - {order.hash}
        return [order for order in naming if order.hash not in before]


def orders_of(counting: Iterable[Entry]) -> list[Order]:
    """Return the orders among entries that count; an erasure only with a second person's yes."""
    entries = list(counting)
    agreed = {each.facts.retire for each in entries if isinstance(each.facts, Approve)}
    return [
        Order(
            entry.hash,
            Id(facts.scope),
            tuple(Id(key) for key in facts.keys),
            tuple(facts.proofs),
            facts.why,
            entry.author,
            entry.at,
        )
        for entry in entries
        if isinstance(facts := entry.facts, Retire)
        and (facts.why != ERASURE or entry.hash in agreed)
        and facts.scope not in (entry.town, derived_id("audit", entry.town))
    ]


def prove(
    orders: Iterable[Order], key: Callable[[Id], bytes | None]
) -> tuple[set[tuple[bytes, Id]], set[bytes]]:
    """Hold the proofs of orders against the keys that are held.

    Args:
        orders: Of one scope; erasures need no proof.
        key: Returns a held key by its id, None where it is not held.

    Returns:
        What was proven, and the hashes of orders that lie about a key held here.
    """
    proven: set[tuple[bytes, Id]] = set()
    forged: set[bytes] = set()
    for order in orders:
        for named in order.keys:
            held = key(named)
            if held is None:
                continue
            if order.is_proven_by(held):
                proven.add((order.hash, named))
            else:
                forged.add(order.hash)
    return proven, forged

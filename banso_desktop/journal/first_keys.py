# SPDX-License-Identifier: Apache-2.0
"""The first key of a scope or circle, which its id is made from, and the keys that follow it.

So nobody who holds no key of a household can give its readers one of his own: it would belong
to another id. A key counts if it is the first, or proves that its maker held one that counts
(docs/format.md, "Wraps"). Pure functions.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import ID_BYTES, Id, derived_id, id_from_bytes
from banso_desktop.journal import wraps
from banso_desktop.journal.layout import KEY_BYTES
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrapped

_ID: Final = b"banso first 1"


class Key(Protocol):
    """A key that is held, or one as it was delivered; what it is for."""

    @property
    def kind(self) -> str:
        """A scope's or a group's."""
        ...

    @property
    def detail(self) -> str:
        """The kind of the scope or group."""
        ...

    @property
    def key(self) -> bytes:
        """The key itself."""
        ...


def new_key() -> bytes:
    """Return a key nobody else has: 256 random bits of the operating system."""
    return secrets.token_bytes(KEY_BYTES)


def id_of(kind: str, detail: str, key: bytes) -> Id:
    """Return the id of the scope or circle that begins with a key.

    Args:
        kind: :data:`~wraps.SCOPE` or :data:`~wraps.GROUP`.
        detail: The kind of the scope, or ``"circle"``.
        key: A scope's key, or a circle's private one.
    """
    digest = hashlib.sha256(b"\0".join((_ID, kind.encode(), detail.encode(), key))).digest()
    return id_from_bytes(digest[:ID_BYTES])


def scope_of(kind: ScopeKind, key: bytes) -> Id:
    """Return the id of the scope that begins with a key."""
    return id_of(SCOPE, kind.value, key)


def circle_of(private: bytes) -> Id:
    """Return the id of the circle that begins with a private key."""
    return id_of(GROUP, GroupKind.CIRCLE.value, private)


def is_first(owner: Id, wrapped: Wrapped) -> bool:
    """Tell whether a key is the one its scope or circle began with."""
    return id_of(wrapped.kind, wrapped.detail, wrapped.key) == owner


def has_fixed_id(town: Id, owner: Id, detail: str) -> bool:
    """Tell whether this is one of the two scopes whose id is no key's: town and audit."""
    fixed = {
        ScopeKind.TOWN.value: town,
        ScopeKind.AUDIT.value: derived_id("audit", town),
    }
    return fixed.get(detail) == owner


def belongs(owner: Id, wrapped: Wrapped, held: Iterable[Key]) -> bool:
    """Tell whether a key counts beside others of its owner that do.

    One that follows another is for the same: of what kind a scope is its first key has said,
    and no later one says otherwise.

    Args:
        owner: The scope or circle, none whose id is fixed or that stands in the log.
        wrapped: The key as it was delivered.
        held: The keys that count.
    """
    return is_first(owner, wrapped) or any(
        is_alike(each, wrapped) and wraps.follows(wrapped, owner, each.key) for each in held
    )


def is_alike(one: Key, other: Key) -> bool:
    """Tell whether two keys say that they are for the same."""
    return (one.kind, one.detail) == (other.kind, other.detail)


def that_belong(owner: Id, delivered: Iterable[Wrapped]) -> list[Wrapped]:
    """Return those of many delivered keys that count, by themselves or one by another."""
    counting: list[Wrapped] = []
    waiting = list(delivered)
    while True:
        fresh = [each for each in waiting if belongs(owner, each, counting)]
        if not fresh:
            return counting
        counting += fresh
        waiting = [each for each in waiting if each not in fresh]


def as_handed_on(owner: Id, plain: Wrapped, held: Mapping[Id, bytes]) -> Wrapped:
    """Return a key that is held, and that came in no wrap at hand, as it is given to others.

    It only opens, with proofs that it belongs to its owner: where it came from may not count,
    and being handed on makes nothing of it that it was not.

    Args:
        owner: The scope or circle.
        plain: The key, its kind and detail.
        held: All keys held of the owner, by key id.
    """
    key = wraps.secret_id(plain.kind, plain.key)
    others = {each: held[each] for each in sorted(held) if each != key}
    return Wrapped(
        plain.kind,
        plain.detail,
        plain.key,
        0,
        list(others),
        [wraps.successor_proof(before, owner, key, 0) for before in others.values()],
    )

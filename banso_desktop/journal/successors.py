# SPDX-License-Identifier: Apache-2.0
"""Keys that follow each other: which of an owner's keys belong together, and making the next.

A key says which ones it follows and proves that its maker held them. Those that are linked by
such proofs, in either direction, belong together; of these the highest generation is written
with, of two made at the same time the greater id. All open (docs/format.md, "Wraps").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from banso_desktop.domain.ids import Id
from banso_desktop.journal import wraps
from banso_desktop.journal.wraps import Wrapped


def line_of(
    owner: Id, first: Id, held: Mapping[Id, bytes], said: Iterable[tuple[Id, Wrapped]]
) -> frozenset[Id]:
    """Return the keys that belong together with the first one kept.

    Args:
        owner: The scope or group whose keys they are.
        first: The key this replica held first; believed.
        held: All keys held, by key id.
        said: What wraps say of them, each with its key id; a proof needs no other's word.
    """
    links: dict[Id, set[Id]] = {key: set() for key in held}
    for key, wrapped in said:
        for before in wrapped.before if key in held else ():
            if before in held and wraps.follows(wrapped, owner, held[Id(before)]):
                links[key].add(Id(before))
                links[Id(before)].add(key)
    line, waiting = {first}, [first]
    while waiting:
        fresh = links[waiting.pop()] - line
        line |= fresh
        waiting += fresh
    return frozenset(line)


def present(line: Collection[Id], delivered: Mapping[Id, Wrapped]) -> Id:
    """Return the key of a line that new writing uses."""
    return max(line, key=lambda key: (generation_of(key, delivered), key))


def generation_of(key: Id, delivered: Mapping[Id, Wrapped]) -> int:
    """Return a key's generation; one that came in no wrap was made here as the first."""
    return delivered[key].generation if key in delivered else 1


def readers(keys: Mapping[Id, Wrapped]) -> set[Id]:
    """Return who is to hold a circle's keys; of changes made at the same time all count.

    Args:
        keys: All keys of the circle that belong together.
    """
    newest = max(each.generation for each in keys.values())
    beside = [set(each.readers) for each in keys.values() if each.generation == newest]
    earlier = {key: each for key, each in keys.items() if each.generation < newest}
    before = set(earlier[present(earlier, earlier)].readers) if earlier else set.union(*beside)
    added = set.union(*beside) - before
    taken = {reader for each in beside for reader in before - each}
    return {Id(reader) for reader in (before | added) - taken}


def next_key(
    wrapped: Wrapped, owner: Id, before: Mapping[Id, bytes], generations: Collection[int]
) -> Wrapped:
    """Return a fresh key as one that follows others.

    Args:
        wrapped: The fresh key; its kind, what it is for and who reads it.
        owner: The scope or group.
        before: The keys it follows, by key id.
        generations: Of these, and of what the membership log names.
    """
    generation = 1 + max(generations, default=0)
    key = wraps.secret_id(wrapped.kind, wrapped.key)
    named = sorted(before)
    return Wrapped(
        wrapped.kind,
        wrapped.detail,
        wrapped.key,
        generation,
        list(named),
        [wraps.successor_proof(before[each], owner, key, generation) for each in named],
        wrapped.readers,
    )

# SPDX-License-Identifier: Apache-2.0
"""Which corrections of a record were seen by later ones of the same field, in one pass.

A correction names the heads of the whole record, so what it saw of one field is found through
the corrections it saw. Each could be followed back by itself, but a chain of thousands, which a
changed program writes in a few KB, would then be walked thousands of times. So all fields are
followed at once: over what operations saw, from the newest back, goes a mask with a bit for each
field that was corrected further up. Circles, which only a forger writes, are taken as one step.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def overwritten(
    seen: Mapping[Key, Collection[Key]], by_field: Mapping[str, Collection[Key]]
) -> dict[str, set[Key]]:
    """Return, by field, those of its corrections that another one of it saw, however indirectly.

    Args:
        seen: What each operation of the record names as seen; the names of some may be unknown.
        by_field: The operations that correct each field.
    """
    fields = [field for field, corrections in by_field.items() if len(corrections) > 1]
    own: dict[Key, int] = {}
    for place, field in enumerate(fields):
        for each in by_field[field]:
            own[each] = own.get(each, 0) | 1 << place
    above: dict[Key, int] = {}
    found: dict[Key, int] = {}
    for circle in reversed(list(_circles(seen))):
        once = twice = reached = 0
        for each in circle:
            mask = own.get(each, 0)
            once, twice = once | mask, twice | (once & mask)
            reached |= above.get(each, 0)
        for each in circle:
            found[each] = own.get(each, 0) & (reached | twice)
            for earlier in seen[each]:
                if earlier in seen:
                    above[earlier] = above.get(earlier, 0) | reached | once

    result: dict[str, set[Key]] = {field: set() for field in by_field}
    for each, mask in found.items():
        for place, field in enumerate(fields) if mask else ():
            if mask >> place & 1:
                result[field].add(each)
    return result


def _circles(seen: Mapping[Key, Collection[Key]]) -> Iterator[list[Key]]:
    """Yield the operations, those first that were seen; such as saw each other together.

    Tarjan's strongly connected components (1972), without recursion.
    """
    number: dict[Key, int] = {}
    lowest: dict[Key, int] = {}
    stack: list[Key] = []
    on_stack: set[Key] = set()
    for root in seen:
        if root in number:
            continue
        number[root] = lowest[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        walk = [(root, iter(seen[root]))]
        while walk:
            here, rest = walk[-1]
            for earlier in rest:
                if earlier not in seen:
                    continue
                if earlier not in number:
                    number[earlier] = lowest[earlier] = len(number)
                    stack.append(earlier)
                    on_stack.add(earlier)
                    walk.append((earlier, iter(seen[earlier])))
                    break
                if earlier in on_stack:
                    lowest[here] = min(lowest[here], number[earlier])
            else:
                walk.pop()
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[here])
                if lowest[here] == number[here]:
                    circle: list[Key] = []
                    while not circle or circle[-1] != here:
                        circle.append(stack.pop())
                        on_stack.discard(circle[-1])
                    yield circle

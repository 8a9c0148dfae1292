# SPDX-License-Identifier: Apache-2.0
"""The chain of つなぎ・もどし: who held whom, one referral after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """One referral of a chain.

    Attributes:
        id: Of the referral.
        previous: Of the one before, ``""`` for the first.
        began: Day of writing; orders what two people linked at once.
    """

    id: str
    previous: str
    began: date


def chains(links: Iterable[Link]) -> tuple[tuple[Link, ...], ...]:
    """Return the chains of つなぎ・もどし, each from its first link, oldest chain first.

    A link whose predecessor is not there begins a chain. Where two follow one, both stand
    after it, the earlier first; links that point in a circle are cut at the earliest.
    """
    by_id = {link.id: link for link in sorted(links, key=lambda one: (one.began, one.id))}
    following: dict[str, list[Link]] = {}
    for link in by_id.values():
        following.setdefault(link.previous if link.previous in by_id else "", []).append(link)
    seen: set[str] = set()
    found = []
    for first in (*following.get("", ()), *by_id.values()):
        chain: list[Link] = []
        waiting = [first]
        while waiting:
            link = waiting.pop(0)
            if link.id not in seen:
                seen.add(link.id)
                chain.append(link)
                waiting = [*following.get(link.id, ()), *waiting]
        if chain:
            found.append(tuple(chain))
    return tuple(sorted(found, key=lambda chain: (chain[0].began, chain[0].id)))

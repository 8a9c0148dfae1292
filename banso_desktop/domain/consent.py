# SPDX-License-Identifier: Apache-2.0
"""Consent as dated facts: per member, kind of information, recipient, way and period.

A household without consent is a household like any other; consent only decides what may
leave the house. One member's consent opens no other member.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from banso_desktop.domain.codes import CodeList

EVERYBODY: Final = "*"
"""A recipient or a kind of information that stands for all of them."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one person said once.

    Attributes:
        person: Whose information.
        information: Codes of ``information``, or ``*`` for all.
        recipients: Who may learn it: ids of resources or names, or ``*`` for all.
        way: Code of ``consent_way``; only ways that give consent count.
        since: First day.
        until: Last day, None for no end.
        withdrawn: Day it was taken back; nothing is open from that day on.
    """

    person: str
    information: tuple[str, ...]
    recipients: tuple[str, ...]
    way: str
    since: date
    until: date | None = None
    withdrawn: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether it is in force on a day."""
        begun = self.since <= day and (self.until is None or day <= self.until)
        return begun and (self.withdrawn is None or day < self.withdrawn)


@dataclass(frozen=True, slots=True)
class Told:
    """What would be told of one person."""

    person: str
    information: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What a person did not agree to, or asked not to tell.

    Attributes:
        person: Id.
        information: Code.
        refused: The person asked for it not to be told; else nobody asked yet, or it ended.
    """

    person: str
    information: str
    refused: bool


def allowed(
    given: Iterable[Given], person: str, recipient: str, day: date, ways: CodeList
) -> frozenset[str]:
    """Return the kinds of information of a person that a recipient may learn on a day.

    The latest word on a kind counts: who asked not to be told about after agreeing closes
    it, who agreed after that opens it. ``*`` in the result opens all but :func:`refused`.
    """
    opened: set[str] = set()
    for one in _relevant(given, person, recipient, day, ways):
        if ways[one.way].flag("refused"):
            opened = set() if EVERYBODY in one.information else opened - {*one.information}
        elif ways[one.way].flag("given"):
            opened |= {*one.information}
    return frozenset(opened)


def refused(
    given: Iterable[Given], person: str, recipient: str, day: date, ways: CodeList
) -> frozenset[str]:
    """Return the kinds a person asked not to tell a recipient, by the latest word."""
    closed: set[str] = set()
    for one in _relevant(given, person, recipient, day, ways):
        if ways[one.way].flag("refused"):
            closed |= {*one.information}
        elif ways[one.way].flag("given"):
            closed = set() if EVERYBODY in one.information else closed - {*one.information}
    return frozenset(closed)


def _relevant(
    given: Iterable[Given], person: str, recipient: str, day: date, ways: CodeList
) -> Sequence[Given]:
    fitting = [
        one
        for one in given
        if one.person == person
        and one.holds_on(day)
        and (EVERYBODY in one.recipients or recipient in one.recipients)
    ]
    # Of two words on one day the more careful one is taken for the later.
    return sorted(fitting, key=lambda one: (one.since, ways[one.way].flag("refused")))


def missing(
    told: Iterable[Told], given: Sequence[Given], recipient: str, day: date, ways: CodeList
) -> tuple[Missing, ...]:
    """Return what may not be told of what is on a paper, in the order it stands there.

    Asked by everything that leaves the house: slips, handouts, letters, exports.
    """
    found = []
    for one in told:
        open_kinds = allowed(given, one.person, recipient, day, ways)
        closed = refused(given, one.person, recipient, day, ways)
        # A kind that was closed on its own stays closed beside a consent to everything.
        found += [
            Missing(one.person, kind, kind in closed or EVERYBODY in closed)
            for kind in one.information
            if kind in closed or (kind not in open_kinds and EVERYBODY not in open_kinds)
        ]
    return tuple(found)

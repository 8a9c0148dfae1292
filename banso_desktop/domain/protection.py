# SPDX-License-Identifier: Apache-2.0
"""How far a household is protected, and what each level leaves outside its own scope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dateutil.relativedelta import relativedelta


class Protection(StrEnum):
    """The level; stored in ``household.protection``."""

    OPEN = "open"
    """Read by the town's team."""
    RESTRICTED = "restricted"
    """中身を守る: others learn its number and whom to call."""
    HIDDEN = "hidden"
    """いることも守る: others learn nothing, not even that it exists."""

    @property
    def rank(self) -> int:
        """0 to 2, more protected is more."""
        return list(Protection).index(self)

    @classmethod
    def read(cls, text: str | None) -> Protection:
        """Read the stored word; one a newer version wrote is taken for the highest."""
        if not text:
            return cls.OPEN
        return next((level for level in cls if level.value == text), cls.HIDDEN)


@dataclass(frozen=True, slots=True)
class Outside:
    """What people without the household's key meet of it, and what its papers may carry.

    Attributes:
        leaves_shell: A row in ``town`` with number and whom to call.
        named_block: Whether busy blocks may say that it is a visit.
        matches_intake: Whether 「もしかして」 may show it to whoever takes in someone.
        told_to_team: Whether its own team is told of an intake that looks alike.
        counted: Whether it counts in figures others see.
        known_words_block: A known name, place or school in free text blocks the print
            (else it is underlined).
        shows_sender: Whether papers carry the sender's section, stamp and phone.
        masked_papers: Names of places and agencies become what they are in general.
        reads_are_recorded: Opening, printing, projecting and unmasking leave an entry.
    """

    leaves_shell: bool
    named_block: bool
    matches_intake: bool
    told_to_team: bool
    counted: bool
    known_words_block: bool
    shows_sender: bool
    masked_papers: bool
    reads_are_recorded: bool


OUTSIDE: Final[Mapping[Protection, Outside]] = MappingProxyType(
    {
        Protection.OPEN: Outside(
            leaves_shell=False,
            named_block=True,
            matches_intake=True,
            told_to_team=False,
            counted=True,
            known_words_block=False,
            shows_sender=True,
            masked_papers=False,
            reads_are_recorded=False,
        ),
        Protection.RESTRICTED: Outside(
            leaves_shell=True,
            named_block=False,
            matches_intake=False,
            told_to_team=True,
            counted=True,
            known_words_block=True,
            shows_sender=False,
            masked_papers=True,
            reads_are_recorded=True,
        ),
        Protection.HIDDEN: Outside(
            leaves_shell=False,
            named_block=False,
            matches_intake=False,
            told_to_team=True,
            counted=False,
            known_words_block=True,
            shows_sender=False,
            masked_papers=True,
            reads_are_recorded=True,
        ),
    }
)
"""What each level leaves outside."""


def is_guarded(stored: str | None) -> bool:
    """Tell whether reads of a household are recorded: of its words nothing shows before."""
    return OUTSIDE[Protection.read(stored)].reads_are_recorded


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of protection asks for.

    Attributes:
        new_key: Old wraps are retired and the scope goes on under a new key.
        purge: Computers that may no longer read drop rows, index and old keys, and say so.
        confirm: Leaving 「いることも守る」 asks first, twice would be a habit.
    """

    new_key: bool
    purge: bool
    confirm: bool


def change(before: Protection, after: Protection) -> Change:
    """Return what going from one level to the other asks for.

    Between the two protected levels the same circle reads: who leaves it is another matter, and
    what was left in its letterbox stays.
    """
    raised = before is Protection.OPEN and after is not Protection.OPEN
    lowered_from_hidden = before is Protection.HIDDEN and after is not Protection.HIDDEN
    return Change(new_key=raised, purge=raised, confirm=lowered_from_hidden)


class MeasureState(StrEnum):
    """Where an address-protection measure (支援措置) stands on a day."""

    PROVISIONAL = "provisional"
    """Applied for, not decided: protected from this day on."""
    IN_FORCE = "in_force"
    RENEWABLE = "renewable"
    """In its last month, when the renewal is accepted."""
    ENDED = "ended"
    """Over. What was masked stays masked until a person decides."""


@dataclass(frozen=True, slots=True)
class Measure:
    """An address-protection measure as the residents' desk told it.

    Attributes:
        applied: Day of the application.
        begins: Day the decision took effect, None while provisional.
        ends: Last day, None while provisional.
        moved_out: Day of a move out of town, which ends it at once.
    """

    applied: date
    begins: date | None = None
    ends: date | None = None
    moved_out: date | None = None

    @classmethod
    def decided(cls, applied: date, begins: date) -> Measure:
        """Return a decided measure: it lasts a year and is never renewed by itself."""
        return cls(applied, begins, begins + relativedelta(years=1, days=-1))

    @property
    def renewal_from(self) -> date | None:
        """First day a renewal is accepted: a month before the end."""
        return None if self.ends is None else self.ends - relativedelta(months=1)

    def state(self, day: date) -> MeasureState:
        """Return where it stands on a day."""
        if self.moved_out is not None and day >= self.moved_out:
            return MeasureState.ENDED
        if self.ends is None or self.begins is None or day < self.begins:
            return MeasureState.PROVISIONAL
        if day > self.ends:
            return MeasureState.ENDED
        renewable = self.renewal_from is not None and day >= self.renewal_from
        return MeasureState.RENEWABLE if renewable else MeasureState.IN_FORCE

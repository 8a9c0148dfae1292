# SPDX-License-Identifier: Apache-2.0
"""The values an operation can carry, and dates that are only partly known.

A moment is an aware ``datetime`` in UTC; a floating local time (RFC 5545: the clock on the
wall, wherever one stands) is a naive ``datetime``. A date in a person's life is a
:class:`PartialDate`, which keeps what was typed even when it is no date at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"
    """The year, give or take; shown with ごろ."""
    UNKNOWN = "unknown"
    """What was typed is no date; it is kept and marked."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known, with what was typed.

    Attributes:
        iso: ``"1972-05-03"``, ``"1972-05"``, ``"1972"``, or ``""`` when unknown.
        precision: What ``iso`` means; ``ABOUT`` goes with a year (or a month).
        raw: The text as typed, ``""`` if the date was picked rather than typed.
    """

    iso: str
    precision: Precision
    raw: str = ""

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the fully known date of a calendar day."""
        return cls(day.isoformat(), Precision.DAY)

    @property
    def first_day(self) -> date | None:
        """The earliest calendar day it can mean, or None when unknown."""
        if not self.iso:
            return None
        year, month, day = (*(int(part) for part in self.iso.split("-")), 1, 1)[:3]
        return date(year, month, day)


Value = None | bool | int | str | bytes | PartialDate | datetime | list["Value"]
"""What a cell or a field of a record can hold. Integers fit 64 bits signed; no floats."""

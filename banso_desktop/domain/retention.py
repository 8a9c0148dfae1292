# SPDX-License-Identifier: Apache-2.0
"""保存期間: from when and until when what is written of a household is kept.

The classes are data (``resources/presets/retention.json``, and what the town writes over it);
behaviour hangs on their attributes. Nothing here ends by itself: a household that goes on has
no term, and one whose term is over stays until two people say otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.codes import Code
from banso_desktop.domain.fiscal import fiscal_year, fiscal_year_of

LIST = "retention"
"""Name of the code list of the classes."""
LONGEST_YEARS = 100


class Event(StrEnum):
    """What the years are counted from."""

    ENDED = "ended"
    """伴走を終えた日, and never a day before the last record."""
    LAST_RECORD = "last_record"


class Begins(StrEnum):
    """The first day of the term, after the event."""

    FISCAL_YEAR = "fiscal_year"
    CALENDAR_YEAR = "calendar_year"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class RetentionClass:
    """A class of records.

    Attributes:
        code: What is stored.
        years: How many; 0 is for good.
        article: Rule of the town it stands in, ``""`` where nobody verified one.
        source: Where that was read, ``""`` likewise.
    """

    code: str
    years: int
    event: Event
    begins: Begins
    article: str = ""
    source: str = ""

    @classmethod
    def of(cls, code: Code) -> RetentionClass:
        """Read a class; what a newer version or a slip of the pen says is kept for good."""
        years = code.number("years")
        event, begins = code.text("event"), code.text("begins")
        known = event in set(Event) and begins in set(Begins) and 0 < years <= LONGEST_YEARS
        return cls(
            code.code,
            years if known else 0,
            Event(event) if known else Event.ENDED,
            Begins(begins) if known else Begins.FISCAL_YEAR,
            code.text("article"),
            code.text("source"),
        )

    @property
    def is_permanent(self) -> bool:
        """Whether it never comes to an end."""
        return self.years == 0


@dataclass(frozen=True, slots=True)
class Term:
    """From when until when a household's records are kept.

    Attributes:
        first: First day, None while the household goes on.
        last: Last day of keeping, None while it goes on or where they are kept for good.
    """

    first: date | None = None
    last: date | None = None

    def is_over(self, day: date) -> bool:
        """Tell whether the last day is past."""
        return self.last is not None and day > self.last


def term_of(kept: RetentionClass | None, ended: date | None, last_record: date | None) -> Term:
    """Return a household's term.

    Args:
        kept: Its class, None where nobody chose one.
        ended: The day somebody wrote that the accompaniment ended; None while it goes on,
            whatever the class counts from.
        last_record: Day of the last contact or intake. What is written after the end moves
            the beginning: the term never begins before the last record.
    """
    if kept is None or ended is None:
        return Term()
    event = ended
    if last_record is not None and (kept.event is Event.LAST_RECORD or last_record > ended):
        event = last_record
    first = _first_day(event, kept.begins)
    if kept.is_permanent:
        return Term(first)
    return Term(first, first + relativedelta(years=kept.years, days=-1))


def _first_day(event: date, begins: Begins) -> date:
    if begins is Begins.FISCAL_YEAR:
        return fiscal_year(fiscal_year_of(event) + 1).first
    if begins is Begins.CALENDAR_YEAR:
        return date(event.year + 1, 1, 1)
    return event + timedelta(days=1)

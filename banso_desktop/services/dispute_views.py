# SPDX-License-Identifier: Apache-2.0
"""What is shown of a field two people changed at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

OTHER_VALUES: Final = "ほかの値があります"
"""On paper, beside what has more than one value: the one in sight is printed."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values.

    Attributes:
        key: Pass it to :meth:`DisputesPart.decide` to take this one.
        text: As :class:`~banso_desktop.services.household_history.Cell` has it.
        at: ISO local time to the minute.
        by: Name of who wrote it.
        mine: Whether the person who asks wrote it.
        here: Whether it was written at this computer.
        field: The field; of a removed thing, what was written to it meanwhile, ``""`` where it
            is the removal.
    """

    key: str
    text: str
    at: str
    by: str
    mine: bool = False
    here: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field with several values, or a thing that was removed while somebody wrote to it.

    Attributes:
        title: What the thing is called, may be empty.
        field: ``""`` where the thing was removed; :meth:`DisputesPart.decide_removal` settles it.
        before: What stood there before both, ``""`` where nothing did.
        merged: A text that takes all of them in, to be mended; None where no text can stand.
        can_decide: Whether this person may settle it in the comparison; else it is settled
            where the thing is written, by writing it anew.
        versions: The values, the one that is shown everywhere first.
    """

    entity: str
    row: str
    title: str
    field: str
    before: str
    merged: str | None
    can_decide: bool
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class KeptBoth:
    """Something one of two added while the other one wrote: it stands without a question.

    Attributes:
        entity: Name from the catalogue.
        row: Its id.
        title: What it is called, may be empty.
        at: ISO local time to the minute.
        by: Name of who added it.
    """

    entity: str
    row: str
    title: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class DisputeNews:
    """Where the person who asks wrote something at the same time as somebody else.

    Attributes:
        entity: ``household`` where it lies in one; else what is in dispute.
        row: Id of the household, or of the thing.
        title: What it is called.
        count: How many fields.
        by: Names of the others, each once.
    """

    entity: str
    row: str
    title: str
    count: int
    by: tuple[str, ...]

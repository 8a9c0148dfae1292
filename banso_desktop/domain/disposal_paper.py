# SPDX-License-Identifier: Apache-2.0
"""廃棄の証明: what is left of a household that was erased, on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from banso_desktop.domain.paper_kinds import PaperKind


@dataclass(frozen=True, slots=True)
class DisposalComputer:
    """A computer that may have had something of it.

    Attributes:
        name: Whose it is.
        mark: Tells the computers of one person apart.
        done: When it carried the erasure out, as written; ``""`` as long as it has not.
        seen: When it was last heard of, as written.
    """

    name: str
    mark: str
    done: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class DisposalPaper:
    """The certificate of an erasure; no word of anybody who was accompanied is on it.

    Attributes:
        town: Name of the town.
        office: Office that kept the records.
        number: Number of the household.
        retention: Class, such as 5年.
        article: Rule of the town it stands in.
        period: First and last day of keeping, as written.
        proposed_by: Name of the first person.
        proposed: When, as written.
        approved_by: Name of the second person.
        approved: When, as written.
        papers: How many slips were erased with it.
        texts: How many texts of other files speak of it and were kept.
        computers: Those that may have had something of it.
        waiting: How many of them have not said that they carried it out.
        backup_days: Days after which the backups of the computers are gone; 0 is not known.
        issued_on: As written.
        issued_by: Who printed it.
    """

    kind: ClassVar[PaperKind] = PaperKind.DISPOSAL

    town: str
    office: str
    number: str
    retention: str = ""
    article: str = ""
    period: str = ""
    proposed_by: str = ""
    proposed: str = ""
    approved_by: str = ""
    approved: str = ""
    papers: int = 0
    texts: int = 0
    computers: tuple[DisposalComputer, ...] = ()
    waiting: int = 0
    backup_days: int = 0
    issued_on: str = ""
    issued_by: str = ""

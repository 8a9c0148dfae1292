# SPDX-License-Identifier: Apache-2.0
"""Papers that carry a code once: made at the moment of making, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from banso_desktop.domain.paper_kinds import PaperKind


@dataclass(frozen=True, slots=True)
class InvitationPaper:
    """招待の紙: a one-time code to join the town.

    Attributes:
        town: Name of the town.
        office: Office that invites.
        code: Twenty base32 characters, without separators.
        invited: For whom, as far as the inviting person wrote it.
        role: What the new member will be able to do, in a few words.
        valid_until: Date and time as written.
        folder: Name of the shared folder as the person sees it.
        issued_by: Who invites.
        issued_on: As written.
        contact: Whom to ask, with phone.
    """

    kind: ClassVar[PaperKind] = PaperKind.INVITATION

    town: str
    office: str
    code: str
    valid_until: str
    invited: str = ""
    role: str = ""
    folder: str = ""
    issued_by: str = ""
    issued_on: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class RecoveryPaper:
    """予備の鍵: the recovery sheet that unlocks a town when every passphrase is lost.

    Attributes:
        town: Name of the town.
        office: Office that keeps it.
        rows: The code in groups, a line each; the last group of a line holds its check
            characters.
        payload: What the QR code holds, so that nobody has to type.
        mark: Short fingerprint that tells one sheet from another; the program shows it.
        issued_on: As written.
        issued_by: Who printed it.
        sheet: Which sheet of how many equal ones, such as ``1／2``.
    """

    kind: ClassVar[PaperKind] = PaperKind.RECOVERY

    town: str
    office: str
    rows: tuple[tuple[str, ...], ...]
    payload: str
    mark: str = ""
    issued_on: str = ""
    issued_by: str = ""
    sheet: str = ""

    @property
    def code(self) -> str:
        """The whole code on one line, as it may be written down by hand."""
        return " ".join("-".join(row) for row in self.rows)

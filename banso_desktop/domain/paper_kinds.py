# SPDX-License-Identifier: Apache-2.0
"""The papers there are."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """The papers there are; the name in files and on the command line."""

    SLIP = "slip"
    AGENDA = "agenda"
    ECOMAP = "ecomap"
    INVITATION = "invitation"
    RECOVERY = "recovery"
    TODAY = "today"
    DISPOSAL = "disposal"

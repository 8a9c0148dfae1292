# SPDX-License-Identifier: Apache-2.0
"""保存と廃棄: how long records are kept, what holds them, and erasing what need not be kept."""

from __future__ import annotations

from banso_desktop.services import retention_classes as classes
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import use_case
from banso_desktop.services.retention_disposal import DisposalPart
from banso_desktop.services.retention_terms import TermsPart
from banso_desktop.services.retention_texts import TextsPart


class RetentionService(TermsPart, TextsPart, DisposalPart):
    """Tells how long households are kept, and has them erased when two people say so."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def describe_class(
        self,
        *,
        retention: str,
        years: int | None = None,
        event: str | None = None,
        begins: str | None = None,
        article: str | None = None,
        source: str | None = None,
    ) -> str:
        """Change a class to what the town's own rules say; what is left out stays.

        Args:
            years: 0 is for good.
            event: Code of ``retention_event``.
            begins: Code of ``retention_begins``.
            article: Rule of the town it stands in.
            source: Where that was read.

        Raises:
            NotPermitted: Without the right to change settings.
            FieldRefused: Rule ``code`` for an unknown class, event or beginning, ``range`` for
                years below 0 or above 100.
        """
        told = {
            "years": years, "event": event, "begins": begins, "article": article, "source": source,
        }  # fmt: skip
        changes = {name: value for name, value in told.items() if value is not None}
        classes.write_class(self._desk, retention, changes)
        return retention

    @use_case
    def set_backup_days(self, *, days: int) -> int:
        """Write after how many days the backups of the computers are gone; 0 is not known.

        Raises:
            NotPermitted: Without the right to change settings.
            FieldRefused: Rule ``range`` below 0 or above 3650.
        """
        classes.write_backup_days(self._desk, days)
        return days

# SPDX-License-Identifier: Apache-2.0
"""The two free dates of the intake page: when word came, and when one meets again.

What cannot be a date is marked and kept. A word for a day, such as あした, is written out,
because a draft is read again on another day.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from banso_desktop.domain.dates import read_moment
from banso_desktop.domain.dates_in_text import (
    means_date,
    moment_written_out,
    read_day_and_rest,
    written_out,
)
from banso_desktop.gui.widgets.line_care import Doubt
from banso_desktop.services.desk import Clock
from banso_desktop.services.drafts import KeptDraft


class IntakeDays(QObject):
    """Watches both fields."""

    written_out = Signal()
    """A word for a day became that day."""

    def __init__(
        self, received: QLineEdit, again: QLineEdit, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._received = received
        self._again = again
        self._clock = clock
        unread = self.tr("この日時は読めません。このままでも保存できます")
        Doubt(received, self._is_no_moment, unread)
        Doubt(again, self._is_no_day, unread)
        for line in (received, again):
            line.editingFinished.connect(self._settle)

    def _is_no_moment(self, text: str) -> bool:
        local = self._clock.local()
        return read_moment(text, local.date(), local.time()) is None

    def _is_no_day(self, text: str) -> bool:
        today = self._clock.local().date()
        return means_date(text) and read_day_and_rest(text, today)[0] is None

    def _settle(self) -> None:
        today = self._clock.local().date()
        for line, text in (
            (self._received, moment_written_out(self._received.text(), today)),
            (self._again, written_out(self._again.text(), today)),
        ):
            if text != line.text():
                line.setText(text)
                self.written_out.emit()


def as_meant(kept: KeptDraft) -> dict[str, str]:
    """Return the fields of a draft with the days they meant when it was kept."""
    fields, day = dict(kept.fields), date.fromisoformat(kept.kept_at[:10])
    fields["received"] = moment_written_out(fields.get("received", ""), day)
    for name in ("born", "next_when"):
        fields[name] = written_out(fields.get(name, ""), day)
    return fields

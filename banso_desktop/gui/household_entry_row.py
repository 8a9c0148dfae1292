# SPDX-License-Identifier: Apache-2.0
"""A record of the timeline in full, with what stood there before it was corrected."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui import household_entries as entries
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined
from banso_desktop.gui.household_rows import OpenRow
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.written import mark
from banso_desktop.services.contact_timeline import Entry, OldWords

_OLD_CODES: Final = {"kind": "contact_kind", "wheel": "wheel"}


class EntryRow(OpenRow):
    """A record in full: when, how, who; what happened; what stood there before."""

    def __init__(
        self,
        entry: Entry,
        codes: Codes,
        today: date,
        persons: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        icon, colour = entries.icon_of(entry, codes)
        super().__init__(entry.id, IconLabel(icon, colour, 20), parent=parent)
        mark(self, "contact", entry.id)
        self.row.setContentsMargins(6, 6, 6, 7)
        self.row.setSpacing(10)
        self.lines.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = Words(role=Role.S, colour=COLOURS.ink2, wrap=True)
        title.set_runs(
            [Run(entries.heading(entry, codes, today, hour=True)), *_also(entry, persons)]
        )
        head.addWidget(title)
        for picture in _wheels(entry):
            head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        self.lines.addLayout(head)
        text = Words(wrap=True)
        text.set_runs(entries.body(entry))
        text.setMaximumWidth(_most_width())
        text.setVisible(bool(text.text()))
        self.lines.addWidget(text)
        for line in self._besides(entry, codes):
            line.setMaximumWidth(_most_width())
            self.lines.addWidget(line)
        for old in entry.old:
            self.lines.addWidget(self._old(old, codes, today))
        said = (title.text(), text.text(), *entries.taken_in(entry, codes))
        self.setAccessibleName(" ".join(part for part in said if part))
        if entry.what == "contact":
            self.setToolTip(self.tr("Enter か F2 で書き足す・直す"))

    def _besides(self, entry: Entry, codes: Codes) -> list[Words]:
        taken_in = entries.taken_in(entry, codes)
        found = [Words(line, Role.S, colour=COLOURS.ink2, wrap=True) for line in taken_in]
        if entry.impression:
            said = self.tr("見立て：{words}").format(words=entry.impression)
            found.append(Words(said, Role.S, colour=COLOURS.ink2, wrap=True))
        more = "　".join(part for part in (entry.place, entries.times(entry)) if part)
        if more:
            found.append(Words(more, Role.S, colour=COLOURS.ink3, wrap=True))
        return found

    def _old(self, old: OldWords, codes: Codes, today: date) -> Words:
        named = _OLD_CODES.get(old.field)
        text = words.label(codes, named, old.text) if named else old.text
        if old.field == "own_words":
            text = entries.quoted(text)
        if old.field == "minutes":
            text = words.said("minutes", count=text)
        if old.field == "occurred":
            text = words.moment(text, today)
        line = Words(role=Role.S, colour=COLOURS.ink3, wrap=True)
        when = self.tr("{day} {who}さんが訂正：").format(
            day=words.day(old.corrected_on, today), who=old.by
        )
        line.set_runs([Run(when), Run(text, struck=True)])
        line.setMaximumWidth(_most_width())
        return line


def _also(entry: Entry, persons: dict[str, str]) -> list[Run]:
    met = joined(*(persons[one] for one in entry.met if one in persons))
    return [Run(f"  → {met}")] if met else []


def _wheels(entry: Entry) -> list[IconLabel]:
    colours = {"connecting": COLOURS.kaki, "solving": COLOURS.ai}
    turned = ("connecting", "solving") if entry.wheel == "both" else (entry.wheel,)
    return [IconLabel(one, colours[one], 16) for one in turned if one in colours]


def _most_width() -> int:
    return scaled(Metric.TEXT_COLUMN_MAX)

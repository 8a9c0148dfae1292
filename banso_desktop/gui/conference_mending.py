# SPDX-License-Identifier: Apache-2.0
"""A line that keeps a conference's papers back, put right where it is told, in any state."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from banso_desktop.errors import Refused
from banso_desktop.gui.conference_ask_bar import AskBar
from banso_desktop.gui.conference_decisions import owners_of
from banso_desktop.gui.conference_words import due
from banso_desktop.gui.error_fields import field_label
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.widgets import Button, PrimaryButton, Tone
from banso_desktop.services.areas import Services
from banso_desktop.services.conference_views import ConferenceView

_OF_CONFERENCE = {"conference_title": "title", "place": "place", "convener": "convener"}
_OF_ATTENDEE = {"attendee": "name", "agency": "agency"}
_OF_ITEM = {"agenda_title": "title", "presenter": "presenter", "own_words": "own_words"}
_OF_DECISION = {"decision": "text", "due": "due", "tell": "tell"}


class MendBar(AskBar):
    """Says which field holds a known word, shows the field with the word selected."""

    mended = Signal()
    """The field was written anew; the papers may be tried again."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(Tone.BAD, "stop_hand", parent)
        self._services = services
        self._view: ConferenceView | None = None
        self._field = self._row = self._before = ""
        self.print_button = PrimaryButton(self.tr("直して印刷"), "print", clicked=self._mend)
        self.later_button = Button(self.tr("あとで"), clicked=self.hide)
        self.add_buttons(self.later_button, self.print_button)
        self.edit.textChanged.connect(lambda _: self._allow())
        self.edit.returnPressed.connect(self._mend)

    def ask(self, refused: Refused, view: ConferenceView) -> bool:
        """Lead to the field; False where its row is not in sight here.

        Args:
            refused: Of the rule ``conference.known_words``.
            view: The conference as it stands.
        """
        facts = refused.facts
        self._view, self._field, self._row = view, str(facts["field"]), str(facts["row"])
        text = self._text(view)
        if text is None:
            self.hide()
            return False
        self._before = text
        self.words.setText(trouble_of(refused).sentence())
        self.edit.setAccessibleName(field_label(self._field))
        self.edit.setText(text)
        self._allow()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._select(text, int(str(facts["start"])), int(str(facts["end"])))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it for later."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _select(self, text: str, start: int, end: int) -> None:
        """Select code points; Qt counts a character outside the first plane twice."""
        if self._field == "owner_text":
            self.edit.selectAll()
            return
        first, last = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
        self.edit.setSelection(first, last - first)

    def _allow(self) -> None:
        now = self.edit.text()
        is_needed = self._field == "decision"
        self.print_button.setEnabled(now != self._before and bool(now.strip() or not is_needed))

    def _text(self, view: ConferenceView) -> str | None:
        field = self._field
        if field in _OF_CONFERENCE:
            return str(getattr(view, _OF_CONFERENCE[field]))
        for named, rows in ((_OF_ITEM, view.items), (_OF_ATTENDEE, view.attendees)):
            if field in named:
                found = next((one for one in rows if one.id == self._row), None)
                return None if found is None else str(getattr(found, named[field]))
        decision = next((one for one in view.decisions if one.id == self._row), None)
        if decision is None:
            return None
        known = {"decision": decision.text, "due": due(decision), "tell": decision.tell}
        return known.get(field, decision.who)

    def _mend(self) -> None:
        if self._view is None or not self.print_button.isEnabled():
            return
        self._write(self.edit.text().strip())
        self.hide()
        self.mended.emit()

    def _write(self, text: str) -> None:
        service, field, row = self._services.conferences, self._field, self._row
        if field in _OF_CONFERENCE and self._view is not None:
            told = {_OF_CONFERENCE[field]: text}
            service.describe(
                conference=self._view.id,
                title=told.get("title"),
                place=told.get("place"),
                convener=told.get("convener"),
            )
        elif field in _OF_ATTENDEE:
            service.describe_attendee(attendee=row, **{_OF_ATTENDEE[field]: text})
        elif field in _OF_ITEM:
            told = {_OF_ITEM[field]: text}
            service.change_item(
                item=row,
                title=told.get("title"),
                presenter=told.get("presenter"),
                own_words=told.get("own_words"),
            )
        elif field in _OF_DECISION:
            told = {_OF_DECISION[field]: text}
            service.change_decision(
                decision=row, text=told.get("text"), due=told.get("due"), tell=told.get("tell")
            )
        else:
            owners, others = owners_of(text, self._services.town.members())
            service.change_decision(decision=row, owners=owners, owner_text=others)

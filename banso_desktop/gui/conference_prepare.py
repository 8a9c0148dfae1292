# SPDX-License-Identifier: Apache-2.0
"""The desk while a conference is prepared: what it is, its agenda, who comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from banso_desktop.errors import FieldRefused, Refused
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.conference_agenda_editor import AgendaEditor
from banso_desktop.gui.conference_aside import CandidatesCard
from banso_desktop.gui.conference_facts_editor import FactsEditor
from banso_desktop.gui.conference_people_editor import PeopleEditor
from banso_desktop.gui.conference_words import refusal, rows_of
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import InlineBar, Tone
from banso_desktop.services.conference_views import ConferenceView
from banso_desktop.services.search import Found


class Preparing(QObject):
    """Writes through the service; what a rule refuses is said in plain words.

    Args:
        offer: Offers to undo what was just done: words and a callable.
    """

    def __init__(
        self,
        context: Context,
        column: QVBoxLayout,
        parent: QObject,
        *,
        offer: Callable[[str, Callable[[], object]], object],
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._offer = offer
        self._view: ConferenceView | None = None
        self._service = context.services.conferences
        codes, language = context.services.desk.codes, context.settings.language
        self.facts = FactsEditor(codes, language, AsOpened(context.services.drafts))
        self.agenda = AgendaEditor(codes, language, self._find, context.services.drafts)
        self.people = PeopleEditor(codes, language)
        self.candidates = CandidatesCard()
        self.bar = InlineBar(Tone.WARN, "warning")
        self.bar.hide()
        self.others = OtherValues(context)
        column.addWidget(self.others)
        column.addWidget(self.facts)
        column.addWidget(self.bar)
        column.addWidget(self.agenda, 1)
        self.facts.changed.connect(self._describe)
        self.agenda.changed.connect(self._change_item)
        self.agenda.moved.connect(self._move)
        self.agenda.removed.connect(self._remove)
        self.agenda.added_household.connect(self.add_household)
        self.agenda.added_general.connect(self._add_general)
        self.candidates.chosen.connect(self.add_household)
        self.people.added.connect(self._add_person)
        self.people.described.connect(self._describe_person)
        self.people.confirmed.connect(self._confirm)
        self.people.removed.connect(self._remove_person)

    def show_view(self, view: ConferenceView, *, is_new: bool) -> None:
        """Show a conference; ``is_new`` where another one was shown before."""
        self._view = view
        if is_new:
            self.facts.forget()
            self.bar.hide()
        self.others.show_things(rows_of(view), view.title)
        self.facts.show_view(view)
        self.agenda.show_view(view)
        self.people.show_view(view, self._context.services.town.members())

    def show_candidates(self) -> None:
        """Read anew who may want a place."""
        if self._view is not None:
            self.candidates.show_candidates(
                self._service.candidates(conference=self._view.id, limit=8)
            )

    def save(self) -> None:
        """Write what is being typed, now."""
        self.facts.save()
        self.agenda.save()

    def add_household(self, household: str) -> None:
        """Put a household on the agenda, or say why not."""
        view = self._view
        if view is not None:
            self._try(
                lambda: self._service.add_item(
                    conference=view.id, household=household, aim="share", wheel="both"
                ),
                goes_to_item=True,
            )

    def _try(self, act: Callable[[], str], *, goes_to_item: bool = False) -> None:
        """Act; a refusal known here is said in the bar, others go to the shell."""
        try:
            made = act()
        except Refused as error:
            said = refusal(error)
            if not said:
                raise
            self.bar.say(said)
            self.bar.show()
            return
        self.bar.hide()
        if goes_to_item:
            self.agenda.focus_on(made)

    def _find(self, text: str, limit: int) -> list[Found]:
        return self._context.services.search.find(text=text, limit=limit)

    def _describe(self, fields: Mapping[str, Any]) -> None:
        view = self._view
        if view is None:
            return
        told = dict(fields)
        try:
            self._service.describe(conference=view.id, **told)
        except FieldRefused as error:
            if error.facts.get("field") != "starts":
                raise
            self.facts.doubt_start(True)
            told.pop("starts")
            if told:
                self._service.describe(conference=view.id, **told)
            return
        if "starts" in fields:
            self.facts.doubt_start(False)

    def _change_item(self, item: str, fields: Mapping[str, Any]) -> None:
        self._try(lambda: self._service.change_item(item=item, **fields))

    def _move(self, item: str, before: str, after: str) -> None:
        self._try(lambda: self._service.move_item(item=item, before=before, after=after))

    def _remove(self, item: str) -> None:
        view = self._view
        known = next((one for one in view.items if one.id == item), None) if view else None
        if view is None or known is None:
            return
        self._try(lambda: self._service.remove_item(item=item))

        def back() -> None:
            self._service.restore_item(conference=view.id, item=item, household=known.household)

        self._offer(self.tr("議題からはずしました"), back)

    def _add_general(self) -> None:
        view = self._view
        if view is not None:
            self._try(
                lambda: self._service.add_item(conference=view.id, minutes=10), goes_to_item=True
            )

    def _add_person(self, fields: Mapping[str, str]) -> None:
        view = self._view
        if view is not None:
            self._try(lambda: self._service.add_attendee(conference=view.id, **fields))

    def _describe_person(self, attendee: str, part: str) -> None:
        self._try(lambda: self._service.describe_attendee(attendee=attendee, part=part))

    def _confirm(self, attendee: str) -> None:
        self._try(lambda: self._service.mark_attendee(attendee=attendee, secrecy=True))

    def _remove_person(self, attendee: str) -> None:
        self._try(lambda: self._service.remove_attendee(attendee=attendee))

# SPDX-License-Identifier: Apache-2.0
"""The true paper beside the form: made anew after a key, off the GUI thread, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.domain.papers import Printable
from banso_desktop.gui.paper_preview import PaperPreview
from banso_desktop.gui.printing import notes_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import InlineBar, Pause, Tone
from banso_desktop.printing.catalogue import PaperResult
from banso_desktop.services.known_words import KnownWord
from banso_desktop.services.referral_slips import SlipFields

PAUSE_MS = 180
"""How long a person pauses between keys before the paper follows."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to show: made on another thread, so it holds no widget.

    Attributes:
        paper: Reads the paper.
        words: Reads the known words of what is typed.
    """

    paper: Callable[[], Printable]
    words: Callable[[], Sequence[KnownWord]]


class LivePaper(QObject):
    """Keeps a preview true to what is typed."""

    found = Signal(object)
    """Known words of what is typed, as a list of :class:`KnownWord`."""

    def __init__(self, context: Context, preview: PaperPreview, notes: QWidget) -> None:
        """Take charge of a preview and the place for notes above it."""
        super().__init__(preview)
        self._context = context
        self._preview = preview
        self._asked: Asked | None = None
        self._is_running = False
        self._shown: list[str] = []
        self._notes = QVBoxLayout(notes)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes_place = notes
        notes.hide()
        self._pause = Pause(self, PAUSE_MS)
        self._pause.settled.connect(self._make)

    def ask(self, asked: Asked, *, at_once: bool = False) -> None:
        """Show this soon; what was asked for before and not made yet is left out."""
        self._asked = asked
        self._pause.stir()
        if at_once:
            self._pause.flush()

    def show_typed(
        self, household: str, referral: str, fields: SlipFields, *, at_once: bool = False
    ) -> None:
        """Show the paper of what is typed, laid over what was written of the slip before."""
        services = self._context.services.referrals
        self.ask(
            Asked(
                lambda: services.preview(household=household, slip=fields, referral=referral),
                lambda: services.words(household=household, slip=fields, referral=referral),
            ),
            at_once=at_once,
        )

    def show_sealed(self, paper: str) -> None:
        """Show a sealed paper as it prints; none where there is none."""
        papers = self._context.services.papers
        if paper:
            self.ask(Asked(lambda: papers.paper(kind="slip", id=paper), list), at_once=True)
        else:
            self.clear()

    def clear(self) -> None:
        """Show no paper."""
        self._asked = None
        self._pause.forget()
        self._preview.clear()
        self._note([])

    def _make(self) -> None:
        printing = self._context.printing
        asked = self._asked
        if self._is_running or asked is None or printing is None:
            return
        self._is_running = True

        def made(_: object) -> tuple[PaperResult, Sequence[KnownWord]]:
            return printing.make([asked.paper()]), asked.words()

        def done(result: tuple[PaperResult, Sequence[KnownWord]]) -> None:
            self._is_running = False
            if self._asked is asked:
                self._preview.show_pdf(result[0].pdf)
                self._note(notes_on(result[0]))
                self.found.emit(list(result[1]))
            else:
                self._make()

        def failed(error: Exception) -> None:
            self._is_running = False
            if self._asked is asked:
                self._context.works.failed.emit(error)
            else:
                self._make()

        self._context.works.run(made, done, failed=failed, owner=self)

    def _note(self, notes: list[str]) -> None:
        if notes == self._shown:
            return
        self._shown = notes
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            self._notes.addWidget(InlineBar(Tone.WARN, "warning", note, small=True))
        self._notes_place.setVisible(bool(notes))

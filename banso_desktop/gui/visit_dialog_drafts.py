# SPDX-License-Identifier: Apache-2.0
"""What was typed of a plan and not saved: offered in one bar, one draft after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.gui.field_set import BESIDE
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.drafts import DraftService, KeptDraft

EDITOR: Final = "visit"
_SAID: Final = 16


class DraftOffer(QWidget):
    """Asks what is to become of each draft; hidden where there is none."""

    wanted = Signal(object)
    """Carries the :class:`KeptDraft` somebody goes on with."""
    settled = Signal()
    """Nothing is offered any more."""

    def __init__(self, drafts: DraftService, wish: Wish, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            drafts: Where the drafts are kept.
            wish: What the dialog begins with: the drafts of its household, or of all.
            parent: What it lies in.
        """
        super().__init__(parent)
        self._drafts = drafts
        self._wish = wish
        self._bar: InlineBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def begin(self) -> None:
        """Offer what there is."""
        subject = self._wish.household
        every = self._drafts.kept(editor=EDITOR)
        about = [one for one in every if subject_of(one) == subject]
        self._offer(about if subject else every)

    def end(self) -> None:
        """Offer nothing any more."""
        self._clear()
        self.hide()
        self.settled.emit()

    def _offer(self, kept: Sequence[KeptDraft]) -> None:
        """Offer the first; the others wait behind their own button."""
        if not kept:
            self.end()
            return
        self._clear()
        first, rest = kept[0], kept[1:]
        actions = [
            Button(self.tr("つづきを書く"), small=True, clicked=lambda: self.wanted.emit(first)),
            Button(self.tr("消す"), small=True, clicked=lambda: self._forget(first, rest)),
        ]
        if rest:
            turn = [*rest, first]
            other = self.tr("ほかの書きかけ")
            actions.insert(1, Button(other, small=True, clicked=lambda: self._offer(turn)))
        for button in actions:
            button.setAutoDefault(False)
        words = self.tr("書きかけの予定があります。")
        if said := self._words(first):
            words = self.tr("書きかけの予定があります：{what}").format(what=said)
        self._bar = InlineBar(Tone.AI, "info", words, *actions, small=True)
        self._column.addWidget(self._bar)
        self._bar.show()  # at once, also where the dialog is in sight already
        self.show()

    def _words(self, kept: KeptDraft) -> str:
        """Return for whom a draft is and how its words begin, so that one knows it again."""
        fields = kept.fields
        who = fields.get("who") or fields.get("name") or ""
        if not who and subject_of(kept) == self._wish.household:
            who = self._wish.name
        said = " ".join(fields.get("note", "").split())
        short = f"{said[:_SAID]}…" if len(said) > _SAID else said
        return "　".join(part for part in (who, short) if part)

    def _forget(self, kept: KeptDraft, rest: Sequence[KeptDraft]) -> None:
        self._drafts.drop(editor=EDITOR, subject=kept.subject)
        self._offer(rest)

    def _clear(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None


def subject_of(kept: KeptDraft) -> str:
    """Return the household a draft is about, also where others lie beside it."""
    return kept.subject.partition(BESIDE)[0]

# SPDX-License-Identifier: Apache-2.0
"""廃棄の確認: what one of the two people sees and decides on before a household is erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui import retention_words as words
from banso_desktop.gui.admin_part import clear
from banso_desktop.gui.erasure_texts import TextRow
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_erasure_dialog import Ui_ErasureDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.lost_households import is_lost, sentence
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.retention_disposal import Candidate
from banso_desktop.services.retention_terms import ClassLine

_WIDTH = 720
_HEIGHT = 520
_EDGE = 40
"""Pixels of the screen that stay free around the dialog."""


class ErasureDialog(QDialog):
    """Shows the household, its term and every text of others that speaks of it.

    The safe button has the focus; Esc leaves everything as it is.
    """

    done_well = Signal(str)
    """What was done, in a short sentence."""

    focusNextPrevChild = go_on

    def __init__(
        self,
        context: Context,
        candidate: Candidate,
        classes: Sequence[ClassLine],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._candidate = candidate
        self._rows: list[TextRow] = []
        self._ui = ui = Ui_ErasureDialog()
        ui.setupUi(self)
        self.setProperty("surface", "page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show_facts(classes)
        self._show_texts()
        ui.do_button.clicked.connect(self.finish)
        ui.withdraw_button.clicked.connect(self.ask_to_withdraw)
        ui.cancel_button.clicked.connect(self.reject)
        for button in (ui.do_button, ui.withdraw_button, ui.cancel_button):
            button.setAutoDefault(False)
        ui.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        free = self.screen().availableSize()
        ground = parent.window().size()
        width = min(scaled(_WIDTH), free.width() - _EDGE, ground.width() - _EDGE)
        self.resize(width, min(scaled(_HEIGHT), free.height() - 2 * _EDGE, ground.height() - _EDGE))

    @property
    def approves(self) -> bool:
        """Whether this is the second person, who erases."""
        return bool(self._candidate.order) and not self._candidate.mine

    def is_lost(self) -> bool:
        """Tell whether the household is gone, unless this is just what is being done here."""
        is_busy = not self._ui.withdraw_button.isEnabled()
        return not is_busy and is_lost(self.context, self._candidate.household)

    def finish(self) -> None:
        """Propose, or approve and erase; what is refused is said."""
        retention, home = self.context.services.retention, self._candidate.household
        kept = [row.text.key for row in self._rows if row.is_kept()]
        if self.approves:
            self._try(
                lambda: retention.approve(household=home, kept=kept),
                self.tr("承認しました。それぞれの端末が記録を消していきます"),
            )
        else:
            self._try(
                lambda: retention.propose(household=home, kept=kept),
                self.tr("廃棄の案を出しました。もうひとりが承認すると消えます"),
            )

    def ask_to_withdraw(self) -> None:
        """Say what taking the proposal back means, and offer it."""
        said = self.tr("取り下げると、この案では廃棄されません。案は、また出せます。")
        go_on = Button(self.tr("取り下げる"), small=True, clicked=self.withdraw)
        leave = Button(self.tr("案を残す"), small=True, clicked=self._keep_proposal)
        clear(self._ui.note_row)
        self._ui.note_row.addWidget(InlineBar(Tone.WARN, "warning", said, leave, go_on))
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_proposal(self) -> None:
        self._show_standing()
        self._ui.withdraw_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Take the proposal back."""
        clear(self._ui.note_row)
        retention, home = self.context.services.retention, self._candidate.household
        self._try(lambda: retention.withdraw(household=home), self.tr("案を取り下げました"))

    def _try(self, does: Callable[[], object], told: str) -> None:
        """Do it beside the window; what is refused is said."""

        def done(_: object) -> None:
            self.done_well.emit(told)
            self.accept()

        def failed(error: Exception) -> None:
            self._set_busy(False)
            if self.is_lost():
                self.done_well.emit(sentence())
                self.reject()
            else:
                self._say(error)

        self._set_busy(True)
        self.context.works.run(
            lambda _: does(), done, failed=failed, words=self.windowTitle(), owner=self
        )

    def _set_busy(self, busy: bool) -> None:
        for button in (self._ui.do_button, self._ui.withdraw_button):
            button.setEnabled(not busy)

    def _say(self, error: Exception) -> None:
        clear(self._ui.note_row)
        bar = InlineBar(Tone.WARN, "warning", trouble_of(error).sentence())
        self._ui.note_row.addWidget(bar)

    def _show_facts(self, classes: Sequence[ClassLine]) -> None:
        ui, one = self._ui, self._candidate
        ui.household_label.setText(f"{one.number}　{one.name}" if one.name else one.number)
        ui.term_label.setText(
            words.term(words.class_label(classes, one.retention), one.first, one.last)
        )
        if one.order:
            said = self.tr("案を出した人　{name}　{at}")
            ui.proposed_label.setText(
                said.format(name=one.proposed_by, at=words.moment(one.proposed))
            )
        ui.proposed_label.setVisible(bool(one.order))
        for label in (ui.texts_note, ui.reach_label):
            label.set_colour(COLOURS.ink2)
        ui.reach_label.setText(words.reach(self.context.services.retention.backup_days()))
        ui.withdraw_button.setVisible(bool(one.order))
        ui.do_button.setVisible(not one.holds and not one.mine)
        if one.holds or one.mine:
            ui.cancel_button.setText(self.tr("とじる"))
        elif self.approves:
            ui.cancel_button.setText(self.tr("あとで決める"))
            ui.do_button.setText(self.tr("承認して、記録を消す"))
            ui.do_button.setProperty("look", "danger")
            ui.do_button.style().unpolish(ui.do_button)
            ui.do_button.style().polish(ui.do_button)
        ui.dialog_column.insertSpacing(ui.dialog_column.indexOf(ui.texts_title), Metric.GAP)
        self._show_standing()

    def _show_standing(self) -> None:
        """Say above all what one decides on here, or why there is nothing to decide."""
        one = self._candidate
        clear(self._ui.note_row)
        if one.holds:
            said = self.tr("保存をのばすわけがあるので、廃棄できません。世帯のページで確かめます。")
            self._ui.note_row.addWidget(InlineBar(Tone.WARN, "pause", said))
        elif one.mine:
            said = self.tr("もうひとりの、承認できる人が承認すると、記録が消えます。")
            self._ui.note_row.addWidget(InlineBar(Tone.AI, "clock", said))
        elif self.approves:
            said = self.tr("承認すると記録が消え、あとから元には戻せません。")
            self._ui.note_row.addWidget(InlineBar(Tone.WARN, "warning", said))

    def _show_texts(self) -> None:
        scroll = self._ui.texts_scroll
        scroll.clear()
        found = self.context.services.retention.texts(household=self._candidate.household)
        self._rows = [TextRow(text, self._rewrite) for text in found]
        for row in self._rows:
            scroll.add(row)
        if not found:
            nothing = self.tr("この端末で読める記録の中には、見つかりませんでした。")
            scroll.add(Words(nothing, Role.S, colour=COLOURS.ink2, wrap=True))
        scroll.column.addStretch(1)

    def _rewrite(self, row: TextRow, text: str) -> None:
        retention, home = self.context.services.retention, self._candidate.household
        try:
            retention.rewrite(about=home, key=row.text.key, text=text)
        except BansoError as error:
            self._say(error)
            return
        kept = {one.text.key for one in self._rows if one.is_kept()}
        self._show_texts()
        for one in self._rows:
            one.keep(one.text.key in kept)
        self._ui.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

# SPDX-License-Identifier: Apache-2.0
"""管理 › 保存と廃棄: what may be erased, what was, and the rules of the town."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words
from banso_desktop.gui import retention_words as words
from banso_desktop.gui.admin_part import AdminPart
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.day_words import is_japanese
from banso_desktop.gui.erasure_dialog import ErasureDialog
from banso_desktop.gui.forms.ui_admin_retention import Ui_AdminRetention
from banso_desktop.gui.household_tab import clear_layout, focused_key, keep_focus, restore_focus
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.retention_class import ClassDialog
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Chip, IconButton, Tone, rule
from banso_desktop.services.retention_disposal import Candidate
from banso_desktop.services.retention_left import Disposed
from banso_desktop.services.retention_terms import ClassLine

_ENTITIES = {"household", "hold", "contact", "intake", "disposal", "member", "setting"}
_KIND = "disposal"


class RetentionPart(AdminPart):
    """Candidates above, what was erased, then the classes and the backups."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminRetention()
        self._ui.setupUi(self)
        desk = context.services.desk
        self._approves = desk.may(Right.APPROVE)
        self._audits = desk.may(Right.READ_AUDIT)
        self._settles = desk.may(Right.CHANGE_SETTINGS)
        self._classes: Sequence[ClassLine] = ()
        self._build()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read what may have changed; orders of others come with every change of all."""
        if change.everything or _ENTITIES & change.ids.keys():
            self._read()

    def save(self) -> None:
        """Write the days of the backups."""
        self._write_days()

    def focus_first(self) -> None:
        """Put the focus on the first household, else on the backups."""
        at_button = self._ui.candidates_grid.itemAtPosition(0, 4)
        first = at_button.widget() if at_button is not None else None
        if first is not None:
            first.show()  # what was just added to a layout is shown a moment later
        (first or self._ui.backups_edit).setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the households that may be erased, what was erased, and the rules."""
        found = [
            button
            for card in (self._ui.candidates_card, self._ui.erased_card, self._ui.rules_card)
            if card.isVisible() and (button := card.findChild(Button)) is not None
        ]
        return (*found, self._ui.backups_edit)

    def hint(self) -> str:
        """Return the keys of this part."""
        return self.tr("Tab 次の世帯  Enter ひらく  Ctrl+Tab 次のタブ")

    def review(self, candidate: Candidate) -> None:
        """Open what somebody decides on before a household is erased."""
        dialog = ErasureDialog(self.context, candidate, self._classes, self)
        dialog.done_well.connect(partial(self._done, f"candidate/{candidate.household}"))
        dialog.open()

    def _done(self, key: str, told: str) -> None:
        """Show what stands there now, with the focus where one was, as far as it is there."""
        self._read()
        if not restore_focus(self, key):
            self.focus_first()
        self.told.emit(told)

    def _build(self) -> None:
        ui = self._ui
        ui.candidates_note.set_colour(COLOURS.ink2)
        ui.rules_note.set_colour(COLOURS.ink2)
        ui.backups_note.set_colour(COLOURS.ink2)
        ui.candidates_card.setVisible(self._approves)
        ui.erased_card.setVisible(self._audits)
        ui.backups_edit.setFixedWidth(scaled(70))
        ui.backups_edit.setReadOnly(not self._settles)
        ui.backups_edit.setProperty("quiet", not self._settles)
        ui.backups_edit.editingFinished.connect(self._write_days)
        ui.classes_grid.setColumnStretch(2, 1)
        ui.candidates_grid.setColumnStretch(1, 2)
        ui.candidates_grid.setColumnStretch(2, 3)

    def _read(self) -> None:
        retention, key = self.context.services.retention, focused_key(self)
        self._classes = retention.classes()
        if self._approves:
            self._show_candidates(retention.candidates())
        if self._audits:
            self._show_erased(retention.disposed())
        self._show_classes()
        if not self._ui.backups_edit.hasFocus():
            self._ui.backups_edit.setText(str(retention.backup_days() or ""))
        restore_focus(self, key)

    # What may be erased

    def _show_candidates(self, found: Sequence[Candidate]) -> None:
        grid = self._ui.candidates_grid
        clear_layout(grid)
        for row, one in enumerate(found):
            self._put_candidate(grid, row, one)
        if not found:
            nothing = self.tr("保存期間を終えた世帯は、ありません。")
            grid.addWidget(Words(nothing, Role.S, colour=COLOURS.ink2), 0, 0)

    def _put_candidate(self, grid: QGridLayout, row: int, one: Candidate) -> None:
        grid.addWidget(Words(one.number), row, 0)
        grid.addWidget(Elided(one.name), row, 1)
        kept = words.term(words.class_label(self._classes, one.retention), one.first, one.last)
        grid.addWidget(Elided(kept, Role.S), row, 2)
        right = QHBoxLayout()
        right.addStretch(1)
        if one.holds:
            right.addWidget(Chip(self.tr("のばしています"), Tone.WARN, "pause"))
        elif one.order:
            said = self.tr("案：{name}").format(name=one.proposed_by)
            right.addWidget(Chip(said, Tone.AI, "clock"))
        grid.addLayout(right, row, 3)
        button = Button(self._verb(one), small=True, clicked=partial(self.review, one))
        button.setAccessibleName(f"{one.number} {self._verb(one)}")
        grid.addWidget(keep_focus(button, f"candidate/{one.household}"), row, 4)

    def _verb(self, one: Candidate) -> str:
        if one.holds:
            return self.tr("見る")
        if not one.order:
            return self.tr("案を出す")
        return self.tr("案を見る") if one.mine else self.tr("承認する")

    # What was erased

    def _show_erased(self, found: Sequence[Disposed]) -> None:
        clear_layout(self._ui.erased_column)
        for number, one in enumerate(found):
            if number:
                self._ui.erased_column.addWidget(rule())
            self._ui.erased_column.addLayout(self._erased(one))
        if not found:
            nothing = self.tr("廃棄した世帯は、まだありません。")
            self._ui.erased_column.addWidget(Words(nothing, Role.S, colour=COLOURS.ink2))

    def _erased(self, one: Disposed) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words(one.number))
        said = self.tr("{day}　案 {first}・承認 {second}").format(
            day=words.day(one.approved[:10]), first=one.proposed_by, second=one.approved_by
        )
        head.addWidget(Elided(said, Role.S), 1)
        show = Button(self.tr("証明を印刷"), "print", small=True, clicked=lambda: self._print(one))
        show.setAccessibleName(self.tr("{number} の廃棄の証明を印刷").format(number=one.number))
        head.addWidget(keep_focus(show, f"erased/{one.id}"))
        column.addLayout(head)
        state = COLOURS.warn if one.waiting or not one.computers else COLOURS.ok
        column.addWidget(Words(words.computers(one), Role.S, colour=state, wrap=True))
        for line, done in words.computer_lines(one):
            colour = COLOURS.ink2 if done else COLOURS.ink
            column.addWidget(Words(line, Role.S, colour=colour, wrap=True))
        return column

    def _print(self, one: Disposed) -> None:
        if self.context.printing is not None:
            self.context.printing.preview(self, _KIND, one.id)

    # The rules of the town

    def _show_classes(self) -> None:
        grid, codes = self._ui.classes_grid, self.context.services.desk.codes
        clear_layout(grid)
        for row, one in enumerate(self._classes):
            label = one.ja if is_japanese() else one.en
            usual = self.tr("（ふつうはこれ）") if one.usual else ""
            grid.addWidget(Words(f"{label}{usual}"), row, 0)
            counted = "　".join(
                (
                    household_words.label(codes, "retention_event", one.event),
                    household_words.label(codes, "retention_begins", one.begins),
                )
            )
            grid.addWidget(Elided(counted, Role.S), row, 1)
            basis = words.basis(one) or self.tr("根拠はまだ確かめていません")
            colour = COLOURS.ink if words.basis(one) else COLOURS.ink2
            grid.addWidget(Elided(basis, Role.S, colour=colour), row, 2)
            if self._settles:
                name = self.tr("{label}の決まりを直す").format(label=label)
                edit = IconButton("edit", name, clicked=partial(self._edit, one))
                grid.addWidget(keep_focus(edit, f"class/{one.code}"), row, 3)

    def _edit(self, line: ClassLine) -> None:
        dialog = ClassDialog(self.context, line, self)
        dialog.done_well.connect(partial(self._done, f"class/{line.code}"))
        dialog.open()

    def _write_days(self) -> None:
        retention, typed = self.context.services.retention, self._ui.backups_edit.text().strip()
        days = int(typed) if typed.isdecimal() else 0 if not typed else -1
        if not self._settles or days == retention.backup_days():
            return
        try:
            retention.set_backup_days(days=days)
        except BansoError as error:
            self.say_error(error)
            return
        self.told.emit(self.tr("保存しました"))

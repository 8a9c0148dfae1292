# SPDX-License-Identifier: Apache-2.0
"""同じ所を 2人が直していました: what is left to compare, one after the other, without hurry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.errors import BansoError
from banso_desktop.gui import history_words
from banso_desktop.gui import household_words as words
from banso_desktop.gui.compare_pane import ComparePane, Sayer
from banso_desktop.gui.day_words import called
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel, icon, scaled
from banso_desktop.gui.lost_households import is_lost
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    InlineBar,
    PrimaryButton,
    ScrollColumn,
    Tone,
    rule,
)
from banso_desktop.services.dispute_views import Dispute, KeptBoth
from banso_desktop.services.household_page import HouseholdPage

_WIDTH: Final = 958
_HEIGHT: Final = 440
_LIST_WIDTH: Final = 236
_MARGIN: Final = 24


class CompareDialog(QDialog):
    """Compares and decides; Esc leaves everything as it is.

    Args:
        context: What screens are given.
        about: Whose it is, for the heading.
        parent: The screen it lies over.
        household: All of this household.
        rows: Else, what is in dispute of these things.
        names: Names of persons by id, beside the staff's.
    """

    told = Signal(str)
    """What was decided, in a short sentence."""

    def __init__(
        self,
        context: Context,
        about: str,
        parent: QWidget,
        *,
        household: str = "",
        rows: Sequence[str] = (),
        names: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._about = about
        self._household = household
        self._rows = list(rows)
        services = context.services
        staff = {one.id: one.short for one in services.town.members(also_left=True)}
        desk = services.desk
        self._say = Sayer(desk.codes, staff | dict(names or {}), desk.today())
        self._disputes: list[Dispute] = []
        self._kept: list[KeptBoth] = []
        self.pane: ComparePane | None = None
        self.setWindowTitle(self.tr("くらべる"))
        self.setProperty("surface", "page")
        self.setModal(True)
        self._build()
        self._connect()
        self._read()
        self._fit(parent)

    def is_lost(self) -> bool:
        """Tell whether something of what is compared cannot be read here any more."""
        if self._household:
            return is_lost(self._context, self._household)
        changes = self._context.services.history.changes_of
        return any(not changes(entity=one.entity, row=one.row) for one in self._disputes)

    def decide(self) -> None:
        """Write what is chosen and go to the next; what is refused is said."""
        pane = self.pane
        choice = pane.choice() if pane is not None else None
        if pane is None or choice is None:
            return
        history, dispute = self._context.services.history, pane.dispute
        try:
            if choice.keep is not None:
                history.decide_removal(entity=dispute.entity, row=dispute.row, keep=choice.keep)
            else:
                history.decide(
                    entity=dispute.entity,
                    row=dispute.row,
                    field=dispute.field,
                    version=choice.version,
                    text=choice.text,
                )
        except BansoError as error:
            self._tell(trouble_of(error).sentence())
            return
        self._tell("")
        self.told.emit(self.tr("決めました。もう一つの値も履歴に残ります"))
        self._read()
        if not self._disputes:
            self.accept()

    def next(self) -> None:
        """Show the next one, after the last one the first."""
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + 1) % count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone decides nothing: only Ctrl+Enter does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(Metric.GAP)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("compare", COLOURS.warn, 20))
        head.addWidget(Words(self.tr("同じ所を 2人が直していました"), Role.H2))
        self._summary = Elided("", Role.S, colour=COLOURS.ink2)
        head.addWidget(self._summary, 1)
        column.addLayout(head)
        column.addWidget(rule())
        self._note = QVBoxLayout()
        column.addLayout(self._note)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        self.list = QListWidget()
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self.list.setIconSize(QSize(scaled(18), scaled(18)))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("くらべる所"))
        middle.addWidget(self.list)
        self._scroll = ScrollColumn()
        middle.addWidget(self._scroll, 1)
        column.addLayout(middle, 1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        calm = self.tr("急がなくて大丈夫です。決めるまでは両方が見えます。")
        foot.addWidget(Words(calm, Role.S, colour=COLOURS.ink2, wrap=True), 1)
        self.later_button = Button(self.tr("あとで決める"), key="Esc", clicked=self.reject)
        self.next_button = Button(self.tr("次へ"), key="Alt+↓", clicked=self.next)
        self.decide_button = PrimaryButton(self.tr("これで決める"), key="Ctrl+Enter")
        self.decide_button.clicked.connect(self.decide)
        for button in (self.later_button, self.next_button, self.decide_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.decide)
        QShortcut(QKeySequence("Alt+Down"), self).activated.connect(self.next)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self._take_merged)

    def _fit(self, parent: QWidget) -> None:
        window = parent.window()
        width = min(scaled(_WIDTH), window.width() - _MARGIN)
        self.resize(width, min(scaled(_HEIGHT), window.height() - _MARGIN))

    # What stands there

    def _read(self) -> None:
        history = self._context.services.history
        at = max(self.list.currentRow(), 0)
        if self._household:
            self._disputes = history.disputes(household=self._household)
            self._kept = history.kept_both(household=self._household)
        else:
            self._disputes = history.disputes_of(rows=self._rows)
        self.list.blockSignals(True)
        self.list.clear()
        for dispute in self._disputes:
            self._add("compare", COLOURS.warn, self._say.field(dispute))
        for kept in self._kept:
            said = self.tr("{thing}（両方残しました）").format(thing=self._kept_words(kept))
            self._add("check", COLOURS.ok, said)
        self.list.blockSignals(False)
        self._show_summary()
        at = min(at, len(self._disputes) - 1) if self._disputes else 0
        self.list.setCurrentRow(at)
        self._show(at)

    def _add(self, picture: str, colour: str, text: str) -> None:
        item = QListWidgetItem(icon(picture, colour, size=18), text)
        item.setToolTip(tip(text))
        item.setSizeHint(QSize(0, scaled(34)))
        self.list.addItem(item)

    def _show_summary(self) -> None:
        said = self.tr("{about}　くらべて決める {count}件").format(
            about=self._about, count=len(self._disputes)
        )
        if self._kept:
            said += self.tr("・自動で残した {count}件").format(count=len(self._kept))
        self._summary.setText(said)

    def _kept_words(self, kept: KeptBoth) -> str:
        return called(history_words.entity(kept.entity), " ".join(kept.title.split()))

    def _show(self, at: int) -> None:
        clear_layout(self._scroll.column)
        self.pane = None
        if 0 <= at < len(self._disputes):
            place = self.tr("{at}／{count}").format(at=at + 1, count=len(self._disputes))
            self.pane = ComparePane(self._disputes[at], self._say, place)
            self.pane.chosen.connect(self._allow)
            self._scroll.add(self.pane, 1)
        elif 0 <= at - len(self._disputes) < len(self._kept):
            self._show_kept(self._kept[at - len(self._disputes)])
        self._allow()
        if self.pane is not None and not self.list.hasFocus():
            self.pane.focus_first()

    def _show_kept(self, kept: KeptBoth) -> None:
        self._scroll.add(Words(self._kept_words(kept), Role.H2, wrap=True))
        when = words.moment(kept.at, self._say.today)
        said = self.tr(
            "{name}さんが {when} に書きました。同じころに書いたものと、両方そのまま残しました。"
            "決めることはありません。"
        ).format(name=kept.by, when=when)
        text = Words(wrap=True)
        text.set_runs([Run(said)])
        self._scroll.add(text)
        self._scroll.column.addStretch(1)

    def _allow(self) -> None:
        chosen = self.pane is not None and self.pane.choice() is not None
        self.decide_button.setEnabled(chosen)
        self.next_button.setEnabled(self.list.count() > 1)

    def _take_merged(self) -> None:
        if self.pane is not None:
            self.pane.take_merged()

    def _tell(self, said: str) -> None:
        clear_layout(self._note)
        if said:
            self._note.addWidget(InlineBar(Tone.WARN, "warning", said))


def compare_household(context: Context, page: HouseholdPage, parent: QWidget) -> CompareDialog:
    """Open the comparison of a household; returns when it is open."""
    names = {one.id: words.calling_name(one) for one in page.persons}
    dialog = CompareDialog(context, page.name, parent, household=page.household.id, names=names)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog

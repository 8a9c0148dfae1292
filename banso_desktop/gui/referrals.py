# SPDX-License-Identifier: Apache-2.0
"""つなぐ 一覧: every referral by the day something is due, and the desk for replies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui import referral_words as words
from banso_desktop.gui import referrals_table as columns
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_referrals_page import Ui_ReferralsPage
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.referral_papers import COLUMNS as PAPER_COLUMNS
from banso_desktop.gui.referral_papers import PapersModel
from banso_desktop.gui.referrals_table import ReferralsModel
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.widgets import Button, EmptyState, InlineBar, Option, Tone
from banso_desktop.gui.widgets.columns import ColumnWidths
from banso_desktop.services.referral_views import ReferralGroup, ReferralLine

_TOUCHED: Final = frozenset(
    {"referral", "referral_event", "household", "person", "member", "paper", "paper_print"}
)
_COLUMNS: Final = ColumnWidths(
    needs={
        columns.DUE: 172,
        columns.STATE: 128,
        columns.WHO: 170,
        columns.WHERE: 184,
        columns.NEXT: 176,
        columns.SENDER: 88,
        columns.NUMBER: 116,
    },
    shares={columns.WHO: 2, columns.WHERE: 3, columns.NEXT: 2},
    gives_way=(columns.NUMBER, columns.SENDER),
)
_EVERYBODY, _MINE = "", "mine"
_PAPERS: Final = "papers"
"""The group of issued slips: of papers, not of referrals."""


class ReferralsPage(Screen):
    """The list with its groups; above it the line for the code of a reply."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_ReferralsPage()
        self._ui.setupUi(self)
        self._group = ""
        self._asked: list[str] = []
        self._model = ReferralsModel(context.services.desk.codes, self)
        self._papers = PapersModel(self)
        if not context.services.desk.may(Right.ISSUE_REFERRAL):
            self._group = _PAPERS  # whoever prints at the desk begins with what to print
        self._note = InlineBar(Tone.WARN, "warning", "")
        self._build()
        self._connect()

    def title(self) -> str:
        """Return つなぐ."""
        return self.tr("つなぐ")

    def go(self, destination: Destination) -> None:
        """Show a group (``extra["group"]``), or ask for the code of a reply (``["reply"]``)."""
        extra = destination.extra
        if extra.get("group", "") in {"", _PAPERS, *(each.value for each in ReferralGroup)}:
            self._group = extra.get("group", self._group)
        self._asked = []
        self._note.hide()
        if "reply" in extra:
            # After the shell put the focus where a room begins.
            QTimer.singleShot(0, self, self.ask_code)

    def place(self) -> Destination:
        """Return this list as it is filtered now."""
        return Destination("referrals", extra={"group": self._group})

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the list anew where something a row shows has changed."""
        if change.everything or _TOUCHED & set(change.ids):
            self._read()

    def focus_first(self) -> None:
        """Put the focus on the list."""
        self._ui.table.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return the code, the groups and the list."""
        return (self._ui.code_edit, self._ui.groups_choice, self._ui.pages)

    def keys_hint(self) -> str:
        """Return the keys of this list."""
        return self.tr("↑↓ 選ぶ  Enter ひらく  Ctrl+P 印刷  Ctrl+Shift+M 返事を記録")

    def help_topic(self) -> str:
        """Return the topic of つなぐ and もどす."""
        return "referrals"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        return {Command.REPLY: self.ask_code, Command.PREVIEW: self.print_paper}

    def resizeEvent(self, event: object) -> None:
        """Share the width out among the columns."""
        QTimer.singleShot(0, self, self._share_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the code's line finds the slip, Esc empties it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_reply()
                return True
            if event.key() == Qt.Key.Key_Escape and self._ui.code_edit.text():
                self._ui.code_edit.clear()
                self._note.hide()
                return True
        return False

    def ask_code(self) -> None:
        """Put the focus where a code is typed, or a reader types it."""
        self._ui.code_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.code_edit.selectAll()

    def find_reply(self) -> None:
        """Open the referral a reply belongs to; two with one code are both shown."""
        text = self._ui.code_edit.text()
        if not text.strip():
            return
        try:
            found = self.context.services.referrals.replies(code=text)
        except BansoError as error:
            self._say(trouble_of(error).sentence())
            return
        if not found:
            self._say(self.tr("この符号のつなぎ票は、ここでは見つかりません"))
        elif len(found) == 1:
            self._ui.code_edit.clear()
            self.navigate.emit(Destination("referral", found[0].id, {"record": "answer"}))
        else:
            self._asked = [line.id for line in found]
            self._say(self.tr("同じ符号のつなぎが{count}件あります。紙と見くらべてください").format(
                count=len(found)))  # fmt: skip
            self._show(found)

    def print_paper(self) -> None:
        """Show the slip in sight for printing."""
        table, printing = self._ui.table, self.context.printing
        at = table.currentIndex()
        if printing is None or not at.isValid():
            return
        if table.model() is self._papers:
            paper = self._papers.line(at.row()).id
        else:
            paper = self._model.line(at.row()).paper
        if paper:
            printing.preview(self, "slip", paper)

    def _build(self) -> None:
        ui = self._ui
        place = QVBoxLayout(ui.note_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._note)
        ui.code_edit.setFixedWidth(scaled(150))
        ui.code_edit.installEventFilter(self)
        ui.whose_box.addItem(self.tr("チームみんなの"), _EVERYBODY)
        ui.whose_box.addItem(self.tr("わたしがつないだ"), _MINE)
        ui.table.setModel(self._model)
        _COLUMNS.begin(ui.table)

    def _connect(self) -> None:
        ui = self._ui
        ui.table.opened.connect(self._open)
        ui.groups_choice.chosen.connect(self._chosen)
        ui.whose_box.activated.connect(lambda _: self._read())

    def _groups(self, counts: Mapping[str, int]) -> list[Option]:
        found = []
        for group in ReferralGroup:
            said = words.group_words(group)
            if group.value in counts:
                said = f"{said} {counts[group.value]}"
            found.append(Option(group.value, said, words.GROUP_LOOKS[group][1]))
        return found

    def _read(self) -> None:
        services = self.context.services.referrals
        if self._asked:
            return
        entries = self.context.services.papers.papers(kind="slip")
        self._papers.show_lines(entries)
        mine = self._ui.whose_box.currentData() == _MINE
        sender = self.context.member_id if mine else ""
        alive = services.lines(sender=sender, limit=1_000)
        self._show_groups(alive, sum(entry.waiting for entry in entries))
        if self._group == _PAPERS:
            self._show_papers(len(entries))
            return
        if self._group in (ReferralGroup.RECONNECTED, ReferralGroup.ENDED):
            found = services.lines(group=self._group, sender=sender)
        else:
            found = [line for line in alive if self._group in ("", line.group)]
        self._show(found)

    def _show_papers(self, count: int) -> None:
        ui = self._ui
        ui.count_label.setText(self.tr("{count}件").format(count=count) if count else "")
        if not count:
            self._show_empty()
            return
        self._use(self._papers)
        ui.pages.setCurrentWidget(ui.table)
        ui.table.selectRow(0)
        self._share_out()

    def _use(self, model: ReferralsModel | PapersModel) -> None:
        table = self._ui.table
        if table.model() is not model:
            table.setModel(model)
            for column in range(model.columnCount()):
                table.setColumnHidden(column, False)

    def _show_groups(self, alive: Sequence[ReferralLine], waiting: int) -> None:
        counts: dict[str, int] = {}
        for line in alive:
            counts[line.group] = counts.get(line.group, 0) + 1
        choice = self._ui.groups_choice
        everybody = self.tr("すべて")
        everything = Option("", f"{everybody} {len(alive)}")
        to_print = self.tr("印刷まち")
        papers = Option(_PAPERS, f"{to_print} {waiting}" if waiting else to_print, "print")
        choice.set_options([everything, *self._groups(counts), papers])
        choice.set_value(self._group)

    def _show(self, found: Sequence[ReferralLine]) -> None:
        ui, kept = self._ui, self._selected()
        names = {each.id: each.short for each in self.context.services.town.names().values()}
        self._model.show_referrals(found, names)
        over = sum(line.days_over > 0 for line in found)
        said = self.tr("{count}件").format(count=len(found))
        if over:
            said += self.tr("・日をすぎたもの {count}件").format(count=over)
        ui.count_label.setText(said if found else "")
        if found:
            self._use(self._model)
            ui.pages.setCurrentWidget(ui.table)
            ui.table.selectRow(max(0, self._model.row_of(kept)))
        else:
            self._show_empty()
        self._share_out()

    def _show_empty(self) -> None:
        column = self._ui.empty_column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._group == _PAPERS:
            said = self.tr("印刷を待っている紙は、いまありません")
            column.addWidget(EmptyState("print", said))
        elif self._group:
            all_of_them = Button(self.tr("すべてのつなぎを見る"), clicked=self._show_all)
            said = self.tr("「{group}」のつなぎは、いまありません").format(
                group=words.group_words(self._group)
            )
            column.addWidget(EmptyState("refer", said, "", all_of_them))
        else:
            said = self.tr("様子をきくつなぎは、いまありません")
            more = self.tr("世帯のページの［つなぐ］から、つなぎ票をつくれます。")
            column.addWidget(EmptyState("refer", said, more))
        self._ui.pages.setCurrentWidget(self._ui.empty_page)

    def _show_all(self) -> None:
        self._chosen("")

    def _chosen(self, group: str) -> None:
        self._group, self._asked = group, []
        self._note.hide()
        # The buttons are made anew: never while one handles its own press.
        QTimer.singleShot(0, self, self._read)

    def _say(self, words_: str) -> None:
        self._note.say(words_)
        self._note.show()
        self._ui.code_edit.selectAll()

    def _selected(self) -> str:
        if self._ui.table.model() is not self._model:
            return ""
        at = self._ui.table.currentIndex()
        inside = at.isValid() and at.row() < self._model.rowCount()
        return self._model.line(at.row()).id if inside else ""

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if self._ui.table.model() is self._papers:
            self.print_paper()
        else:
            self.navigate.emit(Destination("referral", self._model.line(index.row()).id))

    def _share_out(self) -> None:
        shows_papers = self._ui.table.model() is self._papers
        (PAPER_COLUMNS if shows_papers else _COLUMNS).share_out(self._ui.table)

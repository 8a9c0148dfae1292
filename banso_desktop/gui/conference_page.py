# SPDX-License-Identifier: Apache-2.0
"""会議: prepared, run and looked back at, at one desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.wareki import clock
from banso_desktop.errors import Refused
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.conference_agenda_card import AgendaCard
from banso_desktop.gui.conference_aside import LastTimeCard, MapCard, PromiseCard
from banso_desktop.gui.conference_end_bar import EndBar
from banso_desktop.gui.conference_mending import MendBar
from banso_desktop.gui.conference_people_cards import AttendanceCard, CopiesCard
from banso_desktop.gui.conference_prepare import Preparing
from banso_desktop.gui.conference_run import Running
from banso_desktop.gui.conference_words import STATES
from banso_desktop.gui.day_words import bracketed, long_moment
from banso_desktop.gui.forms.ui_conference_page import Ui_ConferencePage
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.tokens import Metric
from banso_desktop.gui.widgets import Button, EmptyState, PrimaryButton
from banso_desktop.services.conference_views import ConferenceView, ItemView

_TOUCHED: Final = (
    "conference", "attendee", "agenda_item", "minutes_line", "decision", "household", "person",
    "member", "consent",
)  # fmt: skip
_MAPPED: Final = ("tie", "tie_state", "node", "person", "kinship", "position", "residence")
_LEFT, _RIGHT = 266, 270
_CENTRE_TAB, _LEFT_TAB, _RIGHT_TAB = "centre", "left", "right"


class ConferencePage(Screen):
    """One conference: left what and who, in the middle the work, right what helps."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_ConferencePage()
        self._ui.setupUi(self)
        self._id = ""
        self._view: ConferenceView | None = None
        self._width = 0
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the name of the conference with its state."""
        if self._view is None:
            return self.tr("会議")
        name = self._view.title or self._kind_label(self._view)
        return f"{name}{bracketed(self._state_label(self._view))}"

    def go(self, destination: Destination) -> None:
        """Turn to a conference."""
        if destination.id != self._id:
            self._id, self._view = destination.id, None
            self._mend_bar.hide()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the conference anew where something it shows has changed."""
        everything = change.everything
        if everything or any(entity in change.ids for entity in _TOUCHED):
            self._read(everything=everything)
        elif any(entity in change.ids for entity in _MAPPED):
            self.map.show_item(self.running.item())

    def focus_first(self) -> None:
        """Put the focus where one writes or reads: the name, the note; else on the header."""
        if self._view is not None and self._view.state == "preparing":
            empty = not self._view.title
            editor = self.preparing
            (editor.facts.title_edit if empty else editor.agenda.find_edit).setFocus()
        elif self._view is not None and self._view.state == "cancelled":
            self.take_up_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.running.notes.focus_first():
            self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the columns in sight."""
        ui = self._ui
        return [
            pane
            for pane in (ui.left_scroll, ui.centre_stack, ui.right_scroll)
            if pane.isVisibleTo(self)
        ]

    def keys_hint(self) -> str:
        """Return the keys of this screen."""
        if self._view is not None and self._view.state == "running":
            return self.tr("Ctrl+PgDn 次の議題  Ctrl+K 本人の言葉  Ctrl+D 決める  Ctrl+L あとで")
        if self._view is not None and self._view.state == "ended":
            return self.tr("F1 ヘルプ  Ctrl+P 紙を印刷")
        return self.tr("F1 ヘルプ  Alt+↑↓ 入れかえ  Ctrl+P 紙を印刷")

    def help_topic(self) -> str:
        """Return the help topic."""
        return "conference"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what can be ordered now."""
        known: dict[Command, Callable[[], object]] = {Command.PREVIEW: self.print_papers}
        if self._view is not None and self._view.state == "running":
            known |= {
                Command.DECIDE: self.running.notes.decide,
                Command.OWN_WORDS: self.running.notes.mark_own_words,
                Command.LATER: self.running.notes.park,
                Command.NEXT_ITEM: self.running.next_item,
                Command.PREVIOUS_ITEM: self.running.previous_item,
            }
        return known

    def fit(self, width: int) -> None:
        """Fold the right column, then the left one, into tabs."""
        self._width = width
        self._arrange()

    def save(self) -> None:
        """Write or keep what is being typed."""
        self.preparing.save()
        self.running.save()

    def begin(self) -> None:
        """会議を始める, with the first item."""
        view = self._view
        if view is None:
            return
        self.preparing.save()
        first = next((one.id for one in view.items if one.state != "done"), "")
        self.context.services.conferences.turn_to(conference=view.id, item=first)

    def end(self) -> None:
        """会議を終える: asks only where something is open."""
        if self._view is not None and not self._end_bar.ask(self._view):
            self._end("")

    def cancel(self) -> None:
        """とりやめる: it stays in the list, and can be prepared again."""
        if self._view is None:
            return
        self.save()
        self.context.services.conferences.cancel(conference=self._view.id)
        self.undoable.emit(self.tr("会議をとりやめました"), self._take_up)

    def print_papers(self) -> None:
        """紙を印刷（番号つき）: everybody on the list gets a number, then the preview opens.

        A known word of a protected household is shown in its field instead, to be put right.
        """
        view = self._view
        if view is None or self.context.printing is None:
            return
        self.save()
        if view.papers_collected and view.attendees and view.state != "ended":
            self.context.services.conferences.number_copies(conference=view.id)
        self._mend_bar.hide()
        self.context.printing.preview(self, "agenda", view.id, refused=self._not_printed)

    # Building

    def _build(self) -> None:
        ui, context = self._ui, self.context
        codes = context.services.desk.codes
        self.running = Running(
            context, ui.run_page.column, self, told=self.told.emit, ticked=self._ticked
        )
        self.preparing = Preparing(context, ui.prepare_column, self, offer=self.undoable.emit)
        self.agenda_card = AgendaCard(codes)
        self.attendance = AttendanceCard()
        self.copies = CopiesCard()
        self.map = MapCard(context)
        self.promise = PromiseCard()
        self.last_time = LastTimeCard()
        left = (self.agenda_card, self.attendance, self.copies, self.preparing.candidates)
        right = (self.preparing.people, self.map, self.last_time, self.promise)
        for scroll, cards in ((ui.left_scroll, left), (ui.right_scroll, right)):
            for card in cards:
                scroll.add(card)
            scroll.column.addStretch(1)
        self._end_bar = EndBar()
        self._mend_bar = MendBar(context.services)
        ui.bar_column.addWidget(self._end_bar)
        ui.bar_column.addWidget(self._mend_bar)
        self.print_button = Button(self.tr("紙を印刷（番号つき）"), "print")
        self.begin_button = PrimaryButton(self.tr("会議を始める"), "play")
        self.end_button = Button(self.tr("会議を終える…"), "stop")
        self.again_button = Button(self.tr("つづきから"), "play")
        self.cancel_button = Button(self.tr("とりやめる"), "close")
        self.take_up_button = Button(self.tr("もう一度準備する"), "undo")
        for button in (
            *(self.cancel_button, self.take_up_button, self.print_button),
            *(self.begin_button, self.end_button, self.again_button),
        ):
            ui.head_row.addWidget(button)
            focus_last(button)
        ui.tabs.hide()
        ui.tabs.setAccessibleName(self.tr("どこを見るか"))
        ui.facts_label.setMinimumWidth(scaled(40))
        self._empty = EmptyState("conference", self.tr("この会議は、ここでは読めません"))
        ui.run_page.add(self._empty)
        self._empty.hide()

    def _connect(self) -> None:
        service = self.context.services.conferences
        self.print_button.clicked.connect(self.print_papers)
        self.begin_button.clicked.connect(self.begin)
        self.end_button.clicked.connect(self.end)
        self.again_button.clicked.connect(self._go_on)
        self.cancel_button.clicked.connect(self.cancel)
        self.take_up_button.clicked.connect(self._take_up)
        self._end_bar.ended.connect(self._end)
        self._end_bar.stayed.connect(self.focus_first)
        self._mend_bar.mended.connect(self.print_papers)
        self.agenda_card.turned.connect(self._turn_to)
        self.attendance.came.connect(
            lambda who, there: service.mark_attendee(attendee=who, present=there)
        )
        self.copies.collected.connect(
            lambda who, back: service.mark_attendee(attendee=who, collected=back)
        )
        self.last_time.settled.connect(self._settle)
        self._ui.tabs.currentChanged.connect(lambda _: self._show_columns())

    # Reading

    def _read(self, *, everything: bool) -> None:
        if not self._id:
            return
        is_new = self._view is None
        focused = self.window().focusWidget()
        held_focus = focused is None or self.isAncestorOf(focused)
        view = self.context.services.conferences.conference(conference=self._id)
        old = self._view
        self._view = view
        self._show_head(view)
        preparing = view.state in ("preparing", "cancelled")
        ui = self._ui
        ui.centre_stack.setCurrentWidget(ui.prepare_page if preparing else ui.run_page)
        for card in (self.agenda_card, self.attendance, self.map):
            card.setVisible(not preparing)
        self.preparing.candidates.setVisible(preparing)
        self.preparing.people.setVisible(preparing)
        self.running.show_view(view, is_new=is_new)
        self.promise.show_view(view)
        self.last_time.show_view(view)
        self.copies.show_view(view)
        if preparing:
            self.preparing.show_view(view, is_new=is_new)
            on_agenda = [one.household for one in view.items]
            if everything or old is None or on_agenda != [one.household for one in old.items]:
                self.preparing.show_candidates()
        else:
            self.agenda_card.show_view(view)
            self.attendance.show_view(view)
            self.map.show_item(self.running.item() or self._first_household(view))
            self.running.tick()
        if old is None or (old.state, old.title) != (view.state, view.title):
            self._arrange()
            self.titled.emit()
        if old is not None and old.state != view.state and held_focus:
            self.focus_first()  # what had the focus may be gone: another state, other buttons

    def _show_head(self, view: ConferenceView) -> None:
        ui = self._ui
        ui.title_label.setText(view.title or self._kind_label(view))
        tone, icon = STATES.get(view.state, STATES["preparing"])
        hint = ui.title_label.sizeHint().width()
        ui.title_label.setMinimumWidth(min(hint, scaled(230)))
        ui.state_chip.show_state(self._state_label(view), tone, icon)
        ui.facts_label.setText(self._facts(view))
        self.begin_button.setVisible(view.state == "preparing")
        self.end_button.setVisible(view.state == "running")
        self.again_button.setVisible(view.state == "ended")
        self.cancel_button.setVisible(view.state == "preparing")
        self.take_up_button.setVisible(view.state == "cancelled")

    def _facts(self, view: ConferenceView) -> str:
        parts = []
        if view.starts:
            at = datetime.fromisoformat(view.starts)
            ends = clock((at + timedelta(minutes=view.planned)).time())
            parts.append(f"{long_moment(at)}–{ends}")
        else:
            parts.append(self.tr("日時はまだ"))
        if view.place:
            parts.append(view.place)
        if view.attendees:
            done = self.tr("守秘の確認 済")
            still = self.tr("守秘の確認 あと{count}人").format(count=view.table.secrecy_missing)
            parts.append(still if view.table.secrecy_missing else done)
        return "　".join(parts)

    def _first_household(self, view: ConferenceView) -> ItemView | None:
        return next((one for one in view.items if one.household), None)

    def _kind_label(self, view: ConferenceView) -> str:
        return self._label("conference_type", view.kind)

    def _state_label(self, view: ConferenceView) -> str:
        return self._label("conference_state", view.state)

    def _label(self, name: str, code: str) -> str:
        codes = self.context.services.desk.codes
        return codes.label(name, code, self.context.settings.language)

    # Acting

    def _ticked(self, seconds: int | None) -> None:
        self.agenda_card.show_left(seconds)

    def _not_printed(self, error: Exception) -> None:
        """Lead to the field that keeps the papers back; anything else is for the shell."""
        if isinstance(error, Refused) and error.rule == "conference.known_words" and self._id:
            view = self.context.services.conferences.conference(conference=self._id)
            if self._mend_bar.ask(error, view):
                return
        self.context.works.failed.emit(error)

    def _turn_to(self, item: str) -> None:
        if self._view is not None and self._view.state == "running":
            self.running.turn_to(item)
            self.running.notes.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, reason: str) -> None:
        self.running.end(reason)
        self.undoable.emit(self.tr("会議を終えました"), self._go_on)

    def _go_on(self) -> None:
        if self._view is not None:
            self.context.services.conferences.turn_to(conference=self._view.id)

    def _take_up(self) -> None:
        if self._view is not None:
            self.context.services.conferences.take_up(conference=self._view.id)

    def _settle(self, decision: str, state: str) -> None:
        service = self.context.services.conferences
        service.settle_decision(decision=decision, state=state)
        self.undoable.emit(
            self.tr("「した」にしました"),
            lambda: service.settle_decision(decision=decision, state="open"),
        )

    # Columns and tabs

    def _arrange(self) -> None:
        ui = self._ui
        folds_right = 0 < self._width < Metric.RIGHT_COLLAPSES_BELOW
        folds_left = 0 < self._width < Metric.LEFT_COLLAPSES_BELOW
        preparing = self._view is not None and self._view.state in ("preparing", "cancelled")
        wanted = [(_CENTRE_TAB, self.tr("議題づくり") if preparing else self.tr("書きとめる"))]
        if folds_left:
            left = self.tr("のせるか考えたい世帯") if preparing else self.tr("議題・人・紙")
            wanted.append((_LEFT_TAB, left))
        if folds_right:
            right = self.tr("参加する人") if preparing else self.tr("図・約束")
            wanted.append((_RIGHT_TAB, right))
        shown = [(ui.tabs.tabData(at), ui.tabs.tabText(at)) for at in range(ui.tabs.count())]
        if shown != wanted:
            kept = ui.tabs.tabData(ui.tabs.currentIndex())
            ui.tabs.blockSignals(True)
            while ui.tabs.count():
                ui.tabs.removeTab(0)
            for at, (key, words) in enumerate(wanted):
                ui.tabs.addTab(words)
                ui.tabs.setTabData(at, key)
                if key == kept:
                    ui.tabs.setCurrentIndex(at)
            ui.tabs.blockSignals(False)
        ui.tabs.setVisible(len(wanted) > 1)
        self.running.notes.set_compact(len(wanted) > 1)
        self._show_columns()

    def _show_columns(self) -> None:
        """Show the columns that have room, and of the folded ones the chosen one."""
        ui = self._ui
        tabs = {ui.tabs.tabData(at) for at in range(ui.tabs.count())}
        chosen = ui.tabs.tabData(ui.tabs.currentIndex()) or _CENTRE_TAB
        ui.centre_stack.setVisible(chosen == _CENTRE_TAB)
        columns = ((_LEFT_TAB, ui.left_scroll, _LEFT), (_RIGHT_TAB, ui.right_scroll, _RIGHT))
        for key, column, width in columns:
            column.setVisible(key not in tabs or chosen == key)
            alone = key in tabs
            column.setMinimumWidth(0 if alone else scaled(width))
            column.setMaximumWidth(16_777_215 if alone else scaled(width))

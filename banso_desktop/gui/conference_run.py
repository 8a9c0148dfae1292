# SPDX-License-Identifier: Apache-2.0
"""The middle of the desk while a conference runs: clock, notes, decisions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from banso_desktop.domain.wareki import clock
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.conference_decisions import DecisionsCard, owners_of
from banso_desktop.gui.conference_notes import NotesCard, speaker_of
from banso_desktop.gui.conference_timer import ItemTimer
from banso_desktop.gui.conference_timer_card import TimerCard
from banso_desktop.gui.conference_words import rows_of
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import Pause
from banso_desktop.services.conference_agenda import LONGEST_MINUTES
from banso_desktop.services.conference_views import ConferenceView, ItemView

NOTE: Final = "conference_note"
TIMER: Final = "conference_timer"


class Running(QObject):
    """Keeps notes, decisions and clock of one conference; writes through the service.

    Args:
        told: Says a short sentence.
        ticked: Told once a second how many seconds are left of the item that runs.
    """

    def __init__(
        self,
        context: Context,
        column: QVBoxLayout,
        parent: QObject,
        *,
        told: Callable[[str], object],
        ticked: Callable[[int | None], object],
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._told = told
        self._ticked = ticked
        self._view: ConferenceView | None = None
        self._timer: ItemTimer | None = None
        codes, language = context.services.desk.codes, context.settings.language
        self.timer_card = TimerCard()
        self.notes = NotesCard()
        self.decisions = DecisionsCard(codes["wheel"], language, AsOpened(context.services.drafts))
        self.others = OtherValues(context)
        column.addWidget(self.others)
        column.addWidget(self.timer_card)
        column.addWidget(self.notes, 3)
        column.addWidget(self.decisions, 2)
        self._pause = Pause(self)
        self._pause.settled.connect(self._keep_note)
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self.tick)
        self.notes.stirred.connect(self._pause.stir)
        self.notes.finished.connect(self._write_line)
        self.notes.decided.connect(self._decide)
        self.decisions.table.changed.connect(self._change_decision)
        self.timer_card.longer.connect(self._longer)
        self.timer_card.paused.connect(self._pause_item)
        self.timer_card.turned.connect(self.next_item)

    def show_view(self, view: ConferenceView, *, is_new: bool) -> None:
        """Show a conference; ``is_new`` where another one was shown before."""
        self._view = view
        self.others.show_things(rows_of(view), view.title)
        if is_new:
            self._timer = None
            kept = self._context.services.drafts.read(editor=NOTE, subject=view.id)
            self.notes.edit.setText(kept.fields.get("text", "") if kept else "")
        running = view.state == "running"
        item = self.item()
        ids = [one.id for one in view.items]
        at = ids.index(item.id) if item is not None else -1
        self.timer_card.setVisible(running)
        self.timer_card.show_item(item, at + 1, is_last=at == len(ids) - 1)
        self.notes.show_lines(view.lines, open_=running)
        self._show_decisions()
        self._follow(item)
        self.tick()
        if running:
            self._seconds.start()
        else:
            self._seconds.stop()

    def item(self) -> ItemView | None:
        """Return the item that runs, None for none."""
        view = self._view
        if view is None or view.state != "running":
            return None
        return next((one for one in view.items if one.id == view.current_item), None)

    def tick(self) -> None:
        """Show what is left now."""
        self.notes.show_time(clock(self._now().time()))
        item, timer = self.item(), self._timer
        if item is None or timer is None:
            self._ticked(None)
            return
        whole = item.minutes * 60
        left = whole - max(item.actual, 0) * 60 - timer.seconds(self._now())
        ends = clock((self._now() + timedelta(seconds=left)).time())
        self.timer_card.show_left(left, whole, ends, paused=timer.paused is not None)
        self._ticked(left)

    def turn_to(self, item: str) -> None:
        """Go on with an item; the one before is closed with its time."""
        if self._view is None or item == self._view.current_item:
            return
        self._context.services.conferences.turn_to(
            conference=self._view.id, item=item, minutes=self._taken()
        )
        self._start(item)

    def next_item(self) -> None:
        """Ctrl+PgDn: the next item that is not over; at the end, say so."""
        self._step(1)

    def previous_item(self) -> None:
        """Ctrl+PgUp: the item before."""
        self._step(-1)

    def end(self, reason: str) -> None:
        """End the conference with the time of the item that runs."""
        if self._view is not None:
            self._context.services.conferences.end(
                conference=self._view.id, minutes=self._taken(), reason=reason
            )
            self._context.services.drafts.drop(editor=TIMER, subject=self._view.id)

    def save(self) -> None:
        """Keep the line that is being typed, now."""
        self._pause.flush()

    def _step(self, step: int) -> None:
        view = self._view
        if view is None or not view.items:
            return
        ids = [one.id for one in view.items]
        at = ids.index(view.current_item) if view.current_item in ids else -1
        if step > 0 and at == -1:
            at = next((n for n, one in enumerate(view.items) if one.state == "planned"), 0) - 1
        if 0 <= at + step < len(ids):
            self.turn_to(ids[at + step])
        elif step > 0:
            self._told(self.tr("議題はこれで終わりです。会議を終えるときは右上から。"))

    def _now(self) -> datetime:
        return self._context.clock.local()

    def _taken(self) -> int:
        """Return what the item that runs took, -1 where nobody measured it here."""
        item = self.item()
        if item is None or self._timer is None or self._timer.item != item.id:
            return -1
        took = max(item.actual, 0) + round(self._timer.seconds(self._now()) / 60)
        return min(max(took, 0), LONGEST_MINUTES)  # a clock that was put right, one left running

    def _follow(self, item: ItemView | None) -> None:
        """Take up the clock of the item that runs, also after the power was cut."""
        if item is None or self._view is None:
            self._timer = None
            return
        if self._timer is not None and self._timer.item == item.id:
            return
        kept = self._context.services.drafts.read(editor=TIMER, subject=self._view.id)
        read = ItemTimer.read(kept.fields) if kept else None
        if read is not None and read.item == item.id:
            self._timer = read
            return
        gone = sum(max(one.actual, 0) for one in self._view.items)
        began = datetime.fromisoformat(self._view.began) if self._view.began else self._now()
        self._timer = ItemTimer(item.id, min(began + timedelta(minutes=gone), self._now()))

    def _start(self, item: str) -> None:
        self._timer = ItemTimer(item, self._now())
        self._keep_timer()

    def _keep_timer(self) -> None:
        if self._view is not None and self._timer is not None:
            self._context.services.drafts.keep(
                editor=TIMER, subject=self._view.id, fields=self._timer.texts()
            )

    def _pause_item(self) -> None:
        if self._timer is not None:
            self._timer = self._timer.pause(self._now())
            self._keep_timer()
            self.tick()

    def _longer(self) -> None:
        item = self.item()
        if item is not None:
            self._context.services.conferences.change_item(item=item.id, minutes=item.minutes + 5)

    def _write_line(self, text: str, kind: str) -> None:
        if self._view is None:
            return
        speaker, words = speaker_of(text)
        item = self.item()
        self._context.services.conferences.write_line(
            conference=self._view.id,
            item=item.id if item is not None else "",
            text=words,
            kind=kind,
            speaker=speaker,
        )
        self._begin_line()

    def _begin_line(self) -> None:
        self.notes.written()
        self._pause.forget()
        self._keep_note()

    def _show_decisions(self) -> None:
        if self._view is not None:
            item = self.item()
            self.decisions.show_decisions(
                self._view.decisions,
                open_=self._view.state == "running",
                about=item.household if item is not None else "",
            )

    def _keep_note(self) -> None:
        if self._view is None:
            return
        self._context.services.drafts.keep(
            editor=NOTE, subject=self._view.id, fields={"text": self.notes.edit.text()}
        )
        at = clock(self._now().time())
        self.notes.saved.setText(self.tr("自動で保存 {time}").format(time=at))

    def _decide(self, text: str) -> None:
        if not text:
            self.decisions.table.begin()
            return
        self._new_decision(speaker_of(text)[1])
        if text == self.notes.edit.text().strip():
            self._begin_line()
        self._told(self.tr("決めたことに入れました。だれが・いつまでは、表に書けます。"))

    def _new_decision(self, text: str) -> None:
        if self._view is None:
            return
        item = self.item()
        self._context.services.conferences.decide(
            conference=self._view.id,
            text=text,
            item=item.id if item is not None else "",
            wheel=item.wheel if item is not None else "",
        )

    def _change_decision(self, decision: str, field: str, text: str) -> None:
        """Write what was typed into a cell; an empty new row is no decision."""
        service = self._context.services.conferences
        if not decision:
            if field == "text" and text.strip():
                self._new_decision(text)
            elif self._view is not None:
                self._show_decisions()
        elif field == "who":
            owners, others = owners_of(text, self._context.services.town.members())
            service.change_decision(decision=decision, owners=owners, owner_text=others)
        elif field != "text" or text.strip():
            told = {field: text}
            service.change_decision(
                decision=decision,
                text=told.get("text"),
                wheel=told.get("wheel"),
                due=told.get("due"),
                tell=told.get("tell"),
            )
        elif self._view is not None:
            self._show_decisions()

# SPDX-License-Identifier: Apache-2.0
"""The amber bar above the rooms: the folder is away, or things wait unsent for too long.

It appears once per outage, after ten minutes, and can be closed; it never asks anything. It
also says that the town's recovery sheet was never printed, that the folder was set back, and
that a computer joined in this person's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.domain.wareki import clock
from banso_desktop.gui.day_words import short_date
from banso_desktop.gui.folder_signs import SIGNS
from banso_desktop.gui.session import FolderState
from banso_desktop.gui.status_line import folder_trouble
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets.buttons import Button, IconButton
from banso_desktop.gui.widgets.chip import Tone
from banso_desktop.gui.widgets.inline_bar import InlineBar

AWAY_AFTER: Final = timedelta(minutes=10)
UNSENT_AFTER: Final = timedelta(days=7)
SHEET: Final = "sheet"
"""Key of the notice about the recovery sheet."""
ALARM: Final = "alarm"
"""Beginning of the keys of notices about what the folder has lost or contradicts."""

JOINED: Final = "joined"
"""Beginning of the keys of notices about a computer that joined in this person's name."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the bar says.

    Attributes:
        key: The same while it is about the same outage, so that closing lasts.
    """

    key: str
    runs: tuple[Run, ...]
    unsent: int


def notice_of(state: FolderState, now: datetime) -> Notice | None:
    """Return what is worth a bar at ``now`` (local time), or None."""
    if state.away_since is not None and now - state.away_since >= AWAY_AFTER:
        since = _since(state.away_since, now)
        head = translate("NoticeBar", "共有フォルダーにつながりません（{since} から）")
        said = folder_trouble(state)
        if said is not None:
            since_words = translate("NoticeBar", "（{since} から）")
            head = said.what.rstrip("。") + since_words
        rest = translate(
            "NoticeBar", "書いたものはこの端末に安全に残っています。つながったら自動で送ります。"
        )
        if said is not None:
            kept = translate("NoticeBar", "書いたものはこの端末に安全に残っています。")
            rest = f"{kept}{said.then}"
        runs = (Run(head.format(since=since), True), Run(f" {rest}"))
        return Notice(f"away {state.away_since.isoformat()}", runs, state.unsent)
    if state.unsent_since is not None and now - state.unsent_since >= UNSENT_AFTER:
        days = (now - state.unsent_since).days
        head = translate("NoticeBar", "{days}日前から送れていないものがあります")
        rest = translate(
            "NoticeBar", "この端末には残っています。つながる場所で一度ひらいてください。"
        )
        runs = (Run(head.format(days=days), True), Run(f" {rest}"))
        return Notice(f"unsent {state.unsent_since.isoformat()}", runs, state.unsent)
    if state.alarm:
        # Said once for each state of things: it mends itself, or one looks for it.
        said_of = SIGNS[state.alarm]
        if state.alarm == "failed":
            rest = translate("NoticeBar", "書いたものはこの端末に安全に残っています。")
        else:
            rest = translate("NoticeBar", "書いたものは、どの端末にもそのまま残っています。")
        runs = (Run(translate("Admin", said_of.what), True), Run(f" {rest}"))
        return Notice(f"{ALARM} {state.alarm}", runs, 0)
    if state.joined is not None:
        device, day = state.joined
        head = translate("NoticeBar", "{day}、あなたの名前で別の端末が加わりました")
        rest = translate(
            "NoticeBar", "心あたりがなければ、その端末を外して、同僚にも知らせてください。"
        )
        head = head.format(day=short_date(day))
        return Notice(f"{JOINED} {device}", (Run(head, True), Run(f" {rest}")), 0)
    if state.sheet_missing:
        head = translate("NoticeBar", "予備の鍵の紙が、まだ印刷されていません")
        rest = translate(
            "NoticeBar",
            "全員が合言葉をなくすと、町の記録を開けなくなります。",
        )
        return Notice(SHEET, (Run(head, True), Run(f" {rest}")), 0)
    return None


def _since(moment: datetime, now: datetime) -> str:
    time = clock(moment.time())
    return time if moment.date() == now.date() else f"{short_date(moment.date())} {time}"


class NoticeBar(QWidget):
    """Holds one amber bar, or nothing and no height."""

    unsent_asked = Signal()
    sync_asked = Signal()
    admin_asked = Signal(str)
    """With the part of 管理 to show."""
    familiar = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Metric.PAGE_MARGIN - 2, 8, Metric.PAGE_MARGIN - 2, 0)
        self._bar: InlineBar | None = None
        self._shown = ""
        self._closed: set[str] = set()
        self.hide()

    def show_state(self, state: FolderState, now: datetime) -> None:
        """Show, change or take away the bar as things stand at ``now`` (local time)."""
        notice = notice_of(state, now)
        if notice is None or notice.key in self._closed:
            self._take_away()
            return
        if notice.key != self._shown:
            self._take_away()
            self._put(notice)
        if self._bar is not None:
            self._bar.say(notice.runs)
            count = translate("NoticeBar", "未送信 {count} 件")
            self._count.setText(count.format(count=notice.unsent))
            self._count.setVisible(notice.unsent > 0)

    def close_bar(self) -> None:
        """Take the bar away until the next outage."""
        self._closed.add(self._shown)
        self._take_away()

    def shown(self) -> Sequence[str]:
        """Return the key of what is shown, for tests and readers."""
        return (self._shown,) if self._shown else ()

    def restyle(self) -> None:
        """Say it anew (type size, language)."""
        self._take_away()

    def _put(self, notice: Notice) -> None:
        self._count = Words(role=Role.S, colour=COLOURS.warn)
        if notice.key == SHEET:
            name = "key"
            buttons = [Button(self.tr("予備の鍵の紙へ"), small=True, clicked=self._ask_town)]
        elif notice.key.startswith(ALARM):
            name = "warning"
            buttons = [Button(self.tr("診断を見る"), small=True, clicked=self._ask_folder)]
        elif notice.key.startswith(JOINED):
            name = "key"
            buttons = [
                Button(self.tr("わたしの端末です"), small=True, clicked=self._know),
                Button(self.tr("端末を見る"), small=True, clicked=self._ask_computers),
            ]
        else:
            name = "folder_off"
            buttons = [
                Button(self.tr("くわしく"), small=True, clicked=self.unsent_asked),
                Button(self.tr("今ためす"), key="F5", small=True, clicked=self.sync_asked),
            ]
        self._bar = InlineBar(
            Tone.WARN,
            name,
            notice.runs,
            self._count,
            *buttons,
            IconButton("close", self.tr("この知らせを閉じる"), clicked=self.close_bar),
        )
        self._row.addWidget(self._bar)
        self._shown = notice.key
        self.show()

    def _ask_town(self) -> None:
        self.admin_asked.emit("town")

    def _ask_folder(self) -> None:
        self.admin_asked.emit("folder")

    def _ask_computers(self) -> None:
        self.admin_asked.emit("computers")

    def _know(self) -> None:
        device = self._shown.removeprefix(JOINED).strip()
        self.close_bar()
        self.familiar.emit(device)

    def _take_away(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = None
        self._shown = ""
        self.hide()

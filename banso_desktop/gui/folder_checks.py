# SPDX-License-Identifier: Apache-2.0
"""What was found out about a folder, a line a check: an icon, what, and a figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.errors import FolderError, FolderFull, FolderNotWritable, FolderPathTooLong
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.starting import FolderReport, Mode
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets.card import Card

GIGABYTE: Final = 1_000_000_000
YEARLY_BYTES: Final = 300_000_000
"""What a town of this size writes in a year at most (storage.md: 0.3 GB)."""
SKEW_WORTH_SAYING: Final = timedelta(minutes=5)


class Check(NamedTuple):
    """One line; ``state`` is ``"ok"``, ``"warn"`` or ``"bad"``."""

    state: str
    what: str
    detail: str = ""


def checks_of(report: FolderReport, mode: Mode) -> list[Check]:
    """Return what a report means for what the person wants to do."""
    checks: list[Check] = []
    if report.trouble is not None:
        return [_trouble(report.trouble)]
    if report.took is not None:
        seconds = translate("FolderChecks", "{seconds}秒")
        told = seconds.format(seconds=f"{report.took.total_seconds():.1f}")
        checks.append(Check("ok", translate("FolderChecks", "読み書きできます"), told))
    if report.free_bytes is not None:
        checks.append(_space(report.free_bytes))
    if report.skew is not None:
        checks.append(_clock(report.skew))
    checks.append(_town(report, mode))
    return checks


def is_usable(report: FolderReport, mode: Mode) -> bool:
    """Tell whether one can go on with this folder."""
    return report.trouble is None and _town(report, mode).state == "ok"


def _trouble(error: FolderError) -> Check:
    """Return why a folder cannot be used, before anything of a town is there to be sent."""
    if isinstance(error, FolderNotWritable):
        what = translate("FolderChecks", "このフォルダーには書けません")
        then = translate(
            "FolderChecks", "情報担当に『E-312 アクセス権』と伝えるか、ほかの場所を選んでください"
        )
    elif isinstance(error, FolderFull):
        what = translate("FolderChecks", "このフォルダーには空きがありません")
        then = translate("FolderChecks", "情報担当に『E-314 空き容量』と伝えてください")
    elif isinstance(error, FolderPathTooLong):
        what = translate("FolderChecks", "このフォルダーの場所は長すぎます")
        then = translate(
            "FolderChecks",
            "{excess}文字だけ短くなるように、もっと上のフォルダーを選ぶか、名前を短くしてください",
        ).format(excess=error.excess)
    else:
        what = translate("FolderChecks", "このフォルダーが見つかりません")
        then = translate(
            "FolderChecks", "場所の書き方と、サーバーにつながっているかを確かめてください"
        )
    return Check("bad", what, then)


def _space(free_bytes: int) -> Check:
    state = "ok" if free_bytes > 3 * YEARLY_BYTES else "warn"
    detail = translate("FolderChecks", "{free} GB（1年の目安 0.3 GB）")
    free = f"{free_bytes / GIGABYTE:.1f}"
    return Check(state, translate("FolderChecks", "空き容量"), detail.format(free=free))


def _clock(skew: timedelta) -> Check:
    minutes = round(abs(skew.total_seconds()) / 60)
    what = translate("FolderChecks", "時計のずれ")
    if minutes == 0:
        return Check("ok", what, translate("FolderChecks", "ありません"))
    if skew > timedelta(0):
        told = translate(
            "FolderChecks", "この端末が {minutes}分 進んでいます。直さなくても使えます"
        )
    else:
        told = translate(
            "FolderChecks", "この端末が {minutes}分 遅れています。直さなくても使えます"
        )
    state = "warn" if abs(skew) >= SKEW_WORTH_SAYING else "ok"
    return Check(state, what, told.format(minutes=minutes))


def _town(report: FolderReport, mode: Mode) -> Check:
    if mode is Mode.CREATE:
        if report.holds_town:
            what = translate("FolderChecks", "もう町の記録があります")
            return Check("bad", what, translate("FolderChecks", "「入る」を選んでください"))
        if not report.is_empty:
            what = translate("FolderChecks", "空のフォルダーではありません")
            return Check(
                "bad", what, translate("FolderChecks", "中に新しいフォルダーをつくってください")
            )
        return Check("ok", translate("FolderChecks", "空のフォルダーです"))
    if report.holds_town:
        return Check("ok", translate("FolderChecks", "町の記録が見つかりました"))
    what = translate("FolderChecks", "ここには町の記録がありません")
    return Check("bad", what, translate("FolderChecks", "場所を管理者に確かめてください"))


class FolderChecks(QWidget):
    """The lines in a card; nothing and no height before the first look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)  # room that is left stays below the card
        self._card: Card | None = None
        self.hide()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these lines; none hides the card."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        if checks:
            self._card = Card()
            self._card.body.setSpacing(4)
            for check in checks:
                self._card.add(_row(check))
            self._column.insertWidget(0, self._card)
        self.setVisible(bool(checks))


def _row(check: Check) -> QHBoxLayout:
    name, colour = {
        "ok": ("check", COLOURS.ok),
        "warn": ("warning", COLOURS.warn),
        "bad": ("warning", COLOURS.bad),
    }[check.state]
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(name, colour, 16))
    row.addWidget(Words(check.what, Role.H3))
    row.addWidget(Words(check.detail, Role.S, colour=COLOURS.ink2, wrap=True), 1)
    return row

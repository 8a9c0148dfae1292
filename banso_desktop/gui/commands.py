# SPDX-License-Identifier: Apache-2.0
r"""Every command of the desk: its menu, its words, its key (ux.md §2.1).

F7 to F10 belong to the Japanese input method and are never used; neither are ``@ [ ] \ ^``
nor the conversion keys of a JIS keyboard.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate


class Command(StrEnum):
    """What a person can order; a screen says which ones it carries out."""

    INTAKE = "intake"
    NOTE = "note"
    PHONE_MEMO = "phone_memo"
    PREVIEW = "preview"
    SAVE = "save"
    SYNC = "sync"
    UNSENT = "unsent"
    LOCK = "lock"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    RENAME = "rename"
    ADD = "add"
    END = "end"
    HISTORY = "history"
    TODAY_DATE = "today_date"
    TIME_NOW = "time_now"
    OWN_WORDS = "own_words"
    SEARCH = "search"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    BACK = "back"
    FORWARD = "forward"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    NEXT_TAB = "next_tab"
    NEXT_ITEM = "next_item"
    PREVIOUS_ITEM = "previous_item"
    LARGER = "larger"
    SMALLER = "smaller"
    LANGUAGE = "language"
    LEGEND = "legend"
    TIES = "ties"
    REFER = "refer"
    TO_CONFERENCE = "to_conference"
    REPLY = "reply"
    TIDY_MAP = "tidy_map"
    ANONYMISE = "anonymise"
    DECIDE = "decide"
    LATER = "later"
    PROJECT = "project"
    WHITE = "white"
    PROJECTOR_THEME = "projector_theme"
    HELP = "help"
    KEYS = "keys"
    ABOUT = "about"


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    HOUSEHOLD = "household"
    CONFERENCE = "conference"
    TOOLS = "tools"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu.

    Attributes:
        words: Japanese source text, translated when shown.
        keys: Shortcuts in Qt's portable notation; the first is shown.
        begins_group: Whether a line separates it from what is above.
        everywhere: Carried out by the shell on every screen; else by screens that say so.
    """

    command: Command
    menu: Menu
    words: str
    keys: tuple[str, ...] = ()
    begins_group: bool = False
    everywhere: bool = False
    icon: str = ""


_C = Command
_M = Menu

MENU_WORDS: Final = {
    _M.FILE: QT_TRANSLATE_NOOP("Commands", "ファイル(&F)"),
    _M.EDIT: QT_TRANSLATE_NOOP("Commands", "編集(&E)"),
    _M.VIEW: QT_TRANSLATE_NOOP("Commands", "表示(&V)"),
    _M.HOUSEHOLD: QT_TRANSLATE_NOOP("Commands", "世帯(&S)"),
    _M.CONFERENCE: QT_TRANSLATE_NOOP("Commands", "会議(&K)"),
    _M.TOOLS: QT_TRANSLATE_NOOP("Commands", "ツール(&T)"),
    _M.HELP: QT_TRANSLATE_NOOP("Commands", "ヘルプ(&H)"),
}

ENTRIES: Final = (
    Entry(_C.INTAKE, _M.FILE, QT_TRANSLATE_NOOP("Commands", "相談を受ける(&N)"), ("Ctrl+N",),
          everywhere=True, icon="plus"),
    Entry(_C.PHONE_MEMO, _M.FILE, QT_TRANSLATE_NOOP("Commands", "電話メモ(&M)"),
          ("Ctrl+Shift+N",), icon="phone_memo"),
    Entry(_C.SAVE, _M.FILE, QT_TRANSLATE_NOOP("Commands", "いま保存(&S)"), ("Ctrl+S",), True,
          everywhere=True, icon="saved"),
    Entry(_C.PREVIEW, _M.FILE, QT_TRANSLATE_NOOP("Commands", "印刷(&P)…"), ("Ctrl+P",),
          icon="print"),
    Entry(_C.LOCK, _M.FILE, QT_TRANSLATE_NOOP("Commands", "ロック(&L)"), (), True,
          everywhere=True, icon="lock"),
    Entry(_C.QUIT, _M.FILE, QT_TRANSLATE_NOOP("Commands", "終わる(&Q)"), ("Ctrl+Q",),
          everywhere=True),
    Entry(_C.UNDO, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "元に戻す(&U)"), ("Ctrl+Z",),
          everywhere=True, icon="undo"),
    Entry(_C.REDO, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "やり直す(&R)"), ("Ctrl+Y",),
          icon="redo"),
    Entry(_C.ADD, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "たす(&A)"), ("Ins",), True,
          icon="plus"),
    Entry(_C.RENAME, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "直す(&E)"), ("F2",), icon="edit"),
    Entry(_C.END, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "終わりにする(&D)"), ("Del",)),
    Entry(_C.HISTORY, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "この欄の履歴(&H)…"), ("Ctrl+H",),
          everywhere=True, icon="history"),
    Entry(_C.TODAY_DATE, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "今日の日付を入れる(&T)"),
          ("Ctrl+;",), True, everywhere=True),
    Entry(_C.TIME_NOW, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "いまの時刻を入れる(&I)"),
          ("Ctrl+:",)),
    Entry(_C.OWN_WORDS, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "ご本人の言葉(&K)"), ("Ctrl+K",),
          icon="own_words"),
    Entry(_C.SEARCH, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "さがす(&F)"), ("Ctrl+F",), True,
          everywhere=True, icon="search"),
    Entry(_C.FIND_NEXT, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "この画面の中をさがす(&N)"),
          ("F3",)),
    Entry(_C.FIND_PREVIOUS, _M.EDIT, QT_TRANSLATE_NOOP("Commands", "前に見つかった所へ(&P)"),
          ("Shift+F3",)),
    Entry(_C.BACK, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "もどる(&B)"), ("Alt+Left",), True,
          everywhere=True, icon="back"),
    Entry(_C.FORWARD, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "すすむ(&F)"), ("Alt+Right",),
          everywhere=True, icon="forward"),
    Entry(_C.NEXT_PANE, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "次の場所へ(&P)"), ("F6",), True,
          everywhere=True),
    Entry(_C.PREVIOUS_PANE, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "前の場所へ(&R)"),
          ("Shift+F6",), everywhere=True),
    Entry(_C.NEXT_TAB, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "次のタブへ(&T)"),
          ("Ctrl+Tab",)),
    Entry(_C.NEXT_ITEM, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "次へ(&N)"), ("Ctrl+PgDown",)),
    Entry(_C.PREVIOUS_ITEM, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "前へ(&V)"),
          ("Ctrl+PgUp",)),
    Entry(_C.LARGER, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "文字を大きく(&L)"),
          ("Ctrl++", "Ctrl+="), True, everywhere=True, icon="zoom_in"),
    Entry(_C.SMALLER, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "文字を小さく(&S)"), ("Ctrl+-",),
          everywhere=True, icon="zoom_out"),
    Entry(_C.LEGEND, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "図の見かた(&G)"), ("Ctrl+Shift+L",),
          True),
    Entry(_C.TIES, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "つながりの一覧(&I)"), icon="list"),
    Entry(_C.LANGUAGE, _M.VIEW, QT_TRANSLATE_NOOP("Commands", "English で表示(&A)"), (), True,
          everywhere=True),
    Entry(_C.NOTE, _M.HOUSEHOLD, QT_TRANSLATE_NOOP("Commands", "記録を書く(&R)"), ("Ctrl+R",),
          icon="note"),
    Entry(_C.REFER, _M.HOUSEHOLD, QT_TRANSLATE_NOOP("Commands", "つなぐ(&T)"), icon="refer"),
    Entry(_C.TO_CONFERENCE, _M.HOUSEHOLD, QT_TRANSLATE_NOOP("Commands", "会議にのせる(&K)"),
          icon="conference"),
    Entry(_C.TIDY_MAP, _M.HOUSEHOLD, QT_TRANSLATE_NOOP("Commands", "エコマップを整える(&E)"),
          ("Ctrl+Shift+R",), True, icon="ecomap"),
    Entry(_C.ANONYMISE, _M.HOUSEHOLD, QT_TRANSLATE_NOOP("Commands", "名前をかくす(&A)"),
          ("Ctrl+Shift+A",), icon="anonymise"),
    Entry(_C.DECIDE, _M.CONFERENCE, QT_TRANSLATE_NOOP("Commands", "決める(&D)"), ("Ctrl+D",),
          icon="decision"),
    Entry(_C.LATER, _M.CONFERENCE, QT_TRANSLATE_NOOP("Commands", "あとで(&L)"), ("Ctrl+L",),
          icon="later"),
    Entry(_C.PROJECT, _M.CONFERENCE, QT_TRANSLATE_NOOP("Commands", "投影する／止める(&P)"),
          ("F11",), True, icon="project"),
    Entry(_C.WHITE, _M.CONFERENCE, QT_TRANSLATE_NOOP("Commands", "真っ白にする(&W)"),
          ("Ctrl+Shift+B",), icon="fullscreen_white"),
    Entry(_C.PROJECTOR_THEME, _M.CONFERENCE,
          QT_TRANSLATE_NOOP("Commands", "明るい部屋／暗い部屋(&I)"), ("Ctrl+Shift+I",)),
    Entry(_C.SYNC, _M.TOOLS, QT_TRANSLATE_NOOP("Commands", "いま送り、受け取る(&S)"), ("F5",),
          everywhere=True, icon="repeat"),
    Entry(_C.UNSENT, _M.TOOLS, QT_TRANSLATE_NOOP("Commands", "まだ送っていないもの(&U)"),
          everywhere=True, icon="unsent"),
    Entry(_C.REPLY, _M.TOOLS, QT_TRANSLATE_NOOP("Commands", "返事を記録(&M)"),
          ("Ctrl+Shift+M",), True, icon="return"),
    Entry(_C.HELP, _M.HELP, QT_TRANSLATE_NOOP("Commands", "この画面の考え方(&H)"), ("F1",),
          everywhere=True, icon="help"),
    Entry(_C.KEYS, _M.HELP, QT_TRANSLATE_NOOP("Commands", "キーの一覧(&K)"), everywhere=True,
          icon="list"),
    Entry(_C.ABOUT, _M.HELP, QT_TRANSLATE_NOOP("Commands", "このプログラムについて(&A)"), (),
          True, everywhere=True, icon="info"),
)  # fmt: skip


def words(source: str) -> str:
    """Return words of this module in the language of the interface."""
    return translate("Commands", source)

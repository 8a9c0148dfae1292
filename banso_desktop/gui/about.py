# SPDX-License-Identifier: Apache-2.0
"""Pages the help panel shows that are made at run time: keys, unsent things, the program."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import qVersion
from PySide6.QtGui import QKeySequence

from banso_desktop import __version__
from banso_desktop.domain.wareki import clock
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.commands import ENTRIES, MENU_WORDS, Command, Menu, words
from banso_desktop.gui.day_words import short_date
from banso_desktop.gui.rooms import RailPlace, rail_words
from banso_desktop.gui.session import Unsent
from banso_desktop.gui.text import plain
from banso_desktop.gui.translate import translate


def keys_page(shown: Collection[Command], places: Sequence[RailPlace]) -> str:
    """Return every key that does something, menu by menu, as markdown."""
    parts = [(translate("About", "部屋"), [(rail_words(place), place.key) for place in places])]
    for menu in Menu:
        keys = [
            (plain(words(entry.words)), entry.keys[0])
            for entry in ENTRIES
            if entry.menu is menu and entry.keys and entry.command in shown
        ]
        parts.append((plain(words(MENU_WORDS[menu])), keys))
    writing = [
        (translate("About", "次の欄へ"), "Enter"),
        (translate("About", "前の欄へ"), "Shift+Enter"),
        (translate("About", "カレンダーを開く"), "Alt+Down"),
        (translate("About", "仕上げて閉じる"), "Ctrl+Enter"),
        (translate("About", "下書きを残して閉じる"), "Esc"),
    ]
    parts.append((translate("About", "書くとき"), writing))
    lines = [translate("About", "キーの一覧")]
    for heading, keys in parts:
        if keys:
            lines += ["", f"**{heading}**", ""]
            lines += [f"- {what}\u3000{_key(key)}" for what, key in keys]
    return "\n".join(lines)


def unsent_page(things: Sequence[Unsent], now: datetime) -> str:
    """Return what is saved here and not in the folder yet, as markdown."""
    heading = translate("About", "まだ送っていないもの")
    if not things:
        nothing = translate("About", "ありません。書いたものは、すべて共有フォルダーにあります。")
        return f"{heading}\n\n{nothing}"
    safe = translate("About", "この端末には保存してあります。つながったときに自動で送ります。")
    lines = [heading, "", safe, ""]
    for thing in things:
        time = clock(thing.written_at.time())
        if thing.written_at.date() != now.date():
            time = f"{short_date(thing.written_at.date())} {time}"
        lines.append(f"- {_escaped(thing.what)} — {time}")
    return "\n".join(lines)


def about_page(fonts: FontSet) -> str:
    """Return what this program is and what it stands on, as markdown."""
    name = translate("About", "伴走デスク")
    aim = translate("About", "つながり続けることを目指す支援のための、町の机です。")
    lines = [
        translate("About", "このプログラムについて"),
        "",
        f"**{name}** {__version__}",
        "",
        aim,
        "",
        "- Apache License 2.0",
        f"- Qt {qVersion()} (LGPL)",
        "- Material Design Icons (Apache License 2.0)",
    ]
    other = translate("About", "書体「{wanted}」がないので「{got}」で表示しています。")
    lines += [
        f"- {other.format(wanted=font.wanted, got=font.got or '—')}"
        for font in fonts.substitutes
        if not font.bold
    ]
    return "\n".join(lines)


def _key(portable: str) -> str:
    return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)

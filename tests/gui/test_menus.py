# SPDX-License-Identifier: Apache-2.0
"""Every command is in a menu with its key; no key is claimed twice or belongs to the IME."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from banso_desktop.gui.commands import ENTRIES, MENU_WORDS, Command, Menu
from banso_desktop.gui.menus import Menus
from banso_desktop.gui.rooms import RAIL

ALL_KEYS = [key for entry in ENTRIES for key in entry.keys] + [place.key for place in RAIL]


@pytest.fixture
def menus(qapp: QApplication) -> Menus:
    window = QMainWindow()
    bar = QMenuBar(window)
    made = Menus(bar, window)
    made.setProperty("window", window)  # keeps it alive
    return made


def test_every_command_stands_in_one_menu() -> None:
    assert sorted(entry.command for entry in ENTRIES) == sorted(Command)


def test_no_key_is_claimed_twice() -> None:
    assert [key for key, count in Counter(ALL_KEYS).items() if count > 1] == []


@pytest.mark.parametrize("key", ALL_KEYS)
def test_no_key_belongs_to_the_input_method_or_is_missing_on_a_japanese_keyboard(key: str) -> None:
    assert not re.search(r"\bF([789]|10)\b", key)
    assert not re.search(r"[@\[\]\\^]", key)
    assert not QKeySequence(key).isEmpty()


def test_mnemonics_are_unique_in_each_menu() -> None:
    for menu in Menu:
        letters = [
            found[1]
            for entry in ENTRIES
            if entry.menu is menu and (found := re.search(r"\(&(.)\)", entry.words))
        ]
        assert [letter for letter, n in Counter(letters).items() if n > 1] == [], menu
    titles = [words[words.index("&") + 1] for words in MENU_WORDS.values()]
    assert titles == list("FEVSKTH")


def test_what_no_room_can_do_is_not_in_the_menus(menus: Menus) -> None:
    menus.build({Command.SAVE, Command.HELP})
    assert set(menus.commands()) == {Command.SAVE, Command.HELP}


def test_what_cannot_be_done_now_rests(menus: Menus) -> None:
    done: list[str] = []
    menus.build({Command.SAVE, Command.NOTE})
    menus.set_handlers({Command.NOTE: lambda: done.append("note")})
    save, note = menus.action(Command.SAVE), menus.action(Command.NOTE)
    assert save is not None
    assert note is not None
    assert not save.isEnabled()
    note.trigger()
    assert done == ["note"]


def test_building_again_leaves_no_old_action_behind(menus: Menus) -> None:
    menus.build(set(Command))
    menus.build({Command.SAVE})
    window = menus.property("window")
    assert [action.text() for action in window.actions()] == ["いま保存(&S)"]

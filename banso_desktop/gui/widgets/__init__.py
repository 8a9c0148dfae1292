# SPDX-License-Identifier: Apache-2.0
"""What screens are built of; every colour and measure comes from the tokens."""

from __future__ import annotations

from banso_desktop.gui.widgets.bars import Bar, LoadBar
from banso_desktop.gui.widgets.buttons import (
    Button,
    IconButton,
    KakiButton,
    LinkButton,
    PrimaryButton,
    put_icon,
)
from banso_desktop.gui.widgets.card import Card, rule
from banso_desktop.gui.widgets.chip import Chip, Tone
from banso_desktop.gui.widgets.choice import Option, SegmentedChoice
from banso_desktop.gui.widgets.choice_cards import CardOption, ChoiceCards
from banso_desktop.gui.widgets.date_edit import DateEdit, birth_words
from banso_desktop.gui.widgets.empty_state import EmptyState
from banso_desktop.gui.widgets.flow import FlowLayout
from banso_desktop.gui.widgets.furigana import NameEdit, ReadingEdit
from banso_desktop.gui.widgets.inline_bar import InlineBar
from banso_desktop.gui.widgets.multi_line import MultiLineEdit
from banso_desktop.gui.widgets.pause import Pause
from banso_desktop.gui.widgets.scroll import ScrollColumn
from banso_desktop.gui.widgets.table import Table
from banso_desktop.gui.widgets.undo_bar import UndoBar
from banso_desktop.gui.widgets.wheel_row import Edge, WheelEdge, WheelRow

__all__ = [
    "Bar", "Button", "Card", "CardOption", "Chip", "ChoiceCards", "DateEdit", "Edge",
    "EmptyState", "FlowLayout", "IconButton", "InlineBar", "KakiButton", "LinkButton", "LoadBar",
    "MultiLineEdit", "NameEdit", "Option", "Pause", "PrimaryButton", "ReadingEdit",
    "ScrollColumn", "SegmentedChoice", "Table", "Tone", "UndoBar", "WheelEdge", "WheelRow",
    "birth_words", "put_icon",
    "rule",
]  # fmt: skip

# SPDX-License-Identifier: Apache-2.0
"""The chips of a household's header: what everybody must know first, then who, then when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.names import elide_middle
from banso_desktop.domain.protection import Protection
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined, language
from banso_desktop.gui.forms.ui_household_page import Ui_HouseholdPage
from banso_desktop.gui.household_tab import clear_layout, focused_key, keep_focus, restore_focus
from banso_desktop.gui.icon import icon
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.widgets import Chip, FlowLayout, Tone, put_icon
from banso_desktop.services.desk import Desk
from banso_desktop.services.household_page import HouseholdPage

_LONGEST: Final = {"ja": 26, "en": 44}
"""Characters of a chip: Latin letters take half the room."""
_LONGEST_NAME: Final = 24


class Said(NamedTuple):
    """A chip to be; what it opens is told by :attr:`HeaderChips.pressed`.

    Attributes:
        more: What the tooltip says beyond the chip's own words.
    """

    opens: str
    text: str
    tone: Tone
    icon: str
    more: str = ""


class HeaderChips(QWidget):
    """Chips in a line, set right, wrapping where there is no room.

    Where it is narrow, the notes fold into one chip that names them, and who accompanies is
    found behind 「ほか」. Notes never fold away.
    """

    pressed = Signal(str)
    """Carries ``attention``, ``team``, ``next``, ``compare``, ``person`` or ``""``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, right=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: HouseholdPage, codes: Codes, today: date, *, narrow: bool) -> None:
        """Show the chips of a household."""
        key = focused_key(self)
        clear_layout(self._flow)
        said = [*self._notes(page, codes, narrow), *self._states(page)]
        if not narrow:
            said += self._team(page)
        said += self._next(page, codes, today)
        for one in said:
            text = elide_middle(one.text, _LONGEST[language()])
            pressed = self._presser(one.opens) if one.opens else None
            chip = Chip(text, one.tone, one.icon, clicked=pressed)
            chip.setToolTip(tip(one.more or one.text))
            self._flow.addWidget(keep_focus(chip, f"chip/{one.opens}/{one.text}"))
            chip.show()
        self.updateGeometry()
        restore_focus(self, key)

    def reading_of(self, page: HouseholdPage) -> str:
        """Return the ふりがな above the name, and how many others there are."""
        others = len(page.persons) - 1
        more = self.tr("ほか{count}人").format(count=others) if others > 0 else ""
        return "　".join(part for part in (page.reading, more) if part)

    def _presser(self, opens: str) -> Callable[[], None]:
        return lambda: self.pressed.emit(opens)

    def _notes(self, page: HouseholdPage, codes: Codes, narrow: bool) -> list[Said]:
        notes = [(words.attention(one, codes), one.kind) for one in page.attentions]
        if not notes:
            return []
        if narrow and len(notes) > 1:
            both = self.tr("注意：{words}").format(words=joined(*(text for text, _ in notes)))
            short = self.tr("注意 {count}").format(count=len(notes))
            text = both if len(both) <= _LONGEST[language()] else short
            return [Said("attention", text, Tone.WARN, "warning")]
        return [
            Said("attention", text, Tone.WARN, codes["attention"][kind].text("icon") or "warning")
            for text, kind in notes
        ]

    def _states(self, page: HouseholdPage) -> list[Said]:
        found = []
        if page.died is not None:
            day = words.long_day(page.died)
            found.append(
                Said("", self.tr("{day}に亡くなりました").format(day=day), Tone.PLAIN, "grief")
            )
        if page.protection is Protection.RESTRICTED:
            found.append(Said("", self.tr("守る世帯"), Tone.LILAC, "shield"))
        if page.diverted:
            said = self.tr("伝言が担当に届きません")
            more = self.tr("伝言の届け先が書きかえられています。押すと、もとにもどせます。")
            found.append(Said("protect", said, Tone.WARN, "letter", more))
        if page.protection is Protection.HIDDEN:
            found.append(Said("", self.tr("いることも守る世帯"), Tone.LILAC, "shield"))
        if page.disputes:
            words_said = self.tr("くらべる {count}").format(count=page.disputes)
            found.append(Said("compare", words_said, Tone.WARN, "compare"))
        return found

    def _team(self, page: HouseholdPage) -> list[Said]:
        leading = [one for one in page.team if one.kind == "companion"]
        waiting = self.tr("{name}（引き受け待ち）")
        names = joined(
            *(one.name if one.accepted else waiting.format(name=one.name) for one in leading)
        )
        found = []
        if any(one.me and not one.accepted for one in page.team):
            found.append(Said("team", self.tr("引き受けますか"), Tone.WARN, "clock"))
        if leading:
            said = self.tr("主に：{names}").format(names=names)
            found.append(Said("team", said, Tone.AI, "companion"))
        count = self.tr("チーム {count}人").format(count=len({one.full for one in page.team}))
        found.append(Said("team", count, Tone.PLAIN, "team"))
        return found

    def _next(self, page: HouseholdPage, codes: Codes, today: date) -> list[Said]:
        if page.next is None:
            return []
        said = self.tr("次：{words}").format(words=words.coming(page.next, codes, today))
        tone = Tone.WARN if page.next.over else Tone.KAKI
        return [Said("next", said, tone, "calendar")]


class Header:
    """The fixed part of the page: who it is, what one can do, the chips.

    Args:
        ui: The form of the page.
        desk: Codes and the day.
    """

    def __init__(self, ui: Ui_HouseholdPage, desk: Desk) -> None:
        self._ui = ui
        self._desk = desk
        self.chips = HeaderChips()
        column = QVBoxLayout(ui.chips)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        ui.back_button.setIcon(icon("back", COLOURS.ai, size=18))
        ui.more_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        ui.more_button.setIcon(icon("more", COLOURS.ink2, size=18))
        for button, name in (
            (ui.note_button, "note"),
            (ui.refer_button, "refer"),
            (ui.conference_button, "conference"),
            (ui.print_button, "print"),
        ):
            put_icon(button, name)
        ui.upper_row.setStretch(0, 1)
        ui.lower_row.setStretch(2, 1)
        ui.reading_label.set_colour(COLOURS.ink2)
        ui.number_label.set_colour(COLOURS.ink2)

    def show_page(self, page: HouseholdPage, width: int) -> None:
        """Show a household; what has no room at this content width folds into 「ほか」."""
        ui = self._ui
        narrow = 0 < width < Metric.RIGHT_COLLAPSES_BELOW
        ui.reading_label.setText(self.chips.reading_of(page))
        ui.name_label.setText(elide_middle(page.name, _LONGEST_NAME))
        ui.name_label.setToolTip(tip(page.name))
        ui.number_label.setText("　".join((page.household.number, page.address)).strip())
        ui.number_label.setVisible(not narrow)
        for button in (ui.note_button, ui.refer_button, ui.conference_button):
            button.setEnabled(page.may_write)
        for button in (ui.conference_button, ui.print_button):
            button.setVisible(not narrow)
        self.chips.show_page(page, self._desk.codes, self._desk.today(), narrow=narrow)


class MoreMenu(QMenu):
    """「ほか」: who accompanies, what to mind, the rhythm; and what has no room in the header."""

    asked = Signal(str)
    """Carries what :class:`HeaderChips` carries, or ``rhythm``, ``conference``, ``print``."""

    def __init__(self, button: QToolButton, width: Callable[[], int]) -> None:
        super().__init__(button)
        self._width = width
        self.aboutToShow.connect(self._fill)
        button.setMenu(self)

    def _fill(self) -> None:
        self.clear()
        lines = [
            ("team", "team", self.tr("チーム")),
            ("attention", "warning", self.tr("注意")),
            ("rhythm", "repeat", self.tr("会うめやす")),
            ("person", "person_add", self.tr("人をたす")),
            ("protect", "shield", self.tr("世帯を守る")),
        ]
        if self._width() < Metric.RIGHT_COLLAPSES_BELOW:
            lines += [
                ("conference", "conference", self.tr("会議にのせる")),
                ("print", "print", self.tr("印刷")),
            ]
        for name, picture, words_said in lines:
            action = QAction(icon(picture, COLOURS.ink2, size=16), words_said, self)
            action.triggered.connect(self._asker(name))
            self.addAction(action)

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

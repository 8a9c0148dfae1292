# SPDX-License-Identifier: Apache-2.0
"""管理: the people, the town, how long records are kept and the shared folder, a tab each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from banso_desktop.gui.admin_folder import FolderPart
from banso_desktop.gui.admin_part import AdminPart
from banso_desktop.gui.admin_people import PeoplePart
from banso_desktop.gui.admin_retention import RetentionPart
from banso_desktop.gui.admin_town import TownPart
from banso_desktop.gui.changes import EVERYTHING, Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_admin_page import Ui_AdminPage
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.widgets import Option

PEOPLE, TOWN, RETENTION, FOLDER = "people", "town", "retention", "folder"
COMPUTERS = "computers"
"""One's own computers: a place within :data:`PEOPLE`."""


class AdminPage(Screen):
    """Shows one part at a time; ``extra["part"]`` says which."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminPage()
        self._ui.setupUi(self)
        self._people = PeoplePart(context)
        self.parts: dict[str, AdminPart] = {
            PEOPLE: self._people,
            TOWN: TownPart(context),
            RETENTION: RetentionPart(context),
            FOLDER: FolderPart(context),
        }
        self._part = PEOPLE
        self._ui.part_choice.set_options(
            [
                Option(PEOPLE, self.tr("利用者"), "team"),
                Option(TOWN, self.tr("町のこと"), "town_hall"),
                Option(RETENTION, self.tr("保存と廃棄"), "calendar"),
                Option(FOLDER, self.tr("共有フォルダー"), "folder"),
            ]
        )
        self._ui.part_choice.chosen.connect(self._chosen)
        for part in self.parts.values():
            part.told.connect(self.told)
            part.undoable.connect(self.undoable)
            self._ui.parts.addWidget(_scrolling(part))
        self._turn_to(PEOPLE)

    def title(self) -> str:
        """Return 管理."""
        return self.tr("管理")

    def go(self, destination: Destination) -> None:
        """Show a part; ``computers`` are one's own, among the people."""
        part = destination.extra.get("part", "")
        if part in self.parts:
            self._turn_to(part)
        elif part == COMPUTERS:
            self._turn_to(PEOPLE)
            self._people.show_own_computers()

    def place(self) -> Destination:
        """Return the part in sight."""
        return Destination("admin", extra={"part": self._part})

    def refresh(self, change: Coalesced | Changed) -> None:
        """Tell the part in sight; the others read when they are turned to."""
        self.part().refresh(change)

    def part(self) -> AdminPart:
        """Return the part in sight."""
        return self.parts[self._part]

    def focus_first(self) -> None:
        """Put the focus where the part begins."""
        self.part().focus_first()

    def panes(self) -> Sequence[QWidget]:
        """Return the tabs and the panes of the part."""
        return (self._ui.part_choice, *self.part().panes())

    def keys_hint(self) -> str:
        """Return the keys of the part."""
        return self.part().hint()

    def help_topic(self) -> str:
        """Return the topic of the room."""
        return "admin"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return the commands of the part, and Ctrl+Tab to the next one."""
        return {Command.NEXT_TAB: self._next, **self.part().commands()}

    def save(self) -> None:
        """Write what is being typed in the part."""
        self.part().save()

    def _next(self) -> None:
        names = list(self.parts)
        self._chosen(names[(names.index(self._part) + 1) % len(names)])
        self.focus_first()

    def _chosen(self, part: str) -> None:
        if not part:  # the tab in sight was pressed again
            self._ui.part_choice.set_value(self._part)
            return
        self.part().save()
        self._turn_to(part)
        self.part().refresh(EVERYTHING)
        self.titled.emit()

    def _turn_to(self, part: str) -> None:
        self._part = part
        self._ui.part_choice.set_value(part)
        self._ui.parts.setCurrentIndex(list(self.parts).index(part))


def _scrolling(part: AdminPart) -> QScrollArea:
    """Return the part in an area that scrolls up and down where it has no room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    part.setProperty("scrolled", True)
    area.setWidget(part)
    return area

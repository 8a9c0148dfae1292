# SPDX-License-Identifier: Apache-2.0
"""The contract between the shell and a room: one page, one module, one service area.

A screen calls services, reads queries and hears what changed through :meth:`Screen.refresh`.
It never touches another screen: it asks to be left for a :class:`Destination`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.changes import Changed, Changes, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.reading_order import goes_on_with_enter, reading_order
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.work import Works

if TYPE_CHECKING:
    from banso_desktop.domain.papers import Printable
    from banso_desktop.gui.session import SharedFolder
    from banso_desktop.printing.catalogue import PaperResult
    from banso_desktop.services.areas import Services
    from banso_desktop.services.desk import Clock


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go: a room and what to show there.

    Attributes:
        room: Name in :mod:`banso_desktop.gui.rooms`.
        id: What it shows, such as a household; empty for the room as such.
        extra: More the room understands, such as the tab; texts only. It is kept in the
            memory of back and forward, never stored.
    """

    room: str
    id: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


class Printing(Protocol):
    """Shows a paper before it is printed."""

    def preview(
        self,
        parent: QWidget,
        kind: str,
        identifier: str,
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        """Open the preview of a paper over ``parent``; returns at once.

        Args:
            parent: Window it stands over.
            kind: What kind of paper.
            identifier: Which one.
            refused: Told why it may not be printed; else the shell says it.
        """
        ...

    def preview_papers(
        self,
        parent: QWidget,
        papers: Sequence[Printable],
        identifier: str = "",
        left: Callable[[str], object] | None = None,
    ) -> None:
        """Open the preview of papers already at hand, all of one kind: an invitation.

        ``left`` is told each way they left by: ``"printer"``, ``"pdf"``, ``"viewer"``.
        """
        ...

    def make(self, papers: Sequence[Printable]) -> PaperResult:
        """Make a PDF of papers of one kind, for a preview inside a form; any thread."""
        ...


class Projecting(Protocol):
    """Shows a picture to the room on a second screen."""

    def show(self, slide: QImage) -> None:
        """Send a slide."""
        ...

    def stop(self) -> None:
        """Take the projector's window away."""
        ...


@dataclass(slots=True)
class Context:
    """What a screen is given; one per session, gone when the desk is locked.

    Attributes:
        services: The use cases and queries of this person.
        changes: What changed, coalesced; screens are told through ``refresh``.
        works: Runs what may take longer than a blink off the GUI thread.
        clock: The time, so that tests own it.
        fonts: The fonts in use, for drawing.
        settings: What this account likes (type size, columns); nothing about people.
        town: Name of the town.
        member: Name of the person who works here.
        member_id: The person's member id.
        printing: Preview of papers.
        projecting: The projector, None where this build has none.
        folder: The shared folder, None where there is none (pictures, tests).
    """

    services: Services
    changes: Changes
    works: Works
    clock: Clock
    fonts: FontSet
    settings: Settings
    town: str
    member: str
    member_id: str = ""
    printing: Printing | None = None
    projecting: Projecting | None = None
    folder: SharedFolder | None = None


class Screen(QWidget):
    """A room. Subclasses build themselves in ``__init__`` and read in :meth:`refresh`.

    The shell calls, in this order: the constructor, ``go`` (once per visit), ``refresh``
    with everything (before the first showing) and with each change, ``fit`` when the width
    changes, ``keep_typed`` before it is left, built anew, locked or closed, ``save`` with Ctrl+S.
    """

    navigate = Signal(object)
    """Ask to leave for a :class:`Destination`."""
    told = Signal(str)
    """Say one short sentence in the status line for a few seconds."""
    undoable = Signal(str, object)
    """Offer for 10 seconds to undo what was just done: the words, and a callable."""
    titled = Signal()
    """The title, the keys or the commands are other ones than before."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """Return what the title bar says before the name of the program."""
        raise NotImplementedError

    def go(self, destination: Destination) -> None:
        """Turn to what is asked for; called on each visit, before ``refresh``."""

    def place(self) -> Destination | None:
        """Return where the person is now, for back and forward; None: as asked by ``go``."""
        return None

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read anew what ``change`` touches; never text under the cursor."""

    def shows(self) -> Collection[str]:
        """Return the households whose words stay here until the room is turned to others.

        Once one of them cannot be read here any more, the room and its forms are taken away
        with what they hold. What a list shows is read anew by :meth:`refresh`.
        """
        return ()

    def focus_first(self) -> None:
        """Put the focus on the first thing a person writes here."""
        for stop in reading_order(self)[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return the panes F6 goes through, from left to right."""
        return (self,)

    def keys_hint(self) -> str:
        """Return three to five keys of this screen for the status line."""
        return ""

    def help_topic(self) -> str:
        """Return the name of the help topic, a file in ``resources/help``."""
        raise NotImplementedError

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return the menu commands this screen carries out now."""
        return {}

    def fit(self, width: int) -> None:
        """Fold or unfold panels: content width in pixels of the standard type size."""

    def save(self) -> None:
        """Write what is being typed: the person asks for it."""

    def keep_typed(self) -> None:
        """Lose nothing that is being typed: the room is left, built anew, locked or closed.

        A field that says all it has to say is written; where one record is made of many
        fields, its half is kept as a draft, and is there again when the room is entered.
        """
        self.save()

    def finish(self) -> None:
        """Do what Ctrl+Enter means here: take in, print and record, decide."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter finishes; Enter goes on from a field of one line, Shift+Enter back.

        While the input method composes, Enter is its own and never arrives here. A field
        with the property ``keeps_enter`` keeps the focus.
        """
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif self._moves_on_enter(focused):
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def _moves_on_enter(self, focused: QWidget | None) -> bool:
        return goes_on_with_enter(focused) and self.context.settings.enter_moves

# SPDX-License-Identifier: Apache-2.0
"""Pictures of screens at client size, for ``banso picture``, the demo and tests.

Nothing is shown on a real screen: windows are laid out and drawn, not mapped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import NotFound
from banso_desktop.gui.first_run import FirstRun
from banso_desktop.gui.rooms import ROOMS, Room
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.session import Gate, Session
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.shell import Shell
from banso_desktop.gui.starting import TownStarter
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.work import Works
from banso_desktop.services.desk import Clock

FULL_SIZE: Final = (1366, 698)
PATIENCE_S: Final = 20.0
UNLOCK: Final = "unlock"
FIRST_RUN: Final = "first_run"


def picture_names(rooms: Sequence[Room] = ROOMS) -> list[str]:
    """Return the name of every picture there is, in the order of the rooms."""
    return [UNLOCK, FIRST_RUN, *_shots(rooms)]


class Pictures:
    """Draws windows of one session; close it when the last picture is taken."""

    def __init__(
        self,
        application: QApplication,
        fonts: FontSet,
        *,
        gate: Gate,
        session: Session,
        starter: TownStarter,
        clock: Clock,
        settings: Settings,
        rooms: Sequence[Room] = ROOMS,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Take pictures of one session's screens.

        Args:
            settings: Those of the session, so that its rooms speak the language asked for.
            done: Called when the pictures are closed.
        """
        self._application = application
        self._look = Look(fonts)
        self._translations = Translations(application)
        self._gate = gate
        self._session = session
        self._starter = starter
        self._clock = clock
        self._rooms = rooms
        self._settings = settings
        self._done = done

    def grab(
        self,
        name: str,
        *,
        size: tuple[int, int] = FULL_SIZE,
        language: str = "ja",
        type_size: TypeSize = TypeSize.STANDARD,
    ) -> QImage:
        """Return a picture of a screen.

        Args:
            name: One of :func:`picture_names`.
            size: Client size in pixels.
            language: ``"ja"`` or ``"en"``.
            type_size: 文字の大きさ.

        Raises:
            NotFound: If there is no such picture.
        """
        if name not in picture_names(self._rooms):
            raise NotFound("picture", name)
        self._translations.use(language)
        self._look.apply(self._application, type_size)
        settings = self._settings
        settings.language, settings.type_size = language, type_size
        if name == FIRST_RUN:
            return self._first_run(settings, size)
        return self._shell(name, settings, size)

    def close(self) -> None:
        """Speak the source language again."""
        self._translations.remove()
        self._done()

    def _first_run(self, settings: Settings, size: tuple[int, int]) -> QImage:
        page = FirstRun(
            self._starter, look=self._look, translations=self._translations, settings=settings
        )
        try:
            return self._drawn(page, size, [page.works])
        finally:
            page.close()
            _discard(page)

    def _shell(self, name: str, settings: Settings, size: tuple[int, int]) -> QImage:
        shell = Shell(
            self._gate,
            look=self._look,
            translations=self._translations,
            settings=settings,
            clock=self._clock,
            rooms=self._rooms,
        )
        context = self._session.context
        if name == UNLOCK:
            shell.show_locked()
        else:
            shell.open_session(self._session)
            shell.go(_shots(self._rooms)[name](context))
        try:
            return self._drawn(shell, size, [shell.works, context.works])
        finally:
            shell.house.close()
            _discard(shell)

    def _drawn(self, window: QWidget, size: tuple[int, int], works: Sequence[Works]) -> QImage:
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        until = monotonic() + PATIENCE_S
        self._application.processEvents()
        while any(each.is_busy() for each in works) and monotonic() < until:
            for each in works:
                each.wait(100)
            self._application.processEvents()
        self._application.processEvents()
        image = QImage(QSize(*size), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        window.render(image)
        window.hide()
        return image


def _discard(window: QWidget) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _shots(rooms: Sequence[Room]) -> dict[str, Callable[[Context], Destination]]:
    shots: dict[str, Callable[[Context], Destination]] = {}
    for room in rooms:
        if room.pictures:
            shots.update(room.pictures)
        else:
            shots[room.name] = _as_entered(room.name)
    return shots


def _as_entered(name: str) -> Callable[[Context], Destination]:
    return lambda _: Destination(name)

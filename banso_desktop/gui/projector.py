# SPDX-License-Identifier: Apache-2.0
"""The projector: a window of its own on the second screen that knows one image, nothing else.

It shows no address, no tooltip and no input window, and never takes the keyboard. If its
screen goes away it hides: it never lands on the staff's screen by surprise (ux.md §4.5).
Beside the image it keeps whose map that is, for it outlives a lock.
GUI thread only, but for the constructor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.settings import Settings

SLIDE: Final = (1024, 768)
_KEPT: Final = "projector/screen"


@dataclass(frozen=True, slots=True)
class Shown:
    """Whose map the room sees; no name, only what the desk must know after a lock.

    Attributes:
        household: Id.
        nameless: Whether the room sees letters instead of names.
    """

    household: str
    nameless: bool = True


class ProjectorWindow(QWidget):
    """One image, as large as it goes, or white."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._slide = QImage()
        self._white = False
        self.setWindowTitle(self.tr("投影"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_slide(self, slide: QImage) -> None:
        """Show an image instead of the one before."""
        self._slide = slide
        self.update()

    def set_white(self, white: bool) -> None:
        """Show nothing but white, or the slide again."""
        self._white = white
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slide in the middle; beside it is its own ground."""
        painter = QPainter(self)
        if self._white or self._slide.isNull():
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
        else:
            painter.fillRect(self.rect(), QColor(self._slide.pixel(1, self._slide.height() - 2)))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._letterbox(), self._slide)
        painter.end()

    def closeEvent(self, event: QEvent) -> None:
        """Closing the window by its frame stops projecting."""
        self.closed.emit()
        event.accept()

    def _letterbox(self) -> QRectF:
        width, height = self._slide.width(), self._slide.height()
        share = min(self.width() / width, self.height() / height)
        wide, high = width * share, height * share
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)


class Projector(QObject):
    """Owns the window; the desk's :class:`~banso_desktop.gui.screen.Projecting`.

    While it shows something, Ctrl+Shift+B makes it white from any window of the program.
    """

    changed = Signal()
    """It is on, off, white or not."""
    lost = Signal()
    """The screen it was on went away; nothing is shown any more."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window: ProjectorWindow | None = None
        self._screen: QScreen | None = None
        self._shown: Shown | None = None
        self._white = False
        self._is_watching = False

    def show(self, slide: QImage, shown: Shown | None = None) -> None:
        """Send a slide; opens the window where it is not open yet.

        Args:
            slide: The image.
            shown: Whose map it is, None where it is nobody's.
        """
        self._shown = shown
        if self._window is None:
            self._open(slide)
        else:
            self._window.show_slide(slide)

    def stop(self) -> None:
        """Take the projector's window away."""
        window, self._window = self._window, None
        if window is None:
            return
        self._screen, self._shown, self._white = None, None, False
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        window.hide()
        window.deleteLater()
        self.changed.emit()

    def is_on(self) -> bool:
        """Tell whether something is shown."""
        return self._window is not None

    def shown(self) -> Shown | None:
        """Return whose map is shown, None while nothing is."""
        return self._shown

    def is_white(self) -> bool:
        """Tell whether only white is shown."""
        return self._white

    def is_framed(self) -> bool:
        """Tell whether there is one screen only, so that the slide stands in a window."""
        return self._window is not None and self._screen is None

    def toggle_white(self) -> None:
        """White, or the slide again."""
        if self._window is not None:
            self._white = not self._white
            self._window.set_white(self._white)
            self.changed.emit()

    def window(self) -> ProjectorWindow | None:
        """Return the window, None while nothing is shown."""
        return self._window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Shift+B before any window does."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not _is_white_key(event):
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.toggle_white()
        return kind == QEvent.Type.KeyPress

    def _open(self, slide: QImage) -> None:
        window = ProjectorWindow()
        self._window = window
        self._screen = self._second_screen()
        window.show_slide(slide)
        window.closed.connect(self.stop)
        if self._screen is None:
            window.resize(*_fitting(QGuiApplication.primaryScreen().availableGeometry()))
            window.show()
        else:
            flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
            window.setWindowFlags(Qt.WindowType.Window | flags)
            window.setCursor(Qt.CursorShape.BlankCursor)
            window.setScreen(self._screen)
            window.setGeometry(self._screen.geometry())
            window.showFullScreen()
            self._settings.set_text(_KEPT, self._screen.name())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self)
            if not self._is_watching:
                self._is_watching = True
                application.screenRemoved.connect(self._screen_removed)
        self.changed.emit()

    def _second_screen(self) -> QScreen | None:
        """Return the screen that is not the desk's: the one remembered, else the first."""
        active = QApplication.activeWindow()
        own = active.screen() if active is not None else QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        others.sort(key=lambda screen: (screen.geometry().x(), screen.geometry().y()))
        kept = self._settings.text(_KEPT)
        return next((one for one in others if one.name() == kept), others[0] if others else None)

    def _screen_removed(self, screen: QScreen) -> None:
        if self._window is not None and screen is self._screen:
            self.stop()
            self.lost.emit()


def _is_white_key(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_B and event.modifiers() == wanted


def _fitting(room: QRect) -> tuple[int, int]:
    share = min(1.0, (room.width() - 40) / SLIDE[0], (room.height() - 60) / SLIDE[1])
    return round(SLIDE[0] * share), round(SLIDE[1] * share)

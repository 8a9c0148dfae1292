# SPDX-License-Identifier: Apache-2.0
"""What still stands on the screen of a household that has left this computer meanwhile."""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from banso_desktop.errors import NotFound
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Context
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate

_LOST: Final = QT_TRANSLATE_NOOP("LostHouseholds", "開いていた世帯は、見られなくなりました")


@runtime_checkable
class StandsOver(Protocol):
    """A window over the rooms that shows something of a household."""

    def is_lost(self) -> bool:
        """Tell whether what it shows cannot be read here any more."""
        ...


def sentence() -> str:
    """Return what is said when something was taken away."""
    return translate("LostHouseholds", _LOST)


def is_lost(context: Context, household: str) -> bool:
    """Tell whether nobody reads a household here any more; records no opening of it."""
    try:
        context.services.history.disputes(household=household)
    except NotFound:
        return True
    return False


def has_window(screen: QWidget) -> bool:
    """Tell whether a window of this screen is open."""
    return any(each.isVisible() for each in screen.findChildren(QDialog))


def close_lost() -> bool:
    """Close the windows whose household is gone, whatever was typed there; tell if any was."""
    lost = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, StandsOver) and each.isVisible() and each.is_lost()
    ]
    for window in lost:
        take_away(window)
    return bool(lost)


def stop_projecting(context: Context) -> None:
    """End what the projector shows of a household that is gone, also since before a lock."""
    projector = context.projecting
    shown = projector.shown() if isinstance(projector, Projector) else None
    if projector is not None and shown is not None and is_lost(context, shown.household):
        projector.stop()


def take_away(widget: QWidget) -> None:
    """Take a room or a window off the screen, with all it holds."""
    widget.hide()
    widget.deleteLater()

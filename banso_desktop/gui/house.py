# SPDX-License-Identifier: Apache-2.0
"""Which room the person is in: builds rooms when first entered, keeps them, tells them changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from banso_desktop.errors import NotFound
from banso_desktop.gui.changes import EVERYTHING, Coalesced
from banso_desktop.gui.lost_households import (
    close_lost,
    has_window,
    is_lost,
    sentence,
    stop_projecting,
    take_away,
)
from banso_desktop.gui.navigation import Trail
from banso_desktop.gui.rooms import Room
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.undoing import guarded

_OF_A_HOUSEHOLD: Final = ("ecomap", "referral")
"""Rooms that cannot be entered where the household of what they show is gone."""


class House(QObject):
    """The rooms of one session in a stack of pages.

    A room out of sight is not read anew at each change, but when it is entered again; where all
    may have changed it is built anew then, for it may hold words of a household that is gone.
    """

    entered = Signal(object)
    """Carries the :class:`~banso_desktop.gui.screen.Screen` that is now in sight."""
    told = Signal(str)
    undoable = Signal(str, object)
    titled = Signal()
    failed = Signal(object)
    """Carries an error a room raised while it was entered or read anew."""

    def __init__(
        self, stack: QStackedWidget, rooms: Sequence[Room], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._rooms = {room.name: room for room in rooms}
        self._screens: dict[str, Screen] = {}
        self._context: Context | None = None
        self._width = 0
        self.trail = Trail()

    def rooms(self) -> Sequence[Room]:
        """Return the rooms there are."""
        return tuple(self._rooms.values())

    def room(self) -> Room | None:
        """Return the room one is in, None while the house is closed."""
        place = self.trail.current()
        return self._rooms.get(place.room) if place is not None else None

    def screen(self) -> Screen | None:
        """Return the screen in sight, None while the house is closed."""
        room = self.room()
        return self._screens.get(room.name) if room is not None else None

    def open(self, context: Context, first: Destination) -> None:
        """Begin a session: where one was before the lock, else at ``first``."""
        self._context = context
        context.changes.changed.connect(self._changed)
        self._guarded(partial(stop_projecting, context))
        place = self.trail.current()
        if place is None or not self._show(place):
            self.enter(first)

    def close(self) -> None:
        """End a session: what is being typed is kept, the rooms are gone; the trail stays."""
        self._keep()
        self._remember_place()
        if self._context is not None:
            self._context.changes.changed.disconnect(self._changed)
        self._context = None
        self._drop()

    def rebuild(self) -> None:
        """Build the rooms anew (type size, language), standing where one stood."""
        self._keep()
        self._remember_place()
        self._drop()
        place = self.trail.current()
        if place is not None:
            self._show(place)

    def enter(self, destination: Destination) -> bool:
        """Go to a room; False if there is none of this name or it could not be entered."""
        self._keep()
        self._remember_place()
        return self._show(destination, new=True)

    def back(self) -> None:
        """Go where one came from."""
        self._keep()
        self._remember_place()
        place = self.trail.back()
        if place is not None:
            self._stand(place, place.id)

    def forward(self) -> None:
        """Go where one was before going back."""
        self._keep()
        self._remember_place()
        place = self.trail.forward()
        if place is not None:
            self._stand(place, place.id)

    def save(self) -> None:
        """Let the room in sight write what is being typed: the person asks for it."""
        screen = self.screen()
        if screen is not None:
            self._guarded(screen.save)

    def _keep(self) -> None:
        """Let the room in sight lose nothing: it is left, or goes away."""
        screen = self.screen()
        if screen is not None:
            self._guarded(screen.keep_typed)

    def fit(self, width: int) -> None:
        """Tell the width of the content, in pixels of the standard type size."""
        self._width = width
        screen = self.screen()
        if screen is not None:
            screen.fit(width)

    def _show(self, destination: Destination, *, new: bool = False) -> bool:
        """Turn the room to the destination, read it, and bring it into sight."""
        try:
            return self._turn(destination, new=new)
        except Exception as error:
            self.failed.emit(error)
            return False

    def _turn(self, destination: Destination, *, new: bool = False) -> bool:
        room = self._rooms.get(destination.room)
        if room is None or self._context is None:
            return False
        screen = self._screen_of(room, self._context)
        screen.go(destination)
        screen.refresh(EVERYTHING)
        if new:
            self.trail.went(destination)
        if self._width:
            screen.fit(self._width)
        self._stack.setCurrentWidget(screen)
        self.entered.emit(screen)
        return True

    def _screen_of(self, room: Room, context: Context) -> Screen:
        if room.name not in self._screens:
            screen = room.build(context)
            screen.navigate.connect(self.enter)
            screen.told.connect(self.told)
            screen.undoable.connect(self._offer)
            screen.titled.connect(lambda: self._titled(screen))
            self._stack.addWidget(screen)
            self._screens[room.name] = screen
        return self._screens[room.name]

    def _offer(self, said: str, undo: object) -> None:
        """Offer to undo, as long as nobody else changes it."""
        if self._context is not None and callable(undo):
            undo = guarded(self._context, undo, self.told.emit)
        self.undoable.emit(said, undo)

    def _titled(self, screen: Screen) -> None:
        if screen is self.screen():
            self.titled.emit()

    def _changed(self, change: Coalesced) -> None:
        if change.everything and self._leave_lost():
            return
        screen = self.screen()
        if screen is not None:
            self._guarded(lambda: screen.refresh(change))

    def _leave_lost(self) -> bool:
        """Take away what shows a household nobody reads here any more; tell if one was left.

        Built anew rooms hold no word of it; the one in sight says that it is gone.
        """
        context, here = self._context, self.screen()
        if context is None:
            return False
        self._guarded(partial(stop_projecting, context))
        closed = close_lost()
        lost: set[str] = set()
        for name, screen in list(self._screens.items()):
            found = {each for each in screen.shows() if is_lost(context, each)}
            if found or (screen is not here and not has_window(screen)):
                self._take_away(self._screens.pop(name))
            elif screen is not here:
                self._guarded(partial(screen.refresh, EVERYTHING))
            lost |= found if screen is here else set()
        place = self.trail.current()
        if lost and place is not None:
            self._stand(place, min(lost))
        if lost or closed:
            self.told.emit(sentence())
        return bool(lost)

    def _stand(self, place: Destination, household: str) -> None:
        """Show where one stands, or what there is to say of a household that is gone."""
        try:
            self._turn(place)
        except Exception as error:
            if not isinstance(error, NotFound) or place.room not in _OF_A_HOUSEHOLD:
                self.failed.emit(error)
                return
            self.trail.amend(Destination("household", household))
            self._show(Destination("household", household))

    def _remember_place(self) -> None:
        screen = self.screen()
        place = screen.place() if screen is not None else None
        if place is not None:
            self.trail.amend(place)

    def _drop(self) -> None:
        for screen in self._screens.values():
            self._take_away(screen)
        self._screens = {}

    def _take_away(self, screen: Screen) -> None:
        self._stack.removeWidget(screen)
        take_away(screen)

    def _guarded(self, call: Callable[[], object]) -> None:
        try:
            call()
        except Exception as error:
            self.failed.emit(error)

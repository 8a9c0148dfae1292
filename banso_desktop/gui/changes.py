# SPDX-License-Identifier: Apache-2.0
"""From changes on any thread to one signal on the GUI thread, at most ten a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

INTERVAL_MS: Final = 100
MOST_IDS: Final = 1000


class Changed(Protocol):
    """What a transaction changed: entity names to ids, or everything."""

    @property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """Entity name to the ids that changed."""
        ...

    @property
    def everything(self) -> bool:
        """Whether there is too much to name."""
        ...

    @property
    def received(self) -> bool:
        """Whether it came from another computer."""
        ...


@dataclass(frozen=True, slots=True)
class Coalesced:
    """Several changes in one; satisfies :class:`Changed`."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    everything: bool = False
    received: bool = False

    def touches(self, *entities: str) -> bool:
        """Tell whether one of these entities may have changed."""
        return self.everything or any(entity in self.ids for entity in entities)

    def with_(self, other: Changed) -> Coalesced:
        """Return both in one; over 1,000 ids in all it says everything."""
        ids = dict(self.ids)
        for entity, more in other.ids.items():
            ids[entity] = ids.get(entity, frozenset()) | frozenset(more)
        everything = self.everything or other.everything
        if everything or sum(len(known) for known in ids.values()) > MOST_IDS:
            return Coalesced({}, True, self.received or other.received)
        return Coalesced(ids, False, self.received or other.received)


EVERYTHING: Final = Coalesced(everything=True)
"""Read anew: the first reading of a screen, a language switch, an unlock."""


class Changes(QObject):
    """Where services post what changed and screens hear of it."""

    changed = Signal(object)
    """Carries a :class:`Coalesced`; emitted on the GUI thread."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: Coalesced | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.flush)
        self._woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)

    def post(self, change: Changed) -> None:
        """Take a change; any thread, never blocks on the GUI."""
        with self._lock:
            asleep = self._waiting is None
            self._waiting = (self._waiting or Coalesced()).with_(change)
        if asleep:
            self._woken.emit()

    def flush(self) -> None:
        """Tell what is waiting at once; GUI thread."""
        with self._lock:
            waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.changed.emit(waiting)

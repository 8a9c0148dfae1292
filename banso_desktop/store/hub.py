# SPDX-License-Identifier: Apache-2.0
"""Tells listeners what a transaction changed, once it is durable."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Change

Listener = Callable[[Change], None]

_MAX_IDS: Final = 1000

NOTHING: Final = Change({})
EVERYTHING: Final = Change({}, everything=True)


def change_of(touched: Mapping[str, set[Id]], *, received: bool = False) -> Change:
    """Return the change of these rows by entity; too many of them become everything."""
    if sum(map(len, touched.values())) > _MAX_IDS:
        return Change({}, everything=True, received=received)
    return Change({entity: frozenset(ids) for entity, ids in touched.items()}, received=received)


def joined(first: Change, second: Change) -> Change:
    """Return what two transactions changed together."""
    received = first.received or second.received
    if first.everything or second.everything:
        return Change({}, everything=True, received=received)
    touched = {entity: set(ids) for entity, ids in first.ids.items()}
    for entity, ids in second.ids.items():
        touched.setdefault(entity, set()).update(ids)
    return change_of(touched, received=received)


class Hub:
    """Holds the listeners. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each change, on the thread that writes; return the way out.

        It must return at once and must not write; a window posts itself an event.
        """
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(held for held in self._listeners if held is not listener)

        return unsubscribe

    def tell(self, change: Change) -> None:
        """Call all listeners; the failure of one is logged and keeps nobody from hearing."""
        if not change.ids and not change.everything:
            return
        for listener in self._listeners:
            try:
                listener(change)
            except Exception:
                logging.getLogger(__name__).exception("a listener failed")

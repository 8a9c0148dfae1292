# SPDX-License-Identifier: Apache-2.0
"""The thread that brings attachments to the folder, so that no note waits for a photo."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from banso_desktop.errors import BansoError
from banso_desktop.journal.blob_shelf import BlobShelf
from banso_desktop.journal.failures import told

IDLE_S: Final = 60.0
"""Without being woken it looks so often whether something waits."""
MAX_AWAY_S: Final = 300.0
_FIRST_AWAY_S: Final = 5.0
_DAY_S: Final = 24 * 3600.0


class BlobCourier:
    """Puts what waits and clears away what nothing names any more, once a day.

    Args:
        shelf: Where the attachments are.
        arrived: Called, on this thread, when the folder holds more than before: what refers
            to it may travel now.
        monotonic: A clock that never goes back, in seconds.

    Attributes:
        error: Why the last round was not whole, None if it was.
    """

    def __init__(
        self,
        shelf: BlobShelf,
        arrived: Callable[[], object],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf = shelf
        self._arrived = arrived
        self._now = monotonic
        self._changed = threading.Condition()
        self._asked = True
        self._stopping = False
        self._away = 0
        self._collected: float | None = None
        self._thread: threading.Thread | None = None
        self.error: BansoError | None = None
        self.failure: Exception | None = None

    def start(self) -> None:
        """Start; the first round begins at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="attachments", daemon=True)
            self._thread.start()

    def stop(self, timeout_s: float | None = None) -> None:
        """Stop after what is being put; what is not whole in the folder is put again later."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
            self._thread = None

    def wake(self) -> None:
        """Something was saved, or the folder came back; any thread."""
        with self._changed:
            self._asked = True
            self._changed.notify_all()

    def round(self) -> float:
        """Do what there is to do; return after how many seconds to come again."""
        try:
            if self._shelf.put_waiting():
                self._arrived()
            self._shelf.take_out_erased()
            if self._collected is None or self._now() - self._collected >= _DAY_S:
                self._shelf.collect()
                self._shelf.sweep()
                self._collected = self._now()
        except BansoError as caught:
            self.error = caught
            self._away += 1
            return float(min(_FIRST_AWAY_S * 2 ** min(self._away - 1, 10), MAX_AWAY_S))
        self.error, self._away = None, 0
        return IDLE_S

    def _run(self) -> None:
        wait = 0.0
        while True:
            with self._changed:
                if not self._asked and not self._stopping and wait > 0:
                    self._changed.wait(wait)
                if self._stopping:
                    return
                self._asked = False
            try:
                wait = self.round()
                self.failure = None
            except Exception as error:
                if told(error) != told(self.failure):
                    logging.getLogger(__name__).error("attachments: %s", told(error))
                self.failure, wait = error, MAX_AWAY_S

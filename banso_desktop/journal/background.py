# SPDX-License-Identifier: Apache-2.0
"""The thread that keeps a profile and the folder together while the person works.

Polls every 5 seconds, publishes when nothing was saved for 2 seconds, and comes back more and
more slowly while the folder is away. It writes nothing when there is nothing to send.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

from banso_desktop.errors import FolderError
from banso_desktop.journal.sync import Sync, SyncResult

POLL_S: Final = 5.0
IDLE_S: Final = 2.0
"""A note is published when nothing was saved for so long, at the next poll at the latest."""
MAX_AWAY_S: Final = 60.0
PROBE_ROUNDS: Final = 60
"""Every so many rounds (5 minutes) the hints are not relied on."""


class Pace:
    """Decides when the next round is due. Knows no thread; times are monotonic seconds."""

    def __init__(self, now: float) -> None:
        self._poll = now
        self._publish: float | None = None
        self._asked = False
        self._away = 0
        self._rounds = 0

    def saved(self, now: float) -> None:
        """Something was saved: publish once it has been quiet."""
        if not self._away:
            self._publish = now + IDLE_S

    def asked(self, now: float) -> None:
        """Somebody asked for a round now; one more if one is running."""
        self._asked = True
        self._poll = now
        self._rounds = 0

    @property
    def due(self) -> float:
        """When the next round is due."""
        return self._poll if self._publish is None else min(self._poll, self._publish)

    @property
    def probes(self) -> bool:
        """Whether the next round looks past the hints."""
        return self._rounds % PROBE_ROUNDS == 0

    def began(self) -> None:
        """A round begins; what is saved from here on waits for the next one."""
        self._publish = None
        self._asked = False

    def done(self, now: float, *, away: bool) -> None:
        """A round ended; ``away`` if the folder could not be used."""
        if away:
            self._publish = None
        self._away = self._away + 1 if away else 0
        if self._asked:
            return
        self._rounds = 0 if away else self._rounds + 1
        wait = min(POLL_S * 2 ** min(self._away - 1, 10), MAX_AWAY_S) if away else POLL_S
        self._poll = now + wait


class Background:
    """Runs :class:`~banso_desktop.journal.sync.Sync` on a thread of its own.

    Args:
        sync: What is run.
        tell: Called after each round, on that thread.
        monotonic: A clock that never goes back, in seconds.

    Attributes:
        failure: What the last round ended with that nobody foresaw, also by who was told of
            it; None where it ended well.
    """

    def __init__(
        self,
        sync: Sync,
        tell: Callable[[SyncResult], None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sync = sync
        self._tell = tell
        self._now = monotonic
        self._pace = Pace(monotonic())
        self._changed = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self.failure: Exception | None = None

    def start(self) -> None:
        """Start; the first round begins at once. Starting twice does nothing."""
        if self._thread is None:
            self._stopping = False
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()

    def stop(self, timeout_s: float | None = None) -> None:
        """Stop after the running round; returns when the thread has ended.

        Args:
            timeout_s: Wait at most so long (a round may hang on a dead network); the thread
                then ends by itself.
        """
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
            self._thread = None

    def saved(self) -> None:
        """Something was committed; any thread."""
        with self._changed:
            self._pace.saved(self._now())
            self._changed.notify_all()

    def sync_now(self) -> None:
        """Begin a round as soon as possible; any thread."""
        with self._changed:
            self._pace.asked(self._now())
            self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._stopping and (wait := self._pace.due - self._now()) > 0:
                    self._changed.wait(wait)
                if self._stopping:
                    return
                probes = self._pace.probes
                self._pace.began()
            try:
                result = self._sync.run(probe=probes)
                away = isinstance(result.status.error, FolderError)
                if self._tell is not None:
                    self._tell(result)
                if not away:
                    self._sync.keep_up()
                self.failure = None
            except Exception as error:
                self.failure = error
                away = True
            with self._changed:
                self._pace.done(self._now(), away=away)

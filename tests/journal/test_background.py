# SPDX-License-Identifier: Apache-2.0
"""When the next round is due, and the thread that runs it."""

from __future__ import annotations

import threading

from banso_desktop.errors import BansoError, FolderUnreachable
from banso_desktop.journal.background import (
    IDLE_S,
    MAX_AWAY_S,
    POLL_S,
    PROBE_ROUNDS,
    Background,
    Pace,
)
from banso_desktop.journal.sync import SyncResult, SyncStatus


def after_first_round(now: float = 100.0) -> Pace:
    pace = Pace(now)
    pace.began()
    pace.done(now, away=False)
    return pace


def test_the_first_round_is_due_at_once_and_probes() -> None:
    pace = Pace(100)

    assert pace.due == 100
    assert pace.probes


def test_rounds_come_every_five_seconds() -> None:
    assert after_first_round(100).due == 100 + POLL_S


def test_what_is_saved_goes_out_when_nothing_was_saved_for_two_seconds() -> None:
    pace = after_first_round(100)

    pace.saved(101)
    pace.saved(102)

    assert pace.due == 102 + IDLE_S


def test_somebody_who_never_stops_saving_is_published_at_the_poll() -> None:
    pace = after_first_round(100)

    for second in range(101, 105):
        pace.saved(second)

    assert pace.due == 100 + POLL_S


def test_what_is_saved_during_a_round_waits_for_no_poll() -> None:
    pace = after_first_round(100)
    pace.began()
    pace.saved(105)

    pace.done(105.5, away=False)

    assert pace.due == 105 + IDLE_S


def test_a_folder_that_is_away_is_asked_more_and_more_rarely() -> None:
    pace = Pace(0)
    waits = []
    for _ in range(6):
        pace.began()
        pace.done(0, away=True)
        waits.append(pace.due)

    assert waits == [5, 10, 20, 40, MAX_AWAY_S, MAX_AWAY_S]


def test_saving_does_not_hurry_a_folder_that_is_away() -> None:
    pace = Pace(0)
    for _ in range(4):
        pace.began()
        pace.done(0, away=True)

    pace.saved(1)

    assert pace.due == 40


def test_a_folder_that_is_back_is_polled_as_before_and_probed() -> None:
    pace = Pace(0)
    pace.done(0, away=True)

    assert pace.probes
    pace.done(50, away=False)

    assert pace.due == 50 + POLL_S


def test_hints_are_looked_past_every_five_minutes() -> None:
    pace = Pace(0)
    probed = []
    for _ in range(PROBE_ROUNDS + 1):
        probed.append(pace.probes)
        pace.done(0, away=False)

    assert [at for at, each in enumerate(probed) if each] == [0, PROBE_ROUNDS]


def test_asking_for_a_round_makes_it_due_now() -> None:
    pace = after_first_round(100)

    pace.asked(101)

    assert pace.due == 101
    assert pace.probes


def test_what_is_asked_for_during_a_round_comes_right_after_it() -> None:
    pace = after_first_round(100)
    pace.began()
    pace.asked(105)

    pace.done(106, away=False)

    assert pace.due == 105


class FakeSync:
    """Counts rounds; raises or answers what it is told."""

    def __init__(self) -> None:
        self.rounds = threading.Semaphore(0)
        self.error: BansoError | None = None
        self.bug: Exception | None = None
        self.kept_up = 0

    def run(self, *, probe: bool = False) -> SyncResult:
        self.rounds.release()
        if self.bug:
            raise self.bug
        return SyncResult(0, 0, 0, SyncStatus(error=self.error))

    def keep_up(self) -> None:
        self.kept_up += 1


def test_the_thread_runs_rounds_until_it_is_stopped() -> None:
    sync = FakeSync()
    told: list[SyncResult] = []
    background = Background(sync, told.append)  # type: ignore[arg-type]

    background.start()
    first = sync.rounds.acquire(timeout=5)
    background.sync_now()
    second = sync.rounds.acquire(timeout=5)
    background.stop()

    assert (first, second) == (True, True)
    assert len(told) == 2
    assert threading.active_count() == 1 or "journal" not in {
        thread.name for thread in threading.enumerate()
    }


def test_the_thread_outlives_a_round_that_fails() -> None:
    sync = FakeSync()
    sync.bug = RuntimeError("a mistake in the program")
    background = Background(sync)  # type: ignore[arg-type]

    background.start()
    sync.rounds.acquire(timeout=5)
    sync.bug = None
    background.sync_now()
    again = sync.rounds.acquire(timeout=5)
    background.stop()

    assert again
    assert background.failure is None  # that round ended well


def test_a_folder_that_is_away_does_not_end_the_thread() -> None:
    sync = FakeSync()
    sync.error = FolderUnreachable("share")
    background = Background(sync)  # type: ignore[arg-type]

    background.start()
    sync.rounds.acquire(timeout=5)
    background.sync_now()
    again = sync.rounds.acquire(timeout=5)
    background.stop()

    assert again
    assert background.failure is None


def test_stopping_what_never_started_does_nothing() -> None:
    sync = FakeSync()
    background = Background(sync)  # type: ignore[arg-type]

    background.stop()

    assert not sync.rounds.acquire(blocking=False)
    assert background.failure is None

# SPDX-License-Identifier: Apache-2.0
"""A mistake of the program in a round with the folder: said while it lasts, and no longer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, create_town, open_profile
from banso_desktop.journal.signs import Sign
from banso_desktop.profile.health import conditions

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"
SECRET = "佐藤トミ子"


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as opened:
        yield opened


@pytest.fixture
def stumbling(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let each round end with an exception nobody foresaw; what is returned mends that."""

    def stumble(*_: object, **__: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(profile.journal.receiver, "carry_out_orders", stumble)
    return monkeypatch.undo


def signs(profile: Profile) -> list[str]:
    return [each.why for each in conditions(profile) if each.why == Sign.FAILED]


def test_an_exception_in_a_round_is_said_until_a_round_ends_well(
    profile: Profile, stumbling: Callable[[], None]
) -> None:
    with pytest.raises(KeyError):
        profile.sync_now()
    failed = profile.status()
    said = signs(profile)
    verified = [each for each in profile.verify() if each.sign is Sign.FAILED]
    stumbling()
    profile.sync_now()

    assert failed.failure.startswith("KeyError at journal/sync.py:")
    assert said == [Sign.FAILED]
    assert [(each.where, each.harmless) for each in verified] == [(failed.failure, False)]
    assert profile.status().failure == ""
    assert signs(profile) == []


def test_the_log_says_it_once_and_without_a_word_of_anybody(
    profile: Profile, stumbling: Callable[[], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    for _ in range(3):
        with pytest.raises(KeyError):
            profile.sync_now()

    (logged,) = caplog.records
    assert "KeyError at journal/sync.py" in logged.getMessage()
    assert SECRET not in caplog.text
    assert SECRET not in profile.status().failure


def test_the_log_says_it_again_if_it_fails_after_a_round_that_ended_well(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)

    def stumble(*_: object, **__: object) -> None:
        raise KeyError(SECRET)

    for _ in range(2):
        with monkeypatch.context() as mistake:
            mistake.setattr(profile.journal.receiver, "carry_out_orders", stumble)
            for _ in range(2):
                with pytest.raises(KeyError):
                    profile.sync_now()
        profile.sync_now()

    assert len(caplog.records) == 2


def test_upkeep_that_fails_is_logged_once_also_between_rounds_that_end_well(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)

    def stumble() -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(profile.journal.sync, "_upkeep", stumble)
    for _ in range(3):
        profile.sync_now()
        with pytest.raises(KeyError):
            profile.journal.sync.keep_up()

    assert len(caplog.records) == 1


def test_who_is_told_of_a_round_and_fails_is_said(profile: Profile) -> None:
    def stumble(_: object) -> None:
        failing.set()
        raise KeyError(SECRET)

    failing = threading.Event()
    profile.start(stumble)
    assert failing.wait(30)
    assert profile._background is not None
    profile._background.stop()

    assert profile.failure.startswith("KeyError at journal/background.py:")


def test_what_failed_is_still_said_by_the_next_run(
    profile: Profile, stumbling: Callable[[], None], tmp_path: Path
) -> None:
    with pytest.raises(KeyError):
        profile.sync_now()
    failure = profile.status().failure
    profile.close()
    stumbling()

    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as again:
        before = again.status().failure
        again.sync_now()
        after = again.status().failure
    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as last:
        assert (before, after, last.status().failure) == (failure, "", "")

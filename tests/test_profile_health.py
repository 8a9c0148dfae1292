# SPDX-License-Identifier: Apache-2.0
"""Clocks and space: what one should know of a folder beside its files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town, open_profile
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.journal.signs import Sign
from banso_desktop.profile.health import almost_full, conditions, own_skew
from banso_desktop.services.desk import SystemClock
from tests.fakes.town import StillClock

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


class Space(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("total", "free", "told"),
    [
        (10**12, 10**11, None),
        (10**12, 49 * 10**9, 49 * 10**9),
        (4 * 10**9, 10**9, None),
        (4 * 10**9, 499_999_999, 499_999_999),
    ],
)
def test_little_space_is_under_500_mb_or_a_twentieth(
    monkeypatch: pytest.MonkeyPatch, total: int, free: int, told: int | None
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Space(total, total - free, free))

    assert almost_full(Path("folder")) == told


def test_a_folder_that_is_away_has_no_space_to_tell_of(tmp_path: Path) -> None:
    assert almost_full(tmp_path / "away") is None


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Profile, Profile]]:
    """An administrator with a right clock, and a worker whose clock is 400 days ahead."""
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as admin:
        code = admin.services.people.invite(roles=["support_worker"]).code
        admin.sync_now()
        join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE,
            person=Person("高橋"),
        ).close()  # fmt: skip
        admin.sync_now()
        late = StillClock(datetime.now() + timedelta(days=400))
        with open_profile(tmp_path / "b", passphrase=PASSPHRASE, clock=late) as worker:
            worker.sync_now()
            worker.services.households.open(label="先の日付で書いた")
            worker.sync_now()
            admin.sync_now()
            yield admin, worker


def test_a_colleagues_clock_a_day_ahead_is_told_with_whose_it_is(
    pair: tuple[Profile, Profile],
) -> None:
    admin, worker = pair

    (found,) = [each for each in conditions(admin) if each.why == Sign.CLOCK_OF_OTHERS]

    assert found.member == worker.member
    assert found.author == ""
    assert found.harmless
    assert found.value > 390 * 86_400


def test_a_clock_that_was_ahead_when_it_stamped_is_told_on_its_own_computer(
    pair: tuple[Profile, Profile],
) -> None:
    _, worker = pair
    now = int(worker.clock.now().timestamp() * 1000)

    assert own_skew(worker, now) > 390 * 86_400
    assert Sign.OWN_CLOCK in {each.why for each in conditions(worker)}


def test_a_right_clock_is_not_worth_a_word(pair: tuple[Profile, Profile]) -> None:
    admin, _ = pair
    now = int(SystemClock().now().timestamp() * 1000)

    assert abs(own_skew(admin, now)) < 60
    assert Sign.OWN_CLOCK not in {each.why for each in conditions(admin)}


def test_a_value_no_field_can_hold_is_a_note_that_says_where_and_how_often(
    pair: tuple[Profile, Profile],
) -> None:
    admin, worker = pair
    home = Id(worker.services.households.open(label="一"))
    worker.sync_now()
    admin.sync_now()
    sender = derived_id("writer", "forger")
    forged = [
        Operation(
            home, Kind.CELL, "household", home, "rhythm_days", 2**62, (),
            Stamp(10**12, number, sender), Id(worker.member), new_id(),
        )
        for number in range(2)
    ]  # fmt: skip

    admin.replica.receive([Opened(Sealed(sender, 1, bytes(32), b"data"), tuple(forged))])

    (found,) = [each for each in admin.verify() if each.sign is Sign.UNSHOWN]
    assert (found.where, found.value, found.harmless) == ("household.rhythm_days", 2, True)
    assert admin.services.household_page.page(household=home).household.label == "一"

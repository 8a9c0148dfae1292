# SPDX-License-Identifier: Apache-2.0
"""A fictional town, made through the same services people use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from banso_desktop.demo.cases_many import (
    chain_of_places,
    dates,
    long_life,
    names,
    one_person_too_much,
    without_consent,
)
from banso_desktop.demo.cases_protected import old_household, protected
from banso_desktop.demo.cases_sato import sato
from banso_desktop.demo.cast import TEAM, Cast, furnish
from banso_desktop.demo.conferences import conferences
from banso_desktop.demo.handed_on import book_kept, invited_again, slip_being_written, slips
from banso_desktop.demo.households import Setting, ordinary
from banso_desktop.demo.story import Actor, DemoClock, Story, live
from banso_desktop.demo.town_life import appointments, visits_of_these_days

PASSPHRASES = (
    "みどりの 畑で 会いましょう 一",
    "みどりの 畑で 会いましょう 二",
    "みどりの 畑で 会いましょう 三",
)
_CASES = 16
"""Households the cases bring along: Sato, two protected and what one left, a chain, a house
full of things, seven names, dates, a long life, one person too much."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a town is: households, years, contacts a household has in a year."""

    households: int
    years: int
    contacts: float


SCALES = {
    "small": Scale(40, 2, 26.0),
    "town": Scale(2_000, 10, 4.0),
    "prefecture": Scale(20_000, 7, 2.0),
}


@dataclass(frozen=True, slots=True)
class Made:
    """Where the town lies: the shared folder, and three profiles with their passphrases."""

    folder: Path
    profiles: tuple[Path, ...]


class DemoProfile(Actor, Protocol):
    """An open profile the demo lives in."""

    def sync_now(self) -> object:
        """Publish and receive."""
        ...

    def close(self) -> None:
        """Give the profile free."""
        ...


class Towns(Protocol):
    """Founds and joins towns; the composition root hands it in."""

    def found(self, folder: Path, profile: Path, passphrase: str, clock: DemoClock) -> DemoProfile:
        """Found the town with the first of the team."""
        ...

    def join(
        self, folder: Path, profile: Path, code: str, passphrase: str, clock: DemoClock
    ) -> DemoProfile:
        """Join it with an invitation."""
        ...


def make_demo(
    directory: Path,
    towns: Towns,
    *,
    scale: str = "small",
    seed: int = 1,
    today: date,
    progress: Callable[[int, int], None] | None = None,
) -> Made:
    """Make the town: ``folder``, ``profile-1`` to ``profile-3`` and their passphrase files.

    The same scale, seed and day give the same town.

    Args:
        directory: Made if missing; must not hold a town.
        towns: Founds and joins.
        scale: A key of :data:`SCALES`.
        seed: Source of all chance.
        today: The day everything leads up to.
        progress: Told how many of how many households' stories have begun.
    """
    size = SCALES[scale]
    directory.mkdir(parents=True, exist_ok=True)
    folder = directory / "folder"
    profiles = tuple(directory / f"profile-{number}" for number in (1, 2, 3))
    began = today - timedelta(days=15 * 365 + 7)
    clock = DemoClock(datetime.combine(began, time(8, 30)))
    cast = Cast(Random(seed))  # noqa: S311 - fiction, not secrets
    first = towns.found(folder, profiles[0], PASSPHRASES[0], clock)
    codes = _team(first, cast)
    furnish(first.services, cast)
    first.sync_now()
    second = towns.join(folder, profiles[1], codes[0], PASSPHRASES[1], clock)
    third = towns.join(folder, profiles[2], codes[1], PASSPHRASES[2], clock)
    told = _Told(size, progress)
    setting = Setting(first.services, cast, today, size.contacts)
    end = datetime.combine(today, time(8, 30))
    live(_stories(setting, size), clock, first, end, told.one)
    clock.at = max(clock.at, end)
    apart = DemoClock(datetime.combine(today - timedelta(days=90), time(8, 30)))
    clock.at = apart.at
    live(
        protected(Setting(second.services, cast, today, size.contacts)),
        clock,
        second,
        end,
        told.one,
    )
    clock.at = end
    for profile in (first, second, third, first, second, third):
        profile.sync_now()
    for profile, path, secret in zip((first, second, third), profiles, PASSPHRASES, strict=True):
        profile.close()
        Path(f"{path}.passphrase").write_text(secret + "\n", "utf-8")
    return Made(folder, profiles)


class _Told:
    """Counts the stories that have begun."""

    def __init__(self, size: Scale, progress: Callable[[int, int], None] | None) -> None:
        self._total, self._done, self._progress = size.households, 0, progress

    def one(self) -> None:
        """Count one more."""
        self._done = min(self._done + 1, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)


def _team(first: DemoProfile, cast: Cast) -> list[str]:
    """Invite the others; return the codes of those who join on their own computers."""
    cast.members[TEAM[0].family] = first.member
    codes = []
    for colleague in TEAM[1:]:
        invited = first.services.people.invite(
            roles=["support_worker"],
            family_name=colleague.family,
            given_name=colleague.given,
            job_title=colleague.job,
            agency=colleague.agency,
        )
        cast.members[colleague.family] = invited.member
        codes.append(invited.code)
    return codes


def _stories(setting: Setting, size: Scale) -> Sequence[Story]:
    cases: list[Story] = [
        sato(setting),
        old_household(setting),
        chain_of_places(setting),
        without_consent(setting),
        names(setting),
        dates(setting),
        long_life(setting),
        one_person_too_much(setting),
    ]
    days = size.years * 365
    chance = setting.cast.random
    others = [
        ordinary(setting, setting.today - timedelta(days=chance.randint(20, days)), number)
        for number in range(size.households - _CASES)
    ]
    life = [
        appointments(setting),
        visits_of_these_days(setting),
        conferences(setting, 4),
        *slips(setting, max(11, size.households // 20)),
        slip_being_written(setting),
        *book_kept(setting),
        invited_again(setting),
    ]
    return [*cases, *others, *life]

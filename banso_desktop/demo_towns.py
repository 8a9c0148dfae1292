# SPDX-License-Identifier: Apache-2.0
"""How the fictional town's profiles are founded and joined, from the composition root's parts."""

from __future__ import annotations

import contextlib
from pathlib import Path
from random import Random

from banso_desktop.app import Person, create_town, join_town
from banso_desktop.demo.cast import TEAM, TOWN
from banso_desktop.profile import Chance, Profile
from banso_desktop.services.desk import Clock


class DemoTowns:
    """Founds and joins the fictional town for the demo; all chance and keys are seeded."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._open: list[Profile] = []

    def close(self) -> None:
        """Give all profiles free; for one that was closed already that is no error."""
        for profile in self._open:
            with contextlib.suppress(Exception):
                profile.close()

    def found(self, folder: Path, profile: Path, passphrase: str, clock: Clock) -> Profile:
        """Found it with the first of the team."""
        colleague = TEAM[0]
        created = create_town(
            folder,
            profile,
            passphrase=passphrase,
            town_name=TOWN,
            person=Person(colleague.family, colleague.given),
            clock=clock,
            chance=self._chance(profile),
        )
        # Nobody needs the sheet of a fictional town, so nobody is warned that it is missing.
        created.sheet_is_out()
        self._open.append(created.profile)
        return created.profile

    def join(
        self, folder: Path, profile: Path, code: str, passphrase: str, clock: Clock
    ) -> Profile:
        """Join it with an invitation."""
        joined = join_town(
            folder,
            profile,
            code=code,
            passphrase=passphrase,
            person=Person(),
            clock=clock,
            chance=self._chance(profile),
        )
        self._open.append(joined)
        return joined

    def _chance(self, profile: Path) -> Chance:
        """Return a source of its own for each profile: what they do may interleave."""
        keys = Random(f"{self._seed} {profile.name} keys")  # noqa: S311 - fiction, not secrets
        numbers = Random(f"{self._seed} {profile.name}")  # noqa: S311 - fiction, not secrets
        return Chance(keys.randbytes, numbers)

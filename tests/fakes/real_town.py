# SPDX-License-Identifier: Apache-2.0
"""Real profiles of one town over one folder, each with a replica of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from banso_desktop.app import Person, Profile, create_town, join_town
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.services.areas import Services
from tests.fakes.town import StillClock

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"


@dataclass
class RealTown:
    """A town with its profiles by the names tests give them; the clock is everybody's."""

    folder: Path
    clock: StillClock = field(default_factory=StillClock)
    profiles: dict[str, Profile] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Services:
        return self.profiles[name].services

    def id(self, name: str) -> Id:
        """Return somebody's member id."""
        return self.profiles[name].member

    def sync(self, *names: str, rounds: int = 3) -> None:
        """Let everybody, or only these, publish and receive until all have everything."""
        for _ in range(rounds):
            for name in names or tuple(self.profiles):
                result = self.profiles[name].sync_now()
                assert result.status.error is None, result.status.error
                assert not result.status.broken, result.status.broken


@contextmanager
def real_town(home: Path, colleagues: Mapping[str, tuple[Role, ...]]) -> Iterator[RealTown]:
    """Found a town as ``first``, and let the others join with the roles they are given."""
    with ExitStack() as stack:
        home.mkdir(exist_ok=True)
        town = RealTown(home / "folder")
        created = create_town(
            town.folder,
            home / "first",
            passphrase=PASSPHRASE,
            town_name="みどり野町",
            person=Person("小林", "あゆみ"),
            clock=town.clock,
        )
        town.profiles["first"] = stack.enter_context(created.profile)
        town.sync()
        for name, roles in colleagues.items():
            made = town["first"].people.invite(
                family_name=name, roles=[role.value for role in roles]
            )
            town.sync()
            joined = join_town(
                town.folder,
                home / name,
                code=made.code,
                passphrase=PASSPHRASE,
                person=Person(),
                clock=town.clock,
            )
            town.profiles[name] = stack.enter_context(joined)
            town.sync()
        yield town

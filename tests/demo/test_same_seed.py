# SPDX-License-Identifier: Apache-2.0
"""The same scale, seed and day give the same town; another seed gives another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from banso_desktop.app import Profile, make_demo_town
from banso_desktop.errors import Refused
from tests.fakes.asking import answers
from tests.fakes.demo_town import A_TUESDAY, opened


def every_answer(profile: Profile) -> list[tuple[str, str]]:
    """Ask every query about the first households and referrals of a town."""
    lines = profile.services.households.listed(limit=3).lines
    referrals = profile.services.referrals.lines(limit=2)
    values = {
        "*": [*(one.id for one in lines), *(one.id for one in referrals)],
        "text": ["佐藤", "畑"],
        "kind": ["slip", "ecomap", "today"],
    }
    return list(answers(profile, values, most=12))


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same town, made a second time."""
    home = tmp_path_factory.mktemp("again")
    make_demo_town(home, today=A_TUESDAY)
    return home


@pytest.mark.parametrize("number", [1, 2, 3])
def test_two_runs_give_the_same_content(
    number: int, profiles: Mapping[int, Profile], again: Path
) -> None:
    with opened(again, number) as second:
        first = profiles[number]

        assert second.digest() == first.digest()
        assert every_answer(second) == every_answer(first)


def test_the_shared_folder_is_equal_byte_for_byte(town: Path, again: Path) -> None:
    def content(home: Path) -> dict[str, bytes]:
        folder = home / "folder"
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    assert content(again) == content(town)


@pytest.mark.long
def test_another_seed_gives_another_town(profiles: Mapping[int, Profile], tmp_path: Path) -> None:
    make_demo_town(tmp_path, today=A_TUESDAY, seed=2)

    with opened(tmp_path, 1) as other:
        names = {one.person for one in other.services.households.listed(limit=1000).lines}
    here = {one.person for one in profiles[1].services.households.listed(limit=1000).lines}

    assert names != here


def test_a_town_is_not_made_over_another(town: Path) -> None:
    with pytest.raises(Refused, match=r"demo\.exists"):
        make_demo_town(town, today=A_TUESDAY)

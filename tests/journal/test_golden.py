# SPDX-License-Identifier: Apache-2.0
"""Folders that were frozen at each change of the format are read for ever.

What lies in ``golden/`` was written once (``tests.fakes.golden_town``) and is never made anew.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from banso_desktop.journal.verify import Held, verify
from banso_desktop.profile import Profile
from banso_desktop.rejoining import rejoin_town
from tests.fakes.golden_reading import PASSPHRASE, reader, state
from tests.fakes.newer_program import newer

GOLDEN: Final = sorted(
    path for path in (Path(__file__).parent / "golden").iterdir() if path.is_dir()
)
PEOPLE: Final = ("founder", "colleague")

golden = pytest.mark.parametrize("frozen", GOLDEN, ids=lambda path: path.name)


def expected_of(frozen: Path, person: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((frozen / "expected.json").read_text("utf-8"))[person]
    return found


def test_there_is_a_folder_of_each_format() -> None:
    assert [path.name for path in GOLDEN] == ["format-1"]


@golden
@pytest.mark.parametrize("person", PEOPLE)
def test_a_frozen_folder_is_read_as_on_the_day_it_was_written(
    frozen: Path, person: str, tmp_path: Path
) -> None:
    with reader(frozen, person, tmp_path / "read") as profile:
        assert state(profile) == expected_of(frozen, person)


@golden
def test_what_is_built_anew_is_what_came_bit_by_bit(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.journal.journal_stream.BATCH_SEGMENTS", 1)
    with reader(frozen, "founder", tmp_path / "read") as profile:
        bit_by_bit = state(profile)

        profile.replica.rebuild(profile.journal.receiver.open_segments)

        assert state(profile) == bit_by_bit


@golden
def test_what_a_newer_version_wrote_is_kept_and_counted(frozen: Path, tmp_path: Path) -> None:
    with reader(frozen, "colleague", tmp_path / "read") as profile:
        strange = profile.replica.strange()

    assert strange[("garden", "")] >= 2
    assert strange[("garden", "trees")] == 1
    assert strange[("resource", "opening_song")] == 1


@golden
def test_nothing_in_a_frozen_folder_is_found_wrong(frozen: Path, tmp_path: Path) -> None:
    with reader(frozen, "founder", tmp_path / "read") as profile:
        held = Held.of(profile.journal.ring, profile.replica, profile.replica, profile.replica)

        report = verify(profile.journal.transport, held)

    assert report.findings == []
    assert report.operations > 500


@golden
def test_who_writes_today_is_read_by_who_holds_a_frozen_vault(frozen: Path, tmp_path: Path) -> None:
    with reader(frozen, "founder", tmp_path / "both") as writer:
        home = writer.services.households.open(label="きょうの世帯")
        writer.sync_now()
        shutil.copytree(frozen / "colleague", tmp_path / "both" / "colleague")
        with rejoin_town(tmp_path / "both" / "colleague", passphrase=PASSPHRASE) as other:
            page = other.services.household_page.page(household=home)

            assert page.household.label == "きょうの世帯"
            assert other.replica.digest(home) == writer.replica.digest(home)  # type: ignore[arg-type]


def rows_of(read: dict[str, Any], entity: str) -> dict[str, dict[str, str]]:
    """Return the rows of an entity in whatever scope, by id."""
    return {
        name.removeprefix(f"{entity} "): cells
        for scope in read["state"].values()
        for name, cells in scope["rows"].items()
        if name.startswith(f"{entity} ")
    }


def written_by_the_newer_one(profile: Profile) -> tuple[str, str]:
    """Return the ids of the resource and the garden, as an older version keeps them."""
    found = profile.replica._read(
        "SELECT entity, id FROM strange WHERE (entity, field) IN "
        "(VALUES ('resource', 'opening_song'), ('garden', 'trees')) ORDER BY entity DESC"
    )
    (_, resource), (_, garden) = found
    return str(resource), str(garden)


@golden
def test_a_newer_program_reads_what_this_one_only_keeps(frozen: Path, tmp_path: Path) -> None:
    with reader(frozen, "colleague", tmp_path / "older") as older:
        resource, garden = written_by_the_newer_one(older)

    read = newer("rejoin", frozen, "colleague", tmp_path / "newer")

    assert rows_of(read, "garden")[garden]["trees"] == "12"
    assert rows_of(read, "resource")[resource]["opening_song"] == "森のうた"
    assert read["strange"] == {"garden ": 1}  # of a kind that is newer still


@golden
def test_a_replica_of_an_older_version_shows_it_after_the_upgrade(
    frozen: Path, tmp_path: Path
) -> None:
    with reader(frozen, "colleague", tmp_path / "older") as older:
        resource, garden = written_by_the_newer_one(older)

    upgraded = newer("open", frozen, "colleague", tmp_path / "older")

    assert rows_of(upgraded, "garden")[garden]["trees"] == "12"
    assert rows_of(upgraded, "resource")[resource]["opening_song"] == "森のうた"
    assert upgraded == newer("rejoin", frozen, "colleague", tmp_path / "newer")

# SPDX-License-Identifier: Apache-2.0
"""Single bytes change in every kind of file of a real folder: noticed, not taken, repaired."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town
from banso_desktop.journal import digest, names
from banso_desktop.journal.packer import Packer
from tests.fakes import picture_files as files

PASSPHRASE: Final = "みどりの 畑で 会いましょう また 明日"
KINDS: Final[Mapping[str, Callable[[str], object]]] = {
    "share": lambda name: name == names.SENTINEL,
    "segment": names.segment_of,
    "entry": names.member_of,
    "wrap": names.wrap_of,
    "hint": names.head_of,
    "pack": names.pack_of,
    "snapshot": names.snapshot_of,
    "attachment": names.blob_of,
}
_BEGINNING: Final = re.compile(rb"bnso.\x00\x01\x00\x01", re.DOTALL)
"""Of a file, also of one in a pack: magic, type, format and suite."""


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Profile, Profile]]:
    """Two who worked: segments, a pack, a snapshot and an attachment, of which both have all."""
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as one:
        code = one.services.people.invite(roles=["support_worker"]).code
        one.sync_now()
        with join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE,
            person=Person("渡部"),
        ) as other:  # fmt: skip
            for profile in (other, one, other):
                profile.sync_now()
            for label in ("川端の家", "上町の家"):
                home = one.services.households.open(label=label)
                one.sync_now()
            row = one.services.attachments.add(household=home, content=files.photo())
            one.sync_now()
            pack(one)
            other.services.households.open(label="下町の家")
            for profile in (other, one, other):
                profile.sync_now()
            one.services.contacts.write(household=home, facts="会えた")
            for profile in (one, other):
                profile.sync_now()
            assert other.services.attachments.content(attachment=row)
            assert one.journal.upkeep.snapshots._write(one.journal.millis())
            yield one, other


def pack(profile: Profile) -> None:
    """Pack all there is of a journal, however little."""
    local, session = profile.replica, profile.journal
    packer = Packer(
        local, local, local, session.transport, session.ring, session.millis, when=1, left=0
    )
    packer.run()


def lying(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def by_kind(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(lying(folder)):
        found.setdefault(next(kind for kind, is_one in KINDS.items() if is_one(name)), []).append(
            name
        )
    return found


def state(profile: Profile) -> tuple[bytes, dict[str, bytes]]:
    readable = profile.journal.ring.readable()
    return (
        digest.received(profile.replica.cursors()),
        {scope: profile.replica.digest(scope) for scope in readable},
    )


def is_sound(profile: Profile) -> bool:
    return not [each for each in profile.verify() if not each.harmless]


def provable(data: bytes) -> list[int]:
    """Return the places whose change proves damage: not format and suite, larger are a newer's."""
    newer = {
        at for found in _BEGINNING.finditer(data) for at in range(found.end() - 4, found.end())
    }
    return [at for at in range(len(data)) if at not in newer]


def corrupt(two: tuple[Profile, Profile], folder: Path, times: int, seed: int) -> Counter[str]:
    """Change one byte after the other; return how many of each kind were noticed and repaired.

    Whoever has all of it repairs it, but a snapshot its writer: there it is written anew.
    """
    chance = random.Random(seed)
    before = [state(profile) for profile in two]
    done: Counter[str] = Counter()
    kinds = list(KINDS)
    for turn in range(times):
        kind = kinds[turn % len(kinds)]
        good = lying(folder)
        name = chance.choice(by_kind(folder)[kind])
        damaged = bytearray(good[name])
        at = chance.choice(provable(damaged))
        damaged[at] ^= chance.randrange(1, 256)
        (folder / name).write_bytes(bytes(damaged))
        whoever = two[0] if kind == "snapshot" else two[turn // len(kinds) % 2]

        told = {each.where.split("#")[0] for each in two[turn % 2].verify()}
        rebuilt = whoever.rebuild_folder()

        assert name in told, (name, at)
        if kind == "snapshot":
            assert name not in lying(folder)
            assert set(by_kind(folder)) == set(KINDS)
        else:
            assert lying(folder) == good, (name, at)
            assert (rebuilt.restored, rebuilt.repaired, rebuilt.left) == (0, 1, [])
        done[kind] += 1
    for profile in two:
        profile.sync_now()
        assert is_sound(profile)
    assert [state(profile) for profile in two] == before
    return done


def test_every_changed_byte_of_every_kind_of_file_is_noticed_and_repaired(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    done = corrupt(two, tmp_path / "folder", times=80, seed=5)

    assert done == dict.fromkeys(KINDS, 10)


@pytest.mark.long
def test_ten_thousand_changed_bytes_are_noticed_and_repaired(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    done = corrupt(two, tmp_path / "folder", times=10_000, seed=6)

    assert done == dict.fromkeys(KINDS, 1_250)

# SPDX-License-Identifier: Apache-2.0
"""A bad file of each kind in a directory: told with its reason, the rest flows, little memory.

Random bytes, bytes that begin as they should, and 2 GB; each kind is met by who reads it. What
only segments, wraps and entries can do wrong is in ``test_bad_input.py``.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderNotATown
from banso_desktop.journal import layout, names, sealing, snapshots
from banso_desktop.journal.layout import FileType
from banso_desktop.journal.snapshots import Holds
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import force, packer_of
from tests.fakes.journal_people import People, Person
from tests.fakes.places import DirectoryPlace
from tests.fakes.round_memory import round_of
from tests.journal.test_bad_input import (
    GIBIBYTE,
    bomb,
    calm_round,
    lay_sparse,
    little_memory,
    next_name,
)

pytestmark = pytest.mark.parametrize("place", ["directory"], indirect=True)

TYPES: Final = {
    "segment": FileType.SEGMENT,
    "pack": FileType.PACK,
    "wrap": FileType.WRAP,
    "entry": FileType.MEMBERSHIP,
    "attachment": FileType.BLOB,
    "head of a snapshot": FileType.SNAPSHOT,
}
KINDS: Final = (*TYPES, "hint")
REASONS: Final = frozenset(
    (
        *("not of its kind", "short", "size", "sequence", "position", "hash", "author", "digest"),
        *("format 1, suite 1", "kind", "name", "place", "body", "segments", "hint", "facts"),
    )
)


def name_of(kind: str, author: Person) -> str:
    """Return a name under which a file of this kind is looked for."""
    writer = author.vault.identity.writer
    reached = author.ledger.cursors()[writer].sequence
    digest = layout.sha256(kind.encode())
    return {
        "segment": next_name(author),
        "pack": names.pack_name(writer, reached + 1, reached + 9),
        "wrap": names.wrap_name(author.id, author.id, digest),
        "entry": names.member_name(digest),
        "attachment": names.blob_name(digest),
        "head of a snapshot": names.snapshot_name(writer, 7),
        "hint": names.head_name(writer, reached + 1),
    }[kind]


def random_bytes(kind: str) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(random.Random(7).randbytes(4_000))

    return lay


def like_its_kind(kind: str) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        front = layout.beginning(TYPES[kind]) if kind in TYPES else b""
        path.write_bytes(front + random.Random(7).randbytes(4_000))

    return lay


def of_2_gb(_: str) -> Callable[[Path], None]:
    return lay_sparse


WRONG: Final = {
    "random bytes": random_bytes,
    "like its kind": like_its_kind,
    "2 GB": of_2_gb,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("wrong", WRONG)
def test_a_bad_file_is_told_of_and_the_rest_flows(
    people: People, place: DirectoryPlace, kind: str, wrong: str
) -> None:
    reader = people.founder()
    author, other = people.colleague(reader), people.colleague(reader)
    code = people.code_from(reader, [Role.SUPPORT_WORKER])
    bad = name_of(kind, author)
    WRONG[wrong](kind)(place.directory / bad)
    household = other.household("それでも届く")
    calm_round(other)

    with little_memory():
        broken = calm_round(reader)
        newcomer = people.joiner(code)  # who reads snapshots, too
        broken |= calm_round(newcomer)
        held = Held.of(reader.session.ring, reader.ledger, reader.ledger)
        report = verify(reader.session.transport, held)

    told = {each.where: each.why for each in (*report.findings, *report.notes)} | broken
    assert told[bad] in REASONS
    assert {reader.sees(household), newcomer.sees(household)} == {"それでも届く"}
    if wrong == "2 GB" and kind != "hint":
        # Of a snapshot the first bytes are read first, and these are zeros.
        assert told[bad] == ("not of its kind" if kind == "head of a snapshot" else "size")


@pytest.mark.parametrize("wrong", WRONG)
def test_a_bad_mark_of_the_town_stops_putting_and_mends(
    people: People, place: DirectoryPlace, wrong: str
) -> None:
    reader = people.founder()
    other = people.colleague(reader)
    mark = place.directory / names.SENTINEL
    sound = mark.read_bytes()
    WRONG[wrong]("")(mark)
    household = other.household("それでも届く")

    with little_memory():
        results = [person.round(probe=True) for person in (other, reader)]
    mark.write_bytes(sound)
    for person in (other, reader):
        calm_round(person)

    assert all(isinstance(each.status.error, FolderNotATown) for each in results)
    assert reader.sees(household) == "それでも届く"


@pytest.mark.parametrize("wrong", WRONG)
def test_a_bad_part_of_a_snapshot_is_left_to_the_history(
    people: People, place: DirectoryPlace, wrong: str
) -> None:
    admin = people.founder()
    household = admin.household("一")
    admin.sync()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    force(admin)
    files = {name: data for name, data in place.files().items() if names.snapshot_of(name)}
    rows = next(
        name for name, data in files.items() if snapshots.holds_of(data, name) == Holds.ROWS
    )
    (place.directory / rows).unlink()
    WRONG[wrong]("head of a snapshot")(place.directory / rows)
    newcomer = people.joiner(code)

    with little_memory():
        broken = calm_round(newcomer)

    assert broken.keys() == {rows}
    assert set(broken.values()) <= REASONS
    assert newcomer.sees(household) == "一"


@pytest.mark.parametrize("claimed", [1_000, 16 * 1024**2, GIBIBYTE])
def test_a_bomb_in_a_snapshot_of_a_member_does_not_go_off(
    people: People, place: DirectoryPlace, claimed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = people.founder()
    household = admin.household("一")
    admin.sync()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    packed = bomb(claimed, GIBIBYTE)
    with monkeypatch.context() as changed:
        changed.setattr(sealing, "pad", lambda content: packed)
        force(admin)
    newcomer = people.joiner(code)

    with little_memory():
        broken = calm_round(newcomer)

    assert set(broken.values()) == {"size"}
    assert all(names.snapshot_of(name.partition("#")[0]) for name in broken)
    assert newcomer.sees(household) == "一"


def test_a_stamp_400_days_ahead_in_a_snapshot_pushes_no_clock(
    people: People, place: DirectoryPlace
) -> None:
    admin = people.founder()
    author = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    author.sync()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    author.millis.advance(days=400)
    author.label(household, "先の日付")
    author.sync()
    force(author)
    newcomer = people.joiner(code)
    place.hide({name for name in place.files() if names.segment_of(name)})
    newcomer.session.sync.run()
    provisional = newcomer.sees(household)

    newcomer.label(household, "あとで直した")
    place.hide(set())
    for _ in range(2):
        for person in (newcomer, admin):
            calm_round(person)

    assert provisional == "先の日付"
    assert admin.sees(household) == newcomer.sees(household) == "あとで直した"
    writer = newcomer.vault.identity.writer
    own = [
        each.stamp.millis
        for each in newcomer.ledger.scopes[household].values()
        if each.stamp.writer == writer
    ]
    assert own
    assert max(own) < newcomer.millis() + 86_400_000


def test_segments_that_lie_twice_count_once(people: People, place: DirectoryPlace) -> None:
    admin = people.founder()
    late = people.colleague(admin)
    household = admin.household("一")
    for number in range(12):
        admin.label(household, f"{number}")
        admin.sync()
    before = place.files()
    packer_of(admin).run()
    packs = [name for name in place.files() if names.pack_of(name)]
    for name, data in before.items():
        place.lay(name, data)  # under their own names as well

    broken = calm_round(late)

    assert packs
    assert broken == {}
    assert late.sees(household) == "11"
    assert late.ledger.digest(household) == admin.ledger.digest(household)


@pytest.mark.needs("posix")
def test_a_process_that_meets_2_gb_of_each_kind_stays_small(
    people: People, place: DirectoryPlace, tmp_path: Path
) -> None:
    """The memory of the whole process, also what no tracer of Python's sees."""
    author = people.founder()
    author.household("一")
    author.sync()
    code = people.code_from(author, [Role.SUPPORT_WORKER])
    for kind in KINDS:
        path = place.directory / name_of(kind, author)
        path.unlink(missing_ok=True)
        lay_sparse(path)

    told = round_of(place.directory, tmp_path / "measured", code)

    assert told["grew_mib"] < 100, json.dumps(told)
    assert len(told["broken"]) >= 3
    assert {name_of(kind, author) for kind in KINDS if kind != "hint"} <= set(told["broken"])

# SPDX-License-Identifier: Apache-2.0
"""Any replica gives the whole folder back; damage is noticed, not applied, and repaired."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, MutableMapping
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderNotATown
from banso_desktop.journal import digest, names
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.rebuilding import EMPTY, Rebuilt
from banso_desktop.journal.verify import Held, verify
from tests.fakes.clock import FakeMillis
from tests.fakes.folder_mending import rebuilder
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


@pytest.fixture
def town(people: People) -> tuple[Person, Person]:
    """A town of two with work in it; both received everything."""
    founder = people.founder()
    worker = people.colleague(founder)
    circle = founder.session.groups.make_circle([worker.id])
    founder.household("一")
    founder.household("二", circle)
    founder.sync()
    worker.household("三")
    for person in (worker, founder, worker):
        person.sync()
    return founder, worker


_OF_A_NEWER_PROGRAM = range(5, 9)
"""Format and suite: larger ones prove no damage, and are left alone."""


def kind_of(name: str) -> str:
    tells = {
        "share": lambda name: name == names.SENTINEL,
        "segment": names.segment_of,
        "entry": names.member_of,
        "wrap": names.wrap_of,
        "hint": names.head_of,
    }
    return next(kind for kind, tell in tells.items() if tell(name))


def test_a_sound_folder_needs_nothing(town: tuple[Person, Person], folder: MemoryFolder) -> None:
    before = dict(folder.files)

    rebuilt = rebuilder(town[0]).run()

    assert rebuilt == Rebuilt()
    assert folder.files == before


def test_any_replica_gives_back_a_folder_that_was_wiped(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    before = dict(folder.files)
    for person in town:
        folder.files.clear()

        rebuilt = rebuilder(person).run(even_empty=True)

        assert folder.files == before
        assert rebuilt == Rebuilt(restored=len(before))
    town[0].sync()


def test_an_empty_folder_is_not_written_to_unless_somebody_says_so(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    folder.files.clear()

    with pytest.raises(FolderNotATown) as told:
        rebuilder(town[0]).run()

    assert told.value.reason == EMPTY
    assert folder.files == {}


def test_a_mark_that_is_gone_comes_back_where_the_town_lies(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    mark = folder.files.pop(names.SENTINEL)

    rebuilt = rebuilder(town[1]).run()

    assert rebuilt == Rebuilt(restored=1)
    assert folder.files[names.SENTINEL] == mark


def test_another_town_is_never_overwritten(
    town: tuple[Person, Person], folder: MemoryFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = People(tmp_path_factory.mktemp("other"), MemoryFolder(), FakeMillis())
    other.founder()
    folder.files = dict(other.folder.files)

    with pytest.raises(FolderNotATown):
        rebuilder(town[0]).run(even_empty=True)

    assert folder.files == other.folder.files


def test_foreign_files_are_left_as_they_are(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    folder.files["desktop.ini"] = b"mine"

    rebuilder(town[0]).run()

    assert folder.files["desktop.ini"] == b"mine"


def test_retired_wraps_do_not_come_back(people: People, folder: MemoryFolder) -> None:
    founder = people.founder()
    made = invite(
        founder.session.groups, [Role.SUPPORT_WORKER], derived_id("guest"), founder.millis()
    )
    founder.sync()
    invited = {name for name in folder.files if names.wrap_of(name)}
    worker = people.joiner(made.code)
    worker.sync()
    founder.sync()
    retired = invited - set(folder.files)
    before = dict(folder.files)
    folder.files.clear()

    rebuilder(founder).run(even_empty=True)

    assert retired
    assert not retired & set(folder.files)
    assert folder.files == before


def test_what_waits_to_be_sent_is_left_to_the_sending(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    founder, _ = town
    before = set(folder.files)
    founder.household("まだ")
    founder.session.publisher.seal()
    folder.files.clear()

    rebuilder(founder).run(even_empty=True)

    assert {name for name in folder.files if names.segment_of(name)} <= before


def test_a_fork_is_left_and_told(people: People, folder: MemoryFolder) -> None:
    founder = people.founder()
    worker = people.colleague(founder)
    founder.sync()
    clone = people.restored(people.copy_of(worker), ahead=5)
    before = dict(folder.files)
    worker.household("もと")
    worker.sync()
    folder.files = before
    clone.household("写し")
    clone.sync()
    theirs = dict(folder.files)
    writer = clone.vault.identity.writer
    name = names.segment_name(writer, clone.ledger.cursors()[writer].sequence)

    rebuilt = rebuilder(worker).run()

    assert name in rebuilt.left
    assert folder.files[name] == theirs[name]


def test_a_file_that_is_too_large_is_replaced_unread(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    before = dict(folder.files)
    entry = next(name for name in folder.files if names.member_of(name))
    folder.files[entry] = bytes(2_000_000)
    folder.files[names.SENTINEL] = b" " * 100_000

    rebuilt = rebuilder(town[0]).run()

    assert rebuilt.repaired == 2
    assert folder.files == before


def states(*people: Person) -> set[str]:
    return {
        repr([
            digest.received(person.ledger.cursors()),
            {scope: person.ledger.digest(scope) for scope in person.session.ring.readable()},
        ])
        for person in people
    }  # fmt: skip


def corrupt(town: tuple[Person, Person], folder: MemoryFolder, times: int, seed: int) -> None:
    """Change single bytes: each is noticed, nothing of it is taken, each is repaired."""
    founder, worker = town
    chance = random.Random(seed)
    good = dict(folder.files)
    kinds: Counter[str] = Counter()
    before = states(founder), states(worker)
    held = Held.of(worker.session.ring, worker.ledger, worker.ledger)
    by_kind: dict[str, list[str]] = {}
    for name in sorted(good):
        by_kind.setdefault(kind_of(name), []).append(name)
    for turn in range(times):
        kind = sorted(by_kind)[turn % len(by_kind)]
        name = chance.choice(by_kind[kind])
        damaged = bytearray(good[name])
        places = [at for at in range(len(damaged)) if at not in _OF_A_NEWER_PROGRAM]
        damaged[chance.choice(places)] ^= chance.randrange(1, 256)
        folder.files[name] = bytes(damaged)

        report = verify(worker.session.transport, held)
        rebuilt = rebuilder((founder, worker)[turn % 2]).run()

        told = {finding.where.split("#")[0] for finding in (*report.findings, *report.notes)}
        assert name in told, (name, bytes(damaged))
        assert dict(folder.files) == good, name
        assert rebuilt == Rebuilt(repaired=1), name
        kinds[kind] += 1
    assert set(kinds) == {"share", "segment", "entry", "wrap", "hint"}
    assert (states(founder), states(worker)) == before


def test_every_changed_byte_is_noticed_and_repaired(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    corrupt(town, folder, times=500, seed=1)


class DirectoryPeople(People):
    """People whose shared folder is a directory."""

    def transport(self) -> FolderTransport:
        (self.directory / "share").mkdir(exist_ok=True)
        return FolderTransport(self.directory / "share")


class DirectoryFiles(MutableMapping[str, bytes]):
    """What lies in a directory, as a mapping of names to bytes."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __getitem__(self, name: str) -> bytes:
        return (self._root / name).read_bytes()

    def __setitem__(self, name: str, data: bytes) -> None:
        (self._root / name).write_bytes(data)

    def __delitem__(self, name: str) -> None:
        (self._root / name).unlink()

    def __iter__(self) -> Iterator[str]:
        found = (path for path in self._root.rglob("*") if path.is_file())
        return iter([path.relative_to(self._root).as_posix() for path in found])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def test_in_a_real_directory_changed_bytes_are_noticed_and_repaired(tmp_path: Path) -> None:
    people = DirectoryPeople(tmp_path, MemoryFolder(), FakeMillis())
    founder = people.founder()
    worker = people.colleague(founder)
    founder.household("一")
    for person in (founder, worker, founder, worker):
        person.sync()
    folder = MemoryFolder()
    folder.files = DirectoryFiles(tmp_path / "share")  # type: ignore[assignment]

    corrupt((founder, worker), folder, times=60, seed=3)


@pytest.mark.parametrize("kind", ["segment", "entry", "wrap", "hint", "share"])
def test_nothing_of_a_damaged_file_is_taken_by_whoever_has_not_got_it(
    people: People, folder: MemoryFolder, kind: str
) -> None:
    founder = people.founder()
    worker = people.colleague(founder)
    founder.sync()
    before = set(folder.files)
    household = founder.household("一")
    people.code_from(founder, [Role.SUPPORT_WORKER])  # a new entry and wraps
    founder.sync()
    fresh = sorted(set(folder.files) - before | {names.SENTINEL})
    name = next(name for name in fresh if kind_of(name) == kind)
    for at in range(0, len(folder.files[name]), 23):
        folder.flip(name, at)
        worker.session.sync.run(probe=True)
        folder.flip(name, at)
        if kind == "segment":
            assert worker.sees(household) is None
        assert worker.sees(household) in (None, "一")

    worker.sync()

    assert worker.sees(household) == "一"
    assert worker.ledger.digest(household) == founder.ledger.digest(household)


def test_own_damaged_files_are_repaired_without_being_asked(
    town: tuple[Person, Person], folder: MemoryFolder
) -> None:
    founder, worker = town
    writer = worker.vault.identity.writer
    last = names.segment_name(writer, worker.ledger.cursors()[writer].sequence)
    good = folder.files[last]
    folder.flip(last, 40)

    worker.sync()

    assert folder.files[last] == good
    assert worker.session.sync.status.repaired == 1
    founder.sync()


class TestRolledBack:
    """A folder that was set back to an older state."""

    def rolled_back(self, people: People, folder: MemoryFolder) -> tuple[Person, Person, Id]:
        founder = people.founder()
        worker = people.colleague(founder)
        for person in (founder, worker):
            person.sync()
        before = dict(folder.files)
        household = founder.household("一")
        founder.sync()
        worker.sync()
        worker.label(household, "二")
        worker.sync()
        founder.sync()
        self.whole = dict(folder.files)
        folder.files = before
        return founder, worker, household

    def test_it_is_told_of_journals_whose_writers_are_away(
        self, people: People, folder: MemoryFolder
    ) -> None:
        founder, worker, _ = self.rolled_back(people, folder)
        writer = founder.vault.identity.writer

        result = worker.session.sync.run(probe=True)

        name = names.segment_name(writer, worker.ledger.cursors()[writer].sequence)
        assert result.status.broken == {name: "rolled back"}
        assert result.status.again > 0

    def test_every_author_puts_its_own_again_and_all_is_as_before(
        self, people: People, folder: MemoryFolder
    ) -> None:
        founder, worker, household = self.rolled_back(people, folder)

        founder.session.sync.run(probe=True)
        worker.session.sync.run(probe=True)

        assert {n: d for n, d in folder.files.items() if not names.head_of(n)} == {
            n: d for n, d in self.whole.items() if not names.head_of(n)
        }
        founder.sync()
        worker.sync()
        assert founder.sees(household) == worker.sees(household) == "二"
        assert people.joiner(people.code_from(founder, [Role.SUPPORT_WORKER])) is not None

    def test_the_journal_of_a_computer_that_is_gone_comes_back_with_a_rebuild(
        self, people: People, folder: MemoryFolder
    ) -> None:
        founder, worker, _ = self.rolled_back(people, folder)

        rebuilt = rebuilder(worker).run()

        assert rebuilt.restored > 0
        worker.sync()
        held = Held.of(worker.session.ring, worker.ledger, worker.ledger)
        assert verify(worker.session.transport, held).findings == []
        assert founder.ledger.unsent() == 0

# SPDX-License-Identifier: Apache-2.0
"""Files nobody should have written: refused with the reason, the rest flows, memory is bounded.

What members may not write, and what is forged, is in ``test_forgeries.py``.
"""

from __future__ import annotations

import os
import random
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zstandard

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import digest, encoding, layout, names, sealing, segments
from banso_desktop.journal.layout import FileType
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.journal.segments import BY_KEY, Announced, Content, Header
from banso_desktop.journal.verify import Held, verify
from tests.fakes.journal_people import People, Person
from tests.fakes.places import KINDS, REAL, DirectoryPlace, Place

MEBIBYTE = 1024**2
ENOUGH = 64 * MEBIBYTE
"""More than this may no bad file cost; the largest content that is allowed has 16 MiB."""


def three(people: People) -> tuple[Person, Person, Person]:
    """A reader, somebody whose journal carries something bad, and somebody else."""
    reader = people.founder()
    return reader, people.colleague(reader), people.colleague(reader)


def next_name(author: Person) -> str:
    identity = author.vault.identity
    cursor = author.ledger.cursors()[identity.writer]
    return names.segment_name(identity.writer, cursor.sequence + 1)


def next_segment(
    author: Person, contents: list[Content], announced: tuple[Announced, ...] = ()
) -> bytes:
    """The next segment of a member whose program was changed; its seal and signature are true."""
    identity = author.vault.identity
    cursor = author.ledger.cursors()[identity.writer]
    header = Header(
        identity.writer, cursor.sequence + 1, cursor.hash, identity.member,
        author.session.log.heads,
    )  # fmt: skip
    return segments.build(header, contents, announced, identity.writer_seed)


@contextmanager
def little_memory() -> Iterator[None]:
    """Fail if what runs inside takes more memory at once than a bad file may cost."""
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < ENOUGH


def assert_the_rest_flows(reader: Person, other: Person, bad: str, *reasons: str) -> None:
    """The bad file is told with its reason; what somebody else writes arrives."""
    household = other.household("それでも届く")
    calm_round(other)

    broken = calm_round(reader)

    assert bad in broken
    assert set(broken.values()) <= set(reasons)
    assert reader.sees(household) == "それでも届く"


def calm_round(person: Person) -> dict[str, str]:
    """Run a round; return what is broken."""
    status = person.round(probe=True).status
    assert status.error is None
    return dict(status.broken)


RANDOM = [(size, begins) for size in (0, 1, 300, 100_000) for begins in (False, True)]


@pytest.mark.parametrize("place", KINDS, indirect=True)
def test_a_segment_of_random_bytes_is_refused_and_the_rest_flows(
    people: People, place: Place
) -> None:
    reader, author, other = three(people)
    chance = random.Random(7)
    for size, begins in RANDOM:
        data = chance.randbytes(size)
        front = layout.beginning(FileType.SEGMENT) if begins else b""
        place.lay(next_name(author), front + data)

        with little_memory():
            broken = calm_round(reader)
        assert broken.keys() == {next_name(author)}
    assert_the_rest_flows(
        reader, other, next_name(author),
        "not of its kind", "short", "sequence", "position", "size", "format 1, suite 1",
    )  # fmt: skip


@pytest.mark.parametrize("size", [0, 50, 60_000, 70_000])
@pytest.mark.parametrize("begins", [False, True])
def test_a_key_file_of_random_bytes_is_refused_and_the_rest_flows(
    people: People, place: Place, size: int, begins: bool
) -> None:
    reader, author, other = three(people)
    front = layout.beginning(FileType.WRAP) if begins else b""
    data = front + random.Random(7).randbytes(size)
    owner, key = derived_id("owner"), derived_id("key")
    name = names.wrap_name(owner, key, layout.sha256(data))
    place.lay(name, data)
    announced = Announced(owner, key, layout.sha256(data))
    place.lay(next_name(author), next_segment(author, [], (announced,)))

    assert_the_rest_flows(reader, other, name, "not of its kind", "short", "size")
    held = Held.of(reader.session.ring, reader.ledger, reader.ledger)
    found = {each.where: each.why for each in verify(reader.session.transport, held).findings}
    assert found[name] in ("not of its kind", "short", "size")
    assert derived_id("owner") not in reader.session.ring.readable()
    newcomer = people.joiner(people.code_from(reader, [Role.SUPPORT_WORKER]))
    for person in (newcomer, reader, author):  # the log changed: all kept wraps are gone through
        calm_round(person)


@pytest.mark.parametrize("size", [0, 300, 2 * MEBIBYTE])
def test_a_membership_entry_of_random_bytes_is_refused_and_the_rest_flows(
    people: People, place: Place, size: int
) -> None:
    reader, _, other = three(people)
    data = random.Random(7).randbytes(size)
    name = names.member_name(layout.sha256(data))
    place.lay(name, data)

    assert_the_rest_flows(reader, other, name, "not of its kind", "short", "size")


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_files_of_2_gb_cost_no_memory_and_the_rest_flows(
    people: People, place: DirectoryPlace
) -> None:
    reader, author, other = three(people)
    key = Announced(derived_id("owner"), derived_id("key"), bytes(32))
    huge = [
        names.wrap_name(key.owner, key.key_id, key.hash),
        names.member_name(layout.sha256(b"huge")),
    ]
    place.lay(next_name(author), next_segment(author, [], (key,)))
    for name in huge:
        lay_sparse(place.directory / name)
    with little_memory():
        broken = calm_round(reader)
    assert broken == dict.fromkeys(huge, "size")

    writer = author.vault.identity.writer
    following = names.segment_name(writer, reader.ledger.cursors()[writer].sequence + 1)
    lay_sparse(place.directory / following)
    with little_memory():
        assert_the_rest_flows(reader, other, following, "size")
    held = Held.of(reader.session.ring, reader.ledger, reader.ledger)
    with little_memory():
        found = verify(reader.session.transport, held).findings
    assert {each.where for each in found if each.why == "size"} == {*huge, following}


def lay_sparse(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)


def bomb(claimed: int, true: int) -> bytes:
    """Padded content that claims one size and unpacks to another."""
    frame = zstandard.ZstdCompressor(level=19).compress(bytes(true))
    plain = claimed.to_bytes(4, "big") + len(frame).to_bytes(4, "big") + frame
    return plain + bytes(-len(plain) % sealing.PAD_BYTES)


GIBIBYTE = 1024 * MEBIBYTE


@pytest.mark.parametrize(
    ("claimed", "true", "why"),
    [
        (GIBIBYTE, GIBIBYTE, "size"),
        (1000, GIBIBYTE, "size"),
        (16 * MEBIBYTE, GIBIBYTE, "size"),
        (16 * MEBIBYTE, 16 * MEBIBYTE, "size"),
        (200_000, 200_000, "Expected `array`, got `int`"),
    ],
)
def test_a_bomb_in_a_true_envelope_of_a_member_does_not_go_off(
    people: People, place: Place, monkeypatch: pytest.MonkeyPatch, claimed: int, true: int, why: str
) -> None:
    reader, author, other = three(people)
    households = [reader.household(f"{number}") for number in range(4)]
    reader.sync()
    author.sync()
    packed = bomb(claimed, true)
    contents = [
        Content(household, author.session.ring.writing(household)[0], BY_KEY, b"")
        for household in households
    ]
    with monkeypatch.context() as changed:
        changed.setattr(sealing, "pad", lambda content: packed)
        data = next_segment(author, contents)
    name = next_name(author)
    place.lay(name, data)

    with little_memory():
        status = reader.session.sync.run(probe=True).status

    assert list(status.broken) == [f"{name}#{number}" for number in range(4)]
    assert set(status.broken.values()) == {why}
    kept = {(each.where, each.why, each.author) for each in reader.ledger.refused()}
    assert kept == {(f"{name}#{number}", why, author.id) for number in range(4)}
    assert reader.ledger.cursors()[author.vault.identity.writer].hash == layout.sha256(data)
    household = other.household("それでも届く")
    calm_round(other)
    calm_round(reader)
    assert reader.sees(household) == "それでも届く"


@pytest.mark.parametrize(
    "content",
    [
        b"\xdd\xff\xff\xff\xff",  # an array of four thousand million
        b"\xdc\xff\xff" + b"\xc0" * 65_535,  # of nothings
        b"\x91" * 50_000 + b"\x90",  # arrays within arrays
        b"\xdb\xff\xff\xff\xff",  # a text of 4 GiB
        b"\x80",
        b"",
    ],
)
def test_content_that_claims_to_be_huge_is_refused_before_it_is(
    people: People, place: Place, content: bytes
) -> None:
    reader, author, other = three(people)
    household = reader.household("一")
    reader.sync()
    author.sync()
    key, _ = author.session.ring.writing(household)
    name = next_name(author)
    place.lay(name, next_segment(author, [Content(household, key, BY_KEY, content)]))

    with little_memory():
        status = reader.session.sync.run(probe=True).status

    assert list(status.broken) == [f"{name}#0"]
    assert [each.where for each in reader.ledger.refused()] == [f"{name}#0"]
    after = other.household("それでも届く")
    calm_round(other)
    calm_round(reader)
    assert reader.sees(after) == "それでも届く"


@pytest.mark.parametrize("place", KINDS, indirect=True)
def test_a_stamp_400_days_ahead_never_wins_over_a_later_edit(people: People, place: Place) -> None:
    reader, author, other = three(people)
    household = reader.household("はじめ")
    for person in (reader, author, other):
        person.sync()
    author.millis.advance(days=400)
    author.label(household, "先の日付")
    author.sync()
    reader.sync()
    seen = reader.sees(household)

    reader.label(household, "あとで直した")
    for person in (reader, author, other):
        person.sync()

    assert seen == "先の日付"
    assert {person.sees(household) for person in (reader, author, other)} == {"あとで直した"}
    assert len({person.ledger.digest(household) for person in (reader, author, other)}) == 1
    stamps = [each.stamp for each in reader.ledger.scopes[household].values()]
    mine = [stamp.millis for stamp in stamps if stamp.writer == reader.vault.identity.writer]
    assert max(mine) < reader.millis() + 86_400_000  # one's own clock stayed where it was


def record(by: Person, scope: Id, identifier: Id, text: str) -> Operation:
    return Operation(
        scope=scope, kind=Kind.RECORD, entity="contact", id=identifier, field="",
        value=[["facts", text]], base=(), stamp=by.ledger.clock.next(), author=by.id,
        command=derived_id("command"),
    )  # fmt: skip


@pytest.mark.parametrize("place", KINDS, indirect=True)
def test_a_record_with_an_id_that_is_taken_stands_once_and_alike_everywhere(
    people: People, place: Place
) -> None:
    reader, author, other = three(people)
    household = reader.household("一")
    command = reader.command()
    taken = command.record(household, "contact", facts="本物")
    reader.ledger.commit(command)
    for person in (reader, author, other):
        person.sync()
    identity = author.vault.identity
    key, _ = author.session.ring.writing(household)
    twice = [
        record(author, household, taken, "にせもの"),
        record(author, household, taken, "もう一度"),
    ]
    data = encoding.encode([*twice, *twice], identity.writer, identity.member)
    place.lay(next_name(author), next_segment(author, [Content(household, key, BY_KEY, data)]))

    for person in (reader, other):
        person.sync()

    assert reader.ledger.digest(household) == other.ledger.digest(household)
    contacts = [at for at in reader.ledger.rows(household) if at[0] == "contact"]
    assert contacts == [("contact", taken)]
    cell = reader.ledger.rows(household)["contact", taken].cells["facts"]
    assert {cell.value, *(shown.value for shown in cell.others)} >= {"本物"}
    cursors = [digest.received(person.ledger.cursors()) for person in (reader, other)]
    assert len(set(cursors)) == 1


STRANGE = (
    "keys/../share.json",
    "heads/..%2f..%2fshare.json",
    "members/...",
    "j/..00000/00000001.seg",
    f"j/{derived_id('w')}/../00000001.seg",
    "heads/CON",
    f"heads/../{derived_id('w')}.00000001",
    f"p/{derived_id('w')}/../00000001-00000002.pack",
    f"p/../{derived_id('w')}/00000001-00000002.pack",
    f"s/{derived_id('w')}/../00000001.snap",
    f"b/aa/../{'a' * 52}",
    f"members/../members/{'a' * 52}",
)


def test_names_that_lead_elsewhere_are_foreign_and_never_asked_for(
    people: People, place: Place
) -> None:
    reader, _, other = three(people)
    for name in STRANGE:
        place.lay(name, b"?")
    household = other.household("一")
    other.sync()

    reader.sync()

    assert reader.sees(household) == "一"
    assert set(STRANGE) <= place.files().keys()


@pytest.mark.parametrize(
    ("place", "what"),
    [
        *[("directory", what) for what in ("folder", "link", "pipe")],
        pytest.param("samba", "folder", marks=pytest.mark.needs("samba")),
    ],
    indirect=["place"],
)
def test_what_is_no_file_is_refused_and_the_rest_flows(
    people: People, place: DirectoryPlace, tmp_path: Path, what: str
) -> None:
    reader, author, other = three(people)
    bad = [next_name(author), names.member_name(layout.sha256(b"nobody"))]
    for name in bad:
        path = place.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lay_other(path, what, tmp_path)
    household = other.household("それでも届く")
    calm_round(other)

    broken = calm_round(reader)

    assert broken == dict.fromkeys(bad, "no file")
    assert reader.sees(household) == "それでも届く"


def lay_other(path: Path, what: str, tmp_path: Path) -> None:
    if what == "folder":
        path.mkdir()
    elif what == "link":
        secret = tmp_path / "secret"
        secret.write_bytes(b"what only this computer has")
        path.symlink_to(secret)
    else:
        os.mkfifo(path)

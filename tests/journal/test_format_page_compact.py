# SPDX-License-Identifier: Apache-2.0
"""docs/format.md on acknowledgements, packs and snapshots: its examples are read twice.

Once with the program's own code, once with a reader written from the page alone.
"""

from __future__ import annotations

import hashlib
import re

import msgspec
import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal import names, packs, segments, snapshots
from banso_desktop.journal.acknowledgements import MOST_SAID, MOST_WHOLE, read_facts
from banso_desktop.journal.packer import LEFT_SMALL
from banso_desktop.journal.purge_acknowledgements import MOST as MOST_PURGED
from banso_desktop.journal.snapshot_writing import OPERATIONS
from banso_desktop.journal.snapshots import Holds
from tests.journal.test_format_page import (
    PAGE,
    Bytes,
    checked_beginning,
    example,
    id_text,
    is_signed,
    opened,
    secret,
)

OTHER = Id("2hi5duor2hi5duor2hi5duor2e")
SECOND = hashlib.sha256(b"example second").digest()


def file_name(pattern: str) -> str:
    found = re.search(rf"`({pattern})`", PAGE)
    assert found
    return found[1]


PACK = file_name(r"p/\S+\.pack")
PART, NAMED, HEAD = (file_name(rf"s/\S+/0000000{number}\.snap") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (MOST_WHOLE, "With more than {} writers"),
        (MOST_SAID, "at most {} of them"),
        (packs.MAX_PACK_BYTES // 1024**2, "in one file of at most {} MiB"),
        (packs.MAX_WRITTEN_BYTES // 1024**2, "({} MiB SHOULD not be exceeded)"),
        (packs.MIN_SEGMENT_BYTES, "their lengths, at least {}"),
        (MOST_PURGED, "orders carried out (6.4), at most {}"),
        (LEFT_SMALL, "the newest {} SHOULD stay"),
        (snapshots.MAX_FILE_BYTES // 1024**2, "and is at most {} MiB"),
        (snapshots.PART_BYTES // 1024**2, "({} MiB SHOULD not be exceeded by much)"),
        (f"{OPERATIONS:,}", "after {} operations since the newest one"),
    ],
)
def test_numbers_are_the_programs(number: object, said: str) -> None:
    assert said.format(number) in PAGE


def test_the_program_reads_the_acknowledgement() -> None:
    said = read_facts(segments.parse(example("acknowledgement"), "").header.facts)

    assert said.seen[OTHER].sequence == 8
    assert said.seen[OTHER].hash == SECOND
    assert said.at == 1_795_500_000_000


def test_the_program_reads_the_pack() -> None:
    pack = packs.parse(example("pack"), PACK)

    assert (pack.first, pack.last) == (2, 2)
    assert pack.segment(2) == example("acknowledgement")


def test_the_program_reads_the_snapshot() -> None:
    signed = snapshots.parse_head(example("snapshot head"), HEAD)
    head = signed.head
    first = segments.parse(example("segment"), "").header

    assert (head.writer, head.author, head.number) == (first.writer, first.author, 3)
    assert head.vector[first.writer].hash == hashlib.sha256(example("acknowledgement")).digest()
    assert [part.number for part in head.parts] == [2, 1]
    (named,) = snapshots.parse_wraps(example("snapshot wraps"), NAMED)
    assert names.wrap_name(named.owner, named.key_id, named.hash) in PAGE
    (group,) = snapshots.parse_groups(example("snapshot part"), PART)
    assert group.open(secret("example scope key"))


# A reader from the page alone


def test_a_stranger_reads_the_acknowledgement() -> None:
    data = example("acknowledgement")
    is_signed(data, secret("example writer"))
    read = Bytes(data)
    checked_beginning(read, b"S")
    read.take(16)
    assert read.number(8) == 2
    assert read.take(32) == hashlib.sha256(example("segment")).digest()
    read.take(16)
    read.take(32 * read.number(2))
    facts = msgspec.msgpack.decode(read.take(read.number(4)))

    assert facts["seen"] == {OTHER: [8, SECOND]}
    assert facts["at"] == 1_795_500_000_000
    assert (read.number(4), read.number(4)) == (0, 0)
    assert read.at + 64 == len(data)


def test_a_stranger_reads_the_pack() -> None:
    data = example("pack")
    read = Bytes(data)
    checked_beginning(read, b"P")
    writer, first, count = id_text(read.take(16)), read.number(8), read.number(4)
    lengths = [read.number(4) for _ in range(count)]
    found = [read.take(length) for length in lengths]

    assert read.at == len(data)
    assert f"p/{writer}/{first:08d}-{first + count - 1:08d}.pack" == PACK
    assert found == [example("acknowledgement")]


def test_a_stranger_reads_the_snapshot() -> None:
    data = example("snapshot head")
    is_signed(data, secret("example writer"))
    read = Bytes(data)
    checked_beginning(read, b"N")
    assert read.number(1) == Holds.HEAD == 0
    writer, number = id_text(read.take(16)), read.number(8)
    assert f"s/{writer}/{number:08d}.snap" == HEAD
    read.take(16)
    heads = [read.take(32) for _ in range(read.number(2))]
    facts = msgspec.msgpack.decode(read.take(read.number(4)))
    journals = [
        (id_text(read.take(16)), read.number(8), read.take(32)) for _ in range(read.number(4))
    ]
    parts = [(read.number(8), read.number(1), read.take(32)) for _ in range(read.number(4))]

    assert read.at + 64 == len(data)
    assert len(heads) == 1
    assert facts == {"at": 1_795_500_000_000, "operations": 4}
    assert journals == [(writer, 2, hashlib.sha256(example("acknowledgement")).digest())]
    assert parts == [
        (2, 3, hashlib.sha256(example("snapshot wraps")).digest()),
        (1, 1, hashlib.sha256(example("snapshot part")).digest()),
    ]


def test_a_stranger_opens_the_part_of_a_snapshot() -> None:
    data = example("snapshot part")
    read = Bytes(data)
    checked_beginning(read, b"N")
    assert read.number(1) == 1
    read.take(16)
    assert read.number(8) == 1
    front = data[: read.at]
    assert read.number(4) == 1
    start = read.at
    read.take(16 + 16)
    padded = read.number(4)
    outside = front + bytes(4) + data[start : read.at]
    salt, sealed = read.take(16), read.take(padded + 16)
    content = opened(secret("example scope key"), salt, b"banso scope content 1", sealed, outside)

    assert read.at == len(data)
    (operation,) = msgspec.msgpack.decode(content)
    assert operation == msgspec.msgpack.decode(example("operations"))[0]
    named = Bytes(example("snapshot wraps"))
    checked_beginning(named, b"N")
    assert named.number(1) == 3
    named.take(16 + 8)
    assert named.number(4) == 1
    owner, key, to, digest = named.take(16), named.take(16), named.take(16), named.take(32)
    assert digest == hashlib.sha256(example("wrap")).digest()
    assert f"keys/{id_text(owner)}/{id_text(key)}/" in PAGE
    assert len(to) == 16

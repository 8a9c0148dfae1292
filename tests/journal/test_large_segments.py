# SPDX-License-Identifier: Apache-2.0
"""Segments of a member that unpack to far more than they take: bounded memory, nothing lost."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal import encoding, opening
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.journal.publisher import MAX_OPERATIONS, MAX_TOGETHER_BYTES
from banso_desktop.journal.segments import BY_KEY, Content
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.journal.test_bad_input import calm_round, little_memory, next_name, next_segment

SAME = b"".join(
    (
        b"\x85\xa1k\xa2zz\xa1e\xa2zz\xa1i\xba" + b"a" * 26,
        b"\xa1s\x92\x01\x01\xa1c\xba" + b"a" * 26,
    )
)


def many(count: int) -> bytes:
    return b"\xdd" + count.to_bytes(4, "big") + SAME * count


def contents(author: Person, households: list[Id], data: bytes) -> list[Content]:
    ring = author.session.ring
    return [Content(each, ring.writing(each)[0], BY_KEY, data) for each in households]


def test_thirty_groups_that_unpack_to_much_are_opened_one_after_the_other(
    people: People, folder: MemoryFolder
) -> None:
    reader = people.founder()
    author = people.colleague(reader)
    households = [reader.household(f"{number}") for number in range(40)]
    reader.sync()
    author.sync()
    data = next_segment(author, contents(author, households, many(encoding.MAX_OPERATIONS)))
    assert len(data) < 2_000_000
    folder.files[next_name(author)] = data

    with little_memory():
        assert calm_round(reader) == {}

    for household in households:
        assert reader.ledger.scopes[household]
        assert [each for each in reader.ledger.scopes[household].values() if each.entity == "zz"]


def test_more_operations_in_a_group_than_anybody_writes_are_refused(
    people: People, folder: MemoryFolder
) -> None:
    reader = people.founder()
    author = people.colleague(reader)
    household = reader.household("一")
    reader.sync()
    author.sync()
    data = many(encoding.MAX_OPERATIONS + 1)
    name = next_name(author)
    folder.files[name] = next_segment(author, contents(author, [household], data))

    with little_memory():
        assert calm_round(reader) == {f"{name}#0": "too many"}

    assert reader.sees(household) == "一"


def test_what_the_program_writes_is_always_opened_at_once() -> None:
    assert MAX_OPERATIONS <= opening.ENOUGH_OPERATIONS
    assert MAX_OPERATIONS <= encoding.MAX_OPERATIONS
    assert MAX_TOGETHER_BYTES <= opening.ENOUGH_BYTES


def label(by: Person, household: Id, text: str) -> Operation:
    return Operation(
        scope=household, kind=Kind.CELL, entity="household", id=household, field="label",
        value=text, base=(), stamp=by.ledger.clock.next(), author=by.id,
        command=derived_id("command"),
    )  # fmt: skip


@pytest.mark.parametrize("enough", [0, 2, 5])
def test_however_a_segment_is_divided_while_it_is_opened_the_end_is_the_same(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch, enough: int
) -> None:
    reader = people.founder()
    author, other = people.colleague(reader), people.colleague(reader)
    households = [author.household(f"{number}") for number in range(6)]
    for person in (author, reader, other):
        person.sync()
    identity = author.vault.identity
    ring = author.session.ring
    written = [
        Content(
            each,
            ring.writing(each)[0],
            BY_KEY,
            encoding.encode([label(author, each, "新")], identity.writer, identity.member)
            if number != 3
            else b"?",
        )
        for number, each in enumerate(households)
    ]
    folder.files[next_name(author)] = next_segment(author, written)

    broken = calm_round(other)
    with monkeypatch.context() as changed:
        changed.setattr(opening, "ENOUGH_OPERATIONS", enough)
        changed.setattr(opening, "ENOUGH_BYTES", enough)
        assert calm_round(reader) == broken

    assert len(broken) == 1
    assert reader.ledger.cursors()[identity.writer] == other.ledger.cursors()[identity.writer]
    assert [each.where for each in reader.ledger.refused()] == list(broken)
    for household in households:
        assert reader.ledger.digest(household) == other.ledger.digest(household)
        assert reader.sees(household) == other.sees(household)

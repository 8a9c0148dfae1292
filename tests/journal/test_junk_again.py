# SPDX-License-Identifier: Apache-2.0
"""Junk that stays in the folder is not read again at every look, and nothing honest is lost."""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec
import pytest

from banso_desktop.domain.ids import Id, derived_id, id_from_bytes
from banso_desktop.domain.rights import Role
from banso_desktop.journal import gathering, names, strange_wraps, wanted
from banso_desktop.journal.names import wrap_name
from banso_desktop.journal.segments import Announced
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.wanted import Wanted
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.places import DirectoryPlace
from tests.journal.test_bad_input import calm_round, little_memory, next_name, next_segment


def names_of_nobody(count: int) -> list[str]:
    return [names.member_name(os.urandom(32)) for _ in range(count)]


def reads_in(folder: MemoryFolder, reader: Person, among: Sequence[str]) -> int:
    folder.read.clear()
    calm_round(reader)
    return len(set(folder.read).intersection(among))


def test_junk_in_the_membership_log_is_read_ever_more_rarely_and_still_told(
    people: People, folder: MemoryFolder
) -> None:
    reader = people.founder()
    junk = names_of_nobody(60)
    for name in junk:
        folder.files[name] = b"junk"

    counts = [reads_in(folder, reader, junk) for _ in range(40)]

    assert counts[:3] == [60, 60, 60]
    assert sum(counts[10:]) <= 60 * 5
    assert calm_round(reader) == dict.fromkeys(junk, "hash")


@pytest.mark.parametrize("place", ["directory"], indirect=True)
def test_many_large_entries_of_nobody_are_read_a_few_at_a_time_and_a_true_one_at_once(
    people: People, place: DirectoryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MAX_JUNK_BYTES", 20 * MAX_SIGNED_BYTES)
    reader = people.founder()
    code = people.code_from(reader, [Role.SUPPORT_WORKER])
    junk = sorted(names_of_nobody(100))
    first, *others = junk
    place.lay(first, bytes(MAX_SIGNED_BYTES))
    for name in others:
        os.link(place.directory / first, place.directory / name)
    newcomer = people.joiner(code)

    with little_memory():
        broken = calm_round(reader)

    assert len(set(broken).intersection(junk)) <= 40
    assert newcomer.vault.identity.writer in reader.session.log.writers()
    for _ in range(20):
        broken = calm_round(reader)
    assert set(junk) <= broken.keys()


def test_an_entry_is_taken_in_the_next_look_after_what_it_saw_has_come(
    people: People, folder: MemoryFolder
) -> None:
    reader = people.founder()
    calm_round(reader)
    before = set(folder.files)
    newcomer = people.joiner(people.code_from(reader, [Role.SUPPORT_WORKER]))
    late = people.colleague(reader)
    entries = sorted(name for name in set(folder.files) - before if names.member_of(name))
    folder.hidden = {entries[0]}
    for _ in range(12):
        reader.session.sync.run(probe=True)
    folder.hidden = set()

    reader.session.sync.run(probe=True)
    reader.session.sync.run(probe=True)

    assert {newcomer.vault.identity.writer, late.vault.identity.writer} <= (
        reader.session.log.writers().keys()
    )


def absent(count: int) -> tuple[Announced, ...]:
    return tuple(
        Announced(id_from_bytes(os.urandom(16)), derived_id("key"), os.urandom(32))
        for _ in range(count)
    )


def test_wraps_that_were_never_put_are_looked_for_a_few_at_a_time_and_ever_more_rarely(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (wanted, gathering):
        monkeypatch.setattr(module, "MAX_LOOK", 20)
    monkeypatch.setattr(wanted, "MAX_OF_ONE", 50)
    reader = people.founder()
    author = people.colleague(reader)
    calm_round(reader)
    folder.files[next_name(author)] = next_segment(author, [], absent(500))
    asked: list[str] = []
    transport = reader.session.transport
    get = type(transport).get

    def counted(self: object, name: str, limit: int) -> bytes:
        if names.wrap_of(name):
            asked.append(name)
        return get(transport, name, limit)

    monkeypatch.setattr(type(transport), "get", counted)
    counts = []
    for _ in range(40):
        asked.clear()
        calm_round(reader)
        counts.append(len(asked))

    assert counts[0] <= 40
    assert max(counts) <= 40
    assert sum(counts[20:]) <= 50 * 4
    kept = Wanted(reader.ledger, reader.session.log)
    assert len(kept.due(())) <= 50


def test_a_late_wrap_is_fetched_at_once_beside_a_flood_of_those_that_never_come(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (wanted, gathering):
        monkeypatch.setattr(module, "MAX_LOOK", 20)
    reader = people.founder()
    author, honest = people.colleague(reader), people.colleague(reader)
    calm_round(reader)
    folder.files[next_name(author)] = next_segment(author, [], absent(500))
    before = set(folder.files)
    household = honest.household("遅れて")
    honest.sync()
    folder.hidden = {each for each in set(folder.files) - before if names.wrap_of(each)}
    calm_round(reader)
    assert reader.sees(household) is None
    folder.hidden = set()

    calm_round(reader)

    assert reader.sees(household) == "遅れて"


def test_a_wrap_that_was_away_for_days_is_found_within_an_hour_of_looks(
    people: People, folder: MemoryFolder
) -> None:
    reader = people.founder()
    author, flooder = people.colleague(reader), people.colleague(reader)
    calm_round(reader)
    folder.files[next_name(flooder)] = next_segment(flooder, [], absent(100))
    before = set(folder.files)
    household = author.household("ずっと後")
    author.sync()
    folder.hidden = {each for each in set(folder.files) - before if names.wrap_of(each)}
    for _ in range(60):
        calm_round(reader)
    folder.hidden = set()

    for _ in range(12):
        calm_round(reader)

    assert reader.sees(household) == "ずっと後"


def test_what_one_journal_wants_takes_no_room_from_another(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wanted, "MAX_TOGETHER", 10)
    person = people.founder()
    kept = Wanted(person.ledger, person.session.log)
    one, other = derived_id("one"), derived_id("other")

    kept.add(["honest"], one)
    kept.add([f"flood {number}" for number in range(30)], other)

    due = kept.due(())
    assert due["honest"] == one
    assert len(due) <= 10
    assert "flood 29" in due


def test_names_an_earlier_version_kept_are_still_wanted(people: People) -> None:
    person = people.founder()
    person.ledger.set_setting(wanted.SETTING, msgspec.msgpack.encode(["a", "b"]))

    assert set(Wanted(person.ledger, person.session.log).due(())) == {"a", "b"}


def test_wraps_nobody_knows_are_read_again_only_when_the_orders_change(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strange_wraps, "MAX_LOOK", 10)
    place = strange_wraps.StrangeWraps()
    transport = people.founder().session.transport
    scope = derived_id("scope")
    junk = [wrap_name(scope, Id(derived_id(f"{at}")), os.urandom(32)) for at in range(60)]
    for name in junk:
        folder.files[name] = b"junk"

    def look(situation: int) -> int:
        place.begin(situation)
        return sum(len(each) for each in place.read(transport, junk))

    assert [look(1) for _ in range(6)] == [10] * 6
    assert sum(look(1) for _ in range(30)) <= 260
    assert [look(2) for _ in range(3)] == [10, 10, 10]

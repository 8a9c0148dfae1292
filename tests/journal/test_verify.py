# SPDX-License-Identifier: Apache-2.0
"""Looking through a folder: a sound one has no finding, every damage is one, nothing changes."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import FolderNotATown
from banso_desktop.journal import layout, names, segments, signed, wraps
from banso_desktop.journal.segments import Header
from banso_desktop.journal.verify import Finding, Held, verify
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.folder_mending import looked_through, two_at_work
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


@pytest.fixture
def admin(people: People) -> Person:
    return two_at_work(people)[0]


def last(folder: MemoryFolder, kind: str) -> str:
    tell = {"segment": names.segment_of, "entry": names.member_of, "wrap": names.wrap_of}[kind]
    return [name for name in folder.order if tell(name) and name in folder.files][-1]


def test_a_sound_folder_has_no_finding(admin: Person, folder: MemoryFolder) -> None:
    before = dict(folder.files)

    report = looked_through(admin)

    assert report.findings == []
    assert report.files == len([name for name in folder.files if not names.head_of(name)])
    assert report.operations > 0
    assert folder.files == before


def test_without_a_profile_all_but_the_content_is_checked(admin: Person, people: People) -> None:
    report = verify(people.transport())

    assert report.findings == []
    assert report.segments > 0
    assert report.operations == 0


@pytest.mark.parametrize("kind", ["segment", "entry", "wrap"])
def test_every_damaged_file_is_a_finding(admin: Person, folder: MemoryFolder, kind: str) -> None:
    name = last(folder, kind)
    for at in range(0, len(folder.files[name]), 41):
        folder.flip(name, at)

        findings = looked_through(admin).findings

        folder.flip(name, at)
        assert name in {finding.where.split("#")[0] for finding in findings}


@pytest.mark.parametrize("kind", ["segment", "entry", "wrap"])
def test_every_file_that_is_gone_is_a_finding(
    admin: Person, folder: MemoryFolder, kind: str
) -> None:
    name = last(folder, kind)
    del folder.files[name]

    findings = looked_through(admin).findings

    assert name in {finding.where for finding in findings}


def test_every_entry_that_is_gone_is_told_once(admin: Person, folder: MemoryFolder) -> None:
    root = names.member_name(admin.vault.identity.root)  # without it there is no town
    entries = [name for name in folder.order if names.member_of(name) and name != root]
    told = {}
    for name in entries:
        data = folder.files.pop(name)
        told[name] = looked_through(admin).findings
        folder.files[name] = data

    assert len(entries) > 1
    assert told == {name: [Finding(name, "missing")] for name in entries}


def test_a_share_json_with_other_bytes_is_a_finding(
    admin: Person, people: People, folder: MemoryFolder
) -> None:
    data = folder.files[names.SENTINEL]
    folder.files[names.SENTINEL] = data.replace(b"banso desktop", b"banso", 1)

    held = Held.of(admin.session.ring, admin.ledger, admin.ledger)
    assert verify(people.transport(), held).findings == [Finding(names.SENTINEL, "changed")]


def test_a_hole_in_a_journal_is_told_once(admin: Person, folder: MemoryFolder) -> None:
    name = names.segment_name(admin.vault.identity.writer, 1)
    del folder.files[name]

    assert looked_through(admin).findings == [Finding(name, "missing")]


def test_a_folder_that_was_rolled_back_is_a_finding(admin: Person, folder: MemoryFolder) -> None:
    name = last(folder, "segment")
    del folder.files[name]

    assert Finding(name, "rolled back") in looked_through(admin).findings


def test_a_fork_is_a_finding(admin: Person, people: People, folder: MemoryFolder) -> None:
    identity = admin.vault.identity
    sequence = admin.ledger.cursors()[identity.writer].sequence

    name = names.segment_name(identity.writer, sequence)
    there = segments.parse(folder.files[name], name)
    folder.files[name] = segments.build(there.header, [], there.wraps, identity.writer_seed)

    assert Finding(name, "forked") in looked_through(admin).findings


def test_what_this_computer_has_not_put_yet_is_not_missed(
    admin: Person, folder: MemoryFolder
) -> None:
    folder.away = True
    admin.household("三")
    admin.session.sync.run()
    folder.away = False

    assert looked_through(admin).findings == []


def test_foreign_files_and_false_hints_are_notes(admin: Person, folder: MemoryFolder) -> None:
    hint = names.head_name(derived_id("nobody"), 7)
    folder.files[hint] = b"?"

    report = verify(admin.session.transport, None, ["desktop.ini"])

    assert report.findings == []
    assert report.notes == [Finding("desktop.ini", "foreign"), Finding(hint, "hint")]


def test_a_wrap_of_a_stranger_is_a_finding(admin: Person, folder: MemoryFolder) -> None:
    name, data = wraps.build(
        Wrapped(SCOPE, "household", bytes(32)), derived_id("scope"), bytes([9]) + bytes(31),
        author=derived_id("stranger"), position=admin.session.log.heads, sign_seed=bytes(32),
    )  # fmt: skip
    folder.files[name] = data

    assert looked_through(admin).findings == [Finding(name, "author")]


def test_a_journal_of_a_stranger_is_a_finding(admin: Person, folder: MemoryFolder) -> None:

    seed = bytes([4]) * 32
    writer = layout.key_id(signed.public_of(seed))
    header = Header(writer, 1, layout.NO_HASH, derived_id("stranger"), admin.session.log.heads)
    name = names.segment_name(writer, 1)
    folder.files[name] = segments.build(header, [], (), seed)

    assert looked_through(admin).findings == [Finding(name, "author")]


def test_a_name_far_ahead_takes_no_time(admin: Person, folder: MemoryFolder) -> None:
    name = names.segment_name(admin.vault.identity.writer, names.MAX_SEQUENCE)
    folder.files[name] = b"?"

    assert looked_through(admin).findings == [Finding(name, "stray")]


def test_a_folder_without_a_town_says_so(admin: Person, folder: MemoryFolder) -> None:
    del folder.files[names.SENTINEL]

    with pytest.raises(FolderNotATown):
        looked_through(admin)


def test_progress_ends_at_all(admin: Person, people: People) -> None:
    told: list[tuple[int, int]] = []

    verify(people.transport(), progress=lambda done, of: told.append((done, of)))

    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("beyond", [1, 2, 90])
@pytest.mark.parametrize("copy", [True, False], ids=["copy", "noise"])
@pytest.mark.parametrize("with_profile", [True, False])
def test_what_is_no_segment_beyond_the_end_of_a_journal_is_no_sign_of_a_gap(
    admin: Person, people: People, folder: MemoryFolder, beyond: int, copy: bool, with_profile: bool
) -> None:
    end = last(folder, "segment")
    writer, sequence = names.segment_of(end) or pytest.fail(end)
    stray = names.segment_name(writer, sequence + beyond)
    folder.files[stray] = folder.files[end] if copy else b"noise" * 100

    report = looked_through(admin) if with_profile else verify(people.transport())

    assert report.findings == [Finding(stray, "stray")]
    assert report.notes == []


def test_a_damaged_end_that_the_hint_names_is_damage_and_no_stray(
    admin: Person, people: People, folder: MemoryFolder
) -> None:
    end = last(folder, "segment")
    folder.files[end] = b"noise" * 100

    (finding,) = verify(people.transport()).findings

    assert finding.where == end
    assert finding.why != "stray"


def test_a_stray_does_not_hide_that_a_journal_lost_its_end(
    admin: Person, folder: MemoryFolder
) -> None:
    end = last(folder, "segment")
    writer, sequence = names.segment_of(end) or pytest.fail(end)
    del folder.files[end]
    stray = names.segment_name(writer, sequence + 2)
    folder.files[stray] = b"noise" * 100

    found = looked_through(admin).findings

    assert found == [Finding(end, "rolled back"), Finding(stray, "stray")]

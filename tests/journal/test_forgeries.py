# SPDX-License-Identifier: Apache-2.0
"""Forged, copied and damaged files: refused with the reason, and the rest flows."""

from __future__ import annotations

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import digest, encoding, layout, names, sealing, segments
from banso_desktop.journal.held import LETTERBOX, audit_scope
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.journal.segments import BY_KEY, BY_LETTERBOX, Content, Header
from banso_desktop.journal.standing import GroupKind
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def pair(people: People) -> tuple[Person, Person]:
    admin = people.founder()
    return admin, people.colleague(admin)


def forged(
    author: Person, contents: list[Content], *, seed: bytes = b"", **changes: object
) -> bytes:
    """The next segment of a person, as a changed program might write it."""
    identity = author.vault.identity
    cursor = author.ledger.cursors()[identity.writer]
    header = Header(
        identity.writer, cursor.sequence + 1, cursor.hash, identity.member,
        author.session.log.heads,
    )  # fmt: skip
    return segments.build(header, contents, (), seed or identity.writer_seed)


def put_next(author: Person, folder: MemoryFolder, data: bytes) -> str:
    identity = author.vault.identity
    sequence = author.ledger.cursors()[identity.writer].sequence + 1
    name = names.segment_name(identity.writer, sequence)
    folder.files[name] = data
    folder.files[names.head_name(identity.writer, sequence)] = bytes(32)
    return name


def cell(by: Person, scope: str, **changes: object) -> Operation:
    fields = {
        "scope": scope, "kind": Kind.CELL, "entity": "household", "id": scope, "field": "label",
        "value": "forged", "base": (), "stamp": by.ledger.clock.next(), "author": by.id,
        "command": derived_id("command"),
    }  # fmt: skip
    return Operation(**{**fields, **changes})  # type: ignore[arg-type]


def test_a_segment_signed_by_another_key_is_refused(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    name = put_next(admin, folder, forged(admin, [], seed=bytes(32)))

    result = worker.session.sync.run()

    assert result.status.broken == {name: "signature"}


def test_a_segment_in_somebody_elses_place_is_refused(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    third = people.colleague(admin)
    worker.sync()
    name = put_next(admin, folder, forged(third, []))

    assert worker.session.sync.run().status.broken == {name: "place"}


def test_a_broken_chain_is_noticed(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    identity = admin.vault.identity
    cursor = admin.ledger.cursors()[identity.writer]
    header = Header(
        identity.writer, cursor.sequence + 1, bytes([7]) * 32, identity.member,
        admin.session.log.heads,
    )  # fmt: skip
    name = put_next(admin, folder, segments.build(header, [], (), identity.writer_seed))

    assert worker.session.sync.run().status.broken == {name: "chain"}


def test_operations_in_somebody_elses_name_do_not_count(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    key, _ = worker.session.ring.writing(household)
    as_admin = cell(worker, household, author=admin.id)
    stamped = cell(
        worker, household, stamp=admin.ledger.clock.next(), value="stamped as somebody else"
    )
    identity = worker.vault.identity
    data = encoding.encode([as_admin, stamped], identity.writer, identity.member)
    put_next(worker, folder, forged(worker, [Content(household, key, BY_KEY, data)]))

    result = admin.session.sync.run()

    assert result.refused == 2
    assert admin.sees(household) == "一"


def test_what_a_person_without_the_right_writes_does_not_count(
    people: People, folder: MemoryFolder
) -> None:
    """A program changed to ignore its own rules writes a conference as a clerk."""
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)
    command = admin.command()
    team = admin.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    scope = command.open_scope(ScopeKind.CONFERENCE, [team])
    command.add(scope, "conference", scope, title="支援会議")
    admin.ledger.commit(command)
    admin.sync()
    key, _ = admin.session.ring.writing(scope)
    identity = clerk.vault.identity
    written = cell(clerk, scope, entity="conference", field="title")
    data = encoding.encode([written], identity.writer, identity.member)
    put_next(clerk, folder, forged(clerk, [Content(scope, key, BY_KEY, data)]))

    result = admin.session.sync.run()

    assert result.refused == 1
    assert admin.ledger.value(scope, "conference", scope, "title") == "支援会議"


def test_by_the_letterbox_one_adds_and_changes_nothing(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    scope = audit_scope(admin.vault.identity.town)
    box, mode = worker.session.ring.writing(scope)
    identity = worker.vault.identity
    removal = cell(worker, scope, kind=Kind.ROW, entity="audit_entry", field="", value=False)
    data = encoding.encode([removal], identity.writer, identity.member)
    put_next(worker, folder, forged(worker, [Content(scope, box, mode, data)]))

    result = admin.session.sync.run()

    assert mode == BY_LETTERBOX
    assert result.refused == 1


def test_a_message_by_the_letterbox_arrives(people: People, folder: MemoryFolder) -> None:
    """Somebody who cannot read a protected household leaves a message there."""
    admin, worker = pair(people)
    circle = admin.session.groups.make_circle([])
    household = admin.household("守る", circle)
    admin.sync()
    worker.sync()
    (key_id, private) = next(iter(admin.session.ring.group_keys(circle).items()))
    box = Secret(household, key_id, LETTERBOX, "household", sealing.public_key(private))
    worker.ledger.keep_secrets([box])
    command = worker.command()
    message = command.record(household, "message", text="電話がありました")

    worker.ledger.commit(command)
    worker.sync()
    admin.sync()

    assert admin.ledger.value(household, "message", message, "text") == "電話がありました"
    assert household not in worker.ledger.scopes


def test_nobody_adds_to_a_household_by_way_of_another_group(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    circle = admin.session.groups.make_circle([])
    household = admin.household("守る", circle)
    admin.sync()
    worker.sync()
    team = worker.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    box = worker.session.log.standing().groups[team].box
    identity = worker.vault.identity
    added = cell(worker, household, kind=Kind.RECORD, entity="contact", field="", value=[])
    data = encoding.encode([added], identity.writer, identity.member)
    put_next(worker, folder, forged(worker, [Content(household, box, BY_LETTERBOX, data)]))

    assert admin.session.sync.run().refused == 1


def test_an_auditor_too_writes_the_audit_by_the_letterbox_only(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    manager = people.colleague(admin, Role.MANAGER)
    scope = audit_scope(admin.vault.identity.town)
    (secret,) = manager.ledger.secrets("scope", scope)
    identity = manager.vault.identity
    removal = cell(manager, scope, kind=Kind.ROW, entity="audit_entry", field="", value=False)
    data = encoding.encode([removal], identity.writer, identity.member)
    put_next(manager, folder, forged(manager, [Content(scope, secret.key, BY_KEY, data)]))

    assert admin.session.sync.run().refused == 1


def test_content_that_is_no_operations_is_refused_and_the_stream_flows(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    key, _ = worker.session.ring.writing(household)
    name = put_next(
        worker, folder, forged(worker, [Content(household, key, BY_KEY, b"\xc1 no operations")])
    )

    result = admin.session.sync.run()

    assert list(result.status.broken) == [f"{name}#0"]
    assert admin.ledger.cursors()[worker.vault.identity.writer].hash == layout.sha256(
        folder.files[name]
    )


def test_a_segment_of_a_newer_version_waits_and_says_so(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    data = bytearray(forged(admin, []))
    data[5:7] = (2).to_bytes(2, "big")
    put_next(admin, folder, bytes(data))

    status = worker.session.sync.run().status

    assert status.newer
    assert status.error is None


def test_a_copy_of_this_computer_makes_it_write_another_journal(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    before = admin.session.identity.writer
    put_next(admin, folder, forged(admin, []))
    household = admin.household("一")

    result = admin.session.sync.run()

    assert result.status.error is None
    assert result.status.unsent == 0
    assert admin.session.identity.writer != before
    worker.sync()
    assert worker.sees(household) == "一"


def test_an_entry_that_is_damaged_is_told_and_not_believed(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    people.code_from(admin, [Role.CLERK])
    name = [each for each in folder.order if names.member_of(each)][-1]
    folder.flip(name)

    result = worker.session.sync.run(probe=True)

    assert result.status.broken[name] == "hash"


def test_a_wrap_that_is_damaged_is_told_and_fetched_again(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    before = set(folder.files)
    household = admin.household("一")
    admin.sync()
    (name,) = {each for each in folder.files if names.wrap_of(each)} - before
    folder.flip(name)

    damaged = worker.session.sync.run()
    folder.flip(name)
    worker.sync(probe=True)

    assert damaged.status.broken == {name: "hash"}
    assert worker.sees(household) == "一"


def test_random_files_in_place_of_everything_break_nothing(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    for name in list(folder.files):
        if name != names.SENTINEL:
            folder.files[name] = bytes(range(256))

    result = worker.session.sync.run(probe=True)

    assert result.status.error is None
    assert result.status.broken
    assert worker.sees(household) is None


def test_a_large_pile_of_work_goes_out_in_several_segments(people: People) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    command = admin.command()
    for number in range(12):
        command.record(household, "contact", facts=f"{number}" + "あ" * 1_000_000)
    admin.ledger.commit(command)

    admin.sync()
    worker.sync()

    contacts = [place for place in worker.ledger.rows(household) if place[0] == "contact"]
    assert len(contacts) == 12
    assert admin.ledger.digest(household) == worker.ledger.digest(household)
    assert digest.received(admin.ledger.cursors()) == digest.received(worker.ledger.cursors())

# SPDX-License-Identifier: Apache-2.0
"""Two and more people on one folder: what one writes, the others see, if they may.

Over every kind of place a folder can lie in.
"""

from __future__ import annotations

import secrets

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.journal import digest
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.held import audit_scope
from banso_desktop.journal.ledger import Draft
from banso_desktop.journal.operations import Kind
from tests.fakes.journal_people import People
from tests.fakes.places import KINDS, Place

pytestmark = pytest.mark.parametrize("place", KINDS, indirect=True)


def test_what_one_writes_another_sees(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)

    household = admin.household("あかね荘の方")
    admin.sync()
    worker.sync()

    assert worker.sees(household) == "あかね荘の方"


def test_digests_are_equal_after_everybody_synced(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()

    worker.label(household, "二")
    worker.sync()
    admin.sync()

    assert digest.received(admin.ledger.cursors()) == digest.received(worker.ledger.cursors())
    assert admin.ledger.digest(household) == worker.ledger.digest(household)
    assert admin.sees(household) == "二"


def test_concurrent_edits_are_kept_and_equal_on_both_sides(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("はじめ")
    admin.sync()
    worker.sync()

    admin.label(household, "こちら")
    worker.label(household, "あちら")
    for person in (admin, worker, admin):
        person.sync()

    cells = [
        person.ledger.rows(household)["household", household].cells["label"]
        for person in (admin, worker)
    ]
    assert cells[0].value == cells[1].value
    assert {cells[0].value, *(other.value for other in cells[0].others)} == {"こちら", "あちら"}


def test_a_clerk_holds_no_key_of_a_household_but_relays_it(people: People) -> None:
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)

    household = admin.household("見えない")
    admin.sync()
    clerk.sync()

    assert household not in clerk.session.ring.readable()
    assert clerk.ledger.scopes.get(household) is None
    assert clerk.ledger.segments_of(household)
    assert digest.received(admin.ledger.cursors()) == digest.received(clerk.ledger.cursors())


def test_a_clerk_takes_in_a_household_for_the_team(people: People) -> None:
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)

    household = clerk.household("窓口に来た方")
    clerk.sync()
    admin.sync()

    assert admin.sees(household) == "窓口に来た方"


def test_a_hidden_household_is_read_by_its_circle_only(people: People) -> None:
    admin = people.founder()
    insider = people.colleague(admin)
    outsider = people.colleague(admin)
    circle = admin.session.groups.make_circle([insider.id])

    household = admin.household("かくす", circle)
    for person in (admin, insider, outsider):
        person.sync()

    assert insider.sees(household) == "かくす"
    assert outsider.sees(household) is None
    assert household not in outsider.session.ring.readable()
    assert household not in outsider.ledger.scopes
    with pytest.raises(NotFound):
        outsider.session.ring.writing(household)


def test_the_key_that_comes_late_brings_what_was_received_before(people: People) -> None:
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)
    household = admin.household("まえから")
    admin.sync()
    clerk.sync()

    change_roles(admin.session.ring, clerk.id, [Role.SUPPORT_WORKER], admin.millis())
    admin.sync()
    admin.sync()
    clerk.sync()

    assert clerk.sees(household) == "まえから"
    assert household in clerk.ledger.replayed


def test_a_key_opens_what_the_same_round_stores_beside_it(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.journal.journal_stream.BATCH_SEGMENTS", 1)
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)
    household = admin.household("一")
    for label in "二三四五":
        admin.sync()
        admin.label(household, label)
    change_roles(admin.session.ring, clerk.id, [Role.SUPPORT_WORKER], admin.millis())
    admin.sync()

    clerk.sync()

    assert clerk.sees(household) == "五"
    assert len(clerk.ledger.segments_of(household)) >= 5


def test_everybody_writes_to_the_audit_and_only_its_readers_read(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    scope = audit_scope(worker.vault.identity.town)

    command = worker.command()
    entry = command.record(scope, "audit_entry", member=worker.id, what="opened")
    worker.ledger.commit(command)
    worker.sync()
    admin.sync()

    assert ("audit_entry", entry) in admin.ledger.rows(scope)
    assert worker.ledger.rows(scope) == {}
    assert scope not in worker.session.ring.readable()


def test_nothing_is_put_while_nobody_writes(people: People, place: Place) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    for person in (admin, worker, admin, worker):
        person.sync()
    before = place.files()

    for person in (admin, worker, admin, worker):
        person.sync()

    assert place.files() == before


def test_a_private_scope_is_for_one_person_alone(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    command = worker.command()
    scope = command.open_scope(ScopeKind.WORKER, [worker.id])
    note = command.add(scope, "private_note", text="つかれた")

    worker.ledger.commit(command)
    worker.sync()
    admin.sync()

    assert worker.ledger.value(scope, "private_note", note, "text") == "つかれた"
    assert scope not in admin.session.ring.readable()


def test_an_emergency_reader_opens_a_circle_only_when_asked(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = worker.session.groups.make_circle([])
    household = worker.household("守る", circle)
    worker.sync()
    admin.sync()
    silent = household in admin.session.ring.readable()

    secrets = admin.session.groups.emergency_keys(household)

    assert not silent
    assert [secret.key for secret in secrets] == [worker.session.ring.writing(household)[0]]
    assert household not in admin.session.ring.readable()


def test_who_is_no_emergency_reader_has_no_such_way(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = admin.session.groups.make_circle([])
    household = admin.household("守る", circle)
    admin.sync()
    worker.sync()

    with pytest.raises(NotFound):
        worker.session.groups.emergency_keys(household)


def test_a_second_computer_of_the_same_person_reads_what_the_first_reads(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = admin.session.groups.make_circle([worker.id])
    household = admin.household("ふたつめ", circle)
    admin.sync()

    second = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER], worker.id))
    second.sync()

    assert second.id == worker.id
    assert second.vault.identity.writer != worker.vault.identity.writer
    assert second.sees(household) == "ふたつめ"


def test_an_unknown_group_is_not_found(people: People) -> None:
    admin = people.founder()
    command = admin.command()
    command.open_scope(ScopeKind.HOUSEHOLD, [new_id()])

    with pytest.raises(NotFound):
        admin.ledger.commit(command)


def test_an_operation_no_segment_can_carry_keeps_nobody_waiting(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("はじめ")
    record = admin.command()
    pairs: list[Value] = [[f"field_{each}", secrets.token_bytes(4 << 20)] for each in range(5)]
    record.drafts.append(Draft(household, Kind.RECORD, "contact", new_id(), "", pairs))
    admin.ledger.commit(record)
    admin.label(household, "あと")

    admin.sync()
    worker.sync()

    assert worker.sees(household) == "あと"

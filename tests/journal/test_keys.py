# SPDX-License-Identifier: Apache-2.0
"""The key ring: which keys are believed, and which one is written with."""

from __future__ import annotations

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import signed, wraps
from banso_desktop.journal.administration import name_emergency_readers
from banso_desktop.journal.first_keys import id_of, scope_of
from banso_desktop.journal.invitations import append
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import FileType, sha256
from banso_desktop.journal.membership import Remove
from banso_desktop.journal.names import wrap_name
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrapped, successor_proof
from tests.fakes.journal_people import People, Person


def key_of(number: int) -> bytes:
    return bytes([number]) * 32


HOUSEHOLD = scope_of(ScopeKind.HOUSEHOLD, key_of(1))


def scope_wrap(
    author: Person, scope: Id, key: bytes, to: bytes, generation: int = 1, after: bytes = b""
) -> dict[str, bytes]:
    key_id = wraps.secret_id(SCOPE, key)
    before = [wraps.secret_id(SCOPE, after)] if after else []
    proofs = [successor_proof(after, scope, key_id, generation)] if after else []
    wrapped = Wrapped(SCOPE, ScopeKind.HOUSEHOLD.value, key, generation, list(before), proofs)
    return author.session.ring.wrap(wrapped, scope, [to])


def given(ring: KeyRing, *files: dict[str, bytes]) -> None:
    for each in files:
        ring.archive.keep_files(each, outgoing=False)
        ring.learn(each)


def test_the_last_of_the_keys_that_follow_each_other_is_written_with(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    ring, scope = worker.session.ring, HOUSEHOLD
    box = worker.vault.identity.box_public
    files = [
        scope_wrap(admin, scope, key_of(1), box),
        scope_wrap(admin, scope, key_of(2), box, 2, key_of(1)),
        scope_wrap(admin, scope, key_of(3), box, 3, key_of(2)),
    ]

    given(ring, files[0], files[2], files[1])

    assert ring.writing(scope)[0] == key_of(3)


def test_a_key_made_by_somebody_who_held_none_is_not_written_with(people: People) -> None:
    """An insider who cannot read a household must not hand its team a key of his own."""
    admin = people.founder()
    worker = people.colleague(admin)
    ring, scope = worker.session.ring, HOUSEHOLD
    box = worker.vault.identity.box_public
    forged = scope_wrap(admin, scope, key_of(9), box, 9, key_of(8))

    given(ring, scope_wrap(admin, scope, key_of(1), box), forged)

    assert ring.writing(scope)[0] == key_of(1)


def test_two_keys_made_at_the_same_time_give_one_choice_in_any_order(people: People) -> None:
    admin = people.founder()
    one, two = people.colleague(admin), people.colleague(admin)
    one.sync()
    scope, chosen = HOUSEHOLD, []
    for person, order in ((one, (2, 3)), (two, (3, 2))):
        box = person.vault.identity.box_public
        given(person.session.ring, scope_wrap(admin, scope, key_of(1), box))
        for number in order:
            wrap = scope_wrap(admin, scope, key_of(number), box, 2, key_of(1))
            given(person.session.ring, wrap)
        chosen.append(person.session.ring.writing(scope)[0])

    assert chosen[0] == chosen[1]


def test_every_key_ever_given_opens(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    scope, box = HOUSEHOLD, worker.vault.identity.box_public

    given(
        worker.session.ring,
        scope_wrap(admin, scope, key_of(1), box),
        scope_wrap(admin, scope, key_of(2), box, 2, key_of(1)),
    )

    assert {secret.key for secret in worker.ledger.secrets(SCOPE, scope)} == {
        key_of(1),
        key_of(2),
    }


def test_a_wrap_that_delivers_another_key_than_it_says_is_refused(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    scope, box = HOUSEHOLD, worker.vault.identity.box_public
    (name, data) = next(iter(scope_wrap(admin, scope, key_of(1), box).items()))
    wrap = wraps.parse(data, name)
    body = wraps._BODY.decode(signed.parse(FileType.WRAP, data, name))
    body.key = derived_id("another")
    forged = signed.build(
        FileType.WRAP, wraps._ENCODER.encode(body), admin.vault.identity.sign_seed
    )
    renamed = wrap_name(scope, derived_id("another"), sha256(forged))

    learned = worker.session.ring.learn({renamed: forged})

    assert list(learned.refused) == [renamed]
    assert wrap.owner == scope
    assert worker.ledger.secrets(SCOPE, scope) == []


def test_a_wrap_of_somebody_who_is_no_member_is_refused(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    stranger = wraps.build(
        Wrapped(SCOPE, "household", key_of(1)),
        HOUSEHOLD,
        worker.vault.identity.box_public,
        author=admin.id,
        position=admin.session.log.heads,
        sign_seed=key_of(5),
    )

    learned = worker.session.ring.learn(dict([stranger]))

    assert [error.why for error in learned.refused.values()] == ["author"]


def test_a_wrap_from_a_later_position_waits_for_its_entries(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    people.code_from(admin, [Role.CLERK])
    files = scope_wrap(admin, HOUSEHOLD, key_of(1), worker.vault.identity.box_public)

    learned = worker.session.ring.learn(files)

    assert learned.waiting == files
    assert learned.scopes == set()


def test_a_clerk_cannot_hand_out_the_key_of_a_conference(people: People) -> None:
    admin = people.founder()
    clerk, worker = people.colleague(admin, Role.CLERK), people.colleague(admin)
    worker.sync()
    wrapped = Wrapped(SCOPE, ScopeKind.CONFERENCE.value, key_of(1))
    box = worker.vault.identity.box_public

    learned = worker.session.ring.learn(clerk.session.ring.wrap(wrapped, HOUSEHOLD, [box]))

    assert [error.why for error in learned.refused.values()] == ["right"]


def test_a_false_key_of_a_standing_group_is_refused(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    team = admin.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    wrapped = Wrapped(GROUP, GroupKind.TEAM.value, key_of(1))

    learned = worker.session.ring.learn(
        admin.session.ring.wrap(wrapped, team, [worker.vault.identity.box_public])
    )

    assert [error.why for error in learned.refused.values()] == ["group"]


def test_a_kind_of_scope_of_a_newer_version_is_kept_unread(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    scope = id_of(SCOPE, "garden", key_of(1))
    wrapped = Wrapped(SCOPE, "garden", key_of(1))
    files = admin.session.ring.wrap(wrapped, scope, [worker.vault.identity.box_public])

    given(worker.session.ring, files)

    assert worker.session.ring.kind_of(scope) is None
    assert worker.ledger.secrets(SCOPE, scope)


def test_a_new_emergency_reader_gets_the_key_from_who_has_it(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    circle = admin.session.groups.make_circle([])
    household = admin.household("守る", circle)
    admin.sync()

    name_emergency_readers(admin.session.groups, [admin.id, worker.id], people.millis())
    admin.sync()
    worker.sync()

    (secret,) = worker.session.groups.emergency_keys(household)
    assert secret.key == admin.session.ring.writing(household)[0]
    assert household not in worker.session.ring.readable()


def test_keys_are_there_again_after_a_start(people: People) -> None:
    admin = people.founder()
    household = admin.household("一")
    admin.sync()

    again = people.at_work(admin.vault, admin.ledger, admin.millis)

    assert again.session.ring.writing(household) == admin.session.ring.writing(household)
    assert again.session.ring.kind_of(household) is ScopeKind.HOUSEHOLD


def test_a_reader_named_before_joining_gets_the_circle_after(people: People) -> None:
    admin = people.founder()

    expected = new_id()
    circle = admin.session.groups.make_circle([expected])
    household = admin.household("守る", circle)
    code = people.code_from(admin, [Role.SUPPORT_WORKER], expected)

    joined = people.joiner(code)
    joined.sync()

    assert joined.sees(household) == "守る"
    assert admin.session.groups.readers_of(circle) == sorted([admin.id, expected])


@pytest.mark.parametrize("announced", [True, False])
def test_a_removed_persons_wrap_counts_only_if_it_was_announced(
    people: People, announced: bool
) -> None:
    """Else somebody who was removed could go on giving keys from an old position."""
    admin = people.founder()
    leaver = people.colleague(admin)
    scope = HOUSEHOLD
    files = scope_wrap(leaver, scope, key_of(1), admin.vault.identity.box_public)
    append(admin.session.ring, Remove(leaver.id), people.millis())

    learned = admin.session.ring.learn(files, announced=files if announced else ())

    assert learned.scopes == ({scope} if announced else set())
    assert [error.why for error in learned.refused.values()] == (
        [] if announced else ["author removed"]
    )

# SPDX-License-Identifier: Apache-2.0
"""Removing people and computers: what counts, who reads on, and what nobody reads any more."""

from __future__ import annotations

from itertools import permutations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted, Refused
from banso_desktop.journal import names, segments
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.removing import accept_more, few_administrators, remove
from banso_desktop.journal.standing import GroupKind
from tests.fakes.journal_people import People, Person


def all_sync(*people: Person) -> None:
    for person in (*people, *people, *people):
        person.sync()


def team_of(person: Person) -> Id:
    team = person.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    return team


def removed_by(admin: Person, leaver: Person, device: str = "") -> None:
    remove(admin.session.groups, admin.ledger, leaver.id, admin.millis(), Id(device))


def administrator(people: People, by: Person) -> Person:
    return people.colleague(by, Role.ADMINISTRATOR, Role.SUPPORT_WORKER)


def test_nothing_written_after_a_removal_can_be_opened_by_who_was_removed(people: People) -> None:
    """Not even with everything in the folder and every key held until then."""
    admin = people.founder()
    worker, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    circle = admin.session.groups.make_circle([worker.id, leaver.id])
    hidden = admin.household("前", circle)
    all_sync(admin, worker, leaver)
    written = set(people.folder.files)

    removed_by(admin, leaver)
    all_sync(admin, worker)
    for person in (worker, admin):
        for scope in (household, hidden):
            person.label(scope, "後")
            person.sync()
    private = leaver.session.ring
    for name in sorted(set(people.folder.files) - written):
        place = names.segment_of(name)
        if place:
            for group in segments.parse(people.folder.files[name], name).groups:
                assert private.key_for(group) is None
        elif names.wrap_of(name):
            private.archive.keep_files({name: people.folder.files[name]}, outgoing=False)
            private.learn({name: people.folder.files[name]}, announced=[name])
    all_sync(admin, worker)
    for person in (admin, worker):
        assert person.sees(household) == person.sees(hidden) == "後"


def test_what_was_received_counts_on_and_what_comes_later_does_not(people: People) -> None:
    admin = people.founder()
    leaver = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, leaver)
    leaver.label(household, "受け取った")
    all_sync(leaver, admin)
    leaver.label(household, "遅れて")
    leaver.session.publisher.seal()

    removed_by(admin, leaver)
    leaver.session.publisher.put()
    all_sync(admin)

    assert admin.sees(household) == "受け取った"
    assert [each.why for each in admin.ledger.refused()] == ["removed"]


def test_a_removal_that_comes_late_takes_back_what_does_not_count(people: People) -> None:
    """In whatever order segments and removal arrive, all computers show the same."""
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household, other = admin.household("前"), admin.household("ほか")
    all_sync(admin, witness, leaver)
    people.folder.away = True
    removed_by(admin, leaver)
    people.folder.away = False
    leaver.label(household, "遅れて")
    all_sync(leaver, witness)
    assert witness.sees(household) == "遅れて"
    witness.ledger.replayed.clear()

    all_sync(admin, witness)

    assert witness.sees(household) == admin.sees(household) == "前"
    assert witness.ledger.digest(household) == admin.ledger.digest(household)
    assert household in witness.ledger.replayed
    assert other not in witness.ledger.replayed
    assert [each.why for each in witness.ledger.refused()] == ["removed"]


def test_an_administrator_lets_count_what_came_after_the_removal(people: People) -> None:
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, witness, leaver)
    leaver.label(household, "遅れて")
    leaver.session.publisher.seal()
    removed_by(admin, leaver)
    leaver.session.publisher.put()
    all_sync(admin, witness)
    assert admin.sees(household) == "前"

    accept_more(admin.session.ring, admin.ledger, leaver.id, admin.millis())
    all_sync(admin, witness)

    assert admin.sees(household) == witness.sees(household) == "遅れて"
    assert not admin.ledger.refused()
    assert not witness.ledger.refused()
    with pytest.raises(NotFound):
        accept_more(admin.session.ring, admin.ledger, leaver.id, admin.millis())


def test_who_hears_of_the_removal_hands_in_what_waited_and_says_nothing_more(
    people: People,
) -> None:
    admin = people.founder()
    leaver = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, leaver)
    removed_by(admin, leaver)
    admin.sync()
    leaver.label(household, "まだ送っていない")

    result = leaver.session.sync.run(probe=True)
    sent = set(people.folder.files)
    leaver.label(household, "もう送らない")
    leaver.session.sync.run(probe=True)

    assert result.status.removed
    assert result.status.unsent == 0
    assert set(people.folder.files) == sent
    all_sync(admin)
    assert admin.sees(household) == "前"
    accept_more(admin.session.ring, admin.ledger, leaver.id, admin.millis())
    all_sync(admin)
    assert admin.sees(household) == "まだ送っていない"


def test_a_removed_computer_leaves_its_owners_other_one_at_work(people: People) -> None:
    admin = people.founder()
    old = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, old)
    new = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER], old.id))
    all_sync(new, admin, old)

    removed_by(new, old, old.vault.identity.device)
    all_sync(new, admin)
    new.label(household, "新しい端末")
    all_sync(new, admin)

    assert admin.sees(household) == "新しい端末"
    assert old.session.sync.run(probe=True).status.removed
    present = admin.session.log.standing().groups[team_of(admin)]
    assert present.generation > 1


def test_who_was_removed_can_be_invited_again(people: People) -> None:
    admin = people.founder()
    leaver = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, leaver)
    removed_by(admin, leaver)
    admin.sync()
    admin.label(household, "いない間")
    admin.sync()

    back = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER], leaver.id))
    all_sync(back, admin, back)

    assert back.sees(household) == "いない間"
    back.label(household, "戻った")
    all_sync(back, admin)
    assert admin.sees(household) == "戻った"


def test_only_administrators_remove_somebody_else(people: People) -> None:
    admin = people.founder()
    one, two = people.colleague(admin), people.colleague(admin)
    all_sync(admin, one, two)

    with pytest.raises(NotPermitted):
        removed_by(one, two)
    with pytest.raises(NotFound):
        removed_by(admin, one, two.vault.identity.device)
    with pytest.raises(Refused, match=r"members\.this_computer"):
        removed_by(admin, admin)


def test_the_last_administrator_cannot_be_removed(people: People) -> None:
    admin = people.founder()
    second = administrator(people, admin)
    all_sync(admin, second)
    removed_by(admin, second)
    admin.sync()
    assert few_administrators(admin.session.log.standing())
    third = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER], admin.id))
    all_sync(third, admin)

    removed_by(third, admin, admin.vault.identity.device)
    with pytest.raises(Refused, match=r"members\.this_computer"):
        removed_by(third, third)


def test_two_administrators_who_remove_each_other_end_the_same(people: People) -> None:
    admin = people.founder()
    second, witness = administrator(people, admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, second, witness)

    removed_by(admin, second)
    removed_by(second, admin)
    for person in (admin, second, admin, second, witness, admin, second, witness):
        person.session.sync.run(probe=True)

    left = set(witness.session.log.standing().members)
    stays = admin if admin.id in left else second
    assert left == {stays.id, witness.id}
    stays.label(household, "残った")
    all_sync(stays, witness, stays)
    assert witness.sees(household) == "残った"
    present = witness.session.log.standing().groups[team_of(witness)]
    holders = {
        wrap.to
        for wrap in witness.session.ring.kept_wraps(team_of(witness))
        if wrap.key_id == stays.session.ring.present_of(team_of(witness))
    }
    assert present.generation > 1
    gone = second if stays is admin else admin
    assert gone.session.ring.own_box not in holders


def test_two_removed_at_the_same_time_both_read_nothing_new(people: People) -> None:
    """Each administrator's new key still went to the one the other had removed."""
    admin = people.founder()
    second = administrator(people, admin)
    one, two = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, second, one, two)

    removed_by(admin, one)
    removed_by(second, two)
    all_sync(admin, second)
    admin.label(household, "後")
    all_sync(admin, second)

    present = admin.session.ring.present_of(team_of(admin))
    holders = {
        wrap.to for wrap in admin.session.ring.kept_wraps(team_of(admin)) if wrap.key_id == present
    }
    assert not holders & {one.session.ring.own_box, two.session.ring.own_box}
    assert present == second.session.ring.present_of(team_of(second))
    assert second.sees(household) == "後"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_role_taken_away_beside_an_edit_ends_the_same_in_any_order(
    people: People, order: tuple[int, ...]
) -> None:
    """The edit was written while the role was held: it counts."""
    admin = people.founder()
    others = [people.colleague(admin), people.colleague(admin)]
    editor = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, editor, *others)

    change_roles(admin.session.ring, editor.id, [Role.ADMINISTRATOR], admin.millis())
    editor.label(household, "その前に書いた")
    editor.session.publisher.seal()
    everybody = [admin, editor, others[0]]
    for number in order:
        everybody[number].session.sync.run(probe=True)
    all_sync(admin, editor, *others)

    assert {each.ledger.digest(household) for each in (admin, *others)} == {
        admin.ledger.digest(household)
    }
    assert admin.sees(household) == "その前に書いた"
    assert household not in editor.session.ring.readable()


def test_a_town_goes_on_without_its_founder(people: People) -> None:
    founder = people.founder()
    second = administrator(people, founder)
    household = founder.household("前")
    all_sync(founder, second)

    removed_by(second, founder)
    all_sync(second)
    second.label(household, "後")
    second.sync()

    late = people.colleague(second)
    rescuer = people.rescuer(founder.recovery_code)
    rescuer.sync()
    assert late.sees(household) == rescuer.sees(household) == "後"


def test_no_invitation_made_before_it_brings_back_who_was_removed(people: People) -> None:
    """Neither the one that was used, nor one for another computer that lies in a drawer."""
    admin = people.founder()
    used = people.code_from(admin, [Role.SUPPORT_WORKER])
    leaver = people.joiner(used)
    all_sync(leaver, admin)
    spare = people.code_from(admin, [Role.SUPPORT_WORKER], leaver.id)

    removed_by(admin, leaver)
    admin.sync()

    for code in (used, spare):
        with pytest.raises(Refused, match=r"invitation\.used"):
            people.joiner(code)


def test_a_key_made_after_the_removal_only_opens_for_everybody_alike(people: People) -> None:
    """Somebody had taken it before hearing of the removal, and written with it."""
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, witness, leaver)
    people.folder.away = True
    removed_by(admin, leaver)
    people.folder.away = False
    made = leaver.session.ring.renew_scope(household, [team_of(leaver)])
    leaver.label(household, "外された後")
    all_sync(leaver, witness)
    assert key_id(witness.session.ring.writing(household)[0]) == made
    command = witness.command()
    command.record(household, "contact", facts="その鍵で書いた")
    witness.ledger.commit(command)
    witness.session.publisher.seal()

    all_sync(admin, witness)
    late = people.colleague(admin)
    all_sync(admin, witness, late)

    everybody = (admin, witness, late)
    assert {each.ledger.digest(household) for each in everybody} == {admin.ledger.digest(household)}
    assert "contact" in {entity for entity, _ in late.ledger.rows(household)}
    assert admin.sees(household) == "前"
    for person in everybody:
        person.label(household, "あと")
        person.session.publisher.seal()
        assert key_id(person.session.ring.writing(household)[0]) != made
    all_sync(*everybody)
    assert len({each.session.ring.writing(household) for each in everybody}) == 1

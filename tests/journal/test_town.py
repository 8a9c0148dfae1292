# SPDX-License-Identifier: Apache-2.0
"""How a profile enters a town: founding, joining, recovering, and what failing leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import (
    FolderFull,
    FolderNotATown,
    FolderUnreachable,
    Refused,
)
from banso_desktop.journal import names, share, town
from banso_desktop.journal.administration import withdraw_invitation
from banso_desktop.journal.codes import ALPHABET, new_code
from banso_desktop.journal.invitations import VALID_MS, append, invite, wrap_names
from banso_desktop.journal.vault import Vault
from tests.fakes.journal_people import CHEAP, PASSPHRASE, People
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport


def test_a_founded_town_is_read_from_its_folder(people: People) -> None:
    founder = people.founder()

    found, log = town.read_log(people.transport())

    assert found.town == founder.vault.identity.town
    assert log.standing().is_administrator(founder.id)


def test_a_second_town_is_not_founded_in_the_same_folder(
    people: People, folder: MemoryFolder
) -> None:
    people.founder()
    before = dict(folder.files)

    with pytest.raises(FolderNotATown):
        people.begin("second", town.prepare_found(people.millis()))

    assert folder.files == before


@pytest.mark.parametrize("trouble", ["away", "full"])
def test_a_founding_that_fails_leaves_no_town_and_can_be_done_again(
    people: People, folder: MemoryFolder, trouble: str
) -> None:
    prepared = town.prepare_found(people.millis())
    folder.away, folder.room = trouble == "away", 2000 if trouble == "full" else None

    with pytest.raises((FolderUnreachable, FolderFull)):
        town.settle(people.transport(), prepared)
    unfinished = set(folder.files)
    folder.away, folder.room = False, None
    town.settle(people.transport(), prepared)

    assert names.SENTINEL not in unfinished
    assert town.read_log(people.transport())[0].town == prepared.identity.town


def test_settling_twice_does_no_harm(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.CLERK])
    prepared = town.prepare_join(people.transport(), code, people.millis())
    town.settle(people.transport(), prepared)
    before = dict(folder.files)

    town.settle(people.transport(), prepared)

    assert folder.files == before


def test_preparing_to_join_changes_nothing_in_the_folder(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.CLERK])
    before = dict(folder.files)

    town.prepare_join(people.transport(), code, people.millis())

    assert folder.files == before


def test_an_invitation_joins_once_while_nobody_else_is_online(people: People) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    household = admin.household("まえから")
    admin.sync()

    joined = people.joiner(code)
    joined.sync()

    assert joined.sees(household) == "まえから"
    with pytest.raises(Refused, match=r"invitation\.used"):
        people.joiner(code)


def test_a_used_invitation_opens_nothing_any_more(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    made = invite(admin.session.groups, [Role.SUPPORT_WORKER], new_id(), people.millis())
    admin.sync()
    before = {name for name in folder.files if names.wrap_of(name)}
    wraps = [wrap for wrap in before if wrap in admin.session.log.retired_wraps()]

    people.joiner(made.code)
    admin.sync()

    retired = admin.session.log.retired_wraps()
    assert wraps == []
    assert retired
    assert not retired & folder.files.keys()


def test_nothing_of_the_code_or_the_person_shows_in_the_folder(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.CLERK])

    everything = b"".join(folder.files.values())

    assert code.replace("-", "").encode() not in everything
    assert admin.recovery_code.replace("-", "").encode() not in everything


@pytest.mark.parametrize("late", [0, 1])
def test_an_invitation_serves_14_days(people: People, late: int) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.CLERK])
    people.millis.now += VALID_MS + late

    if late:
        with pytest.raises(Refused, match=r"invitation\.expired"):
            people.joiner(code)
    else:
        assert people.joiner(code).id


def test_a_withdrawn_invitation_leaves_nothing_to_open(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    made = invite(admin.session.groups, [Role.SUPPORT_WORKER], new_id(), people.millis())
    admin.sync()
    (entry,) = admin.session.log.standing().invites.values()
    to_the_paper = set(wrap_names(entry))
    assert to_the_paper <= folder.files.keys()

    withdraw_invitation(admin.session.ring, made.member, people.millis())
    admin.sync()

    assert not to_the_paper & folder.files.keys()


def test_a_withdrawn_invitation_is_used_up(people: People) -> None:
    admin = people.founder()
    made = invite(admin.session.groups, [Role.CLERK], new_id(), people.millis())
    withdraw_invitation(admin.session.ring, made.member, people.millis())
    admin.sync()

    with pytest.raises(Refused, match=r"invitation\.used"):
        people.joiner(made.code)


def test_a_code_of_another_town_is_unknown(people: People, tmp_path: Path) -> None:
    admin = people.founder()
    people.code_from(admin, [Role.CLERK])
    elsewhere = People(tmp_path / "elsewhere", MemoryFolder(), people.millis)
    code = elsewhere.code_from(elsewhere.founder(), [Role.CLERK])

    with pytest.raises(Refused, match=r"invitation\.unknown"):
        people.joiner(code)


def test_a_copied_invitation_in_a_forged_town_is_recognised(people: People, tmp_path: Path) -> None:
    admin = people.founder()
    made = invite(admin.session.groups, [Role.CLERK], new_id(), people.millis())
    (original,) = admin.session.log.standing().invites.values()
    forger = People(tmp_path / "forger", MemoryFolder(), people.millis)
    mallory = forger.founder()

    append(mallory.session.ring, original, people.millis())
    mallory.sync()

    with pytest.raises(Refused, match=r"invitation\.other_town"):
        forger.joiner(made.code)


def test_only_an_administrator_invites(people: People) -> None:
    worker = people.colleague(people.founder())

    with pytest.raises(Refused, match=r"members\.invite"):
        invite(worker.session.groups, [Role.CLERK], new_id(), people.millis())


@pytest.mark.parametrize("roles", [[], [Role.OUTSIDE_VIEWER, Role.CLERK]])
def test_roles_that_do_not_go_together_are_refused(people: People, roles: list[Role]) -> None:
    admin = people.founder()

    with pytest.raises(Refused, match=r"invitation\.roles"):
        invite(admin.session.groups, roles, new_id(), people.millis())


def test_an_outside_viewer_holds_no_key_of_the_town(people: People) -> None:
    admin = people.founder()
    admin.household("一")

    viewer = people.colleague(admin, Role.OUTSIDE_VIEWER)

    assert viewer.session.ring.readable() == []


def test_a_join_that_could_not_be_put_is_put_with_the_first_round(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    prepared = town.prepare_join(people.transport(), code, people.millis())

    vault = Vault.create(
        people.directory / "v", prepared.identity, PASSPHRASE, prepared.arrival, CHEAP
    )
    joined = people.opened(vault)
    joined.sync()
    admin.sync()

    assert joined.id in admin.session.log.standing().members
    assert joined.sees(household) == "一"
    assert not admin.session.log.retired_wraps() & folder.files.keys()


def test_a_folder_without_a_town_says_so(people: People) -> None:
    with pytest.raises(FolderNotATown):
        people.joiner("7Q3K-2M9D-4R8T-6W1X-" + _check("7Q3K2M9D4R8T6W1X"))


def _check(beginning: str) -> str:
    payload = (beginning + "00")[:18]
    code = new_code(18, lambda _: bytes(ALPHABET.index(each) for each in payload))
    return code.replace("-", "")[16:]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"{}",
        b'{"town": 3}',
        b"\xff",
        b'{"town":"x","format":1,"min_reader":1,"root":"x","signature":""}',
    ],
)
def test_a_damaged_mark_says_that_this_is_no_town(
    people: People, folder: MemoryFolder, damage: bytes
) -> None:
    people.founder()
    folder.files[names.SENTINEL] = damage

    with pytest.raises(FolderNotATown):
        share.read(people.transport())


def test_a_mark_changed_by_hand_is_noticed(people: People, folder: MemoryFolder) -> None:
    people.founder()
    data = folder.files[names.SENTINEL]
    folder.files[names.SENTINEL] = data.replace(b'"min_reader": 1', b'"min_reader": 0')

    with pytest.raises(FolderNotATown, match="signature"):
        share.read(people.transport())


def test_a_town_of_a_newer_version_says_so(people: People, folder: MemoryFolder) -> None:
    people.founder()
    data = folder.files[names.SENTINEL]
    folder.files[names.SENTINEL] = data.replace(b'"min_reader": 1', b'"min_reader": 2')

    with pytest.raises(FolderNotATown, match="newer"):
        share.read(people.transport())


def test_the_mark_is_put_last(people: People, folder: MemoryFolder) -> None:
    people.founder()

    assert folder.order[-1] == names.SENTINEL


def test_a_transport_of_another_folder_puts_nothing(people: People) -> None:
    founder = people.founder()
    other = MemoryFolder()
    founder.session.publisher._transport = MemoryTransport(other)
    founder.session.publisher._transport.expect(b"this town's mark")

    with pytest.raises(FolderNotATown):
        founder.session.publisher.put()

    assert other.files == {}

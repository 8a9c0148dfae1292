# SPDX-License-Identifier: Apache-2.0
"""Profiles are made, opened and closed; a break in the middle loses neither keys nor invitation."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banso_desktop.app import (
    Created,
    Person,
    Profile,
    create_town,
    join_town,
    keep_in_keyring,
    keyring_unlocks,
    open_profile,
)
from banso_desktop.domain.rights import Right
from banso_desktop.errors import (
    FolderUnreachable,
    ProfileDamaged,
    ProfileError,
    ProfileInUse,
    Refused,
    ReplicaDamaged,
    WrongPassphrase,
)
from banso_desktop.journal import town as towns
from banso_desktop.journal.credentials import Credentials
from banso_desktop.refusals import sentence
from tests.fakes.town import StillClock

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"
WHO = Person("小林", "あゆみ", "こばやし", "あゆみ", "伴走支援員")


def found(home: Path) -> Created:
    """Found a town; the profile is open."""
    return create_town(
        home / "folder", home / "a", passphrase=PASSPHRASE, town_name="みどり野町", person=WHO
    )


def invited(home: Path) -> str:
    """Found a town and return the code of an invitation in its folder."""
    with found(home).profile as profile:
        code = profile.services.people.invite(roles=["support_worker"]).code
        profile.sync_now()
    return code


def test_who_founds_is_known_by_name_and_may_invite(tmp_path: Path) -> None:
    with found(tmp_path).profile as profile:
        me = profile.services.town.names()[profile.member]

        assert (me.name, me.job_title) == ("小林 あゆみ", "伴走支援員")
        assert "administrator" in profile.services.people.standing().roles


def test_a_town_copied_as_a_whole_goes_on_in_the_copy(tmp_path: Path) -> None:
    (tmp_path / "one" / "folder").mkdir(parents=True)
    found(tmp_path / "one").profile.close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    shutil.rmtree(tmp_path / "one")

    with open_profile(tmp_path / "two" / "a", passphrase=PASSPHRASE) as profile:
        assert profile.folder == tmp_path / "two" / "folder"
        assert profile.sync_now().status.error is None


def test_a_folder_elsewhere_is_kept_as_a_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    created = create_town(
        Path("share"), tmp_path / "home" / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=WHO,
    )  # fmt: skip
    created.profile.close()
    monkeypatch.chdir(tmp_path / "home")

    with open_profile(tmp_path / "home" / "a", passphrase=PASSPHRASE) as profile:
        assert profile.folder == tmp_path / "share"


def test_who_joins_without_the_audits_key_finds_nothing_broken(tmp_path: Path) -> None:
    created = found(tmp_path)
    with created.profile as first:
        made = first.services.people.invite(roles=["clerk"], family_name="高橋")
        first.sync_now()
        with join_town(
            tmp_path / "folder",
            tmp_path / "b",
            code=made.code,
            passphrase=PASSPHRASE,
            person=Person("高橋"),
        ) as clerk:
            household = first.services.households.open(protection="restricted", call_text="課長")
            first.services.household_page.page(household=household)
            first.sync_now()

            assert clerk.sync_now().status.broken == {}


def test_who_is_invited_again_joins_with_the_new_code_only(tmp_path: Path) -> None:
    with found(tmp_path).profile as profile:
        people = profile.services.people
        first = people.invite(roles=["support_worker"])
        second = people.invite_again(member=first.member)
        profile.sync_now()

    def join(code: str) -> Profile:
        return join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=WHO
        )

    with pytest.raises(Refused) as refused:
        join(first.code)
    with join(second.code) as joined:
        assert joined.member == first.member == second.member
    assert refused.value.rule == "invitation.used"


def test_the_recovery_code_opens_the_town_on_another_computer(tmp_path: Path) -> None:
    created = found(tmp_path)
    household = created.profile.services.households.open(label="川端の方")
    created.profile.sync_now()
    created.profile.close()

    with join_town(
        tmp_path / "folder",
        tmp_path / "b",
        code=created.recovery_paper.code,
        passphrase=PASSPHRASE,
        person=Person("渡部"),
        recovery=True,
    ) as recovered:
        listed = recovered.services.households.listed().lines

    assert [one.id for one in listed] == [household]


def test_a_profile_opens_while_the_folder_is_away(tmp_path: Path) -> None:
    found(tmp_path).profile.close()
    (tmp_path / "folder").rename(tmp_path / "away")

    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as profile:
        profile.services.households.open(label="川端の方")
        result = profile.sync_now()

        assert isinstance(result.status.error, FolderUnreachable)
        assert profile.status().reachable is False
        assert profile.status().unsent == 1


def test_a_profile_is_opened_once(tmp_path: Path) -> None:
    with found(tmp_path).profile, pytest.raises(ProfileInUse):
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)


def test_a_wrong_passphrase_gives_the_profile_free_again(tmp_path: Path) -> None:
    found(tmp_path).profile.close()

    with pytest.raises(WrongPassphrase):
        open_profile(tmp_path / "a", passphrase="another passphrase altogether")

    open_profile(tmp_path / "a", passphrase=PASSPHRASE).close()


def test_without_a_passphrase_only_the_credential_store_opens_it(tmp_path: Path) -> None:
    found(tmp_path).profile.close()

    with pytest.raises(WrongPassphrase):  # the store of tests keeps nothing
        open_profile(tmp_path / "a")


def test_the_credential_store_opens_it_where_the_person_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[object, bytes] = {}

    def keep(_: object, who: object, key: bytes) -> bool:
        kept[who] = key
        return True

    monkeypatch.setattr(Credentials, "keep", keep)
    monkeypatch.setattr(Credentials, "recall", lambda _, who: kept.get(who))
    with found(tmp_path).profile as profile:
        before = keyring_unlocks(tmp_path / "a")
        keep_in_keyring(profile)

    assert not before
    assert keyring_unlocks(tmp_path / "a")
    open_profile(tmp_path / "a").close()


@pytest.mark.parametrize("name", ["profile.json", "vault"])
def test_a_missing_file_of_a_profile_is_told(name: str, tmp_path: Path) -> None:
    found(tmp_path).profile.close()
    (tmp_path / "a" / name).unlink()

    with pytest.raises(ProfileDamaged):
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)


def test_a_join_that_was_cut_goes_on_with_the_same_invitation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = invited(tmp_path)

    def cut(*_: object) -> None:
        raise FolderUnreachable(str(tmp_path), "cable")

    def join() -> object:
        return join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=WHO
        )

    with monkeypatch.context() as broken:
        broken.setattr(towns, "settle", cut)
        with pytest.raises(FolderUnreachable):
            join()

    with join_town(
        tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=WHO
    ) as profile:
        assert profile.services.town.names()[profile.member].name == "小林 あゆみ"
    with pytest.raises(ProfileError, match="already"):
        join()


def test_a_founding_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise FolderUnreachable(str(tmp_path), "cable")

    monkeypatch.setattr(towns, "settle", cut)

    with pytest.raises(FolderUnreachable):
        found(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_two_towns_of_chance_share_no_id(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    with found(tmp_path / "one").profile as one, found(tmp_path / "other").profile as other:
        assert one.vault.identity.town != other.vault.identity.town
        assert not one.digest()["scopes"].keys() & other.digest()["scopes"].keys()  # type: ignore[attr-defined]


def test_a_clock_that_is_handed_in_is_the_only_one(tmp_path: Path) -> None:
    clock = StillClock()
    with create_town(
        tmp_path / "folder",
        tmp_path / "a",
        passphrase=PASSPHRASE,
        town_name="みどり野町",
        person=WHO,
        clock=clock,
    ).profile as profile:
        household = profile.services.households.open(label="川端の方")
        page = profile.services.household_page.page(household=household)

    assert page.household.since is not None
    assert page.household.since.iso == clock.at.date().isoformat()


def test_an_outside_viewer_who_types_a_name_joins(tmp_path: Path) -> None:
    """They write nothing in the town; who invited them wrote the name."""
    with found(tmp_path).profile as profile:
        people = profile.services.people
        made = people.invite(roles=["outside_viewer"], family_name="見学")
        profile.sync_now()
    with join_town(
        tmp_path / "folder", tmp_path / "b", code=made.code, passphrase=PASSPHRASE, person=WHO
    ) as joined:
        standing = joined.services.people.standing()
    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as profile:
        profile.sync_now()
        names = profile.services.town.names()

    assert standing.roles == ["outside_viewer"]
    assert names[joined.member].short == "見学"


def test_a_name_no_file_can_hold_leaves_the_code_usable(tmp_path: Path) -> None:
    code = invited(tmp_path)

    with pytest.raises(Refused):
        join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE,
            person=Person("\ud800"),
        )  # fmt: skip

    assert not (tmp_path / "b").exists()
    join_town(
        tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=WHO
    ).close()


@pytest.mark.parametrize("place", [100, 4096 + 100], ids=["first page", "second page"])
def test_a_damaged_replica_is_told_as_such(tmp_path: Path, place: int) -> None:
    found(tmp_path).profile.close()
    path = tmp_path / "a" / "replica.db"
    data = bytearray(path.read_bytes())
    for number in range(8):
        data[place + number] ^= 0xFF
    path.write_bytes(data)

    with pytest.raises(ReplicaDamaged) as damaged:
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)
    assert "banso town rejoin" in sentence(damaged.value)
    with pytest.raises(WrongPassphrase):
        open_profile(tmp_path / "a", passphrase="another passphrase altogether")


def test_another_profiles_replica_is_told_as_such(tmp_path: Path) -> None:
    found(tmp_path).profile.close()
    (tmp_path / "other").mkdir()
    found(tmp_path / "other").profile.close()
    (tmp_path / "a" / "replica.db").write_bytes(
        (tmp_path / "other" / "a" / "replica.db").read_bytes()
    )

    with pytest.raises(ReplicaDamaged):
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)


def test_what_somebody_wrote_without_the_right_is_listed(tmp_path: Path) -> None:
    code = invited(tmp_path)
    with join_town(
        tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE, person=WHO
    ) as worker:
        # As a program would that was changed to ask for no right.
        desk = worker.services.town._desk
        object.__setattr__(desk, "rights", lambda: frozenset(Right))
        worker.services.town.describe_town(letterhead="forged letterhead")
        worker.sync_now()
        writer = worker.vault.identity.writer
    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as profile:
        profile.sync_now()
        letterhead = profile.services.town.town().letterhead
    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as profile:
        status, findings = profile.status(), profile.verify()

    (finding,) = findings
    assert letterhead == ""
    assert status.refused == 1
    assert (finding.why, finding.author, finding.writer) == ("right", worker.member, writer)
    assert finding.at.endswith("+00:00")
    assert "forged letterhead" not in repr(finding)


@pytest.mark.parametrize("left", ["gone", "empty"])
def test_a_replica_that_is_gone_is_told_and_none_is_made(left: str, tmp_path: Path) -> None:
    found(tmp_path).profile.close()
    path = tmp_path / "a" / "replica.db"
    path.unlink()
    if left == "empty":
        path.touch()

    with pytest.raises(ReplicaDamaged) as damaged:
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)

    assert "missing" in sentence(damaged.value)
    assert "banso town rejoin" in sentence(damaged.value)
    assert not path.exists() or not path.stat().st_size

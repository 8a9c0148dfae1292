# SPDX-License-Identifier: Apache-2.0
"""People and computers come and go over a real folder: nothing is lost, nothing read after."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, join_town, open_profile
from banso_desktop.errors import (
    NotFound,
    NotPermitted,
    ProfileRemoved,
    Refused,
    WrongPassphrase,
)
from banso_desktop.refusals import sentence
from tests.test_app import PASSPHRASE, found

ANOTHER = "あかねさす 紫野ゆき 標野ゆき 野守は 見ずや"
STORED = "大家さんに手紙を書いた"


def join(home: Path, name: str, code: str, *, recovery: bool = False) -> Profile:
    return join_town(
        home / "folder",
        home / name,
        code=code,
        passphrase=PASSPHRASE,
        person=Person("中村", "光"),
        recovery=recovery,
    )


def all_sync(*profiles: Profile) -> None:
    for profile in (*profiles, *profiles):
        assert profile.sync_now().status.error is None


def labels(profile: Profile) -> set[str]:
    with profile.replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT label FROM household").all()
    return {str(label) for (label,) in found}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Profile, Profile]]:
    """A founder and a colleague, who has seen a household."""
    first = found(tmp_path).profile
    code = first.services.people.invite(roles=["support_worker"]).code
    first.services.households.open(label="前")
    first.sync_now()
    second = join(tmp_path, "b", code)
    all_sync(first, second)
    yield first, second
    first.close()
    second.close()


def test_the_computers_of_the_staff_are_listed(two: tuple[Profile, Profile]) -> None:
    first, second = two
    second.services.households.open(label="後")
    all_sync(second, first)

    (mine,) = first.services.computers.of_member()
    (theirs,) = first.services.computers.of_member(member=second.member)

    assert mine.here
    assert not theirs.here
    assert theirs.written[:10] == theirs.joined
    assert first.services.computers.administrators() == 1


def test_a_person_taken_out_leaves_the_list_and_reads_nothing_more(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    second.services.town.describe_member(job_title="伴走支援員")
    all_sync(second, first)

    left = first.services.computers.remove_person(member=second.member)
    first.services.households.open(label="あと")
    first.sync_now()

    assert (left.alone, left.administrators) == (0, 1)
    assert second.member not in [line.id for line in first.services.people.staff()]
    assert second.sync_now().status.removed
    assert second.status().removed
    assert labels(first) == {"前", "あと"}


def test_a_profile_that_was_taken_out_erases_itself_and_says_so(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    first.services.computers.remove_person(member=second.member)
    first.sync_now()
    second.services.households.open(label="まだ送っていない")

    second.sync_now()
    second.close()

    assert [path.name for path in (tmp_path / "b").iterdir()] == ["profile.json"]
    with pytest.raises(ProfileRemoved) as refused:
        open_profile(tmp_path / "b", passphrase=PASSPHRASE)
    assert "taken out" in sentence(refused.value)
    first.sync_now()
    assert labels(first) == {"前"}
    first.services.computers.accept_more(member=second.member)
    first.sync_now()
    assert labels(first) == {"前", "まだ送っていない"}
    with pytest.raises(NotFound):
        first.services.computers.accept_more(member=second.member)


def test_erasing_that_broke_off_is_finished_at_the_next_start(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    first.services.computers.remove_person(member=second.member)
    first.sync_now()
    second.sync_now()
    second.close()
    (tmp_path / "b" / "replica.db").write_bytes(b"left over")

    with pytest.raises(ProfileRemoved):
        open_profile(tmp_path / "b", passphrase=PASSPHRASE)

    assert not (tmp_path / "b" / "replica.db").exists()


def test_a_forgotten_passphrase_is_a_new_computer_of_the_same_person(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    code = first.services.people.invite_computer(member=second.member).code
    first.sync_now()

    with join(tmp_path, "c", code) as again:
        all_sync(first, again)
        assert again.member == second.member
        assert labels(again) == {"前"}
        old, new = first.services.computers.of_member(member=second.member)
        first.services.computers.remove_computer(member=second.member, computer=old.id)
        all_sync(first, again)
        again.services.households.open(label="また")
        all_sync(again, first)

        assert labels(first) == {"前", "また"}
        assert [each.id for each in again.services.computers.of_member()] == [new.id]
    assert second.sync_now().status.removed


def test_a_computer_somebody_brought_in_is_told_to_the_person_whose_name_it_bears(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    code = first.services.people.invite_computer(member=second.member).code
    first.sync_now()
    assert second.services.computers.unfamiliar() == []

    with join(tmp_path, "c", code) as brought:
        all_sync(brought, second, first)
        (told,) = second.services.computers.unfamiliar()
        assert told.id == brought.vault.identity.device
        assert first.services.computers.unfamiliar() == []
        (asked,) = brought.services.computers.unfamiliar()
        assert asked.id == second.vault.identity.device

        with pytest.raises(NotFound):
            second.services.computers.familiar(computer=first.vault.identity.device)
        second.services.computers.familiar(computer=told.id)
        assert second.services.computers.unfamiliar() == []


def test_one_takes_an_old_computer_of_ones_own_out_without_being_administrator(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    first, second = two
    code = first.services.people.invite_computer(member=second.member).code
    first.sync_now()
    with join(tmp_path, "c", code) as again:
        old, new = again.services.computers.of_member()
        with pytest.raises(Refused, match=r"members\.this_computer"):
            again.services.computers.remove_computer(computer=new.id)

        again.services.computers.remove_computer(computer=old.id)

        assert [each.id for each in again.services.computers.of_member()] == [new.id]


def test_who_is_no_administrator_takes_nobody_out(two: tuple[Profile, Profile]) -> None:
    first, second = two
    with pytest.raises(NotPermitted):
        second.services.computers.remove_person(member=first.member)
    with pytest.raises(NotPermitted):
        second.services.people.invite_computer(member=first.member)
    with pytest.raises(NotFound):
        first.services.computers.remove_computer(computer="")
    with pytest.raises(NotFound):
        first.services.people.invite_computer(member=first.vault.identity.town)


def test_another_passphrase_opens_from_then_on_and_the_old_one_does_not(tmp_path: Path) -> None:
    with found(tmp_path).profile as profile:
        computers = profile.services.computers
        with pytest.raises(WrongPassphrase):
            computers.change_passphrase(old=ANOTHER, new=ANOTHER)
        with pytest.raises(Refused, match=r"passphrase"):
            computers.change_passphrase(old=PASSPHRASE, new="みじかい")

        computers.change_passphrase(old=PASSPHRASE, new=ANOTHER)

    with pytest.raises(WrongPassphrase):
        open_profile(tmp_path / "a", passphrase=PASSPHRASE)
    open_profile(tmp_path / "a", passphrase=ANOTHER).close()


def test_the_sheet_is_tried_with_the_code_typed_from_the_paper(tmp_path: Path) -> None:
    created = found(tmp_path)
    with created.profile as profile:
        recovery, code = profile.services.recovery, created.recovery_paper.code
        assert not recovery.sheet().is_tried
        swapped = code[1] + code[0] + code[2:]
        for wrong in (swapped if swapped != code else code[:-1], code[:-2]):
            with pytest.raises(Refused, match=r"code\."):
                recovery.try_sheet(code=wrong)
        assert not recovery.sheet().is_tried

        recovery.try_sheet(code=code.lower())

        assert recovery.sheet().is_tried
        fresh = recovery.new_sheet()
        assert not recovery.sheet().is_tried
        with pytest.raises(Refused, match=r"recovery\.replaced"):
            recovery.try_sheet(code=code)
        recovery.try_sheet(code=fresh.code)
        assert recovery.sheet().is_tried


def test_with_the_sheet_alone_every_household_is_readable_again(
    two: tuple[Profile, Profile], tmp_path: Path
) -> None:
    """All computers are gone; open, restricted and hidden households come back, old and new."""
    first, second = two
    sheet = first.services.recovery.new_sheet().code
    for label, protection in (("うすい", "restricted"), ("かくれた", "hidden")):
        first.services.households.open(label=label, protection=protection, call_text="課長")
    all_sync(first, second)
    first.services.computers.remove_person(member=second.member)
    first.services.households.open(label="鍵をかえたあと")
    all_sync(first)
    wanted, state = labels(first), first.digest()["scopes"]
    first.close()
    second.close()
    for name in ("a", "b"):
        shutil.rmtree(tmp_path / name)

    with join(tmp_path, "rescued", sheet, recovery=True) as rescued:
        all_sync(rescued)
        assert labels(rescued) == wanted == {"前", "うすい", "かくれた", "鍵をかえたあと"}
        held = rescued.digest()["scopes"]
        assert isinstance(held, dict)
        assert isinstance(state, dict)
        households = {name: each for name, each in state.items() if name.startswith("household")}
        assert households.items() <= held.items()
        # And it goes on: what is written now can be read at the next start too.
        for scope in [name.removeprefix("household-") for name in households]:
            rescued.services.households.describe(household=scope, note="引きついだ")
        all_sync(rescued)
    with open_profile(tmp_path / "rescued", passphrase=PASSPHRASE) as again:
        assert labels(again) == wanted


def test_no_file_of_a_profile_holds_a_secret_in_plain(tmp_path: Path) -> None:
    """Where there is no credential store: neither keys nor passphrase nor anything written."""
    created = found(tmp_path)
    with created.profile as first:
        code = first.services.people.invite(roles=["support_worker"]).code
        household = first.services.households.open(
            label=STORED, protection="restricted", call_text="課長"
        )
        first.services.drafts.keep(editor="contact", fields={"facts": STORED}, subject=household)
        first.sync_now()
        with join(tmp_path, "b", code) as second:
            second.services.households.open(label=STORED)
            all_sync(second, first)
            first.services.computers.remove_person(member=second.member)
            all_sync(first)
            folders = (tmp_path / "a", tmp_path / "b", tmp_path / "folder")
            running = {folder: contents(folder) for folder in folders}
            secrets = [*secrets_of(first), *secrets_of(second)]
    texts = [PASSPHRASE, STORED, created.recovery_paper.code, code, code.replace("-", "")]
    needles = {each for secret in secrets for each in spellings(secret)}
    needles |= {text.encode(form) for text in texts for form in ("utf-8", "utf-16-le")}
    assert len(secrets) > 20
    for held in (*running.values(), contents(tmp_path / "a")):
        assert held
        for needle in needles:
            assert needle not in held


def contents(folder: Path) -> bytes:
    """Return every byte of every file, and every name."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return b"\0".join(str(path).encode() + b"\0" + path.read_bytes() for path in found)


def secrets_of(profile: Profile) -> list[bytes]:
    identity = profile.vault.identity
    own = [identity.writer_seed, identity.sign_seed, identity.box_private, identity.replica_key]
    held = [each.key for kind in ("scope", "group") for each in profile.replica.secrets(kind)]
    return [*own, profile.vault.key, *held]


def spellings(secret: bytes) -> set[bytes]:
    plain = base64.b64encode(secret).rstrip(b"=")
    return {
        secret,
        secret.hex().encode(),
        secret.hex().upper().encode(),
        plain,
        base64.urlsafe_b64encode(secret).rstrip(b"="),
        base64.b32encode(secret).rstrip(b"=").lower(),
    }

# SPDX-License-Identifier: Apache-2.0
"""Three computers over one folder: what two people erase is on none of them any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.folding import fold
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted, Refused
from banso_desktop.profile import Profile
from tests.fakes import picture_files
from tests.fakes.ended_household import AFTER_THE_TERM
from tests.fakes.pages import pages
from tests.fakes.real_town import RealTown, real_town
from tests.fakes.replicas import vocabulary
from tests.fakes.slips import complete

TERMS = (
    "鶴ヶ峰", "嵯峨乃", "つるがみね", "飴細工の屋台", "檜原湖", "柚子胡椒が苦手", "曽祖父の形見",
    "蔵王線", "螺鈿の文箱", "未来の欄の覚え",
)  # fmt: skip
"""What is written of the household and nowhere else; some of it is only in the history."""
RARE = set("柚椒螺鈿")
"""Characters of the index that no other text has."""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[RealTown]:
    colleagues = {
        "manager": (Role.SUPPORT_WORKER, Role.MANAGER),
        "worker": (Role.SUPPORT_WORKER,),
    }
    with real_town(tmp_path, colleagues) as town:
        yield town


def written(town: RealTown) -> str:
    """Write a household by everything that leaves words on a computer."""
    first = town["first"]
    home = first.households.open(label="飴細工の屋台の方")
    person = first.households.add_person(
        household=home, family_name="鶴ヶ峰", given_name="嵯峨乃", family_reading="つるがみね",
        is_index=True,
    )  # fmt: skip
    first.households.add_person(household=home, family_name="曽祖父の形見", given_name="")
    contact = first.contacts.write(
        household=home,
        kind="visit",
        facts="檜原湖へ行った。",
        own_words="柚子胡椒が苦手",
        met=[person],
    )
    first.contacts.correct(contact=contact, facts="湖へ行った。")
    first.maps.add_node(household=home, name="蔵王線", kind="agency")
    first.referrals.issue(
        referral=first.referrals.draft(
            household=home, slip=complete(request="螺鈿の文箱を直したい。", look_again="+14")
        )
    )
    newer = first.desk.command("test.newer_version")
    newer.set(Id(home), "household", Id(home), field_of_a_newer_version="未来の欄の覚え")
    first.desk.commit(newer)
    for name in town.profiles:
        town[name].drafts.keep(editor="contact", subject=home, fields={"facts": "檜原湖の話"})
    town.sync()
    first.attachments.add(household=home, content=picture_files.photo(), name="鶴ヶ峰の玄関.jpg")
    town["worker"].contacts.write(household=home, kind="phone", facts="飴細工の屋台のこと。")
    town.sync()
    attached = [one.id for one in town["worker"].attachments.listed(household=home)]
    town["worker"].attachments.content(attachment=attached[0])
    first.contacts.write(household=home, kind="phone", facts="檜原湖のこと、誰も読めない。")
    replica = town.profiles["first"].replica
    unreadable = replica.pending(100)
    assert unreadable is not None
    replica.set_aside(unreadable)
    first.retention.end(household=home)
    town.sync()
    town.clock.at = AFTER_THE_TERM
    return home


def on_disk(profile: Profile) -> bytes:
    """Return every page of a replica decrypted, and every other file of the profile as it lies."""
    key = profile.vault.identity.replica_key
    others = (
        path.read_bytes()
        for path in profile.path.rglob("*")
        if path.is_file() and not path.name.startswith("replica.db")
    )
    return pages(profile.path, key) + b"".join(others)


def sealed_files(folder: Path) -> list[Path]:
    """Return the attachments that lie in a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def found_in(data: bytes) -> set[str]:
    """Return the terms that stand in bytes, as written or as the search folds them."""
    return {term for term in TERMS if any(each.encode() in data for each in (term, fold(term)))}


def test_no_computer_holds_a_word_of_what_two_people_erased(town: RealTown) -> None:
    home = written(town)
    assert len(sealed_files(town.folder / "b")) == 1
    for name in ("first", "worker"):
        assert len(sealed_files(town.profiles[name].path / "blobs")) == 1
    for profile in town.profiles.values():
        assert found_in(on_disk(profile)) == set(TERMS)
        assert vocabulary(profile.replica) >= RARE

    town["first"].retention.propose(household=home)
    town.sync()
    town["manager"].retention.approve(household=home)
    town.sync()

    for name, profile in town.profiles.items():
        with pytest.raises(NotFound):
            town[name].household_page.page(household=home)
        assert town[name].search.find(text="鶴ヶ峰") == []
        assert profile.replica.drafts() == {}
        assert profile.replica.strange() == {}
        assert not RARE & vocabulary(profile.replica)
        assert home not in profile.replica.scopes()
        assert found_in(on_disk(profile)) == set()
        assert sealed_files(profile.path / "blobs") == []
    assert sealed_files(town.folder / "b") == []


def test_who_may_no_longer_read_keeps_no_file_of_a_protected_household(town: RealTown) -> None:
    """Nor takes it from those who read on, though it was attached there."""
    first, worker = town["first"], town["worker"]
    home = first.households.open(label="飴細工の屋台の方")
    town.sync()
    row = worker.attachments.add(household=home, content=picture_files.photo(), name="玄関.jpg")
    town.sync()
    assert len(sealed_files(town.profiles["worker"].path / "blobs")) == 1

    first.protection.protect(household=home, protection="restricted", team=[town.id("first")])
    town.sync()

    assert sealed_files(town.profiles["worker"].path / "blobs") == []
    assert first.attachments.content(attachment=row)
    town.profiles["worker"].attachments.collect()
    assert len(sealed_files(town.folder / "b")) == 1


def test_the_folder_keeps_ciphertext_without_a_key(town: RealTown) -> None:
    home = written(town)
    assert list((town.folder / "keys" / home).rglob("*"))
    town["first"].retention.propose(household=home)
    town.sync()
    town["manager"].retention.approve(household=home)
    town.sync()

    left = [path for path in (town.folder / "keys" / home).rglob("*") if path.is_file()]

    assert left == []
    files = [path for path in town.folder.rglob("*") if path.is_file()]
    assert found_in(b"".join(path.read_bytes() for path in files)) == set()
    for profile in town.profiles.values():
        assert profile.replica.segments_of(home)
        assert not profile.replica.secrets("scope", home)


def test_a_computer_that_comes_back_late_erases_and_says_so(town: RealTown) -> None:
    home = written(town)
    town["first"].retention.propose(household=home)
    town.sync("first", "manager")
    town["manager"].retention.approve(household=home)
    town.sync("first", "manager")
    (left,) = town["first"].retention.disposed()
    assert [(one.name, bool(one.done)) for one in left.computers if not one.done] == [
        ("worker", False)
    ]
    assert town["worker"].household_page.page(household=home)

    town.sync()

    for name in ("first", "manager"):
        (left,) = town[name].retention.disposed()
        assert left.waiting == 0
        assert len(left.computers) == 3
        assert all(one.seen for one in left.computers if not one.mine)
    assert found_in(on_disk(town.profiles["worker"])) == set()


def test_what_was_written_meanwhile_on_a_late_computer_goes_too(town: RealTown) -> None:
    home = written(town)
    town["first"].retention.propose(household=home)
    town.sync("first", "manager")
    town["manager"].retention.approve(household=home)
    town.sync("first", "manager")
    town["worker"].contacts.write(household=home, kind="phone", facts="螺鈿の文箱の続き。")

    town.sync()

    for profile in town.profiles.values():
        assert found_in(on_disk(profile)) == set()
    assert town.profiles["worker"].status().unsent == 0


def test_the_journal_itself_asks_for_a_second_person(town: RealTown) -> None:
    home = written(town)
    order = town["first"].retention.propose(household=home)
    keys = town["first"].desk.keys

    with pytest.raises(NotPermitted):
        keys.approve_erasure(order)
    with pytest.raises(Refused, match=r"retention\.same_person"):
        town["first"].retention.approve(household=home)
    town.sync()
    with pytest.raises(NotPermitted):
        town["worker"].desk.keys.approve_erasure(order)

    assert town["worker"].household_page.page(household=home)


def test_what_two_people_agreed_on_is_neither_proposed_again_nor_taken_back(town: RealTown) -> None:
    home = written(town)
    town["first"].retention.propose(household=home)
    town.sync()
    town["manager"].retention.approve(household=home)

    assert town["manager"].retention.candidates() == []
    with pytest.raises(Refused, match=r"retention\.agreed"):
        town["manager"].retention.propose(household=home)
    with pytest.raises(Refused, match=r"retention\.agreed"):
        town["manager"].retention.approve(household=home)
    with pytest.raises(Refused, match=r"retention\.agreed"):
        town["manager"].retention.withdraw(household=home)
    (left,) = town["manager"].retention.disposed()
    assert left.waiting == 3


def test_a_hold_that_reached_the_second_person_keeps_it(town: RealTown) -> None:
    home = written(town)
    town["first"].retention.propose(household=home)
    town.clock.at = town.clock.at.replace(hour=11)
    town["worker"].retention.hold(household=home, reason="審査請求")
    town.sync()

    with pytest.raises(Refused, match=r"retention\.held"):
        town["manager"].retention.approve(household=home)


def test_a_hidden_household_is_told_of_to_its_readers_only(town: RealTown) -> None:
    first = town["first"]
    home = first.households.open(protection="hidden", label="飴細工の屋台の方")
    first.retention.end(household=home)
    town.clock.at = AFTER_THE_TERM
    first.retention.propose(household=home)
    town.sync()

    assert [one.household for one in first.retention.candidates()] == [home]
    assert town["manager"].retention.candidates() == []
    assert town["manager"].retention.disposed() == []
    with pytest.raises(NotFound):
        town["manager"].retention.approve(household=home)

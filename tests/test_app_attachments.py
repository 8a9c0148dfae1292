# SPDX-License-Identifier: Apache-2.0
"""Attachments between two real profiles and a real folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town
from banso_desktop.errors import FolderFull, NotFound, Refused
from banso_desktop.journal import names
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.signs import Sign
from banso_desktop.journal.transport import Put
from tests.fakes import picture_files as files

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"
Two = tuple[Profile, Profile]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """A founder and a support worker, who know each other."""
    created = create_town(
        tmp_path / "folder", tmp_path / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林", "あゆみ"),
    )  # fmt: skip
    with created.profile as one:
        code = one.services.people.invite(roles=["support_worker"]).code
        one.sync_now()
        with join_town(
            tmp_path / "folder", tmp_path / "b", code=code, passphrase=PASSPHRASE,
            person=Person("渡部", "さやか"),
        ) as other:  # fmt: skip
            other.sync_now()
            one.sync_now()
            yield one, other


def blobs_of(profile: Profile) -> list[str]:
    return [name for name in profile.journal.transport.list("b/") if names.blob_of(name)]


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_photo_travels_and_is_fetched_when_it_is_opened(two: Two, tmp_path: Path) -> None:
    one, other = two
    home = one.services.households.open(label="川端の家")
    row = one.services.attachments.add(household=home, content=files.photo(), name="玄関.jpg")
    one.sync_now()
    other.sync_now()

    (seen,) = other.services.attachments.listed(household=home)
    assert (seen.id, seen.author, seen.here) == (row, "小林", False)
    content = other.services.attachments.content(attachment=row)

    assert content == one.services.attachments.content(attachment=row)
    (again,) = other.services.attachments.listed(household=home)
    assert again.here
    for place in ("folder", "a/blobs", "b/blobs"):
        assert content[:64] not in everything_in(tmp_path / place)
    assert one.status().unsent == 0
    assert [each for each in one.verify() if not each.harmless] == []


def test_of_a_household_one_does_not_read_no_attachment_shows(two: Two) -> None:
    one, other = two
    home = one.services.households.open(label="守る家", protection="hidden")
    row = one.services.attachments.add(household=home, content=files.photo(), name="玄関.jpg")
    one.sync_now()
    other.sync_now()

    assert len(blobs_of(other)) == 1
    assert other.services.attachments.listed(household=home) == []
    with pytest.raises(NotFound):
        other.services.attachments.content(attachment=row)
    with pytest.raises(NotFound):
        other.attachments.read(blobs_of(other)[0], one.replica.blobs()[0].scope)
    assert [each for each in other.verify() if not each.harmless] == []


def test_the_same_letter_in_two_households_cannot_be_told(two: Two) -> None:
    one, _ = two
    for label in ("一", "二"):
        home = one.services.households.open(label=label)
        one.services.attachments.add(household=home, content=files.document())
    one.sync_now()

    assert len(blobs_of(one)) == 2


def test_a_photo_that_cannot_be_put_keeps_no_note_back(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    home = one.services.households.open(label="川端の家")
    one.services.attachments.add(household=home, content=files.photo())
    put = FolderTransport.put_if_absent

    def full(self: FolderTransport, name: str, data: bytes) -> Put:
        if names.blob_of(name):
            raise FolderFull("folder")
        return put(self, name, data)

    monkeypatch.setattr(FolderTransport, "put_if_absent", full)
    one.services.households.describe(household=home, area="字中島")
    one.sync_now()
    other.sync_now()

    assert other.services.household_page.page(household=home).household.area == "字中島"
    assert other.services.attachments.listed(household=home) == []
    assert one.status().unsent == 1
    monkeypatch.undo()
    one.sync_now()
    other.sync_now()
    assert len(other.services.attachments.listed(household=home)) == 1


def test_attached_without_the_folder_it_is_sent_on_return(two: Two, tmp_path: Path) -> None:
    one, other = two
    home = one.services.households.open(label="川端の家")
    one.sync_now()
    other.sync_now()
    (tmp_path / "folder").rename(tmp_path / "unplugged")
    row = one.services.attachments.add(household=home, content=files.photo())
    one.sync_now()
    assert one.services.attachments.content(attachment=row)
    (tmp_path / "unplugged").rename(tmp_path / "folder")

    one.sync_now()
    other.sync_now()

    assert other.services.attachments.content(attachment=row)


def test_not_arrived_and_away_are_told_apart(two: Two, tmp_path: Path) -> None:
    one, other = two
    home = one.services.households.open(label="川端の家")
    row = one.services.attachments.add(household=home, content=files.photo())
    one.sync_now()
    other.sync_now()
    (blob,) = blobs_of(one)
    path = tmp_path / "folder" / blob
    data = path.read_bytes()
    path.unlink()

    with pytest.raises(Refused) as missing:
        other.services.attachments.content(attachment=row)
    (tmp_path / "folder").rename(tmp_path / "unplugged")
    with pytest.raises(Refused) as away:
        other.services.attachments.content(attachment=row)

    assert (missing.value.rule, away.value.rule) == ("attachment.not_arrived", "attachment.away")
    (tmp_path / "unplugged").rename(tmp_path / "folder")
    found = [(each.where, each.why, each.author) for each in other.verify() if not each.harmless]
    assert found == [(blob, "missing", one.member)]
    assert one.rebuild_folder().restored == 1
    assert path.read_bytes() == data
    assert other.services.attachments.content(attachment=row)


@pytest.mark.parametrize("reader", [True, False], ids=["with the key", "without the key"])
def test_every_damage_of_an_attachment_is_a_finding(two: Two, tmp_path: Path, reader: bool) -> None:
    one, other = two
    home = one.services.households.open(label="家", protection="open" if reader else "hidden")
    one.services.attachments.add(household=home, content=files.document())
    one.sync_now()
    other.sync_now()
    (blob,) = blobs_of(one)
    path = tmp_path / "folder" / blob
    data = path.read_bytes()
    for at in range(0, len(data), 97):
        path.write_bytes(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])
        assert [each.where for each in other.verify() if not each.harmless] == [blob]
    for short in (0, 10, len(data) - 1):
        path.write_bytes(data[:short])
        assert [each.where for each in other.verify() if not each.harmless] == [blob]


def test_an_attachment_under_another_name_is_a_finding(two: Two, tmp_path: Path) -> None:
    one, _ = two
    home = one.services.households.open(label="家")
    one.services.attachments.add(household=home, content=files.document())
    one.sync_now()
    (blob,) = blobs_of(one)
    wrong = names.blob_name(bytes(32))
    (tmp_path / "folder" / wrong).parent.mkdir(parents=True)
    (tmp_path / "folder" / blob).rename(tmp_path / "folder" / wrong)

    found = {(each.where, each.why) for each in one.verify() if not each.harmless}

    assert found == {(wrong, "name"), (blob, "missing")}


def test_what_was_being_attached_survives_a_start(two: Two, tmp_path: Path) -> None:
    """Attached and the program ended before the folder had it: the next start sends it."""
    from banso_desktop.app import open_profile

    one, other = two
    home = one.services.households.open(label="家")
    row = one.services.attachments.add(household=home, content=files.photo())
    one.close()

    with open_profile(tmp_path / "a", passphrase=PASSPHRASE) as again:
        again.sync_now()
        other.sync_now()

        assert other.services.attachments.content(attachment=row)
        assert again.status().unsent == 0


@pytest.mark.parametrize("is_gone", [True, False])
def test_one_that_is_gone_or_damaged_is_told_with_who_has_it_and_blamed_on_nobody(
    two: Two, tmp_path: Path, is_gone: bool
) -> None:
    one, other = two
    home = one.services.households.open(label="川端の家")
    one.services.attachments.add(household=home, content=files.photo(), name="玄関.jpg")
    one.sync_now()
    other.sync_now()
    (name,) = blobs_of(one)
    path = tmp_path / "folder" / name
    sound = path.read_bytes()
    if is_gone:
        path.unlink()
    else:
        path.write_bytes(sound[:200] + bytes(1) + sound[201:])

    for profile in two:
        (found,) = [each for each in profile.verify() if not each.harmless]
        assert (found.sign, found.where, found.author) == (Sign.ATTACHMENT, name, one.member)
        assert "refused" not in found.line
    one.rebuild_folder()

    assert path.read_bytes() == sound

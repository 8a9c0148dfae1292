# SPDX-License-Identifier: Apache-2.0
"""Attachments that the folder lost or somebody damaged or forged: put again, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id, new_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import blobs
from banso_desktop.journal.blob_shelf import BlobShelf
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import NotThere
from tests.fakes.blob_shelves import HOUSEHOLD, Computer
from tests.fakes.memory_folder import MemoryFolder
from tests.journal.test_bad_input import lay_sparse, little_memory

PHOTO = b"a photo of a house that is full of things " * 300
LETTER = b"a letter from the landlord " * 300


def read_by_both(one: Computer, other: Computer) -> str:
    """Attach a photo, let the other know the row and fetch it; return its name."""
    row = derived_id("test", "row")
    name = one.attach(PHOTO, row=row)
    one.shelf.put_waiting()
    other.shelf.read(name, HOUSEHOLD)
    named = other.command()
    named.add(HOUSEHOLD, "attachment", row, blob=name, name="写真")
    other.replica.commit(named)
    return name


@pytest.mark.parametrize("who", [0, 1], ids=["its author", "who fetched it"])
def test_what_the_folder_lost_is_put_again_by_anybody_who_has_it(
    one: Computer, other: Computer, share: MemoryFolder, who: int
) -> None:
    name = read_by_both(one, other)
    sound = share.files.pop(name)

    assert (one, other)[who].shelf.restore() == (1, 0)

    assert share.files[name] == sound
    assert (one, other)[who].shelf.restore() == (0, 0)


@pytest.mark.parametrize("who", [0, 1], ids=["its author", "who fetched it"])
@pytest.mark.parametrize("at", [0, 4, 12, 30, 60, 100, -1])
def test_what_is_damaged_in_the_folder_is_put_again(
    one: Computer, other: Computer, share: MemoryFolder, who: int, at: int
) -> None:
    name = read_by_both(one, other)
    sound = share.files[name]
    share.flip(name, at % len(sound))

    assert (one, other)[who].shelf.restore() == (0, 1)

    assert share.files[name] == sound


def test_an_attachment_that_nothing_refers_to_is_not_brought_back(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = read_by_both(one, other)
    other.remove(derived_id("test", "row"))
    del share.files[name]

    assert other.shelf.restore() == (0, 0)

    assert name not in share.files


def test_what_an_attachment_of_a_newer_program_says_is_left_alone(
    one: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    share.flip(name, 5)
    newer = share.files[name]

    assert one.shelf.restore() == (0, 0)

    assert share.files[name] == newer


def test_opening_never_takes_back_that_something_waits(one: Computer) -> None:
    name = one.attach(PHOTO)

    one.shelf.read(name, HOUSEHOLD)

    kept = one.replica.blob(name)
    assert kept is not None
    assert kept.outgoing


# What a member may name


@pytest.mark.parametrize(
    "name",
    [
        "../../vault",
        "b/../vault",
        "b/aa/..",
        "b/aa/../../share.json",
        "share.json",
        "b/aa/C:\\vault",
        "",
        "b/aa/" + "a" * 5_000,
        "b/aa/\0",
    ],
)
def test_a_name_that_is_no_attachments_is_never_asked_for(other: Computer, name: str) -> None:
    secret = other.place.parent / "vault"
    secret.write_bytes(b"what only this computer has")

    with pytest.raises(NotThere):
        other.shelf.read(name, HOUSEHOLD)

    assert secret.read_bytes() == b"what only this computer has"
    assert other.files() == []


def test_an_attachment_of_2_gb_is_refused_and_costs_no_memory(
    other: Computer, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    name = blobs.seal(PHOTO, HOUSEHOLD, bytes(32), new_id())[0]
    lay_sparse(shared / name)
    shelf = BlobShelf(
        other.place, other.replica, other.shelf._writing, FolderTransport(shared), other.millis
    )

    with little_memory(), pytest.raises(SealBroken) as refused:
        shelf.read(name, HOUSEHOLD)

    assert refused.value.why == "size"
    assert other.files() == []


@pytest.mark.parametrize("claimed", [0, len(PHOTO) - 1, len(PHOTO) + 1, 2**32 - 1])
def test_an_attachment_that_claims_another_size_is_refused(
    one: Computer, other: Computer, share: MemoryFolder, claimed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    class Lying(bytes):
        def __len__(self) -> int:
            return claimed

    (secret,) = one.replica.secrets("scope", HOUSEHOLD)
    with monkeypatch.context() as changed:
        changed.setattr(blobs, "MAX_CONTENT_BYTES", 2**33)
        name, data = blobs.seal(Lying(PHOTO), HOUSEHOLD, secret.key, secret.key_id)
    share.files[name] = data

    with pytest.raises(SealBroken) as refused:
        other.shelf.read(name, HOUSEHOLD)
    assert refused.value.why in ("size", "padding", "name")
    assert other.files() == []

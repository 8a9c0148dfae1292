# SPDX-License-Identifier: Apache-2.0
"""The one call that changes what lies under a name: only over bytes that are still the bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import FolderNotATown, FolderNotWritable, FolderUnreachable
from banso_desktop.journal import names
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import Occupied

MARK, GOOD, BAD = b"the mark", b"good bytes", b"bad"
NAME = names.segment_name(derived_id("writer"), 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / names.SENTINEL).write_bytes(MARK)
    place = tmp_path / NAME
    place.parent.mkdir(parents=True)
    place.write_bytes(BAD)
    return tmp_path


@pytest.fixture
def transport(folder: Path) -> FolderTransport:
    transport = FolderTransport(folder)
    transport.expect(MARK)
    return transport


def left_over(folder: Path) -> list[Path]:
    return list(folder.rglob("t-*"))


def test_bad_bytes_are_replaced_and_nothing_is_left_beside(
    folder: Path, transport: FolderTransport
) -> None:
    transport.replace_damaged(NAME, GOOD, BAD)

    assert (folder / NAME).read_bytes() == GOOD
    assert left_over(folder) == []


@pytest.mark.parametrize("there", [GOOD, b"somebody else's", BAD + b"!", b"ba"])
def test_what_is_not_the_bad_one_any_more_is_left(
    folder: Path, transport: FolderTransport, there: bytes
) -> None:
    (folder / NAME).write_bytes(there)

    with pytest.raises(Occupied):
        transport.replace_damaged(NAME, GOOD, BAD)

    assert (folder / NAME).read_bytes() == there
    assert left_over(folder) == []


def test_of_a_file_far_too_large_the_beginning_is_enough(
    folder: Path, transport: FolderTransport
) -> None:
    (folder / NAME).write_bytes(b"x" * 1_000_000)

    transport.replace_damaged(NAME, GOOD, b"x" * (len(GOOD) + 1))

    assert (folder / NAME).read_bytes() == GOOD


def test_a_beginning_that_is_too_short_proves_nothing(
    folder: Path, transport: FolderTransport
) -> None:
    (folder / NAME).write_bytes(b"x" * 1_000_000)

    with pytest.raises(Occupied):
        transport.replace_damaged(NAME, GOOD, b"x" * len(GOOD))


def test_in_another_town_nothing_is_replaced(folder: Path, transport: FolderTransport) -> None:
    (folder / names.SENTINEL).write_bytes(b"another mark")

    with pytest.raises(FolderNotATown):
        transport.replace_damaged(NAME, GOOD, BAD)

    assert (folder / NAME).read_bytes() == BAD


def test_the_mark_can_be_put_back_but_only_the_expected_one(
    folder: Path, transport: FolderTransport
) -> None:
    (folder / names.SENTINEL).write_bytes(b"damaged")
    with pytest.raises(ValueError, match="expected"):
        transport.replace_damaged(names.SENTINEL, b"any other", b"damaged")
    transport.replace_damaged(names.SENTINEL, MARK, b"damaged")
    assert (folder / names.SENTINEL).read_bytes() == MARK

    (folder / names.SENTINEL).unlink()
    transport.replace_damaged(names.SENTINEL, MARK, b"")
    assert (folder / names.SENTINEL).read_bytes() == MARK


def test_a_mark_that_came_meanwhile_is_not_overwritten(
    folder: Path, transport: FolderTransport
) -> None:
    (folder / names.SENTINEL).write_bytes(b"another town's")

    with pytest.raises(Occupied):
        transport.replace_damaged(names.SENTINEL, MARK, b"")


def test_a_folder_that_is_gone_is_said(folder: Path, transport: FolderTransport) -> None:
    folder.rename(folder.with_name("away"))

    with pytest.raises(FolderUnreachable):
        transport.replace_damaged(names.SENTINEL, MARK, b"")


def test_where_nothing_can_be_written_the_bad_bytes_stay(
    folder: Path, transport: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, data: bytes) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("banso_desktop.journal.directory.write_whole", forbidden)
    with pytest.raises(FolderNotWritable):
        transport.replace_damaged(NAME, GOOD, BAD)

    assert (folder / NAME).read_bytes() == BAD


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "c:\\x"])
def test_a_name_that_leaves_the_folder_is_refused(transport: FolderTransport, name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        transport.replace_damaged(name, GOOD, BAD)

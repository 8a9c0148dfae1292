# SPDX-License-Identifier: Apache-2.0
"""The shared folder as a directory: whole files or none, nothing overwritten, gone is gone."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import (
    FolderFull,
    FolderNotATown,
    FolderNotWritable,
    FolderUnreachable,
    SealBroken,
)
from banso_desktop.journal import directory, names
from banso_desktop.journal.files import replace_file, write_whole
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import NotThere, Occupied

WRITER, OTHER = derived_id("writer"), derived_id("other")
SEGMENT = names.segment_name(WRITER, 1)
MARK = b'{"town": 1}'


@pytest.fixture
def share(tmp_path: Path) -> Path:
    place = tmp_path / "share"
    place.mkdir()
    return place


@pytest.fixture
def town(share: Path) -> FolderTransport:
    transport = FolderTransport(share, wait=lambda _: None)
    transport.put_if_absent(names.SENTINEL, MARK)
    transport.expect(MARK)
    return transport


def files_in(place: Path) -> set[str]:
    return {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}


def test_what_is_put_is_got(town: FolderTransport) -> None:
    assert town.put_if_absent(SEGMENT, b"segment") == "new"

    assert town.get(SEGMENT, 100) == b"segment"


def test_nothing_else_is_left_beside_what_is_put(town: FolderTransport, share: Path) -> None:
    town.put_if_absent(SEGMENT, b"segment")

    assert files_in(share) == {names.SENTINEL, SEGMENT}


def test_the_same_bytes_are_put_again_without_harm(town: FolderTransport) -> None:
    town.put_if_absent(SEGMENT, b"segment")

    assert town.put_if_absent(SEGMENT, b"segment") == "same"


def test_other_bytes_are_never_overwritten(town: FolderTransport) -> None:
    town.put_if_absent(SEGMENT, b"first")

    with pytest.raises(Occupied) as occupied:
        town.put_if_absent(SEGMENT, b"second")

    assert occupied.value.found == b"first"
    assert town.get(SEGMENT, 100) == b"first"


def test_a_longer_file_with_the_same_beginning_is_another_one(town: FolderTransport) -> None:
    town.put_if_absent(SEGMENT, b"segment and more")

    with pytest.raises(Occupied):
        town.put_if_absent(SEGMENT, b"segment")


def test_what_is_not_there_says_so(town: FolderTransport) -> None:
    with pytest.raises(NotThere):
        town.get(SEGMENT, 100)


def test_a_file_beyond_its_bound_is_not_read(town: FolderTransport, share: Path) -> None:
    town.put_if_absent(SEGMENT, b"x")
    with (share / SEGMENT).open("r+b") as file:
        file.truncate(3 * 1024**3)

    with pytest.raises(SealBroken) as broken:
        town.get(SEGMENT, 1000)

    assert broken.value.why == "size"


def test_listings_leave_out_foreign_files(town: FolderTransport, share: Path) -> None:
    town.put_if_absent(SEGMENT, b"segment")
    for foreign in ("desktop.ini", "Thumbs.db", "~$x", ".DS_Store", SEGMENT.upper()):
        (share / foreign).parent.mkdir(parents=True, exist_ok=True)
        (share / foreign).write_bytes(b"?")
    conflicted = (share / SEGMENT).with_name("00000001 (conflicted copy).seg")
    conflicted.write_bytes(b"?")

    assert town.list("") == [SEGMENT, names.SENTINEL]
    assert len(town.foreign()) == 6


def test_hints_are_read_from_names(town: FolderTransport) -> None:
    for writer, sequence in ((WRITER, 3), (WRITER, 12), (OTHER, 1)):
        town.put_if_absent(names.head_name(writer, sequence), b"hash")

    assert town.list_heads() == {WRITER: 12, OTHER: 1}


def test_own_hints_are_deleted_and_those_of_others_are_not(town: FolderTransport) -> None:
    hint = names.head_name(WRITER, 3)
    town.put_if_absent(hint, b"hash")

    with pytest.raises(ValueError, match="own"):
        town.delete_own(hint, OTHER)
    town.delete_own(hint, WRITER)
    town.delete_own(hint, WRITER)

    assert town.list_heads() == {}


def test_only_wraps_are_ever_retired(town: FolderTransport) -> None:
    wrap = names.wrap_name(WRITER, OTHER, bytes(32))
    town.put_if_absent(wrap, b"wrap")

    with pytest.raises(ValueError, match="wrap"):
        town.delete_retired([SEGMENT])
    town.delete_retired([wrap])

    assert town.list(names.KEYS) == []


@pytest.mark.parametrize("name", ["../outside", "j/../../x", "/etc/x", "c:x", "a\\b"])
def test_no_name_leads_out_of_the_folder(town: FolderTransport, name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        town.get(name, 10)


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    transport = FolderTransport(tmp_path / "gone")
    transport.expect(MARK)

    for call in (
        lambda: transport.list_heads(),
        lambda: transport.put_if_absent(SEGMENT, b"x"),
        lambda: transport.get(SEGMENT, 10),
        lambda: transport.get(names.SENTINEL, 10),
        lambda: transport.list(names.MEMBERS),
    ):
        with pytest.raises(FolderUnreachable):
            call()


def test_an_unmounted_drive_does_not_look_like_an_empty_town(
    town: FolderTransport, share: Path
) -> None:
    town.put_if_absent(SEGMENT, b"segment")
    share.rename(share.with_name("elsewhere"))
    share.mkdir()

    for call in (
        lambda: town.put_if_absent(SEGMENT, b"segment"),
        lambda: town.list_heads(),
        lambda: town.get(SEGMENT, 10),
    ):
        with pytest.raises(FolderNotATown):
            call()

    assert files_in(share) == set()


def test_a_drive_that_goes_in_the_middle_of_a_put_is_not_made_anew(
    town: FolderTransport, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the mark and the first write the drive is unmounted."""
    true_mkdir = Path.mkdir

    def unmounted(path: Path, *flags: object, **named: bool) -> None:
        if share.exists():
            share.rename(share.with_name("elsewhere"))
        true_mkdir(path, **named)

    monkeypatch.setattr(Path, "mkdir", unmounted)

    with pytest.raises(FolderUnreachable):
        town.put_if_absent(SEGMENT, b"segment")
    assert not share.exists()


def test_another_town_in_the_same_place_is_noticed(town: FolderTransport, share: Path) -> None:
    (share / names.SENTINEL).write_bytes(b'{"town": 2}')

    with pytest.raises(FolderNotATown):
        town.put_if_absent(SEGMENT, b"segment")


def test_nothing_is_put_into_a_town_that_is_not_expected(share: Path) -> None:
    (share / names.SENTINEL).write_bytes(MARK)

    with pytest.raises(FolderNotATown):
        FolderTransport(share).put_if_absent(SEGMENT, b"segment")


def short_write(limit: int, then: int) -> Callable[[int, bytes], int]:
    """A disk that takes ``limit`` bytes, says so without an error, and then is full."""
    left = [limit]
    true_write = os.write

    def write(descriptor: int, data: bytes) -> int:
        if left[0] == 0:
            if then == 0:
                return 0
            raise OSError(then, os.strerror(then))
        taken = true_write(descriptor, bytes(data[: left[0]]))
        left[0] -= taken
        return taken

    return write


@pytest.mark.parametrize("then", [errno.ENOSPC, errno.EDQUOT, 0])
def test_a_full_disk_leaves_no_torn_file(
    town: FolderTransport, share: Path, monkeypatch: pytest.MonkeyPatch, then: int
) -> None:
    """An unbuffered write on a full disk writes short and says nothing at first."""
    monkeypatch.setattr(os, "write", short_write(3, then))

    with pytest.raises(FolderFull):
        town.put_if_absent(SEGMENT, b"segment")

    assert files_in(share) == {names.SENTINEL}


def test_a_write_in_pieces_is_put_together(
    town: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: true_write(fd, bytes(data[:2])))

    town.put_if_absent(SEGMENT, b"segment")

    assert town.get(SEGMENT, 100) == b"segment"


def refuse_rename(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(directory, "_rename", refuse)


def test_an_existing_name_reported_as_access_denied_is_read(
    town: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Samba answers ACCESS_DENIED when a rename meets an existing name."""
    town.put_if_absent(SEGMENT, b"segment")
    refuse_rename(monkeypatch, errno.EACCES)

    assert town.put_if_absent(SEGMENT, b"segment") == "same"
    with pytest.raises(Occupied):
        town.put_if_absent(SEGMENT, b"other bytes")


def test_a_rename_that_is_not_allowed_leaves_nothing(
    town: FolderTransport, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_rename(monkeypatch, errno.EACCES)

    with pytest.raises(FolderNotWritable):
        town.put_if_absent(SEGMENT, b"segment")

    assert files_in(share) == {names.SENTINEL}


def test_a_file_system_without_links_is_renamed_to(
    town: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)

    assert town.put_if_absent(SEGMENT, b"segment") == "new"
    assert town.put_if_absent(SEGMENT, b"segment") == "same"
    with pytest.raises(Occupied):
        town.put_if_absent(SEGMENT, b"other")


def test_a_file_held_for_a_moment_is_tried_again(
    town: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: list[int] = []
    true_rename = directory._rename

    def held(temporary: Path, path: Path) -> bool:
        attempts.append(len(attempts))
        if len(attempts) < 4:
            error = OSError(errno.EACCES, "sharing violation")
            vars(error)["winerror"] = 32  # what Windows adds
            raise error
        return true_rename(temporary, path)

    monkeypatch.setattr(directory, "_rename", held)

    assert town.put_if_absent(SEGMENT, b"segment") == "new"
    assert len(attempts) == 4


def test_a_torn_read_back_is_not_taken_for_success(
    town: FolderTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_rename = directory._rename

    def tear(temporary: Path, path: Path) -> bool:
        gone = true_rename(temporary, path)
        path.write_bytes(b"seg")
        return gone

    monkeypatch.setattr(directory, "_rename", tear)

    with pytest.raises(Occupied):
        town.put_if_absent(SEGMENT, b"segment")


def test_a_folder_that_may_not_be_written_says_so(
    town: FolderTransport, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_open = os.open

    def readonly(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return true_open(path, flags, mode)

    monkeypatch.setattr(os, "open", readonly)

    with pytest.raises(FolderNotWritable):
        town.put_if_absent(SEGMENT, b"segment")
    assert town.get(names.SENTINEL, 100) == MARK


def test_a_half_written_file_the_share_keeps_is_deleted_with_the_next_put(
    town: FolderTransport, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(*_: object, **__: object) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", kept)
        town.put_if_absent(SEGMENT, b"segment")
    left = files_in(share) - {names.SENTINEL, SEGMENT}

    town.put_if_absent(names.segment_name(WRITER, 2), b"next")

    assert len(left) == 1
    assert not left & files_in(share)


def test_replacing_a_local_file_keeps_the_old_one_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault"
    replace_file(path, b"old")
    monkeypatch.setattr(os, "write", short_write(1, errno.ENOSPC))

    with pytest.raises(OSError, match="space"):
        replace_file(path, b"new and longer")

    assert path.read_bytes() == b"old"
    assert files_in(tmp_path) == {"vault"}


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    write_whole(tmp_path / "x", b"first")

    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "x", b"second")

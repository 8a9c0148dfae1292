# SPDX-License-Identifier: Apache-2.0
"""Files of the console program: what is there already, links, and who may read what is new."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from banso_desktop.calls import Usage
from banso_desktop.console_io import laid_down, require_place, write_file

pytestmark = pytest.mark.needs("posix")


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    write_file(tmp_path / "a.pdf", b"paper")

    assert (tmp_path / "a.pdf").read_bytes() == b"paper"
    assert mode(tmp_path / "a.pdf") == 0o600


def test_a_file_that_is_written_over_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"before")
    (tmp_path / "a.pdf").chmod(0o640)

    write_file(tmp_path / "a.pdf", b"paper")

    assert (tmp_path / "a.pdf").read_bytes() == b"paper"
    assert mode(tmp_path / "a.pdf") == 0o640


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_is_followed(tmp_path: Path, there: bool) -> None:
    (tmp_path / "in").mkdir()
    if there:
        (tmp_path / "in" / "a.pdf").write_bytes(b"before")
    (tmp_path / "link.pdf").symlink_to("in/a.pdf")

    write_file(tmp_path / "link.pdf", b"paper")

    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "in" / "a.pdf").read_bytes() == b"paper"
    assert [file.name for file in (tmp_path / "in").iterdir()] == ["a.pdf"]


def test_a_pipe_is_written_through_and_stays(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()

    write_file(tmp_path / "pipe", b"paper")

    reader.join(timeout=10)
    assert read == [b"paper"]
    assert (tmp_path / "pipe").is_fifo()


def test_a_link_to_a_device_is_written_through_and_stays(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(os.devnull)

    write_file(tmp_path / "out", b"paper")

    assert (tmp_path / "out").is_symlink()
    assert Path(os.devnull).is_char_device()


def test_a_stream_that_is_open_already_is_written_through(tmp_path: Path) -> None:
    ours, theirs = os.pipe()
    try:
        write_file(Path(f"/dev/fd/{theirs}"), b"paper")
        assert os.read(ours, 10) == b"paper"
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_file_whose_name_is_gone_is_written_through(tmp_path: Path) -> None:
    with (tmp_path / "a").open("w+b") as file:
        (tmp_path / "a").unlink()

        write_file(Path(f"/dev/fd/{file.fileno()}"), b"paper")

        assert Path(f"/dev/fd/{file.fileno()}").read_bytes() == b"paper"
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_to_what_takes_none(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")

    for place in (tmp_path, tmp_path / "no" / "a.pdf", tmp_path / "round"):
        with pytest.raises(Usage, match=str(place)):
            require_place(place)


def test_a_refusal_names_the_place_that_was_named() -> None:
    with pytest.raises(Usage) as refused:
        write_file(Path("/proc/x.pdf"), b"paper")

    assert "/proc/x.pdf" in str(refused.value)
    assert "part" not in str(refused.value)


def test_what_is_not_recorded_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyError), laid_down(tmp_path / "a.pdf", b"paper"):
        raise KeyError

    assert list(tmp_path.iterdir()) == []

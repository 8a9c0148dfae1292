# SPDX-License-Identifier: Apache-2.0
"""One process per profile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from banso_desktop.errors import ProfileInUse
from banso_desktop.store.lock import ProfileLock

_HOLD = """
import sys
from pathlib import Path
from banso_desktop.store.lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_opening_is_refused(tmp_path: Path) -> None:
    held = ProfileLock(tmp_path / "lock")

    with pytest.raises(ProfileInUse):
        ProfileLock(tmp_path / "lock")

    held.release()


def test_a_released_lock_can_be_held_again(tmp_path: Path) -> None:
    ProfileLock(tmp_path / "lock").release()

    again = ProfileLock(tmp_path / "lock")
    with pytest.raises(ProfileInUse):
        ProfileLock(tmp_path / "lock")

    again.release()


def test_a_lock_ends_with_its_process_however_that_ends(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(ProfileInUse) as refused:
            ProfileLock(path)
        other.kill()
        other.wait()

    ProfileLock(path).release()

    assert refused.value.path == str(path)

# SPDX-License-Identifier: Apache-2.0
"""A process that is killed while it attaches files loses none it had confirmed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.fakes.blob_shelves import HOUSEHOLD, computers
from tests.fakes.memory_folder import MemoryFolder

_ATTACH = """
import sys
from pathlib import Path
from tests.fakes.blob_shelves import computers
from tests.fakes.memory_folder import MemoryFolder
with computers(Path(sys.argv[1]), MemoryFolder()) as (one, _):
    print("begin", flush=True)
    number = int(sys.argv[2])
    while True:
        number += 1
        name = one.attach(number.to_bytes(4, "big") * 5_000)
        print(number, name, flush=True)
"""


def killed_while_attaching(folder: Path, first: int, after: int) -> dict[str, bytes]:
    """Attach in another process, kill it; return what it confirmed, by name."""
    with subprocess.Popen(
        [sys.executable, "-c", _ATTACH, str(folder), str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "begin"
        lines = [process.stdout.readline() for _ in range(after)]
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        lines += [line for line in process.stdout if line.endswith("\n")]
        process.wait()
    pairs = [line.split() for line in lines]
    return {name: int(number).to_bytes(4, "big") * 5_000 for number, name in pairs}


def test_nothing_confirmed_is_lost_by_a_kill(tmp_path: Path) -> None:
    confirmed: dict[str, bytes] = {}
    for kill in range(3):
        confirmed |= killed_while_attaching(tmp_path, kill * 100_000, 2 + kill * 5)

    share = MemoryFolder()
    with computers(tmp_path, share) as (one, _):
        named = {each.blob for each in one.replica.blob_references()}
        assert confirmed.keys() <= named
        for name, content in confirmed.items():
            assert one.shelf.read(name, HOUSEHOLD) == content
        one.shelf.put_waiting()
        assert named <= share.files.keys()
        pending = one.replica.pending(100_000)
        assert pending is not None
        assert {each.value for each in pending.operations if each.field == "blob"} == named
        listed = {kept.name.split("/")[2] for kept in one.replica.blobs()}
        assert set(one.files()) == listed

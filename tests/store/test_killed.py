# SPDX-License-Identifier: Apache-2.0
"""A process that is killed in the middle of writing loses nothing it had confirmed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id
from tests.fakes.replicas import command, new_household, open_replica

_WRITE = """
import sys
from pathlib import Path
from tests.fakes.replicas import command, open_replica
replica = open_replica(Path(sys.argv[1]))
scope = next(iter(replica.scopes()))
print("begin", flush=True)
while True:
    written = command()
    row = written.record(scope, "contact", facts="家賃の話" * 20, own_words="猫がいる")
    replica.commit(written)
    sys.stdout.write(row + "\\n")
    sys.stdout.flush()
"""


def killed_while_writing(folder: Path, lines: int) -> list[Id]:
    """Start a process that writes, kill it after so many commits; return those it confirmed."""
    with subprocess.Popen(
        [sys.executable, "-c", _WRITE, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        confirmed = [process.stdout.readline().strip() for _ in range(lines + 1)]
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        confirmed += [line.strip() for line in process.stdout if line.endswith("\n")]
        process.wait()
    assert confirmed[0] == "begin"
    return [Id(row) for row in confirmed[1:]]


def drill(folder: Path, kills: int) -> None:
    replica = open_replica(folder)
    scope = new_household(replica)
    replica.close()
    confirmed: list[Id] = []
    for kill in range(kills):
        confirmed += killed_while_writing(folder, kill * 7 % 23)

    replica = open_replica(folder)

    (integrity,) = replica._read("PRAGMA integrity_check")
    assert integrity == ("ok",)
    sent = {str(row) for (row,) in replica._read("SELECT id FROM contact")}
    assert set(confirmed) <= sent
    pending = replica.pending(1_000_000)
    assert pending is not None
    assert {each.id for each in pending.operations if each.entity == "contact"} == sent
    found = replica._read("SELECT count(*) FROM full_text WHERE full_text MATCH '\"猫\"'")
    assert found == [(len(sent),)]
    # At most the one in flight is there without having been confirmed.
    assert len(sent) <= len(confirmed) + kills
    before = replica.digest(scope)
    replica.replay(scope, list)
    assert replica.digest(scope) == before
    written = command()
    written.record(scope, "contact", facts="あとから")
    replica.commit(written)
    replica.close()


def test_nothing_confirmed_is_lost_by_a_kill(tmp_path: Path) -> None:
    drill(tmp_path, kills=2)


@pytest.mark.long
def test_nothing_confirmed_is_lost_by_many_kills(tmp_path: Path) -> None:
    drill(tmp_path, kills=40)

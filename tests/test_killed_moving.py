# SPDX-License-Identifier: Apache-2.0
"""Processes killed between any two durable steps of moving, publishing, rebuilding, rejoining."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from banso_desktop.app import Person, Profile, create_town, join_town, open_profile

PASSPHRASE = "みどりの 畑で 会いましょう また 明日"
HERE, THERE = b"h" * 32, b"t" * 32

_STEPS = """
import os, signal, sys
from pathlib import Path
from banso_desktop.app import open_profile
from banso_desktop.journal import vault
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.rejoining import rejoin_town
from banso_desktop.store.engine import Writer

path, what, left = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
passphrase = Path(sys.argv[4]).read_text("utf-8")

def killing(function):
    def run(*arguments, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **named)
    return run

vault.replace_file = killing(vault.replace_file)
Writer.transact = killing(Writer.transact)
for name in ("put_if_absent", "replace_damaged", "delete_own"):
    setattr(FolderTransport, name, killing(getattr(FolderTransport, name)))
there = lambda: b"t" * 32
here = lambda: b"h" * 32
if what == "move":
    with open_profile(path, passphrase=passphrase, machine=there) as profile:
        profile.sync_now()
elif what == "publish":
    with open_profile(path, passphrase=passphrase, machine=here) as profile:
        profile.sync_now()
elif what == "rebuild":
    with open_profile(path, passphrase=passphrase, machine=here) as profile:
        profile.rebuild_folder(even_empty=True)
elif what == "rejoin":
    rejoin_town(path, passphrase=passphrase, machine=there).close()
print("done", flush=True)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town of two; the second has something that waits, and something that was sent."""
    home = tmp_path_factory.mktemp("made") / "town"
    (home / "folder").mkdir(parents=True)
    created = create_town(
        home / "folder", home / "a", passphrase=PASSPHRASE, town_name="みどり野町",
        person=Person("小林"),
    )  # fmt: skip
    with created.profile as profile:
        code = profile.services.people.invite(roles=["support_worker"]).code
        profile.sync_now()
    join_town(
        home / "folder", home / "b", code=code, passphrase=PASSPHRASE, person=Person("高橋")
    ).close()
    for name in ("a", "b"):
        with opened(home / name, HERE) as profile:
            profile.sync_now()
    with opened(home / "b", HERE) as profile:
        profile.services.households.open(label="送った")
        profile.sync_now()
        profile.services.households.open(label="待っている")
    (home / "secret").write_text(PASSPHRASE, "utf-8")
    return home


def opened(path: Path, machine: bytes) -> Profile:
    return open_profile(path, passphrase=PASSPHRASE, machine=lambda: machine)


def labels(profile: Profile) -> set[str]:
    with profile.replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT label FROM household")
        return {str(label) for (label,) in found}


def ran_to_its_end(town: Path, what: str, steps: int) -> bool:
    """Run in a process that is killed before the step after so many; True if it was not."""
    done = subprocess.run(
        [sys.executable, "-c", _STEPS, town / "b", what, str(steps), town / "secret"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    return b"done" in done.stdout


def drill(made: Path, place: Path, what: str, steps: int) -> bool:
    """Kill once, look that nothing is lost; return whether it ran through."""
    town = Path(shutil.copytree(made, place / f"{what}-{steps}"))
    expected = {"送った", "待っている"}
    if what == "rebuild":
        shutil.rmtree(town / "folder")
        (town / "folder").mkdir()
    if what == "rejoin":
        with opened(town / "b", HERE) as profile:  # sealed, not sent
            profile.journal.publisher.seal()
        for path in (town / "b").glob("replica.db*"):
            path.unlink()

    through = ran_to_its_end(town, what, steps)

    machine = THERE if what in ("move", "rejoin") else HERE
    if what == "rejoin" and not through:
        assert ran_to_its_end(town, what, 10_000)
    with opened(town / "b", machine) as worker:
        if what == "rebuild":
            worker.rebuild_folder(even_empty=True)
        with opened(town / "a", HERE) as first:
            for profile in (worker, first, worker, first):
                assert profile.sync_now().status.error is None
                assert profile.journal.sync.status.broken == {}
            assert labels(first) == labels(worker) == expected
            assert repr(first.digest()) == repr(worker.digest())
            assert worker.replica.unsent() == 0
            assert [each for each in worker.verify() if not each.harmless] == []
    return through


@pytest.mark.needs("posix")
@pytest.mark.parametrize(
    ("what", "steps"),
    [("move", 1), ("move", 3), ("move", 5), ("publish", 4), ("rebuild", 6), ("rejoin", 2)],
)
def test_a_kill_between_two_steps_loses_nothing(
    made: Path, tmp_path: Path, what: str, steps: int
) -> None:
    assert not drill(made, tmp_path, what, steps)


@pytest.mark.long
@pytest.mark.needs("posix")
@pytest.mark.parametrize("what", ["move", "publish", "rebuild", "rejoin"])
def test_a_kill_between_any_two_steps_loses_nothing(made: Path, tmp_path: Path, what: str) -> None:
    for steps in range(200):
        if drill(made, tmp_path, what, steps):
            return
    pytest.fail("it never came to its end")

# SPDX-License-Identifier: Apache-2.0
"""How soon a new computer can be used: from a snapshot, and from all of a town's history.

Through a directory, verifying, opening, merging and indexing, each in a process of its own whose
peak memory is printed. Six years of a town: 60 % cells, each overwritten some ten times in all that
time (the fewer, the less a snapshot saves), and 40 % records of 110 characters.
``BANSO_BENCH_OPERATIONS`` says how many operations, 50,000 unless said otherwise.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import town
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.gathering import Round
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.passphrase import Cost
from banso_desktop.journal.session import Session
from banso_desktop.journal.snapshots import Head, Holds, Part
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.vault import Vault
from banso_desktop.store.replica import Replica
from benchmarks.figures import Figure, note
from benchmarks.memory import peak_mb
from benchmarks.writing import Writing

OPERATIONS: Final = int(os.environ.get("BANSO_BENCH_OPERATIONS", "50000"))
PER_HOUSEHOLD: Final = 200
ROUNDS: Final = 10
"""Times over which a household's operations are spread."""
SEGMENT_OPERATIONS: Final = 500
SOONER: Final = 5
MOST_MB: Final = 300
_CHEAP: Final = Cost(memory_kib=8, iterations=1, lanes=1)
_PASSPHRASE: Final = "みどりの 畑で 会いましょう また 明日"
_SIX_YEARS_MS: Final = 6 * 365 * 24 * 3600 * 1000
_BEGUN_MS: Final = 1_600_000_000_000


@dataclass
class Millis:
    """A clock that moves from six years ago to the end of the town's history."""

    now: int = _BEGUN_MS

    def __call__(self) -> int:
        """Return the moment in milliseconds; one passes with each look."""
        self.now += 1
        return self.now


@dataclass
class At:
    """A profile at work in a process of this benchmark."""

    vault: Vault
    replica: Replica
    session: Session
    millis: Millis


def at_work(place: Path, share: Path, millis: Millis) -> At:
    """Open a profile that has a vault."""
    vault = Vault.open(place / "vault", _PASSPHRASE)
    identity = vault.identity
    clock = HybridClock(identity.writer, millis)
    replica = Replica.open(place, identity.replica_key, identity.writer, clock)
    session = Session(vault, replica, FolderTransport(share), millis=millis)
    replica.open_scopes_with(session.ring)
    return At(vault, replica, session, millis)


def found(folder: Path) -> At:
    """Found the town."""
    share = folder / "share"
    share.mkdir()
    millis = Millis()
    prepared = town.prepare_found(millis())
    (folder / "founder").mkdir()
    path = folder / "founder" / "vault"
    Vault.create(path, prepared.identity, _PASSPHRASE, prepared.arrival, _CHEAP)
    town.settle(FolderTransport(share), prepared)
    return at_work(folder / "founder", share, millis)


def newcomer(folder: Path, name: str, founder: At) -> Path:
    """Let somebody join; nothing of the town is received yet."""
    made = invite(founder.session.groups, [Role.SUPPORT_WORKER], new_id(), founder.millis())
    founder.session.sync.run(probe=True)
    transport = FolderTransport(folder / "share")
    prepared = town.prepare_join(transport, made.code, founder.millis())
    (folder / name).mkdir()
    Vault.create(folder / name / "vault", prepared.identity, _PASSPHRASE, prepared.arrival, _CHEAP)
    town.settle(transport, prepared)
    founder.session.sync.run(probe=True)  # gives the groups' keys the invitation left out
    return folder / name


def write_history(founder: At, operations: int) -> None:
    """Write and publish six years."""
    writing = Writing()
    author = founder.session.identity.member
    team = founder.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    share = min(PER_HOUSEHOLD, operations)
    households = max(1, operations // share)
    scopes: list[Id] = []
    persons: list[list[Id]] = []
    written = 0
    step = _SIX_YEARS_MS // (ROUNDS * households)
    for turn in range(ROUNDS):
        for number in range(households):
            founder.millis.now += step
            with founder.replica.batch():
                command = Command(author, "record")
                if not turn:
                    scopes.append(command.open_scope(ScopeKind.HOUSEHOLD, [team]))
                    persons.append([])
                done = 0
                for _ in range(share * 4 // 10 // ROUNDS):
                    writing.contact(command, scopes[number])
                    done += 1
                here = 0
                while done < share // ROUNDS:
                    new = here == len(persons[number])
                    if new:
                        persons[number].append(new_id())
                    person = persons[number][here]
                    done += writing.person(command, scopes[number], person, new=new)
                    here += 1
                founder.replica.commit(command)
            written += done
            if written >= SEGMENT_OPERATIONS:
                founder.session.publisher.seal()
                written = 0
    founder.session.sync.run()


def joined(place: Path, share: Path, now: int) -> dict[str, float]:
    """Receive all as a new computer; return seconds until usable and until whole, and MB."""
    begun, spent = time.perf_counter(), time.process_time()
    moments: dict[str, float] = {}
    at = at_work(place, share, Millis(now))
    reader = at.session.receiver.snapshots
    take_part = reader._take_part

    def timed(head: Head, part: Part, *rest: object) -> bool:
        if part.holds == Holds.OLDER:
            moments.setdefault("usable", time.perf_counter() - begun)
            moments.setdefault("usable_cpu", time.process_time() - spent)
        return take_part(head, part, *rest)  # type: ignore[arg-type]

    reader._take_part = timed  # type: ignore[method-assign,assignment]
    consider = reader.consider

    def considered(hints: object, cursors: object, found: Round) -> None:
        consider(hints, cursors, found)  # type: ignore[arg-type]
        if reader.provisional is not None:
            moments.setdefault("usable", time.perf_counter() - begun)
            moments.setdefault("usable_cpu", time.process_time() - spent)
            moments["shown"] = time.perf_counter() - begun
            moments["shown_mb"] = peak_mb()

    reader.consider = considered  # type: ignore[method-assign]
    result = at.session.sync.run(probe=True)
    while not result.status.complete:
        assert result.status.error is None, result.status.error
        result = at.session.sync.run(probe=True)
    moments["whole"] = time.perf_counter() - begun
    moments["whole_cpu"] = time.process_time() - spent
    moments.setdefault("usable", moments["whole"])
    moments["operations"] = at.replica.operation_count()
    moments["peak_mb"] = peak_mb()
    at.replica.close()
    return moments


def in_child(place: Path, share: Path, now: int) -> dict[str, float]:
    """Run :func:`joined` in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bootstrap", str(place), str(share), str(now)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    moments: dict[str, float] = json.loads(done.stdout)
    return moments


def compare(folder: Path, operations: int = OPERATIONS) -> tuple[dict[str, float], ...]:
    """Return what joining takes without a snapshot and with one."""
    founder = found(folder)
    places = [newcomer(folder, name, founder) for name in ("history", "snapshot")]
    write_history(founder, operations)
    share = folder / "share"
    history = in_child(places[0], share, founder.millis())
    founder.session.sync.run(probe=True)
    begun = time.perf_counter()
    assert founder.session.upkeep.snapshots._write(founder.millis())
    made = time.perf_counter() - begun
    size = sum(path.stat().st_size for path in (share / "s").rglob("*.snap"))
    snapshot = in_child(places[1], share, founder.millis())
    snapshot |= {"made": made, "mb": size / 1e6}
    founder.replica.close()
    return history, snapshot


def report(folder: Path, operations: int = OPERATIONS) -> int:
    """Run both and print what came out; 1 if a goal is missed.

    Usable means: the snapshot's state is shown. Every household, person, plan, tie and visit is
    there as it stands, the newest records of each household too, and all of it is found by
    searching and can be written to. Older records and the confirmation from the journals follow.
    """
    history, snapshot = compare(folder, operations)
    ratio = history["whole"] / snapshot["usable"]
    busy = history["whole_cpu"] / snapshot["usable_cpu"]
    goal = "ok" if ratio >= SOONER else "MISSED"
    text = "\n".join(
        (
            f"a new computer, {history['operations']:,.0f} operations in the town:",
            f"  all of history     {history['whole']:8.1f} s, peak {history['peak_mb']:.0f} MB",
            f"  usable by snapshot {snapshot['usable']:8.1f} s, {ratio:.1f} x sooner "
            f"(goal 5 x: {goal}; {busy:.1f} x less work of the processor)",
            f"  older records      {snapshot.get('shown', 0):8.1f} s, "
            f"peak until there {snapshot.get('shown_mb', 0):.0f} MB",
            f"  history confirmed  {snapshot['whole']:8.1f} s, peak {snapshot['peak_mb']:.0f} MB",
            f"  the snapshot: {snapshot['mb']:.1f} MB, written in {snapshot['made']:.1f} s",
        )
    )
    print(text, flush=True)
    peak = max(history["peak_mb"], snapshot["peak_mb"])
    work = f"{busy:.1f} x less work; {history['operations']:,.0f} operations"
    return int(
        not all(
            (
                note(
                    Figure(
                        "usable from a snapshot (state shown)",
                        f"{SOONER} x sooner",
                        f"{ratio:.1f} x",
                        work,
                        ratio >= SOONER,
                    )
                ),
                note(
                    Figure(
                        "peak memory of joining",
                        f"at most {MOST_MB} MB",
                        f"{peak:.0f} MB",
                        "",
                        peak <= MOST_MB,
                    )
                ),
            )
        )
    )


def main(arguments: list[str]) -> int:
    """Print the report; with three arguments, be the process that joins."""
    if len(arguments) == 3:
        place, share, now = arguments
        print(json.dumps(joined(Path(place), Path(share), int(now))))
        return 0
    operations = int(arguments[0]) if arguments else OPERATIONS
    with tempfile.TemporaryDirectory() as name:
        return report(Path(name), operations)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

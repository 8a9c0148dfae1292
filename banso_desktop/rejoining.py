# SPDX-License-Identifier: Apache-2.0
"""A profile whose replica vanished: another one is made from the folder, with the vault's keys.

Desktops that are reset each night keep a vault in the roaming profile and lose the replica.
What was published comes back from the folder; what was sealed lies beside the replica and is
put there first. The computer writes a journal of its own from then on (docs/format.md,
"Copies"). Broken off anywhere, it goes on when it is called again, or when the profile is opened.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from banso_desktop.errors import BansoError, FolderNotATown, SealBroken
from banso_desktop.journal import layout, names, segments
from banso_desktop.journal import town as towns
from banso_desktop.journal import wraps as wrapping
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.layout import KEY_BYTES
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.machine import Machine, this_machine
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.sealing import RandomBytes
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.soundness import why_wrong, writer_public
from banso_desktop.journal.transport import Occupied, Transport
from banso_desktop.journal.vault import Arrival, Vault
from banso_desktop.journal.wraps import MAX_WRAP_BYTES
from banso_desktop.profile import Chance, Profile
from banso_desktop.profile.facts import read_settings
from banso_desktop.services.desk import Clock
from banso_desktop.store import copies_beside
from banso_desktop.store.lock import ProfileLock
from banso_desktop.unlocking import open_vault

_REPLICA: Final = "replica.db"
_ASIDE: Final = "damaged"


def rejoin_town(
    path: Path,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    shown: Clock | None = None,
    chance: Chance | None = None,
    machine: Machine = this_machine,
) -> Profile:
    """Open a profile whose replica is gone or cannot be read: make it anew from the folder.

    What was published comes back; what lay sealed beside the replica is published first. What
    was saved in the last seconds and not sealed yet is gone with the replica.

    Args:
        path: The profile's own folder.
        passphrase: As it was chosen; None for the credential store.
        clock: The time of what is written.
        shown: The time of what is drawn, where it is another one.
        chance: Source of keys, ids and numbers.
        machine: Which computer this is.

    Raises:
        WrongPassphrase: If it does not open it.
        FolderError: If the folder is away or is not that of the town; nothing was changed.
        ProfileInUse: If another process has it open.
        ProfileDamaged: If the vault is missing or was altered.
    """
    chance = chance or Chance()
    vault = open_vault(path, passphrase)
    folder = Path(os.path.normpath(path / str(read_settings(path)["folder"])))
    begin_anew(path, vault, FolderTransport(folder), machine(), chance.keys)
    profile = Profile(path, vault, clock=clock, shown=shown, chance=chance, machine=machine)
    if profile.sync_now().status.error is None:
        take_up_what_is_left(profile)
    return profile


def begin_anew(
    path: Path, vault: Vault, transport: Transport, machine: bytes, random: RandomBytes
) -> None:
    """Prepare a profile to be opened with a new replica; the vault is changed last.

    Args:
        path: The profile's own folder. A replica that lies there is put aside, not deleted.
        vault: Its open vault.
        transport: The shared folder, as nobody expects anything of it yet.
        machine: Hash of this computer.
        random: Source of the new journal's key.

    Raises:
        FolderError: If the folder is away, or is not that of the town.
        ProfileInUse: If another process has the profile open.
    """
    lock = ProfileLock(path / "replica.lock")
    try:
        if not vault.arrival.is_empty:
            return  # it broke off after everything here was done
        found, log = towns.read_log(transport)
        if found.root != vault.identity.root:
            raise FolderNotATown(transport.place, "another town is here")
        put_what_waits(path / copies_beside.OUTBOX, transport, log)
        log = towns.read_log(transport)[1]
        known = {names.member_name(entry.hash): entry.data for entry in log.entries()}
        known |= _own_wraps(transport, vault.identity)
        _put_aside(path)
        arrival = Arrival(known={**known, names.SENTINEL: found.data})
        vault.arrive_again(random(KEY_BYTES), arrival, machine)
    finally:
        lock.release()


def put_what_waits(outbox: Path, transport: Transport, log: MemberLog) -> int:
    """Put what was sealed here and never reached the folder; return how many segments.

    Only what follows the journal as it lies there: other bytes are a fork's and stay.

    Raises:
        FolderError: If the folder is away, full or may not be written.
    """
    for name, data in copies_beside.files_in(outbox).items():
        digest = names.member_of(name) or (names.wrap_of(name) or (None,) * 3)[2]
        if digest == layout.sha256(data) and name not in log.retired_wraps():
            _put(transport, name, data, log)
    count = 0
    for data in copies_beside.segments_in(outbox):
        try:
            segment = segments.parse(data, "outbox")
            public = writer_public(log, segment.header.writer)
            if public is None:
                continue
            segment.verify(public)
        except SealBroken:
            continue
        header = segment.header
        shelf = PackShelf(transport, header.writer)
        if header.sequence > 1:
            before = names.segment_name(header.writer, header.sequence - 1)
            lies = bytes_at(transport, before, MAX_SEGMENT_BYTES) or b""
            either = [lies, *shelf.packed(header.sequence - 1)]
            if header.previous not in map(layout.sha256, either):
                continue
        if any(shelf.packed(header.sequence)):
            continue  # the number is taken
        name = names.segment_name(header.writer, header.sequence)
        count += _put(transport, name, data, log)
    return count


def take_up_what_is_left(profile: Profile) -> None:
    """Let what found no place in the folder wait anew; then nothing is left beside the replica.

    The folder holds other segments under those numbers: a copy of this computer wrote them.
    """
    outbox = profile.path / copies_beside.OUTBOX
    left: list[Sealed] = []
    wraps: list[str] = []
    for data in copies_beside.segments_in(outbox):
        try:
            segment = segments.parse(data, "outbox")
        except SealBroken:
            continue
        header = segment.header
        sealed = Sealed(header.writer, header.sequence, segment.hash, data)
        if profile.replica.segment(sealed.writer, sealed.sequence) != sealed:
            left.append(sealed)
            wraps += [names.wrap_name(each.owner, each.key_id, each.hash) for each in segment.wraps]
    profile.journal.receiver.learn_wraps(wraps)
    profile.replica.announce_again(left)
    operations = profile.journal.receiver.open_segments(left)
    if operations:
        with profile.replica.batch():
            profile.replica.wait_again(operations)
            profile.journal.receiver.judge_own({each.scope for each in operations})
        profile.sync_now()
    profile.replica.take_in_all()


def _put(transport: Transport, name: str, data: bytes, log: MemberLog) -> bool:
    """Put a file, over damage if there is any; False where another sound one lies."""
    try:
        transport.put_if_absent(name, data)
    except Occupied as occupied:
        lies = bytes_at(transport, name, MAX_SEGMENT_BYTES)
        if lies is None or why_wrong(name, lies, log) is None:
            return False
        transport.replace_damaged(name, data, occupied.found)
    return True


def _own_wraps(transport: Transport, identity: Identity) -> dict[str, bytes]:
    """Return the wraps of the folder that are sealed to this computer: its groups' keys."""
    mine = layout.key_id(identity.box_public)
    found = {}
    for name in transport.list(names.KEYS):
        data = bytes_at(transport, name, MAX_WRAP_BYTES)
        try:
            if data and wrapping.parse(data, name).to == mine:
                found[name] = data
        except BansoError:
            continue
    return found


def _put_aside(path: Path) -> None:
    """Rename a replica that cannot be read, with what SQLite laid beside it."""
    replica = path / _REPLICA
    if replica.exists() and replica.stat().st_size:
        number = 1
        while (path / f"{_REPLICA}.{_ASIDE}-{number}").exists():
            number += 1
        replica.rename(path / f"{_REPLICA}.{_ASIDE}-{number}")
    for beside in path.glob(f"{_REPLICA}-*"):
        beside.unlink()
    replica.unlink(missing_ok=True)

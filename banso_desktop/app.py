# SPDX-License-Identifier: Apache-2.0
"""The composition root: founds, joins and opens profiles; ``main`` opens the window.

Everything above works without a window; only :func:`main` knows that there is one.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from banso_desktop.domain.papers import RecoveryPaper
from banso_desktop.errors import (
    FolderNotEmpty,
    FolderNotWritable,
    FolderUnreachable,
    ProfileError,
    Refused,
)
from banso_desktop.journal import town as towns
from banso_desktop.journal.credentials import Credentials
from banso_desktop.journal.folder import FolderTransport, is_free, require_folder
from banso_desktop.journal.folder_paths import require_short
from banso_desktop.journal.machine import Machine, this_machine
from banso_desktop.journal.names import SENTINEL
from banso_desktop.journal.operations import check_value
from banso_desktop.journal.passphrase import check_strength
from banso_desktop.journal.vault import Vault
from banso_desktop.profile import VAULT, Chance, Profile
from banso_desktop.profile.facts import read_settings, write_settings
from banso_desktop.profile.removal import require_not_removed
from banso_desktop.secret_papers import recovery_paper
from banso_desktop.services.desk import Clock, SystemClock
from banso_desktop.store.private import keep_memory_private
from banso_desktop.unlocking import kept_key, open_vault

if TYPE_CHECKING:
    from banso_desktop.demo import Made

_TAKEN = "a profile is here already"

__all__ = [
    "Chance",
    "Created",
    "Person",
    "Profile",
    "create_town",
    "join_town",
    "keyring_unlocks",
    "open_profile",
]


@dataclass(frozen=True, slots=True)
class Person:
    """Who founds or joins, as far as they say it."""

    family_name: str = ""
    given_name: str = ""
    family_reading: str = ""
    given_reading: str = ""
    job_title: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == Person()

    def check(self) -> None:
        """Raise :class:`FieldRefused` if a part of it can be written nowhere."""
        for name, value in asdict(self).items():
            check_value(name, value)

    def describe(self, profile: Profile) -> None:
        """Write it into the town."""
        profile.services.town.describe_member(
            family_name=self.family_name,
            given_name=self.given_name,
            family_reading=self.family_reading,
            given_reading=self.given_reading,
            job_title=self.job_title,
        )


@dataclass(frozen=True, slots=True)
class Created:
    """A new town: the founder's open profile and the sheet that is shown once."""

    profile: Profile
    recovery_paper: RecoveryPaper

    def sheet_is_out(self) -> None:
        """Remember in the town that the sheet was handed out."""
        services = self.profile.services
        services.recovery.handed_out(sheet=services.recovery.sheet().key)
        self.profile.sync_now()


def create_town(
    folder: Path,
    path: Path,
    *,
    passphrase: str,
    town_name: str,
    person: Person,
    clock: Clock | None = None,
    chance: Chance | None = None,
) -> Created:
    """Found a town in an empty folder; the person becomes administrator and manager.

    Args:
        folder: The shared folder; made where only its last part is missing.
        path: The profile's own folder, on a local disk.
        passphrase: At least 14 characters or five words.
        town_name: As it stands on letters.
        person: Who founds it.
        clock: The time.
        chance: Source of keys, ids and numbers.

    The town is in the folder only once all of it is written here, so whatever fails leaves
    neither half a town nor a profile in the way.

    Raises:
        Refused: If the passphrase is too short, or a name holds what no file can.
        FolderNotEmpty: If a town or other files lie in it.
        FolderError: If the folder cannot be used; nothing is left behind.
        ProfileError: If a profile lies at ``path`` already.
    """
    check_strength(passphrase)
    check_value("name", town_name)
    person.check()
    clock, chance = clock or SystemClock(), chance or Chance()
    _require_free(path)
    folder = folder.absolute()
    require_short(folder)
    made = _make_last(folder)
    _require_empty(folder)
    transport = FolderTransport(folder)
    prepared = towns.prepare_found(_millis(clock), chance.keys)
    there = set(path.iterdir()) if path.is_dir() else None
    with contextlib.ExitStack() as undo:
        if made:
            undo.callback(_remove_empty, folder)
        undo.callback(_take_back, path, there)
        write_settings(path, folder, prepared.identity.town)
        vault = Vault.create(path / VAULT, prepared.identity, passphrase, prepared.arrival)
        profile = Profile(
            path, vault, transport=FolderTransport(folder), clock=clock, chance=chance
        )
        undo.callback(profile.close)
        profile.services.town.describe_town(name=town_name)
        person.describe(profile)
        created = Created(profile, recovery_paper(profile, prepared.recovery_code))
        towns.settle(transport, prepared)
        undo.pop_all()
    profile.sync_now()
    return created


def join_town(
    folder: Path,
    path: Path,
    *,
    code: str,
    passphrase: str,
    person: Person,
    recovery: bool = False,
    clock: Clock | None = None,
    chance: Chance | None = None,
) -> Profile:
    """Join a town with an invitation, or take it over with the recovery sheet.

    Where it broke off after the keys were made, calling it again with the same passphrase
    goes on with them, so an invitation is never lost to a torn cable. Who the person is, is
    written only where they write the town at all: an outside viewer joins without it.

    Raises:
        Refused: If the passphrase is too short, a name holds what no file can, or the code is
            mistyped, used or expired.
        FolderError: If the folder cannot be used or holds no town.
        WrongPassphrase: If a profile lies at ``path`` already, of another passphrase.
        ProfileError: If one lies there that has joined a town already.
    """
    check_strength(passphrase)
    person.check()
    clock, chance = clock or SystemClock(), chance or Chance()
    folder = folder.absolute()
    require_short(folder)
    require_folder(folder)
    transport = FolderTransport(folder)
    if (path / VAULT).exists():
        vault = Vault.open(path / VAULT, passphrase)
        if vault.arrival.is_empty:
            raise ProfileError(str(path), _TAKEN)
        towns.settle(transport, towns.Prepared(vault.identity, vault.arrival))
        write_settings(path, folder, vault.identity.town)
    else:
        prepare = towns.prepare_recovery if recovery else towns.prepare_join
        prepared = prepare(transport, code, _millis(clock), chance.keys)
        write_settings(path, folder, prepared.identity.town)
        vault = Vault.create(path / VAULT, prepared.identity, passphrase, prepared.arrival)
        towns.settle(transport, prepared)
    profile = Profile(path, vault, transport=FolderTransport(folder), clock=clock, chance=chance)
    profile.sync_now()
    # An outside viewer has no place in the staff's list: who invited them wrote the name there.
    if not person.is_empty and profile.may_write_town:
        person.describe(profile)
        profile.sync_now()
    return profile


def open_profile(
    path: Path,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    shown: Clock | None = None,
    chance: Chance | None = None,
    machine: Machine = this_machine,
    progress: Callable[[int, int], None] | None = None,
) -> Profile:
    """Open a profile with its passphrase, or without one through the credential store.

    Args:
        path: The profile's own folder.
        passphrase: As it was chosen.
        clock: The time of what is written.
        shown: The time of what is drawn, where it is another one.
        chance: Source of keys, ids and numbers.
        machine: Which computer this is; a profile copied from another one gets a journal of
            its own.
        progress: Told how much of the replica was built anew.

    Raises:
        WrongPassphrase: If it does not open it, or the store does not have the key.
        ProfileInUse: If another process has it open.
        ProfileRemoved: If it was taken out of the town; nothing of it is left here.
        ProfileDamaged: If there is no profile, or a file of it was altered.
    """
    require_not_removed(path, read_settings(path))
    vault = open_vault(path, passphrase)
    return Profile(
        path,
        vault,
        clock=clock,
        shown=shown,
        chance=chance,
        machine=machine,
        progress=progress,
    )


def keyring_unlocks(path: Path) -> bool:
    """Tell whether the credential store of this account opens the profile."""
    return kept_key(path) is not None


def keep_in_keyring(profile: Profile) -> bool:
    """Let the credential store open the profile from now on; return whether it took the key.

    Only where the person said that nobody else uses this account.
    """
    identity = profile.vault.identity
    taken = Credentials().keep(identity.writer, profile.vault.key)
    if taken:
        town, writer = identity.town, str(identity.writer)
        write_settings(profile.path, profile.folder, town, credential=writer)
    return taken


def make_demo_town(
    directory: Path,
    *,
    scale: str = "small",
    seed: int = 1,
    today: date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Made:
    """Make the fictional town; see :func:`banso_desktop.demo.make_demo`.

    Raises:
        Refused: Rule ``demo.exists`` if the directory holds one already.
    """
    from banso_desktop.demo import make_demo
    from banso_desktop.demo_towns import DemoTowns

    if (directory / "folder").exists():
        raise Refused("demo.exists", path=str(directory))
    day = today or SystemClock().local().date()
    towns = DemoTowns(seed)
    there = set(directory.iterdir()) if directory.is_dir() else None
    try:
        return make_demo(directory, towns, scale=scale, seed=seed, today=day, progress=progress)
    except BaseException:  # half a town would only stand in the way of the next try
        towns.close()
        for path in [directory] if there is None else set(directory.iterdir()) - there:
            shutil.rmtree(path, ignore_errors=True)
        raise


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window; with ``--profile`` on that profile, else on the one last used."""
    from banso_desktop.window import run

    keep_memory_private()
    return run(argv)


def _require_free(path: Path) -> None:
    if (path / VAULT).exists():
        raise ProfileError(str(path), _TAKEN)


def _make_last(folder: Path) -> bool:
    """Make the last part of a folder's path where only that is missing; tell whether it was.

    Raises:
        FolderError: If it cannot be made.
    """
    if folder.exists() or not folder.parent.is_dir():
        return False
    try:
        folder.mkdir()
    except OSError as error:
        raise FolderNotWritable(str(folder), error.strerror or "") from error
    return True


def _require_empty(folder: Path) -> None:
    """Refuse a folder a town cannot be made in.

    Raises:
        FolderUnreachable: If it is none, or cannot be read.
        FolderNotEmpty: If a town or other files lie in it.
    """
    require_folder(folder)
    try:
        free = is_free(folder)
    except OSError as error:
        raise FolderUnreachable(str(folder), error.strerror or "") from error
    if not free:
        town = (folder / SENTINEL).exists()
        raise FolderNotEmpty(
            str(folder), "a town is here already" if town else "other files are in it"
        )


def _take_back(path: Path, there: Collection[Path] | None) -> None:
    """Delete a profile that came to nothing, but for what lay at its place before."""
    if there is None:
        shutil.rmtree(path, ignore_errors=True)
        return
    for made in set(path.iterdir()).difference(there):
        if made.is_dir():
            shutil.rmtree(made, ignore_errors=True)
        else:
            made.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _millis(clock: Clock) -> int:
    return int(clock.now().timestamp() * 1000)

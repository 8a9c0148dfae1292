# SPDX-License-Identifier: Apache-2.0
"""What the first run asks of a folder, and how it founds, joins, recovers or practises."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from banso_desktop.app import Person, create_town, join_town, keep_in_keyring
from banso_desktop.domain.papers import RecoveryPaper
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import (
    FolderError,
    FolderFull,
    FolderNotATown,
    FolderNotWritable,
    FolderUnreachable,
)
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Answers, FolderReport, Mode, Started
from banso_desktop.gui.work import Progress
from banso_desktop.journal import codes as secret_codes
from banso_desktop.journal import invitations, passphrase, recovery, share
from banso_desktop.journal.folder import FolderTransport, is_free
from banso_desktop.profile import Profile
from banso_desktop.window.session import ProfileGate, opened


class Starter:
    """Founds, joins or recovers a town for the first run."""

    def __init__(self, path: Path, fonts: FontSet, settings: Settings) -> None:
        self._path = path
        self._fonts = fonts
        self._settings = settings

    def check_folder(self, folder: str) -> FolderReport:
        """Try a folder: write, read back, take away again; raises nothing."""
        place = Path(folder)
        try:
            if not place.is_dir():
                raise FolderUnreachable(folder, "no such folder")
            holds = _holds_town(place)
            took, skew = _tried(place)
            return FolderReport(
                holds_town=holds,
                is_empty=is_free(place),
                took=took,
                free_bytes=shutil.disk_usage(place).free,
                skew=skew,
            )
        except FolderError as error:
            return FolderReport(trouble=error)
        except OSError as error:
            return FolderReport(trouble=FolderUnreachable(folder, str(error.strerror)))

    def check_code(self, mode: Mode, code: str) -> None:
        """Judge a code as typed, without the folder."""
        chars = recovery.PAYLOAD_CHARS if mode is Mode.RECOVER else invitations.PAYLOAD_CHARS
        secret_codes.read_code(code, chars)

    def check_passphrase(self, phrase: str) -> None:
        """Judge a passphrase."""
        passphrase.check_strength(phrase)

    def start(self, answers: Answers, progress: Progress) -> Started:
        """Make the profile: found a town, join it, recover it, or make one for practice."""
        progress.step(0, 3)
        if answers.mode is Mode.PRACTICE:
            return self._practise(progress)
        family, _, given = answers.member_name.replace("\u3000", " ").partition(" ")
        spoken, _, spoken_given = answers.member_reading.replace("\u3000", " ").partition(" ")
        person = Person(family, given, spoken, spoken_given, answers.job_title)
        if answers.mode is Mode.CREATE:
            created = create_town(
                Path(answers.folder),
                self._path,
                passphrase=answers.passphrase,
                town_name=answers.town_name,
                person=person,
            )
            return self._started(created.profile, answers, created.recovery_paper)
        profile = join_town(
            Path(answers.folder),
            self._path,
            code=answers.code,
            passphrase=answers.passphrase,
            person=person,
            recovery=answers.mode is Mode.RECOVER,
        )
        return self._started(profile, answers, None)

    def _started(self, profile: Profile, answers: Answers, sheet: RecoveryPaper | None) -> Started:
        if answers.account_is_mine:
            keep_in_keyring(profile)
        session = opened(profile, self._fonts, self._settings)
        gate = ProfileGate(self._path, self._fonts, self._settings)

        def print_sheet(parent: QWidget, done: Callable[[], object]) -> None:
            assert sheet is not None  # noqa: S101 - only offered where there is one
            key = profile.services.recovery.sheet().key

            def left(way: str) -> None:
                if way != "viewer":  # what another program shows is not on paper yet
                    done()

            session.printing.preview_papers(parent, [sheet], key, left)

        if sheet is None:
            return Started(gate, session, None)
        recovery = profile.services.recovery
        return Started(gate, session, print_sheet, lambda code: recovery.try_sheet(code=code))

    def _practise(self, progress: Progress) -> Started:
        from banso_desktop.app import make_demo_town

        made = make_demo_town(self._path.parent / "practice", progress=progress.step)
        path = made.profiles[0]
        secret = Path(f"{path}.passphrase").read_text("utf-8").strip()
        gate = ProfileGate(path, self._fonts, self._settings, given=secret)
        return Started(gate, gate.open(secret), None)


def _holds_town(place: Path) -> bool:
    try:
        share.read(FolderTransport(place))
    except FolderNotATown:
        return False
    return True


def _tried(place: Path) -> tuple[timedelta, timedelta]:
    """Try to write, and say what it is where that fails in a folder that is there.

    Raises:
        FolderError: Why it cannot be used.
    """
    try:
        return _trial(place)
    except OSError as error:
        reason = str(error.strerror)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise FolderFull(str(place), reason) from error
        if place.is_dir():
            raise FolderNotWritable(str(place), reason) from error
        raise


def _trial(place: Path) -> tuple[timedelta, timedelta]:
    """Write a small file, read it back and take it away; return time taken and clock skew."""
    began = time.perf_counter()
    with tempfile.NamedTemporaryFile(dir=place, prefix="t-", delete=False) as file:
        file.write(b"banso")
        file.flush()
        os.fsync(file.fileno())
    trial = Path(file.name)
    try:
        told = trial.stat().st_mtime
        if trial.read_bytes() != b"banso":
            raise FolderError(str(place), "what was written came back altered")
    finally:
        trial.unlink()
    return timedelta(seconds=time.perf_counter() - began), timedelta(seconds=time.time() - told)

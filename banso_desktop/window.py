# SPDX-License-Identifier: Apache-2.0
"""The window put together: what the shell asks for (session, gate, starter), over a profile.

Imported only where a window or a picture of one is made.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.app import (
    Person,
    create_town,
    join_town,
    keep_in_keyring,
    keyring_unlocks,
    open_profile,
)
from banso_desktop.domain.papers import Paper, RecoveryPaper
from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.errors import FolderError, FolderNotATown, WrongPassphrase
from banso_desktop.gui.changes import Changes
from banso_desktop.gui.pictures import Pictures
from banso_desktop.gui.printing import PaperPrinting
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.session import FolderState, Gate, Hit, Session, Unsent
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.starting import Answers, FolderReport, Mode, Started
from banso_desktop.gui.unsent import written
from banso_desktop.gui.work import Progress, Works
from banso_desktop.journal import codes as secret_codes
from banso_desktop.journal import invitations, passphrase, recovery, share
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.printing.catalogue import new_press
from banso_desktop.profile import VAULT, Profile
from banso_desktop.services.desk import SystemClock

_ICONS = {
    "household": "household",
    "person": "person",
    "resource": "resources",
    "member": "team",
    "shell": "shield",
    "text": "note",
}


class ProfileSession:
    """An open profile as the shell sees it; publisher and poller run while it is open."""

    def __init__(self, profile: Profile, fonts: FontSet, settings: Settings) -> None:
        self.profile = profile
        self._saved_at: datetime | None = None
        self._away_since: datetime | None = None
        self._unsent_since: datetime | None = None
        changes, works = Changes(), Works()
        application = QApplication.instance()
        if application is not None:
            # Unlocking runs beside the window; what tells it things belongs to its thread.
            changes.moveToThread(application.thread())
            works.moveToThread(application.thread())
        self._leave = profile.replica.hub.subscribe(self._heard)
        self._changes = changes
        names = profile.services.town.names()
        me = names.get(profile.member)
        self.printing = PaperPrinting(
            self._papers, new_press(fonts), works, profile.clock.now, self._printed
        )
        self.context = Context(
            services=profile.services,
            changes=changes,
            works=works,
            clock=profile.clock,
            fonts=fonts,
            settings=settings,
            town=profile.services.town.town().name,
            member=me.name if me else "",
            member_id=profile.member,
            printing=self.printing,
        )

    def start(self) -> None:
        """Publish and receive in the background from now on."""
        self.profile.start()

    def folder(self) -> FolderState:
        """Return how things stand; from memory."""
        facts = self.profile.journal.sync.status
        now = self.profile.clock.local()
        away = isinstance(facts.error, FolderError)
        self._away_since = (self._away_since or now) if away else None
        self._unsent_since = (self._unsent_since or now) if facts.unsent else None
        return FolderState(
            reachable=not away,
            saved_at=self._saved_at,
            received_at=self._on_the_wall(facts.received),
            away_since=self._away_since,
            unsent=facts.unsent,
            unsent_since=self._unsent_since,
            trouble=facts.error,
        )

    def search(self, text: str, limit: int) -> Sequence[Hit]:
        """Find households, people, places and words; any thread."""
        return [
            Hit(
                title=one.title,
                reading=one.reading,
                detail=one.detail,
                icon=_ICONS.get(one.kind, "household"),
                destination=_destination(one.kind, one.id, one.household),
            )
            for one in self.profile.services.search.find(text=text, limit=limit)
        ]

    def unsent(self) -> Sequence[Unsent]:
        """Return what is not in the folder yet, oldest first."""
        now = self.profile.clock.local()
        return [
            Unsent(written(name), self._on_the_wall(millis) or now)
            for name, millis in self.profile.replica.waiting()
        ]

    def sync(self) -> None:
        """Publish and receive now; blocks, any thread.

        Raises:
            FolderError: If the folder cannot be reached, read or written.
        """
        result = self.profile.sync_now()
        if isinstance(result.status.error, FolderError):
            raise result.status.error

    def close(self) -> None:
        """Stop publisher and poller, forget the keys; blocks until it is done."""
        self._leave()
        self.profile.close()

    def _heard(self, change: object) -> None:
        if not getattr(change, "received", False):
            self._saved_at = self.profile.clock.local()
        self._changes.post(change)  # type: ignore[arg-type]

    def _papers(self, kind: str, identifier: str) -> Sequence[Paper]:
        return self.profile.services.papers.papers_to_print(kind=kind, id=identifier)

    def _printed(self, kind: str, identifier: str, way: str) -> None:
        self.profile.services.papers.printed(kind=kind, id=identifier, way=way)

    def _on_the_wall(self, millis: int | None) -> datetime | None:
        if millis is None:
            return None
        clock = self.profile.clock
        offset = clock.local() - clock.now().replace(tzinfo=None)
        moment = datetime.fromtimestamp(millis / 1000, UTC).replace(tzinfo=None)
        return moment + timedelta(minutes=round(offset.total_seconds() / 60))


def _destination(kind: str, identifier: str, household: str) -> Destination:
    if household:
        return Destination("household", household)
    if kind == "resource":
        return Destination("resources", identifier)
    if kind == "shell":
        return Destination("household", identifier, {"shell": "1"})
    return Destination("week", identifier)


class ProfileGate:
    """Opens the profile of this account."""

    def __init__(
        self,
        path: Path,
        fonts: FontSet,
        settings: Settings,
        given: str | None = None,
    ) -> None:
        self._path = path
        self._fonts = fonts
        self._settings = settings
        self._given = given

    @property
    def asks_passphrase(self) -> bool:
        """Whether a passphrase is needed each time."""
        return self._given is None and not keyring_unlocks(self._path)

    def open(self, passphrase: str) -> Session:
        """Unlock; blocks for about half a second, any thread."""
        secret = passphrase or self._given
        profile = open_profile(self._path, passphrase=secret or None)
        return opened(profile, self._fonts, self._settings)


def opened(profile: Profile, fonts: FontSet, settings: Settings) -> ProfileSession:
    """Return the session of a profile that has just been opened, already at work."""
    session = ProfileSession(profile, fonts, settings)
    session.start()
    return session


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
                raise FolderError(folder, "no such folder")
            holds = _holds_town(place)
            took, skew = _trial(place)
            return FolderReport(
                holds_town=holds,
                is_empty=not holds and not any(place.iterdir()),
                took=took,
                free_bytes=shutil.disk_usage(place).free,
                skew=skew,
            )
        except FolderError as error:
            return FolderReport(trouble=error)
        except OSError as error:
            return FolderReport(trouble=FolderError(folder, str(error.strerror)))

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

        def print_sheet(parent: QWidget) -> bool:
            assert sheet is not None  # noqa: S101 - only offered where there is one
            session.printing.preview_papers(parent, [sheet])
            return True

        return Started(gate, session, print_sheet if sheet is not None else None)

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


def default_path() -> Path:
    """Return where the profile of this account lies: local application data, never roaming."""
    place = QStandardPaths.StandardLocation.GenericDataLocation
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", "") or Path.home() / "AppData" / "Local")
    else:
        base = Path(QStandardPaths.writableLocation(place))
    return base / "banso-desktop" / "profile"


def run(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed."""
    parser = argparse.ArgumentParser(prog="banso-desktop")
    parser.add_argument("--profile", type=Path, metavar="DIR", default=None)
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", default=None)
    arguments = parser.parse_args(argv)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    from banso_desktop.gui.desktop import Desktop

    path: Path = arguments.profile or default_path()
    fonts = find_fonts()
    settings = Settings(path.parent / f"{path.name}.view.ini")
    given = None
    if arguments.passphrase_file is not None:
        given = arguments.passphrase_file.read_text("utf-8").splitlines()[0].strip()
    gate: Callable[[], Gate] | None = None
    if (path / VAULT).exists():
        gate = lambda: ProfileGate(path, fonts, settings, given)  # noqa: E731
    desktop = Desktop(
        application,
        fonts=fonts,
        settings=settings,
        clock=SystemClock(),
        gate=gate() if gate else None,
        starter=Starter(path, fonts, settings),
    )
    desktop.show()
    return application.exec()


def pictures_of(profile: Profile, application: QApplication) -> tuple[Pictures, ProfileSession]:
    """Return what draws pictures of a profile's screens; nothing runs in the background."""
    fonts = find_fonts()
    folder = Path(tempfile.mkdtemp(prefix="banso-"))
    settings = Settings(folder / "view.ini")
    session = ProfileSession(profile, fonts, settings)
    pictures = Pictures(
        application,
        fonts,
        gate=ProfileGate(profile.path, fonts, settings),
        session=session,
        starter=Starter(profile.path, fonts, settings),
        clock=profile.clock,
    )
    return pictures, session


__all__ = ["ProfileGate", "ProfileSession", "Starter", "WrongPassphrase", "pictures_of", "run"]

# SPDX-License-Identifier: Apache-2.0
"""An open profile as the window sees it, and what opens one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication

from banso_desktop.app import keyring_unlocks, open_profile
from banso_desktop.domain.ids import Id
from banso_desktop.domain.papers import Printable
from banso_desktop.domain.rights import Right
from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import FolderError, FolderNotATown
from banso_desktop.gui.changes import Changes
from banso_desktop.gui.printing import PaperPrinting
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.session import (
    FolderFinding,
    FolderRepair,
    FolderState,
    Hit,
    Session,
    Unsent,
)
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.unsent import written
from banso_desktop.gui.work import Works
from banso_desktop.journal.rebuilding import EMPTY
from banso_desktop.journal.signs import Sign, sign_of
from banso_desktop.printing.catalogue import new_press
from banso_desktop.profile import Profile
from banso_desktop.profile.facts import Finding
from banso_desktop.profile.health import conditions
from banso_desktop.rejoining import rejoin_town

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

    def __init__(
        self,
        profile: Profile,
        fonts: FontSet,
        settings: Settings,
        projector: Projector | None = None,
    ) -> None:
        """Put everything together; ``projector`` outlives the session, as a slide does a lock."""
        self.profile = profile
        self._saved_at: datetime | None = None
        self._away_since: datetime | None = None
        self._unsent_since: datetime | None = None
        self._unfamiliar: frozenset[Id] = frozenset()
        self._told_joined: tuple[str, date] | None = None
        changes, works = Changes(), Works()
        application = QApplication.instance()
        if application is not None:
            # Unlocking runs beside the window; what tells it things belongs to its thread.
            changes.moveToThread(application.thread())
            works.moveToThread(application.thread())
        self._unsubscribe = profile.replica.hub.subscribe(self._heard)
        self._changes = changes
        names = profile.services.town.names()
        me = names.get(profile.member)
        self.printing = PaperPrinting(
            self._papers, new_press(fonts), works, profile.shown.now, self._printed
        )
        self.context = Context(
            services=profile.services,
            changes=changes,
            works=works,
            clock=profile.shown,
            fonts=fonts,
            settings=settings,
            town=profile.services.town.town().name,
            member=me.name if me else "",
            member_id=profile.member,
            printing=self.printing,
            projecting=projector or projector_of(settings),
            folder=self,
        )

    def start(self) -> None:
        """Publish and receive in the background from now on."""
        self.profile.start()

    def folder(self) -> FolderState:
        """Return how things stand; from memory."""
        facts = self.profile.journal.sync.status
        now = self.profile.shown.local()
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
            sent_at=self._on_the_wall(facts.published),
            sheet_missing=self._is_sheet_missing(),
            joined=self._joined(),
            alarm=Sign.FAILED.value if self.profile.failure else _alarm_of(facts.broken),
            mended=facts.again + facts.repaired,
            removed=facts.removed,
            complete=facts.complete or not (facts.received or facts.provisional or facts.missing),
            arriving=100 * facts.arriving[0] // facts.arriving[1] if facts.arriving else None,
        )

    def know_computer(self, computer: str) -> str:
        """Say that one knows a computer that joined in one's name; return its id."""
        return self.profile.services.computers.familiar(computer=computer)

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
        now = self.profile.shown.local()
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

    def leave(self) -> None:
        """Stop listening and close the papers that are open; a slide stays. GUI thread."""
        self._unsubscribe()
        self.printing.close()

    def place(self) -> str:
        """Return where the folder lies."""
        return str(self.profile.folder)

    def free_bytes(self) -> int | None:
        """Return how much space is left there; blocks."""
        return self.profile.free_bytes()

    def verify(self, step: Callable[[int, int], None]) -> Sequence[FolderFinding]:
        """Look through the whole folder; blocks, any thread."""
        return self._told(self.profile.verify(step))

    def conditions(self) -> Sequence[FolderFinding]:
        """Return what is no matter of single files; any thread."""
        return self._told(conditions(self.profile))

    def rebuild(self, step: Callable[[int, int], None], *, even_empty: bool) -> FolderRepair:
        """Put the folder together again, then send and receive; blocks, any thread."""
        try:
            done = self.profile.rebuild_folder(step, even_empty=even_empty)
        except FolderNotATown as error:
            if error.reason != EMPTY:
                raise
            return FolderRepair(is_empty=True)
        self.profile.sync_now()
        return FolderRepair(done.restored, done.repaired, len(done.left))

    def refused(self) -> Sequence[FolderFinding]:
        """Return what was not taken for who wrote it; needs no folder, any thread."""
        return self._told(self.profile.refused())

    def close(self) -> None:
        """Stop publisher and poller, forget the keys; blocks until it is done. Any thread."""
        application = QApplication.instance()
        if application is None or application.thread() is QThread.currentThread():
            self.leave()
        else:  # windows are closed by the thread they live in
            self._unsubscribe()
            QTimer.singleShot(0, application, self.leave)
        self.profile.close()

    def _told(self, found: Sequence[Finding]) -> Sequence[FolderFinding]:
        names = self.profile.services.town.names() if found else {}
        return [
            FolderFinding(
                one.where,
                one.why,
                names[who].name if (who := one.author or one.member) in names else "",
                self._on_the_wall(_millis(one.at)) if one.author and one.at else None,
                one.sign,
                one.harmless,
                one.value,
            )
            for one in found
        ]

    def _is_sheet_missing(self) -> bool:
        """Tell whether who can make a recovery sheet should be asked for it."""
        services = self.profile.services
        return services.desk.may(Right.MANAGE_MEMBERS) and not services.recovery.sheet().is_out

    def _joined(self) -> tuple[str, date] | None:
        """Return a computer that joined in this person's name, and when, if it is new to them."""
        keys = self.profile.services.desk.computers
        new = frozenset(keys.unfamiliar()) if keys is not None else frozenset()
        if new != self._unfamiliar:  # asked every second: only this much looks into the journal
            found = self.profile.services.computers.unfamiliar()
            told = (found[0].id, date.fromisoformat(found[0].joined)) if found else None
            self._unfamiliar, self._told_joined = new, told
        return self._told_joined

    def _heard(self, change: object) -> None:
        if not getattr(change, "received", False):
            self._saved_at = self.profile.shown.local()
        self._changes.post(change)  # type: ignore[arg-type]

    def _papers(self, kind: str, identifier: str) -> Sequence[Printable]:
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


def _alarm_of(broken: Mapping[str, str]) -> str:
    """Return what everybody should hear of at once."""
    signs = {sign_of(where, why) for where, why in broken.items()}
    loud = (Sign.DISPUTED, Sign.FORKED, Sign.ROLLED_BACK)
    return next((each.value for each in loud if each in signs), "")


def _millis(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp() * 1000)


def _destination(kind: str, identifier: str, household: str) -> Destination:
    if household:
        extra = {"tab": "records"} if kind == "text" else {}
        return Destination("household", household, extra)
    if kind == "shell":
        return Destination("household", identifier)
    if kind == "resource":
        return Destination("resources", identifier)
    return Destination("week")


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
        self._projector = projector_of(settings)

    @property
    def asks_passphrase(self) -> bool:
        """Whether a passphrase is needed each time."""
        return self._given is None and not keyring_unlocks(self._path)

    def open(self, passphrase: str) -> Session:
        """Unlock; blocks for about half a second, any thread."""
        secret = passphrase or self._given
        profile = open_profile(self._path, passphrase=secret or None)
        return opened(profile, self._fonts, self._settings, self._projector)

    def rejoin(self, passphrase: str) -> Session:
        """Unlock with a replica made anew from the folder; blocks, any thread."""
        secret = passphrase or self._given
        profile = rejoin_town(self._path, passphrase=secret or None)
        return opened(profile, self._fonts, self._settings, self._projector)


def projector_of(settings: Settings) -> Projector:
    """Return a projector that belongs to the window's thread, wherever it is made."""
    projector = Projector(settings)
    application = QApplication.instance()
    if application is not None:
        projector.moveToThread(application.thread())
    return projector


def opened(
    profile: Profile, fonts: FontSet, settings: Settings, projector: Projector | None = None
) -> ProfileSession:
    """Return the session of a profile that has just been opened, already at work."""
    session = ProfileSession(profile, fonts, settings, projector)
    session.start()
    return session

# SPDX-License-Identifier: Apache-2.0
"""A session, a gate and a clock the shell can be driven with, without vault and folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.errors import WrongPassphrase
from banso_desktop.gui.changes import Changes
from banso_desktop.gui.rooms import ROOMS, Room
from banso_desktop.gui.screen import Context
from banso_desktop.gui.session import FolderFinding, FolderRepair, FolderState, Hit, Session, Unsent
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.shell import Shell
from banso_desktop.gui.style import Look
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations
from banso_desktop.gui.work import Works

TUESDAY = datetime.fromisoformat("2026-11-24T10:42")
PASSPHRASE = "みどりの 畑で 会いましょう"


NO_SERVICES = SimpleNamespace(
    desk=SimpleNamespace(may=lambda _: True),
    drafts=SimpleNamespace(sight=list, seeing=lambda *_, **__: nullcontext()),
)
"""What rooms are given that ask for nothing but what one may do."""


class FakeClock:
    """A clock on the wall that only tests move."""

    def __init__(self, local: datetime = TUESDAY) -> None:
        self._local = local

    def now(self) -> datetime:
        return (self._local - timedelta(hours=9)).replace(tzinfo=UTC)

    def local(self) -> datetime:
        return self._local

    def advance(self, by: timedelta) -> None:
        self._local += by


class FakeSession:
    """An unlocked profile whose folder and findings tests decide."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.state = FolderState(saved_at=TUESDAY, received_at=TUESDAY - timedelta(minutes=1))
        self.hits: list[Hit] = []
        self.waiting: list[Unsent] = []
        self.synced = 0
        self.sync_error: Exception | None = None
        self.closed = False
        self.findings: list[FolderFinding] = []
        self.not_taken: list[FolderFinding] = []
        self.verify_error: Exception | None = None
        self.known: list[FolderFinding] = []
        self.repair = FolderRepair(restored=2, repaired=1)
        self.rebuilt: list[bool] = []
        context.folder = self

    def folder(self) -> FolderState:
        return self.state

    def search(self, text: str, limit: int) -> Sequence[Hit]:
        found = [hit for hit in self.hits if text in f"{hit.title}{hit.reading}{hit.detail}"]
        return found[:limit]

    def know_computer(self, computer: str) -> str:
        self.state = replace(self.state, joined=None)
        return computer

    def unsent(self) -> Sequence[Unsent]:
        return self.waiting

    def place(self) -> str:
        return "//fsv01/banso"

    def free_bytes(self) -> int | None:
        return 42_000_000_000

    def verify(self, step: Callable[[int, int], None]) -> Sequence[FolderFinding]:
        for done in range(1, 4):
            step(done, 3)
        if self.verify_error is not None:
            raise self.verify_error
        return self.findings

    def refused(self) -> Sequence[FolderFinding]:
        return self.not_taken

    def conditions(self) -> Sequence[FolderFinding]:
        return self.known

    def rebuild(self, step: Callable[[int, int], None], *, even_empty: bool) -> FolderRepair:
        step(1, 1)
        self.rebuilt.append(even_empty)
        if self.repair.is_empty and even_empty:
            return FolderRepair(restored=7)
        return self.repair

    def sync(self) -> None:
        self.synced += 1
        if self.sync_error is not None:
            raise self.sync_error

    def close(self) -> None:
        self.closed = True


class FakeGate:
    """Opens with one passphrase; makes a new session each time, as unlocking does."""

    def __init__(self, make: Any, *, asks_passphrase: bool = True) -> None:
        self.asks_passphrase = asks_passphrase
        self.sessions: list[FakeSession] = []
        self._make = make
        self.rejoined = 0

    def open(self, passphrase: str) -> Session:
        if self.asks_passphrase and passphrase != PASSPHRASE:
            raise WrongPassphrase("profile")
        session: FakeSession = self._make()
        self.sessions.append(session)
        return session

    def rejoin(self, passphrase: str) -> Session:
        session = self.open(passphrase)
        self.rejoined += 1
        return session


class Desk:
    """A shell with everything around it faked; ``services`` is what the rooms are given."""

    def __init__(
        self,
        application: QApplication,
        fonts: FontSet,
        folder: Path,
        *,
        rooms: Sequence[Room] = ROOMS,
        services: object = None,
        size: TypeSize = TypeSize.STANDARD,
        language: str = "ja",
        asks_passphrase: bool = False,
        idle_ms: int = 600_000,
    ) -> None:
        self.clock = FakeClock()
        self.settings = Settings(folder / "view.ini")
        self.translations = Translations(application)
        self.translations.use(language)
        self.look = Look(fonts)
        self.look.apply(application, size)
        self.services = services
        self.changes = Changes()
        self.works = Works()

        def make() -> FakeSession:
            context = Context(
                services=cast(Any, self.services or NO_SERVICES),
                changes=self.changes,
                works=self.works,
                clock=self.clock,
                fonts=fonts,
                settings=self.settings,
                town="みどり野町",
                member="小林 あゆみ",
            )
            return FakeSession(context)

        self.gate = FakeGate(make, asks_passphrase=asks_passphrase)
        self.shell = Shell(
            self.gate,
            look=self.look,
            translations=self.translations,
            settings=self.settings,
            clock=self.clock,
            rooms=rooms,
            idle_ms=idle_ms,
        )

    @property
    def session(self) -> FakeSession:
        return self.gate.sessions[-1]

    def open(self) -> None:
        """Open the desk without waiting for another thread."""
        self.shell.open_session(self.gate.open(PASSPHRASE))

    def close(self) -> None:
        """Take the window and the language away again."""
        self.shell.close()
        self.shell.deleteLater()
        self.translations.remove()

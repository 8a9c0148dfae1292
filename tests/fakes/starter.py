# SPDX-License-Identifier: Apache-2.0
"""A town starter whose folders are a table, with the rules of codes and passphrases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from banso_desktop.errors import FolderUnreachable, Refused
from banso_desktop.gui.session import Gate, Session
from banso_desktop.gui.starting import Answers, FolderReport, Mode, Started
from banso_desktop.gui.work import Progress

GOOD_CODE = "7Q3K-2M9D-4R8T-6W1X-5Y0Z"
EMPTY = r"\\fsv01\fukushi\empty"
TOWN = r"\\fsv01\fukushi\banso"


def _report(*, holds_town: bool) -> FolderReport:
    return FolderReport(
        holds_town=holds_town,
        is_empty=not holds_town,
        took=timedelta(milliseconds=200),
        free_bytes=18_000_000_000,
        skew=timedelta(minutes=6),
    )


class FakeStarter:
    """Remembers what it was asked to start."""

    def __init__(self, open_gate: Callable[[], tuple[Gate, Session]]) -> None:
        self.folders = {EMPTY: _report(holds_town=False), TOWN: _report(holds_town=True)}
        self.started: list[Answers] = []
        self.error: Exception | None = None
        self.code_error: Exception | None = None
        self.shown = 0
        self.prints_at_once = True
        self.paper_left: Callable[[], object] | None = None
        self.tries_sheet: Callable[[str], object] | None = None
        self._open_gate = open_gate

    def check_folder(self, folder: str) -> FolderReport:
        unknown = FolderReport(trouble=FolderUnreachable(folder))
        return self.folders.get(folder, unknown)

    def check_code(self, mode: Mode, code: str) -> None:
        if self.code_error is not None:
            raise self.code_error
        plain = code.replace("-", "")
        expected = 28 if mode is Mode.RECOVER else 20
        if len(plain) != expected:
            raise Refused("code.length", expected=expected, found=len(plain))

    def check_passphrase(self, passphrase: str) -> None:
        if len(passphrase) < 14:
            raise Refused(
                "passphrase.short",
                characters=len(passphrase),
                min_characters=14,
                words=1,
                min_words=5,
            )

    def start(self, answers: Answers, progress: Progress) -> Started:
        if self.error is not None:
            raise self.error
        self.started.append(answers)
        gate, session = self._open_gate()
        prints = self._print if answers.mode is Mode.CREATE else None
        return Started(gate, session, prints, self.tries_sheet if prints else None)

    def _print(self, parent: QWidget, done: Callable[[], object]) -> None:
        self.shown += 1
        self.paper_left = done
        if self.prints_at_once:
            done()

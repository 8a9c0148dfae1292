# SPDX-License-Identifier: Apache-2.0
"""The window put together over a profile, and pictures of it.

Imported only where a window or a picture of one is made.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from banso_desktop.console_io import write_file
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.gui.collecting import Collector
from banso_desktop.gui.desktop import Desktop
from banso_desktop.gui.pictures import Pictures, picture_names
from banso_desktop.gui.session import Gate
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.profile import VAULT, Profile
from banso_desktop.services.desk import SystemClock
from banso_desktop.window.first_run import Starter
from banso_desktop.window.session import ProfileGate, ProfileSession


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
    collector = Collector(application)
    try:
        return application.exec()
    finally:
        collector.stop()


def draw_pictures(
    profile: Profile,
    files: Mapping[str, Path],
    *,
    size: tuple[int, int],
    language: str,
    type_size: str,
) -> None:
    """Write pictures of a profile's screens as PNG, without a display.

    Args:
        profile: An open profile; nothing runs in the background meanwhile.
        files: Name of each picture and where to write it.
        size: Client size in pixels.
        language: ``"ja"`` or ``"en"``.
        type_size: A value of :class:`~banso_desktop.gui.tokens.TypeSize`.

    Raises:
        NotFound: If there is no such picture.
        Usage: If a file cannot be written.
    """
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    pictures, session = pictures_of(profile, application)
    try:
        for name, file in files.items():
            image = pictures.grab(name, size=size, language=language, type_size=TypeSize(type_size))
            data = QByteArray()
            buffer = QBuffer(data)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"png")).write(image)
            write_file(file, bytes(data.data()))
    finally:
        session.leave()
        pictures.close()


def pictures_of(profile: Profile, application: QApplication) -> tuple[Pictures, ProfileSession]:
    """Return what draws pictures of a profile's screens; nothing runs in the background."""
    fonts = find_fonts()
    folder = TemporaryDirectory(prefix="banso-picture-")
    settings = Settings(Path(folder.name) / "view.ini")
    session = ProfileSession(profile, fonts, settings)
    pictures = Pictures(
        application,
        fonts,
        gate=ProfileGate(profile.path, fonts, settings),
        session=session,
        starter=Starter(profile.path, fonts, settings),
        clock=profile.shown,
        settings=settings,
        done=folder.cleanup,
    )
    return pictures, session


__all__ = [
    "ProfileGate",
    "ProfileSession",
    "Starter",
    "draw_pictures",
    "picture_names",
    "pictures_of",
    "run",
]

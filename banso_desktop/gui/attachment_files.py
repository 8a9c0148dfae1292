# SPDX-License-Identifier: Apache-2.0
"""Where files to be attached come from, and where a copy goes: dialogs, drops, the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from banso_desktop.domain.attachments import MAX_BYTES
from banso_desktop.errors import Refused
from banso_desktop.gui.translate import translate
from banso_desktop.services.attachment_cleaning import require_size


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be attached: its name, and what reads it on another thread.

    Attributes:
        read: Raises ``Refused``: ``attachment.file``, ``attachment.empty``, ``attachment.large``.
    """

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Asking:
    """How a person names files; tests answer by themselves.

    Attributes:
        files: Asks which files to attach.
        place: Asks where to save a copy of that name; None if nowhere.
    """

    files: Callable[[QWidget], Sequence[Path]]
    place: Callable[[QWidget, str], Path | None]


def _ask_files(parent: QWidget) -> Sequence[Path]:
    chosen, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("Attachments", "添付する写真・書類"),
        "",
        translate("Attachments", "写真とPDF")
        + " (*.jpg *.jpeg *.png *.gif *.webp *.tif *.tiff *.heic *.avif *.pdf)",
    )
    return [Path(each) for each in chosen]


def _ask_place(parent: QWidget, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, translate("Attachments", "コピーを保存"), name)
    return Path(chosen) if chosen else None


ASKING = Asking(_ask_files, _ask_place)
"""The dialogs of the system."""


def of_path(path: Path) -> Source:
    """Return a file on a disk; how large it is, is looked at before it is read."""

    def read() -> bytes:
        try:
            require_size(path.stat().st_size)
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise Refused("attachment.file") from error
        require_size(len(content))
        return content

    return Source(path.name, read)


def in_mime(mime: QMimeData) -> list[Source]:
    """Return what can be attached of a drop or of the clipboard: files, else a picture."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [of_path(path) for path in paths if path.is_file()]
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # bytes are refused when it runs
    content = bytes(buffer.data().data())
    return [Source(translate("Attachments", "貼り付けた画像") + ".png", lambda: content)]


def can_be_attached(mime: QMimeData) -> bool:
    """Tell whether a drop may hold something to attach; its kind is looked at later."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())

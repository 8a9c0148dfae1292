# SPDX-License-Identifier: Apache-2.0
"""How papers leave: the dialogs of the operating system, or what a test hands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from banso_desktop.gui.translate import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Ways:
    """How papers leave; tests hand in their own.

    Attributes:
        printer: Asks the person for a printer; None if they said no, or there is none.
        has_printer: Tells whether this computer knows a printer.
        file: Asks where to save, given a window and a proposal; None if they said no.
        open: Opens a file with the program meant for it; False if there is none.
    """

    printer: Callable[[QWidget, str], QPrinter | None]
    has_printer: Callable[[], bool]
    file: Callable[[QWidget, Path], Path | None]
    open: Callable[[Path], bool]


def system_ways() -> Ways:
    """Return the dialogs of the operating system."""
    return Ways(_ask_printer, _has_printer, _ask_file, _open_file)


def _has_printer() -> bool:
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:  # the operating system has no printing at all
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def _ask_printer(parent: QWidget, name: str) -> QPrinter | None:
    """Show the system's print dialog.

    Args:
        parent: Window it stands over.
        name: ASCII name of the job; others than ASCII come out garbled in some queues.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return printer


def _ask_file(parent: QWidget, proposal: Path) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("Printing", "PDFに保存"), str(proposal), "PDF (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def _open_file(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

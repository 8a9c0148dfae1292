# SPDX-License-Identifier: Apache-2.0
"""An office's printer, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from banso_desktop.errors import Refused
from banso_desktop.gui.print_ways import Ways


@dataclass
class Office:
    """An office's printer and habits: what is asked for, and what came out."""

    folder: Path
    has_printer: bool = True
    says_yes: bool = True
    opens: bool = True
    job_names: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    recorded: list[tuple[str, str, str]] = field(default_factory=list)
    out_before: list[bool] = field(default_factory=list)
    refuses: bool = False
    takes_paper: bool = True

    @property
    def output(self) -> Path:
        return self.folder / "printed.pdf"

    @property
    def saved(self) -> Path:
        return self.folder / "saved.pdf"

    def ways(self) -> Ways:
        return Ways(self._printer, lambda: self.has_printer, self._file, self._open)

    def _printer(self, parent: QWidget, name: str) -> QPrinter | None:
        self.job_names.append(name)
        if not self.says_yes:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        where = self.output if self.takes_paper else self.folder / "no" / "such" / "place.pdf"
        printer.setOutputFileName(str(where))
        printer.setResolution(150)
        return printer

    def _file(self, parent: QWidget, proposal: Path) -> Path | None:
        return self.saved if self.says_yes else None

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return self.opens

    def record(self, kind: str, identifier: str, way: str) -> None:
        if self.refuses:
            raise Refused("right")
        saved = self.saved.exists() and self.saved.stat().st_size > 0
        self.out_before.append(saved or bool(self.opened))
        self.recorded.append((kind, identifier, way))

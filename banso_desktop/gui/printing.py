# SPDX-License-Identifier: Apache-2.0
"""From a paper to the printer: preview, system dialog, PDF where there is no printer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.papers import Printable
from banso_desktop.drawing.fonts import GETA, Flaw
from banso_desktop.errors import BansoError, NotFound
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.paper_preview import PaperPreview
from banso_desktop.gui.pdf_pages import PdfPages
from banso_desktop.gui.print_job import Ending, PrintJob
from banso_desktop.gui.print_ways import Ways, system_ways
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import Metric, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets.buttons import Button, PrimaryButton
from banso_desktop.gui.widgets.chip import Tone
from banso_desktop.gui.widgets.inline_bar import InlineBar
from banso_desktop.gui.work import Works
from banso_desktop.printing.catalogue import PaperResult, build_papers
from banso_desktop.printing.pdf import Press

if TYPE_CHECKING:
    pass

ReadPapers = Callable[[str, str], Sequence[Printable]]
"""Kind and id to the papers to print, any thread; refuses what may not be printed."""
Recorded = Callable[[str, str, str], object]
"""Told kind, id and way (``"printer"``, ``"pdf"``, ``"viewer"``) of each paper, before it
leaves; durable on return. What it raises keeps the paper here."""


class PaperPrinting:
    """Opens the preview of any paper; the desk's :class:`~banso_desktop.gui.screen.Printing`.

    One for a session: it keeps the loaded fonts and the private folder in which other
    programs are shown a PDF. Call :meth:`close` when the desk is locked.
    """

    def __init__(
        self,
        read: ReadPapers,
        press: Press,
        works: Works,
        now: Callable[[], datetime],
        recorded: Recorded,
        ways: Ways | None = None,
    ) -> None:
        self._read = read
        self._press = press
        self._works = works
        self._now = now
        self._recorded = recorded
        self._ways = ways or system_ways()
        self._shown: list[PaperWindow] = []
        self._making: set[tuple[str, str]] = set()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def make(self, papers: Sequence[Printable]) -> PaperResult:
        """Make a PDF of papers of one kind, for a preview inside a form; any thread.

        Raises:
            Refused: Rule ``paper.no_font``: no Japanese font of this computer can be embedded.
        """
        return build_papers(papers, self._press, self._now())

    def preview(
        self,
        parent: QWidget,
        kind: str,
        identifier: str,
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        """Make a paper off the GUI thread and open its preview over ``parent``.

        While a paper is being made it is not made again. What may not be printed is told to
        ``refused``, or else by the shell: the error goes to ``Works.failed``.
        """
        self._preview(parent, lambda: self._read(kind, identifier), kind, identifier, refused)

    def preview_papers(
        self,
        parent: QWidget,
        papers: Sequence[Printable],
        identifier: str = "",
        left: Callable[[str], object] | None = None,
    ) -> None:
        """Open the preview of papers already at hand, all of one kind: an invitation.

        Args:
            parent: Window it stands over.
            papers: What is on them.
            identifier: What it is recorded under when it leaves.
            left: Told each way the whole paper left by.
        """
        self._preview(parent, lambda: papers, papers[0].kind.value, identifier, left=left)

    def _preview(
        self,
        parent: QWidget,
        read: Callable[[], Sequence[Printable]],
        kind: str,
        identifier: str,
        refused: Callable[[Exception], object] | None = None,
        left: Callable[[str], object] | None = None,
    ) -> None:
        def made(_: object) -> PaperResult:
            return self.make(read())

        def done(result: PaperResult) -> None:
            window = self.show(parent, result, kind, identifier)
            window.read_again = read
            if left is not None:
                window.left.connect(left)

        paper = (kind, identifier)
        if identifier and paper in self._making:
            return
        self._making.add(paper)
        words = translate("Printing", "紙をつくっています")
        task = self._works.run(made, done, failed=refused, words=words, owner=parent)
        task.ended.connect(lambda: self._making.discard(paper))

    def show(self, parent: QWidget, result: PaperResult, kind: str, identifier: str) -> PaperWindow:
        """Open the preview of a finished paper; returns when it is open."""

        def leaves(way: str) -> None:
            self._recorded(kind, identifier, way)

        window = PaperWindow(result, self._ways, leaves, self._private_file, parent)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(lambda: self._forget(window))
        self._shown.append(window)
        window.show()
        return window

    def windows(self) -> Sequence[PaperWindow]:
        """Return the previews that are open."""
        return tuple(self._shown)

    def close(self) -> None:
        """Close every preview and delete what other programs were shown."""
        for window in tuple(self._shown):
            window.close()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _forget(self, window: PaperWindow) -> None:
        if window in self._shown:
            self._shown.remove(window)

    def _private_file(self, name: str) -> Path:
        """Return a file nobody else can read, gone when the desk is locked."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="banso-", ignore_cleanup_errors=True)
        folder = tempfile.mkdtemp(dir=self._folder.name)
        return Path(folder) / name


class PaperWindow(QDialog):
    """One paper before it is printed.

    That it leaves is recorded before anything of it is out: a print that is stopped or fails
    afterwards stays in the record, for pages may lie in the tray.

    Attributes:
        read_again: Reads once more what is on it, None where that cannot be.
    """

    left = Signal(str)
    """The whole paper is out by ``"printer"``, ``"pdf"`` or ``"viewer"``."""

    focusNextPrevChild = go_on

    def __init__(
        self,
        result: PaperResult,
        ways: Ways,
        leaves: Callable[[str], object],
        private_file: Callable[[str], Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._result = result
        self._ways = ways
        self._private_file = private_file
        self._job: PrintJob | None = None
        self._leaves = leaves
        self.read_again: Callable[[], object] | None = None
        self.setWindowTitle(result.title)
        self.setModal(False)
        self.preview = PaperPreview(self.tr("{title}の見本").format(title=result.title))
        self.print_button = PrimaryButton(
            self.tr("印刷"), "print", key="Ctrl+P", clicked=self.print_paper
        )
        self.save_button = Button(self.tr("PDFに保存"), "export", clicked=self.save_pdf)
        self.open_button = Button(self.tr("ほかのアプリで開く"), "paper", clicked=self.open_pdf)
        self.close_button = Button(self.tr("閉じる"), key="Esc", clicked=self.close)
        self.stop_button = Button(self.tr("やめる"), "stop", clicked=self._stop)
        self.told = Words("", Role.S, wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._build()
        self._set_busy(False)
        self.preview.show_pdf(result.pdf)

    def is_lost(self) -> bool:
        """Tell whether what the paper is about cannot be read here any more."""
        try:
            if self.read_again is not None and self._job is None:
                self.read_again()
        except BansoError as error:
            return isinstance(error, NotFound)
        return False

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(Metric.PAGE_MARGIN,) * 4)
        column.setSpacing(Metric.CARD_GAP)
        for note in notes_on(self._result):
            column.addWidget(InlineBar(Tone.WARN, "warning", note))
        column.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress)
        row.addWidget(self.stop_button)
        row.addSpacing(Metric.CARD_GAP)
        for button in (self.close_button, self.open_button, self.save_button, self.print_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        self.print_button.setAutoDefault(True)
        self.print_button.setDefault(True)
        self.print_button.setFocus()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_paper)
        self.resize(_opening_size(self))

    def print_paper(self) -> None:
        """Ask for a printer and print; without one, save a PDF."""
        if self._job is not None:
            return
        if not self._ways.has_printer():  # asked only now: it may wait for the network
            self.told.setText(self.tr("プリンターが見つかりません。PDFに保存できます。"))
            self.save_pdf()
            return
        printer = self._ways.printer(self, self._result.file_stem)
        if printer is None:
            return
        pages = PdfPages(self._result.pdf)
        self._job = PrintJob(pages, printer, lambda: self._record("printer"), self)
        self._job.advanced.connect(self._advance)
        self._job.ended.connect(self._end)
        self._set_busy(True)
        self.progress.setRange(0, self._result.pages)
        self.told.setText(self.tr("印刷しています"))
        self._job.start()

    def save_pdf(self) -> None:
        """Ask for a place and save the PDF there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = self._ways.file(self, Path(folder) / f"{self._result.file_stem}.pdf")
        if chosen is None:
            return
        was_there = chosen.exists()
        try:
            with chosen.open("ab") as file:  # a place that takes nothing is known before all
                if not self._record("pdf"):
                    if not was_there:
                        chosen.unlink()
                    return
                file.truncate(0)
                file.write(self._result.pdf)
        except OSError as error:
            why = error.strerror or str(error)
            self.told.setText(self.tr("ここには保存できませんでした：{why}").format(why=why))
            return
        self.told.setText(self.tr("保存しました：{name}").format(name=chosen.name))
        self.left.emit("pdf")

    def open_pdf(self) -> None:
        """Show the PDF in the program this computer has for it."""
        if not self._record("viewer"):
            return
        file = self._private_file(f"{self._result.file_stem}.pdf")
        file.write_bytes(self._result.pdf)
        if self._ways.open(file):
            self.left.emit("viewer")
            return
        file.unlink()
        self.told.setText(self.tr("PDFを開くアプリが見つかりません。"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being printed, and let the window go."""
        self._stop()
        super().closeEvent(event)

    def _record(self, way: str) -> bool:
        """Record that the paper leaves; False, and said why, where that cannot be done."""
        try:
            self._leaves(way)
        except BansoError as error:
            self.told.setText(trouble_of(error).sentence())
            return False
        return True

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _advance(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _end(self, ending: Ending) -> None:
        self._job = None
        self._set_busy(False)
        if ending is Ending.COMPLETE:
            self.told.setText(self.tr("プリンターに送りました。"))
            self.left.emit("printer")
        elif ending is Ending.PARTLY:
            self.told.setText(
                self.tr(
                    "印刷がとちゅうで止まりました。出たページがあるかもしれないので、"
                    "印刷した記録は残しています。"
                )
            )
        elif ending is Ending.NOTHING:
            self.told.setText(self.tr("プリンターが受け取りませんでした。何も出ていません。"))

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.print_button.setEnabled(not busy)


def notes_on(result: PaperResult) -> list[str]:
    """Return what a person should know before printing: missing characters and fonts."""
    notes = []
    missing = [each.codes for each in result.problems if each.flaw is not Flaw.VARIANT]
    plain = [each.written[0] for each in result.problems if each.flaw is Flaw.VARIANT]
    if missing:
        said = translate(
            "Printing",
            "この端末に字のない文字があります。{geta}で印刷します：{codes}。手で書き入れてください。",
        )
        notes.append(said.format(geta=GETA, codes="、".join(missing)))
    if plain:
        said = translate(
            "Printing", "この字形はこの端末で出せません。ふつうの字で印刷します：{signs}"
        )
        notes.append(said.format(signs="、".join(plain)))
    wanted = sorted({each.wanted for each in result.substitutes if each.got})
    if wanted:
        said = translate("Printing", "書体「{wanted}」がないので、ほかの書体で印刷します。")
        notes.append(said.format(wanted="」「".join(wanted)))
    return notes


def _opening_size(window: QWidget) -> QSize:
    """Return room for a page at a readable size, never more than the screen has."""
    free = window.screen().availableSize()
    return QSize(min(scaled(760), free.width() - 40), min(scaled(720), free.height() - 60))

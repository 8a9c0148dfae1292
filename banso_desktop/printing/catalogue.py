# SPDX-License-Identifier: Apache-2.0
"""Every paper there is: its layout, and how a paper becomes a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from banso_desktop.domain.papers import EcomapSheet, PaperKind, Printable
from banso_desktop.drawing.fonts import GETA, Flaw, FontSet, Problem, Substitute, find_fonts
from banso_desktop.drawing.marks import Drawing, Point, Text
from banso_desktop.drawing.themes import Surface, load_theme
from banso_desktop.printing.agenda import agenda_sheets
from banso_desktop.printing.disposal import disposal_sheets
from banso_desktop.printing.ecomap_drawn import drawn
from banso_desktop.printing.ecomap_paper import ecomap_sheets
from banso_desktop.printing.furniture import MARGIN
from banso_desktop.printing.invitation import invitation_sheets
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.recovery import recovery_sheets
from banso_desktop.printing.setting import Setter
from banso_desktop.printing.slip import slip_sheets
from banso_desktop.printing.today import today_sheets

Builder = Callable[[Any, Setter], tuple[Drawing, ...]]
"""Lays out a paper of one kind: a drawing a page."""


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """How papers of one kind are made.

    Attributes:
        title: What the file calls itself; never a name.
        build: Lays the paper out.
        file_stem: ASCII name for files and print jobs; it says nothing about anybody.
    """

    title: str
    build: Builder
    file_stem: str


PAPERS: Final[Mapping[PaperKind, PaperLayout]] = MappingProxyType(
    {
        PaperKind.SLIP: PaperLayout("つなぎ票", slip_sheets, "tsunagi"),
        PaperKind.AGENDA: PaperLayout("会議の次第", agenda_sheets, "kaigi"),
        PaperKind.ECOMAP: PaperLayout("エコマップ", ecomap_sheets, "ecomap"),
        PaperKind.INVITATION: PaperLayout("招待の紙", invitation_sheets, "shotai"),
        PaperKind.RECOVERY: PaperLayout("予備の鍵", recovery_sheets, "yobinokagi"),
        PaperKind.TODAY: PaperLayout("今日の紙", today_sheets, "kyou"),
        PaperKind.DISPOSAL: PaperLayout("廃棄の証明", disposal_sheets, "haiki"),
    }
)
"""The papers this program prints."""
_WITH_AGENDA: Final = {PaperKind.AGENDA, PaperKind.ECOMAP}


@dataclass(frozen=True, slots=True)
class PaperResult:
    """A finished PDF.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        problems: Characters that do not come out as written, each once.
        substitutes: Fonts that stand in for those meant.
        title: Kind of the paper, for a window's title.
        file_stem: ASCII name for files and print jobs.
    """

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]
    substitutes: tuple[Substitute, ...]
    title: str
    file_stem: str

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters printed as 〓, each once."""
        return tuple(
            problem.written for problem in self.problems if problem.flaw is not Flaw.VARIANT
        )


def build_papers(papers: Sequence[Printable], press: Press, made: datetime) -> PaperResult:
    """Make one PDF of papers of one kind: numbered copies, or a batch of slips.

    An agenda may be followed by the maps that are handed out with it.

    Args:
        papers: At least one, in the order of printing; the first gives the file its name.
        press: Keep one for the whole program: it holds the loaded fonts.
        made: Aware moment written into the file; the same papers and moment give the same
            bytes.

    Raises:
        FieldRefused: A paper holds something that is no drawing.
        Refused: Rule ``paper.no_font``: no Japanese font on this computer can be embedded.
        ValueError: If there is no paper, or they are of several kinds.
    """
    kinds = {paper.kind for paper in papers}
    if len(kinds) != 1 and not (kinds == _WITH_AGENDA and papers[0].kind is PaperKind.AGENDA):
        raise ValueError(f"papers of one kind make a file, not of {sorted(kinds)}")
    layout = PAPERS[papers[0].kind]
    setter = Setter(press.fonts)
    sheets = [
        _with_missing_named(sheet, press)
        for paper in papers
        for sheet in PAPERS[paper.kind].build(_complete(paper, press), setter)
    ]
    return PaperResult(
        press.pdf(sheets, layout.title, made),
        len(sheets),
        press.problems(sheets),
        press.fonts.substitutes,
        layout.title,
        layout.file_stem,
    )


def build_paper(paper: Printable, press: Press, made: datetime) -> PaperResult:
    """Make a PDF of one paper; see :func:`build_papers`."""
    return build_papers((paper,), press, made)


def build(paper: Printable, made: datetime) -> PaperResult:
    """Make a PDF of one paper where no press is at hand: finds the fonts.

    For programs that print once and end; a window keeps a press.
    """
    return build_paper(paper, new_press(), made)


def new_press(fonts: FontSet | None = None) -> Press:
    """Return a press for paper, pure black; finds the fonts of this computer if not given."""
    return Press(fonts or find_fonts(), load_theme(Surface.MONO))


def _complete(paper: Printable, press: Press) -> Printable:
    """Return the paper with its map drawn, where it has one that is not."""
    return drawn(paper, press.fonts) if isinstance(paper, EcomapSheet) else paper


def _with_missing_named(sheet: Drawing, press: Press) -> Drawing:
    """Name the characters printed as 〓 at the foot of their page, to be written in by hand."""
    codes = [each.codes for each in press.problems((sheet,)) if each.flaw is not Flaw.VARIANT]
    if not codes:
        return sheet
    line = f"{GETA}は、この端末に字のない文字です（{'、'.join(codes)}）。手で書き入れてください。"
    left = 34.0 if sheet.width > sheet.height else MARGIN
    note = Text(Point(left, sheet.height - 17.0), line, 7.5)
    return replace(sheet, marks=(*sheet.marks, note))

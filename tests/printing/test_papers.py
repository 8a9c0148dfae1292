# SPDX-License-Identifier: Apache-2.0
"""What holds for every paper: it fits, nothing overlaps, it survives a laser printer and a fax."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest

from banso_desktop.domain.papers import (
    AgendaItem,
    Attendee,
    Copy,
    DecisionLine,
    DisposalPaper,
    InvitationPaper,
    Paper,
    PaperKind,
    RecoveryPaper,
    Sender,
    SlipPaper,
    Tick,
    TodayPaper,
    TodayVisit,
)
from banso_desktop.drawing.marks import (
    EM_ABOVE,
    EM_BELOW,
    Anchor,
    Box,
    Circle,
    Drawing,
    Line,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Text,
    walk,
)
from banso_desktop.drawing.marks import Path as PathMark
from banso_desktop.printing.catalogue import PAPERS, build_paper, build_papers
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.setting import Setter
from tests.fakes.paper_samples import (
    AGENDA,
    ALL,
    DISPOSAL,
    ECOMAP,
    INVITATION,
    MADE,
    RECOVERY,
    SLIP,
    TODAY,
)

pytestmark = pytest.mark.needs("font-biz-ud")

LONG = "とても長い名前の社会福祉法人みどり野町地域生活支援センターひだまりの家"
TALE = "水曜の畑に、見学からゆっくり参加できるとうれしいです。" * 40
WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 6
FULL = (
    replace(
        SLIP,
        heading="一緒にうかがいます",
        destination=LONG + LONG,
        receiver=LONG,
        sender=Sender(LONG, LONG, "0229-00-1234（内線 215）", "0229-00-1299"),
        person=LONG * 3,
        request=TALE + WORD,
        own_words=TALE,
        to_know=TALE,
        disclose=tuple(Tick(f"{LONG}{number}") for number in range(9)),
        consent=(Tick(TALE, True),),
        look_again=LONG,
        reissued="令和8年12月1日",
    ),
    replace(SLIP, office_copy=True, reissued="令和8年12月1日", heading="一緒にうかがいます"),
    replace(SLIP, sender=Sender(), destination=""),
    replace(
        AGENDA,
        title=LONG * 2,
        type_name=LONG,
        convener=LONG,
        attendees=tuple(Attendee(LONG, LONG, "事例提供") for _ in range(25)),
        items=tuple(
            AgendaItem(LONG, 999, "13:30", LONG, LONG, "つながる", True, TALE, LONG)
            for _ in range(12)
        ),
        decisions=tuple(DecisionLine(TALE, "つながる", LONG, LONG, LONG) for _ in range(4)),
        copy=Copy(120, 130, LONG),
    ),
    replace(AGENDA, attendees=(), items=(), promises=(), copy=None, blank_decisions=0),
    replace(ECOMAP, title=LONG * 2, as_of=LONG, full_names=(LONG,) * 8, note=LONG, author=LONG),
    replace(INVITATION, invited=LONG * 2, folder=LONG, role=LONG * 3, contact=LONG * 2),
    replace(RECOVERY, rows=(("ABCDE",) * 7,) * 9, town=LONG, issued_by=LONG),
    replace(TODAY, visits=tuple(replace(TODAY.visits[0], who=LONG * 2) for _ in range(20))),
    replace(TODAY, visits=(), tomorrow=(TodayVisit("9:00", LONG * 3),) * 30, worker=LONG),
    replace(
        DISPOSAL,
        office=LONG * 2,
        article=LONG * 2,
        proposed_by=LONG * 2,
        issued_by=LONG,
        computers=(replace(DISPOSAL.computers[0], name=LONG),) * 45,
    ),
    SlipPaper("", "", "", "", "", "", Sender(), "", ""),
    DisposalPaper("", "", ""),
    InvitationPaper("", "", "", ""),
    RecoveryPaper("", "", (), ""),
    TodayPaper("", ""),
)
EVERY = (*ALL, *FULL)


@pytest.fixture(params=range(len(EVERY)), ids=lambda at: f"{EVERY[at].kind}-{at}")
def sheets(request: pytest.FixtureRequest, setter: Setter) -> tuple[Drawing, ...]:
    paper = EVERY[request.param]
    return PAPERS[paper.kind].build(paper, setter)


def test_every_kind_of_paper_has_a_layout() -> None:
    assert set(PAPERS) == set(PaperKind)


def test_nothing_reaches_over_the_edge_a_printer_leaves_free(
    sheets: tuple[Drawing, ...], setter: Setter
) -> None:
    cut_or_full = [
        (number, box)
        for number, sheet in enumerate(sheets)
        for box in boxes_of_text(sheet, setter)
        if not Box(20.0, 12.0, sheet.width - 20.0, sheet.height - 12.0).holds(box)
    ]

    assert cut_or_full == []


def test_no_text_lies_on_another(sheets: tuple[Drawing, ...], setter: Setter) -> None:
    clashes = [
        (one, other)
        for sheet in sheets
        for one, other in combinations(boxes_of_text(sheet, setter), 2)
        if one.grown(-0.6).meets(other)
    ]

    assert clashes == []


def test_no_rule_runs_through_text(sheets: tuple[Drawing, ...], setter: Setter) -> None:
    struck = [
        (rule, box)
        for sheet in sheets
        for box in boxes_of_text(sheet, setter)
        for rule in rules_of(sheet)
        if rule.meets(box.grown(-1.0))
    ]

    assert struck == []


def test_no_line_is_thinner_than_a_fax_can_show(sheets: tuple[Drawing, ...]) -> None:
    pens = [
        mark.pen
        for sheet in sheets
        for mark in walk(sheet.marks)
        if isinstance(mark, Line | Polyline | Polygon | PathMark | Rect | RoundRect | Circle)
        and mark.pen is not None
    ]

    assert min((pen.width for pen in pens), default=1.0) >= 0.75


def test_no_text_is_smaller_than_can_be_read(sheets: tuple[Drawing, ...]) -> None:
    sizes = [mark.size for sheet in sheets for mark in walk(sheet.marks) if isinstance(mark, Text)]

    assert min(sizes) >= 6.0


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.kind)
def test_a_paper_is_black_on_white(paper: Paper, press: Press) -> None:
    pdf = build_paper(paper, press, MADE).pdf

    image = pypdfium2.PdfDocument(pdf)[0].render(scale=1.5).to_pil()

    assert all(red == green == blue for _, (red, green, blue) in image.getcolors(100_000))


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.kind)
def test_a_paper_embeds_its_fonts_and_names_nobody(paper: Paper, press: Press) -> None:
    result = build_paper(paper, press, MADE)

    told = pypdfium2.PdfDocument(result.pdf).get_metadata_dict()

    assert b"Helvetica" not in result.pdf
    assert told["Title"] == PAPERS[paper.kind].title
    assert told["Author"] == told["Subject"] == told["Keywords"] == ""


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.kind)
def test_the_same_paper_is_the_same_file(paper: Paper, press: Press) -> None:
    assert build_paper(paper, press, MADE).pdf == build_paper(paper, press, MADE).pdf


def test_copies_are_numbered_in_one_file(press: Press) -> None:
    copies = [replace(ECOMAP, copy=Copy(number, 3)) for number in (1, 2, 3)]

    document = pypdfium2.PdfDocument(build_papers(copies, press, MADE).pdf)

    read = [page.get_textpage().get_text_bounded() for page in document]
    assert ["No.01／03" in read[0], "No.02／03" in read[1], "No.03／03" in read[2]] == [True] * 3


def test_papers_of_two_kinds_are_not_one_file(press: Press) -> None:
    with pytest.raises(ValueError, match="one kind"):
        build_papers((SLIP, TODAY), press, MADE)


def test_a_character_no_font_has_is_named_on_the_paper(press: Press) -> None:
    result = build_paper(replace(SLIP, receiver="山😀 太郎"), press, MADE)

    read = pypdfium2.PdfDocument(result.pdf)[0].get_textpage().get_text_bounded()

    assert "山〓 太郎 様" in read
    assert "U+1F600" in read
    assert [each.codes for each in result.problems] == ["U+1F600"]


def test_a_name_without_its_variant_is_told_but_not_marked(press: Press) -> None:
    result = build_paper(replace(SLIP, receiver="山\U000e01ef 太郎"), press, MADE)

    assert [each.codes for each in result.problems] == ["U+5C71 U+E01EF"]
    read = pypdfium2.PdfDocument(result.pdf)[0].get_textpage().get_text_bounded()
    assert "〓" not in read


def boxes_of_text(sheet: Drawing, setter: Setter) -> list[Box]:
    boxes = []
    for mark in walk(sheet.marks):
        if isinstance(mark, Text) and mark.text.strip():
            width = setter._fonts.measure(mark.text, mark.size, mark.bold, mark.family)
            shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[mark.anchor]
            left = mark.at.x - shift
            top = mark.at.y - EM_ABOVE * mark.size
            boxes.append(Box(left, top, left + width, mark.at.y + EM_BELOW * mark.size))
    return boxes


def rules_of(sheet: Drawing) -> Iterator[Box]:
    for mark in walk(sheet.marks):
        if isinstance(mark, Line):
            edges = Box.around((Box(*mark.start, *mark.start), Box(*mark.end, *mark.end)))
            if edges.width < 1e-6 or edges.height < 1e-6:
                yield edges.grown(mark.pen.width / 2)

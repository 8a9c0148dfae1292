# SPDX-License-Identifier: Apache-2.0
"""A map travels as facts and becomes a picture on paper where it is printed."""

from __future__ import annotations

from datetime import date

from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import MapRows, NodeRow, PersonRow, TieRow, TieStateRow
from banso_desktop.domain.papers import EcomapPaper, EcomapSheet
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.drawing.fonts import find_fonts
from banso_desktop.drawing.marks import Drawing, Group, Text
from banso_desktop.printing.catalogue import build
from banso_desktop.printing.ecomap_drawn import drawn
from banso_desktop.printing.sheet_text import unpack_sheet
from banso_desktop.services.disclosing import facts_for_paper
from tests.fakes.paper_samples import MADE

DAY = date(2026, 11, 20)


def day(text: str) -> PartialDate:
    return PartialDate(text, Precision.DAY)


ROWS = MapRows(
    household="h",
    persons=(
        PersonRow(
            id="p", family_name="佐藤", given_name="健一", common_name="", sex="male",
            born=day("1974-05-03"), died=None, relation="本人", is_index=True, elsewhere="",
            hearsay=False, position="a",
        ),
    ),
    dwellings=(),
    residences=(),
    kinships=(),
    nodes=(
        NodeRow(
            id="n", name="ひだまりの会", short_name="", kind="place", formality="informal",
            icon="", generic="畑の会", sector="community", resource="",
            since=day("2026-11-01"), until=None,
        ),
    ),
    ties=(TieRow("t", "p", "n", day("2026-11-01"), None, (), ()),),
    states=(
        TieStateRow(
            id="s", tie="t", perspective="worker", since=day("2026-11-01"), strength="weak",
            strain=False, direction="none", state="active", label="", basis="", planned=False,
            occasion="",
        ),
    ),
    positions=(),
)  # fmt: skip


def texts(marks: tuple[object, ...]) -> list[str]:
    found: list[str] = []
    for mark in marks:
        if isinstance(mark, Text):
            found.append(mark.text)
        elif isinstance(mark, Group):
            found += texts(mark.marks)
    return found


def said(paper: EcomapPaper) -> str:
    sheet: Drawing = unpack_sheet(paper.picture)
    return " ".join(texts(sheet.marks))


def test_the_map_of_a_day_is_drawn_with_its_legend() -> None:
    paper = drawn(EcomapSheet("佐藤さん世帯", facts_at(ROWS, DAY)), find_fonts())

    assert "ひだまりの会" in said(paper)
    assert paper.as_of == "令和8年11月20日 現在"
    assert unpack_sheet(paper.legend).marks


def test_what_was_not_there_yet_is_not_drawn() -> None:
    paper = drawn(EcomapSheet("佐藤さん世帯", facts_at(ROWS, date(2026, 10, 1))), find_fonts())

    assert "ひだまりの会" not in said(paper)


def test_two_days_compare() -> None:
    sheet = EcomapSheet("佐藤さん世帯", facts_at(ROWS, DAY), facts_at(ROWS, date(2026, 10, 1)))

    paper = drawn(sheet, find_fonts())

    assert paper.as_of == "令和8年11月20日 現在（R8.10.1 とくらべる）"
    assert len(unpack_sheet(paper.picture).marks) > 0


def test_a_nameless_map_says_classes_and_letters() -> None:
    paper = drawn(
        EcomapSheet("世帯番号 R8-7Q3K2M", facts_for_paper(ROWS, DAY, nameless=True)), find_fonts()
    )

    assert "健一" not in said(paper)
    assert "ひだまりの会" not in said(paper)
    assert "畑の会" in said(paper)


def test_it_becomes_a_pdf_like_any_paper() -> None:
    result = build(EcomapSheet("佐藤さん世帯", facts_at(ROWS, DAY)), made=MADE)

    assert result.pages == 1
    assert result.pdf.startswith(b"%PDF")

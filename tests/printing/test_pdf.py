# SPDX-License-Identifier: Apache-2.0
"""The PDF holds the very text, only embedded fonts, and nothing about anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.marks import (
    Anchor,
    Box,
    Circle,
    Drawing,
    Family,
    Group,
    Line,
    Mark,
    Pen,
    Point,
    Rect,
    RoundRect,
    Text,
)
from banso_desktop.drawing.themes import Surface, Theme, load_theme
from banso_desktop.errors import Refused
from banso_desktop.printing.pdf import Press
from tests.fakes.paper_samples import MADE

BIZ = pytest.mark.needs("font-biz-ud")
IPAMJ = pytest.mark.needs("font-ipamj")
VS17, VS18 = "\U000e0100", "\U000e0101"


def sheet(*marks: Mark) -> Drawing:
    return Drawing(300.0, 200.0, marks)


def line(text: str, **look: object) -> Text:
    return replace(Text(Point(20.0, 100.0), text, 20.0), **look)


def printed(press: Press, *marks: Mark) -> bytes:
    return press.pdf([sheet(*marks)], "つなぎ票", MADE)


def text_of(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()).strip()


def ink_of(pdf: bytes) -> set[bytes]:
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil().convert("L")
    return {bytes([level]) for level in image.tobytes() if level < 255}


def rows_of(pdf: bytes) -> tuple[bytes, tuple[int, int]]:
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L")
    return image.tobytes(), image.size


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ひだまりの会（畑の会）御中", marks=BIZ),
        pytest.param("髙橋 﨑山 ①㈱", marks=BIZ),
        pytest.param("𠮷田 邦夫", marks=IPAMJ),
        pytest.param(f"渡邉{VS17} 葛{VS17}飾 葛{VS18}城", marks=BIZ),
        pytest.param("Ünal R8-7Q3K2M", marks=BIZ),
        pytest.param("一丁七万丈三上下不与丐丑且丕世丘丙丞両並", marks=BIZ),
    ],
)
@pytest.mark.parametrize("bold", [False, True])
def test_text_reads_back_as_it_was_written(press: Press, text: str, bold: bool) -> None:
    assert text_of(printed(press, line(text, size=7.0, bold=bold))) == text


@BIZ
def test_more_than_one_subset_reads_back(press: Press) -> None:
    signs = [chr(code) for code in range(0x4E00, 0x5600) if chr(code).isidentifier()]
    known = [sign for sign in signs if not press.fonts.problems([sign])][:600]
    marks = [
        Text(Point(5.0, 10.0 + 8.0 * row), "".join(known[row * 30 : row * 30 + 30]), 6.0)
        for row in range(20)
    ]

    read = text_of(printed(press, *marks))

    assert "".join(read.split()) == "".join(known)


@BIZ
def test_a_variant_looks_different_from_its_base(press: Press) -> None:
    pictures = {
        rows_of(printed(press, line(text, size=60.0)))[0]
        for text in ("葛", f"葛{VS17}", f"葛{VS18}", "辻", f"辻{VS17}", f"辻{VS18}")
    }

    # 葛 and 辻 each have two shapes; one of the selectors means the plain one.
    assert len(pictures) == 4


@BIZ
def test_a_character_no_font_has_prints_as_geta_and_is_told(press: Press) -> None:
    drawing = sheet(line("山😀\ue000田"))

    pdf = press.pdf([drawing], "つなぎ票", MADE)

    assert text_of(pdf) == "山〓〓田"
    assert [each.codes for each in press.problems([drawing])] == ["U+1F600", "U+E000"]


@BIZ
def test_an_unknown_variant_prints_its_base_and_is_told(press: Press) -> None:
    drawing = sheet(line("山\U000e01ef"))

    pdf = press.pdf([drawing], "つなぎ票", MADE)

    assert text_of(pdf) == "山"
    assert [each.codes for each in press.problems([drawing])] == ["U+5C71 U+E01EF"]


@BIZ
def test_every_font_is_embedded_and_there_is_no_helvetica(press: Press) -> None:
    pdf = printed(press, line("漢字"), line("Abc", bold=True, family=Family.FIXED))

    assert pdf.count(b"/Type /Font\n") + pdf.count(b"/Type /Font ") == pdf.count(b"/FontFile2 ")
    assert pdf.count(b"/FontFile2 ") == 2
    assert b"Helvetica" not in pdf


@BIZ
def test_the_same_marks_and_moment_give_the_same_bytes(press: Press, fonts: FontSet) -> None:
    marks = (line(f"葛{VS17}城 渡邉{VS17}"), Circle(Point(50, 50), 10, Pen(1.2)))
    printed(press, line(f"辻{VS17}"))  # what was printed before must not show

    again = Press(fonts, load_theme(Surface.MONO))

    assert printed(press, *marks) == printed(again, *marks)


def test_another_moment_is_another_file(press: Press) -> None:
    later = press.pdf([sheet()], "つなぎ票", MADE + timedelta(seconds=1))

    assert later != printed(press)


def test_the_file_says_what_kind_of_paper_it_is_and_nothing_of_anybody(press: Press) -> None:
    pdf = printed(press, line("佐藤 健一"))

    told = pypdfium2.PdfDocument(pdf).get_metadata_dict()

    assert told == {
        "Title": "つなぎ票",
        "Author": "",
        "Subject": "",
        "Keywords": "",
        "Creator": "banso desktop",
        "Producer": "banso desktop, ReportLab PDF Library",
        "CreationDate": "D:20261124010203Z",
        "ModDate": "D:20261124010203Z",
    }


@BIZ
def test_the_file_names_no_path_of_this_computer(press: Press) -> None:
    face = press.fonts.faces()[0]

    assert str(face.path.parent).encode() not in printed(press, line("漢字"))


def test_paper_is_black_and_white_whatever_the_tokens_mean_on_screen(press: Press) -> None:
    tokens = ("formal", "informal", "strain", "ink2", "tie")
    marks = [
        Rect(Box(10.0 + 40 * at, 10.0, 40.0 + 40 * at, 40.0), None, token)
        for at, token in enumerate(tokens)
    ]

    # Whole pixels only: no edges smoothed to grey.
    image = pypdfium2.PdfDocument(printed(press, *marks))[0].render(scale=4).to_pil()

    assert {colour for _, colour in image.getcolors()} == {(0, 0, 0), (255, 255, 255)}


def test_a_token_that_is_not_painted_leaves_the_paper_white(press: Press) -> None:
    pdf = printed(press, Rect(Box(10, 10, 100, 100), None, "loop_fill"))

    assert ink_of(pdf) == set()


def test_a_halo_lies_behind_its_text_and_over_what_was_before(press: Press) -> None:
    under = Rect(Box(0, 0, 300, 200), None, "ink")
    label = line("一", size=20.0, halo=4.0)

    image = pypdfium2.PdfDocument(printed(press, under, label))[0].render(scale=2).to_pil()

    assert image.getpixel((2 * 18, 2 * 85)) == (255, 255, 255)
    assert image.getpixel((2 * 10, 2 * 85)) == (0, 0, 0)


@BIZ
@pytest.mark.parametrize(
    ("anchor", "left"), [(Anchor.START, 150.0), (Anchor.MIDDLE, 130.0), (Anchor.END, 110.0)]
)
def test_text_stands_where_its_anchor_says(press: Press, anchor: Anchor, left: float) -> None:
    mark = Text(Point(150.0, 100.0), "口口", 20.0, anchor=anchor, family=Family.FIXED)

    page = pypdfium2.PdfDocument(printed(press, mark))[0].get_textpage()
    first = page.get_charbox(0)[0]

    assert left <= first <= left + 4.0


@BIZ
def test_a_printed_line_is_as_long_as_it_was_measured(press: Press, fonts: FontSet) -> None:
    text = "世帯の記録、Abc 0229-00-1234" * 3
    end = fonts.measure(text, 9.0)
    marks = (Text(Point(0.0, 50.0), text, 9.0), Text(Point(end, 50.0), "口", 9.0))

    page = pypdfium2.PdfDocument(printed(press, *marks))[0].get_textpage()
    text_object = page.get_charbox(page.count_chars() - 1, loose=True)

    assert text_object[0] == pytest.approx(end, abs=0.05)


def test_marks_of_groups_are_drawn(press: Press) -> None:
    inner = Group((Line(Point(10, 10), Point(100, 10), Pen(2.0)),), id="x" * 26, role="tie")

    pdf = printed(press, Group((inner,), opacity=0.25))

    assert b"\x00" in ink_of(pdf)


@pytest.mark.parametrize("shape", ["circle", "round"])
def test_round_shapes_are_round(press: Press, shape: str) -> None:
    mark: Mark = (
        Circle(Point(100, 100), 50, None, "ink")
        if shape == "circle"
        else RoundRect(Box(50, 50, 150, 150), 50, None, "ink")
    )
    image = pypdfium2.PdfDocument(printed(press, mark))[0].render(scale=2).to_pil().convert("1")

    black = sum(1 for value in image.tobytes() for bit in range(8) if not value >> bit & 1)

    assert black / 4 == pytest.approx(3.14159 * 50**2, rel=0.01)


def test_a_coloured_theme_prints_its_colours(fonts: FontSet) -> None:
    theme = Theme(Surface.SCREEN, {"ground": "#FFFFFF", "ink": "#1C4F7C"})
    pdf = Press(fonts, theme).pdf([sheet(Rect(Box(0, 0, 300, 200), None, "ink"))], "x", MADE)

    image = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil()

    assert image.getpixel((100, 100)) == (0x1C, 0x4F, 0x7C)


def test_without_a_japanese_font_nothing_is_printed() -> None:
    press = Press(FontSet({}), load_theme(Surface.MONO))

    with pytest.raises(Refused, match=r"paper\.no_font"):
        printed(press, line("漢字"))

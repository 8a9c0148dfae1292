# SPDX-License-Identifier: Apache-2.0
"""Tables grow, break between lines and lose nothing; labels and headings come along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.drawing.marks import Box, Drawing, Rect, Text, walk
from banso_desktop.printing.page import Column, Flow, Table
from banso_desktop.printing.setting import BODY, Setter, Strip, line_strip

pytestmark = pytest.mark.needs("font-biz-ud")

PAGE = (300.0, 200.0)
MARGINS = Box(20.0, 20.0, 20.0, 20.0)
LINE_HEIGHT = BODY.line


def strips(*texts: str) -> tuple[Strip, ...]:
    return tuple(line_strip(text, BODY) for text in texts)


def texts_of(sheet: Drawing) -> list[str]:
    return [mark.text for mark in walk(sheet.marks) if isinstance(mark, Text)]


def table(flow: Flow, heading: str = "", whole: float = 60.0) -> Table:
    columns = (
        Column(60.0, strips(heading) if heading else (), is_centred=not heading),
        Column(200.0, strips("中身") if heading else ()),
    )
    return Table(flow, columns, whole=whole)


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.sampled_from([0.0, 30.0, 90.0, 500.0]),
    st.booleans(),
)
def test_every_line_is_printed_once_in_order_and_inside_its_page(
    counts: list[int], least: float, has_heading: bool
) -> None:
    flow = Flow(PAGE, MARGINS)
    made = table(flow, "見出し" if has_heading else "")
    wanted = [[f"{row}の{line}" for line in range(count)] for row, count in enumerate(counts)]

    for lines in wanted:
        made.row([strips("名"), strips(*lines)], least)
    made.finish()

    sheets = flow.sheets()
    printed = [text for sheet in sheets for text in texts_of(sheet) if "の" in text]
    assert printed == [line for lines in wanted for line in lines]
    for sheet in sheets:
        ys = [mark.at.y for mark in walk(sheet.marks) if isinstance(mark, Text)]
        assert all(20.0 <= y <= 180.0 for y in ys)


def test_a_heading_stands_on_every_page() -> None:
    flow = Flow(PAGE, MARGINS)
    made = table(flow, "見出し")

    for number in range(30):
        made.row([strips(str(number)), strips("行")])
    made.finish()

    assert flow.pages > 2
    assert all(texts_of(sheet)[0] == "見出し" for sheet in flow.sheets())


def test_a_label_stands_on_every_page_its_row_is_on() -> None:
    flow = Flow(PAGE, MARGINS)
    made = table(flow)

    made.row([strips("お願い"), strips(*(str(number) for number in range(25)))])
    made.finish()

    assert flow.pages == 3
    assert all("お願い" in texts_of(sheet) for sheet in flow.sheets())


def test_a_short_row_is_not_parted() -> None:
    flow = Flow(PAGE, MARGINS)
    flow.space(120.0)
    made = table(flow, whole=60.0)

    made.row([strips("一"), strips("い", "ろ", "は")])
    made.finish()

    first, second = flow.sheets()
    assert texts_of(first) == []
    assert texts_of(second) == ["一", "い", "ろ", "は"]


def test_every_page_has_its_frame() -> None:
    flow = Flow(PAGE, MARGINS)
    made = table(flow)

    made.row([strips("一"), strips(*(str(number) for number in range(30)))])
    made.finish()

    assert [sum(isinstance(m, Rect) for m in sheet.marks) for sheet in flow.sheets()] == [1] * 3


def test_a_row_is_at_least_as_high_as_asked() -> None:
    flow = Flow(PAGE, MARGINS)
    made = table(flow)

    made.row([strips("一"), strips("い")], least=50.0)

    assert flow.y == pytest.approx(20.0 + 50.0)


def test_a_table_without_rows_draws_nothing() -> None:
    flow = Flow(PAGE, MARGINS)

    table(flow, "見出し").finish()

    assert flow.sheets()[0].marks == ()


def test_the_header_is_called_on_every_page_but_the_first() -> None:
    flow = Flow(PAGE, MARGINS, header=lambda each: each.strips(strips("つづき")))

    flow.strips(strips(*("行" for _ in range(25))))

    assert ["つづき" in texts_of(sheet) for sheet in flow.sheets()] == [False, True, True]


def test_the_first_page_may_end_earlier() -> None:
    flow = Flow(PAGE, MARGINS, bottoms=(60.0,))

    flow.strips(strips("い", "ろ", "は", "に"))

    assert [len(texts_of(sheet)) for sheet in flow.sheets()] == [2, 2]


def test_a_foot_knows_how_many_pages_there_are() -> None:
    flow = Flow(PAGE, MARGINS)
    flow.break_page()

    sheets = flow.sheets(lambda page, pages: line_strip(f"{page}／{pages}", BODY).marks)

    assert [texts_of(sheet) for sheet in sheets] == [["1／2"], ["2／2"]]


def test_ticks_wrap_and_keep_their_labels(setter: Setter) -> None:
    from banso_desktop.domain.papers import Tick

    labels = ["名前・連絡先", "お願いの内容", "家族のこと", "とても長い" * 12, "お金のこと"]

    made = setter.ticks([Tick(label, True) for label in labels], 200.0)

    printed = "".join(m.text for strip in made for m in strip.marks if isinstance(m, Text))
    boxes = [m for strip in made for m in strip.marks if isinstance(m, Rect)]
    assert printed == "".join(labels)
    assert len(boxes) == len(labels)
    assert all(box.box.right <= 200.0 for box in boxes)


def test_text_that_is_too_wide_gets_smaller_then_wraps(setter: Setter) -> None:
    style = setter.fitted("みどり野町" * 10, 300.0, BODY, 8.0)

    assert style.size == pytest.approx(8.0)
    assert setter.fitted("みどり野町", 300.0, BODY, 8.0) == BODY

# SPDX-License-Identifier: Apache-2.0
"""今日の紙: the day's visits to carry along, with a line to write on for each."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.papers import TodayPaper, TodayVisit
from banso_desktop.drawing.marks import Anchor, Box, Drawing, Family, Mark
from banso_desktop.printing.furniture import (
    MARGIN,
    foot,
    heading_rule,
    page_number,
    text_at,
    upwards,
)
from banso_desktop.printing.page import A4, Column, Flow, Table
from banso_desktop.printing.setting import (
    BODY,
    CHECK_SIZE,
    SMALL,
    STRONG,
    THICK,
    TITLE,
    Setter,
    Strip,
    Style,
    check_box,
    ruled,
)

_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_TIME: Final = Style(13.0, bold=True, family=Family.FIXED)
_WHO: Final = Style(12.0, bold=True)
_ASIDE: Final = Style(10.0)
_FREE_LINES: Final = (4, 10)
"""How many lines to write on there are at least and at most."""
_FREE_LINE: Final = 24.0
_HANDLING: Final = "一日の終わりに記録へ写し、この紙は裁断してください。"


def today_sheets(paper: TodayPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out a day."""
    flow = Flow(
        A4, Box(_LEFT, 36.0, MARGIN, 50.0), header=lambda each: _heading(each, paper, setter)
    )
    _heading(flow, paper, setter)
    if paper.visits:
        _visits(flow, paper, setter)
    else:
        flow.strips(setter.text("今日の約束はありません。", flow.width, BODY))
    _notes(flow, paper, setter)
    _tomorrow(flow, paper, setter)
    ring = " ".join(part for part in (paper.office, paper.office_phone) if part)
    notes = (_HANDLING, f"連絡先 {ring}" if ring else "", paper.made)

    def footer(page: int, pages: int) -> tuple[Mark, ...]:
        return foot(setter, (_LEFT, _RIGHT), A4[1] - 28.0, page_number(page, pages), notes)

    return flow.sheets(footer)


def _heading(flow: Flow, paper: TodayPaper, setter: Setter) -> None:
    title = f"{paper.day}　今日の紙"
    style = setter.fitted(title, 350.0, TITLE, 11.0)
    flow.add(text_at(_LEFT, 53.0, title, style))
    room = _RIGHT - _LEFT - setter.width(title, style) - 18.0
    name = Style(11.0, bold=True, anchor=Anchor.END)
    flow.add(*upwards(setter, _RIGHT, 52.0, paper.worker, room, name, 8.0))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 72.0


def _visits(flow: Flow, paper: TodayPaper, setter: Setter) -> None:
    heading = Style(9.0, bold=True)
    widths = (26.0, 62.0, flow.width - 26.0 - 62.0 - 176.0, 176.0)
    labels = ("", "時刻", "どこへ・なにをしに", "だれと・電話")
    columns = [
        Column(width, setter.text(label, width - 12.0, heading))
        for width, label in zip(widths, labels, strict=True)
    ]
    table = Table(flow, columns, pad=(7.0, 5.0), whole=200.0)
    for visit in paper.visits:
        width = table.cell_width(2)
        cells = (
            (Strip(_TIME.line, check_box(1.0, _TIME.line / 2, False)),),
            _time(visit, table.cell_width(1), setter),
            (*_where(visit, width, setter), _note_line(width)),
            _company(visit, table.cell_width(3), setter),
        )
        table.row(cells, 62.0)
    table.finish()


def _time(visit: TodayVisit, width: float, setter: Setter) -> tuple[Strip, ...]:
    minutes = f"{visit.minutes}分" if visit.minutes else ""
    return setter.text(visit.starts or "—", width, _TIME) + setter.text(minutes, width, SMALL)


def _where(visit: TodayVisit, width: float, setter: Setter) -> tuple[Strip, ...]:
    what = "　".join(part for part in (visit.what, visit.place) if part)
    caution = f"★ {'・'.join(visit.caution)}" if visit.caution else ""
    return (
        setter.text(visit.who, width, _WHO)
        + setter.text(what, width, _ASIDE)
        + setter.text(caution, width, Style(10.0, bold=True, indent=1.5))
    )


def _company(visit: TodayVisit, width: float, setter: Setter) -> tuple[Strip, ...]:
    with_whom = f"{visit.with_whom}と" if visit.with_whom else ""
    phone = f"電話 {visit.phone}" if visit.phone else ""
    return setter.text(with_whom, width, _ASIDE) + setter.text(phone, width, _ASIDE)


def _note_line(width: float) -> Strip:
    """Return room for a line by hand."""
    return Strip(22.0, (ruled(0.0, 19.0, width),))


def _notes(flow: Flow, paper: TodayPaper, setter: Setter) -> None:
    """Put free lines, as many as leave room for tomorrow."""
    least, most = _FREE_LINES
    flow.space(14.0)
    flow.need(STRONG.line + least * _FREE_LINE)
    tomorrow = 34.0 + 15.0 * len(paper.tomorrow) if paper.tomorrow else 0.0
    fitting = int((flow.room - STRONG.line - tomorrow) / _FREE_LINE)
    flow.strips(setter.text("書きとめ（ご本人の言葉など）", flow.width, STRONG))
    line = Strip(_FREE_LINE, (ruled(0.0, 22.0, flow.width),))
    flow.strips((line,) * max(least, min(most, fitting)))


def _tomorrow(flow: Flow, paper: TodayPaper, setter: Setter) -> None:
    if not paper.tomorrow:
        return
    flow.space(16.0)
    flow.need(SMALL.line * 3)
    title = f"あす　{paper.tomorrow_day}" if paper.tomorrow_day else "あす"
    flow.strips(setter.text(title, flow.width, Style(10.0, bold=True)))
    flow.space(2.0)
    for visit in paper.tomorrow:
        parts = (visit.starts or "—", visit.who, visit.what, visit.place, visit.with_whom)
        line = "　".join(part for part in parts if part)
        box = Strip(14.0, check_box(0.0, 7.0, False))
        for number, strip in enumerate(setter.text(line, flow.width - 18.0, SMALL)):
            marks = (*strip.at(CHECK_SIZE + 6.0, 0.5), *(box.marks if number == 0 else ()))
            flow.strips((Strip(14.0, marks),))

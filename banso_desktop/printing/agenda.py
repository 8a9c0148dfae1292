# SPDX-License-Identifier: Apache-2.0
"""会議の次第: what a conference is about, whose words count, what was promised and decided."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

from banso_desktop.domain.papers import AgendaItem, AgendaPaper, Attendee, DecisionLine
from banso_desktop.drawing.marks import EM_MIDDLE, Anchor, Box, Drawing, Family, Mark
from banso_desktop.printing.furniture import (
    MARGIN,
    boxed,
    copy_label,
    foot,
    heading_rule,
    page_number,
    text_at,
    upwards,
)
from banso_desktop.printing.page import A4, Column, Flow, Table
from banso_desktop.printing.setting import (
    BODY,
    LABEL,
    SMALL,
    STRONG,
    THICK,
    TITLE,
    Setter,
    Strip,
    Style,
    ruled,
)

_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_FOOT: Final = A4[1] - 28.0
_ASIDE: Final = Style(9.5)
UNASKED: Final = "未確認"
"""Printed where the person's own words on an item are not known yet."""
_SECRECY: Final = "ここで聞いたこと・見た紙は、この会議の目的のほかに使いません。"
_RULES: Final = (
    "ご本人のいないところで決めきりません。分からないことは「聞いてみる」と決めます。",
    "お名前で呼び、決めつける言い方をしません。",
)


def agenda_sheets(paper: AgendaPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out an agenda; every page carries the copy's number."""
    flow = Flow(
        A4, Box(_LEFT, 36.0, MARGIN, 50.0), lambda each: _heading(each, paper, setter, " つづき")
    )
    _heading(flow, paper, setter, "")
    _facts(flow, paper, setter)
    _rules(flow, paper, setter)
    _items(flow, paper, setter)
    _promises(flow, paper, setter)
    _decisions(flow, paper, setter)
    _next_time(flow, paper, setter)

    def footer(page: int, pages: int) -> tuple[Mark, ...]:
        collected = "会議のあとに回収します" if paper.copy else ""
        holder = f"お渡し先 {paper.copy.holder} 様" if paper.copy and paper.copy.holder else ""
        notes = (paper.handling, collected, holder)
        return foot(setter, (_LEFT, _RIGHT), _FOOT, page_number(page, pages), notes)

    return flow.sheets(footer)


def _heading(flow: Flow, paper: AgendaPaper, setter: Setter, suffix: str) -> None:
    right = _RIGHT
    if paper.copy is not None:
        label, style = copy_label(paper.copy), Style(12.0, bold=True)
        middle = 53.0 - TITLE.size * EM_MIDDLE
        flow.add(*boxed(setter, _RIGHT, middle, label, style))
        right -= setter.width(label, style) + 1.4 * style.size + 10.0
    title = paper.title + suffix
    flow.add(*upwards(setter, _LEFT, 53.0, title, right - _LEFT, TITLE, 11.0))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 72.0


def _facts(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    labels = 92.0
    columns = (Column(labels, is_centred=True), Column(flow.width - labels, is_centred=True))
    table = Table(flow, columns, pad=(7.0, 4.0))
    width = table.cell_width(1)
    kind = setter.text(paper.type_name, width) + setter.text(paper.basis, width, SMALL)
    rows = (
        ("会議の種類", kind),
        ("日時", setter.text(paper.when, width)),
        ("場所", setter.text(paper.place, width)),
        ("よびかけ", setter.text(paper.convener, width)),
        ("出席", _attendees(paper.attendees, width, setter)),
    )
    for label, content in rows:
        if content:
            table.row([setter.text(label, table.cell_width(0), LABEL), content], 22.0)
    table.finish()


def _attendees(attendees: tuple[Attendee, ...], width: float, setter: Setter) -> tuple[Strip, ...]:
    """Return participants in two columns, down each: organisation, name, part."""
    half = (width - 12.0) / 2
    cells = [_attendee(each, half, setter) for each in attendees]
    middle = (len(cells) + 1) // 2
    left, right = (
        [strip for cell in column for strip in cell] for column in (cells[:middle], cells[middle:])
    )
    strips: list[Strip] = []
    for one, other in zip_longest(left, right, fillvalue=Strip(0.0)):
        strips.append(Strip(_ASIDE.line, (*one.marks, *other.at(half + 12.0, 0.0))))
    return tuple(strips)


def _attendee(attendee: Attendee, width: float, setter: Setter) -> tuple[Strip, ...]:
    part = f"（{attendee.part}）" if attendee.part else ""
    text = "　".join(each for each in (attendee.agency, attendee.name) if each)
    return setter.text(text + part, width, Style(_ASIDE.size, indent=1.0))


def _rules(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    flow.space(8.0)
    style = Style(9.0, indent=1.0)
    for rule in (paper.secrecy or _SECRECY, *_RULES):
        flow.strips(setter.text(f"・{rule}", flow.width, style))


def _title(flow: Flow, setter: Setter, text: str, needed: float, aside: str = "") -> None:
    """Put a heading that stays with ``needed`` points of what follows it."""
    flow.space(12.0)
    flow.need(STRONG.line + 3.0 + needed)
    if aside:
        flow.add(text_at(_RIGHT, flow.y + STRONG.baseline, aside, Style(9.5, anchor=Anchor.END)))
    flow.strips(setter.text(text, flow.width, STRONG))
    flow.space(3.0)


def _columns(setter: Setter, flow: Flow, widths: tuple[tuple[float, str], ...]) -> list[Column]:
    """Return columns; the one of width 0 takes what the others leave."""
    rest = flow.width - sum(width for width, _ in widths)
    return [
        Column(width or rest, setter.text(label, (width or rest) - 10.0, Style(9.0, bold=True)))
        for width, label in widths
    ]


def _items(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    total = sum(item.minutes for item in paper.items)
    _title(flow, setter, "議題", 60.0, f"あわせて {total}分" if total else "")
    has_clock = any(item.starts for item in paper.items)
    widths = (
        (24.0, ""),
        (0.0, "議題とご本人の言葉"),
        (66.0 if has_clock else 36.0, "時間" if has_clock else "分"),
        (76.0, "だれから"),
        (66.0, "ねらい"),
        (54.0, "輪"),
    )
    table = Table(flow, _columns(setter, flow, widths), pad=(5.0, 4.0))
    for number, item in enumerate(paper.items, start=1):
        cells = (
            setter.text(str(number), 14.0, Style(10.5, bold=True, family=Family.FIXED)),
            _item(item, table.cell_width(1), setter),
            _time(item, table.cell_width(2), setter),
            setter.text(item.presenter, table.cell_width(3), _ASIDE),
            setter.text(item.aim, table.cell_width(4), _ASIDE),
            setter.text(item.wheel, table.cell_width(5), _ASIDE),
        )
        table.row(cells, 24.0)
    table.finish()


def _item(item: AgendaItem, width: float, setter: Setter) -> tuple[Strip, ...]:
    strips = setter.text(item.title, width, Style(10.5, bold=True))
    if item.about_household or item.own_words:
        words = item.own_words or UNASKED
        strips += setter.text(f"ご本人の言葉：{words}", width, _ASIDE)
    if item.materials:
        strips += setter.text(f"紙：{item.materials}", width, SMALL)
    return strips


def _time(item: AgendaItem, width: float, setter: Setter) -> tuple[Strip, ...]:
    minutes = f"{item.minutes:>2}分" if item.minutes else ""
    style = Style(_ASIDE.size, family=Family.FIXED)
    return setter.text(" ".join(part for part in (item.starts, minutes) if part), width, style)


def _promises(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    if not paper.promises:
        return
    _title(flow, setter, "前回の約束", 50.0)
    widths = ((0.0, "約束"), (92.0, "だれが"), (84.0, "いつまで"), (110.0, "そのあと"))
    table = Table(flow, _columns(setter, flow, widths), pad=(5.0, 4.0))
    for line in paper.promises:
        texts = (line.text, line.who, line.due, line.state)
        cells = [
            setter.text(text, table.cell_width(column), _ASIDE) for column, text in enumerate(texts)
        ]
        table.row(cells, 22.0)
    table.finish()


def _decisions(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    lines = (*paper.decisions, *(DecisionLine(""),) * paper.blank_decisions)
    if not lines:
        return
    _title(flow, setter, "決めたこと", 90.0)
    widths = (
        (58.0, "輪"), (0.0, "決めたこと"), (84.0, "だれが"), (76.0, "いつまで"),
        (76.0, "ご本人に"),
    )  # fmt: skip
    table = Table(flow, _columns(setter, flow, widths), pad=(5.0, 4.0))
    for line in lines:
        texts = (line.wheel, line.text, line.who, line.due, line.tell)
        cells = [
            setter.text(text, table.cell_width(column), _ASIDE) for column, text in enumerate(texts)
        ]
        table.row(cells, 28.0)
    table.finish()


def _next_time(flow: Flow, paper: AgendaPaper, setter: Setter) -> None:
    flow.space(12.0)
    flow.need(24.0)
    label = f"次回：{paper.next_time}" if paper.next_time else "次回"
    flow.add(text_at(_LEFT, flow.y + BODY.baseline, label, BODY))
    if not paper.next_time:
        start = _LEFT + setter.width(label, BODY) + 8.0
        flow.add(ruled(start, flow.y + BODY.baseline + 3.0, 220.0))
    flow.space(24.0)

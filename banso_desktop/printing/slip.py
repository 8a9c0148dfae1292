# SPDX-License-Identifier: Apache-2.0
"""つなぎ票: the referral slip above, its reply part (お返事) below the cut line."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from banso_desktop.domain.papers import Sender, SlipPaper
from banso_desktop.drawing.marks import (
    EM_MIDDLE,
    Anchor,
    Box,
    Drawing,
    Family,
    Mark,
    Point,
    Text,
)
from banso_desktop.printing.furniture import (
    MARGIN,
    RING,
    boxed,
    cut_line,
    foot,
    heading_rule,
    page_number,
    ring,
    text_at,
    write_line,
    writing_box,
)
from banso_desktop.printing.page import A4, Column, Flow, Table
from banso_desktop.printing.qr import QUIET_MODULES, REPLY_PREFIX, qr_path
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
    height_of,
)

CUT: Final = 470.0
"""Where the reply part begins; the same on every slip, so that it fits one envelope."""
QR_SIZE: Final = 74.0
_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_LABELS: Final = 122.0
_CLOSING: Final = 64.0
"""Room kept on the first page for the lines below the table."""
_QR_LEFT: Final = _RIGHT - QR_SIZE
_BESIDE_QR: Final = _QR_LEFT - QUIET_MODULES * QR_SIZE / 21 - 3.0
"""Right edge of text beside the code: its quiet zone stays white."""

_BACK: Final = (
    "うまくいかないとき、合わないと感じたときは、遠慮なく「もどして」ください。一緒に考え直します。"
)
_HOW: Final = "あてはまるものに○を。よければひとことお書きください。ご本人のお名前はいりません。"
_FOOT: Final = (
    "この票の情報は、上の「伝えてよい範囲」の目的以外に使わず、"
    "つなぎが終わったら返すか裁断してください。"
)
_TO_THE_BEARER: Final = "この票をお渡しした者へお戻しください"
ANSWERS: Final = (
    "お受けします",
    "会えました",
    "まだ会えていません",
    "少し心配なことがあります",
    "ほかがよさそう（先）",
    "もどしたい（理由）",
)
"""The circles of the reply part, numbered from 1."""


def slip_sheets(paper: SlipPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out a slip.

    The reply part stands at the foot of the first page whatever the length of the text;
    what does not fit above it goes on to further pages.
    """
    flow = Flow(
        A4,
        Box(_LEFT, 36.0, MARGIN, 48.0),
        header=lambda each: _heading(each, paper, setter, is_first=False),
        bottoms=() if paper.office_copy else (CUT - _CLOSING,),
    )
    _heading(flow, paper, setter, is_first=True)
    _addresses(flow, paper, setter)
    _body(flow, paper, setter)

    def footer(page: int, pages: int) -> tuple[Mark, ...]:
        return foot(setter, (_LEFT, _RIGHT), A4[1] - 30.0, page_number(page, pages))

    below = flow.y + 14.0 if flow.pages == 1 else CUT - _CLOSING + 8.0
    if paper.office_copy:
        _closing_of_copy(flow, paper, setter)
        return flow.sheets(footer)
    pages = flow.pages
    first, *others = flow.sheets(lambda page, of: footer(page, of) if page > 1 else ())
    closing = _closing(paper, setter, below, pages)
    reply = _reply(paper, setter)
    return (replace(first, marks=(*first.marks, *closing, *reply)), *others)


def _heading(flow: Flow, paper: SlipPaper, setter: Setter, is_first: bool) -> None:
    title = f"つなぎ票（{paper.heading}）" if paper.heading else "つなぎ票"
    if not is_first:
        title = "つなぎ票（つづき）"
    flow.add(text_at(_LEFT, 53.0, title, TITLE))
    x = _LEFT + setter.width(title, TITLE) + 12.0
    for label in _stamps(paper):
        style = Style(11.0, bold=True)
        right = x + setter.width(label, style) + 1.4 * style.size
        flow.add(*boxed(setter, right, 53.0 - TITLE.size * EM_MIDDLE, label, style))
        x = right + 8.0
    flow.add(*_numbers(paper, setter, _RIGHT - x))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 74.0


def _stamps(paper: SlipPaper) -> list[str]:
    stamps = ["再発行"] if paper.reissued else []
    return [*stamps, "控え"] if paper.office_copy else stamps


def _numbers(paper: SlipPaper, setter: Setter, room: float) -> tuple[Mark, ...]:
    """Return number and dates at the right of the title, in lines where they do not fit."""
    again = f"再発行 {paper.reissued}" if paper.reissued else ""
    number = f"No. {paper.number}" if paper.number else ""
    parts = [part for part in (number, paper.issued_on, again) if part]
    style = Style(10.5, anchor=Anchor.END)
    whole = "　".join(parts)
    if setter.width(whole, style) <= room:
        return (text_at(_RIGHT, 50.0, whole, style),)
    small = Style(9.5, anchor=Anchor.END)
    return tuple(
        text_at(_RIGHT, 53.0 - 12.0 * (len(parts) - 1 - number), part, small)
        for number, part in enumerate(parts)
    )


def _addresses(flow: Flow, paper: SlipPaper, setter: Setter) -> None:
    """Put the receiver at the left and the sender at the right."""
    half = 270.0
    big, name = Style(13.0, bold=True), Style(11.5)
    if paper.destination:
        to = setter.text(f"{paper.destination} 御中", half, big)
        if paper.receiver:
            to += setter.text(f"ご担当　{paper.receiver} 様", half, name)
    else:
        to = setter.text(f"{paper.receiver} 様", half, big) if paper.receiver else ()
    sender = paper.sender
    parts = (
        sender.office,
        f"担当 {sender.person}" if sender.person else "",
        f"電話 {sender.phone}" if sender.phone else "",
    )
    own = Style(10.0, leading=1.3)
    x = _LEFT + half + 18.0
    at_right = tuple(strip for part in parts for strip in setter.text(part, _RIGHT - x, own))
    for strips, at in ((to, _LEFT), (at_right, x)):
        y = flow.y
        for strip in strips:
            flow.add(*strip.at(at, y))
            y += strip.height
    flow.y = max(126.0, flow.y + max(height_of(to), height_of(at_right)) + 12.0)


def _body(flow: Flow, paper: SlipPaper, setter: Setter) -> None:
    columns = (
        Column(_LABELS, is_centred=True),
        Column(_RIGHT - _LEFT - _LABELS, is_centred=True),
    )
    table = Table(flow, columns, pad=(7.0, 5.0), whole=80.0)
    width = table.cell_width(1)
    person = Style(11.5)
    texts = (
        ("ご本人", setter.text(paper.person, width, person), 27.0),
        ("お願いしたいこと", setter.text(paper.request, width), 46.0),
        ("ご本人の言葉", setter.text(paper.own_words, width), 36.0),
        ("知っておいてほしいこと", setter.text(paper.to_know, width), 40.0),
        ("伝えてよい範囲", setter.ticks(paper.disclose, width, Style(10.0)), 27.0),
        ("ご本人の同意", setter.ticks(paper.consent, width, Style(10.0)), 27.0),
    )
    for label, content, least in texts:
        table.row([setter.text(label, table.cell_width(0), LABEL), content], least)
    table.finish()


def _closing(paper: SlipPaper, setter: Setter, y: float, pages: int) -> tuple[Mark, ...]:
    strips: tuple[Strip, ...] = setter.text(_BACK, _RIGHT - _LEFT, Style(9.5))
    strips += setter.text(_asking(paper), _RIGHT - _LEFT, STRONG)
    if pages > 1:
        strips += setter.text(f"つづきは2枚目からです（全{pages}枚）。", _RIGHT - _LEFT, LABEL)
    marks: list[Mark] = []
    for strip in strips:
        marks.extend(strip.at(_LEFT, y))
        y += strip.height + 1.5
    return tuple(marks)


def _asking(paper: SlipPaper) -> str:
    return f"次に様子をうかがう日：{paper.look_again}" if paper.look_again else ""


def _closing_of_copy(flow: Flow, paper: SlipPaper, setter: Setter) -> None:
    """Put what the sender's own copy has instead of the reply part."""
    flow.space(14.0)
    flow.kept(setter.text(_asking(paper), flow.width, STRONG))
    if paper.code:
        flow.strips(setter.text(f"お返事の符号：{paper.code}", flow.width, BODY))
    flow.space(16.0)
    flow.need(150.0)
    flow.strips(setter.text("お返事とその後", flow.width, STRONG))
    flow.space(4.0)
    widths = ((78.0, "日"), (120.0, "だれから"), (flow.width - 198.0, "ようす・次にすること"))
    columns = [Column(width, setter.text(label, width - 12.0, LABEL)) for width, label in widths]
    table = Table(flow, columns)
    for _ in range(5):
        table.row([(), (), ()], least=27.0)
    table.finish()


def _reply(paper: SlipPaper, setter: Setter) -> tuple[Mark, ...]:
    marks: list[Mark] = [
        *cut_line(setter, A4[0], CUT, "切りとり（返信用）"),
        text_at(_LEFT, 506.0, "お返事（もどし票）", TITLE),
    ]
    if paper.number:
        number = f"No. {paper.number}"
        marks.append(text_at(_BESIDE_QR, 503.0, number, Style(10.5, anchor=Anchor.END)))
    y = 516.0
    for strip in _reply_address(paper.sender, setter):
        marks.extend(strip.at(_LEFT, y))
        y += strip.height
    marks.extend(_code(paper.code))
    for line, strip in enumerate(setter.text(_HOW, _BESIDE_QR - _LEFT, Style(9.5))):
        marks.extend(strip.at(_LEFT, 551.0 + line * strip.height))
    received = "受付日　令和　　　年　　　月　　　日"
    marks.append(text_at(_LEFT, 599.0, received, BODY))
    marks.extend(write_line(setter, 290.0, 599.0, "担当", _RIGHT, BODY))
    marks.extend(_circles(setter))
    marks.append(text_at(_LEFT, 721.0, "ひとこと（様子・うれしかったこと・困ったこと）", LABEL))
    marks.extend(writing_box(Box(_LEFT, 727.0, _RIGHT, 793.0), 3))
    marks.append(text_at(_LEFT, 808.0, _FOOT, Style(8.5)))
    return tuple(marks)


def _reply_address(sender: Sender, setter: Setter) -> tuple[Strip, ...]:
    width = _BESIDE_QR - _LEFT
    whole = "　".join(part for part in (sender.office, sender.person) if part)
    if not whole:
        return setter.text(_TO_THE_BEARER, width, STRONG)
    address = f"{whole} 行"
    strips = setter.text(address, width, setter.fitted(address, width, STRONG, 9.0))
    ways = (("ファクス", sender.fax), ("電話", sender.phone))
    line = "　".join(f"{label} {value}" for label, value in ways if value)
    return strips + setter.text(line, width, setter.fitted(line, width, BODY, 8.5))


def _code(code: str) -> tuple[Mark, ...]:
    if not code:
        return ()
    middle = _QR_LEFT + QR_SIZE / 2
    shown = Text(
        Point(middle, 587.0),
        code,
        12.0,
        bold=True,
        anchor=Anchor.MIDDLE,
        family=Family.FIXED,
    )
    return qr_path(REPLY_PREFIX + code, _QR_LEFT, 486.0, QR_SIZE), shown


def _circles(setter: Setter) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    style = Style(11.0)
    places = ((_LEFT, 621.0), (300.0, 621.0), (_LEFT, 645.0), (300.0, 645.0))
    for number, (label, (x, middle)) in enumerate(zip(ANSWERS, places, strict=False), start=1):
        marks.append(ring(x, middle))
        marks.append(_answer(x, middle, f"{number}　{label}", style))
    for number, middle in ((5, 669.0), (6, 693.0)):
        label = f"{number}　{ANSWERS[number - 1]}"
        end = "→ すぐお電話します" if number == 6 else ""
        right = _RIGHT - (setter.width(end, SMALL) + 8.0 if end else 0.0)
        marks.append(ring(_LEFT, middle))
        baseline = middle + style.size * EM_MIDDLE
        x = _LEFT + 2 * RING + 6.0
        marks.extend(write_line(setter, x, baseline, label, right, style))
        if end:
            marks.append(text_at(_RIGHT, baseline, end, replace(SMALL, anchor=Anchor.END)))
    return tuple(marks)


def _answer(x: float, middle: float, label: str, style: Style) -> Text:
    return text_at(x + 2 * RING + 6.0, middle + style.size * EM_MIDDLE, label, style)

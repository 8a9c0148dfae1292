# SPDX-License-Identifier: Apache-2.0
"""予備の鍵: the sheet for the safe that opens the town when every passphrase is lost."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.papers import RecoveryPaper
from banso_desktop.drawing.marks import EM_MIDDLE, Anchor, Box, Drawing, Family, Rect
from banso_desktop.printing.furniture import (
    MARGIN,
    boxed,
    heading_rule,
    numbered,
    text_at,
    write_line,
)
from banso_desktop.printing.page import A4, Column, Flow, Table
from banso_desktop.printing.qr import qr_path
from banso_desktop.printing.setting import (
    BODY,
    LABEL,
    LINE,
    SMALL,
    STRONG,
    THICK,
    TITLE,
    Setter,
    Style,
)

_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_QR_SIZE: Final = 132.0
_CODE_WIDTH: Final = _RIGHT - _LEFT - _QR_SIZE - 52.0
_ROW: Final = 27.0
_TALK: Final = Style(10.5, leading=1.45)
_CHECKED: Final = "線で囲んだ文字は、その行の打ちまちがいを見つけるためのものです。"
_CAN: Final = (
    "この紙があれば、だれの合言葉がなくても、町のすべての記録をひらけます。",
    "合言葉を忘れた人や、急にいなくなった人の代わりに、新しい鍵をつくり直せます。",
    "この紙がなく、記録をひらける人がひとりもいなくなると、だれにも元に戻せません。",
)
_STEPS: Final = (
    "しまう前に、まちがいなく読めるか、ふたりで一行ずつ読み合わせます。",
    "封筒に入れて封をし、ふたりの割り印を押します。写しや写真はとりません。",
    "かぎのかかる金庫にしまい、下の欄に書きます。開けたときは、鍵を新しくして紙を取りかえます。",
)


def recovery_sheets(paper: RecoveryPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out a recovery sheet."""
    flow = Flow(A4, Box(_LEFT, 36.0, MARGIN, 40.0))
    _heading(flow, paper, setter)
    flow.strips(setter.text(paper.town, flow.width, Style(13.0, bold=True)))
    facts = (
        paper.office,
        f"紙 {paper.sheet}" if paper.sheet else "",
        f"しるし {paper.mark}" if paper.mark else "",
    )
    flow.strips(setter.text("　".join(fact for fact in facts if fact), flow.width, BODY))
    flow.space(10.0)
    _code(flow, paper, setter)
    flow.space(16.0)
    flow.strips(setter.text("この紙でできること", flow.width, STRONG))
    flow.space(3.0)
    for line in _CAN:
        flow.strips(setter.text(f"・{line}", flow.width, Style(10.5, leading=1.45, indent=1.0)))
    flow.space(14.0)
    flow.strips(setter.text("しまい方", flow.width, STRONG))
    flow.space(5.0)
    for number, step in enumerate(_STEPS, start=1):
        flow.add(*numbered(_LEFT, flow.y + _TALK.line / 2, number, 9.0))
        flow.strips(setter.text(step, flow.width - 28.0, _TALK), _LEFT + 28.0)
        flow.space(5.0)
    _fields(flow, setter)
    _openings(flow, setter)
    return flow.sheets()


def _heading(flow: Flow, paper: RecoveryPaper, setter: Setter) -> None:
    flow.add(text_at(_LEFT, 53.0, "予備の鍵", TITLE))
    label, style = "金庫にしまう紙", Style(11.0, bold=True)
    box_right = _LEFT + setter.width("予備の鍵", TITLE) + 14.0
    box_right += setter.width(label, style) + 1.4 * style.size
    flow.add(*boxed(setter, box_right, 53.0 - TITLE.size * EM_MIDDLE, label, style))
    issued = "　".join(part for part in (paper.issued_on, paper.issued_by) if part)
    room = _RIGHT - box_right - 12.0
    style = setter.fitted(issued, room, Style(10.5, anchor=Anchor.END), 7.0)
    flow.add(text_at(_RIGHT, 50.0, issued, style))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 74.0


def _code(flow: Flow, paper: RecoveryPaper, setter: Setter) -> None:
    """Put the code's rows at the left and the same as a QR code at the right."""
    top = flow.y
    flow.add(text_at(_LEFT + 14.0, top + 22.0, "鍵の符号", LABEL))
    columns = max((len(row) for row in paper.rows), default=1)
    longest = max((group for row in paper.rows for group in row), key=len, default="")
    gap = 8.0
    slot = (_CODE_WIDTH - 22.0) / columns
    style = Style(15.0, bold=True, family=Family.FIXED, anchor=Anchor.MIDDLE)
    style = setter.fitted(longest, slot - gap, style, 9.0)
    number_style = Style(9.0, family=Family.FIXED, anchor=Anchor.END)
    y = top + 30.0
    for number, row in enumerate(paper.rows, start=1):
        middle = y + _ROW / 2
        baseline = middle + style.size * EM_MIDDLE
        flow.add(
            text_at(_LEFT + 24.0, middle + number_style.size * EM_MIDDLE, str(number), number_style)
        )
        for at, group in enumerate(row):
            left = _LEFT + 32.0 + at * slot
            centre = left + (slot - gap) / 2
            if at == len(row) - 1:
                flow.add(Rect(Box(left, y + 3.0, left + slot - gap, y + _ROW - 3.0), LINE))
            flow.add(text_at(centre, baseline, group, style))
        y += _ROW
    note = setter.text(_CHECKED, _CODE_WIDTH, SMALL)
    flow.y = y + 4.0
    flow.strips(note, _LEFT + 14.0)
    bottom = max(flow.y + 8.0, top + _QR_SIZE + 36.0)
    if paper.payload:
        qr_top = top + (bottom - top - _QR_SIZE) / 2
        flow.add(qr_path(paper.payload, _RIGHT - _QR_SIZE - 18.0, qr_top, _QR_SIZE))
    flow.add(Rect(Box(_LEFT, top, _RIGHT, bottom), THICK))
    flow.y = bottom


def _fields(flow: Flow, setter: Setter) -> None:
    flow.space(14.0)
    middle = (_LEFT + _RIGHT) / 2
    first, second = flow.y + 14.0, flow.y + 41.0
    flow.add(
        text_at(_LEFT, first, "封をした日　令和　　　年　　　月　　　日", BODY),
        *write_line(setter, middle + 6.0, first, "しまった場所", _RIGHT, BODY),
        *write_line(setter, _LEFT, second, "封をした人", middle - 14.0, BODY),
        *write_line(setter, middle + 6.0, second, "立ち会った人", _RIGHT, BODY),
    )
    flow.space(54.0)


def _openings(flow: Flow, setter: Setter) -> None:
    flow.space(8.0)
    flow.strips(setter.text("開けたときの記録", flow.width, STRONG))
    flow.space(3.0)
    widths = ((84.0, "日"), (104.0, "開けた人"), (104.0, "立ち会った人"))
    rest = flow.width - sum(width for width, _ in widths)
    columns = [
        Column(width, setter.text(label, width - 12.0, LABEL))
        for width, label in (*widths, (rest, "わけ"))
    ]
    table = Table(flow, columns)
    for _ in range(3):
        table.row([(), (), (), ()], 26.0)
    table.finish()

# SPDX-License-Identifier: Apache-2.0
"""招待の紙: the one-time code with which a colleague joins the town."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.papers import InvitationPaper, Tick
from banso_desktop.drawing.marks import Anchor, Box, Drawing, Family, Rect
from banso_desktop.printing.furniture import MARGIN, heading_rule, numbered, text_at
from banso_desktop.printing.page import A4, Flow
from banso_desktop.printing.setting import (
    BODY,
    LABEL,
    LINE,
    STRONG,
    THICK,
    TITLE,
    Setter,
    Strip,
    Style,
)

GROUP: Final = 4
"""Characters between two gaps of the code."""
_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_TALK: Final = Style(11.0, leading=1.5)
_HANDLING: Final = (
    "この符号は1回だけ使えます。使い終わったら、細かく裁断して捨ててください。",
    "メールや写真で送らず、手で渡します。符号を人に読み上げないでください。",
    "期限が過ぎたら使えません。招待した人に、新しい紙をたのんでください。",
)


def invitation_sheets(paper: InvitationPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out an invitation."""
    flow = Flow(A4, Box(_LEFT, 36.0, MARGIN, 40.0))
    _heading(flow, paper, setter)
    flow.space(10.0)
    if paper.invited:
        flow.strips(setter.text(f"{paper.invited} 様", flow.width, Style(13.0, bold=True)))
        flow.space(6.0)
    hello = f"{paper.town}の伴走デスクに、あなたをお招きします。"
    flow.strips(setter.text(hello, flow.width, _TALK))
    if paper.role:
        flow.strips(setter.text(f"あなたの役割：{paper.role}", flow.width, _TALK))
    flow.space(16.0)
    _code(flow, paper, setter)
    flow.space(20.0)
    _steps(flow, paper, setter)
    _handling(flow, paper, setter)
    return flow.sheets()


def _heading(flow: Flow, paper: InvitationPaper, setter: Setter) -> None:
    flow.add(text_at(_LEFT, 53.0, "招待の紙", TITLE))
    issued = "　".join(part for part in (paper.office, paper.issued_on) if part)
    room = _RIGHT - _LEFT - setter.width("招待の紙", TITLE) - 20.0
    style = setter.fitted(issued, room, Style(10.5, anchor=Anchor.END), 7.0)
    flow.add(text_at(_RIGHT, 50.0, issued, style))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 74.0


def code_groups(code: str) -> tuple[str, ...]:
    """Return a code in groups as it is read and typed."""
    return tuple(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def _code(flow: Flow, paper: InvitationPaper, setter: Setter) -> None:
    """Put the code in a frame, its groups in boxes, and until when it holds."""
    top, groups = flow.y, code_groups(paper.code)
    style = Style(25.0, bold=True, family=Family.FIXED, anchor=Anchor.MIDDLE)
    flow.add(text_at(_LEFT + 16.0, top + 24.0, f"招待の符号（{len(paper.code)}文字）", LABEL))
    gap = 10.0
    width = (flow.width - 32.0 - gap * (len(groups) - 1)) / max(1, len(groups))
    for number, group in enumerate(groups):
        left = _LEFT + 16.0 + number * (width + gap)
        box = Box(left, top + 34.0, left + width, top + 76.0)
        flow.add(Rect(box, LINE), text_at(box.centre.x, top + 64.0, group, style))
    until = setter.text(
        f"{paper.valid_until}まで使えます。1回だけです。", flow.width - 32.0, STRONG
    )
    flow.y = top + 88.0
    flow.strips(until, _LEFT + 16.0)
    flow.y += 10.0
    flow.add(Rect(Box(_LEFT, top, _RIGHT, flow.y), THICK))


def _steps(flow: Flow, paper: InvitationPaper, setter: Setter) -> None:
    flow.strips(setter.text("入り方", flow.width, STRONG))
    flow.space(6.0)
    where = f"共有フォルダー「{paper.folder}」" if paper.folder else "町の共有フォルダー"
    steps = (
        f"伴走デスクをひらき、「入る」をえらんで、{where}を示します。",
        f"上の{len(paper.code)}文字を入れます。大文字と小文字、あいだの空きは気にしなくてかまいません。",
        "お名前と、あなただけの合言葉を決めます。合言葉はだれにも教えず、この紙にも書きません。",
    )
    for number, step in enumerate(steps, start=1):
        strips = setter.text(step, flow.width - 32.0, _TALK)
        flow.add(*numbered(_LEFT, flow.y + _TALK.line / 2, number))
        flow.strips(strips, _LEFT + 32.0)
        flow.space(8.0)


def _handling(flow: Flow, paper: InvitationPaper, setter: Setter) -> None:
    flow.space(10.0)
    flow.strips(setter.text("気をつけること", flow.width, STRONG))
    flow.space(4.0)
    for line in _HANDLING:
        flow.strips(setter.text(f"・{line}", flow.width, Style(10.5, leading=1.5, indent=1.0)))
    if paper.contact:
        ask = f"・なくしたとき、分からないときは、すぐにお知らせください：{paper.contact}"
        flow.strips(setter.text(ask, flow.width, Style(10.5, leading=1.5, indent=1.0)))
    flow.space(18.0)
    flow.strips(setter.text("渡すときに", flow.width, STRONG))
    flow.space(4.0)
    ticks = (Tick("ご本人であることを確かめました"), Tick("顔を見て手渡しました"))
    flow.strips(setter.ticks(ticks, flow.width, BODY))
    if paper.issued_by:
        flow.space(6.0)
        flow.strips(_right(setter, f"招待した人　{paper.issued_by}"), _LEFT)


def _right(setter: Setter, text: str) -> tuple[Strip, ...]:
    width = _RIGHT - _LEFT
    return setter.text(text, width, Style(10.5, anchor=Anchor.END))

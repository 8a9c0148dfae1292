# SPDX-License-Identifier: Apache-2.0
"""廃棄の証明: what was erased, by whose word, and on which computers. It names nobody else."""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.papers import DisposalPaper
from banso_desktop.drawing.marks import Anchor, Box, Drawing, Mark
from banso_desktop.printing.furniture import (
    MARGIN,
    foot,
    heading_rule,
    page_number,
    text_at,
    write_line,
)
from banso_desktop.printing.page import A4, Column, Flow, Table
from banso_desktop.printing.setting import BODY, LABEL, SMALL, STRONG, THICK, TITLE, Setter, Style

_LEFT, _RIGHT = MARGIN, A4[0] - MARGIN
_LABELS: Final = 112.0
_TITLE: Final = "廃棄の証明"
_UNFINISHED: Final = "廃棄の証明（途中）"
_HOW: Final = (
    "記録は世帯ごとに別の鍵で暗号にしてありました。その鍵を、フォルダーと端末からなくしました。",
    "端末にあった記録、検索のための索引、書きかけも消し、ファイルをつくり直しました。",
    "共有フォルダーには、暗号のままのデータが残ることがあります。鍵がないので、だれにも読めません。",
)
_COPIES: Final = (
    "紙に印刷したもの、ほかへ渡した写し、画面の写真は、この方法では消えません。別に確かめます。"
)


def disposal_sheets(paper: DisposalPaper, setter: Setter) -> tuple[Drawing, ...]:
    """Lay out a certificate of an erasure."""
    flow = Flow(A4, Box(_LEFT, 36.0, MARGIN, 48.0))
    _heading(flow, paper, setter)
    _facts(flow, paper, setter)
    _computers(flow, paper, setter)
    _method(flow, paper, setter)
    _seals(flow, setter)

    def footer(page: int, pages: int) -> tuple[Mark, ...]:
        return foot(setter, (_LEFT, _RIGHT), A4[1] - 28.0, page_number(page, pages))

    return flow.sheets(footer)


def _heading(flow: Flow, paper: DisposalPaper, setter: Setter) -> None:
    title = _UNFINISHED if paper.waiting else _TITLE
    flow.add(text_at(_LEFT, 53.0, title, TITLE))
    issued = "　".join(part for part in (paper.issued_on, paper.issued_by) if part)
    room = _RIGHT - _LEFT - setter.width(title, TITLE) - 20.0
    style = setter.fitted(issued, room, Style(10.5, anchor=Anchor.END), 7.0)
    flow.add(text_at(_RIGHT, 50.0, issued, style))
    flow.add(heading_rule(_LEFT, _RIGHT, 61.5, THICK))
    flow.y = 74.0
    flow.strips(setter.text(paper.office or paper.town, flow.width, BODY))
    flow.space(8.0)


def _facts(flow: Flow, paper: DisposalPaper, setter: Setter) -> None:
    kept = "　".join(part for part in (paper.retention, paper.article) if part)
    rows = (
        ("世帯番号", paper.number),
        ("保存期間", kept),
        ("保存した期間", paper.period),
        ("廃棄の案を出した人", _who(paper.proposed_by, paper.proposed)),
        ("承認した人", _who(paper.approved_by, paper.approved)),
        ("一緒に消したつなぎ票", f"{paper.papers}通"),
        (
            "ほかの記録での言及",
            f"{paper.texts}件は、そのまま残すと決めました" if paper.texts else "なし",
        ),
    )
    columns = [Column(_LABELS), Column(flow.width - _LABELS)]
    table = Table(flow, columns)
    for label, text in rows:
        table.row(
            [
                setter.text(label, table.cell_width(0), LABEL),
                setter.text(text or "—", table.cell_width(1), BODY),
            ]
        )
    table.finish()


def _computers(flow: Flow, paper: DisposalPaper, setter: Setter) -> None:
    flow.space(14.0)
    flow.strips(setter.text("消した端末", flow.width, STRONG))
    flow.space(2.0)
    said = (
        f"まだ消していない端末が {paper.waiting}台あります。共有フォルダーにつながると消えます。"
        if paper.waiting
        else "すべての端末が消しました。"
    )
    flow.strips(setter.text(said, flow.width, BODY))
    flow.space(5.0)
    if not paper.computers:
        return
    widths = (flow.width - 330.0, 50.0, 140.0, 140.0)
    heads = ("だれの端末", "しるし", "消した日時", "さいごに見えた日時")
    columns = [
        Column(width, setter.text(head, width - 12.0, LABEL))
        for width, head in zip(widths, heads, strict=True)
    ]
    table = Table(flow, columns)
    for one in paper.computers:
        cells = (one.name or "—", one.mark, one.done or "まだ", one.seen or "—")
        table.row([setter.text(cell, table.cell_width(at), SMALL) for at, cell in enumerate(cells)])
    table.finish()


def _method(flow: Flow, paper: DisposalPaper, setter: Setter) -> None:
    flow.space(14.0)
    flow.strips(setter.text("方法", flow.width, STRONG))
    flow.space(3.0)
    backups = (
        f"端末のバックアップには、最長 {paper.backup_days}日のあいだ残ります。"
        if paper.backup_days
        else "端末のバックアップに残る日数は、決められていません。別に確かめます。"
    )
    for line in (*_HOW, backups, _COPIES):
        flow.strips(setter.text(f"・{line}", flow.width, Style(10.5, indent=1.0)))
        flow.space(2.0)


def _seals(flow: Flow, setter: Setter) -> None:
    flow.need(60.0)
    flow.space(22.0)
    middle = (_LEFT + _RIGHT) / 2
    flow.add(
        *write_line(setter, _LEFT, flow.y + 14.0, "案を出した人", middle - 14.0, BODY),
        *write_line(setter, middle + 6.0, flow.y + 14.0, "承認した人", _RIGHT, BODY),
    )
    flow.space(30.0)


def _who(name: str, at: str) -> str:
    return "　".join(part for part in (name, at) if part)

# SPDX-License-Identifier: Apache-2.0
"""A slip from its facts to its file, beside the same page with bare reportlab calls."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from banso_desktop.domain.papers import Sender, SlipPaper, Tick
from banso_desktop.printing.catalogue import build_paper, build_papers, new_press
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.setting import Setter
from banso_desktop.printing.slip import slip_sheets
from benchmarks import bare_slip
from benchmarks.harness import Comparison, run

MADE = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
SLIP = SlipPaper(
    number="R8-7Q3K2M",
    code="7Q3K2M",
    issued_on="令和8年11月24日",
    heading="ご紹介",
    destination="ひだまりの会（畑の会）",
    receiver="𠮷田 邦夫",
    sender=Sender("みどり野町 福祉課 伴走支援係", "小林 あゆみ", "0229-00-1234", "0229-00-1299"),
    person="佐藤 健一（さとう けんいち）さん　52歳",
    request="水曜の畑に、見学からゆっくり参加できるとうれしいです。はじめの2回は小林が一緒に行きます。",
    own_words="「土をさわるのは嫌いじゃない。人が多いと帰りたくなる」",
    to_know="大きな声が苦手です。途中で帰っても大丈夫、と伝えてあります。",
    disclose=(Tick("名前・連絡先", True), Tick("お願いの内容", True), Tick("家族のこと")),
    consent=(Tick("口頭で確認（令和8年11月18日 小林）", True), Tick("署名")),
    look_again="令和8年12月9日（水）ごろ　小林からお電話します",
)


def one_slip(press: Press) -> Callable[[], bytes]:
    """Return what a person does: another text each time, so that nothing is remembered."""
    turn = 0

    def work() -> bytes:
        nonlocal turn
        turn += 1
        paper = replace(SLIP, request=f"{SLIP.request}{turn}回目のお願いです。")
        return build_paper(paper, press, MADE).pdf

    return work


def shown(pdf: bytes) -> object:
    """Return the first page as the preview beside the form shows it."""
    from banso_desktop.gui.pdf_pages import PdfPages

    pages = PdfPages(pdf)
    picture = pages.image(0, 0.59 * 96 / 72)
    pages.close()
    return picture


def main() -> int:
    """Print the table."""
    press = new_press()
    sheet = slip_sheets(SLIP, Setter(press.fonts))[0]
    bare = bare_slip.written_down(sheet, press.fonts, "BANSO1:7Q3K2M")
    many = [replace(SLIP, code=f"7Q3K{number:02d}") for number in range(100)]
    single = one_slip(press)
    return run(
        (
            Comparison("one slip", single, lambda: bare_slip.drawn([bare]), most=1.5),
            Comparison(
                "100 slips, against 100 × one",
                lambda: build_papers(many, press, MADE),
                lambda: [single() for _ in range(100)],
                most=0.8,
                repeats=3,
            ),
            Comparison(
                "slip and its preview, against slip", lambda: shown(single()), single, most=2
            ),
        )
    )


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""The invitation, the recovery sheet and today's paper say what their bearer needs."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from banso_desktop.domain.papers import Paper
from banso_desktop.drawing.marks import Rect, Text, walk
from banso_desktop.printing.catalogue import build_paper
from banso_desktop.printing.invitation import code_groups
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.setting import CHECK_SIZE, Setter
from banso_desktop.printing.today import today_sheets
from tests.fakes.paper_samples import INVITATION, MADE, RECOVERY, TODAY

pytestmark = pytest.mark.needs("font-biz-ud")


def read(paper: Paper, press: Press) -> str:
    document = pypdfium2.PdfDocument(build_paper(paper, press, MADE).pdf)
    return "".join(str(page.get_textpage().get_text_bounded()) for page in document)


def test_an_invitation_shows_its_code_in_groups_of_four(press: Press) -> None:
    groups = code_groups(INVITATION.code)

    assert groups == ("ABCD", "EFGH", "JKMN", "PQRS", "TVWX")
    assert all(group in read(INVITATION, press) for group in groups)


def test_an_invitation_says_how_long_how_often_and_what_to_do_with_it(press: Press) -> None:
    text = read(INVITATION, press)

    for told in (
        "中村 拓 様", "令和8年12月8日（火）17時まで使えます。1回だけです。",
        "共有フォルダー「ばんそう」", "上の20文字を入れます", "あなただけの合言葉を決めます",
        "細かく裁断して捨ててください",
        "情報政策係 0229-00-1100",
    ):  # fmt: skip
        assert told in text


def test_an_invitation_has_no_code_a_camera_could_take(press: Press) -> None:
    page = pypdfium2.PdfDocument(build_paper(INVITATION, press, MADE).pdf)[0]

    assert zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil()) == []


def test_a_recovery_sheet_shows_every_row_with_its_check(press: Press) -> None:
    text = read(RECOVERY, press)

    assert all(group in text for row in RECOVERY.rows for group in row)
    for told in (
        "予備の鍵",
        "金庫にしまう紙",
        "しるし 3F-7Q",
        "紙 1／2",
        "封をした日",
        "立ち会った人",
    ):
        assert told in text


def test_a_recovery_sheet_reads_by_its_code_from_a_copy(press: Press) -> None:
    page = pypdfium2.PdfDocument(build_paper(RECOVERY, press, MADE).pdf)[0]
    image = page.render(scale=140 / 72).to_pil().convert("L")

    found = zxingcpp.read_barcodes(image.point(lambda level: 255 if level > 127 else 0))

    assert [code.text for code in found] == [RECOVERY.payload]


def test_today_shows_where_to_be_with_whom_and_whom_to_ring(press: Press) -> None:
    text = read(TODAY, press)

    for told in (
        "令和8年11月24日（火）　今日の紙", "9:30", "45分", "佐藤 健一 さん",
        "訪問　ご自宅・玄関先", "渡部（保健師）と", "電話 0229-00-2211",
        "★ 訪問は2人で・犬がいます", "あす　11月25日（水）",
        "連絡先 福祉課 伴走支援係 0229-00-1234",
    ):  # fmt: skip
        assert told in text


def test_today_has_a_box_to_tick_for_every_visit(setter: Setter) -> None:
    marks = [mark for sheet in today_sheets(TODAY, setter) for mark in walk(sheet.marks)]

    boxes = [
        mark
        for mark in marks
        if isinstance(mark, Rect) and mark.box.width == pytest.approx(CHECK_SIZE)
    ]
    assert len(boxes) == len(TODAY.visits) + len(TODAY.tomorrow)


def test_tomorrow_is_smaller_than_today(setter: Setter) -> None:
    marks = [mark for sheet in today_sheets(TODAY, setter) for mark in walk(sheet.marks)]
    sizes = {mark.text: mark.size for mark in marks if isinstance(mark, Text)}

    tomorrow = next(size for text, size in sizes.items() if "𠮷川" in text)
    assert tomorrow < sizes["佐藤 健一 さん"]


def test_an_empty_day_says_so_and_leaves_room_to_write(press: Press) -> None:
    text = read(replace(TODAY, visits=(), tomorrow=()), press)

    assert "今日の約束はありません。" in text
    assert "書きとめ" in text

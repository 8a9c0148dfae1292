# SPDX-License-Identifier: Apache-2.0
"""会議の次第: whose words count, what was promised, and whose copy it is."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from banso_desktop.domain.papers import AgendaItem, AgendaPaper, DecisionLine
from banso_desktop.printing.catalogue import build_paper
from banso_desktop.printing.pdf import Press
from tests.fakes.paper_samples import AGENDA, MADE

pytestmark = pytest.mark.needs("font-biz-ud")


def pages_of(paper: AgendaPaper, press: Press) -> list[str]:
    document = pypdfium2.PdfDocument(build_paper(paper, press, MADE).pdf)
    return [str(page.get_textpage().get_text_bounded()) for page in document]


def test_the_agenda_says_what_it_is_about(press: Press) -> None:
    read = "".join(pages_of(AGENDA, press))

    for told in (
        "第5回 支援会議", "根拠：社会福祉法第106条の6", "令和8年11月24日（火）13:30～15:00",
        "役場 201会議室", "福祉課 伴走支援係　小林 あゆみ（進行）", "民生委員　髙橋 マサ",
        "佐藤さん世帯　冬の過ごし方", "13:35 25分", "方針決定", "両輪", "紙：エコマップ（回収）",
        "あわせて 55分", "前回の約束", "畑の会の見学日をきく", "決めたこと", "自治体機密性3B",
    ):  # fmt: skip
        assert told in read


def test_the_persons_own_words_stand_by_the_item(press: Press) -> None:
    assert "ご本人の言葉：「冬は畑しないのか」" in pages_of(AGENDA, press)[0]


def test_words_nobody_asked_for_yet_are_said_to_be_missing(press: Press) -> None:
    asked = replace(AGENDA, items=(AgendaItem("高木さん世帯", about_household=True),))
    general = replace(AGENDA, items=(AgendaItem("資料の回収"),))

    assert "ご本人の言葉：未確認" in pages_of(asked, press)[0]
    assert "未確認" not in pages_of(general, press)[0]


def test_every_page_carries_the_number_of_its_copy(press: Press) -> None:
    long = replace(AGENDA, items=AGENDA.items * 15)

    pages = pages_of(long, press)

    assert len(pages) > 1
    assert all("回収 No.03／08" in page for page in pages)
    assert all("お渡し先 髙橋 マサ 様" in page for page in pages)


def test_a_paper_nobody_collects_has_no_number(press: Press) -> None:
    read = "".join(pages_of(replace(AGENDA, copy=None), press))

    assert "回収 No." not in read
    assert "会議のあとに回収します" not in read


def test_the_law_is_not_named_where_the_town_has_not_verified_it(press: Press) -> None:
    assert "法" not in "".join(pages_of(replace(AGENDA, basis=""), press))


def test_decisions_already_taken_come_before_the_empty_lines(press: Press) -> None:
    line = DecisionLine(
        "味噌づくりの日を本人にきく", "つながる", "小林", "R8.12.4（金）", "小林が話す"
    )

    read = "".join(pages_of(replace(AGENDA, decisions=(line,)), press))

    assert "味噌づくりの日を本人にきく" in read
    assert "小林が話す" in read

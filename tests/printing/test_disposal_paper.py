# SPDX-License-Identifier: Apache-2.0
"""The certificate of an erasure says who, when, how and where it is not done yet."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from banso_desktop.domain.papers import DisposalPaper
from banso_desktop.printing.catalogue import build_paper
from banso_desktop.printing.pdf import Press
from tests.fakes.paper_samples import DISPOSAL, MADE

pytestmark = pytest.mark.needs("font-biz-ud")


def read(paper: DisposalPaper, press: Press) -> str:
    document = pypdfium2.PdfDocument(build_paper(paper, press, MADE).pdf)
    return "".join(str(page.get_textpage().get_text_bounded()) for page in document)


def test_it_tells_the_household_by_its_number_and_both_who_decided(press: Press) -> None:
    text = read(DISPOSAL, press)

    for told in (
        "R8-7Q3K2M", "5年", "令和9年4月1日から令和14年3月31日まで", "2通",
        "小林 あゆみ", "令和14年4月5日（月）10:42", "遠藤 久", "令和14年4月6日（火）9:15",
        "1件は、そのまま残すと決めました",
    ):  # fmt: skip
        assert told in text


def test_as_long_as_a_computer_has_not_erased_it_says_so(press: Press) -> None:
    text = read(DISPOSAL, press)

    assert "廃棄の証明（途中）" in text
    assert "まだ消していない端末が 1台あります" in text


def test_when_all_have_erased_it_is_whole(press: Press) -> None:
    done = replace(DISPOSAL, waiting=0, computers=DISPOSAL.computers[:1])

    text = read(done, press)

    assert "（途中）" not in text
    assert "すべての端末が消しました" in text


@pytest.mark.parametrize(
    ("days", "told"), [(90, "最長 90日のあいだ残ります"), (0, "決められていません")]
)
def test_it_says_what_erasing_does_not_reach(press: Press, days: int, told: str) -> None:
    text = "".join(read(replace(DISPOSAL, backup_days=days), press).split())

    assert "".join(told.split()) in text
    assert "暗号のままのデータが残ることがあります" in text
    assert "紙に印刷したもの" in text

# SPDX-License-Identifier: Apache-2.0
"""つなぎ票: what the receiver reads, what comes back, and a code that survives a fax."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from banso_desktop.domain.papers import Sender, SlipPaper
from banso_desktop.drawing.marks import Circle, Drawing, Text, walk
from banso_desktop.printing.catalogue import build_paper
from banso_desktop.printing.pdf import Press
from banso_desktop.printing.setting import Setter
from banso_desktop.printing.slip import ANSWERS, CUT, slip_sheets
from tests.fakes.paper_samples import MADE, SLIP

VALUES = 171.0
"""Left edge of what stands in the table, right of the labels."""

pytestmark = pytest.mark.needs("font-biz-ud")


@pytest.fixture(scope="module")
def slip(press: Press) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(build_paper(SLIP, press, MADE).pdf)


def text_of(document: pypdfium2.PdfDocument, page: int = 0) -> str:
    return str(document[page].get_textpage().get_text_bounded())


def texts_of(paper: SlipPaper, setter: Setter, page: int = 0) -> list[Text]:
    return [mark for mark in walk(slip_sheets(paper, setter)[page].marks) if isinstance(mark, Text)]


def joined(sheets: tuple[Drawing, ...]) -> str:
    return "".join(
        mark.text for sheet in sheets for mark in walk(sheet.marks) if isinstance(mark, Text)
    )


@pytest.mark.needs("font-ipamj")
def test_the_receiver_reads_everything_that_may_be_told(slip: pypdfium2.PdfDocument) -> None:
    read = text_of(slip)

    for told in (
        "つなぎ票（ご紹介）",
        "No. R8-7Q3K2M　令和8年11月24日",
        "ひだまりの会（畑の会） 御中",
        "ご担当　𠮷田 邦夫 様",
        "みどり野町 福祉課 伴走支援係",
        "担当 小林 あゆみ",
        "電話 0229-00-1234（内線 215）",
        "佐藤 健一（さとう けんいち）さん　52歳",
        "お願いしたいこと",
        "「土をさわるのは嫌いじゃない。人が多いと帰りたくなる」",
        "知っておいてほしいこと",
        "大きな声が苦手です。",
        "伝えてよい範囲",
        "ご本人の同意",
        "口頭で確認（令和8年11月18日 小林）",
        "次に様子をうかがう日：令和8年12月9日（水）ごろ　小林からお電話します",
    ):
        assert told in read


def test_the_reply_part_says_where_it_goes_and_offers_six_answers(
    slip: pypdfium2.PdfDocument,
) -> None:
    read = text_of(slip)

    assert "お返事（もどし票）" in read
    assert "みどり野町 福祉課 伴走支援係　小林 あゆみ 行" in read
    assert "ファクス 0229-00-1299" in read
    for number, answer in enumerate(ANSWERS, start=1):
        assert f"{number}　{answer}" in read


def test_the_reply_part_has_a_circle_for_each_answer_below_the_cut(setter: Setter) -> None:
    circles = [m for m in walk(slip_sheets(SLIP, setter)[0].marks) if isinstance(m, Circle)]

    assert len(circles) == 6
    assert min(circle.centre.y for circle in circles) > CUT


def test_the_reply_part_holds_nothing_about_the_person(setter: Setter) -> None:
    reply = "".join(text.text for text in texts_of(SLIP, setter) if text.at.y > CUT)

    assert not any(part in reply for part in ("佐藤", "健一", "52歳", "畑", "声"))


def test_the_reply_part_keeps_its_place_however_long_the_text_is(setter: Setter) -> None:
    long = replace(SLIP, request=SLIP.request * 30, to_know=SLIP.to_know * 30)

    usual = [text for text in texts_of(SLIP, setter) if text.at.y > CUT]
    of_long = [text for text in texts_of(long, setter) if text.at.y > CUT]

    assert of_long == usual


def test_a_text_of_three_thousand_characters_goes_on_without_loss(setter: Setter) -> None:
    story = "".join(f"{number}番目の話です。" for number in range(400))[:3000]

    sheets = slip_sheets(replace(SLIP, request=story), setter)

    assert len(sheets) > 1
    values = [text for sheet in sheets for text in walk(sheet.marks) if isinstance(text, Text)]
    in_column = "".join(text.text for text in values if text.at.x == VALUES and text.size < 11)
    assert story in in_column
    assert "次に様子をうかがう日" in "".join(
        text.text for text in texts_of(replace(SLIP, request=story), setter)
    )


def test_further_pages_say_what_they_belong_to(press: Press) -> None:
    paper = replace(SLIP, request=SLIP.request * 40)
    document = pypdfium2.PdfDocument(build_paper(paper, press, MADE).pdf)

    read = text_of(document, 1)

    assert "つなぎ票（つづき）" in read
    assert "No. R8-7Q3K2M" in read
    assert f"2／{len(document)}" in read


def test_a_protected_household_shows_no_sender(setter: Setter) -> None:
    text = joined(slip_sheets(replace(SLIP, sender=Sender(), look_again=""), setter))

    assert not any(part in text for part in ("みどり野", "福祉課", "0229", "ファクス", "電話 "))
    assert "この票をお渡しした者へお戻しください" in text


def test_a_slip_to_a_person_is_addressed_to_the_person(setter: Setter) -> None:
    text = joined(slip_sheets(replace(SLIP, destination="", receiver="髙橋 マサ"), setter))

    assert "髙橋 マサ 様" in text
    assert "御中" not in text


def test_a_reissued_slip_says_so(setter: Setter) -> None:
    text = joined(slip_sheets(replace(SLIP, reissued="令和8年12月1日"), setter))

    assert "再発行 令和8年12月1日" in text
    assert "再発行" not in joined(slip_sheets(SLIP, setter))


def test_the_sender_keeps_a_copy_without_a_reply_part(press: Press) -> None:
    pdf = build_paper(replace(SLIP, office_copy=True), press, MADE).pdf

    read = text_of(pypdfium2.PdfDocument(pdf))

    assert "控え" in read
    assert "お返事とその後" in read
    assert "切りとり" not in read
    assert codes_in(rendered(pypdfium2.PdfDocument(pdf), 200)) == []


def rendered(document: pypdfium2.PdfDocument, dpi: float) -> Image.Image:
    image: Image.Image = document[0].render(scale=dpi / 72).to_pil().convert("L")
    return image


def one_bit(image: Image.Image) -> Image.Image:
    return image.point(lambda level: 255 if level > 127 else 0)


def codes_in(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("percent", [100, 70, 50])
@pytest.mark.parametrize("copied", [False, True], ids=["grey", "1-bit"])
def test_the_code_reads_from_smaller_copies(
    slip: pypdfium2.PdfDocument, percent: int, copied: bool
) -> None:
    image = rendered(slip, 200 * percent / 100)

    assert codes_in(one_bit(image) if copied else image) == ["BANSO1:7Q3K2M"]


def faxed(document: pypdfium2.PdfDocument) -> Image.Image:
    """Return the page as a standard fax shows it: 204x98 dpi, 1 bit, lines doubled."""
    scan = rendered(document, 204).filter(ImageFilter.GaussianBlur(0.8))
    coarse = one_bit(scan.resize((scan.width, round(scan.height * 98 / 204))))
    return coarse.resize(scan.size, Image.Resampling.NEAREST)


def test_the_code_reads_after_a_fax(slip: pypdfium2.PdfDocument) -> None:
    assert codes_in(faxed(slip)) == ["BANSO1:7Q3K2M"]


def test_the_code_reads_after_a_fax_of_a_smaller_copy(press: Press) -> None:
    document = pypdfium2.PdfDocument(build_paper(SLIP, press, MADE).pdf)
    small = rendered(document, 204 * 0.7)
    page = Image.new("L", (round(small.width / 0.7), round(small.height / 0.7)), 255)
    page.paste(small, (40, 40))
    coarse = one_bit(page.resize((page.width, round(page.height * 98 / 204))))

    assert codes_in(coarse.resize(page.size, Image.Resampling.NEAREST)) == ["BANSO1:7Q3K2M"]


def test_the_code_reads_when_the_paper_lies_askew(slip: pypdfium2.PdfDocument) -> None:
    askew = rendered(slip, 150).rotate(3.0, fillcolor=255)

    assert codes_in(one_bit(askew)) == ["BANSO1:7Q3K2M"]


def test_the_code_has_its_quiet_zone(setter: Setter) -> None:
    """Four modules free on each side (ISO/IEC 18004), measured on the marks."""
    from banso_desktop.drawing.marks import Box, LineTo, MoveTo, Path

    marks = list(walk(slip_sheets(SLIP, setter)[0].marks))
    path = next(mark for mark in marks if isinstance(mark, Path))
    corners = [step.to for step in path.steps if isinstance(step, MoveTo | LineTo)]
    code = Box.around(Box(*corner, *corner) for corner in corners)
    quiet = code.grown(4 * code.width / 21)

    assert code.width == pytest.approx(74.0)
    texts = [mark for mark in marks if isinstance(mark, Text)]
    assert not [text for text in texts if quiet.meets(box_of(text, setter))]


def box_of(text: Text, setter: Setter) -> object:
    from banso_desktop.drawing.marks import EM_ABOVE, EM_BELOW, Anchor, Box

    width = setter._fonts.measure(text.text, text.size, text.bold, text.family)
    left = text.at.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return Box(
        left,
        text.at.y - EM_ABOVE * text.size,
        left + width,
        text.at.y + EM_BELOW * text.size,
    )

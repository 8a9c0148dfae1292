# SPDX-License-Identifier: Apache-2.0
"""Papers reach the printer, a file or another program; it is recorded before anything is out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
import zxingcpp
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from banso_desktop.domain.papers import Paper
from banso_desktop.errors import Refused
from banso_desktop.gui.printing import PaperPrinting, PaperWindow, notes_on
from banso_desktop.gui.work import Works
from banso_desktop.printing.catalogue import build_paper, build_papers, new_press
from banso_desktop.printing.pdf import Press
from tests.fakes.office import Office
from tests.fakes.paper_samples import ECOMAP, INVITATION, MADE, SLIP
from tests.fakes.waiting import until

pytestmark = pytest.mark.needs("font-biz-ud")
Show = Callable[..., PaperWindow]


@pytest.fixture(scope="module")
def press() -> Press:
    return new_press()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def papers(office: Office, press: Press) -> Iterator[PaperPrinting]:
    made = PaperPrinting(
        lambda kind, identifier: (SLIP,),
        press,
        Works(),
        lambda: MADE,
        office.record,
        office.ways(),
    )
    yield made
    made.close()


@pytest.fixture
def show(papers: PaperPrinting, press: Press, desk: QWidget) -> Show:
    def shown(*sheets: Paper) -> PaperWindow:
        result = build_papers(sheets or (SLIP,), press, MADE)
        return papers.show(desk, result, "slip", "abc")

    return shown


def test_a_paper_comes_out_of_the_printer_and_is_recorded(office: Office, show: Show) -> None:
    window = show()

    window.print_paper()
    until(lambda: "送りました" in window.told.text())

    document = pypdfium2.PdfDocument(office.output.read_bytes())
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((595, 842), abs=1)
    assert office.recorded == [("slip", "abc", "printer")]


def test_what_comes_out_is_the_paper_in_its_place(office: Office, show: Show) -> None:
    window = show()
    window.print_paper()
    until(lambda: "送りました" in window.told.text())

    image = pypdfium2.PdfDocument(office.output.read_bytes())[0].render(scale=2).to_pil()

    (code,) = zxingcpp.read_barcodes(image)
    corner = code.position.top_left
    assert code.text == "BANSO1:7Q3K2M"
    assert (corner.x / 2, corner.y / 2) == pytest.approx((479.3, 486.0), abs=2)


def test_a_landscape_paper_turns_the_page(office: Office, show: Show) -> None:
    window = show(ECOMAP, ECOMAP)

    window.print_paper()
    until(lambda: "送りました" in window.told.text())

    document = pypdfium2.PdfDocument(office.output.read_bytes())
    assert [page.get_width() > page.get_height() for page in document] == [True, True]


def test_the_printers_queue_shows_no_name(office: Office, show: Show) -> None:
    show().print_paper()

    assert office.job_names == ["tsunagi"]


def test_who_has_no_printer_and_saves_nothing_is_told_why(office: Office, show: Show) -> None:
    office.has_printer = office.says_yes = False
    window = show()

    window.print_paper()

    assert "プリンターが見つかりません" in window.told.text()
    assert office.recorded == []


def test_who_says_no_prints_nothing(office: Office, show: Show) -> None:
    office.says_yes = False
    window = show()

    window.print_paper()
    window.save_pdf()

    assert not office.output.exists()
    assert not office.saved.exists()
    assert office.recorded == []


def test_without_a_printer_the_paper_is_saved_instead(
    office: Office, show: Show, press: Press
) -> None:
    office.has_printer = False
    window = show()

    window.print_paper()

    assert office.saved.read_bytes() == build_paper(SLIP, press, MADE).pdf
    assert office.recorded == [("slip", "abc", "pdf")]
    assert office.out_before == [False]


def test_a_place_that_cannot_be_written_is_told(office: Office, show: Show) -> None:
    office.saved.mkdir()
    window = show()

    window.save_pdf()

    assert "保存できませんでした" in window.told.text()
    assert office.recorded == []


def test_another_program_is_shown_a_private_file_that_goes_with_the_desk(
    office: Office, show: Show, papers: PaperPrinting
) -> None:
    show().open_pdf()

    (file,) = office.opened
    was_there, for_others = file.exists(), file.parent.stat().st_mode & 0o077
    papers.close()

    assert was_there
    assert for_others == 0
    assert not file.exists()
    assert office.recorded == [("slip", "abc", "viewer")]
    assert office.out_before == [False]


def test_where_no_program_opens_it_nothing_is_left(office: Office, show: Show) -> None:
    office.opens = False
    window = show()

    window.open_pdf()

    assert not office.opened[0].exists()
    assert "見つかりません" in window.told.text()


def test_a_print_that_is_stopped_stays_in_the_record(office: Office, show: Show) -> None:
    window = show(*(SLIP,) * 30)

    window.print_paper()
    until(lambda: window.progress.value() >= 1)
    window.stop_button.click()

    until(lambda: window.print_button.isEnabled())
    assert window.progress.value() < 30
    assert office.recorded == [("slip", "abc", "printer")]
    assert "印刷した記録は残しています" in window.told.text()


def test_it_is_recorded_before_the_first_page_is_out(office: Office, show: Show) -> None:
    window = show(*(SLIP,) * 3)
    window.print_paper()
    job = window._job
    assert job is not None
    recorded_at_page: list[int] = []
    job.advanced.connect(lambda done, _: recorded_at_page.append(len(office.recorded)))

    until(lambda: "送りました" in window.told.text())

    assert recorded_at_page == [1, 1, 1]


def test_a_printer_that_takes_nothing_leaves_no_record(office: Office, show: Show) -> None:
    office.takes_paper = False
    window = show()

    window.print_paper()

    until(lambda: "何も出ていません" in window.told.text())
    assert office.recorded == []


@pytest.mark.parametrize("way", ["print_paper", "save_pdf", "open_pdf"])
def test_what_cannot_be_recorded_does_not_leave(office: Office, show: Show, way: str) -> None:
    office.refuses = True
    window = show()

    getattr(window, way)()

    until(lambda: "できません" in window.told.text())
    until(lambda: window._job is None)
    assert not office.saved.exists()
    assert office.opened == []
    assert is_blank(office.output)


def is_blank(printed: Path) -> bool:
    if not printed.exists():
        return True
    pages = pypdfium2.PdfDocument(printed.read_bytes())
    return all(page.render().to_pil().convert("L").getextrema() == (255, 255) for page in pages)


def test_a_file_that_was_there_stays_where_the_paper_may_not_leave(
    office: Office, show: Show
) -> None:
    office.saved.write_bytes(b"older")
    office.refuses = True

    show().save_pdf()

    assert office.saved.read_bytes() == b"older"


def test_a_file_that_was_there_is_replaced(office: Office, show: Show, press: Press) -> None:
    office.saved.write_bytes(b"older" * 100_000)

    show().save_pdf()

    assert office.saved.read_bytes() == build_paper(SLIP, press, MADE).pdf


def test_a_window_closed_while_printing_stops(
    office: Office, show: Show, papers: PaperPrinting
) -> None:
    window = show(*(SLIP,) * 30)
    window.print_paper()
    until(lambda: window.progress.value() >= 1)

    papers.close()

    until(lambda: not papers.windows())
    assert office.recorded == [("slip", "abc", "printer")]


def test_a_desk_that_goes_while_printing_takes_the_job_along(
    office: Office, show: Show, papers: PaperPrinting, qapp: QApplication
) -> None:
    window = show(*(SLIP,) * 30)
    window.print_paper()
    until(lambda: window.progress.value() >= 1)

    shiboken6.delete(window)
    until(lambda: not papers.windows())
    assert office.recorded == [("slip", "abc", "printer")]


def test_the_preview_is_made_off_the_gui_thread(papers: PaperPrinting, desk: QWidget) -> None:
    papers.preview(desk, "slip", "abc")

    assert papers.windows() == ()
    until(lambda: bool(papers.windows()))
    assert papers.windows()[0].windowTitle() == "つなぎ票"


def test_a_paper_asked_for_twice_opens_once(papers: PaperPrinting, desk: QWidget) -> None:
    papers.preview(desk, "slip", "abc")
    papers.preview(desk, "slip", "abc")
    until(lambda: bool(papers.windows()))
    QTest.qWait(200)

    assert len(papers.windows()) == 1


def test_a_paper_may_be_looked_at_again(papers: PaperPrinting, desk: QWidget) -> None:
    papers.preview(desk, "slip", "abc")
    until(lambda: len(papers.windows()) == 1)
    papers.preview(desk, "slip", "abc")
    until(lambda: len(papers.windows()) == 2)

    assert [each.windowTitle() for each in papers.windows()] == ["つなぎ票", "つなぎ票"]


def test_papers_at_hand_open_without_being_read(
    papers: PaperPrinting, desk: QWidget, office: Office
) -> None:
    papers.preview_papers(desk, (INVITATION,))
    until(lambda: bool(papers.windows()))

    papers.windows()[0].save_pdf()

    assert papers.windows()[0].windowTitle() == "招待の紙"
    assert office.recorded == [("invitation", "", "pdf")]


def test_what_may_not_be_printed_opens_nothing(office: Office, press: Press, desk: QWidget) -> None:
    works = Works()
    told: list[Exception] = []
    works.failed.connect(told.append)

    def refuse(kind: str, identifier: str) -> Sequence[Paper]:
        raise Refused("referral.consent")

    papers = PaperPrinting(refuse, press, works, lambda: MADE, office.record, office.ways())
    taken: list[Exception] = []
    papers.preview(desk, "slip", "abc", refused=taken.append)
    until(lambda: bool(taken))
    assert told == []

    papers.preview(desk, "slip", "abc")

    until(lambda: bool(told))
    assert papers.windows() == ()


def test_what_will_not_come_out_is_said_before_printing(show: Show) -> None:
    window = show(replace(SLIP, receiver="山😀", person="辺\U000e01ef"))

    said = "".join(label.text() for label in window.findChildren(QLabel))

    assert "U+1F600" in said
    assert "ふつうの字で印刷します：辺" in said


def test_a_paper_without_trouble_has_no_notes(press: Press) -> None:
    result = build_paper(replace(SLIP, receiver="山田 花子"), press, MADE)

    assert notes_on(replace(result, substitutes=())) == []

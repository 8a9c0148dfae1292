# SPDX-License-Identifier: Apache-2.0
"""Words wrap with room between the lines; what does not fit is elided, whole in the tooltip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from banso_desktop.gui.digits import Digits
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import LINE_HEIGHT, Role

Show = Callable[..., None]
LONG = (
    "民生委員の髙橋さんから電話。団地3号棟の男性。ここ2週間、郵便がたまっている。夜は電気がつく。"
)


def test_lines_are_132_percent_apart(dressed: QApplication) -> None:
    one, three = Words("上"), Words("上\n中\n下")
    height = QFontMetricsF(one.font()).height()
    assert one.line_height() == pytest.approx(height * LINE_HEIGHT)
    assert three.sizeHint().height() == pytest.approx(3 * height * LINE_HEIGHT, abs=1)


def test_wrapped_words_take_the_height_their_width_asks_for(
    dressed: QApplication, show: Show
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    words = Words(LONG, wrap=True)
    column.addWidget(words)
    column.addStretch(1)
    show(page, 240, 300)
    lines = round(words.height() / words.line_height())
    assert lines > 2
    assert words.heightForWidth(words.width()) == words.height()


def test_wrapped_words_give_way_and_unwrapped_ones_do_not(dressed: QApplication) -> None:
    assert Words(LONG, wrap=True).minimumSizeHint().width() < 100
    assert Words(LONG).minimumSizeHint() == Words(LONG).sizeHint()


def test_no_line_begins_with_a_full_stop(dressed: QApplication) -> None:
    words = Words(LONG, wrap=True)
    for width in range(60, 400, 7):
        for layout in words._laid_out(width):
            starts = [layout.lineAt(i).textStart() for i in range(layout.lineCount())]
            assert all(layout.text()[start] not in "。、）」" for start in starts if start)


def test_runs_are_read_as_one_sentence(dressed: QApplication) -> None:
    words = Words()
    words.set_runs([Run("もどしたい", bold=True), Run(" 髙木さん → 𠮷川"), Run("")])
    assert words.text() == "もどしたい 髙木さん → 𠮷川"


def test_bold_runs_are_measured_bold(dressed: QApplication) -> None:
    plain, bold = Words(), Words()
    plain.set_runs([Run("共有フォルダー")])
    bold.set_runs([Run("Shared folder", bold=True)])
    plain.set_runs([Run("Shared folder")])
    assert bold.sizeHint().width() > plain.sizeHint().width()


def test_what_is_elided_is_in_the_tooltip(dressed: QApplication, show: Show) -> None:
    line = Elided("佐藤 健一 さんの世帯")
    show(line, line.sizeHint().width() + 2)
    assert not line.is_elided()
    assert line.toolTip() == ""

    show(line, 60)
    assert line.is_elided()
    assert line.toolTip() == "佐藤 健一 さんの世帯"


def test_line_feeds_do_not_break_an_elided_line(dressed: QApplication) -> None:
    assert Elided("一行目\n二行目").text() == "一行目 二行目"


def test_digits_do_not_move_when_they_change(dressed: QApplication) -> None:
    widths = {Digits(text, Role.NUM).sizeHint().width() for text in ("11:11", "08:00", "12:47")}
    assert len(widths) == 1

# SPDX-License-Identifier: Apache-2.0
"""Days and ages, once by the eras and once in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from banso_desktop.domain import wareki
from banso_desktop.domain.ages import AgeRange
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.gui import day_words
from banso_desktop.gui.translate import Translations

TUESDAY = date(2026, 11, 24)
ABOUT_1972 = PartialDate("1972", Precision.ABOUT, "S47")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    made = Translations(qapp)
    yield made.use
    made.use("ja")
    made.remove()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (lambda: day_words.long_date(TUESDAY), "24 November 2026 (Tue)"),
        (lambda: day_words.long_date(TUESDAY, with_weekday=False), "24 November 2026"),
        (lambda: day_words.short_date(TUESDAY), "11/24 (Tue)"),
        (lambda: day_words.long_year(2026), "2026"),
        (lambda: day_words.long_span(TUESDAY, date(2026, 11, 29)), "24 – 29 Nov 2026"),
        (lambda: day_words.long_span(TUESDAY, date(2026, 12, 6)), "24 Nov – 6 Dec 2026"),
        (lambda: day_words.long_span(TUESDAY, date(2027, 1, 3)), "24 Nov 2026 – 3 Jan 2027"),
        (lambda: day_words.short_span(TUESDAY, date(2026, 12, 6)), "11/24–12/6"),
        (lambda: day_words.short_moment(datetime(2026, 11, 24, 9, 30)), "11/24 (Tue) 9:30"),
        (
            lambda: day_words.long_moment(datetime(2026, 11, 24, 9, 30)),
            "24 November 2026 (Tue) 9:30",
        ),
        (lambda: day_words.long_text(ABOUT_1972), "about 1972"),
        (lambda: day_words.long_text(PartialDate("1972-05", Precision.MONTH)), "May 1972"),
        (lambda: day_words.long_text(PartialDate("", Precision.UNKNOWN, "むかし")), "むかし"),
        (lambda: day_words.dense_text(ABOUT_1972), "about S47"),
        (lambda: day_words.ages_text(AgeRange(52, 52)), "aged 52"),
        (lambda: day_words.ages_text(AgeRange(53, 54)), "aged 53–54"),
        (lambda: day_words.joined("Sato", "", "Ito"), "Sato, Ito"),
        (lambda: day_words.called("Plan", "Seeds"), "Plan “Seeds”"),
        (lambda: day_words.bracketed("52"), " (52)"),
        (lambda: day_words.weekday_names()[0], "Mon"),
    ],
)
def test_days_are_written_in_english(
    speak: Callable[[str], None], said: Callable[[], str], words: str
) -> None:
    speak("en")
    assert said() == words


def test_days_are_written_by_the_eras_in_japanese(speak: Callable[[str], None]) -> None:
    speak("ja")
    at = datetime(2026, 11, 24, 9, 30)
    assert day_words.long_date(TUESDAY) == wareki.long_date(TUESDAY)
    assert day_words.long_span(TUESDAY, date(2026, 11, 29)) == "令和8年11月24日（火）〜29日（日）"
    assert (day_words.short_moment(at), day_words.long_moment(at)) == (
        "11/24（火）9:30",
        wareki.long_moment(at),
    )
    assert day_words.long_text(ABOUT_1972) == "昭和47年ごろ"
    day = PartialDate("2018-05-03", Precision.ABOUT, "H30.5.3ごろ")
    assert day_words.long_text(day, with_weekday=False) == "平成30年5月3日ごろ"

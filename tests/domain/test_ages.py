# SPDX-License-Identifier: Apache-2.0
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ages import (
    AgeRange,
    SurveyBand,
    age_on,
    ages_at_death,
    ages_on,
    possible_days,
    survey_band,
)
from banso_desktop.domain.dates import read_date
from banso_desktop.domain.values import PartialDate, Precision

TODAY = date(2026, 11, 24)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def typed(text: str) -> PartialDate:
    read = read_date(text, TODAY)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2020, 4, 1), date(2026, 3, 30), 5),
        (date(2020, 4, 1), date(2026, 3, 31), 5),
        (date(2020, 4, 1), date(2026, 4, 1), 6),
        (date(2020, 4, 2), date(2026, 3, 31), 5),
        (date(2020, 2, 29), date(2027, 2, 27), 6),
        (date(2020, 2, 29), date(2027, 2, 28), 6),
        (date(2020, 2, 29), date(2027, 3, 1), 7),
        (date(2020, 2, 29), date(2028, 2, 28), 7),
        (date(2020, 2, 29), date(2028, 2, 29), 8),
        (date(1961, 11, 24), TODAY, 65),
        (date(1961, 11, 25), TODAY, 64),
    ],
)
def test_an_age_is_that_during_the_day(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@given(DAYS, DAYS)
def test_an_age_never_falls_as_days_pass(born: date, day: date) -> None:
    assert 0 <= age_on(born, day + timedelta(days=1)) - age_on(born, day) <= 1


@pytest.mark.parametrize(
    ("born", "text"),
    [
        ("S47", "53〜54歳"),
        ("昭和47年", "53〜54歳"),
        ("S47.11", "53〜54歳"),
        ("S47.12", "53歳"),
        ("S47.3", "54歳"),
        ("S49.11.24", "52歳"),
        ("S49.11.25", "51歳"),
        ("R8", "0歳"),
        ("R7", "0〜1歳"),
    ],
)
def test_the_age_is_a_range_where_the_birth_is_partly_known(born: str, text: str) -> None:
    ages = ages_on(typed(born), TODAY)

    assert ages is not None
    assert ages.text == text


@pytest.mark.parametrize("born", ["R9", "R8.12", "R8.11.25", "2024/2/30"])
def test_there_is_no_age_before_birth_or_without_a_date(born: str) -> None:
    assert ages_on(typed(born), TODAY) is None


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (14, None),
        (15, SurveyBand.YOUNG),
        (39, SurveyBand.YOUNG),
        (40, SurveyBand.MIDDLE),
        (64, SurveyBand.MIDDLE),
        (65, None),
    ],
)
def test_the_survey_bands_end_at_39_and_64(age: int, band: SurveyBand | None) -> None:
    assert survey_band(age) is band
    assert AgeRange(age, age).survey_band is band


def test_a_range_over_two_bands_has_none() -> None:
    assert AgeRange(39, 40).survey_band is None


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (52, 52, "50代"),
        (59, 60, "50〜60代"),
        (9, 9, "10歳未満"),
        (9, 10, "10代まで"),
        (90, 104, "90代以上"),
        (89, 90, "80〜90代以上"),
    ],
)
def test_papers_without_names_say_the_decade(low: int, high: int, text: str) -> None:
    assert AgeRange(low, high).decade_text == text


@pytest.mark.parametrize(
    ("born", "died", "text"),
    [
        ("S10.5.1", "H30.4.30", "82歳"),
        ("S10.5.1", "H30年", "82〜83歳"),
        ("S10年", "H30年", "82〜83歳"),
        ("R8.1.1", "R8.1.3", "0歳"),
    ],
)
def test_the_age_at_death_stands_still(born: str, died: str, text: str) -> None:
    ages = ages_at_death(typed(born), typed(died))

    assert ages is not None
    assert ages.text == text


@pytest.mark.parametrize(("born", "died"), [("R8.1.3", "R8.1.1"), ("?", "R8"), ("R8", "?")])
def test_there_is_no_age_at_death_without_both_dates_in_order(born: str, died: str) -> None:
    assert ages_at_death(typed(born), typed(died)) is None


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_a_partial_date_can_mean_the_day_it_was_cut_from(day: date, known: int) -> None:
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[known]
    days = possible_days(PartialDate(day.isoformat()[:known], precision))

    assert days is not None
    assert days[0] <= day <= days[1]

# SPDX-License-Identifier: Apache-2.0
"""Lengths as people write them; what is no length is not guessed."""

import pytest

from banso_desktop.domain.dates import read_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90),
        ("９０分", 90),
        ("90分間", 90),
        ("60 min", 60),
        ("1時間", 60),
        ("1時間半", 90),
        ("一時間半", 90),
        ("1時間30分", 90),
        ("1:30", 90),
        ("１．５時間", 90),
        ("2h", 120),
        ("半時間", 30),
        ("30分くらい", 30),
        ("0", 0),
    ],
)
def test_a_length_is_read_as_people_write_it(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "-30", "しばらく", "1時間と少し", "30分から60分", "1:75", "半"]
)
def test_what_is_no_length_is_not_guessed(typed: str) -> None:
    assert read_minutes(typed) is None

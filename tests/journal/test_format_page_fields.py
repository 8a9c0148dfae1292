# SPDX-License-Identifier: Apache-2.0
"""docs/format.md tells what a field can hold as the program has it."""

from __future__ import annotations

import pytest

from banso_desktop.domain import fitting
from banso_desktop.domain.dates import LIVED_YEARS
from tests.journal.test_format_page import PAGE


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (f"{fitting.LONGEST_LINE:,}", "and the like) at most {} characters"),
        (f"{fitting.LONGEST_DOCUMENT // 1024**2}", "`value` {} MiB"),
        (f"{fitting.MOST_ITEMS:,}", "a list {} texts"),
        (f"{fitting.LONGEST_REF}", "a ref {} characters"),
        (f"{fitting.LONGEST_POSITION:,}", "a position {} of `0-9a-z`"),
        (f"{LIVED_YEARS[0]}", "in the years {} to"),
        (f"{LIVED_YEARS[-1]}", "to {}; a date's iso"),
        (f"{fitting.RANGES['rhythm_days'][-1]:,}", "`rhythm_days` 0 to {},"),
        (f"{fitting.RANGES['minutes'][-1]:,}", "minutes 0 to {},"),
        (f"{fitting.RANGES['x'][-1]:,}", "`x` and `y` ±{},"),
        (f"{fitting.RANGES['lead_limit'][-1]:,}", "`lead_limit` 0 to {},"),
        (f"{fitting.RANGES['years'][-1]:,}", "`years` 0 to {},"),
        (f"{fitting.RANGES['copies'][-1]:,}", "`copies` 0 to {},"),
    ],
)
def test_what_a_field_can_hold_is_the_programs(number: str, said: str) -> None:
    section = " ".join(PAGE.split("*What a field can hold.*")[1].split("<!-- names -->")[0].split())

    assert said.format(number) in section

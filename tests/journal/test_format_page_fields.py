# SPDX-License-Identifier: Apache-2.0
"""docs/format.md tells what a field can hold as the program has it."""

from __future__ import annotations

import pytest

from banso_desktop.domain import fitting
from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.dates import LIVED_YEARS
from banso_desktop.domain.entities import FieldType
from tests.journal.test_format_page import PAGE

SECTION = " ".join(PAGE.split("*What a field can hold.*")[1].split("<!-- names -->")[0].split())


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (f"{fitting.LONGEST_LINE:,}", "A text of one line at most {} characters"),
        (f"{fitting.LONGEST_DOCUMENT // 1024**2}", "`value` {} MiB"),
        (f"{fitting.MOST_ITEMS:,}", "A list {} texts"),
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
    assert said.format(number) in SECTION


def test_the_texts_of_one_line_are_the_programs() -> None:
    texts = {
        name
        for entity in ENTITIES.values()
        for name, kind in entity.fields.items()
        if kind is FieldType.TEXT
    }
    listed = SECTION.split("that is called ")[1].split(".")[0].replace("`", "").split()

    assert listed == sorted(n for n in texts if fitting.longest(n) == fitting.LONGEST_LINE)


def test_the_texts_that_programs_write_are_the_programs() -> None:
    said = " and ".join(f"`{name}`" for name in sorted(fitting._DOCUMENTS))

    assert f"{said} {fitting.LONGEST_DOCUMENT // 1024**2} MiB" in SECTION


def test_how_much_of_a_date_stands_there_is_the_programs() -> None:
    said = ", ".join(
        f"{precision.value} {' or '.join(map(str, lengths))}"
        for precision, lengths in fitting._ISO_LENGTHS.items()
    )

    assert f"as its precision says ({said})" in SECTION

# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.one_line import FIELDS, one_line


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("佐藤\n健一", "佐藤 健一"),
        ("佐藤\t健一\r\n", "佐藤 健一"),
        ("みどり野町\u2028団地  3号棟", "みどり野町 団地  3号棟"),
        ("佐藤　健一", "佐藤　健一"),
        (" 前の空白はそのまま", " 前の空白はそのまま"),
        ("\n\n", ""),
    ],
)
def test_line_ends_and_tabs_become_one_space(pasted: str, line: str) -> None:
    assert one_line(pasted) == line


@given(st.text())
def test_what_is_one_line_stays_as_it_is(text: str) -> None:
    once = one_line(text)

    assert one_line(once) == once
    assert len(once.splitlines()) <= 1


def test_names_are_one_line_and_running_text_is_not() -> None:
    names = {name for one in ENTITIES.values() for name in one.names}
    running = {"heard", "own_words", "facts", "impression", "note", "text", "what", "told"}

    assert names <= FIELDS
    assert not running & FIELDS


def test_every_field_named_is_a_text_of_the_catalogue() -> None:
    texts = {
        name
        for one in ENTITIES.values()
        for name, kind in one.fields.items()
        if kind is FieldType.TEXT
    }

    assert texts >= FIELDS

# SPDX-License-Identifier: Apache-2.0
import pytest

from banso_desktop.domain.postal import postal_digits, postal_text


@pytest.mark.parametrize(
    "typed", ["9890000", "989-0000", "〒989-0000", "〒９８９ー００００", " 989 0000 "]
)
def test_seven_digits_are_a_postal_code(typed: str) -> None:
    assert (postal_digits(typed), postal_text(typed)) == ("9890000", "989-0000")


@pytest.mark.parametrize("typed", ["", "989", "98900001", "989-000", "車の中"])
def test_anything_else_stays_as_typed(typed: str) -> None:
    assert (postal_digits(typed), postal_text(typed)) == (None, typed)

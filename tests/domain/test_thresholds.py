# SPDX-License-Identifier: Apache-2.0
import pytest

from banso_desktop.domain.thresholds import Thresholds


def test_a_town_chooses_its_own_numbers() -> None:
    chosen = Thresholds().with_settings({"lead_limit": "6", "town_name": "みどり野町"})

    assert (chosen.lead_limit, chosen.rhythm_days) == (6, Thresholds().rhythm_days)


@pytest.mark.parametrize("text", ["", "0", "-3", "ten", "１０", "1.5", "99999"])
def test_what_is_no_number_leaves_the_preset(text: str) -> None:
    assert Thresholds().with_settings({"lead_limit": text}) == Thresholds()

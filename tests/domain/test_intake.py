# SPDX-License-Identifier: Apache-2.0

from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.intake import Outcome, Worry, known, ticks
from banso_desktop.paths import presets

TICK = st.sampled_from(["illness", "housing", "debt", "food"])


def test_the_words_are_those_of_the_code_lists() -> None:
    codes = Codes.from_texts({"intake.json": presets()["intake.json"]})

    assert set(codes["intake_outcome"].codes) == {one.value for one in Outcome}
    assert set(codes["life_worry"].codes) == {one.value for one in Worry}


@given(st.lists(TICK), st.sampled_from(["", "debt"]))
def test_the_most_pressing_is_always_one_of_the_ticks(ticked: list[str], pressing: str) -> None:
    found = ticks(ticked, pressing)

    assert found.most_pressing == "" or found.most_pressing in found.ticked
    assert set(ticked) <= set(found.ticked)
    assert len(set(found.ticked)) == len(found.ticked)


def test_a_single_tick_presses_most() -> None:
    assert ticks(["debt"]).most_pressing == "debt"
    assert ticks(["debt", "food"]).most_pressing == ""
    assert ticks([]).most_pressing == ""


def test_an_empty_intake_knows_nothing_and_lacks_nothing() -> None:
    assert known({"heard": "", "own_words": None, "issues": [], "no_message": False}) == ()
    assert known({"heard": "郵便がたまる", "issues": ["debt"], "family_name": ""}) == (
        "heard",
        "issues",
    )

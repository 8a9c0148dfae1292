# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.drawing.marks import Box
from banso_desktop.drawing.push_apart import pushed_apart

SIDES = st.floats(5, 80)
BOXES = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.builds(
        lambda x, y, w, h: Box(x, y, x + w, y + h),
        st.floats(0, 400),
        st.floats(0, 300),
        SIDES,
        SIDES,
    ),
    max_size=14,
)


def _moved(boxes: dict[str, Box], fixed: set[str], gap: float = 6.0) -> dict[str, Box]:
    return {
        name: boxes[name].moved(*shift) for name, shift in pushed_apart(boxes, fixed, gap).items()
    }


@given(BOXES)
def test_nothing_overlaps_afterwards(boxes: dict[str, Box]) -> None:
    moved = _moved(boxes, set())

    assert not any(a.meets(b) for a, b in itertools.combinations(moved.values(), 2))


@given(BOXES)
def test_what_does_not_overlap_does_not_move(boxes: dict[str, Box]) -> None:
    once = _moved(boxes, set())

    again = _moved(once, set(), gap=5.9)

    for name, box in once.items():
        assert again[name] == box or abs(again[name].left - box.left) < 1e-9


@given(BOXES, st.randoms())
def test_the_order_of_boxes_does_not_matter(boxes: dict[str, Box], random: object) -> None:
    turned = dict(reversed(boxes.items()))

    assert pushed_apart(boxes, (), 4.0) == pushed_apart(turned, (), 4.0)


def test_a_fixed_box_stays_and_the_other_goes() -> None:
    boxes = {"kept": Box(0, 0, 50, 20), "new": Box(30, 5, 80, 25)}

    moved = _moved(boxes, {"kept"})

    assert moved["kept"] == boxes["kept"]
    assert not moved["new"].meets(boxes["kept"])


def test_two_fixed_boxes_on_each_other_are_parted_all_the_same() -> None:
    boxes = {"one": Box(0, 0, 50, 20), "other": Box(10, 5, 60, 25)}

    moved = _moved(boxes, {"one", "other"})

    assert not moved["one"].meets(moved["other"])


def test_boxes_stay_on_the_sheet_while_there_is_room() -> None:
    sheet = Box(0, 0, 200, 100)
    boxes = {"one": Box(0, 0, 60, 30), "other": Box(5, 5, 65, 35)}

    shifts = pushed_apart(boxes, (), 4.0, sheet)

    assert all(sheet.grown(0.01).holds(boxes[name].moved(*shifts[name])) for name in boxes)

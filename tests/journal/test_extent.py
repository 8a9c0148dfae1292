# SPDX-License-Identifier: Apache-2.0
"""What a group may hold is the same for everybody, however deep in the program it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import extent
from banso_desktop.journal.encoding import decode
from banso_desktop.journal.extent import MAX_DEPTH, MAX_ELEMENTS, measure, weight

_SCOPE, _WRITER, _AUTHOR = (derived_id(each) for each in ("scope", "writer", "author"))
_ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=300)
    | st.binary(max_size=300)
    | st.builds(msgspec.msgpack.Ext, st.integers(0, 127), st.binary(max_size=40)),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(max_size=40), inner),
    max_leaves=60,
)


def elements(value: Any) -> int:
    if isinstance(value, list):
        return 1 + sum(map(elements, value))
    if isinstance(value, dict):
        return 1 + sum(1 + elements(held) for held in value.values())
    return 1


def packed_nested(depth: int) -> bytes:
    return b"\x91" * (depth - 1) + b"\x90"


def group(value: bytes) -> bytes:
    row = {"k": "cell", "e": "person", "i": derived_id("row"), "s": [1, 0], "c": derived_id("c")}
    good = msgspec.msgpack.encode(row | {"f": "note", "v": "a"})
    bad = row | {"i": derived_id("other"), "f": "note", "v": msgspec.Raw(value)}
    return b"\x92" + good + msgspec.msgpack.encode(bad)


def read(data: bytes) -> int:
    """Return how many operations are read, 0 where the group is refused."""
    try:
        return len(decode(data, _SCOPE, _WRITER, _AUTHOR))
    except SealBroken:
        return 0


def deeper(frames: int, what: Callable[[], int]) -> int:
    return what() if not frames else deeper(frames - 1, what)


@given(_ANY)
def test_every_element_is_counted(value: Any) -> None:
    assert measure(msgspec.msgpack.encode(value)) == (elements(value), "")


@given(_ANY, st.data())
def test_what_is_cut_short_is_left_to_the_decoder(value: Any, draw: st.DataObject) -> None:
    whole = msgspec.msgpack.encode(value)
    cut = draw.draw(st.integers(0, len(whole) - 1))

    assert measure(whole[:cut])[1] == ""


@pytest.mark.parametrize("depth", [1, MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1, 100_000])
def test_depth_is_bounded(depth: int) -> None:
    assert measure(packed_nested(depth))[1] == ("too deep" if depth > MAX_DEPTH else "")


@pytest.mark.parametrize("depth", [10, 60, 70, 400, 900, 985, 995, 5_000])
@pytest.mark.parametrize("frames", [0, 100, 500])
def test_whether_a_group_counts_does_not_follow_from_who_reads_it(depth: int, frames: int) -> None:
    data = group(packed_nested(depth))

    # The operation stands within the group's list and a map.
    assert deeper(frames, lambda: read(data)) == (2 if depth + 2 <= MAX_DEPTH else 0)


def test_a_list_of_millions_is_refused_before_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    many = b"\xdd" + (MAX_ELEMENTS).to_bytes(4, "big") + b"\x90" * MAX_ELEMENTS
    monkeypatch.setattr("banso_desktop.journal.encoding._STRICT", None)

    with pytest.raises(SealBroken, match="too many"):
        decode(group(many), _SCOPE, _WRITER, _AUTHOR)


def test_memory_is_guessed_by_elements_where_it_matters() -> None:
    large = b"\xdc\xff\xff" + b"\x90" * 65_535

    assert weight(large) > 40 * len(large)
    assert weight(large[: extent.SMALL_BYTES]) == 8 * extent.SMALL_BYTES
    assert weight(msgspec.msgpack.encode(["a" * 100_000])) < 100_100

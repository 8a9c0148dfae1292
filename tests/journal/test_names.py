# SPDX-License-Identifier: Apache-2.0
"""Names in the folder: short, plain, and read back exactly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id, id_from_bytes, id_to_bytes
from banso_desktop.journal import names

WRITER = derived_id("writer")
identifiers = st.binary(min_size=16, max_size=16).map(id_from_bytes)
hashes = st.binary(min_size=32, max_size=32)


@given(identifiers, st.integers(1, names.MAX_SEQUENCE))
def test_a_segments_name_is_read_back(writer: str, sequence: int) -> None:
    name = names.segment_name(id_from_bytes(id_to_bytes(writer)), sequence)

    assert names.segment_of(name) == (writer, sequence)


@given(identifiers, identifiers, hashes)
def test_a_wraps_and_an_entrys_name_are_read_back(owner: str, key: str, digest: bytes) -> None:
    scope, key_id = derived_id(owner), derived_id(key)

    assert names.wrap_of(names.wrap_name(scope, key_id, digest)) == (scope, key_id, digest)
    assert names.member_of(names.member_name(digest)) == digest


@given(identifiers, hashes, st.integers(1, names.MAX_SEQUENCE))
def test_every_name_is_short_lower_case_ascii(owner: str, digest: bytes, sequence: int) -> None:
    scope = derived_id(owner)
    for name in (
        names.segment_name(scope, sequence),
        names.head_name(scope, sequence),
        names.member_name(digest),
        names.wrap_name(scope, scope, digest),
    ):
        assert re.fullmatch(r"[a-z0-9./]{1,111}", name)
        assert names.is_ours(name)


def test_a_thousand_segments_share_a_folder() -> None:
    folders = {names.segment_name(WRITER, each).split("/")[2] for each in range(1000, 2000)}

    assert folders == {"00001"}


@pytest.mark.parametrize(
    "name",
    [
        "desktop.ini",
        "j/x/00000/00000001.seg",
        f"j/{WRITER}/00001/00000001.seg",
        f"j/{WRITER}/00000/00000000.seg",
        f"j/{WRITER}/00000/00000001.seg.tmp",
        f"j/{WRITER.upper()}/00000/00000001.seg",
        f"j/{WRITER}/00000/00000001 (conflicted copy).seg",
        f"heads/{WRITER}.1",
        "members/x",
        "keys/a/b/c",
        "../share.json",
        "share.json ",
        "t-0123456789abcdef",
    ],
)
def test_foreign_names_are_told_apart(name: str) -> None:
    assert not names.is_ours(name)


@pytest.mark.parametrize("sequence", [0, -1, names.MAX_SEQUENCE + 1])
def test_no_name_for_a_sequence_that_cannot_be(sequence: int) -> None:
    with pytest.raises(ValueError, match="sequence"):
        names.segment_name(WRITER, sequence)


def test_a_hash_has_one_spelling() -> None:
    text = names.hash_text(bytes(32))

    with pytest.raises(ValueError, match="spelling"):
        names.hash_bytes(text[:-1] + "b")

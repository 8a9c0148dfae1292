# SPDX-License-Identifier: Apache-2.0
"""Operations as msgpack: exact, deterministic, tolerant of newer writers, strict otherwise."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.errors import FieldRefused, SealBroken
from banso_desktop.journal.clock import MAX_COUNTER, MAX_MILLIS
from banso_desktop.journal.encoding import (
    decode,
    decode_value,
    encode,
    pack_value,
    require_readable,
)
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.operations import (
    MAX_RECORD_BYTES,
    MAX_VALUE_BYTES,
    Kind,
    Operation,
    Stamp,
    check_value,
)

SCOPE, WRITER, AUTHOR = (derived_id(name) for name in ("scope", "writer", "author"))

ids = st.binary(min_size=1, max_size=4).map(lambda raw: derived_id(raw.hex()))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
dates = st.one_of(
    st.dates().map(PartialDate.of),
    st.builds(PartialDate, st.just(""), st.just(Precision.UNKNOWN), texts),
    st.builds(PartialDate, st.just("1972-05"), st.just(Precision.MONTH), texts),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    texts,
    st.binary(max_size=20),
    dates,
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
)
values = st.one_of(scalars, st.lists(st.one_of(scalars, st.lists(scalars, max_size=3)), max_size=3))
stamps = st.builds(Stamp, st.integers(0, MAX_MILLIS), st.integers(0, MAX_COUNTER), ids)
operations = st.builds(
    Operation,
    scope=st.just(SCOPE),
    kind=st.sampled_from([kind for kind in Kind if kind is not Kind.UNREADABLE]),
    entity=st.sampled_from(["person", "contact"]),
    id=ids,
    field=st.sampled_from(["", "note", "family_name"]),
    value=values,
    base=st.lists(stamps, max_size=3).map(tuple),
    stamp=stamps,
    author=ids,
    command=ids,
)


def one(value: Value = "x", **changes: Any) -> Operation:
    plain = Operation(
        SCOPE, Kind.CELL, "person", derived_id("row"), "note", value, (), Stamp(1, 0, WRITER),
        AUTHOR, derived_id("command"),
    )  # fmt: skip
    return msgspec.structs.replace(plain, **changes)


def raw(**changes: Any) -> bytes:
    """One operation as a newer or a careless writer might write it."""
    keys = {"k": "cell", "e": "person", "i": derived_id("row"), "s": [1, 0, ""]}
    keys |= {"c": derived_id("command"), "f": "note", "v": "x"}
    return msgspec.msgpack.encode([{**keys, **changes}])


@given(st.lists(operations, max_size=5))
def test_what_is_written_is_read(written: list[Operation]) -> None:
    data = encode(written, WRITER, AUTHOR)

    assert decode(data, SCOPE, WRITER, AUTHOR) == written


@given(st.lists(operations, max_size=5))
def test_equal_operations_give_equal_bytes(written: list[Operation]) -> None:
    data = encode(written, WRITER, AUTHOR)

    assert encode(decode(data, SCOPE, WRITER, AUTHOR), WRITER, AUTHOR) == data


@given(values)
def test_a_value_alone_is_read_as_written(value: Value) -> None:
    assert decode_value(pack_value(value)) == value


def test_characters_beyond_the_first_plane_and_variants_come_back_unchanged() -> None:
    name = "𠮷田髙\U000e0100"

    (read,) = decode(encode([one(name)], WRITER, AUTHOR), SCOPE, WRITER, AUTHOR)

    assert read.value == name


def test_writer_and_author_of_the_segment_are_not_repeated() -> None:
    data = encode([one()], WRITER, AUTHOR)

    assert WRITER.encode() not in data
    assert AUTHOR.encode() not in data


def test_an_unknown_key_is_kept_and_written_again() -> None:
    data = raw(zz={"a": 1}, y=2)

    (read,) = decode(data, SCOPE, WRITER, AUTHOR)

    assert read.value == "x"
    assert msgspec.msgpack.decode(encode([read], WRITER, AUTHOR)) == msgspec.msgpack.decode(data)


def test_an_unknown_kind_and_entity_are_kept() -> None:
    (read,) = decode(raw(k="blend", e="garden"), SCOPE, WRITER, AUTHOR)

    assert (read.kind, read.entity) == ("blend", "garden")


@pytest.mark.parametrize(
    "value", [1.5, {"a": 1}, msgspec.msgpack.Ext(77, b"?"), 2**63, msgspec.msgpack.Ext(1, b"?")]
)
def test_a_value_of_no_known_type_is_kept_raw(value: object) -> None:
    data = raw(v=value)

    (read,) = decode(data, SCOPE, WRITER, AUTHOR)

    assert read.kind == Kind.UNREADABLE
    assert (read.id, read.stamp) == (derived_id("row"), Stamp(1, 0, WRITER))
    assert encode([read], WRITER, AUTHOR) == data


def test_one_unreadable_operation_leaves_its_neighbours_readable() -> None:
    first, second = raw(v=1.5)[1:], raw()[1:]

    read = decode(b"\x92" + first + second, SCOPE, WRITER, AUTHOR)

    assert [operation.kind for operation in read] == [Kind.UNREADABLE, Kind.CELL]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xc1",
        b"\x81\xa1k\xa4cell",
        raw(i="no id"),
        raw(i=derived_id("row")[:-1] + "b"),
        raw(c=""),
        raw(e="../../etc"),
        raw(f="A field"),
        raw(s=[-1, 0, ""]),
        raw(s=[1, 70000, ""]),
        raw(s=[1, 0, "someone"]),
        raw(b=[[2**60, 0, ""]]),
        raw(a="someone"),
        raw(k=3),
        b"\x91" * 2000,
    ],
)
def test_what_names_no_place_is_refused(data: bytes) -> None:
    with pytest.raises(SealBroken):
        decode(data, SCOPE, WRITER, AUTHOR)


@pytest.mark.parametrize(
    "value",
    [
        2**63,
        -(2**63) - 1,
        "\ud800",
        1.5,
        datetime.fromisoformat("2026-11-24T10:00+09:00"),
        "x" * (MAX_VALUE_BYTES + 1),
        ["あ" * (MAX_VALUE_BYTES // 2)],
        [[[[[[[[[[1]]]]]]]]]],
    ],
)
def test_a_command_refuses_what_no_operation_can_carry(value: Any) -> None:
    command = Command(AUTHOR, "a use case")

    with pytest.raises(FieldRefused) as refused:
        command.set(SCOPE, "person", derived_id("row"), note=value)

    assert refused.value.facts["field"] == "note"
    assert command.drafts == []


@given(values)
def test_what_a_command_takes_can_be_encoded(value: Value) -> None:
    check_value("note", value)

    assert decode(encode([one(value)], WRITER, AUTHOR), SCOPE, WRITER, AUTHOR) == [one(value)]


def test_operations_of_others_name_their_author_and_writer() -> None:
    other = one(author=derived_id("other"), stamp=Stamp(1, 0, derived_id("elsewhere")))

    (read,) = decode(encode([other], WRITER, AUTHOR), SCOPE, WRITER, AUTHOR)

    assert (read.author, read.stamp.writer) == (derived_id("other"), derived_id("elsewhere"))


def test_an_impossible_date_is_no_value() -> None:
    inner = msgspec.msgpack.encode(["2026-02-31", 0, ""])

    (read,) = decode(raw(v=msgspec.msgpack.Ext(1, inner)), SCOPE, WRITER, AUTHOR)

    assert read.kind == Kind.UNREADABLE


def test_a_typed_date_that_is_none_keeps_what_was_typed() -> None:
    typed = PartialDate("", Precision.UNKNOWN, "昭和99年2月31日")

    (read,) = decode(encode([one(typed)], WRITER, AUTHOR), SCOPE, WRITER, Id(AUTHOR))

    assert read.value == typed


@pytest.mark.parametrize(
    ("entity", "identifier", "name", "value"),
    [
        ("person", "x", "", True),
        ("person", "b" * 26, "", True),
        ("person", AUTHOR.upper(), "", True),
        ("Person", AUTHOR, "", True),
        ("", AUTHOR, "", True),
        ("person", AUTHOR, "born day", None),
        ("person", AUTHOR, "born", PartialDate("2026-13", Precision.MONTH)),
        ("person", AUTHOR, "born", PartialDate("R8", Precision.YEAR)),
        ("person", AUTHOR, "note", 2**63),
        ("contact", AUTHOR, "", [["born", PartialDate("2026-02-30", Precision.DAY)]]),
    ],
)
def test_what_nobody_could_read_back_is_not_written(
    entity: str, identifier: str, name: str, value: Value
) -> None:
    with pytest.raises(FieldRefused) as refused:
        require_readable("cell", entity, identifier, name, value)

    assert refused.value.rule == "journal.value"


@given(values)
def test_what_may_be_written_is_read_back(value: Value) -> None:
    require_readable("cell", "person", AUTHOR, "note", value)

    (read,) = decode(encode([one(value)], WRITER, AUTHOR), SCOPE, WRITER, Id(AUTHOR))

    assert read.value == value


def test_a_record_that_fills_more_than_a_group_is_refused() -> None:
    text = "a" * MAX_VALUE_BYTES
    assert MAX_RECORD_BYTES < 4 * MAX_VALUE_BYTES

    with pytest.raises(FieldRefused):
        Command(AUTHOR, "a use case").record(
            SCOPE, "contact", facts=text, own_words=text, impression=text, reflection=text
        )


@pytest.mark.parametrize("keys", [{}, {"a": derived_id("other")}, {"zz": 1, "b": [[5, 0]]}])
def test_what_cannot_be_held_keeps_its_writer_and_author_in_anybody_elses_file(
    keys: dict[str, Any],
) -> None:
    scope, writer, author = (derived_id(each) for each in ("scope", "writer", "author"))
    row = {"k": "cell", "e": "person", "i": derived_id("i"), "s": [7, 1], "c": derived_id("c")}
    data = msgspec.msgpack.encode([row | {"f": "note", "v": 1.5} | keys])
    (held,) = decode(data, scope, writer, author)

    elsewhere = encode([held], derived_id("writer 2"), derived_id("author 2"))

    assert decode(elsewhere, scope, derived_id("writer 2"), derived_id("author 2")) == [held]
    assert (held.stamp.writer, held.author) == (writer, keys.get("a", author))

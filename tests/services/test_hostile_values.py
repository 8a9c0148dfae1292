# SPDX-License-Identifier: Apache-2.0
"""Whatever well-formed values a member writes into whichever field: every query answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.values import Value
from tests.fakes.hostile_values import EXTREMES, LEAVE, LONG, AttackedTown, failures
from tests.fakes.town import small_town


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AttackedTown]:
    with small_town(tmp_path_factory.mktemp("town")) as town:
        yield AttackedTown.of(town)


def test_every_query_answers_before_anybody_attacks(attacked: AttackedTown) -> None:
    assert failures(attacked.town.services, attacked.rows()) == []


_TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def _palette(kind: FieldType) -> st.SearchStrategy[list[Any]]:
    values = st.sampled_from(EXTREMES[kind])
    if kind is FieldType.TEXT:
        values |= _TEXTS
    if kind is FieldType.INT:
        values |= st.integers(-(2**63), 2**63 - 1)
    return st.lists(values | st.just(LEAVE), min_size=1, max_size=9)


@settings(max_examples=12)
@given(
    palettes=st.fixed_dictionaries({kind: _palette(kind) for kind in FieldType}),
    step=st.integers(1, 7),
    new=st.booleans(),
    pointed=st.booleans(),
    long=st.none() | st.tuples(st.integers(0, 999), st.sampled_from(LONG)),
)
def test_every_query_answers_whatever_stands_in_every_field(
    attacked: AttackedTown,
    palettes: dict[FieldType, list[Any]],
    step: int,
    new: bool,
    pointed: bool,
    long: tuple[int, str] | None,
) -> None:
    rows = attacked.rows()
    ids = [row for _, _, row in rows]
    written, count = [], 0
    if new:  # besides the rows that are there, one of every entity in every scope it may lie in
        rows = rows + [
            (scope, name, derived_id("forged", scope, name))
            for kind, scope in attacked.scopes.items()
            for name, entity in ENTITIES.items()
            if kind in entity.scopes
        ]
    for scope, name, row in rows:
        fields: dict[str, Value] = {}
        for field, kind in ENTITIES[name].fields.items():
            count += step
            chosen = palettes[kind][count % len(palettes[kind])]
            if kind is FieldType.REF and pointed:
                chosen = [row, *ids][count % (len(ids) + 1)]
            if chosen is not LEAVE:
                fields[field] = chosen
        written.append((scope, name, row, fields))
    if long is not None:  # in one place: everywhere it would be hundreds of megabytes
        place, text = long
        _, name, _, fields = written[place % len(written)]
        texts = [field for field, kind in ENTITIES[name].fields.items() if kind is FieldType.TEXT]
        fields.update({field: text for field in texts[:1]})

    attacked.write(written)
    try:
        assert failures(attacked.town.services, attacked.rows()) == []
    finally:
        attacked.as_before()

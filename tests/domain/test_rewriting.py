# SPDX-License-Identifier: Apache-2.0
"""What may be written from a history: what was typed or chosen, never a step."""

from __future__ import annotations

import pytest

from banso_desktop.domain import coded, rewriting
from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.codes import Codes
from banso_desktop.domain.rewriting import rewritable, right_to_rewrite
from banso_desktop.paths import presets


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_what_is_rewritten_has_a_right_of_its_own(entity: str) -> None:
    if rewritable(entity):
        assert right_to_rewrite(entity) is not None


@pytest.mark.parametrize("entity", ["busy_block", "busy_series", "shell", "setting", "paper"])
def test_what_nobody_types_is_not_rewritten(entity: str) -> None:
    assert not rewritable(entity)


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_no_link_between_rows_is_rewritten(entity: str) -> None:
    kinds = {ENTITIES[entity].fields[name] for name in rewritable(entity)}

    assert not kinds & {FieldType.REF, FieldType.MOMENT, FieldType.BYTES, FieldType.POSITION}


@pytest.mark.parametrize(
    ("entity", "field"),
    [
        ("household", "protection"),
        ("household", "shell"),
        ("household", "number"),
        ("referral", "code"),
        ("referral", "status"),
        ("referral", "paper"),
        ("referral", "previous"),
        ("referral", "number"),
        ("role", "accepted"),
        ("consent", "withdrawn"),
        ("visit", "starts"),
        ("contact", "mentions"),
        ("agenda_item", "state"),
        ("member", "ended"),
        ("resource", "assured_on"),
        ("conference", "state"),
        ("attachment", "blob"),
        ("attachment", "media"),
    ],
)
def test_a_step_a_protection_and_a_number_are_not_rewritten(entity: str, field: str) -> None:
    assert field not in rewritable(entity)


@pytest.mark.parametrize("entity", ["intake", "referral_event", "minutes_line", "audit_entry"])
def test_records_that_only_grow_are_not_rewritten(entity: str) -> None:
    assert not rewritable(entity)


def test_the_steps_that_are_named_are_fields() -> None:
    for entity, fields in rewriting._STEPS.items():
        assert set(fields.split()) <= ENTITIES[entity].fields.keys(), entity


def test_the_lists_that_are_named_are_lists() -> None:
    codes = Codes.from_texts(presets())

    for (entity, field), name in coded.CODED.items():
        assert field in ENTITIES[entity].fields
        assert codes[name].codes

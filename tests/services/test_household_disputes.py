# SPDX-License-Identifier: Apache-2.0
"""くらべる: two people wrote one field at once; both stand until somebody decides."""

from __future__ import annotations

import hashlib

import pytest

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def written_elsewhere(town: SmallTown, family: Family, row: str, field: str, value: str) -> None:
    """Let a colleague's cell arrive that was written without seeing what stands here."""
    writer = derived_id("writer", "elsewhere")
    stamp = Stamp(town.clock.millis() + 1, 0, writer)
    operation = Operation(
        Id(family.household), Kind.CELL, "person", Id(row), field, value, (), stamp,
        family.watanabe, new_id(),
    )  # fmt: skip
    data = value.encode()
    sealed = Sealed(writer, 1, hashlib.sha256(data).digest(), data)
    town.replica.receive([Opened(sealed, (operation,))])


@pytest.fixture
def disputed(town: SmallTown, family: Family) -> Family:
    written_elsewhere(town, family, family.kenichi, "phone", "0229-00-1299")
    return family


def phone(town: SmallTown, family: Family) -> str:
    page = town.services.household_page.page(household=family.household)
    return page.persons[0].phone


def test_both_values_are_told_with_who_wrote_them(town: SmallTown, disputed: Family) -> None:
    (found,) = town.services.history.disputes(household=disputed.household)

    assert (found.entity, found.field, found.title) == ("person", "phone", "佐藤 健一")
    assert {(one.text, one.by) for one in found.versions} == {
        ("0229-00-1203", "小林"), ("0229-00-1299", "渡部"),
    }  # fmt: skip
    assert town.services.household_page.page(household=disputed.household).disputes == 1
    assert town.services.households.listed().lines[0].disputes == 1


@pytest.mark.parametrize("wanted", ["0229-00-1203", "0229-00-1299"])
def test_either_value_can_be_taken_and_the_other_stays_in_the_history(
    town: SmallTown, disputed: Family, wanted: str
) -> None:
    (found,) = town.services.history.disputes(household=disputed.household)
    version = next(one for one in found.versions if one.text == wanted)

    town.services.history.decide(entity="person", row=found.row, field="phone", version=version.key)

    assert phone(town, disputed) == wanted
    assert town.services.history.disputes(household=disputed.household) == []
    changes = town.services.history.changes(household=disputed.household).changes
    told = {cell.text for change in changes for cell in change.cells if cell.field == "phone"}
    assert told == {"0229-00-1203", "0229-00-1299"}


def test_words_that_take_both_in_can_be_written(town: SmallTown, disputed: Family) -> None:
    town.services.history.decide(
        entity="person", row=disputed.kenichi, field="phone", text="0229-00-1203 か 1299"
    )

    assert phone(town, disputed) == "0229-00-1203 か 1299"
    assert town.services.history.disputes(household=disputed.household) == []


def test_what_cannot_be_decided_is_named(town: SmallTown, disputed: Family) -> None:
    decide = town.services.history.decide
    with pytest.raises(FieldRefused):
        decide(entity="person", row=disputed.kenichi, field="nose", text="x")
    with pytest.raises(FieldRefused):
        decide(entity="person", row=disputed.kenichi, field="phone")
    with pytest.raises(NotFound):
        decide(entity="person", row=disputed.kenichi, field="phone", version="1.0.x")
    with pytest.raises(NotFound):
        town.services.history.disputes(household=new_id())

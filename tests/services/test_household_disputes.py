# SPDX-License-Identifier: Apache-2.0
"""くらべる: two people wrote one field at once; both stand until somebody decides."""

from __future__ import annotations

import hashlib

import pytest

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.rights import Right, Role
from banso_desktop.domain.values import Value
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def written_elsewhere(
    town: SmallTown, family: Family, row: str, field: str, value: Value, entity: str = "person"
) -> None:
    """Let a colleague's cell arrive that was written without seeing what stands here."""
    writer = derived_id("writer", "elsewhere")
    stamp = Stamp(town.clock.millis() + 1, 0, writer)
    operation = Operation(
        Id(family.household), Kind.CELL, entity, Id(row), field, value, (), stamp,
        family.watanabe, new_id(),
    )  # fmt: skip
    data = repr(value).encode()
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


def refused(town: SmallTown, entity: str, row: str, field: str, text: str = "x") -> str:
    """Return the rule that a free decision is refused by."""
    with pytest.raises(Refused) as error:
        town.services.history.decide(entity=entity, row=row, field=field, text=text)
    return error.value.rule


def test_nothing_is_decided_where_one_value_stands(town: SmallTown, family: Family) -> None:
    assert refused(town, "person", family.kenichi, "phone") == "history.decided"


def test_what_was_overwritten_long_ago_is_no_value_to_decide_on(
    town: SmallTown, family: Family
) -> None:
    before = town.services.history.changes(household=family.household).changes
    first = next(one for one in before if one.row == family.kenichi)
    town.services.households.change_person(person=family.kenichi, phone="0229-00-1111")
    written_elsewhere(town, family, family.kenichi, "phone", "0229-00-1299")

    with pytest.raises(NotFound):
        town.services.history.decide(
            entity="person", row=family.kenichi, field="phone", version=first.key
        )


@pytest.mark.parametrize(
    ("entity", "field"),
    [("town", "letterhead"), ("member", "ended"), ("resource", "name"), ("setting", "value")],
)
def test_nothing_outside_households_is_decided(town: SmallTown, entity: str, field: str) -> None:
    assert refused(town, entity, town.desk.town, field) == "history.step"


def test_a_sealed_paper_and_the_audit_are_not_written(town: SmallTown) -> None:
    assert refused(town, "paper", new_id(), "content") == "history.step"
    assert refused(town, "audit_entry", new_id(), "member") == "history.step"


def test_the_protection_of_a_household_is_not_decided_here(town: SmallTown, family: Family) -> None:
    written_elsewhere(town, family, family.household, "protection", "hidden", "household")

    assert refused(town, "household", family.household, "protection", "open") == "history.step"
    (dispute,) = town.services.history.disputes(household=family.household)
    assert not dispute.can_decide


def test_a_general_agenda_item_lies_in_no_household(town: SmallTown) -> None:
    conference = town.services.conferences.open(starts="R8.11.24 13:30")
    item = town.services.conferences.add_item(conference=conference, title="お茶")

    with pytest.raises(NotFound):
        town.services.history.decide(entity="agenda_item", row=item, field="title", text="x")


@pytest.mark.parametrize(
    ("entity", "field", "right"),
    [
        ("referral", "request", Right.ISSUE_REFERRAL),
        ("visit", "note", Right.PLAN_VISIT),
        ("decision", "text", Right.RUN_CONFERENCE),
    ],
)
def test_the_right_of_the_area_is_needed_too(
    town: SmallTown, monkeypatch: pytest.MonkeyPatch, entity: str, field: str, right: Right
) -> None:
    held = town.desk.rights() - {right}
    monkeypatch.setattr(town.desk, "rights", lambda: held)

    with pytest.raises(NotPermitted) as error:
        town.services.history.decide(entity=entity, row=new_id(), field=field, text="x")

    assert error.value.facts["right"] == right.value


def test_without_the_right_to_write_households_nothing_is_decided(
    town: SmallTown, disputed: Family
) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)

    with pytest.raises(NotPermitted):
        town.services.history.decide(entity="person", row=disputed.kenichi, field="phone", text="x")


def test_a_choice_stays_one_of_its_list(town: SmallTown, family: Family) -> None:
    town.services.households.describe(household=family.household, stage="linking")
    written_elsewhere(town, family, family.household, "stage", "watching", "household")

    with pytest.raises(FieldRefused):
        town.services.history.decide(
            entity="household", row=family.household, field="stage", text="なんとなく"
        )


def test_a_list_is_taken_and_not_typed(town: SmallTown, family: Family) -> None:
    visit = town.services.visits.plan(household=family.household, starts="R8.11.26 10:00")
    assert refused(town, "visit", visit, "members") == "history.step"
    written_elsewhere(town, family, family.kenichi, "is_index", False)

    with pytest.raises(FieldRefused):
        town.services.history.decide(
            entity="person", row=family.kenichi, field="is_index", text="x"
        )

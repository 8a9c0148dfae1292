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
from tests.fakes.arrivals import arrive
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
    ("entity", "field"), [("member", "ended"), ("setting", "value"), ("busy_block", "car")]
)
def test_steps_and_what_nobody_types_are_not_decided(
    town: SmallTown, entity: str, field: str
) -> None:
    assert refused(town, entity, town.desk.town, field) == "history.step"


def test_a_sealed_paper_and_the_audit_are_not_written(town: SmallTown) -> None:
    assert refused(town, "paper", new_id(), "content") == "history.step"
    assert refused(town, "audit_entry", new_id(), "member") == "history.step"


def test_the_protection_of_a_household_is_not_decided_here(town: SmallTown, family: Family) -> None:
    written_elsewhere(town, family, family.household, "protection", "hidden", "household")

    assert refused(town, "household", family.household, "protection", "open") == "history.step"
    (dispute,) = town.services.history.disputes(household=family.household)
    assert not dispute.can_decide


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


# Other areas than households


def test_the_letterhead_is_decided_by_who_may_change_it(town: SmallTown) -> None:
    arrive(town, "town", town.desk.town, name="あたらしい町", knowing=False)
    (found,) = town.services.history.disputes_of(rows=[town.desk.town])
    assert {one.text for one in found.versions} == {"みどり野町", "あたらしい町"}
    assert found.can_decide

    town.services.history.decide(
        entity="town", row=town.desk.town, field="name", version=found.versions[0].key
    )

    assert town.services.history.disputes_of(rows=[town.desk.town]) == []


def test_who_may_not_change_a_place_may_not_decide_there(town: SmallTown) -> None:
    arrive(town, "town", town.desk.town, name="あたらしい町", knowing=False)
    town.roles.clear()
    town.roles.add(Role.CLERK)

    (found,) = town.services.history.disputes_of(rows=[town.desk.town])

    assert not found.can_decide
    with pytest.raises(NotPermitted):
        town.services.history.decide(
            entity="town", row=town.desk.town, field="name", version=found.versions[0].key
        )


def test_a_clerk_decides_on_a_card_without_the_right_to_households(town: SmallTown) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    arrive(town, "resource", card, hours="第3土曜", knowing=False)
    town.roles.clear()
    town.roles.add(Role.CLERK)

    town.services.history.decide(entity="resource", row=card, field="hours", text="第2・第3土曜")

    assert town.services.resources.card(resource=card).hours == "第2・第3土曜"


def test_everybody_decides_about_themselves(town: SmallTown) -> None:
    me, other = town.desk.member, town.member("中村", phone="1")
    arrive(town, "member", me, phone="2", knowing=False)
    arrive(town, "member", me, phone="3", knowing=False)
    arrive(town, "member", other, phone="2", knowing=False)
    town.roles.clear()
    town.roles.add(Role.CLERK)

    found = town.services.history.disputes_of(rows=[me, other])

    assert {(one.row, one.can_decide) for one in found} == {(me, True), (other, False)}


def test_an_item_that_is_about_no_household_is_decided_in_its_conference(town: SmallTown) -> None:
    conference = town.services.conferences.open(starts="R8.11.24 13:30")
    item = town.services.conferences.add_item(conference=conference, title="お茶")
    arrive(town, "agenda_item", item, title="お菓子", knowing=False)

    town.services.history.decide(entity="agenda_item", row=item, field="title", text="お茶とお菓子")

    (shown,) = town.services.conferences.conference(conference=conference).items
    assert shown.title == "お茶とお菓子"


# What is proposed


def test_a_text_that_holds_both_is_proposed(town: SmallTown, family: Family) -> None:
    town.services.households.change_person(person=family.kenichi, note="電話は午前中。")
    sight = town.desk.sight()
    arrive(town, "person", family.kenichi, note="電話は午前中。母の携帯には SMS なら可。")
    with town.desk.seeing(sight):
        town.services.households.change_person(
            person=family.kenichi, note="電話は午前中。留守番電話には残さない。"
        )

    (found,) = town.services.history.disputes(household=family.household)

    assert found.before == "電話は午前中。"
    assert (
        found.merged == ("電話は午前中。母の携帯には SMS なら可。留守番電話には残さない。")
        or found.merged == "電話は午前中。留守番電話には残さない。母の携帯には SMS なら可。"
    )
    assert {(one.mine, one.here) for one in found.versions} == {(True, True), (False, False)}


def test_of_a_choice_no_text_is_made(town: SmallTown, family: Family) -> None:
    town.services.households.describe(household=family.household, stage="linking")
    arrive(town, "household", family.household, stage="watching", knowing=False)

    (found,) = town.services.history.disputes(household=family.household)

    assert found.merged is None

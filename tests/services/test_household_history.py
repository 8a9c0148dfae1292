# SPDX-License-Identifier: Apache-2.0
"""履歴: who changed what, how it stood, putting a value back as a new change."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.household_history import ChangeMade
from tests.fakes.households import Family, many_contacts
from tests.fakes.slips import issued
from tests.fakes.town import SmallTown


def changes(town: SmallTown, family: Family) -> tuple[ChangeMade, ...]:
    return town.services.history.changes(household=family.household).changes


def test_a_change_tells_who_what_when_and_what_stood_there(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=1)
    town.services.households.change_person(
        person=family.kenichi, family_name="佐籐", phone="0229-00-1299"
    )

    change = changes(town, family)[0]

    assert (change.by, change.at, change.what) == ("小林", "2026-11-25T10:42", "changed")
    assert (change.entity, change.title) == ("person", "佐籐 健一")
    assert [(cell.field, cell.before, cell.text) for cell in change.cells] == [
        ("family_name", "佐藤", "佐籐"),
        ("phone", "0229-00-1203", "0229-00-1299"),
    ]
    assert change.current
    assert not change.can_put_back


def test_what_one_use_case_wrote_to_two_things_is_told_of_each(
    town: SmallTown, family: Family
) -> None:
    town.clock.at += timedelta(days=1)
    town.desk.member = family.watanabe
    town.services.households.hand_over(household=family.household, member=family.watanabe)

    told = [change for change in changes(town, family) if change.at.startswith("2026-11-25")]

    assert {change.entity for change in told} == {"role"}
    assert len({change.row for change in told}) == len(told) == 4


def test_an_earlier_value_is_put_back_as_a_new_change(town: SmallTown, family: Family) -> None:
    person = town.services.households.change_person
    town.clock.at += timedelta(days=1)
    person(person=family.kenichi, phone="0229-00-1299", note="朝なら話せる")
    town.clock.at += timedelta(days=1)
    person(person=family.kenichi, phone="", note="")
    earlier = next(one for one in changes(town, family) if one.at.startswith("2026-11-25"))

    town.services.history.put_back(entity=earlier.entity, row=earlier.row, change=earlier.key)

    found = town.services.household_page.page(household=family.household).persons[0]
    assert (found.phone, found.note) == ("0229-00-1299", "朝なら話せる")
    assert changes(town, family)[0].cells[0].before == ""


def test_putting_back_what_stands_is_refused(town: SmallTown, family: Family) -> None:
    town.services.households.change_person(person=family.kenichi, phone="1")
    change = changes(town, family)[0]

    with pytest.raises(Refused) as refused:
        town.services.history.put_back(entity="person", row=change.row, change=change.key)

    assert refused.value.rule == "history.same"


def test_the_words_of_a_record_are_put_back_as_a_correction(
    town: SmallTown, family: Family
) -> None:
    contact = town.services.contacts.timeline(household=family.household).entries[0]
    town.clock.at += timedelta(days=1)
    town.services.contacts.correct(contact=contact.id, facts="まちがい")
    written = next(
        one for one in changes(town, family) if one.row == contact.id and one.what == "written"
    )

    town.services.history.put_back(entity="contact", row=contact.id, change=written.key)

    now = town.services.contacts.timeline(household=family.household).entries[0]
    assert now.text == "玄関先。ミケの爪の話"
    assert [old.text for old in now.old] == ["まちがい", "玄関先。ミケの爪の話"]


def test_the_household_is_shown_as_it_stood_then(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=1)
    town.services.households.change_person(person=family.kenichi, common_name="ケンさん")
    then = changes(town, family)[0]
    town.clock.at += timedelta(days=1)
    town.services.households.change_person(person=family.kenichi, common_name="けんちゃん")
    town.services.households.add_person(household=family.household, family_name="鈴木")
    town.services.households.remove_person(person=family.yumi)

    stood = town.services.history.then(household=family.household, change=then.key)

    persons = [
        {cell.field: cell.text for cell in thing.cells}
        for thing in stood.things
        if thing.entity == "person"
    ]
    assert [one["given_name"] for one in persons] == ["健一", "トミ子", "由美", "勇"]
    assert persons[0]["common_name"] == "ケンさん"
    assert stood.at == "2026-11-25T10:42"


def test_who_was_taken_back_is_not_in_the_picture_after_that(
    town: SmallTown, family: Family
) -> None:
    town.clock.at += timedelta(days=1)
    town.services.households.remove_person(person=family.yumi)
    change = changes(town, family)[0]

    stood = town.services.history.then(household=family.household, change=change.key)

    assert change.what == "removed"
    assert family.yumi not in {thing.row for thing in stood.things}


def test_a_long_history_comes_stretch_by_stretch(town: SmallTown, family: Family) -> None:
    for day in range(12):
        town.clock.at += timedelta(days=1)
        town.services.households.describe(household=family.household, note=f"{day}")

    seen: list[str] = []
    more = ""
    while True:
        part = town.services.history.changes(household=family.household, before=more, limit=5)
        seen += [change.key for change in part.changes]
        more = part.more
        if not more:
            break

    notes = [change for change in changes(town, family) if change.cells[:1]]
    assert len(seen) == len(set(seen))
    assert {change.key for change in notes} <= set(seen)


def test_a_history_of_thousands_reads_its_newest_quickly(town: SmallTown, family: Family) -> None:
    many_contacts(town, family.household, 2000)

    part = town.services.history.changes(household=family.household, limit=20)

    assert len(part.changes) == 20
    assert all(change.entity == "contact" for change in part.changes)


def test_what_is_no_key_is_named(town: SmallTown, family: Family) -> None:
    history = town.services.history
    with pytest.raises(FieldRefused) as refused:
        history.put_back(entity="person", row=family.kenichi, change="yesterday")
    assert refused.value.facts["field"] == "change"
    with pytest.raises(FieldRefused) as refused:
        history.put_back(entity="teapot", row=family.kenichi, change="1.0.x")
    assert refused.value.facts["field"] == "entity"
    with pytest.raises(NotFound):
        history.put_back(entity="person", row=family.kenichi, change="1.0.x")
    with pytest.raises(NotFound):
        history.changes(household=new_id())


def test_without_the_right_nothing_is_put_back(town: SmallTown, family: Family) -> None:
    change = changes(town, family)[-1]
    town.roles.clear()
    town.roles.add(Role.CLERK)

    with pytest.raises(NotPermitted):
        town.services.history.put_back(entity="person", row=family.kenichi, change=change.key)


def test_a_step_is_never_put_back(town: SmallTown, family: Family) -> None:
    consent = town.services.households.add_consent(person=family.kenichi, way="oral")
    town.clock.at += timedelta(days=1)
    town.services.households.withdraw_consent(consent=consent)
    town.clock.at += timedelta(days=1)
    town.services.households.withdraw_consent(consent=consent)
    earlier = [one for one in changes(town, family) if one.row == consent][1]

    with pytest.raises(Refused) as refused:
        town.services.history.put_back(entity="consent", row=consent, change=earlier.key)

    assert refused.value.rule == "history.step"
    assert not earlier.can_put_back


def test_what_was_typed_is_put_back_and_the_step_beside_it_stays(
    town: SmallTown, family: Family
) -> None:
    visit = town.services.visits.plan(
        household=family.household, starts="R8.11.26 10:00", note="玄関先"
    )
    town.clock.at += timedelta(days=1)
    town.services.visits.change(visit=visit, note="裏口", starts="R8.11.27 10:00")
    planned = next(one for one in changes(town, family) if one.row == visit and one.what == "added")

    town.services.history.put_back(entity="visit", row=visit, change=planned.key)

    (found,) = town.services.visits.occurrences(
        first="R8.11.25", last="R8.11.30", household=family.household
    )
    assert (found.note, found.starts[:10]) == ("玄関先", "2026-11-27")


@pytest.mark.parametrize("entity", ["setting", "busy_block"])
def test_what_nobody_types_is_not_put_back(town: SmallTown, entity: str) -> None:
    with pytest.raises(Refused) as refused:
        town.services.history.put_back(entity=entity, row=town.desk.town, change="1.0.x")

    assert refused.value.rule == "history.step"


def test_a_field_of_the_letterhead_has_a_history_and_is_put_back(town: SmallTown) -> None:
    town.services.town.describe_town(phone="0229-00-0001", fax="0229-00-0002")
    town.clock.at += timedelta(days=1)
    town.services.town.describe_town(phone="0229-00-0003", fax="0229-00-0004")

    found = town.services.history.changes_of(entity="town", row=town.desk.town, field="phone")
    assert [(one.cells[0].text, one.can_put_back) for one in found] == [
        ("0229-00-0003", False), ("0229-00-0001", True),
    ]  # fmt: skip
    town.services.history.put_back(
        entity="town", row=town.desk.town, change=found[1].key, field="phone"
    )

    shown = town.services.town.town()
    assert (shown.phone, shown.fax) == ("0229-00-0001", "0229-00-0004")


def test_the_history_of_a_thing_tells_all_of_its_fields(town: SmallTown) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    town.services.resources.change(resource=card, hours="第3土曜")

    newest, first = town.services.history.changes_of(entity="resource", row=card)

    assert (newest.what, [(one.field, one.before) for one in newest.cells]) == (
        "changed", [("hours", "第2土曜")],
    )  # fmt: skip
    assert first.what == "added"


def test_what_is_not_readable_has_no_history(town: SmallTown) -> None:
    assert town.services.history.changes_of(entity="resource", row=new_id()) == []


def test_the_history_of_a_thing_of_a_protected_household_is_recorded(
    town: SmallTown, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "banso_desktop.services.household_history.record_opening",
        lambda _, household: opened.append(household),
    )

    town.services.history.changes_of(entity="person", row=family.kenichi, field="phone")

    assert opened == [family.household]


def test_a_slip_that_was_handed_over_is_not_rewritten(town: SmallTown, family: Family) -> None:
    issued(town, family.household)
    change = next(one for one in changes(town, family) if one.entity == "referral")

    with pytest.raises(Refused) as refused:
        town.services.history.put_back(entity="referral", row=change.row, change=change.key)

    assert refused.value.rule == "referral.issued"

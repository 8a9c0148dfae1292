# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from banso_desktop.domain.household_facts import PromiseFacts
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotPermitted
from banso_desktop.services.intake import Sheet
from tests.fakes.town import SmallTown


@pytest.mark.practice(16)
def test_an_empty_sheet_is_taken_in_and_accompanied(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet())

    assert taken.label == "お名前まだ（11/24 電話）"
    rows = town.services.maps.rows(household=taken.household)
    assert [person.is_index for person in rows.persons] == [True]


def test_the_receiver_stays_connected_until_someone_accepts(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(heard="郵便がたまっている"))

    with town.desk.reading() as reading:
        role = reading.tables["role"]
        (row,) = reading.rows(role.select().where(role.c.scope_id == taken.household))
    assert (row.kind, row.member) == ("companion", town.desk.member)


def test_a_date_that_never_was_is_kept_as_typed(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(born="2024/2/30", received="らいしゅうのどこか"))

    (person,) = town.services.maps.rows(household=taken.household).persons
    assert person.born is not None
    assert (person.born.raw, person.born.iso) == ("2024/2/30", "")
    with town.desk.reading() as reading:
        heard = reading.scalar(
            reading.tables["intake"].select().with_only_columns(reading.tables["intake"].c.heard)
        )
    assert heard == "（らいしゅうのどこか）"


def test_a_way_nobody_knows_is_refused_by_name(town: SmallTown) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.intake.take_in(Sheet(way="pigeon"))

    assert refused.value.facts["field"] == "way"


def test_there_is_no_way_to_record_that_someone_was_turned_away(town: SmallTown) -> None:
    words = {code.code for code in town.desk.codes["intake_outcome"]}

    assert words == {"ours", "handed_on", "both"}


def test_a_role_without_the_right_takes_nobody_in(town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.ADMINISTRATOR)

    with pytest.raises(NotPermitted):
        town.services.intake.take_in(Sheet())


def test_an_urgent_worry_keeps_who_was_told(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(worry="yes", told="課長に電話 10:45"))

    with town.desk.reading() as reading:
        intake = reading.tables["intake"]
        (row,) = reading.rows(intake.select().where(intake.c.scope_id == taken.household))
    assert (row.worry, row.told) == ("yes", "課長に電話 10:45")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [({"family_name": "黒崎"}, "黒﨑"), ({"family_reading": "クロサキ"}, "黒﨑"),
     ({"phone": "0229 00 3104"}, "黒﨑"), ({"address": "団地 3号"}, "黒﨑")],
)  # fmt: skip
def test_who_may_be_the_same_is_found_however_it_is_written(
    town: SmallTown, typed: dict[str, str], kept: str
) -> None:
    town.services.intake.take_in(
        Sheet(family_name="黒﨑", family_reading="くろさき", phone="0229-00-3104",
              address="みどり野町 団地 3号棟")
    )  # fmt: skip

    (found,) = town.services.intake.alike(**typed)

    assert found.name == kept


def test_a_protected_household_is_never_offered_as_the_same(town: SmallTown) -> None:
    for level in ("restricted", "hidden"):
        household = town.services.households.open(protection=level)
        town.services.households.add_person(household=household, family_name="白鳥")

    assert town.services.intake.alike(family_name="白鳥") == []


@pytest.mark.parametrize("name", ["𠮷田", "髙橋", "渡邉\U000e0100", "Ünal", "辻\ufe00"])
def test_a_name_comes_back_as_it_was_written(town: SmallTown, name: str) -> None:
    taken = town.services.intake.take_in(Sheet(family_name=name))

    (person,) = town.services.maps.rows(household=taken.household).persons
    assert person.family_name == name


def promise_of(town: SmallTown, household: str) -> PromiseFacts:
    (promise,) = town.services.household_page.page(household=household).promises
    return promise


def test_a_word_for_a_day_in_the_next_promise_is_that_day_for_good(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(next_when="あした 午後", next_how="訪問"))

    promise = promise_of(town, taken.household)
    assert promise.due is not None
    assert (promise.due.iso, promise.due_text, promise.text) == (
        "2026-11-25",
        "R8.11.25 午後",
        "午後 訪問",
    )


def test_a_promise_on_no_day_of_the_calendar_is_kept_as_typed(town: SmallTown) -> None:
    taken = town.services.intake.take_in(Sheet(next_when="2027/13/45"))

    assert promise_of(town, taken.household).due_text == "2027/13/45"


def test_what_is_pasted_into_one_line_has_no_line_ends(town: SmallTown) -> None:
    taken = town.services.intake.take_in(
        Sheet(
            family_name="佐藤\n",
            given_name="健\t一",
            phone="0120\n00-0000",
            caller="となりの\r\n方",
            heard="一行目\n二行目",
        )
    )

    (person,) = town.services.maps.rows(household=taken.household).persons
    with town.desk.reading() as reading:
        intake = reading.first(reading.tables["intake"].select())
        phone = reading.scalar(
            reading.tables["person"].select().with_only_columns(reading.tables["person"].c.phone)
        )
    assert intake is not None
    assert (person.family_name, person.given_name, phone) == ("佐藤", "健 一", "0120 00-0000")
    assert (intake.caller, intake.heard) == ("となりの 方", "一行目\n二行目")

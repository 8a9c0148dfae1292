# SPDX-License-Identifier: Apache-2.0
"""くらべる: things removed while somebody wrote to them, who is told, what is kept by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.errors import Refused
from banso_desktop.store import history
from banso_desktop.store.tables import CONFLICTS
from tests.fakes.arrivals import arrive
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


@pytest.fixture
def disputed(town: SmallTown, family: Family) -> Family:
    """A colleague wrote 健一's phone at the same time."""
    arrive(
        town, "person", family.kenichi, phone="0229-00-1299", author=family.watanabe,
        knowing=False,
    )  # fmt: skip
    return family


# A thing that was removed while somebody wrote to it


@pytest.fixture
def half_removed(town: SmallTown, family: Family) -> Family:
    """Somebody removed トミ子 who had not seen her phone."""
    sight = town.desk.sight()
    arrive(town, "person", family.tomiko, phone="0229-00-1299", author=family.watanabe)
    with town.desk.seeing(sight):
        town.services.households.remove_person(person=family.tomiko)
    return family


def names(town: SmallTown, family: Family) -> set[str]:
    page = town.services.household_page.page(household=family.household)
    return {one.given_name for one in page.persons}


def test_a_removed_thing_that_was_edited_stays_and_says_who_did_what(
    town: SmallTown, half_removed: Family
) -> None:
    assert "トミ子" in names(town, half_removed)

    (found,) = town.services.history.disputes(household=half_removed.household)

    assert (found.entity, found.field, found.can_decide) == ("person", "", True)
    assert {(one.by, one.field, one.text) for one in found.versions} == {
        ("小林", "", ""), ("渡部", "phone", "0229-00-1299"),
    }  # fmt: skip
    assert town.services.household_page.page(household=half_removed.household).disputes == 1


@pytest.mark.parametrize("keep", [True, False])
def test_it_can_be_kept_or_removed_again(town: SmallTown, half_removed: Family, keep: bool) -> None:
    town.services.history.decide_removal(entity="person", row=half_removed.tomiko, keep=keep)

    assert ("トミ子" in names(town, half_removed)) is keep
    assert town.services.history.disputes(household=half_removed.household) == []


def test_nothing_is_removed_that_nobody_removed(town: SmallTown, family: Family) -> None:
    with pytest.raises(Refused) as error:
        town.services.history.decide_removal(entity="person", row=family.tomiko, keep=False)
    assert error.value.rule == "history.decided"


def test_what_is_in_dispute_goes_with_what_is_removed(town: SmallTown, disputed: Family) -> None:
    town.services.households.remove_person(person=disputed.kenichi)

    assert town.services.history.disputes(household=disputed.household) == []
    assert town.services.household_page.page(household=disputed.household).disputes == 0


def test_what_is_in_dispute_goes_with_the_household(town: SmallTown, disputed: Family) -> None:
    town.replica.erase_scope(Id(disputed.household))

    assert town.services.history.disputes_of(rows=[disputed.kenichi]) == []
    assert town.services.history.news() == []


# Who is told


def test_who_wrote_one_of_the_values_is_told_until_it_is_decided(
    town: SmallTown, disputed: Family
) -> None:
    (news,) = town.services.history.news()
    assert (news.entity, news.row, news.count) == ("household", disputed.household, 1)
    assert (news.title, news.by) == ("佐藤 健一 さん", ("渡部",))

    (found,) = town.services.history.disputes(household=disputed.household)
    town.services.history.decide(
        entity="person", row=found.row, field="phone", version=found.versions[0].key
    )

    assert town.services.history.news() == []


def test_who_wrote_none_of_the_values_is_not_told(
    town: SmallTown, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(town, "person", family.kenichi, phone="1", author=family.watanabe)
    arrive(town, "person", family.kenichi, phone="2", author=derived_id("x"), knowing=False)
    assert town.services.history.disputes(household=family.household)

    assert town.services.history.news() == []


def test_a_card_in_dispute_is_told_by_its_name(town: SmallTown) -> None:
    card = town.services.resources.add(name="みどり野食堂", hours="第2土曜")
    arrive(town, "resource", card, hours="第3土曜", knowing=False)

    (news,) = town.services.history.news()

    assert (news.entity, news.row, news.title) == ("resource", card, "みどり野食堂")


def test_looking_for_what_to_tell_walks_through_no_history(
    town: SmallTown, disputed: Family
) -> None:
    with town.desk.reading() as reading:
        statement = sa.select(CONFLICTS).where(history._has_head_of(town.desk.member))
        plan = reading.connection.execute(
            sa.text(
                "EXPLAIN QUERY PLAN "
                + str(statement.compile(reading.connection, compile_kwargs={"literal_binds": True}))
            )
        )
        steps = [str(row[3]) for row in plan]

    assert any("operations_row" in step for step in steps)
    assert not [step for step in steps if step.startswith(("SCAN operations", "SCAN words"))]


# What merged by itself


def test_what_both_added_meanwhile_is_told_as_kept(town: SmallTown, family: Family) -> None:
    sight = town.desk.sight()
    arrive(town, "person", family.kenichi, note="あちら", author=family.watanabe)
    with town.desk.seeing(sight):
        town.clock.at += timedelta(minutes=5)
        town.services.contacts.write(household=family.household, kind="visit", facts="猫の話")
        town.services.households.change_person(person=family.kenichi, note="こちら")
    town.services.contacts.write(household=family.household, kind="visit", facts="あとの話")

    (kept,) = town.services.history.kept_both(household=family.household)

    assert (kept.entity, kept.by) == ("contact", "小林")

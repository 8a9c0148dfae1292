# SPDX-License-Identifier: Apache-2.0
"""世帯 一覧: order, views, finding, what protected households show."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused
from banso_desktop.services.household_list import HouseholdLine
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


def named(town: SmallTown, family: str, given: str, spoken: str, **said: str) -> str:
    household = town.services.households.open(**said)  # type: ignore[arg-type]
    town.services.households.add_person(
        household=household, family_name=family, given_name=given, family_reading=spoken,
        is_index=True,
    )  # fmt: skip
    return household


def lines(town: SmallTown, **asked: object) -> tuple[HouseholdLine, ...]:
    return town.services.households.listed(**asked).lines  # type: ignore[arg-type]


def shell(town: SmallTown, number: str) -> Id:
    """What a restricted household of another team leaves here."""
    command = town.desk.command("test.shell")
    row = command.add(
        town.desk.town, "shell", number=number, since=PartialDate.of(town.desk.today()),
        call=[town.desk.member],
    )  # fmt: skip
    town.desk.commit(command)
    return row


def test_households_stand_by_reading_and_nameless_ones_follow(town: SmallTown) -> None:
    named(town, "渡辺", "一", "わたなべ")
    town.services.households.open(label="橋の下の人")
    named(town, "阿部", "花", "あべ")

    assert [line.name for line in lines(town)] == [
        "阿部 花 さんの世帯", "渡辺 一 さんの世帯", "橋の下の人",
    ]  # fmt: skip


def test_a_row_tells_who_when_and_what_next(town: SmallTown, family: Family) -> None:
    town.services.visits.plan(household=family.household, starts="R8.11.25 9:30")

    (line,) = lines(town)

    assert line.reading == "さとう けんいち"
    assert (line.companions, line.others) == (("小林",), ("渡部",))
    assert (line.last_met, line.last_kind, line.days) == ("2026-11-17", "at_door", 7)
    assert line.next is not None
    assert (line.next.at, line.next.kind) == ("2026-11-25T09:30", "visit")
    assert line.wheels == ("connecting", "solving")
    assert line.attentions == ("two_visit", "no_message")
    assert line.place == "字中島"


def test_without_a_quarter_of_town_the_address_stands_there(town: SmallTown) -> None:
    household = named(town, "阿部", "花", "あべ")
    town.services.households.add_dwelling(household=household, address="駅前の車の中")

    assert lines(town)[0].place == "駅前の車の中"


def test_a_household_shows_everybody_who_shares_it(town: SmallTown, family: Family) -> None:
    town.services.households.add_role(
        household=family.household, kind="commissioner", name="髙橋 正"
    )

    (line,) = lines(town)

    assert line.others == ("渡部", "髙橋 正")


def test_my_view_holds_what_i_lead_and_the_team_view_all_i_share(town: SmallTown) -> None:
    other = town.member("渡部")
    mine = named(town, "阿部", "花", "あべ")
    shared = named(town, "伊藤", "次郎", "いとう", companion=other)
    town.services.households.add_role(household=shared, member=town.desk.member)
    named(town, "上田", "三郎", "うえだ", companion=other)

    assert [line.id for line in lines(town, view="mine")] == [mine]
    assert [line.id for line in lines(town, view="team")] == [mine, shared]
    assert town.services.households.listed().counts["team"] == 2


def test_an_ended_role_leaves_my_view(town: SmallTown, family: Family) -> None:
    homes = town.services.households
    role = homes.hand_over(household=family.household, member=family.watanabe, on="きのう")
    me, town.desk.member = town.desk.member, family.watanabe
    homes.accept_role(role=role)
    town.desk.member = me
    team = town.services.household_page.page(household=family.household).team
    homes.end_role(role=next(one.id for one in team if one.me))

    assert lines(town, view="mine") == ()


@pytest.mark.practice(69)
def test_who_was_not_met_for_longer_than_agreed_is_listed(town: SmallTown, family: Family) -> None:
    assert lines(town, view="not_met") == ()

    town.clock.at += timedelta(days=1)

    (line,) = lines(town, view="not_met")
    assert (line.id, line.level, line.days) == (family.household, "due", 8)


def test_not_finding_anyone_home_does_not_count_as_meeting(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=3)
    town.services.contacts.write(household=family.household, kind="not_met")

    (line,) = lines(town, view="not_met")

    assert line.last_met == "2026-11-17"


def test_who_asked_for_distance_rests_and_is_not_missed(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=30)
    town.services.households.describe(
        household=family.household, pause_until="+14", pause_reason="own_wish"
    )

    assert lines(town, view="not_met") == ()
    (line,) = lines(town, view="resting")
    assert (line.level, line.resting_until) == ("within", "2027-01-07")


def test_after_a_death_nobody_is_to_be_met(town: SmallTown, family: Family) -> None:
    town.clock.at += timedelta(days=90)
    town.services.households.change_person(person=family.kenichi, died="R8.12.1")

    assert lines(town, view="not_met") == ()
    assert lines(town)[0].grief


def test_watched_households_have_a_view(town: SmallTown, family: Family) -> None:
    town.services.households.describe(household=family.household, stage="watching")

    assert [line.id for line in lines(town, view="watching")] == [family.household]


@pytest.mark.parametrize(
    "typed", ["佐藤健", "さとう", "けんいち", "サトウ", "0229-00-1203", "中島 12", "トミ子"]
)
def test_a_household_is_found_while_typing(town: SmallTown, family: Family, typed: str) -> None:
    named(town, "阿部", "花", "あべ")

    assert [line.id for line in lines(town, text=typed)] == [family.household]


def test_a_household_is_found_by_its_number(town: SmallTown, family: Family) -> None:
    number = lines(town)[0].number

    assert [line.id for line in lines(town, text=number)] == [family.household]


def test_a_restricted_household_of_my_team_shows_as_any_other(town: SmallTown) -> None:
    mine = named(town, "阿部", "花", "あべ", protection="restricted")

    found = lines(town)

    assert [(line.id, line.name, line.is_shell) for line in found] == [
        (mine, "阿部 花 さんの世帯", False)
    ]
    assert [line.id for line in lines(town, view="protected")] == [mine]


def test_of_another_teams_restricted_household_only_the_number_shows(
    town: SmallTown, family: Family
) -> None:
    row = shell(town, "R8-7Q3K2M")

    line = lines(town)[-1]

    assert line == HouseholdLine(row, "R8-7Q3K2M", "", is_shell=True, protection="restricted")
    assert [one.id for one in lines(town, view="protected")] == [row]
    assert [one.id for one in lines(town, text="R8-7Q3K2M")] == [row]
    assert lines(town, view="mine")[-1].id == family.household


def test_of_a_hidden_household_without_its_key_there_is_nothing(town: SmallTown) -> None:
    before = town.services.households.listed()
    command = town.desk.command("test.busy")
    command.add(town.desk.town, "busy_block", members=[town.desk.member])
    town.desk.commit(command)

    assert town.services.households.listed() == before
    assert before.counts["protected"] == 0


def test_pages_follow_each_other(town: SmallTown) -> None:
    for number, spoken in enumerate("あいうえお"):
        named(town, f"氏{number}", "", spoken)
    last = shell(town, "R8-7Q3K2M")

    first, second = lines(town, limit=4), lines(town, limit=4, offset=4)

    assert [line.reading for line in first] == ["あ", "い", "う", "え"]
    assert [line.id for line in second] == [second[0].id, last]
    assert town.services.households.listed(limit=1).total == 6


def test_one_goes_from_household_to_household_as_they_are_listed(town: SmallTown) -> None:
    first, second = named(town, "阿部", "花", "あべ"), named(town, "伊藤", "次", "いとう")
    outside = shell(town, "R8-7Q3K2M")
    beside = town.services.households.beside

    assert beside(household=first, step=1) == second
    assert beside(household=second, step=1) == outside
    assert beside(household=second, step=-1) == first
    assert beside(household=first, step=-1) == beside(household=outside, step=1) == ""
    assert beside(household=first, step=1, text="あべ") == ""


def test_an_unknown_view_is_named(town: SmallTown) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.households.listed(view="worst")

    assert refused.value.facts["field"] == "view"


def test_a_promise_past_its_day_is_told_only_where_nothing_is_ahead(
    town: SmallTown, family: Family
) -> None:
    town.services.contacts.promise(household=family.household, text="写真を持っていく", due="-2")
    (over,) = lines(town)
    town.services.visits.plan_series(
        household=family.household, starts="R8.11.24 9:30", repeat="毎週火曜"
    )

    (line,) = lines(town)

    assert over.next is not None
    assert (over.next.over, over.next.words) == (True, "写真を持っていく")
    assert line.next is not None
    assert (line.next.what, line.next.at) == ("series", "2026-12-01T09:30")


def test_a_town_of_households_is_listed_in_few_statements(town: SmallTown) -> None:
    for number in range(3):
        named(town, f"氏{number}", "", "あ" * (number + 1))
    few = statements(town)
    for number in range(30):
        named(town, f"別{number}", "", "い" * (number + 1))

    assert statements(town) == few


def statements(town: SmallTown) -> int:
    """Count the statements one listing takes."""
    import sqlalchemy as sa

    told: list[str] = []

    def heard(conn: object, cursor: object, statement: str, *_: object) -> None:
        told.append(statement)

    engine = town.replica._readers
    sa.event.listen(engine, "before_cursor_execute", heard)
    try:
        town.services.households.listed()
    finally:
        sa.event.remove(engine, "before_cursor_execute", heard)
    assert new_id() not in told
    return len(told)


def test_a_filter_counts_and_shows_everything_it_finds(town: SmallTown) -> None:
    other = town.member("渡部")
    with town.replica.batch():
        for _ in range(600):
            named(town, "阿部", "花", "あべ", companion=other)
        mine = named(town, "阿部", "渚", "あべ")
        town.services.households.describe(household=mine, stage="watching")

    found = town.services.households.listed(text="あべ", limit=1000)

    assert (found.total, len(found.lines)) == (601, 601)
    assert [line.id for line in lines(town, text="あべ", view="mine")] == [mine]
    assert [line.id for line in lines(town, text="あべ", view="watching")] == [mine]


def test_shells_follow_the_last_page_however_many_there_are(town: SmallTown) -> None:
    named(town, "阿部", "花", "あべ")
    with town.replica.batch():
        made = [shell(town, f"R8-{number:04}") for number in range(510)]

    found = town.services.households.listed(limit=1000)

    assert [line.id for line in found.lines[1:]] == made
    assert (found.total, found.counts["all"], found.counts["protected"]) == (511, 511, 510)
    assert lines(town, limit=2, offset=300)[0].id == made[299]
    assert town.services.households.beside(household=made[-1], step=-1) == made[-2]


def test_two_digits_find_no_telephone(town: SmallTown, family: Family) -> None:
    """The telephone is 0229-00-1203: three digits of it find it, two are too few."""
    assert lines(town, text="03") == ()
    assert [line.id for line in lines(town, text="203")] == [family.household]


def test_a_meeting_written_in_advance_does_not_hide_the_last_one(
    town: SmallTown, family: Family
) -> None:
    town.services.contacts.write(
        household=family.household, kind="visit", occurred="R8.11.27 10:00"
    )

    (line,) = lines(town)

    assert (line.last_met, line.days) == ("2026-11-17", 7)


def test_whether_a_town_is_large_is_told_by_the_first_household_too_many(town: SmallTown) -> None:
    is_large = town.services.households.is_large
    for _ in range(2):
        town.services.households.open()

    assert (is_large(limit=2), is_large(limit=1)) == (False, True)

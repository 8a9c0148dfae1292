# SPDX-License-Identifier: Apache-2.0
"""The morning page through the real replica."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.services.today_view import TodayPage
from banso_desktop.store.queries import referrals
from tests.fakes.slips import complete, issued
from tests.fakes.town import SmallTown


@pytest.fixture
def sato(town: SmallTown) -> str:
    household = town.services.households.open()
    town.services.households.add_person(
        household=household, family_name="佐藤", given_name="健一", is_index=True
    )
    return household


def page(town: SmallTown, *, mine: bool = False) -> TodayPage:
    return town.services.today.page(mine=mine)


def test_the_day_stands_in_the_order_of_its_hours(town: SmallTown, sato: str) -> None:
    watanabe = town.member("渡部")
    visits = town.services.visits
    visits.plan(household=sato, starts="今日 16:00", kind="phone")
    visits.plan(household=sato, starts="今日 9:30", members=[town.desk.member, watanabe])
    visits.add_appointment(title="定例会", starts="今日 13:30")
    visits.plan(household=sato, starts="あした 10:00")
    visits.plan(household=sato, starts="今日 11:00", members=[watanabe])

    today = page(town)

    assert [(one.starts, one.text) for one in today.items] == [
        ("09:30", "佐藤 健一 さん"),
        ("13:30", "定例会"),
        ("16:00", "佐藤 健一 さん"),
    ]
    assert today.items[0].others == ["渡部"]
    assert [one.starts for one in today.next_items] == ["10:00"]


def test_a_series_stands_in_the_day(town: SmallTown, sato: str) -> None:
    town.services.visits.plan_series(household=sato, starts="R8.11.3 9:30", repeat="毎週火曜")

    (item,) = page(town).items

    assert (item.what, item.original) == ("occurrence", "2026-11-24T09:30")


def test_what_one_stands_in_for_says_for_whom_and_why(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村")
    town.services.visits.plan(household=sato, starts="今日 14:00", members=[nakamura])
    town.services.visits.plan(household=sato, starts="今日 9:00", members=[nakamura])
    town.services.visits.add_appointment(
        title="", starts="今日 13:00", minutes=240, kind="leave", members=[nakamura],
        substitute=town.desk.member,
    )  # fmt: skip

    (item,) = page(town).items

    assert (item.starts, item.instead_of, item.because) == ("14:00", "中村", "leave")


def test_a_conference_names_the_households_on_its_agenda(town: SmallTown, sato: str) -> None:
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="第5回 支援会議", starts="今日 13:30")
    conferences.add_attendee(conference=meeting, member=town.desk.member)
    conferences.add_item(conference=meeting, household=sato, title="冬の過ごし方")

    item = next(one for one in page(town).items if one.what == "conference")

    assert (item.text, item.note) == ("第5回 支援会議", "佐藤 健一 さん")


def test_a_promise_of_the_day_has_no_hour_and_stands_last(town: SmallTown, sato: str) -> None:
    town.services.contacts.promise(household=sato, text="電話する", due="今日")
    town.services.contacts.promise(household=sato, text="手紙を書く", due="R8.11.20")
    town.services.contacts.promise(household=sato, text="来週の話", due="R8.12.1")
    town.services.visits.plan(household=sato, starts="今日 16:00")

    found = [(one.what, one.note, one.over) for one in page(town).items]

    assert found == [
        ("visit", "", False),
        ("promise", "電話する", False),
        ("promise", "手紙を書く", True),
    ]


def test_what_is_written_down_already_says_so(town: SmallTown, sato: str) -> None:
    town.services.visits.plan(household=sato, starts="今日 9:30")
    assert [one.recorded for one in page(town).items] == [False]

    town.services.contacts.write(household=sato, occurred="今日 9:40")

    assert [one.recorded for one in page(town).items] == [True]


@pytest.mark.practice(69)
def test_who_was_not_met_comes_to_the_front_by_their_own_rhythm(town: SmallTown, sato: str) -> None:
    river = town.services.households.open(label="川ぞいの家", since="R8.1.10")
    for household, rhythm, met in ((sato, 14, "R8.10.8"), (river, 30, "R8.10.8")):
        town.services.households.describe(household=household, rhythm_days=rhythm)
        town.services.contacts.write(household=household, occurred=f"{met} 10:00")

    found = page(town).not_met

    assert [(one.household, one.days, one.rhythm_days) for one in found] == [
        (sato, 47, 14),
        (river, 47, 30),
    ]
    assert [one.red for one in found] == [True, False]


@pytest.mark.practice(15)
def test_finding_nobody_home_is_effort_and_no_meeting(town: SmallTown, sato: str) -> None:
    contacts = town.services.contacts
    town.services.households.describe(household=sato, rhythm_days=7)
    contacts.write(household=sato, occurred="R8.11.1 10:00")
    for day in (10, 15, 20):
        contacts.write(household=sato, occurred=f"R8.11.{day} 10:00", kind="not_met")
    contacts.write(household=sato, occurred="R8.11.21 19:00", kind="phone", began_by="person")

    (one,) = page(town).not_met

    assert one.days == 23
    assert [(tried.kind, tried.times) for tried in one.tried] == [("not_met", 3)]
    assert (one.spoke_on, one.reached_out_on) == ("2026-11-21", "2026-11-21")


@pytest.mark.practice(71)
def test_spending_time_together_is_a_meeting_without_any_result(town: SmallTown, sato: str) -> None:
    town.services.households.describe(household=sato, rhythm_days=7)
    town.services.contacts.write(household=sato, occurred="R8.11.1 10:00")
    assert page(town).over == 1

    town.services.contacts.write(household=sato, occurred="R8.11.23 10:00", kind="together")

    assert page(town).over == 0


def test_who_rests_leaves_the_list(town: SmallTown, sato: str) -> None:
    town.services.households.describe(household=sato, rhythm_days=7)
    town.services.contacts.write(household=sato, occurred="R8.11.1 10:00")

    town.services.households.describe(
        household=sato, pause_until="R8.12.31", pause_reason="own_wish"
    )

    today = page(town)
    assert (today.not_met, today.over, today.resting) == ([], 0, 1)


def test_the_list_can_be_ones_own(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村")
    theirs = town.services.households.open(label="川ぞいの家", companion=nakamura, since="R8.1.1")
    town.services.households.describe(household=sato, rhythm_days=7)
    town.services.contacts.write(household=sato, occurred="R8.11.1 10:00")

    assert {one.household for one in page(town).not_met} == {sato, theirs}
    assert [one.household for one in page(town, mine=True).not_met] == [sato]


def test_own_words_of_the_week_are_sprouts(town: SmallTown, sato: str) -> None:
    contacts = town.services.contacts
    contacts.write(household=sato, occurred="R8.11.10 10:00", own_words="まだ寒い")
    contacts.write(household=sato, occurred="R8.11.18 10:00", own_words="畑を見にいくだけなら")
    contacts.write(household=sato, occurred="R8.11.22 10:00", own_words="冬は畑しないのか")

    (sprout,) = page(town).sprouts

    assert (sprout.what, sprout.text, sprout.on) == (
        "words",
        "冬は畑しないのか",
        "2026-11-22",
    )
    assert (sprout.polite, sprout.members) == ("佐藤 健一 さん", ["小林"])


def test_reaching_out_and_new_ties_are_sprouts(town: SmallTown, sato: str) -> None:
    river = town.services.households.open(label="川ぞいの家")
    town.services.contacts.write(
        household=river, occurred="R8.11.19 19:00", kind="phone", began_by="person",
        facts="用件なし、3分",
    )  # fmt: skip
    command = town.desk.command("test.tie")
    node, tie = new_id(), new_id()
    scope = town.services.households.describe(household=sato, note="")
    command.add(scope, "node", node, name="ひだまりの会")  # type: ignore[arg-type]
    command.add(scope, "tie", tie, a=scope, b=node, since=town.desk.date("R8.11.20"))  # type: ignore[arg-type]
    town.desk.commit(command)

    found = [(one.what, one.text, one.on) for one in page(town).sprouts]

    assert found == [
        ("tie", "ひだまりの会", "2026-11-20"),
        ("reached_out", "用件なし、3分", "2026-11-19"),
    ]


def test_a_return_wants_a_next_step_and_a_waiting_one_is_counted(
    town: SmallTown, sato: str
) -> None:
    waiting = issued(town, sato, destination="社協 家計相談")
    back = issued(town, sato, destination="〇〇就労支援")
    town.services.referrals.answer(
        referral=back.referral, answer="give_back", comment="朝が合わない"
    )
    town.clock.at += timedelta(days=3)

    found = page(town).returns

    (line,) = found.lines
    assert (line.what, line.destination, line.comment) == (
        "returned",
        "〇〇就労支援",
        "朝が合わない",
    )
    assert line.polite == "佐藤 健一 さん"
    assert (found.waiting, found.oldest_days) == (1, 3)
    assert waiting.referral != line.referral


def test_good_news_stands_there_for_a_week(town: SmallTown, sato: str) -> None:
    slip = issued(town, sato, look_again="R9.3.1")
    town.services.referrals.answer(referral=slip.referral, answer="met")

    assert [(one.what, one.answer) for one in page(town).returns.lines] == [("answered", "met")]
    town.clock.at += timedelta(days=9)
    assert page(town).returns.lines == []


def test_the_day_to_look_again_comes_up(town: SmallTown, sato: str) -> None:
    slip = town.services.referrals.issue(
        referral=town.services.referrals.draft(household=sato, slip=complete(look_again="R8.12.9"))
    )
    town.services.referrals.answer(referral=slip.referral, answer="met")
    town.clock.at = datetime(2026, 12, 9, 9, 0)

    (line,) = page(town).returns.lines

    assert (line.what, line.on) == ("look", "2026-12-09")


def test_what_one_took_on_stands_there_until_it_is_done(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村")
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="支援会議", starts="R8.11.20 13:30")
    item = conferences.add_item(conference=meeting, household=sato, title="冬の過ごし方")
    decision = conferences.decide(
        conference=meeting, item=item, text="畑の会の見学日をきく",
        owners=[town.desk.member, nakamura], due="R8.11.20",
    )  # fmt: skip
    conferences.decide(conference=meeting, text="会場をとる", owners=[nakamura])

    (task,) = page(town).tasks
    conferences.settle_decision(decision=decision)

    assert (task.polite, task.text, task.due, task.over) == (
        "佐藤 健一 さん",
        "畑の会の見学日をきく",
        "2026-11-20",
        True,
    )
    assert task.with_whom == ["中村"]
    assert page(town).tasks == []


@pytest.mark.practice(64)
def test_names_behind_the_load_are_for_managers(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村")
    town.services.households.open(label="川ぞいの家", companion=nakamura)

    assert {line.name for line in page(town).load.lines} == {"小林", "中村"}
    town.roles.discard(Role.MANAGER)

    load = page(town).load
    assert [(line.name, line.leads) for line in load.lines] == [("小林", 1)]
    assert (load.staff, load.leads) == (2, 2)


def test_what_colleagues_wrote_since_yesterday_is_counted(town: SmallTown, sato: str) -> None:
    town.services.contacts.write(household=sato)
    mine = page(town).contacts
    town.desk.member = town.member("中村")

    assert mine == 0
    assert page(town).contacts == 1


def test_the_first_day_is_known_as_such(town: SmallTown) -> None:
    today = page(town)

    assert (today.households, today.items, today.not_met) == (0, [], [])
    assert (today.name, today.hour) == ("小林", 10)


def test_who_reads_no_household_gets_a_day_without_them(town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.CLERK)
    town.services.visits.add_appointment(title="窓口当番", starts="今日 9:00")

    today = page(town)

    assert [one.text for one in today.items] == ["窓口当番"]
    assert not today.may_write


def test_living_referrals_are_chosen_by_whose_they_are(
    town: SmallTown,
) -> None:
    """What is asked for is asked in the query: nothing is cut off before it is chosen."""
    other = town.member("渡部")
    home = town.services.households.open(label="ほかの世帯", companion=other)
    mine = town.services.households.open(label="わたしの世帯")
    me, town.desk.member = town.desk.member, other
    with town.replica.batch():
        town.services.referrals.draft(household=home)
        wanted = town.services.referrals.draft(household=mine)
    town.desk.member = me

    with town.desk.reading() as reading:
        found = referrals.living_of(reading, me, town.desk.codes["role"].codes, town.desk.today())

    assert [row.id for row in found] == [wanted]

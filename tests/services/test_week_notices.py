# SPDX-License-Identifier: Apache-2.0
"""気づき and まだ置いていない訪問, told when they are so and silent when they are not."""

from __future__ import annotations

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.services.week_view import Notice
from tests.fakes.town import SmallTown


@pytest.fixture
def kimura(town: SmallTown) -> str:
    household = town.services.households.open(since="R8.11.20")
    town.services.households.add_person(
        household=household, family_name="木村", given_name="誠", is_index=True
    )
    return household


def told(town: SmallTown, kind: str) -> list[Notice]:
    return [one for one in town.services.week.side().notices if one.kind == kind]


def met(town: SmallTown, household: str, *days: str, by: list[str] | None = None) -> None:
    for day in days:
        town.services.contacts.write(household=household, occurred=f"{day} 10:00", members=by)


def test_more_leads_than_the_limit_are_told_with_both_numbers(town: SmallTown) -> None:
    for number in range(11):
        town.services.households.open(label=f"世帯{number}")

    (notice,) = told(town, "heavy")

    assert (notice.person, notice.count, notice.limit) == ("小林", 11, 10)


def test_a_worker_hears_only_of_the_own_load(town: SmallTown) -> None:
    nakamura = town.member("中村")
    for number in range(11):
        town.services.households.open(label=f"世帯{number}", companion=nakamura)
    assert [one.person for one in told(town, "heavy")] == ["中村"]

    town.roles.discard(Role.MANAGER)

    assert told(town, "heavy") == []


def test_a_visit_of_somebody_away_is_told_until_somebody_stands_in(
    town: SmallTown, kimura: str
) -> None:
    nakamura, endo = town.member("中村"), town.member("遠藤")
    town.services.visits.plan(household=kimura, starts="R8.11.27 13:00", members=[nakamura])
    training = town.services.visits.add_appointment(
        title="研修（県庁）", starts="R8.11.27", kind="training", all_day=True, members=[nakamura]
    )

    (notice,) = told(town, "uncovered")
    town.services.visits.change_appointment(appointment=training, substitute=endo)

    assert (notice.person, notice.day, notice.reason, notice.count) == (
        "中村",
        "2026-11-27",
        "training",
        1,
    )
    assert told(town, "uncovered") == []


@pytest.mark.practice(103)
def test_a_visit_for_two_with_one_name_is_told(town: SmallTown, kimura: str) -> None:
    nakamura = town.member("中村")
    visit = town.services.visits.plan(household=kimura, starts="R8.11.27 13:00", needs_two=True)

    (notice,) = told(town, "one_name")
    town.services.visits.change(visit=visit, members=[town.desk.member, nakamura])

    assert (notice.name, notice.day, notice.key) == ("木村 誠 さん", "2026-11-27", visit)
    assert told(town, "one_name") == []


def test_somebody_in_two_places_is_told(town: SmallTown, kimura: str) -> None:
    town.services.visits.plan(household=kimura, starts="R8.11.27 13:00", minutes=60)
    town.services.visits.add_appointment(title="定例会", starts="R8.11.27 13:30", minutes=30)
    town.services.visits.add_appointment(title="次の会", starts="R8.11.27 14:00", minutes=30)

    (notice,) = told(town, "double")

    assert (notice.person, notice.name, notice.day) == ("小林", "木村 誠 さん", "2026-11-27")


@pytest.mark.practice(103)
def test_a_household_one_person_alone_meets_is_told(town: SmallTown, kimura: str) -> None:
    nakamura = town.member("中村")
    met(town, kimura, "R8.10.1", "R8.10.20", "R8.11.5")

    (notice,) = told(town, "one_meets")
    met(town, kimura, "R8.11.20", by=[nakamura])

    assert (notice.person, notice.name, notice.count, notice.limit) == (
        "小林",
        "木村 誠 さん",
        3,
        3,
    )
    assert told(town, "one_meets") == []


@pytest.mark.practice(102)
def test_most_contacts_by_one_person_are_told_until_the_team_shares_them(
    town: SmallTown, kimura: str
) -> None:
    nakamura = town.member("中村")
    for day in ("R8.10.1", "R8.10.15", "R8.11.1", "R8.11.10"):
        town.services.contacts.write(household=kimura, occurred=f"{day} 10:00", kind="phone")

    (notice,) = told(town, "large_share")
    for day in ("R8.11.15", "R8.11.20"):
        town.services.contacts.write(
            household=kimura, occurred=f"{day} 10:00", kind="phone", members=[nakamura]
        )

    assert (notice.person, notice.count) == ("小林", 100)
    assert told(town, "large_share") == []


def test_a_household_with_one_person_on_its_team_is_told(town: SmallTown, kimura: str) -> None:
    nakamura = town.member("中村")

    (notice,) = told(town, "alone")
    town.services.households.add_role(household=kimura, kind="second", member=nakamura)

    assert (notice.person, notice.name) == ("小林", "木村 誠 さん")
    assert told(town, "alone") == []


def test_many_of_a_kind_are_counted(town: SmallTown) -> None:
    for number in range(6):
        town.services.households.open(label=f"世帯{number}")

    side = town.services.week.side()

    assert len([one for one in side.notices if one.kind == "alone"]) == 3
    assert side.more_notices == 3


@pytest.mark.practice(69)
def test_who_was_not_met_for_longer_than_their_own_rhythm_waits_for_a_place(
    town: SmallTown, kimura: str
) -> None:
    often = town.services.households.open(label="川ぞいの家", since="R8.9.1")
    town.services.households.describe(household=often, rhythm_days=7)
    met(town, often, "R8.11.14")
    met(town, kimura, "R8.11.14")

    side = town.services.week.side()

    assert [(one.household, one.days, one.rhythm_days) for one in side.unplaced] == [(often, 10, 7)]


@pytest.mark.parametrize("repeat", ["", "第2木曜"])
def test_who_has_a_visit_ahead_waits_no_more(town: SmallTown, kimura: str, repeat: str) -> None:
    town.services.households.describe(household=kimura, rhythm_days=3)
    assert [one.household for one in town.services.week.side().unplaced] == [kimura]

    if repeat:
        town.services.visits.plan_series(household=kimura, starts="R8.11.24 10:00", repeat=repeat)
    else:
        town.services.visits.plan(household=kimura, starts="R8.12.3 10:00")

    assert town.services.week.side().unplaced == []


def test_who_asked_for_distance_does_not_wait(town: SmallTown, kimura: str) -> None:
    town.services.households.describe(household=kimura, rhythm_days=3)

    town.services.households.describe(
        household=kimura, pause_until="R8.12.31", pause_reason="own_wish"
    )

    assert town.services.week.side().unplaced == []


def test_a_promise_is_told_as_it_was_said(town: SmallTown, kimura: str) -> None:
    town.services.contacts.promise(household=kimura, text="畑を見にいく", due="来月のどこか")

    (waiting,) = town.services.week.side().unplaced

    assert (waiting.name, waiting.text) == ("木村 誠", "来月のどこか 畑を見にいく")

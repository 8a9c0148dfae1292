# SPDX-License-Identifier: Apache-2.0
"""A week of a small team, made through the services; all of it is fictional."""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from tests.fakes.town import SmallTown


@dataclass(frozen=True)
class Team:
    """Who works here, and whom they accompany."""

    me: Id
    nakamura: Id
    watanabe: Id
    sato: str
    takagi: str
    kimura: str


def team(town: SmallTown) -> Team:
    """Make three colleagues in roster order and three households."""
    me = town.desk.member
    command = town.desk.command("test.order")
    command.set(town.desk.town, "member", me, position="a")
    town.desk.commit(command)
    nakamura = town.member("中村", "直樹", job_title="社会福祉士", position="b")
    watanabe = town.member("渡部", "さやか", job_title="保健師", position="c")
    sato = household(town, "佐藤", "健一", me, [watanabe])
    takagi = household(town, "高木", "修", nakamura, [me])
    kimura = household(town, "木村", "誠", me, [nakamura])
    return Team(me, nakamura, watanabe, sato, takagi, kimura)


def household(town: SmallTown, family: str, given: str, lead: Id, others: list[Id]) -> str:
    """Open a household met last week."""
    homes = town.services.households
    made = homes.open(companion=lead, team=list(others), since="R7.4.1")
    homes.add_person(household=made, family_name=family, given_name=given, is_index=True)
    town.services.contacts.write(household=made, occurred="R8.11.20 10:00", members=[lead])
    return made


def busy_week(town: SmallTown, team: Team) -> None:
    """Fill the week with visits, a series, meetings and an absence."""
    visits = town.services.visits
    visits.plan_series(
        household=team.sato, starts="R8.11.3 9:30", repeat="毎週火曜",
        members=[team.me, team.watanabe], needs_two=True,
    )  # fmt: skip
    visits.plan(household=team.kimura, starts="今日 16:00", minutes=90, kind="accompany")
    visits.plan(household=team.takagi, starts="R8.11.26 13:00", members=[team.nakamura])
    visits.add_appointment(title="民生委員定例会", starts="R8.11.27 15:00", minutes=90)
    visits.add_appointment(
        title="研修（県庁）", starts="R8.11.26", kind="training", all_day=True,
        members=[team.nakamura],
    )  # fmt: skip

# SPDX-License-Identifier: Apache-2.0
"""What SQL says of many households is what the rules of the domain say of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from banso_desktop.domain.load import loads
from banso_desktop.domain.rhythm import is_resting, morning_list
from banso_desktop.services.household_list import asker_of, watched
from banso_desktop.store.queries import household_list, household_order, week
from tests.fakes.town import SmallTown, small_town

_KINDS = ("visit", "at_door", "phone", "not_met", "letter")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[SmallTown]:
    with small_town(tmp_path / "replica") as town:
        yield town


@pytest.fixture
def many(town: SmallTown) -> list[str]:
    """Households of every sort: met or not, resting, whose people died, with vague dates."""
    chance = Random(7)
    with town.replica.batch():
        return [_household(town, chance) for _ in range(150)]


def _household(town: SmallTown, chance: Random) -> str:
    homes, today = town.services.households, town.desk.today()
    home = homes.open(since=chance.choice(["", "R6", "R8.6", "R8.9.3", "+10", "むかし"]))
    for is_index in chance.choice([(), (True,), (True, True), (False, True)]):
        died = chance.choice(["", "", "R8.10.1", "R7"])
        homes.add_person(
            household=home, family_name="阿部", is_index=is_index, died=died,
            family_reading=chance.choice(["", "あべ", "いとう"]),
        )  # fmt: skip
    if chance.random() < 0.4:
        homes.describe(
            household=home,
            rhythm_days=chance.choice([7, 14, 60]),
            pause_until=chance.choice(["", "+5", "-5", "-60", "R8.11", "R8.12"]),
        )
    for _ in range(chance.randrange(4)):
        on = today + timedelta(days=chance.randrange(-120, 6))
        town.services.contacts.write(
            household=home, kind=chance.choice(_KINDS), occurred=f"{on.isoformat()} 10:00"
        )
    return home


def test_who_is_overdue_and_in_which_order(town: SmallTown, many: list[str]) -> None:
    asker, kinds = asker_of(town.desk), town.desk.codes["contact_kind"]
    with town.desk.reading() as reading:
        every = [
            watched(row, asker.today)
            for row in household_list.keys(reading, asker.met, asker.today, many)
        ]
        found = household_order.overdue(reading, asker)
        resting = household_order.resting(reading, asker)
        counted = household_order.counts(reading, asker)

    expected = [one.household for one in morning_list(every, asker.today, kinds)]
    assert found == expected
    assert 20 < len(expected) < 130
    assert resting == (sum(is_resting(one, asker.today) for one in every), len(many))
    assert (counted["all"], counted["not_met"]) == (len(many), len(expected))


def test_pages_and_places_make_one_order(town: SmallTown, many: list[str]) -> None:
    asker, wanted = asker_of(town.desk), household_order.Wanted(text="あべ")
    with town.desk.reading() as reading:
        whole = household_order.page(reading, asker, wanted, 1000)
        parts = [household_order.page(reading, asker, wanted, 40, at) for at in range(0, 160, 40)]
        places = [household_order.position(reading, asker, wanted, one) for one in whole[:5]]

        assert [one for part in parts for one in part] == whole
        assert places == [0, 1, 2, 3, 4]
        assert household_order.total(reading, asker, wanted) == len(whole) < len(many)


def test_what_everybody_carries_is_counted_as_the_rule_counts(
    town: SmallTown, many: list[str]
) -> None:
    chance, day = Random(3), town.desk.today()
    staff = [town.desk.member, town.member("渡部"), town.member("佐々木")]
    with town.replica.batch():
        for home in many:
            for _ in range(chance.randrange(4)):
                town.services.households.add_role(
                    household=home,
                    member=chance.choice(staff),
                    kind=chance.choice(["companion", "second", "team"]),
                    since=chance.choice(["", "R7", "+3"]),
                )
    roles = town.desk.codes["role"]
    asked = (roles.flagged("staff"), roles.flagged("leads"), day)

    with town.desk.reading() as reading:
        held = week.carried(reading, *asked)
        rule = loads(staff, week.parts(reading, *asked))

    assert [held.get(one.member) for one in rule] == [(one.leads, one.shares) for one in rule]


def test_choosing_and_ordering_read_indexes_alone(town: SmallTown) -> None:
    """Rows of people and contacts are wide and encrypted: a list may not touch them."""
    asker = asker_of(town.desk)
    with town.desk.reading() as reading:
        plans = []
        for view in ("all", "mine", "not_met"):
            light = household_order._light(asker, ordered=True)
            chosen = household_order._chosen(light, asker, household_order.Wanted(view))
            statement = light.select().where(*chosen).order_by(*household_order._order(light))
            said = statement.compile(
                reading.connection, compile_kwargs={"render_postcompile": True}
            )
            plan = reading.connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {said}", tuple(said.params[name] for name in said.positiontup)
            )
            plans += [str(row[3]) for row in plan]

    searched = [step for step in plans if step.startswith(("SEARCH", "SCAN"))]
    real = [
        step for step in searched if step.split()[1] in ("household", "person", "contact", "role")
    ]
    assert real
    assert [step for step in real if "COVERING INDEX" not in step] == []

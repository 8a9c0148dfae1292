# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from banso_desktop.domain.ecomap import (
    Direction,
    Formality,
    FourFunction,
    MapFacts,
    MapPerson,
    MapTie,
    NodeKind,
    Perspective,
    Place,
    Sex,
    Strength,
    TieState,
    read_word,
)
from banso_desktop.domain.map_facts import days_of_change, facts_at, holds
from banso_desktop.domain.map_rows import (
    MapRows,
    NodeRow,
    PersonRow,
    PositionRow,
    ResidenceRow,
    TieRow,
    TieStateRow,
)
from banso_desktop.domain.values import PartialDate, Precision
from tests.fakes.sato_household import BEFORE, KENICHI, NOW, TOMIKO, YUMI, day, sato

UNKNOWN = PartialDate("", Precision.UNKNOWN, "去年の夏")


def _ties(facts: MapFacts) -> dict[str, MapTie]:
    return {tie.id: tie for tie in facts.ties}


def _person(facts: MapFacts, name: str) -> MapPerson:
    return next(each for each in facts.persons if each.id == name)


def _with_states(*states: TieStateRow, until: PartialDate | None = None) -> MapRows:
    return MapRows(
        "h",
        persons=(PersonRow("p"),),
        nodes=(NodeRow("n", "店"),),
        ties=(TieRow("t", "p", "n", until=until),),
        states=states,
    )


@pytest.mark.parametrize(
    ("since", "until", "is_true"),
    [
        (None, None, True),
        (day("2026-11-20"), None, True),
        (day("2026-11-21"), None, False),
        (None, day("2026-11-20"), False),
        (None, day("2026-11-21"), True),
        (day("2026-11"), day("2027"), True),
        (None, day("2026"), False),
        (UNKNOWN, None, True),
        (None, UNKNOWN, False),
    ],
)
def test_a_fact_holds_from_its_first_day_up_to_the_day_of_its_end(
    since: PartialDate | None, until: PartialDate | None, is_true: bool
) -> None:
    assert holds(since, until, NOW) is is_true


def test_a_word_nobody_knows_reads_as_the_default() -> None:
    assert read_word(Strength.NORMAL, "tremendous") is Strength.NORMAL
    assert read_word(Strength.NORMAL, "") is Strength.NORMAL
    assert read_word(Strength.NORMAL, "weak") is Strength.WEAK


def test_only_what_is_there_on_the_day_is_on_the_map() -> None:
    before, now = facts_at(sato(), BEFORE), facts_at(sato(), NOW)

    assert {node.id for node in now.nodes} - {node.id for node in before.nodes} == {
        "n-ito", "n-cafe", "n-garden", "n-bansou", "n-day", "n-ken", "n-shakyo",
    }  # fmt: skip
    assert "t-cafe" not in _ties(before)


def test_a_tie_is_in_the_state_of_the_day() -> None:
    before, now = _ties(facts_at(sato(), BEFORE)), _ties(facts_at(sato(), NOW))

    assert before["t-yumi-k"].state is TieState.BROKEN
    assert now["t-yumi-k"].state is TieState.HELD
    assert (before["t-card"].strength, now["t-card"].strength) == (
        Strength.STRONG,
        Strength.NORMAL,
    )


def test_a_member_has_the_age_of_the_day() -> None:
    before, now = facts_at(sato(), date(2026, 5, 2)), facts_at(sato(), date(2026, 5, 3))

    assert (_person(before, KENICHI).age, _person(now, KENICHI).age) == (51, 52)


def test_who_died_has_no_age_and_lives_nowhere() -> None:
    rows = replace(sato(), residences=(ResidenceRow("p-isamu", "d-home"),))

    alive = _person(facts_at(rows, date(2017, 12, 31)), "p-isamu")
    dead = _person(facts_at(rows, date(2018, 1, 1)), "p-isamu")

    assert (alive.is_dead, alive.age, alive.dwelling) == (False, 77, "d-home")
    assert (dead.is_dead, dead.age, dead.dwelling) == (True, None, "")


def test_the_age_from_a_year_of_birth_is_marked_as_about() -> None:
    rows = MapRows("h", persons=(PersonRow("p", born=day("1972")),))

    person = facts_at(rows, NOW).persons[0]

    assert (person.age, person.age_is_about) == (54, True)


def test_an_impossible_year_of_birth_is_kept() -> None:
    rows = MapRows("h", persons=(PersonRow("p", born=day("1850")),))

    assert facts_at(rows, NOW).persons[0].age == 176


def test_who_is_not_born_yet_is_not_on_the_map() -> None:
    rows = MapRows("h", persons=(PersonRow("p", born=day("2027-01-01")),))

    assert facts_at(rows, NOW).persons == ()


def test_the_sex_is_not_written_by_default() -> None:
    rows = MapRows("h", persons=(PersonRow("p"), PersonRow("q", sex="female")))

    assert [each.sex for each in facts_at(rows, NOW).persons] == [Sex.UNWRITTEN, Sex.FEMALE]


def test_where_nobody_wrote_a_home_down_all_who_are_not_elsewhere_share_one() -> None:
    rows = MapRows("h", persons=(PersonRow("p"), PersonRow("q", elsewhere="県外")))

    facts = facts_at(rows, NOW)

    assert [each.dwelling for each in facts.persons] == ["h", ""]
    assert [each.id for each in facts.dwellings] == ["h"]


def test_an_agency_is_formal_unless_said_otherwise() -> None:
    rows = MapRows(
        "h",
        nodes=(
            NodeRow("a", "社協", kind="agency"),
            NodeRow("b", "社協のサロン", kind="agency", formality="informal"),
            NodeRow("c", "民生委員さん", kind="person"),
        ),
    )

    nodes = facts_at(rows, NOW).nodes

    assert [each.formality for each in nodes] == [
        Formality.FORMAL,
        Formality.INFORMAL,
        Formality.INFORMAL,
    ]
    assert nodes[2].kind is NodeKind.PERSON


def test_the_workers_map_takes_the_persons_view_where_there_is_no_other() -> None:
    rows = _with_states(TieStateRow("s", "t", "person", strength="strong"))

    assert _ties(facts_at(rows, NOW))["t"].strength is Strength.STRONG


def test_the_persons_map_shows_nothing_but_the_persons_view() -> None:
    rows = _with_states(
        TieStateRow("s1", "t", "worker", strength="weak"),
        TieStateRow("s2", "t", "person", strength="strong"),
    )
    without = _with_states(TieStateRow("s1", "t", "worker", strength="weak"))

    seen = _ties(facts_at(rows, NOW, Perspective.PERSON))

    assert seen["t"].strength is Strength.STRONG
    assert facts_at(without, NOW, Perspective.PERSON).ties == ()


def test_a_tie_whose_first_state_is_later_is_not_there_yet() -> None:
    rows = _with_states(TieStateRow("s", "t", since=day("2027-01-01")))

    assert facts_at(rows, NOW).ties == ()


def test_a_tie_without_any_state_is_an_ordinary_one() -> None:
    assert _ties(facts_at(_with_states(), NOW))["t"].strength is Strength.NORMAL


def test_planned_ties_can_be_left_out() -> None:
    rows = _with_states(TieStateRow("s", "t", planned=True))

    assert [tie.is_planned for tie in facts_at(rows, NOW).ties] == [True]
    assert facts_at(rows, NOW, with_planned=False).ties == ()


def test_a_tie_to_oneself_and_one_to_nobody_are_not_drawn() -> None:
    rows = replace(
        _with_states(), ties=(TieRow("t1", "p", "p"), TieRow("t2", "p", "gone")), states=()
    )

    assert facts_at(rows, NOW).ties == ()


def test_a_tie_to_the_whole_household_is_drawn() -> None:
    rows = replace(_with_states(), ties=(TieRow("t", "n", "h"),))

    assert [tie.b for tie in facts_at(rows, NOW).ties] == ["h"]


def test_a_tie_that_ends_before_it_begins_never_holds() -> None:
    rows = MapRows(
        "h",
        persons=(PersonRow("p"),),
        nodes=(NodeRow("n", "店"),),
        ties=(TieRow("t", "p", "n", since=day("2026-06-01"), until=day("2026-05-01")),),
    )

    assert facts_at(rows, date(2026, 5, 15)).ties == ()
    assert facts_at(rows, date(2026, 6, 15)).ties == ()


def test_functions_nobody_knows_are_passed_over() -> None:
    rows = replace(
        _with_states(), ties=(TieRow("t", "p", "n", functions=("meaning", "cheers", "helps")),)
    )

    assert facts_at(rows, NOW).ties[0].functions == (FourFunction.HELPS, FourFunction.MEANING)


def test_places_are_read_from_hundredths_of_a_point() -> None:
    rows = replace(sato(), positions=(PositionRow("n-cafe", -12345, 600),))

    assert facts_at(rows, NOW).places == {"n-cafe": Place(-123.45, 6.0)}


def test_the_order_of_rows_does_not_matter() -> None:
    rows = sato()
    shuffled = MapRows(
        rows.household,
        *(
            tuple(random.Random(7).sample(part, len(part)))
            for part in (
                rows.persons,
                rows.dwellings,
                rows.residences,
                rows.kinships,
                rows.nodes,
                rows.ties,
                rows.states,
                rows.positions,
            )
        ),
    )

    assert facts_at(shuffled, NOW) == facts_at(rows, NOW)


def test_the_roster_is_the_same_on_every_day() -> None:
    assert facts_at(sato(), BEFORE).roster == facts_at(sato(), NOW).roster


def test_the_days_of_change_are_where_the_map_differs() -> None:
    days = days_of_change(sato())

    assert date(2026, 3, 12) in days
    assert list(days) == sorted(set(days))


def test_a_tie_tells_who_gives() -> None:
    tie = MapTie("t", "p", "n", direction=Direction.TO_B)

    assert tie.gives("p")
    assert not tie.gives("n")
    assert tie.other("p") == "n"


def test_a_household_without_anything_is_empty() -> None:
    assert facts_at(MapRows("h"), NOW).is_empty
    assert not facts_at(sato(), NOW).is_empty


def test_members_living_elsewhere_stand_outside_the_home() -> None:
    facts = facts_at(sato(), NOW)

    assert _person(facts, YUMI).dwelling == ""
    assert _person(facts, TOMIKO).dwelling == "d-home"

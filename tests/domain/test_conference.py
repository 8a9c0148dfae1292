# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import Code, Codes
from banso_desktop.domain.conference import (
    AgendaItem,
    Attendee,
    ConferenceType,
    ConsentRule,
    Copy,
    Entry,
    EntryFacts,
    agenda_time,
    copies_out,
    may_enter,
    next_number,
    table,
    without_own_words,
)
from banso_desktop.paths import presets

PRESETS = Path(__file__).parents[2] / "resources" / "presets"
CODES = Codes.from_texts({"conference.json": presets()["conference.json"]})
SIDES, PARTS = CODES["attendee_side"], CODES["attendee_part"]
STARTS = datetime.fromisoformat("2026-11-24 13:30")
DAY = STARTS.date()


def kind(code: str) -> ConferenceType:
    return ConferenceType.of(CODES["conference_type"][code])


def test_every_preset_is_read_with_its_rule() -> None:
    rules = {code.code: ConferenceType.of(code).consent for code in CODES["conference_type"]}

    assert rules["support"] is ConsentRule.NOT_REQUIRED
    assert rules["multilayer"] is ConsentRule.REQUIRED
    assert rules["case_study"] is ConsentRule.NAMELESS
    assert rules["platform"] is ConsentRule.NO_HOUSEHOLD
    assert set(CODES["consent_rule"].codes) == {rule.value for rule in ConsentRule}


def test_a_kind_of_a_newer_version_is_read_on_the_safe_side() -> None:
    unknown = ConferenceType.of(Code("future", "新しい会議", "Future"))

    assert unknown.consent is ConsentRule.NO_HOUSEHOLD
    assert (unknown.minutes_secret, unknown.papers_collected, unknown.outsiders) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("code", "consented", "facts"),
    [
        ("support", [], EntryFacts(None)),
        ("multilayer", [], EntryFacts(Entry.NO_CONSENT)),
        ("multilayer", ["son"], EntryFacts(None, ("mother",))),
        ("multilayer", ["son", "mother"], EntryFacts(None)),
        ("plan_meeting", [], EntryFacts(Entry.NO_CONSENT)),
        ("elder_care", [], EntryFacts(None, ask_rules=True)),
        ("case_study", ["son"], EntryFacts(Entry.NAMELESS_ONLY)),
        ("platform", ["son"], EntryFacts(Entry.NO_HOUSEHOLDS_HERE)),
    ],
)
def test_a_household_enters_by_the_rule_of_the_kind(
    code: str, consented: list[str], facts: EntryFacts
) -> None:
    assert may_enter(kind(code), ["mother", "son"], consented) == facts


def test_a_household_nobody_is_known_of_has_no_consent() -> None:
    assert may_enter(kind("multilayer"), [], []).refused is Entry.NO_CONSENT
    assert may_enter(kind("support"), [], []).refused is None


def test_items_follow_each_other_on_the_clock() -> None:
    found = agenda_time(
        [AgendaItem("open", 5, actual=4), AgendaItem("sato", 30, household="h1")], STARTS, 60
    )

    opening, sato = found.times
    assert (opening.ends, opening.what_to_do_from) == (STARTS + timedelta(minutes=4), None)
    assert sato.begins == opening.ends
    assert sato.what_to_do_from == sato.ends - timedelta(minutes=10)
    assert (found.items, found.over, found.left) == (34, 0, 26)


def test_an_agenda_says_how_far_it_runs_over() -> None:
    found = agenda_time([AgendaItem("a", 50), AgendaItem("b", 22)], STARTS, 60)

    assert (found.over, found.left) == (12, 0)


@given(
    st.lists(
        st.builds(
            AgendaItem,
            st.uuids().map(str),
            st.integers(-5, 300),
            st.none() | st.integers(-5, 300),
            st.sampled_from(["", "h1"]),
        ),
        max_size=40,
    ),
    st.integers(0, 600),
)
def test_no_item_overlaps_and_none_is_lost(items: list[AgendaItem], planned: int) -> None:
    found = agenda_time(items, STARTS, planned)

    at = STARTS
    for item, time in zip(items, found.times, strict=True):
        assert (time.item, time.begins) == (item.item, at)
        at = time.ends
        if item.household:
            assert time.what_to_do_from is not None
            assert time.begins <= time.what_to_do_from <= time.ends
    assert found.items == (at - STARTS) / timedelta(minutes=1)
    assert found.over == 0 or found.left == 0


@pytest.mark.parametrize(("minutes", "kept"), [(60, 20), (25, 8), (3, 1), (2, 1), (1, 0), (0, 0)])
def test_the_last_third_of_a_case_is_for_what_to_do(minutes: int, kept: int) -> None:
    (time,) = agenda_time([AgendaItem("a", minutes, household="h1")], STARTS, 60).times

    assert time.what_to_do_from == time.ends - timedelta(minutes=kept)


def test_items_without_the_persons_words_are_named() -> None:
    items = [
        AgendaItem("open", 5),
        AgendaItem("sato", 25, household="h1", own_words="「冬は畑しないのか」"),
        AgendaItem("takagi", 25, household="h2", own_words=" "),
    ]

    assert without_own_words(items) == ("takagi",)


PEOPLE = [
    Attendee("chair", "town", "chair", secrecy_on=DAY),
    Attendee("nurse", "professional", secrecy_on=DAY - timedelta(days=400)),
    Attendee("neighbour", "resident", outside=True),
    Attendee("sister", "person", "advocate", secrecy_on=DAY),
    Attendee("doctor", "professional", present=False),
]


def test_the_table_is_told_without_who_did_not_come() -> None:
    found = table(kind("multilayer"), PEOPLE, DAY, SIDES, PARTS)

    assert (found.people, found.natural, found.person_side, found.professionals) == (4, 2, 1, 2)
    assert found.speaks_for_person == ("sister",)
    assert found.secrecy_missing == ("nurse", "neighbour")
    assert found.outsiders == ()


def test_people_from_outside_are_named_where_the_kind_does_not_provide_for_them() -> None:
    assert table(kind("support"), PEOPLE, DAY, SIDES, PARTS).outsiders == ("neighbour",)


@pytest.mark.parametrize(
    ("confirmed", "missing"),
    [(DAY - timedelta(days=364), False), (DAY - timedelta(days=365), True), (None, True)],
)
def test_secrecy_is_confirmed_once_a_year(confirmed: date | None, missing: bool) -> None:
    one = replace(PEOPLE[0], secrecy_on=confirmed)

    assert bool(table(kind("support"), [one], DAY, SIDES, PARTS).secrecy_missing) is missing


def test_nobody_at_the_table_is_no_fault() -> None:
    found = table(kind("support"), [], DAY, SIDES, PARTS)

    assert (found.people, found.natural, found.speaks_for_person) == (0, 0, ())


def test_copies_that_are_out_are_listed_and_numbers_never_given_twice() -> None:
    copies = [Copy(3, "c", False), Copy(1, "a", True), Copy(2, "b", False)]

    assert [one.number for one in copies_out(copies)] == [2, 3]
    assert next_number(copies) == 4
    assert next_number([]) == 1

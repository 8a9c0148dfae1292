# SPDX-License-Identifier: Apache-2.0
"""The third profile, searched for the hidden household; what it sees of the restricted one."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from banso_desktop.app import Profile
from banso_desktop.calls import to_plain
from tests.fakes.asking import NEVER, answers

# Every word of the story that only its team may read (banso_desktop/demo/cases_protected.py).
HIDDEN = (
    *("白鳥", "しらとり", "澪", "みお", "奏", "かなで", "湊", "みなと", "くもゆき", "三日月"),
    *("名前を呼ばれるのが怖い", "朝ごはんを作れた", "新しい学校の手続き", "子どもたちと公園"),
)
RESTRICTED = ("月岡", "つきおか", "悠", "字峠 8-1", "職員の身内", "ここなら話せる")


def ids_of(profile: Profile, household: str) -> set[str]:
    """Return every id in what a member of the team reads of a household."""
    page = profile.services.household_page.page(household=household)
    rows = profile.services.maps.rows(household=household)
    told = json.dumps([to_plain(page), to_plain(rows)])
    town = {each.id for each in profile.services.town.members(also_left=True)}
    found = {word for word in told.replace('"', " ").split() if len(word) == 26}
    return found - town


def household(profile: Profile, protection: str) -> tuple[str, str]:
    """Return id and number of the protected household its team reads."""
    lines = profile.services.households.listed(limit=1000).lines
    return next((one.id, one.number) for one in lines if one.protection == protection)


def asked_with(
    profile: Profile, identifiers: list[str], texts: list[str]
) -> dict[str, list[object]]:
    members = [each.id for each in profile.services.town.members()][:2]
    return {
        "*": [*identifiers],
        "text": [*texts],
        "family_name": [*texts[:4]],
        "family_reading": [*texts[:4]],
        "given_name": [*texts[2:5]],
        "address": [text for text in texts if "町" in text or "峠" in text],
        "phone": ["0229"],
        "kind": ["", "ecomap", "slip", "agenda", "today", "support"],
        "view": ["all", "mine", "team", "not_met", "resting", "watching", "protected"],
        "starts": ["+2 10:00"],
        "repeat": ["毎週火曜"],
        "code": ["R8-000000"],
        "limit": [1000],
        "first": ["2026-01-01"],
        "last": ["2027-03-31"],
        "day": ["2026-11-24"],
        "member": [*members],
        "slip": [{"destination": texts[0], "request": texts[0]}],
    }


@pytest.fixture(scope="module")
def said(profiles: Mapping[int, Profile]) -> list[tuple[str, str]]:
    """Everything profile 3 is told, whatever it asks about the hidden household."""
    hidden, number = household(profiles[2], "hidden")
    fields = asked_with(profiles[3], [hidden, number], [*HIDDEN, number])
    return list(answers(profiles[3], fields))


def test_every_query_was_asked(
    profiles: Mapping[int, Profile], said: list[tuple[str, str]]
) -> None:
    queries = {one.name for one in profiles[3].services.entries() if one.kind == "query"}

    assert {asked.partition(" ")[0] for asked, _ in said} == queries


def test_no_answer_holds_a_word_of_the_hidden_household(said: list[tuple[str, str]]) -> None:
    told = [(asked, word) for asked, answer in said for word in HIDDEN if word in answer]

    assert [one for one in told if not said_back(*one)] == []


def said_back(asked: str, word: str) -> bool:
    """Tell whether a query that shows what was typed (a paper, known words) gives it back."""
    return asked.startswith(("referrals.preview", "referrals.words")) and word in asked


def test_no_answer_holds_an_id_of_it(
    profiles: Mapping[int, Profile], said: list[tuple[str, str]]
) -> None:
    hidden, number = household(profiles[2], "hidden")
    never = {*ids_of(profiles[2], hidden), hidden, number}

    assert len(never) > 10
    assert [
        (asked, identifier)
        for asked, answer in said
        for identifier in never
        if identifier in answer and not answer.startswith(NEVER)
    ] == []


def test_the_same_questions_find_it_where_it_may_be_read(profiles: Mapping[int, Profile]) -> None:
    hidden, number = household(profiles[2], "hidden")
    fields = asked_with(profiles[2], [hidden, number], [*HIDDEN, number])

    told = "".join(answer for _, answer in answers(profiles[2], fields, most=40))

    assert [word for word in HIDDEN if word not in told] == []


def test_a_hidden_household_is_refused_like_one_that_never_was(
    profiles: Mapping[int, Profile],
) -> None:
    hidden, _ = household(profiles[2], "hidden")
    no_such = "a" * 26

    def refusals(identifier: str) -> list[tuple[str, str]]:
        fields = asked_with(profiles[3], [identifier], ["水車"])
        found = answers(profiles[3], {**fields, "household": [identifier]}, most=40)
        return [(a.replace(identifier, "?"), b.replace(identifier, "?")) for a, b in found]

    assert refusals(hidden) == refusals(no_such)


def test_no_count_tells_of_it(profiles: Mapping[int, Profile]) -> None:
    listed = profiles[3].services.households.listed(limit=1000)
    reading = profiles[2].services.households.listed(limit=1000)

    assert listed.total == len(listed.lines) == reading.total - 1
    assert listed.counts["protected"] == 1
    assert len(profiles[3].digest()["scopes"]) < len(profiles[2].digest()["scopes"])  # type: ignore[arg-type]


@pytest.mark.practice(153)
def test_of_the_restricted_one_only_number_and_whom_to_call(
    profiles: Mapping[int, Profile],
) -> None:
    restricted, number = household(profiles[2], "restricted")
    shells = [one for one in profiles[3].services.households.listed().lines if one.is_shell]
    fields = asked_with(profiles[3], [restricted, shells[0].id], [*RESTRICTED, number])

    told = list(answers(profiles[3], fields))

    assert [one.number for one in shells] == [number]
    assert shells[0].name == shells[0].place == ""
    shell = profiles[3].services.household_page.shell(shell=shells[0].id)
    assert "渡部 さやか（保健師）内線 221" in json.dumps(to_plain(shell), ensure_ascii=False)
    assert [
        (asked, word)
        for asked, answer in told
        for word in RESTRICTED
        if word in answer and not said_back(asked, word)
    ] == []
    found = profiles[3].services.search.find(text=number)
    assert [(one.kind, one.title) for one in found] == [("shell", number)]

# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import CodeList, Codes
from banso_desktop.domain.consent import (
    EVERYBODY,
    Given,
    Missing,
    Told,
    allowed,
    missing,
    refused,
)
from banso_desktop.paths import presets

DAY = date(2026, 11, 24)
PRESETS = Path(__file__).parents[2] / "resources" / "presets"
WAYS: CodeList = Codes.from_texts({"intake.json": presets()["intake.json"]})["consent_way"]
SON = Given("son", ("contact", "request"), ("hidamari",), "oral", DAY - timedelta(days=6))
NO_MONEY = Given("son", ("money",), (EVERYBODY,), "refused", DAY - timedelta(days=3))
ALL = Given("son", (EVERYBODY,), (EVERYBODY,), "written", DAY - timedelta(days=5))


def open_to(*said: Given, person: str = "son", recipient: str = "hidamari") -> frozenset[str]:
    return allowed(said, person, recipient, DAY, WAYS)


def test_consent_opens_what_was_said_to_whom_it_was_said() -> None:
    assert open_to(SON) == {"contact", "request"}
    assert open_to(SON, recipient="elsewhere") == frozenset()


def test_one_members_consent_opens_no_other_member() -> None:
    assert open_to(SON, person="mother") == frozenset()


@pytest.mark.parametrize("way", ["not_yet", "refused", "of_a_newer_version"])
def test_only_a_way_that_gives_consent_counts(way: str) -> None:
    assert open_to(replace(SON, way=way)) == frozenset()


@pytest.mark.parametrize("way", ["oral", "written", "proxy", "guardian"])
def test_oral_consent_is_consent(way: str) -> None:
    assert open_to(replace(SON, way=way)) == {"contact", "request"}


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        (replace(SON, until=DAY), True),
        (replace(SON, until=DAY - timedelta(days=1)), False),
        (replace(SON, since=DAY + timedelta(days=1)), False),
        (replace(SON, withdrawn=DAY), False),
        (replace(SON, withdrawn=DAY + timedelta(days=1)), True),
    ],
)
def test_consent_holds_for_its_days(said: Given, holds: bool) -> None:
    assert bool(open_to(said)) is holds


def test_consent_to_everything_opens_everything() -> None:
    assert missing([Told("son", ("health", "money"))], [ALL], "anyone", DAY, WAYS) == ()


def test_what_a_person_asked_not_to_tell_stays_closed_beside_it() -> None:
    found = missing([Told("son", ("health", "money"))], [ALL, NO_MONEY], "anyone", DAY, WAYS)

    assert found == (Missing("son", "money", refused=True),)


def test_the_latest_word_counts() -> None:
    again = Given("son", ("money",), (EVERYBODY,), "oral", DAY)

    assert "money" in open_to(NO_MONEY, again)
    assert refused([NO_MONEY, again], "son", "anyone", DAY, WAYS) == frozenset()
    assert missing([Told("son", ("money",))], [NO_MONEY, again], "anyone", DAY, WAYS) == ()


def test_asking_for_silence_closes_everything() -> None:
    silence = Given("son", (EVERYBODY,), (EVERYBODY,), "refused", DAY)

    assert open_to(SON, silence) == frozenset()
    (one,) = missing([Told("son", ("contact",))], [SON, silence], "hidamari", DAY, WAYS)
    assert one.refused


def test_what_nobody_asked_yet_is_missing_and_not_refused() -> None:
    told = [Told("son", ("contact", "health")), Told("mother", ("family",))]

    assert missing(told, [SON], "hidamari", DAY, WAYS) == (
        Missing("son", "health", refused=False),
        Missing("mother", "family", refused=False),
    )


@given(
    st.permutations([SON, NO_MONEY, ALL, Given("son", ("contact",), ("*",), "refused", ALL.since)])
)
def test_the_order_read_is_of_no_matter(said: list[Given]) -> None:
    assert open_to(*said) == {EVERYBODY, "request"}

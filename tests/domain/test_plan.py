# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, timedelta

import pytest

from banso_desktop.domain.plan import PlanItem, Wheel, empty_wheels, plan_facts
from banso_desktop.domain.thresholds import Thresholds

DAY = date(2026, 11, 24)
TALK = PlanItem("talk", Wheel.CONNECTING, "話さなくていい")
CARD = PlanItem("card", Wheel.SOLVING, "")


@pytest.mark.parametrize(
    ("items", "empty"),
    [
        ([], (Wheel.CONNECTING, Wheel.SOLVING)),
        ([TALK], (Wheel.SOLVING,)),
        ([CARD], (Wheel.CONNECTING,)),
        ([TALK, CARD], ()),
        ([PlanItem("both", Wheel.BOTH)], ()),
        ([TALK, replace(CARD, ended=DAY)], (Wheel.SOLVING,)),
        ([TALK, replace(CARD, ended=DAY + timedelta(days=1))], ()),
    ],
)
def test_a_wheel_that_nothing_turns_is_said(
    items: list[PlanItem], empty: tuple[Wheel, ...]
) -> None:
    assert empty_wheels(items, DAY) == empty
    assert plan_facts(items, DAY).empty_wheels == empty


def test_items_without_the_persons_words_are_said() -> None:
    assert plan_facts([TALK, CARD], DAY).without_words == ("card",)


def test_the_next_review_is_the_earliest_of_what_is_on() -> None:
    items = [
        replace(TALK, review=DAY + timedelta(days=30)),
        replace(CARD, review=DAY + timedelta(days=9)),
        PlanItem("old", Wheel.BOTH, review=DAY - timedelta(days=90), ended=DAY),
    ]

    found = plan_facts(items, DAY)

    assert (found.review, found.review_over) == (DAY + timedelta(days=9), 0)


def test_a_review_that_is_over_counts_its_days() -> None:
    found = plan_facts([replace(TALK, review=DAY - timedelta(days=5))], DAY)

    assert found.review_over == 5


@pytest.mark.parametrize(("contacts", "said"), [(11, False), (12, True)])
def test_many_contacts_without_a_review_are_time_to_look(contacts: int, said: bool) -> None:
    days = [DAY - timedelta(days=far) for far in range(contacts)]

    assert plan_facts([TALK], DAY, contacts=days).look_again is said


def test_contacts_before_the_last_review_do_not_count() -> None:
    days = [DAY - timedelta(days=far) for far in range(20)]

    found = plan_facts([TALK], DAY, contacts=days, last_review=DAY - timedelta(days=4))

    assert (found.contacts_since, found.look_again) == (4, False)


def test_the_town_chooses_how_many() -> None:
    found = plan_facts([TALK], DAY, contacts=[DAY], thresholds=Thresholds(review_contacts=1))

    assert found.look_again

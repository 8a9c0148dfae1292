# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.referral import (
    Action,
    Answer,
    Holder,
    Look,
    Looked,
    NextStep,
    Outcome,
    ReferralFacts,
    Refusal,
    Status,
    answered,
    ladder,
    may_step,
    next_look,
    next_step,
)
from banso_desktop.domain.referral_chain import Link, chains
from banso_desktop.domain.referral_issue import IssueFacts, Return, caution_about, may_issue
from banso_desktop.paths import presets

TODAY = date(2026, 11, 24)
DRAFT = ReferralFacts(Status.DRAFT, TODAY, "w1")
OUT = ReferralFacts(
    Status.REQUESTED, TODAY, "w1", issued_on=TODAY, look_again=TODAY + timedelta(15)
)
READY = IssueFacts(
    "ひだまりの会", "吉田 邦夫", receiver_confirmed=False, look_again=TODAY, consented=True
)


def at(status: Status) -> ReferralFacts:
    return replace(OUT, status=status)


def test_the_states_and_answers_are_those_of_the_code_lists() -> None:
    codes = Codes.from_texts(presets())

    assert set(codes["referral_status"].codes) == {status.value for status in Status}
    assert set(codes["referral_answer"].codes) == {answer.value for answer in Answer}
    assert set(codes["verification"].codes) == {looked.value for looked in Looked}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Status.DRAFT, Status.CONSENTED),
        (Status.DRAFT, Status.REQUESTED),
        (Status.CONSENTED, Status.REQUESTED),
        (Status.REQUESTED, Status.ACCEPTED),
        (Status.REQUESTED, Status.IN_PROGRESS),
        (Status.ACCEPTED, Status.IN_PROGRESS),
        (Status.REQUESTED, Status.REJECTED),
        (Status.IN_PROGRESS, Status.RETURNED),
        (Status.ON_HOLD, Status.ACCEPTED),
        (Status.COMPLETED, Status.RETURNED),
        (Status.COMPLETED, Status.ENTERED_IN_ERROR),
        (Status.REQUESTED, Status.CANCELLED),
    ],
)
def test_a_referral_goes_on(before: Status, after: Status) -> None:
    assert may_step(at(before), after) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Status.DRAFT, Status.COMPLETED),
        (Status.DRAFT, Status.ACCEPTED),
        (Status.REQUESTED, Status.COMPLETED),
        (Status.RETURNED, Status.IN_PROGRESS),
        (Status.RETURNED, Status.CANCELLED),
        (Status.COMPLETED, Status.CANCELLED),
        (Status.CANCELLED, Status.DRAFT),
        (Status.ENTERED_IN_ERROR, Status.ENTERED_IN_ERROR),
    ],
)
def test_there_is_no_shortcut(before: Status, after: Status) -> None:
    looked = replace(at(before), looks=(Look(TODAY, Looked.WELL),))

    assert may_step(looked, after) is Refusal.NO_SUCH_STEP


def test_nothing_takes_root_before_someone_looked() -> None:
    met = at(Status.IN_PROGRESS)

    assert may_step(met, Status.COMPLETED) is Refusal.NEVER_LOOKED
    unreached = replace(met, looks=(Look(TODAY, Looked.UNREACHED),))
    assert may_step(unreached, Status.COMPLETED) is Refusal.NEVER_LOOKED
    looked = replace(met, looks=(Look(TODAY, Looked.WELL),))
    assert may_step(looked, Status.COMPLETED) is None


@given(st.lists(st.sampled_from(Status), max_size=12))
def test_no_way_leads_to_a_living_tie_without_a_look(way: list[Status]) -> None:
    facts = DRAFT

    for status in way:
        if may_step(facts, status) is None:
            facts = replace(facts, status=status)

    assert facts.status is not Status.COMPLETED


@given(st.sampled_from(Status), st.booleans(), st.integers(-400, 400))
def test_every_open_state_has_a_holder_an_action_and_a_day(
    status: Status, day_set: bool, far: int
) -> None:
    facts = replace(at(status), look_again=TODAY + timedelta(far) if day_set else None)

    step = next_step(facts, TODAY)

    assert (step is None) == status.is_over


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (DRAFT, NextStep(Holder.SENDER, Action.ASK_PERSON, TODAY + timedelta(3))),
        (at(Status.CONSENTED), NextStep(Holder.SENDER, Action.ISSUE, TODAY + timedelta(3))),
        (OUT, NextStep(Holder.RECEIVER, Action.ANSWER, TODAY + timedelta(15))),
        (at(Status.ACCEPTED), NextStep(Holder.RECEIVER, Action.MEET, TODAY + timedelta(15))),
        (at(Status.IN_PROGRESS), NextStep(Holder.SENDER, Action.LOOK, TODAY + timedelta(15))),
        (at(Status.ON_HOLD), NextStep(Holder.SENDER, Action.RESUME, TODAY + timedelta(15))),
        (at(Status.RETURNED), NextStep(Holder.SENDER, Action.RECONNECT, TODAY)),
        (at(Status.REJECTED), NextStep(Holder.SENDER, Action.RECONNECT, TODAY + timedelta(7))),
        (
            replace(OUT, look_again=None),
            NextStep(Holder.RECEIVER, Action.ANSWER, TODAY + timedelta(14)),
        ),
    ],
)
def test_the_next_step_of_a_state(facts: ReferralFacts, step: NextStep) -> None:
    assert next_step(facts, TODAY) == step


def test_the_day_passes_the_turn_back_to_the_sender() -> None:
    late = TODAY + timedelta(18)

    step = next_step(OUT, late)

    assert step == NextStep(Holder.SENDER, Action.CALL, TODAY + timedelta(15))
    assert step.days_over(late) == 3


@pytest.mark.parametrize("status", [status for status in Status if status.came_back])
def test_what_came_back_stays_due_until_a_next_step_is_taken(status: Status) -> None:
    assert next_step(at(status), TODAY) is not None
    assert next_step(replace(at(status), has_next=True), TODAY) is None
    assert next_step(replace(at(status), stays_with_us=True), TODAY) is None


def test_the_ladder_is_two_weeks_and_one_three_and_six_months() -> None:
    assert ladder(date(2026, 8, 31)) == (
        date(2026, 9, 14),
        date(2026, 9, 30),
        date(2026, 11, 30),
        date(2027, 2, 28),
    )


@pytest.mark.parametrize(
    ("looks", "due"),
    [
        ((), date(2026, 12, 8)),
        ((Look(date(2026, 12, 8), Looked.WELL),), date(2026, 12, 24)),
        ((Look(date(2026, 12, 8), Looked.UNREACHED),), date(2026, 12, 8)),
        ((Look(date(2027, 1, 5), Looked.WORRY),), date(2027, 2, 24)),
        ((Look(date(2027, 6, 1), Looked.WELL),), None),
    ],
)
def test_one_look_serves_every_day_up_to_it(looks: tuple[Look, ...], due: date | None) -> None:
    assert next_look(TODAY, looks) == due


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (READY, ()),
        (replace(READY, receiver=""), (Refusal.NO_RECEIVER,)),
        (replace(READY, receiver="", receiver_confirmed=True), ()),
        (replace(READY, destination=" "), (Refusal.NO_RECEIVER,)),
        (replace(READY, consented=False), (Refusal.NO_CONSENT,)),
        (replace(READY, consented=False, urgency_reason="いのちの心配"), ()),
        (replace(READY, consented=False, nameless=True), ()),
        (replace(READY, look_again=None), (Refusal.NO_DAY_TO_LOOK,)),
        (
            IssueFacts("", "", receiver_confirmed=False, look_again=None, consented=False),
            (Refusal.NO_RECEIVER, Refusal.NO_CONSENT, Refusal.NO_DAY_TO_LOOK),
        ),
    ],
)
def test_a_slip_is_handed_to_someone_and_never_thrown(
    facts: IssueFacts, missing: tuple[Refusal, ...]
) -> None:
    assert may_issue(facts) == missing


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer.ACCEPTS, Outcome(Status.ACCEPTED)),
        (Answer.MET, Outcome(Status.IN_PROGRESS, Looked.WELL)),
        (Answer.NOT_YET, Outcome(Status.REQUESTED)),
        (Answer.WORRIED, Outcome(Status.IN_PROGRESS, Looked.WORRY, call_today=True)),
        (Answer.ELSEWHERE, Outcome(Status.REJECTED, next_draft=True)),
        (Answer.GIVE_BACK, Outcome(Status.RETURNED, next_draft=True, call_today=True)),
    ],
)
def test_each_circle_means_one_thing(answer: Answer, outcome: Outcome) -> None:
    assert answered(Status.REQUESTED, answer) == outcome


def test_a_late_acceptance_does_not_take_back_that_they_met() -> None:
    assert answered(Status.IN_PROGRESS, Answer.ACCEPTS) == Outcome(Status.IN_PROGRESS)


@given(st.sampled_from(Status), st.sampled_from(Answer))
def test_an_answer_leads_only_where_a_step_may(status: Status, answer: Answer) -> None:
    outcome = answered(status, answer)

    assert (outcome is None) == (not status.is_out)
    if outcome is not None and outcome.status is not status:
        assert may_step(at(status), outcome.status) is None


def test_a_destination_tells_its_returns_and_its_age() -> None:
    caution = caution_about(
        [
            Return(date(2025, 11, 1), "送迎が終わった"),
            Return(date(2026, 6, 1), "人数が多く入りづらかった"),
            Return(date(2024, 11, 23), "古い"),
        ],
        date(2026, 3, 24),
        TODAY,
    )

    assert [one.on for one in caution.returns] == [date(2026, 6, 1), date(2025, 11, 1)]
    assert caution.unconfirmed_since == date(2026, 3, 24)


@pytest.mark.parametrize(
    ("assured", "since", "never"),
    [
        (date(2026, 5, 24), None, False),
        (date(2026, 5, 23), date(2026, 5, 23), False),
        (None, None, True),
    ],
)
def test_a_card_is_fresh_for_half_a_year(
    assured: date | None, since: date | None, never: bool
) -> None:
    caution = caution_about([], assured, TODAY)

    assert (caution.unconfirmed_since, caution.never_confirmed) == (since, never)


def test_a_flag_and_a_closed_place_are_told() -> None:
    caution = caution_about([], TODAY, TODAY, flag="料金の苦情", is_closed=True)

    assert (caution.flag, caution.is_closed) == ("料金の苦情", True)


def link(name: str, previous: str, day: int) -> Link:
    return Link(name, previous, date(2026, 1, day))


CHAIN = [link("a", "", 1), link("b", "a", 5), link("c", "b", 9), link("x", "", 3)]


@pytest.mark.parametrize("links", list(permutations(CHAIN)))
def test_a_chain_is_read_in_any_order(links: tuple[Link, ...]) -> None:
    assert [[one.id for one in chain] for chain in chains(links)] == [["a", "b", "c"], ["x"]]


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([link("b", "gone", 5), link("c", "b", 9)], [["b", "c"]]),
        ([link("a", "", 1), link("c", "a", 9), link("b", "a", 5)], [["a", "b", "c"]]),
        ([link("a", "b", 1), link("b", "a", 2)], [["a", "b"]]),
        ([link("a", "a", 1)], [["a"]]),
        ([], []),
    ],
)
def test_no_referral_falls_off_its_chain(links: list[Link], expected: list[list[str]]) -> None:
    assert [[one.id for one in chain] for chain in chains(links)] == expected

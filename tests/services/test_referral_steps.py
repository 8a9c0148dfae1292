# SPDX-License-Identifier: Apache-2.0
"""After a slip was handed over: answers, looks, coming back, and nothing forgotten."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.referral_views import ReferralLine
from tests.fakes.households import Family
from tests.fakes.slips import complete, drafted, field_group, issued
from tests.fakes.town import SmallTown


def line(town: SmallTown, referral: str) -> ReferralLine:
    return town.services.referrals.referral(referral=referral).line


def later(town: SmallTown, days: int) -> None:
    town.clock.at += timedelta(days=days)


def due_calls(town: SmallTown) -> list[str]:
    paper = town.services.papers.paper(kind="today", id="")
    return [visit.what for visit in paper.visits]  # type: ignore[union-attr]


@pytest.mark.practice(112)
def test_coming_back_begins_the_next_one_and_asks_for_a_call_today(
    town: SmallTown, family: Family
) -> None:
    slip = issued(town, family.household)
    later(town, 9)

    outcome = town.services.referrals.answer(
        code=slip.code, answer="give_back", reason="too_many_people", comment="人数が多かった"
    )

    assert (outcome.status, outcome.moved) == ("returned", True)
    back, following = line(town, slip.referral), line(town, outcome.following)
    assert (back.group, back.holder, back.due) == ("returned", "sender", "2026-12-03")
    assert (following.previous, following.group) == (slip.referral, "preparing")
    assert following.destination == ""
    assert any("ひだまりの会" in call for call in due_calls(town))
    event = town.services.referrals.referral(referral=slip.referral).events[-1]
    assert (event.reason, event.comment) == ("too_many_people", "人数が多かった")


@pytest.mark.practice(112)
def test_a_return_counts_as_reconnected_once_the_next_one_went_out(
    town: SmallTown, family: Family
) -> None:
    slip = issued(town, family.household)
    outcome = town.services.referrals.answer(referral=slip.referral, answer="give_back")

    town.services.referrals.change(
        referral=outcome.following, slip=complete(destination="ものづくりの会")
    )
    town.services.referrals.issue(referral=outcome.following)

    assert line(town, slip.referral).group == "reconnected"
    assert [one.id for one in town.services.referrals.lines()] == [outcome.following]
    found = town.services.referrals.lines(group="reconnected")
    assert [one.id for one in found] == [slip.referral]


@pytest.mark.practice(114)
def test_days_to_look_again_follow_each_other(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household, look_again="R8.12.8")
    days = []
    for waited in (14, 16, 62, 89):
        later(town, waited)
        town.services.referrals.look(referral=slip.referral, found="well")
        days.append(line(town, slip.referral).look_again)

    assert days == ["2026-12-24", "2027-02-24", "2027-05-24", "2027-05-24"]


@pytest.mark.practice(114)
def test_nothing_settles_before_somebody_looked(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    town.services.referrals.step(referral=slip.referral, to="in-progress")

    with pytest.raises(Refused) as refused:
        town.services.referrals.step(referral=slip.referral, to="completed")
    assert refused.value.rule == "referral.look"
    town.services.referrals.look(referral=slip.referral, found="well")
    town.services.referrals.step(referral=slip.referral, to="completed")

    assert line(town, slip.referral).group == "ended"


@pytest.mark.practice(114)
def test_on_the_day_to_look_again_the_turn_is_ours(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household, look_again="R8.12.9")
    assert line(town, slip.referral).holder == "receiver"

    later(town, 15)

    ours = line(town, slip.referral)
    assert (ours.holder, ours.action, ours.days_over) == ("sender", "call", 0)
    assert due_calls(town) == ["様子をきく電話（ひだまりの会（畑の会））"]


def test_a_try_that_reached_nobody_is_no_look(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    later(town, 15)

    town.services.referrals.look(referral=slip.referral, found="unreached")

    assert line(town, slip.referral).look_again == "2026-12-09"
    assert line(town, slip.referral).status == "requested"


def test_a_look_may_say_itself_when_one_looks_again(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)

    town.services.referrals.look(referral=slip.referral, found="worry", again="R9.1.15")

    assert line(town, slip.referral).look_again == "2027-01-15"
    assert line(town, slip.referral).group == "worried"


@pytest.mark.parametrize(
    ("answer", "status", "group"),
    [
        ("accepts", "accepted", "waiting"),
        ("met", "in-progress", "met"),
        ("not_yet", "requested", "waiting"),
        ("worried", "in-progress", "worried"),
        ("elsewhere", "rejected", "returned"),
    ],
)
def test_each_circle_has_its_meaning(
    town: SmallTown, family: Family, answer: str, status: str, group: str
) -> None:
    slip = issued(town, family.household)

    town.services.referrals.answer(code=slip.code, answer=answer)

    assert (line(town, slip.referral).status, line(town, slip.referral).group) == (status, group)


def test_pointed_elsewhere_the_next_slip_is_addressed_there(
    town: SmallTown, family: Family
) -> None:
    slip = issued(town, family.household)

    outcome = town.services.referrals.answer(
        code=slip.code, answer="elsewhere", elsewhere="ものづくりの会"
    )

    following = town.services.referrals.referral(referral=outcome.following)
    assert following.line.destination == "ものづくりの会"
    assert following.consent_way == "not_yet"


@pytest.mark.parametrize(
    "typed", ["{code}", " {small} ", "BANSO1:{code}", "banso1:{small}", "R8-{code}"]
)
def test_a_code_is_read_however_it_is_typed(town: SmallTown, family: Family, typed: str) -> None:
    slip = issued(town, family.household)
    text = typed.format(code=slip.code, small=slip.code.lower())

    (found,) = town.services.referrals.replies(code=text)

    assert found.id == slip.referral


def test_a_wrong_character_of_a_code_is_noticed(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    wrong = ("1" if slip.code[0] != "1" else "2") + slip.code[1:]

    with pytest.raises(FieldRefused) as refused:
        town.services.referrals.answer(code=wrong, answer="met")

    assert refused.value.rule == "referral.code"


def test_a_code_of_another_town_is_not_found(town: SmallTown, family: Family) -> None:
    drafted(town, family.household)
    from random import Random

    from banso_desktop.domain.numbers import new_code

    with pytest.raises(NotFound):
        town.services.referrals.answer(code=new_code(Random(99)), answer="met")


def test_the_same_reply_twice_is_said(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    town.services.referrals.answer(code=slip.code, answer="met", comment="来てくれました")

    with pytest.raises(Refused) as refused:
        town.services.referrals.answer(code=slip.code, answer="met", comment="来てくれました")

    assert refused.value.rule == "referral.same_answer"
    assert len(town.services.referrals.referral(referral=slip.referral).events) == 2


def test_a_late_answer_is_kept_and_moves_nothing(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    town.services.referrals.answer(code=slip.code, answer="give_back")

    outcome = town.services.referrals.answer(code=slip.code, answer="met", comment="また来ました")

    assert (outcome.status, outcome.moved, outcome.following) == ("returned", False, "")
    assert (
        town.services.referrals.referral(referral=slip.referral).events[-1].comment
        == "また来ました"
    )


def test_what_seemed_settled_can_still_come_back(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    town.services.referrals.look(referral=slip.referral, found="well")
    town.services.referrals.step(referral=slip.referral, to="completed")

    outcome = town.services.referrals.answer(code=slip.code, answer="give_back")

    assert outcome.status == "returned"
    assert outcome.following


def test_a_draft_has_no_answer(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household)

    with pytest.raises(Refused) as refused:
        town.services.referrals.answer(referral=referral, answer="met")

    assert refused.value.rule == "referral.unissued"


def test_handing_over_is_no_mere_step(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household)

    with pytest.raises(Refused):
        town.services.referrals.step(referral=referral, to="requested")

    assert line(town, referral).paper == ""


def test_we_may_stay_with_them_ourselves(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)
    town.services.referrals.answer(code=slip.code, answer="give_back")

    town.services.referrals.stay(referral=slip.referral, comment="冬のあいだは玄関先で")

    assert line(town, slip.referral).group == "ended"
    assert line(town, slip.referral).due == ""


@pytest.mark.practice(119)
def test_the_chain_says_who_held_when_without_a_gap(town: SmallTown, family: Family) -> None:
    referrals = town.services.referrals
    first = drafted(town, family.household)
    for place in ("ひだまりの会", "ものづくりの会", "社協", "畑の学校", "喫茶こまち"):
        later(town, 3)
        referrals.change(referral=first, slip=complete(destination=place, look_again="R9.5.1"))
        slip = referrals.issue(referral=first)
        later(town, 20)
        first = referrals.answer(code=slip.code, answer="give_back").following

    chain = referrals.chain(referral=first)

    assert [link.held_by for link in chain if link.held_by] == [
        "ひだまりの会", "ものづくりの会", "社協", "畑の学校", "喫茶こまち",
    ]  # fmt: skip
    assert chain[0].held_by == chain[-1].held_by == ""
    assert chain[-1].until == ""
    for before, after in pairwise(chain):
        assert before.until == after.since
        assert before.until > before.since


@pytest.mark.practice(115)
def test_trouble_that_began_there_stays_linked(town: SmallTown, family: Family) -> None:
    slip = issued(town, family.household)

    town.services.referrals.trouble(referral=slip.referral, title="帰りの足がなく、雨の日に歩いた")

    (trouble,) = town.services.referrals.referral(referral=slip.referral).troubles
    assert trouble.title == "帰りの足がなく、雨の日に歩いた"


def test_a_destination_is_told_about_by_facts_and_dates(town: SmallTown, family: Family) -> None:
    resource = field_group(town)
    slip = issued(town, family.household, resource=resource)
    later(town, 8)
    town.services.referrals.answer(code=slip.code, answer="give_back", comment="人数が多かった")
    later(town, 8 * 30)

    caution = town.services.referrals.caution(resource=resource)

    assert [(one.on, one.words) for one in caution.returns] == [("2026-12-02", "人数が多かった")]
    assert caution.unconfirmed_since == "2026-12-02"
    assert not caution.is_closed


def test_returns_are_forgotten_after_two_years(town: SmallTown, family: Family) -> None:
    resource = field_group(town)
    slip = issued(town, family.household, resource=resource)
    town.services.referrals.answer(code=slip.code, answer="give_back")
    later(town, 2 * 366)

    assert town.services.referrals.caution(resource=resource).returns == ()


def test_a_closed_place_is_said_and_keeps_nothing_back(town: SmallTown, family: Family) -> None:
    resource = field_group(town)
    town.services.resources.change(resource=resource, status="defunct")

    assert town.services.referrals.caution(resource=resource).is_closed
    assert issued(town, family.household, resource=resource).number


@pytest.mark.practice(107)
def test_a_talk_about_a_referral_keeps_the_card_fresh(town: SmallTown, family: Family) -> None:
    resource = field_group(town)
    slip = issued(town, family.household, resource=resource)
    later(town, 15)

    town.services.referrals.look(referral=slip.referral, found="well")

    assert town.services.resources.card(resource=resource).assured_on == "2026-12-09"


def test_every_referral_is_in_the_list_by_the_day_something_is_due(
    town: SmallTown, family: Family
) -> None:
    late = issued(town, family.household, look_again="R9.3.1").referral
    draft = drafted(town, family.household)
    soon = issued(town, family.household, look_again="R8.12.1").referral

    assert [one.id for one in town.services.referrals.lines()] == [draft, soon, late]
    assert [one.id for one in town.services.referrals.lines(group="waiting")] == [soon, late]

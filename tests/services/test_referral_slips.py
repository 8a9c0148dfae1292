# SPDX-License-Identifier: Apache-2.0
"""A slip before it is handed over: written in any order, checked once, sealed as it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from banso_desktop.domain.numbers import read_code, read_number
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.referral_slips import SlipFields
from tests.fakes.households import Family
from tests.fakes.slips import REQUEST, complete, drafted, field_group, issued
from tests.fakes.town import SmallTown


def missing(town: SmallTown, referral: str) -> object:
    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)
    return refused.value.facts["missing"]


def test_nothing_on_a_slip_is_mandatory_before_it_is_handed_over(
    town: SmallTown, family: Family
) -> None:
    referral = town.services.referrals.draft(household=family.household)

    card = town.services.referrals.referral(referral=referral)
    assert card.line.status == "draft"
    assert card.line.group == "preparing"
    assert read_number(card.line.number) == card.line.number
    assert read_code(card.code) == card.code
    assert card.line.number.endswith(card.code)


@pytest.mark.practice(117)
def test_going_along_is_the_first_offer(town: SmallTown, family: Family) -> None:
    referral = town.services.referrals.draft(household=family.household)

    assert town.services.referrals.referral(referral=referral).way == "go_along"


@pytest.mark.practice(117)
def test_a_slip_wants_a_receiver_or_a_confirmed_call(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household, receiver="")

    assert missing(town, referral) == ["receiver"]
    town.services.referrals.change(referral=referral, slip=SlipFields(receiver_confirmed=True))
    assert town.services.referrals.issue(referral=referral).number


def test_everything_that_is_missing_is_told_at_once(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household, receiver="", consent_way="not_yet", look_again="")

    assert missing(town, referral) == ["receiver", "consent", "look_again"]


def test_a_day_to_look_again_that_has_passed_is_none(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household, look_again="R8.11.23")

    assert missing(town, referral) == ["look_again"]


def test_what_is_no_date_is_kept_as_typed_and_does_not_count(
    town: SmallTown, family: Family
) -> None:
    referral = drafted(town, family.household, look_again="そのうち")

    assert missing(town, referral) == ["look_again"]
    assert town.services.referrals.referral(referral=referral).look_again == "そのうち"


@pytest.mark.parametrize(
    "fields", [{"way": "inquire"}, {"urgency_reason": "今夜、寝るところがない"}]
)
def test_without_consent_it_goes_nameless_or_for_an_emergency(
    town: SmallTown, family: Family, fields: dict[str, str]
) -> None:
    referral = drafted(town, family.household, consent_way="not_yet", **fields)

    assert town.services.referrals.issue(referral=referral).number


def test_agreeing_moves_a_draft_on_and_taking_it_back_too(town: SmallTown, family: Family) -> None:
    referrals = town.services.referrals
    referral = referrals.draft(household=family.household)

    referrals.change(referral=referral, slip=SlipFields(consent_way="oral"))
    assert referrals.referral(referral=referral).line.status == "consented"
    referrals.change(referral=referral, slip=SlipFields(consent_way="not_yet"))
    assert referrals.referral(referral=referral).line.status == "draft"


def test_a_card_of_the_resource_book_gives_name_and_contact(
    town: SmallTown, family: Family
) -> None:
    resource = field_group(town)

    referral = town.services.referrals.draft(
        household=family.household, slip=SlipFields(resource=resource)
    )

    line = town.services.referrals.referral(referral=referral).line
    assert (line.destination, line.receiver) == ("ひだまりの会（畑の会）", "𠮷田 邦夫")


def test_names_with_rare_characters_come_back_unchanged(town: SmallTown, family: Family) -> None:
    rare = "𠮷川 葛\U000e0100城 髙橋"

    referral = drafted(town, family.household, receiver=rare)

    assert town.services.referrals.referral(referral=referral).line.receiver == rare


def test_a_slip_that_was_handed_over_cannot_be_rewritten(town: SmallTown, family: Family) -> None:
    referral = issued(town, family.household).referral

    with pytest.raises(Refused) as refused:
        town.services.referrals.change(referral=referral, slip=SlipFields(request="ほか"))

    assert refused.value.rule == "referral.issued"


def test_a_slip_is_handed_over_once(town: SmallTown, family: Family) -> None:
    referral = issued(town, family.household).referral

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.rule == "referral.issued"


def test_a_consent_a_slip_goes_on_becomes_a_fact_of_the_person(
    town: SmallTown, family: Family
) -> None:
    issued(town, family.household)

    papers = town.services.household_page.papers(household=family.household)
    (consent,) = papers.consents
    assert (consent.way, tuple(consent.information)) == ("oral", ("contact", "request"))


@pytest.mark.practice(58)
def test_the_persons_no_to_a_place_stops_the_slip(town: SmallTown, family: Family) -> None:
    refuse(town, family, "ひだまりの会（畑の会）")
    referral = drafted(town, family.household)

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.rule == "referral.refused"
    assert town.services.referrals.referral(referral=referral).line.status == "consented"


@pytest.mark.practice(58)
def test_going_against_a_no_leaves_its_reason(town: SmallTown, family: Family) -> None:
    refuse(town, family, "ひだまりの会（畑の会）")
    referral = drafted(town, family.household)

    town.services.referrals.issue(referral=referral, override="きのう、ご本人が行ってみると話した")

    (event,) = town.services.referrals.referral(referral=referral).events
    assert event.reason == "override_refusal"
    assert event.comment == "きのう、ご本人が行ってみると話した"


@pytest.mark.practice(58)
def test_a_no_to_one_place_leaves_others_open(town: SmallTown, family: Family) -> None:
    refuse(town, family, "ほかの会")

    assert issued(town, family.household).number


def refuse(town: SmallTown, family: Family, place: str) -> None:
    town.services.households.add_consent(
        person=family.kenichi, way="refused", recipients=[place], since="R8.11.1"
    )


def test_a_long_request_is_taken_whole(town: SmallTown, family: Family) -> None:
    text = "ゆっくり参加したいです。" * 250

    referral = drafted(town, family.household, request=text)

    assert town.services.referrals.referral(referral=referral).request == text


@pytest.mark.parametrize(
    ("field", "value"),
    [("way", "throw"), ("consent_way", "perhaps"), ("disclose", ["secrets"]), ("wheel", "third")],
)
def test_an_unknown_code_names_its_field(
    town: SmallTown, family: Family, field: str, value: object
) -> None:
    slip = replace(complete(), **{field: value})  # type: ignore[arg-type]

    with pytest.raises(FieldRefused) as refused:
        town.services.referrals.draft(household=family.household, slip=slip)

    assert refused.value.facts["field"] == field


def test_a_slip_follows_only_one_of_its_own_household(town: SmallTown, family: Family) -> None:
    other = town.services.households.open(label="よその世帯")
    first = drafted(town, other)

    with pytest.raises(FieldRefused) as refused:
        town.services.referrals.draft(household=family.household, previous=first)

    assert refused.value.facts["field"] == "previous"


@pytest.mark.parametrize("role", [Role.CLERK, Role.FACILITATOR, Role.OUTSIDE_VIEWER])
def test_who_may_not_refer_writes_no_slip(town: SmallTown, family: Family, role: Role) -> None:
    referral = drafted(town, family.household)
    town.roles.clear()
    town.roles.add(role)

    for call in (
        lambda: town.services.referrals.draft(household=family.household),
        lambda: town.services.referrals.issue(referral=referral),
        lambda: town.services.referrals.void(referral=referral, reason="とりやめ"),
        lambda: town.services.referrals.answer(referral=referral, answer="met"),
    ):
        with pytest.raises(NotPermitted):
            call()


def test_what_cannot_be_read_is_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.referrals.referral(referral="a" * 26)
    with pytest.raises(NotFound):
        town.services.referrals.draft(household="a" * 26)


def test_voiding_wants_a_reason(town: SmallTown, family: Family) -> None:
    referral = issued(town, family.household).referral

    with pytest.raises(Refused) as refused:
        town.services.referrals.void(referral=referral, reason=" ")
    assert refused.value.rule == "referral.void_reason"
    town.services.referrals.void(referral=referral, reason="ご本人の入院")

    card = town.services.referrals.referral(referral=referral)
    assert card.line.status == "cancelled"
    assert card.events[-1].comment == "ご本人の入院"
    with pytest.raises(Refused) as gone:
        town.services.papers.paper(kind="slip", id=referral)
    assert gone.value.rule == "paper.void"


def test_the_number_carries_the_year_of_the_day(town: SmallTown, family: Family) -> None:
    town.clock.at = town.clock.at.replace(year=2027, month=1)

    referral = drafted(town, family.household)

    number = town.services.referrals.referral(referral=referral).line.number
    assert number.startswith("R9-")
    assert town.desk.today() == date(2027, 1, 24)


def test_the_request_stands_in_the_list_of_what_was_handed_over(
    town: SmallTown, family: Family
) -> None:
    paper = issued(town, family.household).paper

    (entry,) = town.services.papers.papers(kind="slip")

    assert entry.id == paper
    assert entry.waiting
    assert REQUEST not in entry.title
    assert "佐藤" not in entry.title

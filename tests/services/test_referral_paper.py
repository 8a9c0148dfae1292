# SPDX-License-Identifier: Apache-2.0
"""What reaches the paper of a slip: as much as was agreed, and nothing a protection forbids."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from banso_desktop.domain.papers import Sender, SlipPaper
from banso_desktop.domain.rights import Role
from banso_desktop.services.referral_slips import SlipFields
from tests.fakes.households import Family
from tests.fakes.slips import REQUEST, complete, drafted, issued, protected_family
from tests.fakes.town import SmallTown


def preview(town: SmallTown, household: str, **others: object) -> SlipPaper:
    return town.services.referrals.preview(household=household, slip=complete(**others))


def whole_text(paper: SlipPaper) -> str:
    return json.dumps(
        {each.name: str(getattr(paper, each.name)) for each in fields(paper)}, ensure_ascii=False
    )


def ticked(paper: SlipPaper) -> list[str]:
    return [tick.label for tick in paper.disclose if tick.ticked]


def test_the_paper_says_who_what_and_when_one_asks_again(town: SmallTown, family: Family) -> None:
    paper = preview(town, family.household)

    assert paper.heading == "ご紹介"
    assert paper.destination == "ひだまりの会（畑の会）"
    assert paper.receiver == "𠮷田 邦夫"
    assert paper.person.startswith("佐藤 健一（さとう けんいち）さん　52歳")
    assert paper.request == REQUEST
    assert ticked(paper) == ["名前・連絡先", "お願いの内容"]
    assert paper.consent[0].label == "口頭で確認（令和8年11月18日 小林）"
    assert paper.look_again == "令和8年12月9日（水）ごろ　小林からお電話します"
    assert paper.sender.person == "小林 あゆみ"


def test_who_wants_no_message_is_not_left_one(town: SmallTown, family: Family) -> None:
    paper = preview(town, family.household)

    assert "伝言は残さないでください" in paper.person


@pytest.mark.parametrize(
    "others",
    [
        {"consent_way": "not_yet"},
        {"consent_way": "refused"},
        {"disclose": ["request"]},
        {"way": "inquire"},
    ],
)
def test_a_name_nobody_agreed_to_tell_is_not_on_the_paper(
    town: SmallTown, family: Family, others: dict[str, object]
) -> None:
    paper = preview(town, family.household, **others)

    assert "佐藤" not in whole_text(paper)
    assert "0229-00-1203" not in whole_text(paper)
    assert paper.person.startswith("50代の方")


def test_in_an_emergency_the_paper_says_why_it_is_named(town: SmallTown, family: Family) -> None:
    paper = preview(
        town, family.household, consent_way="not_yet", urgency_reason="今夜、寝るところがない"
    )

    assert "佐藤 健一" in paper.person
    assert [tick.label for tick in paper.consent] == [
        "急ぎのため、ご本人の同意より先にお伝えします"
    ]
    assert "今夜" not in whole_text(paper)


@pytest.mark.practice(133)
def test_what_is_asked_stays_off_the_paper_unless_it_is_ticked(
    town: SmallTown, family: Family
) -> None:
    paper = preview(town, family.household, disclose=["contact"])

    assert REQUEST not in whole_text(paper)
    assert paper.own_words == paper.to_know == ""


@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_the_sender_is_not_on_a_protected_paper(town: SmallTown, level: str) -> None:
    family = protected_family(town, level)

    paper = preview(town, family.household)

    assert paper.sender == Sender()
    for word in ("小林", "福祉課", "伴走支援係", "0229-00-7788"):
        assert word not in whole_text(paper)


def test_a_sealed_paper_stays_as_it_was(town: SmallTown, family: Family) -> None:
    paper = issued(town, family.household).paper
    before = town.services.papers.paper(kind="slip", id=paper)

    town.services.households.change_person(person=family.kenichi, family_name="別姓")
    town.services.town.describe_town(section="別の係")

    assert town.services.papers.paper(kind="slip", id=paper) == before


def test_the_paper_of_an_open_household_is_for_those_who_print(
    town: SmallTown, family: Family
) -> None:
    paper = issued(town, family.household).paper

    scope = scope_of(town, paper)
    assert town.keys.wrapped_to[scope] == (town.keys.town_group,)


@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_the_paper_of_a_protected_household_is_for_its_team_only(
    town: SmallTown, level: str
) -> None:
    family = protected_family(town, level)

    paper = issued(town, family.household).paper

    (group,) = town.keys.wrapped_to[scope_of(town, paper)]
    assert group != town.keys.town_group
    assert town.keys.teams[group] == (town.desk.member,)


def scope_of(town: SmallTown, paper: str) -> str:
    from banso_desktop.store.queries import finding

    with town.desk.reading() as reading:
        found = finding.scope_of(reading, "paper", paper)
    assert found is not None
    return found


def test_a_clerk_prints_what_was_handed_over(town: SmallTown, family: Family) -> None:
    paper = issued(town, family.household).paper
    town.roles.clear()
    town.roles.add(Role.CLERK)

    (entry,) = town.services.papers.papers(kind="slip")
    town.services.papers.printed(kind="slip", id=entry.id)

    assert entry.id == paper
    (after,) = town.services.papers.papers(kind="slip")
    assert (after.prints, after.waiting) == (1, False)


def test_a_draft_says_that_it_is_one(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household)

    paper = town.services.papers.paper(kind="slip", id=referral)

    assert isinstance(paper, SlipPaper)
    assert (paper.heading, paper.number, paper.code) == ("下書き", "", "")


def test_a_second_print_says_reissued(town: SmallTown, family: Family) -> None:
    paper = issued(town, family.household).paper
    papers = town.services.papers

    first = papers.paper(kind="slip", id=paper)
    papers.printed(kind="slip", id=paper)
    second = papers.paper(kind="slip", id=paper)

    assert isinstance(first, SlipPaper)
    assert isinstance(second, SlipPaper)
    assert (first.reissued, second.reissued) == ("", "令和8年11月24日")


def test_a_lost_slip_is_made_anew_with_the_same_number(town: SmallTown, family: Family) -> None:
    first = issued(town, family.household)

    again = town.services.referrals.reissue(referral=first.referral, reason="なくされた")

    assert (again.number, again.code) == (first.number, first.code)
    assert again.paper != first.paper
    paper = town.services.papers.paper(kind="slip", id=again.paper)
    assert isinstance(paper, SlipPaper)
    assert paper.reissued == "令和8年11月24日"
    assert [entry.id for entry in town.services.papers.papers(kind="slip")] == [again.paper]


@pytest.mark.practice(116)
def test_a_warning_about_a_place_never_reaches_the_paper(town: SmallTown, family: Family) -> None:
    resource = town.services.resources.add(name="すまいの紹介センター", contact_person="窓口")
    town.services.resources.change(resource=resource, caution="料金の苦情が2件")
    referral = drafted(
        town, family.household, resource=resource, destination="すまいの紹介センター"
    )

    paper = town.services.referrals.issue(referral=referral).paper

    assert town.services.referrals.caution(resource=resource).flag == "料金の苦情が2件"
    sealed = town.services.papers.paper(kind="slip", id=paper)
    assert isinstance(sealed, SlipPaper)
    assert "苦情" not in whole_text(sealed)


def test_typing_is_laid_over_what_was_written(town: SmallTown, family: Family) -> None:
    referral = drafted(town, family.household)

    paper = town.services.referrals.preview(
        household=family.household, referral=referral, slip=SlipFields(request="見学だけ")
    )

    assert paper.request == "見学だけ"
    assert paper.own_words.startswith("「土を")
    card = town.services.referrals.referral(referral=referral)
    assert card.request == REQUEST
    assert paper.number == card.line.number

# SPDX-License-Identifier: Apache-2.0
"""What reaches the paper of a slip: as much as was agreed, and nothing a protection forbids."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from banso_desktop.domain.papers import Sender, SlipPaper
from banso_desktop.domain.rights import Role
from banso_desktop.errors import Refused
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


def test_known_words_beyond_the_scope_are_found_where_they_stand(
    town: SmallTown, family: Family
) -> None:
    slip = complete(request="母のトミ子さんは要介護1です。みどり野町 字中島 12-4 にお住まいです。")

    found = town.services.referrals.words(household=family.household, slip=slip)

    said = [(slip.request or "")[word.start : word.end] for word in found]
    assert said == ["トミ子", "要介護1"]
    assert not any(word.blocks for word in found)


def test_a_ticked_kind_is_not_underlined(town: SmallTown, family: Family) -> None:
    slip = complete(
        request="母のトミ子さんは要介護1です。", disclose=["contact", "request", "family", "health"]
    )

    assert town.services.referrals.words(household=family.household, slip=slip) == []


def test_an_open_household_is_handed_over_with_known_words(town: SmallTown, family: Family) -> None:
    assert issued(town, family.household, request="母のトミ子さんも一緒です").number


@pytest.mark.parametrize("level", ["restricted", "hidden"])
def test_the_sender_is_not_on_a_protected_paper(town: SmallTown, level: str) -> None:
    family = protected_family(town, level)

    paper = preview(town, family.household)

    assert paper.sender == Sender()
    for word in ("小林", "福祉課", "伴走支援係", "0229-00-7788"):
        assert word not in whole_text(paper)


@pytest.mark.parametrize("level", ["restricted", "hidden"])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("湊くんの送り迎えがあります", "name"),
        ("みなとくんの送り迎えがあります", "reading"),
        ("柳沢にお住まいです", "address"),
        ("みどり野第二小学校に通っています", "place"),
        ("電話は０２２９－００－７７８８です", "phone"),
        ("大沼さんには会わせないでください", "name"),
        ("湊がすき", "name"),
        ("剛には会わない", "name"),
        ("鷲尾の家", "name"),
        ("ハルカと呼ばれている", "name"),
        ("星見市のおばあさん", "place"),
        ("星見のおばあさん", "place"),
        ("三日月小に通う", "place"),
        ("三日月に住む", "place"),
        ("スーパーかもめで働く", "place"),
        ("柳沢に住む", "address"),
        ("9890001からの荷物", "phone"),
        ("うつ病で休んでいる", "health"),
        ("若葉訪問看護が来る", "place"),
        ("小林が伺います", "sender"),
        ("内線221へ", "sender"),
        ("みどり野の役場から", "sender"),
        ("福祉課へお電話を", "sender"),
    ],
)
def test_a_known_word_keeps_a_protected_slip_back_and_is_not_repeated(
    town: SmallTown, level: str, text: str, kind: str
) -> None:
    family = protected_family(town, level)
    tell_more(town, family)
    referral = drafted(town, family.household, to_know=text)

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.rule == "referral.known_words"
    assert refused.value.facts["field"] == "to_know"
    assert refused.value.facts["kind"] == kind
    assert text[:2] not in str(refused.value)
    assert town.services.papers.papers(kind="slip") == []


def tell_more(town: SmallTown, family: Family) -> None:
    """Write what is known besides the names: former ones, work, school, whom not to meet."""
    homes = town.services.households
    homes.change_person(
        person=family.kenichi, former_name="鷲尾", common_name="ハルカ", work="スーパーかもめ",
        health="うつ病",
    )  # fmt: skip
    homes.change_person(person=family.tomiko, work="三日月小学校", elsewhere="祖母宅 星見市")
    homes.change_dwelling(dwelling=family.dwelling, postal_code="989-0001")
    homes.add_role(household=family.household, kind="outside", name="西", agency="若葉訪問看護")
    homes.add_attention(household=family.household, kind="do_not_meet", text="相手方 鷲尾 剛")
    town.services.town.describe_member(member=town.desk.member, extension="221")


def test_whom_one_must_not_meet_is_never_whom_a_slip_goes_to(town: SmallTown) -> None:
    family = protected_family(town)
    tell_more(town, family)
    referral = drafted(town, family.household, receiver="鷲尾")

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.facts["field"] == "receiver"


@pytest.mark.parametrize("others", [{"consent_way": "not_yet"}, {"way": "inquire"}])
def test_a_name_the_paper_does_not_say_is_not_in_its_words_either(
    town: SmallTown, others: dict[str, object]
) -> None:
    family = protected_family(town)
    slip = complete(to_know="美咲さんのことで", **others)

    (word,) = town.services.referrals.words(household=family.household, slip=slip)

    assert (word.field, word.blocks) == ("to_know", True)


def test_the_name_the_paper_says_may_stand_in_its_words(town: SmallTown) -> None:
    family = protected_family(town)
    slip = complete(to_know="高木さんは夕方に出られません")

    assert town.services.referrals.words(household=family.household, slip=slip) == []


def test_what_the_destination_is_called_may_stand_in_the_words_and_nothing_beside_it(
    town: SmallTown,
) -> None:
    family = protected_family(town)
    slip = complete(destination="柳沢クリニック", request="柳沢クリニックへ、柳沢から通います")

    (word,) = town.services.referrals.words(household=family.household, slip=slip)

    assert (word.start, word.end) == (9, 11)


@pytest.mark.parametrize(
    "text", ["奏でる音が好き", "森林の散歩", "パートに出たい", "小林が伺います"]
)
def test_an_open_household_is_not_flooded_with_marks(
    town: SmallTown, family: Family, text: str
) -> None:
    homes = town.services.households
    homes.change_person(person=family.tomiko, given_name="奏", common_name="森", work="パート")

    assert (
        town.services.referrals.words(household=family.household, slip=complete(request=text)) == []
    )


def test_even_a_draft_of_it_does_not_print(town: SmallTown) -> None:
    family = protected_family(town)
    referral = drafted(town, family.household, to_know="みどり野第二小学校に通っています")

    with pytest.raises(Refused) as refused:
        town.services.papers.paper(kind="slip", id=referral)

    assert refused.value.rule == "referral.known_words"


@pytest.mark.parametrize("receiver", ["大沼 剛 様", "大沼剛"])
def test_a_protected_slip_never_goes_to_somebody_of_the_family(
    town: SmallTown, receiver: str
) -> None:
    family = protected_family(town)
    referral = drafted(town, family.household, receiver=receiver)

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.facts["field"] == "receiver"


def test_a_protected_slip_without_known_words_goes(town: SmallTown) -> None:
    family = protected_family(town)

    assert issued(town, family.household, to_know="夕方は電話に出られません").number


def test_the_name_of_the_place_it_goes_to_is_no_known_word(town: SmallTown) -> None:
    family = protected_family(town)

    paper = issued(
        town, family.household, destination="みどり野第二小学校", request="面談をお願いします"
    ).paper

    assert town.services.papers.paper(kind="slip", id=paper).destination == "みどり野第二小学校"  # type: ignore[union-attr]


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

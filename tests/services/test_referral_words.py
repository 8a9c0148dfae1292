# SPDX-License-Identifier: Apache-2.0
"""Words of a slip that are known of the household: marked, or the slip does not go."""

from __future__ import annotations

import pytest

from banso_desktop.errors import Refused
from tests.fakes.households import Family
from tests.fakes.slips import complete, drafted, issued, protected_family
from tests.fakes.town import SmallTown


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

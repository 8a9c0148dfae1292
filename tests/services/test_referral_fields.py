# SPDX-License-Identifier: Apache-2.0
"""Every field of a protected slip that prints is looked through, and what is around counts."""

from __future__ import annotations

import pytest

from banso_desktop.errors import Refused
from tests.fakes.slips import complete, drafted, issued, protected_family
from tests.fakes.town import SmallTown


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        ("destination", "みどり野町柳沢7-2 気付", "address"),
        ("destination", "柳沢7番地2 気付", "address"),
        ("destination", "たかぎ みさき 様方", "reading"),
        ("destination", "タカギ宅", "reading"),
        ("destination", "つばさの家 気付", "place"),
        ("receiver", "たかぎ", "reading"),
        ("receiver", "0229-00-7788", "phone"),
        ("receiver", "+81 229 00 7788", "phone"),
    ],
)
def test_whom_a_protected_slip_goes_to_says_neither_who_nor_where(
    town: SmallTown, field: str, text: str, kind: str
) -> None:
    family = protected_family(town)
    town.services.households.change_dwelling(dwelling=family.dwelling, label="つばさの家")
    referral = drafted(town, family.household, **{field: text})

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert (refused.value.facts["field"], refused.value.facts["kind"]) == (field, kind)


@pytest.mark.parametrize(
    "destination", ["柳沢クリニック", "みなとみらい病院", "みどり野第二小学校"]
)
def test_a_clinic_of_the_same_quarter_or_of_a_like_sound_may_be_written_to(
    town: SmallTown, destination: str
) -> None:
    family = protected_family(town)

    assert issued(town, family.household, destination=destination).number


@pytest.mark.parametrize("level", ["open", "restricted"])
def test_only_a_day_that_was_read_is_printed_as_the_day_of_consent(
    town: SmallTown, level: str
) -> None:
    family = protected_family(town, level)

    paper = town.services.referrals.preview(
        household=family.household, slip=complete(consent_on="高木美咲 柳沢7-2で")
    )

    told = " ".join(tick.label for tick in paper.consent)
    assert "高木" not in told
    assert "柳沢" not in told


def test_a_day_of_consent_that_is_none_is_looked_through_too(town: SmallTown) -> None:
    family = protected_family(town)
    referral = drafted(town, family.household, consent_on="高木湊の前で")

    with pytest.raises(Refused) as refused:
        town.services.referrals.issue(referral=referral)

    assert refused.value.facts["field"] == "consent_on"


@pytest.mark.parametrize(
    "text",
    [
        "つばさの家におられます",
        "つばさへどうぞ",
        "青葉荘の二階",
        "鈴鹿さんと同行",
        "ユリさんと同行",
        "熊谷さんが見ています",
        "トシ子さんが見ています",
        "白石さんが見ています",
        "平成2年10月2日生まれ",
        "1990/10/2生まれ",
        "1990年10月02日生まれ",
        "高（たか）木（ぎ）さん",
        "高\u3164木さん",
        "たがき さん",
        "+81 229-00-7788",
    ],
)
def test_who_and_what_is_around_a_protected_household_is_known_too(
    town: SmallTown, text: str
) -> None:
    family = protected_family(town)
    homes, maps = town.services.households, town.services.maps
    homes.change_dwelling(dwelling=family.dwelling, label="シェルター つばさの家", note="青葉荘")
    homes.change_person(person=family.kenichi, born="H2.10.2")
    homes.add_role(
        household=family.household, kind="team", name="鈴鹿 ユリ", agency="つばさ女性支援の会"
    )
    maps.add_node(household=family.household, name="熊谷 トシ子", kind="person")
    maps.add_node(household=family.household, name="大家の白石さん", kind="person")
    slip = complete(disclose=["request"], request=text)

    found = town.services.referrals.words(household=family.household, slip=slip)

    assert found
    assert all(word.blocks for word in found)


@pytest.mark.parametrize("text", ["自宅で会う", "お隣の方が気にかけています", "大家さんに話す"])
def test_common_words_for_home_and_neighbours_are_free(town: SmallTown, text: str) -> None:
    family = protected_family(town)
    town.services.households.change_dwelling(dwelling=family.dwelling, label="自宅")
    town.services.maps.add_node(household=family.household, name="大家", kind="person")
    town.services.maps.add_node(household=family.household, name="隣", kind="person")
    slip = complete(disclose=["request"], request=text)

    assert town.services.referrals.words(household=family.household, slip=slip) == []

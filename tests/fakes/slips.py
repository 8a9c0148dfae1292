# SPDX-License-Identifier: Apache-2.0
"""Slips of the fictional town, ready to be handed over."""

from __future__ import annotations

from banso_desktop.services.referral_slips import SlipFields
from banso_desktop.services.referral_views import Issued
from tests.fakes.households import Family
from tests.fakes.town import SmallTown

REQUEST = "水曜の畑に、見学からゆっくり参加できるとうれしいです。"


def field_group(town: SmallTown) -> str:
    """Put the group of the design pictures into the resource book."""
    return town.services.resources.add(
        name="ひだまりの会（畑の会）", reading="ひだまりのかい", kind="group", formality="informal",
        contact_person="𠮷田 邦夫", phone="0229-00-4410",
    )  # fmt: skip


def complete(**others: object) -> SlipFields:
    """Return everything a slip needs to be handed over; ``others`` override."""
    fields: dict[str, object] = {
        "way": "refer",
        "destination": "ひだまりの会（畑の会）",
        "receiver": "𠮷田 邦夫 様（よしだ くにお）",
        "request": REQUEST,
        "own_words": "「土をさわるのは嫌いじゃない。人が多いと帰りたくなる」",
        "to_know": "大きな声が苦手です。",
        "disclose": ["contact", "request"],
        "consent_way": "oral",
        "consent_on": "R8.11.18",
        "look_again": "R8.12.9",
    }
    return SlipFields(**{**fields, **others})  # type: ignore[arg-type]


def drafted(town: SmallTown, household: str, **others: object) -> str:
    """Write a slip that can be handed over; return its id."""
    return town.services.referrals.draft(household=household, slip=complete(**others))


def issued(town: SmallTown, household: str, **others: object) -> Issued:
    """Hand a slip over."""
    return town.services.referrals.issue(referral=drafted(town, household, **others))


def protected_family(town: SmallTown, level: str = "restricted") -> Family:
    """Make a small protected household whose names and places must not leave."""
    homes, maps = town.services.households, town.services.maps
    household = homes.open(protection=level, since="R8.4.1", label="守る世帯")
    mother = homes.add_person(
        household=household, family_name="高木", given_name="美咲", family_reading="たかぎ",
        given_reading="みさき", relation="self", is_index=True, phone="0229-00-7788",
    )  # fmt: skip
    child = homes.add_person(
        household=household,
        family_name="高木",
        given_name="湊",
        family_reading="たかぎ",
        given_reading="みなと",
        relation="son",
    )
    other = homes.add_person(
        household=household,
        family_name="大沼",
        given_name="剛",
        relation="former_husband",
        elsewhere="町外",
    )
    dwelling = homes.add_dwelling(household=household, address="みどり野町 柳沢 7-2")
    maps.add_node(household=household, name="みどり野第二小学校", kind="agency")
    return Family(household, mother, child, other, "", dwelling, town.desk.member)

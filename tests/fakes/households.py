# SPDX-License-Identifier: Apache-2.0
"""Households of a small town, made through its services: the family of the design pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from banso_desktop.domain.ids import Id
from tests.fakes.town import SmallTown


@dataclass(frozen=True)
class Family:
    """The household of Sato Kenichi; all of it is fictional."""

    household: str
    kenichi: str
    tomiko: str
    yumi: str
    isamu: str
    dwelling: str
    watanabe: Id


def sato(town: SmallTown) -> Family:
    """Write the family, two workers, two attention notes, both wheels and three contacts."""
    homes, contacts, plans = town.services.households, town.services.contacts, town.services.plans
    watanabe = town.member("渡部", "さやか", job_title="保健師", extension="221")
    household = homes.open(since="R7.4.10", team=[watanabe])
    homes.describe(household=household, rhythm_days=7, area="字中島")
    kenichi = homes.add_person(
        household=household, family_name="佐藤", given_name="健一", family_reading="さとう",
        given_reading="けんいち", relation="self", sex="male", born="S49.5.3", is_index=True,
        phone="0229-00-1203", no_message=True, note="15年ほど家で過ごす。朝が苦手",
    )  # fmt: skip
    tomiko = homes.add_person(
        household=household, family_name="佐藤", given_name="トミ子", family_reading="さとう",
        given_reading="とみこ", relation="mother", sex="female", born="S19.2.11",
        health="要介護1・足が痛む",
    )  # fmt: skip
    yumi = homes.add_person(
        household=household, family_name="佐藤", given_name="由美", relation="elder_sister",
        sex="female", born="S46.1.20", elsewhere="仙台市", note="月1回の電話",
    )  # fmt: skip
    isamu = homes.add_person(
        household=household, family_name="佐藤", given_name="勇", relation="father", sex="male",
        born="S15", died="H30",
    )  # fmt: skip
    dwelling = homes.add_dwelling(
        household=household, address="みどり野町 字中島 12-4", postal_code="9870000",
        persons=[kenichi, tomiko],
    )  # fmt: skip
    homes.add_attention(household=household, kind="no_message", text="電話")
    homes.add_attention(household=household, kind="two_visit")
    plans.add_item(
        household=household, wheel="connecting", text="週1回、玄関先で10分。話さなくてよい"
    )
    plans.add_item(
        household=household, wheel="solving", text="カード 38万円：社協 家計相談と整理中",
        who="社協 佐々木", when_text="年内", person_says="少しずつなら",
    )  # fmt: skip
    for day, kind, minutes, facts, words in (
        (
            "R8.11.5 14:00",
            "accompany",
            40,
            "喫茶こまちへ。カウンターの端。15分で帰る。笑顔あり",
            "",
        ),
        ("R8.11.12 10:00", "phone", 10, "母より。デイで友だちができた", ""),
        ("R8.11.17 9:30", "at_door", 25, "玄関先。ミケの爪の話", "冬は畑しないのか"),
    ):
        contacts.write(
            household=household, kind=kind, occurred=day, minutes=minutes, facts=facts,
            own_words=words, wheel="connecting", met=[kenichi],
        )  # fmt: skip
    return Family(household, kenichi, tomiko, yumi, isamu, dwelling, watanabe)


def many_contacts(town: SmallTown, household: str, count: int) -> None:
    """Write ``count`` contacts in one transaction, a day apart, back from yesterday."""
    command = town.desk.command("contacts.write")
    first = town.clock.at.toordinal() - count
    kinds = ("visit", "phone", "not_met", "letter")
    for number in range(count):
        day = datetime.fromordinal(first + number).replace(hour=9, minute=30)
        command.record(
            Id(household), "contact", occurred=day, minutes=20, kind=kinds[number % 4],
            members=[town.desk.member], facts=f"記録 {number}。玄関先で少し話した。" * 3,
            own_words="また来て" if number % 5 == 0 else None, wheel="connecting",
        )  # fmt: skip
    town.desk.commit(command)

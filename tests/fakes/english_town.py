# SPDX-License-Identifier: Apache-2.0
"""A small town whose people and places are written in Latin letters; all of it is fictional.

What stands in Japanese on its screens is a word of the interface.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.fakes.slips import issued
from tests.fakes.town import SmallTown


@dataclass(frozen=True)
class EnglishTown:
    """What there is to open."""

    household: str
    conference: str
    over: str
    referral: str
    draft: str


def english_town(town: SmallTown) -> EnglishTown:
    """Write a household with something in every part of its page, and a week around it."""
    _rename(town)
    household = _household(town)
    visits, homes = town.services.visits, town.services.households
    visits.plan(household=household, starts="R8.11.26 10:00", minutes=60, note="seeds")
    visits.plan(household=household, starts="今日 9:00", members=[town.desk.member])
    visits.add_appointment(title="Training", starts="R8.11.27", kind="training", all_day=True)
    far = homes.open(since="R7.1.10")
    homes.add_person(household=far, family_name="Takagi", given_name="Osamu", is_index=True)
    town.services.resources.add(
        name="Field group", kind="group", formality="informal", contact_person="Yoshida"
    )
    slip = {
        "destination": "Field group", "receiver": "Yoshida Kunio", "request": "A first look.",
        "own_words": "I like the soil.", "to_know": "Loud voices are hard.",
    }  # fmt: skip
    sent = issued(town, household, **slip).referral
    town.services.referrals.answer(
        referral=sent, answer="accepts", on="今日", comment="Glad to have him."
    )
    draft = town.services.referrals.draft(household=household)
    town.services.town.add_town_day(day="R8.12.24", name="Town day", kind="closed")
    coming, over = (_conference(town, household, day) for day in ("R8.12.1 13:30", "R8.11.20 9:30"))
    town.services.conferences.turn_to(conference=over)
    town.services.conferences.end(conference=over)
    return EnglishTown(household, coming, over, sent, draft)


def _rename(town: SmallTown) -> None:
    command = town.desk.command("test.rename")
    command.set(
        town.desk.town, "town", town.desk.town, name="Midorino", office="Town hall", section="Care"
    )
    command.set(
        town.desk.town, "member", town.desk.member, family_name="Kobayashi", given_name="Ayumi",
        family_reading="", given_reading="", job_title="Companion",
    )  # fmt: skip
    town.desk.commit(command)


def _household(town: SmallTown) -> str:
    homes, plans, maps = town.services.households, town.services.plans, town.services.maps
    other = town.member("Watanabe", "Sayaka", job_title="Nurse")
    made = homes.open(since="R7.4.10", team=[other])
    homes.describe(household=made, rhythm_days=7, area="Nakajima")
    kenichi = homes.add_person(
        household=made, family_name="Sato", given_name="Kenichi", relation="self", sex="male",
        born="S47ごろ", is_index=True, phone="0229-00-1203", note="Mornings are hard",
    )  # fmt: skip
    mother = homes.add_person(
        household=made, family_name="Sato", given_name="Tomiko", relation="mother", born="S19.2.11"
    )
    homes.add_person(
        household=made, family_name="Sato", given_name="Isamu", relation="father", died="H30ごろ"
    )
    homes.add_dwelling(household=made, address="Nakajima 12-4", persons=[kenichi, mother])
    homes.add_attention(household=made, kind="two_visit", text="dog")
    homes.add_consent(person=kenichi, way="oral", information=["contact"], since="R8.11.1")
    plans.add_item(household=made, wheel="connecting", text="Ten minutes at the door", who="Ayumi")
    plans.add_item(household=made, wheel="solving", text="The card debt", when_text="this year")
    maps.add_node(household=made, name="Cafe", kind="place", formality="informal")
    contacts = town.services.contacts
    for day, kind in (("R8.11.12 10:00", "phone"), ("R8.11.17 9:30", "at_door")):
        contacts.write(
            household=made, kind=kind, occurred=day, minutes=25, facts="Talk of the cat.",
            own_words="Come again", wheel="connecting", met=[kenichi, mother],
        )  # fmt: skip
    contacts.promise(household=made, text="Bring seeds", due="R8.12.10")
    return made


def _conference(town: SmallTown, household: str, starts: str) -> str:
    service = town.services.conferences
    made = service.open(kind="support", title="Support", starts=starts, minutes=60, place="201")
    service.add_item(conference=made, title="Welcome", minutes=5, aim="opening")
    service.add_item(conference=made, household=household, title="The winter", minutes=25)
    service.add_attendee(conference=made, member=town.desk.member, side="town", part="chair")
    service.add_attendee(conference=made, name="Takahashi", agency="Neighbour", side="resident")
    return made

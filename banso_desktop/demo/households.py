# SPDX-License-Identifier: Apache-2.0
"""Ordinary households of the town: taken in, met, planned with, handed on, watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from banso_desktop.demo.cast import Cast
from banso_desktop.demo.story import Story
from banso_desktop.demo.words import (
    CONNECTING,
    FACTS,
    HEARD,
    IMPRESSIONS,
    ISSUES,
    OWN_WORDS,
    SOLVING,
)
from banso_desktop.services.areas import Services
from banso_desktop.services.intake import Sheet

_OFTEN = 12
"""Contacts a year from which on a team meets its households every week or two."""
_SOONER = 0.6
"""Not every contact is a meeting, so that there are more of them than the rhythm asks for."""
_KINDS = ("visit",) * 8 + ("phone",) * 5 + ("at_door",) * 3 + (
    "not_met", "letter", "accompany", "came", "together", "by_chance", "note_left",
)  # fmt: skip
_WAYS = ("phone", "counter", "other_person", "on_visit", "letter")
_NOTICED = ("self", "neighbour", "commissioner", "school", "meter_reader", "post_office", "family")
_HOMES = ("single", "single", "eighty_fifty", "single_parent", "couple", "three_generations")
_RELATIONS = {
    "single": (("self", "", 68),),
    "eighty_fifty": (("mother", "female", 82), ("self", "male", 53)),
    "single_parent": (("self", "female", 37), ("daughter", "female", 9), ("son", "male", 6)),
    "couple": (("self", "male", 78), ("wife", "female", 75)),
    "three_generations": (
        ("grandmother", "female", 79),
        ("self", "female", 45),
        ("son", "male", 15),
    ),
}
_INFORMAL = (
    ("となりの人", "person", "neighbour"),
    ("同級生", "person", "classmate"),
    ("別居の姉", "person", "relative"),
    ("自治会長さん", "person", "acquaintance"),
    ("猫", "animal", "cat"),
    ("犬", "animal", "dog"),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every story of the town is told with.

    Attributes:
        today: The day the town is opened on.
        contacts: About how many contacts a household has in a year; more where it is to be met
            more often.
    """

    services: Services
    cast: Cast
    today: date
    contacts: float

    @property
    def rhythms(self) -> tuple[int, ...]:
        """Days within which households are met, for a team that has so many contacts."""
        return (7, 14, 14, 30, 30) if self.contacts > _OFTEN else (150, 180, 240, 240)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a floating local time."""
    return datetime.combine(day, time(hour, minute))


def office_day(day: date) -> date:
    """Return the day, or the Monday after where it is a weekend."""
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def typed(moment: datetime) -> str:
    """Return a time as a person types it."""
    return f"{moment:%Y/%m/%d %H:%M}"


def ordinary(setting: Setting, began: date, number: int) -> Story:
    """Tell the story of one household from the day it was noticed.

    Args:
        setting: The town.
        began: When it was taken in.
        number: Tells the households apart; the town's chance does the rest.
    """
    chance, cast, services = setting.cast.random, setting.cast, setting.services
    rhythm = random_of(chance, number)
    first = at(office_day(began), rhythm.randint(9, 16), rhythm.choice((0, 10, 20, 30, 40)))
    yield first
    home = rhythm.choice(_HOMES)
    team = rhythm.sample(cast.staff(), 2)
    every = rhythm.choice(setting.rhythms)
    household, persons = _take_in(setting, rhythm, home, team, every)
    cast.households.append(household)
    _map(setting, rhythm, household, persons)
    _plan(setting, rhythm, household)
    if rhythm.random() < 0.5:
        title, fields = rhythm.choice(ISSUES)
        services.households.add_issue(household=household, title=title, fields=list(fields))
    yield first + timedelta(minutes=20)
    if rhythm.random() < 0.25:
        services.visits.plan_series(
            household=household,
            starts=typed(
                at(office_day(setting.today - timedelta(days=28 + number % 5)), 10 + number % 6)
            ),
            repeat=rhythm.choice(("毎週月曜", "毎週火曜", "毎週水曜", "毎週木曜", "毎週金曜")),
            members=team if rhythm.random() < 0.4 else team[:1],
            holiday=rhythm.choice(("rest", "after", "ask")),
            minutes=40,
        )
    gap = min(365 / setting.contacts, every * _SOONER)
    yield from _contacts(setting, rhythm, household, persons, team, first, gap)


def random_of(chance: Random, number: int) -> Random:
    """Return a source of its own for one story, so that stories may interleave in any way."""
    return Random(chance.getrandbits(64) ^ number)  # noqa: S311 - fiction, not secrets


def _take_in(
    setting: Setting, chance: Random, home: str, team: Sequence[str], every: int
) -> tuple[str, list[str]]:
    services, cast = setting.services, setting.cast
    members = _RELATIONS[home]
    relation, sex, age = members[-1] if home == "eighty_fifty" else members[0]
    sex = sex or chance.choice(("male", "female"))
    name = cast.name(sex)
    taken = services.intake.take_in(
        Sheet(
            way=chance.choice(_WAYS),
            noticed_by=chance.choice(_NOTICED),
            heard=chance.choice(HEARD),
            own_words=chance.choice(OWN_WORDS) if chance.random() < 0.4 else "",
            worry=chance.choice(("no", "no", "unsure")),
            family_name=name["family_name"],
            given_name=name["given_name"],
            family_reading=name["family_reading"],
            given_reading=name["given_reading"],
            born=_born(setting, chance, age),
            phone=cast.phone() if chance.random() < 0.7 else "",
            consent=chance.choice(("not_yet", "oral", "oral", "written")),
            companion=team[0],
        )
    )
    household = taken.household
    rows = services.maps.rows(household=household)
    index = rows.persons[0].id
    services.households.change_person(person=index, sex=sex)
    persons = [index]
    for relation, sex, age in members:
        if relation == "self":
            continue
        other = cast.name(sex)
        persons.append(
            services.households.add_person(
                household=household,
                family_name=name["family_name"],
                given_name=other["given_name"],
                family_reading=name["family_reading"],
                given_reading=other["given_reading"],
                relation=relation,
                sex=sex,
                born=_born(setting, chance, age),
            )
        )
        parent = relation in ("mother", "grandmother")
        kind = "couple" if relation == "wife" else "parent"
        a, b = (persons[-1], index) if parent or relation == "wife" else (index, persons[-1])
        services.households.add_kinship(household=household, a=a, b=b, kind=kind)
    services.households.add_dwelling(household=household, address=cast.address(), persons=persons)
    services.households.describe(household=household, kind=home, rhythm_days=every)
    for member in team[1:]:
        services.households.add_role(household=household, member=member, kind="second")
    if chance.random() < 0.3:
        kind = chance.choice(("two_visit", "no_message", "dog", "hours", "hearing"))
        services.households.add_attention(household=household, kind=kind)
    return household, persons


def _born(setting: Setting, chance: Random, age: int) -> str:
    year = setting.today.year - age + chance.randint(-4, 4)
    if chance.random() < 0.15:
        return str(year)
    return f"{year}/{chance.randint(1, 12)}/{chance.randint(1, 28)}"


def _map(setting: Setting, chance: Random, household: str, persons: Sequence[str]) -> None:
    maps, cast = setting.services.maps, setting.cast
    for name, kind, generic in chance.sample(_INFORMAL, chance.randint(1, 3)):
        node = maps.add_node(household=household, name=name, kind=kind, generic=generic)
        maps.add_tie(
            household=household,
            a=node,
            b=chance.choice(persons),
            strength=chance.choice(("strong", "normal", "weak")),
            strain=chance.random() < 0.15,
            direction=chance.choice(("to_b", "both", "none")),
        )
    for name in chance.sample(sorted(cast.resources), chance.randint(2, 4)):
        formality, icon = cast.cards[name]
        node = maps.add_node(
            household=household,
            name=name,
            kind="agency" if formality == "formal" else "place",
            formality=formality,
            icon=icon,
            resource=cast.resources[name],
        )
        maps.add_tie(
            household=household,
            a=node,
            b=chance.choice(persons),
            strength=chance.choice(("normal", "weak", "weak")),
            direction=chance.choice(("to_b", "both")),
            label=chance.choice(("", "", "月1 訪問", "通院", "手紙")),
        )


def _plan(setting: Setting, chance: Random, household: str) -> None:
    plans = setting.services.plans
    for text in chance.sample(CONNECTING, chance.randint(1, 2)):
        plans.add_item(household=household, wheel="connecting", text=text)
    if chance.random() < 0.7:
        plans.add_item(
            household=household,
            wheel="solving",
            text=chance.choice(SOLVING),
            person_says=chance.choice(OWN_WORDS),
        )


def _contacts(
    setting: Setting,
    chance: Random,
    household: str,
    persons: Sequence[str],
    team: Sequence[str],
    first: datetime,
    gap: float,
) -> Story:
    """Meet again and again, at uneven intervals, until today."""
    services = setting.services
    moment = first
    quiet = setting.today - timedelta(days=chance.choice((0,) * 8 + (12, 24, 47)))
    while True:
        days = max(1, round(gap * chance.uniform(0.4, 1.6)))
        day = office_day(moment.date() + timedelta(days=days))
        moment = at(day, chance.randint(9, 16), chance.choice((0, 10, 15, 30, 45)))
        if day > quiet or day >= setting.today:
            return
        yield moment
        kind = chance.choice(_KINDS)
        spoke = kind not in ("not_met", "letter", "note_left")
        services.contacts.write(
            household=household,
            kind=kind,
            occurred=typed(moment),
            minutes=chance.choice((5, 10, 15, 20, 30, 45, 60)) if spoke else 5,
            travel_minutes=chance.choice((0, 10, 20)),
            writing_minutes=chance.choice((5, 10)),
            began_by="person" if chance.random() < 0.15 else "us",
            met=[chance.choice(persons)] if spoke else None,
            members=list(team) if chance.random() < 0.3 else [chance.choice(team)],
            facts=chance.choice(FACTS),
            own_words=chance.choice(OWN_WORDS) if spoke and chance.random() < 0.25 else "",
            impression=chance.choice(IMPRESSIONS) if chance.random() < 0.1 else "",
            wheel="connecting" if chance.random() < 0.7 else "solving",
        )

# SPDX-License-Identifier: Apache-2.0
"""The fixed words on an ecomap, in the languages of the program.

Papers are always Japanese; the screen takes the words of the language the interface shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ecomap import MapPerson
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.domain.values import PartialDate
from banso_desktop.domain.wareki import long_year


@dataclass(frozen=True, slots=True)
class MapWords:
    """Words and how they are put together.

    Attributes:
        letter: Letter of a member on a map without names -> what they are called.
        home: On the loop around who lives together.
        one_home: On the loop around one person alone.
        index_person: 本人, where nobody wrote a 続柄.
        doubt: At a tie somebody only supposes.
        planned: At a tie still to be made.
        age: Age -> text.
        decade: Tens -> text, such as 50 -> 50代.
        about: Text of an age -> the same, where the day of birth is only partly known.
        dead: Year of death -> text.
        year: Date of death -> its year, ``""`` where it is not known.
        legend: Key of a legend entry -> text.
    """

    letter: Callable[[str], str]
    home: str
    one_home: str
    index_person: str
    doubt: str
    planned: str
    age: Callable[[int], str]
    decade: Callable[[int], str]
    about: Callable[[str], str]
    dead: Callable[[str], str]
    year: Callable[[PartialDate], str]
    legend: dict[str, str]

    def life(self, person: MapPerson) -> str:
        """Return what stands beside the name: age, or year of death."""
        if person.is_dead:
            year = self.year(person.died) if person.died is not None else ""
            return self.dead(year) if year else ""
        if person.age is None:
            return ""
        if person.age_is_decade:
            return self.decade(person.age)
        return self.about(self.age(person.age)) if person.age_is_about else self.age(person.age)


def _era_year(when: PartialDate) -> str:
    first = when.first_day
    return long_year(first.year) if first is not None else ""


def _western_year(when: PartialDate) -> str:
    first = when.first_day
    return str(first.year) if first is not None else ""


JAPANESE: Final = MapWords(
    letter=lambda letter: f"{letter}さん",
    home="同居",
    one_home="住まい",
    index_person="本人",
    doubt="？",
    planned="予定",
    age=lambda age: f"{age}歳",
    about=lambda text: f"{text}ごろ",
    decade=lambda tens: {0: "10歳未満", 90: "90代以上"}.get(tens, f"{tens}代"),
    dead=lambda year: f"{year}没",
    year=_era_year,
    legend={
        "strong": "強い",
        "normal": "ふつう",
        "weak": "弱い",
        "strain": "張りつめ",
        "strong_strain": "強い＋張りつめ",
        "broken": "切れた",
        "repairing": "つなぎ直し中",
        "shuts_out": "しめ出し",
        "planned": "予定",
        "before": "まえの線",
        "one_way": "一方向",
        "both_ways": "たがいに",
        "doubt": "見立て",
        "index": "本人",
        "male_female": "男・女",
        "unwritten": "性別を書かない",
        "dead": "亡くなった人",
        "home": "同居",
        "formal": "制度・機関",
        "informal": "人・近所",
        "place": "居場所",
        "couple": "夫婦・親子",
        ChangeKind.NEW: "新しい",
        ChangeKind.STRONGER: "強まった",
        ChangeKind.REPAIRED: "つなぎ直した",
        ChangeKind.WEAKER: "弱まった",
        ChangeKind.ENDED: "なくなった",
    },
)

ENGLISH: Final = MapWords(
    letter=lambda letter: letter,
    home="Home",
    one_home="Home",
    index_person="Self",
    doubt="?",
    planned="planned",
    age=str,
    about=lambda text: f"c. {text}",
    decade=lambda tens: f"{tens}s" if tens else "under 10",
    dead=lambda year: f"d. {year}",
    year=_western_year,
    legend={
        "strong": "strong",
        "normal": "normal",
        "weak": "weak",
        "strain": "strained",
        "strong_strain": "strong + strained",
        "broken": "broken",
        "repairing": "being repaired",
        "shuts_out": "shuts out",
        "planned": "planned",
        "before": "before",
        "one_way": "one way",
        "both_ways": "both ways",
        "doubt": "supposed",
        "index": "index person",
        "male_female": "male / female",
        "unwritten": "not stated",
        "dead": "deceased",
        "home": "lives together",
        "formal": "service, agency",
        "informal": "people nearby",
        "place": "place to be",
        "couple": "family",
        ChangeKind.NEW: "new",
        ChangeKind.STRONGER: "stronger",
        ChangeKind.REPAIRED: "repaired",
        ChangeKind.WEAKER: "weaker",
        ChangeKind.ENDED: "ended",
    },
)

# SPDX-License-Identifier: Apache-2.0
"""The staff, the resource book and the days of the fictional town."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from banso_desktop.demo.words import AREAS, FAMILY, FEMALE, MALE
from banso_desktop.services.areas import Services

TOWN = "みどり野町"
OFFICE = "みどり野町 福祉課"
SECTION = "伴走支援係"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the team, as they are written into the town."""

    family: str
    given: str
    family_reading: str
    given_reading: str
    job: str
    agency: str
    extension: str
    limit: int = 10


TEAM = (
    Colleague("小林", "あゆみ", "こばやし", "あゆみ", "伴走支援員", "福祉課", "215"),
    Colleague("渡部", "さやか", "わたべ", "さやか", "保健師", "福祉課", "221"),
    Colleague("中村", "直樹", "なかむら", "なおき", "社会福祉士", "福祉課", "216"),
    Colleague("佐々木", "健", "ささき", "けん", "CSW", "社会福祉協議会", ""),
    Colleague(
        "遠藤", "美咲", "えんどう", "みさき", "主任ケアマネジャー", "地域包括支援センター", ""
    ),
    Colleague(
        "齋藤", "幸子", "さいとう", "さちこ", "相談員（週2）", "県ひきこもり支援センター", "", 5
    ),
)
"""The first founds the town, the second and third join it on their own computers."""

_RESOURCES = (
    ("畑の会", "はたけのかい", "place", "informal", "farm", "gathering", "水曜の朝、畑で一緒に。見学だけでもよい"),
    ("喫茶こまち", "きっさこまち", "company", "informal", "cafe", "gathering", "カウンターの端で静かに過ごせる"),
    ("ひだまりの会", "ひだまりのかい", "group", "informal", "place", "gathering", "お茶と手仕事。送迎あり"),
    ("こども食堂ほしぞら", "こどもしょくどうほしぞら", "group", "informal", "food", "food", "第2・第4土曜。だれでも"),
    ("認知症カフェ あんず", "にんちしょうかふぇあんず", "place", "informal", "cafe", "gathering", "家族だけでも来られる"),
    ("みどり野図書館", "みどりのとしょかん", "place", "informal", "library", "learning", "学習室、静かな席"),
    ("フードパントリーみどり", "ふーどぱんとりーみどり", "group", "informal", "food", "food", "食べるものがないとき、その日に渡せる"),
    ("社会福祉協議会 家計相談", "しゃかいふくしきょうぎかい", "service", "formal", "money", "poverty", "家賃が払えない、督促が来た、家計の整理"),
    ("地域包括支援センター", "ちいきほうかつしえんせんたー", "service", "formal", "agency", "care", "介護の相談、認知症の心配"),
    ("デイサービスひなた", "でいさーびすひなた", "service", "formal", "care", "care", "週2回まで。送迎あり"),
    ("山口医院", "やまぐちいいん", "service", "formal", "clinic", "health", "内科。往診も相談できる"),
    ("みどり野訪問看護", "みどりのほうもんかんご", "service", "formal", "health", "health", "24時間の電話"),
    ("○○就労支援ステップ", "しゅうろうしえんすてっぷ", "service", "formal", "work", "work", "短い時間の仕事から"),
    ("ハローワーク みどり野", "はろーわーくみどりの", "service", "formal", "work", "work", "求職、職業訓練"),
    ("居住支援法人 みちしるべ", "きょじゅうしえんほうじんみちしるべ", "service", "formal", "housing", "housing", "保証人がいない人の住まい"),
    ("簡易宿泊所 やどり", "かんいしゅくはくじょやどり", "company", "between", "housing", "housing", "その日から泊まれる"),
    ("県ひきこもり支援センター", "けんひきこもりしえんせんたー", "service", "formal", "chat", "advice", "手紙のやりとりから"),
    ("みどり野小学校", "みどりのしょうがっこう", "service", "formal", "school", "school", "スクールソーシャルワーカーが週1回"),
    ("法律相談 みどり野", "ほうりつそうだんみどりの", "service", "formal", "legal", "legal", "時効の援用、債務の整理"),
    ("常念寺", "じょうねんじ", "place", "informal", "temple", "temple", "縁側を開けている。日曜は法話"),
)  # fmt: skip


@dataclass(slots=True)
class Cast:
    """Who and what is there, by name.

    Attributes:
        members: Family name to member id.
        resources: Name to resource id.
        cards: Name to how it stands on a map: formality and icon.
        random: The one source of chance of the whole town.
        households: Households everybody of the team reads, in the order they were taken in.
    """

    random: Random
    members: dict[str, str] = field(default_factory=dict)
    resources: dict[str, str] = field(default_factory=dict)
    cards: dict[str, tuple[str, str]] = field(default_factory=dict)
    households: list[str] = field(default_factory=list)

    def staff(self) -> list[str]:
        """Return the ids of the team in its order."""
        return [self.members[colleague.family] for colleague in TEAM]

    def name(self, sex: str) -> Mapping[str, str]:
        """Return a fictional name with its reading, as services take it."""
        family, family_reading = self.random.choice(FAMILY)
        given, given_reading = self.random.choice(MALE if sex == "male" else FEMALE)
        return {
            "family_name": family,
            "given_name": given,
            "family_reading": family_reading,
            "given_reading": given_reading,
        }

    def address(self) -> str:
        """Return a fictional address in the town."""
        area = self.random.choice(AREAS)
        if area.startswith("団地"):
            return f"{TOWN} {area} {self.random.randint(1, 5)}0{self.random.randint(1, 8)}"
        return f"{TOWN} {area} {self.random.randint(1, 90)}-{self.random.randint(1, 12)}"

    def phone(self) -> str:
        """Return a telephone number nobody has (0229-00-…)."""
        return f"0229-00-{self.random.randint(1000, 9999)}"


def furnish(services: Services, cast: Cast) -> None:
    """Write the letterhead, the staff's details and the resource book."""
    services.town.describe_town(
        office=OFFICE,
        section=SECTION,
        phone="0229-00-1234",
        fax="0229-00-1299",
        postal_code="989-0000",
        address=f"{TOWN} 字中央 1-1",
    )
    for colleague in TEAM:
        services.town.describe_member(
            member=cast.members[colleague.family],
            family_name=colleague.family,
            given_name=colleague.given,
            family_reading=colleague.family_reading,
            given_reading=colleague.given_reading,
            job_title=colleague.job,
            agency=colleague.agency,
            phone="0229-00-1234",
            extension=colleague.extension,
            lead_limit=colleague.limit,
        )
    for name, spoken, kind, formality, icon, category, what in _RESOURCES:
        cast.cards[name] = formality, icon
        cast.resources[name] = services.resources.add(
            name=name,
            reading=spoken,
            kind=kind,
            formality=formality,
            icon=icon,
            category=category,
            what=what,
            phone=cast.phone(),
            address=cast.address(),
            contact_person=str(cast.name("female")["family_name"]),
        )
    services.resources.change(
        resource=cast.resources["簡易宿泊所 やどり"],
        caution="料金の苦情が続いています（通帳を預かると言われた人がいる）",
    )

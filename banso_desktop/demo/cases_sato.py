# SPDX-License-Identifier: Apache-2.0
"""Case 1: a mother of 82 and a son who has hardly left home for fifteen years."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from banso_desktop.demo import drawn
from banso_desktop.demo.households import Setting, at, office_day, typed
from banso_desktop.demo.story import Story
from banso_desktop.services.intake import Sheet
from banso_desktop.services.referral_slips import SlipFields

# name, short name, kind, class, icon; then ties: to whom, from when (days ago, None = always),
# strength, strain, direction seen from the node, state, label
_SURROUNDINGS = (
    ("民生委員 髙橋さん", "髙橋さん(民生)", "person", "commissioner", "",
     (("mother", None, "strong", False, "both", "held", "見守り 週1"),)),
    ("隣の鈴木さん", "", "person", "neighbour", "",
     (("mother", None, "normal", True, "to_b", "held", ""),)),
    ("同級生 伊藤さん", "同級生 伊藤", "person", "classmate", "",
     (("self", 175, "weak", False, "both", "held", "LINE"),)),
    ("喫茶こまち", "", "place", "cafe", "cafe",
     (("self", 257, "normal", False, "to_a", "held", "月2回"),)),
    ("畑の会(水曜)", "畑の会", "place", "farm", "farm",
     (("self", 84, "weak", False, "none", "held", "見学 1回"),)),
    ("猫のミケ", "", "animal", "cat", "",
     (("self", None, "strong", False, "none", "held", ""),)),
    ("福祉課 伴走支援係", "伴走支援係", "agency", "support_section", "town_hall",
     (("mother", 565, "normal", False, "to_b", "held", ""),
      ("self", 565, "normal", False, "both", "held", "週1 訪問"))),
    ("地域包括支援センター", "地域包括", "agency", "elder_centre", "",
     (("mother", None, "weak", False, "to_b", "held", ""),
      ("mother", 503, "normal", False, "to_b", "held", "月1 訪問"))),
    ("山口医院", "", "agency", "clinic", "",
     (("mother", None, "normal", False, "to_a", "held", "通院"),)),
    ("デイサービスひなた", "デイひなた", "agency", "day_service", "",
     (("mother", 480, "normal", False, "both", "held", "週2 通い"),)),
    ("県ひきこもり支援C", "県ひきこもりC", "agency", "withdrawal_centre", "chat",
     (("self", 296, "weak", False, "to_b", "held", "手紙"),)),
    ("社協(家計相談)", "社協 家計", "agency", "household_budget", "",
     (("self", 54, "normal", False, "both", "held", "家計相談"),)),
    ("カード会社", "", "agency", "creditor", "",
     (("self", None, "strong", True, "to_b", "held", "督促"),
      ("self", 25, "normal", True, "to_b", "held", "督促"))),
    ("元の勤務先", "", "agency", "former_workplace", "",
     (("self", None, "normal", False, "none", "broken", "平成23年"),)),
)  # fmt: skip

# What a tie gives besides help: at first nobody does more, later three of the four are there.
_FUNCTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "classmate": ("mirrors",), "cafe": ("mirrors",), "farm": ("meaning",),
    "neighbour": (), "cat": (), "creditor": (), "former_workplace": (),
})  # fmt: skip

_RECORDS = (
    (200, "visit", 25, "玄関先で声だけ。戸の向こうで返事があった。", ""),
    (150, "letter", 5, "手紙と猫のえさの試供品を入れた。", ""),
    (120, "at_door", 10, "戸が少し開いた。目は合わせない。", "ミケは元気だ"),
    (90, "visit", 20, "畑の会の写真を置いてきた。", "土は嫌いじゃない"),
    (60, "accompany", 60, "畑の会の見学に一緒に行った。端の方で10分。", "人が多いと帰りたくなる"),
    (40, "phone", 12, "本人から電話。用件はなし。3分話した。", ""),
    (25, "meeting", 60, "催促の手紙の扱いを決めた → 委任状", ""),
    (19, "accompany", 40, "喫茶こまちへ。カウンターの端。15分で帰る。笑顔あり。", ""),
    (12, "phone", 10, "母より。デイで友だちができた。健一が皿を洗っていた。", ""),
    (7, "visit", 25, "玄関先。ミケの爪の話。", "冬は畑しないのか"),
)


_FAMILY = (
    ("mother", "トミ子", "とみこ", "female", "{}/2/11", 82, "要介護1・足が痛む", "", ""),
    ("elder_sister", "由美", "ゆみ", "female", "{}/1/20", 55, "月1回の電話", "", "仙台市"),
    ("father", "勇", "いさむ", "male", "1940", 0, "", "H30", ""),
)
_KINSHIP = (
    ("father", "mother", "couple"),
    ("mother", "self", "parent"),
    ("father", "self", "parent"),
    ("mother", "elder_sister", "parent"),
    ("father", "elder_sister", "parent"),
)


def sato(setting: Setting) -> Story:
    """Tell the story of the pictures, two years long."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=566)), 10, 20)
    me, nurse = cast.members["小林"], cast.members["渡部"]
    household, people = _family(setting)
    cast.households.insert(0, household)
    _family_ties(setting, household, people)
    _surroundings(setting, household, people)
    services.households.add_attention(household=household, kind="two_visit")
    services.households.describe(household=household, kind="eighty_fifty", rhythm_days=14)
    services.households.add_role(household=household, member=nurse, kind="second")
    services.households.add_issue(
        household=household, title="カード 38万円の返済", fields=["poverty"], person=people["self"]
    )
    _plan(setting, household)
    following = yield from _too_early(setting, household, people["self"])
    yield from _meetings(setting, household, people["self"])
    yield from _referral(setting, following, people["self"])
    yield at(today, 7, 40)
    services.visits.plan_series(
        household=household,
        starts=typed(at(today, 9, 30)),
        repeat="毎週" + "月火水木金土日"[today.weekday()] + "曜",
        members=[me, nurse],
        needs_two=True,
        place="ご自宅・玄関先",
        minutes=30,
        holiday="ask",
    )
    _photos(setting, household)


def _photos(setting: Setting, household: str) -> None:
    """Put two photos and a letter with the household."""
    for content, name, days, note in (
        (
            drawn.letter(),
            "カード会社の督促状.pdf",
            25,
            "本人が「見てほしい」と封筒ごと渡してくれた",
        ),
        (drawn.slope(), "玄関までの坂.png", 200, "手すりがない。雪の日は車を下に停める"),
        (drawn.field(), "畑の会 見学.png", 84, "写真は本人が選んだ"),
    ):
        setting.services.attachments.add(
            household=household, content=content, name=name, note=note,
            taken=_day(setting.today, days),
        )  # fmt: skip


def _family(setting: Setting) -> tuple[str, dict[str, str]]:
    """Take the household in and write down who belongs to it; return it and them by relation."""
    services, today = setting.services, setting.today
    household = _take_in(setting)
    son = services.maps.rows(household=household).persons[0].id
    services.households.change_person(
        person=son, sex="male", note="15年ほど家で過ごす。朝が苦手", hearsay=False
    )
    people = {"self": son}
    for relation, given, spoken, sex, born, age, note, died, elsewhere in _FAMILY:
        people[relation] = services.households.add_person(
            household=household, family_name="佐藤", given_name=given, family_reading="さとう",
            given_reading=spoken, relation=relation, sex=sex, born=born.format(today.year - age),
            note=note, died=died, elsewhere=elsewhere,
        )  # fmt: skip
    services.households.add_dwelling(
        household=household,
        postal_code="989-0000",
        address="みどり野町 字中島 12-4",
        persons=[people["mother"], son],
    )
    for a, b, kind in _KINSHIP:
        services.households.add_kinship(household=household, a=people[a], b=people[b], kind=kind)
    return household, people


def _take_in(setting: Setting) -> str:
    taken = setting.services.intake.take_in(
        Sheet(
            way="other_person",
            noticed_by="commissioner",
            caller="民生委員 髙橋さん",
            heard="民生委員の髙橋さんから電話。82歳のお母さんが転んだ。息子さんが家にいるが、15年ほど外で見ない。",
            own_words="（髙橋さんに）「そっとしておいてくれ」と言われたが、玄関は開けてくれた",
            worry="unsure",
            family_name="佐藤",
            given_name="健一",
            family_reading="さとう",
            given_reading="けんいち",
            born=f"{setting.today.year - 52}/5/3",
            phone="0229-00-3104",
            no_message=True,
            together="母、猫",
            consent="oral",
            companion=setting.cast.members["小林"],
        )
    )
    return taken.household


def _meetings(setting: Setting, household: str, son: str) -> Story:
    cast, today = setting.cast, setting.today
    me, nurse = cast.members["小林"], cast.members["渡部"]
    for days, kind, minutes, facts, words in _RECORDS:
        moment = at(office_day(today - timedelta(days=days)), 9, 30)
        if moment >= at(today, 0):
            continue
        yield moment
        setting.services.contacts.write(
            household=household, kind=kind, occurred=typed(moment), minutes=minutes, facts=facts,
            own_words=words, members=[me, nurse] if kind == "visit" else [me],
            began_by="person" if "本人から" in facts else "us", wheel="connecting", met=[son],
        )  # fmt: skip


def _family_ties(setting: Setting, household: str, people: dict[str, str]) -> None:
    for a, b, strength, strain, direction, state, label in (
        ("mother", "self", "strong", True, "both", "held", ""),
        ("elder_sister", "mother", "weak", False, "both", "held", "月1回の電話"),
        ("elder_sister", "self", "weak", False, "to_b", "repaired", "年賀状"),
    ):
        setting.services.maps.add_tie(
            household=household, a=people[a], b=people[b], strength=strength, strain=strain,
            direction=direction, state=state, label=label,
        )  # fmt: skip


def _surroundings(setting: Setting, household: str, people: dict[str, str]) -> None:
    maps, today = setting.services.maps, setting.today
    for name, short, kind, generic, icon, ties in _SURROUNDINGS:
        starts = [days for _, days, *_ in ties]
        since = "" if None in starts else _day(today, max(days for days in starts if days))
        node = maps.add_node(
            household=household, name=name, short_name=short, kind=kind, generic=generic,
            icon=icon, since=since,
        )  # fmt: skip
        made: dict[str, str] = {}
        for end, days, strength, strain, direction, state, label in ties:
            day = _day(today, days) if days else ""
            if end in made:
                maps.change_tie(
                    tie=made[end], since=day, strength=strength, strain=strain,
                    direction=direction, state=state, label=label,
                )  # fmt: skip
            else:
                made[end] = maps.add_tie(
                    household=household, a=node, b=people[end], since=day, strength=strength,
                    strain=strain, direction=direction, state=state, label=label,
                    functions=list(_FUNCTIONS.get(generic, ("helps",))),
                )  # fmt: skip


def _day(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat().replace("-", "/")


def _plan(setting: Setting, household: str) -> None:
    for wheel, text, who, says in (
        ("connecting", "週1回、玄関先で10分。話さなくてよい", "小林・渡部", "来てもいいよ"),
        ("connecting", "ミケの話から。通院の同行は本人から言い出すまで待つ", "小林", ""),
        ("solving", "カード 38万円：社協 家計相談と整理中", "佐々木", "見たくなかった"),
        ("solving", "母のデイ週2 → 本人が一人になれる時間", "遠藤", ""),
    ):
        setting.services.plans.add_item(
            household=household, wheel=wheel, text=text, who=who, person_says=says
        )


def _too_early(setting: Setting, household: str, person: str) -> Generator[datetime, None, str]:
    """Hand on towards work, too early; it comes back. Return the referral that follows."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=340)), 14, 0)
    place = "○○就労支援ステップ"
    slip = SlipFields(
        way="go_along", person=person, resource=cast.resources[place], destination=place,
        request="まずは見学だけ、短い時間からお願いします。", disclose=["contact", "request"],
        consent_way="oral", consent_on="今日", look_again="+14", wheel="solving",
    )  # fmt: skip
    referral = services.referrals.draft(household=household, slip=slip)
    services.referrals.issue(referral=referral)
    yield at(office_day(today - timedelta(days=322)), 11, 0)
    back = services.referrals.answer(
        referral=referral,
        answer="give_back",
        comment="見学の朝、家を出られなかった。まだ早かった。",
    )
    yield at(office_day(today - timedelta(days=321)), 9, 20)
    services.contacts.settle_promise(promise=back.promise)
    return back.following


def _referral(setting: Setting, referral: str, person: str) -> Story:
    services, cast, today = setting.services, setting.cast, setting.today
    issued = at(office_day(today - timedelta(days=6)), 11, 0)
    yield issued
    services.referrals.change(
        referral=referral,
        slip=SlipFields(
            way="go_along",
            person=person,
            resource=cast.resources["畑の会"],
            destination="ひだまりの会(畑の会)",
            receiver="𠮷田 邦夫",
            request="水曜の畑に、見学からゆっくり参加できるとうれしいです。はじめの2回は小林が一緒に行きます。",
            own_words="土をさわるのは嫌いじゃない。人が多いと帰りたくなる",
            to_know="大きな声が苦手です。途中で帰っても大丈夫、と伝えてあります。",
            disclose=["contact", "request"],
            consent_way="oral",
            consent_on=_day(today, 6),
            look_again="+14",
            wheel="connecting",
        ),
    )
    services.referrals.issue(referral=referral)

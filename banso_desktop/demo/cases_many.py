# SPDX-License-Identifier: Apache-2.0
"""Cases 3 to 8: a chain of places, no consent, names, dates, a long life, one person too much."""

from __future__ import annotations

from datetime import timedelta

from banso_desktop.demo.households import Setting, at, office_day, random_of, typed
from banso_desktop.demo.story import Story
from banso_desktop.demo.words import FACTS, OWN_WORDS
from banso_desktop.services.intake import Sheet
from banso_desktop.services.referral_slips import SlipFields


def chain_of_places(setting: Setting) -> Story:
    """Case 3: a lodging house that kept the bankbook, given back, a housing association."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(office_day(today - timedelta(days=150)), 13, 30)
    taken = services.intake.take_in(Sheet(
        way="counter", noticed_by="self", heard="今夜泊まるところがない。仕事は先月で終わった。",
        own_words="どこでもいいです", worry="yes", told="課長", family_name="木村", given_name="茂",
        family_reading="きむら", given_reading="しげる", born=f"{today.year - 61}/8/20",
        consent="written", issues=["housing", "income", "food"], most_pressing="housing",
    ))  # fmt: skip
    household = taken.household
    person = services.maps.rows(household=household).persons[0].id
    services.households.describe(household=household, kind="single", rhythm_days=14)
    previous = following = ""
    looked = {"居住支援法人 みちしるべ": (106, 89, 62)}
    for days, place, receiver, request, result, comment in (
        (149, "簡易宿泊所 やどり", "受付の方", "今夜から泊まれるようお願いします。", "give_back",
         "通帳を預かると言われた。本人は不安。"),
        (120, "居住支援法人 みちしるべ", "石川", "住まいをいっしょに探してください。", "met",
         "内見に行けた。"),
        (40, "社会福祉協議会 家計相談", "佐々木", "家賃の見通しを一緒に立ててください。", "", ""),
    ):  # fmt: skip
        handed = at(office_day(today - timedelta(days=days)), 10, 0)
        yield handed
        slip = SlipFields(
            way="refer", person=person, resource=cast.resources[place], destination=place,
            receiver=receiver, request=request, disclose=["contact", "request"],
            consent_way="written", consent_on="今日", look_again="+14", wheel="solving",
        )  # fmt: skip
        if following:
            referral = services.referrals.change(referral=following, slip=slip)
        else:
            referral = services.referrals.draft(household=household, slip=slip, previous=previous)
        services.referrals.issue(referral=referral, override="緊急のため、ほかに今夜の場所がない")
        previous, following = referral, ""
        if result:
            yield handed + timedelta(days=9)
            services.contacts.write(
                household=household, kind="accompany", minutes=60, facts=comment, wheel="solving",
                met=[person],
            )  # fmt: skip
            told = services.referrals.answer(referral=referral, answer=result, comment=comment)
            following = told.following
            if told.promise:
                services.contacts.settle_promise(promise=told.promise)
        for later in looked.get(place, ()):
            yield at(office_day(today - timedelta(days=later)), 15, 0)
            services.referrals.look(referral=referral, found="well", comment="入居の話が進んでいる")
            services.contacts.write(
                household=household, kind="visit", minutes=30, facts=FACTS[later % len(FACTS)],
                own_words=OWN_WORDS[later % len(OWN_WORDS)], wheel="connecting", met=[person],
            )  # fmt: skip
    yield at(office_day(today - timedelta(days=11)), 13, 0)
    services.contacts.write(
        household=household, kind="visit", minutes=40, facts="新しい部屋で。鍵の音がうれしいとのこと。",
        wheel="connecting", met=[person],
    )  # fmt: skip


def without_consent(setting: Setting) -> Story:
    """Case 4: neighbours worry about a house full of things; nobody was asked yet."""
    services, today = setting.services, setting.today
    yield at(office_day(today - timedelta(days=34)), 15, 0)
    taken = services.intake.take_in(Sheet(
        way="other_person", noticed_by="neighbour", caller="近所の方（匿名）",
        heard="庭まで物があふれている。夜に話し声。本人は会おうとしない。", worry="unsure",
        address="みどり野町 字川端 3-8", consent="not_yet",
    ))  # fmt: skip
    services.households.describe(
        household=taken.household, label="川端の一軒家の方", rhythm_days=14
    )
    services.households.add_issue(
        household=taken.household, title="片づけのことで近所と行きちがい", fields=["gap"]
    )
    for days in (30, 21, 14):
        yield at(office_day(today - timedelta(days=days)), 14, 0)
        services.contacts.write(
            household=taken.household, kind="not_met", minutes=5, travel_minutes=20,
            facts="声をかけたが返事なし。手紙を入れる。", wheel="connecting",
        )  # fmt: skip


_NAMES = (
    ("髙橋", "誠一郎", "たかはし", "せいいちろう", "S24.11.3"),
    ("𠮷田", "邦夫", "よしだ", "くにお", "S33/4/1"),
    ("渡邉\U000e0100", "ハナ", "わたなべ", "はな", "S9.1.7"),
    ("ÜNAL", "Ayşe", "うなる", "あいしぇ", "1988/7/19"),
    ("原", "凜", "はら", "りん", "H14.4.1"),
    ("黒﨑", "竜也", "くろさき", "たつや", "S47"),
    ("黒崎", "達也", "くろさき", "たつや", "S46.10.2"),
)


def names(setting: Setting) -> Story:
    """Case 5: names as people write them; two who are read alike."""
    services, cast, today = setting.services, setting.cast, setting.today
    for number, (family, given, reading, given_reading, born) in enumerate(_NAMES):
        yield at(office_day(today - timedelta(days=200 - number * 17)), 9 + number, 15)
        taken = services.intake.take_in(Sheet(
            way="phone", family_name=family, given_name=given, family_reading=reading,
            given_reading=given_reading, born=born, address=cast.address(), consent="oral",
            heard="電話で。しばらく話した。", companion=cast.staff()[number % 3],
        ))  # fmt: skip
        services.households.describe(household=taken.household, rhythm_days=30, kind="single")
        yield at(office_day(today - timedelta(days=max(5, 37 - number * 5))), 10, 0)
        services.contacts.write(
            household=taken.household, kind="visit", minutes=20, facts=FACTS[number],
            own_words=OWN_WORDS[number], members=[cast.staff()[number % 3]],
        )  # fmt: skip


_DATES = (
    ("S64.1.7", "昭和の最後の日"), ("H1.1.8", "平成の最初の日"), ("R1.5.1", "令和の最初の日"),
    ("H20.4.1", "早生まれの境"), ("2024/2/30", "この日付はない"),
)  # fmt: skip


def dates(setting: Setting) -> Story:
    """Case 6: days on which eras and school years change, and one that never was."""
    services, today = setting.services, setting.today
    yield at(office_day(today - timedelta(days=90)), 11, 0)
    taken = services.intake.take_in(Sheet(
        way="counter", family_name="森", given_name="陽子", family_reading="もり",
        given_reading="ようこ", born="S64.1.7", heard="子どもたちのことで。", consent="oral",
        address="みどり野町 字杉の下 5-2",
    ))  # fmt: skip
    for born, note in _DATES[1:]:
        services.households.add_person(
            household=taken.household, family_name="森", relation="child", born=born, note=note
        )
    year = today.year if (today.month, today.day) > (4, 1) else today.year - 1
    for day in (f"{year}/3/31", f"{year}/4/1"):
        services.contacts.write(
            household=taken.household, kind="phone", occurred=f"{day} 10:00", minutes=10,
            facts="年度の境の電話。",
        )  # fmt: skip


def long_life(setting: Setting) -> Story:
    """Case 7: fifteen years, two thousand contacts, forty ties that change."""
    services, cast, today = setting.services, setting.cast, setting.today
    chance = random_of(cast.random, 7)
    yield at(office_day(today - timedelta(days=15 * 365)), 9, 0)
    taken = services.intake.take_in(Sheet(
        way="on_visit", noticed_by="our_outreach", family_name="渡邊", given_name="ハナ",
        family_reading="わたなべ", given_reading="はな", born="S13.9.15", consent="written",
        heard="訪問の途中で。ひとり暮らし。", address="みどり野町 字上町 2-1", phone="0229-00-2201",
    ))  # fmt: skip
    household = taken.household
    person = services.maps.rows(household=household).persons[0].id
    services.households.change_person(person=person, sex="female")
    services.households.describe(household=household, kind="single", rhythm_days=7)
    kinds = (("neighbour", "person"), ("friend", "person"), ("gathering", "place"),
             ("clinic", "agency"), ("town_office", "agency"))  # fmt: skip
    for number in range(40):
        generic, kind = kinds[number % len(kinds)]
        began = today - timedelta(days=15 * 365 - number * 120)
        node = services.maps.add_node(
            household=household, name=f"{'ABCDE'[number % 5]}さん{number + 1}", kind=kind,
            generic=generic, since=f"{began:%Y/%m/%d}",
        )  # fmt: skip
        tie = services.maps.add_tie(
            household=household, a=node, b=person, strength="weak", since=f"{began:%Y/%m/%d}"
        )
        for later in (300, 900):
            services.maps.change_tie(
                tie=tie, since=f"{began + timedelta(days=later):%Y/%m/%d}",
                strength=chance.choice(("strong", "normal", "weak")),
                state="broken" if later == 900 and number % 7 == 0 else "held",
            )  # fmt: skip
        if number < 26:
            services.maps.end_node(node=node, on=f"{began + timedelta(days=1500):%Y/%m/%d}")
            services.maps.end_tie(tie=tie, on=f"{began + timedelta(days=1500):%Y/%m/%d}")
    staff = cast.staff()
    for number in range(2_000):
        day = today - timedelta(days=round((2_000 - number) * 15 * 365 / 2_000))
        yield at(office_day(day), 9 + number % 7, (number * 7) % 60)
        if office_day(day) >= today:
            return
        services.contacts.write(
            household=household, kind=("visit", "phone", "visit", "at_door")[number % 4],
            minutes=10 + number % 40, facts=chance.choice(FACTS), members=[staff[number % 4]],
            own_words=chance.choice(OWN_WORDS) if number % 9 == 0 else "", wheel="connecting",
        )  # fmt: skip


def one_person_too_much(setting: Setting) -> Story:
    """Case 8: four of five meetings by the same colleague."""
    services, cast, today = setting.services, setting.cast, setting.today
    me, other = cast.members["小林"], cast.members["中村"]
    yield at(office_day(today - timedelta(days=120)), 16, 0)
    taken = services.intake.take_in(Sheet(
        way="phone", family_name="高木", given_name="修", family_reading="たかぎ",
        given_reading="おさむ", born=f"{today.year - 47}/12/1", consent="oral", companion=me,
        heard="夜眠れない。昼はカーテンを閉めている。", address="みどり野町 団地 2号棟 301",
    ))  # fmt: skip
    cast.households.insert(min(1, len(cast.households)), taken.household)
    services.households.describe(household=taken.household, kind="single", rhythm_days=14)
    services.households.add_role(household=taken.household, member=other, kind="second")
    for number in range(20):
        day = office_day(today - timedelta(days=115 - number * 11 // 2))
        yield at(day, 17, 30)
        services.contacts.write(
            household=taken.household, kind="visit" if number < 16 else "not_met", minutes=40,
            facts=FACTS[number % len(FACTS)], members=[other if number % 5 == 4 else me],
            wheel="connecting", occurred=typed(at(day, 17, 30)),
        )  # fmt: skip

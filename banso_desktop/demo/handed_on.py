# SPDX-License-Identifier: Apache-2.0
"""Slips of ordinary households, one in each state they can be in, and the resource book kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from banso_desktop.demo.cast import TEAM
from banso_desktop.demo.households import Setting, at, office_day
from banso_desktop.demo.story import Story
from banso_desktop.services.referral_slips import SlipFields

JOINED: Final = 3
"""How many of the team work on computers of their own in the demo."""
_AFTER_CASES: Final = 6
"""Households taken in first have stories of their own; slips of others begin behind them."""
_ASSURED_DAYS: Final = (12, 34, 61, 5, 150, 88, 20, 230, 47, 110, 16, 75, 300, 29, 95, 140, 8, 52)


@dataclass(frozen=True, slots=True)
class Course:
    """How a slip went.

    Attributes:
        days: How long ago it was handed over.
        receiver: Who is there.
        way: ``refer`` or ``go_along``.
        steps: Days after it was handed over, then what happened: an answer (``met``), a look
            (``look:well``), a state (``to:completed``) or, after it came back, the next slip
            (``again``), with what was said.
        reason: A code of ``return_reason`` for what came back.
    """

    days: int
    place: str
    receiver: str
    request: str
    wheel: str
    way: str = "go_along"
    steps: Sequence[tuple[int, str, str]] = ()
    reason: str = ""


_COURSES: Final = (
    Course(260, "こども食堂ほしぞら", "阿部", "土曜の夕方、親子で行ってみたいそうです。", "connecting",
           steps=((6, "accepts", ""), (12, "met", "お母さんも一緒に食べた。"), (26, "look:well", "月2回"),
                  (95, "look:well", "手伝いもしている"), (185, "to:completed", "自分たちで行くようになった"))),
    Course(205, "デイサービスひなた", "後藤", "まずは半日の見学からお願いします。", "solving",
           steps=((8, "met", "見学。庭が気に入った。"),
                  (22, "give_back", "送迎の時間に間に合わない。午後の方が合いそう。"),
                  (24, "again", "午後の送迎のある曜日でお願いします。"), (31, "met", ""),
                  (45, "look:well", "週1回"), (62, "look:well", ""), (118, "look:well", "友だちができた"),
                  (200, "look:well", "")), reason="hours"),
    Course(130, "ひだまりの会", "佐藤", "手仕事が好きな方です。最初は隣にいてください。", "connecting",
           steps=((7, "met", "編み物を持って来た。"), (21, "look:well", ""), (35, "look:well", ""),
                  (94, "look:well", "待っているとのこと"))),
    Course(96, "○○就労支援ステップ", "橋本", "週に1日、2時間くらいからをお願いします。", "solving",
           steps=((9, "met", ""), (24, "look:well", ""), (54, "look:well", ""),
                  (91, "look:worry", "朝が続くと休みがち。午後を相談中。"))),
    Course(64, "法律相談 みどり野", "後藤", "督促の手紙の整理を一緒にお願いします。", "solving", way="refer",
           steps=((5, "accepts", "予約がとれた"), (20, "look:unreached", ""), (25, "met", ""),
                  (40, "look:well", "2通は片づいた"), (56, "look:well", ""))),
    Course(33, "みどり野訪問看護", "三浦", "薬の数を一緒にみてください。", "solving",
           steps=((4, "met", "血圧をはかった。"), (18, "look:well", ""), (31, "look:well", ""))),
    Course(23, "地域包括支援センター", "井上", "介護の申請の相談をお願いします。", "solving", way="refer"),
    Course(15, "認知症カフェ あんず", "長谷川", "お連れ合いだけでの参加もできますか。", "connecting",
           steps=((6, "not_yet", "2回とも当日お休み。気長に待ちます。"),)),
    Course(12, "ハローワーク みどり野", "清水", "求人の見方から教えてください。", "solving",
           steps=((9, "give_back", "番号札の待ち時間で帰ってしまった。静かな時間に変えたい。"),),
           reason="too_many_people"),
    Course(8, "みどり野図書館", "鈴木", "静かな席と、手伝えることがあればお願いします。", "connecting",
           steps=((5, "accepts", "本の修理を一緒に"),)),
    Course(3, "フードパントリーみどり", "齋藤", "今週の分をお願いします。一緒に行きます。", "connecting"),
)  # fmt: skip


def slips(setting: Setting, count: int) -> list[Story]:
    """Return a story for each of so many slips; what happened to them repeats."""
    return [_slip(setting, number, _COURSES[number % len(_COURSES)]) for number in range(count)]


def _slip(setting: Setting, number: int, course: Course) -> Story:
    services, cast, today = setting.services, setting.cast, setting.today
    handed = at(office_day(today - timedelta(days=course.days)), 10 + number % 6, 10)
    yield handed
    among = cast.households[_AFTER_CASES:] or cast.households
    household = among[number * 5 % len(among)]
    slip = SlipFields(
        way=course.way, person=services.maps.rows(household=household).persons[0].id,
        resource=cast.resources[course.place], destination=course.place,
        receiver=course.receiver, request=course.request, disclose=["contact", "request"],
        consent_way="oral", consent_on="今日", look_again="+14", wheel=course.wheel,
    )  # fmt: skip
    referral = services.referrals.draft(household=household, slip=slip)
    services.referrals.issue(referral=referral)
    for days, what, said in course.steps:
        yield at(office_day(handed.date() + timedelta(days=days)), 11 + number % 5, 40)
        kind, _, code = what.partition(":")
        if kind == "look":
            services.referrals.look(referral=referral, found=code, comment=said)
        elif kind == "to":
            services.referrals.step(referral=referral, to=code, comment=said)
        elif kind == "again":
            once_more = replace(slip, request=said)
            services.referrals.change(referral=referral, slip=once_more)
            services.referrals.issue(referral=referral)
        else:
            reason = course.reason if kind == "give_back" else ""
            told = services.referrals.answer(
                referral=referral, answer=kind, comment=said, reason=reason
            )
            referral = told.following or referral
            if told.promise and what != course.steps[-1][1]:
                services.contacts.settle_promise(promise=told.promise)


def slip_being_written(setting: Setting) -> Story:
    """Begin a slip to a place from which one came back before; it is not handed over yet."""
    services, cast = setting.services, setting.cast
    yield at(setting.today, 8, 10)
    household = cast.households[1]
    services.referrals.draft(
        household=household,
        slip=SlipFields(
            way="go_along",
            person=services.maps.rows(household=household).persons[0].id,
            resource=cast.resources["○○就労支援ステップ"],
            destination="○○就労支援ステップ",
            receiver="橋本",
            request="夕方の静かな時間に、見学だけからお願いします。はじめは小林が一緒に行きます。",
            own_words="仕事、少しならできるかも",
            to_know="昼は外がまぶしいそうです。話しかけるのは、ゆっくりで。",
            disclose=["contact", "request"],
            consent_way="oral",
            consent_on="きのう",
            look_again="+14",
            wheel="connecting",
        ),
    )


def book_kept(setting: Setting) -> list[Story]:
    """Return the calls in which places said that their cards are still right."""
    names = sorted(setting.cast.resources)
    return [
        _assured(setting, name, _ASSURED_DAYS[number % len(_ASSURED_DAYS)])
        for number, name in enumerate(names)
    ]


def _assured(setting: Setting, name: str, days: int) -> Story:
    yield at(office_day(setting.today - timedelta(days=days)), 15, 20)
    setting.services.resources.assure(resource=setting.cast.resources[name])


def invited_again(setting: Setting) -> Story:
    """Give colleagues of other agencies, whose first papers ran out, new ones."""
    yield at(office_day(setting.today - timedelta(days=6)), 9, 30)
    for colleague in TEAM[JOINED:]:
        setting.services.people.invite_again(member=setting.cast.members[colleague.family])

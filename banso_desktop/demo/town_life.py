# SPDX-License-Identifier: Apache-2.0
"""What fills the days of the team besides households: appointments, visits, conferences."""

from __future__ import annotations

from datetime import date, timedelta

from banso_desktop.demo.households import Setting, at, office_day, typed
from banso_desktop.demo.story import Story


def appointments(setting: Setting) -> Story:
    """Put meetings, training and leave into this week and the next."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(today, 7, 0)
    monday = today - timedelta(days=today.weekday())
    for week in (0, 7):
        for title, kind, who, day, hour, minutes, all_day in (
            ("民生委員定例会", "meeting", ("小林",), 4, 15, 90, False),
            ("記録の時間", "writing", ("小林",), 3, 16, 60, False),
            ("ケース検討", "meeting", ("中村", "渡部"), 3, 13, 60, False),
            ("研修（県庁）", "training", ("中村",), 4, 9, 60, True),
            ("午後 休み", "leave", ("中村",), 1, 13, 240, False),
            ("乳児健診", "checkup", ("渡部",), 3, 10, 120, False),
            ("家計相談 2件", "meeting", ("佐々木",), 3, 10, 120, False),
            ("フードパントリー", "meeting", ("佐々木",), 4, 13, 120, False),
            ("認定調査 2件", "meeting", ("遠藤",), 2, 9, 120, False),
            ("来所相談", "meeting", ("齋藤",), 3, 10, 90, False),
        ):
            day_of = monday + timedelta(days=week + day)
            services.visits.add_appointment(
                title=title, kind=kind, members=[cast.members[name] for name in who],
                starts=typed(at(day_of, 0 if all_day else hour)), minutes=minutes, all_day=all_day,
                substitute=cast.members["小林"] if kind == "leave" else "",
            )  # fmt: skip


def visits_of_these_days(setting: Setting) -> Story:
    """Plan single visits for today and the coming days, for one or two colleagues."""
    services, cast, today = setting.services, setting.cast, setting.today
    yield at(today, 7, 30)
    staff = cast.staff()
    kinds = ("visit", "phone", "accompany", "letter", "visit", "phone")
    for number, household in enumerate(cast.households[1:19]):
        day = today + timedelta(days=number % 5)
        if day.weekday() > 4:
            continue
        pair = number % 3 == 0
        services.visits.plan(
            household=household,
            starts=typed(at(day, 9 + (number * 2) % 8, (number % 2) * 30)),
            minutes=40,
            kind=kinds[number % len(kinds)],
            members=[staff[number % 6], staff[(number + 1) % 6]] if pair else [staff[number % 4]],
            wheel="connecting" if number % 3 else "solving",
            needs_two=pair or None,
            note=("退院後の様子をうかがう", "畑の会の下見", "")[number % 3],
        )


def conferences(setting: Setting, count: int) -> Story:
    """Hold conferences every other month, and prepare the one of today."""
    services, cast, today = setting.services, setting.cast, setting.today
    for number in range(count):
        days = (count - number) * 56
        day = office_day(today - timedelta(days=days))
        yield at(day, 13, 0)
        pair = cast.households[number * 2 : number * 2 + 2]
        conference = _prepare(setting, f"第{number + 1}回 支援会議", day, pair)
        services.conferences.turn_to(conference=conference)
        yield at(day, 14, 20)
        services.conferences.end(conference=conference)
    yield at(office_day(today - timedelta(days=4)), 16, 0)
    households = cast.households[:2]
    conference = _prepare(setting, f"第{count + 1}回 支援会議", today, households)
    yield at(today, 8, 0)
    items = [(households[0], "味噌づくりの日を本人にきく（行かなくてもよい）", "connecting", "+10")]
    items.append((households[1], "別の時間帯の場をさがす", "solving", "+6"))
    for household, text, wheel, due in items:
        item = services.conferences.add_item(
            conference=conference, household=household, title="前回の約束", minutes=5, wheel=wheel
        )
        services.conferences.decide(
            conference=conference, item=item, text=text, wheel=wheel, due=due,
            owners=[cast.members["小林"]], tell="小林が話す",
        )  # fmt: skip


def _prepare(setting: Setting, title: str, day: date, households: list[str]) -> str:
    services, cast = setting.services, setting.cast
    conference = services.conferences.open(
        kind="support", title=title, starts=typed(at(day, 13, 30)), minutes=90,
        place="役場 201会議室", convener="福祉課長",
    )  # fmt: skip
    for family, part in (("小林", "chair"), ("中村", "recorder"), ("渡部", "presenter"),
                         ("佐々木", "member"), ("遠藤", "member")):  # fmt: skip
        services.conferences.add_attendee(
            conference=conference, member=cast.members[family], side="professional", part=part
        )
    services.conferences.add_attendee(
        conference=conference, name="髙橋", agency="民生委員", side="resident", part="member"
    )
    services.conferences.add_attendee(
        conference=conference, name="看護師", agency="山口医院", side="professional", part="member"
    )
    services.conferences.add_item(
        conference=conference, title="はじめに・約束の確認", minutes=5, aim="opening"
    )
    topics = ("この1か月", "もどしの相談")
    for number, household in enumerate(households):
        services.conferences.add_item(
            conference=conference, household=household, title=topics[number % 2],
            minutes=25, presenter="小林", aim="decide", wheel="connecting",
            own_words="冬は畑しないのか" if number == 0 else "",
        )  # fmt: skip
    services.conferences.add_item(
        conference=conference, title="決めたことの確認", minutes=10, aim="closing"
    )
    services.conferences.add_item(
        conference=conference, title="資料の回収", minutes=5, aim="closing"
    )
    return conference

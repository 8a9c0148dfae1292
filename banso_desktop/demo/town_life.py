# SPDX-License-Identifier: Apache-2.0
"""What fills the days of the team besides households: appointments and visits."""

from __future__ import annotations

from datetime import timedelta

from banso_desktop.demo.households import Setting, at, typed
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

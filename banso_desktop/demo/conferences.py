# SPDX-License-Identifier: Apache-2.0
"""Case conferences of the fictional town: held every other month, and the one of today prepared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from banso_desktop.demo.households import Setting, at, office_day, typed
from banso_desktop.demo.story import Story

_STAFF: Final = (
    ("小林", "chair"), ("中村", "recorder"), ("渡部", "presenter"), ("佐々木", "member"),
    ("遠藤", "member"),
)  # fmt: skip
_GUESTS: Final = (("髙橋", "民生委員", "resident"), ("看護師", "山口医院", "professional"))
_TOPICS: Final = ("この1か月", "もどしの相談")


@dataclass(frozen=True, slots=True)
class _Said:
    """What was written down and decided about a household.

    Attributes:
        lines: Kind, speaker and text of each line.
        decided: Text, wheel, family name of who does it and what is told to the person.
    """

    lines: tuple[tuple[str, str, str], ...]
    decided: tuple[tuple[str, str, str, str], ...]


_SAID: Final = (
    _Said(
        (("fact", "渡部", "母のデイの日は一人。その時間に行くと落ち着いている。"),
         ("own_words", "小林", "冬は畑しないのか"),
         ("view", "髙橋", "朝の雪かきを一緒にやるのはどうか。体を動かすのは嫌いではなさそう。")),
        (("味噌づくりの日を本人にきく（行かなくてもよい）", "connecting", "小林", "小林が話す"),
         ("雪の朝、髙橋さんが声をかける。断られたら帰る", "connecting", "", "了解ずみ")),
    ),
    _Said(
        (("fact", "中村", "昼はカーテンを閉めている。夕方は電話に出る。"),
         ("view", "佐々木", "静かな時間帯なら、見学だけでも。")),
        (("別の時間帯の場をさがす", "solving", "小林", "小林が話す"),),
    ),
)  # fmt: skip


def conferences(setting: Setting, count: int) -> Story:
    """Hold conferences every other month, and prepare the one of today."""
    services, today = setting.services, setting.today
    for number in range(count):
        day = office_day(today - timedelta(days=(count - number) * 56))
        yield at(day - timedelta(days=3), 10, 0)
        pair = _about(setting, number, last=number == count - 1)
        conference = _prepare(setting, f"第{number + 1}回 支援会議", day, pair)
        items = services.conferences.conference(conference=conference).items
        moment = at(day, 13, 30)
        yield moment
        _all_here(setting, conference)
        for item in items:
            services.conferences.turn_to(conference=conference, item=item.id)
            if item.household in pair:
                said = _SAID[pair.index(item.household)]
                yield from _written(setting, conference, item.id, said, number == count - 1)
            moment += timedelta(minutes=max(4, item.minutes - 2))
            yield moment
        services.conferences.end(conference=conference)
    yield at(office_day(today - timedelta(days=4)), 16, 0)
    _prepare(setting, f"第{count + 1}回 支援会議", today, setting.cast.households[:2])


def _about(setting: Setting, number: int, *, last: bool) -> list[str]:
    """Return two households; the last time those that are on the agenda of today again."""
    households = setting.cast.households
    first = 0 if last else number * 2 + 2
    return households[first : first + 2] or households[:2]


def _prepare(setting: Setting, title: str, day: date, households: list[str]) -> str:
    services, cast = setting.services, setting.cast
    conference = services.conferences.open(
        kind="support", title=title, starts=typed(at(day, 13, 30)), minutes=90,
        place="役場 201会議室", convener="福祉課長",
    )  # fmt: skip
    for family, part in _STAFF:
        services.conferences.add_attendee(
            conference=conference, member=cast.members[family], side="professional", part=part
        )
    for name, agency, side in _GUESTS:
        services.conferences.add_attendee(
            conference=conference, name=name, agency=agency, side=side, part="member"
        )
    services.conferences.add_item(
        conference=conference, title="はじめに・約束の確認", minutes=5, aim="opening"
    )
    for number, household in enumerate(households):
        services.conferences.add_item(
            conference=conference, household=household, title=_TOPICS[number % 2],
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


def _all_here(setting: Setting, conference: str) -> None:
    """Note who came: all but the nurse, who was called away."""
    service = setting.services.conferences
    for attendee in service.conference(conference=conference).attendees:
        if attendee.name != "看護師":
            service.mark_attendee(attendee=attendee.id, present=True, secrecy=True)


def _written(setting: Setting, conference: str, item: str, said: _Said, last: bool) -> Story:
    services, cast, today = setting.services, setting.cast, setting.today
    for kind, speaker, text in said.lines:
        yield services.desk.clock.local() + timedelta(minutes=4)
        services.conferences.write_line(
            conference=conference, item=item, kind=kind, speaker=speaker, text=text
        )
    for number, (text, wheel, who, tell) in enumerate(said.decided):
        due = today + timedelta(days=6 + number * 4)
        decision = services.conferences.decide(
            conference=conference, item=item, text=text, wheel=wheel, tell=tell,
            owners=[cast.members[who]] if who else None,
            owner_text="" if who else "髙橋（民生委員）",
            due=f"{due:%Y/%m/%d}" if last else "+20",
        )  # fmt: skip
        if not last:
            services.conferences.settle_decision(decision=decision)

# SPDX-License-Identifier: Apache-2.0
"""The fictional Sato household of the design pictures, with its ties before and after."""

from __future__ import annotations

from datetime import date

from banso_desktop.domain.map_rows import (
    DwellingRow,
    KinshipRow,
    MapRows,
    NodeRow,
    PersonRow,
    ResidenceRow,
    TieRow,
    TieStateRow,
)
from banso_desktop.domain.values import PartialDate, Precision

BEFORE = date(2025, 4, 10)
NOW = date(2026, 11, 20)

KENICHI, TOMIKO, YUMI, ISAMU = "p-kenichi", "p-tomiko", "p-yumi", "p-isamu"


def day(iso: str) -> PartialDate:
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(iso)]
    return PartialDate(iso, precision)


def state(tie: str, look: str, label: str = "", since: str = "2020-01-01") -> TieStateRow:
    """A state from words: a strength, a direction, ``strain``, ``broken``, ``planned`` …"""
    words = look.split()
    given = {"strong", "normal", "weak"} & set(words)
    direction = {"to_a", "to_b", "both"} & set(words)
    stands = {"broken", "repairing", "repaired", "shuts_out"} & set(words)
    return TieStateRow(
        id=f"s-{tie}-{since}",
        tie=tie,
        perspective="person" if "person" in words else "worker",
        since=day(since),
        strength=next(iter(given), "normal"),
        strain="strain" in words,
        direction=next(iter(direction), ""),
        state=next(iter(stands), ""),
        label=label,
        basis="judged" if "judged" in words else "",
        planned="planned" in words,
    )


_NODES = (
    NodeRow("n-takahashi", "民生委員 髙橋さん", "髙橋さん(民生)", "person", "informal",
            "commissioner", "民生委員"),
    NodeRow("n-suzuki", "隣の鈴木さん", "", "person", "informal", "neighbour", "隣の人"),
    NodeRow("n-ito", "同級生 伊藤さん", "同級生 伊藤", "person", "informal", "friends", "同級生",
            since=day("2026-06-02")),
    NodeRow("n-cafe", "喫茶こまち", "", "place", "informal", "cafe", "近所の喫茶店",
            since=day("2026-03-12")),
    NodeRow("n-garden", "畑の会(水曜)", "畑の会", "place", "informal", "farm", "畑の会",
            since=day("2026-09-01")),
    NodeRow("n-cat", "猫のミケ", "", "animal", "informal", "cat", "猫"),
    NodeRow("n-bansou", "福祉課 伴走支援係", "伴走支援係", "agency", "formal", "town_hall",
            "伴走支援係", since=day("2025-05-08")),
    NodeRow("n-houkatsu", "地域包括支援センター", "地域包括", "agency", "formal", "agency",
            "地域包括"),
    NodeRow("n-clinic", "山口医院", "", "agency", "formal", "hospital", "かかりつけ医"),
    NodeRow("n-day", "デイサービスひなた", "デイひなた", "agency", "formal", "care",
            "デイサービス", since=day("2025-08-01")),
    NodeRow("n-ken", "県ひきこもり支援C", "県ひきこもりC", "agency", "formal", "chat",
            "県の相談C", since=day("2026-02-01")),
    NodeRow("n-shakyo", "社協(家計相談)", "社協 家計", "agency", "formal", "bank", "社協 家計",
            since=day("2026-10-01")),
    NodeRow("n-card", "カード会社", "", "agency", "formal", "bank", "カード会社"),
    NodeRow("n-work", "元の勤務先", "", "agency", "formal", "work", "元の勤務先"),
)  # fmt: skip

_TIES = {
    "t-takahashi": ("n-takahashi", TOMIKO, (("strong both", "見守り 週1"),)),
    "t-suzuki": ("n-suzuki", TOMIKO, (("strain to_b",),)),
    "t-ito": ("n-ito", KENICHI, (("weak both", "LINE", "2026-06-02"),)),
    "t-cafe": (KENICHI, "n-cafe", (("normal to_b", "月2回", "2026-03-12"),)),
    "t-garden": (KENICHI, "n-garden", (("weak", "見学 1回", "2026-09-01"),)),
    "t-cat": (KENICHI, "n-cat", (("strong",),)),
    "t-bansou-m": ("n-bansou", TOMIKO, (("normal to_b", "", "2025-05-08"),)),
    "t-bansou-k": ("n-bansou", KENICHI, (("normal both", "週1 訪問", "2025-05-08"),)),
    "t-houkatsu": (
        "n-houkatsu",
        TOMIKO,
        (("weak to_b",), ("normal to_b", "月1 訪問", "2025-07-09")),
    ),
    "t-clinic": (TOMIKO, "n-clinic", (("normal to_b", "通院"),)),
    "t-day": (TOMIKO, "n-day", (("normal both", "週2 通い", "2025-08-01"),)),
    "t-ken": ("n-ken", KENICHI, (("weak to_b", "手紙", "2026-02-01"),)),
    "t-shakyo": (KENICHI, "n-shakyo", (("normal both", "家計相談", "2026-10-01"),)),
    "t-card": (
        "n-card",
        KENICHI,
        (("strong strain to_b", "督促"), ("normal strain to_b", "督促", "2026-10-30")),
    ),
    "t-work": (KENICHI, "n-work", (("broken", "平成23年"),)),
    "t-yumi-m": (YUMI, TOMIKO, (("weak both", "月1回の電話"),)),
    "t-yumi-k": (YUMI, KENICHI, (("broken",), ("weak to_b", "年賀状", "2026-01-05"))),
    "t-family": (TOMIKO, KENICHI, (("strong strain both",),)),
}


def sato() -> MapRows:
    """Every row of the household, of all days."""
    return MapRows(
        household="h-sato",
        persons=(
            PersonRow("p-kenichi", "佐藤", "健一", "", "male", day("1974-05-03"), None, "本人",
                      is_index=True, position="a"),
            PersonRow("p-tomiko", "佐藤", "トミ子", "", "female", day("1944-02-11"), None, "母",
                      position="b"),
            PersonRow("p-yumi", "佐藤", "由美", "", "female", day("1971-01-20"), None, "姉",
                      elsewhere="仙台", position="c"),
            PersonRow("p-isamu", "佐藤", "勇", "", "male", day("1940"), day("2018"), "父",
                      position="d"),
        ),
        dwellings=(DwellingRow("d-home"),),
        residences=(
            ResidenceRow(KENICHI, "d-home"),
            ResidenceRow(TOMIKO, "d-home"),
        ),
        kinships=(
            KinshipRow(ISAMU, TOMIKO, "couple"),
            KinshipRow(ISAMU, KENICHI, "parent"),
            KinshipRow(TOMIKO, KENICHI, "parent"),
            KinshipRow(ISAMU, YUMI, "parent"),
            KinshipRow(TOMIKO, YUMI, "parent"),
        ),
        nodes=_NODES,
        ties=tuple(
            TieRow(tie, a, b, since=day(states[0][2]) if len(states[0]) > 2 else None)
            for tie, (a, b, states) in _TIES.items()
        ),
        states=tuple(
            state(tie, *written) for tie, (_a, _b, states) in _TIES.items() for written in states
        ),
    )  # fmt: skip

# SPDX-License-Identifier: Apache-2.0
"""The parts by which a place or a person is still recognised: 三日月 of 三日月小学校.

Looked for on papers of protected households only, where a word too many is better than one
too few; anywhere else these parts would mark half the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Final

from banso_desktop.domain.wareki import dense_date, long_date

_APART: Final = re.compile(r"[\s\u3000、，,。．・／/;；:：()（）「」『』［］\[\]]+")
_DIVISIONS: Final = "都道府県市区町村郡"
_DIVISION: Final = re.compile(rf"[^{_DIVISIONS}]+[{_DIVISIONS}]|[^{_DIVISIONS}]+$")
_QUARTER: Final = re.compile(r"(?:大字|字)(.+)$")
_LOT: Final = re.compile(r"[\d０-９\-‐-―−ー－番地号丁目の]+$")
_SHORTEST: Final = 2
"""Characters of a part; fewer belong to too many other words."""

_TAILS: Final = (
    *("高等学校", "特別支援学校", "小学校", "中学校", "大学", "高校", "学校", "学園", "学院"),
    *("認定こども園", "こども園", "幼稚園", "保育園", "保育所", "学童クラブ", "児童クラブ"),
    *("総合病院", "病院", "医院", "診療所", "クリニック", "薬局", "相談室", "相談所"),
    *("支援センター", "センター", "作業所", "事業所", "株式会社", "有限会社"),
    *("団地", "アパート", "支店", "営業所"),
    *("女性支援の会", "支援の会", "の会", "の家"),
)
_SCHOOLS: Final = {"小学校": "小", "中学校": "中", "高等学校": "高", "高校": "高"}
_HEADS: Final = ("NPO法人", "特定非営利活動法人", "社会福祉法人", "一般社団法人", "シェルター")
_LONGEST_NAME: Final = 8
"""Characters of a name in a note; what is longer is a sentence."""
_CALLED: Final = re.compile(r"(?:さん|さま|様|ちゃん|くん|君|氏)$")
_OF_SOMEBODY: Final = re.compile(r"の([\u3400-\u9fff々\U00020000-\U0003ffff]{2,4})$")
_NUMBERS: Final = re.compile(r"[0-9０-９]+")
_WAYS: Final = {
    1: ("{}番地", "{}番"),
    2: ("{}-{}", "{}番{}", "{}番地{}", "{}番地の{}", "{}の{}", "{}丁目{}"),
    3: ("{}-{}-{}", "{}丁目{}-{}", "{}丁目{}番{}", "{}丁目{}番地{}"),
}
"""How the numbers of a house are written, by how many there are."""
_HOMES: Final = frozenset(
    {
        *("自宅", "実家", "本宅", "借家", "持ち家", "一軒家", "母屋", "離れ", "住まい", "家"),
        *("今の家", "前の家", "新居", "旧居", "現住所", "旧住所", "住所", "施設", "寮", "社宅"),
        *(
            "アパート",
            "マンション",
            "団地",
            "公営住宅",
            "町営住宅",
            "シェルター",
            "避難先",
            "仮住まい",
        ),
    }
)
"""What a dwelling is called that tells nothing of where it is."""
_BEGINS_WITH_NAME: Final = re.compile(
    r"^([\u3400-\u9fff々\U00020000-\U0003ffff]{2,6}|[ァ-ヺー]{2,8})"
    r"(?=(?:さん|さま|様|氏)?(?:に|と|が|は|を|へ|から|も))"
)
_ROLES: Final = frozenset(
    {
        *(
            "相手",
            "相手方",
            "本人",
            "加害者",
            "元夫",
            "元妻",
            "前夫",
            "前妻",
            "夫",
            "妻",
            "父",
            "母",
        ),
        *("父親", "母親", "実父", "実母", "義父", "義母", "交際相手", "元交際相手", "家族", "親族"),
        *("隣", "お隣", "隣人", "近所", "ご近所", "友", "友人", "友達", "友だち", "知人", "大家"),
    }
)


def pieces(text: str) -> list[str]:
    """Return what a text lists, apart by spaces, commas or brackets."""
    return [piece for piece in _APART.split(text) if piece]


def address_parts(address: str, common: Collection[str] = ()) -> list[str]:
    """Return the names in an address, with and without 市, 町 or 字: くもゆき市, くもゆき.

    Args:
        address: As written, its parts apart or in one.
        common: Names everybody shares, which tell nothing.
    """
    shared = {one for name in common for one in (name, without_division(name))}
    found: list[str] = []
    for piece in pieces(address):
        bare = _LOT.sub("", piece)
        for part in (bare, *_DIVISION.findall(bare)):
            before, quarter = _quarter(part)
            split = (part, without_division(part), before, without_division(before))
            found += [one for one in split if len(one) >= _SHORTEST]
            found += [quarter] if quarter else []
    return [one for one in dict.fromkeys(found) if one not in shared]


def _quarter(part: str) -> tuple[str, str]:
    """Return what stands before 字, and what after it: often one character, and it tells."""
    found = _QUARTER.search(part)
    return (part[: found.start()], found[1]) if found else ("", "")


def without_division(name: str) -> str:
    """Return 三日月 of 三日月町; what would be left with one character stays whole."""
    bare = name[:-1] if name[-1:] in _DIVISIONS else name
    return bare if len(bare) >= _SHORTEST else name


def place_parts(name: str) -> list[str]:
    """Return a place's name, what it is called for short, and what is its very own.

    三日月小学校 is 三日月小 and 三日月, too.
    """
    found = []
    whole = dict.fromkeys((name.strip(), *pieces(name)))
    for piece in dict.fromkeys((*whole, *map(_without_head, whole))):
        found.append(piece)
        tail = next((one for one in _TAILS if piece.endswith(one)), "")
        own = piece.removesuffix(tail) if tail else ""
        if len(own) >= _SHORTEST:
            found += [own, own + _SCHOOLS[tail]] if tail in _SCHOOLS else [own]
    return [one for one in dict.fromkeys(found) if len(one) >= _SHORTEST]


def _without_head(name: str) -> str:
    head = next((one for one in _HEADS if name.startswith(one)), "")
    return name.removeprefix(head)


def dwelling_parts(label: str) -> list[str]:
    """Return by what a dwelling is known that has a name: つばさの家 and つばさ, never 自宅."""
    return [part for part in place_parts(label) if part not in _HOMES]


def address_tails(address: str) -> list[str]:
    """Return an address without what it begins with, down to its last name and its numbers.

    隣県 くもゆき市 三日月町 4-4 is くもゆき市三日月町4-4 and 三日月町4-4, also as 4番4号; of a
    flat also the house it is in. Without numbers there is nothing that means one house.
    """
    parts: list[str] = []
    lot = ""
    for piece in pieces(address):
        bare = _LOT.sub("", piece)
        parts += _DIVISION.findall(bare)
        lot = piece[len(bare) :]
        if _NUMBERS.search(lot):
            break
    written = _lots(lot)
    tails = []
    for at in range(len(parts)):
        tail = "".join(parts[at:])
        before, quarter = _quarter(tail)
        tails += [tail, before + quarter]
    return list(dict.fromkeys(tail + each for tail in tails for each in written))


def _lots(lot: str) -> list[str]:
    """Return how the numbers of a house are written: 4-4, 4番4号, 4番地4."""
    numbers = _NUMBERS.findall(lot)
    return [lot, *(way.format(*numbers) for way in _WAYS.get(len(numbers), ()))] if numbers else []


def date_writings(day: date) -> list[str]:
    """Return how a day is written: 平成2年10月2日, H2.10.2, 1990年10月2日, 1990-10-02."""
    return [
        long_date(day, with_weekday=False),
        dense_date(day),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02}月{day.day:02}日",
        f"{day.year}/{day.month}/{day.day}",
        day.isoformat(),
    ]


def names_of_somebody(text: str) -> list[str]:
    """Return by which names somebody outside the family is known: 熊谷 and トシ子, also 大家の熊谷.

    What people are to one another names nobody.
    """
    found = names_in_note(text)
    found += [one for name in found if (of := _OF_SOMEBODY.search(name)) for one in of.groups()]
    whole = text.strip()
    return [one for one in dict.fromkeys((whole, *found)) if one and one not in _ROLES]


def names_in_note(text: str, roles: Collection[str] = ()) -> list[str]:
    """Return the names a short note about a person gives: 鷲尾 and 剛 of 相手方 鷲尾 剛.

    Args:
        text: As it was written; of a sentence only whom it begins with.
        roles: Words for what people are to one another, which name nobody.
    """
    nobody = _ROLES | frozenset(roles)
    found = []
    for piece in pieces(text):
        begins = _BEGINS_WITH_NAME.match(piece)
        name = _CALLED.sub("", begins[1] if begins else piece)
        if name and name not in nobody and (begins or len(name) <= _LONGEST_NAME):
            found.append(name)
    return list(dict.fromkeys(found))

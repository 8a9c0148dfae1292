# SPDX-License-Identifier: Apache-2.0
"""The parts by which a place or a person is still recognised: 三日月 of 三日月小学校.

Looked for on papers of protected households only, where a word too many is better than one
too few; anywhere else these parts would mark half the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

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
)
_SCHOOLS: Final = {"小学校": "小", "中学校": "中", "高等学校": "高", "高校": "高"}
_LONGEST_NAME: Final = 8
"""Characters of a name in a note; what is longer is a sentence."""
_CALLED: Final = re.compile(r"(?:さん|さま|様|ちゃん|くん|君|氏)$")
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
    for piece in dict.fromkeys((name.strip(), *pieces(name))):
        found.append(piece)
        tail = next((one for one in _TAILS if piece.endswith(one)), "")
        own = piece.removesuffix(tail) if tail else ""
        if len(own) >= _SHORTEST:
            found += [own, own + _SCHOOLS[tail]] if tail in _SCHOOLS else [own]
    return [one for one in dict.fromkeys(found) if len(one) >= _SHORTEST]


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

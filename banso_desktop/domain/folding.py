# SPDX-License-Identifier: Apache-2.0
"""Folding: what is written differently but read alike becomes one string.

Both sides are folded, what is stored and what is asked for. :func:`fold` serves running
text, where one character left over is one token of the full-text index; :func:`fold_name`
serves names and readings and forgives far more (ux.md §2.4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final

GETA: Final = "\ue000"
"""What 〓 folds to: a private-use character, which FTS5's unicode61 takes as a token."""

_GROUPS: Final = (
    "高髙 崎﨑嵜碕 徳德 斉齊斎齋 辺邉邊 浜濱濵 吉𠮷 橋槗𣘺 沢澤 広廣 国國圀 桜櫻 渋澁澀 栄榮 滝瀧 "
    "竜龍 島嶋嶌 富冨 柳栁桺 船舩 曽曾 恵惠 静靜 真眞 黒黑 会會 万萬 与與 児兒 円圓 実實 寿壽 条條 "
    "来來 松枩 浅淺 薮藪籔 蔵藏 豊豐 遥遙 郎郞 関關 黄黃 館舘 鉄鐵銕 鶴靏靍 礼禮 晃晄 巌巖 峰峯 "
    "埼﨏 桑桒 藤籐 土圡 穂穗 清淸 青靑 瀬瀨 頼賴 芦蘆 檜桧 剣劍劔 彦彥 弥彌 増增 黛黱"
)
_KANA: Final = {code: chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)} | {
    **dict(zip(map(ord, "ヷヸヹヺ"), "わゐゑを", strict=True)),
    ord("ヽ"): "ゝ",
    ord("ヾ"): "ゞ",
    ord("〓"): GETA,
}

VARIANTS: Final[Mapping[int, str]] = MappingProxyType(
    _KANA | {ord(other): group[0] for group in _GROUPS.split() for other in group[1:]}
)
"""What is read alike, one character to one, as ``str.translate`` takes it: katakana to
hiragana and 異体字 of names to the character both sides are compared by."""

_VARIANTS_BY_CHAR: Final = {chr(code): other for code, other in VARIANTS.items()}
_A_VARIANT: Final = re.compile(f"[{re.escape(''.join(_VARIANTS_BY_CHAR))}]")
_SMALL: Final = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_HISTORIC: Final = str.maketrans("ゐゑゎ", "いえわ")
_LONG_VOWEL: Final = "ー"
# A dash typed where the long vowel mark belongs: right after a kana; and the other way
# round, 12ー4, after a digit.
_DASH_AS_VOWEL: Final = re.compile("(?<=[ぁ-ゖゝゞァ-ヺー])[-‐‑‒–—―−─]")
_VOWEL_AS_DASH: Final = re.compile(f"(?<=\\d){_LONG_VOWEL}")
_MAY_BE_DASH: Final = re.compile(f"[-‐‑‒–—―−─{_LONG_VOWEL}]")
_NO_TOKEN: Final = re.compile(f"[^\\w{GETA}]|_")


def _likened(normal: str, variants: Mapping[int, str]) -> str:
    """Fold normalised, case-folded text one to one: dashes after kana, kana, 異体字."""
    if _MAY_BE_DASH.search(normal):  # most texts have none, and looking is cheap
        normal = _VOWEL_AS_DASH.sub("-", _DASH_AS_VOWEL.sub(_LONG_VOWEL, normal))
    if variants is VARIANTS:  # str.translate asks for every character, six times as long
        return _A_VARIANT.sub(_base_of, normal)
    return normal.translate(variants)


def _base_of(variant: re.Match[str]) -> str:
    return _VARIANTS_BY_CHAR[variant[0]]


def fold(text: str, variants: Mapping[int, str] = VARIANTS) -> str:
    """Fold running text for the full-text index; every character left is one token.

    Width, case, katakana and 異体字 are one; punctuation, spaces, emoji and variation
    selectors are gone (㈱ leaves 株); 〓 leaves :data:`GETA`. Voicing, small kana and ー
    stay, else データ would be found in 出た.
    """
    normal = unicodedata.normalize("NFKC", text)
    folded = normal.casefold()
    if folded != normal:
        folded = unicodedata.normalize("NFKC", folded)
    likened = _likened(folded, variants)
    return likened if likened.isalnum() else _NO_TOKEN.sub("", likened)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Folded text that knows where each character came from.

    Attributes:
        text: The same as :func:`fold` (or :func:`fold_name`) returns.
        starts: For each folded character, where its source begins in the original.
        ends: For each folded character, where its source ends (exclusive).
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the original range of folded characters ``first`` to ``last`` (exclusive)."""
        return self.starts[first], self.ends[last - 1]


def _joins_before(char: str) -> bool:
    """Tell whether normalising may join this character to the one before it."""
    first = unicodedata.normalize("NFKC", char)[:1]
    return unicodedata.category(first or " ").startswith("M") or "ᅠ" <= first <= "ᇿ"


def _clusters(text: str) -> list[tuple[int, int]]:
    """Cut text where normalising never reaches across."""
    cuts = [at for at, char in enumerate(text) if at == 0 or not _joins_before(char)]
    return list(pairwise([*cuts, len(text)]))


def fold_aligned(text: str, variants: Mapping[int, str] = VARIANTS) -> Aligned:
    """Fold as :func:`fold` and keep for each character where it came from."""
    chars: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        normal = unicodedata.normalize("NFKC", text[start:end]).casefold()
        normal = unicodedata.normalize("NFKC", normal)
        chars.append(normal)
        spans.extend([(start, end)] * len(normal))
    wide = _likened("".join(chars), variants)
    kept = [at for at, char in enumerate(wide) if not _NO_TOKEN.match(char)]
    return Aligned(
        "".join(wide[at] for at in kept),
        tuple(spans[at][0] for at in kept),
        tuple(spans[at][1] for at in kept),
    )


def _soften(folded: str) -> str:
    """Fold a folded name further: voicing, small kana and the long vowel mark go."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char)
    )
    return bare.translate(_SMALL).translate(_HISTORIC).replace(_LONG_VOWEL, "")


def soften_aligned(aligned: Aligned) -> Aligned:
    """Fold aligned text as :func:`fold_name` does, each character still knowing its place."""
    chars: list[str] = []
    kept: list[int] = []
    for at, char in enumerate(aligned.text):
        soft = _soften(char)
        chars.append(soft)
        kept.extend([at] * len(soft))
    return Aligned(
        "".join(chars),
        tuple(aligned.starts[at] for at in kept),
        tuple(aligned.ends[at] for at in kept),
    )


def fold_name(text: str, variants: Mapping[int, str] = VARIANTS) -> str:
    """Fold a name or a reading: as :func:`fold`, then voicing, small kana and ー go too.

    サトウ, さとう and ｻﾄｳ are one; so are わたなべ and わたなへ, きよう and きょう, 髙橋 and 高橋.
    """
    return _soften(fold(text, variants))

# SPDX-License-Identifier: Apache-2.0
"""How terms, holds and erasures are said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from banso_desktop.gui.day_words import is_japanese, joined, long_date, long_moment, until
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.retention_left import Disposed
from banso_desktop.services.retention_terms import ClassLine, Keeping
from banso_desktop.services.retention_texts import OtherText

_GOES_ON: Final = QT_TRANSLATE_NOOP("Retention", "伴走が続くあいだ、残します。")
_PERMANENT: Final = QT_TRANSLATE_NOOP("Retention", "ずっと残します。")
_OVER: Final = QT_TRANSLATE_NOOP("Retention", "保存期間が終わりました。")
_ENDED: Final = QT_TRANSLATE_NOOP("Retention", "伴走を終えた日　{day}")
_HELD: Final = QT_TRANSLATE_NOOP("Retention", "保存をのばしています：{reason}")
_TERM: Final = QT_TRANSLATE_NOOP("Retention", "{years}　{span}")
_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "household": QT_TRANSLATE_NOOP("Retention", "世帯 {where} の記録"),
        "conference": QT_TRANSLATE_NOOP("Retention", "会議 {where} の記録"),
        "": QT_TRANSLATE_NOOP("Retention", "ほかの記録"),
    }
)
_MARKED: Final = QT_TRANSLATE_NOOP("Retention", "書いた人がしるしをつけています")
_NAMED: Final = QT_TRANSLATE_NOOP("Retention", "同じ名前があります。別の人かもしれません")
_ALL_DONE: Final = QT_TRANSLATE_NOOP("Retention", "{count}台すべてが消しました。")
_WAITING: Final = QT_TRANSLATE_NOOP(
    "Retention", "{count}台のうち {waiting}台が、まだ消していません。"
)
_NO_COMPUTER: Final = QT_TRANSLATE_NOOP("Retention", "どの端末が消したか、まだ届いていません。")
_DONE_AT: Final = QT_TRANSLATE_NOOP("Retention", "{name}の端末（{mark}）　{at} に消しました")
_NOT_YET: Final = QT_TRANSLATE_NOOP(
    "Retention", "{name}の端末（{mark}）　まだです（さいごに見えたのは {at}）"
)
_NEVER_SEEN: Final = QT_TRANSLATE_NOOP("Retention", "{name}の端末（{mark}）　まだです")
_REACH: Final = QT_TRANSLATE_NOOP(
    "Retention",
    "共有フォルダーに暗号のまま残るものは、鍵がなくなるので、だれにも読めません。"
    "端末のバックアップには {days}日のあいだ残ります。印刷した紙と、ほかへ渡した写しは消えません。",
)
_REACH_UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "Retention",
    "共有フォルダーに暗号のまま残るものは、鍵がなくなるので、だれにも読めません。"
    "端末のバックアップに残る日数は、まだ決められていません。印刷した紙と、ほかへ渡した写しは消えません。",
)


def class_label(classes: Sequence[ClassLine], code: str) -> str:
    """Return what a class is called; one that is not known as it is stored."""
    found = next((one for one in classes if one.code == code), None)
    if found is None:
        return code
    return found.ja if is_japanese() else found.en


def keeping_lines(kept: Keeping, classes: Sequence[ClassLine]) -> list[str]:
    """Say how long a household is kept: the class and the term, then what holds it."""
    if not kept.ended:
        lines = [translate("Retention", _GOES_ON)]
        if kept.retention:
            lines.append(class_label(classes, kept.retention))
    elif kept.permanent:
        lines = [translate("Retention", _PERMANENT)]
    else:
        lines = [term(class_label(classes, kept.retention), kept.first, kept.last)]
        if kept.is_over:
            lines.append(translate("Retention", _OVER))
    if kept.ended:
        lines.append(translate("Retention", _ENDED).format(day=day(kept.ended)))
    held = translate("Retention", _HELD)
    return lines + [held.format(reason=hold.reason) for hold in kept.holds]


def term(label: str, first: str, last: str) -> str:
    """Say a class and its days: 5年　令和9年4月1日〜令和14年3月31日."""
    span = f"{day(first)}{until()}{day(last)}"
    return translate("Retention", _TERM).format(years=label, span=span)


def day(iso: str) -> str:
    """Write an ISO day with its year."""
    return long_date(date.fromisoformat(iso), with_weekday=False)


def moment(iso: str) -> str:
    """Write an ISO local time with its year."""
    return long_moment(datetime.fromisoformat(iso))


def place(text: OtherText) -> str:
    """Say where a text stands."""
    said = translate("Retention", _PLACES.get(text.place, _PLACES[""]))
    return said.format(where=text.where)


def why(text: OtherText) -> str:
    """Say why a text is listed."""
    return translate("Retention", _MARKED if text.marked else _NAMED)


def computers(left: Disposed) -> str:
    """Say how many computers have erased."""
    if not left.computers:
        return translate("Retention", _NO_COMPUTER)
    if not left.waiting:
        return translate("Retention", _ALL_DONE).format(count=len(left.computers))
    said = translate("Retention", _WAITING)
    return said.format(count=len(left.computers), waiting=left.waiting)


def computer_lines(left: Disposed) -> list[tuple[str, bool]]:
    """Say of each computer whether it has erased: the words, and whether it has."""
    lines = []
    for one in left.computers:
        if one.done:
            said, at = _DONE_AT, one.done
        else:
            said, at = (_NOT_YET, one.seen) if one.seen else (_NEVER_SEEN, "")
        text = translate("Retention", said).format(
            name=one.name, mark=one.computer, at=moment(at) if at else ""
        )
        lines.append((text, bool(one.done)))
    return lines


def reach(backup_days: int) -> str:
    """Say what erasing does not reach."""
    said = _REACH if backup_days else _REACH_UNKNOWN
    return translate("Retention", said).format(days=backup_days)


def basis(line: ClassLine) -> str:
    """Say where a class stands, as far as somebody verified it."""
    return joined(line.article, line.source)

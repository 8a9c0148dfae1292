# SPDX-License-Identifier: Apache-2.0
"""Fields as people know them, by the name services give when they refuse one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate

_UNNAMED: Final = QT_TRANSLATE_NOOP("Fields", "この欄")

LABELS: Final[Mapping[str, str]] = {
    "a": QT_TRANSLATE_NOOP("Fields", "線のはし"),
    "field": QT_TRANSLATE_NOOP("Fields", "決める欄"),
    "version": QT_TRANSLATE_NOOP("Fields", "えらぶ書き方"),
    "address": QT_TRANSLATE_NOOP("Fields", "住所"),
    "agency": QT_TRANSLATE_NOOP("Fields", "所属"),
    "agenda_title": QT_TRANSLATE_NOOP("Fields", "議題"),
    "aim": QT_TRANSLATE_NOOP("Fields", "ねらい"),
    "answer": QT_TRANSLATE_NOOP("Fields", "お返事"),
    "attendee": QT_TRANSLATE_NOOP("Fields", "参加する人の名前"),
    "b": QT_TRANSLATE_NOOP("Fields", "線のもう一方"),
    "basis": QT_TRANSLATE_NOOP("Fields", "根拠"),
    "before": QT_TRANSLATE_NOOP("Fields", "並べる先"),
    "began_by": QT_TRANSLATE_NOOP("Fields", "どちらから"),
    "category": QT_TRANSLATE_NOOP("Fields", "種類"),
    "change": QT_TRANSLATE_NOOP("Fields", "変更"),
    "code": QT_TRANSLATE_NOOP("Fields", "符号"),
    "conference_title": QT_TRANSLATE_NOOP("Fields", "会議の名前"),
    "consent": QT_TRANSLATE_NOOP("Fields", "同意"),
    "consent_way": QT_TRANSLATE_NOOP("Fields", "同意の取り方"),
    "day": QT_TRANSLATE_NOOP("Fields", "日付"),
    "decided": QT_TRANSLATE_NOOP("Fields", "決めた日"),
    "decision": QT_TRANSLATE_NOOP("Fields", "決めたこと"),
    "destination": QT_TRANSLATE_NOOP("Fields", "つなぎ先"),
    "direction": QT_TRANSLATE_NOOP("Fields", "向き"),
    "disclose": QT_TRANSLATE_NOOP("Fields", "伝えてよい範囲"),
    "due": QT_TRANSLATE_NOOP("Fields", "いつまでに"),
    "editor": QT_TRANSLATE_NOOP("Fields", "下書き"),
    "ended": QT_TRANSLATE_NOOP("Fields", "いつまで"),
    "ends": QT_TRANSLATE_NOOP("Fields", "いつまで"),
    "entity": QT_TRANSLATE_NOOP("Fields", "直すもの"),
    "family_name": QT_TRANSLATE_NOOP("Fields", "姓"),
    "fields": QT_TRANSLATE_NOOP("Fields", "下書き"),
    "formality": QT_TRANSLATE_NOOP("Fields", "公式か"),
    "found": QT_TRANSLATE_NOOP("Fields", "様子"),
    "frequency": QT_TRANSLATE_NOOP("Fields", "回数"),
    "functions": QT_TRANSLATE_NOOP("Fields", "できること"),
    "given_by": QT_TRANSLATE_NOOP("Fields", "だれが同意したか"),
    "given_name": QT_TRANSLATE_NOOP("Fields", "名"),
    "holiday": QT_TRANSLATE_NOOP("Fields", "祝日のとき"),
    "household": QT_TRANSLATE_NOOP("Fields", "世帯"),
    "id": QT_TRANSLATE_NOOP("Fields", "印刷する日"),
    "information": QT_TRANSLATE_NOOP("Fields", "情報"),
    "issues": QT_TRANSLATE_NOOP("Fields", "困りごと"),
    "job_title": QT_TRANSLATE_NOOP("Fields", "職種"),
    "kind": QT_TRANSLATE_NOOP("Fields", "種類"),
    "member": QT_TRANSLATE_NOOP("Fields", "担当"),
    "minutes": QT_TRANSLATE_NOOP("Fields", "分"),
    "most_pressing": QT_TRANSLATE_NOOP("Fields", "いちばん急ぐこと"),
    "name": QT_TRANSLATE_NOOP("Fields", "お名前"),
    "notes": QT_TRANSLATE_NOOP("Fields", "覚え書き"),
    "occurred": QT_TRANSLATE_NOOP("Fields", "いつ"),
    "original": QT_TRANSLATE_NOOP("Fields", "もとの日時"),
    "own_words": QT_TRANSLATE_NOOP("Fields", "ご本人の言葉"),
    "owner_text": QT_TRANSLATE_NOOP("Fields", "だれが"),
    "part": QT_TRANSLATE_NOOP("Fields", "役目"),
    "pause_reason": QT_TRANSLATE_NOOP("Fields", "休むわけ"),
    "perspective": QT_TRANSLATE_NOOP("Fields", "だれから見て"),
    "phone": QT_TRANSLATE_NOOP("Fields", "電話"),
    "picture": QT_TRANSLATE_NOOP("Fields", "図"),
    "place": QT_TRANSLATE_NOOP("Fields", "場所"),
    "presenter": QT_TRANSLATE_NOOP("Fields", "話題を出す人"),
    "previous": QT_TRANSLATE_NOOP("Fields", "前のつなぎ"),
    "protection": QT_TRANSLATE_NOOP("Fields", "守り方"),
    "reason": QT_TRANSLATE_NOOP("Fields", "わけ"),
    "receiver": QT_TRANSLATE_NOOP("Fields", "先方のご担当"),
    "repeat": QT_TRANSLATE_NOOP("Fields", "くり返し"),
    "request": QT_TRANSLATE_NOOP("Fields", "お願い"),
    "resource": QT_TRANSLATE_NOOP("Fields", "地域資源"),
    "rhythm_days": QT_TRANSLATE_NOOP("Fields", "会う間隔"),
    "roles": QT_TRANSLATE_NOOP("Fields", "役割"),
    "sector": QT_TRANSLATE_NOOP("Fields", "分野"),
    "sex": QT_TRANSLATE_NOOP("Fields", "性別"),
    "side": QT_TRANSLATE_NOOP("Fields", "どちら側"),
    "stage": QT_TRANSLATE_NOOP("Fields", "段階"),
    "starts": QT_TRANSLATE_NOOP("Fields", "いつから"),
    "state": QT_TRANSLATE_NOOP("Fields", "ようす"),
    "status": QT_TRANSLATE_NOOP("Fields", "ようす"),
    "strength": QT_TRANSLATE_NOOP("Fields", "つながりの強さ"),
    "supports": QT_TRANSLATE_NOOP("Fields", "支え"),
    "tell": QT_TRANSLATE_NOOP("Fields", "本人に"),
    "text": QT_TRANSLATE_NOOP("Fields", "内容"),
    "title": QT_TRANSLATE_NOOP("Fields", "表題"),
    "to_know": QT_TRANSLATE_NOOP("Fields", "知っておいてほしいこと"),
    "to": QT_TRANSLATE_NOOP("Fields", "つぎのようす"),
    "traits": QT_TRANSLATE_NOOP("Fields", "特徴"),
    "travel_minutes": QT_TRANSLATE_NOOP("Fields", "行き帰りの分"),
    "view": QT_TRANSLATE_NOOP("Fields", "見る世帯"),
    "way": QT_TRANSLATE_NOOP("Fields", "どうやって"),
    "weekday": QT_TRANSLATE_NOOP("Fields", "曜日"),
    "wheel": QT_TRANSLATE_NOOP("Fields", "輪"),
    "worry": QT_TRANSLATE_NOOP("Fields", "心配"),
    "writing_minutes": QT_TRANSLATE_NOOP("Fields", "記録の分"),
    "x": QT_TRANSLATE_NOOP("Fields", "図の中の場所"),
}


def field_label(field: str) -> str:
    """Return the label of a field in the language of the interface; この欄 for any other."""
    return translate("Fields", LABELS.get(field, _UNNAMED))


KINDS: Final[Mapping[str, str]] = {
    "name": QT_TRANSLATE_NOOP("Fields", "お名前"),
    "reading": QT_TRANSLATE_NOOP("Fields", "ふりがな"),
    "address": QT_TRANSLATE_NOOP("Fields", "住まい"),
    "place": QT_TRANSLATE_NOOP("Fields", "学校や通う先"),
    "phone": QT_TRANSLATE_NOOP("Fields", "電話"),
    "health": QT_TRANSLATE_NOOP("Fields", "病気のこと"),
    "sender": QT_TRANSLATE_NOOP("Fields", "役場や担当のこと"),
}
"""What a known word in free text is, by the kind services give."""


def word_kind(kind: str) -> str:
    """Return what a known word is in the language of the interface; never the word."""
    return translate("Fields", KINDS[kind]) if kind in KINDS else kind

# SPDX-License-Identifier: Apache-2.0
"""How the history is said: what kind of thing, which field, what a stored value means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, FieldType
from banso_desktop.domain.coded import CODED
from banso_desktop.domain.codes import Codes
from banso_desktop.domain.consent import EVERYBODY
from banso_desktop.domain.dates import read_date
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import dense_text, joined
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.household_history import Cell

_ENTITIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "household": QT_TRANSLATE_NOOP("History", "世帯"),
        "person": QT_TRANSLATE_NOOP("History", "家族"),
        "dwelling": QT_TRANSLATE_NOOP("History", "住まい"),
        "residence": QT_TRANSLATE_NOOP("History", "だれがどこに住むか"),
        "kinship": QT_TRANSLATE_NOOP("History", "家族のつながり"),
        "attention": QT_TRANSLATE_NOOP("History", "注意"),
        "role": QT_TRANSLATE_NOOP("History", "関わる人"),
        "issue": QT_TRANSLATE_NOOP("History", "困りごと"),
        "plan_item": QT_TRANSLATE_NOOP("History", "計画"),
        "promise": QT_TRANSLATE_NOOP("History", "約束"),
        "consent": QT_TRANSLATE_NOOP("History", "同意"),
        "contact": QT_TRANSLATE_NOOP("History", "関わりの記録"),
        "intake": QT_TRANSLATE_NOOP("History", "相談受付"),
        "node": QT_TRANSLATE_NOOP("History", "エコマップの人・場所"),
        "tie": QT_TRANSLATE_NOOP("History", "つながり"),
        "tie_state": QT_TRANSLATE_NOOP("History", "つながりのようす"),
        "visit": QT_TRANSLATE_NOOP("History", "訪問・約束"),
        "visit_series": QT_TRANSLATE_NOOP("History", "くり返す訪問"),
        "referral": QT_TRANSLATE_NOOP("History", "つなぎ"),
        "referral_event": QT_TRANSLATE_NOOP("History", "つなぎの返事"),
        "agenda_item": QT_TRANSLATE_NOOP("History", "議題"),
        "decision": QT_TRANSLATE_NOOP("History", "決めたこと"),
        "attachment": QT_TRANSLATE_NOOP("History", "写真・書類"),
        "minutes_line": QT_TRANSLATE_NOOP("History", "会議の記録"),
        "series_exception": QT_TRANSLATE_NOOP("History", "くり返しの中の1回"),
        "resource": QT_TRANSLATE_NOOP("History", "地域資源"),
        "conference": QT_TRANSLATE_NOOP("History", "会議"),
        "attendee": QT_TRANSLATE_NOOP("History", "出席者"),
        "member": QT_TRANSLATE_NOOP("History", "職員"),
        "town": QT_TRANSLATE_NOOP("History", "町のこと"),
        "town_day": QT_TRANSLATE_NOOP("History", "町の日"),
        "appointment": QT_TRANSLATE_NOOP("History", "世帯のほかの予定"),
        "hold": QT_TRANSLATE_NOOP("History", "保存をのばす"),
    }
)
_WHAT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "added": QT_TRANSLATE_NOOP("History", "たしました"),
        "removed": QT_TRANSLATE_NOOP("History", "取り消しました"),
        "written": QT_TRANSLATE_NOOP("History", "書きました"),
        "changed": QT_TRANSLATE_NOOP("History", "直しました"),
        "corrected": QT_TRANSLATE_NOOP("History", "訂正しました"),
        "joined": QT_TRANSLATE_NOOP("History", "ひとつにしました"),
    }
)
_FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("History", "番号"),
        "label": QT_TRANSLATE_NOOP("History", "呼び名"),
        "protection": QT_TRANSLATE_NOOP("History", "守り"),
        "stage": QT_TRANSLATE_NOOP("History", "段階"),
        "since": QT_TRANSLATE_NOOP("History", "はじめの日"),
        "until": QT_TRANSLATE_NOOP("History", "おわりの日"),
        "ended": QT_TRANSLATE_NOOP("History", "おわりの日"),
        "withdrawn": QT_TRANSLATE_NOOP("History", "とりさげた日"),
        "rhythm_days": QT_TRANSLATE_NOOP("History", "会うめやす（日）"),
        "rhythm_pause_until": QT_TRANSLATE_NOOP("History", "めやすを休む"),
        "rhythm_pause_reason": QT_TRANSLATE_NOOP("History", "休むわけ"),
        "kind": QT_TRANSLATE_NOOP("History", "種類"),
        "area": QT_TRANSLATE_NOOP("History", "町内"),
        "note": QT_TRANSLATE_NOOP("History", "メモ"),
        "family_name": QT_TRANSLATE_NOOP("History", "姓"),
        "given_name": QT_TRANSLATE_NOOP("History", "名"),
        "family_reading": QT_TRANSLATE_NOOP("History", "姓のふりがな"),
        "given_reading": QT_TRANSLATE_NOOP("History", "名のふりがな"),
        "former_name": QT_TRANSLATE_NOOP("History", "旧姓"),
        "common_name": QT_TRANSLATE_NOOP("History", "通称"),
        "sex": QT_TRANSLATE_NOOP("History", "性別"),
        "born": QT_TRANSLATE_NOOP("History", "生まれた日"),
        "died": QT_TRANSLATE_NOOP("History", "亡くなった日"),
        "relation": QT_TRANSLATE_NOOP("History", "続柄"),
        "is_index": QT_TRANSLATE_NOOP("History", "中心の方"),
        "phone": QT_TRANSLATE_NOOP("History", "電話"),
        "no_message": QT_TRANSLATE_NOOP("History", "伝言を残さない"),
        "elsewhere": QT_TRANSLATE_NOOP("History", "別に暮らす所"),
        "work": QT_TRANSLATE_NOOP("History", "しごと"),
        "health": QT_TRANSLATE_NOOP("History", "健康"),
        "hearsay": QT_TRANSLATE_NOOP("History", "人づてに聞いた"),
        "postal_code": QT_TRANSLATE_NOOP("History", "郵便番号"),
        "address": QT_TRANSLATE_NOOP("History", "住所"),
        "text": QT_TRANSLATE_NOOP("History", "ことば"),
        "title": QT_TRANSLATE_NOOP("History", "題"),
        "detail": QT_TRANSLATE_NOOP("History", "くわしく"),
        "person": QT_TRANSLATE_NOOP("History", "だれの"),
        "dwelling": QT_TRANSLATE_NOOP("History", "どこに"),
        "review": QT_TRANSLATE_NOOP("History", "見直し日"),
        "member": QT_TRANSLATE_NOOP("History", "職員"),
        "members": QT_TRANSLATE_NOOP("History", "職員"),
        "name": QT_TRANSLATE_NOOP("History", "名前"),
        "taken": QT_TRANSLATE_NOOP("History", "いつのものか"),
        "agency": QT_TRANSLATE_NOOP("History", "所属"),
        "accepted": QT_TRANSLATE_NOOP("History", "引き受けた"),
        "fields": QT_TRANSLATE_NOOP("History", "分野"),
        "state": QT_TRANSLATE_NOOP("History", "ようす"),
        "wheel": QT_TRANSLATE_NOOP("History", "輪"),
        "who": QT_TRANSLATE_NOOP("History", "だれが"),
        "when_text": QT_TRANSLATE_NOOP("History", "いつごろ"),
        "person_says": QT_TRANSLATE_NOOP("History", "ご本人の言葉"),
        "own_words": QT_TRANSLATE_NOOP("History", "ご本人の言葉"),
        "progress": QT_TRANSLATE_NOOP("History", "ようす"),
        "due": QT_TRANSLATE_NOOP("History", "約束の日"),
        "way": QT_TRANSLATE_NOOP("History", "方法"),
        "information": QT_TRANSLATE_NOOP("History", "伝えてよいこと"),
        "recipients": QT_TRANSLATE_NOOP("History", "伝える先"),
        "given_by": QT_TRANSLATE_NOOP("History", "だれから"),
        "occurred": QT_TRANSLATE_NOOP("History", "いつ"),
        "minutes": QT_TRANSLATE_NOOP("History", "分"),
        "travel_minutes": QT_TRANSLATE_NOOP("History", "行き帰りの分"),
        "writing_minutes": QT_TRANSLATE_NOOP("History", "記録の分"),
        "began_by": QT_TRANSLATE_NOOP("History", "どちらから"),
        "met": QT_TRANSLATE_NOOP("History", "会えた人"),
        "place": QT_TRANSLATE_NOOP("History", "場所"),
        "facts": QT_TRANSLATE_NOOP("History", "あったこと"),
        "impression": QT_TRANSLATE_NOOP("History", "見立て"),
        "starts": QT_TRANSLATE_NOOP("History", "はじまり"),
        "heard": QT_TRANSLATE_NOOP("History", "聞いたまま"),
        "received": QT_TRANSLATE_NOOP("History", "受けた日"),
        "strength": QT_TRANSLATE_NOOP("History", "太さ"),
        "strain": QT_TRANSLATE_NOOP("History", "張りつめ"),
        "direction": QT_TRANSLATE_NOOP("History", "向き"),
        "frequency": QT_TRANSLATE_NOOP("History", "どのくらい"),
        "request": QT_TRANSLATE_NOOP("History", "お願い"),
        "destination": QT_TRANSLATE_NOOP("History", "つなぎ先"),
        "look_again": QT_TRANSLATE_NOOP("History", "様子をきく日"),
        "status": QT_TRANSLATE_NOOP("History", "ようす"),
        "comment": QT_TRANSLATE_NOOP("History", "ひとこと"),
        "on": QT_TRANSLATE_NOOP("History", "日"),
        "owner_text": QT_TRANSLATE_NOOP("History", "だれが"),
        "tell": QT_TRANSLATE_NOOP("History", "ご本人に"),
        "owners": QT_TRANSLATE_NOOP("History", "だれが"),
        "due_text": QT_TRANSLATE_NOOP("History", "いつまで"),
        "speaker": QT_TRANSLATE_NOOP("History", "話した人"),
        "presenter": QT_TRANSLATE_NOOP("History", "話題を出す人"),
        "aim": QT_TRANSLATE_NOOP("History", "ねらい"),
        "show_map": QT_TRANSLATE_NOOP("History", "図を紙に入れる"),
        "convener": QT_TRANSLATE_NOOP("History", "よびかけ"),
        "secrecy": QT_TRANSLATE_NOOP("History", "秘密の守り方"),
        "side": QT_TRANSLATE_NOOP("History", "立場"),
        "part": QT_TRANSLATE_NOOP("History", "役目"),
        "short_name": QT_TRANSLATE_NOOP("History", "短い名前"),
        "reading": QT_TRANSLATE_NOOP("History", "ふりがな"),
        "formality": QT_TRANSLATE_NOOP("History", "制度か、人・近所か"),
        "category": QT_TRANSLATE_NOOP("History", "分類"),
        "fax": QT_TRANSLATE_NOOP("History", "ファクス"),
        "contact_person": QT_TRANSLATE_NOOP("History", "担当"),
        "contact_reading": QT_TRANSLATE_NOOP("History", "担当のふりがな"),
        "what": QT_TRANSLATE_NOOP("History", "できること"),
        "atmosphere": QT_TRANSLATE_NOOP("History", "雰囲気"),
        "hours": QT_TRANSLATE_NOOP("History", "曜日・時間"),
        "cost": QT_TRANSLATE_NOOP("History", "費用"),
        "caution": QT_TRANSLATE_NOOP("History", "気をつけること"),
        "assured_on": QT_TRANSLATE_NOOP("History", "確かめた日"),
        "office": QT_TRANSLATE_NOOP("History", "役所の名前"),
        "section": QT_TRANSLATE_NOOP("History", "係"),
        "letterhead": QT_TRANSLATE_NOOP("History", "便せんの頭"),
        "job_title": QT_TRANSLATE_NOOP("History", "職名"),
        "extension": QT_TRANSLATE_NOOP("History", "内線"),
        "lead_limit": QT_TRANSLATE_NOOP("History", "担当のめやす"),
        "day": QT_TRANSLATE_NOOP("History", "日"),
        "ends": QT_TRANSLATE_NOOP("History", "おわり"),
        "all_day": QT_TRANSLATE_NOOP("History", "一日"),
        "needs_two": QT_TRANSLATE_NOOP("History", "2人で"),
        "receiver": QT_TRANSLATE_NOOP("History", "受けてくださる方"),
        "to_know": QT_TRANSLATE_NOOP("History", "知っておいてほしいこと"),
        "disclose": QT_TRANSLATE_NOOP("History", "伝えてよい範囲"),
        "urgency_reason": QT_TRANSLATE_NOOP("History", "急ぐわけ"),
        "reflection": QT_TRANSLATE_NOOP("History", "ふりかえり"),
        "informant": QT_TRANSLATE_NOOP("History", "話してくれた人"),
        "closed": QT_TRANSLATE_NOOP("History", "おわった日"),
        "most_pressing": QT_TRANSLATE_NOOP("History", "いちばんの困りごと"),
        "functions": QT_TRANSLATE_NOOP("History", "はたらき"),
        "basis": QT_TRANSLATE_NOOP("History", "もとになったこと"),
        "occasion": QT_TRANSLATE_NOOP("History", "きっかけ"),
        "perspective": QT_TRANSLATE_NOOP("History", "だれの見方"),
        "planned": QT_TRANSLATE_NOOP("History", "これからの線"),
        "supports": QT_TRANSLATE_NOOP("History", "支えていること"),
        "retention": QT_TRANSLATE_NOOP("History", "保存期間"),
        "reason": QT_TRANSLATE_NOOP("History", "わけ"),
        "lifted": QT_TRANSLATE_NOOP("History", "のばすのをやめた日"),
    }
)
"""Fields that are told; others (places on the map, links between rows) are not."""
_NOTHING: Final = QT_TRANSLATE_NOOP("History", "（なし）")
_EVERYTHING: Final = QT_TRANSLATE_NOOP("History", "すべて")
_YES: Final = QT_TRANSLATE_NOOP("History", "はい")

_IDS: Final = frozenset({"member", "members", "met", "owners", "person"})


def entity(name: str) -> str:
    """Return what kind of thing it is."""
    return translate("History", _ENTITIES.get(name, "")) or name


def what(name: str) -> str:
    """Return what was done to it."""
    return translate("History", _WHAT[name])


def field(name: str) -> str:
    """Return the name of a field, ``""`` for one that is not told."""
    return translate("History", _FIELDS[name]) if name in _FIELDS else ""


def value(
    of: str, cell: Cell, text: str, codes: Codes, names: Mapping[str, str], today: date
) -> str:
    """Say a stored value.

    Args:
        of: The entity.
        cell: Its field.
        text: The value as :class:`~banso_desktop.services.household_history.Cell` has it.
        codes: The town's code lists.
        names: Names by id of persons and staff.
        today: The calendar day on the wall.
    """
    if not text:
        return translate("History", _NOTHING)
    if text == "✓":
        return translate("History", _YES)
    parts = text.split("\n")
    named = CODED.get((of, cell.field))
    if named is not None:
        return joined(*(_code(codes, named, one) for one in parts))
    if cell.field in _IDS:
        return joined(*(names.get(one, one) for one in parts))
    kind = ENTITIES[of].fields.get(cell.field)
    if kind is FieldType.DATE and (typed := read_date(text, today)) is not None and typed.iso:
        return dense_text(typed)
    if kind is FieldType.LOCAL:
        return words.moment(text, today)
    if kind is FieldType.LIST:
        return joined(*(_everything() if one == EVERYBODY else one for one in parts))
    return text


def _code(codes: Codes, name: str, code: str) -> str:
    return _everything() if code == EVERYBODY else words.label(codes, name, code)


def _everything() -> str:
    return translate("History", _EVERYTHING)

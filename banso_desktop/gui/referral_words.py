# SPDX-License-Identifier: Apache-2.0
"""How referrals are said on screens: what is next, what a destination is known for."""

from __future__ import annotations

from datetime import date
from typing import Final

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.day_words import short_date
from banso_desktop.gui.household_words import label
from banso_desktop.gui.text import Run
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.chip import Tone
from banso_desktop.services.referral_views import DestinationCaution, ReferralGroup, ReferralLine

GROUP_WORDS: Final = {
    ReferralGroup.PREPARING: QT_TRANSLATE_NOOP("ReferralWords", "準備中"),
    ReferralGroup.WAITING: QT_TRANSLATE_NOOP("ReferralWords", "返事まち"),
    ReferralGroup.MET: QT_TRANSLATE_NOOP("ReferralWords", "会えました"),
    ReferralGroup.WORRIED: QT_TRANSLATE_NOOP("ReferralWords", "心配"),
    ReferralGroup.RETURNED: QT_TRANSLATE_NOOP("ReferralWords", "もどし"),
    ReferralGroup.RECONNECTED: QT_TRANSLATE_NOOP("ReferralWords", "つなぎ直した"),
    ReferralGroup.ENDED: QT_TRANSLATE_NOOP("ReferralWords", "終わったもの"),
}
GROUP_LOOKS: Final = {
    ReferralGroup.PREPARING: (Tone.PLAIN, "edit"),
    ReferralGroup.WAITING: (Tone.AI, "refer"),
    ReferralGroup.MET: (Tone.OK, "done"),
    ReferralGroup.WORRIED: (Tone.WARN, "warning"),
    ReferralGroup.RETURNED: (Tone.KAKI, "return"),
    ReferralGroup.RECONNECTED: (Tone.PLAIN, "link"),
    ReferralGroup.ENDED: (Tone.PLAIN, "check"),
}
"""Colour and icon of each group; the words say the same."""

_ACTIONS: Final = {
    "ask_person": QT_TRANSLATE_NOOP("ReferralWords", "ご本人に確かめる"),
    "issue": QT_TRANSLATE_NOOP("ReferralWords", "つなぎ票をお渡しする"),
    "answer": QT_TRANSLATE_NOOP("ReferralWords", "先方のお返事を待つ"),
    "meet": QT_TRANSLATE_NOOP("ReferralWords", "会えるのを待つ"),
    "call": QT_TRANSLATE_NOOP("ReferralWords", "電話して様子をきく"),
    "look": QT_TRANSLATE_NOOP("ReferralWords", "様子をきく"),
    "resume": QT_TRANSLATE_NOOP("ReferralWords", "また動きだすか確かめる"),
    "reconnect": QT_TRANSLATE_NOOP("ReferralWords", "ご本人とつなぎ直しを考える"),
}
_WORDS: Final = {
    "returns": QT_TRANSLATE_NOOP(
        "ReferralWords", "この先について、{count}件の「もどし」があります"
    ),
    "know": QT_TRANSLATE_NOOP("ReferralWords", "この先について、知っておくこと"),
    "quoted": QT_TRANSLATE_NOOP("ReferralWords", "{when}「{words}」"),
    "old_card": QT_TRANSLATE_NOOP("ReferralWords", "資源カードを最後に確かめたのは {when}"),
    "no_card": QT_TRANSLATE_NOOP("ReferralWords", "資源カードは、まだだれも確かめていません"),
    "closed": QT_TRANSLATE_NOOP("ReferralWords", "この先は、なくなりました"),
    "flag": QT_TRANSLATE_NOOP("ReferralWords", "注意：{words}（紙には出ません）"),
    "over": QT_TRANSLATE_NOOP("ReferralWords", "{days}日すぎ"),
    "today": QT_TRANSLATE_NOOP("ReferralWords", "今日"),
}


def said(key: str, **values: object) -> str:
    """Return one of this module's phrases in the language of the interface."""
    return translate("ReferralWords", _WORDS[key]).format(**values)


def group_words(group: str) -> str:
    """Return what a group is called."""
    return translate("ReferralWords", GROUP_WORDS[ReferralGroup(group)])


def state_words(line: ReferralLine, codes: Codes) -> str:
    """Return how a referral stands: the same word in the list and on its own page."""
    if line.group == ReferralGroup.ENDED or line.status == "on-hold":
        return label(codes, "referral_status", line.status)
    return group_words(line.group)


def action_words(action: str) -> str:
    """Return what is next; nothing stays nothing."""
    return translate("ReferralWords", _ACTIONS[action]) if action else ""


def due_words(line: ReferralLine) -> str:
    """Return by when something is due, and how long that is over."""
    if not line.due:
        return ""
    day = date.fromisoformat(line.due)
    if line.days_over == 0:
        return said("today")
    words = short_date(day)
    return f"{words}　{said('over', days=line.days_over)}" if line.days_over > 0 else words


def to_whom(line: ReferralLine) -> str:
    """Return the destination with who receives there."""
    return "　".join(part for part in (line.destination, line.receiver) if part)


def caution_runs(caution: DestinationCaution, codes: Codes) -> list[Run]:
    """Return what to know about a destination: a heading and facts with dates; may be empty."""
    facts = []
    if caution.is_closed:
        facts.append(said("closed"))
    if caution.flag:
        facts.append(said("flag", words=caution.flag))
    for one in caution.returns:
        words = one.words or label(codes, "return_reason", one.reason)
        when = dense_date(date.fromisoformat(one.on))
        facts.append(said("quoted", when=when, words=words) if words else when)
    if caution.unconfirmed_since:
        when = dense_date(date.fromisoformat(caution.unconfirmed_since))
        facts.append(said("old_card", when=when))
    elif caution.never_confirmed:
        facts.append(said("no_card"))
    if not facts:
        return []
    count = len(caution.returns)
    head = said("returns", count=count) if count else said("know")
    return [Run(head, bold=True), Run("\n" + "／".join(facts))]

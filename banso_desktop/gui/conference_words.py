# SPDX-License-Identifier: Apache-2.0
"""Sentences of conferences that several parts of the desk say."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from banso_desktop.domain.wareki import dense_date, dense_moment
from banso_desktop.errors import Refused
from banso_desktop.gui.day_words import short_moment
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets import Tone
from banso_desktop.services.conference_views import Candidate, ConferenceView, DecisionView

_CONTEXT: Final = "Conference"

STATES: Final = {
    "preparing": (Tone.PLAIN, "edit"),
    "running": (Tone.OK, "play"),
    "ended": (Tone.PLAIN, "done"),
    "cancelled": (Tone.PLAIN, "stop"),
}
"""Tone and icon of each state."""

ITEM_ICONS: Final = {
    "planned": "open_circle",
    "running": "play",
    "done": "check",
    "parked": "later",
}
WHEEL_ICONS: Final = {"connecting": "connecting", "solving": "solving", "both": "repeat"}


_REFUSALS: Final = {
    "conference.consent": QT_TRANSLATE_NOOP(
        "Conference",
        "この会議でお話しするには、ご本人の同意がいります。"
        "世帯のページに同意を書くと、のせられます。",
    ),
    "conference.nameless": QT_TRANSLATE_NOOP(
        "Conference", "この会議では、名前の出ない事例だけを扱います。世帯はのせません。"
    ),
    "conference.no_household": QT_TRANSLATE_NOOP(
        "Conference", "この会議では、世帯の話をしません。世帯でない議題ならのせられます。"
    ),
    "right": QT_TRANSLATE_NOOP(
        "Conference", "いまの役割では、会議の中身を書けません。進行の人に伝えてください。"
    ),
}


def refusal(error: Refused) -> str:
    """Return why something was not done, in plain words; ``""`` where none are known."""
    known = _REFUSALS.get(error.rule)
    return translate(_CONTEXT, known) if known else ""


def why(one: Candidate) -> str:
    """Return why a household may want a place."""
    if one.why == "promise":
        return translate("Conference", "前の約束：{text}").format(text=one.text)
    if one.why == "returned":
        return translate("Conference", "もどし：{text}").format(text=one.text)
    if one.why == "look":
        return translate("Conference", "様子をきく日：{text}").format(text=one.text)
    return translate("Conference", "会えていない {days}日").format(days=one.days)


def moment(iso: str) -> str:
    """Write a local start for a field: R8.11.24 13:30."""
    return dense_moment(datetime.fromisoformat(iso)) if iso else ""


def day_and_time(iso: str) -> str:
    """Write a local start for a list: 11/24（火）13:30."""
    if not iso:
        return ""
    return short_moment(datetime.fromisoformat(iso))


def due(one: DecisionView) -> str:
    """Write until when: the day where it is one, else what was said."""
    return dense_date(datetime.fromisoformat(one.due).date()) if one.due else one.due_text


def rows_of(view: ConferenceView) -> list[str]:
    """Return the ids of everything a conference shows that is typed there."""
    items = [one.id for one in view.items]
    return [
        view.id,
        *items,
        *(one.id for one in view.attendees),
        *(one.id for one in view.decisions),
    ]

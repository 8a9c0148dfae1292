# SPDX-License-Identifier: Apache-2.0
"""In words: what a use case wrote, for the list of what is not sent yet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate

_AREAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "intake": QT_TRANSLATE_NOOP("Unsent", "受け止めた相談"),
        "households": QT_TRANSLATE_NOOP("Unsent", "世帯のこと"),
        "contacts": QT_TRANSLATE_NOOP("Unsent", "関わりの記録"),
        "messages": QT_TRANSLATE_NOOP("Unsent", "伝言"),
        "protection": QT_TRANSLATE_NOOP("Unsent", "世帯の守り"),
        "plans": QT_TRANSLATE_NOOP("Unsent", "計画（両輪）"),
        "maps": QT_TRANSLATE_NOOP("Unsent", "エコマップ"),
        "visits": QT_TRANSLATE_NOOP("Unsent", "訪問・約束"),
        "conferences": QT_TRANSLATE_NOOP("Unsent", "会議のこと"),
        "referrals": QT_TRANSLATE_NOOP("Unsent", "つなぎ票"),
        "papers": QT_TRANSLATE_NOOP("Unsent", "紙の控え"),
        "resources": QT_TRANSLATE_NOOP("Unsent", "地域資源"),
        "town": QT_TRANSLATE_NOOP("Unsent", "町のこと"),
        "people": QT_TRANSLATE_NOOP("Unsent", "招待"),
    }
)


def written(use_case: str) -> str:
    """Return what a use case wrote, without saying about whom."""
    words = _AREAS.get(use_case.partition(".")[0])
    return translate("Unsent", words) if words else translate("Unsent", "書いたもの")

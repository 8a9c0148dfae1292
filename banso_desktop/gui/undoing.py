# SPDX-License-Identifier: Apache-2.0
"""Undo never undoes another person's change: it says who made one, and leaves it."""

from __future__ import annotations

from collections.abc import Callable

from banso_desktop.errors import Refused
from banso_desktop.gui.screen import Context
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate

_CHANGED = QT_TRANSLATE_NOOP("Undoing", "{name}さんが先に変えていたので、元に戻しませんでした")


def guarded(
    context: Context, undo: Callable[[], object], told: Callable[[str], object]
) -> Callable[[], object]:
    """Return an undo that refuses where somebody wrote since now, and tells who.

    Args:
        context: What screens are given.
        undo: Takes back what was just done.
        told: Says a short sentence.
    """
    drafts = context.services.drafts
    seen = drafts.sight()

    def take_back() -> object:
        try:
            with drafts.seeing(seen, only=True):
                return undo()
        except Refused as error:
            member = context.services.town.names().get(str(error.facts.get("member", "")))
            if error.rule != "undo.changed_since" or member is None:
                raise
            told(translate("Undoing", _CHANGED).format(name=member.short))
            return None

    return take_back

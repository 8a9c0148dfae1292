# SPDX-License-Identifier: Apache-2.0
"""Which item a conference is at, as far as it can be read here.

An item says itself that it runs, in the scope it lies in; the conference does not point to it.
So who has no key of a household does not learn that it is being spoken of: for them the
conference is still at the item before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from banso_desktop.store import history
from banso_desktop.store.queries.conferences import ConferenceRow, ItemRow
from banso_desktop.store.reading import Reading

_RUNNING: Final = "running"
_DONE: Final = "done"


def current_item(reading: Reading, known: ConferenceRow, items: Sequence[ItemRow]) -> str:
    """Return the item a running conference is at: the last one turned to, ``""`` for none.

    Where no item says that it runs it is the one that was closed last.
    """
    if known.state != _RUNNING:
        return ""
    found = [one for one in items if one.state == _RUNNING]
    found = found or [one for one in items if one.state == _DONE]
    if len(found) < 2:
        return found[0].id if found else ""
    at = history.last_written(reading, [(one.scope, one.id) for one in found], "state")
    return max((one for one in found if one.id in at), key=lambda one: at[one.id]).id


def as_seen(items: Sequence[ItemRow], current: str) -> list[ItemRow]:
    """Return the items of which only ``current`` runs, and it is not over."""
    return [_seen(one, one.id == current) for one in items]


def _seen(item: ItemRow, is_current: bool) -> ItemRow:
    if is_current and item.state == _DONE:
        return replace(item, state=_RUNNING, actual_minutes=None)
    if not is_current and item.state == _RUNNING:
        return replace(item, state=_DONE)
    return item

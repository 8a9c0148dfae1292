# SPDX-License-Identifier: Apache-2.0
"""A support conference of this afternoon, and what one sees of it."""

from __future__ import annotations

from banso_desktop.services.conference_views import ConferenceView, ItemView
from tests.fakes.town import SmallTown

AFTERNOON = "R8.11.24 13:30"


def support_conference(town: SmallTown) -> str:
    """Open a support conference of ninety minutes."""
    return town.services.conferences.open(
        kind="support", title="第5回 支援会議", starts=AFTERNOON, minutes=90, place="201会議室"
    )


def seen(town: SmallTown, conference: str) -> ConferenceView:
    """Return what the conference shows."""
    return town.services.conferences.conference(conference=conference)


def titles(town: SmallTown, conference: str) -> list[str]:
    """Return the titles of its items, in order."""
    return [item.title for item in seen(town, conference).items]


def the_item(town: SmallTown, conference: str, item: str) -> ItemView:
    """Return one of its items."""
    return next(one for one in seen(town, conference).items if one.id == item)

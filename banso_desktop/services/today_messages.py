# SPDX-License-Identifier: Apache-2.0
"""What 今日 says at once: messages for protected households, and readings in an emergency."""

from __future__ import annotations

from datetime import datetime

from banso_desktop.domain.rights import Right
from banso_desktop.services.desk import Desk
from banso_desktop.services.emergency import lately
from banso_desktop.services.messages import EMERGENCY, unseen
from banso_desktop.services.occasions import called
from banso_desktop.services.today_view import MessageLine
from banso_desktop.store.reading import Reading


def message_lines(desk: Desk, reading: Reading) -> list[MessageLine]:
    """Return a line for each message nobody has seen, and for who reads the record of reads.

    Where one is of the team and reads the record too, an emergency reading stands there once.
    """
    found = unseen(reading)
    names = called(reading, {one.household for one in found})
    lines = [
        MessageLine(
            one.kind,
            one.household,
            names[one.household].polite if one.household in names else "",
            one.by,
            _local(desk, one.at),
            one.urgent,
        )
        for one in found
    ]
    if desk.may(Right.READ_AUDIT):
        told = {(line.by, line.at) for line in lines if line.kind == EMERGENCY}
        lines += [
            MessageLine(EMERGENCY, "", "", one.name, at, urgent=True)
            for one in lately(desk, reading)
            if one.name and (one.name, at := _local(desk, one.at)) not in told
        ]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _local(desk: Desk, at: str) -> str:
    return desk.local(datetime.fromisoformat(at)).isoformat(timespec="minutes")

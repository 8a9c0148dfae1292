# SPDX-License-Identifier: Apache-2.0
"""Reads that matter leave an entry in the ``audit`` scope, signed and chained like all else.

That a protected household was opened is recorded by the queries themselves, once a day, so
that no screen can forget it and nobody scrolls through a hundred entries of one morning.
"""

from __future__ import annotations

from collections.abc import Iterable

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import finding


def record_opening(desk: Desk, household: str) -> bool:
    """Record that a protected household is opened, before it is read.

    Once a day for each household, as long as the desk stands; of an open household, or one
    that is not readable here, nothing is recorded.

    Returns:
        Whether an entry was written.
    """
    return record_openings(desk, [household]) > 0


def record_openings(desk: Desk, households: Iterable[str]) -> int:
    """Record of each protected one among households that it is opened, before it is shown.

    Returns:
        How many entries were written.
    """
    today, written = desk.today(), 0
    wanted = {one for one in households if one and (one, today) not in desk.opened}
    if not wanted:
        return 0
    with desk.reading() as reading:
        found = finding.protections_of(reading, sorted(wanted))
    for household, stored in sorted(found.items()):
        if record_read(desk, "opened", household, Protection.read(stored)):
            desk.opened.add((household, today))
            written += 1
    return written


def record_read(
    desk: Desk,
    what: str,
    household: str,
    protection: Protection,
    *,
    reason: str = "",
    detail: str = "",
) -> bool:
    """Record that a protected household was opened, printed, projected or unmasked.

    Whoever writes the entry need not be able to read it. Durable on return, so that it stands
    before anything is shown.

    Args:
        desk: Where the person works.
        what: ``opened``, ``printed``, ``projected``, ``copied``, ``exported``, ``unmasked``.
        household: Id.
        protection: Its level; reads of an open household are not recorded.
        reason: What the person gave as reason.
        detail: What of it, such as the kind of paper; no personal text.

    Returns:
        Whether an entry was written.
    """
    audit = desk.audit
    if audit is None or not OUTSIDE[protection].reads_are_recorded:
        return False
    command = desk.command(f"audit.{what}")
    command.record(
        audit,
        "audit_entry",
        at=desk.now(),
        member=desk.member,
        what=what,
        subject=Id(household),
        scope=Id(household),
        reason=reason or None,
        detail=detail or None,
    )
    desk.commit(command)
    return True

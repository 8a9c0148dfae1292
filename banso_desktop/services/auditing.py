# SPDX-License-Identifier: Apache-2.0
"""Reads that matter leave an entry in the ``audit`` scope, signed and chained like all else."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.services.desk import Desk


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
        at=desk.clock.now(),
        member=desk.member,
        what=what,
        subject=Id(household),
        scope=Id(household),
        reason=reason or None,
        detail=detail or None,
    )
    desk.commit(command)
    return True

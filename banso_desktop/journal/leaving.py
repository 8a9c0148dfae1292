# SPDX-License-Identifier: Apache-2.0
"""What a profile knows of its own removal: that it happened, and what stood before it.

What waits here then is still put into the folder, as of the position before the removal: it
counts for nobody unless an administrator accepts it, and nothing written is lost.
"""

from __future__ import annotations

from banso_desktop.journal.identity import Identity
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Entry, Found, Join, Remove


def is_removed(identity: Identity, log: MemberLog) -> bool:
    """Tell whether this computer, or its member, was removed from the town."""
    return bool(log.heads) and identity.device not in log.standing().devices


def is_settled(identity: Identity, log: MemberLog) -> bool:
    """Tell whether a removal of this computer is one that nobody took from beside it.

    Else it is out because something else became void, or somebody removed who was being removed
    himself: that may turn out otherwise, and what lies here is kept, sealed.
    """
    for removal in log.counting().removals:
        facts = removal.facts
        if (
            isinstance(facts, Remove)
            and facts.member == identity.member
            and facts.device in ("", identity.device)
            and not log.is_disputed(removal)
        ):
            return True
    return False


def removal_of(identity: Identity, log: MemberLog) -> Entry | None:
    """Return the entry that removed this computer or its member, None if none did."""
    if not is_removed(identity, log):
        return None
    return next(iter(_removals(identity, log)), None)


def last_position(identity: Identity, log: MemberLog) -> tuple[bytes, ...]:
    """Return the newest position that has seen no removal of this computer, ascending."""
    gone = {entry.hash for entry in _removals(identity, log)}
    left = [entry for entry in log.entries() if not gone & log.closure([entry.hash])]
    seen = {each for entry in left for each in entry.seen}
    return tuple(sorted(entry.hash for entry in left if entry.hash not in seen))


def _removals(identity: Identity, log: MemberLog) -> list[Entry]:
    """Return the removals of this computer or its member that its joining has not seen."""
    entries = log.entries()
    joined = [
        entry.hash
        for entry in entries
        if isinstance(entry.facts, Found | Join) and key_id(entry.facts.sign) == identity.device
    ]
    before = log.closure(joined)
    return [
        entry
        for entry in entries
        if isinstance(entry.facts, Remove)
        and entry.facts.member == identity.member
        and entry.facts.device in ("", identity.device)
        and entry.hash not in before
    ]

# SPDX-License-Identifier: Apache-2.0
"""Taking a person or one computer out of the town, and accepting more of what they wrote.

A removal says how much of each journal counts: what had been received when it was made. What
comes later is kept and counts for nobody, until an administrator accepts it. The keys that
were held are changed, so nothing written from here on can be read with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, NotPermitted, Refused
from banso_desktop.journal.invitations import append
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Cursor, Ledger
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Remove
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.renewing import Renewal
from banso_desktop.journal.standing import Standing

_WHOLE: Final = Id("")


def remove(
    groups: ReadingGroups, ledger: Ledger, member: Id, now: int, device: Id = _WHOLE
) -> None:
    """Remove a member, or one computer of a member; published with the next round.

    All of what was received here of their journals counts on. Keys they held are changed: at
    once as far as that can be done here, the others by those who hold them.

    Args:
        groups: Of who removes: an administrator, or for a computer its owner.
        ledger: Knows how much was received.
        member: Who.
        now: Milliseconds since 1970.
        device: Key id of the computer's signing key; empty for the whole member.

    Raises:
        NotPermitted: With rule ``"members.remove"`` if one may not.
        NotFound: If there is no such member or computer.
        Refused: With rule ``"members.this_computer"`` for the computer this runs on, as it
            could not tell the others any more; ``"members.last_administrator"`` if nobody
            would be left to administer.
    """
    ring = groups.ring
    standing = ring.log.standing()
    known = standing.members.get(member)
    if member != ring.identity.member and not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.remove")
    if known is None:
        raise NotFound("member", member)
    if device and device not in known.devices:
        raise NotFound("device", device)
    leaving = [device] if device else list(known.devices)
    if ring.identity.device in leaving:
        raise Refused("members.this_computer")
    if not administrators(standing, without=leaving):
        raise Refused("members.last_administrator")
    accepted = _received(ring.log, ledger.cursors(), leaving)
    if not device:
        accepted |= _accepted_before(ring.log, ledger.cursors(), member)
    append(ring, Remove(member, device, accepted), now)
    Renewal(groups).renew_groups(all_of_them=True)


def accept_more(ring: KeyRing, ledger: Ledger, member: Id, now: int) -> None:
    """Let count what has come of the journals of somebody removed since the removal.

    Raises:
        NotPermitted: With rule ``"members.remove"`` if one may not.
        NotFound: If nobody with this id was removed, or nothing came.
    """
    log, standing = ring.log, ring.log.standing()
    if not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.remove")
    gone = [
        each.key
        for each in log.devices()
        if each.member == member and each.key not in standing.devices
    ]
    received = _received(log, ledger.cursors(), gone)
    more = {
        device: Remove(member, device, {**accepted})
        for device in gone
        if (accepted := _more(log, standing, received, device))
    }
    if not more:
        raise NotFound("member", member)
    for facts in more.values():
        append(ring, facts, now)


def few_administrators(standing: Standing) -> bool:
    """Tell whether fewer than two people can administer: one lost computer shuts all out."""
    return len(administrators(standing)) < 2


def administrators(standing: Standing, without: Sequence[Id] = ()) -> list[Id]:
    """Return the members who can administer from a computer, these left out."""
    return [
        member.id
        for member in standing.members.values()
        if standing.is_administrator(member.id) and set(member.devices) - set(without)
    ]


def _received(log: MemberLog, cursors: Mapping[Id, Cursor], devices: list[Id]) -> dict[str, int]:
    """Return how much of each journal of these computers was received here."""
    return {
        writer: cursors[writer].sequence
        for writer, device in sorted(log.writers().items())
        if device in devices and writer in cursors
    }


def _accepted_before(log: MemberLog, cursors: Mapping[Id, Cursor], member: Id) -> dict[str, int]:
    """Return how much counts, and was received, of computers of a member that are gone already."""
    standing = log.standing()
    return {
        writer: min(sequence, cursors[writer].sequence)
        for writer, sequence in standing.accepted.items()
        if writer in cursors and standing.owners.get(standing.authors.get(writer, Id(""))) == member
    }


def _more(
    log: MemberLog, standing: Standing, received: Mapping[str, int], device: Id
) -> dict[str, int]:
    """Return how far a removed computer's journals reach, where that is more than counts."""
    owners = log.writers()
    return {
        writer: sequence
        for writer, sequence in received.items()
        if owners[Id(writer)] == device and sequence > standing.accepted.get(Id(writer), 0)
    }

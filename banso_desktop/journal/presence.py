# SPDX-License-Identifier: Apache-2.0
"""Who is about: when each member's computer last published, and how far it has received.

From what segments said along the way (:mod:`acknowledgements`); nothing is asked of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from banso_desktop.journal.acknowledgements import Acknowledgements
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.member_log import MemberLog


@dataclass(frozen=True, slots=True)
class Computer:
    """A member's computer as it is known here.

    Attributes:
        id: Key id of its signing key.
        published: When it last sealed something, milliseconds since 1970; None if nothing of
            it ever came here.
        behind: How many of the segments held here it has not said it received; of this
            computer, how many others received that are not here.
        me: Whether it is this one.
    """

    id: Id
    member: Id
    published: int | None
    behind: int
    me: bool


def computers(
    log: MemberLog,
    acknowledgements: Acknowledgements,
    cursors: Mapping[Id, Cursor],
    me: Id,
) -> list[Computer]:
    """Return the computers of those who are members now, by member and id.

    Args:
        log: Says whose they are.
        acknowledgements: What came of them.
        cursors: How far each journal was received here, the own one as sealed.
        me: The own journal.
    """
    journals: dict[Id, list[Id]] = {}
    for writer, (device, _) in log.standing().writers.items():
        journals.setdefault(device, []).append(writer)
    missing = sum(
        sequence - (cursors[writer].sequence if writer in cursors else 0)
        for writer, sequence in acknowledgements.missing(cursors, me).items()
    )
    found = []
    for device, writers in journals.items():
        held = log.device(device)
        if held is None:
            continue
        heard = [each for each in map(acknowledgements.of, writers) if each]
        seen: dict[Id, int] = {}
        for each in heard:
            for writer, at in each.seen.items():
                seen[writer] = max(seen.get(writer, 0), at.sequence)
        behind = sum(
            max(0, at.sequence - seen.get(writer, 0))
            for writer, at in cursors.items()
            if writer not in writers
        )
        found.append(
            Computer(
                device,
                held.member,
                max((each.published for each in heard), default=None),
                missing if me in writers else behind,
                me in writers,
            )
        )
    return sorted(found, key=lambda each: (each.member, each.id))

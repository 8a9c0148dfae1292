# SPDX-License-Identifier: Apache-2.0
"""Who changed the letterbox of a household one cannot read, and whether it was theirs to change.

It stands in the shell, which everybody of the town may write; who leaves a message holds no key
of the household and cannot tell whose the letterbox is. But outside of wraps stands who was given
the key of a circle, and by whom (docs/format.md, "Threats").
"""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.journal.audience import is_signed
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import key_id


def strangers(ring: KeyRing, changes: Sequence[tuple[Id, bytes]]) -> list[int]:
    """Return which changes are by somebody who was not given the key of a letterbox before.

    Whoever wrote the first one is believed, and then everybody to whose computers somebody
    believed wrapped the private key of a letterbox that somebody believed wrote.

    Args:
        ring: Keeps the wraps, also those for others.
        changes: Author and public key, the oldest first.
    """
    if len({author for author, _ in changes}) < 2:
        return []
    owners = {key_id(device.box): device.member for device in ring.log.devices()}
    kept, believed = ring.kept_wraps(), {changes[0][0]}
    found = []
    for at, (author, box) in enumerate(changes):
        if author not in believed:
            found.append(at)
            continue
        key = key_id(box)
        believed |= {
            owners[wrap.to]
            for wrap in kept
            if wrap.key_id == key
            and wrap.to in owners
            and wrap.author in believed
            and is_signed(wrap, ring.log)
        }
    return found

# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a folder or a computer, in a few stable words for the interfaces.

The journal tells what it found by file and reason; here each reason is one of a dozen signs
for which the window and the console have a sentence and an advice.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from banso_desktop.journal import names


class Sign(StrEnum):
    """What it is that somebody should know."""

    TORN = "torn"
    """Shorter than it should be, or larger than it can be: half-copied by some program."""
    DAMAGED = "damaged"
    """Bytes were changed: what is signed or hashed does not fit."""
    NO_FILE = "no file"
    """What is no file lies under the name of one: a folder, a link."""
    STRAY = "stray"
    """What is no segment, under the name of one that nobody is known to have written."""
    ATTACHMENT = "attachment"
    """A photo or document is gone or damaged: who holds it can put it again."""
    MISSING = "missing"
    """A file is gone that was there."""
    FORGED = "forged"
    """Signed by somebody who is not, or was not then, who it should be."""
    REFUSED = "refused"
    """Sound, and not taken for who wrote it had no right."""
    ROLLED_BACK = "rolled back"
    """The folder was set back to an older state."""
    FORKED = "forked"
    """Two copies of one computer wrote one journal."""
    MOVED = "moved"
    """This computer was a copy or an old backup, and writes a journal of its own since."""
    CLOCK_OF_OTHERS = "clock ahead"
    """Somebody's clock is more than a day ahead."""
    OWN_CLOCK = "own clock"
    """This computer's clock and the file server's differ."""
    ALMOST_FULL = "almost full"
    """Hardly any space is left in the folder."""
    ANOTHER_TOWN = "another town"
    """The folder belongs to another town."""
    NEWER = "newer version"
    """A newer version of the program writes here."""
    FOREIGN = "foreign"
    """Files of other programs."""
    LATE = "retired"
    """A wrap that was to leave the folder and did: no finding."""
    SNAPSHOT = "snapshot damaged"
    """A file of a snapshot is damaged or gone; no record is, and its author writes another."""
    UNFINISHED = "leftover"
    """A file of a snapshot that was broken off, or is replaced: no finding."""
    INVENTED = "invented"
    """A snapshot said what nobody wrote; it is gone from every screen."""
    HINT = "hint"
    """A hint that says something else than the journal."""
    UNSHOWN = "not shown"
    """Values no field of this version can hold: a newer one's, or a changed program's."""
    FAILED = "failed"
    """The program itself stumbled in the last round: nothing is sent or received."""
    DISPUTED = "disputed"
    """This computer is out of the town, but by something that may turn out otherwise."""
    EXPIRED = "invitation expired"
    """Somebody joined with an invitation whose time was over by everybody else's clock."""


_NEWER: Final = "format "
"""Beginning of what :class:`layout.NewerFormat` says: which format and suite."""

_BY_REASON: Final = {
    "rolled back": Sign.ROLLED_BACK,
    "forked": Sign.FORKED,
    "moved": Sign.MOVED,
    "clock ahead": Sign.CLOCK_OF_OTHERS,
    "own clock": Sign.OWN_CLOCK,
    "almost full": Sign.ALMOST_FULL,
    "foreign": Sign.FOREIGN,
    "hint": Sign.HINT,
    "retired": Sign.LATE,
    "snapshot damaged": Sign.SNAPSHOT,
    "leftover": Sign.UNFINISHED,
    "not shown": Sign.UNSHOWN,
    "failed": Sign.FAILED,
    "disputed": Sign.DISPUTED,
    "invitation expired": Sign.EXPIRED,
    "no file": Sign.NO_FILE,
    "stray": Sign.STRAY,
    "missing": Sign.MISSING,
    "membership entries missing": Sign.MISSING,
    "newer version": Sign.NEWER,
    "short": Sign.TORN,
    "size": Sign.TORN,
    "author": Sign.FORGED,
    "author removed": Sign.FORGED,
    "writer": Sign.FORGED,
    "unknown key": Sign.FORGED,
    "not the founding entry": Sign.FORGED,
    "right": Sign.FORGED,
    "group": Sign.FORGED,
}


def sign_of(where: str, why: str, *, refused: bool = False) -> Sign:
    """Return what a reason is a sign of.

    Args:
        where: Name of the file, or of a part of it.
        why: As the journal says it.
        refused: Whether it was told of what is sound and not taken.
    """
    if refused:
        return Sign.INVENTED if why == "snapshot" else Sign.REFUSED
    if why == "another town":
        return Sign.ANOTHER_TOWN if where == names.SENTINEL else Sign.FORGED
    if why.startswith(_NEWER):
        return Sign.NEWER
    sign = _BY_REASON.get(why, Sign.DAMAGED)
    if names.snapshot_of(where.partition("#")[0]) and sign in MENDED_BY_REBUILD:
        return Sign.SNAPSHOT
    if where.startswith(names.BLOBS) and sign in MENDED_BY_REBUILD:
        return Sign.ATTACHMENT
    return sign


HARMLESS: Final = frozenset(
    {
        Sign.MOVED,
        Sign.CLOCK_OF_OTHERS,
        Sign.OWN_CLOCK,
        Sign.ALMOST_FULL,
        Sign.FOREIGN,
        Sign.LATE,
        Sign.SNAPSHOT,
        Sign.UNFINISHED,
        Sign.HINT,
        Sign.UNSHOWN,
        Sign.EXPIRED,
    }
)
"""What is worth knowing while nothing is wrong with any file of the folder."""

MENDED_BY_REBUILD: Final = frozenset(
    {Sign.TORN, Sign.DAMAGED, Sign.MISSING, Sign.ROLLED_BACK, Sign.HINT}
)
"""What putting the folder together again from a replica mends."""

# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a folder in English, for the console: what it is, and what to do.

The window has Japanese sentences of its own. Neither holds a person's name or text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from banso_desktop.journal.signs import Sign

_REBUILD: Final = "Put it right with: banso rebuild --profile DIR"

ADVICE: Final[Mapping[Sign, tuple[str, str]]] = MappingProxyType(
    {
        Sign.TORN: (
            "Files are cut short or far too long, as by a program that copies.",
            f"Nothing of them was taken. {_REBUILD}",
        ),
        Sign.DAMAGED: (
            "Files were damaged or changed.",
            f"Nothing of them was taken. {_REBUILD}",
        ),
        Sign.ATTACHMENT: (
            "Photos or documents are gone from the folder, or damaged.",
            "On the computer of the member who has one it is put again by: banso rebuild "
            "--profile DIR",
        ),
        Sign.NO_FILE: (
            "What is no file, such as a folder, lies under the name of a file.",
            "It is never read. Let who put it there take it away; what belongs there is then put "
            "back by: banso rebuild --profile DIR",
        ),
        Sign.STRAY: (
            "Beyond the end of a journal lies what is no segment of it.",
            "Nothing of it was taken, and nothing else is wrong by it. If it is still there at the "
            "next look, let who put it there take it away.",
        ),
        Sign.MISSING: (
            "Files are gone from the folder.",
            f"Computers that had received them keep them. {_REBUILD}",
        ),
        Sign.FORGED: (
            "Files are signed by somebody who may not, or who is unknown here.",
            "Nothing of them was taken. Give the list to whoever looks after the server.",
        ),
        Sign.REFUSED: (
            "Something was written by somebody whose role does not allow it; it was not taken.",
            "It happens where a role changed meanwhile. Else ask the person it names.",
        ),
        Sign.ROLLED_BACK: (
            "The folder was set back to an older state.",
            "Nothing is lost: each computer puts its own again when it next sends. For computers "
            "that are away: banso rebuild --profile DIR",
        ),
        Sign.FORKED: (
            "Two copies of one computer wrote the same journal.",
            "It mends itself when that computer, or its copy, sends and receives once. Ask its "
            "owner to start the program there.",
        ),
        Sign.MOVED: (
            "This computer was a copy, or was restored from an old backup.",
            "It writes a journal of its own since; nothing was lost. Nothing is to be done. Do "
            "not go on using the computer it was copied from as if it were another person's.",
        ),
        Sign.CLOCK_OF_OTHERS: (
            "The clock of a colleague's computer is more than a day ahead.",
            "What was written there is kept and wins over nobody's later change. Ask for the "
            "clock to be set.",
        ),
        Sign.OWN_CLOCK: (
            "This computer's clock and the file server's differ.",
            "Nothing is lost by it. Have the one that is wrong set.",
        ),
        Sign.ALMOST_FULL: (
            "Hardly any space is left in the folder.",
            "Work goes on here; sending will stop when it is full. Ask whoever looks after the "
            "server for space.",
        ),
        Sign.ANOTHER_TOWN: (
            "The folder belongs to another town.",
            "Nothing is read or put there. Check the place of the folder.",
        ),
        Sign.NEWER: (
            "A newer version of the program writes in this folder.",
            "What it wrote is kept and shown after an update. Update this computer.",
        ),
        Sign.FOREIGN: (
            "Files of other programs lie in the folder.",
            "They are never read nor deleted. Let who put them there take them away.",
        ),
        Sign.LATE: (
            "A key wrapped to a replaced recovery sheet is no longer there, as it should be.",
            "Nothing is to be done.",
        ),
        Sign.SNAPSHOT: (
            "A file of a snapshot is damaged. No record is; new computers only start later.",
            "The computer that wrote it writes another one by itself. Nothing is to be done.",
        ),
        Sign.UNFINISHED: (
            "Files of a snapshot that was not finished lie in the folder.",
            "They do no harm, and go when that computer writes its next one.",
        ),
        Sign.INVENTED: (
            "A snapshot showed for a while what nobody wrote. It is gone from every screen.",
            "Ask the person it names, and tell whoever looks after the server.",
        ),
        Sign.HINT: (
            "A hint says something else than its journal. Nobody believes hints.",
            "It is corrected when that computer next sends, or by: banso rebuild --profile DIR",
        ),
        Sign.UNSHOWN: (
            "Values were written that no field of this version can hold. They are kept, not shown.",
            "A newer version wrote them, or a program that was changed. Update this computer; if "
            "they stay, the history of the record says who wrote them.",
        ),
        Sign.FAILED: (
            "The program made a mistake while sending and receiving. What is written is kept here.",
            "It is tried again by itself. If this stays, tell whoever looks after the program the "
            "line below.",
        ),
        Sign.DISPUTED: (
            "This computer was taken out of the town, but somebody took from who did it.",
            "Nothing is sent or received, and what lies here is kept. Ask two administrators; they "
            "look under users who took out whom.",
        ),
        Sign.EXPIRED: (
            "Somebody joined with an invitation whose time was over.",
            "The clock of that computer was wrong, or was set back. If nobody knows of it, remove "
            "that member.",
        ),
    }
)


def advice(sign: Sign) -> str:
    """Return in one line what a sign means and what to do."""
    return " ".join(ADVICE[sign])

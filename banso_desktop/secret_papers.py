# SPDX-License-Identifier: Apache-2.0
"""The two papers that carry a code: the recovery sheet and the invitation.

They are made from a code at hand; nobody keeps one.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from banso_desktop.domain.ids import Id
from banso_desktop.domain.papers import InvitationPaper, PaperKind, RecoveryPaper
from banso_desktop.domain.wareki import long_date, long_moment
from banso_desktop.journal import codes
from banso_desktop.journal.invitations import InvitationKeys
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.recovery import check_sheet
from banso_desktop.profile import Profile
from banso_desktop.services.recovery import FreshSheet

CODED = (PaperKind.INVITATION, PaperKind.RECOVERY)
"""The kinds that are made from a code, not from an id."""
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def coded_paper(profile: Profile, kind: PaperKind, code: str) -> InvitationPaper | RecoveryPaper:
    """Return the paper of a code as typed; ``kind`` is one of :data:`CODED`.

    Raises:
        Refused: If the code is mistyped, of another town, used or expired.
    """
    if kind is PaperKind.INVITATION:
        return invitation_paper(profile, code)
    return recovery_paper(profile, code)


def recovery_paper(profile: Profile, code: str) -> RecoveryPaper:
    """Return the recovery sheet of a profile's town.

    Raises:
        Refused: If the code is mistyped, of another town, or a newer sheet was made.
    """
    keys = check_sheet(code, profile.journal.log)
    fresh = FreshSheet(_whole(keys.payload, code), key_id(keys.box_public))
    return profile.services.recovery.paper(fresh)


def invitation_paper(profile: Profile, code: str) -> InvitationPaper:
    """Return the paper of an invitation that nobody has used yet.

    Raises:
        Refused: If the code is mistyped, unknown here, used, withdrawn or expired.
    """
    keys = InvitationKeys.of(code)
    _, invite = keys.find(profile.journal.log, int(profile.clock.now().timestamp() * 1000))
    town = profile.services.town.town()
    roles = profile.services.desk.codes["member_role"]
    clock = profile.clock
    ahead = clock.local() - clock.now().replace(tzinfo=None)
    until = datetime.fromtimestamp(invite.until / 1000, UTC).replace(tzinfo=None) + ahead
    return InvitationPaper(
        town=town.name,
        office=f"{town.office} {town.section}".strip(),
        code=_whole(keys.payload, code),
        valid_until=long_moment(until),
        invited=_name(profile, Id(invite.member)),
        role="、".join(roles[role].ja for role in invite.roles),
        folder=str(profile.folder),
        issued_by=_name(profile, profile.member),
        issued_on=long_date(profile.shown.local().date()),
        contact=town.phone,
    )


def _whole(payload: str, typed: str) -> str:
    """Return a code that was read, with its check characters and without separators."""
    folded = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    return payload + "".join(c for c in folded if c in codes.ALPHABET)[-codes.CHECK_CHARS :]


def _name(profile: Profile, member: Id) -> str:
    found = profile.services.town.names().get(member)
    return found.name if found else ""

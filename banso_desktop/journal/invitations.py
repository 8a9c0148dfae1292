# SPDX-License-Identifier: Apache-2.0
"""Invitations: a code on paper by which a person joins without anybody being online.

20 characters, 18 of them random (90 bits), for one person, once, within 14 days. From the
code come the keys that sign the join and open the groups' keys. In the folder stand only
public keys; without the code nothing is shown and nothing can be counted
(docs/format.md, "Invitation").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotPermitted, Refused
from banso_desktop.journal import codes, membership, sealing, signed
from banso_desktop.journal.clock import DAY_MS
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import sha256
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Entry, Invite, Join, NewRecovery, Withdraw
from banso_desktop.journal.names import member_name, wrap_name, wrap_of
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.sealing import RandomBytes
from banso_desktop.journal.standing import groups_of

PAYLOAD_CHARS: Final = 18
VALID_MS: Final = 14 * DAY_MS

_SIGN: Final = "invitation sign"
_BOX: Final = "invitation box"
_PROOF: Final = "invitation town"


@dataclass(frozen=True, slots=True)
class InvitationKeys:
    """The private keys an invitation code stands for."""

    payload: str
    sign_seed: bytes
    box_private: bytes

    @classmethod
    def of(cls, code: str) -> InvitationKeys:
        """Read a code as it was typed from the invitation.

        Raises:
            Refused: If it is mistyped; see :func:`codes.read_code`.
        """
        payload = codes.read_code(code, PAYLOAD_CHARS)
        return cls(payload, codes.derived_key(payload, _SIGN), codes.derived_key(payload, _BOX))

    def find(self, log: MemberLog, now: int) -> tuple[bytes, Invite]:
        """Return the invitation this code belongs to and the hash of its entry.

        Args:
            log: The membership log of the folder.
            now: Milliseconds since 1970.

        Raises:
            Refused: With rule ``"invitation.unknown"``, ``"invitation.used"`` (or withdrawn),
                ``"invitation.expired"`` (fact ``until``), or ``"invitation.other_town"`` if
                the folder only shows a copy of it.
        """
        public = signed.public_of(self.sign_seed)
        for entry in log.entries():
            facts = entry.facts
            if not isinstance(facts, Invite) or facts.sign != public:
                continue
            if not codes.is_proof(self.payload, _PROOF, log.root, facts.proof):
                raise Refused("invitation.other_town")
            if entry.hash not in log.standing().invites:
                raise Refused("invitation.used")
            if now > facts.until:
                raise Refused("invitation.expired", until=facts.until)
            return entry.hash, facts
        raise Refused("invitation.unknown")


@dataclass(frozen=True, slots=True)
class Invitation:
    """A fresh invitation.

    Attributes:
        code: In groups of four, for the paper; kept nowhere.
        member: Member id the person will have.
        until: Milliseconds since 1970 until which it can be used.
    """

    code: str
    member: Id
    until: int


def invite(
    groups: ReadingGroups,
    roles: Iterable[Role],
    member: Id,
    now: int,
    random: RandomBytes = sealing.system_random,
) -> Invitation:
    """Make an invitation; it is published with the next segment.

    The groups' keys that the roles let one hold, as far as they are held here, are wrapped to
    the code's key; whoever holds the others adds them once the person has joined.

    Args:
        groups: The groups of the person who invites.
        roles: What the person who joins may do.
        member: A fresh id, or that of a member who gets another computer.
        now: Milliseconds since 1970.
        random: Source of the code.

    Raises:
        NotPermitted: With rule ``"members.invite"`` if one may not invite.
        Refused: With rule ``"invitation.roles"`` if there is no role, or an outside viewer is
            given another one too.
    """
    ring = groups.ring
    standing = ring.log.standing()
    given = sorted({role.value for role in roles})
    if not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.invite")
    if not given or (Role.OUTSIDE_VIEWER.value in given and len(given) > 1):
        raise Refused("invitation.roles", roles=given)
    code = codes.new_code(PAYLOAD_CHARS, random)
    keys = InvitationKeys.of(code)
    box = sealing.public_key(keys.box_private)
    wanted = [Id(group.group) for group in groups_of(standing, given)]
    wanted += [circle for circle in groups.circles() if member in groups.readers_of(circle)]
    wraps = groups.wraps_for(box, wanted)
    until = now + VALID_MS
    facts = Invite(
        member=member,
        roles=given,
        sign=signed.public_of(keys.sign_seed),
        box=box,
        until=until,
        proof=codes.proof(keys.payload, _PROOF, ring.log.root),
        wraps=[place for place in map(wrap_of, wraps) if place],
    )
    ring.archive.keep_files(wraps, outgoing=True)
    append(ring, facts, now)
    return Invitation(code, member, until)


def end_used_invitations(ring: KeyRing, now: int) -> None:
    """Withdraw, as an administrator, the invitations that somebody has joined with.

    The paper may lie around for years. A join that has not seen the withdrawal is void, so
    nobody takes the place of who joined (docs/format.md, "What counts").
    """
    log = ring.log
    if not log.standing().is_administrator(ring.identity.member):
        return
    counting = log.counting().entries
    ended = {each.facts.invite for each in counting if isinstance(each.facts, Withdraw)}
    used = {each.facts.invite for each in counting if isinstance(each.facts, Join)} - {b""}
    for invite in sorted(used - ended):
        append(ring, Withdraw(invite), now)


def append(ring: KeyRing, facts: membership.Facts, now: int) -> Entry:
    """Add an entry of one's own to the log, kept as an outgoing file.

    It is published with the next segment, which is made for it if need be.
    """
    identity = ring.identity
    data = membership.build(
        facts,
        town=identity.town,
        author=identity.member,
        at=now,
        seen=ring.log.heads,
        signing_seed=identity.sign_seed,
    )
    # Kept first: what is in the log and not kept is taken for undone (MemberLog.undo).
    ring.archive.keep_files({member_name(sha256(data)): data}, outgoing=True)
    return ring.log.add(data)


def wrap_names(facts: Invite | NewRecovery) -> Sequence[str]:
    """Return the names of the wraps an invitation's join, or a new recovery sheet, retires."""
    return [wrap_name(Id(owner), Id(key), digest) for owner, key, digest in facts.wraps]

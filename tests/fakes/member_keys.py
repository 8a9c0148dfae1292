# SPDX-License-Identifier: Apache-2.0
"""People who write entries of a membership log, each from what has reached them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal import membership, possession, sealing, signed
from banso_desktop.journal.layout import key_id, sha256
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import (
    Facts,
    Found,
    GroupFacts,
    Invite,
    Join,
    NewRecovery,
    NewWriter,
    Remove,
    RoleChange,
)
from tests.fakes.clock import MORNING

TOWN = derived_id("town")
ADMIN = "administrator"
WORKER = "support_worker"


@dataclass
class Hand:
    """A person with keys made from a name, and the entries this person knows."""

    name: str
    log: MemberLog
    signs_with: bytes = b""

    @property
    def id(self) -> Id:
        return derived_id("member", self.name)

    def secret(self, purpose: str) -> bytes:
        return hashlib.sha256(f"{self.name} {purpose}".encode()).digest()

    @property
    def writer(self) -> Id:
        return key_id(signed.public_of(self.secret("writer")))

    @property
    def device(self) -> Id:
        return key_id(signed.public_of(self.secret("sign")))

    def write(self, facts: Facts, *, seed: bytes = b"", at: int = MORNING) -> bytes:
        """Append an entry to this person's log; return the file."""
        data = self.draft(facts, seed=seed, at=at)
        self.log.add(data)
        return data

    def draft(self, facts: Facts, *, seed: bytes = b"", at: int = MORNING) -> bytes:
        return membership.build(
            facts,
            town=TOWN,
            author=self.id,
            at=at,
            seen=self.log.heads,
            signing_seed=seed or self.secret("sign"),
        )

    def invite(self, name: str, roles: Sequence[str] = (WORKER,), until: int = MORNING) -> bytes:
        code = hashlib.sha256(f"{name} code".encode()).digest()
        facts = Invite(
            member=derived_id("member", name),
            roles=list(roles),
            sign=signed.public_of(code),
            box=sealing.public_key(code),
            until=until,
            proof=bytes(32),
            wraps=[],
        )
        return self.write(facts)

    def joins(self, invite: bytes, at: int = MORNING, again: str = "") -> bytes:
        code = hashlib.sha256(f"{self.name} code".encode()).digest()
        return self.write(self.brings(sha256(invite), again), seed=code, at=at)

    def brings(self, invite: bytes, again: str = "") -> Join:
        """Return the join of this person's computer, or of another one."""
        return possession.join_facts(
            TOWN,
            self.id,
            invite,
            sign_seed=self.secret("sign" + again),
            box_private=self.secret("box" + again),
            writer_seed=self.secret("writer" + again),
        )

    def begins_writer(self, name: str) -> NewWriter:
        """Return the facts about another journal of this person, its key made from a name."""
        return possession.writer_facts(TOWN, self.device, self.secret(name))

    def removes(self, other: Hand, accepted: int | None = None) -> bytes:
        limits = {} if accepted is None else {str(other.writer): accepted}
        return self.write(Remove(other.id, "", limits))

    def makes_sheet(self, name: str) -> bytes:
        """Make a new recovery sheet, its keys made from a name."""
        code = sheet_seed(name)
        facts = NewRecovery(signed.public_of(code), sealing.public_key(code), bytes(32))
        return self.write(facts)

    def recovers(self, sheet: bytes) -> bytes:
        """Join with a recovery sheet, given its signing seed."""
        return self.write(self.brings(b""), seed=sheet)

    def sets_roles(self, other: Hand, *roles: str) -> bytes:
        return self.write(RoleChange(other.id, list(roles)))


def sheet_seed(name: str) -> bytes:
    """Return the signing seed of the sheet :meth:`Hand.makes_sheet` makes."""
    return hashlib.sha256(f"{name} sheet".encode()).digest()


@dataclass
class Log:
    """A town's entries and the people who write them."""

    entries: list[bytes] = field(default_factory=list)
    root: bytes = b""

    def hand(self, name: str) -> Hand:
        """Return a person who knows everything written so far."""
        log = MemberLog(TOWN, self.root)
        log.add_all((str(number), data) for number, data in enumerate(self.entries))
        return Hand(name, log)

    def keep(self, *entries: bytes) -> None:
        self.entries.extend(each for each in entries if each not in self.entries)

    def read(self, entries: Sequence[bytes] | None = None) -> MemberLog:
        """Return a log of the entries, added in this order."""
        log = MemberLog(TOWN, self.root)
        chosen = self.entries if entries is None else entries
        refused = log.add_all((str(number), data) for number, data in enumerate(chosen))
        assert not refused, refused
        return log


def founded() -> tuple[Log, Hand]:
    """Return a town's log with its founder, ``alice``."""
    draft = Hand("alice", MemberLog(TOWN, b""))
    team = sealing.public_key(draft.secret("team"))
    facts = Found(
        member=draft.id,
        roles=[ADMIN, WORKER],
        sign=signed.public_of(draft.secret("sign")),
        box=sealing.public_key(draft.secret("box")),
        writer=signed.public_of(draft.secret("writer")),
        recovery_sign=signed.public_of(draft.secret("recovery")),
        recovery_box=sealing.public_key(draft.secret("recovery box")),
        recovery_proof=bytes(32),
        groups=[GroupFacts(derived_id("team"), "team", team, 1)],
    )
    data = draft.draft(facts)
    town = Log([data], sha256(data))
    return town, town.hand("alice")


def with_members(**roles: Sequence[str]) -> Log:
    """Return the log of a town where alice has invited these, and they have joined."""
    town, alice = founded()
    for name, given in roles.items():
        invite = alice.invite(name, given)
        town.keep(invite)
        join = town.hand(name).joins(invite)
        town.keep(join)
        alice.log.add(join)
    return town

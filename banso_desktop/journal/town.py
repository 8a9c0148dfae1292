# SPDX-License-Identifier: Apache-2.0
"""Found a town on a folder, join one with an invitation, or take it over with the sheet.

Each of these has two steps: preparing makes all keys and files without touching the folder,
settling puts them there. In between the caller makes the vault durable, so an invitation is
never used up by a computer that then forgets its keys. Settling again does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import FolderNotATown, Refused, SealBroken
from banso_desktop.journal import (
    first_keys,
    invitations,
    membership,
    names,
    possession,
    recovery,
    share,
    wraps,
)
from banso_desktop.journal.folder import MAX_SENTINEL_BYTES
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.invitations import InvitationKeys
from banso_desktop.journal.layout import KEY_BYTES, sha256
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.membership import Found, GroupFacts, Invite
from banso_desktop.journal.sealing import RandomBytes, fresh_id, public_key, system_random
from banso_desktop.journal.share import Share
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.standing import RECOVERED_ROLES, GroupKind
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.vault import Arrival
from banso_desktop.journal.wraps import GROUP, MAX_WRAP_BYTES, SCOPE, Wrap, Wrapped

STANDING_GROUPS: Final = (
    GroupKind.STAFF,
    GroupKind.TEAM,
    GroupKind.CHAIR,
    GroupKind.DESK,
    GroupKind.AUDIT,
    GroupKind.EMERGENCY,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A profile that is about to enter a town.

    Attributes:
        identity: Fresh secrets; to be made durable before :func:`settle`.
        arrival: What the replica is to keep; to be made durable together.
        retired: Wraps of the invitation, deleted when the join is in the folder.
        recovery_code: Of a new town: for the sheet, shown once and kept nowhere.
    """

    identity: Identity
    arrival: Arrival
    retired: Sequence[str] = ()
    recovery_code: str = ""


def prepare_found(now: int, random: RandomBytes = system_random) -> Prepared:
    """Make a new town: founder, recovery code, standing groups, the ``town`` scope's key.

    Args:
        now: Milliseconds since 1970.
        random: Source of all keys.
    """
    town, member = fresh_id(random), fresh_id(random)
    code = recovery.new_code(random)
    sheet = recovery.keys_of(code)
    identity = Identity.new(town, b"", member, random)
    privates = {kind: random(KEY_BYTES) for kind in STANDING_GROUPS}
    groups = {
        kind: GroupFacts(
            group=fresh_id(random),
            reads=kind.value,
            box=public_key(private),
            generation=1,
            readers=[member] if kind is GroupKind.EMERGENCY else [],
        )
        for kind, private in privates.items()
    }
    facts = Found(
        member=member,
        roles=list(RECOVERED_ROLES),
        sign=identity.sign_public,
        box=identity.box_public,
        writer=identity.writer_public,
        recovery_sign=sheet.sign_public,
        recovery_box=sheet.box_public,
        recovery_proof=sheet.proof(identity.sign_public),
        groups=list(groups.values()),
    )
    entry = membership.build(
        facts, town=town, author=member, at=now, seen=(), signing_seed=identity.sign_seed
    )
    root = sha256(entry)
    identity = identity.rooted(root)
    maker = _WrapMaker(identity, (root,), random)
    secrets = []
    for kind, private in privates.items():
        wrapped = Wrapped(GROUP, kind.value, private)
        boxes = (identity.box_public, sheet.box_public)
        secrets.append(maker.make(wrapped, Id(groups[kind].group), boxes))
    scope = Wrapped(SCOPE, ScopeKind.TOWN.value, random(KEY_BYTES))
    secrets.append(maker.make(scope, town, (groups[GroupKind.STAFF].box,)))
    sentinel = share.build(town, root, identity.sign_seed)
    files = {**maker.files, names.member_name(root): entry}
    arrival = Arrival(files, {names.SENTINEL: sentinel}, tuple(secrets))
    return Prepared(identity, arrival, recovery_code=code)


def prepare_join(
    transport: Transport, code: str, now: int, random: RandomBytes = system_random
) -> Prepared:
    """Make the keys of a person who joins, and open what the invitation gives.

    Args:
        transport: The folder; it is only read.
        code: As typed.
        now: Milliseconds since 1970.
        random: Source of all keys.

    Raises:
        Refused: If the code is mistyped, unknown here, used, withdrawn or expired.
        FolderNotATown: If there is no town in the folder.
    """
    keys = InvitationKeys.of(code)
    found, log = read_log(transport)
    digest, invite = keys.find(log, now)
    identity = Identity.new(found.town, found.root, Id(invite.member), random)
    opened = _open_invited(transport, invite, keys.box_private)
    joining = _Joining(found, log, identity, random)
    arrival = joining.arrive(digest, keys.sign_seed, opened, now)
    return Prepared(identity, arrival, retired=invitations.wrap_names(invite))


def prepare_recovery(
    transport: Transport, code: str, now: int, random: RandomBytes = system_random
) -> Prepared:
    """Make a new administrator by the recovery sheet, with every group's key.

    Args:
        transport: The folder; it is only read, but all wraps of it.
        code: As typed from the sheet.
        now: Milliseconds since 1970.
        random: Source of all keys.

    Raises:
        Refused: If the code is mistyped, of another town, or a newer sheet was made.
        FolderNotATown: If there is no town in the folder.
    """
    found, log = read_log(transport)
    sheet = recovery.check_sheet(code, log)
    identity = Identity.new(found.town, found.root, fresh_id(random), random)
    opened = recovery.group_keys(transport, sheet)
    joining = _Joining(found, log, identity, random)
    return Prepared(identity, joining.arrive(b"", sheet.sign_seed, opened, now))


def settle(transport: Transport, prepared: Prepared) -> None:
    """Put what was prepared into the folder, the mark of a new town last.

    Raises:
        FolderNotATown: If the folder holds another town; or none, and this founds none.
        FolderError: If it cannot be put; what was put does no harm, and settling again puts
            the rest.
    """
    sentinel = prepared.arrival.known[names.SENTINEL]
    founds = names.member_name(prepared.identity.root) in prepared.arrival.files
    try:
        found = transport.get(names.SENTINEL, MAX_SENTINEL_BYTES)
    except NotThere:
        if not founds:
            raise FolderNotATown(transport.place, f"no {names.SENTINEL}") from None
    else:
        if found != sentinel:
            raise FolderNotATown(transport.place, "another town is here")
        transport.expect(sentinel)
    for name, data in prepared.arrival.files.items():
        transport.put_if_absent(name, data)
    transport.put_if_absent(names.SENTINEL, sentinel)
    transport.expect(sentinel)
    transport.delete_retired(prepared.retired)


def read_log(transport: Transport) -> tuple[Share, MemberLog]:
    """Read the mark of a folder and its whole membership log.

    From here on the transport works only where this town is.

    Raises:
        FolderNotATown: If there is no town in the folder.
    """
    found, founding = share.read(transport)
    transport.expect(found.data)
    log = MemberLog(found.town, found.root)
    log.add(founding.data)
    entries = _get_all(transport, transport.list(names.MEMBERS), MAX_SIGNED_BYTES)
    log.add_all(entries.items())
    return found, log


class _WrapMaker:
    """Makes wraps of one author and collects them with their secrets."""

    def __init__(self, identity: Identity, position: tuple[bytes, ...], random: RandomBytes):
        self.identity = identity
        self.position = position
        self.files: dict[str, bytes] = {}
        self._random = random

    def make(self, wrapped: Wrapped, owner: Id, boxes: Iterable[bytes]) -> Secret:
        """Wrap a key to each public key; return it as it is held here."""
        for box in boxes:
            name, data = wraps.build(
                wrapped,
                owner,
                box,
                author=self.identity.member,
                position=self.position,
                sign_seed=self.identity.sign_seed,
                random=self._random,
            )
            self.files[name] = data
        key = wraps.secret_id(wrapped.kind, wrapped.key)
        return Secret(owner, key, wrapped.kind, wrapped.detail, wrapped.key)


class _Joining:
    """Makes what somebody brings who enters a town that is there."""

    def __init__(self, found: Share, log: MemberLog, identity: Identity, random: RandomBytes):
        self.found = found
        self.log = log
        self.identity = identity
        self._random = random

    def arrive(
        self,
        invite: bytes,
        signing_seed: bytes,
        opened: Iterable[tuple[Wrap, Wrapped]],
        now: int,
    ) -> Arrival:
        """Return the join entry, the groups' keys wrapped to the own key, and the log.

        Raises:
            Refused: With rule ``"invitation.unknown"`` if the log does not take the join.
        """
        before = {names.member_name(each.hash): each.data for each in self.log.entries()}
        facts = possession.join_facts(
            self.found.town,
            self.identity.member,
            invite,
            sign_seed=self.identity.sign_seed,
            box_private=self.identity.box_private,
            writer_seed=self.identity.writer_seed,
        )
        data = membership.build(
            facts,
            town=self.found.town,
            author=self.identity.member,
            at=now,
            seen=self.log.heads,
            signing_seed=signing_seed,
        )
        entry = self.log.add(data)
        if self.identity.device not in self.log.standing().devices:
            raise Refused("invitation.unknown")
        maker = _WrapMaker(self.identity, self.log.heads, self._random)
        secrets = tuple(
            maker.make(wrapped, wrap.owner, (self.identity.box_public,))
            for wrap, wrapped in _counting(opened, self.log)
        )
        files = {**maker.files, names.member_name(entry.hash): data}
        return Arrival(files, {**before, names.SENTINEL: self.found.data}, secrets)


def _open_invited(
    transport: Transport, invite: Invite, box_private: bytes
) -> list[tuple[Wrap, Wrapped]]:
    """Return the keys an invitation gives; what is damaged or gone comes later from others."""
    opened: list[tuple[Wrap, Wrapped]] = []
    wanted = invitations.wrap_names(invite)
    for name, data in _get_all(transport, wanted, MAX_WRAP_BYTES).items():
        try:
            wrap = wraps.parse(data, name)
            opened.append((wrap, wrap.open(box_private)))
        except SealBroken:
            continue
    return opened


def _counting(
    opened: Iterable[tuple[Wrap, Wrapped]], log: MemberLog
) -> Iterator[tuple[Wrap, Wrapped]]:
    """Leave out keys of a circle that do not belong to it: somebody else's."""
    by_owner: dict[Id, list[tuple[Wrap, Wrapped]]] = {}
    for wrap, wrapped in opened:
        by_owner.setdefault(wrap.owner, []).append((wrap, wrapped))
    for owner, delivered in by_owner.items():
        keys = [wrapped for _, wrapped in delivered]
        counting = keys if log.group_boxes(owner) else first_keys.that_belong(owner, keys)
        yield from (each for each in delivered if each[1] in counting)


def _get_all(transport: Transport, wanted: Iterable[str], limit: int) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name in wanted:
        try:
            found[name] = transport.get(name, limit)
        except (NotThere, SealBroken):
            continue
    return found

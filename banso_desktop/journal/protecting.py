# SPDX-License-Identifier: Apache-2.0
"""The keys behind a household's protection: who may read it from here on.

Fewer readers: a circle, an order for the keys until now, a new key for the circle. More: all keys
for the team again. Each is kept here and outgoing when it returns, so callers put it into one
transaction with what they write of it (docs/format.md, "Orders").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.journal import orders, sealing, wraps
from banso_desktop.journal.audience import opens
from banso_desktop.journal.held import LETTERBOX
from banso_desktop.journal.invitations import append
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.ledger import Ledger, Secret
from banso_desktop.journal.membership import ERASURE, Approve, Retire
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.purging import Purging
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import Wrap


class Protecting:
    """Changes who reads a scope.

    Args:
        groups: The keys of the person who acts.
        ledger: Where rows are.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(self, groups: ReadingGroups, ledger: Ledger, millis: Callable[[], int]) -> None:
        self._groups = groups
        self._ring = groups.ring
        self._millis = millis
        self._purging = Purging(ledger, self._ring.archive, self._ring, millis)

    def restrict(self, scope: Id, readers: Collection[Id]) -> Id:
        """Let only these, and oneself, read a scope from here on; return the circle's id.

        Always a new one: whoever was in an earlier one, or made one, could say that he had
        changed its readers at the same time.

        Raises:
            NotFound: If the scope cannot be read here.
        """
        self._held(scope)
        circle = self._groups.make_circle(readers)
        self._renew(scope, circle, orders.PROTECTION)
        return circle

    def open_up(self, scope: Id) -> None:
        """Let the whole team read a scope, also what was written until now.

        Raises:
            NotFound: If the scope cannot be read here, or the town has no team.
        """
        team = self._ring.log.standing().group(GroupKind.TEAM)
        if team is None:
            raise NotFound("group", GroupKind.TEAM.value)
        held, delivered = self._held(scope), self._ring.delivered(scope)
        for key in held:
            wrapped = delivered.get(key) or self._ring.handed_on(scope, key)
            files = self._ring.wrap(wrapped, scope, [team.box])
            self._ring.archive.keep_files(files, outgoing=True)

    def change_readers(self, scope: Id, readers: Collection[Id]) -> Id:
        """Let exactly these, and oneself, read a protected scope; return the circle's id.

        Who comes reads everything; who leaves reads nothing that is written after, and drops
        what was read until now.

        Raises:
            NotFound: If the scope cannot be read here, or has no circle one is in.
        """
        self._held(scope)
        own, strange = self._told_apart(scope, self._circles(scope))
        circle = self._first(scope, own + strange)
        before = set(self._groups.readers_of(circle))
        wanted = {*readers, self._ring.identity.member}
        if not own:  # its readers are another household's: it is left alone
            circle = self._groups.make_circle(wanted)
        elif wanted != before:
            self._groups.renew_group(circle, sorted(wanted))
        if strange or before - wanted:
            self._renew(scope, circle, orders.CIRCLE)
        elif wanted != before:
            self._ring.archive.keep_files(self._to_newest(scope, circle), outgoing=True)
        return circle

    def circle_of(self, scope: Id) -> Id:
        """Return the circle one is in that reads a scope: that has its present key.

        A reader may have given that to another household's circle as well: one that reads
        this scope alone comes before.

        Raises:
            NotFound: If there is none.
        """
        circles = self._circles(scope)
        if len(circles) > 1:
            own, strange = self._told_apart(scope, circles)
            circles = own + strange
        return self._first(scope, circles)

    def _first(self, scope: Id, circles: Sequence[Id]) -> Id:
        if not circles:
            raise NotFound("group", scope)
        return circles[0]

    def _circles(self, scope: Id) -> list[Id]:
        """Return the circles one is in to which the present key of a scope is delivered."""
        present, privates = key_id(self._ring.writing(scope)[0]), self._ring.privates()
        to = {
            wrap.to
            for wrap in self._ring.kept_wraps(scope)
            if wrap.key_id == present and opens(wrap, privates.get(wrap.to))
        }
        circles = self._groups.circles()
        return [circle for circle in circles if to & self._ring.group_keys(circle).keys()]

    def _told_apart(self, scope: Id, circles: Sequence[Id]) -> tuple[list[Id], list[Id]]:
        """Return which circles read this scope alone, and which another one as well.

        Whoever changed the readers of these with this household's would give them that one.
        """
        privates = self._ring.privates()
        keys = {key: circle for circle in circles for key in self._ring.group_keys(circle)}
        strange = {
            keys[wrap.to]
            for wrap in self._wraps_to(keys)
            if wrap.owner not in (scope, keys[wrap.to]) and opens(wrap, privates.get(wrap.to))
        }
        return (
            [circle for circle in circles if circle not in strange],
            [circle for circle in circles if circle in strange],
        )

    def readers_of(self, scope: Id) -> list[Id]:
        """Return who is named to read a protected scope.

        Raises:
            NotFound: If it has no circle one is in.
        """
        return self._groups.readers_of(self.circle_of(scope))

    def letterbox(self, circle: Id) -> bytes:
        """Return the public key to which messages for a circle are sealed.

        Raises:
            NotFound: If one is not in it.
        """
        wrapped = self._ring.wrapped_group(circle)
        if wrapped is None:
            raise NotFound("group", circle)
        return sealing.public_key(wrapped.key)

    def behind(self, letterbox: bytes) -> list[Id]:
        """Return the scopes of which a wrap is sealed to a letterbox, but the circle's own.

        Mostly one, whose key it delivers to the circle; who does not read it cannot tell it
        from what somebody only named.
        """
        to, kept = key_id(letterbox), self._ring.kept_wraps()
        circles = {wrap.owner for wrap in kept if wrap.key_id == to}
        return sorted({wrap.owner for wrap in kept if wrap.to == to} - circles)

    def post_to(self, letterbox: bytes, scope: Id) -> None:
        """Make a scope that one cannot read writable by this letterbox and no other one."""
        if not self._ring.scope_keys(scope):
            archive, to = self._ring.archive, key_id(letterbox)
            archive.drop_secrets(LETTERBOX, scope)
            archive.keep_secrets([Secret(scope, to, LETTERBOX, "household", letterbox)])

    def order_erasure(self, scope: Id) -> bytes:
        """Order that a scope is erased everywhere, once somebody else agrees; return the order.

        It counts only if one is a manager.
        """
        return append(self._ring, Retire(scope, ERASURE), self._millis()).hash

    def approve(self, order: bytes) -> None:
        """Agree to an erasure somebody else ordered.

        Raises:
            NotFound: If there is no such order.
        """
        if not self._ring.log.holds(order):
            raise NotFound("order", order.hex())
        append(self._ring, Approve(order), self._millis())

    def _wraps_to(self, keys: Collection[Id]) -> list[Wrap]:
        """Return the kept wraps of all owners to these keys."""
        files, named = self._ring.archive.files(KEYS), [key.encode("ascii") for key in keys]
        # Looked for as it stands there: a town's wraps are tens of thousands, and few are meant.
        near = {name: data for name, data in files.items() if any(key in data for key in named)}
        return [wrap for wrap in wraps.sound(near) if wrap.to in keys]

    def _held(self, scope: Id) -> dict[Id, bytes]:
        held = self._ring.scope_keys(scope)
        if not held:
            raise NotFound("scope", scope)
        return held

    def _renew(self, scope: Id, circle: Id, why: str) -> None:
        """Order the keys held away, and go on under a new one that only a circle gets."""
        ring = self._ring
        facts = orders.retirement(scope, ring.identity.member, ring.scope_keys(scope).values(), why)
        append(ring, facts, self._millis())
        # Made in the knowledge of the order, so it does not take these away.
        ring.renew_scope(scope, [circle])
        self._purging.prove_own(scope)
        ring.archive.keep_files(self._purging.give_again(scope), outgoing=True)

    def _to_newest(self, scope: Id, circle: Id) -> dict[str, bytes]:
        """Return wraps of all keys of a scope to the present key of its circle."""
        box = self.letterbox(circle)
        delivered, made = self._ring.delivered(scope), dict[str, bytes]()
        for key in self._ring.scope_keys(scope):
            wrapped = delivered.get(key) or self._ring.handed_on(scope, key)
            made |= self._ring.wrap(wrapped, scope, [box])
        return made

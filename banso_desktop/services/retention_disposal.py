# SPDX-License-Identifier: Apache-2.0
"""廃棄: what may be erased, who proposed it, who agreed, and which computers carried it out.

One person proposes and another approves; both read the household, see its term, what holds it
and the texts of others that speak of it. Held is judged when somebody proposes and when somebody
approves: the orders themselves are signed by people who may, and say nothing of a household's
inside (docs/format.md, "Threats").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import IndexPerson, household_label
from banso_desktop.domain.protection import is_guarded
from banso_desktop.domain.retention import term_of
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import NotFound, Refused
from banso_desktop.services import retention_classes as classes
from banso_desktop.services.desk import Desk
from banso_desktop.services.erasure_orders import ErasureOrder
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.retention_left import (
    Disposed,
    disposed,
    full_names,
    left_of,
    local_text,
    record_step,
    write_down,
)
from banso_desktop.services.retention_terms import require_erasable
from banso_desktop.services.retention_texts import require_decided
from banso_desktop.services.writing import household_for_writing
from banso_desktop.store.queries import households, retention
from banso_desktop.store.reading import Reading

_MOST_ENDED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A household whose records need not be kept any longer.

    Attributes:
        name: What it is called; ``""`` of a protected one, its number stands for it.
        retention: Code of its class.
        ended: ISO day the accompaniment ended.
        first: ISO, first day of the term.
        last: ISO, last day.
        holds: How many reasons keep it all the same.
        order: Id of the proposal that waits, ``""`` where nobody proposed it.
        proposed_by: Name of who proposed it.
        proposed: ISO local time.
        mine: Whether the person who asks proposed it: another one approves.
    """

    household: str
    number: str
    name: str
    retention: str
    ended: str
    first: str
    last: str
    holds: int
    order: str
    proposed_by: str
    proposed: str
    mine: bool


class DisposalPart:
    """What may be erased, proposing it, agreeing to it, and how far it is."""

    _desk: Desk

    @query
    def candidates(self, *, limit: int = 200) -> list[Candidate]:
        """List the readable households whose term is over, the longest over first.

        Raises:
            NotPermitted: Without the right to approve.
        """
        self._desk.require(Right.APPROVE)
        today = self._desk.today()
        orders = self._desk.keys.erasures()
        agreed = {order.scope for order in orders if not order.is_open}
        with self._desk.reading() as reading:
            listed = classes.class_list(self._desk, reading)
            over = []
            for row in retention.ended(reading, _MOST_ENDED):
                last = row.last_record.date() if row.last_record else None
                term = term_of(classes.class_of(listed, row.retention), row.ended, last)
                if not term.is_over(today) or row.id in agreed:
                    continue
                if term.first is not None and term.last is not None:
                    over.append((term.last, term.first, row))
            over = sorted(over, key=lambda one: (one[0], one[2].id))[:limit]
            ids = [row.id for _, _, row in over]
            touched = retention.hold_touched(reading, ids)
            held = [one.household for one in retention.holds(reading, ids)]
            named = _labels(reading, ids)
            names = full_names(reading)
        return [
            self._candidate(
                row, first, last, held.count(row.id), named, names,
                open_order(self._desk, orders, row.id, last, touched.get(row.id)),
            )
            for last, first, row in over
        ]  # fmt: skip

    @use_case
    def propose(self, *, household: str, kept: list[str] | None = None) -> str:
        """Propose that a household be erased; a second person has to agree.

        Its slips are proposed with it. Proposed again it is the same proposal.

        Args:
            kept: ``key`` of each text of other files that speaks of it and stays as it is.

        Raises:
            NotPermitted: Without the right to approve.
            NotFound: If no household readable here has this id.
            Refused: Rule ``retention.agreed`` if two people said so already;
                ``retention.goes_on``, ``retention.permanent``,
                ``retention.not_over`` and ``retention.held`` if it must be kept;
                ``retention.texts`` as long as a text of others is not decided on,
                ``retention.slips`` if a slip of it cannot be read here.
        """
        scope = household_for_writing(self._desk, household, Right.APPROVE)
        self._erasable(scope)
        require_decided(self._desk, scope, kept or [])
        held = self._open(scope)
        if held is not None:
            return held.id
        keys, me = self._desk.keys, self._desk.member
        mine = {one.scope for one in keys.erasures() if one.is_open and one.proposed_by == me}
        papers = self._slips(scope)
        record_step(self._desk, "erasure_proposed", scope)
        for paper in papers:
            if paper not in mine:
                keys.propose_erasure(paper)
        return keys.propose_erasure(scope)

    @use_case
    def withdraw(self, *, household: str) -> str:
        """Take a proposal back that nobody approved yet; it counts no more.

        The order itself stays in the log of the town; from here on no program approves it.

        Raises:
            NotPermitted: Without the right to approve.
            NotFound: If nothing readable here is proposed.
            Refused: Rule ``retention.agreed`` if somebody approved it meanwhile.
        """
        scope = household_for_writing(self._desk, household, Right.APPROVE)
        self._not_agreed(scope)
        if self._open(scope) is None:
            raise NotFound("erasure", household)
        today = PartialDate.of(self._desk.today())
        me = self._desk.member
        command = self._desk.command("retention.withdraw")
        command.add(scope, "hold", since=today, member=me, lifted=today, lifted_by=me)
        self._desk.commit(command)
        record_step(self._desk, "erasure_withdrawn", scope)
        return household

    @use_case
    def approve(self, *, household: str, kept: list[str] | None = None) -> str:
        """Agree that a household be erased, as a second person. It cannot be undone.

        What is left of it is written first; then the orders count, and each computer carries
        them out when it next sends and receives, this one too.

        Args:
            kept: ``key`` of each text of other files that speaks of it and stays as it is.

        Returns:
            Id of what is left, which names the certificate.

        Raises:
            NotPermitted: Without the right to approve.
            NotFound: If nothing readable here is proposed.
            Refused: Rule ``retention.same_person`` if the same person proposed it,
                ``retention.changed`` if a slip was issued since; else as in :meth:`propose`.
        """
        scope = household_for_writing(self._desk, household, Right.APPROVE)
        main = self._open(scope)
        if main is None:
            self._erasable(scope)
            raise NotFound("erasure", household)
        if main.proposed_by == self._desk.member:
            raise Refused("retention.same_person")
        left = left_of(self._desk, main.id)
        if left is None:
            papers = self._proposed_slips(scope)
            self._erasable(scope)
            texts = require_decided(self._desk, scope, kept or [])
            left = write_down(self._desk, main, papers, texts)
        standing = {order.id: order for order in self._desk.keys.erasures()}
        for order in reversed(left.orders):  # the household last: it leads to the others
            if standing[order].is_open:
                self._desk.keys.approve_erasure(order)
        return left.id

    @query
    def disposed(self, *, limit: int = 200) -> list[Disposed]:
        """List what is left of households that were erased, the newest first.

        Raises:
            NotPermitted: Without the right to read the audit.
        """
        self._desk.require(Right.READ_AUDIT)
        return disposed(self._desk, limit)

    @query
    def backup_days(self) -> int:
        """Tell after how many days the backups of the computers are gone; 0 is not known."""
        with self._desk.reading() as reading:
            return classes.backup_days(reading)

    # Inside

    def _not_agreed(self, scope: Id) -> None:
        if any(one.scope == scope and not one.is_open for one in self._desk.keys.erasures()):
            raise Refused("retention.agreed")

    def _erasable(self, scope: Id) -> None:
        self._not_agreed(scope)
        with self._desk.reading() as reading:
            row = retention.term(reading, scope)
            listed = classes.class_list(self._desk, reading)
        if row is None:
            raise NotFound("household", scope)
        require_erasable(self._desk, row, classes.class_of(listed, row.retention))

    def _slips(self, scope: Id) -> tuple[Id, ...]:
        """Return the scopes of its slips; what is not found here would be left behind."""
        with self._desk.reading() as reading:
            slips = retention.slips(reading, scope)
            begun = any(scope in one.scopes for one in retention.disposals(reading, _MOST_ENDED))
        if slips.unread and not begun:
            raise Refused("retention.slips", count=slips.unread)
        return slips.scopes

    def _proposed_slips(self, scope: Id) -> list[ErasureOrder]:
        """Return an order of somebody else for each of its slips."""
        me, listed = self._desk.member, self._desk.keys.erasures()
        found = {one.scope: one for one in reversed(listed) if one.proposed_by != me}
        papers = self._slips(scope)
        if set(papers) - found.keys():
            raise Refused("retention.changed")
        return [found[paper] for paper in papers]

    def _open(self, scope: Id) -> ErasureOrder | None:
        """Return the proposal for a household that counts now, or None."""
        with self._desk.reading() as reading:
            row = retention.term(reading, scope)
            listed = classes.class_list(self._desk, reading)
            touched = retention.hold_touched(reading, [scope])
        if row is None:
            return None
        last_record = row.last_record.date() if row.last_record else None
        last = term_of(classes.class_of(listed, row.retention), row.ended, last_record).last
        orders = self._desk.keys.erasures()
        return open_order(self._desk, orders, scope, last, touched.get(scope))

    def _candidate(
        self,
        row: retention.TermRow,
        first: date,
        last: date,
        holds: int,
        named: Mapping[str, str],
        names: Mapping[str, str],
        order: ErasureOrder | None,
    ) -> Candidate:
        return Candidate(
            household=row.id,
            number=row.number,
            name="" if is_guarded(row.protection) else named.get(row.id, ""),
            retention=row.retention,
            ended=row.ended.isoformat() if row.ended else "",
            first=first.isoformat(),
            last=last.isoformat(),
            holds=holds,
            order=order.id if order else "",
            proposed_by=names.get(order.proposed_by, "") if order else "",
            proposed=local_text(self._desk, order.proposed) if order else "",
            mine=order is not None and order.proposed_by == self._desk.member,
        )


def open_order(
    desk: Desk,
    orders: Sequence[ErasureOrder],
    scope: Id,
    last: date | None,
    touched: datetime | None,
) -> ErasureOrder | None:
    """Return the newest open order for a scope that counts.

    One from before the term was over is none, nor one from before the last hold: who proposed
    it did not know of that.

    Args:
        desk: Where the person works.
        orders: The newest first.
        scope: The household.
        last: Last day of its term now.
        touched: When a hold of it was last set or lifted, UTC.
    """
    for order in orders:
        if order.scope == scope and order.is_open:
            at = datetime.fromtimestamp(order.proposed / 1000, UTC)
            after_term = last is not None and desk.local(at).date() > last
            if after_term and (touched is None or at > touched):
                return order
    return None


def _labels(reading: Reading, ids: Sequence[Id]) -> Mapping[str, str]:
    found = households.households(reading, ids=ids, limit=max(len(ids), 1)) if ids else []
    return {home.id: _label(home) for home in found}


def _label(home: households.HouseholdRow) -> str:
    about = [IndexPerson(one.family_name, one.given_name) for one in home.persons if one.is_index]
    return household_label(about, home.label)

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
from datetime import date
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import IndexPerson, household_label
from banso_desktop.domain.protection import is_guarded
from banso_desktop.domain.retention import term_of
from banso_desktop.domain.rights import Right
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
        orders = {order.scope: order for order in self._desk.keys.erasures() if order.is_open}
        with self._desk.reading() as reading:
            listed = classes.class_list(self._desk, reading)
            over = []
            for row in retention.ended(reading, _MOST_ENDED):
                last = row.last_record.date() if row.last_record else None
                term = term_of(classes.class_of(listed, row.retention), row.ended, last)
                if term.is_over(today) and term.first is not None and term.last is not None:
                    over.append((term.last, term.first, row))
            over = sorted(over, key=lambda one: (one[0], one[2].id))[:limit]
            ids = [row.id for _, _, row in over]
            held = [one.household for one in retention.holds(reading, ids)]
            named = _labels(reading, ids)
            names = full_names(reading)
        return [
            self._candidate(row, first, last, held.count(row.id), named, names, orders.get(row.id))
            for last, first, row in over
        ]

    @use_case
    def propose(self, *, household: str, kept: list[str] | None = None) -> str:
        """Propose that a household be erased; a second person has to agree.

        Its slips are proposed with it. Proposed again it is the same proposal.

        Args:
            kept: ``key`` of each text of other files that speaks of it and stays as it is.

        Raises:
            NotPermitted: Without the right to approve.
            NotFound: If no household readable here has this id.
            Refused: Rules ``retention.goes_on``, ``retention.permanent``,
                ``retention.not_over`` and ``retention.held`` if it must be kept;
                ``retention.texts`` as long as a text of others is not decided on,
                ``retention.slips`` if a slip of it cannot be read here.
        """
        scope = household_for_writing(self._desk, household, Right.APPROVE)
        self._erasable(scope)
        require_decided(self._desk, scope, kept or [])
        papers = self._slips(scope)
        standing = {order.scope for order in self._desk.keys.erasures() if order.is_open}
        for paper in papers:
            if paper not in standing:
                self._desk.keys.propose_erasure(paper)
        held = next((one for one in self._orders_of([scope]) if one.is_open), None)
        if held is not None:
            return held.id
        order = self._desk.keys.propose_erasure(scope)
        record_step(self._desk, "erasure_proposed", scope)
        return order

    @use_case
    def withdraw(self, *, household: str) -> str:
        """Take a proposal back that nobody approved yet.

        Raises:
            NotPermitted: Without the right to approve.
            NotFound: If nothing readable here is proposed.
        """
        scope = household_for_writing(self._desk, household, Right.APPROVE)
        with self._desk.reading() as reading:
            scopes = [scope, *retention.slips(reading, scope).scopes]
        found = [order for order in self._orders_of(scopes) if order.is_open]
        if not found:
            raise NotFound("erasure", household)
        for order in found:
            self._desk.keys.withdraw_erasure(order.id)
        record_step(self._desk, "erasure_withdrawn", scope)
        return household

    @use_case
    def approve(self, *, household: str, kept: list[str] | None = None) -> str:
        """Agree that a household be erased, as a second person. It cannot be undone.

        What is left of it is written first; then the orders count, and this computer carries
        them out at once, the others when they hear of them.

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
        main = next((one for one in self._orders_of([scope]) if one.is_open), None)
        if main is None:
            raise NotFound("erasure", household)
        if main.proposed_by == self._desk.member:
            raise Refused("retention.same_person")
        left = left_of(self._desk, main.id)
        if left is None:
            papers = self._orders_of(self._proposed_slips(scope))
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

    def _erasable(self, scope: Id) -> None:
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

    def _proposed_slips(self, scope: Id) -> tuple[Id, ...]:
        papers = self._slips(scope)
        orders = {order.scope: order for order in self._orders_of(papers)}
        if set(papers) - orders.keys():
            raise Refused("retention.changed")
        if any(one.proposed_by == self._desk.member for one in orders.values() if one.is_open):
            raise Refused("retention.same_person")
        return papers

    def _orders_of(self, scopes: Sequence[Id]) -> list[ErasureOrder]:
        return [order for order in self._desk.keys.erasures() if order.scope in scopes]

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


def _labels(reading: Reading, ids: Sequence[Id]) -> Mapping[str, str]:
    found = households.households(reading, ids=ids, limit=max(len(ids), 1)) if ids else []
    return {home.id: _label(home) for home in found}


def _label(home: households.HouseholdRow) -> str:
    about = [IndexPerson(one.family_name, one.given_name) for one in home.persons if one.is_index]
    return household_label(about, home.label)
